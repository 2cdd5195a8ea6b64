"""What reports for people are made of: provisions with their words, outlines of norms, names in words."""

import quyche
from quyche import _core


def test_provisions_give_the_words_of_the_judged_document(small):
    read = quyche.parse(small)
    lead = "Ban cán sự đảng họp thường kỳ mỗi tháng một lần."
    assert read._core.provisions() == [
        ("d1", "article", "Điều 1.", "Chế độ họp", "", ""),
        ("d1.k1", "clause", "1.", "", "d1", lead),
        ("d1.k2", "clause", "2.", "", "d1", "Cuộc họp được tiến hành khi có ít nhất hai phần ba số thành viên dự họp."),
        ("d2", "article", "Điều 2.", "Hiệu lực", "", ""),
        ("d2.l1", "paragraph", "", "", "d2", "Quy chế này có hiệu lực kể từ ngày ký."),
    ]


def test_words_are_spelt_as_in_the_draft():
    read = quyche.parse("QUY CHẾ\nlàm việc\n\nĐiều 1. Họp\n1. Uỷ viên hoà giải\nvà họp hàng tháng.\n")
    assert read._core.provisions()[1][5] == "Uỷ viên hoà giải và họp hàng tháng."


def test_outline_and_requirements_of_a_norm_of_ones_own(small):
    norms = quyche.Norms()
    norms.add(quyche.compile_norm(small, "mau").encode())
    outline = norms._core.outline("mau")
    assert [unit[:5] for unit in outline][:2] == [("d1", "article", "1", "Chế độ họp", ""), ("d1.k1", "clause", "1", "", "d1")]
    assert outline[1][5] == "Ban cán sự đảng họp thường kỳ mỗi tháng một lần."
    first = norms._core.requirements("mau")[0]
    assert first == ("mau/d1/t01", "d1", "quote", "Chế độ họp", "A", "structure", True)


def test_every_name_of_a_report_has_words_in_both_languages(examples):
    report = quyche.check(examples / "bcsd-ubnd-co-loi.docx")
    for lang in ("vi", "en"):
        words = {(kind, name): word for kind, name, word in _core.words(lang)}
        assert len(words) == len(_core.words(lang)) and all(words.values())
        for finding in report:
            assert ("type", finding.type) in words
            assert ("topic", finding.topic) in words
            assert ("severity", finding.severity) in words
        for asked in report.requirements:
            assert ("requirement", asked.verdict) in words


def test_places_in_words():
    assert _core.place("d6.k1", "vi") == "khoản 1 Điều 6"
    assert _core.place("d6.k1", "en") == "clause 1, Article 6"


def test_a_report_keeps_what_was_judged_and_by_what(small):
    read = quyche.parse(small, name="x")
    norms = quyche.Norms.default()
    report = quyche.check(read, norms)
    norms.remove("thong-le")
    assert report.document is read
    assert report._norms.ids() == quyche.Norms.builtin_ids()
