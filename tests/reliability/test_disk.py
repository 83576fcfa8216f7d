"""Every command on a disk that fills up, breaks at a sync, or loses its power with all that was not synced: on real files.

At a few places here; ``python -m tests.reliability.disk`` tries each write and each sync. Without a C compiler these
tests are left out.
"""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Iterator

import pytest

from tests.reliability.disk import COMMANDS, COMPILER, FAULTS, PUSH, Trial, Workshop, built_library
from tests.reliability.test_kills import Pusher

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the library is for Linux"),
    pytest.mark.skipif(COMPILER is None, reason="there is no C compiler"),
]
POINTS = int(os.environ.get("DISK_POINTS", "1"))
"""Places for each fault; where it is one, each command but the whole job meets one of the faults."""


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    folder = tmp_path_factory.mktemp("disk")
    with Pusher(LD_PRELOAD=str(built_library(folder))) as pusher, Workshop(folder, pusher).open() as made:
        yield made


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_on_a_disk_that_fails_has_a_sentence_and_the_next_start_finishes(
    workshop: Workshop, name: str
) -> None:
    trial = Trial(workshop, name)
    faults = FAULTS if name == PUSH or POINTS > 1 else (FAULTS[zlib.crc32(name.encode()) % len(FAULTS)],)
    for fault in faults:
        for point in trial.places(fault, POINTS):
            assert trial.wrong(fault, point) == "", f"{fault} after {point}"
    if name == PUSH:
        assert set(trial.ends) - {trial.usual.status}, "the faults were met"
