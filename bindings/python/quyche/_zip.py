"""Archives of office files: the same bytes every time, and a look inside before others unpack them."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from .errors import InputError, LimitError

_TIME = (1980, 1, 1, 0, 0, 0)
_TIMES = re.compile(rb"<dcterms:(created|modified)\b.*?</dcterms:\1>", re.DOTALL)
_PIECE = 1 << 16
_FREE = 1 << 20
"""Bytes that may come of nearly nothing, as small parts do."""
UNZIPPED_BYTES = 64 << 20
ZIP_RATIO = 200


def same_bytes(data: bytes, *, new: bool) -> bytes:
    """The archive with its parts in the order of their names and without the time of writing; of a new document without the
    times among its properties, too."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            part = source.read(name)
            target.writestr(entry, _TIMES.sub(b"", part) if new and name == "docProps/core.xml" else part)
    return out.getvalue()


def look_inside(data: bytes, name: str, unzipped_bytes: int = UNZIPPED_BYTES, ratio: int = ZIP_RATIO) -> None:
    """Unpacks every part, piece by piece, and keeps none: the engine unpacks only the parts that it reads, other libraries
    all. Raises LimitError by the bytes that really come out, InputError for a damaged part and a DOCTYPE, which no office file has.
    """
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.infolist():
                made = 0
                with archive.open(entry) as part:
                    before = b""
                    while piece := part.read(_PIECE):
                        made, total = made + len(piece), total + len(piece)
                        if total > unzipped_bytes:
                            raise _over("unzipped_bytes", unzipped_bytes, name)
                        if made > _FREE and made > ratio * max(entry.compress_size, 1):
                            raise _over("zip_ratio", ratio, name)
                        if entry.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in (before + piece).replace(b"\0", b""):
                            raise InputError(
                                f"phần {entry.filename} trong .docx có DOCTYPE, không được mở; hãy lưu lại bằng Word.",
                                f"the part {entry.filename} of the .docx has a DOCTYPE and is not opened; save it again in Word.",
                                source=name,
                            )
                        before = piece[-32:]
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as problem:
        raise InputError(
            "tệp .docx có phần bị hỏng; hãy sao chép hoặc lưu lại tệp.",
            "a part of the .docx is damaged; copy or save it again.",
            source=name,
        ) from problem


def _over(limit: str, value: int, name: str) -> LimitError:
    return LimitError(
        f"Các phần của tệp .docx giải nén vượt giới hạn {limit} ({value}). Hãy nén hình ảnh trong Word hoặc nâng {limit}.",
        f"The parts of the .docx unpack to more than the limit {limit} ({value}). Compress its pictures in Word or raise {limit}.",
        source=name,
    )
