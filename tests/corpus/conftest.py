"""Real texts: QUYCHE_CORPUS_DIR names their folder, SOURCES.tsv tells where each file comes from."""

import csv
import os
from pathlib import Path

import pytest

CORPUS = os.environ.get("QUYCHE_CORPUS_DIR")


@pytest.fixture(scope="session")
def corpus():
    """`corpus("congbao_txt")`: a file or a folder of the corpus; the test is skipped where it is not there."""
    if not CORPUS:
        pytest.skip("QUYCHE_CORPUS_DIR is not set")

    def place(name):
        path = Path(CORPUS) / name
        if not path.exists():
            pytest.skip(f"{name} is not in the corpus")
        return path

    return place


@pytest.fixture(scope="session")
def rows():
    """Rows of a TSV file with a heading line, one dict each."""

    def read(path):
        with open(path, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, delimiter="\t"))

    return read
