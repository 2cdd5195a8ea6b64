"""Making, checking and comparing norms."""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING

from . import _core, _files, model
from ._documents import Document, parse, read
from ._inputs import Limits, Progress, day_of, file_bytes_of, limits_of
from ._norms import Norms
from ._printed import Printed

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

    from ._inputs import NormSource, Source


def compile_norm(
    source: Source | Document,
    id: str,
    *,
    kind: str | None = None,
    version: str = "1",
    name: str | None = None,
    document: int | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> str:
    """Makes a norm pack (JSON) of an official text: its outline, one requirement an article and one a fact.

    id: small letters, digits and hyphens. kind: "charter", "regulation", "model", "advice" or "document"; a model for a
    Quy chế and a regulation for the rest by default. Other arguments as for parse().

    >>> norms = quyche.Norms()
    >>> norms.add(quyche.compile_norm(Path("examples/bcsd-ubnd.docx"), "province-2025").encode())
    'province-2025'
    """
    return read(source, name, document, limits, progress)._core.compile(id, kind, version)


def lint_norm(
    pack: str | ReadableBuffer, *, name: str = "", limits: Limits | None = None
) -> list[model.Remark]:
    """Remarks on a pack (its JSON) that loads. Raises PackError.

    >>> quyche.lint_norm(quyche.builtin_pack("146-qd-tw-2024"))
    []
    """
    return [
        model.Remark(code, begin, end, model.Text(vi, en)) for code, begin, end, vi, en in _core.lint(pack, name, limits_of(limits))
    ]


def builtin_pack(id: str) -> bytes:
    """The JSON of a built-in pack. Raises NotFoundError."""
    return _core.builtin_json(id)


class NormDiff(Printed):
    """What became of a norm between two versions: its units and its requirements."""

    __slots__ = ("_core",)

    def __init__(self, core: _core.NormDiff) -> None:
        self._core: _core.NormDiff = core

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return not self._core.empty


class NormImpact(Printed):
    """What a change of norm does to drafts: each is judged by the old and by the new norm alone, without the checks on the
    document itself.

    old, new: as for diff_norms().

    >>> impact = quyche.NormImpact(Path("examples/bcsd-ubnd.docx"), Path("examples/bcsd-ubnd.txt"))
    >>> impact.add(Path("examples/bcsd-ubnd-co-loi.docx"))
    'unchanged'
    """

    __slots__ = ("_core",)

    def __init__(self, old: NormSource, new: NormSource, *, limits: Limits | None = None) -> None:
        self._core: _core.NormImpact = _core.NormImpact(_one_norm(old, "old", limits), _one_norm(new, "new", limits))

    def add(
        self,
        draft: Source | Document,
        *,
        as_of: str | datetime.date | None = None,
        limits: Limits | None = None,
        progress: Progress | None = None,
    ) -> str:
        """Judges one draft and gives "unchanged", "stops" (to conform), "begins", "worse", "better" or "other_verdict". Raises
        as check()."""
        read_draft = read(draft, None, None, limits, progress)
        return self._core.add(read_draft._core, day_of(as_of), limits_of(limits), progress)


def diff_norms(old: NormSource, new: NormSource, *, limits: Limits | None = None) -> NormDiff:
    """Compares two versions of a norm: units added, removed, moved, merged, split and renamed, and requirements that became
    stricter or weaker or changed otherwise.

    old, new: a str is the id of a built-in norm; bytes or a path are a pack (JSON), else an official text that is compiled
        here under the id "old" or "new"; a Document that was parsed already and a Norms of one pack are taken too.

    >>> bool(quyche.diff_norms(Path("examples/bcsd-ubnd.docx"), Path("examples/bcsd-ubnd.txt")))
    False
    """
    return NormDiff(_core.diff(_one_norm(old, "old", limits), _one_norm(new, "new", limits)))


def looks_like_a_pack(data: ReadableBuffer) -> bool:
    """Whether bytes are JSON, as packs are and regulations are not."""
    return bytes(memoryview(data)[:64]).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def _one_norm(source: NormSource, role: str, limits: Limits | None) -> _core.Norms:
    """A set with one pack: a built-in one, the JSON of one, or an official text that is compiled here, called `role`."""
    if isinstance(source, Norms):
        return source._core
    made = _core.Norms()
    if isinstance(source, str):
        made.add_builtin(source)
        return made
    name = role
    if isinstance(source, os.PathLike):
        path = os.fspath(source)
        source, name = _files.read(path, file_bytes_of(limits)), _files.base_name(path)
    if not isinstance(source, Document):
        if looks_like_a_pack(source):
            made.add_json(source, name, limits_of(limits))
            return made
        source = parse(source, name=name, limits=limits)
    made.add_json(source._core.compile(role, None, "1").encode("utf-8"), name, limits_of(limits))
    return made
