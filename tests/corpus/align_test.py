"""Alignment of real regulations on one subject, or near ones, from different issuers, by the article. Prints its figures (pytest -s).

align_labels.tsv names, pair by pair, the articles that a person put beside each other, as align_labels.md tells; pairs of use "tuned" were
looked at while the method was made, "held-out" ones are measured only. Two plain methods are measured beside: each
article's own best match by TF-IDF, and the same by headings alone.
"""

import csv
import json
import math
import os
import re
from collections import Counter
from itertools import groupby
from pathlib import Path

import pytest

quyche = pytest.importorskip("quyche")

CORPUS = os.environ.get("QUYCHE_CORPUS_DIR")
pytestmark = pytest.mark.skipif(not CORPUS, reason="QUYCHE_CORPUS_DIR is not set")
LABELS = Path(__file__).with_name("align_labels.tsv")
FLOORS = {  # F1 that is reached, rounded down
    ("99-2025-QD-UBND", "162-2025-QD-UBND"): 0.96,
    ("44-2025-QD-UBND", "218-2025-QD-UBND"): 1.0,
    ("032-2025-QD-UBND", "83-2025-QD-UBND"): 1.0,
    ("218-2025-QD-UBND", "032-2025-QD-UBND"): 0.9,
    ("218-2025-QD-UBND", "83-2025-QD-UBND"): 0.92,
    ("96-2025-QD-UBND", "213-2025-QD-UBND"): 0.8,
    ("165-2025-QD-UBND", "99-2025-QD-UBND"): 0.76,
    ("102-2025-QD-UBND", "88-2025-QD-UBND"): 1.0,
    ("82-2025-QD-UBND", "162-2025-QD-UBND"): 0.92,
    ("212-2025-QD-UBND", "2579-QD-UBND"): 0.73,
    ("82-2025-QD-UBND", "44-2025-QD-CTUBND"): 1.0,
    ("88-2025-QD-UBND", "5a80798b"): 0.75,
    ("2696-QD-UBND", "302-2025-ND-CP"): 1.0,
    ("71-2025-QD-UBND", "83-2025-NQ-HDND"): 0.95,
    ("223-2025-QD-UBND", "36-2025-QD-UBND"): 0.58,
    ("98-2025-QD-UBND", "81-2025-QD-UBND"): 0.36,
    ("3509-QD-CT", "87-2025-QD-UBND"): 1.0,
    ("303-2025-ND-CP", "2979-QD-UBND"): 0.6,
    ("2979-QD-UBND", "2641-QD-UBND"): 0.85,
    ("384-QD-TW", "012b8a72"): 0.7,
}
ONE_SUBJECT = list(FLOORS)[:5]  # of different provinces: e-mail of state agencies; who decides on standards for machinery


def labelled():
    with open(LABELS, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    for (use, norm, draft), group in groupby(rows, lambda r: (r["use"], r["norm_file"], r["draft_file"])):
        yield use, norm, draft, {(r["norm"], r["draft"]): r["kind"] for r in group}


def plain(address):
    return address.rsplit("/", 1)[-1]


def by_quyche(norm_bytes, norm_name, draft):
    norms = quyche.Norms()
    norms.add(quyche.compile_norm(norm_bytes, id="norm", name=norm_name).encode())
    rows = json.loads(quyche.check(draft, norms=norms, document_checks=False).alignment_json())
    return {
        (plain(n), plain(d)): r["kind"]
        for r in rows
        if r["level"] == "article"
        for n in r["norm"]
        for d in r["document"]
    }


def articles(data, name):
    documents = json.loads(quyche.parse(data, name=name).to_json())["documents"]
    titled = [d for d in documents if d["header"]["type"] == "Quy chế"]
    count = lambda d: sum(p["kind"] == "article" for p in d["provisions"])  # noqa: E731
    judged = titled[0] if titled else max(documents, key=count)
    for p in judged["provisions"]:
        if p["kind"] == "article":
            words = data[p["start"] : p["end"]].decode("utf-8", "replace")
            yield plain(p["address"]), p["heading"] or "", words


def greedy(norm, draft, part, least):
    """Each article of the norm with the draft's likeliest by TF-IDF cosine, where that reaches `least`."""
    bags = [Counter(re.findall(r"\w+", a[part].lower())) for a in norm + draft]
    texts = Counter(word for bag in bags for word in bag)
    vectors = [{w: (1 + math.log(n)) * math.log(len(bags) / texts[w] + 1) for w, n in bag.items()} for bag in bags]
    sizes = [math.sqrt(sum(x * x for x in v.values())) or 1 for v in vectors]
    pairs = set()
    for i, one in enumerate(norm):
        scores = []
        for k, other in enumerate(draft, len(norm)):
            shared = sum(x * vectors[k].get(w, 0) for w, x in vectors[i].items())
            scores.append((shared / sizes[i] / sizes[k], other[0]))
        best = max(scores)
        if best[0] >= least:
            pairs.add((one[0], best[1]))
    return pairs


def f1(right, found, wanted):
    return 2 * right / (found + wanted) if found + wanted else 0.0


def short(name):
    return Path(name).stem.split("_")[0]


def kinds_agree(found, gold):
    """Right pairs of the labelled kind. What is condensed is so whether or not it was moved or merged."""
    right = found.keys() & gold.keys()
    return sum(found[p] in (gold[p], "condensed") for p in right), len(right)


def test_articles_that_answer_each_other_are_found():
    sums = {}
    reached = {}
    kinds = {"tuned": [0, 0], "held-out": [0, 0]}
    for use, norm_name, draft_name, gold in labelled():
        pair = short(norm_name), short(draft_name)
        norm_bytes = (Path(CORPUS) / norm_name).read_bytes()
        draft_bytes = (Path(CORPUS) / draft_name).read_bytes()
        norm = list(articles(norm_bytes, norm_name))
        draft = list(articles(draft_bytes, draft_name))
        ours = by_quyche(norm_bytes, norm_name, draft_bytes)
        methods = {
            "quyche": ours.keys(),
            "greedy TF-IDF": greedy(norm, draft, 2, 0.2),
            "headings": greedy(norm, draft, 1, 0.5),
        }
        kinds[use] = [a + b for a, b in zip(kinds[use], kinds_agree(ours, gold))]
        line = []
        for method, pairs in methods.items():
            right = len(pairs & gold.keys())
            line.append(f"{method} {f1(right, len(pairs), len(gold)):.3f}")
            for group in (use, "one subject") if pair in ONE_SUBJECT else (use,):
                total = sums.setdefault((group, method), [0, 0, 0])
                for i, value in enumerate((right, len(pairs), len(gold))):
                    total[i] += value
        reached[pair] = f1(len(ours.keys() & gold.keys()), len(ours), len(gold))
        print(f"\n{use}: {' -> '.join(pair)} ({len(gold)} pairs): {', '.join(line)}", end="")
    for (use, method), total in sums.items():
        print(f"\n{use}, all: {method} F1 {f1(*total):.3f} ({total[0]} right, {total[1]} found, {total[2]} wanted)", end="")
    for use, (agreed, right) in kinds.items():
        print(f"\n{use}, all: kind as labelled in {agreed} of {right} right pairs", end="")
    assert reached.keys() == FLOORS.keys()
    assert [pair for pair, floor in FLOORS.items() if reached[pair] < floor] == []
    assert f1(*sums["one subject", "quyche"]) >= 0.95
    assert f1(*sums["tuned", "quyche"]) >= 0.9
    assert f1(*sums["held-out", "quyche"]) >= 0.65
    for use in ("tuned", "held-out"):
        assert f1(*sums[use, "quyche"]) > f1(*sums[use, "greedy TF-IDF"])
        assert f1(*sums[use, "quyche"]) > f1(*sums[use, "headings"])
