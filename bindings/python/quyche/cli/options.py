"""Arguments and options that several commands have, and the parts of their help."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated, Any, Optional

import typer

import quyche

from .. import _files
from . import config, forms
from .speech import State

# ---- Values ----


class Lang(str, enum.Enum):
    vi = "vi"
    en = "en"


class Color(str, enum.Enum):
    auto = "auto"
    always = "always"
    never = "never"


class FailOn(str, enum.Enum):
    error = "error"
    warning = "warning"
    remark = "remark"
    undetermined = "undetermined"


class Kind(str, enum.Enum):
    charter = "charter"
    regulation = "regulation"
    model = "model"
    advice = "advice"
    document = "document"


class Format(str, enum.Enum):
    """The forms of what is no report."""

    text = "text"
    json = "json"


# ---- Help ----


def lines(*each: str) -> str:
    """Help text whose lines stay lines in every version of typer."""
    return "\n\n".join(each)


def examples(*each: str) -> str:
    return lines("[bold]Examples · Ví dụ[/bold]", *each)


EXIT_CODES = lines(
    "[bold]Exit codes · Mã thoát[/bold]",
    "0  nothing at or over --fail-on · không có phát hiện nào đạt ngưỡng",
    "1  something at or over --fail-on · có phát hiện đạt ngưỡng",
    "2  wrong usage, input or pack · sai cách dùng, tệp đầu vào hoặc bộ chuẩn",
    "3  a fault of the program · lỗi của chương trình",
    "4  nothing judged: no norm applies · không có chuẩn nào áp dụng",
    "Several files give the worst: 3, then 2, 1, 4, 0. · Nhiều tệp thì lấy mã xấu nhất.",
)

CONFIG_HELP = (
    "Options may stand in a quyche.toml of this folder or above; the command line goes before it. · "
    "Có thể ghi sẵn tùy chọn trong quyche.toml."
)


# ---- What options do before the command runs ----


def _use_config(context: typer.Context, value: Optional[str]) -> Optional[str]:
    if context.resilient_parsing:  # a shell that completes words
        return value
    if value is not None and not Path(value).is_file():
        raise _files.not_found(value)
    path = Path(value) if value is not None else config.find(Path.cwd())
    if path is not None:
        known = {parameter.name for parameter in context.command.params if parameter.name}
        context.default_map = {**(context.default_map or {}), **config.options(path, known)}
    return value


def _use_lang(value: Optional[Lang]) -> Optional[Lang]:
    if value is not None:
        State.lang = value.value
    return value


def _use_color(value: Optional[Color]) -> Optional[Color]:
    if value is not None:
        State.color = value.value
    return value


def _known_norms(incomplete: str) -> list[str]:
    return [id for id in ["default", *quyche.Norms.builtin_ids()] if id.startswith(incomplete)]


def _known_formats(incomplete: str) -> list[tuple[str, str]]:
    return [(form.name, form.what) for form in forms.FORMS.values() if form.name.startswith(incomplete)]


# ---- Arguments and options ----

FileArgument = Annotated[str, typer.Argument(metavar="FILE", help="Text or DOCX; - is standard input. · Tệp văn bản.")]
FilesArgument = Annotated[
    list[str], typer.Argument(metavar="FILE…", help="Text or DOCX files; - is standard input. · Các tệp văn bản.")
]
FormatOption = Annotated[Format, typer.Option("--format", help="Form of the output. · Dạng kết quả.")]
ReportFormatOption = Annotated[
    Optional[list[str]],
    typer.Option(
        "--format",
        metavar="FORM",
        autocompletion=_known_formats,
        help=f"{' '.join(forms.FORMS)}; repeatable, one --output each. · Dạng kết quả.",
    ),
]
CompareFormatOption = Annotated[
    Optional[str],
    typer.Option("--format", metavar="FORM", help="By default what the ending of --output says. · Dạng kết quả."),
]
LangOption = Annotated[
    Optional[Lang],
    typer.Option("--lang", callback=_use_lang, help="Language of text and errors; the locale's by default. · Ngôn ngữ."),
]
ColorOption = Annotated[
    Optional[Color],
    typer.Option("--color", callback=_use_color, help="Colour; NO_COLOR is heeded too. · Màu chữ.", show_default="auto"),
]
ConfigOption = Annotated[
    Optional[str],
    typer.Option(
        "--config",
        metavar="FILE",
        is_eager=True,
        callback=_use_config,
        help="Options in TOML; by default the nearest quyche.toml of this folder or above. · Tệp cấu hình.",
    ),
]
OutputOption = Annotated[
    Optional[str], typer.Option("--output", "-o", metavar="FILE", help="Write there instead. · Ghi vào tệp.")
]
ReportOutputOption = Annotated[
    Optional[list[str]],
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write there instead; without --format the ending decides; repeatable. · Ghi vào tệp.",
    ),
]
DocumentOption = Annotated[
    Optional[int],
    typer.Option(
        "--document", metavar="N", min=1, help="Number of the document in the file. · Văn bản thứ mấy trong tệp."
    ),
]
LimitOption = Annotated[
    Optional[list[str]],
    typer.Option("--limit", metavar="NAME=N", help="Raise or lower a limit. · Đổi một giới hạn (text_bytes=33554432)."),
]
NormOption = Annotated[
    Optional[list[str]],
    typer.Option(
        "--norm",
        metavar="ID|FILE",
        autocompletion=_known_norms,
        help="Judge by this norm; repeatable. Replaces the default set, which `default` adds. · Chuẩn áp dụng.",
    ),
]
AsOfOption = Annotated[
    Optional[str],
    typer.Option("--as-of", metavar="DATE", help="YYYY-MM-DD; the draft's own date by default. · Xét tại ngày."),
]
BodyOption = Annotated[
    Optional[str], typer.Option("--body", metavar="KIND", help="dang_doan, ban_can_su_dang, dang_uy … · Loại tổ chức.")
]
InstitutionOption = Annotated[
    Optional[str], typer.Option("--institution", metavar="X", help="ubnd, hdnd, tand, vksnd, mttq … · Cơ quan.")
]
LevelOption = Annotated[
    Optional[str], typer.Option("--level", metavar="L", help="central, province, district, commune … · Cấp.")
]
ChecksOption = Annotated[
    bool,
    typer.Option("--no-document-checks", help="Leave out the pack van-ban. · Bỏ kiểm tra thể thức, viện dẫn."),
]
QuotesOption = Annotated[
    bool,
    typer.Option("--no-quotes", help="Keep the words of the draft out of the report. · Không trích lời văn dự thảo."),
]
WaiversOption = Annotated[
    Optional[list[str]],
    typer.Option("--waivers", metavar="FILE", help="Findings that stand but do not count; repeatable. · Ngoại lệ."),
]
AnswersOption = Annotated[
    Optional[list[str]],
    typer.Option(
        "--answers", metavar="FILE", help="What people decided where it is undetermined; repeatable. · Trả lời."
    ),
]
ProfileOption = Annotated[
    Optional[list[str]],
    typer.Option("--profile", metavar="FILE", help="Severities by requirement or topic; repeatable. · Hồ sơ mức độ."),
]
BaselineOption = Annotated[
    Optional[str],
    typer.Option(
        "--baseline", metavar="REPORT", help="An earlier JSON report; --fail-on then counts what is new. · Báo cáo cũ."
    ),
]
TodayOption = Annotated[
    Optional[str],
    typer.Option(
        "--today", metavar="DATE", help="The day waivers are looked at; by default the day of --as-of. · Ngày xét hạn."
    ),
]
FailOnOption = Annotated[
    FailOn,
    typer.Option(
        "--fail-on",
        metavar="LEVEL",
        help="error, warning, remark or undetermined: from there on the exit code is 1; each takes in those before. · Ngưỡng.",
    ),
]


def spoken() -> str:
    """The language to speak: --lang, quyche.toml, the locale."""
    return State.lang


def given(value: Any) -> list[str]:
    """A repeatable option that may not be there."""
    return list(value or [])
