"""A folder judged: every file has its place in the result, a bad one stops nothing, and a run that was killed goes on."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import quyche
from quyche import batch
from quyche.batch import COLUMNS, FILE_COLUMNS, Settings

PACKS = tuple((id, quyche.builtin_pack(id)) for id in quyche.Norms.builtin_ids())


@pytest.fixture
def drafts(tmp_path, examples, small):
    """Mixed files, two folders, some that cannot be judged and some that are no drafts."""
    folder = tmp_path / "drafts"
    (folder / "tỉnh A" / ".hidden").mkdir(parents=True)
    (folder / "a.docx").write_bytes((examples / "bcsd-ubnd-co-loi.docx").read_bytes())
    (folder / "b.txt").write_text(small, encoding="utf-8")
    (folder / "tỉnh A" / "c.docx").write_bytes((examples / "bcsd-ubnd.docx").read_bytes())
    (folder / "tỉnh A" / "broken.docx").write_bytes((examples / "bcsd-ubnd.docx").read_bytes()[:900])
    (folder / "empty.txt").write_bytes(b"")
    (folder / "~$a.docx").write_bytes(b"lock")
    (folder / "photo.png").write_bytes(b"\x89PNG")
    (folder / "tỉnh A" / ".hidden" / "d.txt").write_text(small, encoding="utf-8")
    return folder


NAMES = ["a.docx", "b.txt", "empty.txt", "tỉnh A/broken.docx", "tỉnh A/c.docx"]


def contents(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.parts[len(folder.parts)] != "state"
    }


def lines(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_what_is_found(drafts, tmp_path):
    assert batch.find(drafts) == NAMES
    (drafts / "out").mkdir()
    (drafts / "out" / "x.txt").write_text("x", encoding="utf-8")
    assert batch.find(drafts, drafts / "out") == NAMES


def test_every_file_has_its_place(drafts, tmp_path):
    out = tmp_path / "out"
    outcome = batch.run(drafts, out, Settings(PACKS))
    assert [each.name for each in outcome.done] == NAMES
    assert [each.verdict is None for each in outcome.done] == [False, False, True, True, False]
    report = quyche.check(drafts / "a.docx")
    assert (out / "reports" / "a.docx.json").read_text("utf-8") == report.to_json()
    assert (out / "reports" / "a.docx.html").read_text("utf-8") == report.to_html()
    assert (out / "reports" / "tỉnh A" / "c.docx.json").exists()
    assert not (out / "reports" / "empty.txt.json").exists()
    files = lines(out / "files.jsonl")
    assert [row["file"] for row in files] == NAMES
    assert [row["error"] for row in files] == [None, None, "input", "input", None]
    assert all(list(row) == list(FILE_COLUMNS) for row in files)
    findings = lines(out / "findings.jsonl")
    assert all(list(row) == list(COLUMNS) for row in findings)
    assert [row["fingerprint"] for row in findings if row["file"] == "a.docx"] == [each.fingerprint for each in report]
    assert {row["file"] for row in findings} <= {"a.docx", "b.txt", "tỉnh A/c.docx"}
    page = (out / "summary.html").read_text("utf-8")
    assert all(name in page for name in NAMES)


def test_the_number_of_jobs_changes_no_byte(drafts, tmp_path):
    batch.run(drafts, tmp_path / "one", Settings(PACKS))
    batch.run(drafts, tmp_path / "three", Settings(PACKS), jobs=3)
    assert contents(tmp_path / "one") == contents(tmp_path / "three")


def test_only_what_changed_is_judged_again(drafts, tmp_path, small):
    out = tmp_path / "out"

    def reused(settings=Settings(PACKS)):
        return [each.name for each in batch.run(drafts, out, settings).done if each.reused]

    assert reused() == []
    before = contents(out)
    assert reused() == ["a.docx", "b.txt", "tỉnh A/c.docx"]
    assert contents(out) == before
    (drafts / "b.txt").write_text(small + "\nĐiều 3. Thêm\nNội dung.\n", encoding="utf-8")
    assert reused() == ["a.docx", "tỉnh A/c.docx"]
    assert reused(Settings(PACKS, as_of="2024-11-01")) == []
    assert reused(Settings(PACKS[1:], as_of="2024-11-01")) == []
    assert reused(Settings(PACKS[1:], as_of="2024-11-01")) == ["a.docx", "b.txt", "tỉnh A/c.docx"]
    (out / "reports" / "a.docx.html").write_text("cut", encoding="utf-8")
    assert reused(Settings(PACKS[1:], as_of="2024-11-01")) == ["b.txt", "tỉnh A/c.docx"]


def test_a_run_that_was_killed_goes_on(drafts, tmp_path, examples):
    for number in range(40):
        (drafts / f"n{number:02}.docx").write_bytes((examples / "bcsd-ubnd.docx").read_bytes())
    out = tmp_path / "out"
    command = [sys.executable, "-m", "quyche", "batch", drafts, "--output", out, "--jobs", "1"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    begun = time.monotonic()
    while len(list((out / "state").glob("*.json") if out.exists() else ())) < 3:
        assert running.poll() is None and time.monotonic() - begun < 120
        time.sleep(0.01)
    running.send_signal(signal.SIGKILL)
    running.communicate()
    assert not (out / "summary.html").exists()
    outcome = batch.run(drafts, out, Settings(PACKS))
    assert 3 <= sum(each.reused for each in outcome.done) < 43
    batch.run(drafts, tmp_path / "whole", Settings(PACKS))
    left = {name for name in contents(out) if name.endswith(".part")}  # what was being written when it was killed
    assert {name: data for name, data in contents(out).items() if name not in left} == contents(tmp_path / "whole")


def test_a_process_that_dies_takes_no_other_file_along(drafts, tmp_path, monkeypatch):
    # The worker imports this module's folder first: a planted sitecustomize ends it at one file.
    (tmp_path / "sitecustomize.py").write_text(
        "import quyche, os\n"
        "parse = quyche.parse\n"
        "def deadly(data, *, name=None, **more):\n"
        "    if name == 'b.txt': os._exit(9)\n"
        "    return parse(data, name=name, **more)\n"
        "quyche.parse = deadly\n",
        encoding="utf-8",
    )
    package = str(Path(quyche.__file__).parents[1])
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), package]))
    done = batch.run(drafts, tmp_path / "out", Settings(PACKS), jobs=2).done
    assert {each.name: each.error and each.error["code"] for each in done} == {
        "a.docx": None,
        "b.txt": "internal",
        "empty.txt": "input",
        "tỉnh A/broken.docx": "input",
        "tỉnh A/c.docx": None,
    }


def test_words_of_drafts_are_kept_out(drafts, tmp_path):
    batch.run(drafts, tmp_path / "out", Settings(PACKS, quotes=False))
    written = contents(tmp_path / "out")
    assert len(written) > 8
    for name, data in written.items():
        assert "Trường Bình".encode() not in data, name


def test_the_command(command, drafts, tmp_path):
    ran = command("batch", drafts, "--output", tmp_path / "out", "--jobs", "2")
    assert (ran.code, ran.out) == (2, b"")  # a file cannot be read
    assert "empty.txt" in ran.err and "broken.docx" in ran.err
    assert "a.docx" not in ran.err
    assert "5 tệp" in ran.err and "0 tệp dùng lại" in ran.err
    assert contents(tmp_path / "out").keys() >= {"summary.html", "files.jsonl", "findings.jsonl"}
    for name in ("empty.txt", "tỉnh A/broken.docx"):
        (drafts / name).unlink()
    again = command("batch", drafts, "--output", tmp_path / "out", "--lang", "en", "--fail-on", "error")
    assert again.code == 1
    assert "3 files" in again.err and "error" not in again.err.split("files")[0]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["no-such-folder", "--output", "out"], "no-such-folder"),
        ([".", "--output", "."], "another folder"),
        ([".", "--output", "out", "--norm", "146-qd-tw-2023"], "146-qd-tw-2024"),
        ([".", "--output", "out", "--as-of", "31/12/2024"], "YEAR-MONTH-DAY"),
        ([".", "--output", "out", "--body", "ban"], "ban"),
    ],
)
def test_wrong_usage_is_told_once_and_before_any_work(arguments, told, command, drafts):
    ran = command("batch", *arguments, cwd=drafts)
    assert (ran.code, ran.out) == (2, b"")
    assert told in ran.err
    assert ran.err.count("lỗi:") == 1
    assert not (drafts / "out").exists()


def test_an_empty_folder_judges_nothing(command, tmp_path):
    (tmp_path / "empty").mkdir()
    ran = command("batch", "empty", "--output", "out")
    assert (ran.code, ran.out) == (4, b"")


def test_many_in_memory(examples, tmp_path):
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"")
    paths = [examples / "bcsd-ubnd-co-loi.docx", broken, examples / "bcsd-ubnd.docx"]
    made = quyche.check_many(paths, as_of="2024-11-01", jobs=2)
    assert [item.error is None for item in made] == [True, False, True]
    assert [Path(item.name) for item in made.failed] == [broken]
    assert made.reports[0].to_json() == quyche.check(paths[0], as_of="2024-11-01").to_json()
    assert len(list(made.rows())) == sum(len(report) for report in made.reports)
    assert [row["error"] for row in made.rows("files")] == [None, "input", None]
    assert repr(made) == "<Batch 3: 1 not_conform, 1 failed, 1 conform>"
    with pytest.raises(quyche.UsageError):
        quyche.check_many(paths, as_of="31/12/2024")
    with pytest.raises(quyche.NotFoundError):
        quyche.check_many(paths, "no-such-norm")


def test_tables(examples):
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    made = quyche.check_many([examples / "bcsd-ubnd-co-loi.docx", b""])
    table = made.to_arrow()
    assert table.column_names == list(COLUMNS)
    assert table.to_pylist() == list(made.rows())
    assert made.to_arrow("files").to_pylist() == list(made.rows("files"))
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    frame = made.to_pandas()
    assert list(frame.columns) == list(COLUMNS)
    assert (frame.severity == "error").sum() == made.reports[0].count("error")
    assert pandas.isna(made.to_pandas("files").verdict).tolist() == [False, True]


def test_parquet_holds_what_the_lines_hold(drafts, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    assert batch.run(drafts, tmp_path / "out", Settings(PACKS)).parquet
    for name in ("files", "findings"):
        assert parquet.read_table(tmp_path / "out" / f"{name}.parquet").to_pylist() == lines(tmp_path / "out" / f"{name}.jsonl")


def test_without_pyarrow_the_rest_is_written_and_the_way_out_told(command, drafts, tmp_path):
    (tmp_path / "pyarrow.py").write_text("raise ImportError('planted')\n", encoding="utf-8")
    package = str(Path(quyche.__file__).parents[1])
    ran = command("batch", drafts, "--output", tmp_path / "out", PYTHONPATH=os.pathsep.join([str(tmp_path), package]))
    assert "pip install quyche[arrow]" in ran.err
    assert (tmp_path / "out" / "findings.jsonl").exists()
    assert not (tmp_path / "out" / "findings.parquet").exists()
