"""Norm and draft side by side, with the findings in the margin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field


from .cards import Card, Judged
from .changes import Comparison, Piece, Range, pieces
from .outline import Block, Line, Norm, Pairing, Row, Section, Unit, draft_sections
from .words import NOTHING, Both, article_of, place, same, sentence, word

MOST_ROWS = 3000
"""Of longer drafts the rows without findings are left out."""
MOST_CHANGED = 0.6
"""Where more of both texts differs the draft was written anew, and marks would only hide it."""

_LABEL = re.compile(r"(?:\d+(?:\.\d+)*[.)-]|[a-zđ]{1,2}\)|[-–+])(?=\s)")
TOO_LONG = Both("Đoạn dài, không đánh dấu từng từ.", "A long passage: words are not marked.")
ANEW = Both("Viết lại gần như toàn bộ, không đánh dấu từng từ.", "Written anew: words are not marked.")
ABOVE = Both("Lời văn của chuẩn đã nêu ở trên.", "The words of the norm stand above.")
SEVERAL = Both("Nhiều đơn vị ứng với nhau, không đánh dấu từng từ.", "Several units answer each other: words are not marked.")


@dataclass
class Shown:
    """A line of text: a label, and words with marks."""

    label: str
    pieces: list[Piece]


@dataclass
class Place:
    """What a finding can stand beside: a section, an article or a line of one, of the draft, the norm or both."""

    address: str
    cards: list[Card] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)
    norm_place: Both = NOTHING
    kind: str = ""
    kind_words: Both = NOTHING

    def pair(self, pairing: Pairing | None) -> None:
        if pairing is None:
            return
        self.kind, self.kind_words = pairing.kind, word("alignment", pairing.kind)
        self.norm_place = _places(pairing.norm)


@dataclass
class ShownRow(Place):
    """One line of the comparison. `note` says why changed words are not marked."""

    place: Both = NOTHING
    draft: list[Shown] = field(default_factory=list)
    norm: list[Shown] = field(default_factory=list)
    note: Both = NOTHING


@dataclass
class Titled(Place):
    """A unit with a title on each side."""

    label: Both = NOTHING
    heading: list[Piece] = field(default_factory=list)
    norm_heading: list[Piece] = field(default_factory=list)


@dataclass
class ShownBlock(Titled):
    """An article."""

    rows: list[ShownRow] = field(default_factory=list)

    @property
    def has_findings(self) -> bool:
        return bool(self.cards) or any(row.cards for row in self.rows)


@dataclass
class ShownSection(Titled):
    """A chapter with its articles."""

    blocks: list[ShownBlock] = field(default_factory=list)


@dataclass
class SideBySide:
    """The whole view. `general` are findings that are about no place."""

    norm_id: str = ""
    has_texts: bool = False
    sections: list[ShownSection] = field(default_factory=list)
    general: list[Card] = field(default_factory=list)
    left_out: int = 0


def _places(addresses: Iterable[str]) -> Both:
    each = [place(address) for address in addresses]
    return sentence(Both(", ".join(one.vi for one in each), ", ".join(one.en for one in each)))


def _plain(text: str) -> list[Piece]:
    return [Piece(text, False, ())] if text else []


def _norm_lines(units: Sequence[Unit], *, lead: bool) -> list[Line]:
    """The words of norm units, one line each paragraph, labels apart."""
    lines: list[Line] = []
    for unit in units:
        label = f"{unit.number}." if unit.kind == "clause" else ""
        for text in (unit.lead if lead else unit.body).splitlines():
            if found := None if label else _LABEL.match(text):
                label, text = found[0], text[found.end() :].strip()
            lines.append(Line(unit.address, label, text))
            label = ""
    return lines


def _found(line: Line, cards: Mapping[str, Sequence[Card]]) -> list[tuple[Range, str]]:
    """Where the words of findings at the line's address stand in it."""
    marks: list[tuple[Range, str]] = []
    for card in cards.get(line.address, ()):
        for words in (card.quote, card.quote.removeprefix(line.label).strip()):
            at = line.text.find(words) if words else -1
            if at >= 0:
                marks.append(((at, at + len(words)), card.id))
                break
    return marks


def _shown(lines: Sequence[Line], changed: Sequence[Range], cards: Mapping[str, Sequence[Card]]) -> list[Shown]:
    """Lines with marks; `changed` counts in the lines joined by line ends."""
    made: list[Shown] = []
    begin = 0
    for line in lines:
        end = begin + len(line.text)
        here = [(max(a, begin) - begin, min(b, end) - begin) for a, b in changed if a < end and b > begin]
        made.append(Shown(line.label, pieces(line.text, here, _found(line, cards))))
        begin = end + 1
    return made


def _text(lines: Iterable[Line]) -> str:
    return "\n".join(line.text for line in lines)


class _Builder:
    def __init__(self, norm: Norm | None, pairings: Sequence[Pairing]) -> None:
        self.norm = norm
        self.comparison = Comparison()
        # Where two name the same unit of the draft, the one that knows more of the norm.
        self.by_draft = {address: pairing for pairing in sorted(pairings, key=lambda each: len(each.norm)) for address in pairing.draft}
        self.by_norm = {address: pairing for pairing in pairings for address in pairing.norm}
        self.by_address: dict[str, Place] = {}
        self.lacking: dict[str, Place] = {}
        self.found: dict[str, list[Card]] = {}  # by the address that was met
        self.lines: list[tuple[ShownRow, list[Line], list[Range]]] = []
        self.titles: list[tuple[Titled, Line, list[Range]]] = []

    # ---- Texts ----

    def _units(self, pairing: Pairing | None) -> list[Unit]:
        if self.norm is None or pairing is None:
            return []
        return [self.norm.by_address[address] for address in pairing.norm if address in self.norm.by_address]

    def _compare(self, row: ShownRow, ours: list[Line], theirs: list[Line], pairing: Pairing | None) -> None:
        """Fills a row; its draft side waits for the findings that are to be marked in it."""
        changed: list[Range] = []
        removed: list[Range] = []
        if ours and theirs:
            a, b = _text(ours), _text(theirs)
            result = self.comparison.between(a, b)
            rewritten = result.size > MOST_CHANGED * (len(a) + len(b))
            if pairing is not None and len(pairing.draft) > 1:
                row.note = SEVERAL
            elif not result.compared:
                row.note = TOO_LONG
            elif rewritten:
                row.note = ANEW
            else:
                removed, changed = result.norm, result.draft
        row.norm = _shown(ours, removed, {})
        self.lines.append((row, theirs, changed))

    def _title(self, titled: Titled, label: str, heading: str) -> None:
        pairing = self.by_draft.get(titled.address)
        titled.pair(pairing)
        units = self._units(pairing)
        theirs = "; ".join(unit.heading for unit in units if unit.heading)
        result = self.comparison.between(theirs, heading) if theirs and heading else None
        titled.norm_heading = pieces(theirs, result.norm if result else [], []) if theirs else []
        self.titles.append((titled, Line(titled.address, label, heading), result.draft if result else []))

    # ---- Rows of an article ----

    def _row(self, row: Row, pairing: Pairing | None, ours: list[Line]) -> ShownRow:
        made = ShownRow(row.address, place=sentence(place(row.address)))
        made.pair(pairing)
        for line in row.lines:
            self.by_address[line.address] = made
        self.by_address.setdefault(row.address, made)
        self._compare(made, ours, row.lines, pairing)
        return made

    def _answered(self, row: Row) -> bool:
        """Whether a clause of the norm answers this row."""
        pairing = self.by_draft.get(row.address)
        return row.address != article_of(row.address) and pairing is not None and bool(pairing.norm)

    def _whole(self, row: Row, articles: list[Unit]) -> ShownRow:
        """An article in one piece beside all of the norm's."""
        made = self._row(row, None, [line for unit in articles for line in _norm_lines([unit], lead=False)])
        for article in articles:
            for clause in article.children:
                self.lacking[clause.address] = made
        return made

    def _norm_row(self, unit: Unit, *, lead: bool) -> ShownRow:
        """What only the norm has."""
        made = ShownRow("", norm_place=_places([unit.address]))
        if not lead:
            made.kind, made.kind_words = "missing", word("alignment", "missing")
            self.lacking[unit.address] = made
        self._compare(made, _norm_lines([unit], lead=lead), [], None)
        return made

    def _rows(self, block: Block) -> list[ShownRow]:
        articles = self._units(self.by_draft.get(block.address)) if block.address else []
        if articles and len(block.rows) == 1 and not self._answered(block.rows[0]):
            return [self._whole(block.rows[0], articles)]
        leads = [unit for unit in articles if unit.lead]
        rows: list[ShownRow] = []
        used: dict[str, int] = {}
        for row in block.rows:
            pairing = self.by_draft.get(row.address)
            if row.address == block.address:
                rows.append(self._row(row, None, _norm_lines(leads, lead=True)))
                leads = []
                continue
            told = pairing is not None and any(address in used for address in pairing.norm)
            made = self._row(row, pairing, [] if told else _norm_lines(self._units(pairing), lead=False))
            if told:
                made.note = ABOVE
            rows.append(made)
            for address in pairing.norm if pairing else ():
                used[address] = len(rows)
        # Each goes behind the row that answers the clause before it; from the end, so that places stay right.
        waiting: list[tuple[int, Unit]] = []
        for article in articles:
            at = 0
            for clause in article.children:
                at = used.get(clause.address, at)
                pairing = self.by_norm.get(clause.address)
                if clause.text and pairing is not None and not pairing.draft:
                    waiting.append((at, clause))
        for at, clause in reversed(waiting):
            rows.insert(at, self._norm_row(clause, lead=False))
        return [self._norm_row(unit, lead=True) for unit in leads] + rows

    def _block(self, block: Block) -> ShownBlock:
        made = ShownBlock(block.address, label=same(block.label))
        if block.address:
            self.by_address[block.address] = made
            self._title(made, block.label, block.heading)
        made.rows = self._rows(block)
        return made

    def _lacking_block(self, unit: Unit) -> ShownBlock:
        made = ShownBlock("", label=_places([unit.address]), norm_heading=_plain(unit.heading))
        made.kind, made.kind_words = "missing", word("alignment", "missing")
        made.norm_place = made.label
        self.lacking[unit.address] = made
        if unit.lead:
            made.rows.append(self._norm_row(unit, lead=True))
        made.rows += [self._norm_row(child, lead=False) for child in unit.children]
        return made

    # ---- The whole ----

    def sections(self, drafted: Sequence[Section]) -> list[ShownSection]:
        made: list[ShownSection] = []
        for section in drafted:
            shown = ShownSection(section.address, label=same(section.label))
            if section.address:
                self.by_address[section.address] = shown
                self._title(shown, section.label, section.heading)
            shown.blocks = [self._block(block) for block in section.blocks]
            made.append(shown)
        self._add_lacking(made)
        return made

    def _add_lacking(self, sections: list[ShownSection]) -> None:
        """Articles that only the norm has, each behind the draft's counterpart of the article before it."""
        if self.norm is None or not sections or not self.norm.has_articles:
            return
        where = {block.address: (section, block) for section in sections for block in section.blocks if block.address}
        behind: ShownBlock | None = None
        around = next((section for section in sections if section.address), sections[0])
        for unit in self.norm.units:
            pairing = self.by_norm.get(unit.address)
            if unit.kind != "article" or pairing is None:
                continue
            known = [where[address] for address in pairing.draft if address in where]
            if known:
                around, behind = known[-1]
            elif not pairing.draft:
                made = self._lacking_block(unit)
                at = next((n + 1 for n, block in enumerate(around.blocks) if block is behind), 0)
                around.blocks.insert(at, made)
                behind = made

    def _place_of(self, card: Card) -> Place | None:
        address = card.address
        while address:
            if address in self.by_address:
                self.found.setdefault(address, []).append(card)
                return self.by_address[address]
            address = address.rpartition(".")[0]
        if card.address:
            return None
        if card.asked and self.norm and card.asked.pack == self.norm.id:
            for unit in (card.asked.id.split("/")[1], article_of(card.asked.id.split("/")[1])):
                if unit in self.lacking:
                    return self.lacking[unit]
        return next((self.by_address[address] for address in card.beside if address in self.by_address), None)

    def place_cards(self, cards: Iterable[Card], judged: Iterable[Judged]) -> list[Card]:
        """Puts findings beside what they are about and gives those that are about no place."""
        general: list[Card] = []
        for card in cards:
            place_of_it = self._place_of(card)
            (general if place_of_it is None else place_of_it.cards).append(card)
        for asked in judged:
            for address, _ in asked.places:
                target = self.by_address.get(address)
                if target is not None and all(other is not asked for other in target.judged):
                    target.judged.append(asked)
        for row, lines, changed in self.lines:
            row.draft = _shown(lines, changed, self.found)
        for titled, line, ranges in self.titles:
            titled.heading = pieces(line.text, ranges, _found(line, self.found)) if line.text else []
        return general


def _by_addresses(cards: Iterable[Card]) -> list[Section]:
    """Where the words of the draft are not at hand: the places of findings alone, in order."""
    order = ("head", "basis", "pt", "c", "m", "tm", "d", "k", "p", "i", "l", "effect", "recipients", "sign", "note")

    def key(address: str) -> list[tuple[int, int, str]]:
        units = re.findall(r"([a-z]+)(\d*)([a-z]*)", address.rpartition("/")[2])
        return [(order.index(kind) if kind in order else len(order), int(number or 0), rest) for kind, number, rest in units]

    section = Section("", "", "")
    for address in sorted({card.address for card in cards if card.address}, key=key):
        article = article_of(address)
        if not section.blocks or section.blocks[-1].address != article:
            section.blocks.append(Block(article, "", ""))
        if address != article:
            section.blocks[-1].rows.append(Row(address, [Line(address, "", "")]))
    return [section] if section.blocks else []


Provision = tuple[str, str, str, str, str, str]
_Bases = Sequence[tuple[str, str]]


def side_by_side(
    provisions: Sequence[Provision],
    bases: _Bases,
    norm: Norm | None,
    pairings: Sequence[Pairing],
    cards: Sequence[Card],
    judged: Sequence[Judged],
) -> SideBySide:
    """provisions: as `Document` gives them; none: only the places of findings are shown. bases: (address, words) of the căn cứ."""
    builder = _Builder(norm, pairings)
    drafted: list[Section] = draft_sections(provisions) if provisions else _by_addresses(cards)
    if bases:
        rows = [Row(address, [Line(address, "–", text)]) for address, text in bases]
        drafted.insert(0, Section("", "", "", [Block("", "Căn cứ", "", rows)]))
    sections = builder.sections(drafted)
    for section in sections:
        for block in section.blocks:
            if block.address and not block.label.vi:
                block.label = sentence(place(block.address))
    general = builder.place_cards(cards, judged)
    made = SideBySide(norm.id if norm else "", norm is not None and norm.has_texts, sections, general)
    made.left_out = _shorten(sections)
    return made


def _shorten(sections: list[ShownSection]) -> int:
    """Leaves rows without findings out of very long drafts; how many."""
    count = sum(len(block.rows) for section in sections for block in section.blocks)
    if count <= MOST_ROWS:
        return 0
    for section in sections:
        for block in section.blocks:
            block.rows = [row for row in block.rows if row.cards]
        section.blocks = [block for block in section.blocks if block.has_findings]
    return count - sum(len(block.rows) for section in sections for block in section.blocks)


