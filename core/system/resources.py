"""Where the data that comes with the program is: icons, style, translations, demo data. Reads nothing itself.

A file of its own, although small: the one place that differs between a packaged program and a source folder.
"""

from __future__ import annotations

import sys
from pathlib import Path


def resource_path(*parts: str) -> Path:
    """The path of a file or folder under ``resources``, whether or not it exists.

    Right in a clone, in an installed wheel (``resources`` lies beside ``core`` in both) and in a PyInstaller folder,
    where the data is unpacked below ``sys._MEIPASS``.
    """
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle is not None else Path(__file__).resolve().parents[2]
    return root.joinpath("resources", *parts)
