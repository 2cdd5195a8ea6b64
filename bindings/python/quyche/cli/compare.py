"""quyche compare: two regulations side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, NamedTuple

import typer

import quyche

from . import exits, inputs, options, outputs, speech


class Compared(NamedTuple):
    """What a comparison is written from: both texts, and the draft judged by the base compiled as a norm."""

    base: quyche.Document
    draft: quyche.Document
    report: quyche.Report


def register(app: typer.Typer) -> None:
    app.command(
        help=options.lines(
            "Two regulations side by side, the way they are handed in for approval. · Bản so sánh, thuyết minh.",
            "The base (a model, or the regulation in force) is compiled as a norm, so that units are paired by what they "
            "say and not by their numbers. Nothing is judged: the exit code is 0, or 2 where a file cannot be read.",
        ),
        epilog=options.examples(*EXAMPLES),
    )(compare)


EXAMPLES = [
    "quyche compare quy-che-mau.docx du-thao.docx -o ban-so-sanh.docx",
    "quyche compare cu.docx moi.docx -o so-sanh.html",
    "quyche compare cu.docx moi.docx --format json",
]


def _text(each: Compared, lang: str) -> str:
    return each.report.alignment_text(lang)


def _json(each: Compared, lang: str) -> str:
    return each.report.alignment_json()


def _docx(each: Compared, lang: str) -> bytes:
    from .. import docx

    return docx.comparison(each.base, each.draft, lang, alignment=each.report.to_dict()["alignment"])


def _html(each: Compared, lang: str) -> str:
    return each.report.to_html(lang)


FORMS: dict[str, tuple[str, Callable[[Compared, str], str | bytes]]] = {
    "text": (".txt", _text),
    "json": (".json", _json),
    "html": (".html", _html),
    "docx": (".docx", _docx),
}
"""Name of a form → the ending of its files, and how it is written."""


def _form(name: str | None, output: str | None) -> str:
    if name is not None:
        if name not in FORMS:
            raise speech.unknown("Dạng --format", "--format", name, FORMS)
        return name
    if output is None:
        return "text"
    for form, (ending, _) in FORMS.items():
        if output.casefold().endswith(ending):
            return form
    raise speech.unknown("Đuôi tệp --output", "ending of --output", output, [ending for ending, _ in FORMS.values()])


def compare(
    base: Annotated[str, typer.Argument(metavar="MODEL", help="The model, or the regulation in force. · Văn bản gốc.")],
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="The draft. · Dự thảo.")],
    format: options.CompareFormatOption = None,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
    color: options.ColorOption = None,
    limit: options.LimitOption = None,
) -> int:
    limits = inputs.to_limits(limit)
    form = _form(format, output)
    outputs.refuse_inputs(output, [base, draft])
    read: list[quyche.Document] = []
    codes = [
        speech.attempt(lambda path: read.append(inputs.read_document(path, None, limits)), path, options.spoken())
        for path in (base, draft)
    ]
    if len(read) < 2:
        return exits.worst(codes)
    norms = quyche.Norms()
    norms.add(quyche.compile_norm(read[0], "base").encode("utf-8"), limits=limits)
    report = quyche.check(read[1], norms, document_checks=False, limits=limits)
    made = FORMS[form][1](Compared(read[0], read[1], report), options.spoken())
    if isinstance(made, bytes) and output is None:
        outputs.refuse_terminal(form)
    outputs.write(output, made, prose=form == "text")
    return exits.OK
