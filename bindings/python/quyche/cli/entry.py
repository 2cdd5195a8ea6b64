"""The command itself: its sub-commands, and how it ends."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated, Any, NoReturn

import typer

import quyche

from ..errors import InternalError, QuycheError, UsageError
from . import batch, check, compare, exits, norms, options, outputs, speech, stages
from .speech import State

app = typer.Typer(
    name="quyche",
    help="Judges Vietnamese working regulations by the norms above them, offline. · "
    "Đối chiếu quy chế làm việc với quy chế mẫu và các quy định cấp trên, không cần mạng.",
    epilog=options.examples(
        "quyche check du-thao.docx",
        "quyche check du-thao.docx --as-of 2024-11-01 -o bao-cao.html -o bao-cao.json",
        "quyche compare quy-che-mau.docx du-thao.docx -o so-sanh.docx",
        "quyche batch thu-muc-du-thao --output ket-qua",
        "quyche norm compile quy-che-mau.docx --id mau-tinh -o mau-tinh.json",
        "quyche check du-thao.docx --norm mau-tinh.json --norm default",
        "quyche check --help",
    ),
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        outputs.write(None, f"quyche {quyche.__version__} (C ABI {quyche.abi_version})\n")
        raise typer.Exit()


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version. · Phiên bản.")
    ] = False,
) -> None:
    pass


check.register(app)
compare.register(app)
batch.register(app)
stages.register(app)
app.add_typer(norms.app, name="norm")


# ---- Wrong usage ----


def _usage(problem: Any, arguments: Sequence[str]) -> int:
    """A fault typer found. It speaks English only; the way out is said in both languages."""
    context = getattr(problem, "ctx", None)
    path = context.command_path if context is not None else "quyche"
    meant_vi, meant_en = _meant(problem)
    said = problem.format_message()
    vi = f"Sai cách dùng lệnh.{meant_vi} Xem {path} --help. ({said})"
    speech.complain(UsageError(vi, f"{said}{meant_en} See {path} --help."), _language_of(arguments))
    return exits.WRONG


def _meant(problem: Any) -> tuple[str, str]:
    """What may have been meant: an option, a command, or one of the choices."""
    context = getattr(problem, "ctx", None)
    option, possibilities = getattr(problem, "option_name", None), getattr(problem, "possibilities", None)
    if option is not None:
        known = [name for parameter in context.command.params for name in parameter.opts] if context is not None else []
        near = speech.nearest(option, possibilities or known)
    else:
        commands = list(getattr(getattr(context, "command", None), "commands", []))
        words = problem.format_message().split("'")[1::2]
        # "Invalid value for '--fail-on': 'eror' is not one of 'error', 'warning'."
        known = words[2:] if " is not one of " in problem.format_message() else commands
        near = next((found for word in words[:2] if (found := speech.nearest(word, known))), None)
    if near is None:
        return "", ""
    told = f" Did you mean {near}?" if "did you mean" not in problem.format_message().casefold() else ""
    return f" Có phải {near}?", told


def _language_of(arguments: Sequence[str]) -> str:
    """--lang as far as it can be read from a command line that is wrong."""
    for at, argument in enumerate(arguments):
        value = argument.partition("=")[2] if argument.startswith("--lang=") else ""
        if argument == "--lang" and at + 1 < len(arguments):
            value = arguments[at + 1]
        if value in ("vi", "en"):
            return value
    return State.lang


# ---- Entry ----


def run(arguments: Sequence[str]) -> int:
    """Runs the command and gives its exit code."""
    State.lang, State.color = speech.language_of_locale(), "auto"
    if not arguments and "_QUYCHE_COMPLETE" not in os.environ:
        # Nothing was asked for: say what can be. A script that lost its arguments must not take this for a pass.
        run(["--help"])
        return exits.WRONG
    try:
        code = app(args=list(arguments), prog_name="quyche", standalone_mode=False)
        return code if isinstance(code, int) else exits.OK
    except QuycheError as problem:
        speech.complain(problem, _language_of(arguments))
        return exits.of_problem(problem)
    except KeyboardInterrupt:
        return _interrupted()
    except BrokenPipeError:
        # Help text and the like: the reader has gone.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return exits.OK
    except MemoryError:
        return _fault(
            "Hết bộ nhớ. Hãy chia nhỏ tệp hoặc hạ giới hạn bằng --limit.",
            "Out of memory. Split the file or lower a limit with --limit.",
        )
    except Exception as problem:
        # typer raises its own classes, which live in click or in typer itself, by version: known by what they can do.
        if hasattr(problem, "format_message"):
            return _usage(problem, arguments)
        if type(problem).__name__ == "Abort":
            return _interrupted()
        if type(problem).__name__ == "Exit":
            return int(getattr(problem, "exit_code", exits.OK))
        traceback.print_exc()
        name = type(problem).__name__
        return _fault(
            f"Lỗi của chương trình: {name}. Xin báo lại cùng thông tin ở trên.",
            f"A fault of the program: {name}. Please report it with the lines above.",
        )


def _fault(vi: str, en: str) -> int:
    speech.complain(InternalError(vi, en), State.lang)
    return exits.INTERNAL


def _interrupted() -> int:
    speech.console_of("err").print("quyche: đã dừng / interrupted")
    return exits.INTERRUPTED


def main() -> NoReturn:
    """The command quyche."""
    # Vietnamese is printed whatever the locale says; a terminal that cannot show a letter shows a mark in its place.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    sys.exit(run(sys.argv[1:]))
