#!/usr/bin/env python3
"""The tables of tools/coverage: what `llvm-cov export --summary-only` says, for src/ and include/ of the project.

    llvm-cov-14 export … | coverage_table.py ROOT LEAST     exit 1 where less than LEAST percent of the branches are reached
"""

import json
import os
import sys
from collections import defaultdict
from pathlib import Path

FEW = 80  # percent of the branches of a file, below which it is named


class Counts:
    """Lines and branches: how many there are, how many are reached."""

    def __init__(self):
        self.there = {"lines": 0, "branches": 0}
        self.reached = {"lines": 0, "branches": 0}

    def add(self, summary):
        for kind in self.there:
            self.there[kind] += summary[kind]["count"]
            self.reached[kind] += summary[kind]["covered"]

    def share(self, kind):
        return 100 * self.reached[kind] / self.there[kind] if self.there[kind] else 100.0

    def row(self, name):
        return f"| {name} | {self.there['lines']} | {self.share('lines'):.1f} % | {self.there['branches']} | {self.share('branches'):.1f} % |"


def files_of(export, root):
    """Counts by path in the project, of src/ and include/ alone."""
    found = {}
    for each in export["data"][0]["files"]:
        path = Path(os.path.normpath(each["filename"]))
        if not path.is_relative_to(root):
            continue
        path = path.relative_to(root)
        if path.parts[0] in ("src", "include"):
            found[path] = Counts()
            found[path].add(each["summary"])
    return found


def folder_of(path):
    return "/".join(path.parts[: 3 if path.parts[0] == "include" else 2]) if len(path.parts) > 2 else path.parts[0]


def tables(files):
    folders, all_ = defaultdict(Counts), Counts()
    for path, counts in files.items():
        for sum_ in (folders[folder_of(path)], all_):
            for kind in counts.there:
                sum_.there[kind] += counts.there[kind]
                sum_.reached[kind] += counts.reached[kind]
    head = "| {} | lines | reached | branches | reached |\n|---|---:|---:|---:|---:|"
    lines = [head.format("folder")]
    lines += [folders[name].row(name) for name in sorted(folders)]
    lines += [all_.row("all"), "", head.format(f"file with less than {FEW} % of its branches")]
    few = [(counts.share("branches"), path, counts) for path, counts in files.items() if counts.share("branches") < FEW]
    lines += [counts.row(path) for _, path, counts in sorted(few, key=lambda row: (row[0], row[1]))]
    return "\n".join(lines), all_.share("branches")


def main():
    text, share = tables(files_of(json.load(sys.stdin), Path(sys.argv[1])))
    print(text)
    least = float(sys.argv[2])
    if share < least:
        print(f"coverage: {share:.1f} % of the branches are reached; at least {least:g} % are asked for", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
