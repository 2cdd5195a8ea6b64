"""Two regulations unit by unit: which units stand in one row of a comparison, and in which order the rows come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .._documents import Document

HEADED = ("part", "chapter", "section", "subsection")
REARRANGED = "rearranged"
"""The kind of a row of several alignments that share a unit."""
_UNITS = (*HEADED, "article", "clause")


@dataclass(frozen=True)
class Unit:
    """One unit of a regulation. lines: its own words, from its label to its first unit below, a paragraph each; the first
    `headings` of them are its heading."""

    address: str
    kind: str
    lines: tuple[str, ...]
    headings: int
    parent: int | None

    @property
    def is_heading(self) -> bool:
        """Whether it has no words of its own but its heading."""
        return len(self.lines) == self.headings


class Regulation:
    """The judged document of an input as units in order. Addresses are without the number of the document."""

    def __init__(self, document: Document) -> None:
        data = document.to_dict()
        judged: dict[str, Any] = data["documents"][data["judged"] - 1]
        self.header: dict[str, Any] = judged["header"]
        held = [each for each in judged["provisions"] if each["kind"] in _UNITS]
        at = {each["address"]: number for number, each in enumerate(held)}
        self.units: list[Unit] = []
        for number, each in enumerate(held):
            inside = number + 1 < len(held) and held[number + 1]["start"] < each["end"]
            end = held[number + 1]["start"] if inside else each["end"]
            lines, headings = _own_lines(document, each, end)
            above = at.get(each["parent"])
            self.units.append(Unit(bare(each["address"]), each["kind"], lines, headings, above))
        self.preamble = _preamble(document, judged["bases"], held)
        self.numbers = {unit.address: number for number, unit in enumerate(self.units)}


@dataclass(eq=False)
class Row:
    """Units of the base and of the draft that answer each other; numbers in Regulation.units, ascending."""

    kind: str
    base: list[int] = field(default_factory=list)
    draft: list[int] = field(default_factory=list)


def bare(address: str) -> str:
    """Without the number of the document in its file: "2/d5" is "d5"."""
    return address.rpartition("/")[2]


def rows_of(base: Regulation, draft: Regulation, alignment: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Rows in the order of the draft; what it has no more stands behind what came before it in the base."""
    rows: list[Row] = []
    for each in alignment:
        row = Row(
            each["kind"],
            sorted(base.numbers[address] for address in map(bare, each["norm"]) if address in base.numbers),
            sorted(draft.numbers[address] for address in map(bare, each["document"]) if address in draft.numbers),
        )
        if row.base or row.draft:
            rows.append(row)
    rows = _joined(rows)
    of_base = _holders(base, rows, "base", "missing")
    of_draft = _holders(draft, rows, "draft", "added")
    _join_undivided(base, of_base, "base", _above(draft, of_draft))
    _join_undivided(draft, of_draft, "draft", _above(base, of_base))
    rows = [row for row in rows if row.base or row.draft]
    for row in rows:
        row.base.sort()
        row.draft.sort()
    return list(_in_order(rows, base, draft, of_base, of_draft))


def _joined(rows: list[Row]) -> list[Row]:
    """Rows that share a unit as one: a unit that answers two, one of which another answers too, stands with all of them."""
    found: list[Row] = []
    for row in rows:
        shared = [each for each in found if {*each.base} & {*row.base} or {*each.draft} & {*row.draft}]
        if shared:
            first, *others = shared
            found = [each for each in found if each not in others]
            every = [*shared, row]
            first.kind = row.kind if all(each.kind == row.kind for each in shared) else REARRANGED
            first.base = sorted({number for each in every for number in each.base})
            first.draft = sorted({number for each in every for number in each.draft})
        else:
            found.append(row)
    return found


def _holders(regulation: Regulation, rows: list[Row], side: str, alone: str) -> list[Row]:
    """The row of each unit of one side. One that was not aligned stands with the unit above it where that is in one regulation only,
    else alone."""
    found: dict[int, Row] = {}
    for row in rows:
        for number in getattr(row, side):
            found.setdefault(number, row)
    for number, unit in enumerate(regulation.units):
        if number in found:
            continue
        above = None if unit.parent is None else found[unit.parent]
        if above is None or above.kind != alone:
            above = Row(alone)
            rows.append(above)
        getattr(above, side).append(number)
        found[number] = above
    return [found[number] for number in range(len(regulation.units))]


def _above(regulation: Regulation, held: list[Row]) -> set[Row]:
    """The rows under whose units of this side other units stand."""
    return {held[unit.parent] for unit in regulation.units if unit.parent is not None}


def _join_undivided(regulation: Regulation, held: list[Row], side: str, divided: set[Row]) -> None:
    """Clauses of an article whose counterpart has none are compared with it, within its row."""
    for number, unit in enumerate(regulation.units):
        if unit.kind != "clause" or unit.parent is None:
            continue
        row, above = held[number], held[unit.parent]
        alone = not (row.base and row.draft) and above.base and above.draft
        if row is not above and alone and above not in divided:
            getattr(row, side).remove(number)
            getattr(above, side).append(number)
            held[number] = above


def _in_order(
    rows: list[Row], base: Regulation, draft: Regulation, of_base: list[Row], of_draft: list[Row]
) -> Iterator[Row]:
    """Rows as a tree by what they stand under in the draft, in the base where the draft has them not; then from the top."""
    under: dict[Row | None, list[Row]] = {}
    for row in sorted((row for row in rows if row.draft), key=lambda row: row.draft[0]):
        parent = draft.units[row.draft[0]].parent
        under.setdefault(None if parent is None else of_draft[parent], []).append(row)
    above: dict[Row, Row | None] = {row: parent for parent, below in under.items() for row in below}
    for row in sorted((row for row in rows if not row.draft), key=lambda row: row.base[0]):
        number = row.base[0]
        parent = base.units[number].parent
        below = of_base[number + 1] if number + 1 < len(base.units) and base.units[number + 1].parent == number else None
        if below is not None and below.draft and base.units[number].kind in HEADED:  # a chapter's head, before what it held
            place = above[below]
            under[place].insert(under[place].index(below), row)
            above[row] = place
            continue
        place = None if parent is None else of_base[parent]
        earlier = [n for n in range(number - 1, -1 if parent is None else parent, -1) if base.units[n].parent == parent]
        before = next((of_base[n] for n in earlier if above.get(of_base[n], row) is place), None)
        siblings = under.setdefault(place, [])
        siblings.insert(siblings.index(before) + 1 if before is not None else 0, row)
        above[row] = place
    stack = list(reversed(under.get(None, [])))
    while stack:
        row = stack.pop()
        yield row
        stack += reversed(under.get(row, []))


def _preamble(document: Document, bases: list[dict[str, Any]], held: list[dict[str, Any]]) -> tuple[str, ...]:
    """From the first căn cứ to the first unit."""
    if not bases or not held or held[0]["start"] <= bases[0]["start"]:
        return ()
    bullet = document.words(0, bases[0]["start"]).rpartition("\n")[2]
    first, *others = _lines(document.words(bases[0]["start"], held[0]["start"]))
    return (bullet + first, *others)


def _own_lines(document: Document, provision: dict[str, Any], end: int) -> tuple[tuple[str, ...], int]:
    """The words of a provision up to `end`, and how many of the lines are its heading: "Chương I" stands on a line of its own,
    "Điều 1." before what it is about."""
    begin, heading = provision["start"], provision["heading_span"]
    if heading is None:
        return tuple(_lines(document.words(begin, end))), 0
    label = _lines(document.words(begin, heading["start"]))
    upto = document.words(begin, heading["end"])
    name = " ".join(_lines(document.words(heading["start"], heading["end"])))
    head = [*label, name] if provision["kind"] in HEADED else [" ".join([*label, name])]
    rest = document.words(begin, end)[len(upto.rstrip("\n")) :]
    if rest.strip() and not rest.lstrip(" ").startswith("\n"):  # words follow on the line of the heading
        first, *others = _lines(rest)
        return (*head[:-1], f"{head[-1]}{' ' if rest[0] == ' ' else ''}{first}", *others), len(head) - 1
    return (*head, *_lines(rest)), len(head)


def _lines(words: str) -> list[str]:
    return [line.strip() for line in words.split("\n") if line.strip()]
