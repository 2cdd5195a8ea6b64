"""Judging, and what comes of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, cast, overload

from . import _core, model
from ._documents import Document, read
from ._inputs import Limits, Progress, day_of, limits_of
from ._norms import core_of
from ._printed import Printed
from ._records import Records

if TYPE_CHECKING:
    from ._inputs import NormsLike, Source


class Report(Printed):
    """The judgement of one document. Immutable; iterating it gives the findings, len() is their number.

    A report is always true, also one without findings: ask `verdict`. JSON: quyche-report/1.

    >>> report = quyche.check(Path("examples/bcsd-ubnd-co-loi.docx"))
    >>> report
    <Report bcsd-ubnd-co-loi.docx: not_conform, 6 errors, ...>
    >>> [finding.address for finding in report if finding.topic == "quorum"]
    ['d11.k1']
    """

    __slots__ = ("_core", "_data", "_document", "_findings", "_json", "_norms")

    def __init__(self, core: _core.Report, document: Document | None, norms: _core.Norms) -> None:
        self._core: _core.Report = core
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
        return list(self.to_dict()["unassessed"])

    @property
    def name(self) -> str:
        """What the input is called."""
        return cast("str", self._parsed()["input"]["name"])

    @property
    def quotes(self) -> bool:
        """Whether the report may hold words of the draft: check(…, quotes=False) keeps them out."""
        return self._core.quotes

    @property
    def document(self) -> Document | None:
        """What was judged; None where the words of the draft are kept out."""
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

    def to_sarif(self) -> str:
        """SARIF 2.1.0, both languages in it. Several reports in one log: to_sarif(reports)."""
        return to_sarif([self])

    def to_junit(self, lang: str = "vi", *, fail_on: model.Severity = "error") -> str:
        """JUnit XML: each requirement a test case, findings of `fail_on` and above failures. Several: to_junit(reports)."""
        return to_junit([self], lang, fail_on=fail_on)

    def to_html(self, lang: str = "vi") -> str:
        """One HTML page that needs no network; it opens in `lang`, and the reader may switch. More: quyche.html.render."""
        # Read when it is asked for: templates cost a program that prints none nothing.
        from . import html

        return html.render(self, lang=lang)

    def _repr_html_(self) -> str:
        """A few lines, for notebooks."""
        from . import html

        return html.notebook(self)

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

    @overload
    def __getitem__(self, index: int) -> model.Finding: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[model.Finding, ...]: ...
    def __getitem__(self, index: int | slice) -> model.Finding | tuple[model.Finding, ...]:
        return self.findings[index]

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        counts = {level: self.count(level) for level in ("error", "warning", "remark")}
        told = ", ".join(f"{count} {level}{'' if count == 1 else 's'}" for level, count in counts.items())
        return f"<Report {self.name or '(no name)'}: {self.verdict}, {told}>"


def to_sarif(reports: Iterable[Report]) -> str:
    """Reports as one SARIF 2.1.0 log, a run each."""
    return _core.sarif([report._core for report in reports])


def to_junit(reports: Iterable[Report], lang: str = "vi", *, fail_on: model.Severity = "error") -> str:
    """Reports as JUnit XML, a test suite each. What is undetermined or waived is skipped, never passed."""
    return _core.junit([report._core for report in reports], lang, fail_on)


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
    quotes: bool = True,
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
    quotes: False keeps the words of the draft out of the report in every form: addresses, topics and verdicts stay, and
        the fingerprints are the same.

    Raises InputError (no provisions: not a regulation, among others), LimitError, UsageError, NotFoundError, PackError,
    CancelledError. A regulation that no norm applies to is no error: its verdict is "not_applicable".

    >>> report = quyche.check(Path("examples/bcsd-ubnd-co-loi.docx"), as_of="2024-09-25")
    >>> report[0].address, report[0].message.en
    ('d1.k2', 'What is said on working relation contradicts what is asked.')
    """
    bounds = limits_of(limits)
    by = core_of(norms, bounds)
    draft = read(source, name, document, limits, progress)
    kept = None if records is None else records._core
    return Report(
        _core.check(
            draft._core,
            by,
            day_of(as_of),
            body,
            institution,
            level,
            document_checks,
            quotes,
            kept,
            day_of(today),
            bounds,
            progress,
        ),
        draft if quotes else None,
        # The caller's set may change; packs are shared, so keeping them costs nothing.
        by if norms is None else by.copy(),
    )
