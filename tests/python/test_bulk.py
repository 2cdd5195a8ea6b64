"""Many regulations at once: rows in order, faults in their own row, the same rows for any number of workers."""

import json

import pytest
import quyche
import quyche.bulk

GOOD = "examples/bcsd-ubnd.docx"
FAULTY = "examples/bcsd-ubnd-co-loi.docx"


@pytest.fixture(scope="module")
def documents(root):
    kinds = [(root / GOOD).read_bytes(), (root / FAULTY).read_bytes(), b"no regulation", b"PK\x03\x04 cut off"]
    return [(f"{number}", kinds[number % 4]) for number in range(40)]


def test_a_row_is_the_report_or_the_error(documents):
    rows = list(quyche.bulk.check_all(documents[:4]))
    assert [row["name"] for row in rows] == ["0", "1", "2", "3"]
    assert [row["verdict"] for row in rows] == ["conform", "not_conform", None, None]
    assert [row["error_code"] for row in rows] == [None, None, "input", "input"]
    for row, (name, content) in zip(rows, documents):
        if row["report"] is not None:
            report = quyche.check(content, name=name)
            assert row["report"] == report.to_json()
            assert (row["errors"], row["warnings"], row["remarks"]) == tuple(map(report.count, ("error", "warning", "remark")))
            assert row["sha256"] == json.loads(row["report"])["input"]["sha256"]
            assert row["error_vi"] is row["error_en"] is None
        else:
            assert row["errors"] is row["warnings"] is row["remarks"] is None
            assert row["error_vi"] and row["error_en"]


def test_rows_are_the_same_for_any_number_of_workers(documents):
    one = list(quyche.bulk.check_all(documents))
    assert len(one) == len(documents)
    for workers in (2, 4):
        assert list(quyche.bulk.check_all(documents, workers=workers)) == one


def test_documents_are_taken_as_they_are_needed(documents):
    taken = []

    def counted():
        for each in documents:
            taken.append(each)
            yield each

    rows = quyche.bulk.check_all(counted(), workers=2)
    next(rows)
    assert len(taken) <= 4
    rows.close()
    assert len(taken) <= 4


def test_packs_can_be_sent_elsewhere(documents):
    packs = quyche.bulk.packs_of(["default"])
    assert quyche.bulk.norms_of(packs).ids == quyche.Norms.default().ids
    name, content = documents[1]
    assert quyche.bulk.row(name, content, quyche.bulk.norms_of(packs)) == quyche.bulk.row(name, content)
    with pytest.raises(quyche.NotFoundError):
        quyche.bulk.packs_of(["no-such-pack"])
    with pytest.raises(quyche.PackError):
        quyche.bulk.packs_of([b"{}"])
