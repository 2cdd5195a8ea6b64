"""What a comment says about a finding."""

from __future__ import annotations

from collections.abc import Sequence

from docx.comments import Comment
from docx.document import Document as Docx
from docx.oxml.ns import qn

from .. import _wording, model
from .._wording import say
from . import _page

AUTHOR, INITIALS = "quyche", "qc"


def lines(finding: model.Finding, lang: str) -> list[str]:
    """A finding in words: what it is, the place and the words of the draft, what the norm asks, what to write instead."""
    told = _wording.fault(finding, lang)
    made = [f"{told.outcome}: {told.what[:1].lower()}{told.what[1:]} ({told.id})"]
    if told.place:
        made.append(say(lang, "Vị trí: ", "Place: ") + told.place)
    if told.quote:
        made.append(say(lang, f"Dự thảo viết: “{told.quote}”", f"The draft says: “{told.quote}”"))
    if told.message:
        made.append(told.message)
    if told.norm is not None and told.norm.text:
        source = f" ({told.norm.source})" if told.norm.source else ""
        made.append(f"{told.norm.labelled(lang)}{source} [{told.norm.id}]")
    if told.suggestion:
        made.append(say(lang, "Đề nghị: ", "Suggestion: ") + told.suggestion)
    return [*made, *told.notes]


def add(document: Docx, words: Sequence[str]) -> Comment:
    """A comment that is not anchored yet: the first line bold, and no time, for there is no clock."""
    comment = document.comments.add_comment(author=AUTHOR, initials=INITIALS)
    comment._comment_elm.attrib.pop(qn("w:date"), None)
    _page.write(comment.paragraphs[0], words[0], size=_page.SMALL, bold=True)
    for line in words[1:]:
        _page.write(comment.add_paragraph(), line, size=_page.SMALL)
    return comment
