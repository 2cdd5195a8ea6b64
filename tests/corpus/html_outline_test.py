"""Pages of laws whose articles and chapters are anchored: each is found, in order. Prints its figures (pytest -s).

The anchors (`<a name="dieu_5">`) are the gold and are taken out of the pages before they are read.
"""

import json
import os
import re
from pathlib import Path

import pytest

quyche = pytest.importorskip("quyche")

CORPUS = os.environ.get("QUYCHE_CORPUS_DIR")
pytestmark = pytest.mark.skipif(not CORPUS, reason="QUYCHE_CORPUS_DIR is not set")
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def number(label):
    if label.isdigit():
        return int(label)
    digits = [ROMAN.get(c, 0) for c in label]
    return sum(-d if d < max(digits[i:]) else d for i, d in enumerate(digits))


@pytest.mark.parametrize(("anchor", "kind"), [("dieu", "article"), ("chuong", "chapter")])
def test_anchored_units_are_found(anchor, kind):
    found = wanted = right = 0
    for path in sorted((Path(CORPUS) / "laws_html_anchored").glob("*.html")):
        page = path.read_text(encoding="utf-8")
        gold = [int(n) for n in re.findall(rf'<a\s+name="{anchor}_(\d+)"', page)]
        stripped = re.sub(r'<a\s+name="\w+"', "<a", page)
        parsed = json.loads(quyche.parse(stripped.encode(), name=path.name).to_json())
        units = [p for d in parsed["documents"] for p in d["provisions"] if p["kind"] == kind]
        read = [number(p["number"]) for p in units]
        for unit in units:
            assert "<" not in unit["label"] + (unit["heading"] or "")
        found, wanted = found + len(read), wanted + len(gold)
        right += sum(a == b for a, b in zip(gold, read, strict=False))
        if gold != read:
            print(f"\n{path.name}: anchors {len(gold)}, read {len(read)}")
    score = 2 * right / (found + wanted)
    print(f"\n{kind}: {right} of {wanted} in order, {found} read, F1 {score:.4f}")
    assert wanted > 0
    assert score == 1
