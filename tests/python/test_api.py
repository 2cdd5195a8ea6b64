"""The public face: what goes in, what comes out."""

import array
import datetime
import json
import mmap
import pickle
import threading
import unicodedata

import pytest
import quyche


def test_a_str_is_text_and_not_a_path(examples):
    path = examples / "bcsd-ubnd.txt"
    with pytest.raises(quyche.InputError):
        quyche.check(str(path))  # a text of one line without provisions
    assert quyche.check(path).to_dict()["input"]["name"] == "bcsd-ubnd.txt"


def test_every_kind_of_source_gives_the_same_report(examples, tmp_path):
    path = examples / "bcsd-ubnd-co-loi.txt"
    data = path.read_bytes()
    expected = quyche.check(path).to_json()
    sources = [data, bytearray(data), memoryview(data), array.array("B", data), data.decode("utf-8")]
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        assert quyche.check(mapped, name=path.name).to_json() == expected
    for source in sources:
        assert quyche.check(source, name=path.name).to_json() == expected, type(source)
    spread = memoryview(bytes(byte for each in data for byte in (each, 0)))[::2]
    assert not spread.contiguous
    assert quyche.check(spread, name=path.name).to_json() == expected


def test_a_buffer_is_let_go_of(small):
    data = bytearray(small, "utf-8")
    quyche.parse(data)
    data.append(0)  # BufferError while somebody still holds it


@pytest.mark.parametrize("source", [None, 5, ["Điều 1."], object()])
def test_what_is_no_source_is_a_type_error(source):
    with pytest.raises(TypeError):
        quyche.check(source)


def test_findings_are_those_of_the_json(examples):
    report = quyche.check(examples / "bcsd-ubnd-co-loi.docx")
    data = json.loads(report.to_json())
    assert report.verdict == data["verdict"] == "not_conform"
    assert len(report) == len(report.findings) == len(data["findings"]) > 0
    for finding, each in zip(report, data["findings"], strict=True):
        assert (finding.id, finding.type, finding.topic, finding.severity) == (
            each["id"],
            each["type"],
            each["topic"],
            each["severity"],
        )
        assert finding.message.vi == each["message"]["vi"] and str(finding.message) == finding.message.vi
        assert (finding.document is None) == (each["document"] is None)
        if finding.document:
            assert finding.address == each["document"]["address"]
            assert list(finding.document.span.bytes) == each["document"]["span"]["bytes"]
        if finding.norm:
            assert finding.norm.form in ("quote", "paraphrase")
    for severity in ("error", "warning", "remark"):
        assert report.count(severity) == data["counts"][severity]
    assert [each.id for each in report.requirements] == [each["id"] for each in data["requirements"]]
    assert {each.id: each.articles_total for each in report.coverage}["146-qd-tw-2024"] == 15


def test_spans_count_bytes_characters_and_utf16(examples):
    path = examples / "bcsd-ubnd-co-loi.txt"
    data = path.read_bytes()
    text = data.decode("utf-8")
    placed = [each.document for each in quyche.check(path) if each.document and each.document.quote]
    assert placed
    for place in placed:
        begin, end = place.span.bytes
        words = data[begin:end].decode("utf-8")
        assert text[slice(*place.span.chars)] == words
        utf16 = text.encode("utf-16-le")
        assert utf16[place.span.utf16[0] * 2 : place.span.utf16[1] * 2].decode("utf-16-le") == words


def test_spans_of_a_docx_lead_to_its_runs(examples):
    docx = pytest.importorskip("docx", reason="python-docx is not installed")
    path = examples / "bcsd-ubnd-co-loi.docx"
    paragraphs = list(docx.Document(path).element.body.iter(f"{{{docx.oxml.ns.nsmap['w']}}}p"))
    placed = [finding.document for finding in quyche.check(path) if finding.document and finding.document.quote]
    assert len(placed) > 5
    for place in placed:
        first, last = place.span.docx.first, place.span.docx.last
        assert (first.paragraph, first.run) <= (last.paragraph, last.run)
        words = " ".join("".join(p.itertext()) for p in paragraphs[first.paragraph : last.paragraph + 1])
        assert " ".join(place.quote.split()) in " ".join(words.split()), place
    text = quyche.check(examples / "bcsd-ubnd-co-loi.txt")
    assert all(finding.document.span.docx is None for finding in text if finding.document)


def test_values_are_frozen_and_say_what_they_are(examples):
    report = quyche.check(examples / "bcsd-ubnd-co-loi.txt")
    finding = report.findings[0]
    with pytest.raises(AttributeError):
        finding.severity = "remark"
    assert finding.id in repr(finding) and finding.severity in repr(finding) and finding.type in repr(finding)
    assert "not_conform" in repr(report)
    assert finding == pickle.loads(pickle.dumps(finding))
    assert len({each.id for each in report}) == len({hash(each) for each in report}) == len(report)


def test_a_report_without_findings_is_true(small):
    report = quyche.check(small, norms=quyche.Norms(), document_checks=False)
    assert len(report) == 0 and list(report) == []
    assert report
    assert quyche.Norms()


def test_dicts_are_the_callers_own(examples):
    report = quyche.check(examples / "bcsd-ubnd-co-loi.txt")
    report.to_dict()["findings"].clear()
    assert report.findings and report.to_dict()["findings"]


def test_as_of_takes_a_date_in_every_form(small):
    for day in ("2024-11-01", datetime.date(2024, 11, 1), datetime.datetime(2024, 11, 1, 23, 59)):
        assert quyche.check(small, as_of=day).to_dict()["as_of"] == "2024-11-01"
    for day in ("2025-02-30", "2024-13-01", "1/11/2024", "", "2024-11-01T00:00"):
        with pytest.raises(quyche.UsageError):
            quyche.check(small, as_of=day)


def test_the_body_may_be_said(small):
    report = quyche.check(small, body="dang_doan", institution="hdnd", level="province")
    body = report.to_dict()["body"]
    assert (body["kind"], body["institution"], body["level"]) == ("dang_doan", "hdnd", "province")
    for wrong in ({"body": "bcsd"}, {"body": "unknown"}, {"institution": "x"}, {"level": "tỉnh"}):
        with pytest.raises(quyche.UsageError) as caught:
            quyche.check(small, **wrong)
        assert "province" in str(caught.value) or "dang_doan" in str(caught.value) or "ubnd" in str(caught.value)


def test_norms_from_every_door(root, small, tmp_path):
    pack = root / "norms" / "146-qd-tw-2024.json"
    norms = quyche.Norms()
    assert norms.add("van-ban") == "van-ban"
    assert norms.load(pack) == ["146-qd-tw-2024"]
    assert norms.ids == list(norms) == ["van-ban", "146-qd-tw-2024"] and "van-ban" in norms and len(norms) == 2
    for again in (lambda: norms.add("van-ban"), lambda: norms.add(pack.read_bytes()), lambda: norms.load(pack)):
        with pytest.raises(quyche.PackError):
            again()
    with pytest.raises(quyche.PackError):
        norms.load(root / "norms")  # whole or not at all
    assert norms.ids == ["van-ban", "146-qd-tw-2024"]
    assert quyche.Norms().load(root / "norms") == sorted(quyche.Norms.builtin_ids())
    assert norms.remove("van-ban") and not norms.remove("van-ban")

    def used(norms):
        report = quyche.check(small, norms, document_checks=False)
        return [each.id for each in report.coverage]

    assert used(norms) == used("146-qd-tw-2024") == used(pack) == used(["146-qd-tw-2024"]) == ["146-qd-tw-2024"]
    assert set(used(["thong-le", "default"])) == set(used(None))
    assert set(used(None)) | {"van-ban"} == set(quyche.Norms.builtin_ids())


def test_the_default_set_cannot_be_changed_by_a_copy(small):
    mine = quyche.Norms.default()
    mine.remove("146-qd-tw-2024")
    assert "146-qd-tw-2024" in quyche.Norms.default()
    assert "146-qd-tw-2024" in [each.id for each in quyche.check(small).coverage]


def test_parse_and_facts(small):
    document = quyche.parse(small, name="du-thao.txt")
    assert (document.name, len(document), document.judged) == ("du-thao.txt", 1, 1)
    data = document.to_dict()
    assert data["schema"] == "quyche-document/1"
    assert [each["address"] for each in data["documents"][0]["provisions"]][:3] == ["d1", "d1.k1", "d1.k2"]
    facts = quyche.facts(document)
    assert facts.to_dict()["schema"] == "quyche-facts/1"
    assert {"meeting_frequency", "quorum"} <= {fact["topic"] for fact in facts}
    assert len(facts) == len(list(facts)) and "quorum" in repr(facts)
    assert quyche.check(document).to_json() == quyche.check(small, name="du-thao.txt").to_json()
    with pytest.raises(quyche.UsageError):
        quyche.check(document, name="other.txt")


def test_document_numbers(small):
    for number in (0, -1, 2):
        with pytest.raises(quyche.QuycheError):
            quyche.parse(small, document=number)
    assert quyche.parse(small, document=1).judged == 1


def test_compile_and_judge_by_it(examples):
    path = examples / "bcsd-ubnd.docx"
    pack = quyche.compile_norm(path, "mau-tinh", kind="model")
    assert json.loads(pack)["id"] == "mau-tinh"
    norms = quyche.Norms()
    norms.add(pack.encode("utf-8"), name="mau-tinh.json")
    report = quyche.check(path, norms, document_checks=False)
    assert report.count("error") == report.count("warning") == 0
    assert any(each.verdict == "satisfied" for each in report.requirements)
    for id in ("", "Mẫu", "a b"):
        with pytest.raises(quyche.UsageError):
            quyche.compile_norm(path, id)
    with pytest.raises(quyche.UsageError):
        quyche.compile_norm(path, "x", kind="law")


def test_texts_in_both_languages(examples):
    report = quyche.check(examples / "bcsd-ubnd-co-loi.txt")
    vi, en = report.to_text(), report.to_text("en")
    assert "KẾT LUẬN" in vi and "VERDICT" in en
    with pytest.raises(quyche.UsageError):
        report.to_text("fr")
    assert quyche.Norms.default().text("dieu-le-dang")
    assert quyche.Norms.default().text("dieu-le-dang", "en") != quyche.Norms.default().text("dieu-le-dang", "vi")


def test_lint(pack):
    assert quyche.lint_norm(pack) == []
    assert quyche.builtin_pack("van-ban") == pack.encode("utf-8")
    with pytest.raises(quyche.NotFoundError):
        quyche.builtin_pack("van-bản")


def test_limits_count(small):
    size = len(small.encode("utf-8"))
    quyche.parse(small, limits=quyche.Limits(text_bytes=size))
    with pytest.raises(quyche.LimitError, match="text_bytes"):
        quyche.parse(small, limits=quyche.Limits(text_bytes=size - 1))
    for wrong in (0, -1, 1.5, "16"):
        with pytest.raises(quyche.UsageError):
            quyche.Limits(text_bytes=wrong)


def test_findings_beyond_the_limit_are_cut_and_named(examples):
    path = examples / "bcsd-ubnd-co-loi.txt"
    report = quyche.check(path, limits=quyche.Limits(findings=3))
    assert len(report) == 3
    assert [each["name"] for each in report.to_dict()["limits"]] == ["findings"]


def test_a_file_is_not_read_beyond_its_limit(regulation, tmp_path):
    size = regulation.stat().st_size
    quyche.parse(regulation, limits=quyche.Limits(file_bytes=size))
    with pytest.raises(quyche.LimitError, match="file_bytes"):
        quyche.parse(regulation, limits=quyche.Limits(file_bytes=size - 1))
    large = tmp_path / "large.txt"
    with open(large, "wb") as file:
        file.truncate((64 << 20) + 1)  # sparse: costs nothing unless it is read
    with pytest.raises(quyche.LimitError, match="file_bytes"):
        quyche.parse(large)


def test_progress_sees_the_stages_and_can_stop(small):
    seen = []
    quyche.check(small, progress=lambda stage, done, total: seen.append((stage, done, total)))
    assert {"text", "document"} <= {stage for stage, _, _ in seen}
    assert all(done <= total for _, done, total in seen)
    with pytest.raises(quyche.CancelledError):
        quyche.parse(small, progress=lambda *_: False)
    with pytest.raises(ZeroDivisionError):
        quyche.parse(small, progress=lambda *_: 1 // 0)


def test_threads_may_share_norms_and_documents(examples):
    norms = quyche.Norms.default()
    document = quyche.parse(examples / "bcsd-ubnd-co-loi.docx")
    expected = quyche.check(document, norms).to_json()
    wrong = []

    def judge():
        for _ in range(5):
            if quyche.check(document, norms).to_json() != expected:
                wrong.append(1)

    threads = [threading.Thread(target=judge) for _ in range(4)]
    # Norms may be added meanwhile: a check works on those there were when it began.
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_a_set_grows_while_others_judge_by_it(small, pack):
    norms = quyche.Norms()
    broken = []
    stop = threading.Event()

    def judge():
        while not stop.is_set():
            try:
                quyche.check(small, norms)
            except Exception as problem:  # noqa: BLE001
                broken.append(problem)

    thread = threading.Thread(target=judge)
    thread.start()
    for number in range(20):
        norms.add(pack.replace('"van-ban', f'"van-ban-{number}').encode("utf-8"))
    stop.set()
    thread.join()
    assert not broken and len(norms) == 20


def test_versions():
    assert quyche.__version__.startswith(quyche.abi_version + ".")
    assert set(quyche.__all__) <= set(dir(quyche))


def test_the_words_of_a_stretch_are_what_a_reader_sees():
    source = "QUY CHẾ\nlàm việc\n\nĐiều 1. Chế độ họp\n1. Ban họp mỗi tháng một\nlần, khi có đủ\nthành viên.\n"
    source += "2. Họp chuyên đề khi cần.\n"
    for form in ("NFC", "NFD"):
        document = quyche.parse(unicodedata.normalize(form, source).encode())
        by_address = {each["address"]: each for each in document.to_dict()["documents"][0]["provisions"]}
        words = {address: document.words(each["start"], each["end"]).strip() for address, each in by_address.items()}
        assert words["d1.k1"] == "1. Ban họp mỗi tháng một lần, khi có đủ thành viên."
        assert words["d1"].splitlines() == ["Điều 1. Chế độ họp", words["d1.k1"], "2. Họp chuyên đề khi cần."]
    assert document.words(5, 3) == document.words(1 << 40, 1 << 50) == ""
    with pytest.raises(quyche.UsageError):
        document.words(-1, 3)
