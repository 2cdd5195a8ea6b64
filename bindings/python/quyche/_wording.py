"""Findings and requirements in words for people, as tables and documents show them: one place for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from . import _core, model
from ._reports import Report


def say(lang: str, vi: str, en: str) -> str:
    """One of two texts."""
    return en if lang == "en" else vi


def in_words(kind: str, name: str, lang: str) -> str:
    """A name of the JSON report in words: in_words("type", "missing", "vi") is "thiếu". A name without words as it is."""
    return _words(lang).get((kind, name), name)


def names(kind: str) -> list[str]:
    """The names of the JSON report of one kind, in their order. Kinds: verdict, requirement, type, topic, severity, form, alignment,
    time, relation."""
    return [name for found, name in _words("vi") if found == kind]


@lru_cache(maxsize=2)
def _words(lang: str) -> dict[tuple[str, str], str]:
    return {(kind, name): words for kind, name, words in _core.words(lang)}


def place(address: str | None, lang: str) -> str:
    """An address in words: "d6.k1" is "khoản 1 Điều 6"."""
    return _core.place(address or "", lang)


def sentence(text: str) -> str:
    """With a capital at the beginning."""
    return text[:1].upper() + text[1:]


def titled(about: Mapping[str, Any], lang: str) -> str:
    """"Quy chế làm việc của … số 09-QC/BCSĐ, ngày 25/9/2024" by the type, subject, number, symbol and date of a document."""
    type, subject = about.get("type") or "", about.get("subject") or ""
    words = subject if subject.casefold().startswith(type.casefold()) else f"{type} {subject}"
    if about.get("number") and about.get("symbol"):
        words += say(lang, f" số {about['symbol']}", f" No {about['symbol']}")
    if about.get("date"):
        year, month, day = map(int, about["date"].split("-"))
        words += say(lang, f", ngày {day}/{month}/{year}", f", {about['date']}")
    return words.strip()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a norm asks. A paraphrase never stands in quotation marks."""

    id: str
    text: str
    source: str
    is_quote: bool = False
    confidence: str = ""

    def labelled(self, lang: str) -> str:
        if self.is_quote:
            return say(lang, f"Trích: “{self.text}”", f"Quotation: “{self.text}”")
        return say(lang, f"Diễn giải: {self.text}", f"Paraphrase: {self.text}")


@dataclass(frozen=True, slots=True)
class Fault:
    """A finding, or a requirement that a person has to look into, in words. Empty where nothing is to be said."""

    id: str
    outcome: str
    what: str
    place: str
    address: str
    quote: str
    message: str
    suggestion: str
    norm: Asked | None
    notes: tuple[str, ...] = ()


def fault(finding: model.Finding, lang: str) -> Fault:
    kind, topic = in_words("type", finding.type, lang), in_words("topic", finding.topic, lang)
    where = finding.document
    return Fault(
        id=finding.id,
        outcome=sentence(in_words("severity", finding.severity, lang)),
        what=sentence(f"{kind} – {topic}"),
        place=sentence(place(where.address, lang) if where else _around(finding.anchor, lang)),
        address=where.address if where else "",
        quote=where.quote if where else "",
        message=_pick(finding.message, lang),
        suggestion=_pick(finding.suggestion, lang),
        norm=_asked(finding.norm, lang),
        notes=tuple(_notes(finding, lang)),
    )


def doubts(report: Report, lang: str) -> Iterator[Fault]:
    """Requirements that are undetermined."""
    asked = _asked_by(report)
    sources = {each.id: each.title for each in report.coverage}
    for each in report.requirements:
        if each.verdict != "undetermined":
            continue
        pack, address = each.id.split("/")[:2]
        source = sources.get(pack, pack) + ("" if address == "u" else f", {place(address, lang)}")
        norm, topic = asked.get(each.id, (Asked(each.id, "", ""), ""))
        places = list(dict.fromkeys(fact.address for fact in each.facts))
        yield Fault(
            id=each.id,
            outcome=say(lang, "Cần xác minh", "To be verified"),
            what=sentence(in_words("topic", topic, lang)),
            place=sentence("; ".join(place(address, lang) for address in places)),
            address="; ".join(places),
            quote="",
            message=_pick(each.reason, lang),
            suggestion="",
            norm=replace(norm, source=source),
        )


def _asked_by(report: Report) -> dict[str, tuple[Asked, str]]:
    """What the requirements of a report's norms ask, and their topics."""
    found: dict[str, tuple[Asked, str]] = {}
    for pack in report.coverage:
        for id, _, form, text, confidence, topic, _ in report._norms.requirements(pack.id):
            found[id] = (Asked(id, text, "", form == "quote", confidence), topic)
    return found


def _pick(text: model.Text | None, lang: str) -> str:
    return "" if text is None else say(lang, text.vi, text.en)


def _around(anchor: model.Anchor | None, lang: str) -> str:
    """Where something missing would stand."""
    if anchor is not None and anchor.after:
        return say(lang, "sau ", "after ") + place(anchor.after, lang)
    if anchor is not None and anchor.before:
        return say(lang, "trước ", "before ") + place(anchor.before, lang)
    return place(anchor.parent if anchor else "", lang)


def _asked(norm: model.NormPlace | None, lang: str) -> Asked | None:
    if norm is None:
        return None
    source = norm.source
    if norm.address and norm.address != "u":
        source += (", " if source else "") + place(norm.address, lang)
    return Asked(norm.id, norm.text, source, norm.form == "quote", norm.confidence)


def _notes(finding: model.Finding, lang: str) -> Iterator[str]:
    if (waiver := finding.waiver) is not None:
        yield say(
            lang,
            f"Ngoại lệ: {waiver.reason} ({waiver.approver}, đến {waiver.expires})",
            f"Waived: {waiver.reason} ({waiver.approver}, until {waiver.expires})",
        )
    if finding.baseline is not None:
        yield (
            say(lang, "Mới so với lần trước", "New since the earlier report")
            if finding.baseline == "new"
            else say(lang, "Đã có ở lần trước", "Known from the earlier report")
        )
