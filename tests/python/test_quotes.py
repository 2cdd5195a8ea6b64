"""A report without the words of the draft holds none of them, in any form, and judges the same."""

import html
import io
import json
import os
import re
import zipfile
from pathlib import Path

import pytest
import quyche
from quyche import docx, tables
from quyche import _core

RUN = 4
"""So many words in a row that stand in a draft and nowhere in the norms or the program are words of the draft."""


def words(text):
    return re.findall(r"\w+", text.casefold())


def runs(text):
    """Of each stretch by itself: what stands in two strings or on both sides of a bracket is no run of words."""
    stretches = (words(stretch) for stretch in re.split(r'[\n"()<>{}\[\]→]', text))
    return {tuple(found[at : at + RUN]) for found in stretches for at in range(len(found) - RUN + 1)}


@pytest.fixture(scope="module")
def ours(root):
    """What may be said: the norms, and the strings of the program."""
    known = set()
    for path in sorted((root / "norms").rglob("*.json")):
        known |= runs(path.read_text("utf-8"))
        pack = json.loads(path.read_text("utf-8"))
        for name in (pack.get("number") or "", pack.get("title", {}).get("vi") or ""):
            # Messages name the norm.
            known |= runs(f"Bổ sung nội dung này theo {name}") | runs(f"Sửa lại cho phù hợp với {name}")
    for folder in ("src", "include", "bindings"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in {".cpp", ".hpp", ".py", ".html", ".j2", ".js"}:
                # Strings that go on in the next line are one string.
                known |= runs(re.sub(r'"\s*\n\s*f?"', "", path.read_text("utf-8")))
    return known


def html_words(page):
    """The words of a page, a line for each stretch between tags."""
    return html.unescape(re.sub(r"<(?:style|script)>.*?</(?:style|script)>|<[^>]*>", "\n", page, flags=re.DOTALL))


def unpacked(data):
    """The text in the parts of an Office file, a paragraph or cell a line."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = [packed.read(name).decode("utf-8", "replace") for name in sorted(packed.namelist())]
    return html.unescape(re.sub("<[^>]+>", "", re.sub(r"</(w:p|si|c)>", "\n", "\n".join(parts))))


def forms(report):
    """Every form of a report, by name."""
    yield "json", report.to_json()
    yield "sarif", report.to_sarif()
    yield "alignment.json", report.alignment_json()
    for lang in ("vi", "en"):
        yield f"{lang}.text", report.to_text(lang)
        yield f"{lang}.junit", report.to_junit(lang, fail_on="remark")
        yield f"{lang}.alignment", report.alignment_text(lang)
        yield f"{lang}.html", html_words(report.to_html(lang))
        yield f"{lang}.csv", tables.csv(report, lang)
        yield f"{lang}.requirements.csv", tables.csv(report, lang, "requirements")
        yield f"{lang}.xlsx", unpacked(tables.xlsx(report, lang))
        yield f"{lang}.docx", unpacked(docx.fault_table(report, lang))
    yield "repr", repr(report)


def drafts(root):
    yield from sorted((root / "examples").glob("*.docx"))
    corpus = os.environ.get("QUYCHE_CORPUS_DIR")
    if corpus:
        yield from sorted([*Path(corpus).glob("**/*.txt"), *Path(corpus).glob("quyche_*/**/*.md")])[::9]


HOSTILE = """QUY CHẾ
LÀM VIỆC CỦA BAN CÁN SỰ ĐẢNG ỦY BAN NHÂN DÂN TỈNH BÍ MẬT SỐ MỘT

Điều 1. Chế độ họp ” của riêng nơi này không ai biết “
1. Ban cán sự đảng ” họp thường kỳ mỗi năm một lần “ theo điều 99 của bản mật này, khoản 7 Điều 55.
2. Ban cán sự đảng họp thường kỳ mỗi quý một lần.

Điều 2. Hiệu lực
Quy chế này thay thế Quyết định số 99-QĐ/ABC ngày 31/02/2021 của nơi bí mật số hai.
Ông Nguyễn Bí Mật Hoàn Toàn có trách nhiệm.
"""


def places(report):
    """Addresses in words: "khoản 3 Điều 3" tells where, even where the draft cites it."""
    facts = [fact.address for asked in report.requirements for fact in asked.facts]
    told = [*facts, *(finding.address for finding in report if finding.address)]
    return set().union(*(runs(_core.place(address, lang)) for address in told for lang in ("vi", "en")))


def leaked(report, draft_text, ours):
    # What a document is called by stays: the name of the file, its type, number and day.
    head = report.to_dict()["document"]
    parts = [part for part in reversed((head["date"] or "").split("-")) if part]
    for day in ("/".join(parts), "/".join(str(int(part)) for part in parts)):
        ours = ours | runs(f"{head['type']} số {head['symbol']} ngày {day}")
    secret = runs(draft_text) - ours - runs(Path(report.name).stem)
    secret -= places(report)
    found = {form: sorted(runs(text) & secret)[:5] for form, text in forms(report)}
    return {form: some for form, some in found.items() if some}


def test_no_run_of_words_of_a_draft_is_in_any_form(root, ours):
    norms = quyche.Norms.default()
    seen = 0
    for path in drafts(root):
        try:
            draft = quyche.parse(path)
            report = quyche.check(draft, norms, quotes=False)
        except quyche.InputError:
            continue
        seen += 1
        assert leaked(report, draft.content, ours) == {}, path.name
    assert seen >= 3


def test_a_draft_that_writes_quotation_marks_leaks_nothing(ours):
    model = quyche.compile_norm(HOSTILE.replace("mỗi năm một lần", "mỗi tháng một lần"), "mau").encode()
    norms = quyche.Norms.default()
    norms.add(model)
    allowed = ours | runs(model.decode())
    draft = HOSTILE.replace("nơi bí mật số hai", "chốn thâm nghiêm ấy kia")
    draft = draft.replace("bản mật này", "tờ giấy kín đáo này đây")
    assert leaked(quyche.check(draft, norms), draft, allowed) != {}  # the test can see a leak
    assert leaked(quyche.check(draft, norms, quotes=False), draft, allowed) == {}


def test_an_earlier_report_in_quotes_leaks_nothing(examples, ours):
    path = examples / "bcsd-ubnd-co-loi.docx"
    earlier = quyche.check(path).to_json()
    good = quyche.parse(examples / "bcsd-ubnd.docx")
    report = quyche.check(good, records=quyche.Records(baseline=earlier), quotes=False)
    assert report.fixed
    assert leaked(report, quyche.parse(path).content, ours) == {}


def test_the_judgement_is_the_same(examples):
    path = examples / "bcsd-ubnd-co-loi.docx"
    full, bare = quyche.check(path), quyche.check(path, quotes=False)
    assert (full.quotes, bare.quotes) == (True, False)
    assert full.document is not None
    assert bare.document is None
    assert bare.verdict == full.verdict
    assert [(f.id, f.fingerprint, f.severity, f.type, f.address) for f in bare] == [
        (f.id, f.fingerprint, f.severity, f.type, f.address) for f in full
    ]
    assert [each.document.span for each in bare if each.document] == [each.document.span for each in full if each.document]
    assert "quotes" not in full.to_dict()
    assert bare.to_dict()["quotes"] is False


def test_waivers_hold_for_both(examples):
    path = examples / "bcsd-ubnd-co-loi.docx"
    first = quyche.check(path, quotes=False)[0]
    waiver = {"id": first.norm.id, "fingerprint": first.fingerprint, "reason": "x", "approver": "y", "expires": "2099-01-01"}
    kept = quyche.Records(waivers=json.dumps({"schema": "quyche-waivers/1", "waivers": [waiver]}))
    for quotes in (True, False):
        assert [each.fingerprint for each in quyche.check(path, records=kept, quotes=quotes) if each.waiver] == [
            first.fingerprint
        ]
