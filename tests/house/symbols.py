#!/usr/bin/env python3
"""The shared library exports quyche_* and nothing else, and exactly what the snapshot of the ABI lists.

    symbols.py [--nm NM] [--snapshot FILE] LIBRARY     exit 1 where a symbol is too many or too few

A reviewed change of the ABI changes the snapshot (one name a line, sorted) in the same commit.
"""

import argparse
import subprocess
import sys
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nm", default="nm")
    parser.add_argument("--snapshot", type=Path)
    parser.add_argument("library")
    arguments = parser.parse_args()
    listing = subprocess.run([arguments.nm, "-D", "--defined-only", arguments.library],
                             capture_output=True, check=True, text=True).stdout
    names = []
    for line in listing.splitlines():
        kind, name = line.split()[-2:]
        if kind != "A":  # the version node itself
            names.append(name.split("@")[0])
    strangers = [name for name in names if not name.startswith("quyche_")]
    for name in strangers:
        print(f"exported, but not part of the C ABI: {name}")
    different = set()
    if arguments.snapshot is not None and arguments.snapshot.is_file():
        known = set(arguments.snapshot.read_text(encoding="utf-8").split())
        different = known ^ set(names)
        for name in sorted(different):
            print(f"{name}: {'in the snapshot, not exported' if name in known else 'exported, not in the snapshot'}")
    print(f"{len(names)} symbols exported, {len(strangers)} strangers, {len(different)} not as the snapshot lists")
    return 1 if strangers or different or not names else 0


if __name__ == "__main__":
    sys.exit(main())
