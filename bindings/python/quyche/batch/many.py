"""Many drafts judged in memory."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, overload

from .. import _files
from .._documents import Document
from .._norms import Norms
from .._reports import Report, check
from ..errors import QuycheError, UsageError
from .rows import COLUMNS, FILE_COLUMNS, Row, file_row, finding_rows, to_arrow, told

if TYPE_CHECKING:
    import pandas  # type: ignore[import-untyped, import-not-found, unused-ignore]
    import pyarrow  # type: ignore[import-untyped, import-not-found, unused-ignore]

    from .._inputs import NormsLike, Source

Table = Literal["findings", "files"]


@dataclass(frozen=True, slots=True)
class Item:
    """One draft: its report, or the error that kept it from being judged."""

    name: str
    report: Report | None
    error: QuycheError | None = None

    def __repr__(self) -> str:
        told = self.error.message("en") if self.error is not None else self.report.verdict if self.report else ""
        return f"<Item {self.name}: {told}>"


class Batch:
    """What check_many() gives: a sequence of Items, and all findings as one table."""

    __slots__ = ("_items",)

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = tuple(items)

    @property
    def reports(self) -> tuple[Report, ...]:
        """Reports of the drafts that could be judged."""
        return tuple(item.report for item in self._items if item.report is not None)

    @property
    def failed(self) -> tuple[Item, ...]:
        """The drafts that could not be judged."""
        return tuple(item for item in self._items if item.error is not None)

    def rows(self, table: Table = "findings") -> Iterator[Row]:
        """One dict a finding, or one a file ("files"): quyche.batch.COLUMNS and FILE_COLUMNS name the keys."""
        for item in self._items:
            data = None if item.report is None else item.report.to_dict()
            if table == "files":
                yield file_row(item.name, data, None if item.error is None else told(item.error))
            elif data is not None:
                yield from finding_rows(item.name, data)

    def to_arrow(self, table: Table = "findings") -> pyarrow.Table:
        """rows() as a table of pyarrow. Raises UsageError where pyarrow is not installed."""
        return to_arrow(self.rows(table), COLUMNS if table == "findings" else FILE_COLUMNS)

    def to_pandas(self, table: Table = "findings") -> pandas.DataFrame:
        """rows() as a DataFrame. Raises UsageError where pandas is not installed."""
        try:
            import pandas  # type: ignore[import-untyped, import-not-found, unused-ignore]
        except ImportError as problem:
            raise UsageError(
                "Cần gói Python pandas mà máy chưa có; hãy chạy `pip install pandas`.",
                "This needs the Python package pandas, which is not installed; run `pip install pandas`.",
            ) from problem
        names = {"string": "string", "bool": "bool", "int64": "Int64"}
        columns = COLUMNS if table == "findings" else FILE_COLUMNS
        frame: pandas.DataFrame = pandas.DataFrame(list(self.rows(table)), columns=list(columns))
        typed: pandas.DataFrame = frame.astype({name: names[kind] for name, kind in columns.items()})
        return typed

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, index: int | slice) -> Item | tuple[Item, ...]:
        return self._items[index]

    def __iter__(self) -> Iterator[Item]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        counts: dict[str, int] = {}
        for item in self._items:
            verdict = "failed" if item.report is None else item.report.verdict
            counts[verdict] = counts.get(verdict, 0) + 1
        return f"<Batch {len(self)}: {', '.join(f'{count} {verdict}' for verdict, count in counts.items()) or 'empty'}>"


def check_many(
    sources: Iterable[Source | Document], norms: NormsLike | None = None, *, jobs: int = 1, **options: Any
) -> Batch:
    """Judges many drafts by the same norms. A draft that cannot be judged is an Item with an error, and the rest goes on.

    sources: what check() takes; a path gives the item its name. jobs: how many are judged at a time, in threads. Other options:
    those of check() but `name`.

    Raises what is wrong with the norms or the options (UsageError, PackError), before anything is judged.

    >>> batch = quyche.check_many(sorted(Path("examples").glob("*.docx")), as_of="2024-10-01")
    >>> batch
    <Batch 3: 1 not_conform, 2 conform>
    >>> [row["address"] for row in batch.rows() if row["topic"] == "quorum"]
    ['d11.k1']
    """
    if jobs < 1:
        raise UsageError(f"jobs={jobs}: phải từ 1 trở lên.", f"jobs={jobs}: it must be 1 or more.")
    if norms is None:
        norms = Norms.default()
    elif not isinstance(norms, Norms):
        made = Norms()
        made._core = _core_of(norms, options)
        norms = made

    def judge(source: Source | Document) -> Item:
        name = source.name if isinstance(source, Document) else ""
        if isinstance(source, os.PathLike):
            name = _files.shown(os.fspath(source))
        try:
            return Item(name, check(source, norms, **options))
        except UsageError as problem:
            if not problem.source:
                raise
            return Item(name, None, problem)
        except QuycheError as problem:
            return Item(name, None, problem)

    if jobs == 1:
        return Batch(judge(source) for source in sources)
    with ThreadPoolExecutor(max_workers=jobs) as pool:
        return Batch(pool.map(judge, sources))


def _core_of(norms: NormsLike, options: dict[str, Any]) -> Any:
    from .._inputs import limits_of
    from .._norms import core_of

    return core_of(norms, limits_of(options.get("limits")))
