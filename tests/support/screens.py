"""A screen of a given size for a process without a display; it has to be named before Qt starts."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

WIDE = (1920, 1080)
"""In pixels; where a test does not care, there is room for everything."""


def offscreen(folder: Path, width: int, height: int) -> str:
    """The value of ``QT_QPA_PLATFORM`` for one screen of this size in pixels; its description is put into ``folder``."""
    file = folder / f"screen-{width}x{height}.json"
    screen = {"name": file.stem, "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96}
    whole = file.with_suffix(f".{os.getpid()}")  # another process may be reading it
    whole.write_text(json.dumps({"windowFrameMargins": True, "screens": [screen]}), "utf-8")
    whole.replace(file)
    return f"offscreen:configfile={file}"


def use_wide_screen() -> None:
    """For every test of this process, unless a real display was asked for: the offscreen one is smaller than windows."""
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        os.environ["QT_QPA_PLATFORM"] = offscreen(Path(tempfile.gettempdir()), *WIDE)
