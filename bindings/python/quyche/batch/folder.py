"""A folder of drafts judged into another folder.

    reports/<file>.json, .html   one report a file
    files.jsonl, findings.jsonl  all of them as tables; .parquet too where pyarrow is installed
    summary.html                 one page about all of them
    state/                       what the reports were made of: a run that was stopped goes on from there
"""

from __future__ import annotations

import json
import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import _files
from ..errors import UsageError
from . import rows, work
from .store import Store, write
from .work import Done, Judge, Settings

ENDINGS = (".docx", ".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".doc", ".rtf", ".odt")


def find(folder: str | os.PathLike[str], leave_out: Path | None = None) -> list[str]:
    """The files in a folder and below that can be read, as paths relative to it, in order of name.

    Left out: hidden files, the lock files of Word (~$…), and the folder `leave_out`. Links to folders are not followed.
    """
    found = []
    avoided = None if leave_out is None else leave_out.resolve()
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name[0] != "." and Path(here, name).resolve() != avoided]
        for name in names:
            path = Path(here, name)
            if name[0] not in ".~" and path.suffix.casefold() in ENDINGS and path.is_file():
                found.append(os.path.relpath(path, folder))
    return sorted(found)


@dataclass(frozen=True)
class Outcome:
    """What run() did: one Done a file, in order of name; parquet: whether tables in Parquet were written."""

    done: tuple[Done, ...]
    parquet: bool


def run(
    folder: str | os.PathLike[str],
    output: str | os.PathLike[str],
    settings: Settings,
    *,
    jobs: int = 1,
    files: Sequence[str] | None = None,
    progress: Callable[[Done], object] | None = None,
) -> Outcome:
    """Judges every file of a folder and writes what the module's docstring lists.

    jobs: processes that work at a time; the result is the same for any number. files: relative paths, those of find() by default.
    progress: called with each file that is done, in this thread.

    Raises UsageError (no such folder, an output that cannot be written), PackError. KeyboardInterrupt leaves what is done.
    """
    source, target = Path(folder), Path(output)
    if not source.is_dir():
        raise UsageError(f"Không có thư mục “{source}”.", f"There is no folder “{source}”.")
    if target.exists() and target.resolve() == source.resolve():
        raise UsageError("--output phải là thư mục khác.", "--output must be another folder.")
    names = find(source, target) if files is None else sorted(files)
    done: dict[str, Done] = {}
    for each in _each(source, target, names, settings, jobs):
        done[each.name] = each
        if progress is not None:
            progress(each)
    ordered = tuple(done[name] for name in names)
    return Outcome(ordered, _write_all(target, settings, ordered, source.resolve().name))


def _each(source: Path, target: Path, names: Sequence[str], settings: Settings, jobs: int) -> Iterator[Done]:
    judge = Judge(settings, target)  # what is wrong with the packs is said here, once
    if jobs == 1:
        for name in names:
            yield judge.judge(source / name, name)
        return
    left = set(names)
    try:
        for each in _in_pool(source, target, names, settings, jobs):
            left.discard(each.name)
            yield each
    except BrokenProcessPool:
        # One file ended its process and took the others' along: each of what is left gets a process of its own.
        for name in sorted(left):
            try:
                yield from _in_pool(source, target, [name], settings, 1)
            except BrokenProcessPool:
                yield work.lost(name)


def _in_pool(source: Path, target: Path, names: Sequence[str], settings: Settings, jobs: int) -> Iterator[Done]:
    # Spawned, not forked: the engine may have threads of its own.
    pool = ProcessPoolExecutor(
        jobs, mp_context=multiprocessing.get_context("spawn"), initializer=work.start, initargs=(settings, target)
    )
    try:
        futures: list[Future[Done]] = [pool.submit(work.work, source / name, name) for name in names]
        for future in as_completed(futures):
            yield future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _write_all(target: Path, settings: Settings, done: Sequence[Done], title: str) -> bool:
    """Tables and the summary, from the reports on disk: one of them is in memory at a time."""
    from .. import html  # templates cost a program that judges no folder nothing

    store = Store(target, settings.key)
    findings: list[str] = []
    files: list[str] = []
    lines = []
    for each in done:
        name = _files.shown(each.name)
        report: dict[str, Any] | None = None
        link = ""
        if each.verdict is not None:
            report = json.loads(store.report(each.name, ".json").read_bytes())
            link = os.path.relpath(store.report(each.name, ".html"), target)
        findings += [_line(row) for row in rows.finding_rows(name, report)] if report else []
        files.append(_line(rows.file_row(name, report, each.error)))
        lines.append(html.SummaryRow(name, report and _essence(report), link, each.error))
    write(target / "files.jsonl", "".join(files))
    write(target / "findings.jsonl", "".join(findings))
    write(target / "summary.html", html.render_summary(lines, lang=settings.lang, title=title))
    return _write_parquet(target)


def _line(row: rows.Row) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"


def _essence(report: Mapping[str, Any]) -> dict[str, Any]:
    """As much of a report as the summary shows."""
    findings = [
        {key: finding[key] for key in ("type", "topic", "severity", "norm", "waiver")} for finding in report["findings"]
    ]
    requirements = [{key: each[key] for key in ("id", "verdict")} for each in report["requirements"]]
    kept = {key: report[key] for key in ("verdict", "counts")}
    return {**kept, "requirements": requirements, "findings": findings}


def _write_parquet(target: Path) -> bool:
    """The tables again as Parquet; False where pyarrow is not installed."""
    try:
        pyarrow = rows.arrow()
    except UsageError:
        return False
    from pyarrow import parquet  # type: ignore[import-untyped, import-not-found, unused-ignore]

    for name, columns in (("findings", rows.COLUMNS), ("files", rows.FILE_COLUMNS)):
        with open(target / f"{name}.jsonl", encoding="utf-8") as lines:
            table = rows.to_arrow((json.loads(line) for line in lines), columns)
        sink = pyarrow.BufferOutputStream()
        parquet.write_table(table, sink)
        write(target / f"{name}.parquet", sink.getvalue().to_pybytes())
    return True
