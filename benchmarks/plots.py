"""Plots as SVG: the same bytes for the same figures."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Any


@contextmanager
def figure(path: Path, title: str, unit: str) -> Any:
    """Axes to draw on; both are written where the block ends."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "quyche"
    from matplotlib import pyplot

    drawn, axes = pyplot.subplots(figsize=(9, 4))
    yield axes
    axes.set_yscale("log")
    axes.set_ylabel(unit)
    axes.set_title(title)
    axes.legend(fontsize=8)
    drawn.tight_layout()
    path.parent.mkdir(parents=True, exist_ok=True)
    drawn.savefig(path, metadata={"Date": None})
    pyplot.close(drawn)


def bars(path: Path, title: str, unit: str, rows: Iterable[tuple[str, str, float]]) -> None:
    """A group of bars a text, a bar a peer; rows of text, peer, value."""
    values = {(text, peer): value for text, peer, value in rows}
    texts, peers = (list(dict.fromkeys(key[i] for key in values)) for i in (0, 1))
    with figure(path, title, unit) as axes:
        for index, peer in enumerate(peers):
            axes.bar([i + index * 0.8 / len(peers) for i in range(len(texts))], [values[text, peer] for text in texts], 0.8 / len(peers), label=peer)
        axes.set_xticks([i + 0.3 for i in range(len(texts))], texts, rotation=15)


def curves(path: Path, title: str, unit: str, across: str, lines: dict[str, list[tuple[float, float]]]) -> None:
    """A line a name, through points of which both coordinates are on logarithmic axes."""
    with figure(path, title, unit) as axes:
        for name, points in lines.items():
            axes.plot(*zip(*points, strict=True), marker="o", label=name)
        axes.set_xscale("log", base=2)
        axes.set_xlabel(across)
