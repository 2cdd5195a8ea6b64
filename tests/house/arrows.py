#!/usr/bin/env python3
"""The dependency arrows of the source tree, read from its #include lines.

    core <- text <- document <- domain <- norm <- conformance <- report <- capi, bindings

A file may include its own layer and the layers before it. Heavy third-party headers stay behind one .cpp file each,
so that the cost of parsing them is paid once.

    arrows.py SOURCE_DIR     exit 1 and one line per broken rule
    arrows.py --self-test    plants broken arrows in a temporary tree and checks that each is caught
"""

import argparse
import re
import sys
import tempfile
from pathlib import Path

LAYERS = ["core", "text", "document", "domain", "norm", "conformance", "report"]

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
SOURCES = {".hpp", ".h", ".cpp", ".c", ".inl", ".ipp"}

# Header prefix -> (files that may include it, most files that may do so at once)
GUARDED = [
    (re.compile(r"^boost/json"), re.compile(r"^src/core/json\.cpp$"), 1),
    (re.compile(r"^boost/graph"), re.compile(r"^src/(domain|conformance)/.+\.cpp$"), 1),
    (re.compile(r"^boost/"), re.compile(r"^src/(core/json|(domain|conformance)/.+)\.cpp$"), 2),
    (re.compile(r"^pugixml"), re.compile(r"^src/text/docx[^/]*\.[ch]pp$"), 1),
    (re.compile(r"^(minizip/|(un)?zip\.h$|ioapi\.h$|zlib\.h$)"), re.compile(r"^src/text/(docx|zip)[^/]*\.cpp$"), 1),
    (re.compile(r"^utf8proc"), re.compile(r"^src/text/[^/]+\.cpp$"), 1),
    (re.compile(r"^(sha2|md5|sha)\.h$"), re.compile(r"^src/core/[^/]+\.cpp$"), 1),
    (re.compile(r"^pybind11/"), re.compile(r"^bindings/python/glue\.hpp$"), 1),
]


def layer_of_file(path):
    """Rank of the layer a source file belongs to; what stands above the layers ranks after all of them."""
    parts = path.split("/")
    if path.startswith("include/quyche/") and len(parts) > 3:
        name = parts[2]
    elif path.startswith("src/") and len(parts) > 2:
        name = parts[1]
    else:
        return len(LAYERS)  # quyche.hpp, engine.hpp, capi, bindings
    return LAYERS.index(name) if name in LAYERS else None


def layer_of_include(target, form, path):
    """Rank of the layer that an include names, or None where it is no header of this project."""
    parts = target.split("/")
    if parts[0] == "quyche":
        if len(parts) == 2:
            return len(LAYERS)
        return LAYERS.index(parts[1]) if parts[1] in LAYERS else None
    if form == '"':
        if len(parts) > 1 and parts[0] in LAYERS:
            return LAYERS.index(parts[0])
        if len(parts) == 1:
            return layer_of_file(path)
    return None


def check(root):
    problems = []
    users = {}
    files = [
        file
        for top in ("include", "src", "capi", "bindings")
        if (root / top).is_dir()
        for file in sorted((root / top).rglob("*"))
        if file.suffix in SOURCES and file.is_file()
    ]
    for file in files:
        path = file.relative_to(root).as_posix()
        rank = layer_of_file(path)
        if rank is None:
            problems.append(f"{path}: in no layer; the layers are {', '.join(LAYERS)}")
            continue
        text = file.read_text(encoding="utf-8")
        for match in INCLUDE.finditer(text):
            form, target = match.groups()
            line = text.count("\n", 0, match.start()) + 1
            where = f"{path}:{line}"
            if ".." in target.split("/"):
                problems.append(f"{where}: includes {target} by a path that climbs")
            other = layer_of_include(target, form, path)
            if other is not None and other > rank:
                name = LAYERS[other] if other < len(LAYERS) else "the top"
                problems.append(f"{where}: an arrow that goes up, from {LAYERS[rank]} to {name} ({target})")
            if path.startswith("include/") and form == '"':
                problems.append(f"{where}: a public header names headers as <quyche/...>, not \"{target}\"")
            for index, (header, allowed, _) in enumerate(GUARDED):
                if header.search(target):
                    if not allowed.match(path):
                        problems.append(f"{where}: {target} is kept behind {allowed.pattern}")
                    users.setdefault(index, set()).add(path)
    for index, paths in sorted(users.items()):
        header, _, most = GUARDED[index]
        if len(paths) > most:
            problems.append(f"{header.pattern}: included by {', '.join(sorted(paths))}; at most {most} file(s) may")
    return files, problems


PLANTED = [
    # path, content, words the complaint must contain (None: no complaint)
    ("include/quyche/text/up.hpp", "#include <quyche/norm/pack.hpp>", "an arrow that goes up, from text to norm"),
    ("src/core/up.cpp", '  #  include "report/json.hpp"', "an arrow that goes up, from core to report"),
    ("src/norm/up.cpp", "#include <quyche/quyche.hpp>", "an arrow that goes up, from norm to the top"),
    ("include/quyche/domain/private.hpp", '#include "core/json.hpp"', "a public header names headers as"),
    ("src/norm/heavy.cpp", "#include <boost/json.hpp>", "is kept behind"),
    ("src/text/binding.cpp", "#include <pybind11/pybind11.h>", "is kept behind"),
    ("src/text/climb.cpp", '#include "../core/json.hpp"', "by a path that climbs"),
    ("src/stray/file.cpp", "", "in no layer"),
    ("src/report/down.cpp", '#include "core/json.hpp"\n#include <quyche/norm/pack.hpp>', None),
    ("src/engine.cpp", "#include <quyche/engine.hpp>\n#include <quyche/report/report.hpp>", None),
    ("capi/quyche.cpp", "#include <quyche/engine.hpp>", None),
]


def self_test():
    failures = 0
    for path, content, words in PLANTED:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / path).parent.mkdir(parents=True)
            (root / path).write_text(content + "\n", encoding="utf-8")
            problems = check(root)[1]
        as_hoped = not problems if words is None else any(words in problem for problem in problems)
        if not as_hoped:
            failures += 1
            print(f"planted {path}: expected {words!r}, got {problems}")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("nfc", "fold"):
            (root / "src/text").mkdir(parents=True, exist_ok=True)
            (root / f"src/text/{name}.cpp").write_text("#include <utf8proc.h>\n", encoding="utf-8")
        if not any("at most 1 file" in problem for problem in check(root)[1]):
            failures += 1
            print("planted utf8proc in two files: not caught")
    print(f"{len(PLANTED) + 1} planted, {failures} missed")
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", nargs="?", type=Path, help="the source tree")
    parser.add_argument("--self-test", action="store_true", help="check that planted broken arrows are caught")
    arguments = parser.parse_args()
    if arguments.self_test:
        return self_test()
    if arguments.root is None:
        parser.error("SOURCE_DIR or --self-test is needed")
    files, problems = check(arguments.root)
    print("\n".join(problems))
    print(f"{len(files)} files read, {len(problems)} broken rules")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
