"""Inputs that have been read, and what they say."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from . import _convert, _core, _files
from ._inputs import Limits, Progress, file_bytes_of, limits_of
from ._printed import Printed
from .errors import UsageError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

    from ._inputs import Source


class Document(Printed):
    """One input that has been read: one or more documents as trees of provisions. Immutable. JSON: quyche-document/1."""

    __slots__ = ("_core",)

    def __init__(self, core: _core.Document) -> None:
        self._core: _core.Document = core

    @property
    def name(self) -> str:
        return self._core.name

    @property
    def content(self) -> str:
        """The whole text as it was read, before anything is made of it: Unicode in NFC, lines ended by line feeds."""
        return self._core.content

    def words(self, start: int, end: int) -> str:
        """What a reader sees of a stretch of the source, given in bytes as to_json() and spans count them: Unicode in NFC, page
        headers and numbers left out, wrapped lines joined, a paragraph a line."""
        if start < 0 or end < 0:
            raise UsageError(
                f"words({start}, {end}): vị trí byte không thể là số âm.",
                f"words({start}, {end}): byte positions cannot be negative.",
            )
        return self._core.words(start, end)

    @property
    def judged(self) -> int:
        """Number of the document that is judged, from 1; 0 when there is none."""
        return self._core.judged

    def __len__(self) -> int:
        """How many documents the input holds."""
        return self._core.count

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"<Document {self.name!r}: {len(self)} in the input, number {self.judged} is judged>"


class Facts(Printed):
    """What the judged document says, one dict a fact (topic, address, start, end, value, derivation). Iterable."""

    __slots__ = ("_document", "_dict", "_json")

    def __init__(self, document: Document) -> None:
        self._document = document
        self._json: str = document._core.facts_json()
        self._dict: dict[str, Any] | None = None

    def to_json(self) -> str:
        """quyche-facts/1."""
        return self._json

    def to_text(self, lang: str = "vi") -> str:
        return self._document._core.facts_text(lang)

    def to_graphviz(self, lang: str = "vi") -> str:
        """Bodies and their working relations in the DOT language; what is wrong is red and said in comments."""
        return self._document._core.graphviz(lang)

    def _facts(self) -> list[dict[str, Any]]:
        if self._dict is None:
            self._dict = self.to_dict()
        return cast("list[dict[str, Any]]", self._dict["facts"])

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self._facts())

    def __len__(self) -> int:
        return len(self._facts())

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        topics = Counter(fact["topic"] for fact in self)
        return f"<Facts {', '.join(f'{topic} {count}' for topic, count in topics.items()) or 'none'}>"


def parse(
    source: Source,
    *,
    name: str | None = None,
    document: int | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Document:
    """Reads a regulation: text, DOCX, PDF, DOC, RTF or ODT into documents, provisions and citations.

    source: a str is the TEXT itself, never a path; bytes, bytearray, memoryview and other buffers are the content of a
        file, taken without a copy (do not write to them meanwhile); a pathlib.Path is a file that is read. The text of
        a PDF is taken with pypdfium2; DOC, RTF and ODT need LibreOffice on this machine.
    name: what messages and reports call the input; a path gives its base name.
    document: number of the document to judge, from 1; the one titled Quy chế by default.
    progress: called as progress(stage, done, total); returning False stops the work.

    Raises InputError, LimitError, NotFoundError, CancelledError. Ctrl-C stops the work.

    >>> quyche.parse(Path("examples/bcsd-ubnd.docx"))
    <Document 'bcsd-ubnd.docx': 1 in the input, number 1 is judged>
    """
    if isinstance(source, os.PathLike):
        path = os.fspath(source)
        data: str | ReadableBuffer = _files.read(path, file_bytes_of(limits))
        name = _files.base_name(path) if name is None else name
    else:
        data = source
    if document is not None and document < 1:
        raise UsageError(
            f"document={document}: các văn bản được đánh số từ 1.",
            f"document={document}: documents are numbered from 1.",
        )
    origin = None
    if not isinstance(data, str):
        data, origin = _convert.readable(data, name or "")
    return Document(_core.parse(data, name or "", document, limits_of(limits), progress, origin))


def read(
    source: Source | Document,
    name: str | None,
    document: int | None,
    limits: Limits | None,
    progress: Progress | None,
) -> Document:
    if isinstance(source, Document):
        if name is not None or document is not None:
            raise UsageError(
                "name và document được chọn khi đọc (quyche.parse), không phải cho một Document đã đọc.",
                "name and document are chosen when reading (quyche.parse), not for a Document that has been read.",
            )
        return source
    return parse(source, name=name, document=document, limits=limits, progress=progress)


def facts(
    source: Source | Document,
    *,
    name: str | None = None,
    document: int | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Facts:
    """What a regulation says: meetings, quorum, composition, duties and so on. Arguments as for parse().

    >>> meeting = next(fact for fact in quyche.facts(Path("examples/bcsd-ubnd.docx")) if fact["topic"] == "meeting_frequency")
    >>> meeting["address"], meeting["value"]["count"], meeting["value"]["per"]
    ('d10.k1', 1, {'n': 1, 'unit': 'month'})
    """
    return Facts(read(source, name, document, limits, progress))
