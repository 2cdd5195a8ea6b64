"""What has a printed form."""

from __future__ import annotations

import json
from typing import Any, Protocol, cast


class _Printer(Protocol):
    def json(self) -> str: ...
    def text(self, lang: str) -> str: ...


class Printed:
    """JSON, whose bytes every interface of the library gives, the same as a dict, and text for people."""

    __slots__ = ()

    _core: _Printer

    def to_json(self) -> str:
        """The JSON form; encoded as UTF-8 the same bytes as C, C++ and the command give."""
        return self._core.json()

    def to_text(self, lang: str = "vi") -> str:
        """The form for people, lang "vi" or "en"."""
        return self._core.text(lang)

    def to_dict(self) -> dict[str, Any]:
        """The JSON form as a dict of the caller's own."""
        return cast("dict[str, Any]", json.loads(self.to_json()))
