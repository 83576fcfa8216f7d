"""A clock for tests: time stands still until everybody waits, then jumps to the next sleeper. Nothing ever waits."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from datetime import UTC, datetime, timedelta

IDLE_ROUNDS = 5
"""The loop has to be idle for so many rounds in a row, so that loopback sockets get their turn."""


class VirtualClock:
    """``core.system.clock.Clock`` in virtual time.

    With ``auto`` (the default) time moves on by itself: when no task of the running loop is ready, it jumps to the
    moment at which the first sleeper wakes. Sleepers of the same moment wake in the order in which they lay down.
    Without it only ``advance`` moves it. A test that uses real sockets should advance by hand, after an event.
    """

    def __init__(self, start: datetime = datetime(2026, 3, 2, 12, 0, tzinfo=UTC), *, auto: bool = True) -> None:
        self._start = start
        self._elapsed = 0.0
        self._auto = auto
        self._order = itertools.count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._ticking_in: asyncio.AbstractEventLoop | None = None

    def monotonic(self) -> float:
        return self._elapsed

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._elapsed)

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        loop = asyncio.get_running_loop()
        wakes: asyncio.Future[None] = loop.create_future()
        heapq.heappush(self._sleepers, (self._elapsed + seconds, next(self._order), wakes))
        if self._auto and self._ticking_in is not loop:
            self._ticking_in = loop
            loop.call_soon(self._tick, loop, 0)
        await wakes

    def advance(self, seconds: float) -> None:
        """Move on by ``seconds``: a sleep that ends in it ends; like a laptop's sleep, nothing runs in between."""
        self._elapsed += seconds
        self._wake()

    def set_wall_clock(self, now: datetime) -> None:
        """Somebody sets the clock on the wall; monotonic time does not notice."""
        self._start = now - timedelta(seconds=self._elapsed)

    def sleeping(self) -> int:
        """How many are asleep."""
        return sum(1 for _, _, wakes in self._sleepers if not wakes.done())

    async def until_sleeping(self, count: int) -> None:
        """Let the others run until ``count`` of them are asleep; a clock without ``auto`` is then free to be moved."""
        while self.sleeping() < count:  # noqa: ASYNC110 - each round is one round of the loop, not a wait
            await asyncio.sleep(0)

    def _wake(self) -> None:
        while self._sleepers and (self._sleepers[0][0] <= self._elapsed or self._sleepers[0][2].done()):
            wakes = heapq.heappop(self._sleepers)[2]
            if not wakes.done():
                wakes.set_result(None)

    def _tick(self, loop: asyncio.AbstractEventLoop, idle_rounds: int) -> None:
        self._wake()
        if not self._sleepers:
            self._ticking_in = None
            return
        busy = bool(loop._ready)  # type: ignore[attr-defined]  # the only way to see that nobody is ready to run
        idle_rounds = 0 if busy else idle_rounds + 1
        if idle_rounds >= IDLE_ROUNDS:
            self._elapsed = max(self._elapsed, self._sleepers[0][0])
            self._wake()
            idle_rounds = 0
        loop.call_soon(self._tick, loop, idle_rounds)
