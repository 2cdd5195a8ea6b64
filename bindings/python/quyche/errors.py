"""What can go wrong, as exceptions. Findings about a regulation are data in a report, never exceptions.

Every exception knows what happened in Vietnamese and English, and where:

    try:
        quyche.check(data)
    except quyche.InputError as error:
        print(error.message_vi, error.byte, error.line)
"""

from __future__ import annotations

__all__ = [
    "CancelledError",
    "InputError",
    "InternalError",
    "LimitError",
    "NotFoundError",
    "PackError",
    "QuycheError",
    "UsageError",
]


class QuycheError(Exception):
    """A failure of the library.

    code: "usage", "input", "limit", "pack", "not_found", "cancelled" or "internal".
    message_vi, message_en: what happened and the way out.
    source: name of the input or pack, may be empty.
    byte: offset into that source from 0, or None.
    line: line of that source from 1, or None.
    """

    code = "internal"

    def __init__(
        self,
        message_vi: str,
        message_en: str,
        *,
        source: str = "",
        byte: int | None = None,
        line: int | None = None,
    ) -> None:
        super().__init__(message_vi, message_en)
        self.message_vi = message_vi
        self.message_en = message_en
        self.source = source
        self.byte = byte
        self.line = line

    @property
    def place(self) -> str:
        """Where, in figures alone: "draft.txt:12 (byte 345)"; may be empty."""
        text = self.source + (f":{self.line}" if self.line is not None else "")
        if self.byte is not None:
            text += f" (byte {self.byte})"
        return text.strip()

    def message(self, lang: str = "vi") -> str:
        """The message in one language, "vi" or "en"."""
        return self.message_en if lang == "en" else self.message_vi

    def __str__(self) -> str:
        place = f"{self.place}: " if self.place else ""
        return f"{place}{self.message_en} / {self.message_vi}"

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.message_vi, self.message_en, self.source, self.byte, self.line)


class UsageError(QuycheError, ValueError):
    """An argument that cannot be right: an impossible date, an unknown name."""

    code = "usage"


class InputError(QuycheError, ValueError):
    """Bytes that cannot be read as a regulation: empty, binary, truncated, encrypted, not UTF-8, without provisions."""

    code = "input"


class LimitError(QuycheError):
    """A limit was reached; the message names it."""

    code = "limit"


class PackError(QuycheError, ValueError):
    """A norm pack that breaks the pack format."""

    code = "pack"


class NotFoundError(QuycheError, LookupError):
    """No such file, pack or item."""

    code = "not_found"


class CancelledError(QuycheError):
    """The progress function asked to stop."""

    code = "cancelled"


class InternalError(QuycheError):
    """A fault of the library itself. Please report it."""

    code = "internal"


# The numbers are those of the C interface and never change.
_BY_NUMBER: dict[int, type[QuycheError]] = {
    1: UsageError,
    2: InputError,
    3: LimitError,
    4: PackError,
    5: NotFoundError,
    7: CancelledError,
    8: InternalError,
}
_NOMEM = 6


def _rebuild(kind: type[QuycheError], vi: str, en: str, source: str, byte: int | None, line: int | None) -> QuycheError:
    return kind(vi, en, source=source, byte=byte, line=line)


def from_core(number: int, vi: str, en: str, source: str, byte: int | None, line: int | None) -> Exception:
    """The exception for an error of the engine. Called by the compiled part."""
    # An exception shows its place by itself; messages made for people without one open with it.
    for end in (": ", ", "):
        vi = vi.removeprefix(f"{source}: ").removeprefix(f"dòng {line}, byte {byte}{end}")
        en = en.removeprefix(f"{source}: ").removeprefix(f"line {line}, byte {byte}{end}")
    if number == _NOMEM:
        return MemoryError(en)
    return _rebuild(_BY_NUMBER.get(number, InternalError), vi, en, source, byte, line)
