"""Files that the engine does not read itself, made into DOCX: PDF with pypdfium2, DOC, RTF and ODT with LibreOffice.

Names of fonts come along, because in TCVN3 and VNI the font says what a letter is. Each conversion runs in a process of
its own, in a private folder that is taken away afterwards, with a time limit: whatever a file does to the converter, the
caller gets an InputError. Nothing is fetched from a network.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from .errors import InputError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

SECONDS = 120
"""Longest time that one conversion may take."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"


def kind_of(data: ReadableBuffer) -> str | None:
    """"pdf", "doc", "rtf" or "odt" by the first bytes; None for what the engine reads or refuses itself."""
    view = memoryview(data)
    if not view.c_contiguous:
        return None  # refused by the engine
    view = view.cast("B")
    head = bytes(view[:1024])
    if head.startswith(b"PK"):
        return "odt" if head[30 : 30 + len(_ODT)] == _ODT else None
    if head.startswith(_OLE):
        whole = bytes(view)
        word = "WordDocument".encode("utf-16-le") in whole
        return "doc" if word and "EncryptedPackage".encode("utf-16-le") not in whole else None
    if head.startswith(b"%PDF-") or (b"%PDF-" in head and b"startxref" in bytes(view)):
        return "pdf"
    if head.removeprefix(b"\xef\xbb\xbf").lstrip()[:5].lower() == b"{\\rtf":
        return "rtf"
    return None


def readable(data: ReadableBuffer, name: str) -> tuple[ReadableBuffer, tuple[str, str] | None]:
    """The data as the engine reads it, and what was handed in: (format, sha256), or None where that is the same.

    Raises InputError: the converter is not installed, cannot read the file, took too long; the PDF is a scan.
    """
    try:
        kind = kind_of(data)
    except TypeError:  # no buffer: refused by the engine
        kind = None
    if kind is None:
        return data, None
    whole = bytes(data)
    made = _pdf_to_docx(whole, name) if kind == "pdf" else _office_to_docx(whole, kind, name)
    return made, (kind, hashlib.sha256(whole).hexdigest())


# ---- PDF ----

_NO_PYPDFIUM2 = 3
_PASSWORD = 4
_DAMAGED = 5


def _pdf_to_docx(data: bytes, name: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="quyche-") as folder:
        script = Path(__file__).with_name("_pdf_text.py")
        path = os.pathsep.join(each for each in sys.path if each)
        code, out = _run([sys.executable, str(script)], data, folder, name, "pypdfium2", PYTHONPATH=path)
    if code == _NO_PYPDFIUM2:
        raise InputError(
            "cần gói Python pypdfium2 để đọc PDF mà máy chưa có; hãy chạy `pip install pypdfium2`, hoặc đưa bản .docx.",
            "reading a PDF needs the Python package pypdfium2, which is not installed; run `pip install pypdfium2`, "
            "or give the .docx.",
            source=name,
        )
    if code == _PASSWORD:
        raise InputError(
            "tệp PDF có mật khẩu; hãy gỡ mật khẩu rồi lưu lại.",
            "the PDF is under a password; remove the password and save it again.",
            source=name,
        )
    if code != 0:
        raise _unreadable("PDF", name)
    pages: list[list[tuple[str, str]]] = json.loads(out)
    if _is_scan(pages):
        raise InputError(
            "tệp PDF không có lớp chữ: đây là bản quét (ảnh); hãy nhận dạng chữ (OCR) rồi đưa văn bản vào.",
            "the PDF has no text layer: it is a scan; recognise its text (OCR) and give the text.",
            source=name,
        )
    return _docx_of(pages)


def _is_scan(pages: list[list[tuple[str, str]]]) -> bool:
    """Whether the pages hold no more than page numbers and the stamps of digital signatures."""
    letters = sum(c.isalpha() for page in pages for _, text in page for c in text)
    return letters < 20 * max(len(pages), 1)


def _docx_of(pages: list[list[tuple[str, str]]]) -> bytes:
    """Lines with their fonts as one paragraph with line breaks: nothing but the words tells where paragraphs end."""
    body = ["<w:p>"]
    for page in pages:
        for font, text in page:
            fonts = f"<w:rPr><w:rFonts w:hAnsi={quoteattr(font)}/></w:rPr>" if font else ""
            lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
            body.append(f"<w:r>{fonts}{lines}</w:r>")
        body.append("<w:r><w:br/></w:r>")
    body.append("</w:p>")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "word/document.xml",
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            + "".join(body)
            + "</w:body></w:document>",
        )
    return out.getvalue()


# ---- LibreOffice ----

# No macros, no links that are followed, no pictures that are fetched.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution">\
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel">\
<value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks">\
<value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun"><value>false</value></prop></item>
</oor:items>
"""


def office() -> str | None:
    """LibreOffice's command, where it is installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def _office_to_docx(data: bytes, kind: str, name: str) -> bytes:
    command = office()
    if command is None:
        raise InputError(
            f"cần LibreOffice để đọc tệp .{kind} mà máy chưa có; hãy cài gói libreoffice-writer (Debian: `apt-get install "
            "libreoffice-writer-nogui`), hoặc mở bằng Word rồi lưu thành .docx.",
            f"reading a .{kind} file needs LibreOffice, which is not installed; install the package libreoffice-writer "
            "(Debian: `apt-get install libreoffice-writer-nogui`), or open it in Word and save it as .docx.",
            source=name,
        )
    with tempfile.TemporaryDirectory(prefix="quyche-", ignore_cleanup_errors=True) as folder:
        settings = Path(folder, "profile", "user", "registrymodifications.xcu")
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, encoding="utf-8")
        given = Path(folder, f"given.{kind}")
        given.write_bytes(data)
        _run(
            [
                command,
                f"-env:UserInstallation={Path(folder, 'profile').as_uri()}",
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--convert-to",
                "docx:MS Word 2007 XML",
                "--outdir",
                str(Path(folder, "made")),
                str(given),
            ],
            b"",
            folder,
            name,
            "LibreOffice",
        )
        made = Path(folder, "made", "given.docx")
        if not made.is_file():
            raise _unreadable(kind.upper(), name)
        return made.read_bytes()


# ---- Both ----


def _unreadable(kind: str, name: str) -> InputError:
    return InputError(
        f"tệp {kind} hỏng hoặc không đọc được; hãy mở bằng Word rồi lưu thành .docx.",
        f"the {kind} file is damaged or cannot be read; open it in Word and save it as .docx.",
        source=name,
    )


def _run(command: list[str], data: bytes, folder: str, name: str, who: str, **environment: str) -> tuple[int, bytes]:
    """Runs a converter at home in `folder`; its exit code and output. Raises InputError when it takes too long."""
    kept = {key: value for key, value in os.environ.items() if key in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT")}
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={**kept, "HOME": folder, "TMPDIR": folder, "LANG": "C.UTF-8", **environment},
        start_new_session=True,
    )
    try:
        out, _ = process.communicate(data, timeout=SECONDS)
        return process.returncode, out
    except subprocess.TimeoutExpired as problem:
        raise InputError(
            f"{who} không chuyển xong tệp trong {SECONDS} giây; hãy mở bằng Word rồi lưu thành .docx.",
            f"{who} did not convert the file within {SECONDS} seconds; open it in Word and save it as .docx.",
            source=name,
        ) from problem
    finally:
        # LibreOffice works in a child of its own: whatever is left of the group ends here, Ctrl-C included.
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
        process.communicate()

