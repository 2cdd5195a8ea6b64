"""Writes quyche.dict: words that the stages look for, as a libFuzzer dictionary.

Usage: python3 tests/fuzz/make_dict.py            writes tests/fuzz/quyche.dict
       python3 tests/fuzz/make_dict.py --check    exit 1 when the file is not what would be written

Vietnamese words stand in NFC and, where it differs, in NFD; those of the outline also in the bytes of TCVN3.
"""

import re
import sys
import unicodedata
from pathlib import Path

OUTLINE = """Phần Chương Mục Tiểu mục Điều Khoản Điểm Phụ lục Quy chế Quy định Quyết định Nghị quyết Kết luận QUY CHẾ CHƯƠNG ĐIỀU
PHỤ LỤC Căn cứ Nơi nhận Lưu Kèm theo T/M TM. BAN CÁN SỰ ĐẢNG ĐẢNG ĐOÀN ĐẢNG CỘNG SẢN VIỆT NAM""".split()
PHRASES = [
    "Điều 1. ", "Điều 5a. ", "Chương II\n", "Mục 1. ", "1. ", "1- ", "1.1- ", "I- ", "a) ", "đ) ", "- ", "“", "”", "…", ".....",
    "Số 15-QC/BCSĐ", "146-QĐ/TW", "28/2016/QĐ-UBND", "63/2025/QH15", "ngày 14/5/2024", "ngày 14 tháng 5 năm 2024", "của Ban Bí thư",
    "điểm b khoản 1, khoản 2 Điều 5", "các khoản 1, 2 và 3 Điều 10", "từ Điều 5 đến Điều 8", "Điều này", "khoản này", "Quy chế này",
    "sau đây gọi tắt là", "vào sau Điều 5", "Tỉnh ủy", "Ban Thường vụ", "ban cán sự đảng", "đảng đoàn", "Ủy ban nhân dân",
    "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc", "bí thư", "phó bí thư", "ủy viên", "các phó chủ tịch", "giám đốc Sở Nội vụ",
    "ít nhất 2/3", "quá nửa", "hai phần ba", "tổng số thành viên", "thành viên có mặt", "mỗi tháng một lần", "định kỳ", "chuyên đề",
    "đột xuất", "lấy ý kiến bằng văn bản", "trừ trường hợp", "công tác cán bộ", "nghiêm cấm", "không được", "chỉ được", "phải",
    "có trách nhiệm", "có quyền", "chịu sự lãnh đạo", "phân công", "ủy quyền", "chậm nhất", "05 (năm) ngày làm việc", "kể từ ngày",
    "trước cuộc họp", "biên bản", "tập trung dân chủ", "tập thể lãnh đạo, cá nhân phụ trách", "có hiệu lực kể từ ngày ký", "thay thế",
    "BTV", "BCSĐ", "UBND", "HĐND", "chủ tịch là bí thư", "theo đề nghị của", "chỉ định", "báo cáo", "6 tháng", "nhiệm vụ, quyền hạn của",
]  # fmt: skip
MARKUP = ["<p>", "</p>", "<br>", "<table><tr><td>", "<a name=\"dieu_1\">", "&nbsp;", "&#273;", "**", "\\.", "| --- |", "](", "\r\n",
          "\u00a0", "\u200b", "\u00ad", "\ufeff", "\v", "\f", "<w:p><w:r><w:t>", "</w:t></w:r></w:p>", "<w:numPr><w:ilvl w:val=\"0\"/>",
          "<w:numId w:val=\"1\"/>", "<w:del>", "<w:ins>", "<mc:AlternateContent>", "<w:tbl><w:tr><w:tc>", "<w:pStyle w:val=\"",
          "<w:footnoteReference w:id=\"2\"/>", "<w:noBreakHyphen/>", ".VnTime", ".VnTimeH", "VNI-Times"]  # fmt: skip
# What the readers of markup know stands in tables of their own.
READERS = Path(__file__).resolve().parents[2] / "src" / "text"
WORD_TAG = re.compile(r'\{"(\w+)", tag::')
WORD_VALUE = re.compile(r'\{"(\w+)", number_format::')
HTML_TAG = re.compile(r'"([a-z]\w*)"')
TCVN3 = ["\xa7i\xd2u 1. ", "\xae\xb6ng", "Ch\xad\xacng", "kho\xb6n", "quy ch\xd5 l\xb5m vi\xd6c"]


def markup() -> list[str]:
    tags = WORD_TAG.findall((READERS / "docx_xml.hpp").read_text(encoding="utf-8"))
    formats = WORD_VALUE.findall((READERS / "docx_properties.cpp").read_text(encoding="utf-8"))
    html = (READERS / "html.cpp").read_text(encoding="utf-8")
    elements = HTML_TAG.findall(html[: html.index("inlines[]")])
    assert len(tags) > 50 and len(formats) > 5 and len(elements) > 40, "the tables of the readers are written otherwise now"
    opened = [form for tag in tags for form in (f"<w:{tag}>", f'<w:{tag} w:val="1"/>', f"</w:{tag}>")]
    return [*opened, *(f'w:val="{value}"' for value in formats), *(f"<{name}>" for name in elements)]


def escaped(data: bytes) -> str:
    return "".join(chr(b) if 0x20 <= b < 0x7F and b not in b'"\\' else f"\\x{b:02X}" for b in data)


def dictionary() -> str:
    words: dict[bytes, None] = {}
    for word in [*OUTLINE, *PHRASES]:
        for form in ("NFC", "NFD"):
            words[unicodedata.normalize(form, word).encode()] = None
    for word in [*MARKUP, *markup()]:
        words[word.encode()] = None
    for word in TCVN3:
        words[word.encode("latin-1")] = None
    lines = ["# Written by make_dict.py."]
    lines += [f'"{escaped(word)}"' for word in words]
    return "\n".join(lines) + "\n"


def main() -> int:
    path = Path(__file__).with_name("quyche.dict")
    if "--check" in sys.argv[1:]:
        current = path.exists() and path.read_text(encoding="ascii") == dictionary()
        if not current:
            print("tests/fuzz/quyche.dict is not up to date: python3 tests/fuzz/make_dict.py", file=sys.stderr)
        return 0 if current else 1
    path.write_text(dictionary(), encoding="ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main())
