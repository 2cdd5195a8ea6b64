"""The folder of sample provinces, judged at once, killed on its way and gone on with."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

FAULTY = {"An Lĩnh/hdnd.docx", "Đông Khê/mttq.docx", "Phú Xuyên Hạ/tand.docx", "Trung Lĩnh/ldld.docx", "Lam Châu/ubnd.docx", "Sơn Nguyên/vksnd.docx"}
BROKEN = "Hòa Lạc/gui-loi.docx"


@pytest.fixture
def folder(examples):
    return examples / "provinces"


def rows(out):
    return [json.loads(line) for line in (out / "files.jsonl").read_text("utf-8").splitlines()]


def results(out):
    """All that was written but for what a later run needs."""
    paths = (path for path in sorted(out.rglob("*")) if path.is_file() and path.relative_to(out).parts[0] != "state")
    return {str(path.relative_to(out)): path.read_bytes() for path in paths if path.suffix != ".part"}


def test_the_folder_is_what_its_script_writes(root):
    pytest.importorskip("docx", reason="python-docx is not installed")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "make_provinces.py", "--check"], cwd=root / "examples", env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_twelve_are_judged_and_one_is_told_as_broken(command, folder, tmp_path):
    out = tmp_path / "out"
    done = command("batch", folder, "--output", out)
    assert done.code == 2, done.err
    by_name = {row["file"]: row for row in rows(out)}
    assert len(by_name) == 13
    assert {name for name, row in by_name.items() if row["verdict"] == "not_conform"} == FAULTY
    assert {name for name, row in by_name.items() if row["verdict"] is None} == {BROKEN}
    assert (out / "summary.html").exists()


def test_a_killed_run_goes_on_to_the_same_result(folder, tmp_path):
    def arguments(out):
        return [sys.executable, "-m", "quyche", "batch", str(folder), "--output", str(out), "--jobs", "1"]

    out, whole = tmp_path / "out", tmp_path / "whole"
    running = subprocess.Popen(arguments(out), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    begun = time.monotonic()
    while len(list((out / "state").glob("*.json") if out.exists() else ())) < 2:
        assert running.poll() is None and time.monotonic() - begun < 120
        time.sleep(0.005)
    running.send_signal(signal.SIGKILL)
    running.communicate()
    assert not (out / "summary.html").exists()
    for each in (out, whole):
        assert subprocess.run(arguments(each), capture_output=True, check=False).returncode == 2
    assert results(out) == results(whole)
