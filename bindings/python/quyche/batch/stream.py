"""Drafts judged as they come, a row each: for numbers of them that no memory holds at once."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from .._norm_tools import builtin_pack
from .._norms import Norms
from .._reports import check
from ..errors import InputError, QuycheError, UsageError
from .rows import FILE_COLUMNS, Row, file_row, told

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

    from .._inputs import Limits

STREAM_COLUMNS = {**FILE_COLUMNS, "report": "string"}
"""Those of files, and the report itself: quyche-report/1, None where there is an error."""


def stream_row(name: str, content: ReadableBuffer | None, norms: Norms, *, limits: Limits | None = None) -> Row:
    """Judges one draft. Never raises for what is wrong with it: its row then has an error and no verdict."""
    try:
        if content is None:
            raise InputError("không có nội dung.", "there is no content.", source=name)
        report = check(content, norms, name=name, limits=limits).to_json()
    except QuycheError as problem:
        return {**file_row(name, None, told(problem)), "report": None}
    return {**file_row(name, json.loads(report)), "report": report}


def check_stream(
    documents: Iterable[tuple[str, ReadableBuffer | None]],
    norms: Norms | None = None,
    *,
    jobs: int = 1,
    limits: Limits | None = None,
) -> Iterator[Row]:
    """A row of STREAM_COLUMNS for every (name, content), in their order, whatever the number of jobs (threads: the engine works
    without the GIL).

    Documents are taken as they are needed, at most twice as many at once as there are jobs, so that memory does not grow with
    their number.

    >>> rows = quyche.check_stream([("a", Path("examples/bcsd-ubnd-co-loi.docx").read_bytes()), ("b", b"?")])
    >>> [(row["file"], row["verdict"], row["errors"], row["error"]) for row in rows]
    [('a', 'not_conform', 6, None), ('b', None, None, 'input')]
    """
    if jobs < 1:
        raise UsageError(f"jobs={jobs}: phải từ 1 trở lên.", f"jobs={jobs}: it must be 1 or more.")
    by = Norms.default() if norms is None else norms

    def rows() -> Iterator[Row]:
        waiting: deque[Future[Row]] = deque()
        with ThreadPoolExecutor(jobs) as pool:
            try:
                for name, content in documents:
                    waiting.append(pool.submit(stream_row, name, content, by, limits=limits))
                    if len(waiting) >= 2 * jobs:
                        yield waiting.popleft().result()
                while waiting:
                    yield waiting.popleft().result()
            finally:
                for each in waiting:
                    each.cancel()

    return rows()


def packs_of(norms: Iterable[str | ReadableBuffer]) -> tuple[bytes, ...]:
    """The JSON of packs, which can be sent to other processes: a str is the id of a built-in pack, "default" stands for all of
    them, bytes are the JSON of a pack. Raises NotFoundError, PackError."""
    packs: list[bytes] = []
    for each in norms:
        if each == "default":
            packs += [builtin_pack(id) for id in Norms.builtin_ids()]
        else:
            packs.append(builtin_pack(each) if isinstance(each, str) else bytes(each))
    norms_of(packs)
    return tuple(packs)


def norms_of(packs: Iterable[bytes]) -> Norms:
    """The set of packs_of(), made again."""
    norms = Norms()
    for pack in packs:
        norms.add(pack)
    return norms
