"""Forms of reports and where they go, run in this process: what is written, and which command lines are refused."""

import contextlib
import io
import json
import xml.etree.ElementTree as ElementTree
import zipfile

import pytest
import quyche
from quyche import cli, docx, tables
from quyche.cli import forms


@pytest.fixture
def run(capsysbinary, monkeypatch, tmp_path):
    """Runs the command here, in an empty folder: code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)

    def command(*arguments):
        code = cli.run([str(each) for each in arguments])
        said = capsysbinary.readouterr()
        return code, said.out, said.err.decode("utf-8")

    return command


@pytest.fixture
def draft(examples):
    return examples / "bcsd-ubnd-co-loi.docx"


def test_endings_say_the_forms(run, draft, tmp_path):
    names = ["a.txt", "a.json", "a.sarif", "a.xml", "a.html", "a.csv", "a.xlsx", "a.docx"]
    code, out, err = run("check", draft, *(each for name in names for each in ("-o", name)))
    assert (code, out, err) == (1, b"", "")
    report = quyche.check(draft)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
    assert (tmp_path / "a.txt").read_text("utf-8") == report.to_text("vi")
    assert (tmp_path / "a.json").read_text("utf-8") == report.to_json()
    assert (tmp_path / "a.sarif").read_text("utf-8") == report.to_sarif()
    assert (tmp_path / "a.xml").read_text("utf-8") == report.to_junit("vi")
    assert (tmp_path / "a.html").read_text("utf-8") == report.to_html("vi")
    assert (tmp_path / "a.csv").read_bytes().decode("utf-8") == tables.csv(report, "vi")
    assert (tmp_path / "a.xlsx").read_bytes() == tables.xlsx(report, "vi")
    assert (tmp_path / "a.docx").read_bytes() == docx.fault_table(report, "vi")


def test_the_draft_with_comments(run, draft, tmp_path):
    code, _, err = run("check", draft, "--format", "comments", "-o", "a.docx")
    assert (code, err) == (1, "")
    assert (tmp_path / "a.docx").read_bytes() == docx.commented(quyche.check(draft), draft.read_bytes(), "vi")


def test_forms_are_paired_with_outputs_in_order(run, draft, tmp_path):
    code, _, err = run("check", draft, "--format", "sarif", "-o", "one", "--format", "json", "-o", "two.txt")
    assert (code, err) == (1, "")
    assert json.loads((tmp_path / "one").read_text("utf-8"))["version"] == "2.1.0"
    assert json.loads((tmp_path / "two.txt").read_text("utf-8"))["schema"] == "quyche-report/1"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "json", "--format", "sarif"], "Several --format need --output"),
        (["--format", "json", "-o", "a.json", "-o", "b.json"], "1 --format and 2 --output"),
        (["--format", "json", "--format", "text", "-o", "a.json"], "2 --format and 1 --output"),
        (["-o", "a.pdf"], "does not tell the form"),
        (["-o", "a"], "does not tell the form"),
        (["--format", "jsn"], "Did you mean “json”?"),
        (["-o", "a.json", "-o", "a.json"], "is there twice"),
        (["--fail-on", "eror"], "Did you mean error?"),
        (["--formt", "json"], "Did you mean --format?"),
        (["--norm", "146-qd-tw-2023"], 'Did you mean "146-qd-tw-2024"?'),
        (["--color", "sometimes"], "'sometimes'"),
    ],
)
def test_refused(arguments, told, run, draft, tmp_path):
    code, out, err = run("check", draft, *arguments)
    assert (code, out) == (2, b"")
    assert told in err
    assert list(tmp_path.iterdir()) == []


def test_a_command_that_may_have_been_meant(run):
    code, out, err = run("chek", "x")
    assert (code, out) == (2, b"")
    assert "Có phải check?" in err


def test_one_report_a_page(run, draft, examples, tmp_path):
    code, out, err = run("check", draft, examples / "bcsd-ubnd.txt", "-o", "a.html")
    assert (code, out) == (2, b"")
    assert "quyche batch" in err
    assert list(tmp_path.iterdir()) == []


def test_several_files_in_one_log(run, draft, examples, tmp_path):
    good = examples / "bcsd-ubnd.txt"
    code, _, err = run("check", draft, "no-such.txt", good, "-o", "a.sarif", "-o", "a.xml", "-o", "a.json")
    assert code == 2 and "no-such.txt" in err
    runs = json.loads((tmp_path / "a.sarif").read_text("utf-8"))["runs"]
    assert [each["artifacts"][0]["location"]["uri"] for each in runs] == [draft.name, good.name]
    suites = ElementTree.parse(tmp_path / "a.xml").getroot()
    assert [each.get("name") for each in suites] == [draft.name, good.name]
    assert [each["input"]["name"] for each in json.loads((tmp_path / "a.json").read_text("utf-8"))] == [draft.name, good.name]


def test_junit_fails_where_the_exit_code_does(run, examples, draft):
    for path in (draft, examples / "bcsd-ubnd.txt"):
        for fail_on in ("error", "warning", "remark"):
            code, out, _ = run("check", path, "--format", "junit", "--fail-on", fail_on)
            failures = sum(int(suite.get("failures")) for suite in ElementTree.fromstring(out))
            assert (code == 1) == (failures > 0)


def test_the_language_changes_no_byte_for_machines(run, draft):
    for form in ("json", "sarif"):
        assert run("check", draft, "--format", form, "--lang", "vi") == run("check", draft, "--format", form, "--lang", "en")


def test_no_quotes(run, draft, tmp_path):
    code, out, err = run("check", draft, "--no-quotes", "--format", "json")
    assert (code, err) == (1, "")
    assert out.decode("utf-8") == quyche.check(draft, quotes=False).to_json()


def test_every_form_keeps_the_words_of_the_draft_out_or_is_refused(run, draft, tmp_path):
    secret = "Trường Bình"  # the province of the sample
    for form in forms.FORMS.values():
        code, _, err = run("check", draft, "--no-quotes", "--format", form.name, "-o", f"a.{form.name}")
        if form.quotes:
            assert code == 2 and "--no-quotes" in err
            continue
        assert code == 1
        data = (tmp_path / f"a.{form.name}").read_bytes()
        with zipfile.ZipFile(io.BytesIO(data)) if form.binary else contextlib.nullcontext() as packed:
            parts = [packed.read(name) for name in packed.namelist()] if packed else [data]
        assert not [form.name for part in parts if secret.casefold() in part.decode("utf-8", "replace").casefold()]


def test_colour_on_demand(run, examples):
    path = examples / "bcsd-ubnd.txt"
    assert b"\x1b[" in run("check", path, "--color", "always")[1]
    assert b"\x1b[" not in run("check", path, "--color", "never")[1]
    assert b"\x1b[" not in run("check", path)[1]


def test_compare(run, examples, draft, tmp_path):
    base = examples / "bcsd-ubnd.docx"
    code, out, err = run("compare", base, draft)
    assert (code, err) == (0, "")
    assert out.decode("utf-8").startswith("Quy phạm → văn bản được xét\n")
    assert run("compare", base, draft, "-o", "a.json", "-o", "b.json")[0] == 0  # the last one counts, as for every option
    rows = json.loads((tmp_path / "b.json").read_text("utf-8"))
    assert {row["kind"] for row in rows} >= {"same"}
    assert run("compare", base, draft, "-o", "a.html")[0] == 0
    assert draft.name in (tmp_path / "a.html").read_text("utf-8")
    assert run("compare", base, draft, "-o", "a.docx")[0] == 0
    assert (tmp_path / "a.docx").read_bytes() == docx.comparison(quyche.parse(base), quyche.parse(draft), "vi")


def test_compare_refuses(run, examples, draft, tmp_path):
    base = examples / "bcsd-ubnd.docx"
    assert "Did you mean “json”?" in run("compare", base, draft, "--format", "jsn")[2]
    assert run("compare", base, draft, "-o", "a.pdf")[0] == 2
    code, out, err = run("compare", "no.docx", draft)
    assert (code, out) == (2, b"") and "no.docx" in err
    assert list(tmp_path.iterdir()) == []


def test_help_has_examples(run):
    for command in ("check", "compare", "batch", "parse", "facts", "graph", "align", "explain"):
        code, out, _ = run(command, "--help")
        assert code == 0
        assert f"quyche {command} " in out.decode("utf-8").split("Ví dụ")[1]


def test_completion_of_norms_and_formats(command):
    def offered(line):
        words = line.split(" ")
        ran = command(
            _QUYCHE_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(words) - 1), _TYPER_COMPLETE_ARGS=line
        )
        return ran.text.split()

    assert "146-qd-tw-2024" in offered("quyche check x --norm 146")
    assert offered("quyche check x --format sa") == ["sarif"]
