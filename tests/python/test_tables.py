"""Findings and requirements as CSV and XLSX."""

import csv
import io
import json
import zipfile

import openpyxl
import pytest
import quyche
import quyche.tables

EVIL = '=HYPERLINK("http://example.org";"xem")'


@pytest.fixture(scope="module")
def report(examples):
    return quyche.check(examples / "bcsd-ubnd-co-loi.docx")


@pytest.fixture(scope="module")
def answered(examples, report):
    """A report whose answers were written by somebody who means harm to spreadsheets."""
    undetermined = [each.id for each in report.requirements if each.verdict == "undetermined"]
    entries = [
        {"requirement": id, "answer": "satisfied", "by": by, "reason": "Đã xem.", "date": "2024-10-01"}
        for id, by in zip(undetermined, [EVIL, "+cmd", "-2+3", "@SUM(A1)", "=1+1"], strict=True)
    ]
    answers = json.dumps({"schema": "quyche-answers/1", "answers": entries}, ensure_ascii=False)
    return quyche.check(examples / "bcsd-ubnd-co-loi.docx", records=quyche.Records(answers=answers))


def read(text):
    assert text.startswith("\ufeff") and text.count("\ufeff") == 1
    assert "\n" not in text.replace("\r\n", "")
    return list(csv.reader(io.StringIO(text[1:], newline="")))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_csv_has_a_row_for_each_finding_and_no_other(report, lang):
    head, *rows = read(quyche.tables.csv(report, lang))
    assert len(rows) == len(report) and {len(row) for row in rows} == {len(head)}
    for row, finding in zip(rows, report, strict=True):
        assert row[0] == finding.id and row[-1] == finding.fingerprint
        assert row[5].lstrip("'") == (finding.address or "")
        assert row[6].lstrip("'") == (finding.document.quote if finding.document else "")
        assert row[7] == (finding.message.en if lang == "en" else finding.message.vi)
        assert row[9] == finding.norm.text and row[12] == finding.norm.id
        assert row[10] == {"vi": "diễn giải", "en": "paraphrase"}[lang]
    assert rows[0][4] == {"vi": "Khoản 2 Điều 1", "en": "Clause 2, Article 1"}[lang]


def test_csv_of_requirements_has_a_row_for_each(report):
    head, *rows = read(quyche.tables.csv(report, table="requirements"))
    assert [row[0] for row in rows] == [each.id for each in report.requirements]
    assert {row[1] for row in rows} == {"đạt", "vi phạm", "chưa kết luận", "không áp dụng"}


def test_no_cell_is_a_formula(answered):
    cells = [cell for row in read(quyche.tables.csv(answered, table="requirements")) for cell in row]
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r")]
    assert f"'{EVIL}, 2024-10-01: Đã xem." in cells
    book = openpyxl.load_workbook(io.BytesIO(quyche.tables.xlsx(answered)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    evil = [cell for cell in cells if cell.value[0] in "=+-@"]
    assert [cell.value[: cell.value.index(",")] for cell in evil] == [EVIL, "+cmd", "-2+3", "@SUM(A1)", "=1+1"]
    assert all(cell.quotePrefix for cell in evil)


@pytest.mark.parametrize(("lang", "names"), [("vi", ["Phát hiện", "Yêu cầu"]), ("en", ["Findings", "Requirements"])])
def test_xlsx_says_what_csv_says(report, lang, names):
    book = openpyxl.load_workbook(io.BytesIO(quyche.tables.xlsx(report, lang)))
    assert book.sheetnames == names
    for sheet, table in zip(book, ("findings", "requirements"), strict=True):
        rows = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
        plain = [[cell.removeprefix("'") for cell in row] for row in read(quyche.tables.csv(report, lang, table))]
        assert rows == plain
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref.startswith("A1:")


def test_a_workbook_is_the_same_bytes_and_holds_no_clock(report, examples):
    data = quyche.tables.xlsx(report)
    assert data == quyche.tables.xlsx(quyche.check(examples / "bcsd-ubnd-co-loi.docx"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms" not in archive.read("docProps/core.xml")
