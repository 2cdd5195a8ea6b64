"""The Debian packages: what they hold and ask for, and that dpkg installs them into an empty root where a C program and Python then
find quyche. Slow: run by tools/test --all.
"""

import os
import platform
import shutil
import subprocess

import pytest
from product import BUILD, ROOT, VERSION, WORK, clean_environment, run

pytestmark = [
    pytest.mark.skipif(not os.environ.get("QUYCHE_ALL"), reason="slow: run by tools/test --all"),
    pytest.mark.skipif(shutil.which("dpkg-deb") is None or shutil.which("dpkg-shlibdeps") is None,
                       reason="dpkg-dev is not installed"),
]
SONAME = ".".join(VERSION.split(".")[:2])
NAMES = {f"libquyche{SONAME}", "libquyche-dev", "python3-quyche"}


@pytest.fixture(scope="module")
def packages():
    """Name of a package → its file."""
    folder = WORK / "packages"
    shutil.rmtree(folder, ignore_errors=True)
    run("cpack", "--config", BUILD / "CPackConfig.cmake", "-G", "DEB", "-B", folder)
    return {run("dpkg-deb", "-f", file, "Package").strip(): file for file in folder.glob("*.deb")}


@pytest.fixture(scope="module")
def root(packages):
    """An empty root with the packages installed; what they depend on is that of this system."""
    folder = WORK / "debian-root"
    shutil.rmtree(folder, ignore_errors=True)
    for part in ("info", "updates", "triggers"):
        (folder / "var/lib/dpkg" / part).mkdir(parents=True)
    (folder / "var/lib/dpkg/status").touch()
    run("dpkg", f"--root={folder}", "--force-depends", "--force-not-root", "--force-script-chrootless", "--no-triggers", "-i",
        *packages.values())
    return folder


def files_of(package):
    listing = run("dpkg-deb", "--fsys-tarfile", package, text=False)
    return run("tar", "-t", input=listing, text=False).decode().split()


def test_there_are_three_and_each_says_what_it_needs(packages):
    assert set(packages) == NAMES
    depends = {name: run("dpkg-deb", "-f", file, "Depends") for name, file in packages.items()}
    for library in ("libc6", "libstdc++6", "libpugixml1v5", "libutf8proc2", "libminizip1", "libmd0"):
        assert library in depends[f"libquyche{SONAME}"], depends
    assert "ssl" not in "".join(depends.values())
    assert f"libquyche{SONAME} (= {VERSION})" in depends["libquyche-dev"]
    assert "python3 (>= 3." in depends["python3-quyche"] and "python3 (<< 3." in depends["python3-quyche"]
    for file in packages.values():
        assert run("dpkg-deb", "-f", file, "Version").strip() == VERSION


def test_each_holds_its_own_and_nothing_else(packages):
    runtime = [name for name in files_of(packages[f"libquyche{SONAME}"]) if not name.endswith("/")]
    assert sorted(name.rsplit("/", 1)[-1] for name in runtime) == [
        "copyright", f"libquyche.so.{SONAME}", f"libquyche.so.{VERSION}"]
    development = files_of(packages["libquyche-dev"])
    for wanted in ("include/quyche.h", "quyche/quyche.hpp", "libquyche.so", "libquyche_engine.a", "quyche.pc", "quycheConfig.cmake"):
        assert any(name.endswith(wanted) for name in development), wanted
    python = files_of(packages["python3-quyche"])
    assert any(name.endswith("quyche/__init__.py") for name in python) and any("/_core." in name for name in python)
    assert not [name for name in python if "__pycache__" in name]


def test_a_c_program_finds_the_installed_library(root):
    library = next(root.glob("usr/lib/**/libquyche.so"))
    program = WORK / "debian-program"
    run("cc", "-std=c99", ROOT / "tests/install/consumer/shared.c", f"-I{root / 'usr/include'}", f"-L{library.parent}", "-lquyche",
        "-o", program)
    assert VERSION in run(program, env={**os.environ, "LD_LIBRARY_PATH": str(library.parent)})


def test_python_finds_the_installed_module(root):
    python = "/usr/bin/python3"
    version = subprocess.run([python, "-c", "import sys; print(sys.version_info[:2])"], capture_output=True, text=True).stdout
    if version.strip() != str(tuple(int(part) for part in platform.python_version_tuple()[:2])):
        pytest.skip("the Python of the system is another one than the bindings were built for")
    found = run(python, "-c", "import quyche, sys; print(quyche.check(open(sys.argv[1], 'rb').read()).verdict)",
                ROOT / "examples/bcsd-ubnd.docx", env=clean_environment(PYTHONPATH=str(root / "usr/lib/python3/dist-packages")))
    assert found.strip() in ("conform", "conform_with_remarks")
