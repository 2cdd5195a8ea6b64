"""The organisation graph as SVG that may stand in a page."""

from __future__ import annotations

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from .._documents import Facts
from .words import Both, place, sentence, word

if TYPE_CHECKING:
    from .._documents import Document

SECONDS = 60
"""What `dot` may take; a graph that takes longer is told in words alone."""
MOST_RELATIONS = 400

_NAME = "{http://www.w3.org/2000/svg}"
_ATTRIBUTES = {
    "svg": ("viewBox",),
    "g": ("transform",),
    "polygon": ("points",),
    "polyline": ("points", "stroke-dasharray"),
    "path": ("d", "stroke-dasharray"),
    "ellipse": ("cx", "cy", "rx", "ry"),
    "text": ("x", "y", "text-anchor"),
    "title": (),
}
"""What is taken over from `dot`: shapes and words. No links, no styles, no scripts; colours are those of the page."""
_NUMBERS = re.compile(r"[-+0-9eE., MLHVCSQTAZmlhvcsqtaz()a-z]*")


@dataclass(frozen=True)
class Relation:
    """One working relation as the draft has it."""

    source: str
    kind: Both
    target: str
    address: str
    place: Both


@dataclass(frozen=True)
class Graph:
    """The picture (None where it cannot be drawn, then `why` says so), the relations and what is wrong with them."""

    svg: Markup | None
    why: Both
    relations: list[Relation]
    faults: list[Both]


def sanitised(svg: str) -> Markup:
    """The shapes and words of an SVG that `dot` wrote, nothing else."""
    root = ET.fromstring(svg)
    made = _copy(root)
    # One level after another: a picture may nest deeper than Python's stack.
    waiting = [(root, made)]
    while waiting:
        old, new = waiting.pop()
        for child in old:
            copy = _copy(child)
            if copy is None or new is None:
                continue
            if copy.tag == "polygon" and child.get("fill") == "white" and old.get("class") == "graph":
                continue
            new.append(copy)
            waiting.append((child, copy))
    assert made is not None
    return Markup(ET.tostring(made, encoding="unicode"))


def _copy(element: ET.Element) -> ET.Element | None:
    tag = element.tag.removeprefix(_NAME) if isinstance(element.tag, str) else ""
    if tag == "title" or tag not in _ATTRIBUTES:
        return None
    made = ET.Element(tag)
    for name in _ATTRIBUTES[tag]:
        value = element.get(name)
        if value is not None and _NUMBERS.fullmatch(value):
            made.set(name, value)
    if element.get("stroke") == "red":
        made.set("class", "fault")
    elif element.get("fill") == "black":
        made.set("class", "full")
    if tag == "text":
        made.text = element.text
    return made


def _draw(dot: str) -> tuple[Markup | None, Both]:
    program = shutil.which("dot")
    if program is None:
        return None, Both(
            "Máy này không có GraphViz (chương trình dot), nên các quan hệ được liệt kê bằng lời.",
            "GraphViz (the program dot) is not on this machine, so the relations are listed in words.",
        )
    try:
        done = subprocess.run([program, "-Tsvg", "-Nfontname=sans-serif", "-Efontname=sans-serif"], input=dot.encode("utf-8"), capture_output=True, timeout=SECONDS, check=True)
        return sanitised(done.stdout.decode("utf-8")), Both("", "")
    except (OSError, subprocess.SubprocessError, ET.ParseError, UnicodeDecodeError):
        return None, Both(
            "GraphViz không vẽ được sơ đồ này, nên các quan hệ được liệt kê bằng lời.",
            "GraphViz could not draw this graph, so the relations are listed in words.",
        )


def _faults(vi: str, en: str) -> list[Both]:
    """What the printer of the graph says in comments before it."""

    def comments(dot: str) -> list[str]:
        lines = dot.partition("digraph")[0].splitlines()
        return [line.removeprefix("//").strip() for line in lines if line.startswith("//")]

    return [Both(*pair) for pair in zip(comments(vi), comments(en))]


def graph_of(document: Document) -> Graph | None:
    """Bodies and working relations of a draft; None where it names no relation."""
    facts = Facts(document)
    relations = [
        Relation(
            fact["value"]["from"],
            word("relation", fact["value"]["kind"]),
            fact["value"]["to"],
            fact["address"],
            sentence(place(fact["address"])),
        )
        for fact in facts
        if fact["topic"] == "relation"
    ]
    if not relations:
        return None
    dot = facts.to_graphviz("vi")
    if len(relations) > MOST_RELATIONS:
        svg, why = None, Both(
            f"Có {len(relations)} quan hệ, quá nhiều để vẽ; dưới đây là {MOST_RELATIONS} quan hệ đầu.",
            f"There are {len(relations)} relations, too many to draw; these are the first {MOST_RELATIONS}.",
        )
    else:
        svg, why = _draw(dot)
    return Graph(svg, why, relations[:MOST_RELATIONS], _faults(dot, facts.to_graphviz("en")))
