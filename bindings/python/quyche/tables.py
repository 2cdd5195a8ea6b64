"""Findings and requirements as tables: CSV for spreadsheets and scripts, XLSX for Excel.

    pathlib.Path("phat-hien.csv").write_text(quyche.tables.csv(report), encoding="utf-8", newline="")
    pathlib.Path("phat-hien.xlsx").write_bytes(quyche.tables.xlsx(report))

A cell never is a formula: what begins like one is text.
"""

from __future__ import annotations

import csv as _csv
import io
import re
from typing import Literal

from . import _wording
from ._reports import Report
from ._wording import in_words, place, say

Table = Literal["findings", "requirements"]

_BOM = "\ufeff"
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_FORMULA = re.compile(r"[\s\x00-\x1f]*[=+\-@＝＋－＠]")
_CELL = 32_767
"""Characters that a cell of Excel can hold."""


def csv(report: Report, lang: str = "vi", table: Table = "findings") -> str:
    """One table as CSV: a byte order mark for Excel, commas, lines ended by CRLF. A cell that a spreadsheet would take for a
    formula has an apostrophe before it.

    table: "findings", one row a finding, or "requirements", one row a requirement with its verdict.
    """
    out = io.StringIO(newline="")
    writer = _csv.writer(out, lineterminator="\r\n")
    for row in _rows(report, lang, table):
        writer.writerow(["'" + cell if _FORMULA.match(cell) else cell for cell in row])
    return _BOM + out.getvalue()


def xlsx(report: Report, lang: str = "vi") -> bytes:
    """Both tables as a workbook of two sheets, with filters and the heads in sight; cells are text."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    from ._zip import same_bytes

    book = Workbook()
    book.properties.creator = "quyche"
    for table in ("findings", "requirements"):
        sheet = book.create_sheet(_SHEETS[table][lang == "en"])
        rows = _rows(report, lang, table)
        for number, row in enumerate(rows, 1):
            for column, text in enumerate(row, 1):
                cell = sheet.cell(number, column)
                cell.value = _fit(text)
                cell.data_type = "s"
                cell.quotePrefix = bool(_FORMULA.match(text))
                cell.font = Font(name="Times New Roman", size=12, bold=number == 1)
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                if number == 1:
                    cell.fill = PatternFill("solid", fgColor="D9D9D9")
        for column, width in enumerate(_WIDTHS[table], 1):
            sheet.column_dimensions[get_column_letter(column)].width = width
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(rows[0]))}{len(rows)}"
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", "9"
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.print_title_rows = "1:1"
    del book["Sheet"]
    out = io.BytesIO()
    book.save(out)
    return same_bytes(out.getvalue(), new=True)


_SHEETS = {"findings": ("Phát hiện", "Findings"), "requirements": ("Yêu cầu", "Requirements")}
_WIDTHS = {
    "findings": (7, 11, 18, 20, 20, 12, 45, 45, 45, 45, 14, 32, 32, 8, 30, 20),
    "requirements": (34, 16, 11, 30, 20, 55, 40),
}


def _rows(report: Report, lang: str, table: Table) -> list[list[str]]:
    if table == "findings":
        return _findings(report, lang)
    return _requirements(report, lang)


def _findings(report: Report, lang: str) -> list[list[str]]:
    vi = ["Mã", "Mức độ", "Loại", "Chủ đề", "Vị trí", "Địa chỉ", "Dự thảo viết", "Vấn đề", "Đề nghị sửa"]
    vi += ["Chuẩn yêu cầu", "Hình thức", "Nguồn", "Mã yêu cầu", "Độ tin cậy", "Ghi chú", "Dấu vân tay"]
    en = ["Id", "Severity", "Type", "Topic", "Place", "Address", "The draft says", "Problem", "Suggestion"]
    en += ["The norm asks", "Form", "Source", "Requirement", "Confidence", "Notes", "Fingerprint"]
    rows = [en if lang == "en" else vi]
    for finding in report:
        told = _wording.fault(finding, lang)
        norm = told.norm
        rows.append(
            [
                told.id,
                told.outcome,
                in_words("type", finding.type, lang),
                in_words("topic", finding.topic, lang),
                told.place,
                told.address,
                told.quote,
                told.message,
                told.suggestion,
                norm.text if norm else "",
                (say(lang, "trích", "quotation") if norm.is_quote else say(lang, "diễn giải", "paraphrase"))
                if norm
                else "",
                norm.source if norm else "",
                norm.id if norm else "",
                norm.confidence if norm else "",
                "; ".join(told.notes),
                finding.fingerprint,
            ]
        )
    return rows


def _requirements(report: Report, lang: str) -> list[list[str]]:
    vi = ["Mã yêu cầu", "Kết quả", "Mức độ", "Vị trí", "Địa chỉ", "Lý do", "Người trả lời"]
    en = ["Requirement", "Verdict", "Severity", "Place", "Address", "Reason", "Answered by"]
    rows = [en if lang == "en" else vi]
    for each in report.requirements:
        addresses = list(dict.fromkeys(fact.address for fact in each.facts))
        answer, reason = each.answer, each.reason
        rows.append(
            [
                each.id,
                in_words("requirement", each.verdict, lang),
                in_words("severity", each.severity, lang),
                "; ".join(place(address, lang) for address in addresses),
                "; ".join(addresses),
                say(lang, reason.vi, reason.en) if reason else "",
                f"{answer.by}, {answer.date}: {answer.reason}" if answer else "",
            ]
        )
    return rows


def _fit(text: str) -> str:
    text = _UNFIT.sub("", text)
    return text if len(text) <= _CELL else text[: _CELL - 1] + "…"
