"""Runs one coroutine per order, a few at a time, and ends early and cleanly when it must."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import Final, TypeVar

from core.errors import ReconcilerError
from core.stopping import Stop

T = TypeVar("T")

AT_ONCE: Final = 8
"""Orders under way at the same time; the sessions allow ten requests each, and the limits decide the pace."""


class Ender:
    """Knows why a run must not begin anything new: the user asked, or a failure concerns every order."""

    def __init__(self, stop: Stop | None = None) -> None:
        self.stop = stop or Stop()
        self._streak = 0
        self.failure: ReconcilerError | None = None

    @property
    def stopped(self) -> bool:
        return self.stop.requested and self.failure is None

    @property
    def ended(self) -> bool:
        return self.stop.requested or self.failure is not None

    def end(self, failure: ReconcilerError) -> None:
        self.failure = self.failure or failure

    def succeeded(self) -> None:
        self._streak = 0

    def failed(self, error: ReconcilerError, *, limit: int) -> None:
        """Counts failures in a row that may be one failure of everything; ``limit`` of them end the run."""
        self._streak += 1
        if self._streak >= limit:
            self.end(error)


async def run_all(
    work: Callable[[T], Awaitable[None]],
    items: Iterable[T],
    ender: Ender,
    *,
    at_once: int = AT_ONCE,
    drop_when_stopped: bool = False,
) -> None:
    """Calls ``work`` for every item until all are done or ``ender`` says so.

    What was begun is finished, unless ``drop_when_stopped``: then a stop also drops items that are still waiting
    for their turn at a limit (a request already sent is never cancelled; the API session sees to that). An expected
    failure that ``work`` lets out ends the run and is in ``ender.failure``; a bug is raised once the rest has ended.
    """
    waiting = iter(items)
    workers = [asyncio.create_task(_work_through(work, waiting, ender)) for _ in range(at_once)]
    dropper = asyncio.create_task(_drop_when_stopped(workers, ender.stop if drop_when_stopped else Stop()))
    results = await asyncio.gather(*workers, return_exceptions=True)
    dropper.cancel()
    await asyncio.gather(dropper, return_exceptions=True)
    for result in results:
        dropped = isinstance(result, asyncio.CancelledError) and ender.stop.requested
        if isinstance(result, BaseException) and not dropped:
            raise result


async def _work_through(work: Callable[[T], Awaitable[None]], waiting: Iterator[T], ender: Ender) -> None:
    for item in waiting:
        if ender.ended:
            return
        try:
            await work(item)
        except ReconcilerError as error:
            ender.end(error)


async def _drop_when_stopped(workers: Iterable[asyncio.Task[None]], stop: Stop) -> None:
    await stop.wait()
    for worker in workers:
        worker.cancel()
