"""The packs and registers of norms/ and the samples of examples/ are data that people edit: what a loader cannot see is checked here.

Needs pytest and jsonschema; reads files only.
"""

import datetime
import json
import re
import unicodedata
from pathlib import Path

import pytest

jsonschema = pytest.importorskip("jsonschema")

ROOT = Path(__file__).resolve().parents[2]
PACKS = sorted((ROOT / "norms").glob("*.json"))
REGISTERS = sorted((ROOT / "norms" / "registers").glob("*.json"))
EXAMPLES = ROOT / "examples"
LAYERS = ["charter", "regulation", "model", "local", "advice", "document"]
BODIES = ["dang_doan", "ban_can_su_dang"]
TYPES = ["missing", "weaker", "contradicting", "misplaced", "unsupported", "citation", "structure", "in_force"]
# What a working regulation must say (the rest may stay unsaid): one owner each, in all packs together.
MUST_BE_SAID = {
    "structure": 5, "body_type": 1, "composition": 1, "appointment": 1, "principle": 2, "meeting_frequency": 3, "quorum": 1, "majority": 1,
    "minutes": 1, "relation": 3, "basis": 2, "effect": 1, "duty": 3, "power": 1,
}

OF_ONE_ORGAN = {f"qclv-mau-2024-du-thao/c1/t0{n}" for n in (5, 6, 7)}


def no_repeated_keys(pairs):
    keys = [key for key, _ in pairs]
    assert len(keys) == len(set(keys)), f"repeated key among {keys}"
    return dict(pairs)


def load(path):
    text = path.read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text), f"{path.name} is not NFC"
    assert "\u00ad" not in text and "\ufeff" not in text
    return json.loads(text, object_pairs_hook=no_repeated_keys)


def validator(name):
    schema = load(ROOT / "docs" / "schema" / name)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def problems(schema, data):
    return [f"{error.json_path}: {error.message[:200]}" for error in validator(schema).iter_errors(data)]


def dates(value, key=""):
    """Every value that stands under a key that names a date."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from dates(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from dates(inner, key)
    elif isinstance(value, str) and key in ("date", "earliest", "latest"):
        yield value


@pytest.fixture(scope="module")
def packs():
    return {path.stem: load(path) for path in PACKS}


@pytest.fixture(scope="module")
def requirements(packs):
    return {one["id"]: (pack, one) for pack in packs.values() for one in pack["requirements"]}


def test_the_five_packs_are_there():
    assert [path.stem for path in PACKS] == ["146-qd-tw-2024", "dieu-le-dang", "qclv-mau-2024-du-thao", "thong-le", "van-ban"]
    assert [path.stem for path in REGISTERS] == ["instruments", "law-names", "regimes"]


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_pack_is_valid(path):
    pack = load(path)
    assert problems("pack.schema.json", pack) == []
    assert pack["id"] == path.stem
    for day in dates(pack):
        datetime.date.fromisoformat(day)


@pytest.mark.parametrize("path", REGISTERS, ids=lambda path: path.stem)
def test_register_is_valid(path):
    register = load(path)
    assert problems("registers.schema.json", register) == []
    for day in dates(register):
        datetime.date.fromisoformat(day)


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_ids_say_pack_and_address_and_are_never_shared(path):
    pack = load(path)
    ids = [one["id"] for one in pack["requirements"]]
    assert len(ids) == len(set(ids))
    for one in pack["requirements"]:
        name, address, _ = one["id"].split("/")
        assert (name, address) == (pack["id"], one["source"]["address"])


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_outline_holds_every_address_and_its_parents(path):
    pack = load(path)
    addresses = [entry["address"] for entry in pack["outline"]]
    assert len(addresses) == len(set(addresses))
    for entry in pack["outline"]:
        assert entry.get("parent") is None or entry["parent"] in addresses
        assert entry["address"] == entry.get("parent", "") + ("." if "parent" in entry else "") + entry["address"].rpartition(".")[2]
    for place in [one["source"]["address"] for one in pack["requirements"]] + [one["address"] for one in pack["unknown"] if "address" in one]:
        assert place == "u" or place in addresses


def test_nothing_is_quoted_and_everything_has_a_reason(requirements):
    for _, one in requirements.values():
        assert one["source"]["text"]["form"] == "paraphrase", one["id"]
        assert len(one["source"]["text"]["vi"]) > 10 and len(one["why"]) > 10, one["id"]
        for words in (one["source"]["text"]["vi"], one["why"]):
            assert "“" not in words and '"' not in words, one["id"]


def test_refines_points_to_a_higher_layer_of_the_same_drafts(requirements):
    for pack, one in requirements.values():
        if "refines" not in one:
            continue
        assert one["refines"] in requirements, one["id"]
        above, higher = requirements[one["refines"]]
        assert LAYERS.index(above["layer"]) < LAYERS.index(pack["layer"]), one["id"]
        assert one["topic"] == higher["topic"], one["id"]
        bodies = one.get("when", {}).get("bodies", BODIES)
        if one["kind"] != "body":
            assert set(bodies) <= set(higher.get("when", {}).get("bodies", BODIES)), one["id"]


def test_replaced_requirements_have_a_successor(requirements):
    for _, one in requirements.values():
        assert one.get("replaced_by") is None or one["replaced_by"] in requirements


def test_order_names_subjects_of_the_same_pack(requirements):
    for pack, one in requirements.values():
        for name in one["expect"].get("order", []):
            owner, subject = requirements[name]
            assert owner is pack and subject["kind"] == "structure" and "subject" in subject["expect"]


def test_each_silence_has_one_owner(requirements):
    owned = {}
    for pack, one in requirements.values():
        if one.get("must_speak"):
            assert pack["kind"] == "model", one["id"]
            # The charter gives some duties to the đảng đoàn alone: their absence shows a text copied from the other organ.
            assert one.get("when", {}).get("bodies", ["dang_doan"]) == ["dang_doan"], one["id"]
            assert ("when" in one) == (one["id"] in OF_ONE_ORGAN), one["id"]
            owned[one["topic"]] = owned.get(one["topic"], 0) + 1
    assert owned == MUST_BE_SAID


def test_force_is_no_greater_than_what_is_known(packs):
    kinds = {name: pack["kind"] for name, pack in packs.items()}
    assert kinds == {
        "146-qd-tw-2024": "regulation", "dieu-le-dang": "charter", "qclv-mau-2024-du-thao": "model", "thong-le": "advice", "van-ban": "document"}
    for pack in packs.values():
        for one in pack["requirements"]:
            if pack["kind"] in ("model", "advice"):
                assert one.get("severity") != "error", one["id"]
            if pack["kind"] == "document" and one["kind"] in ("citation", "numbering"):
                assert one["severity"] == "warning", one["id"]
            if one["kind"] == "structure" and ("order" in one["expect"] or "count" in one["expect"]):
                assert one["severity"] == "remark", one["id"]
            if one["kind"] == "absence":
                assert one["source"]["confidence"] == "C" and "message" in one, one["id"]


def test_packs_for_party_organs_do_not_reach_other_bodies(packs):
    for name, pack in packs.items():
        if name != "van-ban":
            assert pack["applies_to"]["bodies"] == BODIES, name
    assert "applies_to" not in packs["van-ban"]


def test_what_is_unknown_is_said(packs):
    assert packs["146-qd-tw-2024"]["articles"] == {"total": 15, "known": 2}
    for pack in packs.values():
        assert pack["unknown"], pack["id"]


def test_numbers_of_instruments_need_their_dates():
    rows = load(ROOT / "norms" / "registers" / "instruments.json")["instruments"]
    keys = [(row["type"], row["number"], row["date"]) for row in rows]
    assert len(keys) == len(set(keys))
    assert sorted(row["date"] for row in rows if row["number"] == "162-QĐ/TW") == ["2018-12-05", "2024-05-29"]
    numbers = {row["number"] for row in rows}
    for row in rows:
        assert row["replaced_by"] == "" or row["replaced_by"] in numbers


def test_regimes_name_known_instruments():
    rows = load(ROOT / "norms" / "registers" / "instruments.json")["instruments"]
    known = [{key: row[key] for key in ("type", "number", "date", "issuer", "name")} for row in rows]
    for regime in load(ROOT / "norms" / "registers" / "regimes.json")["regimes"]:
        assert regime["model"]["number"] == "" or regime["model"] in known


# The samples. A reader of a few lines: chapters, articles, clauses ("1." or "1-") and points are enough for what the project wrote.

def outline(text):
    addresses, article, clause = [], "", ""
    for line in text.splitlines():
        if match := re.match(r"(?i)chương ([ivx]+)\b", line):
            roman = match[1].upper()
            values = {"I": 1, "V": 5, "X": 10}
            number = sum(-values[a] if values[a] < values.get(b, 0) else values[a] for a, b in zip(roman, roman[1:] + " "))
            addresses.append(f"c{number}")
        elif match := re.match(r"Điều (\d+)[.:] \S", line):
            article, clause = f"d{match[1]}", ""
            addresses.append(article)
        elif article and (match := re.match(r"(\d+)[.-] \S", line)):
            clause = f"{article}.k{match[1]}"
            addresses.append(clause)
        elif article and (match := re.match(r"([a-zđ])\) \S", line)):
            addresses.append(f"{clause or article}.p{'dd' if match[1] == 'đ' else match[1]}")
    return addresses


def sample(name):
    text = (EXAMPLES / name).read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)
    return text


@pytest.mark.parametrize("name", ["bcsd-ubnd.txt", "dang-doan-hdnd.txt"])
def test_conforming_samples_are_numbered_without_gaps(name):
    addresses = outline(sample(name))
    assert [a for a in addresses if re.fullmatch(r"c\d+", a)] == [f"c{n}" for n in range(1, 6)]
    assert [a for a in addresses if re.fullmatch(r"d\d+", a)] == [f"d{n}" for n in range(1, 18)]
    assert len(addresses) == len(set(addresses))


def test_planted_faults_are_well_formed_and_where_they_say():
    addresses = [""] + outline(sample("bcsd-ubnd-co-loi.txt"))
    faults = json.loads((EXAMPLES / "bcsd-ubnd-co-loi.faults.json").read_text(encoding="utf-8"))
    topics = load(ROOT / "docs" / "schema" / "pack.schema.json")["$defs"]["topic"]["enum"]
    for fault in faults:
        assert sorted(fault) == ["address", "topic", "type"]
        assert fault["topic"] in topics and fault["type"] in TYPES and fault["address"] in addresses
    places = [addresses.index(fault["address"]) for fault in faults]
    assert places == sorted(places)
    assert len({tuple(sorted(fault.items())) for fault in faults}) == len(faults) >= 16
    assert len({fault["topic"] for fault in faults}) >= 9


def test_the_table_for_people_and_the_list_of_faults_agree(requirements):
    faults = json.loads((EXAMPLES / "bcsd-ubnd-co-loi.faults.json").read_text(encoding="utf-8"))
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in (EXAMPLES / "README.md").read_text(encoding="utf-8").splitlines()
            if re.match(r"\| (–|[cd]\d)", line)]
    assert [(row[0].replace("–", ""), row[1], row[2]) for row in rows] == [(f["address"], f["topic"], f["type"]) for f in faults]
    for row in rows:
        assert requirements[row[4].strip("`")][1]["topic"] == row[1], row


@pytest.mark.parametrize("name", ["bcsd-ubnd", "dang-doan-hdnd", "bcsd-ubnd-co-loi"])
def test_docx_says_what_the_text_says(name):
    document = pytest.importorskip("docx").Document(str(EXAMPLES / f"{name}.docx"))
    words = []
    for block in document.iter_inner_content():
        cells = block.rows[0].cells if hasattr(block, "rows") else [None]
        words += [p.text for cell in cells for p in (cell.paragraphs if cell is not None else [block]) if p.text]
    assert words == [line for line in sample(f"{name}.txt").splitlines() if line]
