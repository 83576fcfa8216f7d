"""``python -m benchmarks [--quick] [GROUP …]``: measures, prints, writes docs/performance.md if all was measured."""

from __future__ import annotations

import argparse
import os
import platform
import sqlite3
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final

from benchmarks import command_line, diffing, explaining, identity, importing, limiting, start, window, year
from benchmarks.measuring import Figure
from benchmarks.page import page

GROUPS: Final[dict[str, Callable[..., list[Figure]]]] = {
    "limit": limiting.run,
    "import": importing.run,
    "diff": diffing.run,
    "explain": explaining.run,
    "identity": identity.run,
    "window": window.run,
    "start": start.run,
    "cli": command_line.run,
    "year": year.run,
}
_PAGE: Final = Path(__file__).parent.parent / "docs" / "performance.md"


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks", description="Measures what is promised to be fast.")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=", ".join(GROUPS))
    parser.add_argument("--quick", action="store_true", help="fewer rows and repeats; nothing is written down")
    arguments = parser.parse_args()
    figures: list[Figure] = []
    for name in arguments.groups or GROUPS:
        began = time.monotonic()
        for figure in GROUPS[name](quick=arguments.quick):
            figures.append(figure)
            verdict = {True: "met", False: "NOT MET", None: ""}[figure.met]
            print(
                f"{figure.group}: {figure.what}: {figure.measured} (goal {figure.goal or 'none'}) {verdict}", flush=True
            )
        print(f"({name} took {time.monotonic() - began:.0f} s)", file=sys.stderr, flush=True)
    if not arguments.groups and not arguments.quick:
        _PAGE.write_text(page(figures, _machine()), encoding="utf-8")
    return 0


def _machine() -> str:
    load = f", load {os.getloadavg()[0]:.1f} at the end" if hasattr(os, "getloadavg") else ""
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} processors{load}, {platform.system()}, "
        f"Python {platform.python_version()}, PySide6 {version('PySide6-Essentials')}, SQLite {sqlite3.sqlite_version}"
    )


if __name__ == "__main__":
    sys.exit(main())
