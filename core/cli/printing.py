"""A page as PDF for the command line: the window's program paints it, in a process of its own and without a display.

A file of its own, since nothing else on the command line starts a program. It knows the page and never Qt: where only
the command line is used, what Qt needs of the system may be missing, and then that is a sentence.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

import msgspec

import core
from core.domain.errors import UsageError
from core.files.reports import RunReport

_SECONDS: Final = 120.0
"""For a page of many thousand rows."""


def to_pdf(report: RunReport) -> bytes:
    """Raises ``UsageError`` where nothing can be printed on this computer."""
    with tempfile.TemporaryDirectory(prefix="order-reconciler-") as folder:  # for its owner only
        page, printed = Path(folder, "page.json"), Path(folder, "page.pdf")
        page.write_bytes(msgspec.json.encode(report.printed()))
        said = _print(page, printed)
        if printed.is_file():
            return printed.read_bytes()
    raise UsageError(detail=f"A PDF cannot be printed here. {said} Or choose a name that ends in .html.")


def _print(page: Path, printed: Path) -> str:
    """What the window's program said where it did not."""
    search = os.pathsep.join(filter(None, (str(Path(core.__file__).parents[1]), os.environ.get("PYTHONPATH", ""))))
    command = [*window_program(), "--print-page", str(page), str(printed)]
    try:
        ended = subprocess.run(  # noqa: S603 - our own program
            command, env={**os.environ, "PYTHONPATH": search}, capture_output=True, timeout=_SECONDS, check=False
        )
    except OSError as error:
        return f"The window's program does not start ({error.strerror})."
    except subprocess.TimeoutExpired:
        return f"The window's program did not end within {_SECONDS:.0f} seconds."
    return " ".join(ended.stderr.decode(errors="replace").split())


def window_program() -> list[str]:
    """By which it is started: packaged beside this one, else as a module."""
    if getattr(sys, "frozen", False):
        own = Path(sys.executable)
        return [str(own.with_name(own.name.replace("-cli", "")))]
    return [sys.executable, "-m", "gui"]
