"""Articles of the gazette are numbered one after the other in every document of every file. Prints its figure (pytest -s).

What is not is listed in numbering_exceptions.tsv, each looked at: a new break fails, and so does a row that is none any more.
"""

import json
import re
from pathlib import Path

import pytest

quyche = pytest.importorskip("quyche")

EXCEPTIONS = Path(__file__).resolve().parent / "numbering_exceptions.tsv"


def breaks(numbers):
    """Pairs of an article and the one before it that it does not follow: "5a" follows 5, 6 follows "5a"."""
    before, value = "0", 0
    for number in numbers:
        digits, letters = re.fullmatch(r"(\d+)(\D*)", number).groups()
        if int(digits) != (value if letters else value + 1):
            yield before, number
        before, value = number, int(digits)


def test_articles_of_the_gazette_follow_each_other(corpus, rows):
    articles = documents = 0
    found = []
    for path in sorted(corpus("congbao_txt").glob("*.txt")):
        parsed = json.loads(quyche.parse(path.read_bytes(), name=path.name).to_json())
        for index, document in enumerate(parsed["documents"], 1):
            numbers = [p["number"] for p in document["provisions"] if p["kind"] == "article"]
            articles, documents = articles + len(numbers), documents + 1
            found += [(path.name, str(index), *pair) for pair in breaks(numbers)]
    known = [(row["file"], row["document"], row["after"], row["number"]) for row in rows(EXCEPTIONS)]
    print(f"\ngazette: {articles} articles in {documents} documents, {len(found)} do not follow the one before, {len(known)} known")
    assert articles > 1800
    assert sorted(found) == sorted(known)
    assert all(row["reason"] for row in rows(EXCEPTIONS))
