"""What every function takes in: sources, limits, days."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Union

from . import _files
from .errors import UsageError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

    from ._documents import Document
    from ._norms import Norms

    Source = Union[str, ReadableBuffer, "os.PathLike[str]"]
    NormSource = Union[Norms, Document, str, ReadableBuffer, "os.PathLike[str]"]
    RecordsLike = Union[Source, Sequence[Source]]
    NormsLike = Union[Norms, str, "os.PathLike[str]", Iterable[Union[str, "os.PathLike[str]"]]]

Progress = Callable[[str, int, int], Union[bool, None]]
"""Called as progress(stage, done, total) between steps; returning False stops the work with CancelledError."""


@dataclass(frozen=True)
class Limits:
    """What may be spent on one input; None keeps the default.

    file_bytes: raw files (64 MiB), the only one the package itself looks at.
    text_bytes: decoded text (16 MiB). depth: nesting of provisions, XML or JSON (64). nodes: provisions, citations and
    facts together (1,000,000). findings: kept in a report, the rest is cut and named (10,000). unzipped_bytes: what a
    DOCX may unpack to (64 MiB). zip_ratio: unpacked per packed byte (200). pack_bytes: a norm pack (16 MiB).
    """

    text_bytes: int | None = None
    depth: int | None = None
    nodes: int | None = None
    findings: int | None = None
    unzipped_bytes: int | None = None
    zip_ratio: int | None = None
    pack_bytes: int | None = None
    file_bytes: int | None = None

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if value is not None and not (isinstance(value, int) and 0 < value < 1 << 62):
                raise UsageError(
                    f"Giới hạn {field.name} phải là số nguyên dương, không phải {value!r}.",
                    f"The limit {field.name} must be a positive integer, not {value!r}.",
                )

    def _core(self) -> dict[str, int]:
        given = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "file_bytes"}
        return {name: value for name, value in given.items() if value is not None}


_NO_LIMITS: dict[str, int] = {}


def limits_of(limits: Limits | None) -> dict[str, int]:
    return _NO_LIMITS if limits is None else limits._core()


def file_bytes_of(limits: Limits | None) -> int:
    return _files.FILE_BYTES if limits is None or limits.file_bytes is None else limits.file_bytes


def day_of(given: str | datetime.date | None) -> str | None:
    if isinstance(given, datetime.datetime):
        return given.date().isoformat()
    return given.isoformat() if isinstance(given, datetime.date) else given
