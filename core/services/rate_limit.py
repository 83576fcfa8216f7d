"""Keeps one API's request limit: never more than the limit in any 60 seconds, and hardly ever less.

How. Every request takes a place and gives it back 60 seconds (and a guard) after its *answer* came: the moment at which
the far side counted it lies somewhere between sending and answer, so whatever window the far side uses, fixed or
sliding, and however unevenly requests travel, it can never count more than the limit. A short job may use all places
at once. A bucket that drips would let almost twice the limit through, and even spacing makes short jobs slow.

Other programs may use the same key. Two signs of that are believed:

* An answer says that more is used than we sent (``learn``). The difference is other people's; when they spent it is
  unknown, so it is held for a whole window from now.
* A 429 (``pause``), which our own requests alone cannot cause. Everybody waits as long as the far side asks.

For ten minutes after either, no more requests are under way than the far side says are left in its window. A fixed
window is over at the latest one window after the first answer seen in it. That a new one began shows in the number
left: it rises by more than the requests under way could explain.

What belongs together, a look and the write that relies on it, takes its places together (``reserve``): the write would
have to wait for a place otherwise, until what was seen is long past.

This module knows no HTTP and no file. One limiter belongs to one API and to one event loop.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable
from math import inf
from typing import Final

from core.system.clock import Clock

WINDOW_SECONDS: Final = 60.0
GUARD_SECONDS: Final = 0.3
"""For clocks that do not run alike and for windows that are counted in whole seconds."""
LARGEST_LIMIT: Final = 6000
"""Requests in a window; a larger announcement is taken to be this."""
SHORTEST_SLEEP_SECONDS: Final = 0.001
"""What is left of a wait after rounding must not become a busy loop."""
SHARED_WINDOWS: Final = 10
"""For so many windows after a sign of somebody else the key is taken to be shared."""


class RateLimiter:
    """First come, first served. A caller that is cancelled while waiting takes no place."""

    def __init__(
        self, limit: int, *, clock: Clock, window: float = WINDOW_SECONDS, guard: float = GUARD_SECONDS
    ) -> None:
        """Allow ``limit`` requests in ``window`` seconds."""
        self._limit = _sensible(limit)
        self._clock = clock
        self._held = window + guard
        self._queue = asyncio.Lock()
        self._changed = asyncio.Event()
        self._under_way = 0
        self._reserved = 0
        self._let_through = 0
        self._log: deque[float] = deque()
        self._foreign: deque[float] = deque()
        self._paused_until = -inf
        self._shared_until = -inf
        self._left: int | None = None
        self._left_until = -inf

    @property
    def limit(self) -> int:
        """Requests allowed in one window, as last announced."""
        return self._limit

    @property
    def let_through(self) -> int:
        """Requests that were ever let through."""
        return self._let_through

    @property
    def under_way(self) -> int:
        """Requests that were let through and are not answered yet."""
        return self._under_way

    def used(self) -> int:
        """Places taken now: by us, and by others as far as the answers tell."""
        self._forget_the_past()
        return self._under_way + self._reserved + len(self._log) + len(self._foreign)

    def next_free_in(self, places: int = 1) -> float:
        """Seconds until so many requests could start; 0 when they could now, one window when nobody can tell."""
        now, places = self._clock.monotonic(), min(places, self._limit)
        taken = self.used() + places - 1
        waits = [self._paused_until - now]
        if taken >= self._limit:
            freed_at = sorted([*self._log, *self._foreign])
            surplus = taken - self._limit
            waits.append(freed_at[surplus] + self._held - now if surplus < len(freed_at) else self._held)
        ahead = self._under_way + self._reserved
        if self._left is not None and now < self._shared_until and ahead + places > self._left:
            waits.append(self._left_until - now)
        return max(0.0, *waits)

    def seconds_for(self, requests: int) -> float:
        """About how many seconds it takes until ``requests`` more have been let through."""
        if requests <= 0:
            return 0.0
        now, taken = self._clock.monotonic(), self.used()
        # Every place comes free again one window after it was taken, so the pattern of this window repeats.
        windows, place = divmod(requests - 1, self._limit)
        freed_at = sorted([*self._log, *self._foreign])
        waiting_for = place - (self._limit - taken)
        if waiting_for < 0:
            frees = 0.0
        elif waiting_for < len(freed_at):
            frees = freed_at[waiting_for] + self._held - now
        else:
            frees = self._held
        return max(self.next_free_in(), frees + windows * self._held)

    async def begin(self) -> float:
        """Wait for a turn; the request counts as under way until ``end``. Returns the seconds waited."""
        came = self._clock.monotonic()
        async with self._queue:
            while (delay := self.next_free_in()) > 0:
                await self._wait(delay)
            self._under_way += 1
            self._let_through += 1
        return self._clock.monotonic() - came

    async def reserve(self, places: int) -> Permit:
        """Wait until so many requests (the limit, if that is fewer) may start at once, and keep their places."""
        async with self._queue:
            while (delay := self.next_free_in(places)) > 0:
                await self._wait(delay)
            places = min(places, self._limit)
            self._reserved += places
        return Permit(self, places)

    def begin_reserved(self) -> bool:
        """Like ``begin``, at a place that was kept; ``False`` where the far side allows less than when it was."""
        if self._paused_until > self._clock.monotonic() or self.used() > self._limit:
            return False
        self._reserved -= 1
        self._under_way += 1
        self._let_through += 1
        return True

    def give_back(self, places: int) -> None:
        """Places that were kept are not needed."""
        self._reserved -= places
        self._changed.set()

    def withdraw(self) -> None:
        """A request that had its turn was not sent after all: it takes no place."""
        self._under_way -= 1
        self._let_through -= 1
        self._changed.set()

    def end(self) -> None:
        """A request's answer came, or surely never will: its place is free one window from now."""
        self._under_way -= 1
        self._log.append(self._clock.monotonic())
        self._changed.set()

    def ages(self) -> tuple[float, ...]:
        """How many seconds ago each place that is still taken was taken; for the next start of the program."""
        self._forget_the_past()
        now = self._clock.monotonic()
        return (*(now - moment for moment in (*self._log, *self._foreign)), *[0.0] * self._under_way)

    def recall(self, limit: int, ages: Iterable[float]) -> None:
        """Before the first request: what an earlier start of the program had learnt, and used so many seconds ago."""
        now = self._clock.monotonic()
        self._limit = _sensible(limit)
        self._log.extend(sorted(now - age for age in ages if 0 <= age < self._held))

    def learn(self, limit: int | None, remaining: int | None) -> None:
        """Believe what an answer says of the limit. To be called before ``end`` of the same request."""
        if limit is not None and limit > 0:
            self._limit = _sensible(limit)
        if remaining is not None and remaining >= 0:
            self._see_others(remaining)
            self._see_what_is_left(remaining)
        self._changed.set()

    def pause(self, seconds: float) -> None:
        """The far side refused (429): nobody starts for ``seconds``."""
        self._paused_until = max(self._paused_until, self._clock.monotonic() + seconds)
        self._left = None
        self._take_as_shared()
        self._changed.set()

    def _take_as_shared(self) -> None:
        self._shared_until = self._clock.monotonic() + SHARED_WINDOWS * self._held

    def _see_others(self, remaining: int) -> None:
        """More used than we sent since a window ago: the rest was sent by somebody else."""
        foreign = (self._limit - remaining) - (self.used() - self._reserved)
        if foreign > 0:
            self._foreign.extend([self._clock.monotonic()] * foreign)
            self._take_as_shared()

    def _see_what_is_left(self, remaining: int) -> None:
        now = self._clock.monotonic()
        new_window = self._left is None or now >= self._left_until or remaining > self._left + self._under_way
        if new_window:
            self._left, self._left_until = remaining, now + self._held
        elif self._left is not None:
            self._left = min(self._left, remaining)  # answers overtake each other: the lowest is the newest

    def _forget_the_past(self) -> None:
        now = self._clock.monotonic()
        oldest = now - self._held
        for log in (self._log, self._foreign):
            while log and log[0] <= oldest:
                log.popleft()
        if now >= self._left_until:
            self._left = None

    async def _wait(self, seconds: float) -> None:
        """Until ``seconds`` have passed or something changed. The clock is asked again by the caller, not trusted."""
        self._changed.clear()
        asleep = asyncio.ensure_future(self._clock.sleep(max(seconds, SHORTEST_SLEEP_SECONDS)))
        woken = asyncio.ensure_future(self._changed.wait())
        try:
            await asyncio.wait({asleep, woken}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            asleep.cancel()
            woken.cancel()


class Permit:
    """Places at one limit for requests that belong together: once the first may start, none waits for another's end."""

    def __init__(self, limiter: RateLimiter, places: int) -> None:
        self._limiter = limiter
        self._places = places

    def take(self) -> bool:
        """Let one request start at one of the places; ``False`` where it has to wait its turn like any other.

        Then nothing is kept any more: places kept by those who wait would never become free.
        """
        if not self._places or not self._limiter.begin_reserved():
            self.release()
            return False
        self._places -= 1
        return True

    def release(self) -> None:
        """Give back what was not used; to be called once all of them are done, however they ended."""
        places, self._places = self._places, 0
        self._limiter.give_back(places)


def _sensible(limit: int) -> int:
    return max(1, min(limit, LARGEST_LIMIT))
