"""Real Word files come back with comments and are otherwise what they were: text and properties of every run, in order."""

import io

import pytest

quyche = pytest.importorskip("quyche")
docx = pytest.importorskip("docx")
etree = pytest.importorskip("lxml.etree")

MODEL = """QUY CHẾ
làm việc của Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn

Điều 1. Nguyên tắc làm việc
1. Ban làm việc theo nguyên tắc tập trung dân chủ.
2. Tập thể lãnh đạo, cá nhân phụ trách.

Điều 2. Chế độ họp
1. Ban họp thường kỳ mỗi tháng một lần.
2. Cuộc họp được tiến hành khi có ít nhất hai phần ba số thành viên dự họp.

Điều 3. Hiệu lực thi hành
Quy chế này có hiệu lực kể từ ngày ký.
"""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def runs(document):
    return [
        b"".join(etree.tostring(part, method="c14n") for part in run)
        for run in document.element.body.iter(W + "r")
        if run.find(W + "commentReference") is None
    ]


@pytest.mark.parametrize("folder", ["docx_admin", "quyche_lamviec"])
def test_every_run_of_a_real_file_keeps_its_text_and_its_properties(corpus, folder):
    import quyche.docx

    norms = quyche.Norms()
    norms.add(quyche.compile_norm(MODEL, "model").encode())
    norms.add("van-ban")
    files = sorted(corpus(folder).glob("*.docx"))
    assert files
    comments = 0
    for path in files:
        data = path.read_bytes()
        report = quyche.check(data, norms, name=path.name)
        before, after = docx.Document(path), docx.Document(io.BytesIO(quyche.docx.commented(report, data)))
        assert runs(after) == runs(before), path.name
        ours = [comment for comment in after.comments if comment.author == "quyche"]
        assert len(ours) == len(report), path.name
        marks = [mark.get(W + "id") for mark in after.element.body.iter(W + "commentRangeStart", W + "commentRangeEnd")]
        assert all(marks.count(str(comment.comment_id)) == 2 for comment in ours), path.name
        comments += len(ours)
    assert comments >= len(files)
