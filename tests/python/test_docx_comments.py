"""The draft with comments: what is said where, and that the draft itself stays as it was."""

import io
import re
import zipfile

import docx
import pytest
import quyche
import quyche.docx
from docx.oxml.ns import qn
from lxml import etree

NAMES = ["bcsd-ubnd", "bcsd-ubnd-co-loi", "dang-doan-hdnd"]


def opened(data):
    return docx.Document(io.BytesIO(data))


def runs(data):
    """Text and properties of every run in order, the marks of comments left out."""
    found = []
    for run in opened(data).element.body.iter(qn("w:r")):
        if run.find(qn("w:commentReference")) is None:
            found.append(b"".join(etree.tostring(part, method="c14n") for part in run))
    return found


def ranges(document):
    """id of each comment -> the words between its marks."""
    open_ones, words = set(), {}
    for element in document.element.body.iter():
        if element.tag == qn("w:commentRangeStart"):
            open_ones.add(element.get(qn("w:id")))
            words[element.get(qn("w:id"))] = ""
        elif element.tag == qn("w:commentRangeEnd"):
            open_ones.remove(element.get(qn("w:id")))
        elif element.tag == qn("w:t"):
            for id in open_ones:
                words[id] += element.text or ""
        elif element.tag == qn("w:p"):
            for id in open_ones:
                words[id] += " "
    assert not open_ones
    return {int(id): " ".join(text.split()) for id, text in words.items()}


def texts(document):
    return {comment.comment_id: [each.text for each in comment.paragraphs] for comment in document.comments}


@pytest.fixture(scope="module")
def faulty(examples):
    path = examples / "bcsd-ubnd-co-loi.docx"
    return quyche.check(path), path.read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_every_run_keeps_its_text_and_its_properties(examples, name):
    data = (examples / f"{name}.docx").read_bytes()
    model = quyche.Norms()
    model.add(quyche.compile_norm(examples / "dang-doan-hdnd.txt", "model").encode())  # finds something in each of them
    for norms in (None, model):
        report = quyche.check(data, norms)
        commented = quyche.docx.commented(report, data)
        assert runs(commented) == runs(data)
        assert len(opened(commented).comments) == len(report)
        before, after = (zipfile.ZipFile(io.BytesIO(each)) for each in (data, commented))
        for part in ("word/styles.xml", "docProps/core.xml"):
            canonical = [etree.tostring(etree.fromstring(archive.read(part)), method="c14n") for archive in (before, after)]
            assert canonical[0] == canonical[1]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_each_finding_has_a_comment_at_its_words_and_there_is_no_other(faulty, lang):
    report, data = faulty
    document = opened(quyche.docx.commented(report, data, lang))
    places, said = ranges(document), texts(document)
    assert len(places) == len(said) == len(report)
    for comment, finding in zip(document.comments, report, strict=True):
        assert (comment.author, comment.initials, comment.timestamp) == ("quyche", "qc", None)
        lines = said[comment.comment_id]
        assert f"({finding.id})" in lines[0]
        assert (finding.message.en if lang == "en" else finding.message.vi) in lines
        if finding.document is not None:
            assert finding.document.quote in places[comment.comment_id]
            assert any(finding.document.quote in line for line in lines)
        asked = next(line for line in lines if finding.norm.id in line)
        assert asked.startswith("Paraphrase: " if lang == "en" else "Diễn giải: ") and "“" not in asked


def test_what_is_missing_stands_where_it_would_follow_or_at_the_title(faulty, examples):
    model = quyche.Norms()
    text = (examples / "bcsd-ubnd.txt").read_text(encoding="utf-8")
    funds = "Điều 13. Kinh phí\n1. Kinh phí do ngân sách bảo đảm và được quyết toán theo quy định.\n\n"
    text = re.sub(r"Điều 13\..*?\n\n", funds, text, count=1, flags=re.DOTALL)
    model.add(quyche.compile_norm(text, "model").encode())
    other = (examples / "dang-doan-hdnd.docx").read_bytes()
    seen = set()
    for report, data in (faulty, (quyche.check(other, model), other)):
        places = [words for _, words in sorted(ranges(opened(quyche.docx.commented(report, data))).items())]
        provisions = {each["address"]: each for each in report.document.to_dict()["documents"][0]["provisions"]}
        for finding, words in zip(report, places, strict=True):
            if finding.document is not None:
                continue
            anchor = finding.anchor
            near = anchor.after or anchor.before or anchor.parent
            seen.add("after" if anchor.after else "before" if anchor.before else "parent" if near else "title")
            if near is None:
                assert words == "QUY CHẾ LÀM VIỆC"
                continue
            there = " ".join(report.document.words(provisions[near]["start"], provisions[near]["end"]).split())
            assert words and (there.endswith(words) if anchor.after else there.startswith(words))
    assert seen == {"after", "parent", "title"}


def test_a_quotation_is_marked_as_one(examples, small):
    norms = quyche.Norms()
    norms.add(quyche.compile_norm(small, "model").encode())
    path = examples / "bcsd-ubnd-co-loi.docx"
    report = quyche.check(path, norms)
    asked = [line for lines in texts(opened(quyche.docx.commented(report, path.read_bytes()))).values() for line in lines]
    quoted = [line for line in asked if line.startswith("Trích: “")]
    assert len(quoted) == sum(finding.norm.form == "quote" for finding in report) > 0


def test_other_inputs_come_back_as_their_words_with_comments_at_the_very_words(examples):
    path = examples / "bcsd-ubnd-co-loi.txt"
    for data in (path.read_bytes(), path.read_text("utf-8").encode("utf-16")):
        report = quyche.check(data, name="draft.txt")
        document = opened(quyche.docx.commented(report, data))
        places = ranges(document)
        for comment, finding in zip(document.comments, report, strict=True):
            if finding.document is not None:
                assert places[comment.comment_id] == finding.document.quote
        words = " ".join(" ".join(each.text for each in document.paragraphs).split())
        assert words == " ".join(report.document.words(0, 1 << 40).split())


def test_headings_of_plain_documents_look_like_headings(examples):
    path = examples / "bcsd-ubnd.txt"
    document = opened(quyche.docx.commented(quyche.check(path), path.read_bytes()))
    bold = [each.text for each in document.paragraphs if all(run.bold for run in each.runs)]
    assert "Chương I" in bold and "Điều 1. Vị trí, chức năng" in bold
    provisions = quyche.parse(path).to_dict()["documents"][0]["provisions"]
    headed = [each for each in provisions if each["heading"]]
    assert len(bold) == sum(1 + (each["kind"] == "chapter") for each in headed) + 2  # and the two lines of the title


def test_a_report_of_other_bytes_is_refused(faulty, examples):
    report, _ = faulty
    with pytest.raises(quyche.UsageError):
        quyche.docx.commented(report, (examples / "bcsd-ubnd.docx").read_bytes())


def test_same_input_same_bytes(faulty, examples):
    report, data = faulty
    again = quyche.docx.commented(quyche.check(examples / "bcsd-ubnd-co-loi.docx"), data)
    assert quyche.docx.commented(report, data) == again
    with zipfile.ZipFile(io.BytesIO(again)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"w:date" not in archive.read("word/comments.xml")


@pytest.mark.parametrize("name", ["bcsd-ubnd-co-loi.docx", "bcsd-ubnd-co-loi.txt"])
def test_words_kept_out_of_a_report_are_not_in_its_comments(examples, name):
    data = (examples / name).read_bytes()
    known, report = quyche.check(data, name=name), quyche.check(data, name=name, quotes=False)
    assert report.document is None
    document = opened(quyche.docx.commented(report, data))
    said = "\n".join(line for lines in texts(document).values() for line in lines)
    assert len(document.comments) == len(report) and "Khoản 2 Điều 1" in said and "Dự thảo viết" not in said
    assert not [finding.id for finding in known if finding.document and finding.document.quote in said]
    assert ranges(document) == ranges(opened(quyche.docx.commented(known, data)))
    assert quyche.docx.commented(report, data, document=known.document) == quyche.docx.commented(report, data)


# ---- DOCX as they occur ----

LEAD = ["QUY CHẾ", "làm việc của Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn"]
FAULT = "theo Điều 19 Quy chế này"  # an article that does not exist
CITATIONS = {"document_checks": True, "body": "ban_can_su_dang", "institution": "ubnd", "level": "province"}


@pytest.fixture
def judged(docx_file):
    """judged(lines, more): the bytes of a draft of these paragraphs and the XML `more`, its report, and what comes back."""

    def judge(lines, more):
        data = docx_file([*LEAD, *lines], more)
        report = quyche.check(data, "van-ban", **CITATIONS)
        return data, report, opened(quyche.docx.commented(report, data))

    return judge


def test_a_comment_stands_outside_of_links_and_tracked_insertions(judged):
    body = f'<w:p><w:r><w:t xml:space="preserve">1. Ban họp </w:t></w:r><w:ins w:id="9" w:author="x"><w:r><w:t>{FAULT}</w:t></w:r></w:ins></w:p>'
    body += f'<w:p><w:r><w:t xml:space="preserve">2. Ban họp </w:t></w:r><w:hyperlink><w:r><w:t>{FAULT}</w:t></w:r></w:hyperlink></w:p>'
    data, report, document = judged(["Điều 1. Chế độ họp"], body)
    assert [finding.address for finding in report] == ["d1.k1", "d1.k2"]
    assert list(ranges(document).values()) == [FAULT, FAULT]
    for mark in document.element.body.iter(qn("w:commentRangeStart"), qn("w:commentReference")):
        outer = mark.getparent() if mark.tag == qn("w:commentRangeStart") else mark.getparent().getparent()
        assert outer.tag == qn("w:p")
    assert runs(quyche.docx.commented(report, data)) == runs(data)


def test_what_stands_in_a_text_box_is_commented_at_the_box(judged):
    inner = f"<w:p><w:r><w:t>Điều 1. Họp</w:t></w:r></w:p><w:p><w:r><w:t>1. Ban họp {FAULT}.</w:t></w:r></w:p>"
    box = f"<w:p><w:r><w:t>Trước khung.</w:t></w:r><w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r></w:p>"
    more = "<w:p><w:r><w:t>Điều 2. Hiệu lực thi hành</w:t></w:r></w:p>"
    data, report, document = judged([], box + more)
    assert [finding.address for finding in report] == ["d1.k1"]
    (start,) = document.element.body.iter(qn("w:commentRangeStart"))
    assert start.getparent().getparent().tag == qn("w:body")
    assert start.getnext().find(qn("w:pict")) is not None
    assert runs(quyche.docx.commented(report, data)) == runs(data)


def test_comments_that_are_there_already_stay(faulty):
    report, data = faulty
    draft = opened(data)
    draft.add_comment(next(each for each in draft.paragraphs if each.runs).runs, "Của văn phòng", "Văn phòng", "VP")
    out = io.BytesIO()
    draft.save(out)
    report = quyche.check(out.getvalue(), name="draft.docx")
    document = opened(quyche.docx.commented(report, out.getvalue()))
    authors = [comment.author for comment in document.comments]
    assert authors == ["Văn phòng"] + ["quyche"] * len(report)
    assert len({comment.comment_id for comment in document.comments}) == len(authors)
    assert document.comments.get(0).text == "Của văn phòng"


def rebuilt(data, **parts):
    """The DOCX with parts put in, packed where they are zeros; None takes one out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            if name not in parts:
                target.writestr(name, source.read(name))
        for name, part in parts.items():
            if part is not None:
                target.writestr(name, part, zipfile.ZIP_DEFLATED if set(part) == {0} else zipfile.ZIP_STORED)
    return out.getvalue()


@pytest.mark.parametrize(
    ("part", "content", "error", "named"),
    [
        ("word/media/picture.bin", b"\0" * (65 << 20), quyche.LimitError, "zip_ratio"),
        ("word/media/picture.bin", b"\1" * (65 << 20), quyche.LimitError, "unzipped_bytes"),
        ("word/header9.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'.encode(), quyche.InputError, "DOCTYPE"),
        ("word/header9.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'.encode("utf-16"), quyche.InputError, "DOCTYPE"),
    ],
)
def test_hostile_parts_that_a_check_does_not_read_are_refused_before_others_open_them(
    examples, part, content, error, named
):
    data = rebuilt((examples / "bcsd-ubnd-co-loi.docx").read_bytes(), **{part: content})
    report = quyche.check(data, name="draft.docx")
    with pytest.raises(error) as caught:
        quyche.docx.commented(report, data)
    assert named in caught.value.message_vi and named in caught.value.message_en


def test_a_damaged_part_that_a_check_does_not_read_is_an_input_error(examples):
    data = bytearray(rebuilt((examples / "bcsd-ubnd-co-loi.docx").read_bytes(), **{"word/media/p.bin": bytes(4000)}))
    at = data.index(b"word/media/p.bin") + len("word/media/p.bin")
    data[at : at + 4] = b"\xff\xff\xff\xff"
    report = quyche.check(bytes(data), name="draft.docx")
    with pytest.raises(quyche.InputError):
        quyche.docx.commented(report, bytes(data))


def test_a_docx_that_only_the_engine_opens_comes_back_as_its_words_and_says_so(examples):
    data = rebuilt((examples / "bcsd-ubnd-co-loi.docx").read_bytes(), **{"[Content_Types].xml": None})
    report = quyche.check(data, name="draft.docx")
    document = opened(quyche.docx.commented(report, data))
    first, *others = document.comments
    assert "không giữ định dạng" in first.text and len(others) == len(report)
    assert re.search(r"\(f001\)$", others[0].paragraphs[0].text)
