"""What is proved here is the sequence of commits, not the disk: that a commit survives the process, and a full disk does
no harm, is proved on a real one in ``tests/core/store/test_crashes.py``.
"""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for the many small stores of these tests."""
    return tmp_path
