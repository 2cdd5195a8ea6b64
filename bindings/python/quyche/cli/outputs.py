"""Where reports go: standard output or files, in which form."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import BinaryIO

from .. import _files
from ..errors import UsageError
from . import forms, speech


class Sink:
    """Standard output, or a file that is opened when the first byte is there to write."""

    def __init__(self, path: str | None) -> None:
        self._path = path
        self._file: BinaryIO | None = None
        self._lost = False

    def write(self, text: str | bytes, *, prose: bool = False) -> None:
        """`prose` is text for people, which a terminal shows in colour."""
        if self._lost:
            return
        try:
            if self._path is None and prose and isinstance(text, str) and speech.in_colour():
                speech.print_in_colour(text)
                return
            self._open().write(text.encode("utf-8") if isinstance(text, str) else text)
        except BrokenPipeError:
            self._give_up()
        except OSError as problem:
            raise self._unwritable(problem) from problem

    def close(self) -> None:
        try:
            if self._path is None:
                sys.stdout.flush()
            elif self._file is not None:
                self._file.close()
        except BrokenPipeError:
            self._give_up()
        except OSError as problem:
            raise self._unwritable(problem) from problem

    def _open(self) -> BinaryIO:
        if self._path is None:
            return sys.stdout.buffer
        if self._file is None:
            self._file = open(self._path, "wb")
        return self._file

    def _give_up(self) -> None:
        # The reader has gone (quyche … | head). The interpreter flushes again at exit and needs somewhere to.
        self._lost = True
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def _unwritable(self, problem: OSError) -> UsageError:
        if self._path is None:
            # What is left in the buffer cannot be written either, and must not speak up at exit.
            self._give_up()
        name = _files.shown(self._path) if self._path else "stdout"
        reason = problem.strerror or str(problem)
        return UsageError(
            f"Không ghi được vào “{name}”: {reason}. Hãy chọn nơi khác bằng --output.",
            f"“{name}” cannot be written: {reason}. Choose another place with --output.",
        )


def refuse_inputs(path: str | None, inputs: Sequence[str]) -> None:
    """Raises UsageError where the output would overwrite what is read."""
    for each in inputs:
        try:
            same = path is not None and os.path.samefile(path, each)
        except OSError:
            same = False
        if same:
            name = _files.shown(str(path))
            raise UsageError(
                f"--output “{name}” chính là tệp đầu vào; nó sẽ bị ghi đè. Hãy chọn tên khác.",
                f"--output “{name}” is an input file. Choose another name.",
            )


def refuse_terminal(form: str) -> None:
    """Raises UsageError where bytes that are no text would go to a terminal."""
    if sys.stdout.isatty():
        raise UsageError(
            f"Dạng {form} không hiện được trên màn hình; hãy thêm --output TÊN_TỆP.",
            f"The form {form} cannot be shown on a terminal; add --output NAME.",
        )


@contextmanager
def writing(path: str | None, inputs: Sequence[str] = ()) -> Iterator[Sink]:
    refuse_inputs(path, inputs)
    sink = Sink(path)
    yield sink
    sink.close()


def write(path: str | None, content: str | bytes, *, prose: bool = False) -> None:
    """One output whole; nothing, not even an empty file, where there is nothing."""
    if content:
        with writing(path) as sink:
            sink.write(content, prose=prose)


RULE_VI = (
    "Có bao nhiêu --format thì bấy nhiêu --output, ghép theo thứ tự; không có --format thì đuôi tên tệp quyết định; không có "
    "--output thì một dạng duy nhất ra đầu ra chuẩn."
)
RULE_EN = (
    "As many --format as --output, paired in their order; without --format the ending of the name decides; without "
    "--output one form goes to standard output."
)


def plan(
    formats: Sequence[str], outputs: Sequence[str], files: Sequence[str], beside: Sequence[str] = (), *, quotes: bool = True
) -> list[tuple[forms.Form, str | None]]:
    """What is written where, before anything is read: pairs of a form and a path, None for standard output.

    files: the drafts; beside: what else is read. quotes: whether words of the draft may be written.

    Raises UsageError: an unknown form, a name whose ending says nothing, two outputs of one name, an input as output, a form
    that holds one report for several drafts, or words of the draft where there may be none.
    """
    named = [forms.named(name) for name in formats]
    if not outputs:
        if len(named) > 1:
            raise UsageError(f"Nhiều --format cần nhiều --output. {RULE_VI}", f"Several --format need --output. {RULE_EN}")
        form = named[0] if named else forms.named("text")
        if form.binary:
            refuse_terminal(form.name)
        pairs: list[tuple[forms.Form, str | None]] = [(form, None)]
    elif not named:
        pairs = [(forms.by_ending(path), path) for path in outputs]
    elif len(named) == len(outputs):
        pairs = list(zip(named, outputs))
    else:
        raise UsageError(
            f"Có {len(named)} --format và {len(outputs)} --output. {RULE_VI}",
            f"{len(named)} --format and {len(outputs)} --output. {RULE_EN}",
        )
    twice = next((path for path in outputs if outputs.count(path) > 1), None)
    if twice is not None:
        raise UsageError(
            f"--output “{_files.shown(twice)}” có hai lần; mỗi dạng cần một tệp riêng.",
            f"--output “{_files.shown(twice)}” is there twice; each form needs a file of its own.",
        )
    for _, path in pairs:
        refuse_inputs(path, [*files, *beside])
    for form, _ in pairs:
        if len(files) > 1 and not form.several:
            raise UsageError(
                f"Dạng {form.name} chứa một báo cáo, mà có {len(files)} tệp; hãy xét từng tệp, hoặc dùng quyche batch.",
                f"The form {form.name} holds one report, and there are {len(files)} files; check them one by one, or use "
                "quyche batch.",
            )
        if form.quotes and not quotes:
            raise UsageError(
                f"Dạng {form.name} chứa nguyên văn dự thảo, không dùng được với --no-quotes.",
                f"The form {form.name} holds the draft itself and cannot be had with --no-quotes.",
            )
    return pairs
