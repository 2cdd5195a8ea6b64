"""Labels of khoản and điểm in real Word files, beside what LibreOffice prints of the same files. Prints its figures (pytest -s).

Many of these numbers are made by Word's lists and stand nowhere in the text: two programs that count them independently
should agree. Where they do not, docx_differences.tsv says which is right and why; a difference that is not listed fails, and
so does a line of the list that is no difference any more.
"""

import csv
import difflib
import os
import re
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

quyche = pytest.importorskip("quyche")
convert = pytest.importorskip("quyche._convert")

CORPUS = os.environ.get("QUYCHE_CORPUS_DIR")
pytestmark = pytest.mark.skipif(not CORPUS, reason="QUYCHE_CORPUS_DIR is not set")
FOLDER = Path(CORPUS or ".") / "docx_admin"
LABEL = re.compile(r"\(?(?:[0-9]+(?:\.[0-9]+)*|[a-zđ]{1,2}[0-9]?)[.):-]+")


def key(words):
    """What a line says behind its label, enough to find it again."""
    return re.sub(r"\W", "", unicodedata.normalize("NFC", words)).casefold()[:50]


def bare(label):
    """ "a" of "a)", "1.2" of "1.2." """
    return re.sub(r"[^\w.]", "", label).rstrip(".")


def labelled(line):
    """(label or "", key) of a line; a label that stands alone is its own key."""
    line = " ".join(line.split())
    label = LABEL.match(line)
    name = bare(label[0]) if label else ""
    return name, key(line[label.end() if label else 0 :]) or name


def shown_by_quyche(path):
    """(label, key) of each line, and which lines open a khoản or điểm."""
    read = quyche.parse(path)
    lines = [" ".join(line.split()) for line in read.content.splitlines()]
    provisions, at = set(), 0
    for document in read.to_dict()["documents"]:
        for provision in document["provisions"]:
            if provision["kind"] not in {"clause", "point"}:
                continue
            label = " ".join(provision["label"].split())
            # Provisions are in the order of the text, so each is looked for from the one before on.
            at = next((i for i in range(at, len(lines)) if i not in provisions and lines[i].startswith(label)), None)
            assert at is not None, (path.name, provision["address"])
            provisions.add(at)
    return [labelled(line) for line in lines], provisions


def print_with_libreoffice(paths, folder):
    """Text files in the folder, one for each path."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [convert.office(), profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder)]
    silent = subprocess.DEVNULL
    subprocess.run([*command, *map(str, paths)], stdin=silent, stdout=silent, stderr=silent, check=True, timeout=600)


def differences(shown, provisions, printed):
    """[(label of quyche, label of LibreOffice or "absent")] of all lines that both have and of every khoản and điểm."""
    keys = difflib.SequenceMatcher(None, [k for _, k in shown], [k for _, k in printed], autojunk=False)
    other, paired = [], set()
    for block in keys.get_matching_blocks():
        for i in range(block.size):
            label, theirs = shown[block.a + i][0], printed[block.b + i][0]
            paired.add(block.a + i)
            if label != theirs:
                other.append((label, theirs))
    return other + [(shown[i][0], "absent") for i in sorted(provisions - paired)]


def test_labels_are_those_that_libreoffice_prints(tmp_path):
    if convert.office() is None:
        print("\nskipped: LibreOffice is not installed")
        pytest.skip("LibreOffice is not installed")
    paths = sorted(FOLDER.glob("*.docx"))
    assert paths
    print_with_libreoffice(paths, tmp_path)
    total = lines = 0
    found = Counter()
    for path in paths:
        shown, provisions = shown_by_quyche(path)
        text = (tmp_path / (path.stem + ".txt")).read_text(encoding="utf-8-sig")
        other = differences(shown, provisions, [labelled(line) for line in text.splitlines()])
        total, lines = total + len(provisions), lines + sum(label != "" for label, _ in shown)
        told = "".join(f"; {ours or 'none'} where LibreOffice has {theirs or 'none'}" for ours, theirs in other[:8])
        print(f"\n{path.name}: {len(provisions)} khoản and điểm, {len(other)} labels differ{told}", end="")
        found.update((path.name, *pair) for pair in other)
    print(f"\n{total} khoản and điểm, {lines} labelled lines, {sum(found.values())} labels differ in {len(paths)} files")
    with open(Path(__file__).with_name("docx_differences.tsv"), encoding="utf-8", newline="") as file:
        listed = list(csv.DictReader(file, delimiter="\t"))
    assert all(row["why"] for row in listed)
    known = Counter({(row["file"], row["quyche"], row["libreoffice"]): int(row["times"]) for row in listed})
    assert found == known
