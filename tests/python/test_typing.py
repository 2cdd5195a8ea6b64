"""The package and code that uses it pass mypy --strict, and the stub lists what the compiled part has."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
import quyche
from quyche import _core

PACKAGE = Path(quyche.__file__).parent

USER = """
import datetime
import pathlib
import quyche

norms = quyche.Norms.default()
norms.load(pathlib.Path("x.json"))
report: quyche.Report = quyche.check(b"", norms, as_of=datetime.date(2024, 1, 1), limits=quyche.Limits(depth=3))
for finding in report:
    place: str | None = finding.address
    words: str = finding.message.vi
report = quyche.check(memoryview(b""), ["default", pathlib.Path("x.json")], progress=lambda stage, done, total: True)
text: str = quyche.compile_norm(pathlib.Path("x.txt"), "x")
"""


def test_mypy_strict(tmp_path):
    pytest.importorskip("mypy", reason="mypy is not installed")
    (tmp_path / "user.py").write_text(USER, encoding="utf-8")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--python-version",
            "3.10",
            "--cache-dir",
            tmp_path / "cache",
            "-p",
            "quyche",
        ],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(PACKAGE.parent)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--python-version",
            "3.10",
            "--cache-dir",
            tmp_path / "cache",
            "user.py",
        ],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(PACKAGE.parent)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout


def test_the_stub_is_complete():
    assert (PACKAGE / "py.typed").exists()
    tree = ast.parse((PACKAGE / "_core.pyi").read_text(encoding="utf-8"))
    stub = {}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            stub[node.name] = set()
        elif isinstance(node, ast.ClassDef):
            stub[node.name] = {each.name for each in node.body if isinstance(each, ast.FunctionDef)} - {"__init__"}
    real = {
        name: {each for each in vars(getattr(_core, name)) if not each.startswith("_")}
        if isinstance(getattr(_core, name), type)
        else set()
        for name in dir(_core)
        if not name.startswith("_")
    }
    assert stub == real
