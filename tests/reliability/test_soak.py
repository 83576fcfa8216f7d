"""A short soak with all tests; the long one is a command (``tests.reliability.soak``)."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.reliability.soak import one_round


@pytest.mark.parametrize("seed", range(1, 9))
def test_whatever_goes_wrong_both_sides_are_right_in_the_end(tmp_path: Path, seed: int) -> None:
    asyncio.run(one_round(tmp_path, seed))
