"""How much of TCVN3 and VNI text comes out right, and that Unicode text is left alone. Prints its figures (pytest -s).

The transcripts of `legacy_encodings` are written in TCVN3 and VNI here and read back. The engine gives text back in
headings, so a transcript is cut into headings of a few words, each an article of one long document. Letters that
TCVN3 has no capitals for are written small, as its fonts have it: their case must come from the words around.
"""

import json
import os
import re
import unicodedata
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
from legacy import to_tcvn3, to_vni  # noqa: E402

quyche = pytest.importorskip("quyche")

CORPUS = os.environ.get("QUYCHE_CORPUS_DIR")
pytestmark = pytest.mark.skipif(not CORPUS, reason="QUYCHE_CORPUS_DIR is not set")
FOLDER = Path(CORPUS or ".") / "legacy_encodings"

def pieces(text):
    """A few words each, without what would end a heading or make it a citation."""
    for line in text.splitlines():
        words = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", line))
        for at in range(0, len(words), 6):
            yield " ".join(words[at : at + 6])


def headings(source):
    parsed = json.loads(quyche.parse(source).to_json())
    articles = [p for d in parsed["documents"] for p in d["provisions"] if p["kind"] == "article"]
    return {p["number"]: p["heading"] for p in articles}, parsed["diagnostics"]


@pytest.mark.parametrize(("name", "encode"), [("TCVN3", to_tcvn3), ("VNI", to_vni)])
def test_characters_come_back(name, encode):
    files = sorted(FOLDER.glob("*/*.truth.txt"))
    assert files
    right = total = read = given = detected = 0
    for path in files:
        wanted = {str(i + 1): p for i, p in enumerate(pieces(path.read_text(encoding="utf-8")))}
        found, told = headings(encode("\n".join(f"Điều {n}. {p}" for n, p in wanted.items())))
        detected += any(d["code"] == "legacy-encoding" for d in told)
        given += len(wanted)
        for number, words in wanted.items():
            back = found.get(number, "")
            if not back:
                continue  # the reader of outlines took it for something else than a heading
            read += 1
            total += len(words)
            right += sum(a == b for a, b in zip(words, back, strict=False))
    print(
        f"\n{name}: {right} of {total} characters, {100 * right / total:.3f} %, in {read} of {given} pieces, "
        f"detected in {detected} of {len(files)} files"
    )
    assert detected == len(files)
    assert read >= 0.85 * given
    assert right >= 0.998 * total


def seen_in(path):
    parsed = json.loads(quyche.parse(path).to_json())
    outline = [(p["kind"], p["label"], p["heading"]) for d in parsed["documents"] for p in d["provisions"]]
    citations = [c["text"] for d in parsed["documents"] for c in d["citations"]]
    return outline, parsed["diagnostics"], citations


def test_word_files_in_vni_read_as_their_transcripts():
    files = sorted((FOLDER / "vni-docx-synthetic").glob("*.docx"))
    assert files
    for path in files:
        outline, told, _ = seen_in(path)
        transcript, _, _ = seen_in(path.with_name(path.stem + ".truth.txt"))
        same = sum(a == b for a, b in zip(outline, transcript, strict=False))
        print(f"\n{path.name}: {same} of {len(transcript)} provisions as in the transcript")
        assert [d["code"] for d in told].count("legacy-encoding") == 1
        assert outline == transcript


def test_no_unicode_file_is_converted():
    paths = [p for p in sorted(Path(CORPUS).rglob("*")) if p.suffix in {".md", ".txt", ".docx", ".tsv", ".json"}]
    paths = [p for p in paths if "vni-docx" not in str(p) or p.suffix == ".txt"]
    changed = []
    for path in paths:
        try:
            _, told, _ = seen_in(path)
        except quyche.QuycheError:
            continue
        if any(d["code"] in {"legacy-encoding", "twice-converted", "ocr-damage"} for d in told):
            changed.append(path.name)
    print(f"\n{len(paths)} files in Unicode, {len(changed)} changed or suspected")
    assert changed == []
