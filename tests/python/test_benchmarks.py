"""The programs that measure: what they conclude from figures, and that they are given the same texts every time."""

import importlib.util
import json
import random
import statistics
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def loaded(path):
    """A script of the project as a module."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        loader = SourceFileLoader(Path(path).stem + "_script", str(ROOT / path))
        module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
        loader.exec_module(module)
        return module
    finally:
        sys.path.pop(0)


@pytest.fixture(scope="module")
def instructions():
    return loaded("benchmarks/instructions.py")


PROFILE = """positions: line
events: Ir
ob=(1) /build/bench
fn=(1) quyche_measured_stage
0 3
cob=(2) /lib/libc.so.6
cfn=(2) memcpy
calls=1 0
0 1000
+2 7
* 5
ob=(2)
fn=(2)
12 1000
ob=(3) /lib/libstdc++.so.6
fn=(3) operator new
3 50
cob=(1)
cfn=(4) again
calls=1 0
3 11
ob=(1)
fn=(4)
-9 11
"""


def test_only_instructions_of_the_program_itself_are_counted(instructions):
    assert instructions.own_instructions(PROFILE, Path("/build/bench")) == 3 + 7 + 5 + 11
    assert instructions.own_instructions(PROFILE, Path("/lib/libc.so.6")) == 1000


@pytest.mark.parametrize(
    ("count", "kept", "word"),
    [
        (1000, True, ""), (1030, True, ""), (1031, False, "over its budget"), (900, True, ""), (899, True, "lower the budget"),
    ],
)  # fmt: skip
def test_a_count_over_its_budget_fails_and_one_far_under_it_asks_for_less(instructions, capsys, count, kept, word):
    assert instructions.compare({"a.txt": {"facts": count}}, {"a.txt": {"facts": 1000}}) is kept
    row = capsys.readouterr().out.splitlines()[-1]
    assert word in row and ("budget" in row) is bool(word)


def test_a_stage_without_a_budget_fails(instructions, capsys):
    assert instructions.compare({"a.txt": {"facts": 5}}, {}) is False
    assert "has no budget" in capsys.readouterr().out


def test_the_budget_covers_every_stage_and_sample(instructions):
    budget = json.loads(instructions.BUDGET.read_text(encoding="utf-8"))
    assert list(budget) == ["compiler", "instructions"]
    assert set(budget["instructions"]) == set(instructions.INPUTS)
    for stages in budget["instructions"].values():
        assert set(stages) == set(instructions.STAGES)


def test_the_budget_of_another_compiler_is_not_compared(tmp_path, instructions):
    if not instructions.shutil.which("valgrind"):
        pytest.skip("valgrind is not installed")
    (tmp_path / "benchmarks").mkdir()
    (tmp_path / "benchmarks" / "quyche_bench").write_text("")
    (tmp_path / "CMakeCache.txt").write_text("CMAKE_CXX_COMPILER:FILEPATH=c++\nCMAKE_BUILD_TYPE:STRING=Debug\nCMAKE_CXX_FLAGS_DEBUG:STRING=-O0\n")
    run = subprocess.run([sys.executable, ROOT / "benchmarks/instructions.py", "--build", tmp_path], capture_output=True, text=True)
    assert run.returncode == 77
    assert run.stdout.startswith("skipped: the budget is that of ") and "-O0" in run.stdout


@pytest.fixture(scope="module")
def compare():
    return loaded("benchmarks/compare")


@pytest.mark.parametrize("count", [8, 20, 60])
def test_the_interval_holds_the_median_as_often_as_it_says(compare, count):
    dice, trials = random.Random(146), 2000
    held = 0
    for _ in range(trials):
        low, high = compare.interval([dice.expovariate(1) for _ in range(count)])
        held += low <= 0.6931471805599453 <= high  # the median of that distribution
    assert held / trials > 0.985


def test_the_interval_is_of_values_around_the_middle(compare):
    values = [float(value) for value in range(20)]
    random.Random(1).shuffle(values)
    assert compare.interval(values) == (3.0, 16.0)
    low, high = compare.interval([float(value) for value in range(60)])
    assert low <= statistics.median(range(60)) <= high and high - low < 30


def test_an_interval_that_holds_one_shows_no_difference(compare):
    assert compare.verdict(0.99, 1.02, 1.05) == "no difference seen"
    assert compare.verdict(0.5, 0.75, 0.99) == "25.0 % faster"
    assert compare.verdict(1.01, 1.10, 1.2) == "10.0 % slower"


def test_compare_tells_what_is_no_revision():
    run = subprocess.run([sys.executable, ROOT / "benchmarks/compare", "no-such-revision"], capture_output=True, text=True)
    assert run.returncode == 2 and "no-such-revision is no revision" in run.stderr and run.stdout == ""


def test_shapes_have_the_size_asked_for_and_the_same_bytes_every_time(monkeypatch):
    monkeypatch.delenv("QUYCHE_CORPUS_DIR", raising=False)
    shapes = loaded("benchmarks/shapes.py")
    made = shapes.shapes(16 << 10)
    assert len(made) == 11 and "corpus.txt" not in made
    for name, make in made.items():
        if not name.endswith(".docx"):
            text = make()
            assert text == shapes.shapes(16 << 10)[name]()
            assert 8 << 10 < len(text) < 24 << 10, name


def test_regulations_are_numbered_through():
    shapes = loaded("benchmarks/shapes.py")
    text = shapes.shapes(16 << 10)["regulations.txt"]().decode()
    numbers = [int(found) for found in shapes.re.findall(r"^Điều (\d+)\.", text, shapes.re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 10


def test_coverage_is_told_by_folder_and_files_reached_least_are_named():
    table = loaded("tools/coverage_table.py")

    def summary(lines, branches):
        return {"lines": {"count": lines[0], "covered": lines[1]}, "branches": {"count": branches[0], "covered": branches[1]}}

    root = Path("/project")
    export = {
        "data": [
            {
                "files": [
                    {"filename": "/project/src/text/zip.cpp", "summary": summary((10, 9), (10, 7))},
                    {"filename": "/project/src/text/xml.cpp", "summary": summary((10, 10), (30, 30))},
                    {"filename": "/project/src/read.cpp", "summary": summary((5, 5), (0, 0))},
                    {"filename": "/project/include/quyche/core/a.hpp", "summary": summary((5, 5), (10, 10))},
                    {"filename": "/project/tests/unit/a.cpp", "summary": summary((100, 0), (100, 0))},
                    {"filename": "/usr/include/b.hpp", "summary": summary((100, 0), (100, 0))},
                ]
            }
        ]
    }
    text, share = table.tables(table.files_of(export, root))
    assert share == pytest.approx(94.0)
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in text.splitlines() if line.startswith("| ")]
    assert rows == [
        ["folder", "lines", "reached", "branches", "reached"],
        ["include/quyche/core", "5", "100.0 %", "10", "100.0 %"],
        ["src", "5", "100.0 %", "0", "100.0 %"],
        ["src/text", "20", "95.0 %", "40", "92.5 %"],
        ["all", "30", "96.7 %", "50", "94.0 %"],
        ["file with less than 80 % of its branches", "lines", "reached", "branches", "reached"],
        ["src/text/zip.cpp", "10", "90.0 %", "10", "70.0 %"],
    ]
