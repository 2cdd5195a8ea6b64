"""The check on a Spark cluster: a table of regulations becomes a table of judgements, a row each.

    from pyspark.sql import SparkSession
    import quyche.spark

    spark = SparkSession.builder.getOrCreate()
    files = spark.read.format("binaryFile").load("drafts/*.docx")
    judged = quyche.spark.check(files.select(files.path.alias("name"), "content"))
    judged.groupBy("verdict").count().show()

Packs are sent to every worker once (a broadcast), and every Python worker loads them once. A document that cannot be read has its
error in its row; the others are not touched by it. The package must be installed on the workers.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ._norms import Norms
from .batch.stream import STREAM_COLUMNS, norms_of, packs_of, stream_row
from .errors import UsageError

if TYPE_CHECKING:
    import pandas  # type: ignore[import-untyped, import-not-found, unused-ignore]
    from _typeshed import ReadableBuffer
    from pyspark.sql import DataFrame  # type: ignore[import-not-found, unused-ignore]

__all__ = ["SCHEMA", "check"]

SCHEMA = ", ".join(f"`{name}` {'bigint' if kind == 'int64' else kind}" for name, kind in STREAM_COLUMNS.items())
"""Columns of the result: quyche.batch.STREAM_COLUMNS."""


@functools.lru_cache(maxsize=4)
def _loaded(packs: tuple[bytes, ...]) -> Norms:
    return norms_of(packs)


def check(
    frame: DataFrame, norms: Iterable[str | ReadableBuffer] = ("default",), *, name: str = "name", content: str = "content"
) -> DataFrame:
    """Judges every row of a table by the norms.

    frame: has the columns `name` (string) and `content` (binary: text, DOCX, HTML …), by those or other names.
    norms: ids of built-in packs, "default" for all of them, bytes for the JSON of a pack.

    Gives a table of SCHEMA, in the partitions of the frame. Raises UsageError where a column is absent, NotFoundError and PackError
    for the norms, all before anything is judged.
    """
    if missing := [column for column in (name, content) if column not in frame.columns]:
        raise UsageError(
            f"Bảng không có cột {', '.join(missing)}; có: {', '.join(frame.columns)}.",
            f"The table has no column {', '.join(missing)}; it has: {', '.join(frame.columns)}.",
        )
    packs = frame.sparkSession.sparkContext.broadcast(packs_of(norms))
    columns = {key: {"int64": "Int64", "string": "object"}[kind] for key, kind in STREAM_COLUMNS.items()}

    def judged(batches: Iterator[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
        import pandas

        by = _loaded(packs.value)
        for batch in batches:
            rows = [stream_row(str(n), None if c is None else bytes(c), by) for n, c in zip(batch[name], batch[content])]
            yield pandas.DataFrame(rows, columns=list(columns)).astype(columns)

    return frame.select(name, content).mapInPandas(judged, SCHEMA)
