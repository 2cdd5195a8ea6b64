#!/usr/bin/env python3
"""Measures every stage on every shape, growth, and peers, and writes the page of results. tools/bench prepares and runs it.

Usage: PYTHONPATH=build/release/python python benchmarks/results.py [--quick] [--build DIR] [--output FILE] [FILE...]

The page is printed, and written where --output names a file; its plots go to the folder `plots` beside that file. With FILEs
only their tables are printed. Exit code: 0, 1 where a part of the page failed, 2 for wrong usage.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

import plots
import shapes

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent
# KiB; what cites all the time takes a hundred times its bytes of memory, and more than many machines have at 64 MiB.
GROWTH = {"plain.txt": (64, 256, 1024, 4096, 16384, 65536), "citations.txt": (64, 256, 1024, 4096, 16384)}
PLOTTED = "plain.txt"
GROWN = ("intake", "outline", "citations", "facts", "reading")  # stages that any text goes through, however long
Run = dict[str, Any]


class programs:
    """The measuring programs of one build folder."""

    def __init__(self, build: Path) -> None:
        self.folder = build / "benchmarks"

    def run(self, name: str, *arguments: object) -> Run:
        answer = subprocess.run([self.folder / name, *map(str, arguments)], capture_output=True, text=True)
        if answer.returncode != 0:
            raise SystemExit(f"results: {answer.stderr.strip()}")
        return json.loads(answer.stdout)

    def stages(self, path: Path, rounds: int) -> Run:
        found = self.run("quyche_bench", path, rounds)
        found["stages"] = {each["name"]: each for each in found["stages"]}
        return found


def rate(run: Run, *stages: str) -> float:
    """MB/s of these stages one after the other."""
    each = [run["stages"][name] for name in stages]
    return each[0]["bytes"] / sum(one["microseconds"] for one in each)


def table(head: list[str], rows: list[list[object]]) -> str:
    lines = [f"| {' | '.join(head)} |", f"|{'|'.join(['---', *['---:'] * (len(head) - 1)])}|"]
    return "\n".join(lines + [f"| {' | '.join(map(str, row))} |" for row in rows]) + "\n"


def details(run: Run) -> str:
    """One row a stage."""
    copying, rows = rate(run, "memcpy"), []
    for name, each in run["stages"].items():
        per = f"{each['microseconds'] * 1000 / each['found']:.0f} a {each['unit']}" if each["unit"] and each["found"] else "–"
        rows.append([name, each["bytes"], f"{each['microseconds']:.1f}", f"{rate(run, name):.1f}", f"{rate(run, name) / copying:.4f}",
                     f"{each['found']} {each['unit']}s" if each["unit"] else "–", per, each["allocations"], each["peak_kib"]])  # fmt: skip
    return table(["stage", "bytes", "µs", "MB/s", "of memcpy", "found", "ns", "allocations", "peak KiB"], rows)


def overview(runs: dict[str, Run]) -> str:
    names = list(dict.fromkeys(name for run in runs.values() for name in run["stages"]))
    rows: list[list[object]] = []
    for name in names:
        rows.append([name, *(f"{rate(run, name):.0f}" if name in run["stages"] else "–" for run in runs.values())])
    rows.append(["resident memory, MiB", *(f"{run['resident_kib'] / 1024:.0f}" for run in runs.values())])
    return table(["MB/s", *(name.removesuffix(".txt") for name in runs)], rows)


def call_overhead(build: programs, folder: Path, rounds: int = 2001) -> float:
    """Microseconds that a call from Python takes beyond the work: the smallest regulation read from both sides, again and again."""
    import quyche

    words = "Điều 1. Một".encode()
    path = folder / "small.txt"
    path.write_bytes(words)

    def from_python() -> float:
        begun = time.thread_time()
        quyche.parse(words)
        return (time.thread_time() - begun) * 1e6

    def difference() -> float:
        inside = build.run("quyche_bench", path, rounds, "reading")["stages"][0]["microseconds"]
        return statistics.median(from_python() for _ in range(rounds)) - inside

    return statistics.median(difference() for _ in range(5))


def goals(runs: dict[str, Run], aligned: dict[str, Run], overhead: float) -> str:
    """Each goal of the design beside what was reached on whole regulations, and how far that is from it."""

    def row(what: str, goal: float, unit: str, reached: dict[str, float], more_is_better: bool = False) -> list[object]:
        def told(name: str) -> str:
            if name not in reached:
                return "skipped"
            share = reached[name] / goal if more_is_better else goal / reached[name]
            return f"{reached[name]:.{0 if reached[name] >= 100 else 1}f} {unit}: " + ("reached" if share >= 1 else f"{share:.2f} of the goal")

        return [what, f"{'≥' if more_is_better else '≤'} {goal:g} {unit}", told("regulations.txt"), told("corpus.txt")]

    def each(measured: Any) -> dict[str, float]:
        return {name: measured(run) for name, run in runs.items() if name in ("regulations.txt", "corpus.txt")}

    own = "whole check by its own pack"
    asked = ", ".join(f"{run['own_requirements']}" for name, run in runs.items() if name in ("regulations.txt", "corpus.txt"))
    rows = [
        row("intake (validate, NFC, positions)", 500, "MB/s", each(lambda run: rate(run, "UTF-8, NFC, positions")), True),
        row("outline (lines, unwrapping, outline)", 400, "MB/s", each(lambda run: rate(run, "outline")), True),
        row("facts + citations", 150, "MB/s", each(lambda run: rate(run, "facts", "citations")), True),
        row("alignment, 500 × 500 clauses (of random words; real ones)", 20, "ms", {name: run["microseconds"] / 1000 for name, run in aligned.items()}),
        row(f"whole check of 64 KiB against all it says ({asked} requirements; goal: 500)", 1, "ms", each(lambda run: run["stages"][own]["microseconds"] / 1000)),
        row("load of a pack, a MB", 4, "ms", each(lambda run: 1000 / rate(run, "pack load"))),
        row("Python call overhead", 5, "µs", {"regulations.txt": overhead}),
    ]  # fmt: skip
    return table(["what", "goal", "the project's regulations", "real texts"], rows).replace("---:", "---")


def growth(build: programs, folder: Path, longest: int, rounds: int, plot: Path | None) -> str:
    """Time and memory a byte as texts become longer, limits raised."""
    rows: list[list[object]] = []
    lines: dict[str, list[tuple[float, float]]] = {}
    for shape, sizes in GROWTH.items():
        for size in (each for each in sizes if each <= longest):
            path, *_ = shapes.write(folder, size, [shape])
            run = build.stages(path, 3 if size > 4096 else rounds)
            path.unlink()
            times = {name: run["stages"][name]["microseconds"] * 1000 / run["bytes"] for name in GROWN}
            rows.append([shape.removesuffix(".txt"), size, *(f"{each:.1f}" for each in times.values()), f"{run['resident_kib'] / 1024:.0f}"])
            if shape == PLOTTED:
                for name in GROWN:
                    lines.setdefault(name, []).append((size, run["stages"][name]["microseconds"] / 1000))
    if plot:
        plots.curves(plot / "growth.svg", f"Growth, {PLOTTED.removesuffix('.txt')} text", "ms", "KiB", lines)
    return table(["text", "KiB", *(f"{name}, ns a byte" for name in GROWN), "resident MiB"], rows)


def alignments(build: programs, folder: Path, rounds: int) -> dict[str, Run]:
    """500 clauses with 500: made of random words, and real ones where there are texts."""
    files = {"regulations.txt": shapes.write(folder, 1024, ["plain.txt"]), "corpus.txt": shapes.real_files()}
    return {name: build.run("quyche_bench_alignment", 500, rounds, *each) for name, each in files.items() if each}


def machine(build: Path) -> str:
    processor = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())
    cache = dict(re.findall(r"^(\w+):\w+=(.*)$", (build / "CMakeCache.txt").read_text(), re.MULTILINE))
    compiler = subprocess.run([cache["CMAKE_CXX_COMPILER"], "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    revision = subprocess.run(["git", "-C", ROOT, "describe", "--always", "--dirty"], capture_output=True, text=True).stdout.strip()
    rows = [
        ["day, revision", f"{date.today()}, {revision or 'unknown'}"],
        ["machine", f"{os.cpu_count()} processors, {processor[1] if processor else 'unknown'}, {int(memory[1]) >> 20 if memory else 0} GiB"],
        ["compiler", f"{compiler}, {cache['CMAKE_BUILD_TYPE']}: {cache['CMAKE_CXX_FLAGS_' + cache['CMAKE_BUILD_TYPE'].upper()]}"],
        ["other work", f"load {os.getloadavg()[0]:.1f} when the measuring began"],
        ["command", f"{'QUYCHE_CORPUS_DIR=… ' if os.environ.get('QUYCHE_CORPUS_DIR') else ''}tools/bench"],
    ]
    return table(["", ""], [list(row) for row in rows]).replace("---:", "---")


def peers(plot: Path) -> str:
    command = [sys.executable, FOLDER / "peers" / "run.py", "--plots", plot]
    answer = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    if answer.returncode != 0:
        raise SystemExit("results: the comparison with peers failed")
    return answer.stdout


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage=argparse.SUPPRESS)
    parser.add_argument("--quick", action="store_true", help="few rounds, texts up to 1 MiB, no peers, no plots")
    parser.add_argument("--build", type=Path, default=ROOT / "build" / "release")
    parser.add_argument("--output", type=Path)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    options = parser.parse_args()
    build, rounds = programs(options.build), 5 if options.quick else 51
    for path in options.files:
        print(f"### {path.name}\n\n{details(build.stages(path, rounds))}")
    if options.files:
        return 0
    plot = options.output.parent / "plots" if options.output and not options.quick else None

    def say(what: str) -> None:
        print(f"quyche: measuring {what}", file=sys.stderr, flush=True)

    found = {"machine": machine(options.build)}
    with tempfile.TemporaryDirectory(prefix="quyche-shapes-") as name:
        folder = Path(name)
        runs = {}
        for path in shapes.write(folder):
            say(path.name)
            runs[path.name] = build.stages(path, rounds)
        say("alignment and calls")
        found["goals"] = goals(runs, alignments(build, folder, 3 if options.quick else 11), call_overhead(build, folder))
        say("growth")
        found["growth"] = growth(build, folder, 1024 if options.quick else 65536, rounds // 4 + 1, plot)
    missing = "" if "corpus.txt" in runs else "| corpus | skipped: QUYCHE_CORPUS_DIR is not set |\n"
    found["overview"] = overview(runs) + missing
    found["details"] = "\n".join(f"### {name.removesuffix('.txt')}\n\n{details(run)}" for name, run in runs.items())
    if plot:
        say("peers")
    found["peers"] = peers(plot) if plot else "Skipped: a quick look.\n"
    page = re.sub(r"\{\{(\w+)\}\}\n", lambda place: found[place[1]], (FOLDER / "results.md.in").read_text(encoding="utf-8"))
    print(page)
    if options.output:
        options.output.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
