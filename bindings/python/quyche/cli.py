"""The command `quyche`. Standard output holds reports alone; everything else goes to standard error."""

from __future__ import annotations

import enum
import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated, Any, BinaryIO, NoReturn, Optional

import typer
from rich.console import Console
from rich.text import Text

import quyche

from . import _files
from ._norm_tools import looks_like_a_pack
from .errors import InternalError, PackError, QuycheError, UsageError

# ---- Exit codes ----

OK, FINDINGS, WRONG, INTERNAL, NOTHING_JUDGED = 0, 1, 2, 3, 4
INTERRUPTED = 130
"""Ctrl-C, as shells count it."""
_WORST_FIRST = (INTERRUPTED, INTERNAL, WRONG, FINDINGS, NOTHING_JUDGED, OK)


def worst(codes: Sequence[int]) -> int:
    """The exit code of several files: what went wrong before what was found before what was not judged."""
    return next((code for code in _WORST_FIRST if code in codes), OK)


# ---- Values of options ----


class Format(str, enum.Enum):
    text = "text"
    json = "json"


class Lang(str, enum.Enum):
    vi = "vi"
    en = "en"


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


def language_of_locale() -> str:
    """English where the locale says so; Vietnamese otherwise, C included: it is the language of the regulations."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "en" if value.lower().startswith("en") else "vi"
    return "vi"


# ---- Speaking ----


def _errors() -> Console:
    return Console(stderr=True, highlight=False, soft_wrap=True)


def complain(problem: QuycheError, lang: str, where: str = "") -> None:
    """One failure on standard error: where, then what and the way out in both languages, the reader's first."""
    place = where or problem.source
    if problem.line is not None:
        place += f":{problem.line}"
    if problem.byte is not None:
        place += f" (byte {problem.byte})"
    first, second = ("en", "vi") if lang == "en" else ("vi", "en")
    label = "error" if lang == "en" else "lỗi"
    console = _errors()
    head = Text.assemble("quyche: ", (f"{label}: ", "bold red"), f"{place}: " if place else "", problem.message(first))
    console.print(head)
    console.print(Text(f"  {problem.message(second)}", style="dim"))


def exit_code_of(problem: QuycheError) -> int:
    return INTERNAL if isinstance(problem, InternalError) else WRONG


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


class Sink:
    """Where reports go: standard output, or the file of --output, opened when the first byte is there to write."""

    def __init__(self, path: str | None) -> None:
        self._path = path
        self._file: BinaryIO | None = None
        self._lost = False

    def write(self, text: str, *, prose: bool = False) -> None:
        if self._lost:
            return
        try:
            if self._path is None and prose and sys.stdout.isatty():
                shown = Text(text.removesuffix("\n"))
                for pattern, style in _COLOURS:
                    shown.highlight_regex(pattern, style)
                Console(highlight=False, soft_wrap=True).print(shown)
                return
            self._open().write(text.encode("utf-8"))
        except BrokenPipeError:
            self._give_up()
        except OSError as problem:
            raise self._unwritable(problem) from problem

    def close(self) -> None:
        try:
            if self._path is None:
                sys.stdout.flush()
            elif self._file is not None:
                self._file.close()
        except BrokenPipeError:
            self._give_up()
        except OSError as problem:
            raise self._unwritable(problem) from problem

    def _open(self) -> BinaryIO:
        if self._path is None:
            return sys.stdout.buffer
        if self._file is None:
            self._file = open(self._path, "wb")
        return self._file

    def _give_up(self) -> None:
        # The reader has gone (quyche … | head). The interpreter flushes again at exit and needs somewhere to.
        self._lost = True
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def _unwritable(self, problem: OSError) -> UsageError:
        if self._path is None:
            # What is left in the buffer cannot be written either, and must not speak up at exit.
            self._give_up()
        name = _files.shown(self._path) if self._path else "stdout"
        reason = problem.strerror or str(problem)
        return UsageError(
            f"Không ghi được vào “{name}”: {reason}. Hãy chọn nơi khác bằng --output.",
            f"“{name}” cannot be written: {reason}. Choose another place with --output.",
        )


@contextmanager
def writing(path: str | None, inputs: Sequence[str] = ()) -> Iterator[Sink]:
    for each in inputs:
        try:
            same = path is not None and os.path.samefile(path, each)
        except OSError:
            same = False
        if same:
            raise UsageError(
                f"--output “{_files.shown(str(path))}” chính là tệp đầu vào; nó sẽ bị ghi đè. Hãy chọn tên khác.",
                f"--output “{_files.shown(str(path))}” is an input file. Choose another name.",
            )
    sink = Sink(path)
    yield sink
    sink.close()


# ---- Reading ----


def read_bytes(path: str, limits: quyche.Limits | None) -> tuple[bytes, str]:
    """The bytes of FILE and the name reports call it by. `-` is standard input."""
    cap = _files.FILE_BYTES if limits is None or limits.file_bytes is None else limits.file_bytes
    if path == "-":
        return _files.read_stream(sys.stdin.buffer, "stdin", cap), "stdin"
    return _files.read(path, cap), _files.base_name(path)


def read_document(path: str, document: int | None, limits: quyche.Limits | None) -> quyche.Document:
    data, name = read_bytes(path, limits)
    return quyche.parse(data, name=name, document=document, limits=limits)


def to_limits(settings: Sequence[str]) -> quyche.Limits | None:
    """["text_bytes=1000"] as Limits."""
    values: dict[str, int] = {}
    known = ", ".join(quyche.Limits.__dataclass_fields__)
    for setting in settings:
        name, _, value = setting.partition("=")
        if name not in quyche.Limits.__dataclass_fields__ or not re.fullmatch(r"[0-9]{1,18}", value):
            raise UsageError(
                f"--limit “{setting}” không đúng: viết TÊN=SỐ, với TÊN là một trong: {known}.",
                f"--limit “{setting}” is wrong: write NAME=NUMBER, where NAME is one of: {known}.",
            )
        values[name] = int(value)
    return quyche.Limits(**values) if values else None


def looks_like_a_file(name: str) -> bool:
    return os.path.exists(name) or os.sep in name or name.endswith(".json")


def to_norms(names: Sequence[str], limits: quyche.Limits | None) -> quyche.Norms:
    """The norms of --norm: ids of built-in packs, files, folders, `default`. None named: the default set."""
    if not names:
        return quyche.Norms.default()
    norms = quyche.Norms()
    for name in names:
        if name == "default":
            for id in quyche.Norms.builtin_ids():
                if id not in norms:
                    norms.add(id)
        elif looks_like_a_file(name):
            if not os.path.exists(name):
                raise _files.not_found(name)
            norms.load(name, limits=limits)
        else:
            norms.add(name)
    return norms


# ---- The command ----


def _lines(*lines: str) -> str:
    """Help text whose lines stay lines in every version of typer."""
    return "\n\n".join(lines)


EXIT_CODES = _lines(
    "[bold]Exit codes · Mã thoát[/bold]",
    "0  nothing at or over --fail-on · không có phát hiện nào đạt ngưỡng",
    "1  something at or over --fail-on · có phát hiện đạt ngưỡng",
    "2  wrong usage, input or pack · sai cách dùng, tệp đầu vào hoặc bộ chuẩn",
    "3  a fault of the program · lỗi của chương trình",
    "4  nothing judged: no norm applies · không có chuẩn nào áp dụng",
    "Several files give the worst: 3, then 2, 1, 4, 0. · Nhiều tệp thì lấy mã xấu nhất.",
)


def _examples(*lines: str) -> str:
    return _lines("[bold]Examples · Ví dụ[/bold]", *lines)


app = typer.Typer(
    name="quyche",
    help="Judges Vietnamese working regulations by the norms above them, offline. · "
    "Đối chiếu quy chế làm việc với quy chế mẫu và các quy định cấp trên, không cần mạng.",
    epilog=_examples(
        "quyche check du-thao.docx",
        "quyche check du-thao.docx --as-of 2024-11-01 --format json --output bao-cao.json",
        "quyche norm compile quy-che-mau.docx --id mau-tinh -o mau-tinh.json",
        "quyche check du-thao.docx --norm mau-tinh.json --norm default",
        "quyche check --help",
    ),
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)
norm_app = typer.Typer(help="Norm packs: list, show, lint, compile. · Các bộ chuẩn.", rich_markup_mode="rich")
app.add_typer(norm_app, name="norm")

FileArgument = Annotated[str, typer.Argument(metavar="FILE", help="Text or DOCX; - is standard input. · Tệp văn bản.")]
FilesArgument = Annotated[
    list[str], typer.Argument(metavar="FILE…", help="Text or DOCX files; - is standard input. · Các tệp văn bản.")
]
FormatOption = Annotated[Format, typer.Option("--format", help="Form of the output. · Dạng kết quả.")]
LangOption = Annotated[
    Optional[Lang], typer.Option("--lang", help="Language of text and errors; the locale's by default. · Ngôn ngữ.")
]
OutputOption = Annotated[
    Optional[str], typer.Option("--output", "-o", metavar="FILE", help="Write there instead. · Ghi vào tệp.")
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


def to_records(
    waivers: list[str] | None,
    answers: list[str] | None,
    profile: list[str] | None,
    baseline: str | None,
    limits: quyche.Limits | None,
) -> quyche.Records | None:
    """The records of the options; None where there are none."""

    def paths(names: list[str] | None) -> list[Path] | None:
        return [Path(name) for name in names] if names else None

    if not (waivers or answers or profile or baseline):
        return None
    return quyche.Records(
        waivers=paths(waivers),
        answers=paths(answers),
        profile=paths(profile),
        baseline=paths([baseline] if baseline else None),
        limits=limits,
    )


class _State:
    """The language of errors, known before and after an option says so."""

    lang = language_of_locale()


def _say(lang: Lang | None) -> str:
    if lang is not None:
        _State.lang = lang.value
    return _State.lang


def _version(asked: bool) -> None:
    if asked:
        with writing(None) as sink:
            sink.write(f"quyche {quyche.__version__} (C ABI {quyche.abi_version})\n")
        raise typer.Exit()


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version. · Phiên bản.")
    ] = False,
) -> None:
    pass


def _code_of(report: quyche.Report, fail_on: FailOn) -> int:
    if report.verdict == "not_applicable":
        return NOTHING_JUDGED
    # What stood in the baseline is known already; without one every finding is new.
    over = report.count("error", new=True)
    if fail_on is not FailOn.error:
        over += report.count("warning", new=True)
    if fail_on in (FailOn.remark, FailOn.undetermined):
        over += report.count("remark", new=True)
    if fail_on is FailOn.undetermined and report.verdict == "undetermined":
        over += 1
    return FINDINGS if over else OK


@app.command(
    help=_lines(
        "Judge regulations. · Đối chiếu quy chế.",
        "--format json of one file is the report quyche-report/1, byte for byte what the library gives; of several "
        "files a JSON array of such reports. A file that cannot be judged has no report: it is named on stderr.",
        "Waived findings never count for --fail-on. With --baseline only new findings do: the verdict still speaks of the "
        "whole draft, the exit code of what came in since. · Có --baseline thì chỉ phát hiện mới làm lệnh báo lỗi.",
    ),
    epilog=_examples(
        "quyche check du-thao.docx",
        "quyche check *.docx --fail-on warning --format json -o bao-cao.json",
        "quyche check du-thao.txt --norm 146-qd-tw-2024 --norm tinh.json --as-of 2024-11-01",
        "cat du-thao.txt | quyche check - --body ban_can_su_dang --institution ubnd --level province",
        "quyche check du-thao.docx --waivers ngoai-le.json --today 2024-12-01",
        "quyche check du-thao-2.docx --baseline bao-cao-1.json --fail-on warning",
    )
    + "\n\n"
    + EXIT_CODES,
)
def check(
    files: FilesArgument,
    norm: NormOption = None,
    as_of: AsOfOption = None,
    body: BodyOption = None,
    institution: InstitutionOption = None,
    level: LevelOption = None,
    document: DocumentOption = None,
    no_document_checks: ChecksOption = False,
    waivers: WaiversOption = None,
    answers: AnswersOption = None,
    profile: ProfileOption = None,
    baseline: BaselineOption = None,
    today: TodayOption = None,
    fail_on: Annotated[
        FailOn,
        typer.Option("--fail-on", help="From where on the exit code is 1; each takes in those before. · Ngưỡng."),
    ] = FailOn.error,
    format: FormatOption = Format.text,
    output: OutputOption = None,
    lang: LangOption = None,
    limit: LimitOption = None,
) -> int:
    speak = _say(lang)
    limits = to_limits(limit or [])
    norms = to_norms(norm or [], limits)
    records = to_records(waivers, answers, profile, baseline, limits)
    kept = [*(waivers or []), *(answers or []), *(profile or []), *([baseline] if baseline else [])]
    codes: list[int] = []
    several = len(files) > 1

    with writing(output, [*files, *kept]) as sink:
        written = 0

        def judge(path: str) -> None:
            nonlocal written
            report = quyche.check(
                read_document(path, document, limits),
                norms,
                as_of=as_of,
                body=body,
                institution=institution,
                level=level,
                document_checks=not no_document_checks,
                records=records,
                today=today,
                limits=limits,
            )
            codes.append(_code_of(report, fail_on))
            if format is Format.json:
                separator = "" if not several else ",\n" if written else "[\n"
                sink.write(separator + (report.to_json().rstrip("\n") if several else report.to_json()))
            else:
                sink.write(("\n" if written else "") + report.to_text(speak), prose=True)
            written += 1

        for path in files:
            codes.append(_attempt(judge, path, speak))
        if several and format is Format.json:
            sink.write("\n]\n" if written else "[]\n")
    return worst(codes)


def _attempt(work: Callable[[str], None], path: str, lang: str) -> int:
    """Does one file's work; a file that fails does not keep the others from being judged."""
    where = "stdin" if path == "-" else _files.shown(path)
    try:
        work(path)
    except QuycheError as problem:
        # A fault of the file names the file; one of an option or pack names itself.
        complain(problem, lang, "" if isinstance(problem, UsageError) and not problem.source else where)
        return exit_code_of(problem)
    return OK


def _print_stage(
    file: str,
    output: str | None,
    format: Format,
    lang: str,
    make: Callable[[], tuple[Callable[[], str], Callable[[str], str], int]],
) -> int:
    """One stage of one file: `make` gives its JSON, its text and the exit code."""
    code = OK

    def work(_: str) -> None:
        nonlocal code
        to_json, to_text, code = make()
        if format is Format.json:
            sink.write(to_json())
        else:
            sink.write(to_text(lang), prose=True)

    with writing(output, [file]) as sink:
        return worst([_attempt(work, file, lang), code])


@app.command(epilog=_examples("quyche parse du-thao.docx", "quyche parse du-thao.docx --format json --document 2"))
def parse(
    file: FileArgument,
    format: FormatOption = Format.text,
    document: DocumentOption = None,
    output: OutputOption = None,
    lang: LangOption = None,
    limit: LimitOption = None,
) -> int:
    """Outline and citations of a file: quyche-document/1. · Bố cục và viện dẫn của văn bản."""
    speak = _say(lang)

    def make() -> tuple[Callable[[], str], Callable[[str], str], int]:
        read = read_document(file, document, to_limits(limit or []))
        return read.to_json, read.to_text, OK

    return _print_stage(file, output, format, speak, make)


@app.command(epilog=_examples("quyche facts du-thao.docx", "quyche facts du-thao.docx --format json"))
def facts(
    file: FileArgument,
    format: FormatOption = Format.text,
    document: DocumentOption = None,
    output: OutputOption = None,
    lang: LangOption = None,
    limit: LimitOption = None,
) -> int:
    """What a regulation says, as typed facts: quyche-facts/1. · Nội dung quy chế thành dữ kiện."""
    speak = _say(lang)

    def make() -> tuple[Callable[[], str], Callable[[str], str], int]:
        read = quyche.facts(read_document(file, document, to_limits(limit or [])))
        return read.to_json, read.to_text, OK

    return _print_stage(file, output, format, speak, make)


@app.command(epilog=_examples("quyche graph du-thao.docx | dot -Tsvg > so-do.svg"))
def graph(
    file: FileArgument,
    document: DocumentOption = None,
    output: OutputOption = None,
    lang: LangOption = None,
    limit: LimitOption = None,
) -> int:
    """Bodies and their working relations, for GraphViz; faults are red. · Sơ đồ quan hệ công tác."""
    speak = _say(lang)

    def make() -> tuple[Callable[[], str], Callable[[str], str], int]:
        dot = quyche.facts(read_document(file, document, to_limits(limit or []))).to_graphviz
        return dot, dot, OK

    return _print_stage(file, output, Format.text, speak, make)


@app.command(epilog=_examples("quyche align du-thao.docx", "quyche align du-thao.docx --norm mau.json --format json"))
def align(
    file: FileArgument,
    norm: NormOption = None,
    format: FormatOption = Format.text,
    document: DocumentOption = None,
    body: BodyOption = None,
    institution: InstitutionOption = None,
    level: LevelOption = None,
    output: OutputOption = None,
    lang: LangOption = None,
    limit: LimitOption = None,
) -> int:
    """The norm's outline beside the draft's. Exit code 4 when no norm applies. · Đối chiếu bố cục với chuẩn."""
    speak = _say(lang)
    limits = to_limits(limit or [])
    norms = to_norms(norm or [], limits)

    def make() -> tuple[Callable[[], str], Callable[[str], str], int]:
        report = quyche.check(
            read_document(file, document, limits), norms, body=body, institution=institution, level=level, limits=limits
        )
        code = NOTHING_JUDGED if report.verdict == "not_applicable" else OK
        return report.alignment_json, report.alignment_text, code

    return _print_stage(file, output, format, speak, make)


# ---- quyche norm ----


_LISTED = ("id", "version", "title", "kind", "layer", "issuer", "number", "date")


@norm_app.command("list", epilog=_examples("quyche norm list", "quyche norm list --format json"))
def norm_list(format: FormatOption = Format.text, lang: LangOption = None) -> int:
    """The built-in norms. · Các chuẩn dựng sẵn."""
    speak = _say(lang)
    packs: list[dict[str, Any]] = [json.loads(quyche.builtin_pack(id)) for id in quyche.Norms.builtin_ids()]
    with writing(None) as sink:
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
    return OK


def _pack_bytes(name: str, limits: quyche.Limits | None) -> tuple[bytes, str]:
    """The JSON of a built-in pack or of a file, and what messages call it."""
    if name == "-" or looks_like_a_file(name):
        return read_bytes(name, limits)
    quyche.Norms().add(name)  # says which id may have been meant
    return quyche.builtin_pack(name), name


@norm_app.command("show", epilog=_examples("quyche norm show 146-qd-tw-2024", "quyche norm show tinh.json --lang en"))
def norm_show(
    pack: Annotated[str, typer.Argument(metavar="ID|FILE", help="A built-in norm or a pack. · Chuẩn.")],
    format: FormatOption = Format.text,
    output: OutputOption = None,
    lang: LangOption = None,
    limit: LimitOption = None,
) -> int:
    """One norm: what it asks, and what of it is not known. · Xem một chuẩn."""
    speak = _say(lang)
    limits = to_limits(limit or [])

    def make() -> tuple[Callable[[], str], Callable[[str], str], int]:
        data, name = _pack_bytes(pack, limits)
        norms = quyche.Norms()
        id = norms.add(data, name=name, limits=limits)
        return lambda: data.decode("utf-8"), lambda chosen: norms.text(id, chosen), OK

    return _print_stage(pack, output, format, speak, make)


@norm_app.command("lint", epilog=_examples("quyche norm lint tinh.json", "quyche norm lint packs/*.json --format json"))
def norm_lint(
    files: Annotated[list[str], typer.Argument(metavar="ID|FILE…", help="Packs, or built-in norms. · Các bộ chuẩn.")],
    format: FormatOption = Format.text,
    lang: LangOption = None,
    limit: LimitOption = None,
) -> int:
    """Check packs, and whether those named contradict each other: 0 nothing to remark, 1 remarks, 2 breaks the format. ·
    Kiểm tra bộ chuẩn, và các chuẩn có mâu thuẫn nhau không."""
    speak = _say(lang)
    limits = to_limits(limit or [])
    rows: list[dict[str, Any]] = []
    codes: list[int] = []
    together = quyche.Norms()

    def lint(path: str) -> None:
        data, name = _pack_bytes(path, limits)
        for code, begin, end, message in quyche.lint_norm(data, name=name, limits=limits):
            text = {"vi": message.vi, "en": message.en}
            rows.append({"file": name, "code": code, "begin": begin, "end": end, "message": text})
            codes.append(FINDINGS)
        with suppress(PackError):  # the same pack twice
            together.add(data, name=name, limits=limits)

    for path in files:
        codes.append(_attempt(lint, path, speak))
    for conflict in together.conflicts():
        text = {"vi": conflict.message.vi, "en": conflict.message.en}
        rows.append({"file": " ".join(conflict.requirements), "code": "conflict", "begin": 0, "end": 0, "message": text})
        codes.append(FINDINGS)
    with writing(None) as sink:
        if format is Format.json:
            sink.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        else:
            for row in rows:
                sink.write(f"{row['file']}: {row['code']}: {row['message'][speak]}\n", prose=True)
    return worst(codes)


@norm_app.command(
    "compile",
    help=_lines(
        "Make a norm pack of an official text. · Biên một văn bản thành bộ chuẩn.",
        "Its outline, one requirement an article and one for each thing it says. Read it before you judge by it: "
        "quyche norm lint checks the form only.",
    ),
    epilog=_examples("quyche norm compile quy-che-mau.docx --id mau-tinh -o mau-tinh.json"),
)
def norm_compile(
    file: FileArgument,
    id: Annotated[str, typer.Option("--id", metavar="X", help="Id of the pack: a-z 0-9 -. · Mã bộ chuẩn.")],
    kind: Annotated[
        Optional[Kind],
        typer.Option("--kind", help="By default model for a Quy chế, else regulation. · Loại chuẩn."),
    ] = None,
    pack_version: Annotated[str, typer.Option("--pack-version", help="Version of the pack. · Phiên bản.")] = "1",
    document: DocumentOption = None,
    output: OutputOption = None,
    lang: LangOption = None,
    limit: LimitOption = None,
) -> int:
    speak = _say(lang)

    def make() -> tuple[Callable[[], str], Callable[[str], str], int]:
        official = read_document(file, document, to_limits(limit or []))
        pack = quyche.compile_norm(official, id, kind=kind.value if kind else None, version=pack_version)
        return lambda: pack, lambda _: pack, OK

    return _print_stage(file, output, Format.json, speak, make)


def _norm_source(name: str, limits: quyche.Limits | None) -> Any:
    """A norm of the command line: a built-in id, else the bytes of a pack or of an official text that is compiled."""
    if name != "-" and not looks_like_a_file(name) and not os.path.splitext(name)[1]:
        return name
    data, shown = read_bytes(name, limits)
    if looks_like_a_pack(data):
        norms = quyche.Norms()
        norms.add(data, name=shown, limits=limits)
        return norms
    return quyche.parse(data, name=shown, limits=limits)


OldArgument = Annotated[str, typer.Argument(metavar="OLD", help="Id, pack or official text. · Bản cũ.")]
NewArgument = Annotated[str, typer.Argument(metavar="NEW", help="Id, pack or official text. · Bản mới.")]


@norm_app.command("diff", epilog=_examples("quyche norm diff quy-che-2018.docx quy-che-2024.docx"))
def norm_diff(
    old: OldArgument,
    new: NewArgument,
    format: FormatOption = Format.text,
    output: OutputOption = None,
    lang: LangOption = None,
    limit: LimitOption = None,
) -> int:
    """What became of a norm: 0 nothing differs, 1 something does. Official texts are compiled first. · So hai bản của chuẩn."""
    speak = _say(lang)
    limits = to_limits(limit or [])

    def make() -> tuple[Callable[[], str], Callable[[str], str], int]:
        made = quyche.diff_norms(_norm_source(old, limits), _norm_source(new, limits), limits=limits)
        return made.to_json, made.to_text, FINDINGS if made else OK

    return _print_stage(new, output, format, speak, make)


@norm_app.command(
    "impact", epilog=_examples("quyche norm impact mau-cu.docx mau-moi.docx quy-che-tinh/*.docx --format json")
)
def norm_impact(
    old: OldArgument,
    new: NewArgument,
    files: Annotated[list[str], typer.Argument(metavar="DRAFT…", help="Drafts to judge by both. · Các dự thảo.")],
    as_of: AsOfOption = None,
    format: FormatOption = Format.text,
    output: OutputOption = None,
    lang: LangOption = None,
    limit: LimitOption = None,
) -> int:
    """Which drafts stop or begin to conform when a norm changes, and where: 1 when one stops or is worse. · Ảnh hưởng."""
    speak = _say(lang)
    limits = to_limits(limit or [])
    impact = quyche.NormImpact(_norm_source(old, limits), _norm_source(new, limits), limits=limits)
    codes: list[int] = []

    def judge(path: str) -> None:
        kind = impact.add(read_document(path, None, limits), as_of=as_of, limits=limits)
        codes.append(FINDINGS if kind in ("stops", "worse") else OK)

    for path in files:
        codes.append(_attempt(judge, path, speak))
    with writing(output, files) as sink:
        sink.write(impact.to_json() if format is Format.json else impact.to_text(speak), prose=format is Format.text)
    return worst(codes)


@app.command(epilog=_examples("quyche explain 146-qd-tw-2024/d6.k1/t01", "quyche explain tinh/d5/t01 --norm tinh.json"))
def explain(
    requirement: Annotated[str, typer.Argument(metavar="ID", help="Id of a requirement. · Mã yêu cầu.")],
    norm: NormOption = None,
    output: OutputOption = None,
    lang: LangOption = None,
    limit: LimitOption = None,
) -> int:
    """What a requirement asks, from where, how sure that is, why, and how it looks. · Giải thích một yêu cầu."""
    speak = _say(lang)
    norms = to_norms(norm or [], to_limits(limit or []))
    page = norms.explain(requirement, speak)
    with writing(output) as sink:
        sink.write(page, prose=True)
    return OK


# ---- Entry ----


def _usage(problem: Any, arguments: Sequence[str]) -> int:
    """A fault typer found. It speaks English only; the way out is said in both languages."""
    context = getattr(problem, "ctx", None)
    path = context.command_path if context is not None else "quyche"
    vi = f"Sai cách dùng lệnh. Xem {path} --help. ({problem.format_message()})"
    complain(UsageError(vi, f"{problem.format_message()} See {path} --help."), _language_of(arguments))
    return WRONG


def _language_of(arguments: Sequence[str]) -> str:
    """--lang as far as it can be read from a command line that is wrong."""
    for at, argument in enumerate(arguments):
        value = argument.partition("=")[2] if argument.startswith("--lang=") else ""
        if argument == "--lang" and at + 1 < len(arguments):
            value = arguments[at + 1]
        if value in ("vi", "en"):
            return value
    return _State.lang


def run(arguments: Sequence[str]) -> int:
    """Runs the command and gives its exit code."""
    if not arguments:
        # Nothing was asked for: say what can be. A script that lost its arguments must not take this for a pass.
        run(["--help"])
        return WRONG
    try:
        code = app(args=list(arguments), prog_name="quyche", standalone_mode=False)
        return code if isinstance(code, int) else OK
    except QuycheError as problem:
        complain(problem, _State.lang)
        return exit_code_of(problem)
    except KeyboardInterrupt:
        return _interrupted()
    except BrokenPipeError:
        # Help text and the like: the reader has gone.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except MemoryError:
        complain(
            InternalError(
                "Hết bộ nhớ. Hãy chia nhỏ tệp hoặc hạ giới hạn bằng --limit.",
                "Out of memory. Split the file or lower a limit with --limit.",
            ),
            _State.lang,
        )
        return INTERNAL
    except Exception as problem:
        # typer raises its own classes, which live in click or in typer itself, by version: known by what they can do.
        if hasattr(problem, "format_message"):
            return _usage(problem, arguments)
        if type(problem).__name__ == "Abort":
            return _interrupted()
        if type(problem).__name__ == "Exit":
            return int(getattr(problem, "exit_code", OK))
        import traceback

        traceback.print_exc()
        complain(
            InternalError(
                f"Lỗi của chương trình: {type(problem).__name__}. Xin báo lại cùng thông tin ở trên.",
                f"A fault of the program: {type(problem).__name__}. Please report it with the lines above.",
            ),
            _State.lang,
        )
        return INTERNAL


def _interrupted() -> int:
    _errors().print("quyche: đã dừng / interrupted")
    return INTERRUPTED


def main() -> NoReturn:
    """The command quyche."""
    # Vietnamese is printed whatever the locale says; a terminal that cannot show a letter shows a mark in its place.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    sys.exit(run(sys.argv[1:]))
