"""Thirty requirements that something is said: quyche, clingo (answer sets), Schematron (lxml).

The peers have no reader: they are given the provisions as quyche read them, in small letters, and the facts it found. A
requirement is met where all words of one alternative stand in one provision, or where there is a fact of the topic. What is
compared is the set of requirements that are met.
"""

from __future__ import annotations

import json
import unicodedata

import clingo
import quyche
from lxml import etree, isoschematron
from texts import ROOT, milliseconds, regulations, table

GROUPS = {"part", "chapter", "section", "subsection"}


def thirty() -> list[dict[str, object]]:
    """The first thirty of the built-in packs that are not about one institution alone, made to ask every body."""
    found: list[dict[str, object]] = []
    for path in sorted((ROOT / "norms").glob("*.json")):
        for each in json.loads(path.read_text(encoding="utf-8")).get("requirements", []):
            patterns = each["expect"].get("any_of", []) if each["kind"] == "presence" else []
            plain = patterns and not any(p.get("in_heading") or p.get("topic") == "relation" for p in patterns)
            if plain and "@" not in json.dumps(patterns):
                found.append({"expect": each["expect"], "topic": each["topic"]})
    return found[:30]


def pack(asked: list[dict[str, object]]) -> bytes:
    requirements = [
        {
            "id": f"thirty/u/t{number:02}",
            "source": {"address": "u", "text": {"form": "paraphrase", "vi": "Yêu cầu để đo."}, "confidence": "C"},
            "kind": "presence",
            "topic": each["topic"],
            "must_speak": True,
            "expect": each["expect"],
            "why": "Để đo.",
        }
        for number, each in enumerate(asked, 1)
    ]
    whole = {
        "format": 1, "id": "thirty", "version": "1", "title": {"vi": "Ba mươi yêu cầu", "en": "Thirty requirements"},
        "kind": "advice", "layer": "advice", "issuer": "", "number": "", "date": None,
        "in_force": {"from": None, "to": None}, "sources": ["benchmarks/peers"],
        "articles": {"total": None, "known": 0}, "unknown": [], "outline": [], "requirements": requirements,
    }  # fmt: skip
    return json.dumps(whole, ensure_ascii=False).encode()


def words(text: str) -> str:
    """Small letters, one space between words and one at each end, so that a phrase is found as whole words."""
    small = unicodedata.normalize("NFC", text).lower()
    return f" {' '.join(''.join(c if c.isalnum() else ' ' for c in small).split())} "


def read(text: str) -> tuple[list[str], set[tuple[str, str]]]:
    """Articles and what stands in none, each with all its words, and the facts, by topic and name."""
    data = json.loads(quyche.parse(text).to_json())["documents"][0]
    raw = text.encode()
    units = data["provisions"]
    own = [words(raw[unit["start"] : unit["end"]].decode(errors="ignore")) for unit in units if unit["kind"] not in GROUPS]
    facts: set[tuple[str, str]] = set()
    for fact in quyche.facts(text):
        value = fact["value"] if isinstance(fact["value"], dict) else {}
        names = str(value.get("meeting") or value.get("name") or "").split(", ")
        facts |= {(fact["topic"], name) for name in ["", ", ".join(names), *names]}
    return own, facts


def by_quyche(document: quyche.Document, norms: quyche.Norms) -> set[int]:
    report = quyche.check(document, norms, document_checks=False)
    return {int(each.id[-2:]) for each in report.requirements if each.verdict == "satisfied"}


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def program(asked: list[dict[str, object]]) -> tuple[str, list[str]]:
    rules, phrases = ["met(R) :- needs(R, A), place(P), said(P, T) : term(R, A, T).", "met(R) :- topic(R, Topic, Name), fact(Topic, Name).",
                      "#show met/1."], []  # fmt: skip
    for number, each in enumerate(asked, 1):
        for index, pattern in enumerate(each["expect"]["any_of"]):  # type: ignore[index]
            if "topic" in pattern:
                rules.append(f"topic({number}, {quoted(pattern['topic'])}, {quoted(pattern.get('name', ''))}).")
            else:
                rules.append(f"needs({number}, {index}).")
                for term in pattern["terms"]:
                    phrases.append(words(term))
                    rules.append(f"term({number}, {index}, {quoted(words(term))}).")
    return "\n".join(rules), phrases


def by_clingo(rules: str, phrases: list[str], said: list[str], facts: set[tuple[str, str]]) -> set[int]:
    lines = [rules]
    lines += [f"place({number}). " + " ".join(f"said({number}, {quoted(p)})." for p in phrases if p in text) for number, text in enumerate(said)]
    lines += [f"fact({quoted(topic)}, {quoted(name)})." for topic, name in sorted(facts)]
    control = clingo.Control(["--warn=none"])
    control.add("base", [], "\n".join(lines))
    control.ground([("base", [])])
    met: set[int] = set()
    control.solve(on_model=lambda model: met.update(atom.arguments[0].number for atom in model.symbols(shown=True)))
    return met


def schema(asked: list[dict[str, object]]) -> isoschematron.Schematron:
    space = "http://purl.oclc.org/dsdl/schematron"
    root = etree.Element(f"{{{space}}}schema", nsmap={None: space})
    rule = etree.SubElement(etree.SubElement(root, f"{{{space}}}pattern"), f"{{{space}}}rule", context="/draft")
    for number, each in enumerate(asked, 1):
        tests = []
        for pattern in each["expect"]["any_of"]:  # type: ignore[index]
            if "topic" in pattern:
                tests.append(f"fact[@topic='{pattern['topic']}' and @name='{pattern.get('name', '')}']")
            else:
                tests.append(f"place[{' and '.join(f'contains(., {chr(39)}{words(t)}{chr(39)})' for t in pattern['terms'])}]")
        check = etree.SubElement(rule, f"{{{space}}}assert", test=" or ".join(tests), id=f"t{number}")
        check.text = str(number)
    return isoschematron.Schematron(root, store_report=True)


def by_schematron(judge: isoschematron.Schematron, said: list[str], facts: set[tuple[str, str]], count: int) -> set[int]:
    root = etree.Element("draft")
    for text in said:
        etree.SubElement(root, "place").text = text
    for topic, name in sorted(facts):
        etree.SubElement(root, "fact", topic=topic, name=name)
    judge.validate(root)
    failed = {int(each.get("id")[1:]) for each in judge.validation_report.iterfind(".//{*}failed-assert")}
    return set(range(1, count + 1)) - failed


def run() -> str:
    asked = thirty()
    norms = quyche.Norms()
    norms.add(pack(asked), name="thirty")
    rules, phrases = program(asked)
    judge = schema(asked)
    rows: list[list[object]] = []
    for name, text in regulations().items():
        said, facts = read(text)
        document = quyche.parse(text)
        ours = by_quyche(document, norms)
        for peer, work in (
            ("quyche (facts and judging)", lambda: by_quyche(document, norms)),
            ("clingo (given our reading)", lambda: by_clingo(rules, phrases, said, facts)),
            ("Schematron (given our reading)", lambda: by_schematron(judge, said, facts, len(asked))),
        ):
            met = work()
            answer = f"{len(met)} met" if met == ours else f"{len(met)} met, {len(met ^ ours)} otherwise: {sorted(met ^ ours)}"
            rows.append([name, peer, milliseconds(work), answer])
    return table(f"Presence: {len(asked)} requirements", ["text", "who", "ms", "answer"], rows)


if __name__ == "__main__":
    print(run())
