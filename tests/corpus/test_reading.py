"""Reading real texts.

What a reader of today still takes for a heading is listed in known_misses.tsv: a new miss fails, and so does a line
of the list that is no miss any more.
"""

import json
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent

DECREE = "quyche_lamviec/nd-191-2026-quy-che-lam-viec-chinh-phu.congbao.txt"
COMMUNE = "quyche_lamviec/qc-bch-dang-bo-xa-lung-cu.docx"
SETS = [
    "congbao_txt",
    "docx_admin",
    "laws_html_anchored",
    "legacy_encodings",
    "phapdien_md",
    "quyche_quydinh_tvpl_md",
    "van_ban_dang_md",
    "vanban_khac_tvpl_md",
]


@pytest.fixture(scope="session")
def read(command):
    def printed(stage, path):
        ran = command(stage, path)
        assert ran.returncode == 0, ran.stderr.decode("utf-8")
        return json.loads(ran.stdout)

    return printed


def of_kind(document, kind):
    return [p for p in document["provisions"] if p["kind"] == kind]


@pytest.fixture(scope="session")
def decree(read, corpus):
    return read("parse", corpus(DECREE))


def test_the_corpus_is_the_one_that_is_listed(corpus, rows):
    for row in rows(HERE / "SOURCES.tsv"):
        path = corpus(".") / row["file"]
        if path.exists():
            assert sha256(path.read_bytes()).hexdigest() == row["sha256"], row["file"]


def test_the_decree_holds_two_documents(decree):
    first, second = decree["documents"]
    assert decree["judged"] == 2
    assert (first["header"]["type"], first["header"]["symbol"]) == ("Nghị định", "191/2026/NĐ-CP")
    assert first["header"]["date"] == "2026-05-29"
    assert [p["address"] for p in of_kind(first, "article")] == ["1/d1", "1/d2", "1/d3"]
    assert (second["header"]["type"], second["header"]["symbol"]) == ("Quy chế", "191/2026/NĐ-CP")
    assert [p["number"] for p in of_kind(second, "chapter")] == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]
    assert [p["address"] for p in of_kind(second, "section")] == ["2/c5.m1", "2/c5.m2", "2/c5.m3"]
    assert [p["number"] for p in of_kind(second, "article")] == [str(n) for n in range(1, 47)]
    assert first["diagnostics"] == second["diagnostics"] == []


def test_headings_of_the_decree_are_whole(decree):
    regulation = decree["documents"][1]
    headings = {p["address"]: p["heading"] for p in regulation["provisions"]}
    assert headings["2/c1"] == "QUY ĐỊNH CHUNG"
    assert headings["2/c5.m2"] == (
        "HỘI NGHỊ CHÍNH PHỦ, THỦ TƯỚNG CHÍNH PHỦ, CUỘC HỌP CỦA THƯỜNG TRỰC CHÍNH PHỦ, THỦ TƯỚNG CHÍNH PHỦ, "
        "PHÓ THỦ TƯỚNG CHÍNH PHỦ VÀ THÀNH VIÊN CHÍNH PHỦ ĐƯỢC ỦY QUYỀN"
    )
    assert headings["2/c6"] == (
        "THEO DÕI, ĐÔN ĐỐC, KIỂM TRA VIỆC THI HÀNH VĂN BẢN QUY PHẠM PHÁP LUẬT VÀ THỰC HIỆN NHIỆM VỤ DO CHÍNH PHỦ, "
        "THỦ TƯỚNG CHÍNH PHỦ, PHÓ THỦ TƯỚNG CHÍNH PHỦ GIAO"
    )
    assert headings["2/d6"] == "Trách nhiệm, phạm vi và cách thức giải quyết công việc của Phó Thủ tướng Chính phủ"
    for p in of_kind(regulation, "chapter") + of_kind(regulation, "section") + of_kind(regulation, "article"):
        assert p["heading"] and not p["heading"].endswith((",", " của", " và")), p["address"]


def test_no_page_header_stands_inside_a_provision(decree, corpus):
    source = corpus(DECREE).read_bytes()
    quoted = [p["heading"] for document in decree["documents"] for p in document["provisions"]]
    quoted += [c["text"] for document in decree["documents"] for c in document["citations"]]
    assert "CÔNG BÁO/".encode() in source
    assert not [text for text in quoted if "CÔNG BÁO" in text or "Ngày" in text]
    # Nothing on furniture opens a provision either.
    for document in decree["documents"]:
        for p in document["provisions"]:
            assert not source[p["start"] :].startswith("CÔNG BÁO".encode()), p["address"]


def test_sentences_of_the_decree_go_on_over_lines(decree, corpus):
    source = corpus(DECREE).read_bytes()
    paragraphs = [
        source[p["start"] : p["end"]].decode("utf-8")
        for p in of_kind(decree["documents"][1], "paragraph")
    ]
    assert paragraphs
    assert [text for text in paragraphs if text[0].islower()] == []


def test_wrapped_citations_of_the_decree_are_no_headings(decree, corpus):
    source = corpus(DECREE).read_bytes()
    starts = {p["start"] for document in decree["documents"] for p in document["provisions"]}
    for words in ("Điều 28 Quy chế này", "Điều 31 Quy chế này"):
        at = source.find(("\n" + words).encode("utf-8"))
        assert at >= 0, words
        assert at + 1 not in starts, words


def test_the_commune_regulation_is_that_of_a_party_committee(read, corpus):
    path = corpus(COMMUNE)
    document = read("parse", path)["documents"]
    assert len(document) == 1
    assert [p["number"] for p in of_kind(document[0], "chapter")] == ["I", "II", "III", "IV", "V", "VI", "VII"]
    assert [p["number"] for p in of_kind(document[0], "article")] == [str(n) for n in range(1, 26)]
    assert document[0]["header"]["number_blank"]
    body = read("facts", path)["body"]
    assert (body["kind"], body["level"]) == ("dang_uy", "commune")


def test_wrapped_citations_of_the_gazette_are_no_headings(read, corpus, rows):
    folder = corpus("congbao_txt")
    wanted = {}
    for row in rows(folder / "WRAPPED_CITATIONS.tsv"):
        wanted.setdefault(row["file"], []).append(int(row["line"]))

    def misses(name):
        source = (folder / name).read_bytes()
        starts = [0]
        for i, byte in enumerate(source):
            if byte == 0x0A:
                starts.append(i + 1)
        articles = set()
        for document in read("parse", folder / name)["documents"]:
            articles |= {p["start"] for p in of_kind(document, "article")}
        found = []
        for number in wanted[name]:
            end = starts[number] if number < len(starts) else len(source)
            if any(starts[number - 1] <= at < end for at in articles):
                found.append((name, number))
        return found

    with ThreadPoolExecutor(2) as pool:
        taken = [miss for found in pool.map(misses, sorted(wanted)) for miss in found]
    total = sum(map(len, wanted.values()))
    print(f"{len(taken)} of {total} wrapped citations taken for headings")
    known = [(row["file"], int(row["line"])) for row in rows(HERE / "known_misses.tsv")]
    assert sorted(taken) == sorted(known)


@pytest.mark.parametrize("name", SETS)
def test_every_file_is_read_or_refused_with_a_word(name, command, corpus):
    files = [
        path
        for path in sorted(corpus(name).rglob("*"))
        if path.is_file() and not path.name.startswith(("PROVENANCE", "WRAPPED", "SOURCE"))
    ]
    assert files
    with ThreadPoolExecutor(2) as pool:
        for path, ran in zip(files, pool.map(lambda path: command("facts", path), files)):
            # 2: the input is of a kind that is not read; 3 and above, or a signal, would be our fault.
            assert ran.returncode in (0, 2), (path, ran.returncode, ran.stderr[-400:])
            if ran.returncode == 0:
                json.loads(ran.stdout)
            else:
                assert ran.stderr.strip(), path
