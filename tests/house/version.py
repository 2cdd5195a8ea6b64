#!/usr/bin/env python3
"""The version stands in CMakeLists.txt alone; where another file must repeat it, it is the same.

    version.py SOURCE_DIR
"""

import re
import sys
from pathlib import Path

# file -> pattern of what it may repeat; a file that does not exist yet is passed over
REPEATED = [
    ("capi/quyche.h", r"#\s*define\s+QUYCHE_VERSION_MAJOR\s+(?P<major>\d+)"),
    ("capi/quyche.h", r"#\s*define\s+QUYCHE_VERSION_MINOR\s+(?P<minor>\d+)"),
    ("capi/quyche.h", r"#\s*define\s+QUYCHE_VERSION_PATCH\s+(?P<patch>\d+)"),
    ("capi/quyche.h", r'#\s*define\s+QUYCHE_VERSION(?:_STRING)?\s+"(?P<whole>[^"]+)"'),
    ("capi/quyche.map", r"(?i)quyche_(?P<abi>\d+\.\d+)\s*\{"),
    ("bindings/python/quyche/__init__.py", r'__version__\s*=\s*"(?P<whole>[^"]+)"'),
    ("CHANGELOG.md", r"(?m)^## \[(?P<whole>\d+\.\d+\.\d+)\]"),
]


def main():
    root = Path(sys.argv[1])
    text = (root / "CMakeLists.txt").read_text(encoding="utf-8")
    whole = re.search(r"project\(quyche\s+VERSION (\d+\.\d+\.\d+)", text).group(1)
    major, minor, patch = whole.split(".")
    known = {"whole": whole, "major": major, "minor": minor, "patch": patch, "abi": f"{major}.{minor}"}
    wrong = 0
    for name, pattern in REPEATED:
        path = root / name
        if not path.is_file():
            continue
        match = re.search(pattern, path.read_text(encoding="utf-8"))
        if match:
            ((kind, value),) = match.groupdict().items()
            if value != known[kind]:
                wrong += 1
                print(f"{name}: says {value}, CMakeLists.txt says {known[kind]}")
    if "VERSION" in (root / "pyproject.toml").read_text(encoding="utf-8") and re.search(
            r'(?m)^version\s*=', (root / "pyproject.toml").read_text(encoding="utf-8")):
        wrong += 1
        print("pyproject.toml: holds a version of its own")
    print(f"version {whole}: {wrong} files differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
