#!/usr/bin/env python3
"""The shared library exports quyche_* and nothing else.

    symbols.py [--nm NM] LIBRARY     exit 1 where another symbol leaves the library, or none does
"""

import argparse
import subprocess
import sys


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nm", default="nm")
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
    print(f"{len(names)} symbols exported, {len(strangers)} strangers")
    return 1 if strangers or not names else 0


if __name__ == "__main__":
    sys.exit(main())
