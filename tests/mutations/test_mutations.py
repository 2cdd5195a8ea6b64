"""Planted changes are found, harmless ones are not. README.md says what a base is; run.py prints the figures."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import run  # noqa: E402

OUTCOMES = {}


def outcomes(base):
    if base not in OUTCOMES:
        OUTCOMES[base] = list(run.judged(base))
    return OUTCOMES[base]


def cases():
    return [(base, name) for base in run.bases() for name in ["(unchanged)", *(one["name"] for one in run.read(base)[1]["mutations"])]]


@pytest.mark.parametrize(("base", "name"), cases())
def test_a_change_gives_its_findings_and_no_other(base, name):
    outcome = next(o for o in outcomes(base) if o.name == name)
    if outcome.known_miss:
        assert not outcome.right, f"judged as expected now: take the mark known_miss off\n{outcome}"
    else:
        assert outcome.right, str(outcome)


def test_the_figures_reach_what_is_promised():
    every = [o for base in run.bases() if not run.apart(base) for o in outcomes(base)]
    expected = sum(len(o.expected) for o in every)
    assert len(run.bases()) >= 4
    assert sum(o.mutator != "none" for o in every) >= 150
    assert sum(o.harmless and o.mutator != "none" for o in every) >= 60
    assert sum(len(o.matched) for o in every) >= 0.98 * expected
    assert [str(o) for o in every if o.harmless and o.alarms and not o.known_miss] == []


def test_the_written_figures_are_those_of_now():
    every = [o for base in run.bases() for o in outcomes(base)]
    assert run.RESULTS.read_text(encoding="utf-8") == run.results(every), "python tests/mutations/run.py --write"
