"""The HTML report: everything of the report is there, nothing of a draft becomes markup, the same report gives the same page."""

import json
import os
import re
import subprocess
import sys

import pytest
import quyche
import quyche.html
from html_pages import HOSTILE, Page, check_page, model_of
from quyche.html import changes, graph, outline, sidebyside, view


@pytest.fixture(scope="module")
def faulty(examples):
    return quyche.check(examples / "bcsd-ubnd-co-loi.docx")


def view_of(report):
    return view.view_of(report.to_dict(), report.document, report._norms, graph=False)


def cards_in(side):
    """(address of the place, id) of every finding of the comparison."""
    found = [("", card.id) for card in side.general]
    for section in side.sections:
        found += [(section.address, card.id) for card in section.cards]
        for block in section.blocks:
            found += [(block.address, card.id) for card in block.cards]
            found += [(row.address, card.id) for row in block.rows for card in row.cards]
    return found


def texts(lines):
    return ["".join(piece.text for piece in line.pieces) for line in lines]


def marked(lines):
    """The words that differ."""
    return [piece.text for line in lines for piece in line.pieces if piece.changed]


# ---- The page ----


def test_every_finding_is_there_once_with_its_words_and_its_place(faulty):
    page = check_page(quyche.html.render(faulty))
    shown = [attributes["data-finding"] for tag, attributes in page.elements if "data-finding" in attributes]
    assert sorted(shown) == [finding.id for finding in faulty]
    listed = [attributes["data-of"] for tag, attributes in page.elements if "data-of" in attributes]
    assert listed == [finding.id for finding in faulty]
    for finding in faulty:
        for words in (finding.message.vi, finding.message.en, finding.norm.id, finding.norm.text):
            assert words in page.words
        if finding.document:
            assert finding.document.quote in page.words
        if finding.suggestion:
            assert finding.suggestion.vi in page.words and finding.suggestion.en in page.words
    assert "Khoản 2 Điều 1" in page.words and "Clause 2, Article 1" in page.words


def test_verdict_counts_and_coverage_come_first(faulty):
    words = check_page(quyche.html.render(faulty)).words
    head = words[: words.index("Văn bản được xét")]
    for said in ("CHƯA PHÙ HỢP", "DOES NOT CONFORM", "6 lỗi", "17 cảnh báo", "0 lưu ý", "Biết 2 trong 15 điều", "2 of 15 articles are known"):
        assert said in head
    assert "Biết 3 điều, không rõ tổng số" in head


def test_every_requirement_has_its_verdict_in_words(faulty):
    page = check_page(quyche.html.render(faulty))
    rows = [attributes for _, attributes in page.elements if "data-requirement" in attributes]
    assert sorted(row["data-verdict"] for row in rows) == sorted(asked.verdict for asked in faulty.requirements)
    for asked in faulty.requirements:
        assert asked.id in page.words
    groups = [group for pack in view_of(faulty).packs for group in pack.groups]
    assert sum(len(group.requirements) for group in groups) == len(faulty.requirements)
    assert [(group.title.vi, group.heading) for group in groups if group.pack == "qclv-mau-2024-du-thao"][:2] == [
        ("Chương I", "Vị trí, chức năng, nhiệm vụ, quyền hạn"),
        ("Chương II", "Nhiệm vụ, quyền hạn của thành viên"),
    ]


def test_a_paraphrase_is_called_one_and_never_quoted(faulty, small):
    page = check_page(quyche.html.render(faulty))
    quoted = {text for open_tags, text in page.texts if "q" in open_tags}
    paraphrases = {finding.norm.text for finding in faulty if finding.norm.form == "paraphrase"}
    assert paraphrases and not paraphrases & quoted
    assert quoted == {finding.document.quote for finding in faulty if finding.document}
    assert "Diễn giải" in page.words and "Trích nguyên văn" not in page.words

    lacking = quyche.check(
        small.replace("1. Ban cán sự đảng họp thường kỳ mỗi tháng một lần.\n2", "1"), model_of(small), document_checks=False
    )
    assert len(lacking) > 0
    page = check_page(quyche.html.render(lacking))
    assert {text for open_tags, text in page.texts if "q" in open_tags} >= {finding.norm.text for finding in lacking}
    assert "Trích nguyên văn" in page.words and "Diễn giải" not in page.words


def test_what_was_not_judged_is_told_with_its_reason(faulty):
    words = check_page(quyche.html.render(faulty)).words
    open_ones = [asked for asked in faulty.requirements if asked.verdict == "undetermined"]
    assert f"Cần người xác minh To be verified by a person ({len(open_ones)})".replace(" To be", "To be") in words
    for item in faulty.unassessed:
        assert item["reason"]["vi"] in words and item["reason"]["en"] in words


def test_origin_names_engine_input_and_packs(faulty):
    words = check_page(quyche.html.render(faulty)).words
    data = faulty.to_dict()
    for said in (f"quyche {quyche.__version__}", data["input"]["sha256"], "2024-09-25", *(norm["sha256"] for norm in data["norms"])):
        assert said in words


def test_the_same_report_gives_the_same_page(faulty, examples):
    again = quyche.check(examples / "bcsd-ubnd-co-loi.docx")
    assert quyche.html.render(again) == quyche.html.render(faulty)
    assert faulty.to_html("en") == quyche.html.render(faulty, lang="en")
    code = "import sys, pathlib, quyche; sys.stdout.buffer.write(quyche.check(pathlib.Path(sys.argv[1])).to_html().encode())"
    pages = {
        subprocess.run(
            [sys.executable, "-c", code, examples / "bcsd-ubnd-co-loi.docx"],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert pages == {quyche.html.render(faulty).encode()}


def test_both_languages_are_in_the_page_and_one_is_chosen(faulty):
    for lang in ("vi", "en"):
        page = check_page(quyche.html.render(faulty, lang=lang))
        assert page.tags("html") == [{"lang": lang, "data-lang": lang}]
        spans = [attributes.get("class") for attributes in page.tags("span")]
        assert spans.count("vi") == spans.count("en") > 100
    with pytest.raises(quyche.UsageError, match="fr"):
        quyche.html.render(faulty, lang="fr")


def test_no_norm_applies():
    report = quyche.check("QUY CHẾ\nlàm việc của Đảng ủy xã An Sơn\n\nĐiều 1. Họp\n1. Đảng ủy họp mỗi quý một lần.\n", "thong-le")
    assert report.verdict == "not_applicable"
    page = check_page(quyche.html.render(report))
    assert "KHÔNG CÓ QUY PHẠM ÁP DỤNG" in page.words and "Không có phát hiện nào." in page.words


def test_records_are_told(examples, tmp_path):
    draft = examples / "bcsd-ubnd-co-loi.txt"
    before = quyche.check(draft)
    first = before.findings[0]
    open_one = next(asked.id for asked in before.requirements if asked.verdict == "undetermined")
    waivers = {"schema": "quyche-waivers/1", "waivers": [
        {"id": first.norm.id, "fingerprint": first.fingerprint, "reason": "Đã <b>thống nhất</b>", "approver": "Chánh Văn phòng", "expires": "2024-12-31"},
        {"id": first.norm.id, "fingerprint": "0" * 16, "reason": "Thừa", "approver": "X", "expires": "2024-12-31"},
    ]}  # fmt: skip
    answers = {"schema": "quyche-answers/1", "answers": [
        {"requirement": open_one, "answer": "satisfied", "by": "Ban Tổ chức", "reason": "Đã xem", "date": "2024-10-01"}]}  # fmt: skip
    old = json.loads(before.to_json())
    old["findings"][1]["fingerprint"] = "f" * 16
    records = quyche.Records(
        waivers=json.dumps(waivers), answers=json.dumps(answers), baseline=json.dumps(old),
        profile=json.dumps({"schema": "quyche-profile/1", "title": "Tỉnh", "rules": {"numbering": "remark"}}),
    )  # fmt: skip
    page = check_page(quyche.html.render(quyche.check(draft, records=records)))
    for said in ("Đã <b>thống nhất</b> – Chánh Văn phòng", "31/12/2024", "Ngoại lệ đã duyệt, không tính", "Ban Tổ chức, 2024-10-01: Đã xem",
                 "Đã sửa so với báo cáo trước", "Đã có từ báo cáo trước", "1 ngoại lệ không tính", "do hồ sơ mức độ đặt",
                 "dùng 1 trong 2 mục", "Mục không có tác dụng"):  # fmt: skip
        assert said in page.words, said
    states = [attributes["data-state"] for _, attributes in page.elements if "data-finding" in attributes]
    assert states.count("waived") == 1 and states.count("new") == 1 and states.count("unchanged") == len(before) - 2


def test_conflicts_between_norms_are_told(faulty):
    data = faulty.to_dict()
    data["conflicts"] = [{"requirements": ["a/d1/t01", "b/d2/t02"], "topic": "quorum", "message": {"vi": "Hai chuẩn <trái> nhau", "en": "Two norms differ"}}]
    assert "Hai chuẩn <trái> nhau" in check_page(quyche.html.render(data)).words


# ---- Hostile drafts ----


def test_nothing_of_a_draft_becomes_markup():
    report = quyche.check(HOSTILE, name='<img src=x onerror="window.hit = 1">.txt')
    assert len(report) > 3
    text = quyche.html.render(report)
    page = check_page(text)
    # Its words are all there, as words.
    for words in ("<script>window.hit = 1</script>", "{{ 7 * 7 }} {% raw %}", '<svg onload="window.hit = 1">', "dự họp &lt"):
        assert words in page.words, words
    assert check_page(quyche.html.render(quyche.check(HOSTILE, quotes=False)))
    assert check_page(quyche.html.render(report.to_dict()))
    assert "<script>window" not in report._repr_html_()


def test_a_norm_and_a_summary_are_escaped_too():
    report = quyche.check(HOSTILE.replace("mỗi quý", "mỗi tháng"), model_of(HOSTILE))
    assert "<script>window.hit = 1</script>" in check_page(quyche.html.render(report)).words
    name = "<script>window.hit = 1</script>.docx"
    rows = [
        quyche.html.SummaryRow(name, report.to_dict(), link="javascript:window.hit=1"),
        quyche.html.SummaryRow(name, None, error={"vi": name, "en": name}),
    ]
    page = check_page(quyche.html.render_summary(rows, title=name))
    assert page.words.count(name) >= 4
    assert {"href": "javascript%3Awindow.hit%3D1"} in page.tags("a")


def test_a_page_allows_its_own_script_and_style_alone(faulty):
    import base64
    import hashlib

    text = quyche.html.render(faulty)
    policy = Page(text).tags("meta")[1]["content"]
    for tag in ("style", "script"):
        content = re.search(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)[1]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


# ---- Without the words of the draft ----


def test_without_quotes_nothing_of_the_draft_is_shown(examples):
    path = examples / "bcsd-ubnd-co-loi.docx"
    report = quyche.check(path)
    full, bare = quyche.html.render(report), quyche.html.render(quyche.check(path, quotes=False))
    words = check_page(bare).words
    for secret in ("Trường Bình", "Vũ Đăng Tường", "BAN CÁN SỰ ĐẢNG ỦY BAN NHÂN DÂN"):
        assert secret in full and secret not in bare
    own = [finding.document.quote for finding in report if finding.document and finding.type != "citation"]
    assert own and not [quote for quote in own if quote in words]
    assert sorted(re.findall(r'data-finding="(f\d+)"', bare)) == [finding.id for finding in report]
    assert "Khoản 2 Điều 1" in words and "không kèm lời văn của dự thảo" in words
    assert "<svg" not in bare


def test_a_json_report_alone_gives_places(faulty):
    side = view.view_of(faulty.to_dict(), None, None, graph=True).side
    places = dict((id, address) for address, id in cards_in(side))
    assert places == {finding.id: (finding.address or "") for finding in faulty}
    articles = [block.address for section in side.sections for block in section.blocks]
    assert articles == sorted(articles, key=lambda address: int(address[1:])) and "d2" in articles and "d10" in articles


# ---- Side by side ----


def test_findings_stand_beside_their_words(faulty):
    side = view_of(faulty).side
    places = dict((id, address) for address, id in cards_in(side))
    assert len(places) == len(cards_in(side)) == len(faulty)
    for finding in faulty:
        if finding.document:
            assert places[finding.id] == finding.address
        elif finding.anchor and finding.anchor.parent:
            assert places[finding.id] == finding.anchor.parent
        else:
            assert places[finding.id] == ""
    found = {}
    for section in side.sections:
        for block in section.blocks:
            lines = [line.pieces for row in block.rows for line in row.draft] + [block.heading]
            for piece in (piece for line in lines for piece in line):
                for id in piece.findings:
                    found[id] = found.get(id, "") + piece.text
    for finding in faulty:
        if finding.document:
            assert found[finding.id] in finding.document.quote and finding.document.quote.endswith(found[finding.id])
    assert found.keys() == {finding.id for finding in faulty if finding.document}


def test_changed_words_are_marked_on_both_sides(small):
    draft = small.replace("mỗi tháng một lần", "mỗi quý một lần").replace("hai phần ba số", "một phần hai tổng số")
    side = view_of(quyche.check(draft, model_of(small))).side
    assert side.norm_id == "mau" and side.has_texts
    rows = [row for section in side.sections for block in section.blocks for row in block.rows]
    assert [(row.address, marked(row.norm), marked(row.draft)) for row in rows] == [
        ("d1.k1", ["tháng"], ["quý"]),
        ("d1.k2", ["phần ba"], ["một phần", "tổng"]),
        ("d2.l1", [], []),
    ]
    assert texts(rows[0].norm) == ["Ban cán sự đảng họp thường kỳ mỗi tháng một lần."]
    assert [row.norm_place.vi for row in rows[:2]] == ["Khoản 1 Điều 1", "Khoản 2 Điều 1"]


def test_what_the_draft_lacks_stands_where_the_norm_has_it():
    norm = """QUY CHẾ
làm việc

Điều 1. Chế độ họp
1. Ban cán sự đảng họp thường kỳ mỗi tháng một lần.
2. Cuộc họp do bí thư chủ trì và kết luận.
3. Tài liệu gửi trước cuộc họp ít nhất ba ngày làm việc.

Điều 2. Kinh phí, trụ sở và con dấu
Kinh phí hoạt động do ngân sách bảo đảm, trụ sở đặt tại cơ quan.

Điều 3. Hiệu lực thi hành
Quy chế này có hiệu lực kể từ ngày ký.
"""
    draft = norm.replace("2. Cuộc họp do bí thư chủ trì và kết luận.\n3.", "2.")
    draft = draft.replace("Điều 2. Kinh phí, trụ sở và con dấu\nKinh phí hoạt động do ngân sách bảo đảm, trụ sở đặt tại cơ quan.\n\nĐiều 3.", "Điều 2.")
    report = quyche.check(draft, model_of(norm))
    side = view_of(report).side
    blocks = [block for section in side.sections for block in section.blocks]
    assert [(block.address, block.kind, "".join(piece.text for piece in block.norm_heading)) for block in blocks] == [
        ("d1", "same", "Chế độ họp"),
        ("", "missing", "Kinh phí, trụ sở và con dấu"),
        ("d2", "renumbered", "Hiệu lực thi hành"),
    ]
    assert [(row.address, row.kind) for row in blocks[0].rows] == [("d1.k1", "same"), ("", "missing"), ("d1.k2", "renumbered")]
    assert texts(blocks[0].rows[1].norm) == ["Cuộc họp do bí thư chủ trì và kết luận."] and blocks[0].rows[1].draft == []
    lacking = [finding.id for finding in report if finding.norm.address.startswith("d2")]
    assert lacking and [card.id for card in blocks[1].cards] == lacking
    check_page(quyche.html.render(report))


def test_several_documents_in_a_file(small):
    decision = """TỈNH ỦY AN SƠN
Số 12-QĐ/TU
An Sơn, ngày 02 tháng 10 năm 2024

QUYẾT ĐỊNH
ban hành Quy chế làm việc

BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Lâm Thị Ngân

"""
    report = quyche.check(decision + small.replace("mỗi tháng", "mỗi quý"))
    assert report.document.judged == 2
    side = view_of(report).side
    places = dict((id, address) for address, id in cards_in(side))
    told = {finding.id: finding.address for finding in report if finding.document}
    assert "2/d1.k1" in told.values() and all(place.startswith("2/") for place in told.values())
    # The head has no line of its own.
    assert {id: places[id] for id in told} == {id: "" if place == "2/head" else place for id, place in told.items()}
    check_page(quyche.html.render(report))


def test_what_was_written_anew_or_split_is_not_marked_word_by_word():
    rows = [{"level": "article", "kind": "same", "norm": ["d1"], "document": ["d1"]}]
    norm = [("d1", "article", "1", "Họp", "", ""), ("d1.k1", "clause", "1", "", "d1", "Một hai ba bốn năm sáu bảy.")]
    draft = [("d1", "article", "Điều 1.", "Họp", "", ""), ("d1.k1", "clause", "1.", "", "d1", "Một hai ba bốn năm."),
             ("d1.k2", "clause", "2.", "", "d1", "Sáu bảy.")]  # fmt: skip

    def rows_with(kind, answers, texts=draft):
        clauses = [{"level": "clause", "kind": kind, "norm": ["d1.k1"], "document": answers}]
        known = outline.Norm("mau", norm)
        pairings = outline.pairings_of(rows + clauses, [known])["mau"]
        side = sidebyside.side_by_side(texts, [], known, pairings, [], [])
        return [row for section in side.sections for block in section.blocks for row in block.rows]

    first, second = rows_with("split", ["d1.k1", "d1.k2"])
    assert (first.note, second.note) == (sidebyside.SEVERAL, sidebyside.ABOVE)
    assert texts(first.norm) == ["Một hai ba bốn năm sáu bảy."] and second.norm == []
    assert marked(first.norm) == marked(first.draft) == marked(second.draft) == []

    other = [draft[0], ("d1.k1", "clause", "1.", "", "d1", "Kinh phí do ngân sách cấp, một năm."), draft[2]]
    first, second = rows_with("same", ["d1.k1"], other)
    assert first.note == sidebyside.ANEW and marked(first.norm) == marked(first.draft) == []
    assert second.norm == [] and second.note.vi == ""

    first, _ = rows_with("same", ["d1.k1"])
    assert first.note.vi == "" and marked(first.norm) == ["sáu bảy"] and marked(first.draft) == []


def test_a_finding_about_a_heading_is_marked_there(small):
    report = quyche.check(small.replace("Điều 2. Hiệu lực", "Điều 4. Hiệu lực"))
    gap = next(finding for finding in report if finding.topic == "numbering")
    blocks = [block for section in view_of(report).side.sections for block in section.blocks]
    assert [(piece.text, piece.findings) for piece in blocks[-1].heading] == [("Hiệu lực", (gap.id,))]


def test_points_and_paragraphs_stand_in_their_clause():
    text = "QUY CHẾ\nlàm việc\n\nĐiều 1. Nhiệm vụ\nBí thư:\n1. Phân công:\na) việc một;\nb) việc hai.\n2. Ký văn bản.\n"
    sections = outline.draft_sections(quyche.parse(text)._core.provisions())
    rows = sections[0].blocks[0].rows
    assert [(row.address, [line.address for line in row.lines]) for row in rows] == [
        ("d1.l1", ["d1.l1"]),
        ("d1.k1", ["d1.k1", "d1.k1.pa", "d1.k1.pb"]),
        ("d1.k2", ["d1.k2"]),
    ]


def test_rows_of_an_alignment_are_told_apart_by_norm():
    chapters = [(f"c{n}", "chapter", str(n), f"Chương {n}", "", "") for n in (1, 2)]
    articles = [(f"d{n}", "article", str(n), f"Điều {n}", "c1", "lời") for n in (1, 2)]
    first, empty, second = outline.Norm("a", chapters + articles), outline.Norm("b", []), outline.Norm("c", chapters)

    def row(level, kind, norm, draft):
        return {"level": level, "kind": kind, "norm": norm, "document": draft}

    rows = [
        row("chapter", "same", ["c1"], ["c1"]),
        row("chapter", "missing", ["c2"], []),
        row("article", "same", ["d1"], ["d1"]),
        row("article", "added", [], ["d3"]),
        row("article", "missing", ["d2"], []),
        row("chapter", "same", ["c1"], ["c2"]),
        row("chapter", "same", ["c2"], ["c3"]),
    ]
    found = outline.pairings_of(rows, [first, empty, second])
    assert [len(found[id]) for id in ("a", "b", "c")] == [5, 0, 2]
    assert [pairing.draft for pairing in found["c"]] == [("c2",), ("c3",)]


# ---- Words that differ ----


def test_words_that_differ():
    compare = changes.Comparison().between
    norm, draft = "Họp định kỳ mỗi tháng một lần.", "họp định kỳ mỗi quý một lần, khi cần"
    found = compare(norm, draft)
    assert [norm[a:b] for a, b in found.norm] == ["tháng", "."]
    assert [draft[a:b] for a, b in found.draft] == ["quý", ", khi cần"]
    assert compare("Điều", "Điề" + "u") == changes.Changes([], [])
    assert compare("hòa giải", "hòa giải") == changes.Changes([], [])


def test_long_texts_are_not_compared_and_cost_is_bounded():
    long = "một hai " * changes.MOST_WORDS
    assert changes.Comparison().between(long, long + "ba") == changes.Changes([], [], compared=False)
    tight = changes.Comparison(pairs=3)
    assert tight.between("a b c d", "a b c").compared is True
    assert tight.between("a b", "b a").compared is False


def test_pieces_join_to_the_text_and_marks_may_overlap():
    made = changes.pieces("abcdef", [(1, 4)], [((3, 6), "f001"), ((3, 5), "f002")])
    assert [tuple(piece) for piece in made] == [
        ("a", False, ()),
        ("bc", True, ()),
        ("d", True, ("f001", "f002")),
        ("e", False, ("f001", "f002")),
        ("f", False, ("f001",)),
    ]


# ---- The graph ----

DOT_SVG = """<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://example.org/x.dtd">
<svg width="10pt" viewBox="0 0 10 10" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="x()">
<g id="graph0" class="graph" transform="scale(1 1)"><polygon fill="white" stroke="none" points="0,0 9,9"/>
<g class="node"><title>b0</title><a xlink:href="javascript:x()"><text x="1" y="2" style="a">in a link</text></a>
<polygon fill="none" stroke="red" points="1,1 2,2"/><text x="1" y="2">a &lt;b&gt;</text></g>
<script>x()</script><image href="file:///etc/passwd"/><path d="M1,1 url(x)" stroke="black"/></g></svg>"""


def test_of_a_picture_shapes_and_words_alone_are_taken():
    assert str(graph.sanitised(DOT_SVG)) == (
        '<svg viewBox="0 0 10 10"><g transform="scale(1 1)"><g><polygon points="1,1 2,2" class="fault" />'
        '<text x="1" y="2">a &lt;b&gt;</text></g><path d="M1,1 url(x)" /></g></svg>'
    )


def test_the_graph_is_drawn_where_graphviz_is(faulty):
    if graph.shutil.which("dot") is None:
        pytest.skip("GraphViz (dot) is not installed")
    page = check_page(quyche.html.render(faulty))
    assert len(page.tags("svg")) == 1
    shapes = "".join(text for open_tags, text in page.texts if "svg" in open_tags)
    assert "ban tổ chức tỉnh ủy" in shapes and "chịu sự lãnh đạo" not in shapes
    assert "Không có đường lãnh đạo từ ban thường vụ tỉnh ủy" in page.words


def test_without_graphviz_the_relations_are_told_in_words(faulty, monkeypatch):
    monkeypatch.setattr(graph.shutil, "which", lambda name: None)
    page = check_page(quyche.html.render(faulty))
    assert not page.tags("svg") and "Máy này không có GraphViz" in page.words
    assert "ban cán sự đảng ủy ban nhân dân tỉnh Trường Bình chịu sự lãnh đạo của" in page.words.replace("của is led by", "của")
    assert "<svg" not in quyche.html.render(faulty, graph=False) and 'id="graph"' not in quyche.html.render(faulty, graph=False)


def test_hostile_names_in_the_graph():
    made = graph.graph_of(quyche.check(HOSTILE).document)
    assert made is not None and any('"' in relation.target or '"' in relation.source or True for relation in made.relations)
    if made.svg is not None:
        assert not re.search(r"<(?!/?(?:svg|g|polygon|polyline|path|ellipse|text)\b)", made.svg)


# ---- Notebooks, the summary ----


def test_a_notebook_gets_a_few_lines(faulty):
    short = faulty._repr_html_()
    assert len(short) < 8000 and "CHƯA PHÙ HỢP" in short and "biết 2/15 điều" in short and "… và 13 phát hiện nữa" in short
    assert short.count("<tr>") == 11 and "<script" not in short and "<style" not in short


def rows_of(examples, *names):
    return [quyche.html.SummaryRow(name, quyche.check(examples / name).to_dict(), link=f"{name}.html") for name in names]


def test_the_summary_tells_files_requirements_and_faults(examples):
    rows = rows_of(examples, "bcsd-ubnd-co-loi.docx", "bcsd-ubnd.docx", "dang-doan-hdnd.docx")
    rows.append(quyche.html.SummaryRow("hỏng.docx", None, error={"vi": "Tệp hỏng", "en": "Damaged"}))
    text = quyche.html.render_summary(rows, title="Tỉnh An Sơn")
    page = check_page(text)
    assert text == quyche.html.render_summary(rows, title="Tỉnh An Sơn")
    assert [link["href"] for link in page.tags("a") if link["href"].endswith(".html")] == [row.link for row in rows[:3]] * 2
    assert "Tệp hỏng" in page.words and "KHÔNG XÉT ĐƯỢC" in page.words
    summary = quyche.html.summary_of(rows, "")
    assert [file.verdict for file in summary.files] == ["not_conform", "conform", "conform", "unread"]
    for file, row in zip(summary.files, rows[:3]):
        judged = {asked["id"]: asked["verdict"] for asked in row.report["requirements"]}
        assert file.cells == [judged.get(column.id, "") for column in summary.columns]
    applied = {asked["id"] for row in rows[:3] for asked in row.report["requirements"] if asked["verdict"] != "not_applicable"}
    assert {column.id for column in summary.columns} == applied
    assert sum(count for _, count in summary.packs) == len(summary.columns)
    kinds = {(finding["norm"]["id"], finding["type"]) for finding in rows[0].report["findings"]}
    assert len(summary.faults) == min(len(kinds), 20)
    assert {fault.requirement for fault in summary.faults} <= {id for id, _ in kinds}
    assert [fault.files for fault in summary.faults] == sorted((fault.files for fault in summary.faults), reverse=True)
    for verdict in ("✗", "✓", "?"):
        assert any(text == verdict for _, text in page.texts)


def test_an_empty_summary():
    assert "Không có tệp nào." in check_page(quyche.html.render_summary([])).words


def test_a_summary_of_five_hundred_files(examples):
    rows = rows_of(examples, "bcsd-ubnd-co-loi.docx", "bcsd-ubnd.docx") * 250
    text = quyche.html.render_summary(rows)
    assert len(text) < 4_000_000
    assert len([attributes for _, attributes in check_page(text).elements if "data-file" in attributes]) == 1000
