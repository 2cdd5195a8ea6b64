"""Reports as HTML: one file each that needs no network, in Vietnamese and English, for screens, printers and screen readers.

    import quyche.html

    page = quyche.html.render(report)
    Path("bao-cao.html").write_text(page, encoding="utf-8", newline="")

The same report gives the same page. The picture of the organisation is drawn by GraphViz: another version of it, or none, gives
another picture. Everything that is taken from a draft is escaped, and the page forbids itself any script and any resource but its own.
"""

from __future__ import annotations

import base64
import functools
import hashlib
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import TYPE_CHECKING, Any

import jinja2
from markupsafe import Markup

from ..errors import UsageError
from .summary import SummaryRow, summary_of
from .view import VERDICTS, small_view_of, view_of

if TYPE_CHECKING:
    from .._reports import Report

__all__ = ["SummaryRow", "render", "render_summary"]

_SYMBOLS = {
    "violated": "✗",
    "undetermined": "?",
    "satisfied": "✓",
    "not_applicable": "–",
    "error": "✖",
    "warning": "▲",
    "remark": "●",
    "conform": "✓",
    "conform_with_remarks": "▲",
    "not_conform": "✖",
    "unread": "!",
}
"""A shape beside every colour: no verdict is told by colour alone."""


def _asset(name: str) -> str:
    return resources.files(__name__).joinpath("templates").joinpath(name).read_text(encoding="utf-8")


@functools.lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.FunctionLoader(_asset),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals["symbols"] = _SYMBOLS
    made.globals["verdicts"] = VERDICTS
    return made


def _hash(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") + "'"


def _page(template: str, lang: str, **values: Any) -> str:
    if lang not in ("vi", "en"):
        raise UsageError(
            f"Ngôn ngữ “{lang}” không có; hãy chọn “vi” hoặc “en”.", f"There is no language “{lang}”: choose “vi” or “en”."
        )
    style, script = _asset("page.css"), _asset("page.js")
    # Nothing but this very style and this very script, and nothing from anywhere.
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    return _environment().get_template(template).render(
        lang=lang, style=Markup(style), script=Markup(script), policy=policy, **values
    )  # fmt: skip


def render(report: Report | Mapping[str, Any], *, lang: str = "vi", graph: bool = True) -> str:
    """The page of one report, as str; write it as UTF-8.

    report: a Report, or the dict of a JSON report (quyche-report/1); of the latter the draft is not at hand, nor is it where the
        words of the draft are kept out (check(…, quotes=False)): then findings stand at their places without the text around them.
    lang: the language the page opens in, "vi" or "en"; a reader may switch.
    graph: whether GraphViz draws the organisation, where it is installed.

    Raises UsageError for an unknown language. Threads may render at the same time.

    >>> page = quyche.html.render(quyche.check(Path("examples/bcsd-ubnd-co-loi.docx")))
    >>> "CHƯA PHÙ HỢP" in page
    True
    """
    if isinstance(report, Mapping):
        view = view_of(dict(report), None, None, graph=graph)
    else:
        view = view_of(report.to_dict(), report.document, report._norms, graph=graph)
    return _page("report.html.j2", lang, view=view)


def notebook(report: Report, most: int = 10) -> str:
    """A few lines of HTML for a cell of a notebook: verdict, coverage and the first findings."""
    return _environment().get_template("notebook.html.j2").render(most=most, **small_view_of(report.to_dict()))


def render_summary(rows: Iterable[SummaryRow], *, lang: str = "vi", title: str = "") -> str:
    """One page about many reports: which requirement each draft meets, which faults are commonest, links to the single pages.

    rows: one SummaryRow a file, in the order of the page. title: what the files are, such as the name of their folder.

    >>> report = quyche.check(Path("examples/bcsd-ubnd.docx")).to_dict()
    >>> page = quyche.html.render_summary([quyche.html.SummaryRow("bcsd-ubnd.docx", report, link="bcsd-ubnd.html")])
    """
    return _page("summary.html.j2", lang, view=summary_of(list(rows), title))
