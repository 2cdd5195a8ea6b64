"""What LibreOffice makes of the documents: pages, repeated heads, every letter of every row, comments. Slow: run by
`tools/test --all` alone."""

import io
import os
import re
import subprocess
import unicodedata
from collections import Counter

import docx
import pytest
import quyche
import quyche.docx
from docx.oxml.ns import qn
from quyche import _convert

pdfium = pytest.importorskip("pypdfium2")

pytestmark = [
    pytest.mark.skipif(not os.environ.get("QUYCHE_ALL"), reason="slow: run by tools/test --all"),
    pytest.mark.skipif(_convert.office() is None, reason="LibreOffice is not installed"),
]


@pytest.fixture
def converted(tmp_path):
    """converted(data, kind): what LibreOffice makes of a DOCX, as bytes."""

    def convert(data, kind):
        (tmp_path / "given.docx").write_bytes(data)
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [_convert.office(), profile, "--headless", "--convert-to", kind, "--outdir", tmp_path]
        subprocess.run([*command, tmp_path / "given.docx"], check=True, capture_output=True, timeout=300)
        return (tmp_path / f"given.{kind}").read_bytes()

    return convert


def letters(text):
    """How often each letter occurs: text comes out of a PDF in the order it was drawn in."""
    return Counter("".join(unicodedata.normalize("NFC", text).split()))


@pytest.mark.parametrize("name", ["comparison", "faults"])
def test_pages_lie_and_hold_every_letter_below_a_repeated_head(converted, examples, name):
    base, draft = examples / "bcsd-ubnd.docx", examples / "bcsd-ubnd-co-loi.docx"
    if name == "comparison":
        data = quyche.docx.comparison(quyche.parse(base), quyche.parse(draft))
    else:
        data = quyche.docx.fault_table(quyche.check(draft))
    pages = list(pdfium.PdfDocument(converted(data, "pdf")))
    assert len(pages) > 3
    assert {tuple(round(side / 72 * 2.54, 1) for side in page.get_size()) for page in pages} == {(29.7, 21.0)}

    document = docx.Document(io.BytesIO(data))
    written = letters("".join(each.text or "" for each in document.element.body.iter(qn("w:t"))))
    head = letters("".join(cell.text for cell in document.tables[-1].rows[0].cells))
    shown = letters("".join(page.get_textpage().get_text_range() for page in pages))
    assert not written - shown
    more = shown - written - letters("".join(map(str, range(2, len(pages) + 1))))  # page numbers from the second page on
    repeated = [times for times in range(len(pages)) if more == Counter({c: n * times for c, n in head.items()})]
    # The table of a comparison goes to the last page; behind the faults stands what was not judged.
    assert repeated and repeated[0] >= len(pages) - (1 if name == "comparison" else 3)


def test_the_office_shows_every_comment(converted, examples):
    path = examples / "bcsd-ubnd-co-loi.docx"
    report = quyche.check(path)
    flat = converted(quyche.docx.commented(report, path.read_bytes()), "fodt").decode("utf-8")
    comments = re.findall(r"<office:annotation .*?</office:annotation>", flat, re.DOTALL)
    assert len(comments) == len(report)
    assert all("<dc:creator>quyche</dc:creator>" in each for each in comments)
    told = [re.search(r"\((f\d+)\)", each)[1] for each in comments]
    assert sorted(told) == [finding.id for finding in report]
