#!/usr/bin/env python3
"""How many drafts a second one machine judges, with 1, 2 and 4 jobs: the same rows each time, and memory that does not grow.

Usage: PYTHONPATH=build/release/python python benchmarks/scale.py [--documents N] [--jobs N...]

Drafts are regulations of tests/mutations with planted changes and with the names of invented provinces, in an order that is
shuffled once. They are made as they are asked for; no more than a few are in memory at once. `CPU ms a draft` counts all threads and
the making of the drafts; it is what other work on the machine changes least. docs/scale.md tells what follows from it.
Exit code: 0, or 1 where the rows depend on the number of jobs.

Examples:
  PYTHONPATH=build/release/python python benchmarks/scale.py --documents 2000
  PYTHONPATH=build/release/python python benchmarks/scale.py --jobs 4
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import quyche

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "support"))
import draft  # noqa: E402
from memory import resident  # noqa: E402

SYLLABLES = ("An", "Bình", "Châu", "Đông", "Giang", "Hải", "Kim", "Lam", "Minh", "Nam", "Phú", "Sơn", "Tây", "Thanh", "Vĩnh", "Xuân")
PROVINCES = {
    "hdnd-la-ma": "Kim Giang", "mttq-kieu-nha-nuoc": "Bình Thạch", "tand-ngat-dong": "Tây Hà", "tinh-lien-doan": "Hải Sơn",
    "ubnd-chuong-dieu": "Vĩnh Khê", "vien-kiem-sat": "Bình Khánh",
}  # fmt: skip


def variants() -> list[tuple[str, str]]:
    """Province and text: every base, and every base with each of its planted changes."""
    made = []
    for base, province in PROVINCES.items():
        folder = ROOT / "tests" / "mutations" / base
        text = (folder / "base.txt").read_text(encoding="utf-8")
        changes = json.loads((folder / "mutations.json").read_text(encoding="utf-8"))["mutations"]
        made += [(province, text), *((province, draft.changed(text, one["ops"])) for one in changes)]
    return made


def documents(texts: list[tuple[str, str]], count: int) -> Iterator[tuple[str, bytes]]:
    dice = random.Random(146)
    for number in range(count):
        province, text = dice.choice(texts)
        name = f"{dice.choice(SYLLABLES)} {dice.choice(SYLLABLES)}"
        yield f"{number:06}", text.replace(province, name).replace(province.upper(), name.upper()).encode()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage=argparse.SUPPRESS)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2, 4])
    options = parser.parse_args()
    count = options.documents
    texts = variants()
    print(f"{count} drafts made of {len(texts)} texts; {os.cpu_count()} processors\n")
    print("| jobs | drafts a second | CPU ms a draft | MiB after a tenth | MiB at the end | rows |\n|---:|---:|---:|---:|---:|---|")
    seen = set()
    for jobs in options.jobs:
        rows = hashlib.sha256()
        begun, worked, early = time.perf_counter(), time.process_time(), 0.0
        for number, row in enumerate(quyche.check_stream(documents(texts, count), jobs=jobs)):
            rows.update(json.dumps(row, ensure_ascii=False).encode())
            if number == count // 10:
                early = resident()
        took, cpu = time.perf_counter() - begun, time.process_time() - worked
        seen.add(rows.hexdigest())
        print(f"| {jobs} | {count / took:.0f} | {cpu / count * 1000:.2f} | {early:.0f} | {resident():.0f} | {rows.hexdigest()[:16]} |", flush=True)
    if len(seen) > 1:
        print("scale: the rows depend on the number of jobs", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
