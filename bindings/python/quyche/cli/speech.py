"""The language spoken, errors, and colour."""

from __future__ import annotations

import difflib
import os
import re
import sys
from collections.abc import Callable, Iterable

from rich.console import Console
from rich.text import Text

from .. import _files
from ..errors import QuycheError, UsageError
from . import exits


def language_of_locale() -> str:
    """English where the locale says so; Vietnamese otherwise, C included: it is the language of the regulations."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "en" if value.lower().startswith("en") else "vi"
    return "vi"


class State:
    """What options say about speaking, known before and after they are read."""

    lang = language_of_locale()
    color = "auto"


def console_of(stream: str) -> Console:
    """The console of "out" or "err". Colour: --color, else NO_COLOR and FORCE_COLOR, else whether it is a terminal."""
    return Console(
        stderr=stream == "err",
        highlight=False,
        soft_wrap=True,
        no_color={"never": True, "always": False}.get(State.color),
        force_terminal={"always": True}.get(State.color),
    )


def in_colour() -> bool:
    """Whether what is written to standard output may carry colour."""
    return State.color != "never" and (State.color == "always" or sys.stdout.isatty())


def complain(problem: QuycheError, lang: str, where: str = "") -> None:
    """One failure on standard error: where, then what and the way out in both languages, the reader's first."""
    place = where or problem.source
    if problem.line is not None:
        place += f":{problem.line}"
    if problem.byte is not None:
        place += f" (byte {problem.byte})"
    first, second = ("en", "vi") if lang == "en" else ("vi", "en")
    label = "error" if lang == "en" else "lỗi"
    console = console_of("err")
    head = Text.assemble("quyche: ", (f"{label}: ", "bold red"), f"{place}: " if place else "", problem.message(first))
    console.print(head)
    console.print(Text(f"  {problem.message(second)}", style="dim"))


def remark(vi: str, en: str) -> None:
    """Something a person may want to know, on standard error."""
    console_of("err").print(Text(f"quyche: {en if State.lang == 'en' else vi}", style="dim"))


def attempt(work: Callable[[str], None], path: str, lang: str) -> int:
    """Does one file's work; a file that fails does not keep the others from being judged."""
    where = "stdin" if path == "-" else _files.shown(path)
    try:
        work(path)
    except QuycheError as problem:
        # A fault of the file names the file; one of an option or pack names itself.
        complain(problem, lang, "" if isinstance(problem, UsageError) and not problem.source else where)
        return exits.of_problem(problem)
    return exits.OK


def unknown(what_vi: str, what_en: str, given: str, known: Iterable[str]) -> UsageError:
    """The error for a name that is not among those that are known, with the one that may have been meant."""
    names = list(known)
    near = nearest(given, names)
    vi = f"{what_vi} “{given}” không có." + (f" Có phải “{near}”?" if near else "")
    en = f"There is no {what_en} “{given}”." + (f" Did you mean “{near}”?" if near else "")
    return UsageError(f"{vi} Các giá trị: {', '.join(names)}.", f"{en} Known: {', '.join(names)}.")


def nearest(given: str, known: Iterable[str]) -> str | None:
    """The name that may have been meant."""
    close = difflib.get_close_matches(given.casefold(), list(known), n=1, cutoff=0.6)
    return close[0] if close else None


_COLOURS = [
    (re.compile(r"(?m)^(?:KẾT LUẬN|VERDICT): .*$"), "bold"),
    (re.compile(r"(?m)^(?:LỖI|ERRORS) \(\d+\)$"), "bold red"),
    (re.compile(r"(?m)^(?:CẢNH BÁO|WARNINGS) \(\d+\)$"), "bold yellow"),
    (re.compile(r"(?m)^(?:LƯU Ý|REMARKS) \(\d+\)$"), "bold cyan"),
    (re.compile(r"(?m)^ +\d+\. .*$"), "bold"),
    (re.compile(r"“[^”]*”"), "italic"),
    (re.compile(r"(?m)\[[^\[\]\n]+\]$"), "dim"),
]
"""What a terminal shows stronger or weaker. Files and pipes get the plain text."""


def print_in_colour(text: str) -> None:
    shown = Text(text.removesuffix("\n"))
    for pattern, style in _COLOURS:
        shown.highlight_regex(pattern, style)
    console_of("out").print(shown)
