"""Sets of norms to judge by."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from . import _core, model
from ._inputs import Limits, limits_of

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

    from ._inputs import NormsLike


class Norms:
    """The norms to judge by, in the order they were added.

    Norms() is empty, Norms.default() holds every built-in pack. Threads may use one set while another adds to it.

    >>> norms = quyche.Norms()
    >>> norms.add("146-qd-tw-2024")
    '146-qd-tw-2024'
    >>> quyche.check(Path("examples/bcsd-ubnd.docx"), norms).verdict
    'conform'
    """

    __slots__ = ("_core",)

    def __init__(self) -> None:
        self._core = _core.Norms()

    @classmethod
    def default(cls) -> Norms:
        """A new set with every built-in pack."""
        made = cls.__new__(cls)
        made._core = _default().copy()
        return made

    @staticmethod
    def builtin_ids() -> list[str]:
        """Ids of the built-in packs."""
        return _core.builtin_ids()

    def copy(self) -> Norms:
        """A set of its own with the same packs, which are shared."""
        made = Norms.__new__(Norms)
        made._core = self._core.copy()
        return made

    def add(self, pack: str | ReadableBuffer, *, name: str = "", limits: Limits | None = None) -> str:
        """Adds a pack and gives its id: a str is the id of a built-in pack, bytes or a buffer are the JSON of one.

        `name` is what messages call the bytes. Raises NotFoundError, PackError, LimitError.
        """
        if isinstance(pack, str):
            return self._core.add_builtin(pack)
        return self._core.add_json(pack, name, limits_of(limits))

    def load(self, path: str | os.PathLike[str], *, limits: Limits | None = None) -> list[str]:
        """Adds the pack in a file, or every *.json of a folder, all or none; gives the ids that came in.

        Raises NotFoundError, PackError, LimitError.
        """
        before = len(self)
        where = os.fspath(path)
        if os.path.isdir(where):
            self._core.add_folder(os.fsencode(where), limits_of(limits))
        else:
            self._core.add_file(os.fsencode(where), limits_of(limits))
        return self._core.ids()[before:]

    def conflicts(self) -> list[model.Conflict]:
        """Requirements of different packs that contradict each other although neither refines the other."""
        return [
            model.Conflict((one, other), topic, model.Text(vi, en)) for one, other, topic, vi, en in self._core.conflicts()
        ]

    def explain(self, requirement: str, lang: str = "vi") -> str:
        """What one requirement asks, from where, how sure that is, why, and how it looks. Raises NotFoundError, which names
        the id that may have been meant."""
        return self._core.explain(requirement, lang)

    def remove(self, id: str) -> bool:
        """Takes a pack out; whether it was there."""
        return self._core.remove(id)

    def text(self, id: str, lang: str = "vi") -> str:
        """One pack of the set for people, lang "vi" or "en"."""
        return self._core.text(id, lang)

    @property
    def ids(self) -> list[str]:
        """Ids in the order they were added."""
        return self._core.ids()

    def __len__(self) -> int:
        return len(self._core.ids())

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(self._core.ids())

    def __contains__(self, id: object) -> bool:
        return id in self._core.ids()

    def __repr__(self) -> str:
        return f"<Norms {', '.join(self._core.ids()) or 'empty'}>"


@functools.lru_cache(maxsize=1)
def _default() -> _core.Norms:
    # Packs are immutable and shared, so reading the built-in ones once is enough. Never handed out, only copied.
    return _core.Norms.defaults()


def core_of(norms: NormsLike | None, limits: dict[str, int]) -> _core.Norms:
    if norms is None:
        return _default()
    if isinstance(norms, Norms):
        return norms._core
    if isinstance(norms, (str, os.PathLike)):
        norms = [norms]
    made = _core.Norms()
    for each in norms:
        if isinstance(each, str):
            if each == "default":
                have = made.ids()
                for id in _default().ids():
                    if id not in have:
                        made.add_builtin(id)
            else:
                made.add_builtin(each)
        else:
            made.add_file(os.fsencode(each), limits)
    return made
