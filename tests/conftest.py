"""What several suites share: the quyche command, with the package on PYTHONPATH (tools/test sets it), on
QUYCHE_PYTHONPATH, or in build/release/python."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def environment():
    env = dict(os.environ)
    places = [env.get("QUYCHE_PYTHONPATH"), env.get("PYTHONPATH"), str(ROOT / "build" / "release" / "python")]
    env["PYTHONPATH"] = os.pathsep.join(place for place in places if place)
    return env


@pytest.fixture(scope="session")
def command():
    """`command("parse", path)` runs that stage of the command with JSON as output and gives the finished process."""
    env = environment()
    probe = subprocess.run([sys.executable, "-c", "import quyche.cli"], env=env, capture_output=True, text=True)
    if probe.returncode != 0:
        pytest.skip("the quyche command is not there: " + probe.stderr.strip().splitlines()[-1])

    def run(stage, path):
        arguments = [sys.executable, "-m", "quyche", stage, str(path), "--format", "json"]
        return subprocess.run(arguments, env=env, capture_output=True, timeout=300)

    return run
