#!/usr/bin/env python3
"""Words that have no place in the tree: paths of one machine, names of writing assistants, work left undone.

    words.py SOURCE_DIR     exit 1 and one line per word found
    words.py --self-test    plants such words and checks that each is caught
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

# Each word is written in two pieces, so that this file does not hold it.
RULES = [
    ("a path of one machine", r"(?<![\w.}\])>-])/(?:wo" r"rk|ro" r"ot|ho" r"me|fa" r"rm|Use" r"rs)/[\w.]"),
    ("the name of a writing assistant", r"(?i)\b(?:cla" r"ude|chat" r"gpt|anth" r"ropic|open" r"ai|cop" r"ilot)\b"),
    ("work left undone", r"\b(?:TO" r"DO|FIX" r"ME)\b"),
    ("a conflict mark", r"^(?:<{7}|>{7}) "),
]
COMPILED = [(why, re.compile(pattern)) for why, pattern in RULES]

# Text of the world outside, kept as it was found.
FOREIGN = re.compile(r"^(?:LICENSE$|tests/fuzz/corpus/|tests/corpus/data/)")
SKIPPED_FOLDERS = {".git", "build", ".venv", "dist", "__pycache__", ".pytest_cache", "node_modules"}


def tree(root):
    """Files of the project: what git knows or would add; without git, all but the build folders."""
    try:
        listing = subprocess.run(
            ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            capture_output=True, check=True).stdout.decode("utf-8")
        names = [name for name in listing.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        names = [
            path.relative_to(root).as_posix()
            for path in root.rglob("*")
            if path.is_file() and not SKIPPED_FOLDERS & set(path.relative_to(root).parts)
        ]
    return sorted(set(names))


def check(root):
    read, problems = 0, []
    for name in tree(root):
        path = root / name
        if FOREIGN.match(name) or not path.is_file():
            continue
        data = path.read_bytes()
        if b"\0" in data[:8192]:
            continue
        read += 1
        for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
            for why, pattern in COMPILED:
                match = pattern.search(line)
                if match:
                    problems.append(f"{name}:{number}: {why}: {match.group(0)!r}")
    return read, problems


PLANTED = [
    ("see /ho" "me/me/notes", True),
    ('path = "/wo' 'rk/main"', True),
    ("written with Cla" "ude", True),
    ("// TO" "DO later", True),
    ("https://example.org/wo" "rk/here is a link, not a path", False),
    ("a framework/root/child relation", False),
    ("tất cả: to do, method", False),
]


def self_test():
    failures = 0
    for line, bad in PLANTED:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "file.txt").write_text(line + "\n", encoding="utf-8")
            found = bool(check(Path(folder))[1])
        if found != bad:
            failures += 1
            print(f"planted {line!r}: {'missed' if bad else 'wrongly caught'}")
    print(f"{len(PLANTED)} planted, {failures} wrong")
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", nargs="?", type=Path, help="the source tree")
    parser.add_argument("--self-test", action="store_true", help="check that planted words are caught")
    arguments = parser.parse_args()
    if arguments.self_test:
        return self_test()
    if arguments.root is None:
        parser.error("SOURCE_DIR or --self-test is needed")
    read, problems = check(arguments.root)
    print("\n".join(problems))
    print(f"{read} files read, {len(problems)} words found")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
