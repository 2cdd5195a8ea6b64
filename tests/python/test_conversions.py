"""PDF, DOC, RTF and ODT: what comes in, what a missing converter says, what a bad file may do."""

import hashlib
import os
import subprocess
import sys
import tempfile
import time
import zlib

import pytest
import quyche
from quyche import _convert, _pdf_text

needs_office = pytest.mark.skipif(_convert.office() is None, reason="LibreOffice is not installed")


def pdf_of(*pages, font="Helvetica"):
    """A PDF whose pages hold these lines (Latin-1), one object a part, with a right table of places."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>"]
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects.append(f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>")
    objects.append(f"<</Type/Font/Subtype/Type1/BaseFont/{font}/Encoding/WinAnsiEncoding>>")
    for i, lines in enumerate(pages):
        escaped = [line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in lines]
        shown = "BT /F 12 Tf 50 800 Td 14 TL " + "".join(f"({line}) Tj T* " for line in escaped) + "ET"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {5 + 2 * i} 0 R/Resources<</Font<</F 3 0 R>>>>>>"
        )
        objects.append(f"<</Length {len(shown)}>>stream\n{shown}\nendstream")
    out = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj".encode() + each.encode("latin-1") + b"endobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return (
        out
        + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\n".encode()
        + f"startxref\n{len(out)}\n%%EOF\n".encode()
    )


# "Điều 1. Chế độ họp" and so on, as TCVN3 writes it.
TCVN3 = [
    "§iÒu 1. ChÕ ®é häp",
    "1. Ban c¸n sù ®¶ng häp th\xadêng kú mçi th¸ng mét lÇn, theo quy chÕ lµm viÖc",
    "cña Ban.",
]
EFFECT = ["§iÒu 2. HiÖu lùc thi hµnh", "Quy chÕ nµy cã hiÖu lùc kÓ tõ ngµy ký."]

RTF = (
    r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 .VnTime;}{\f1 .VnTimeH;}}"
    r"\f1 Quy ch\'d5\par l\'b5m vi\'d6c\par "
    r"\f0 \'a7i\'d2u 1. Ch\'d5 \'ae\'e9 h\'e4p\par "
    r"1. Ban c\'b8n s\'f9 \'ae\'b6ng h\'e4p th\'ad\'eang k\'fa m\'e7i th\'b8ng m\'e9t l\'c7n.\par }"
).encode()


def provisions(source, name=None):
    document = quyche.parse(source, name=name).to_dict()["documents"][0]
    return [(p["address"], p["label"], p["heading"]) for p in document["provisions"]]


def test_lines_of_a_pdf_are_joined_and_old_fonts_are_read():
    source = pdf_of(TCVN3, EFFECT, font="ABCDEF+VnTime")
    assert provisions(source)[:2] == [("d1", "Điều 1.", "Chế độ họp"), ("d1.k1", "1.", "")]
    read = quyche.parse(source)
    assert "theo quy chế làm việc\ncủa Ban." in read.content
    assert [each["address"] for each in read.to_dict()["documents"][0]["provisions"]][-2:] == ["d2", "d2.l1"]
    [told] = read.to_dict()["diagnostics"]
    assert told["code"] == "legacy-encoding"


def test_a_font_of_capitals_in_a_pdf():
    assert "CHẾ ĐỘ HỌP" in quyche.parse(pdf_of(TCVN3, font="ABCDEF+VnTimeHBold")).content


@pytest.mark.parametrize(
    ("name", "family"),
    [
        (".VnTime", ".VnTime"),
        ("ABCDEF+VnTimeHBold", ".VnTimeH"),
        (".VnArialH,BoldItalic", ".VnArialH"),
        ("VNI-Times", "VNI-Times"),
        ("TimesNewRomanPSMT", ""),
        ("Vni", ""),
    ],
)
def test_families_by_postscript_names(name, family):
    assert _pdf_text.legacy_font(name) == family


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("th-\xeang N-\xedc t- ph\xb8p, -u ti\xaan ®Çu t-, h-ng", "thường Nước tư pháp, ưu tiên đầu tư, hưng"),
        ("sè 12-Q§-TW, N§-CP; - C¨n cø; -C¨n cø; 3-5 kinh tÕ-x\xb7", "số 12-QĐ-TW, NĐ-CP; - Căn cứ; -Căn cứ; 3-5 kinh tế-xã"),
    ],
)
def test_the_letter_that_a_pdf_shows_as_a_hyphen(written, read):
    assert read in quyche.parse(pdf_of([*TCVN3, written], font="VnTime")).content


def test_reports_name_the_file_that_was_handed_in():
    source = pdf_of(TCVN3, font="VnTime")
    given = quyche.check(source, name="qc.pdf").to_dict()["input"]
    assert given == {
        "name": "qc.pdf",
        "sha256": hashlib.sha256(source).hexdigest(),
        "format": "pdf",
        "encoding": "tcvn3",
    }
    assert quyche.check(source, name="qc.pdf").to_json() == quyche.check(source, name="qc.pdf").to_json()


@pytest.mark.parametrize("pages", [[[]], [["1"], ["2"]], [["KT. S\xe8 12"], [], []]])
def test_a_scan_is_told(pages):
    with pytest.raises(quyche.InputError) as raised:
        quyche.parse(pdf_of(*pages), name="quet.pdf")
    assert "scan" in raised.value.message_en
    assert "bản quét" in raised.value.message_vi
    assert raised.value.source == "quet.pdf"


def bad_pdfs():
    good = pdf_of(TCVN3)
    deep = b"%PDF-1.4\n1 0 obj" + b"[" * 200_000 + b"]" * 200_000 + b"endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    bomb = zlib.compress(b"BT " * 20_000_000)
    return {
        "cut": good[: len(good) // 3],
        "empty": b"%PDF-1.7\n",
        "noise": b"%PDF-1.7\n" + bytes(range(256)) * 2000,
        "deep": deep,
        "pages-in-a-circle": good.replace(b"/Kids[4 0 R]", b"/Kids[2 0 R]"),
        "bomb": good.replace(b"/Length", b"/Filter/FlateDecode/Length").replace(b"BT ", bomb[:200_000]),
    }


@pytest.mark.parametrize("name", sorted(bad_pdfs()))
def test_a_bad_pdf_is_an_input_error_and_leaves_nothing(name, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(quyche.InputError) as raised:
        quyche.parse(bad_pdfs()[name], name="x.pdf")
    assert raised.value.message_vi and raised.value.message_en
    assert os.listdir(tmp_path) == []


def test_a_missing_reader_of_pdf_is_named(monkeypatch):
    # What the child process says when the import fails.
    monkeypatch.setattr(_convert, "_run", lambda *_, **__: (3, b""))
    with pytest.raises(quyche.InputError) as raised:
        quyche.parse(pdf_of(TCVN3), name="x.pdf")
    assert "pip install pypdfium2" in raised.value.message_en
    assert "pip install pypdfium2" in raised.value.message_vi


def test_the_reader_of_pdf_says_when_it_is_missing(tmp_path):
    (tmp_path / "pypdfium2.py").write_text("raise ImportError('no')\n")
    done = subprocess.run(
        [sys.executable, _pdf_text.__file__], input=b"%PDF-", env={**os.environ, "PYTHONPATH": str(tmp_path)}, timeout=60
    )
    assert done.returncode == 3


@pytest.mark.parametrize("kind", ["doc", "rtf", "odt"])
def test_missing_libreoffice_is_named(kind, monkeypatch):
    monkeypatch.setattr(_convert.shutil, "which", lambda _: None)
    source = {
        "rtf": RTF,
        "doc": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "WordDocument".encode("utf-16-le"),
        "odt": b"PK\x03\x04" + bytes(22) + b"\x08\x00\x00\x00" + b"mimetypeapplication/vnd.oasis.opendocument.text",
    }[kind]
    with pytest.raises(quyche.InputError) as raised:
        quyche.parse(source, name=f"x.{kind}")
    for text in (raised.value.message_en, raised.value.message_vi):
        assert f".{kind}" in text and "apt-get install libreoffice-writer-nogui" in text and ".docx" in text


@needs_office
def test_rtf_keeps_its_fonts(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    path = tmp_path / "qc.rtf"
    path.write_bytes(RTF)
    read = quyche.parse(path)
    assert read.content.splitlines()[:3] == ["QUY CHẾ", "LÀM VIỆC", "Điều 1. Chế độ họp"]
    assert provisions(path) == [("d1", "Điều 1.", "Chế độ họp"), ("d1.k1", "1.", "")]
    report = quyche.check(path).to_dict()["input"]
    assert (report["format"], report["sha256"]) == ("rtf", hashlib.sha256(RTF).hexdigest())
    assert os.listdir(tmp_path) == ["qc.rtf"]


@needs_office
@pytest.mark.parametrize(
    "source",
    [
        b"{\\rtf1" + b"{" * 100_000,
        bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "WordDocument".encode("utf-16-le") + bytes(2000),
    ],
    ids=["rtf", "doc"],
)
def test_what_libreoffice_cannot_read_is_an_input_error(source, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(quyche.InputError):
        quyche.parse(source, name="x")
    assert os.listdir(tmp_path) == []


def test_a_converter_that_hangs_is_ended_with_its_children(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(_convert, "SECONDS", 1)
    hanging = tmp_path / "soffice"
    hanging.write_text(f"#!/bin/sh\nsleep 60 & echo $! > {tmp_path}/child\nwait\n")
    hanging.chmod(0o755)
    monkeypatch.setattr(_convert, "office", lambda: str(hanging))
    with pytest.raises(quyche.InputError) as raised:
        quyche.parse(RTF, name="x.rtf")
    assert "1 seconds" in raised.value.message_en and "LibreOffice" in raised.value.message_vi
    child = int((tmp_path / "child").read_text())
    for _ in range(100):  # the one that ends it may be a moment later to bury it
        try:
            with open(f"/proc/{child}/stat") as status:
                if status.read().split()[2] == "Z":
                    break
        except FileNotFoundError:
            break
        time.sleep(0.05)
    else:
        pytest.fail("the child of the converter is still there")
    assert sorted(os.listdir(tmp_path)) == ["child", "soffice"]


@needs_office
def test_the_command_reads_rtf_and_pdf(command, tmp_path):
    (tmp_path / "qc.rtf").write_bytes(RTF)
    (tmp_path / "qc.pdf").write_bytes(pdf_of(TCVN3, font="VnTime"))
    for name in ("qc.rtf", "qc.pdf"):
        ran = command("parse", tmp_path / name, "--format", "json")
        assert ran.code == 0, ran.err
        assert [p["heading"] for p in ran.json["documents"][0]["provisions"]][0] == "Chế độ họp"


def test_what_the_engine_reads_itself_is_not_touched(small):
    for source in (small.encode(), bytearray(b"abc"), memoryview(b"PK\x03\x04"), b""):
        assert _convert.readable(source, "") == (source, None)
        assert _convert.readable(source, "")[0] is source
