"""What the Python tests share. The package is found on PYTHONPATH (tools/test sets it) or installed."""

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"

SMALL = """QUY CHẾ
làm việc của Ban cán sự đảng Ủy ban nhân dân tỉnh An Sơn

Điều 1. Chế độ họp
1. Ban cán sự đảng họp thường kỳ mỗi tháng một lần.
2. Cuộc họp được tiến hành khi có ít nhất hai phần ba số thành viên dự họp.

Điều 2. Hiệu lực
Quy chế này có hiệu lực kể từ ngày ký.
"""

RECIPE = """Phở bò Hà Nội

Nguyên liệu: xương bò 1 kg, quế, hồi, thảo quả, gừng nướng.
Ninh xương sáu giờ, hớt bọt cho trong. Nêm nước mắm, muối.
Trần bánh phở, xếp thịt, chan nước dùng thật nóng.
"""


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def examples():
    return EXAMPLES


@pytest.fixture(scope="session")
def small():
    """A short regulation that reads well."""
    return SMALL


@pytest.fixture(scope="session")
def recipe():
    """A text of another kind: no provisions."""
    return RECIPE


class Ran:
    def __init__(self, done):
        self.code = done.returncode
        self.out = done.stdout
        self.err = done.stderr.decode("utf-8")

    @property
    def text(self):
        return self.out.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def command(tmp_path):
    """Runs the command in an empty folder: command("check", path, lang=…) -> code, out (bytes), err."""

    def run(*arguments, cwd=None, stdin=b"", timeout=120, **environment):
        env = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LC_MESSAGES", "NO_COLOR")}
        env.update({"LANG": "C.UTF-8", "COLUMNS": "200"}, **environment)
        done = subprocess.run(
            [sys.executable, "-m", "quyche", *map(os.fspath, arguments)],
            cwd=cwd or tmp_path,
            input=stdin,
            capture_output=True,
            env=env,
            timeout=timeout,
        )
        return Ran(done)

    return run


@pytest.fixture
def regulation(tmp_path, small):
    path = tmp_path / "du-thao.txt"
    path.write_text(small, encoding="utf-8")
    return path


DOCX_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships '
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
DOCX_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types '
    'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


def docx_of(body):
    """A DOCX whose word/document.xml has this content inside its body."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", DOCX_TYPES)
        archive.writestr("_rels/.rels", DOCX_RELATIONS)
        archive.writestr(
            "word/document.xml",
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document '
            'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            + body
            + "</w:body></w:document>",
        )
    return out.getvalue()


def paragraph(text):
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


@pytest.fixture(scope="session")
def docx_file():
    """docx_file(lines, more): a DOCX with a paragraph a line, and the XML `more` behind them."""
    return lambda lines, more="": docx_of("".join(map(paragraph, lines)) + more)


def encrypted_zip(data):
    """The same archive with every entry marked as encrypted, as password-protected archives are."""
    marked = bytearray(data)
    for signature, at_flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = marked.find(signature)
        while at >= 0:
            marked[at + at_flags] |= 1
            at = marked.find(signature, at + 4)
    return bytes(marked)


# Office encrypts a DOCX into a compound file, which is no zip any more.
OFFICE_ENCRYPTED = (
    bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(480) + bytes(4096)
)


@pytest.fixture(scope="session")
def bad_inputs():
    """name -> (bytes, words of which the English message must hold at least one)."""
    good = docx_of("".join(paragraph(line) for line in SMALL.splitlines()))
    return {
        "empty.txt": (b"", ["empty"]),
        "binary.txt": (bytes(range(256)) * 16, ["binary"]),
        "badly-invalid.txt": (b"Quy ch" + b"\xff\xfe\xfd" * 400, ["UTF-8"]),
        "recipe.txt": (RECIPE.encode(), ["provision", "article"]),
        "truncated.docx": (good[: len(good) // 2], ["truncated", "damaged", "incomplete", "archive"]),
        "encrypted.docx": (encrypted_zip(good), ["encrypted", "password"]),
        "office-encrypted.docx": (OFFICE_ENCRYPTED, ["encrypted", "password", "binary", ".doc"]),
        "bomb.docx": (docx_of(paragraph(" " * (40 << 20))), ["zip_ratio", "unzipped_bytes"]),
        "17-mib.txt": (("Điều 1. Họp mỗi tháng một lần.\n" * 600_000).encode()[: 17 << 20], ["text_bytes"]),
    }


@pytest.fixture(scope="session")
def pack():
    """A good pack, as JSON text."""
    return (ROOT / "norms" / "van-ban.json").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def bad_packs(pack):
    """name -> (JSON text, words of which the English message must hold at least one, line or None)."""
    data = json.loads(pack)
    first = data["requirements"][0]

    def changed(change):
        copy = json.loads(pack)
        change(copy)
        return json.dumps(copy, ensure_ascii=False, indent=2)

    def put(key, value):
        return lambda copy: copy.__setitem__(key, value)

    def put_first(key, value):
        return lambda copy: copy["requirements"][0].__setitem__(key, value)

    return {
        "unknown-key.json": ('{\n  "colour": "red",' + pack[pack.index("{") + 1 :], ["colour"]),
        "duplicate-key.json": ('{\n  "id": "x",' + pack[pack.index("{") + 1 :], ["id"]),
        "duplicate-id.json": (changed(lambda copy: copy["requirements"].append(first)), [first["id"]]),
        "wrong-type.json": (changed(put("version", 1)), ["version"]),
        "unknown-kind.json": (changed(put_first("kind", "magic")), ["magic", "kind"]),
        "newer-format.json": (changed(put("format", 2)), ["format"]),
        "not-json.json": ('{\n  "format": 1,\n  oops\n}', ["JSON", "json"]),
        "empty.json": ("", ["JSON", "json", "empty"]),
    }
