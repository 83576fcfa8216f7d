"""How long a write without an answer may still take effect, and so has to be waited for before Ecomail is asked.

Within this start of the program only monotonic time counts. For a write of an earlier start there is only the wall
clock of its record, which may have been set since: it is believed when it says *long ago*, and not to the second.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from core.system.clock import Clock

SETTLE_SECONDS: Final = 45.0
"""Longer than our own read time-out of 30 s."""
SURELY_SETTLED: Final = timedelta(hours=1)
"""A record this old is one of long ago, however the clock was corrected meanwhile."""


class Settling:
    """Remembers when this start of the program last wrote each push."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._opened = clock.monotonic()
        self._written: dict[int, float] = {}

    def wrote(self, push_id: int) -> None:
        """A write of ``push_id`` has just ended without an answer, or is given up."""
        self._written[push_id] = self._clock.monotonic()

    def seconds_left(self, push_id: int, recorded_at: datetime) -> float:
        """Seconds until the last write of ``push_id`` cannot take effect any more.

        ``recorded_at``: when the journal last noted something of it, by the wall clock.
        """
        written = self._written.get(push_id)
        if written is None:
            if self._clock.now() - recorded_at > SURELY_SETTLED:
                return 0.0
            written = self._opened  # it was sent by an earlier start, so before this one
        return max(0.0, written + SETTLE_SECONDS - self._clock.monotonic())
