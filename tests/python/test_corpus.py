"""Real texts, where a corpus is at hand: QUYCHE_CORPUS_DIR names its folder."""

import os
from pathlib import Path

import pytest

CORPUS = os.environ.get("QUYCHE_CORPUS_DIR")
pytestmark = pytest.mark.skipif(not CORPUS, reason="QUYCHE_CORPUS_DIR is not set")


def corpus_file(name):
    path = Path(CORPUS) / name
    if not path.exists():
        pytest.skip(f"{path} is not there")
    return path


def test_a_commune_committee_is_not_judged(command):
    ran = command("check", corpus_file("quyche_lamviec/qc-bch-dang-bo-xa-lung-cu.docx"), "--format", "json")
    assert ran.code == 4
    assert ran.json["verdict"] == "not_applicable"
    assert (ran.json["body"]["kind"], ran.json["body"]["level"]) == ("dang_uy", "commune")
    assert ran.json["body"]["regime"]["model"]["number"] == "302-QĐ/TW"


def test_a_decree_compiles_and_conforms_to_itself(command, tmp_path):
    path = corpus_file("quyche_lamviec/nd-191-2026-quy-che-lam-viec-chinh-phu.congbao.txt")
    assert command("norm", "compile", path, "--id", "nd-191-2026", "-o", "pack.json").code == 0
    ran = command("check", path, "--norm", "pack.json", "--format", "json", "--fail-on", "warning")
    assert (ran.code, ran.json["verdict"]) == (0, "conform")
