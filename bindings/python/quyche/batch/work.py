"""One file of a folder judged and its reports written, in any process."""

from __future__ import annotations

import hashlib
import json
import os
import signal
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, NamedTuple

import quyche

from .. import _files
from ..errors import InternalError, QuycheError
from .rows import told
from .store import Store


@dataclass(frozen=True)
class Settings:
    """How every file is judged. Holds the packs and records themselves, so that nothing changes under a run.

    packs: (name, JSON). records: (kind, name, JSON), kinds as the parameters of quyche.Records. lang: of the pages. Others as for
    check().
    """

    packs: tuple[tuple[str, bytes], ...]
    as_of: str | None = None
    body: str | None = None
    institution: str | None = None
    level: str | None = None
    document_checks: bool = True
    records: tuple[tuple[str, str, bytes], ...] = ()
    today: str | None = None
    quotes: bool = True
    lang: str = "vi"
    limits: quyche.Limits | None = None

    @property
    def key(self) -> str:
        """A hash of everything a report depends on but the draft."""

        def plain(value: Any) -> Any:
            if isinstance(value, bytes):
                return hashlib.sha256(value).hexdigest()
            if isinstance(value, tuple):
                return [plain(each) for each in value]
            return repr(value)

        told = {field.name: plain(getattr(self, field.name)) for field in fields(self)}
        told["engine"] = [quyche.__version__, quyche.abi_version]
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode("ascii")).hexdigest()


class Done(NamedTuple):
    """What became of one file. sha256 is None where it could not be read, counts and verdict where it could not be judged."""

    name: str
    sha256: str | None
    verdict: str | None
    new: Mapping[str, int]
    error: Mapping[str, str] | None = None
    reused: bool = False


class Judge:
    """Judges files by one Settings; the norms are read once."""

    def __init__(self, settings: Settings, output: Path) -> None:
        self._settings = settings
        self._store = Store(output, settings.key)
        self._norms = quyche.Norms()
        for name, data in settings.packs:
            self._norms.add(data, name=name, limits=settings.limits)
        self._records = quyche.Records._of(settings.records, settings.limits) if settings.records else None

    def judge(self, path: Path, name: str) -> Done:
        """Judges a file and writes its reports; what was written before for the same bytes and settings is kept."""
        from .. import html  # templates cost a program that judges no folder nothing

        sha256 = None
        try:
            limits = self._settings.limits
            data = _files.read(str(path), _files.FILE_BYTES if limits is None else limits.file_bytes or _files.FILE_BYTES)
            sha256 = hashlib.sha256(data).hexdigest()
            known = self._store.recall(name, sha256)
            if known is not None:
                return Done(name, sha256, known["verdict"], known["new"], reused=True)
            report = self._check(data, os.path.basename(name))
        except QuycheError as problem:
            return failed(name, sha256, problem)
        new = {level: report.count(level, new=True) for level in ("error", "warning", "remark")}
        texts = {".json": report.to_json(), ".html": html.render(report, lang=self._settings.lang)}
        self._store.keep(name, sha256, {"verdict": report.verdict, "new": new}, texts)
        return Done(name, sha256, report.verdict, new)

    def _check(self, data: bytes, name: str) -> quyche.Report:
        asked = self._settings
        return quyche.check(
            quyche.parse(data, name=name, limits=asked.limits),
            self._norms,
            as_of=asked.as_of,
            body=asked.body,
            institution=asked.institution,
            level=asked.level,
            document_checks=asked.document_checks,
            records=self._records,
            today=asked.today,
            quotes=asked.quotes,
            limits=asked.limits,
        )


def failed(name: str, sha256: str | None, problem: QuycheError) -> Done:
    return Done(name, sha256, None, {}, told(problem))


def lost(name: str) -> Done:
    """The process that judged a file ended: killed, or out of memory."""
    return failed(
        name,
        None,
        InternalError(
            "Tiến trình xét tệp này bị dừng đột ngột (hết bộ nhớ?); hãy xét riêng tệp bằng quyche check.",
            "The process that judged this file ended suddenly (out of memory?); judge it alone with quyche check.",
        ),
    )


# In worker processes.

_judge: Judge | None = None


def start(settings: Settings, output: Path) -> None:
    global _judge
    # Ctrl-C is for the process that started this one: it lets the file at hand be finished.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _judge = Judge(settings, output)


def work(path: Path, name: str) -> Done:
    assert _judge is not None
    return _judge.judge(path, name)
