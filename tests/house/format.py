#!/usr/bin/env python3
"""Every C and C++ file stands as clang-format would write it (tools/format does).

    format.py SOURCE_DIR     exit 77 (skipped) where no clang-format is found
"""

import shutil
import subprocess
import sys
from pathlib import Path

FOLDERS = ["include", "src", "capi", "bindings", "tests", "examples", "benchmarks"]
SUFFIXES = {".hpp", ".cpp", ".h", ".c"}


def main():
    root = Path(sys.argv[1])
    tool = shutil.which("clang-format-14") or shutil.which("clang-format")
    if tool is None:
        print("skipped: clang-format not found")
        return 77
    version = subprocess.run([tool, "--version"], capture_output=True, text=True, check=True).stdout
    if "version 14." not in version:
        print(f"skipped: clang-format 14 not found (versions differ in what they write; this is {version.strip()})")
        return 77
    files = [
        str(path)
        for folder in FOLDERS
        if (root / folder).is_dir()
        for path in sorted((root / folder).rglob("*"))
        if path.suffix in SUFFIXES and path.is_file() and not path.is_symlink()
    ]
    if not files:
        return 0
    run = subprocess.run([tool, "--dry-run", "--Werror", *files], capture_output=True, text=True)
    wrong = sorted({line.split(":")[0] for line in run.stderr.splitlines() if "error:" in line})
    for name in wrong:
        print(f"{Path(name).relative_to(root)}: run tools/format")
    print(f"{len(files)} files read, {len(wrong)} not formatted")
    return 1 if run.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
