"""Waivers, answers, profiles, baselines: the command, the package, the C library and the schemas say the same."""

import ctypes
import json
import os
from pathlib import Path

import pytest
import quyche

jsonschema = pytest.importorskip("jsonschema")


@pytest.fixture
def schema(root):
    def validate(name, data):
        validator = jsonschema.Draft202012Validator(json.loads((root / "docs" / "schema" / f"{name}.schema.json").read_text("utf-8")))
        assert [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(data)] == []

    return validate


@pytest.fixture
def draft(examples):
    return examples / "bcsd-ubnd-co-loi.txt"


@pytest.fixture
def files(tmp_path, draft):
    """One file of each kind; every finding but the last is waived."""
    before = quyche.check(draft)
    open_one = next(row.id for row in before.requirements if row.verdict == "undetermined")
    entry = {"reason": "Đã thống nhất.", "approver": "Chánh Văn phòng", "expires": "2024-12-31"}
    made = {
        "waivers": {
            "schema": "quyche-waivers/1",
            "waivers": [{"id": each.norm.id, "fingerprint": each.fingerprint, **entry} for each in before.findings[:-1]],
        },
        "answers": {
            "schema": "quyche-answers/1",
            "answers": [
                {"requirement": open_one, "answer": "satisfied", "by": "Ban Tổ chức", "reason": "Đã xem.", "date": "2024-10-01"}
            ],
        },
        "profile": {"schema": "quyche-profile/1", "title": "Tỉnh", "rules": {"numbering": "remark", "papers": "off"}},
    }
    paths = {}
    for kind, data in made.items():
        paths[kind] = tmp_path / f"{kind}.json"
        paths[kind].write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    paths["baseline"] = tmp_path / "baseline.json"
    paths["baseline"].write_text(before.to_json(), "utf-8")
    return paths


def test_every_form_keeps_its_schema(files, draft, schema):
    for kind in ("waivers", "answers", "profile"):
        schema(kind, json.loads(files[kind].read_text("utf-8")))
    schema("report", quyche.check(draft).to_dict())
    schema("report", quyche.check(draft, records=quyche.Records(**files)).to_dict())
    worst = json.loads(files["waivers"].read_text("utf-8"))
    worst["waivers"][0]["expires"] = "2024-01-01"
    worst["waivers"][1]["fingerprint"] = "0" * 16
    worst["waivers"][2] = 3
    files["waivers"].write_text(json.dumps(worst), "utf-8")
    report = quyche.check(draft, records=quyche.Records(waivers=files["waivers"]))
    schema("report", report.to_dict())
    assert [note.code for note in report.notes] == ["waiver-unreadable", "waiver-expired", "waiver-unmatched"]
    assert all(note.message.vi and note.message.en and note.record == "waivers.json" for note in report.notes)


def test_the_package_shows_what_records_did(files, draft):
    report = quyche.check(draft, records=quyche.Records(**files))
    assert report.notes == () and report.fixed == ()
    counting = [each for each in report if each.counts]
    assert len(counting) == 1 and report.verdict == "conform_with_remarks"
    assert report.findings[0].waiver == quyche.model.Waiver(
        report.findings[0].norm.id, "Đã thống nhất.", "Chánh Văn phòng", "2024-12-31"
    )
    assert {each.baseline for each in report} == {"unchanged"}
    numbering = next(each for each in report if each.topic == "numbering")
    assert numbering.severity == "remark" and numbering.profile.own != "remark"
    assert [row.answer.by for row in report.requirements if row.answer] == ["Ban Tổ chức"]
    assert all(row.verdict == "not_applicable" for row in report.requirements if row.profile and row.profile.set == "off")
    total = sum(report.count(level) for level in ("error", "warning", "remark"))
    assert total == 1 and sum(report.count(level, new=True) for level in ("error", "warning", "remark")) == 0


def test_the_command_gives_the_same_bytes(files, draft, command):
    options = [part for kind, path in files.items() for part in (f"--{kind}", path)]
    ran = command("check", draft, "--format", "json", "--today", "2024-12-31", *options)
    assert (ran.code, ran.err) == (0, "")
    expected = quyche.check(draft, records=quyche.Records(**files), today="2024-12-31").to_json()
    assert ran.out == expected.encode("utf-8")


def test_expired_waivers_count_again(files, draft, command):
    waivers = ["--waivers", files["waivers"]]
    assert command("check", draft, *waivers).code == 0
    late = command("check", draft, *waivers, "--today", "2025-01-01")
    assert late.code == 1
    assert "waiver-expired" in late.text and "NGOẠI LỆ ĐÃ ĐƯỢC CHẤP THUẬN" not in late.text
    assert command("check", draft, *waivers, "--today", "hôm nay").code == 2


def test_with_a_baseline_only_new_findings_fail_the_check(files, draft, command, tmp_path):
    baseline = ["--baseline", files["baseline"]]
    same = command("check", draft, *baseline, "--fail-on", "remark", "--format", "json")
    assert same.code == 0 and same.json["verdict"] == "not_conform"
    text = draft.read_text("utf-8")
    worse = tmp_path / "worse.txt"
    worse.write_text(text.replace("họp định kỳ mỗi quý một lần", "họp định kỳ mỗi năm một lần"), "utf-8")
    ran = command("check", worse, *baseline, "--format", "json")
    assert ran.code == 1
    assert {each["document"]["address"] for each in ran.json["findings"] if each["baseline"] == "new"} == {"d10.k1"}
    assert {each["address"] for each in ran.json["baseline"]["fixed"]} == {"d10.k1"}


def test_a_file_that_is_no_record_ends_the_command(files, draft, command, tmp_path):
    for option, path in [("--waivers", files["answers"]), ("--baseline", files["profile"]), ("--profile", draft)]:
        ran = command("check", draft, option, path, "--lang", "en")
        assert (ran.code, ran.out) == (2, b"")
        assert path.name in ran.err
    assert command("check", draft, "--answers", tmp_path / "none.json").code == 2
    with pytest.raises(quyche.UsageError):
        quyche.Records(answers="{}")


class View(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("size", ctypes.c_size_t)]


class Date(ctypes.Structure):
    _fields_ = [("year", ctypes.c_int32), ("month", ctypes.c_int32), ("day", ctypes.c_int32)]


class CheckOptions(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_size_t),
        ("as_of", Date),
        ("numbers", ctypes.c_int32 * 5),
        ("limits", ctypes.c_void_p),
        ("progress", ctypes.c_void_p),
        ("progress_user", ctypes.c_void_p),
        ("records", ctypes.c_void_p),
        ("today", Date),
        ("without_quotes", ctypes.c_int32),
    ]


def test_the_shared_library_gives_the_same_bytes(files, draft, root):
    build = Path(os.environ.get("QUYCHE_BUILD_DIR", root / "build" / "release"))
    path = Path(os.environ.get("QUYCHE_LIBRARY", build / "libquyche.so"))
    if not path.exists():
        pytest.skip(f"{path} is not built")
    library = ctypes.CDLL(str(path))
    size = ctypes.c_size_t
    records, document, report, view = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p(), View()
    assert library.quyche_records_new(ctypes.byref(records), None) == 0
    for kind, name in enumerate(("waivers", "answers", "profile", "baseline")):
        data, called = files[name].read_bytes(), f"{name}.json".encode()
        added = library.quyche_records_add_json(records, kind, data, size(len(data)), called, size(len(called)), None, None)
        assert added == 0
    options = CheckOptions()
    assert library.quyche_check_options_init(ctypes.byref(options), size(ctypes.sizeof(options))) == 0
    options.records, options.today = records, Date(2024, 12, 1)
    data = draft.read_bytes()
    assert library.quyche_document_parse(data, size(len(data)), None, ctypes.byref(document), None) == 0
    assert library.quyche_check(document, None, ctypes.byref(options), ctypes.byref(report), None) == 0
    assert library.quyche_report_json(report, ctypes.byref(view), None) == 0
    expected = quyche.check(data, records=quyche.Records(**files), today="2024-12-01").to_json()
    assert ctypes.string_at(view.data, view.size) == expected.encode("utf-8")
    library.quyche_records_free(records)
    library.quyche_report_free(report)
    library.quyche_document_free(document)
