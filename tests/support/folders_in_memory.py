"""Puts the folders of the tests in memory, where the system has room for files there: a commit waits for no disk then.

What is proved is the sequence of what is written, not the disk. A test of the disk itself makes its own folder.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final

import pytest

IN_MEMORY: Final = Path("/dev/shm")  # noqa: S108 - pytest makes a folder of its own in it
ENOUGH_BYTES: Final = 2**30
FOLDER_OF_FOLDERS: Final = "PYTEST_DEBUG_TEMPROOT"
"""pytest's name for it; whoever set it keeps what they chose."""


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    del config
    if os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free > ENOUGH_BYTES:
        os.environ.setdefault(FOLDER_OF_FOLDERS, str(IN_MEMORY))
