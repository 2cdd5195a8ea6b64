"""What each stage prints of the samples and of small cases, compared with the committed files in expected/.

The JSON is stored with one value a line, so that a difference can be read. After a change that is meant:
`pytest tests/golden --update-golden`, then read the diff.
"""

import difflib
import json
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
STAGES = ("parse", "facts")
INPUTS = sorted(ROOT.glob("examples/*.txt")) + sorted(HERE.glob("cases/*.txt"))


def printed(command, stage, path):
    ran = command(stage, path)
    assert ran.returncode == 0, ran.stderr.decode("utf-8")
    return json.dumps(json.loads(ran.stdout), ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.stem)
def test_stage_prints_what_is_expected(stage, path, request, command):
    golden = HERE / "expected" / f"{path.stem}.{stage}.json"
    now = printed(command, stage, path)
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(now, encoding="utf-8")
        return
    before = golden.read_text(encoding="utf-8") if golden.exists() else ""
    if now == before:
        return
    difference = list(
        difflib.unified_diff(before.splitlines(), now.splitlines(), f"expected/{golden.name}", "printed", lineterm="", n=2)
    )
    pytest.fail("\n".join(difference[:80]) + f"\n({len(difference)} lines of difference; --update-golden accepts them)")


def test_no_golden_file_is_left_over():
    wanted = {f"{path.stem}.{stage}.json" for path in INPUTS for stage in STAGES}
    assert {path.name for path in (HERE / "expected").glob("*")} == wanted
