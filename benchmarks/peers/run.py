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

PEERS = ("bluebell-akn", "cmarkgfm", "clingo", "lxml", "rapidfuzz")


def rows_of(markdown: str) -> list[list[str]]:
    lines = [line for line in markdown.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def plot(markdown: str, who: int, value: int, title: str, unit: str, path: Path) -> None:
    """Bars on a logarithmic axis, a group a text, a bar a peer. The file has the same bytes for the same figures."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "quyche"
    from matplotlib import pyplot

    rows = rows_of(markdown)
    texts = list(dict.fromkeys(row[0] for row in rows))
    peers = list(dict.fromkeys(row[who] for row in rows))
    figure, axes = pyplot.subplots(figsize=(9, 4))
    for index, peer in enumerate(peers):
        values = [next(float(row[value]) for row in rows if row[0] == text and row[who] == peer) for text in texts]
        axes.bar([i + index * 0.8 / len(peers) for i in range(len(texts))], values, 0.8 / len(peers), label=peer)
    axes.set_yscale("log")
    axes.set_ylabel(unit)
    axes.set_title(title)
    axes.set_xticks([i + 0.3 for i in range(len(texts))], texts, rotation=15)
    axes.legend(fontsize=8)
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)


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
        options.plots.mkdir(parents=True, exist_ok=True)
        plot(found["structure"], 1, 3, "Structure of a regulation", "ms (less is better)", options.plots / "structure.svg")
        plot(found["presence"], 1, 2, "Thirty presence requirements", "ms (less is better)", options.plots / "presence.svg")
        plot(found["alignment"], 1, 6, "Alignment of a changed text", "ms a text (less is better)", options.plots / "alignment.svg")
    return 0


if __name__ == "__main__":
    sys.exit(main())
