"""Entry point of the command line. Loads what a command needs only when there is one: scripts often ask the version.

A file of its own for that reason. Must not do anything else itself: commands are parsed and run in
``core.cli.running``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from core import __version__

if TYPE_CHECKING:
    from core.cli.running import Credentials

PROGRAM = "order-reconciler-cli"


def main(argv: Sequence[str] | None = None, *, credentials: Credentials = None) -> int:
    """Runs one command and returns its exit status. ``credentials`` is for tests; the keyring is the default."""
    _open_missing_streams()
    for stream in (sys.stdout, sys.stderr):
        # A terminal may speak a code page that has no ≠; better a question mark than no result. A file or a pipe has
        # none: it gets UTF-8 on every system, as JSON has to be, where Windows would give it its code page.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    if (sys.argv[1:] if argv is None else list(argv)) == ["--version"]:
        sys.stdout.write(f"{PROGRAM} {__version__}\n")
        return 0
    from core.cli.running import run  # noqa: PLC0415 - see above

    return run(argv, credentials=credentials)


def _open_missing_streams() -> None:
    """A caller may have closed what every program has (cron jobs, services): then nobody is listening, or asked."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - for as long as we run
