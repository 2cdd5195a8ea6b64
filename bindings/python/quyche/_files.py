"""Reading files, with a limit that is looked at before the bytes are, and errors that name the way out."""

from __future__ import annotations

import difflib
import os
import stat
import unicodedata
from typing import BinaryIO

from .errors import InputError, LimitError, NotFoundError

FILE_BYTES = 64 << 20
"""Largest file that is read, bytes: memory is not filled with what the engine would refuse anyway."""


def shown(path: str) -> str:
    """A path as text that can be printed: names of files need not be Unicode."""
    return os.fsencode(path).decode("utf-8", "replace")


def base_name(path: str) -> str:
    return shown(os.path.basename(path))


def read(path: str, limit: int = FILE_BYTES) -> bytes:
    """The bytes of a file of at most `limit` bytes. Errors: NotFoundError, InputError, LimitError."""
    try:
        if os.path.isdir(path):
            raise InputError(
                f"“{shown(path)}” là thư mục, không phải tệp. Hãy chỉ rõ các tệp trong đó.",
                f"“{shown(path)}” is a folder, not a file. Name the files in it.",
                source=shown(path),
            )
        with open(path, "rb") as file:
            status = os.fstat(file.fileno())
            if stat.S_ISREG(status.st_mode) and status.st_size > limit:
                raise _too_large(path, limit)
            return read_stream(file, path, limit)
    except (FileNotFoundError, NotADirectoryError) as problem:
        raise not_found(path) from problem
    except (OSError, ValueError) as problem:
        if isinstance(problem, (InputError, LimitError)):
            raise
        reason = getattr(problem, "strerror", None) or str(problem)
        raise InputError(
            f"Không đọc được tệp “{shown(path)}”: {reason}. Hãy kiểm tra quyền đọc và đường dẫn.",
            f"The file “{shown(path)}” cannot be read: {reason}. Check its permissions and the path.",
            source=shown(path),
        ) from problem


def read_stream(stream: BinaryIO, name: str, limit: int = FILE_BYTES) -> bytes:
    """All bytes of a stream whose size is not known beforehand."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise _too_large(name, limit)
    return data


def similar(path: str) -> str | None:
    """A file beside `path` whose name is nearly the same, if any."""
    folder, wanted = os.path.split(path)
    try:
        names = sorted(entry.name for entry in os.scandir(folder or ".") if entry.is_file())
    except OSError:
        return None
    # Names that differ in case or in how accents are composed look alike to the person who typed them.
    by_key: dict[str, str] = {}
    for name in names:
        by_key.setdefault(_key(name), name)
    close = difflib.get_close_matches(_key(wanted), list(by_key), n=1, cutoff=0.6)
    if not close:
        stem = os.path.splitext(_key(wanted))[0]
        close = [key for key in by_key if os.path.splitext(key)[0] == stem][:1]
    return os.path.join(folder, by_key[close[0]]) if close else None


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", shown(name)).casefold()


def not_found(path: str) -> NotFoundError:
    """The error for a file that is not there, with the one that may have been meant."""
    near = similar(path)
    vi = f"Không có tệp “{shown(path)}”."
    en = f"There is no file “{shown(path)}”."
    if near is not None:
        vi += f" Có phải “{shown(near)}”?"
        en += f" Did you mean “{shown(near)}”?"
    else:
        vi += " Hãy kiểm tra lại đường dẫn."
        en += " Check the path."
    return NotFoundError(vi, en, source=shown(path))


def _too_large(path: str, limit: int) -> LimitError:
    return LimitError(
        f"“{shown(path)}” lớn hơn giới hạn file_bytes ({limit} byte) nên không được đọc. "
        "Hãy tách tệp hoặc nâng file_bytes.",
        f"“{shown(path)}” is larger than the limit file_bytes ({limit} bytes) and was not read. "
        "Split the file or raise file_bytes.",
        source=shown(path),
    )
