"""A folder for the many small stores of these tests: in memory where the system has such a place.

What is proved here is the sequence of commits, not the disk: that a commit survives the process, and a full disk does
no harm, is proved on a real one in ``tests/core/store``.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

IN_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    if not (IN_MEMORY.is_dir() and os.access(IN_MEMORY, os.W_OK)):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=IN_MEMORY, prefix="order-reconciler-") as made:
        yield Path(made)
