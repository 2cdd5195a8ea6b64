#!/usr/bin/env python3
"""Writes examples/provinces: what a ministry might be sent. Twelve working regulations of different organs, half of them with faults of
the kind `tests/mutations` plants, as text and DOCX in turn, and one DOCX that was cut off on its way.

    PYTHONPATH=build/release/python python examples/make_provinces.py            writes the folder
    PYTHONPATH=build/release/python python examples/make_provinces.py --check    writes nothing; exit 1 where a file is not what would be written

All provinces are invented. The same sources give the same bytes.
"""

import json
import sys
from pathlib import Path

from docx import Document
from make_docx import as_bytes, write

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "examples" / "provinces"
sys.path.insert(0, str(ROOT / "tests" / "support"))
import draft  # noqa: E402

# Base, name of the file, its province, another province, and which planted changes the copy for that province has.
SENT = [
    ("hdnd-la-ma", "hdnd", "Kim Giang", "An Lĩnh", ["họp hằng quý", "Thường trực chỉ định"]),
    ("mttq-kieu-nha-nuoc", "mttq", "Bình Thạch", "Đông Khê", ["1/2 dự họp", "Ban Dân vận lãnh đạo"]),
    ("tand-ngat-dong", "tand", "Tây Hà", "Phú Xuyên Hạ", ["mỗi quý", "Chánh án chỉ định"]),
    ("tinh-lien-doan", "ldld", "Hải Sơn", "Trung Lĩnh", ["họp hằng quý", "một nửa dự họp"]),
    ("ubnd-chuong-dieu", "ubnd", "Vĩnh Khê", "Lam Châu", ["họp hằng quý", "kể cả công tác cán bộ"]),
    ("vien-kiem-sat", "vksnd", "Bình Khánh", "Sơn Nguyên", ["từ một nửa", "Viện trưởng chỉ định"]),
]


def plain_docx(text):
    """A paragraph a line, in the type of an office."""
    document = Document()
    for line in text.splitlines():
        if line.strip():
            write(document.add_paragraph(), line, bold=line.startswith(("Điều", "Chương", "QUY CHẾ")))
    about = document.core_properties
    about.author = about.last_modified_by = "quyche"
    about.title = about.comments = ""
    return as_bytes(document)


def files():
    """Name and bytes of every file."""
    made = {}
    for base, stem, province, other, planted in SENT:
        folder = ROOT / "tests" / "mutations" / base
        text = (folder / "base.txt").read_text(encoding="utf-8")
        changes = {one["name"]: one["ops"] for one in json.loads((folder / "mutations.json").read_text(encoding="utf-8"))["mutations"]}
        faulty = text
        for name in planted:
            faulty = draft.changed(faulty, changes[name])
        faulty = faulty.replace(province, other).replace(province.upper(), other.upper())
        for name, words in ((province, text), (other, faulty)):
            as_docx = len(made) % 2 == 1
            made[f"{name}/{stem}.{'docx' if as_docx else 'txt'}"] = plain_docx(words) if as_docx else words.encode()
    whole = next(data for name, data in made.items() if name.endswith(".docx"))
    made["Hòa Lạc/gui-loi.docx"] = whole[: len(whole) // 2]
    return made


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    wanted = files()
    there = {str(path.relative_to(FOLDER)): path.read_bytes() for path in FOLDER.rglob("*") if path.is_file()} if FOLDER.exists() else {}
    if sys.argv[1:] == ["--check"]:
        stale = sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))
        for name in stale:
            print(f"examples/provinces/{name} is not what would be written: run examples/make_provinces.py", file=sys.stderr)
        return 1 if stale else 0
    for name in there.keys() - wanted.keys():
        (FOLDER / name).unlink()
    for name, data in wanted.items():
        (FOLDER / name).parent.mkdir(parents=True, exist_ok=True)
        (FOLDER / name).write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
