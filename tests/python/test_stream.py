"""Many regulations at once: rows in order, faults in their own row, the same rows for any number of workers."""

import json

import pytest
import quyche
from quyche import batch

GOOD = "examples/bcsd-ubnd.docx"
FAULTY = "examples/bcsd-ubnd-co-loi.docx"


@pytest.fixture(scope="module")
def documents(root):
    kinds = [(root / GOOD).read_bytes(), (root / FAULTY).read_bytes(), b"no regulation", b"PK\x03\x04 cut off"]
    return [(f"{number}", kinds[number % 4]) for number in range(40)]


def test_a_row_is_the_report_or_the_error(documents):
    rows = list(quyche.check_stream(documents[:4]))
    assert [row["file"] for row in rows] == ["0", "1", "2", "3"]
    assert [row["verdict"] for row in rows] == ["conform", "not_conform", None, None]
    assert [row["error"] for row in rows] == [None, None, "input", "input"]
    for row, (name, content) in zip(rows, documents):
        if row["report"] is not None:
            report = quyche.check(content, name=name)
            assert row["report"] == report.to_json()
            assert (row["errors"], row["warnings"], row["remarks"]) == tuple(map(report.count, ("error", "warning", "remark")))
            assert row["sha256"] == json.loads(row["report"])["input"]["sha256"]
            assert row["error"] is row["error_vi"] is row["error_en"] is None
        else:
            assert row["errors"] is row["warnings"] is row["remarks"] is None
            assert row["error_vi"] and row["error_en"]


def test_rows_are_the_same_for_any_number_of_jobs(documents):
    one = list(quyche.check_stream(documents))
    assert len(one) == len(documents)
    for jobs in (2, 4):
        assert list(quyche.check_stream(documents, jobs=jobs)) == one


def test_documents_are_taken_as_they_are_needed(documents):
    taken = []

    def counted():
        for each in documents:
            taken.append(each)
            yield each

    rows = quyche.check_stream(counted(), jobs=2)
    next(rows)
    assert len(taken) <= 4
    rows.close()
    assert len(taken) <= 4


def test_packs_can_be_sent_elsewhere(documents):
    packs = batch.packs_of(["default"])
    assert batch.norms_of(packs).ids == quyche.Norms.default().ids
    name, content = documents[1]
    assert batch.stream_row(name, content, batch.norms_of(packs)) == batch.stream_row(name, content, quyche.Norms.default())
    with pytest.raises(quyche.NotFoundError):
        batch.packs_of(["no-such-pack"])
    with pytest.raises(quyche.PackError):
        batch.packs_of([b"{}"])
