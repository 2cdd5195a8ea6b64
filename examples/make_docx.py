#!/usr/bin/env python3
"""Writes the DOCX of each sample from its TXT, laid out as a Party office would: header and signature as borderless tables of two
columns, headings centred and bold, Times New Roman 14.

    python3 examples/make_docx.py            writes examples/*.docx
    python3 examples/make_docx.py --check    writes nothing; exit 1 when a DOCX does not say what its TXT says

The same TXT gives the same bytes: every time stamp is fixed, the parts stand in one order. Needs python-docx.
"""

import argparse
import datetime
import io
import re
import sys
import zipfile
from pathlib import Path

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table

FOLDER = Path(__file__).resolve().parent
NAMES = ["bcsd-ubnd", "dang-doan-hdnd", "bcsd-ubnd-co-loi"]
FONT = "Times New Roman"
CENTRE, JUSTIFIED, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT
ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def parts(lines):
    """The lines of a sample as header, title, body and tail; the right-hand cells begin at the Party's name and at T/M."""
    party = next(i for i, line in enumerate(lines) if line.startswith("ĐẢNG CỘNG SẢN VIỆT NAM"))
    title = next(i for i, line in enumerate(lines) if line.startswith("QUY CHẾ"))
    basis = next(i for i, line in enumerate(lines) if line.startswith("- Căn cứ"))
    recipients = next(i for i, line in enumerate(lines) if line.startswith("Nơi nhận"))
    sign = next(i for i, line in enumerate(lines) if line.startswith("T/M"))
    return (lines[:party], lines[party:title]), lines[title:basis], lines[basis:recipients], (lines[recipients:sign], lines[sign:])


def write(paragraph, words, align=JUSTIFIED, size=14, bold=False, italic=False, underline=False, indent=False, after=6):
    run = paragraph.add_run(words)
    run.bold, run.italic, run.underline = bold or None, italic or None, underline or None
    run.font.size = Pt(size)
    form = paragraph.paragraph_format
    form.alignment = align
    form.space_before, form.space_after = Pt(0), Pt(after)
    if indent:
        form.first_line_indent = Cm(1.27)


def two_columns(document, widths):
    table = document.add_table(rows=1, cols=2)  # the plain style: no borders
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for cell, width in zip(table.rows[0].cells, widths):
        cell.width = Cm(width)
    return table.rows[0].cells


def paragraphs_of(cell):
    """The empty paragraph of a new cell first, then as many new ones as wanted."""
    yield cell.paragraphs[0]
    while True:
        yield cell.add_paragraph()


def write_header(document, left, right):
    first, second = two_columns(document, (8.0, 8.5))
    for paragraph, words in zip(paragraphs_of(first), left):
        write(paragraph, words, CENTRE, bold=words.startswith(("BAN ", "ĐẢNG ĐOÀN")), after=0)
    for paragraph, words in zip(paragraphs_of(second), right):
        party = words.startswith("ĐẢNG CỘNG SẢN")
        write(paragraph, words, CENTRE, bold=party, underline=party, italic=not party, after=0)


def write_body(document, lines):
    in_chapter_title = False
    for words in lines:
        paragraph = document.add_paragraph()
        if re.match(r"(?i)chương [ivx]+$", words):
            write(paragraph, words, CENTRE, bold=True, after=0)
            paragraph.paragraph_format.keep_with_next = True
            in_chapter_title = True
            continue
        if in_chapter_title:
            write(paragraph, words, CENTRE, bold=True)
            paragraph.paragraph_format.keep_with_next = True
        elif re.match(r"Điều \d+[.:] ", words):
            write(paragraph, words, bold=True, indent=True)
            paragraph.paragraph_format.keep_with_next = True
        else:
            write(paragraph, words, indent=True)
        in_chapter_title = False


def write_tail(document, recipients, sign):
    first, second = two_columns(document, (8.5, 8.0))
    for paragraph, words in zip(paragraphs_of(first), recipients):
        heading = words.startswith("Nơi nhận")
        write(paragraph, words, LEFT, size=14 if heading else 12, underline=heading, after=0)
    signing = paragraphs_of(second)
    for words in sign[:-1]:
        write(next(signing), words, CENTRE, bold=True, after=0)
    for _ in range(4):  # room for the signature and the seal
        write(next(signing), "", CENTRE, after=0)
    write(next(signing), sign[-1], CENTRE, bold=True, after=0)


def build(text):
    lines = [line for line in text.splitlines() if line]
    header, title, body, tail = parts(lines)
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.top_margin = section.bottom_margin = Cm(2.0)
    section.left_margin, section.right_margin = Cm(3.0), Cm(1.5)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(14)
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        normal.element.rPr.rFonts.set(qn(script), FONT)
    write_header(document, *header)
    document.add_paragraph()
    for words in title:
        write(document.add_paragraph(), words, CENTRE, bold=True, after=0)
    document.add_paragraph()
    write_body(document, body)
    document.add_paragraph()
    write_tail(document, *tail)
    day = [int(number) for number in re.search(r"ngày (\d+) tháng (\d+) năm (\d+)", header[1][-1]).groups()]
    about = document.core_properties
    about.author = about.last_modified_by = "quyche"
    about.title, about.comments, about.revision, about.language = " ".join(title), "", 1, "vi-VN"
    about.created = about.modified = datetime.datetime(day[2], day[1], day[0])
    return document


def as_bytes(document):
    """The package with its parts in the order of their names and without the time of writing."""
    raw = io.BytesIO()
    document.save(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w") as target:
        names = sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name), compresslevel=9)
    return out.getvalue()


def words_in(path):
    """The paragraphs of a DOCX, cell after cell, without the empty ones."""
    document = Document(str(path))
    found = []
    for block in document.iter_inner_content():
        cells = block.rows[0].cells if isinstance(block, Table) else [None]
        for cell in cells:
            found += [p.text for p in (cell.paragraphs if cell is not None else [block]) if p.text]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare the words of each DOCX with its TXT")
    arguments = parser.parse_args()
    bad = 0
    for name in NAMES:
        text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
        target = FOLDER / f"{name}.docx"
        if not arguments.check:
            target.write_bytes(as_bytes(build(text)))
        elif not target.exists() or words_in(target) != [line for line in text.splitlines() if line]:
            print(f"{target.name} does not say what {name}.txt says: run examples/make_docx.py", file=sys.stderr)
            bad = 1
    return bad


if __name__ == "__main__":
    sys.exit(main())
