"""Law-site pages as markdown: every article is found where it stands. Prints its figure (pytest -s).

The bold marks of the pages are the gold (a line that starts with a bold "Điều 5." or a bold "Điều 5" alone) and are taken
out before the pages are read.
"""

import json
import re

import pytest

quyche = pytest.importorskip("quyche")

BOLD_ARTICLE = re.compile(r"^[ \t]*\*\*[\s*]*(Điều)[\s*]+(\d+[a-zđ]?)(?:[ *]*[.:]|[ ]*\*\*|\s*$)", re.MULTILINE)
FLOOR = 0.995


def line_of(text, at):
    return text.count("\n" if isinstance(text, str) else b"\n", 0, at) + 1


def test_articles_are_found_without_the_bold_marks(corpus):
    found = wanted = right = 0
    for path in sorted(corpus("quyche_quydinh_tvpl_md").glob("*.md")):
        page = path.read_text(encoding="utf-8")
        gold = {(line_of(page, m.start(1)), m.group(2)) for m in BOLD_ARTICLE.finditer(page)}
        plain = page.replace("***", "").replace("**", "").encode()
        parsed = json.loads(quyche.parse(plain, name=path.name).to_json())
        units = [p for d in parsed["documents"] for p in d["provisions"] if p["kind"] == "article"]
        read = {(line_of(plain, p["start"]), p["number"]) for p in units}
        found, wanted, right = found + len(read), wanted + len(gold), right + len(gold & read)
        if gold != read:
            print(f"\n{path.name}: lost {sorted(gold - read)}, too many {sorted(read - gold)}")
    score = 2 * right / (found + wanted)
    print(f"\nmarkdown articles: {right} of {wanted} at their lines, {found} read, F1 {score:.4f}")
    assert wanted > 1000
    assert score >= FLOOR
