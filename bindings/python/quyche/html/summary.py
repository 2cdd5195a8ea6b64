"""Everything the page about many reports shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import quote

from .words import NOTHING, Both, both, names, sentence, word


class SummaryRow(NamedTuple):
    """One file of a batch.

    name: what the page calls it. report: the JSON report as a dict; None where the file could not be judged, then `error`
    says why: {"vi": …, "en": …}. link: the file of its own page, relative to this one and as the file system names it; empty
    for none.
    """

    name: str
    report: Mapping[str, Any] | None
    link: str = ""
    error: Mapping[str, str] | None = None


@dataclass
class File:
    """One line of the heat map. `cells` has one verdict each column, "" where the requirement was not looked at."""

    number: int
    name: str
    link: str
    verdict: str
    verdict_words: Both
    errors: int
    warnings: int
    remarks: int
    cells: list[str]
    why: Both


class Column(NamedTuple):
    """One requirement."""

    id: str
    short: str
    words: str
    violated: int


class Fault(NamedTuple):
    """A kind of finding, and in how many files it is."""

    type: Both
    topic: Both
    requirement: str
    form: Both
    quoted: bool
    words: str
    severity: str
    severity_words: Both
    files: int
    findings: int


@dataclass
class Summary:
    """The page."""

    title: str
    files: list[File]
    columns: list[Column]
    hidden_columns: int
    faults: list[Fault]
    verdicts: list[tuple[str, Both, int]]
    packs: list[tuple[str, int]]


MOST_FAULTS = 20
MOST_COLUMNS = 400


def _cells(report: Mapping[str, Any]) -> dict[str, str]:
    return {each["id"]: each["verdict"] for each in report["requirements"]}


def _faults(reports: Sequence[Mapping[str, Any]]) -> list[Fault]:
    """Commonest first; of equals the worse, then the earlier requirement."""
    files: Counter[tuple[str, str]] = Counter()
    findings: Counter[tuple[str, str]] = Counter()
    samples: dict[tuple[str, str], Mapping[str, Any]] = {}
    severities = names("severity")
    for report in reports:
        kept = [finding for finding in report["findings"] if not finding["waiver"]]
        keys = [(finding["norm"]["id"] if finding["norm"] else "", finding["type"]) for finding in kept]
        findings.update(keys)
        files.update(set(keys))
        for key, finding in zip(keys, kept):
            if key not in samples or severities.index(finding["severity"]) > severities.index(samples[key]["severity"]):
                samples[key] = finding
    ordered = sorted(files, key=lambda key: (-files[key], -severities.index(samples[key]["severity"]), key))
    made = []
    for key in ordered[:MOST_FAULTS]:
        sample = samples[key]
        text = sample["norm"]["text"] if sample["norm"] else {"form": "paraphrase", "vi": ""}
        made.append(
            Fault(
                type=sentence(word("type", key[1])),
                topic=word("topic", sample["topic"]),
                requirement=key[0],
                form=word("form", text["form"]),
                quoted=text["form"] == "quote",
                words=text["vi"],
                severity=sample["severity"],
                severity_words=word("severity", sample["severity"]),
                files=files[key],
                findings=findings[key],
            )
        )
    return made


def summary_of(rows: Sequence[SummaryRow], title: str) -> Summary:
    reports = [row.report for row in rows if row.report is not None]
    looked_at: dict[str, None] = {}
    texts: dict[str, str] = {}
    violated: Counter[str] = Counter()
    said: set[str] = set()
    for report in reports:
        for id, verdict in _cells(report).items():
            looked_at.setdefault(id)
            violated[id] += verdict == "violated"
            if verdict != "not_applicable":
                said.add(id)
        for finding in report["findings"]:
            if finding["norm"]:
                texts.setdefault(finding["norm"]["id"], finding["norm"]["text"]["vi"])
    # A requirement that applies to no file tells nothing; by norm, and in it in the order of the norm.
    norms = list(dict.fromkeys(id.split("/")[0] for id in looked_at))
    ids = sorted((id for id in looked_at if id in said), key=lambda id: norms.index(id.split("/")[0]))
    shown = ids[:MOST_COLUMNS]
    columns = [Column(id, id.split("/", 1)[1], texts.get(id, id), violated[id]) for id in shown]
    files = []
    for number, row in enumerate(rows, 1):
        # Only ever a file: a colon would make it something else.
        link = quote(row.link)
        if row.report is None:
            why = both(dict(row.error)) if row.error else Both("Không đọc được.", "It cannot be read.")
            files.append(File(number, row.name, link, "unread", Both("KHÔNG XÉT ĐƯỢC", "NOT JUDGED"), 0, 0, 0, [], why))
            continue
        counts, cells = row.report["counts"], _cells(row.report)
        verdict = row.report["verdict"]
        files.append(
            File(number, row.name, link, verdict, word("verdict", verdict), counts["error"], counts["warning"], counts["remark"],
                 [cells.get(id, "") for id in shown], NOTHING)
        )  # fmt: skip
    count = Counter(file.verdict for file in files)
    verdicts = [(name, sentence(word("verdict", name)), count[name]) for name in names("verdict") if count[name]]
    if count["unread"]:
        verdicts.append(("unread", Both("KHÔNG XÉT ĐƯỢC", "NOT JUDGED"), count["unread"]))
    packs = list(Counter(id.split("/")[0] for id in shown).items())
    return Summary(title, files, columns, len(ids) - len(shown), _faults(reports), verdicts, packs)
