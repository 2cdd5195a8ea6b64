"""Which words of two texts differ."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from typing import NamedTuple

MOST_WORDS = 600
"""Longer texts are not compared word by word."""
MOST_PAIRS = 20_000
"""Nor are texts that repeat the same words so often that more pairs of them could answer each other: time grows with them."""

_WORD = re.compile(r"\w+|[^\w\s]")
Range = tuple[int, int]


class Changes(NamedTuple):
    """Stretches of the norm's words that the draft lacks, and of the draft's words that the norm lacks; half open, in characters."""

    norm: list[Range]
    draft: list[Range]
    compared: bool = True

    @property
    def size(self) -> int:
        """How many characters differ, on both sides together."""
        return sum(end - begin for begin, end in [*self.norm, *self.draft])


def _key(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold()


def _stretches(words: list[re.Match[str]], changed: list[bool]) -> list[Range]:
    """Neighbouring changed words are one stretch."""
    made: list[Range] = []
    for number, word in enumerate(words):
        if not changed[number]:
            continue
        if made and number > 0 and changed[number - 1]:
            made[-1] = (made[-1][0], word.end())
        else:
            made.append((word.start(), word.end()))
    return made


class Comparison:
    """Compares the texts of one page. What all of them together may cost is bounded."""

    def __init__(self, pairs: int = 100 * MOST_PAIRS) -> None:
        self._pairs_left = pairs

    def between(self, norm: str, draft: str) -> Changes:
        """The words that differ; capitals and the way letters are composed make no difference."""
        ours, theirs = list(_WORD.finditer(norm)), list(_WORD.finditer(draft))
        a, b = [_key(word[0]) for word in ours], [_key(word[0]) for word in theirs]
        if a == b:
            return Changes([], [])
        counts = Counter(b)
        pairs = sum(counts[word] for word in a)
        if max(len(a), len(b)) > MOST_WORDS or pairs > min(MOST_PAIRS, self._pairs_left):
            return Changes([], [], compared=False)
        self._pairs_left -= pairs
        left, right = [True] * len(a), [True] * len(b)
        for at, to, size in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
            left[at : at + size] = [False] * size
            right[to : to + size] = [False] * size
        return Changes(_stretches(ours, left), _stretches(theirs, right))


class Piece(NamedTuple):
    """Characters that are marked alike."""

    text: str
    changed: bool
    findings: tuple[str, ...]


def pieces(text: str, changed: list[Range], found: list[tuple[Range, str]]) -> list[Piece]:
    """The text cut where a mark begins or ends."""
    cuts = {0, len(text)}
    for begin, end in [*changed, *(where for where, _ in found)]:
        cuts |= {min(begin, len(text)), min(end, len(text))}
    ordered = sorted(cuts)
    return [
        Piece(
            text[begin:end],
            any(first <= begin and end <= last for first, last in changed),
            tuple(id for (first, last), id in found if first <= begin and end <= last),
        )
        for begin, end in zip(ordered, ordered[1:])
    ]
