"""Pages as offices lay them out: A4, Times New Roman, page numbers at the head, tables whose first row comes again."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from typing import Any, Literal

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from .._zip import same_bytes

FONT = "Times New Roman"
SIZE, SMALL = 13, 11
AFTER = 3
"""Points of white below a paragraph."""
CENTRE, LEFT, JUSTIFIED = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.JUSTIFY
SHADE = "F2F2F2"

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def fit(text: str) -> str:
    """Without what XML cannot hold."""
    return _UNFIT.sub("", text)


def new_document(title: str, lang: str, *, landscape: bool) -> Document:
    """An empty A4 document with page numbers from the second page on."""
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3.0), Cm(1.5)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(29.7), Cm(21.0)
        section.left_margin, section.right_margin = Cm(2.0), Cm(2.0)
    section.top_margin = section.bottom_margin = Cm(2.0)
    section.header_distance = Cm(1.0)
    section.different_first_page_header_footer = True
    _page_number(section.header.paragraphs[0])

    normal: Any = made.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(SIZE)
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn(script), FONT)
    form = normal.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(0), Pt(AFTER), 1.0

    about = made.core_properties
    about.author = about.last_modified_by = "quyche"
    about.title, about.comments, about.revision = fit(title)[:255], "", 1
    about.language = "en-GB" if lang == "en" else "vi-VN"
    return made


def to_bytes(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return same_bytes(out.getvalue(), new=True)


def write(
    paragraph: Paragraph,
    words: str,
    *,
    size: int = SIZE,
    bold: bool = False,
    italic: bool = False,
    underline: bool = False,
    strike: bool = False,
) -> Run:
    """Words at the end of a paragraph."""
    run = paragraph.add_run(fit(words))
    if size != SIZE:
        run.font.size = Pt(size)
    if bold:
        run.bold = True
    if italic:
        run.italic = True
    if underline:
        run.underline = True
    if strike:
        run.font.strike = True
    return run


def paragraph_of(
    place: Document | _Cell,
    align: WD_ALIGN_PARAGRAPH = LEFT,
    *,
    after: float = AFTER,
    first: bool = False,
) -> Paragraph:
    """A new paragraph at the end; with `first` the empty one that a new cell begins with."""
    paragraph = place.paragraphs[0] if first else place.add_paragraph()
    if align != LEFT:
        paragraph.paragraph_format.alignment = align
    if after != AFTER:
        paragraph.paragraph_format.space_after = Pt(after)
    return paragraph


def blocks(cell: _Cell, align: WD_ALIGN_PARAGRAPH = LEFT) -> Iterable[Paragraph]:
    """The paragraphs of a new cell, as many as are taken."""
    yield paragraph_of(cell, align, first=True)
    while True:
        yield paragraph_of(cell, align)


def head_of_office(document: Document, kind: Literal["party", "state"], width: float) -> None:
    """The two columns at the head of a Vietnamese office's paper; what only the office knows is left in dots."""
    table = document.add_table(rows=1, cols=2)
    fix_widths(table, (width * 0.42, width * 0.58))
    left, right = table.rows[0].cells
    dots = "……………………………"
    writing = blocks(left, CENTRE)
    write(next(iter(writing)), dots, bold=True)
    party = kind == "party"
    writing = iter(blocks(right, CENTRE))
    line = "ĐẢNG CỘNG SẢN VIỆT NAM" if party else "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    write(next(writing), line, bold=True, underline=party)
    if not party:
        write(next(writing), "Độc lập - Tự do - Hạnh phúc", bold=True, underline=True)
    write(next(writing), "……………, ngày …… tháng …… năm ………", italic=True)
    paragraph_of(document, after=0)


def title(document: Document, words: str, lines: Iterable[str]) -> None:
    write(paragraph_of(document, CENTRE), words, size=14, bold=True)
    for line in lines:
        write(paragraph_of(document, CENTRE), line, italic=True)
    paragraph_of(document, after=0)


def grid(document: Document, heads: Sequence[str], widths: Sequence[float]) -> Table:
    """A table with lines around its cells; its first row comes again on every page. widths in centimetres."""
    table: Table = document.add_table(rows=1, cols=len(heads))
    table.style = "Table Grid"
    fix_widths(table, widths)
    row = table.rows[0]
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, words in zip(row.cells, heads, strict=True):
        shade(cell)
        write(paragraph_of(cell, CENTRE, first=True), words, bold=True)
    return table


def fix_widths(table: Table, widths: Sequence[float]) -> None:
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def band(table: Table, words: str) -> None:
    """A row of one cell over the whole width."""
    row = add_row(table)
    cell = row[0].merge(row[-1])
    shade(cell)
    paragraph = paragraph_of(cell, first=True)
    paragraph.paragraph_format.keep_with_next = True
    write(paragraph, words, bold=True)


def add_row(table: Table, *, whole: bool = False) -> Sequence[_Cell]:
    """The cells of a new row at the end; a `whole` one is not parted between two pages."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    if whole:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return row.cells


def shade(cell: _Cell) -> None:
    mark = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", SHADE)):
        mark.set(qn(name), value)
    cell._tc.get_or_add_tcPr().append(mark)


def _page_number(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.alignment = CENTRE
    for kind, words in (("begin", ""), ("", " PAGE "), ("end", "")):
        run = paragraph.add_run()
        run.font.name, run.font.size = FONT, Pt(SIZE)
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = words
            element.set(qn("xml:space"), "preserve")
        run._r.append(element)
