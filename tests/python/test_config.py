"""quyche.toml: found upwards, paths relative to it, the command line before it, and nothing unknown in silence."""

import json
import os

import pytest
import quyche
from quyche import cli
from quyche.cli import config


@pytest.fixture
def office(tmp_path, examples, monkeypatch, capsysbinary):
    """A folder with a draft two levels below its quyche.toml, and the command run beside the draft."""
    here = tmp_path / "a" / "b"
    here.mkdir(parents=True)
    (here / "draft.docx").write_bytes((examples / "bcsd-ubnd-co-loi.docx").read_bytes())
    monkeypatch.chdir(here)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)

    class Office:
        top = tmp_path
        folder = here

        def write(self, text, where=tmp_path):
            (where / "quyche.toml").write_text(text, encoding="utf-8")

        def run(self, *arguments):
            code = cli.run(["check", "draft.docx", *arguments])
            said = capsysbinary.readouterr()
            return code, said.out, said.err.decode("utf-8")

        def json(self, *arguments):
            code, out, err = self.run("--format", "json", *arguments)
            assert err == ""
            return code, json.loads(out)

    return Office()


def test_options_come_from_a_folder_above(office):
    office.write('norm = ["146-qd-tw-2024"]\ndocument_checks = false\nas_of = 2024-11-01\nquotes = false\n')
    _, report = office.json()
    assert [norm["id"] for norm in report["norms"]] == ["146-qd-tw-2024"]
    assert (report["as_of"], report["quotes"]) == ("2024-11-01", False)
    assert report == json.loads(
        quyche.check(
            office.folder / "draft.docx", "146-qd-tw-2024", as_of="2024-11-01", document_checks=False, quotes=False
        ).to_json()
    )


def test_the_command_line_goes_before_it(office):
    office.write('as_of = "2024-11-01"\nnorm = "thong-le"\nfail_on = "remark"\n')
    _, report = office.json("--as-of", "2024-12-01", "--norm", "146-qd-tw-2024")
    assert report["as_of"] == "2024-12-01"
    assert "thong-le" not in [norm["id"] for norm in report["norms"]]


def test_the_nearest_one_counts_and_another_can_be_named(office):
    office.write('as_of = "2024-11-01"\n')
    office.write('as_of = "2024-11-02"\n', office.folder)
    (office.top / "other.toml").write_text('as_of = "2024-11-03"\n', encoding="utf-8")
    assert office.json()[1]["as_of"] == "2024-11-02"
    assert office.json("--config", "../../other.toml")[1]["as_of"] == "2024-11-03"
    code, out, err = office.run("--config", "no.toml")
    assert (code, out) == (2, b"") and "no.toml" in err


def test_paths_are_relative_to_the_file(office, root):
    packs = office.top / "packs"
    packs.mkdir()
    (packs / "x.json").write_bytes(quyche.builtin_pack("thong-le"))
    first = quyche.check(office.folder / "draft.docx")[0]
    waiver = {"id": first.norm.id, "fingerprint": first.fingerprint, "reason": "x", "approver": "y", "expires": "2099-01-01"}
    (office.top / "w.json").write_text(json.dumps({"schema": "quyche-waivers/1", "waivers": [waiver]}), encoding="utf-8")
    office.write('norm = ["packs/x.json", "146-qd-tw-2024"]\nwaivers = "w.json"\n')
    _, report = office.json()
    assert [norm["id"] for norm in report["norms"]][:2] == ["thong-le", "146-qd-tw-2024"]
    assert [each["fingerprint"] for each in report["findings"] if each["waiver"]] == [first.fingerprint]


def test_language_threshold_and_limits(office):
    office.write('lang = "en"\nfail_on = "undetermined"\n[limits]\nfindings = 2\n')
    code, out, _ = office.run()
    assert code == 1
    assert out.decode("utf-8").startswith("VERDICT: ")
    assert "[findings = 2]" in out.decode("utf-8")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('norms = "x"\n', "Did you mean “norm”?"),
        ('fail_on = "eror"\n', "fail_on"),
        ("jobs = 0\n", "jobs"),
        ("quotes = 1\n", "quotes"),
        ("waivers = [1]\n", "waivers"),
        ("[limits]\nfinding = 3\n", "limits"),
        ("norm = [\n", "TOML"),
        ("\xff", "TOML"),
    ],
)
def test_what_is_wrong_is_told_with_the_file(text, told, office):
    (office.top / "quyche.toml").write_bytes(text.encode("latin-1"))
    code, out, err = office.run()
    assert (code, out) == (2, b"")
    assert "quyche.toml" in err and told in err


def test_every_key_is_documented_and_every_documented_key_is_read(office, tmp_path):
    documented = {line.split("=")[0].strip() for line in config.__doc__.splitlines() if line.startswith("    ") and "=" in line}
    assert documented - {"text_bytes"} | {"limits"} == set(config._KEYS)
    sample = "\n".join(line.removeprefix("    ") for line in config.__doc__.splitlines() if line.startswith("    "))
    (tmp_path / "sample.toml").write_text(sample, encoding="utf-8")
    options = {option for option, _ in config._KEYS.values()}
    read = config.options(tmp_path / "sample.toml", options)
    assert set(read) == options
    assert read["norm"] == ["default", str(tmp_path / "chuan" / "tinh.json")]
    assert read["no_quotes"] is False and read["limit"] == ["text_bytes=33554432"]
    assert os.path.isabs(read["baseline"])
