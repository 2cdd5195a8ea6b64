"""Which words two texts share, in order: what marks of change are made of.

Words are Vietnamese syllables, numbers and signs. Spellings of one syllable (uỷ, ủy) are equal. The shared words are a
longest common subsequence, found with one bit a word (Hyyrö, Bit-parallel LCS-length computation revisited, 2004), so that time
and memory are bounded whatever the texts are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

MOST = 5000 * 5000
"""Largest product of the numbers of words of the two texts; above it nothing is said to be shared."""
_ISLAND = 2
"""So many shared words between two changes that are longer are chance."""
_ALIKE = 0.25
"""Texts that share a smaller part of their words were written anew."""

_WORD = re.compile(r"\n|[^\S\n]*(?:\w+|[^\w\s])")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SIGNS = str.maketrans("–—‐‑“”‘’", "----\"\"''")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one text, with the blanks before its first word; line ends stand in it. changed: not in the other text."""

    text: str
    changed: bool


def compare(old: str, new: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts in pieces that together are the whole text, but for blanks at its end."""
    first, second = _WORD.findall(old), _WORD.findall(new)
    shared = _shared([_key(word) for word in first], [_key(word) for word in second])
    return _pieces(first, {i for i, _ in shared}), _pieces(second, {j for _, j in shared})


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    """What is compared: tones are put at the end of the syllable, for their place in it differs by habit."""
    letters = unicodedata.normalize("NFD", word.strip(" \t") if word != "\n" else word).translate(_SIGNS)
    return "".join(c for c in letters if c not in _TONES) + "".join(c for c in letters if c in _TONES)


def _shared(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of equal words in order, without those that are shared by chance."""
    begin = 0
    while begin < min(len(a), len(b)) and a[begin] == b[begin]:
        begin += 1
    end = 0
    while end < min(len(a), len(b)) - begin and a[-1 - end] == b[-1 - end]:
        end += 1
    inner = _longest(a[begin : len(a) - end], b[begin : len(b) - end])
    pairs = [(i, i) for i in range(begin)]
    pairs += [(begin + i, begin + j) for i, j in inner]
    pairs += [(len(a) - end + i, len(b) - end + i) for i in range(end)]
    if len(pairs) < _ALIKE * max(len(a), len(b)):
        return []
    return _without_islands(pairs, len(a), len(b))


def _longest(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    if not a or not b or len(a) * len(b) > MOST:
        return []
    places: dict[str, int] = {}
    for i, word in enumerate(a):
        places[word] = places.get(word, 0) | 1 << i
    full = (1 << len(a)) - 1
    rows = []  # a bit of rows[j] is 0 where one more word of `a` makes the subsequence shared with b[:j + 1] longer
    row = full
    for word in b:
        hits = row & places.get(word, 0)
        row = (row + hits | row - hits) & full
        rows.append(row)
    pairs = []
    i, j = len(a), len(b)
    while i and j:
        if rows[j - 1] >> (i - 1) & 1:
            i -= 1
            continue
        j -= 1
        if j == 0 or rows[j - 1] >> (i - 1) & 1:
            i -= 1
            pairs.append((i, j))
    return pairs[::-1]


def _without_islands(pairs: list[tuple[int, int]], length_a: int, length_b: int) -> list[tuple[int, int]]:
    """Leaves out short runs of shared words with longer changes on both sides."""
    runs: list[list[tuple[int, int]]] = []
    for pair in pairs:
        if runs and runs[-1][-1] == (pair[0] - 1, pair[1] - 1):
            runs[-1].append(pair)
        else:
            runs.append([pair])
    kept: list[tuple[int, int]] = []
    before = (-1, -1)  # last pair of the run before, kept or not
    for at, run in enumerate(runs):
        after = runs[at + 1][0] if at + 1 < len(runs) else (length_a, length_b)
        gap_before = max(run[0][0] - before[0], run[0][1] - before[1]) - 1
        gap_after = max(after[0] - run[-1][0], after[1] - run[-1][1]) - 1
        if len(run) > _ISLAND or min(gap_before, gap_after) <= len(run):
            kept += run
        before = run[-1]
    return kept


def _pieces(words: Sequence[str], shared: set[int]) -> list[Piece]:
    made: list[Piece] = []
    for at, word in enumerate(words):
        changed = at not in shared
        if made and made[-1].changed == changed:
            made[-1] = Piece(made[-1].text + word, changed)
        else:
            made.append(Piece(word, changed))
    return made
