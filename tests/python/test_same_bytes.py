"""The same report, byte for byte, from a C program, through ctypes, from Python and from the command."""

import ctypes
import os
import subprocess
from pathlib import Path

import pytest
import quyche

SAMPLES = [
    "bcsd-ubnd.txt",
    "bcsd-ubnd.docx",
    "dang-doan-hdnd.txt",
    "dang-doan-hdnd.docx",
    "bcsd-ubnd-co-loi.txt",
    "bcsd-ubnd-co-loi.docx",
]


def build_dir(root):
    return Path(os.environ.get("QUYCHE_BUILD_DIR", root / "build" / "release"))


@pytest.fixture(params=[None, "2026-01-31"], ids=["own-date", "as-of"])
def as_of(request):
    return request.param


@pytest.mark.parametrize("name", SAMPLES)
def test_python_and_command(name, as_of, examples, command):
    ran = command("check", examples / name, "--format", "json", *(["--as-of", as_of] if as_of else []))
    assert ran.err == ""
    assert ran.out == quyche.check(examples / name, as_of=as_of).to_json().encode("utf-8")


@pytest.mark.parametrize("name", SAMPLES)
def test_python_and_a_c_program(name, as_of, examples, root):
    program = build_dir(root) / "tests" / "capi_report_json"
    if not program.exists():
        pytest.skip(f"{program} is not built")
    day = [str(int(part)) for part in as_of.split("-")] if as_of else []
    done = subprocess.run([program, examples / name, *day], capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == quyche.check(examples / name, as_of=as_of).to_json().encode("utf-8")


class View(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("size", ctypes.c_size_t)]


@pytest.fixture(scope="module")
def library(root):
    path = Path(os.environ.get("QUYCHE_LIBRARY", build_dir(root) / "libquyche.so"))
    if not path.exists():
        pytest.skip(f"{path} is not built")
    return ctypes.CDLL(str(path))


@pytest.mark.parametrize("name", SAMPLES)
def test_python_and_the_shared_library(name, examples, library):
    data = (examples / name).read_bytes()
    document, report, view = ctypes.c_void_p(), ctypes.c_void_p(), View()
    size = ctypes.c_size_t(len(data))
    assert library.quyche_document_parse(data, size, None, ctypes.byref(document), None) == 0
    assert library.quyche_check(document, None, None, ctypes.byref(report), None) == 0
    assert library.quyche_report_json(report, ctypes.byref(view), None) == 0
    assert ctypes.string_at(view.data, view.size) == quyche.check(data).to_json().encode("utf-8")
    library.quyche_report_free(report)
    library.quyche_document_free(document)


def test_the_library_exports_what_is_listed(root, library):
    listed = (root / "capi" / "abi" / "symbols.txt").read_text(encoding="ascii").split()
    assert listed == sorted(listed)
    for name in listed:
        assert hasattr(library, name), name
    nm = subprocess.run(["nm", "-D", "--defined-only", library._name], capture_output=True, text=True)
    if nm.returncode == 0:
        exported = {line.split()[-1].split("@")[0] for line in nm.stdout.splitlines() if line.split()[-2] != "A"}
        assert exported == set(listed)


def test_neither_locale_nor_hash_seed_nor_folder_changes_a_byte(examples, command, tmp_path):
    path = examples / "bcsd-ubnd-co-loi.docx"
    expected = quyche.check(path).to_json().encode("utf-8")
    for environment in (
        {"LC_ALL": "vi_VN.UTF-8"},
        {"LC_ALL": "C"},
        {"PYTHONHASHSEED": "1"},
        {"TZ": "Asia/Ho_Chi_Minh"},
    ):
        assert command("check", path, "--format", "json", **environment).out == expected
    assert command("check", path.name, "--format", "json", cwd=examples).out == expected


def test_the_other_printers(examples, command):
    path = examples / "bcsd-ubnd-co-loi.txt"
    assert command("parse", path, "--format", "json").out.decode() == quyche.parse(path).to_json()
    assert command("facts", path, "--format", "json").out.decode() == quyche.facts(path).to_json()
    assert command("align", path, "--format", "json").out.decode() == quyche.check(path).alignment_json()
