"""What people keep beside a draft."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, cast

from . import _core, _files
from ._inputs import Limits, file_bytes_of, limits_of

if TYPE_CHECKING:
    from ._inputs import RecordsLike, Source


class Records:
    """What people keep beside a draft; each argument is the JSON of a file (str or bytes), a path, or a list of those.

    waivers: findings that stand but do not count. answers: what a person decided where the engine could not. profile: the
    severities of an office. baseline: an earlier report to compare with, one at most. The forms are in docs/records.md.
    An entry that cannot be read counts for nothing and is named in Report.notes; a file that cannot be read raises
    UsageError.

    >>> draft = quyche.parse(Path("examples/bcsd-ubnd-co-loi.docx"))
    >>> before = quyche.check(draft).to_json()
    >>> again = quyche.check(draft, records=quyche.Records(baseline=before))
    >>> again.count("error"), again.count("error", new=True)
    (6, 0)
    """

    __slots__ = ("_core",)

    def __init__(
        self,
        *,
        waivers: RecordsLike | None = None,
        answers: RecordsLike | None = None,
        profile: RecordsLike | None = None,
        baseline: RecordsLike | None = None,
        limits: Limits | None = None,
    ) -> None:
        self._core = _core.Records()
        given = {"waivers": waivers, "answers": answers, "profile": profile, "baseline": baseline}
        for kind, sources in given.items():
            if sources is not None:
                several = isinstance(sources, (list, tuple))
                for source in cast("Sequence[Source]", sources if several else [sources]):
                    self._add(kind, source, limits)

    @classmethod
    def _of(cls, files: Iterable[tuple[str, str, bytes]], limits: Limits | None) -> Records:
        """Files that have been read: (kind, name, content)."""
        made = cls()
        for kind, name, content in files:
            made._core.add(kind, content, name, limits_of(limits))
        return made

    def _add(self, kind: str, source: Source, limits: Limits | None) -> None:
        if isinstance(source, os.PathLike):
            path = os.fspath(source)
            self._core.add(kind, _files.read(path, file_bytes_of(limits)), _files.base_name(path), limits_of(limits))
        else:
            self._core.add(kind, source, kind, limits_of(limits))
