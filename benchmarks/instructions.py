#!/usr/bin/env python3
"""Counts the instructions of each stage under callgrind and compares them with benchmarks/budget.json.

Usage: python benchmarks/instructions.py [--build DIR] [--write]

Only instructions of the program itself are counted, which holds the engine: not those of the C and C++ libraries, zlib and others, whose
code differs from processor to processor. The inputs are samples of the project. A count may not be more than 3 % over its budget; where one
is more than 10 % under it, a lower budget is asked for, so that what was won is not lost again. Counts depend on the compiler, so with
another one than the budget names the comparison is skipped. `--write` writes the counts of now as the budget.

Exit code: 0, 1 where a count is over its budget or has none, 2 for wrong usage, 77 (skipped) with the reason.

Examples:
  python benchmarks/instructions.py --build build/release
  python benchmarks/instructions.py --write
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent
BUDGET = FOLDER / "budget.json"
INPUTS = ("bcsd-ubnd.txt", "dang-doan-hdnd.txt", "bcsd-ubnd-co-loi.docx")
STAGES = ("intake", "outline", "tokens", "citations", "facts", "judging", "whole check", "whole check by its own pack", "report as JSON", "pack load")
OVER, UNDER = 1.03, 0.90
MEASURED = "quyche_measured_stage"  # the function of stages.cpp that runs a stage


class Skipped(Exception):
    """Why nothing is compared."""


def own_instructions(profile: str, program: Path) -> int:
    """The instructions of a callgrind profile that lie in the program: costs of calls are left out, those of libraries too."""
    names: dict[str, str] = {}
    here, call, total = False, False, 0
    for line in profile.splitlines():
        if found := re.match(r"ob=(\(\d+\)) ?(.*)", line):
            names[found[1]] = found[2] or names[found[1]]
            here = Path(names[found[1]]) == program
        elif found := re.match(r"cob=(\(\d+\)) (.+)", line):
            names[found[1]] = found[2]
        elif line.startswith("calls="):
            call = True
        elif re.match(r"[+*\-\d]", line):  # line number (or a step to it), count
            total += int(line.split()[1]) if here and not call else 0
            call = False
    return total


def counted(program: Path, sample: Path) -> dict[str, int]:
    """Instructions by stage: every stage runs once and has a part of the profile to itself."""
    with tempfile.TemporaryDirectory(prefix="quyche-callgrind-") as folder:
        out = Path(folder) / "profile"
        command = [
            "valgrind", "--quiet", "--tool=callgrind", f"--callgrind-out-file={out}", f"--toggle-collect={MEASURED}", f"--dump-after={MEASURED}",
            program, "--once", sample,
        ]  # fmt: skip
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode != 0:
            raise SystemExit(f"instructions: {run.stderr.strip()}")
        names = [stage["name"] for stage in json.loads(run.stdout)["stages"]]
        return {name: own_instructions(Path(f"{out}.{part}").read_text(), program) for part, name in enumerate(names, 1) if name in STAGES}


def compiler(build: Path) -> str:
    """What counts depend on, as the build folder was configured."""
    cache = dict(re.findall(r"^(\w+):\w+=(.*)$", (build / "CMakeCache.txt").read_text(), re.MULTILINE))
    answer = subprocess.run([cache["CMAKE_CXX_COMPILER"], "--version"], capture_output=True, text=True, check=True).stdout
    version = subprocess.run([cache["CMAKE_CXX_COMPILER"], "-dumpfullversion"], capture_output=True, text=True).stdout.strip()
    name = "clang" if "clang" in answer else "g++"
    flags = " ".join(f"{cache.get('CMAKE_CXX_FLAGS', '')} {cache.get('CMAKE_CXX_FLAGS_' + cache['CMAKE_BUILD_TYPE'].upper(), '')}".split())
    return f"{name} {version} {flags}, {platform.machine()}"


def compare(counts: dict[str, dict[str, int]], budgets: dict[str, dict[str, int]]) -> bool:
    """Prints the table, with a word to each count that is not about what it may be; gives whether none is over its budget."""
    kept = True
    print("| sample | stage | instructions | budget | difference | |\n|---|---|---:|---:|---:|---|")
    for sample, stages in counts.items():
        for stage, count in stages.items():
            budget = budgets.get(sample, {}).get(stage)
            share = count / budget if budget else float("inf")
            kept = kept and share <= OVER
            word = "" if UNDER <= share <= OVER else "lower the budget with --write" if share < UNDER else "over its budget" if budget else "has no budget"
            print(f"| {sample} | {stage} | {count} | {budget or '–'} | {f'{100 * (share - 1):+.2f} %' if budget else '–'} | {word} |")
    return kept


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage=argparse.SUPPRESS)
    parser.add_argument("--build", type=Path, default=ROOT / "build" / "release")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    program = (options.build / "benchmarks" / "quyche_bench").resolve()
    try:
        if not shutil.which("valgrind"):
            raise Skipped("valgrind is not installed")
        if not program.is_file():
            raise Skipped(f"there is no {program.name} in {options.build}: configure with -DQUYCHE_BENCHMARKS=ON")
        used = compiler(options.build)
        kept = json.loads(BUDGET.read_text(encoding="utf-8")) if BUDGET.exists() else {}
        if not options.write and used != kept.get("compiler"):
            raise Skipped(f"the budget is that of {kept.get('compiler')}; this is {used}")
    except Skipped as reason:
        print(f"skipped: {reason}")
        return 77
    counts = {sample: counted(program, ROOT / "examples" / sample) for sample in INPUTS}
    within = compare(counts, kept.get("instructions", {}))
    if options.write:
        BUDGET.write_text(json.dumps({"compiler": used, "instructions": counts}, indent=2) + "\n", encoding="utf-8")
        return 0
    return 0 if within else 1


if __name__ == "__main__":
    sys.exit(main())
