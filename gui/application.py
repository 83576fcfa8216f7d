"""The entry point of the window: reads the arguments, looks whether Qt can start, and only then imports it.

A file of its own, since it must import nothing of Qt, whose absence it has to be able to say.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from gui import preflight
from gui.arguments import parse_arguments

CANNOT_START = 2
"""Exit status, as on the command line: wrong usage, or something of this computer is missing."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the window. Returns the exit status."""
    arguments = parse_arguments(sys.argv[1:] if argv is None else argv)
    if arguments.self_test is not None:
        from core.self_test import write_report  # noqa: PLC0415 - nothing else needs it
        from gui.self_test import window_report  # noqa: PLC0415

        file = None if str(arguments.self_test) == "-" else arguments.self_test
        return write_report(window_report(arguments.data_dir), file)
    if arguments.print_page is not None and sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # nothing is shown, and there may be no display
    problem = preflight.problem(os.environ)
    if problem is not None and arguments.print_page is not None:
        return _complain(problem)
    if arguments.print_page is not None:
        return _print(*arguments.print_page)
    if problem is not None:
        preflight.say(problem)
        return CANNOT_START
    from gui.program import run  # noqa: PLC0415 - Qt is imported from here on

    return run(arguments)


def _print(source: Path, target: Path) -> int:
    from gui.history.pdf import print_page  # noqa: PLC0415 - Qt is imported from here on

    try:
        print_page(source, target)
    except (RuntimeError, OSError) as error:
        return _complain(str(error))
    return 0


def _complain(text: str) -> int:
    if sys.stderr is not None:  # as a window has none on Windows
        sys.stderr.write(text)
    return CANNOT_START
