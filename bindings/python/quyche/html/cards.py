"""A report's findings and requirements as a page shows them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .words import NOTHING, Both, both, day, place, sentence, word

CONFIDENCE = {
    "A": Both("từ hai nguồn độc lập, hoặc chính văn được dẫn nguyên văn", "two independent sources, or the article itself quoted"),
    "B": Both("từ một nguồn", "one source"),
    "B*": Both("từ một bản dịch máy", "one machine translation"),
    "C": Both("do người lập chuẩn suy ra", "inferred by those who wrote the pack"),
}


@dataclass(frozen=True)
class Asked:
    """What a norm asks: its own words (a quotation) or ours about it (a paraphrase, never in quotation marks)."""

    id: str
    pack: str
    quoted: bool
    form: Both
    text: str
    source: str = ""
    place: Both = NOTHING
    confidence: str = ""
    confidence_words: Both = NOTHING


@dataclass(frozen=True)
class Severity:
    """The severity, and the one it had before a profile."""

    name: str
    words: Both
    before: Both = NOTHING


@dataclass(frozen=True)
class Card:
    """One finding."""

    id: str
    severity: Severity
    type: str
    type_words: Both
    topic: str
    topic_words: Both
    address: str
    place: Both
    quote: str
    asked: Asked | None
    message: Both
    suggestion: Both
    beside: tuple[str, ...]
    waiver: dict[str, str] | None
    waiver_until: Both
    baseline: str

    @property
    def state(self) -> str:
        """Which of the filter's states it has."""
        return "waived" if self.waiver else self.baseline


def _asked(norm: dict[str, Any]) -> Asked:
    text = norm["text"]
    return Asked(
        id=norm["id"],
        pack=norm["pack"],
        quoted=text["form"] == "quote",
        form=word("form", text["form"]),
        text=text["vi"],
        source=text["source"],
        place=place(norm["address"]),
        confidence=text["confidence"],
        confidence_words=CONFIDENCE.get(text["confidence"], NOTHING),
    )


def _anchor(anchor: dict[str, str | None] | None) -> Both:
    vi: list[str] = []
    en: list[str] = []
    for key, before in (("parent", Both("trong ", "in ")), ("after", Both("sau ", "after ")), ("before", Both("trước ", "before "))):
        address = anchor and anchor[key]
        if address:
            where = place(address)
            vi.append(before.vi + where.vi)
            en.append(before.en + where.en)
    return Both(", ".join(vi), ", ".join(en))


def _beside(anchor: dict[str, str | None] | None) -> tuple[str, ...]:
    """Addresses beside which something missing is shown, the best first."""
    return tuple(address for key in ("after", "parent", "before") if anchor and (address := anchor[key]))


def _absent(anchor: dict[str, str | None] | None) -> Both:
    """The place of a finding that is about no words of the draft."""
    where = _anchor(anchor)
    if not where.vi:
        return Both("Toàn văn bản", "The whole document")
    return Both(f"Chưa có, nên đặt {where.vi}", f"Not there; it would stand {where.en}")


def severity(data: dict[str, Any]) -> Severity:
    """Of a finding or a requirement; `profile` says what it was before."""
    profile = data.get("profile")
    before = word("severity", profile["own"]) if profile and profile["own"] != data["severity"] else NOTHING
    return Severity(data["severity"], sentence(word("severity", data["severity"])), before)


def card(data: dict[str, Any]) -> Card:
    """One finding of the JSON report."""
    where = data["document"]
    waiver = data["waiver"]
    return Card(
        id=data["id"],
        severity=severity(data),
        type=data["type"],
        type_words=word("type", data["type"]),
        topic=data["topic"],
        topic_words=word("topic", data["topic"]),
        address=where["address"] if where else "",
        place=sentence(place(where["address"])) if where else _absent(data["anchor"]),
        quote=where["quote"] if where else "",
        asked=_asked(data["norm"]) if data["norm"] else None,
        message=both(data["message"]),
        suggestion=both(data["suggestion"]),
        beside=_beside(data["anchor"]),
        waiver=waiver,
        waiver_until=day(waiver["expires"]) if waiver else NOTHING,
        baseline=data.get("baseline", ""),
    )


@dataclass
class Judged:
    """One requirement and its verdict."""

    id: str
    verdict: str
    verdict_words: Both
    severity: Severity
    asked: Asked | None
    topic: str
    address: str
    places: list[tuple[str, Both]]
    reason: Both
    answer: dict[str, str] | None
    cards: list[Card] = field(default_factory=list)

    @property
    def types(self) -> str:
        """Types of its findings, for the filter."""
        return " ".join(dict.fromkeys(each.type for each in self.cards))


Requirement = tuple[str, str, str, str, str, str, bool]


def judged(data: dict[str, Any], known: Requirement | None, cards: list[Card]) -> Judged:
    """One requirement of the JSON report; `known` is what the pack says of it, where the pack is at hand."""
    asked = next((each.asked for each in cards if each.asked), None)
    if known is not None:
        id, address, form, text, confidence, _, _ = known
        asked = Asked(id, id.split("/")[0], form == "quote", word("form", form), text, "", place(address), confidence,
                      CONFIDENCE.get(confidence, NOTHING))  # fmt: skip
    return Judged(
        id=data["id"],
        verdict=data["verdict"],
        verdict_words=sentence(word("requirement", data["verdict"])),
        severity=severity(data),
        asked=asked,
        topic=known[5] if known else cards[0].topic if cards else "",
        address=data["id"].split("/")[1],
        places=list(dict.fromkeys((fact["address"], place(fact["address"])) for fact in data["facts"])),
        reason=both(data.get("reason")),
        answer=data.get("answer"),
        cards=cards,
    )


