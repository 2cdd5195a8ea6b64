"""SARIF: what the schema in docs says, and what the tool of the format's own makers says of it."""

import json
import os
import shutil
import subprocess

import pytest
import quyche

jsonschema = pytest.importorskip("jsonschema")

MULTITOOL = "@microsoft/sarif-multitool-linux@5.7.0"


def logs(examples, tmp_path):
    """Reports with everything a log can hold, by name."""
    faulty, good = examples / "bcsd-ubnd-co-loi.txt", examples / "bcsd-ubnd.docx"
    report = quyche.check(faulty)
    waived = {"id": report[0].norm.id, "fingerprint": report[0].fingerprint}
    waived |= {"reason": "Đã có ý kiến.", "approver": "Ban A", "expires": "2099-01-01"}
    earlier = report.to_dict()
    del earlier["findings"][3:]
    records = quyche.Records(
        waivers=json.dumps({"schema": "quyche-waivers/1", "waivers": [waived]}),
        profile=json.dumps({"schema": "quyche-profile/1", "rules": {"quorum": "remark"}}),
        baseline=json.dumps(earlier),
    )
    yield "text", report
    yield "docx", quyche.check(examples / "bcsd-ubnd-co-loi.docx")
    yield "records", quyche.check(faulty, records=records)
    yield "fixed", quyche.check(good, records=quyche.Records(baseline=report.to_json()))
    yield "no-quotes", quyche.check(faulty, quotes=False)
    yield "utf-16", quyche.check(faulty.read_text("utf-8").encode("utf-16"), name="x y.txt")
    yield "nothing-judged", quyche.check("QUY CHẾ\nlàm việc của Trường A\n\nĐiều 1. Họp\nHọp mỗi tháng.\n")


def test_every_log_is_as_the_schema_says(root, examples, tmp_path):
    schema = json.loads((root / "docs" / "schema" / "sarif.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    results = []
    for name, report in logs(examples, tmp_path):
        log = json.loads(report.to_sarif())
        assert [error.message[:300] for error in validator.iter_errors(log)] == [], name
        results += log["runs"][0]["results"]
    assert {result["kind"] for result in results} == {"fail", "open"}
    assert {result.get("baselineState") for result in results} == {None, "new", "unchanged", "absent"}
    assert any(result.get("suppressions") for result in results)


def test_regions_hold_the_words_they_speak_of(examples):
    data = (examples / "bcsd-ubnd-co-loi.txt").read_bytes()
    units = data.decode("utf-8").encode("utf-16-le")
    log = json.loads(quyche.check(data, name="x.txt").to_sarif())
    regions = 0
    for result in log["runs"][0]["results"]:
        for location in result["locations"]:
            region = location["physicalLocation"].get("region")
            if region is None:
                continue
            regions += 1
            begin, end = region["charOffset"], region["charOffset"] + region["charLength"]
            words = units[2 * begin : 2 * end].decode("utf-16-le")
            assert words == data[region["byteOffset"] : region["byteOffset"] + region["byteLength"]].decode("utf-8")
            quoted = location["message"]["text"].removeprefix("Văn bản viết: “").removesuffix("”")
            assert "".join(words.split()) == "".join(quoted.split())
    assert regions > 10


def test_several_reports_are_several_runs(examples):
    paths = [examples / "bcsd-ubnd.txt", examples / "bcsd-ubnd-co-loi.docx"]
    log = json.loads(quyche.to_sarif(quyche.check(path) for path in paths))
    assert [run["artifacts"][0]["location"]["uri"] for run in log["runs"]] == [path.name for path in paths]


@pytest.mark.skipif(not os.environ.get("QUYCHE_ALL"), reason="slow: run by tools/test --all")
def test_the_official_tool_finds_no_error(root, examples, tmp_path):
    if shutil.which("npm") is None:
        pytest.skip("npm is not installed: the SARIF multitool cannot be fetched")
    home = root / "build" / "npm"
    tool = home / "node_modules" / "@microsoft" / "sarif-multitool-linux" / "Sarif.Multitool"
    if not tool.exists():
        got = subprocess.run(
            ["npm", "install", "--prefix", home, "--no-audit", "--no-fund", "--ignore-scripts", MULTITOOL],
            capture_output=True,
            text=True,
            timeout=300,
        )
        if got.returncode != 0:
            pytest.skip(f"{MULTITOOL} cannot be fetched: {got.stderr.strip()[-200:]}")
    tool.chmod(0o755)
    paths = []
    for name, report in logs(examples, tmp_path):
        paths.append(tmp_path / f"{name}.sarif")
        paths[-1].write_text(report.to_sarif(), encoding="utf-8")
    said = tmp_path / "said.json"
    done = subprocess.run(
        [tool, "validate", *paths, "--output", said, "--level", "Error;Warning;Note", "--kind", "Fail"],
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
    )
    run = json.loads(said.read_text("utf-8-sig"))["runs"][0]
    assert f"{len(paths)} files scanned" in done.stdout
    # Advice (a region for every result, shorter messages) is not followed where there is nothing to give.
    assert run["results"]
    assert [each["ruleId"] for each in run["results"] if each.get("level", "warning") == "error"] == []
