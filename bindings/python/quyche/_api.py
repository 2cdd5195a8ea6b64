"""The public functions and classes of quyche. Import them from `quyche`."""

from __future__ import annotations

import datetime
import functools
import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Union, cast

from . import _convert, _core, _files, model
from .errors import UsageError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

    Source = Union[str, ReadableBuffer, "os.PathLike[str]"]
    NormSource = Union["Norms", "Document", str, ReadableBuffer, "os.PathLike[str]"]
    RecordsLike = Union[Source, Sequence[Source]]
    NormsLike = Union["Norms", str, "os.PathLike[str]", Iterable[Union[str, "os.PathLike[str]"]]]

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


def _limits(limits: Limits | None) -> dict[str, int]:
    return _NO_LIMITS if limits is None else limits._core()


def _file_bytes(limits: Limits | None) -> int:
    return _files.FILE_BYTES if limits is None or limits.file_bytes is None else limits.file_bytes


def _day(given: str | datetime.date | None) -> str | None:
    if isinstance(given, datetime.datetime):
        return given.date().isoformat()
    return given.isoformat() if isinstance(given, datetime.date) else given


class Norms:
    """The norms to judge by, in the order they were added.

    Norms() is empty, Norms.default() holds every built-in pack. Threads may use one set while another adds to it.

        norms = quyche.Norms.default()
        norms.load("province.json")
        quyche.check(draft, norms)
    """

    __slots__ = ("_core",)

    def __init__(self) -> None:
        self._core = _core.Norms()

    @classmethod
    def default(cls) -> Norms:
        """A new set with every built-in pack."""
        made = cls.__new__(cls)
        made._core = _default().copy()
        return made

    @staticmethod
    def builtin_ids() -> list[str]:
        """Ids of the built-in packs."""
        return _core.builtin_ids()

    def copy(self) -> Norms:
        """A set of its own with the same packs, which are shared."""
        made = Norms.__new__(Norms)
        made._core = self._core.copy()
        return made

    def add(self, pack: str | ReadableBuffer, *, name: str = "", limits: Limits | None = None) -> str:
        """Adds a pack and gives its id: a str is the id of a built-in pack, bytes or a buffer are the JSON of one.

        `name` is what messages call the bytes. Raises NotFoundError, PackError, LimitError.
        """
        if isinstance(pack, str):
            return self._core.add_builtin(pack)
        return self._core.add_json(pack, name, _limits(limits))

    def load(self, path: str | os.PathLike[str], *, limits: Limits | None = None) -> list[str]:
        """Adds the pack in a file, or every *.json of a folder, all or none; gives the ids that came in.

        Raises NotFoundError, PackError, LimitError.
        """
        before = len(self)
        where = os.fspath(path)
        if os.path.isdir(where):
            self._core.add_folder(os.fsencode(where), _limits(limits))
        else:
            self._core.add_file(os.fsencode(where), _limits(limits))
        return self._core.ids()[before:]

    def conflicts(self) -> list[model.Conflict]:
        """Requirements of different packs that contradict each other although neither refines the other."""
        return [
            model.Conflict((one, other), topic, model.Text(vi, en)) for one, other, topic, vi, en in self._core.conflicts()
        ]

    def explain(self, requirement: str, lang: str = "vi") -> str:
        """What one requirement asks, from where, how sure that is, why, and how it looks. Raises NotFoundError, which names
        the id that may have been meant."""
        return self._core.explain(requirement, lang)

    def remove(self, id: str) -> bool:
        """Takes a pack out; whether it was there."""
        return self._core.remove(id)

    def text(self, id: str, lang: str = "vi") -> str:
        """One pack of the set for people, lang "vi" or "en"."""
        return self._core.text(id, lang)

    @property
    def ids(self) -> list[str]:
        """Ids in the order they were added."""
        return self._core.ids()

    def __len__(self) -> int:
        return len(self._core.ids())

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(self._core.ids())

    def __contains__(self, id: object) -> bool:
        return id in self._core.ids()

    def __repr__(self) -> str:
        return f"<Norms {', '.join(self._core.ids()) or 'empty'}>"


@functools.lru_cache(maxsize=1)
def _default() -> _core.Norms:
    # Packs are immutable and shared, so reading the built-in ones once is enough. Never handed out, only copied.
    return _core.Norms.defaults()


def _norms(norms: NormsLike | None, limits: dict[str, int]) -> _core.Norms:
    if norms is None:
        return _default()
    if isinstance(norms, Norms):
        return norms._core
    if isinstance(norms, (str, os.PathLike)):
        norms = [norms]
    made = _core.Norms()
    for each in norms:
        if isinstance(each, str):
            if each == "default":
                have = made.ids()
                for id in _default().ids():
                    if id not in have:
                        made.add_builtin(id)
            else:
                made.add_builtin(each)
        else:
            made.add_file(os.fsencode(each), limits)
    return made


class Records:
    """What people keep beside a draft; each argument is the JSON of a file (str or bytes), a path, or a list of those.

    waivers: findings that stand but do not count. answers: what a person decided where the engine could not. profile: the
    severities of an office. baseline: an earlier report to compare with, one at most. The forms are in docs/records.md.
    An entry that cannot be read counts for nothing and is named in Report.notes; a file that cannot be read raises
    UsageError.

    >>> quyche.check(draft, records=quyche.Records(waivers=pathlib.Path("waivers.json")), today="2024-12-01")
    """

    __slots__ = ("_core",)

    def __init__(
        self,
        *,
        waivers: RecordsLike | None = None,
        answers: RecordsLike | None = None,
        profile: RecordsLike | None = None,
        baseline: RecordsLike | None = None,
        limits: Limits | None = None,
    ) -> None:
        self._core = _core.Records()
        given = {"waivers": waivers, "answers": answers, "profile": profile, "baseline": baseline}
        for kind, sources in given.items():
            if sources is not None:
                several = isinstance(sources, (list, tuple))
                for source in cast("Sequence[Source]", sources if several else [sources]):
                    self._add(kind, source, limits)

    def _add(self, kind: str, source: Source, limits: Limits | None) -> None:
        if isinstance(source, os.PathLike):
            path = os.fspath(source)
            self._core.add(kind, _files.read(path, _file_bytes(limits)), _files.base_name(path), _limits(limits))
        else:
            self._core.add(kind, source, kind, _limits(limits))


class Document:
    """One input that has been read: one or more documents as trees of provisions. Immutable."""

    __slots__ = ("_core",)

    def __init__(self, core: _core.Document) -> None:
        self._core = core

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

    def to_json(self) -> str:
        """quyche-document/1, the same bytes as every other interface of the library gives."""
        return self._core.json()

    def to_text(self, lang: str = "vi") -> str:
        return self._core.text(lang)

    def to_dict(self) -> dict[str, Any]:
        return cast("dict[str, Any]", json.loads(self.to_json()))

    def __repr__(self) -> str:
        return f"<Document {self.name!r}: {len(self)} in the input, number {self.judged} is judged>"


class Facts:
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

    def to_dict(self) -> dict[str, Any]:
        return cast("dict[str, Any]", json.loads(self._json))

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


class Report:
    """The judgement of one document. Immutable; iterating it gives the findings, len() is their number.

    A report is always true, also one without findings: ask `verdict`.
    """

    __slots__ = ("_core", "_data", "_document", "_findings", "_json", "_norms")

    def __init__(self, core: _core.Report, document: Document, norms: _core.Norms) -> None:
        self._core = core
        self._document = document
        self._norms = norms
        self._json: str | None = None
        self._data: dict[str, Any] | None = None
        self._findings: tuple[model.Finding, ...] | None = None

    @property
    def verdict(self) -> model.Verdict:
        """ "conform", "conform_with_remarks", "undetermined", "not_conform" or "not_applicable"."""
        return cast("model.Verdict", self._core.verdict)

    @property
    def findings(self) -> tuple[model.Finding, ...]:
        """All findings, in order of the report."""
        if self._findings is None:
            self._findings = tuple(model.finding(each) for each in self._parsed()["findings"])
        return self._findings

    @property
    def requirements(self) -> tuple[model.Requirement, ...]:
        """Every requirement that was looked at, with its verdict."""
        return tuple(model.requirement(each) for each in self._parsed()["requirements"])

    @property
    def coverage(self) -> tuple[model.Coverage, ...]:
        """How much of each norm was judged. Show it with the verdict: a bare "conform" misleads whoever signs."""
        return tuple(model.coverage(each) for each in self._parsed()["norms"])

    @property
    def notes(self) -> tuple[model.Note, ...]:
        """Entries of waivers, answers and profiles that did nothing, and why."""
        return tuple(model.note(each) for each in self._parsed()["notes"])

    @property
    def fixed(self) -> tuple[model.Earlier, ...]:
        """Findings of the baseline that are gone, their requirements having been judged again."""
        baseline = self._parsed()["baseline"]
        return tuple(model.earlier(each) for each in baseline["fixed"]) if baseline else ()

    @property
    def unassessed(self) -> list[dict[str, Any]]:
        """What was not judged, and why."""
        return list(json.loads(self.to_json())["unassessed"])

    @property
    def document(self) -> Document:
        """What was judged."""
        return self._document

    def count(self, severity: model.Severity, *, new: bool = False) -> int:
        """Number of findings of one severity that count: without the waived ones and, where only the new ones are asked
        for, without those of the baseline. Without a baseline every finding is new."""
        return self._core.count(severity, new)

    def to_json(self) -> str:
        """quyche-report/1: encoded as UTF-8 the same bytes as C, C++ and the command give."""
        if self._json is None:
            self._json = self._core.json()
        return self._json

    def to_text(self, lang: str = "vi") -> str:
        """The report for people, lang "vi" or "en"."""
        return self._core.text(lang)

    def to_dict(self) -> dict[str, Any]:
        """The JSON report as a dict of the caller's own."""
        return cast("dict[str, Any]", json.loads(self.to_json()))

    def alignment_json(self) -> str:
        """The norm's outline beside the draft's, JSON."""
        return self._core.alignment_json()

    def alignment_text(self, lang: str = "vi") -> str:
        """The norm's outline beside the draft's, for people."""
        return self._core.alignment_text(lang)

    def _parsed(self) -> dict[str, Any]:
        if self._data is None:
            self._data = self.to_dict()
        return self._data

    def __iter__(self) -> Iterator[model.Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return self._core.finding_count

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        counts = ", ".join(f"{self.count(level)} {level}s" for level in ("error", "warning", "remark"))
        return f"<Report {self.verdict}: {counts}>"


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

    >>> quyche.parse(pathlib.Path("draft.docx")).to_json()
    """
    if isinstance(source, os.PathLike):
        path = os.fspath(source)
        data: str | ReadableBuffer = _files.read(path, _file_bytes(limits))
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
    return Document(_core.parse(data, name or "", document, _limits(limits), progress, origin))


def _read(
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


def check(
    source: Source | Document,
    norms: NormsLike | None = None,
    as_of: str | datetime.date | None = None,
    body: str | None = None,
    document: int | None = None,
    name: str | None = None,
    limits: Limits | None = None,
    document_checks: bool = True,
    *,
    institution: str | None = None,
    level: str | None = None,
    records: Records | None = None,
    today: str | datetime.date | None = None,
    progress: Progress | None = None,
) -> Report:
    """Judges a regulation by the norms.

    source, document, name, limits, progress: as for parse(); a str is the TEXT itself, not a path. A Document that has
        been parsed already is taken too.
    norms: Norms, the id of a built-in pack, a pathlib.Path to a pack, or a list of those ("default" stands for all
        built-in packs); None for all built-in packs.
    as_of: the day to judge as of, a date or "2024-11-01"; the draft's own date by default.
    body, institution, level: what the draft is for, where it does not say so itself, by the names of the JSON report:
        "dang_doan", "ban_can_su_dang" …; "ubnd", "hdnd" …; "province" …
    document_checks: also check the document itself (citations, numbering, contradictions).
    records: waivers, answers, a profile, a baseline.
    today: the day on which waivers are looked at; the day the draft is judged as of by default, for there is no clock.

    Raises InputError (no provisions: not a regulation, among others), LimitError, UsageError, NotFoundError, PackError,
    CancelledError. A regulation that no norm applies to is no error: its verdict is "not_applicable".

    >>> report = quyche.check(pathlib.Path("draft.docx"))
    >>> for finding in report: print(finding.address, finding.message.vi)
    """
    bounds = _limits(limits)
    by = _norms(norms, bounds)
    draft = _read(source, name, document, limits, progress)
    kept = None if records is None else records._core
    return Report(
        _core.check(
            draft._core,
            by,
            _day(as_of),
            body,
            institution,
            level,
            document_checks,
            kept,
            _day(today),
            bounds,
            progress,
        ),
        draft,
        # The caller's set may change; packs are shared, so keeping them costs nothing.
        by if norms is None else by.copy(),
    )


def facts(
    source: Source | Document,
    *,
    name: str | None = None,
    document: int | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Facts:
    """What a regulation says: meetings, quorum, composition, duties and so on. Arguments as for parse()."""
    return Facts(_read(source, name, document, limits, progress))


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

    >>> norms.add(quyche.compile_norm(path, "province-2025").encode())
    """
    return _read(source, name, document, limits, progress)._core.compile(id, kind, version)


class NormDiff:
    """What became of a norm between two versions: its units and its requirements."""

    __slots__ = ("_core",)

    def __init__(self, core: _core.NormDiff) -> None:
        self._core = core

    def to_json(self) -> str:
        """quyche-norm-diff/1."""
        return self._core.json()

    def to_text(self, lang: str = "vi") -> str:
        return self._core.text(lang)

    def to_dict(self) -> dict[str, Any]:
        return cast("dict[str, Any]", json.loads(self.to_json()))

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return not self._core.empty


class NormImpact:
    """What a change of norm does to drafts: each is judged by the old and by the new norm alone, without the checks on the
    document itself.

    old, new: as for diff_norms().

    >>> impact = quyche.NormImpact(old, new)
    >>> for path in paths: print(path.name, impact.add(path))
    """

    __slots__ = ("_core",)

    def __init__(self, old: NormSource, new: NormSource, *, limits: Limits | None = None) -> None:
        self._core = _core.NormImpact(_one_norm(old, "old", limits), _one_norm(new, "new", limits))

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
        read = _read(draft, None, None, limits, progress)
        return self._core.add(read._core, _day(as_of), _limits(limits), progress)

    def to_json(self) -> str:
        """quyche-norm-impact/1: the drafts in the order they were added."""
        return self._core.json()

    def to_text(self, lang: str = "vi") -> str:
        return self._core.text(lang)

    def to_dict(self) -> dict[str, Any]:
        return cast("dict[str, Any]", json.loads(self.to_json()))


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
        source, name = _files.read(path, _file_bytes(limits)), _files.base_name(path)
    if not isinstance(source, Document):
        if looks_like_a_pack(source):
            made.add_json(source, name, _limits(limits))
            return made
        source = parse(source, name=name, limits=limits)
    made.add_json(source._core.compile(role, None, "1").encode("utf-8"), name, _limits(limits))
    return made


def diff_norms(old: NormSource, new: NormSource, *, limits: Limits | None = None) -> NormDiff:
    """Compares two versions of a norm: units added, removed, moved, merged, split and renamed, and requirements that became
    stricter or weaker or changed otherwise.

    old, new: a str is the id of a built-in norm; bytes or a path are a pack (JSON), else an official text that is compiled
        here under the id "old" or "new"; a Document that was parsed already and a Norms of one pack are taken too.

    >>> print(quyche.diff_norms(pathlib.Path("2018.docx"), pathlib.Path("2024.docx")).to_text())
    """
    return NormDiff(_core.diff(_one_norm(old, "old", limits), _one_norm(new, "new", limits)))


def lint_norm(
    pack: str | ReadableBuffer, *, name: str = "", limits: Limits | None = None
) -> list[tuple[str, int, int, model.Text]]:
    """Remarks on a pack (its JSON) that loads: (code, first byte, byte past the last, message). Raises PackError."""
    return [
        (code, begin, end, model.Text(vi, en)) for code, begin, end, vi, en in _core.lint(pack, name, _limits(limits))
    ]


def builtin_pack(id: str) -> bytes:
    """The JSON of a built-in pack. Raises NotFoundError."""
    return _core.builtin_json(id)
