"""Articles found again after changes: quyche, difflib, RapidFuzz (greedy best match).

Each text is changed in ways whose truth is known: an article deleted, two exchanged, one moved to the end, two neighbours merged, all
renumbered. Every aligner is given the articles as quyche read them and says which articles of the text are gone.
`phantom` counts articles called gone that are there, `lost` those that are gone and not told.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable

import quyche
from rapidfuzz import fuzz, process
from texts import draft, milliseconds, regulations, table

Articles = dict[str, str]
THRESHOLD = 60.0  # of RapidFuzz' ratio; the best of 40, 50, 60, 70, 80 on these texts


def articles(text: str) -> Articles:
    raw = text.encode()
    units = json.loads(quyche.parse(text).to_json())["documents"][0]["provisions"]
    return {u["address"]: raw[u["start"] : u["end"]].decode(errors="ignore") for u in units if u["kind"] == "article"}


def changes(text: str) -> list[tuple[str, str, set[str]]]:
    """Name, changed text, addresses that are gone."""
    names = list(articles(text))
    made: list[tuple[str, str, set[str]]] = []
    for address in names[1:-1:3]:
        made.append((f"deleted {address}", draft.delete(text, address), {address}))
    for one, other in zip(names[1:-2:6], names[3:-2:6], strict=False):
        made.append((f"exchanged {one} {other}", draft.swap(text, one, other), set()))
        made.append((f"moved {one}", draft.move(text, one, names[-2]), set()))
    for one, other in zip(names[2:-2:6], names[3:-2:6], strict=False):
        made.append((f"merged {one} {other}", draft.merge(text, one, other), set()))
    made.append(("renumbered", draft.renumber(draft.swap(text, names[1], names[-2])), set()))
    return made


def by_quyche(norm: quyche.Norms, changed: str) -> set[str]:
    report = quyche.check(changed, norm, document_checks=False).to_dict()
    rows = [row for row in report["alignment"] if row["level"] == "article" and row["kind"] == "missing"]
    return {address for row in rows for address in row["norm"]}


def by_difflib(before: Articles, after: Articles) -> set[str]:
    names, old, new = list(before), list(before.values()), list(after.values())
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    gone: set[str] = set()
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag in ("delete", "replace"):
            gone.update(names[a + min(b - a, d - c) : b])
    return gone


def by_rapidfuzz(before: Articles, after: Articles) -> set[str]:
    left, gone = dict(after), set()
    for address, text in before.items():
        best = process.extractOne(text, left, scorer=fuzz.ratio, score_cutoff=THRESHOLD)
        if best is None:
            gone.add(address)
        else:
            del left[best[2]]
    return gone


def run() -> str:
    rows: list[list[object]] = []
    for name, text in regulations().items():
        before = articles(text)
        norm = quyche.Norms()
        norm.add(quyche.compile_norm(text, "base").encode())
        cases = [(label, changed, articles(changed), gone) for label, changed, gone in changes(text)]
        aligners: list[tuple[str, Callable[[str, Articles], set[str]]]] = [
            ("quyche (reads, aligns, judges)", lambda changed, _: by_quyche(norm, changed)),
            ("difflib (given our articles)", lambda _, after: by_difflib(before, after)),
            ("RapidFuzz greedy (given our articles)", lambda _, after: by_rapidfuzz(before, after)),
        ]
        for peer, aligned in aligners:
            phantom = sum(len(aligned(changed, after) - gone) for _, changed, after, gone in cases)
            lost = sum(len(gone - aligned(changed, after)) for _, changed, after, gone in cases)
            time = milliseconds(lambda: [aligned(changed, after) for _, changed, after, _ in cases], 3) / len(cases)
            rows.append([name, peer, len(cases), len(before), phantom, lost, time])
    return table("Alignment of changed texts", ["text", "who", "changes", "articles", "phantom", "lost", "ms a text"], rows)


if __name__ == "__main__":
    print(run())
