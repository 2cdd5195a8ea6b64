"""What a report says, as frozen values. Built from the report's JSON, whose names they keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

__all__ = [
    "Anchor",
    "Answer",
    "Conflict",
    "Coverage",
    "DocumentPlace",
    "Earlier",
    "Fact",
    "Finding",
    "FindingType",
    "NormPlace",
    "Note",
    "ProfileChange",
    "Remark",
    "Requirement",
    "RequirementVerdict",
    "Severity",
    "Span",
    "Text",
    "Verdict",
    "Waiver",
]

Verdict = Literal["conform", "conform_with_remarks", "undetermined", "not_conform", "not_applicable"]
RequirementVerdict = Literal["satisfied", "violated", "undetermined", "not_applicable"]
Severity = Literal["error", "warning", "remark"]
FindingType = Literal[
    "missing", "weaker", "contradicting", "misplaced", "unsupported", "citation", "structure", "in_force"
]


@dataclass(frozen=True, slots=True)
class Text:
    """A text in Vietnamese and English. str() gives the Vietnamese one."""

    vi: str
    en: str

    def __str__(self) -> str:
        return self.vi


@dataclass(frozen=True, slots=True)
class DocxRun:
    """A run (w:r) in the main part of a DOCX: its paragraph (w:p, in document order) and itself in that, from 0."""

    paragraph: int
    run: int


@dataclass(frozen=True, slots=True)
class DocxRange:
    """The runs that hold the first and the last character of a stretch."""

    first: DocxRun
    last: DocxRun


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch of the source in the three units host systems count in, and the runs of a DOCX.

    The source is the input itself where it is UTF-8, otherwise the text that was taken from it. Python strings count in
    `chars`. `docx` is None for other formats and in footnotes.
    """

    bytes: tuple[int, int]
    chars: tuple[int, int]
    utf16: tuple[int, int]
    docx: DocxRange | None = None

    def __repr__(self) -> str:
        return f"<Span bytes {self.bytes[0]}-{self.bytes[1]}>"


@dataclass(frozen=True, slots=True)
class DocumentPlace:
    """The draft's side of a finding: an address, the words, and where they stand."""

    address: str
    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class NormPlace:
    """The norm's side of a finding. A text whose `form` is "paraphrase" must not be shown in quotation marks."""

    pack: str
    id: str
    address: str
    form: Literal["quote", "paraphrase"]
    text: str
    source: str
    confidence: Literal["A", "B", "B*", "C"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where something missing would stand: addresses of the draft, or None."""

    parent: str | None
    after: str | None
    before: str | None


@dataclass(frozen=True, slots=True)
class Waiver:
    """Why a finding does not count, who says so, and the last day it holds (YYYY-MM-DD)."""

    id: str
    reason: str
    approver: str
    expires: str


@dataclass(frozen=True, slots=True)
class ProfileChange:
    """What a profile made of a severity."""

    own: Severity
    set: Severity | Literal["off"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person decided where the engine could not."""

    answer: RequirementVerdict
    by: str
    reason: str
    date: str


@dataclass(frozen=True, slots=True)
class Note:
    """An entry of a record file that did nothing, and why."""

    code: str
    record: str
    line: int
    message: Text


class Remark(NamedTuple):
    """What was noticed about a norm pack that loads: a code, the bytes it is about, and why."""

    code: str
    begin: int
    end: int
    message: Text


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two requirements of different norms that no draft can meet together."""

    requirements: tuple[str, str]
    topic: str
    message: Text


@dataclass(frozen=True, slots=True)
class Earlier:
    """A finding of the baseline."""

    fingerprint: str
    type: str
    topic: str
    severity: str
    requirement: str | None
    address: str | None
    message: Text


@dataclass(frozen=True, slots=True, repr=False)
class Finding:
    """One finding: what is wrong, by which norm, at which place of the draft."""

    id: str
    fingerprint: str
    type: FindingType
    topic: str
    severity: Severity
    norm: NormPlace | None
    document: DocumentPlace | None
    anchor: Anchor | None
    message: Text
    suggestion: Text | None
    derivation: str
    waiver: Waiver | None = None
    profile: ProfileChange | None = None
    baseline: Literal["new", "unchanged"] | None = None

    @property
    def counts(self) -> bool:
        """Whether it counts for the verdict: waived findings do not."""
        return self.waiver is None

    @property
    def address(self) -> str | None:
        """Address in the draft; None when nothing of the draft is meant (see `anchor`)."""
        return self.document.address if self.document else None

    def __repr__(self) -> str:
        place = f" at {self.document.address}" if self.document else ""
        norm = f" by {self.norm.id}" if self.norm else ""
        return f"<Finding {self.id} {self.severity}: {self.type} {self.topic}{place}{norm}: {_short(self.message.vi)}>"


@dataclass(frozen=True, slots=True)
class Fact:
    """A place of the draft that a requirement was judged on."""

    address: str
    span: Span


@dataclass(frozen=True, slots=True, repr=False)
class Requirement:
    """One requirement of a norm and its verdict."""

    id: str
    verdict: RequirementVerdict
    severity: Severity
    facts: tuple[Fact, ...]
    reason: Text | None
    profile: ProfileChange | None = None
    answer: Answer | None = None

    def __repr__(self) -> str:
        return f"<Requirement {self.id} {self.verdict}>"


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of one norm was judged. A bare verdict misleads without it."""

    id: str
    version: str
    title: str
    sha256: str
    in_force: Literal["before", "within", "maybe_over", "over", "unknown"]
    applies: bool
    articles_known: int
    articles_total: int | None
    requirements: int
    judged: int


def _short(text: str, width: int = 60) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def _text(data: dict[str, Any] | None) -> Text | None:
    return None if data is None else Text(data["vi"], data["en"])


def _span(data: dict[str, Any]) -> Span:
    runs = data.get("docx")
    docx = None if runs is None else DocxRange(DocxRun(**runs["first"]), DocxRun(**runs["last"]))
    return Span(tuple(data["bytes"]), tuple(data["chars"]), tuple(data["utf16"]), docx)


def _profile(data: dict[str, Any]) -> ProfileChange | None:
    return ProfileChange(**data["profile"]) if "profile" in data else None


def finding(data: dict[str, Any]) -> Finding:
    norm, place, anchor = data["norm"], data["document"], data["anchor"]
    return Finding(
        id=data["id"],
        fingerprint=data["fingerprint"],
        type=data["type"],
        topic=data["topic"],
        severity=data["severity"],
        norm=None
        if norm is None
        else NormPlace(
            pack=norm["pack"],
            id=norm["id"],
            address=norm["address"],
            form=norm["text"]["form"],
            text=norm["text"]["vi"],
            source=norm["text"]["source"],
            confidence=norm["text"]["confidence"],
        ),
        document=None if place is None else DocumentPlace(place["address"], _span(place["span"]), place["quote"]),
        anchor=None if anchor is None else Anchor(anchor["parent"], anchor["after"], anchor["before"]),
        message=Text(data["message"]["vi"], data["message"]["en"]),
        suggestion=_text(data["suggestion"]),
        derivation=data["derivation"],
        waiver=None if data["waiver"] is None else Waiver(**data["waiver"]),
        profile=_profile(data),
        baseline=data.get("baseline"),
    )


def requirement(data: dict[str, Any]) -> Requirement:
    return Requirement(
        id=data["id"],
        verdict=data["verdict"],
        severity=data["severity"],
        facts=tuple(Fact(fact["address"], _span(fact["span"])) for fact in data["facts"]),
        reason=_text(data.get("reason")),
        profile=_profile(data),
        answer=Answer(**data["answer"]) if "answer" in data else None,
    )


def note(data: dict[str, Any]) -> Note:
    return Note(data["code"], data["record"], data["line"], Text(**data["message"]))


def earlier(data: dict[str, Any]) -> Earlier:
    return Earlier(**{**data, "message": Text(**data["message"])})


def coverage(data: dict[str, Any]) -> Coverage:
    figures = data["coverage"]
    return Coverage(
        id=data["id"],
        version=data["version"],
        title=data["title"],
        sha256=data["sha256"],
        in_force=data["in_force"],
        applies=data["applies"],
        articles_known=figures["articles_known"],
        articles_total=figures["articles_total"],
        requirements=figures["requirements"],
        judged=figures["judged"],
    )
