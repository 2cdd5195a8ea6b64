"""All comparisons with peers: tables in Markdown on standard output, plots as SVG in the folder that --plots names.

    PYTHONPATH=build/release/python python benchmarks/peers/run.py [--plots benchmarks/plots]
"""

from __future__ import annotations

import argparse
import sys
from importlib.metadata import version
from pathlib import Path

import alignment
import cold
import presence
import structure

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import plots  # noqa: E402

PEERS = ("bluebell-akn", "cmarkgfm", "clingo", "lxml", "rapidfuzz")
PLOTS = (
    ("structure", "Structure of a regulation", "ms", 3),
    ("presence", "Thirty presence requirements", "ms", 2),
    ("alignment", "Alignment of a changed text", "ms a text", 6),
)


def rows_of(markdown: str, who: int, value: int) -> list[tuple[str, str, float]]:
    lines = [line for line in markdown.splitlines() if line.startswith("|")][2:]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [(row[0], row[who], float(row[value])) for row in cells]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plots", type=Path)
    options = parser.parse_args()
    print(f"Python {sys.version.split()[0]}; " + ", ".join(f"{name} {version(name)}" for name in PEERS) + ".\n")
    found = {}
    for name, each in (("structure", structure), ("presence", presence), ("alignment", alignment), ("cold", cold)):
        print(f"peers: {name}", file=sys.stderr, flush=True)
        found[name] = each.run()
        print(found[name], flush=True)
    if options.plots:
        for name, title, unit, column in PLOTS:
            plots.bars(options.plots / f"{name}.svg", title, f"{unit} (less is better)", rows_of(found[name], 1, column))
    return 0


if __name__ == "__main__":
    sys.exit(main())
