#!/usr/bin/env python3
"""Writes docs/norms/<language>/<pack>.md: the pages of `quyche explain` for every requirement of the built-in packs.

Usage: PYTHONPATH=build/release/python tools/norm_pages.py [--check]

--check writes nothing and fails when a page is not what would be written.
"""

import argparse
import json
import sys
from pathlib import Path

import quyche

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "norms"
OPENING = {
    "vi": "Trang này được tạo từ gói chuẩn; hãy sửa gói rồi chạy lại tools/norm_pages.py. Lời diễn giải không phải nguyên văn.",
    "en": "This page is made from the pack: change the pack and run tools/norm_pages.py again. A paraphrase is not the norm's "
    "wording.",
}


def entry(page):
    """One page of explain as Markdown: the id as a heading, then a list of its lines."""
    lines = page.rstrip("\n").split("\n")
    made = [f"## {lines[0]}", ""]
    for line in lines[1:]:
        if line.startswith("    "):
            made[-1] += f"<br>\n  {line.strip()}"
        else:
            label, _, text = line.strip().partition(": ")
            made.append(f"- **{label}:** {text}")
    return "\n".join(made) + "\n"


def pages():
    norms = quyche.Norms.default()
    for id in norms:
        pack = json.loads(quyche.builtin_pack(id))
        for lang, opening in OPENING.items():
            entries = [entry(norms.explain(one["id"], lang)) for one in pack["requirements"]]
            yield FOLDER / lang / f"{id}.md", "\n".join([f"# {pack['title'][lang]}\n", f"{opening}\n", *entries])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--check", action="store_true", help="write nothing, fail when a page is out of date")
    check = parser.parse_args().check
    wanted = dict(pages())
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    stale += [path for path in FOLDER.glob("*/*.md") if path not in wanted]
    for path in stale:
        name = path.relative_to(FOLDER.parents[1])
        if check:
            print(f"{name} is out of date: run tools/norm_pages.py", file=sys.stderr)
        elif path in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[path], "utf-8")
        else:
            path.unlink()
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
