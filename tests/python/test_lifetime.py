"""What the extension module keeps and what it lets go: references, memory, and the interpreter's lock."""

import gc
import os
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
import quyche

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DRAFT = (EXAMPLES / "bcsd-ubnd-co-loi.txt").read_bytes()


def resident():
    """Bytes of memory this process holds."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        pytest.skip("this system does not tell how much memory a process has")
    return pages * os.sysconf("SC_PAGESIZE")


def test_nothing_that_goes_in_is_kept():
    class Watching:
        def __call__(self, stage, done, total):
            return True

    draft = bytearray(DRAFT)
    watching = Watching()
    gone = weakref.ref(watching)
    before = sys.getrefcount(draft)
    report = quyche.check(draft, progress=watching)
    assert sys.getrefcount(draft) == before
    draft.append(0)  # a buffer that is still lent out cannot grow
    del watching
    gc.collect()
    assert gone() is None
    assert report.verdict == "not_conform"


def test_a_failure_keeps_nothing_either():
    class Stopping:
        def __call__(self, stage, done, total):
            raise KeyError("stop")

    stopping = Stopping()
    gone = weakref.ref(stopping)
    draft = bytearray(DRAFT)
    with pytest.raises(KeyError):
        quyche.check(draft, progress=stopping)
    with pytest.raises(quyche.InputError):
        quyche.check(bytearray(b"\x00\x01\x02\x03" * 100))
    draft.append(0)
    del stopping
    gc.collect()
    assert gone() is None


def test_constants_are_neither_taken_nor_given_away():
    """None and True pass through every call; a count that is wrong by one each time shows after a thousand."""
    norms = quyche.Norms.default()
    quyche.check(DRAFT, norms)
    before = [sys.getrefcount(each) for each in (None, True, False, norms)]
    for _ in range(200):
        quyche.check(b"QUY CH\xe1\xba\xbe\n\n\xc4\x90i\xe1\xbb\x81u 1. H\xe1\xbb\x8dp\nH\xe1\xbb\x8dp.\n", norms)
    gc.collect()
    after = [sys.getrefcount(each) for each in (None, True, False, norms)]
    assert all(abs(b - a) < 150 for a, b in zip(before, after, strict=True)), (before, after)


def test_memory_stays_flat():
    norms = quyche.Norms.default()

    def some(count):
        for _ in range(count):
            report = quyche.check(DRAFT, norms)
            report.to_json()
            with pytest.raises(quyche.InputError):
                quyche.check(b"a recipe\n", norms)
        gc.collect()

    some(30)
    before = resident()
    some(150)
    assert resident() - before < 2 << 20


def test_importing_starts_nothing_and_opens_nothing():
    script = (
        "import os, sys, threading\n"
        "before = (dict(os.environ), len(os.listdir('/proc/self/fd')), threading.active_count())\n"
        "import quyche\n"
        "after = (dict(os.environ), len(os.listdir('/proc/self/fd')), threading.active_count())\n"
        "assert before == after, 'import changes the process'\n"
        "heavy = {'jinja2', 'rich', 'typer', 'pypdfium2', 'pandas', 'docx', 'openpyxl'} & set(sys.modules)\n"
        "assert not heavy, f'import quyche imports {heavy}'\n"
    )
    if not Path("/proc/self/fd").exists():
        pytest.skip("this system does not list the open files of a process")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "" and done.stderr == ""


def test_other_threads_run_while_the_engine_works():
    """No thread is made to give up the interpreter here, so this one runs before the call is over only if the call lets go of it."""
    script = (
        "import sys, threading, quyche\n"
        "draft = sys.stdin.buffer.read()\n"
        "sys.setswitchinterval(1000)\n"
        "order, ready = [], threading.Lock()\n"
        "def read():\n"
        "    ready.release()\n"
        "    quyche.parse(draft)\n"
        "    order.append('read')\n"
        "ready.acquire()\n"
        "reader = threading.Thread(target=read)\n"
        "reader.start()\n"
        "ready.acquire()\n"
        "order.append('meanwhile')\n"
        "reader.join()\n"
        "print(*order)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], input=DRAFT * 500, capture_output=True, timeout=120)
    assert done.stdout == b"meanwhile read\n", done.stderr.decode()
