"""How much of real files in TCVN3 and VNI comes out right: .doc, .rtf, .pdf and .docx beside their transcripts. Prints
its figures, a line a file (pytest -s).

The transcripts were made with conversion tables alone, so they differ from what a reader sees in ways that say nothing of
letters; these are taken out of the comparison, and only these:
  - codes of fields (PAGE, EMBED) and bars between cells are in the transcripts only;
  - labels that Word makes ("1.", "a)", "-") are in the engine's text only;
  - what stands in a font of capitals (.VnTimeH) is in the transcripts as in the file, in small letters. The engine gives the
    capitals of the page. So each file is read twice, once with such fonts renamed to plain ones: that text is compared
    with case; the other one may differ from it in nothing but capitals.
"""

import difflib
import io
import os
import re
import unicodedata
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

quyche = pytest.importorskip("quyche")
convert = pytest.importorskip("quyche._convert")

CORPUS = os.environ.get("QUYCHE_CORPUS_DIR")
pytestmark = pytest.mark.skipif(not CORPUS, reason="QUYCHE_CORPUS_DIR is not set")
FOLDER = Path(CORPUS or ".") / "legacy_encodings"
WANTED = 99.8  # per cent of the characters of all files of one encoding

FIELDS = re.compile(r"[\x00-\x08]|\b(?:PAGE|NUMPAGES)\b(?: - Trang)?(?: +PAGE)*(?: -? ?[0-9]+)?(?: -)?|\bEMBED [A-Za-z.0-9]+")
LABEL = re.compile(r"[-+•]|\(?[0-9IVX.]{1,8}[.):]?|[a-zđ][.)]")


def words(text):
    return unicodedata.normalize("NFC", text).split()


def transcript(path):
    text = path.with_name(path.stem + ".truth.txt").read_text(encoding="utf-8")
    return words(FIELDS.sub(" ", text).replace("|", " "))


def without_capital_fonts(docx):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as given, zipfile.ZipFile(out, "w") as made:
        for name in given.namelist():
            part = given.read(name)
            made.writestr(name, re.sub(rb'"(\.Vn\w*?)H"', rb'"\1"', part) if name.endswith(".xml") else part)
    return out.getvalue()


def differences(wanted, found):
    """(characters that differ, [(wanted, found)]) of two lists of words."""
    count, pairs = 0, []
    for what, a, b, c, d in difflib.SequenceMatcher(None, wanted, found, autojunk=False).get_opcodes():
        left, right = " ".join(wanted[a:b]), " ".join(w for w in found[c:d] if not (what == "insert" and LABEL.fullmatch(w)))
        if left == right or (what == "equal"):
            continue
        same = difflib.SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
        count += max(len(left), len(right)) - sum(block.size for block in same)
        pairs.append((left, right))
    return count, pairs


def files(code):
    return [p for p in sorted(FOLDER.glob(f"{code}*/*")) if p.suffix in {".doc", ".rtf", ".pdf", ".docx"}]


def docx_of(path):
    return convert.readable(path.read_bytes(), path.name)[0]


@pytest.mark.parametrize("code", ["tcvn3", "vni"])
def test_characters_of_real_files(code):
    paths = files(code)
    assert paths
    if convert.office() is None:
        paths = [p for p in paths if p.suffix in {".docx", ".pdf"}]
        print("\nskipped: LibreOffice is not installed, .doc and .rtf are left out")
        if not paths:
            pytest.skip("LibreOffice is not installed")
    total = wrong = 0
    undetected, not_only_capitals = [], []
    with ThreadPoolExecutor(2) as pool:
        converted = list(pool.map(docx_of, paths))
    for path, docx in zip(paths, converted, strict=True):
        seen, plain = quyche.parse(docx), quyche.parse(without_capital_fonts(docx))
        wanted, found = transcript(path), words(plain.content)
        off, pairs = differences(wanted, found)
        size = len(" ".join(wanted))
        total, wrong = total + size, wrong + off
        capitals = sum(a != b for a, b in zip(words(seen.content), found, strict=False))
        print(f"\n{path.name}: {100 * (1 - off / size):.3f} % of {size} characters; {capitals} words in fonts of capitals", end="")
        for left, right in pairs[:5] if off > size / 1000 else []:
            print(f"\n    {left[:60]!r} -> {right[:60]!r}", end="")
        if words(seen.content.casefold()) != words(plain.content.casefold()):
            not_only_capitals.append(path.name)
        if not any(told["code"] == "legacy-encoding" for told in seen.to_dict()["diagnostics"]):
            undetected.append(path.name)
    share = 100 * (1 - wrong / total)
    print(f"\n{code}: {share:.3f} % of {total} characters in {len(paths)} files, {len(undetected)} not detected")
    assert undetected == []
    assert not_only_capitals == []
    assert share >= WANTED
