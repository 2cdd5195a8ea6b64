"""Exit codes. They are a contract: scripts rely on them."""

from __future__ import annotations

from collections.abc import Sequence

import quyche

from ..errors import InternalError, QuycheError

OK, FINDINGS, WRONG, INTERNAL, NOTHING_JUDGED = 0, 1, 2, 3, 4
INTERRUPTED = 130
"""Ctrl-C, as shells count it."""
_WORST_FIRST = (INTERRUPTED, INTERNAL, WRONG, FINDINGS, NOTHING_JUDGED, OK)


def worst(codes: Sequence[int]) -> int:
    """The exit code of several files: what went wrong before what was found before what was not judged."""
    return next((code for code in _WORST_FIRST if code in codes), OK)


def of_problem(problem: QuycheError) -> int:
    return INTERNAL if isinstance(problem, InternalError) else WRONG


def of_counts(verdict: str, errors: int, warnings: int, remarks: int, fail_on: str) -> int:
    """Of one judged file; the counts are of what is new where there is a baseline."""
    if verdict == "not_applicable":
        return NOTHING_JUDGED
    over = errors
    if fail_on != "error":
        over += warnings
    if fail_on in ("remark", "undetermined"):
        over += remarks
    if fail_on == "undetermined" and verdict == "undetermined":
        over += 1
    return FINDINGS if over else OK


def of_report(report: quyche.Report, fail_on: str) -> int:
    # What stood in the baseline is known already; without one every finding is new.
    errors, warnings, remarks = (report.count(level, new=True) for level in ("error", "warning", "remark"))
    return of_counts(report.verdict, errors, warnings, remarks, fail_on)
