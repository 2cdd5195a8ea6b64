"""The draft and the norm as blocks to be set side by side: sections, articles in them, rows of an article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .words import within

LARGER = ("part", "chapter", "section", "subsection")


class Line(NamedTuple):
    """One provision of the draft."""

    address: str
    label: str
    text: str


@dataclass
class Row:
    """What stands on one line of the comparison: an article's own words, or a clause with its points."""

    address: str
    lines: list[Line] = field(default_factory=list)

    def holds(self, address: str) -> bool:
        return any(within(address, line.address) for line in self.lines)


@dataclass
class Block:
    """An article, or what stands in a section outside articles (then `label` is empty)."""

    address: str
    label: str
    heading: str
    rows: list[Row] = field(default_factory=list)


@dataclass
class Section:
    """A part, chapter, section or subsection with the articles right below it; without label: what stands in none."""

    address: str
    label: str
    heading: str
    blocks: list[Block] = field(default_factory=list)


def draft_sections(provisions: Sequence[tuple[str, str, str, str, str, str]]) -> list[Section]:
    """Provisions as `Document` gives them (address, kind, label, heading, parent, own words), in blocks."""
    sections: list[Section] = []
    kinds = {address: kind for address, kind, *_ in provisions}
    block: Block | None = None
    for address, kind, label, heading, parent, text in provisions:
        if kind in LARGER:
            sections.append(Section(address, label, heading))
            block = None
            continue
        if not sections:
            sections.append(Section("", "", ""))
        if kind == "article":
            block = Block(address, label, heading)
            sections[-1].blocks.append(block)
            if text:
                block.rows.append(Row(address, [Line(address, "", text)]))
            continue
        if block is None:
            block = Block("", "", "")
            sections[-1].blocks.append(block)
        words = f"{heading} {text}".strip() if heading else text
        if (kind == "clause" and kinds.get(parent) != "clause") or not block.rows:
            block.rows.append(Row(address))
        block.rows[-1].lines.append(Line(address, label, words))
    return sections


@dataclass
class Unit:
    """One line of a norm's outline."""

    address: str
    kind: str
    number: str
    heading: str
    parent: str
    text: str
    children: list[Unit] = field(default_factory=list)

    @property
    def body(self) -> str:
        """All its words, without the heading."""
        text = self.text
        if self.heading and text.startswith(self.heading):
            text = text[len(self.heading) :]
        return text.strip()

    @property
    def lead(self) -> str:
        """The words before the first clause, without the heading."""
        text = "\n" + self.body
        for child in self.children:
            at = text.find(child.text) if child.text else -1
            if at >= 0:
                # The clause's number stands before its words, on the same line.
                return text[: text.rfind("\n", 0, at) + 1].strip()
        return text.strip()


class Norm:
    """A pack's outline."""

    def __init__(self, id: str, rows: Iterable[tuple[str, str, str, str, str, str]]) -> None:
        self.id = id
        self.units = [Unit(*row) for row in rows]
        self.by_address = {unit.address: unit for unit in self.units}
        for unit in self.units:
            parent = self.by_address.get(unit.parent)
            if parent is not None and unit.kind == "clause" and parent.kind == "article":
                parent.children.append(unit)

    @property
    def has_articles(self) -> bool:
        """Whether it knows articles by title or words."""
        return any(unit.kind == "article" and (unit.heading or unit.text) for unit in self.units)

    @property
    def has_texts(self) -> bool:
        """Whether it quotes the words of articles or clauses."""
        return any(unit.text for unit in self.units)

    @property
    def has_sections(self) -> bool:
        return any(unit.kind in LARGER and unit.heading for unit in self.units)

    def section_of(self, address: str) -> str | None:
        """The address of the chapter, or what else is larger than articles, that holds an address; None where that is not known."""
        unit = self.nearest(address)
        while unit is not None and unit.kind not in LARGER:
            unit = self.by_address.get(unit.parent)
        return None if unit is None else unit.address

    def nearest(self, address: str) -> Unit | None:
        """The unit with this address or around it."""
        while address:
            if address in self.by_address:
                return self.by_address[address]
            address = address.rpartition(".")[0]
        return None


class Pairing(NamedTuple):
    """Units of the norm and of the draft that answer each other."""

    level: str
    kind: str
    norm: tuple[str, ...]
    draft: tuple[str, ...]


_RANK = {"chapter": 0, "article": 1, "clause": 2}


def pairings_of(alignment: Sequence[dict[str, Any]], norms: Sequence[Norm]) -> dict[str, list[Pairing]]:
    """The rows of a report's alignment by norm. They stand one norm after the other, chapters before articles before clauses, and
    name no norm: another one begins where the level goes back, or where a unit comes that this one has not or has had."""
    found: dict[str, list[Pairing]] = {norm.id: [] for norm in norms}
    waiting = [norm for norm in norms if norm.has_articles or norm.has_sections]
    rank, seen = 0, set[str]()
    for row in alignment:
        addresses = set(row["norm"])
        while waiting and (_RANK[row["level"]] < rank or addresses & seen or addresses - waiting[0].by_address.keys()):
            waiting.pop(0)
            rank, seen = 0, set()
        if not waiting:
            break
        rank = _RANK[row["level"]]
        seen |= addresses
        found[waiting[0].id].append(Pairing(row["level"], row["kind"], tuple(row["norm"]), tuple(row["document"])))
    return found
