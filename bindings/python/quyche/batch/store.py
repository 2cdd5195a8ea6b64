"""What a run over a folder has written: reports, and for each of them what it was made of."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .. import _files
from ..errors import UsageError

LONGEST = 200
"""Bytes of a file's name that leave room for what is added; longer ones are replaced by their hash."""
_SCHEMA = "quyche-batch/1"


def write(path: Path, content: str | bytes) -> None:
    """Writes a file whole or not at all. Raises UsageError."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        os.replace(part, path)
    except OSError as problem:
        part.unlink(missing_ok=True) if part.parent.is_dir() else None
        name, reason = _files.shown(str(path)), problem.strerror or str(problem)
        raise UsageError(
            f"Không ghi được “{name}”: {reason}. Hãy chọn thư mục khác bằng --output.",
            f"“{name}” cannot be written: {reason}. Choose another folder with --output.",
        ) from problem


class Store:
    """Reports under reports/, by the name of the file; state/ says what they were made of."""

    def __init__(self, output: Path, key: str) -> None:
        self._output = output
        self._key = key

    def report(self, name: str, ending: str) -> Path:
        folder, base = os.path.split(name)
        if len(os.fsencode(base)) > LONGEST:
            base = hashlib.sha256(os.fsencode(base)).hexdigest()
        return self._output / "reports" / folder / (base + ending)

    def recall(self, name: str, sha256: str) -> dict[str, Any] | None:
        """What keep() was told, where the draft, the settings and the reports are still the same."""
        try:
            known = json.loads(self._state(name).read_bytes())
            fits = (known["schema"], known["key"], known["sha256"]) == (_SCHEMA, self._key, sha256)
            whole = fits and all(
                hashlib.sha256(self.report(name, ending).read_bytes()).hexdigest() == written
                for ending, written in known["reports"].items()
            )
            return dict(known["told"]) if whole else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def keep(self, name: str, sha256: str, told: Mapping[str, Any], reports: Mapping[str, str]) -> None:
        """Writes reports, then what they were made of: a run that is killed in between makes them again."""
        hashes = {}
        for ending, content in reports.items():
            write(self.report(name, ending), content)
            hashes[ending] = hashlib.sha256(content.encode("utf-8")).hexdigest()
        state = {"schema": _SCHEMA, "key": self._key, "sha256": sha256, "told": told, "reports": hashes}
        write(self._state(name), json.dumps(state, sort_keys=True) + "\n")

    def _state(self, name: str) -> Path:
        # By hash: a name may be as long as the file system allows.
        return self._output / "state" / (hashlib.sha256(os.fsencode(name)).hexdigest() + ".json")
