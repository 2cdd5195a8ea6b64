"""quyche norm: packs listed, shown, checked, made and compared."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from typing import Annotated, Any, Optional

import typer

import quyche

from .._norm_tools import looks_like_a_pack
from ..errors import PackError
from . import exits, inputs, options, outputs, speech
from .options import Format
from .stages import Made, print_stage

app = typer.Typer(help="Norm packs: list, show, lint, compile, diff, impact. · Các bộ chuẩn.", rich_markup_mode="rich")

_LISTED = ("id", "version", "title", "kind", "layer", "issuer", "number", "date")


@app.command("list", epilog=options.examples("quyche norm list", "quyche norm list --format json"))
def norm_list(
    format: options.FormatOption = Format.text, lang: options.LangOption = None, color: options.ColorOption = None
) -> int:
    """The built-in norms. · Các chuẩn dựng sẵn."""
    speak = options.spoken()
    packs: list[dict[str, Any]] = [json.loads(quyche.builtin_pack(id)) for id in quyche.Norms.builtin_ids()]
    with outputs.writing(None) as sink:
        if format is Format.json:
            rows = [
                {
                    **{key: pack[key] for key in _LISTED},
                    "articles": pack["articles"],
                    "requirements": len(pack["requirements"]),
                }
                for pack in packs
            ]
            sink.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        else:
            width = max((len(pack["id"]) for pack in packs), default=0)
            for pack in packs:
                count = len(pack["requirements"])
                noun = ("requirement" if count == 1 else "requirements") if speak == "en" else "yêu cầu"
                sink.write(f"{pack['id']:<{width}}  {pack['kind']:<10}  {count:>3} {noun}  {pack['title'][speak]}\n")
    return exits.OK


def _pack_bytes(name: str, limits: quyche.Limits | None) -> tuple[bytes, str]:
    """The JSON of a built-in pack or of a file, and what messages call it."""
    if name == "-" or inputs.looks_like_a_file(name):
        return inputs.read_bytes(name, limits)
    quyche.Norms().add(name)  # says which id may have been meant
    return quyche.builtin_pack(name), name


@app.command("show", epilog=options.examples("quyche norm show 146-qd-tw-2024", "quyche norm show tinh.json --lang en"))
def norm_show(
    pack: Annotated[str, typer.Argument(metavar="ID|FILE", help="A built-in norm or a pack. · Chuẩn.")],
    format: options.FormatOption = Format.text,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
    color: options.ColorOption = None,
    limit: options.LimitOption = None,
) -> int:
    """One norm: what it asks, and what of it is not known. · Xem một chuẩn."""
    speak = options.spoken()
    limits = inputs.to_limits(limit)

    def make() -> Made:
        data, name = _pack_bytes(pack, limits)
        norms = quyche.Norms()
        id = norms.add(data, name=name, limits=limits)
        return lambda: data.decode("utf-8"), lambda chosen: norms.text(id, chosen), exits.OK

    return print_stage(pack, output, format, speak, make)


@app.command("lint", epilog=options.examples("quyche norm lint tinh.json", "quyche norm lint packs/*.json --format json"))
def norm_lint(
    files: Annotated[list[str], typer.Argument(metavar="ID|FILE…", help="Packs, or built-in norms. · Các bộ chuẩn.")],
    format: options.FormatOption = Format.text,
    lang: options.LangOption = None,
    color: options.ColorOption = None,
    limit: options.LimitOption = None,
) -> int:
    """Check packs, and whether those named contradict each other: 0 nothing to remark, 1 remarks, 2 breaks the format. ·
    Kiểm tra bộ chuẩn, và các chuẩn có mâu thuẫn nhau không."""
    speak = options.spoken()
    limits = inputs.to_limits(limit)
    rows: list[dict[str, Any]] = []
    codes: list[int] = []
    together = quyche.Norms()

    def lint(path: str) -> None:
        data, name = _pack_bytes(path, limits)
        for code, begin, end, message in quyche.lint_norm(data, name=name, limits=limits):
            text = {"vi": message.vi, "en": message.en}
            rows.append({"file": name, "code": code, "begin": begin, "end": end, "message": text})
            codes.append(exits.FINDINGS)
        with suppress(PackError):  # the same pack twice
            together.add(data, name=name, limits=limits)

    for path in files:
        codes.append(speech.attempt(lint, path, speak))
    for conflict in together.conflicts():
        text = {"vi": conflict.message.vi, "en": conflict.message.en}
        rows.append({"file": " ".join(conflict.requirements), "code": "conflict", "begin": 0, "end": 0, "message": text})
        codes.append(exits.FINDINGS)
    with outputs.writing(None) as sink:
        if format is Format.json:
            sink.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        else:
            for row in rows:
                sink.write(f"{row['file']}: {row['code']}: {row['message'][speak]}\n", prose=True)
    return exits.worst(codes)


@app.command(
    "compile",
    help=options.lines(
        "Make a norm pack of an official text. · Biên một văn bản thành bộ chuẩn.",
        "Its outline, one requirement an article and one for each thing it says. Read it before you judge by it: "
        "quyche norm lint checks the form only.",
    ),
    epilog=options.examples("quyche norm compile quy-che-mau.docx --id mau-tinh -o mau-tinh.json"),
)
def norm_compile(
    file: options.FileArgument,
    id: Annotated[str, typer.Option("--id", metavar="X", help="Id of the pack: a-z 0-9 -. · Mã bộ chuẩn.")],
    kind: Annotated[
        Optional[options.Kind],
        typer.Option("--kind", help="By default model for a Quy chế, else regulation. · Loại chuẩn."),
    ] = None,
    pack_version: Annotated[str, typer.Option("--pack-version", help="Version of the pack. · Phiên bản.")] = "1",
    document: options.DocumentOption = None,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
    color: options.ColorOption = None,
    limit: options.LimitOption = None,
) -> int:
    speak = options.spoken()

    def make() -> Made:
        official = inputs.read_document(file, document, inputs.to_limits(limit))
        pack = quyche.compile_norm(official, id, kind=kind.value if kind else None, version=pack_version)
        return lambda: pack, lambda _: pack, exits.OK

    return print_stage(file, output, Format.json, speak, make)


def _norm_source(name: str, limits: quyche.Limits | None) -> Any:
    """A norm of the command line: a built-in id, else the bytes of a pack or of an official text that is compiled."""
    if name != "-" and not inputs.looks_like_a_file(name) and not os.path.splitext(name)[1]:
        return name
    data, shown = inputs.read_bytes(name, limits)
    if looks_like_a_pack(data):
        norms = quyche.Norms()
        norms.add(data, name=shown, limits=limits)
        return norms
    return quyche.parse(data, name=shown, limits=limits)


OldArgument = Annotated[str, typer.Argument(metavar="OLD", help="Id, pack or official text. · Bản cũ.")]
NewArgument = Annotated[str, typer.Argument(metavar="NEW", help="Id, pack or official text. · Bản mới.")]


@app.command("diff", epilog=options.examples("quyche norm diff quy-che-2018.docx quy-che-2024.docx"))
def norm_diff(
    old: OldArgument,
    new: NewArgument,
    format: options.FormatOption = Format.text,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
    color: options.ColorOption = None,
    limit: options.LimitOption = None,
) -> int:
    """What became of a norm: 0 nothing differs, 1 something does. Official texts are compiled first. · So hai bản của chuẩn."""
    speak = options.spoken()
    limits = inputs.to_limits(limit)

    def make() -> Made:
        made = quyche.diff_norms(_norm_source(old, limits), _norm_source(new, limits), limits=limits)
        return made.to_json, made.to_text, exits.FINDINGS if made else exits.OK

    return print_stage(new, output, format, speak, make)


@app.command(
    "impact", epilog=options.examples("quyche norm impact mau-cu.docx mau-moi.docx quy-che-tinh/*.docx --format json")
)
def norm_impact(
    old: OldArgument,
    new: NewArgument,
    files: Annotated[list[str], typer.Argument(metavar="DRAFT…", help="Drafts to judge by both. · Các dự thảo.")],
    as_of: options.AsOfOption = None,
    format: options.FormatOption = Format.text,
    output: options.OutputOption = None,
    lang: options.LangOption = None,
    color: options.ColorOption = None,
    limit: options.LimitOption = None,
) -> int:
    """Which drafts stop or begin to conform when a norm changes, and where: 1 when one stops or is worse. · Ảnh hưởng."""
    speak = options.spoken()
    limits = inputs.to_limits(limit)
    impact = quyche.NormImpact(_norm_source(old, limits), _norm_source(new, limits), limits=limits)
    codes: list[int] = []

    def judge(path: str) -> None:
        kind = impact.add(inputs.read_document(path, None, limits), as_of=as_of, limits=limits)
        codes.append(exits.FINDINGS if kind in ("stops", "worse") else exits.OK)

    for path in files:
        codes.append(speech.attempt(judge, path, speak))
    with outputs.writing(output, files) as sink:
        sink.write(impact.to_json() if format is Format.json else impact.to_text(speak), prose=format is Format.text)
    return exits.worst(codes)
