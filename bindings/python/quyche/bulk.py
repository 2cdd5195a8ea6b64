"""Many regulations: one row each, in the order they came, a fault kept in its own row.

>>> rows = quyche.bulk.check_all([("a.docx", Path("examples/bcsd-ubnd-co-loi.docx").read_bytes()), ("b.txt", b"?")])
>>> [(row["name"], row["verdict"], row["errors"], row["error_code"]) for row in rows]
[('a.docx', 'not_conform', 6, None), ('b.txt', None, None, 'input')]
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Optional, TypedDict

from ._norm_tools import builtin_pack
from ._norms import Norms
from ._reports import check
from .errors import QuycheError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

    from ._inputs import Limits


class Row(TypedDict):
    """One regulation. Either the report or the error is there; the other keys of it are None.

    verdict, errors, warnings, remarks: of the report; waived findings are not counted. report: quyche-report/1.
    error_code: "input", "limit" …, as of QuycheError.code; error_vi, error_en: what happened and the way out.
    """

    name: str
    sha256: Optional[str]
    verdict: Optional[str]
    errors: Optional[int]
    warnings: Optional[int]
    remarks: Optional[int]
    report: Optional[str]
    error_code: Optional[str]
    error_vi: Optional[str]
    error_en: Optional[str]


def row(name: str, content: ReadableBuffer | None, norms: Norms | None = None, *, limits: Limits | None = None) -> Row:
    """Judges one regulation by the norms (all built-in ones by default). Never raises for what is wrong with the document."""
    made = Row(
        name=name, sha256=None, verdict=None, errors=None, warnings=None, remarks=None,
        report=None, error_code=None, error_vi=None, error_en=None,
    )  # fmt: skip
    if content is None:
        made.update(error_code="input", error_vi=f"{name}: không có nội dung.", error_en=f"{name}: there is no content.")
        return made
    made["sha256"] = hashlib.sha256(content).hexdigest()
    try:
        report = check(content, norms, name=name, limits=limits)
    except QuycheError as problem:
        made.update(error_code=problem.code, error_vi=problem.message_vi, error_en=problem.message_en)
        return made
    made["verdict"] = report.verdict
    made["errors"], made["warnings"], made["remarks"] = (report.count(level) for level in ("error", "warning", "remark"))
    made["report"] = report.to_json()
    return made


def check_all(
    documents: Iterable[tuple[str, ReadableBuffer]],
    norms: Norms | None = None,
    *,
    workers: int = 1,
    limits: Limits | None = None,
) -> Iterator[Row]:
    """A row for every (name, content), in their order, whatever the number of workers (threads: the engine works without the GIL).

    Documents are taken as they are needed, at most twice as many at once as there are workers, so that memory does not
    grow with their number.
    """
    by = Norms.default() if norms is None else norms
    waiting: deque[Future[Row]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        try:
            for name, content in documents:
                waiting.append(pool.submit(row, name, content, by, limits=limits))
                if len(waiting) >= 2 * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for each in waiting:
                each.cancel()


def packs_of(norms: Iterable[str | ReadableBuffer]) -> list[bytes]:
    """The JSON of packs, which can be sent to other processes: a str is the id of a built-in pack, "default" stands for all of
    them, bytes are the JSON of a pack. Raises NotFoundError, PackError."""
    packs: list[bytes] = []
    for each in norms:
        if each == "default":
            packs += [builtin_pack(id) for id in Norms.builtin_ids()]
        else:
            packs.append(builtin_pack(each) if isinstance(each, str) else bytes(each))
    norms_of(packs)
    return packs


def norms_of(packs: Iterable[bytes]) -> Norms:
    norms = Norms()
    for pack in packs:
        norms.add(pack)
    return norms
