"""One draft, one report: the programs of examples/embedding print the same bytes in every language, and say the same of a text that is no
regulation. Slow, since compilers and package managers of six languages start: run by tools/test --all.
"""

import json
import os
import shutil
import subprocess
import sys

import pytest
from product import BUILD, ROOT, WORK, run

pytestmark = pytest.mark.skipif(not os.environ.get("QUYCHE_ALL"), reason="slow: run by tools/test --all")

DRAFT = "examples/bcsd-ubnd-co-loi.docx"
NO_REGULATION = "LICENSE"
EXAMPLES = "examples/embedding"


def need(*programs):
    for program in programs:
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")


def copied(name, *files):
    """A folder to build one example in, so that nothing is left in the tree."""
    folder = WORK / "embedding" / name
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        source = ROOT / EXAMPLES / file
        if source.is_dir():
            shutil.copytree(source, folder, dirs_exist_ok=True)
        else:
            shutil.copy2(source, folder)
    return folder


def pkg_config(prefix, package):
    folder = next(prefix.glob("lib*/**/pkgconfig"))
    return run("pkg-config", "--cflags", "--libs", package,
                       env={**os.environ, "PKG_CONFIG_PATH": str(folder)}).split()


def c(prefix):
    need("cc", "pkg-config")
    folder = copied("c", "check.c")
    libraries = run("pkg-config", "--variable=libdir", "quyche",
                            env={**os.environ, "PKG_CONFIG_PATH": str(next(prefix.glob("lib*/**/pkgconfig")))}).strip()
    run("cc", "-std=c99", "-Wall", "-Wextra", "-Werror", folder / "check.c", "-o", folder / "check",
                *pkg_config(prefix, "quyche"), f"-Wl,-rpath,{libraries}")
    return [folder / "check"]


def cpp(prefix):
    need("c++", "pkg-config")
    folder = copied("cpp", "check.cpp")
    run("c++", "-std=c++20", "-Wall", "-Wextra", folder / "check.cpp", "-o", folder / "check",
                *pkg_config(prefix, "quyche-engine"))
    return [folder / "check"]


def python(prefix):
    return [sys.executable, ROOT / EXAMPLES / "check.py"]


def ctypes(prefix):
    return [sys.executable, "-I", ROOT / EXAMPLES / "check_ctypes.py"]


def java(prefix):
    need("java", "javac", "mvn")
    folder = copied("java", "java")
    run("mvn", "-q", "-B", "compile", "dependency:build-classpath", "-Dmdep.outputFile=classpath.txt", cwd=folder)
    compiled = (folder / "target/classes/Check.class").read_bytes()
    assert compiled[6:8] == b"\x00\x34", "not the class format of Java 8"
    classes = f"{folder / 'target/classes'}:{(folder / 'classpath.txt').read_text(encoding='utf-8').strip()}"
    return ["java", "-cp", classes, "Check"]


def php(prefix):
    need("php")
    if "FFI" not in run("php", "-m").split():
        pytest.skip("PHP is built without FFI")
    return ["php", "-d", "ffi.enable=1", ROOT / EXAMPLES / "check.php"]


def node(prefix):
    need("node", "npm")
    folder = copied("node", "node")
    if not (folder / "node_modules/koffi").is_dir():
        run("npm", "install", "--no-audit", "--no-fund", cwd=folder)
    return ["node", folder / "check.js"]


LANGUAGES = [c, cpp, python, ctypes, java, php, node]


def judge(prefix, command, path):
    library = next(prefix.glob("lib*/**/libquyche.so")).resolve()
    environment = {**os.environ, "QUYCHE_LIBRARY": str(library), "PYTHONPATH": str(BUILD / "python")}
    return subprocess.run([str(part) for part in command] + [str(ROOT / path)], capture_output=True,
                          env=environment, timeout=120)


@pytest.fixture(scope="session")
def reference():
    """What the command prints."""
    done = subprocess.run([sys.executable, "-m", "quyche", "check", ROOT / DRAFT, "--format", "json"],
                          capture_output=True, env={**os.environ, "PYTHONPATH": str(BUILD / "python")}, timeout=120)
    assert done.returncode == 1, done.stderr.decode()
    assert json.loads(done.stdout)["verdict"] == "not_conform"
    return done.stdout


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.__name__)
def test_prints_the_same_report(language, prefix, reference):
    command = language(prefix)
    done = judge(prefix, command, DRAFT)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout == reference
    assert done.stderr == b""

    refused = judge(prefix, command, NO_REGULATION)
    assert refused.returncode == 2 and refused.stdout == b""
    assert b"is it a working regulation?" in refused.stderr


def test_every_example_is_run_or_said_not_to_be():
    """A new file in the folder needs a row here; .NET alone is not run, and says so itself."""
    folder = ROOT / EXAMPLES
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert files == {
        "README.md", "check.c", "check.cpp", "check.py", "check_ctypes.py", "check.php", "node/check.js", "node/package.json",
        "java/pom.xml", "java/src/main/java/Check.java", "dotnet/Check.cs",
    }
    assert "No test of this project runs this file" in (folder / "dotnet/Check.cs").read_text(encoding="utf-8")
