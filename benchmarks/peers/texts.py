"""The texts that every peer is given, and how a peer is timed."""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
import quyche

sys.path.insert(0, str(ROOT / "tests" / "support"))
import draft  # noqa: E402  the changes that tests make to a regulation

GAZETTE = "quyche_lamviec/nd-191-2026-quy-che-lam-viec-chinh-phu.congbao.txt"


def regulations() -> dict[str, str]:
    """Name and text of what is measured: bases of tests/mutations that number by Điều, and the gazette text of decree 191/2026 where
    QUYCHE_CORPUS_DIR names the folder that holds it."""
    found = {path.parent.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "mutations").glob("*/base.txt"))}
    found = {name: text for name, text in found.items() if "\nĐiều 1" in text}
    corpus = os.environ.get("QUYCHE_CORPUS_DIR")
    if corpus:
        found["decree-191"] = judged_part((Path(corpus) / GAZETTE).read_bytes())
    else:
        print("peers: skipped the gazette text of decree 191: QUYCHE_CORPUS_DIR is not set", file=sys.stderr)
    return found


def judged_part(raw: bytes) -> str:
    """The regulation of a file that holds a decree too: its provisions, without what stands before and after."""
    documents = json.loads(quyche.parse(raw).to_json())["documents"]
    units = max(documents, key=lambda each: len(each["provisions"]))["provisions"]
    return raw[units[0]["start"] : max(unit["end"] for unit in units)].decode()


def milliseconds(work: Callable[[], Any], rounds: int = 7) -> float:
    """Median CPU time of some rounds, after one that is not counted."""
    work()
    times = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        times.append((time.process_time() - begun) * 1000)
    return statistics.median(times)


def table(title: str, head: list[str], rows: list[list[object]]) -> str:
    """A table in Markdown; numbers stand right."""
    right = [bool(rows) and isinstance(rows[0][i], (int, float)) for i in range(len(head))]
    lines = [f"### {title}", "", f"| {' | '.join(head)} |", f"|{'|'.join('---:' if r else '---' for r in right)}|"]
    for row in rows:
        lines.append(f"| {' | '.join(f'{each:.2f}' if isinstance(each, float) else str(each) for each in row)} |")
    return "\n".join(lines) + "\n"
