"""norm diff, norm impact, norm lint of several packs, explain, and the pages made from it."""

import json
import subprocess
import sys

import pytest
import quyche

jsonschema = pytest.importorskip("jsonschema")


@pytest.fixture
def schema(root):
    def validate(name, data):
        schema = json.loads((root / "docs" / "schema" / f"{name}.schema.json").read_text("utf-8"))
        errors = jsonschema.Draft202012Validator(schema).iter_errors(data)
        assert [f"{error.json_path}: {error.message[:200]}" for error in errors] == []

    return validate


@pytest.fixture
def versions(tmp_path, examples):
    """Two official texts that differ in how often to meet."""
    text = (examples / "bcsd-ubnd.txt").read_text("utf-8")
    old, new = tmp_path / "cu.txt", tmp_path / "moi.txt"
    old.write_text(text, "utf-8")
    new.write_text(text.replace("họp định kỳ mỗi tháng một lần", "họp định kỳ mỗi tháng hai lần"), "utf-8")
    return old, new


def test_diff_of_official_texts(versions, command, schema):
    old, new = versions
    ran = command("norm", "diff", old, new, "--format", "json")
    assert (ran.code, ran.err) == (1, "")
    schema("norm-diff", ran.json)
    assert [(each["change"], each["topic"]) for each in ran.json["requirements"]] == [("stricter", "meeting_frequency")]
    assert ran.json["units"] == []
    made = quyche.diff_norms(old, new)
    assert bool(made) and ran.out == made.to_json().encode("utf-8")
    assert command("norm", "diff", old, new).text == made.to_text("vi")


def test_diff_of_packs_and_of_the_same(versions, command, tmp_path):
    old, _ = versions
    pack = tmp_path / "goi.json"
    pack.write_text(quyche.compile_norm(old, "old"), "utf-8")
    assert command("norm", "diff", old, pack).code == 0
    assert command("norm", "diff", "146-qd-tw-2024", "146-qd-tw-2024").code == 0
    assert not quyche.diff_norms("146-qd-tw-2024", quyche.builtin_pack("146-qd-tw-2024"))
    assert command("norm", "diff", "146-qd-tw-2025", "146-qd-tw-2024").code == 2


def test_impact_names_the_drafts_that_stop_to_conform(versions, command, schema, tmp_path):
    old, new = versions
    unread = tmp_path / "trong.txt"
    unread.write_text("", "utf-8")
    ran = command("norm", "impact", old, new, old, new, "--format", "json")
    schema("norm-impact", ran.json)
    assert [(each["name"], each["impact"]) for each in ran.json["drafts"]] == [
        ("cu.txt", "worse"),
        ("moi.txt", "unchanged"),
    ]
    assert [each["address"] for each in ran.json["drafts"][0]["appeared"]] == ["d10.k1"]
    assert ran.code == 1
    some = command("norm", "impact", old, new, unread, new)
    assert some.code == 2 and "trong.txt" in some.err and "moi.txt" in some.text
    impact = quyche.NormImpact(old, new)
    assert [impact.add(old), impact.add(new)] == ["worse", "unchanged"]
    assert impact.to_json().encode("utf-8") == ran.out


def test_lint_of_packs_that_contradict_each_other(versions, command, tmp_path):
    packs = []
    for source, id in zip(versions, ("cu", "moi")):
        path = tmp_path / f"{id}.json"
        pack = quyche.compile_norm(source, id).replace('"binds": "at_least"', '"binds": "exactly"')
        path.write_text(pack, "utf-8")
        packs.append(path)
    alone = command("norm", "lint", packs[0], "--format", "json")
    assert "conflict" not in {row["code"] for row in alone.json}
    ran = command("norm", "lint", *packs, "--format", "json")
    conflicts = [row for row in ran.json if row["code"] == "conflict"]
    assert ran.code == 1 and any("meeting" in row["message"]["en"] for row in conflicts)
    assert all(row["message"]["vi"] for row in conflicts)
    norms = quyche.Norms()
    for path in packs:
        norms.load(path)
    assert len(norms.conflicts()) == len(conflicts)


def test_explain(command):
    ran = command("explain", "146-qd-tw-2024/d6.k1/t01", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert ran.text == quyche.Norms.default().explain("146-qd-tw-2024/d6.k1/t01", "en")
    assert "Sample that meets it: “" in ran.text
    wrong = command("explain", "146-qd-tw-2024/d6.k1/t02x")
    assert wrong.code == 2 and wrong.out == b""
    assert "Có phải là" in wrong.err and "Did you mean" in wrong.err
    with pytest.raises(quyche.NotFoundError):
        quyche.Norms().explain("146-qd-tw-2024/d6.k1/t01")


def test_the_pages_are_up_to_date(root):
    done = subprocess.run(
        [sys.executable, root / "tools" / "norm_pages.py", "--check"], capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
