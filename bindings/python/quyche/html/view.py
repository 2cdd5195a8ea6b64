"""Everything the page of one report shows, taken from the JSON report, the draft and the norms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from .cards import Card, Judged, card, judged
from .graph import Graph, graph_of
from .outline import Norm, pairings_of
from .sidebyside import SideBySide, side_by_side
from .words import NOTHING, Both, article_of, both, day, names, place, same, sentence, word

if TYPE_CHECKING:
    from .. import _core
    from .._documents import Document

VERDICTS = ("violated", "undetermined", "satisfied", "not_applicable")


class Coverage(NamedTuple):
    """How much of one norm is known and was judged."""

    id: str
    version: str
    sha256: str
    title: str
    applies: bool
    time: Both
    known: str
    total: str
    counts_articles: bool
    judged: int
    requirements: int


@dataclass
class Group:
    """Requirements of one chapter of a norm, or of one article where the chapter is not known."""

    id: str
    pack: str
    title: Both
    heading: str
    requirements: list[Judged]

    def count(self, verdict: str) -> int:
        return sum(1 for each in self.requirements if each.verdict == verdict)


@dataclass
class Pack:
    """A norm with its groups."""

    id: str
    title: str
    groups: list[Group]

    def count(self, verdict: str) -> int:
        return sum(group.count(verdict) for group in self.groups)


class Choice(NamedTuple):
    """One value of a filter."""

    value: str
    words: Both
    number: int


class Filter(NamedTuple):
    """Values of which any may hold."""

    name: str
    title: Both
    choices: list[Choice]


class Reason(NamedTuple):
    """Requirements that nobody could judge for the same reason."""

    reason: Both
    requirements: list[Judged]


class Unread(NamedTuple):
    """What a norm does not say, as far as it is known."""

    pack: str
    items: list[tuple[Both, Both]]


@dataclass
class View:
    """The page."""

    report: dict[str, Any]
    quotes: bool
    title: Both
    verdict: str
    verdict_words: Both
    counts: list[tuple[str, Both, int]]
    waived: int
    facts: list[tuple[Both, Both]]
    coverage: list[Coverage]
    cards: list[Card]
    packs: list[Pack]
    filters: list[Filter]
    side: SideBySide
    graph: Graph | None
    undetermined: list[Reason]
    unread: list[Unread]
    baseline: dict[str, Any] | None

    @property
    def has_places(self) -> bool:
        return bool(self.side.sections or self.side.general)


def _title(report: dict[str, Any]) -> Both:
    header = report["document"]
    kind, subject = header["type"], header["subject"]
    whole = subject if subject.startswith(kind) else f"{kind} {subject}".strip()
    if not subject and header["symbol"]:
        whole = f"{whole} {header['symbol']}".strip()
    return same(whole) if whole else Both("Văn bản không rõ tên", "A document without a title")


def _facts(report: dict[str, Any]) -> list[tuple[Both, Both]]:
    """What is said of the draft in the head of the page; what is not known is left out."""
    header, body = report["document"], report["body"]
    counted = Both(
        f"{header['chapters']} chương, {header['articles']} điều", f"{header['chapters']} chapters, {header['articles']} articles"
    )
    if header["count"] > 1:
        counted = Both(
            f"{counted.vi}; văn bản thứ {header['index']} trong {header['count']} văn bản của tệp",
            f"{counted.en}; document {header['index']} of {header['count']} in the file",
        )
    as_of = day(report["as_of"]) if report["as_of"] else Both(
        "chưa rõ: văn bản không ghi ngày, nên các câu hỏi về thời gian chưa kết luận được",
        "not known: the document bears no date, so questions of time are undetermined",
    )  # fmt: skip
    rows = [
        (Both("Số, ký hiệu", "Number"), same(header["symbol"] or header["number"])),
        (Both("Ngày ban hành", "Date"), day(header["date"])),
        (Both("Cơ quan ban hành", "Issuer"), same(header["issuer"])),
        (Both("Người ký", "Signer"), same(header["signer"])),
        (Both("Tổ chức được xét", "Body"), same(body["name"])),
        (Both("Xét theo ngày", "As of"), as_of),
        (Both("Bố cục", "Made of"), counted),
    ]
    regime = body["regime"]
    if regime:
        model = regime["model"]
        named = ", ".join(part for part in (f"{model['type']} {model['number']}".strip(), model["issuer"], model["name"]) if part)
        note = both(regime["note"])
        rows.append((Both("Quy chế mẫu của tổ chức này", "The model for this body"),
                     Both(f"{named}. {note.vi}", f"{named}. {note.en}")))  # fmt: skip
    if report["today"] != report["as_of"]:
        rows.append((Both("Ngày xét hạn ngoại lệ", "Day waivers are looked at"), day(report["today"])))
    return [row for row in rows if row[1].vi]


def _coverage(norm: dict[str, Any]) -> Coverage:
    figures = norm["coverage"]
    total = figures["articles_total"]
    return Coverage(
        id=norm["id"],
        version=norm["version"],
        sha256=norm["sha256"],
        title=norm["title"],
        applies=norm["applies"],
        time=word("time", norm["in_force"]),
        known=str(figures["articles_known"]),
        total="?" if total is None else str(total),
        counts_articles=total is not None or figures["articles_known"] > 0,
        judged=figures["judged"],
        requirements=figures["requirements"],
    )


def _packs(report: dict[str, Any], requirements: list[Judged], norms: dict[str, Norm]) -> list[Pack]:
    """Requirements by norm and, in it, by chapter; by article where the chapter is not known."""
    packs: list[Pack] = []
    for norm in report["norms"]:
        groups: dict[str, Group] = {}
        outline = norms.get(norm["id"])
        for asked in requirements:
            if asked.id.split("/")[0] != norm["id"]:
                continue
            where = (outline.section_of(asked.address) if outline else None) or article_of(asked.address)
            if where not in groups:
                unit = outline.by_address.get(where) if outline else None
                groups[where] = Group(f"g-{norm['id']}-{where}".replace(".", "-").replace("~", "-"), norm["id"],
                                      sentence(place(where)), unit.heading if unit else "", [])  # fmt: skip
            groups[where].requirements.append(asked)
        if groups:
            packs.append(Pack(norm["id"], norm["title"], list(groups.values())))
    return packs


def _filters(cards: Sequence[Card], requirements: Sequence[Judged]) -> list[Filter]:
    def choices(enumeration: str, values: Iterable[str]) -> list[Choice]:
        counts = Counter(values)
        known = [name for name in names(enumeration) if name in counts]
        return [Choice(name, sentence(word(enumeration, name)), counts[name]) for name in known]

    severities = choices("severity", (each.severity.name for each in cards))
    states = Counter(each.state for each in cards)
    state_words = {
        "new": Both("Mới so với báo cáo trước", "New since the baseline"),
        "unchanged": Both("Đã có từ báo cáo trước", "In the baseline already"),
        "waived": Both("Ngoại lệ đã duyệt", "Waived"),
        "": Both("Tính vào kết luận", "Counts"),
    }
    filters = [
        Filter("severity", Both("Mức độ", "Severity"), severities[::-1]),
        Filter("type", Both("Loại", "Type"), choices("type", (each.type for each in cards))),
        Filter("verdict", Both("Kết quả của yêu cầu", "Verdict of the requirement"),
               choices("requirement", (each.verdict for each in requirements))),
        Filter("topic", Both("Nội dung", "Topic"), choices("topic", (each.topic for each in cards))),
        Filter("state", Both("Tình trạng", "State"),
               [Choice(name or "counts", words, states[name]) for name, words in state_words.items() if name in states]),
    ]  # fmt: skip
    # A filter with one value filters nothing.
    return [each for each in filters if len(each.choices) > 1]


def _undetermined(requirements: Iterable[Judged]) -> list[Reason]:
    reasons: dict[Both, list[Judged]] = {}
    for asked in requirements:
        if asked.verdict == "undetermined":
            reason = asked.reason if asked.reason.vi else Both("Chưa đủ thông tin.", "Not enough is known.")
            reasons.setdefault(reason, []).append(asked)
    return [Reason(reason, of) for reason, of in reasons.items()]


def _unread(report: dict[str, Any]) -> list[Unread]:
    groups: dict[str, list[tuple[Both, Both]]] = {}
    for item in report["unassessed"]:
        where = place(item["address"]) if item["address"] else NOTHING
        groups.setdefault(item["norm"] or "", []).append((where, both(item["reason"])))
    return [Unread(pack, items) for pack, items in groups.items()]


def _counts(report: dict[str, Any]) -> list[tuple[str, Both, int]]:
    return [(name, word("severity", name), report["counts"][name]) for name in ("error", "warning", "remark")]


def small_view_of(report: dict[str, Any]) -> dict[str, Any]:
    """What a few lines show."""
    return {
        "verdict": report["verdict"],
        "words": word("verdict", report["verdict"]),
        "counts": _counts(report),
        "coverage": [_coverage(norm) for norm in report["norms"] if norm["applies"]],
        "cards": [card(each) for each in report["findings"]],
    }


def view_of(report: dict[str, Any], document: Document | None, packs: _core.Norms | None, *, graph: bool) -> View:
    """report: the JSON report as a dict. document and packs: what was judged and by what, where they are at hand."""
    applied = [norm["id"] for norm in report["norms"] if norm["applies"]]
    at_hand = [id for id in applied if packs is not None and id in packs.ids()]
    norms = {id: Norm(id, packs.outline(id)) for id in at_hand if packs is not None}
    known = {row[0]: row for id in at_hand if packs is not None for row in packs.requirements(id)}

    cards = [card(each) for each in report["findings"]]
    by_requirement: dict[str, list[Card]] = {}
    for each in cards:
        if each.asked:
            by_requirement.setdefault(each.asked.id, []).append(each)
    requirements = [judged(each, known.get(each["id"]), by_requirement.get(each["id"], [])) for each in report["requirements"]]

    pairings = pairings_of(report["alignment"], list(norms.values()))
    # The norm whose articles are known word by word, else the one whose chapters are.
    chosen = next((n for n in norms.values() if n.has_articles), None) or next((n for n in norms.values() if n.has_sections), None)
    prefix = f"{report['document']['index']}/" if report["document"]["count"] > 1 else ""
    bases = []
    if document is not None:
        of = document.to_dict()["documents"][report["document"]["index"] - 1]
        bases = [(prefix + basis["address"], basis["text"]) for basis in of["bases"]]
    side = side_by_side(
        document._core.provisions() if document is not None else [],
        bases,
        chosen,
        pairings[chosen.id] if chosen else [],
        cards,
        # Where the norm's words stand beside the draft's, what they ask need not be told again.
        [each for each in requirements if each.verdict in ("satisfied", "violated")
         and not (chosen and chosen.has_texts and each.id.split("/")[0] == chosen.id)],
    )
    return View(
        report=report,
        quotes=report.get("quotes", True),
        title=_title(report),
        verdict=report["verdict"],
        verdict_words=word("verdict", report["verdict"]),
        counts=_counts(report),
        waived=sum(report["counts"]["waived"].values()),
        facts=_facts(report),
        coverage=[_coverage(norm) for norm in report["norms"]],
        cards=cards,
        packs=_packs(report, requirements, norms),
        filters=_filters(cards, requirements),
        side=side,
        graph=graph_of(document) if document is not None and graph else None,
        undetermined=_undetermined(requirements),
        unread=_unread(report),
        baseline=report["baseline"],
    )
