"""Every requirement of the built-in packs has drafts that meet it and drafts that do not. README.md says how they are written."""

import json
import re
import sys
from pathlib import Path

import pytest
import quyche

FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent / "support"))
import draft  # noqa: E402

PACKS = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((FOLDER.parents[1] / "norms").glob("*.json"))]
REQUIREMENTS = {one["id"]: one for pack in PACKS for one in pack["requirements"] if not one.get("replaced_by")}
BASES = json.loads((FOLDER / "base" / "bases.json").read_text(encoding="utf-8"))


def folder_of(requirement):
    """146-qd-tw-2024/d6.k1/t01 -> 146-qd-tw-2024/d6.k1-t01"""
    pack, rest = requirement.split("/", 1)
    return FOLDER / pack / rest.replace("/", "-")


def base(name, organ=None):
    """The draft that samples change: "ubnd", "hdnd" …, or of another organ than the institution has."""
    row = BASES["bases"][name]
    organ = BASES["organs"][organ or row["organ"]]
    own = BASES["organs"][row["organ"]]["name"]
    return (FOLDER / "base" / "draft.txt").read_text(encoding="utf-8").format(
        organ=organ["name"], organ_upper=organ["name"].upper(), symbol=organ["symbol"], duties="\n".join(organ["duties"]),
        institution=row["institution"], institution_upper=row["institution"].upper(),
        members="\n".join(row["members"]).replace(own, organ["name"]))


class Sample:
    """A file: what it says in its head, and the draft it stands for."""

    def __init__(self, path):
        head, *blocks = re.split(r"(?m)^@ ", path.read_text(encoding="utf-8"))
        self.findings, self.also, self.norms, self.undetermined = [], [], [], ""
        for line in filter(None, head.splitlines()):
            key, _, value = line.partition(": ")
            if key == "base":
                self.text = base(*value.split(" as "))
            elif key in ("finding", "also"):
                (self.findings if key == "finding" else self.also).append(value)
            elif key == "norms":
                self.norms = value.split()
            elif key == "undetermined":
                self.undetermined = value
            else:
                raise ValueError(f"{path}: {line}")
        for block in blocks:
            where, _, words = block.partition("\n")
            words = words.strip("\n")
            if where == "replace":
                old, new = words.split("\n", 1) if "\n" in words else (words, "")
                self.text = draft.replace(self.text, old, new)
            elif words:
                tree = draft.Draft(self.text)
                start, end = tree.lines(where)
                self.text = self.text[:start] + words + "\n" + self.text[end:]
            else:
                self.text = draft.delete(self.text, where)

    def judged(self):
        return quyche.check(self.text.encode(), norms=self.norms or None, document_checks=not self.norms)


def place(finding):
    if finding.document:
        return finding.document.address
    return (finding.anchor and (finding.anchor.after or finding.anchor.parent)) or "-"


def described(finding):
    return f"{finding.type} {finding.topic} {place(finding)} {finding.severity}"


def may_stay_unsaid(one):
    """Silence is no fault, and whatever is said of it satisfies: no draft can violate it."""
    return not one.get("must_speak") and (
        one["kind"] == "presence" or (one["kind"] == "frequency" and one["expect"]["count"] is None))


def samples(kind):
    return [pytest.param(name, path, id=str(path.relative_to(FOLDER)))
            for name in REQUIREMENTS for path in sorted(folder_of(name).glob(f"{kind}/*.txt"))]


@pytest.mark.parametrize("requirement", REQUIREMENTS)
def test_every_requirement_has_a_good_and_a_bad_sample(requirement):
    for kind in ("good", "bad"):
        assert list((folder_of(requirement) / kind).glob("*.txt")), f"{folder_of(requirement)}/{kind} has no sample"


@pytest.mark.parametrize("requirement", REQUIREMENTS)
def test_every_requirement_shows_a_sample_of_each_kind(requirement):
    shown = REQUIREMENTS[requirement].get("samples", {})
    assert shown.get("good") and shown.get("bad")
    assert shown["good"] != shown["bad"]


def test_samples_belong_to_requirements():
    known = {folder_of(name) for name in REQUIREMENTS}
    assert {path.parents[1] for path in FOLDER.glob("*/*/*/*.txt")} <= known
    assert {path.parent.name for path in FOLDER.glob("*/*/*/*.txt")} == {"good", "bad"}


@pytest.mark.parametrize("name", BASES["bases"])
def test_nothing_is_found_in_a_base(name):
    report = quyche.check(base(name).encode())
    assert [described(f) for f in report] == []
    assert report.verdict == "conform"


@pytest.mark.parametrize(("requirement", "path"), samples("good"))
def test_a_good_sample_meets_its_requirement_and_nothing_is_found(requirement, path):
    sample = Sample(path)
    report = sample.judged()
    assert [described(f) for f in report] == []
    assert {r.verdict for r in report.requirements if r.id == requirement} == {"satisfied"}
    assert not sample.findings and not sample.also and not sample.undetermined


@pytest.mark.parametrize(("requirement", "path"), samples("bad"))
def test_a_bad_sample_gives_its_findings_and_no_other(requirement, path):
    sample = Sample(path)
    report = sample.judged()
    verdicts = {r.verdict for r in report.requirements if r.id == requirement}
    own = [described(f) for f in report if f.norm.id == requirement]
    others = [described(f) for f in report if f.norm.id != requirement]
    assert (own, others) == (sample.findings, sample.also)
    if sample.undetermined:
        assert may_stay_unsaid(REQUIREMENTS[requirement])
        assert verdicts == {"undetermined"}
        assert own == others == []
    else:
        assert verdicts == {"violated"}
        assert own
