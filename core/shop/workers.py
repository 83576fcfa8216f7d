"""A worker pool and its circuit breaker: one coroutine per order, a few at a time, ended where going on is no use.

Knows no order and no service. It never cancels a request that was sent; the API session sees to that.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import Final, TypeVar

from core.domain.errors import (
    ApiError,
    ConnectionFailedError,
    KeyRefusedError,
    NoUsableAnswerError,
    PlanRefusedError,
    RateLimitedError,
    ReadingMarksError,
    ReconcilerError,
    TlsError,
)
from core.system.clock import Clock
from core.system.stop import Stop

T = TypeVar("T")

AT_ONCE: Final = 8
"""Orders under way at the same time; the sessions allow ten requests each, and the limits decide the pace."""
STOP_GRACE_SECONDS: Final = 5.0
"""How long after a stop what was begun may go on by itself; after that only its record is completed."""
UNREACHABLE_IN_A_ROW: Final = 8
"""So often in a row means that the network is gone, not that these orders are odd."""
SENSELESS_IN_A_ROW: Final = 24
"""The same for answers that never come or make no sense, which a few odd orders may well cause."""

_CONCERNS_ALL: Final = (KeyRefusedError, PlanRefusedError, RateLimitedError, ReadingMarksError, TlsError)


class CircuitBreaker:
    """Why a run must not begin anything new: the user asked to stop, or a failure concerns every order."""

    def __init__(self, stop: Stop | None = None) -> None:
        self.stop = stop or Stop()
        self.failure: ReconcilerError | None = None
        self._in_a_row: Counter[tuple[str, bool]] = Counter()
        self._closed: dict[str, ApiError] = {}
        self._broken = False

    @property
    def stopped(self) -> bool:
        return self.stop.requested and self.failure is None

    @property
    def ended(self) -> bool:
        return self.stop.requested or self.failure is not None or self._broken

    def end(self, failure: ReconcilerError) -> None:
        self.failure = self.failure or failure
        if isinstance(failure, ApiError):
            self._closed.setdefault(failure.service, failure)

    def break_off(self) -> None:
        """Nothing new is begun: for a bug, which is raised once the others have ended, or a night's first failure."""
        self._broken = True

    def check_open(self, service: str) -> None:
        """Raises what ended the run for ``service``: what was begun does not ask it any more either."""
        if service in self._closed:
            raise self._closed[service]

    def succeeded(self, service: str, *, writing: bool = False) -> None:
        self._in_a_row[service, writing] = 0

    def failed(self, error: ApiError, *, writing: bool = False) -> bool:
        """Ends the run if ``error`` concerns every order, or comes so often that it must; returns whether it does.

        Reading and writing are counted apart: one may work where the other does not.
        """
        if isinstance(error, _CONCERNS_ALL):
            self.end(error)
        elif isinstance(error, ConnectionFailedError | NoUsableAnswerError):
            self._in_a_row[error.service, writing] += 1
            unreachable = isinstance(error, ConnectionFailedError)
            if self._in_a_row[error.service, writing] >= (UNREACHABLE_IN_A_ROW if unreachable else SENSELESS_IN_A_ROW):
                self.end(error)
        else:
            self.succeeded(error.service, writing=writing)  # it answered
        return error.service in self._closed


async def cancel_grace(stop: Stop, clock: Clock) -> None:
    """Returns when the grace period after a stop is over, and what still runs may be cancelled."""
    await stop.wait()
    await clock.sleep(STOP_GRACE_SECONDS)


async def run_all(
    work: Callable[[T], Awaitable[None]],
    items: Iterable[T],
    breaker: CircuitBreaker,
    *,
    at_once: int = AT_ONCE,
    give_up: Callable[[], Awaitable[None]] | None = None,
    pausable: bool = True,
) -> None:
    """Calls ``work`` for every item until all are done or ``breaker`` says so.

    What was begun is finished, unless ``give_up`` returns before: then it is cancelled wherever it waits (a request
    that was sent is never cancelled; the API session sees to that). An expected failure that ``work`` lets out ends
    the run and is in ``breaker.failure``; a bug is raised once the rest has ended. ``pausable=False`` for a part of
    what was begun: what was looked at before a pause must not be acted on after it.
    """
    waiting = iter(items)
    workers = [asyncio.create_task(_work_through(work, waiting, breaker, pausable=pausable)) for _ in range(at_once)]
    dropper = asyncio.create_task(_drop(workers, give_up)) if give_up is not None else None
    try:
        results = await asyncio.gather(*workers, return_exceptions=True)
        given_up = dropper is not None and dropper.done()
    finally:
        if dropper is not None:
            dropper.cancel()
            await asyncio.gather(dropper, return_exceptions=True)
    for result in results:
        dropped = given_up and isinstance(result, asyncio.CancelledError)
        if isinstance(result, BaseException) and not dropped:
            raise result


async def _work_through(
    work: Callable[[T], Awaitable[None]], waiting: Iterator[T], breaker: CircuitBreaker, *, pausable: bool
) -> None:
    for item in waiting:
        if pausable:
            await breaker.stop.pause_ends()
        if breaker.ended:
            return
        try:
            await work(item)
        except ReconcilerError as error:
            breaker.end(error)
        except BaseException:
            breaker.break_off()
            raise


async def _drop(workers: Iterable[asyncio.Task[None]], give_up: Callable[[], Awaitable[None]]) -> None:
    await give_up()
    for worker in workers:
        worker.cancel()
