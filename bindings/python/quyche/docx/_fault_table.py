"""Bảng lỗi: each fault with its place, what the norm asks and what to write instead; what the engine could not decide stands
there as a third outcome, to be verified by a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from docx.document import Document
from docx.table import Table

from .. import _wording, model
from .._reports import Report
from .._wording import Fault, in_words, place, say, sentence, titled
from . import _page

_WIDTHS = (1.2, 3.6, 7.6, 7.0, 6.3)
_SEVERITIES: tuple[model.Severity, ...] = ("error", "warning", "remark")
_PARTY = {"dang_doan", "ban_can_su_dang", "dang_uy"}


def fault_table(report: Report, lang: str = "vi") -> bytes:
    """The findings of a report and what is to be verified, as a DOCX: A4 landscape, in the order of severity."""
    data = report.to_dict()
    name = say(lang, "BẢNG TỔNG HỢP LỖI VÀ ĐỀ NGHỊ SỬA", "FAULTS AND PROPOSED CORRECTIONS")
    document = _page.new_document(name, lang, landscape=True)
    if lang != "en":
        party = (data["body"] or {}).get("kind") in _PARTY
        _page.head_of_office(document, "party" if party else "state", sum(_WIDTHS))
    _page.title(document, name, _subtitle(data, lang))
    _summary(document, report, data, lang)

    heads = say(
        lang,
        "TT|Vị trí|Lỗi, vấn đề|Quy định làm căn cứ|Đề nghị sửa",
        "No|Place|Fault|What the norm asks|Proposed correction",
    ).split("|")
    table = _page.grid(document, heads, _WIDTHS)
    number = 0
    for words, faults in _parts(report, lang):
        if faults:
            _page.band(table, f"{words} ({len(faults)})")
        for fault in faults:
            number += 1
            _row(table, number, fault, lang)
    if report.verdict == "not_applicable":
        _page.band(table, say(lang, "Chưa xét được: không có quy phạm nào áp dụng.", "Not judged: no norm applies."))
    elif number == 0:
        _page.band(table, say(lang, "Không có lỗi, không có nội dung cần xác minh.", "No fault, nothing to be verified."))
    _unassessed(document, report, data, lang)
    return _page.to_bytes(document)


def _parts(report: Report, lang: str) -> Iterator[tuple[str, list[Fault]]]:
    for severity, vi, en in (
        ("error", "LỖI PHẢI SỬA", "ERRORS"),
        ("warning", "CẢNH BÁO, CẦN XEM LẠI", "WARNINGS"),
        ("remark", "LƯU Ý", "REMARKS"),
    ):
        found = [each for each in report if each.severity == severity and each.counts]
        yield say(lang, vi, en), [_wording.fault(each, lang) for each in found]
    yield say(lang, "CẦN XÁC MINH", "TO BE VERIFIED"), list(_wording.doubts(report, lang))
    waived = [_wording.fault(each, lang) for each in report if not each.counts]
    yield say(lang, "NGOẠI LỆ ĐÃ CHẤP NHẬN", "WAIVED"), waived


def _row(table: Table, number: int, fault: Fault, lang: str) -> None:
    cells = _page.add_row(table, whole=True)
    _page.write(_page.paragraph_of(cells[0], _page.CENTRE, first=True), str(number))

    writing = iter(_page.blocks(cells[1]))
    _page.write(next(writing), fault.place or say(lang, "Toàn văn bản", "The whole document"), bold=True)

    writing = iter(_page.blocks(cells[2]))
    if fault.what:
        _page.write(next(writing), fault.what, bold=True)
    if fault.quote:
        _page.write(next(writing), say(lang, f"Dự thảo viết: “{fault.quote}”", f"The draft says: “{fault.quote}”"))
    if fault.message:
        _page.write(next(writing), fault.message)
    for note in fault.notes:
        _page.write(next(writing), note, italic=True)

    if (norm := fault.norm) is not None:
        writing = iter(_page.blocks(cells[3]))
        if norm.text:
            _page.write(next(writing), norm.labelled(lang))
        source = norm.source
        if norm.confidence:
            source += say(lang, f"; độ tin cậy {norm.confidence}", f"; confidence {norm.confidence}")
        if source:
            _page.write(next(writing), sentence(source.removeprefix("; ")), size=_page.SMALL, italic=True)
        _page.write(next(writing), f"[{norm.id}]", size=_page.SMALL, italic=True)
    if fault.suggestion:
        _page.write(next(iter(_page.blocks(cells[4]))), fault.suggestion)


def _subtitle(data: dict[str, Any], lang: str) -> list[str]:
    name = titled(data["document"] or {}, lang)
    return [say(lang, f"Dự thảo: {name}", f"Draft: {name}")] if name else []


def _summary(document: Document, report: Report, data: dict[str, Any], lang: str) -> None:
    verdict = in_words("verdict", report.verdict, lang)
    counts = ", ".join(
        f"{(number := report.count(severity))} {in_words('severity', severity, lang)}"
        + ("s" if lang == "en" and number != 1 else "")
        for severity in _SEVERITIES
    )
    undetermined = data["counts"]["requirements"]["undetermined"]
    line = _page.paragraph_of(document)
    _page.write(line, say(lang, "Kết quả: ", "Result: "))
    _page.write(line, verdict, bold=True)
    to_verify = say(lang, f"{undetermined} nội dung cần xác minh", f"{undetermined} to be verified")
    _page.write(line, f" ({counts}, {to_verify}).")
    if data["as_of"]:
        day = "/".join(reversed(data["as_of"].split("-")))
        _page.write(line, say(lang, f" Xét tại ngày {day}.", f" As of {data['as_of']}."))
    applied = [each for each in report.coverage if each.applies]
    if applied:
        _page.write(_page.paragraph_of(document), say(lang, "Phạm vi đã xét:", "Judged by:"), italic=True)
    for each in applied:
        figures = say(
            lang,
            f"kết luận được {each.judged}/{each.requirements} yêu cầu",
            f"{each.judged} of {each.requirements} requirements decided",
        )
        if each.articles_total is not None:
            known, total = each.articles_known, each.articles_total
            figures = say(lang, f"biết {known}/{total} điều; ", f"{known} of {total} articles known; ") + figures
        _page.write(_page.paragraph_of(document, after=0), f"– {each.title}: {figures}.", size=12)
    _page.paragraph_of(document, after=0)


def _unassessed(document: Document, report: Report, data: dict[str, Any], lang: str) -> None:
    """What was not judged at all: a table without faults must not be read as a clean bill."""
    rows: Sequence[dict[str, Any]] = data["unassessed"]
    if not rows:
        return
    _page.paragraph_of(document, after=0)
    _page.write(_page.paragraph_of(document), say(lang, "Chưa xét được:", "Not judged:"), bold=True, size=12)
    titles = {each.id: each.title for each in report.coverage}
    for norm in dict.fromkeys(each["norm"] for each in rows):
        line = _page.paragraph_of(document, after=0)
        line.paragraph_format.keep_with_next = True
        _page.write(line, titles.get(norm, norm) + ":", size=12, italic=True)
        for each in rows:
            if each["norm"] == norm:
                where = sentence(place(each["address"], lang)) + ": " if each["address"] else ""
                words = say(lang, each["reason"]["vi"], each["reason"]["en"])
                _page.write(_page.paragraph_of(document, after=0), f"– {where}{words}", size=12)
