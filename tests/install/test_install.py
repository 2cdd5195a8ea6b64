"""What a stranger gets: the installed tree, found by CMake and by pkg-config; and the examples of README.md.

Everything is built under the build folder and built again only where something changed, so a second run starts no
compiler.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from product import BUILD, ROOT, VERSION, WORK, run


def write_if_changed(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def blocks(document, language):
    text = (ROOT / document).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


README_BLOCKS = [
    (document, language, number)
    for document in ("README.md", "README.vi.md")
    for language in ("c", "cpp", "python")
    for number, _ in enumerate(blocks(document, language))
]


def block_name(document, language, number):
    return f"{document.removesuffix('.md').replace('.', '_').lower()}_{language}_{number}"


@pytest.fixture(scope="session")
def consumer(prefix):
    """The programs of consumer/ and of the README, built against the installed tree."""
    programs = WORK / "consumer"
    readme = WORK / "readme"
    wanted = set()
    for document, language, number in README_BLOCKS:
        if language in ("c", "cpp"):
            source = readme / f"{block_name(document, language, number)}.{language}"
            write_if_changed(source, blocks(document, language)[number])
            wanted.add(source)
    for stale in set(readme.glob("*")) - wanted:
        stale.unlink()
    if not (programs / "CMakeCache.txt").is_file():
        run("cmake", "-G", "Ninja", "-S", ROOT / "tests/install/consumer", "-B", programs,
            f"-DCMAKE_PREFIX_PATH={prefix}", "-DCMAKE_BUILD_TYPE=Release", f"-DREADME_DIR={readme}",
            "-DCMAKE_FIND_USE_PACKAGE_REGISTRY=OFF")
    run("cmake", "--build", programs)
    cache = (programs / "CMakeCache.txt").read_text(encoding="utf-8")
    assert f"quyche_DIR:PATH={prefix}" in cache, "another quyche was found"
    return programs


def test_the_model_is_headers_alone(consumer):
    assert run(consumer / "model").strip() == VERSION
    libraries = run("ldd", consumer / "model") if shutil.which("ldd") else ""
    assert "quyche" not in libraries


def test_a_c_program_uses_the_shared_library(consumer):
    assert VERSION in run(consumer / "shared")


def test_a_cpp_program_uses_the_static_engine(consumer):
    assert run(consumer / "engine").strip()


def test_pkg_config_names_what_a_c_program_needs(prefix):
    folders = list(prefix.glob("lib*/**/pkgconfig"))
    assert len(folders) == 1
    environment = {**os.environ, "PKG_CONFIG_PATH": str(folders[0])}
    assert run("pkg-config", "--modversion", "quyche", env=environment).strip() == VERSION
    flags = run("pkg-config", "--cflags", "--libs", "quyche", env=environment).split()
    libraries = run("pkg-config", "--variable=libdir", "quyche", env=environment).strip()
    source = ROOT / "tests/install/consumer/shared.c"
    program = WORK / "pkgconfig" / "shared"
    program.parent.mkdir(parents=True, exist_ok=True)
    key = hashlib.sha256(
        source.read_bytes() + (prefix / "include/quyche.h").read_bytes() + (BUILD / "libquyche.so").read_bytes()
        + repr(flags).encode()).hexdigest()
    stamp = program.with_suffix(".stamp")
    if not (program.is_file() and stamp.is_file() and stamp.read_text(encoding="utf-8") == key):
        compiler = os.environ.get("CC", "cc")
        run(compiler, "-std=c99", source, "-o", program, *flags, f"-Wl,-rpath,{libraries}")
        stamp.write_text(key, encoding="utf-8")
    assert VERSION in run(program)


def test_the_installed_tree_can_be_moved(prefix, tmp_path):
    moved = tmp_path / "elsewhere"
    shutil.copytree(prefix, moved, symlinks=True)
    for path in moved.rglob("*"):
        if path.suffix in (".cmake", ".pc"):
            text = path.read_text(encoding="utf-8")
            assert str(prefix) not in text and str(ROOT) not in text, f"{path.name} holds a path of the build"
    folder = next(moved.glob("lib*/**/pkgconfig"))
    flags = run("pkg-config", "--cflags", "quyche", env={**os.environ, "PKG_CONFIG_PATH": str(folder)})
    assert (Path(flags.strip().removeprefix("-I")) / "quyche.h").is_file()


@pytest.mark.parametrize("document, language, number", README_BLOCKS)
def test_readme_example_runs(document, language, number, request, tmp_path):
    name = block_name(document, language, number)
    if language == "python":
        script = tmp_path / f"{name}.py"
        script.write_text(blocks(document, language)[number], encoding="utf-8")
        environment = {**os.environ, "PYTHONPATH": str(BUILD / "python")}
        output = run(sys.executable, script, cwd=ROOT, env=environment)
    else:
        output = run(request.getfixturevalue("consumer") / name, cwd=ROOT)
    assert output.strip(), "the example prints nothing"


def test_readme_has_an_example_in_each_language():
    assert {language for document, language, _ in README_BLOCKS if document == "README.md"} == {"c", "cpp", "python"}
