"""Judges a draft and prints the report as JSON: check.py FILE. Uses the Python package (`pip install quyche`)."""

import sys
from pathlib import Path

import quyche

try:
    sys.stdout.write(quyche.check(Path(sys.argv[1])).to_json())
except quyche.QuycheError as error:
    print(error.message("en"), file=sys.stderr)
    sys.exit(2)
