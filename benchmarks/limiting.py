"""How much of what the API allows is used: in virtual time, exact and at once; over real sockets, see beside."""

from __future__ import annotations

import asyncio
import random
from typing import Final

from benchmarks import limiting_over_http
from benchmarks.measuring import Figure
from core.demo_shop.service import Throttle
from core.domain.results import Progress
from core.services.rate_limit import RateLimiter
from core.shop.run import Reporter
from tests.support.virtual_clock import VirtualClock

_LIMIT: Final = 60
_WINDOW: Final = 60.0
_WINDOWS: Final = 10
_GROUP: Final = "Use of the allowance"


class FarSide:
    """Counts requests as Wemasy does; travelling is the caller's business."""

    def __init__(self, clock: VirtualClock, *, sliding: bool) -> None:
        self._clock = clock
        self._throttle = Throttle(_LIMIT, clock=clock, window=_WINDOW, sliding=sliding)
        self.answered: list[float] = []
        self.admitted = 0
        self.refused_ours = 0

    def request(self, *, ours: bool) -> int | None:
        """Requests left; ``None`` when refused."""
        if not self._throttle.admit():
            self.refused_ours += ours
            return None
        self.admitted += 1
        if ours:
            self.answered.append(self._clock.monotonic())
        return self._throttle.left

    def retry_after(self) -> float:
        return self._throttle.seconds_left()


class Outcome:
    def __init__(self, far_side: FarSide, predictions: list[tuple[float, float]], ended: float) -> None:
        self.far_side = far_side
        self.predictions = predictions
        self.ended = ended


async def _job(sliding: bool, count: int, others_every: float) -> Outcome:  # noqa: FBT001, C901 - one scene
    clock = VirtualClock()
    far_side = FarSide(clock, sliding=sliding)
    limiter = RateLimiter(_LIMIT, clock=clock)
    predictions: list[tuple[float, float]] = []

    def hear(progress: Progress) -> None:
        if progress.seconds_left is not None:
            predictions.append((clock.monotonic(), progress.seconds_left))

    reporter = Reporter(hear, clock=clock, wemasy=limiter, ecomail=RateLimiter(1000, clock=clock))
    reporter.begin("comparing", count, wemasy_each=1.0)
    chance = random.Random(3)  # noqa: S311 - a sequence that is always the same
    left = iter(range(count))

    async def worker() -> None:
        for _ in left:
            while True:
                await limiter.begin()
                travel = chance.uniform(0.05, 0.4)
                try:
                    await clock.sleep(travel / 2)
                    remaining = far_side.request(ours=True)
                    await clock.sleep(travel / 2)
                    limiter.learn(_LIMIT, remaining)
                    if remaining is None:
                        limiter.pause(max(1.0, far_side.retry_after()))
                finally:
                    limiter.end()
                if remaining is not None:
                    break
            reporter.advance()

    async def somebody_else() -> None:
        while True:
            await clock.sleep(others_every)
            far_side.request(ours=False)

    other = asyncio.create_task(somebody_else()) if others_every else None
    await asyncio.gather(*(worker() for _ in range(8)))
    if other is not None:
        other.cancel()
    return Outcome(far_side, predictions, clock.monotonic())


def _worst_prediction(outcome: Outcome) -> float:
    """The largest error of a prediction made from the first minute on, of the time that was really left."""
    # In the last window what is left is a burst; there half a second is a large part of nothing.
    judged = [(at, said) for at, said in outcome.predictions if at >= _WINDOW and outcome.ended - at > _WINDOW]
    return max(abs(said - (outcome.ended - at)) / (outcome.ended - at) for at, said in judged)


def run(*, quick: bool) -> list[Figure]:
    return [*in_virtual_time(), *limiting_over_http.run(quick=quick)]


def in_virtual_time() -> list[Figure]:
    """The real windows, in no time."""
    figures = []
    for sliding in (False, True):
        kind = "sliding" if sliding else "fixed"
        outcome = asyncio.run(_job(sliding, _LIMIT * _WINDOWS, 0.0))
        moments = outcome.far_side.answered
        used = sum(1 for at in moments if at < _WINDOW * _WINDOWS) / (_LIMIT * _WINDOWS)
        refused = outcome.far_side.refused_ours
        figures.append(
            Figure(
                group=_GROUP,
                what=f"{_WINDOWS} windows against a {kind} window, alone",
                measured=f"{used:.1%} of the allowed requests, {refused} refused",
                goal="≥ 99 %, none refused",
                met=used >= 0.99 and not refused,
                reason=""
                if used >= 0.99
                else "Each window is held 0.3 s longer than the far side's, for clocks that do not run alike, and from "
                "the answer on, because nobody knows when on its way a request was counted.",
            )
        )
        worst = _worst_prediction(outcome)
        figures.append(
            Figure(
                group=_GROUP,
                what=f"time left, from the first minute on ({kind} window)",
                measured=f"wrong by {worst:.1%} at worst",
                goal="≤ 10 %",
                met=worst <= 0.1,
                reason="" if worst <= 0.1 else "The last window's burst is not foretold.",
            )
        )
        shared = asyncio.run(_job(sliding, _LIMIT * _WINDOWS // 2, 3.0))
        both = shared.far_side.admitted / (_LIMIT * shared.ended / _WINDOW)
        figures.append(
            Figure(
                group=_GROUP,
                what=f"the same key used by another client, 20 a minute ({kind} window)",
                measured=f"{both:.1%} of the allowance used by both, {shared.far_side.refused_ours} of ours refused",
                goal="≥ 99 %, none refused for what we sent",
                met=both >= 0.99,
                reason="When the other client spends its requests nobody tells: one of ours may be refused before the "
                "first answer that shows it.",
            )
        )
    burst = asyncio.run(_job(False, _LIMIT, 0.0))
    figures.append(
        Figure(
            group=_GROUP,
            what=f"{_LIMIT} orders in one burst",
            measured=f"{burst.ended:.1f} s, with answers that take up to 0.4 s and 8 under way",
            goal="no wait",
            met=burst.ended < _LIMIT * 0.4 / 8 + 1,
        )
    )
    return figures
