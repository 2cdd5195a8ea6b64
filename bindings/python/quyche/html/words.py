"""Names of reports in words, both languages at once: a page is written once and read in either."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from .. import _wording
from .._wording import names as names


class Both(NamedTuple):
    """One text in Vietnamese and English."""

    vi: str
    en: str


NOTHING = Both("", "")


def both(given: dict[str, str] | None) -> Both:
    """{"vi": …, "en": …} of a report."""
    return NOTHING if given is None else Both(given["vi"], given["en"])


def same(text: str) -> Both:
    """A name or quotation: it is not translated."""
    return Both(text, text)


def word(enumeration: str, name: str) -> Both:
    """A name in words; itself where it is not known, as in reports of a later version."""
    return Both(_wording.in_words(enumeration, name, "vi"), _wording.in_words(enumeration, name, "en"))


@functools.lru_cache(maxsize=4096)
def place(address: str) -> Both:
    """ "d6.k1" → "khoản 1 Điều 6", "clause 1, Article 6". A page is about one document of its file: which one is not told each time."""
    own = address.rpartition("/")[2]
    return Both(_wording.place(own, "vi"), _wording.place(own, "en"))


def sentence(text: Both) -> Both:
    """With a capital first letter."""
    return Both(_wording.sentence(text.vi), _wording.sentence(text.en))


def day(iso: str | None) -> Both:
    """ "2024-05-14" as 14/5/2024; nothing for no day."""
    if iso is None:
        return NOTHING
    year, month, day_of_month = iso.split("-")
    return Both(f"{int(day_of_month)}/{int(month)}/{year}", iso)


def within(inner: str, outer: str) -> bool:
    """Whether an address is another or lies under it."""
    return inner == outer or inner.startswith(outer + ".")


def article_of(address: str) -> str:
    """ "d5.k2" → "d5"; what lies outside articles as it is."""
    return address.split(".", 1)[0] if re.match(r"(?:[0-9]+/)?d[0-9]", address) else address
