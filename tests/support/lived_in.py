"""Data folders that a released version left behind after long use, and what that version showed of them.

``tests/data/lived_in/README.md`` says what is in them and how they were made. They are never made again: they stand for
what users have.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any, Final

FOLDER: Final = Path(__file__).resolve().parents[1] / "data" / "lived_in" / "0.1.0"
MAIN: Final = "Vaas & Zo"
"""The shop with everything in it."""
BARE: Final = "Nieuw"
"""A shop whose name and currency were never set."""


def copy_into(folder: Path) -> Path:
    """A data folder with both shops in it, as 0.1.0 left them."""
    return Path(shutil.copytree(FOLDER / "data", folder / "data"))


def shown_by_0_1(name: str) -> Any:
    """What 0.1.0 showed: the content of ``<name>.json``."""
    return json.loads((FOLDER / "shown" / f"{name}.json").read_text(encoding="utf-8"))


def assert_alike(shown: dict[str, Any], expected: dict[str, Any]) -> None:
    """Entry by entry, so that a failure names the entry and shows its difference alone."""
    assert list(shown) == list(expected)
    differing = [key for key in expected if shown[key] != expected[key]]
    if differing:
        first = differing[0]
        assert shown[first] == expected[first], f"{first}, and {len(differing) - 1} more: {differing[1:10]}"
