"""Alignment of real regulations on one subject from different provinces, by the article. Prints its figures (pytest -s).

align_labels.tsv names, pair by pair, the articles that a person put beside each other; pairs of use "tuned" were looked at
while thresholds were set, "held-out" ones were not. Two plain methods are measured beside: each article's own best
match by TF-IDF, and the same by headings alone.
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


def labelled():
    with open(LABELS, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    for (use, norm, draft), group in groupby(rows, lambda r: (r["use"], r["norm_file"], r["draft_file"])):
        yield use, norm, draft, {(r["norm"], r["draft"]) for r in group}


def plain(address):
    return address.rsplit("/", 1)[-1]


def by_quyche(norm_bytes, norm_name, draft):
    norms = quyche.Norms()
    norms.add(quyche.compile_norm(norm_bytes, id="norm", name=norm_name).encode())
    rows = json.loads(quyche.check(draft, norms=norms, document_checks=False).alignment_json())
    return {
        (plain(n), plain(d)) for r in rows if r["level"] == "article" for n in r["norm"] for d in r["document"]
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


def test_articles_that_answer_each_other_are_found():
    sums = {}
    for use, norm_name, draft_name, gold in labelled():
        norm_bytes = (Path(CORPUS) / norm_name).read_bytes()
        draft_bytes = (Path(CORPUS) / draft_name).read_bytes()
        norm = list(articles(norm_bytes, norm_name))
        draft = list(articles(draft_bytes, draft_name))
        methods = {
            "quyche": by_quyche(norm_bytes, norm_name, draft_bytes),
            "greedy TF-IDF": greedy(norm, draft, 2, 0.2),
            "headings": greedy(norm, draft, 1, 0.5),
        }
        line = []
        for method, pairs in methods.items():
            right = len(pairs & gold)
            line.append(f"{method} {f1(right, len(pairs), len(gold)):.3f}")
            total = sums.setdefault((use, method), [0, 0, 0])
            for i, value in enumerate((right, len(pairs), len(gold))):
                total[i] += value
        print(f"\n{use}: {Path(norm_name).stem} -> {Path(draft_name).stem} ({len(gold)} pairs): {', '.join(line)}", end="")
    for (use, method), total in sums.items():
        print(f"\n{use}, all: {method} F1 {f1(*total):.3f} ({total[0]} right, {total[1]} found, {total[2]} wanted)", end="")
    assert f1(*sums["tuned", "quyche"]) >= 0.95
    for use in ("tuned", "held-out"):
        assert f1(*sums[use, "quyche"]) > f1(*sums[use, "greedy TF-IDF"])
        assert f1(*sums[use, "quyche"]) > f1(*sums[use, "headings"])
