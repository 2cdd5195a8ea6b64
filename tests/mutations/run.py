"""Planted changes and what is found of them.

    python tests/mutations/run.py            prints the table of RESULTS.md, and every change that is not judged as expected
    python tests/mutations/run.py --write    writes it to RESULTS.md

README.md says what the files of a base hold.
"""

import argparse
import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import quyche

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
import draft  # noqa: E402

FOLDER = Path(__file__).parent
RESULTS = FOLDER / "RESULTS.md"
KEYS = {"name", "mutator", "ops", "expect", "known_miss"}
TYPES = ("missing", "weaker", "contradicting", "misplaced", "unsupported", "citation", "structure", "in_force")


@dataclass(frozen=True)
class Found:
    """A finding: what it is, and every address it may be known by."""

    type: str
    topic: str
    severity: str
    places: tuple[str, ...]
    requirement: str

    def __str__(self):
        return f"{self.type} {self.topic} {self.places[0] if self.places else '-'} ({self.requirement}, {self.severity})"


@dataclass
class Outcome:
    """One change, judged."""

    base: str
    name: str
    mutator: str
    expected: list
    known_miss: str = ""
    matched: list = field(default_factory=list)
    missed: list = field(default_factory=list)
    alarms: list = field(default_factory=list)
    remarks: list = field(default_factory=list)  # remarks nobody asked for: told, not counted as alarms

    @property
    def harmless(self):
        return not self.expected

    @property
    def right(self):
        return not self.missed and not self.alarms

    def __str__(self):
        lines = [f"{self.base}: {self.name} ({self.mutator})"]
        lines += [f"  missed   {' '.join(filter(None, (e['type'], e['topic'], e.get('at'))))}" for e in self.missed]
        lines += [f"  unasked  {f}" for f in self.alarms]
        return "\n".join(lines)


def own_article(address):
    """An article of one unnumbered paragraph is cited as the article: "d9" for "d9.l1"."""
    unit, _, paragraph = address.rpartition(".")
    return unit if paragraph == "l1" else address


def findings(text):
    """What the built-in norms find in a text."""
    out = []
    for one in quyche.check(text.encode()).findings:
        if one.document:
            places = tuple(dict.fromkeys((one.document.address, own_article(one.document.address))))
        else:
            places = tuple(dict.fromkeys(filter(None, (one.anchor.after, one.anchor.parent)))) if one.anchor else ()
        out.append(Found(one.type, one.topic, one.severity, places, one.norm.id if one.norm else ""))
    return out


def compared(outcome, found, known=()):
    """Multisets by (type, topic) and, where the expectation names one, the address. Remarks count where they are expected.

    known: alarms that the base gives already, which are not counted again for each of its changes.
    """
    left = list(found)
    for wanted in sorted(outcome.expected, key=lambda e: "at" not in e):
        for one in left:
            if (one.type, one.topic) == (wanted["type"], wanted["topic"]) and ("at" not in wanted or wanted["at"] in one.places):
                left.remove(one)
                outcome.matched.append((wanted, one))
                break
        else:
            outcome.missed.append(wanted)
    for each in known:
        for one in left:
            if (one.type, one.topic) == (each["type"], each["topic"]):
                left.remove(one)
                break
    outcome.remarks = [one for one in left if one.severity == "remark"]
    outcome.alarms = [one for one in left if one.severity != "remark"]
    return outcome


def bases():
    """Names of the folders that hold a base."""
    return sorted(path.parent.name for path in FOLDER.glob("*/base.txt"))


def read(base):
    """The text of a base and its changes, checked for form."""
    text = (FOLDER / base / "base.txt").read_text(encoding="utf-8")
    data = json.loads((FOLDER / base / "mutations.json").read_text(encoding="utf-8"))
    names = Counter()
    for one in data["mutations"]:
        where = f"{base}: {one.get('name')}"
        if unknown := set(one) - KEYS:
            raise ValueError(f"{where}: unknown keys {sorted(unknown)}")
        if missing := KEYS - {"known_miss"} - set(one):
            raise ValueError(f"{where}: keys {sorted(missing)} are missing")
        for each in one["expect"]:
            if each.get("type") not in TYPES or not each.get("topic") or set(each) - {"type", "topic", "at"}:
                raise ValueError(f"{where}: {each} is no expectation")
        names[one["name"]] += 1
    if twice := [name for name, count in names.items() if count > 1]:
        raise ValueError(f"{base}: names used twice: {twice}")
    return text, data


def judged(base):
    """The base itself and then every change."""
    text, data = read(base)
    known = data.get("known_alarms", [])
    unchanged = Outcome(base, "(unchanged)", "none", [], "; ".join(dict.fromkeys(each["why"] for each in known)))
    yield compared(unchanged, findings(text))
    told = Counter((f.type, f.topic) for f in unchanged.alarms)
    if stale := Counter((each["type"], each["topic"]) for each in known) - told:
        raise ValueError(f"{base}: no such alarms any more, take them off known_alarms: {dict(stale)}")
    for one in data["mutations"]:
        outcome = Outcome(base, one["name"], one["mutator"], one["expect"], one.get("known_miss", ""))
        try:
            made = draft.changed(text, one["ops"])
        except draft.OpError as error:
            raise ValueError(f"{base}: {one['name']}: {error}") from None
        if made == text and one["expect"]:
            raise ValueError(f"{base}: {one['name']}: changes nothing")
        yield compared(outcome, findings(made), known)


def share(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "–"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "|".join("---" if i == 0 else "---:" for i in range(len(head))) + "|"]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows])


def apart(base):
    """Whether a base was written without a look at the engine and the other bases: its figures stand apart."""
    return json.loads((FOLDER / base / "mutations.json").read_text(encoding="utf-8")).get("written_apart", False)


def results(everything):
    """RESULTS.md."""
    alone = {base for base in {o.base for o in everything} if apart(base)}
    outcomes = [o for o in everything if o.base not in alone]
    changes = [o for o in outcomes if o.mutator != "none"]
    harmless = [o for o in outcomes if o.harmless]
    expected = sum(len(o.expected) for o in changes)
    matched = sum(len(o.matched) for o in changes)
    alarms = sum(len(o.alarms) for o in outcomes)
    quiet = sum(len(o.alarms) for o in harmless)
    parts = [
        "# Planted changes: what is found of them",
        "Written by `python tests/mutations/run.py --write`; a test compares it with what is judged now. "
        "[README.md](README.md) says how it is counted.",
        table(["", "count"], [
            ["bases", len({o.base for o in outcomes})],
            ["changes", len(changes)],
            ["of them harmless", sum(o.harmless for o in changes)],
            ["findings expected", expected],
            ["found", matched],
            ["**recall**", f"**{share(matched, expected)}**"],
            ["findings nobody asked for", alarms],
            ["**precision**", f"**{share(matched, matched + alarms)}**"],
            ["**false alarms on bases and harmless changes**", f"**{quiet}**"],
            ["bases and changes marked as known misses", sum(bool(o.known_miss) for o in outcomes)],
        ]),
    ]

    def counted(key):
        rows = Counter(), Counter(), Counter()
        for o in outcomes:
            for one in o.expected:
                rows[0][key(o, one["topic"])] += 1
            for wanted, _ in o.matched:
                rows[1][key(o, wanted["topic"])] += 1
            for one in o.alarms:
                rows[2][key(o, one.topic)] += 1
        names = sorted(rows[0] | rows[2])
        return [[n, rows[0][n], rows[1][n], share(rows[1][n], rows[0][n]), rows[2][n], share(rows[1][n], rows[1][n] + rows[2][n])]
                for n in names]

    def by_base(of):
        rows = []
        for base in sorted({o.base for o in of}):
            own = [o for o in of if o.base == base and o.mutator != "none"]
            wanted, got = sum(len(o.expected) for o in own), sum(len(o.matched) for o in own)
            rows.append([base, len(own), sum(o.harmless for o in own), wanted, got, share(got, wanted),
                         sum(len(o.alarms) for o in of if o.base == base), sum(bool(o.known_miss) for o in own)])
        return table(["base", "changes", "harmless", *head[:4], "known misses"], rows)

    head = ["expected", "found", "recall", "false alarms", "precision"]
    parts += ["## By topic", table(["topic", *head], counted(lambda o, topic: topic))]
    parts += ["## By base", by_base(outcomes)]
    if alone:
        parts += ["## Bases written apart", "As judged now; at first sight they were judged otherwise: see [README.md](README.md).", by_base([o for o in everything if o.base in alone])]
    rows = []
    for mutator in sorted({o.mutator for o in changes}):
        own = [o for o in changes if o.mutator == mutator]
        wanted, got = sum(len(o.expected) for o in own), sum(len(o.matched) for o in own)
        rows.append([mutator, len(own), wanted, got, share(got, wanted), sum(len(o.alarms) for o in own)])
    parts += ["## By kind of change", table(["kind", "changes", *head[:4]], rows)]
    wrong = [o for o in everything if not o.right]
    if wrong:
        parts += ["## Judged otherwise than expected"]
        parts += ["\n".join(f"- `{o.base}`, {o.name}: "
                            + "; ".join([f"missed {e['type']} {e['topic']}" for e in o.missed] + [f"unasked {f}" for f in o.alarms])
                            + (f". {o.known_miss}" if o.known_miss else "") for o in wrong)]
    told = Counter(f.requirement for o in outcomes for f in o.remarks)
    if told:
        parts += ["## Remarks that came with the changes", table(["requirement", "times"], sorted(told.items()))]
    return "\n\n".join(parts) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write RESULTS.md")
    parser.add_argument("bases", nargs="*", help="only these bases")
    options = parser.parse_args()
    outcomes = [o for base in options.bases or bases() for o in judged(base)]
    for o in outcomes:
        if not o.right:
            print(o, file=sys.stderr)
    text = results(outcomes)
    if options.write:
        RESULTS.write_text(text, encoding="utf-8")
    else:
        print(text, end="")


if __name__ == "__main__":
    main()
