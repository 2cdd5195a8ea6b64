"""Failure: every bad input has its own exception, place and way out, and nothing leaks."""

import os
import pickle
import subprocess
import sys

import pytest
import quyche

EXPECTED = {
    "empty.txt": quyche.InputError,
    "binary.txt": quyche.InputError,
    "badly-invalid.txt": quyche.InputError,
    "recipe.txt": quyche.InputError,
    "truncated.docx": quyche.InputError,
    "encrypted.docx": quyche.InputError,
    "office-encrypted.docx": quyche.InputError,
    "bomb.docx": quyche.LimitError,
    "17-mib.txt": quyche.LimitError,
}


@pytest.mark.parametrize("name", EXPECTED)
def test_bad_input(name, bad_inputs):
    data, words = bad_inputs[name]
    with pytest.raises(quyche.QuycheError) as caught:
        quyche.check(data, name=name)
    error = caught.value
    assert type(error) is EXPECTED[name]
    assert error.source == name
    assert any(word in error.message_en for word in words), error.message_en
    assert error.message_vi and error.message_vi != error.message_en
    assert error.code == {"InputError": "input", "LimitError": "limit"}[type(error).__name__]


def test_the_first_invalid_byte_is_named(bad_inputs):
    with pytest.raises(quyche.InputError) as caught:
        quyche.parse(bad_inputs["badly-invalid.txt"][0])
    assert caught.value.byte == 6
    assert "6" in caught.value.message_vi and "6" in caught.value.message_en


def test_a_few_invalid_bytes_are_no_error(small):
    data = small.encode("utf-8").replace("họp".encode(), b"h\xffp", 1)
    diagnostics = quyche.parse(data).to_dict()["diagnostics"]
    assert any(each["code"] == "invalid-utf8" for each in diagnostics)


@pytest.mark.parametrize(
    "name",
    [
        "unknown-key.json",
        "duplicate-key.json",
        "duplicate-id.json",
        "wrong-type.json",
        "unknown-kind.json",
        "newer-format.json",
        "not-json.json",
        "empty.json",
    ],
)
def test_bad_pack(name, bad_packs):
    text, words = bad_packs[name]
    norms = quyche.Norms()
    with pytest.raises(quyche.PackError) as caught:
        norms.add(text.encode("utf-8"), name=name)
    error = caught.value
    assert (error.source, error.code) == (name, "pack")
    assert any(word in error.message_en for word in words), error.message_en
    assert error.byte is not None and 0 <= error.byte <= len(text.encode("utf-8"))
    assert error.line == text.encode("utf-8")[: error.byte].count(b"\n") + 1
    assert error.message_vi and error.message_vi != error.message_en
    assert len(norms) == 0


def test_an_unknown_norm_says_which_may_be_meant():
    with pytest.raises(quyche.NotFoundError, match="146-qd-tw-2024"):
        quyche.Norms().add("146-qd-tw-2042")


def test_a_missing_file_says_which_may_be_meant(regulation):
    for wrong in ("du-thoa.txt", "DU-THAO.TXT", "du-thao.docx"):
        with pytest.raises(quyche.NotFoundError, match="du-thao.txt"):
            quyche.parse(regulation.with_name(wrong))
    with pytest.raises(quyche.NotFoundError) as caught:
        quyche.parse(regulation.with_name("zzzzzzzzzzzzz"))
    assert "du-thao" not in str(caught.value)


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(quyche.InputError, match="folder"):
        quyche.parse(tmp_path)


def test_lone_surrogates_are_no_text():
    with pytest.raises(quyche.InputError):
        quyche.parse("Điều 1. \ud800")


def test_names_of_files_need_not_be_unicode(tmp_path, small):
    path = os.fsencode(tmp_path) + b"/du-\xff.txt"
    with open(path, "wb") as file:
        file.write(small.encode("utf-8"))
    report = quyche.check(type(tmp_path)(os.fsdecode(path)))
    assert report.to_dict()["input"]["name"] == "du-\ufffd.txt"
    with pytest.raises(quyche.NotFoundError):
        quyche.Norms().load(os.fsdecode(os.fsencode(tmp_path) + b"/no-\xff.json"))


def test_exceptions_can_be_kept_and_sent():
    with pytest.raises(quyche.PackError) as caught:
        quyche.Norms().add(b"[", name="x.json")
    error = caught.value
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert (str(copy), copy.byte, copy.line, copy.source) == (str(error), error.byte, error.line, error.source)
    assert "x.json" in str(error) and error.message("en") == error.message_en and error.message() == error.message_vi


def test_errors_are_the_builtin_ones_as_well():
    assert issubclass(quyche.InputError, ValueError) and issubclass(quyche.PackError, ValueError)
    assert issubclass(quyche.UsageError, ValueError) and issubclass(quyche.NotFoundError, LookupError)
    for error in (
        quyche.PackError,
        quyche.InputError,
        quyche.LimitError,
        quyche.NotFoundError,
        quyche.UsageError,
        quyche.CancelledError,
        quyche.InternalError,
    ):
        assert issubclass(error, quyche.QuycheError)


CLAUSE = "1. Ban cán sự đảng họp mỗi tháng một lần, khi có ít nhất hai phần ba thành viên.\n"
LARGE = ("Điều 1. Họp\n" + CLAUSE * 20) * 6000


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
def test_ctrl_c_stops_the_work():
    # In a process of its own: the work is timed once, then interrupted early on.
    code = (
        "import os, signal, sys, threading, time, quyche\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell's background jobs ignore it
        "data = sys.stdin.buffer.read()\n"
        "begin = time.perf_counter(); quyche.parse(data); whole = time.perf_counter() - begin\n"
        "threading.Timer(whole / 100, os.kill, (os.getpid(), signal.SIGINT)).start()\n"
        "begin = time.perf_counter()\n"
        "try:\n"
        "    quyche.parse(data)\n"
        "except KeyboardInterrupt:\n"
        "    print((time.perf_counter() - begin) / whole)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], input=LARGE.encode(), capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    assert float(done.stdout) < 0.8, "the signal was served after the work only"


def test_memory_is_given_back(small):
    resource = pytest.importorskip("resource")
    norms = quyche.Norms.default()
    text = small * 50

    def work(times):
        for _ in range(times):
            quyche.check(text, norms).to_json()
            try:
                quyche.parse(b"")
            except quyche.InputError:
                pass
            try:
                quyche.parse(text, progress=lambda *_: False)
            except quyche.CancelledError:
                pass

    work(20)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    work(100)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 16 * 1024, f"{grown} KiB more after 100 rounds"


def test_a_missing_core_explains_itself(tmp_path):
    package = tmp_path / "quyche"
    package.mkdir()
    source = os.path.dirname(quyche.__file__)
    for name in os.listdir(source):
        if name.endswith(".py"):
            (package / name).write_bytes(open(os.path.join(source, name), "rb").read())
    done = subprocess.run(
        [sys.executable, "-c", "import quyche"],
        cwd=tmp_path,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        timeout=60,
    )
    said = done.stderr.decode("utf-8")
    assert done.returncode == 1
    assert "ImportError" in said and "pip install ." in said and "_core" in said and sys.version.split()[0] in said
