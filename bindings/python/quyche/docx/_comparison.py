"""Bản so sánh, thuyết minh: a base and a draft side by side, unit by unit, with the changed words marked and a column for what
the officer has to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from docx.shared import RGBColor
from docx.table import Table, _Cell

from .. import _word_diff
from .._documents import Document
from .._norm_tools import compile_norm
from .._norms import Norms
from .._reports import check
from .._wording import place, say, titled
from .._word_diff import Piece
from . import _page
from ._units import HEADED, REARRANGED, Regulation, Row, rows_of

_WIDTHS = (10.1, 10.1, 5.5)
_OUT, _IN = RGBColor(0xC0, 0x00, 0x00), RGBColor(0x00, 0x32, 0xA0)
_SHORT = 900
"""Characters of a row that is kept on one page."""
_AGREE = ("same", "added", "missing")


def comparison(
    base: Document,
    draft: Document,
    lang: str = "vi",
    *,
    alignment: Iterable[Mapping[str, Any]] | None = None,
) -> bytes:
    """Two regulations side by side, as a DOCX: A4 landscape, three columns, a row for each unit.

    Words that went are struck through in the first column, words that came are bold and underlined in the second. The third is left to
    the officer; only where units were moved, renumbered, split, merged or rearranged stands that, in brackets.

    alignment: rows as the JSON report has them, their norm the base; made here where it is not given.

    >>> model, draft = Path("examples/bcsd-ubnd.docx"), Path("examples/bcsd-ubnd-co-loi.docx")
    >>> made = quyche.docx.comparison(quyche.parse(model), quyche.parse(draft))
    >>> made[:2]
    b'PK'
    """
    first, second = Regulation(base), Regulation(draft)
    rows = rows_of(first, second, align(base, draft) if alignment is None else alignment)
    name = say(lang, "BẢN SO SÁNH, THUYẾT MINH", "COMPARISON AND EXPLANATION")
    document = _page.new_document(name, lang, landscape=True)
    if lang != "en":
        party = "ĐẢNG CỘNG SẢN" in draft.words(0, 1 << 62)[:2000]
        _page.head_of_office(document, "party" if party else "state", sum(_WIDTHS))
    _page.title(document, name, _between(titled(first.header, lang), titled(second.header, lang), lang))
    legend = _page.paragraph_of(document)
    _page.write(legend, say(lang, "Ký hiệu: ", "Marks: "), size=12, italic=True)
    _write(legend, Piece(say(lang, "chữ bỏ đi", "words that went"), True), _OUT, size=12)
    _page.write(legend, "; ", size=12)
    _write(legend, Piece(say(lang, "chữ thêm vào", "words that came"), True), _IN, size=12)
    bracket = say(lang, "; chữ trong ngoặc vuông ở cột 3 ghi việc chuyển, tách, gộp, rút gọn, sắp xếp lại, đổi số", "; in brackets: what was moved, split, merged, condensed, rearranged, renumbered")
    _page.write(legend, f"{bracket}.", size=12, italic=True)

    heads = say(lang, "Văn bản gốc|Dự thảo|Thuyết minh", "Base|Draft|Explanation").split("|")
    table = _page.grid(document, heads, _WIDTHS)
    if first.preamble or second.preamble:
        _preamble(table, first, second, lang)
    seen: list[str] = ["", ""]
    for row in rows:
        _row(table, row, first, second, seen, lang)
    return _page.to_bytes(document)


def align(base: Document, draft: Document) -> list[dict[str, Any]]:
    """The rows of an alignment, the base being the norm."""
    norms = Norms()
    norms.add(compile_norm(base, "base").encode())
    rows: list[dict[str, Any]] = check(draft, norms, document_checks=False).to_dict()["alignment"]
    return rows


def _between(first: str, second: str, lang: str) -> list[str]:
    lines = [(say(lang, "Văn bản gốc: ", "Base: "), first), (say(lang, "Dự thảo: ", "Draft: "), second)]
    return [head + words for head, words in lines if words]


def _preamble(table: Table, first: Regulation, second: Regulation, lang: str) -> None:
    cells = _page.add_row(table)
    _sides(cells, _Text(first.preamble), _Text(second.preamble), lang)


def _row(table: Table, row: Row, base: Regulation, draft: Regulation, seen: list[str], lang: str) -> None:
    old, new = _text(base, row.base), _text(draft, row.draft)
    # A short row is not parted between two pages; a heading goes with what it heads.
    cells = _page.add_row(table, whole=max(len(old), len(new)) < _SHORT)
    _locate(cells[0], base, row.base, seen, 0, lang)
    _locate(cells[1], draft, row.draft, seen, 1, lang)
    _sides(cells, old, new, lang)
    if fact := _fact(row, base, draft, lang):
        _page.write(_page.paragraph_of(cells[2], first=True), f"[{fact}]", size=_page.SMALL, italic=True)
    if old.is_heading and new.is_heading:
        for cell in cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


@dataclass(frozen=True)
class _Text:
    """What stands in one cell: its lines, and which of them are headings of articles or centred ones of larger units."""

    lines: tuple[str, ...]
    bold: frozenset[int] = frozenset()
    centred: frozenset[int] = frozenset()

    @property
    def is_heading(self) -> bool:
        return len(self.bold) == len(self.lines)

    def __len__(self) -> int:
        return sum(map(len, self.lines))

    def __str__(self) -> str:
        return "\n".join(self.lines)


def _text(regulation: Regulation, numbers: list[int]) -> _Text:
    lines: list[str] = []
    bold: set[int] = set()
    centred: set[int] = set()
    for unit in (regulation.units[number] for number in numbers):
        headings = range(len(lines), len(lines) + unit.headings)
        bold.update(headings)
        if unit.kind in HEADED:
            centred.update(headings)
        lines += unit.lines
    return _Text(tuple(lines), frozenset(bold), frozenset(centred))


def _locate(cell: _Cell, regulation: Regulation, numbers: list[int], seen: list[str], side: int, lang: str) -> None:
    """Says where a clause stands when it does not follow its own article in this column."""
    if not numbers:
        return
    unit, last = regulation.units[numbers[0]], regulation.units[numbers[-1]]
    if unit.kind == "clause" and unit.parent is not None and regulation.units[unit.parent].address != seen[side]:
        _page.write(_next(cell), f"({place(unit.address, lang)})", size=_page.SMALL, italic=True)
    within = regulation.units[last.parent] if last.kind == "clause" and last.parent is not None else last
    seen[side] = within.address


def _sides(cells: Sequence[_Cell], old: _Text, new: _Text, lang: str) -> None:
    if not old.lines:
        _page.write(_next(cells[0]), say(lang, "(Dòng mới)", "(New)"), italic=True)
        before, after = [], [Piece(str(new), False)]
    elif not new.lines:
        _page.write(_next(cells[1]), say(lang, "(Bãi bỏ)", "(Removed)"), italic=True)
        before, after = [Piece(str(old), False)], []
    else:
        before, after = _word_diff.compare(str(old), str(new))
    _paragraphs(cells[0], before, old, _OUT)
    _paragraphs(cells[1], after, new, _IN)


def _paragraphs(cell: _Cell, pieces: list[Piece], text: _Text, colour: RGBColor) -> None:
    number = -1
    paragraph = None
    for piece in pieces:
        for at, line in enumerate(piece.text.split("\n")):
            if at or paragraph is None:
                number += 1
                paragraph = _next(cell, _page.CENTRE if number in text.centred else _page.JUSTIFIED)
            _write(paragraph, Piece(line, piece.changed), colour, bold=number in text.bold)


def _next(cell: _Cell, align: Any = _page.LEFT) -> Any:
    """The paragraph that a new cell begins with, and new ones after it."""
    empty = len(cell.paragraphs) == 1 and not cell.paragraphs[0].runs
    return _page.paragraph_of(cell, align, first=empty)


def _write(paragraph: Any, piece: Piece, colour: RGBColor, *, size: int = _page.SIZE, bold: bool = False) -> None:
    """Words; those that went struck through, those that came bold and underlined. A blank before them is not marked."""
    words = piece.text
    if not piece.changed:
        if words:
            _page.write(paragraph, words, size=size, bold=bold)
        return
    blank = len(words) - len(words.lstrip(" "))
    if blank:
        _page.write(paragraph, words[:blank], size=size, bold=bold)
    if words[blank:]:
        came = colour == _IN
        run = _page.write(paragraph, words[blank:], size=size, bold=bold or came, underline=came, strike=not came)
        run.font.color.rgb = colour


def _fact(row: Row, base: Regulation, draft: Regulation, lang: str) -> str:
    """What became of the units, where the two columns do not tell by themselves."""
    if row.kind in _AGREE or not row.base or not row.draft:
        return ""
    old, new = _places(base, row.base, lang), _places(draft, row.draft, lang)
    facts = {
        "renumbered": (f"đổi số: {old} thành {new}", f"renumbered: {old} is now {new}"),
        "moved": (f"chuyển từ {old}", f"moved from {old}"),
        "split": (f"tách từ {old}", f"split from {old}"),
        "merged": (f"gộp từ {old}", f"merged from {old}"),
        "condensed": (f"rút gọn từ {old}", f"condensed from {old}"),
        REARRANGED: (f"sắp xếp lại từ {old}", f"rearranged from {old}"),
    }
    return say(lang, *facts[row.kind]) if row.kind in facts else ""


def _places(regulation: Regulation, numbers: list[int], lang: str) -> str:
    """Where units stand; what stands under one of them goes without saying."""
    units = [regulation.units[number] for number in numbers]
    return ", ".join(place(unit.address, lang) for unit in units if unit.parent not in numbers)
