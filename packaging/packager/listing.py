"""What is in a built folder, file by file, with its hash: to compare two builds, and to publish."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path


def listing(folder: Path) -> list[str]:
    """One line a file, sorted: mode, sha256 (or where a link points), path."""
    lines = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            lines.append(f"link {path.readlink()} {name}")
        elif path.is_file():
            executable = "x" if os.access(path, os.X_OK) else "-"
            lines.append(f"{executable} {sha256(path)} {name}")
    return lines


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def size_of(folder: Path) -> int:
    """Bytes in all files of a folder; links count nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
