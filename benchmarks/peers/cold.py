"""Cold start and memory: each peer started in a process of its own, for one regulation."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path

from texts import regulations, table

FOLDER = Path(__file__).parent
STARTS = {
    "nothing (Python alone)": "pass",
    "quyche: structure": "import quyche; quyche.parse(text)",
    "quyche: whole check, built-in norms": "import quyche; quyche.check(text)",
    "regular expression": "import re; re.findall(r'(?m)^Điều\\s+(\\d+)', text)",
    "bluebell-akn": "import structure; structure.by_bluebell(structure.rewritten(text))",
    "cmark": "import cmarkgfm; cmarkgfm.markdown_to_html(text)",
    "clingo (import and one empty program)": "import clingo; c = clingo.Control(); c.ground([('base', [])]); c.solve()",
    "Schematron (import and one empty schema)": "from lxml import etree, isoschematron; isoschematron.Schematron(etree.XML("
    "'<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\"><pattern><rule context=\"/a\"><assert test=\"b\">c</assert></rule></pattern></schema>'))",
    "RapidFuzz": "from rapidfuzz import fuzz; fuzz.ratio(text, text)",
}  # fmt: skip


AFTER = """
import re
print(re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1])
"""


def started(code: str, text: str) -> tuple[float, float]:
    """Milliseconds of CPU time and MiB of resident memory at its highest, of one run."""
    process = subprocess.Popen(
        [sys.executable, "-c", f"import sys; text = sys.stdin.read()\n{code}{AFTER}"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=FOLDER,
    )  # fmt: skip
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(text.encode())
    process.stdin.close()
    memory = float(process.stdout.read().split()[-1]) / 1024
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{code} ended with {process.returncode}")
    return (used.ru_utime + used.ru_stime) * 1000, memory


def run() -> str:
    text = next(iter(regulations().values()))
    rows: list[list[object]] = []
    for name, code in STARTS.items():
        runs = [started(code, text) for _ in range(5)]
        rows.append([name, statistics.median(r[0] for r in runs), statistics.median(r[1] for r in runs)])
    return table("Cold start and memory, one regulation", ["who", "CPU ms", "MiB"], rows)


if __name__ == "__main__":
    print(run())
