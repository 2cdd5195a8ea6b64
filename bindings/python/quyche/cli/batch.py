"""quyche batch: a folder of drafts judged into another one."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

import quyche

from .. import _core, _files
from .. import batch as batches
from ..batch import Settings
from ..batch.work import Done
from ..errors import QuycheError
from . import exits, inputs, options, speech
from .speech import State

JobsOption = Annotated[
    int, typer.Option("--jobs", "-j", metavar="N", min=1, help="How many files at a time; same results. · Số tiến trình.")
]


def register(app: typer.Typer) -> None:
    app.command(
        help=options.lines(
            "Judge every draft in a folder and below: text, DOCX, PDF, DOC, RTF, ODT, HTML and Markdown. · "
            "Xét mọi dự thảo trong một thư mục.",
            "Writes reports/<file>.json and .html, files.jsonl and findings.jsonl (one line a file, one a finding; .parquet too "
            "where pyarrow is installed: pip install quyche\\[arrow]), and summary.html.",
            "A file that cannot be judged is named and the rest goes on. A run that was stopped goes on where it was: what "
            "was judged with the same bytes, norms and options is not judged again. · Chạy lại sẽ làm tiếp chỗ dở.",
            options.CONFIG_HELP,
        ),
        epilog=options.examples(
            "quyche batch du-thao --output ket-qua",
            "quyche batch du-thao --output ket-qua --jobs 4 --norm mau-tinh.json --norm default",
            "quyche batch du-thao --output ket-qua --no-quotes --fail-on warning",
        )
        + "\n\n"
        + options.EXIT_CODES,
    )(batch)


def batch(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="The folder of drafts. · Thư mục dự thảo.")],
    output: Annotated[str, typer.Option("--output", "-o", metavar="DIR", help="Where to write. · Thư mục kết quả.")],
    norm: options.NormOption = None,
    as_of: options.AsOfOption = None,
    body: options.BodyOption = None,
    institution: options.InstitutionOption = None,
    level: options.LevelOption = None,
    no_document_checks: options.ChecksOption = False,
    waivers: options.WaiversOption = None,
    answers: options.AnswersOption = None,
    profile: options.ProfileOption = None,
    today: options.TodayOption = None,
    no_quotes: options.QuotesOption = False,
    fail_on: options.FailOnOption = options.FailOn.error,
    jobs: JobsOption = 1,
    lang: options.LangOption = None,
    color: options.ColorOption = None,
    config: options.ConfigOption = None,
    limit: options.LimitOption = None,
) -> int:
    limits = inputs.to_limits(limit)
    kept = [("waivers", waivers), ("answers", answers), ("profile", profile)]
    settings = Settings(
        packs=tuple(_packs(norm, limits)),
        as_of=as_of,
        body=body,
        institution=institution,
        level=level,
        document_checks=not no_document_checks,
        records=tuple(
            (kind, _files.base_name(path), _files.read(path)) for kind, paths in kept for path in options.given(paths)
        ),
        today=today,
        quotes=not no_quotes,
        lang=options.spoken(),
        limits=limits,
    )
    _try_out(settings)
    files = batches.find(folder, Path(output)) if os.path.isdir(folder) else None
    if files == []:
        speech.remark(f"không có tệp nào đọc được trong “{folder}”", f"no file in “{folder}” can be read")
    with _progress(len(files or [])) as tell:
        outcome = batches.run(folder, output, settings, jobs=jobs, files=files, progress=tell)
    if not outcome.parquet:
        speech.remark(
            "không làm bảng Parquet vì chưa có pyarrow (pip install quyche[arrow])",
            "no tables in Parquet: pyarrow is not installed (pip install quyche[arrow])",
        )
    _sum_up(outcome, output)
    return exits.worst([_code(each, fail_on.value) for each in outcome.done] or [exits.NOTHING_JUDGED])


def _packs(names: list[str] | None, limits: quyche.Limits | None) -> Iterator[tuple[str, bytes]]:
    """The packs themselves, in order, each once: workers read no files, and nothing changes under a run."""
    builtin = quyche.Norms.builtin_ids()
    seen = set()
    for name in names or ["default"]:
        if name == "default":
            sources = [(id, quyche.builtin_pack(id)) for id in builtin if id not in seen]
        elif inputs.looks_like_a_file(name):
            paths = sorted(str(path) for path in Path(name).glob("*.json")) if os.path.isdir(name) else [name]
            sources = [(_files.base_name(path), _files.read(path)) for path in paths]
        else:
            quyche.Norms().add(name)  # says which id may have been meant
            sources = [(name, quyche.builtin_pack(name))]
        seen |= {id for id, _ in sources}
        yield from sources


def _try_out(settings: Settings) -> None:
    """Raises what is wrong with an option, once and before any file is read."""
    draft = quyche.parse("QUY CHẾ\nlàm việc\n\nĐiều 1. Họp\nHọp mỗi tháng một lần.\n")
    try:
        quyche.check(
            draft,
            quyche.Norms(),
            as_of=settings.as_of,
            body=settings.body,
            institution=settings.institution,
            level=settings.level,
            today=settings.today,
            document_checks=False,
        )
    except quyche.InputError:
        pass


@contextmanager
def _progress(total: int) -> Iterator[Callable[[Done], None]]:
    """A bar with the time left on a terminal; elsewhere only files that failed are told, a line each."""
    console = speech.console_of("err")
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal,
        transient=True,
    )
    with bar:
        task = bar.add_task("", total=total)

        def tell(done: Done) -> None:
            bar.update(task, advance=1, description=_short(_files.shown(done.name)))
            if done.error is not None:
                problem = QuycheError(done.error["vi"], done.error["en"])
                speech.complain(problem, State.lang, _files.shown(done.name))

        yield tell


def _short(name: str, width: int = 36) -> str:
    return name if len(name) <= width else "…" + name[1 - width :]


def _sum_up(outcome: batches.Outcome, output: str) -> None:
    """What became of the files, on standard error: standard output holds reports alone, and here they are files."""
    words = {name: word.lower() for kind, name, word in _core.words(State.lang) if kind == "verdict"}
    words["failed"] = "could not be judged" if State.lang == "en" else "không xét được"
    counts = Counter(each.verdict or "failed" for each in outcome.done)
    told = ", ".join(f"{counts[name]} {word}" for name, word in words.items() if counts[name])
    reused = sum(each.reused for each in outcome.done)
    total, page = len(outcome.done), os.path.join(output, "summary.html")
    speech.remark(
        f"{total} tệp ({told or 'trống'}), {reused} tệp dùng lại kết quả cũ; xem {page}",
        f"{total} files ({told or 'none'}), {reused} as they were judged before; see {page}",
    )


def _code(done: Done, fail_on: str) -> int:
    if done.error is not None:
        return exits.INTERNAL if done.error["code"] == "internal" else exits.WRONG
    new = done.new
    return exits.of_counts(done.verdict or "", new["error"], new["warning"], new["remark"], fail_on)
