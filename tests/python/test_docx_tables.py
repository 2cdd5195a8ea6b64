"""Bản so sánh and bảng lỗi: what stands in which cell, read again with python-docx."""

import io
import json
import re
import zipfile

import docx
import pytest
import quyche
import quyche.docx
import quyche.tables
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from quyche.docx import _units

HEAD = """QUY CHẾ
làm việc của Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn
"""
BASE = (
    HEAD
    + """
Chương I
QUY ĐỊNH CHUNG
Điều 1. Nguyên tắc làm việc
1. Ban làm việc theo nguyên tắc tập trung dân chủ.
2. Tập thể lãnh đạo, cá nhân phụ trách.
3. Giữ bí mật nội dung thảo luận của các cuộc họp.
Điều 2. Kinh phí hoạt động
1. Kinh phí do ngân sách bảo đảm.
2. Văn phòng giúp quản lý kinh phí.
Chương II
CHẾ ĐỘ HỌP
Điều 3. Họp thường kỳ
1. Ban họp thường kỳ mỗi tháng một lần.
2. Bí thư triệu tập và chủ trì cuộc họp.
Điều 4. Hiệu lực thi hành
Quy chế này có hiệu lực kể từ ngày ký.
"""
)
DRAFT = (
    HEAD
    + """
Chương I
QUY ĐỊNH CHUNG
Điều 1. Nguyên tắc làm việc
1. Ban làm việc theo nguyên tắc tập trung dân chủ.
2. Tập thể lãnh đạo, cá nhân phụ trách, có phân công rõ ràng.
Chương II
CHẾ ĐỘ HỌP
Điều 2. Họp thường kỳ
1. Ban họp thường kỳ mỗi quý một lần.
2. Bí thư triệu tập và chủ trì cuộc họp.
Điều 3. Giám sát
1. Ủy ban kiểm tra giám sát việc thực hiện.
Điều 4. Hiệu lực thi hành
Quy chế này có hiệu lực kể từ ngày ký.
"""
)


def opened(data):
    return docx.Document(io.BytesIO(data))


def rows(document):
    table = document.tables[-1]
    return [[cell.text for cell in row.cells] for row in table.rows]


def marked(cell):
    """The words of a cell that are marked, with how."""
    found = []
    for paragraph in cell.paragraphs:
        for run in paragraph.runs:
            if run.font.strike or run.underline:
                found.append((run.text, "went" if run.font.strike else "came"))
    return found


@pytest.fixture(scope="module")
def compared():
    return opened(quyche.docx.comparison(quyche.parse(BASE), quyche.parse(DRAFT)))


def test_rows_stand_in_order_with_what_was_added_and_removed(compared):
    assert rows(compared) == [
        ["Văn bản gốc", "Dự thảo", "Thuyết minh"],
        ["Chương I\nQUY ĐỊNH CHUNG", "Chương I\nQUY ĐỊNH CHUNG", ""],
        ["Điều 1. Nguyên tắc làm việc", "Điều 1. Nguyên tắc làm việc", ""],
        ["1. Ban làm việc theo nguyên tắc tập trung dân chủ."] * 2 + [""],
        [
            "2. Tập thể lãnh đạo, cá nhân phụ trách.",
            "2. Tập thể lãnh đạo, cá nhân phụ trách, có phân công rõ ràng.",
            "",
        ],
        ["3. Giữ bí mật nội dung thảo luận của các cuộc họp.", "(Bãi bỏ)", ""],
        [
            "Điều 2. Kinh phí hoạt động\n1. Kinh phí do ngân sách bảo đảm.\n2. Văn phòng giúp quản lý kinh phí.",
            "(Bãi bỏ)",
            "",
        ],
        ["Chương II\nCHẾ ĐỘ HỌP", "Chương II\nCHẾ ĐỘ HỌP", ""],
        ["Điều 3. Họp thường kỳ", "Điều 2. Họp thường kỳ", "[đổi số: Điều 3 thành Điều 2]"],
        ["1. Ban họp thường kỳ mỗi tháng một lần.", "1. Ban họp thường kỳ mỗi quý một lần.", ""],
        ["2. Bí thư triệu tập và chủ trì cuộc họp."] * 2 + [""],
        ["(Dòng mới)", "Điều 3. Giám sát\n1. Ủy ban kiểm tra giám sát việc thực hiện.", ""],
        ["Điều 4. Hiệu lực thi hành\nQuy chế này có hiệu lực kể từ ngày ký."] * 2 + [""],
    ]


def test_changed_words_are_marked_by_form_and_nothing_else_is(compared):
    found = [mark for row in compared.tables[-1].rows[1:] for cell in row.cells for mark in marked(cell)]
    assert found == [
        (", có phân công rõ ràng", "came"),
        ("3", "went"),
        ("2", "came"),
        ("tháng", "went"),
        ("quý", "came"),
    ]
    runs = [run for row in compared.tables[-1].rows for cell in row.cells for each in cell.paragraphs for run in each.runs]
    assert all(run.bold for run in runs if run.underline)
    headings = {run.text for run in runs if run.bold and not run.underline}
    assert {"Điều 1. Nguyên tắc làm việc", "Chương II", "Điều 2. Kinh phí hoạt động"} <= headings
    assert "2. Văn phòng giúp quản lý kinh phí." not in headings


def test_the_page_is_that_of_an_office(compared):
    section = compared.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (29.7, 21.0)
    normal = compared.styles["Normal"]
    assert (normal.font.name, normal.font.size.pt) == ("Times New Roman", 13)
    assert "PAGE" in section.header._element.xml
    table = compared.tables[-1]
    assert [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows] == [True] + [
        False
    ] * (len(table.rows) - 1)
    assert [each.text for each in compared.paragraphs if each.text][:3] == [
        "BẢN SO SÁNH, THUYẾT MINH",
        "Văn bản gốc: Quy chế làm việc của Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn",
        "Dự thảo: Quy chế làm việc của Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn",
    ]
    assert compared.tables[0].rows[0].cells[1].text.startswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n")


def test_both_texts_stand_in_the_table_whole_and_once(examples):
    base, draft = (quyche.parse(examples / f"{name}.docx") for name in ("bcsd-ubnd", "bcsd-ubnd-co-loi"))
    document = opened(quyche.docx.comparison(base, draft))
    assert document.tables[0].rows[0].cells[1].text.startswith("ĐẢNG CỘNG SẢN VIỆT NAM\n")
    for column, source in enumerate((base, draft)):
        data = source.to_dict()["documents"][0]
        begin = data["bases"][0]["start"]
        expected = source.words(begin, data["provisions"][-1]["end"]).split()
        said = " ".join(row[column] for row in rows(document)[1:])
        said = re.sub(r"\((?:Dòng mới|Bãi bỏ|khoản [^()]*)\)", "", said).removeprefix("-").split()
        assert sorted(said) == sorted(expected)
        if column == 1:
            assert said == expected  # the draft in its own order
    facts = [row[2] for row in rows(document)[1:] if row[2]]
    assert facts and all(re.fullmatch(r"\[(đổi số|chuyển|tách|gộp|rút gọn|sắp xếp lại)[^\[\]]*\]", fact) for fact in facts)


def unit(base, address):
    return next(each for each in base.units if each.address == address)


@pytest.mark.parametrize(
    ("kind", "norm", "drafted", "fact"),
    [
        ("moved", ["d2"], ["d3"], "[chuyển từ Điều 2]"),
        ("split", ["d2"], ["d2", "d3"], "[tách từ Điều 2]"),
        ("merged", ["d2", "d3"], ["d3"], "[gộp từ Điều 2, Điều 3]"),
        ("condensed", ["d2"], ["d3"], "[rút gọn từ Điều 2]"),
        ("same", ["d2"], ["d3"], ""),
    ],
)
def test_facts_of_alignment_stand_apart_in_brackets(kind, norm, drafted, fact):
    alignment = [
        {"kind": "same", "norm": ["d1"], "document": ["1/d1"]},
        {"kind": kind, "norm": norm, "document": drafted},
    ]
    base, draft = quyche.parse(BASE), quyche.parse(DRAFT)
    document = opened(quyche.docx.comparison(base, draft, alignment=alignment))
    assert [row[2] for row in rows(document)[1:] if row[2]] == ([fact] if fact else [])


def test_units_that_answer_each_other_crosswise_stand_in_one_row():
    """Article 2 is split over 2 and 3, 3 merges 2 and 3: each text once, and what became of it."""
    alignment = [
        {"kind": "split", "norm": ["d2"], "document": ["d2", "d3"]},
        {"kind": "merged", "norm": ["d2", "d3"], "document": ["d3"]},
    ]
    document = opened(quyche.docx.comparison(quyche.parse(BASE), quyche.parse(DRAFT), alignment=alignment))
    (row,) = [row for row in rows(document) if row[2].startswith("[sắp xếp")]
    assert row[2] == "[sắp xếp lại từ Điều 2, Điều 3]"
    assert [line for line in row[0].split("\n") if line.startswith("Điều")] == ["Điều 2. Kinh phí hoạt động", "Điều 3. Họp thường kỳ"]
    assert [line for line in row[1].split("\n") if line.startswith("Điều")] == ["Điều 2. Họp thường kỳ", "Điều 3. Giám sát"]


def test_a_clause_out_of_its_article_says_where_it_stands():
    base, draft = quyche.parse(BASE), quyche.parse(DRAFT)
    alignment = [
        {"kind": "same", "norm": ["d1"], "document": ["d1"]},
        {"kind": "moved", "norm": ["d3.k2"], "document": ["d1.k2"]},
    ]
    found = rows(opened(quyche.docx.comparison(base, draft, alignment=alignment)))
    row = next(row for row in found if row[2] == "[chuyển từ khoản 2 Điều 3]")
    assert row[0] == "(khoản 2 Điều 3)\n2. Bí thư triệu tập và chủ trì cuộc họp."
    assert row[1].startswith("2. Tập thể lãnh đạo")


def test_clauses_are_compared_with_an_article_that_has_none():
    """One paragraph against three clauses: side by side in one row, not removed beside added."""
    draft = BASE.replace("1. Kinh phí do ngân sách bảo đảm.\n2. Văn phòng", "Kinh phí do ngân sách bảo đảm. Văn phòng")
    draft = draft.replace("Điều 2. Kinh", "Điều 2a. Kinh")
    for base, other in ((BASE, draft), (draft, BASE)):
        found = rows(opened(quyche.docx.comparison(quyche.parse(base), quyche.parse(other))))
        (row,) = [row for row in found if "Kinh phí do ngân sách" in "".join(row)]
        divided = "Điều 2. Kinh phí hoạt động\n1. Kinh phí do ngân sách bảo đảm.\n2. Văn phòng giúp quản lý kinh phí."
        whole = "Điều 2a. Kinh phí hoạt động\nKinh phí do ngân sách bảo đảm. Văn phòng giúp quản lý kinh phí."
        if base is BASE:
            assert row == [divided, whole, "[đổi số: Điều 2 thành Điều 2a]"]
        else:
            assert row == [whole, divided, "[đổi số: Điều 2a thành Điều 2]"]


@pytest.mark.parametrize(
    ("first", "behind"),
    [
        ("1. Ban làm việc", "2. Tập thể"),
        ("2. Tập thể", "3. Giữ"),
        ("Điều 1.", "Điều 2."),
        ("Điều 2.", "Chương II"),
        ("Chương II", "Điều 3."),
        ("1. Ban họp", "2. Bí thư"),
    ],
)
def test_what_the_draft_has_no_more_stands_where_it_stood(first, behind):
    """The base against itself without a part, all numbers as they were: the rows keep the order of the base."""
    base = _units.Regulation(quyche.parse(BASE))
    draft = _units.Regulation(quyche.parse(BASE[: BASE.index(first)] + BASE[BASE.index(behind) :]))
    assert draft.numbers.keys() < base.numbers.keys()
    alignment = [{"kind": "same", "norm": [each], "document": [each]} for each in draft.numbers]
    found = _units.rows_of(base, draft, alignment)
    assert [number for row in found for number in row.base] == list(range(len(base.units)))


def test_every_unit_stands_in_one_row_whatever_the_alignment_says():
    base, draft = _units.Regulation(quyche.parse(BASE)), _units.Regulation(quyche.parse(DRAFT))
    for alignment in (
        [],
        [{"kind": "same", "norm": ["d9"], "document": ["d9"]}],
        [{"kind": "same", "norm": ["c1"], "document": ["d2.k1"]}, {"kind": "same", "norm": ["d1.k1"], "document": ["c2"]}],
        [{"kind": "merged", "norm": ["d3", "d1"], "document": ["d1"]}, {"kind": "missing", "norm": ["c2"], "document": []}],
    ):
        found = _units.rows_of(base, draft, alignment)
        assert sorted(number for row in found for number in row.base) == list(range(len(base.units)))
        assert sorted(number for row in found for number in row.draft) == list(range(len(draft.units)))


def test_a_text_of_markup_and_controls_is_text():
    evil = BASE.replace("Giữ bí mật", "<w:p>&amp;</w:t> \x0c ]]> Giữ bí mật")
    found = rows(opened(quyche.docx.comparison(quyche.parse(evil), quyche.parse(DRAFT))))
    assert any("<w:p>&amp;</w:t>" in row[0] and "]]> Giữ bí mật" in row[0] for row in found)


# ---- Bảng lỗi ----


@pytest.fixture(scope="module")
def report(examples):
    return quyche.check(examples / "bcsd-ubnd-co-loi.docx")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_finding_and_every_doubt_has_a_row_in_its_part(report, lang):
    document = opened(quyche.docx.fault_table(report, lang))
    _, *found = rows(document)
    bands = [(at, row[0]) for at, row in enumerate(found) if len(set(row)) == 1]
    titles = {
        "vi": ["LỖI PHẢI SỬA (6)", "CẢNH BÁO, CẦN XEM LẠI (17)", "CẦN XÁC MINH (5)"],
        "en": ["ERRORS (6)", "WARNINGS (17)", "TO BE VERIFIED (5)"],
    }[lang]
    assert [title for _, title in bands] == titles
    assert [at for at, _ in bands] == [0, 7, 25]
    told = [row for row in found if len(set(row)) > 1]
    assert [row[0] for row in told] == [str(number) for number in range(1, 29)]
    for row, finding in zip(told, report, strict=False):
        place = quyche.docx._fault_table.place(finding.address, lang) if finding.address else None
        assert place is None or row[1].casefold() == place.casefold()
        assert (finding.message.en if lang == "en" else finding.message.vi) in row[2].split("\n")
        assert finding.document is None or f"“{finding.document.quote}”" in row[2]
        assert finding.norm.text in row[3] and f"“{finding.norm.text}”" not in row[3]
        assert f"[{finding.norm.id}]" in row[3]
        suggested = finding.suggestion and (finding.suggestion.en if lang == "en" else finding.suggestion.vi)
        assert row[4] == (suggested or "")
    undetermined = [each.id for each in report.requirements if each.verdict == "undetermined"]
    assert [re.search(r"\[([^\[\]]+)\]$", row[3])[1] for row in told[23:]] == undetermined
    for row in told[23:]:
        assert row[3].startswith("Paraphrase: " if lang == "en" else "Diễn giải: ")  # what is asked is said, not only its id


def test_the_verdict_stands_with_how_much_was_judged(report):
    words = [each.text for each in opened(quyche.docx.fault_table(report)).paragraphs]
    english = [each.text for each in opened(quyche.docx.fault_table(report, "en")).paragraphs]
    assert any("(6 errors, 17 warnings, 0 remarks, 5 to be verified)" in each for each in english)
    assert any("Kết quả: CHƯA PHÙ HỢP (6 lỗi, 17 cảnh báo, 0 lưu ý, 5 nội dung cần xác minh)" in each for each in words)
    assert any("biết 2/15 điều; kết luận được 13/22 yêu cầu" in each for each in words)
    unassessed = json.loads(report.to_json())["unassessed"]
    assert "Chưa xét được:" in words
    assert sum(each.startswith("– ") for each in words) == len(unassessed) + sum(each.applies for each in report.coverage)


def test_what_nothing_applies_to_is_not_called_free_of_faults():
    report = quyche.check(BASE, "146-qd-tw-2024", body="dang_uy", level="commune")
    assert report.verdict == "not_applicable"
    found = rows(opened(quyche.docx.fault_table(report)))
    assert found[1:] == [["Chưa xét được: không có quy phạm nào áp dụng."] * 5]
    clean = quyche.check(BASE, "van-ban")
    found = rows(opened(quyche.docx.fault_table(clean)))
    assert len(clean) == 0 and found[1:] == [["Không có lỗi, không có nội dung cần xác minh."] * 5]


def test_waived_findings_stand_apart_with_their_reason(examples, report):
    first = report.findings[0]
    entry = {"reason": "Đã thống nhất.", "approver": "Chánh Văn phòng", "expires": "2024-12-31"}
    waivers = {"schema": "quyche-waivers/1", "waivers": [{"id": first.norm.id, "fingerprint": first.fingerprint, **entry}]}
    records = quyche.Records(waivers=json.dumps(waivers, ensure_ascii=False))
    again = quyche.check(examples / "bcsd-ubnd-co-loi.docx", records=records)
    found = rows(opened(quyche.docx.fault_table(again)))
    assert [row[0] for row in found if len(set(row)) == 1] == [
        "LỖI PHẢI SỬA (5)",
        "CẢNH BÁO, CẦN XEM LẠI (17)",
        "CẦN XÁC MINH (5)",
        "NGOẠI LỆ ĐÃ CHẤP NHẬN (1)",
    ]
    assert found[-1][2].split("\n")[-1] == "Ngoại lệ: Đã thống nhất. (Chánh Văn phòng, đến 2024-12-31)"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_words_kept_out_of_a_report_are_in_no_table(examples, report, lang):
    kept_out = quyche.check(examples / "bcsd-ubnd-co-loi.docx", quotes=False)
    document = opened(quyche.docx.fault_table(kept_out, lang))
    words = [each.text for each in document.paragraphs] + [cell for row in rows(document) for cell in row]
    words += [quyche.tables.csv(kept_out, lang, table) for table in ("findings", "requirements")]
    said = "\n".join(words)
    head = report.to_dict()["document"]
    secret = [each.document.quote for each in report if each.document] + [head[key] for key in ("subject", "issuer", "signer")]
    assert len(secret) > 15 and not [each for each in secret if each in said]
    assert len([row for row in rows(document)[1:] if len(set(row)) > 1]) == len(report) + 5


def test_same_input_same_bytes_without_a_clock(examples, report):
    path = examples / "bcsd-ubnd.docx"
    tables = quyche.docx.fault_table(report), quyche.docx.comparison(quyche.parse(path), report.document)
    draft = quyche.check(examples / "bcsd-ubnd-co-loi.docx")
    again = quyche.docx.fault_table(draft), quyche.docx.comparison(quyche.parse(path), draft.document)
    assert tables == again
    for data in tables:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert b"dcterms" not in re.sub(rb"xmlns:\w+=\"[^\"]*\"", b"", archive.read("docProps/core.xml"))
