"""The entry point of the window: reads the arguments, looks whether Qt can start, and only then imports it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from core import __version__
from gui import preflight

CANNOT_START = 2
"""Exit status, as on the command line: wrong usage, or something of this computer is missing."""


class Arguments(NamedTuple):
    profile: str = "default"
    demo: bool = False
    data_dir: Path | None = None
    quit_after_start: bool = False
    self_test: Path | None = None
    """Where the report goes; ``-`` is standard output."""


def parse_arguments(argv: Sequence[str]) -> Arguments:
    parser = argparse.ArgumentParser(prog="order-reconciler", description="Makes Ecomail's orders right.")
    parser.add_argument("--profile", default="default", metavar="NAME", help="the shop to open")
    parser.add_argument("--demo", action="store_true", help="open the demo shop; it needs no keys and no network")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep everything there instead of the usual place")
    parser.add_argument("--quit-after-start", action="store_true", help="close again once the list is shown")
    parser.add_argument(
        "--self-test", type=Path, nargs="?", const=Path("-"), metavar="FILE", help="what works on this computer"
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return Arguments(**vars(parser.parse_args(argv)))


def main(argv: Sequence[str] | None = None) -> int:
    """Run the window. Returns the exit status."""
    arguments = parse_arguments(sys.argv[1:] if argv is None else argv)
    if arguments.self_test is not None:
        from core.self_test import hand_over  # noqa: PLC0415 - nothing else needs it
        from gui.self_test import window_report  # noqa: PLC0415

        file = None if str(arguments.self_test) == "-" else arguments.self_test
        return hand_over(window_report(arguments.data_dir), file)
    problem = preflight.problem(os.environ)
    if problem is not None:
        preflight.say(problem)
        return CANNOT_START
    from gui.program import run  # noqa: PLC0415 - Qt is imported from here on

    return run(arguments)
