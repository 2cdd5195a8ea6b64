"""What the tests of the installed product share: the installed tree."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from product import BUILD, WORK, run  # noqa: E402


@pytest.fixture(scope="session", autouse=True)
def built():
    if not (BUILD / "libquyche.so").exists():
        pytest.skip(f"no built library in {BUILD.name}: run tools/test")


@pytest.fixture(scope="session")
def prefix():
    """The installed tree."""
    where = WORK / "prefix"
    run("cmake", "--install", BUILD, "--prefix", where)
    # What an earlier version installed and this one does not is taken away.
    installed = {Path(line) for line in (BUILD / "install_manifest.txt").read_text(encoding="utf-8").splitlines()}
    for path in where.rglob("*"):
        if not path.is_dir() and path not in installed:
            path.unlink()
    return where
