"""Where the program's own data files (icons, style, translations) lie. Only reads; never writes there."""

from __future__ import annotations

from pathlib import Path


def resource_path(*parts: str) -> Path:
    """The path of a file under ``resources/``: the same beside the source, in a wheel and in a frozen build."""
    return Path(__file__).resolve().parents[1].joinpath("resources", *parts)
