"""The check on a Spark cluster: a table of regulations becomes a table of judgements, a row each.

    from pyspark.sql import SparkSession
    import quyche.spark

    files = spark.read.format("binaryFile").load("drafts/*.docx")
    judged = quyche.spark.check(files.select(files.path.alias("name"), "content"))
    judged.groupBy("verdict").count().show()

Packs are sent to every worker once (a broadcast), and every Python worker loads them once. A document that cannot be read has its
error in its row; the others are not touched by it. The package must be installed on the workers.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from . import bulk
from .errors import UsageError

if TYPE_CHECKING:
    import pandas
    from _typeshed import ReadableBuffer
    from pyspark.sql import DataFrame

SCHEMA = (
    "name string, sha256 string, verdict string, errors int, warnings int, remarks int, report string, "
    "error_code string, error_vi string, error_en string"
)
"""Columns of the result: those of quyche.bulk.Row."""


@functools.lru_cache(maxsize=4)
def _loaded(packs: tuple[bytes, ...]) -> Any:
    return bulk.norms_of(packs)


def check(
    frame: DataFrame, norms: Iterable[str | ReadableBuffer] = ("default",), *, name: str = "name", content: str = "content"
) -> DataFrame:
    """Judges every row of a table by the norms.

    frame: has the columns `name` (string) and `content` (binary: text, DOCX, HTML …), by those or other names.
    norms: ids of built-in packs, "default" for all of them, bytes for the JSON of a pack.

    Gives a table of SCHEMA, in the partitions of the frame. Raises UsageError where a column is absent, and what packs_of raises.
    """
    if missing := [column for column in (name, content) if column not in frame.columns]:
        raise UsageError(
            f"Bảng không có cột {', '.join(missing)}; có: {', '.join(frame.columns)}.",
            f"The table has no column {', '.join(missing)}; it has: {', '.join(frame.columns)}.",
        )
    packs = frame.sparkSession.sparkContext.broadcast(tuple(bulk.packs_of(norms)))

    def judged(batches: Iterator[pandas.DataFrame]) -> Iterator[pandas.DataFrame]:
        import pandas

        by = _loaded(packs.value)
        for batch in batches:
            rows = [bulk.row(str(n), None if c is None else bytes(c), by) for n, c in zip(batch[name], batch[content])]
            made = pandas.DataFrame(rows, columns=list(bulk.Row.__annotations__))
            yield made.astype({column: "Int64" for column in ("errors", "warnings", "remarks")})

    return frame.select(name, content).mapInPandas(judged, SCHEMA)
