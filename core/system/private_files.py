"""Folders and files that only their owner may read, whatever the umask of whoever started the program.

They hold customers' addresses. A file of its own, small as it is: store, settings, logs and the demo all ask here.
Lists and reports that the user exports are not its business: they follow the umask.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path
from typing import Final

_FOLDER: Final = 0o700
_FILE: Final = 0o600


def make_private_folder(folder: Path) -> None:
    """Make ``folder`` and every folder above it that is missing. What is there already is left alone.

    Raises ``OSError``.
    """
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir(exist_ok=True, mode=_FOLDER)
        path.chmod(_FOLDER)  # the umask may have taken the owner's own rights away


def open_private(path: str | Path, flags: int) -> int:
    """For ``open``'s ``opener``, or by itself: a descriptor of the file, which gets its rights before its content."""
    descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0), _FILE)
    if hasattr(os, "fchmod"):
        os.fchmod(descriptor, _FILE)
    return descriptor


def replace_private(path: Path, content: bytes) -> None:
    """Replace the file whole and durably, or leave it as it was and raise ``OSError``; makes its folders."""
    make_private_folder(path.parent)
    partial = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    try:
        with os.fdopen(open_private(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
