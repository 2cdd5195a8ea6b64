#!/usr/bin/env python3
"""Writes the texts that the stages are measured on, one file a shape, always the same bytes.

Usage: python benchmarks/shapes.py FOLDER [KIBIBYTES] [NAME...]

Sentences are made of the words of the project's own regulations in random order, so that no branch predictor has seen them; what makes a
shape is how they are cut into units. Such sentences say little: `regulations.txt` holds the articles of those regulations as they are, in
random order and numbered anew, and `corpus.txt` is made in the same way of the real texts of QUYCHE_CORPUS_DIR, where that is set.

Examples:
  python benchmarks/shapes.py build/shapes
  python benchmarks/shapes.py build/shapes 16 plain.txt points.txt
"""

from __future__ import annotations

import io
import itertools
import os
import random
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "support"))
from legacy import to_tcvn3  # noqa: E402

KIBIBYTES = 64
REAL = ("quyche_lamviec/*.txt", "quyche_quydinh_tvpl_md/*.md")
ARTICLE = re.compile(r"^(?:\*\*)?Điều \d+[a-zđ]?[.:] *", re.MULTILINE)
LETTERS = "abcdđeghiklmnopqrstuvxy"


def regulations() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "mutations").glob("*/base.txt"))]


def real_files() -> list[Path]:
    """None where QUYCHE_CORPUS_DIR is not set."""
    corpus = os.environ.get("QUYCHE_CORPUS_DIR")
    return [path for pattern in REAL for path in sorted(Path(corpus).glob(pattern))] if corpus else []


def vocabulary() -> list[str]:
    texts = regulations()
    return sorted({word for text in texts for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1 and word.islower()})


class writer:
    """Makes sentences; one writer, one sequence."""

    def __init__(self) -> None:
        self.dice = random.Random(146)
        self.words = vocabulary()

    def sentence(self, length: int = 24) -> str:
        made = " ".join(self.dice.choices(self.words, k=self.dice.randint(length // 2, length)))
        return made[0].upper() + made[1:] + "."

    def citation(self) -> str:
        dice = self.dice
        return dice.choice(
            (
                f"khoản {dice.randint(1, 4)} Điều {dice.randint(1, 40)} Quy chế này",
                f"các điểm a, b khoản {dice.randint(1, 4)} và khoản {dice.randint(5, 9)} Điều {dice.randint(1, 40)}",
                f"Quy định số {dice.randint(1, 300)}-QĐ/TW ngày {dice.randint(1, 28)}/{dice.randint(1, 12)}/2024 của Ban Bí thư",
                f"Điều {dice.randint(1, 20)} đến Điều {dice.randint(21, 40)} của Luật này",
            )
        )


def articles(w: writer, body: Callable[[writer], Iterator[str]]) -> Iterator[str]:
    """Articles without end, each a heading and what `body` gives."""
    for number in itertools.count(1):
        yield f"Điều {number}. {w.sentence(8).rstrip('.')}"
        yield from body(w)


def clauses(w: writer) -> Iterator[str]:
    for clause in range(1, 5):
        yield f"{clause}. {w.sentence(60)}"


def citing_clauses(w: writer) -> Iterator[str]:
    for clause in range(1, 5):
        yield f"{clause}. {w.sentence(8).rstrip('.')} theo {w.citation()}, {w.citation()} và {w.citation()}; {w.sentence(8)}"


def clauses_with_points(w: writer) -> Iterator[str]:
    for clause in range(1, 4):
        yield f"{clause}. {w.sentence(12).rstrip('.')}:"
        for letter in LETTERS[:12]:
            yield f"{letter}) {w.sentence(12).rstrip('.')}:"
            yield f"- {w.sentence(10).rstrip('.')};"


def shuffled(texts: list[str]) -> Iterator[str]:
    """The head of the first text, then the articles of all in random order, again and again, with numbers that go on. The last
    article of a text is left out: signature and recipients stand behind it."""
    head, kept = "", []
    for text in texts:
        before, *each = ARTICLE.split(text)
        if each:
            head = head or before
            kept += each[:-1]
    dice = random.Random(146)
    yield head.rstrip()
    numbers = itertools.count(1)
    while kept:
        for article in dice.sample(kept, len(kept)):
            yield f"Điều {next(numbers)}. {article.rstrip()}"


def plain(w: writer) -> Iterator[str]:
    return articles(w, clauses)


def citations(w: writer) -> Iterator[str]:
    return articles(w, citing_clauses)


def points(w: writer) -> Iterator[str]:
    return articles(w, clauses_with_points)


def wrapped(w: writer) -> Iterator[str]:
    for line in plain(w):
        words, row = line.split(), ""
        for word in words:
            if len(row) + len(word) > 70:
                yield row
                row = ""
            row += (" " if row else "") + word
        yield row


def filled(lines: Iterator[str], size: int, joint: str = "\n") -> str:
    made, bytes_ = [], 0
    for line in lines:
        made.append(line)
        bytes_ += len(line.encode()) + 1
        if bytes_ >= size:
            return joint.join(made) + "\n"
    return joint.join(made)


def docx(text: str, tables: bool) -> bytes:
    """The lines as paragraphs, or each as a row of a table with its label in a cell of its own; no clock in it."""
    import docx as python_docx

    document = python_docx.Document()
    lines = text.splitlines()
    if tables:
        table = document.add_table(0, 2)
        for line in lines[:400]:
            label, _, rest = line.partition(" ")
            for cell, words in zip(table.add_row().cells, (label, rest)):
                cell.text = words
    else:
        for line in lines:
            document.add_paragraph(line)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def shapes(size: int) -> dict[str, Callable[[], bytes]]:
    def text(lines: Callable[[writer], Iterator[str]]) -> str:
        return filled(lines(writer()), size)

    made = {
        "regulations.txt": lambda: filled(shuffled(regulations()), size).encode(),
        "plain.txt": lambda: text(plain).encode(),
        "citations.txt": lambda: text(citations).encode(),
        "points.txt": lambda: text(points).encode(),
        "wrapped.txt": lambda: text(wrapped).encode(),
        "one-line.txt": lambda: ("Điều 1. Một dòng\n" + filled(iter(writer().sentence, ""), size, " ")).encode(),
        "nfd.txt": lambda: unicodedata.normalize("NFD", text(plain)).encode(),
        "capitals.txt": lambda: text(plain).upper().encode(),
        "tcvn3.txt": lambda: to_tcvn3(text(plain).replace("–", "-")),
        "paragraphs.docx": lambda: docx(text(plain), False),
        "tables.docx": lambda: docx(text(plain), True),
    }
    if files := real_files():
        found = [unicodedata.normalize("NFC", path.read_text(encoding="utf-8")) for path in files]
        made["corpus.txt"] = lambda: filled(shuffled(found), size).encode()
    return made


def write(folder: Path, kibibytes: int = KIBIBYTES, names: Iterable[str] = ()) -> list[Path]:
    """The shapes of these names, all where none is given, as files of about that size."""
    folder.mkdir(parents=True, exist_ok=True)
    made = shapes(kibibytes << 10)
    paths = [folder / name for name in names or made]
    for path in paths:
        path.write_bytes(made[path.name]())
    return paths


def main() -> int:
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        print(__doc__)
        return 0 if sys.argv[1:] in (["-h"], ["--help"]) else 2
    folder, *rest = sys.argv[1:]
    size = int(rest.pop(0)) if rest and rest[0].isdigit() else KIBIBYTES
    if unknown := set(rest) - set(shapes(0)):
        print(f"shapes: no shape {', '.join(sorted(unknown))}; there are: {', '.join(shapes(0))}", file=sys.stderr)
        return 2
    for path in write(Path(folder), size, rest):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
