"""Laws that two sets hold: read from their pages, they have the articles and headings of the set that was split by hand.
Prints its figure (pytest -s).

What differs is listed in split_law_differences.tsv, each looked at: a new difference fails, and so does a row that is none
any more.
"""

import json
import re
import unicodedata
from pathlib import Path

import pytest

quyche = pytest.importorskip("quyche")

DIFFERENCES = Path(__file__).resolve().parent / "split_law_differences.tsv"
LAWS = {
    "Bộ luật dân sự": "Bo-luat-dan-su-2015-296215.html",
    "Luật Cư trú": "Luat-68-2020-QH14-cu-tru-435315.html",
    "Luật Chăn nuôi": "Luat-Chan-nuoi-2018-353242.html",
    "Luật Phòng, chống ma túy": "Luat-Phong-chong-ma-tuy-2021-445185.html",
    "Luật Trọng tài thương mại": "Luat-Trong-tai-thuong-mai-2010-108083.html",
    "Luật Trồng trọt": "Luat-Trong-trot-2018-336355.html",
    "Luật Du lịch": "Luat-du-lich-2017-322936.html",
    "Luật Giáo dục": "Luat-giao-duc-2019-367665.html",
    "Luật Thanh niên": "Luat-thanh-nien-so-57-2020-QH14-416260.html",
    "Luật Tiếp cận thông tin": "Luat-tiep-can-thong-tin-2016-280116.html",
}
TONES = "\u0300\u0301\u0303\u0309\u0323"


def words(text):
    """Words with their tone at the end, so that both placements of tone marks (hòa, hoà) are equal."""
    found = re.findall(r"\w+", unicodedata.normalize("NFC", text).lower())
    return [
        "".join(sorted(unicodedata.normalize("NFD", word), key=lambda mark: mark in TONES)) for word in found
    ]


def test_articles_are_those_of_the_split_laws(corpus, rows):
    split = {law["id"]: law["articles"] for law in json.loads(corpus("alqac2024/law.json").read_text(encoding="utf-8"))}
    same = 0
    found = []
    for law, name in LAWS.items():
        page = corpus("laws_html_anchored/" + name).read_bytes()
        parsed = json.loads(quyche.parse(page, name=name).to_json())
        units = [p for d in parsed["documents"] for p in d["provisions"] if p["kind"] == "article"]
        read = {p["number"]: p["heading"] for p in units}
        gold = {article["id"]: article["text"].split("\n")[0] for article in split[law]}
        assert len(read) == len(units)
        assert [n for n in read if n in gold] == [n for n in gold if n in read], law
        found += [(law, n, "not read") for n in gold if n not in read]
        found += [(law, n, "not in the split law") for n in read if n not in gold]
        found += [(law, n, "heading") for n in gold if n in read and words(read[n]) != words(gold[n])]
        same += sum(n in gold and words(read[n]) == words(gold[n]) for n in read)
    known = [(row["law"], row["article"], row["difference"]) for row in rows(DIFFERENCES)]
    print(f"\nsplit laws: {same} articles the same with their headings, {len(found)} differ, {len(known)} known")
    assert same > 1200
    assert sorted(found) == sorted(known)
    assert all(row["reason"] for row in rows(DIFFERENCES))
