"""What goes in: files, norms, records, limits."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

import quyche

from .. import _files
from ..errors import UsageError


def read_bytes(path: str, limits: quyche.Limits | None) -> tuple[bytes, str]:
    """The bytes of FILE and the name reports call it by. `-` is standard input."""
    cap = _files.FILE_BYTES if limits is None or limits.file_bytes is None else limits.file_bytes
    if path == "-":
        return _files.read_stream(sys.stdin.buffer, "stdin", cap), "stdin"
    return _files.read(path, cap), _files.base_name(path)


def read_document(path: str, document: int | None, limits: quyche.Limits | None) -> quyche.Document:
    data, name = read_bytes(path, limits)
    return quyche.parse(data, name=name, document=document, limits=limits)


def to_limits(settings: Sequence[str] | None) -> quyche.Limits | None:
    """["text_bytes=1000"] as Limits."""
    values: dict[str, int] = {}
    known = ", ".join(quyche.Limits.__dataclass_fields__)
    for setting in settings or []:
        name, _, value = setting.partition("=")
        if name not in quyche.Limits.__dataclass_fields__ or not re.fullmatch(r"[0-9]{1,18}", value):
            raise UsageError(
                f"--limit “{setting}” không đúng: viết TÊN=SỐ, với TÊN là một trong: {known}.",
                f"--limit “{setting}” is wrong: write NAME=NUMBER, where NAME is one of: {known}.",
            )
        values[name] = int(value)
    return quyche.Limits(**values) if values else None


def looks_like_a_file(name: str) -> bool:
    return os.path.exists(name) or os.sep in name or name.endswith(".json")


def to_norms(names: Sequence[str] | None, limits: quyche.Limits | None) -> quyche.Norms:
    """The norms of --norm: ids of built-in packs, files, folders, `default`. None named: the default set."""
    if not names:
        return quyche.Norms.default()
    norms = quyche.Norms()
    for name in names:
        if name == "default":
            for id in quyche.Norms.builtin_ids():
                if id not in norms:
                    norms.add(id)
        elif looks_like_a_file(name):
            if not os.path.exists(name):
                raise _files.not_found(name)
            norms.load(name, limits=limits)
        else:
            norms.add(name)
    return norms


def to_records(
    waivers: Sequence[str] | None,
    answers: Sequence[str] | None,
    profile: Sequence[str] | None,
    baseline: str | None,
    limits: quyche.Limits | None,
) -> quyche.Records | None:
    """The records of the options; None where there are none."""

    def paths(names: Sequence[str] | None) -> list[Path] | None:
        return [Path(name) for name in names] if names else None

    if not (waivers or answers or profile or baseline):
        return None
    return quyche.Records(
        waivers=paths(waivers),
        answers=paths(answers),
        profile=paths(profile),
        baseline=paths([baseline] if baseline else None),
        limits=limits,
    )
