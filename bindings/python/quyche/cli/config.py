"""quyche.toml: what an office always says on the command line. What the command line says goes before it.

Found in the current folder or the nearest folder above it. Paths in it are relative to it. Keys, all optional:

    norm = ["default", "chuan/tinh.json"]      # ids of built-in norms, files, folders
    as_of = 2024-11-01                         # or "2024-11-01"
    body = "ban_can_su_dang"
    institution = "ubnd"
    level = "province"
    document_checks = true                     # false: without the pack van-ban
    quotes = true                              # false: the words of the draft are kept out
    waivers = ["ngoai-le.json"]
    answers = ["tra-loi.json"]
    profile = ["ho-so.json"]
    baseline = "bao-cao-cu.json"
    today = 2024-12-01
    fail_on = "warning"
    lang = "vi"
    color = "auto"
    jobs = 2                                   # quyche batch

    [limits]
    text_bytes = 33554432
"""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import quyche

from .. import _files
from ..errors import UsageError
from . import speech

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib  # type: ignore[import-not-found, unused-ignore]

NAME = "quyche.toml"


def find(start: Path) -> Path | None:
    """The nearest quyche.toml in a folder or above it."""
    for folder in (start, *start.parents):
        path = folder / NAME
        if path.is_file():
            return path
    return None


def options(path: Path, of: Collection[str]) -> dict[str, Any]:
    """What a quyche.toml says for a command, as values of its options; `of` are their names.

    Raises UsageError: no TOML, an unknown key, a value of another kind.
    """
    name = _files.shown(str(path))
    try:
        given = tomllib.loads(_files.read(str(path), 1 << 20).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise UsageError(f"Không phải TOML: {problem}.", f"This is no TOML: {problem}.", source=name) from problem
    values: dict[str, Any] = {}
    for key, value in given.items():
        if key not in _KEYS:
            near = speech.nearest(key, _KEYS)
            raise UsageError(
                f"Không có khóa “{key}”." + (f" Có phải “{near}”?" if near else "") + f" Các khóa: {', '.join(_KEYS)}.",
                f"There is no key “{key}”."
                + (f" Did you mean “{near}”?" if near else "")
                + f" The keys: {', '.join(_KEYS)}.",
                source=name,
            )
        option, read = _KEYS[key]
        made = read(value, path.parent)
        if made is None:
            raise UsageError(
                f"Khóa “{key}” có giá trị không hợp lệ: {value!r}.", f"The key “{key}” has a wrong value: {value!r}.", source=name
            )
        if option in of:
            values[option] = made
    return values


# Readers of values: what the option takes, or None where the value is of another kind.


def _text(value: Any, folder: Path) -> str | None:
    return value if isinstance(value, str) and value else None


def _day(value: Any, folder: Path) -> str | None:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    return _text(value, folder)


def _flag(value: Any, folder: Path) -> bool | None:
    return value if isinstance(value, bool) else None


def _not(value: Any, folder: Path) -> bool | None:
    return not value if isinstance(value, bool) else None


def _number(value: Any, folder: Path) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None


def _one_of(*names: str) -> Callable[[Any, Path], str | None]:
    return lambda value, folder: value if value in names else None


def _path(value: Any, folder: Path) -> str | None:
    return str(folder / value) if isinstance(value, str) and value else None


def _each(read: Callable[[Any, Path], str | None]) -> Callable[[Any, Path], list[str] | None]:
    def several(value: Any, folder: Path) -> list[str] | None:
        values = [read(each, folder) for each in (value if isinstance(value, list) else [value])]
        made = [each for each in values if each is not None]
        return made if len(made) == len(values) else None

    return several


def _norm(value: Any, folder: Path) -> str | None:
    """A file beside the configuration goes before a built-in norm of that name, as on the command line."""
    if not isinstance(value, str) or not value:
        return None
    is_file = os.sep in value or value.endswith(".json") or (folder / value).exists()
    return str(folder / value) if is_file and value != "default" else value


def _limits(value: Any, folder: Path) -> list[str] | None:
    if not isinstance(value, dict) or not set(value) <= set(quyche.Limits.__dataclass_fields__):
        return None
    numbers = {name: _number(number, folder) for name, number in value.items()}
    return None if None in numbers.values() else [f"{name}={number}" for name, number in numbers.items()]


_KEYS: dict[str, tuple[str, Callable[[Any, Path], Any]]] = {
    "norm": ("norm", _each(_norm)),
    "as_of": ("as_of", _day),
    "body": ("body", _text),
    "institution": ("institution", _text),
    "level": ("level", _text),
    "document_checks": ("no_document_checks", _not),
    "quotes": ("no_quotes", _not),
    "waivers": ("waivers", _each(_path)),
    "answers": ("answers", _each(_path)),
    "profile": ("profile", _each(_path)),
    "baseline": ("baseline", _path),
    "today": ("today", _day),
    "fail_on": ("fail_on", _one_of("error", "warning", "remark", "undetermined")),
    "lang": ("lang", _one_of("vi", "en")),
    "color": ("color", _one_of("auto", "always", "never")),
    "jobs": ("jobs", _number),
    "limits": ("limit", _limits),
}
"""Key of the file → name of the option's parameter, and the reader of its value."""
