#!/usr/bin/env python3
"""Adds up test results: the JUnit files of ctest and pytest, and steps.txt ("passed NAME" lines).

    tally.py FOLDER     prints what failed or was skipped and why, then "N passed, N failed, N skipped"
"""

import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def cases(folder):
    """(outcome, name, reason) of every test."""
    for path in sorted(folder.glob("*.xml")):
        for case in ElementTree.parse(path).iter("testcase"):
            name = f"{path.stem}: {case.get('name')}"
            skipped = case.find("skipped")
            if case.find("failure") is not None or case.find("error") is not None or case.get("status") == "fail":
                yield "failed", name, ""
            elif skipped is not None:
                output = (case.findtext("system-out") or "").strip().splitlines()
                yield "skipped", name, output[-1] if output else skipped.get("message", "")
            elif case.get("status") in ("notrun", "disabled"):
                yield "failed", name, "could not be run"
            else:
                yield "passed", name, ""
    steps = folder / "steps.txt"
    if steps.is_file():
        for line in steps.read_text(encoding="utf-8").splitlines():
            outcome, name = line.split(" ", 1)
            yield outcome, name, ""


def main():
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    print()
    for outcome, name, reason in cases(Path(sys.argv[1])):
        counts[outcome] += 1
        if outcome != "passed":
            print(f"{outcome}: {name}" + (f" ({reason})" if reason else ""))
    if not sum(counts.values()):
        print("no test ran")
    print(", ".join(f"{count} {outcome}" for outcome, count in counts.items()))
    return 1 if counts["failed"] or not counts["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
