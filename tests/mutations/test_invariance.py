"""What must not matter to what is found, tried on every base and every change of it that brings findings: spelling, line ends,
line breaks, the numbers of articles, the order of packs, an article that no norm asks for."""

import functools
import sys
from pathlib import Path

import pytest
import quyche

sys.path.insert(0, str(Path(__file__).parent))
import run  # noqa: E402

draft = run.draft
COUNT = "qclv-mau-2024-du-thao/u/t02"  # the number of articles: another article is one more
UNRELATED = "Trang phục\nTrang phục lịch sự, gọn gàng khi dự lễ."
CACHE = {}
ARTICLED = [base for base in run.bases() if "\nĐiều 1" in run.read(base)[0]]


def drafts(base):
    """(name, text) of the base and of every change that brings findings."""
    if base not in CACHE:
        text, data = run.read(base)
        made = [("(unchanged)", text)]
        made += [(one["name"], draft.changed(text, one["ops"])) for one in data["mutations"] if one["expect"]]
        CACHE[base] = made
    return CACHE[base]


@functools.lru_cache(maxsize=None)
def found(text, norms=None, place=True):
    report = quyche.check(text.encode(), norms)
    return sorted((f.type, f.topic, f.severity, f.norm.id, f.fingerprint, f.document.address if place and f.document else "")
                  for f in report)


@pytest.mark.parametrize("spelling", [draft.nfd, draft.crlf, draft.bom, draft.old_tone, draft.nbsp], ids=lambda op: op.__name__)
@pytest.mark.parametrize("base", run.bases())
def test_spelling_changes_nothing(base, spelling):
    for name, text in drafts(base):
        assert found(spelling(text)) == found(text), name


@pytest.mark.parametrize("base", ARTICLED)
def test_the_numbers_of_articles_change_nothing(base):
    """Articles from 101 on: the same findings with the same fingerprints, but for the numbers before the first."""
    for name, text in drafts(base):
        before = found(text, place=False)
        if any(topic in ("numbering", "citation") for _, topic, *_ in before):
            continue  # numbers are what is wrong there
        after = found(draft.renumber(text, first=101), place=False)
        assert [each for each in after if each[1] != "numbering"] == before, name


@pytest.mark.parametrize("base", run.bases())
def test_the_order_of_packs_changes_nothing(base):
    packs = tuple(quyche.Norms.builtin_ids())
    for turn, (name, text) in enumerate(drafts(base)):
        at = turn % len(packs)
        other = tuple(reversed(packs[at:] + packs[:at]))
        assert found(text, other) == found(text, packs), (name, other)


@pytest.mark.parametrize("base", ARTICLED)
def test_an_article_that_no_norm_asks_for_adds_nothing(base):
    for name, text in drafts(base):
        articles = [one for one in draft.Draft(text).provisions if one["kind"] == "article"]
        last = articles[-1]
        label = draft.relabelled(last["label"], last["number"], last["number"] + "a")
        longer = draft.edited(text, [(last["end"], last["end"], f"\n\n{label} {UNRELATED}")])
        kept = [each for each in found(text) if each[3] != COUNT]
        assert [each for each in found(longer) if each[3] != COUNT] == kept, name
