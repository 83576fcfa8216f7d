"""Tells the faces how far a long job is and how much longer it takes, honestly: from the limits, not from hope."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from core.domain.model import Limits, OrderKey, Progress
from core.services.rate_limit import RateLimiter
from core.shop.workers import AT_ONCE
from core.system.clock import Clock

ProgressCallback = Callable[[Progress], None]

_SETTLED_AFTER: Final = 3
"""Orders after which the time that one order takes is worth extrapolating."""


class Reporter:
    """Reports one phase of a job. ``requests_each`` are the requests that one more order costs at each service."""

    def __init__(
        self,
        callback: ProgressCallback | None,
        *,
        clock: Clock,
        wemasy: RateLimiter,
        ecomail: RateLimiter,
    ) -> None:
        self._callback = callback
        self._clock = clock
        self._wemasy = wemasy
        self._ecomail = ecomail
        self._limiters = (wemasy, ecomail)
        self._phase = ""
        self._total = 0
        self._done = 0
        self._started = 0.0
        self._requests_each = (0.0, 0.0)
        self._let_through: tuple[int, ...] = (0, 0)

    def begin(self, phase: str, total: int, *, wemasy_each: float = 0.0, ecomail_each: float = 0.0) -> None:
        self._phase, self._total, self._done = phase, total, 0
        self._started = self._clock.monotonic()
        self._requests_each = (wemasy_each, ecomail_each)
        self._let_through = tuple(limiter.let_through for limiter in self._limiters)
        self._report(())

    def advance(self, *changed: OrderKey, by: int = 1) -> None:
        self._done += by
        self._report(changed)

    def _report(self, changed: tuple[OrderKey, ...]) -> None:
        if self._callback is None:
            return
        waiting = max(self._wemasy.next_free_in(), self._ecomail.next_free_in())
        self._callback(
            Progress(
                phase=self._phase,
                done=self._done,
                total=self._total,
                seconds_left=self._seconds_left(),
                waiting_seconds=waiting if waiting > 0 else None,
                limits=Limits(self._wemasy.used(), self._wemasy.limit, self._ecomail.used(), self._ecomail.limit),
                changed=changed,
            )
        )

    def _seconds_left(self) -> float | None:
        """The larger of what the limits dictate and what the pace so far, waits left out, foretells."""
        left = self._total - self._done
        if left <= 0:
            return 0.0
        by_limit = self._by_limit(left)
        if by_limit > 0:
            return by_limit
        if self._done < _SETTLED_AFTER:
            return None
        return (self._clock.monotonic() - self._started) / self._done * left

    def _by_limit(self, left: int) -> float:
        """Seconds for so many orders, by the service whose limit makes that the longest."""
        times = [0.0]
        for limiter, each, before in zip(self._limiters, self._requests_each, self._let_through, strict=True):
            # What was let through for orders that are not done yet need not be waited for again.
            ahead = limiter.let_through - before - self._done * each
            requests = left * each - min(max(0.0, ahead), AT_ONCE * each)
            times.append(limiter.seconds_for(round(requests)))
        return max(times)
