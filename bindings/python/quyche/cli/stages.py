"""The stages before judging, one command each: parse, facts, graph, align; and explain."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

import quyche

from . import exits, inputs, options, outputs, speech
from .options import Format

Made = tuple[Callable[[], str], Callable[[str], str], int]
"""The JSON of a stage, its text, and the exit code."""


def print_stage(file: str, output: str | None, format: Format, lang: str, make: Callable[[], Made]) -> int:
    """One stage of one file."""
    code = exits.OK

    def work(_: str) -> None:
        nonlocal code
        to_json, to_text, code = make()
        if format is Format.json:
            sink.write(to_json())
        else:
            sink.write(to_text(lang), prose=True)

    with outputs.writing(output, [file]) as sink:
        return exits.worst([speech.attempt(work, file, lang), code])


def register(app: typer.Typer) -> None:
    ex = options.examples
    app.command(epilog=ex("quyche parse du-thao.docx", "quyche parse du-thao.docx --format json --document 2"))(parse)
    app.command(epilog=ex("quyche facts du-thao.docx", "quyche facts du-thao.docx --format json"))(facts)
    app.command(epilog=ex("quyche graph du-thao.docx | dot -Tsvg > so-do.svg"))(graph)
    app.command(epilog=ex("quyche align du-thao.docx", "quyche align du-thao.docx --norm mau.json --format json"))(align)
    app.command(epilog=ex("quyche explain 146-qd-tw-2024/d6.k1/t01", "quyche explain tinh/d5/t01 --norm tinh.json"))(
        explain
    )


def parse(
    file: options.FileArgument,
    format: options.FormatOption = Format.text,
    document: options.DocumentOption = None,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
    color: options.ColorOption = None,
    limit: options.LimitOption = None,
) -> int:
    """Outline and citations of a file: quyche-document/1. · Bố cục và viện dẫn của văn bản."""

    def make() -> Made:
        read = inputs.read_document(file, document, inputs.to_limits(limit))
        return read.to_json, read.to_text, exits.OK

    return print_stage(file, output, format, options.spoken(), make)


def facts(
    file: options.FileArgument,
    format: options.FormatOption = Format.text,
    document: options.DocumentOption = None,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
    color: options.ColorOption = None,
    limit: options.LimitOption = None,
) -> int:
    """What a regulation says, as typed facts: quyche-facts/1. · Nội dung quy chế thành dữ kiện."""

    def make() -> Made:
        read = quyche.facts(inputs.read_document(file, document, inputs.to_limits(limit)))
        return read.to_json, read.to_text, exits.OK

    return print_stage(file, output, format, options.spoken(), make)


def graph(
    file: options.FileArgument,
    document: options.DocumentOption = None,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
    limit: options.LimitOption = None,
) -> int:
    """Bodies and their working relations, for GraphViz; faults are red. · Sơ đồ quan hệ công tác."""

    def make() -> Made:
        made = quyche.facts(inputs.read_document(file, document, inputs.to_limits(limit)))
        return lambda: made.to_graphviz(options.spoken()), made.to_graphviz, exits.OK

    return print_stage(file, output, Format.json, options.spoken(), make)


def align(
    file: options.FileArgument,
    norm: options.NormOption = None,
    format: options.FormatOption = Format.text,
    document: options.DocumentOption = None,
    body: options.BodyOption = None,
    institution: options.InstitutionOption = None,
    level: options.LevelOption = None,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
    color: options.ColorOption = None,
    config: options.ConfigOption = None,
    limit: options.LimitOption = None,
) -> int:
    """The norm's outline beside the draft's. Exit code 4 when no norm applies. · Đối chiếu bố cục với chuẩn."""
    limits = inputs.to_limits(limit)
    norms = inputs.to_norms(norm, limits)

    def make() -> Made:
        draft = inputs.read_document(file, document, limits)
        report = quyche.check(draft, norms, body=body, institution=institution, level=level, limits=limits)
        code = exits.NOTHING_JUDGED if report.verdict == "not_applicable" else exits.OK
        return report.alignment_json, report.alignment_text, code

    return print_stage(file, output, format, options.spoken(), make)


def explain(
    requirement: Annotated[str, typer.Argument(metavar="ID", help="Id of a requirement. · Mã yêu cầu.")],
    norm: options.NormOption = None,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
    color: options.ColorOption = None,
    config: options.ConfigOption = None,
    limit: options.LimitOption = None,
) -> int:
    """What a requirement asks, from where, how sure that is, why, and how it looks. · Giải thích một yêu cầu."""
    page = inputs.to_norms(norm, inputs.to_limits(limit)).explain(requirement, options.spoken())
    outputs.write(output, page, prose=True)
    return exits.OK
