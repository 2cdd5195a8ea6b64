"""The product as it was built: where it is, its version, and running programs. Used by the tests of what is installed."""

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("QUYCHE_BUILD_DIR", ROOT / "build" / "release"))
WORK = BUILD / "install-check"
VERSION = re.search(r"project\(quyche\s+VERSION (\S+)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")).group(1)


def run(*command, **options):
    """Runs a command and gives its standard output; a failure shows both streams."""
    options.setdefault("text", True)
    done = subprocess.run([str(part) for part in command], capture_output=True, **options)
    assert done.returncode == 0, f"{command}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def clean_environment(**more):
    """The environment without what would let Python find another quyche."""
    kept = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}
    return {**kept, **more}
