"""The forms a report can be written in."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import NamedTuple

import quyche

from .. import _files
from ..errors import UsageError
from . import speech


class Judged(NamedTuple):
    """A report and the bytes it was made of."""

    report: quyche.Report
    data: bytes


class Look(NamedTuple):
    """How reports are to be written. several: whether more than one file was named."""

    lang: str
    fail_on: str
    several: bool


class Form(NamedTuple):
    """A form of reports.

    endings: of file names, the usual one first; empty where a name never means this form. binary: no text. several: whether it can
    hold many reports. quotes: whether it holds words of the draft whatever the report holds.
    """

    name: str
    what: str
    endings: tuple[str, ...]
    make: Callable[[Sequence[Judged], Look], str | bytes]
    binary: bool = False
    several: bool = False
    quotes: bool = False


def _text(judged: Sequence[Judged], look: Look) -> str:
    return "\n".join(each.report.to_text(look.lang) for each in judged)


def _json(judged: Sequence[Judged], look: Look) -> str:
    """One report is that report, byte for byte what the library gives; several are an array."""
    reports = [each.report.to_json() for each in judged]
    if not look.several:
        return reports[0]
    return "[\n" + ",\n".join(report.rstrip("\n") for report in reports) + "\n]\n" if reports else "[]\n"


def _sarif(judged: Sequence[Judged], look: Look) -> str:
    return quyche.to_sarif(each.report for each in judged)


def _junit(judged: Sequence[Judged], look: Look) -> str:
    least: quyche.model.Severity = "error"
    if look.fail_on != "error":
        least = "warning" if look.fail_on == "warning" else "remark"
    return quyche.to_junit((each.report for each in judged), look.lang, fail_on=least)


def _html(judged: Sequence[Judged], look: Look) -> str:
    return judged[0].report.to_html(look.lang)


# What makes Word and Excel files is read when it is asked for: it costs a program that makes none nothing.


def _csv(judged: Sequence[Judged], look: Look) -> str:
    from .. import tables

    return tables.csv(judged[0].report, look.lang)


def _xlsx(judged: Sequence[Judged], look: Look) -> bytes:
    from .. import tables

    return tables.xlsx(judged[0].report, look.lang)


def _docx(judged: Sequence[Judged], look: Look) -> bytes:
    from .. import docx

    return docx.fault_table(judged[0].report, look.lang)


def _comments(judged: Sequence[Judged], look: Look) -> bytes:
    from .. import docx

    return docx.commented(judged[0].report, judged[0].data, look.lang)


_FORMS = [
    Form("text", "cho người đọc · for people", (".txt",), _text, several=True),
    Form("json", "quyche-report/1", (".json",), _json, several=True),
    Form("sarif", "SARIF 2.1.0", (".sarif",), _sarif, several=True),
    Form("junit", "JUnit XML", (".xml",), _junit, several=True),
    Form("html", "một trang · one page", (".html", ".htm"), _html),
    Form("csv", "phát hiện · findings", (".csv",), _csv),
    Form("xlsx", "phát hiện, yêu cầu · findings, requirements", (".xlsx",), _xlsx, binary=True),
    Form("docx", "bảng lỗi · faults to hand on", (".docx",), _docx, binary=True),
    Form("comments", "dự thảo có chú thích · the draft with Word comments", (), _comments, binary=True, quotes=True),
]

FORMS = {form.name: form for form in _FORMS}


def written(form: Form, judged: Sequence[Judged], look: Look) -> str | bytes:
    """What is written. A file that could not be judged has no report; nothing is written where none has and one was named."""
    return form.make(judged, look) if judged or look.several else ""


def named(name: str) -> Form:
    if name not in FORMS:
        raise speech.unknown("Dạng --format", "--format", name, FORMS)
    return FORMS[name]


def by_ending(path: str) -> Form:
    """The form that the ending of a file's name says."""
    name = os.path.basename(path).casefold()
    for form in FORMS.values():
        if form.endings and name.endswith(form.endings):
            return form
    known = ", ".join(f"{form.endings[0]} ({form.name})" for form in FORMS.values() if form.endings)
    raise UsageError(
        f"Tên --output “{_files.shown(path)}” không cho biết dạng; hãy thêm --format, hoặc đặt tên kết thúc bằng: {known}.",
        f"The name --output “{_files.shown(path)}” does not tell the form; add --format, or end it in: {known}.",
    )
