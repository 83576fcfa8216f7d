"""Remembers which column held what, per layout of a file (its headers), so that a file is matched by hand only once.

Keeps choices of columns and styles only: no path, no value from a file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

import msgspec
from msgspec import Struct
from PySide6.QtCore import QSettings

from core.files.options import DateOrder

_GROUP: Final = "import/layouts"


class LayoutChoices(Struct, frozen=True, kw_only=True):
    """What the user chose for one layout; ``None`` and absent fields mean: as detected."""

    columns: dict[str, str] = {}
    decimal_comma: bool | None = None
    date_order: DateOrder | None = None


class LayoutMemory:
    """Reads and writes ``LayoutChoices`` in the settings it is handed; without settings it forgets."""

    def __init__(self, settings: QSettings | None) -> None:
        self._settings = settings

    def recall(self, headers: Sequence[str]) -> LayoutChoices:
        """The choices made for a file with these headers; the default where none were made or they are unreadable."""
        if self._settings is None:
            return LayoutChoices()
        stored = self._settings.value(_key(headers), "")
        try:
            return msgspec.json.decode(str(stored), type=LayoutChoices)
        except msgspec.MsgspecError:
            return LayoutChoices()

    def remember(self, headers: Sequence[str], choices: LayoutChoices) -> None:
        if self._settings is None:
            return
        if choices == LayoutChoices():
            self._settings.remove(_key(headers))
        else:
            self._settings.setValue(_key(headers), msgspec.json.encode(choices).decode())


def _key(headers: Sequence[str]) -> str:
    """The order of the columns does not matter: an export with two columns swapped is the same layout."""
    text = "\x1f".join(sorted(header.strip().casefold() for header in headers))
    return f"{_GROUP}/{hashlib.sha256(text.encode()).hexdigest()[:24]}"
