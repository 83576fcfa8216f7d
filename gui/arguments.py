"""The window's command-line arguments. Imports nothing of Qt.

A file of its own: ``--version`` and ``--help`` have to work where Qt cannot start, and the window's builder takes them.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from core import __version__


class Arguments(NamedTuple):
    profile: str = ""
    """Empty: the one that was open last."""
    demo: bool = False
    data_dir: Path | None = None
    quit_after_start: bool = False
    self_test: Path | None = None
    """Where the report goes; ``-`` is standard output."""
    print_page: tuple[Path, Path] | None = None
    """What the command line asks for: a page, and where its PDF goes."""


def parse_arguments(argv: Sequence[str]) -> Arguments:
    parser = argparse.ArgumentParser(prog="order-reconciler", description="Makes Ecomail's orders right.")
    parser.add_argument("--profile", default="", metavar="NAME", help="the shop to open, instead of the last one")
    parser.add_argument("--demo", action="store_true", help="open the demo shop; it needs no keys and no network")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep everything there instead of the usual place")
    parser.add_argument("--quit-after-start", action="store_true", help="close again once the list is shown")
    parser.add_argument(
        "--self-test", type=Path, nargs="?", const=Path("-"), metavar="FILE", help="what works on this computer"
    )
    parser.add_argument("--print-page", type=Path, nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return Arguments(**vars(parser.parse_args(argv)))
