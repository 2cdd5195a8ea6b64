"""A plain document of the words of a draft that is no DOCX, with a comment at each finding."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Any

from docx.document import Document as Docx
from docx.shared import Cm
from docx.text.run import Run

from .. import model
from .._documents import Document
from .._reports import Report
from . import _comments, _page

_WHOLE = 1 << 62
_HEADED = ("part", "chapter", "section", "subsection")


def commented(report: Report, document: Document, lang: str, why: str = "") -> bytes:
    """why: said in a comment of its own at the beginning."""
    words = _Words(report, document)
    made = _page.new_document(document.name, lang, landscape=False)
    runs = _Runs(made, words)
    if why and runs.all:
        runs.mark(0, 1, _comments.add(made, [why]).comment_id)
    for finding, (begin, end) in zip(report, words.places, strict=True):
        if runs.all:
            runs.mark(begin, end, _comments.add(made, _comments.lines(finding, lang)).comment_id)
    return _page.to_bytes(made)


class _Words:
    """The draft as a reader sees it, the headings in it, and the stretch of each finding, in characters."""

    def __init__(self, report: Report, document: Document) -> None:
        data = document.to_dict()
        judged: dict[str, Any] = data["documents"][data["judged"] - 1]
        provisions = {each["address"]: each for each in judged["provisions"]}
        in_source = [_in_source(finding, provisions) for finding in report]
        heads = [(each, each["heading_span"] or {"end": each["start"]}) for each in judged["provisions"]]
        wanted = {place for places in in_source if places for place in places}
        wanted |= {each["start"] for each, _ in heads} | {head["end"] for _, head in heads}
        titles = [head["start"] for each, head in heads if each["kind"] in _HEADED and "start" in head]
        wanted |= set(titles)
        at: dict[int, int] = {0: 0}
        last = 0
        for place in sorted(wanted):
            at[place] = at[last] + len(document.words(last, place))
            last = place
        text = document.words(0, _WHOLE)
        for begin in (at[place] for place in titles):  # "Chương I" stands on a line of its own
            if text[begin - 1 : begin] == " ":
                text = f"{text[: begin - 1]}\n{text[begin:]}"
        self.text = text
        self.subject = judged["header"]["subject"]
        self.headings = {at[each["start"]]: (each["kind"], at[head["end"]]) for each, head in heads}
        self.title = self._title(judged["header"]["type"], min(self.headings, default=0))
        self.places = [(at[places[0]], at[places[1]]) if places else self.title for places in in_source]

    def _title(self, type: str, end: int) -> tuple[int, int]:
        """The last line before the provisions that begins with the type of the document; else the first line."""
        begin, found = 0, (0, 1)
        for line in self.text[:end].split("\n"):
            if type and line.strip().casefold().startswith(type.casefold()):
                found = (begin, begin + len(line))
            begin += len(line) + 1
        return found


def _in_source(finding: model.Finding, provisions: dict[str, dict[str, Any]]) -> tuple[int, int] | None:
    """The stretch of a finding in bytes: its words; of the provision that something missing would follow, label and heading;
    None where it belongs to the title."""
    if finding.document is not None:
        return finding.document.span.bytes
    anchor = finding.anchor
    for address in (anchor.after, anchor.before, anchor.parent) if anchor else ():
        if address in provisions:
            held = provisions[address]
            return held["start"], (held["heading_span"] or held)["end"]
    return None


class _Runs:
    """The runs of a plain document, cut where comments begin and end."""

    def __init__(self, made: Docx, words: _Words) -> None:
        cuts = sorted({place for places in words.places for place in places})
        self.all: list[Run] = []
        self._begins: list[int] = []
        self._ends: list[int] = []
        begin, head_end, kind = 0, -1, ""
        for line in words.text.split("\n"):
            end = begin + len(line)
            if begin in words.headings:
                kind, head_end = words.headings[begin]
            headed = begin < head_end and kind in _HEADED or words.title == (begin, end)
            headed = headed or (words.title[1] + 1 == begin and line.strip() in words.subject)
            bold = headed or begin < head_end and kind == "article" and end <= head_end
            if line.strip():
                paragraph = _page.paragraph_of(made, _page.CENTRE if headed else _page.JUSTIFIED, after=6)
                if not headed:
                    paragraph.paragraph_format.first_line_indent = Cm(1.0)
                inside = cuts[bisect_right(cuts, begin) : bisect_left(cuts, end)]
                for first, last in zip([begin, *inside], [*inside, end], strict=True):
                    self.all.append(_page.write(paragraph, words.text[first:last], size=14, bold=bold))
                    self._begins.append(first)
                    self._ends.append(last)
            begin = end + 1

    def mark(self, begin: int, end: int, id: int) -> None:
        first = min(bisect_right(self._ends, begin), len(self.all) - 1)
        last = max(bisect_left(self._begins, end) - 1, first)
        self.all[first].mark_comment_range(self.all[last], id)
