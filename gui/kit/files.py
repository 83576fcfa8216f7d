"""The system's windows for choosing a file: they begin in a folder that makes sense, with a name and an ending.

A file of its own, although small, since every room asks here; without it each would begin in the program's folder.
Reads and writes no file.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_ENDING: Final = re.compile(r"\*(\.\w+)")
_UNUSABLE: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
"""What no system, or not every one, takes in the name of a file."""
_LONGEST_NAME: Final = 80


def documents() -> str:
    """Where people keep what they wrote."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())


def downloads() -> str:
    """Where an export of a shop lands."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation) or str(Path.home())


def ask_where_to_save(parent: QWidget, title: str, name: str, filters: str) -> Path | None:
    """Ask for a new file: ``name`` is suggested, and the ending of the chosen kind added where none of them is typed.

    ``filters`` as Qt has them: ``Excel (*.xlsx);;CSV (*.csv)``. ``None``: the user wants none.
    """
    endings = _ENDING.findall(filters)
    start = Path(documents()) / f"{usable_name(name)}{endings[0]}"
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(start), filters)
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.casefold() not in endings:
        path = path.with_name(path.name + (_ENDING.findall(kind) or endings)[0])
    return path


def ask_which_to_open(parent: QWidget, title: str, folder: str, filters: str) -> Path | None:
    """Ask for a file that is there, beginning in ``folder``; ``None``: the user wants none."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, folder, filters)
    return Path(chosen) if chosen else None


def usable_name(name: str) -> str:
    """``name`` without what a file's name cannot hold."""
    return _UNUSABLE.sub("-", name).strip(" .-")[:_LONGEST_NAME] or "orders"
