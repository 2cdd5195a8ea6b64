"""The check on a real local Spark cluster; slow, and skipped with its reason where PySpark or Java is absent."""

import os
import shutil
import sys

import pytest
import quyche
from quyche import batch

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def spark():
    if os.environ.get("QUYCHE_ALL") != "1":
        pytest.skip("starts a Spark cluster: run by tools/test --all")
    sql = pytest.importorskip("pyspark.sql", reason="PySpark is not installed")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java, which is not installed")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        sql.SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.executorEnv.PYTHONPATH", os.environ.get("PYTHONPATH", ""))
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "16")
        .getOrCreate()
    )
    yield session
    session.stop()


def test_a_table_of_regulations_becomes_a_table_of_judgements(spark, root):
    import quyche.spark

    kinds = [(root / f"examples/{name}").read_bytes() for name in ("bcsd-ubnd.docx", "bcsd-ubnd-co-loi.docx", "dang-doan-hdnd.txt")]
    documents = [(f"{number:03}", [*kinds, b"no regulation", None][number % 5]) for number in range(60)]
    wanted = list(quyche.check_stream(documents))
    for partitions in (1, 2, 4):
        frame = spark.createDataFrame(documents, "name string, content binary").repartition(partitions, "name")
        got = sorted((each.asDict() for each in quyche.spark.check(frame).collect()), key=lambda each: each["file"])
        assert got == wanted, f"{partitions} partitions"


def test_packs_are_sent_along_and_columns_are_named(spark, root):
    import quyche.spark

    text = (root / "examples/bcsd-ubnd.txt").read_bytes()
    pack = quyche.compile_norm(text, "own").encode()
    frame = spark.createDataFrame([("a", text)], "file string, data binary")
    [got] = quyche.spark.check(frame, [pack], name="file", content="data").collect()
    assert got.asDict() == batch.stream_row("a", text, batch.norms_of([pack]))
    with pytest.raises(quyche.UsageError, match="name, content"):
        quyche.spark.check(frame)
    with pytest.raises(quyche.NotFoundError):
        quyche.spark.check(frame, ["no-such-pack"], name="file", content="data")
