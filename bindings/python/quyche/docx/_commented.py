"""The draft with a comment at each finding.

A DOCX comes back as it was: comments stand beside its runs, and no run is parted or changed. A finding whose words are a part
of a run is anchored at the whole run and quotes them. Of other inputs a plain document of their words is made.
"""

from __future__ import annotations

import hashlib
import io
from functools import cached_property
from typing import TYPE_CHECKING, Any

import docx
from docx.document import Document as Docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from .. import model
from .._documents import Document, parse
from .._reports import Report
from .._wording import say
from .._zip import look_inside, same_bytes
from ..errors import UsageError
from . import _comments, _plain

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

def commented(report: Report, data: ReadableBuffer, lang: str = "vi", *, document: Document | None = None) -> bytes:
    """The draft as a DOCX with a comment at each finding, author "quyche".

    data: the very bytes that were judged. document: what they were parsed to, where the report does not keep it because the words of
        the draft are kept out of it; parsed again where it is not given.

    Raises UsageError where the report is of other bytes, LimitError and InputError where a part of a DOCX that the check did
    not have to read is hostile.
    """
    draft, known = bytes(data), report.to_dict()
    about = known["input"]
    if hashlib.sha256(draft).hexdigest() != about["sha256"]:
        raise UsageError(
            f"Báo cáo này không phải của tệp “{about['name']}”: nội dung tệp khác với nội dung đã xét. Hãy xét lại tệp.",
            f"This report is not of the file “{about['name']}”: its content is not what was judged. Check the file again.",
        )
    if document is None:
        document = report.document or parse(draft, name=about["name"], document=known["document"]["index"])
    why = ""
    if about["format"] == "docx":
        look_inside(draft, about["name"])
        opened = _opened(draft)
        if opened is not None:
            return _in_place(opened, report, document, lang)
        why = say(
            lang,
            "Không mở được tệp Word gốc để ghi chú; bản này chỉ giữ lời văn, không giữ định dạng.",
            "The original Word file cannot be opened for comments; this copy keeps its words, not its layout.",
        )
    return _plain.commented(report, document, lang, why)


# ---- A DOCX, as it is ----


def _opened(draft: bytes) -> Docx | None:
    """None where python-docx does not take what the engine reads: Strict Open XML, templates, packages without content types."""
    try:
        opened = docx.Document(io.BytesIO(draft))
        if opened.element.body is None or next(opened.element.body.iter(qn("w:p")), None) is None:
            return None
        opened.comments  # reads the part with the comments that are there already
        return opened
    except Exception:  # the library has no one class for files that it cannot open
        return None


class _Runs:
    """The runs of the body by the numbers that spans give."""

    def __init__(self, body: BaseOxmlElement) -> None:
        self.paragraphs: list[BaseOxmlElement] = list(body.iter(qn("w:p")))
        number = {paragraph: at for at, paragraph in enumerate(self.paragraphs)}
        self.runs: list[list[BaseOxmlElement]] = [[] for _ in self.paragraphs]
        for run in body.iter(qn("w:r")):
            paragraph = next(run.iterancestors(qn("w:p")), None)
            if paragraph is not None:
                self.runs[number[paragraph]].append(run)

    def at(self, where: model.DocxRun) -> BaseOxmlElement | None:
        runs = self.runs[where.paragraph] if where.paragraph < len(self.runs) else []
        return runs[where.run] if where.run < len(runs) else None


def _in_place(opened: Docx, report: Report, document: Document, lang: str) -> bytes:
    runs = _Runs(opened.element.body)
    anchors = _Anchors(document, runs)
    for finding in report:
        first, last = anchors.of(finding)
        comment = _comments.add(opened, _comments.lines(finding, lang))
        _mark(_outermost(first), _outermost(last), comment.comment_id)
    out = io.BytesIO()
    opened.save(out)
    return same_bytes(out.getvalue(), new=False)


def _outermost(run: BaseOxmlElement) -> BaseOxmlElement:
    """The child of a paragraph of the text itself that holds a run: a comment can stand neither in a text box nor in a link."""
    outer = list(run.iterancestors(qn("w:p")))[-1]
    child = run
    while child.getparent() is not outer:
        child = child.getparent()
    return child


def _mark(first: BaseOxmlElement, last: BaseOxmlElement, id: int) -> None:
    def made(tag: str) -> BaseOxmlElement:
        return OxmlElement(tag, attrs={qn("w:id"): str(id)})

    first.addprevious(made("w:commentRangeStart"))
    reference = OxmlElement("w:r")
    reference.append(made("w:commentReference"))
    last.addnext(reference)
    last.addnext(made("w:commentRangeEnd"))


class _Anchors:
    """Where in the DOCX a finding is shown."""

    def __init__(self, document: Document, runs: _Runs) -> None:
        self._runs = runs
        data = document.to_dict()
        self._judged: dict[str, Any] = data["documents"][data["judged"] - 1]
        self._provisions: dict[str, dict[str, Any]] = {each["address"]: each for each in self._judged["provisions"]}

    def of(self, finding: model.Finding) -> tuple[BaseOxmlElement, BaseOxmlElement]:
        """First and last run: of its words, of the provision that something missing would follow, else of the title."""
        if finding.document is not None:
            where = finding.document.span.docx
            if where is not None:
                first, last = self._runs.at(where.first), self._runs.at(where.last)
                if first is not None and last is not None:
                    return first, last
            if (run := self._at(finding.document.address, "first")) is not None:
                return run, run
        anchor = finding.anchor
        for address, end in ((anchor.after, "last"), (anchor.before, "first"), (anchor.parent, "first")) if anchor else ():
            if address and (run := self._at(address, end)) is not None:
                return run, run
        return self._title, self._title

    def _at(self, address: str, end: str) -> BaseOxmlElement | None:
        held = self._provisions.get(address) or self._around_note(address)
        return None if held is None or "docx" not in held else self._runs.at(model.DocxRun(**held["docx"][end]))

    def _around_note(self, address: str) -> dict[str, Any] | None:
        """The provision that a footnote belongs to: footnotes are no part of the body."""
        mark = next((note["anchor"] for note in self._judged.get("notes", ()) if note["address"] == address), -1)
        around = [each for each in self._judged["provisions"] if each["start"] <= mark < each["end"]]
        return around[-1] if around else None

    @cached_property
    def _title(self) -> BaseOxmlElement:
        """The last line before the provisions that begins with the type of the document; else the first with words."""
        type = self._judged["header"]["type"].casefold()
        first = min((each["docx"]["first"]["paragraph"] for each in self._judged["provisions"] if "docx" in each), default=0)
        titles = [runs[0] for runs in self._runs.runs[:first] if type and _text(runs).casefold().startswith(type)]
        found: BaseOxmlElement = titles[-1] if titles else next(runs[0] for runs in self._runs.runs if _text(runs))
        return found


def _text(runs: list[BaseOxmlElement]) -> str:
    return "".join(each.text or "" for run in runs for each in run.findall(qn("w:t"))).strip()
