"""The jobs behind a review: plan again, push, follow each order, finish what is not certain. Shows nothing.

Carries one plan at a time; while it is under way nothing else can be begun.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from core.domain.model import OrderKey
from core.domain.pushes import Outcome, PushPlan, PushRecord, RunResult
from core.domain.results import Progress
from core.system.stop import Stop
from gui.kit.jobs import AsyncRunner, Job, ProgressCallback

if TYPE_CHECKING:
    from core.shop.shop import Shop

_UNDER_WAY_AT_MOST: Final = 150
"""Journal entries that may be newer than one that just ended: a batch of new orders and the requests under way."""

TO_TRY_AGAIN: Final = frozenset({Outcome.FAILED, Outcome.UNCERTAIN, Outcome.STALE, Outcome.LANDED_DIFFERENT})


class Sending(QObject):
    planned = Signal(object)
    """A new ``PushPlan``."""
    progressed = Signal(object)
    results_came = Signal(object)
    """``PushRecord``s that ended."""
    done = Signal(object)
    """The ``RunResult``."""
    failed = Signal(object)
    """An exception; what was begun is in the history."""
    stopped_early = Signal()
    orders_changed = Signal(object)
    busy_changed = Signal()

    def __init__(self, shop: Shop, runner: AsyncRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._runner = runner
        self._job: Job[Any] | None = None
        self._reading: Job[Any] | None = None
        self._changed: set[OrderKey] = set()
        self.is_sending = False

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def plan_again(self, keys: Collection[OrderKey], *, as_new: bool, mark: bool) -> None:
        """The same orders with other choices."""
        wanted = tuple(keys)
        job = self._begin(
            self._runner.start(lambda _progress, _stop: self._shop.send.plan(wanted, as_new=as_new, mark=mark))
        )
        job.succeeded.connect(self.planned)

    def try_again(self, plan: PushPlan, pushes: Collection[PushRecord]) -> None:
        """A new plan of what did not work, after what is not certain was looked up. Sends nothing new by itself."""
        keys = [push.key for push in pushes]
        uncertain = any(push.outcome is Outcome.UNCERTAIN for push in pushes)
        undone = {entry.key: entry.undoes for entry in plan.entries if entry.undoes is not None}
        shop = self._shop

        async def plan_anew(progress: ProgressCallback, stop: Stop) -> PushPlan:
            if uncertain:
                await shop.send.finish_unsettled(progress=progress, stop=stop)
            if undone:
                return await shop.send.plan_undo([undone[key] for key in keys if key in undone])
            return await shop.send.plan(keys, as_new=plan.as_new, mark=plan.mark)

        job = self._begin(self._runner.start(plan_anew))
        job.progressed.connect(self.progressed)
        job.succeeded.connect(self.planned)

    def send(self, plan: PushPlan, confirmed_number: int | None) -> None:
        self.is_sending = True
        self._changed.clear()
        job = self._begin(
            self._runner.start(
                lambda progress, stop: self._shop.send.run(
                    plan, confirmed_number=confirmed_number, progress=progress, stop=stop
                )
            )
        )
        job.progressed.connect(self._on_progressed)
        job.succeeded.connect(self._on_done)

    def pause(self, *, paused: bool) -> None:
        """Nothing new is begun until it goes on."""
        if self._job is not None:
            self._job.pause(paused=paused)

    def stop(self) -> None:
        """Nothing new is begun; what was begun is finished and checked."""
        if self._job is not None:
            self._job.stop()

    def _begin(self, job: Job[Any]) -> Job[Any]:
        self._job = job
        job.failed.connect(self.failed)
        job.cancelled.connect(self.stopped_early)
        job.finished.connect(self._on_finished)
        self.busy_changed.emit()
        return job

    def _on_progressed(self, progress: Progress) -> None:
        self.progressed.emit(progress)
        self._changed.update(progress.changed)
        if self._changed and self._reading is None:
            self._read_results()

    def _read_results(self) -> None:
        """How the orders that changed ended; one reading at a time, so a fast run is not slowed by them."""
        changed, self._changed = self._changed, set()
        self.orders_changed.emit(tuple(changed))
        limit = len(changed) + _UNDER_WAY_AT_MOST
        self._reading = self._runner.start(lambda _progress, _stop: self._shop.history.entries(limit=limit))
        self._reading.succeeded.connect(lambda pushes: self._on_results_read(pushes, changed))
        self._reading.finished.connect(self._on_reading_finished)

    def _on_results_read(self, pushes: tuple[PushRecord, ...], changed: set[OrderKey]) -> None:
        newest: dict[OrderKey, PushRecord] = {}
        for push in pushes:
            newest.setdefault(push.key, push)
        self.results_came.emit([push for key, push in newest.items() if key in changed])

    def _on_reading_finished(self) -> None:
        self._reading = None
        if self._changed and self._job is not None:
            self._read_results()

    def _on_done(self, result: RunResult) -> None:
        self._changed.clear()
        self.results_came.emit(result.pushes)
        self.done.emit(result)
        self.orders_changed.emit(tuple({push.key for push in result.pushes}))

    def _on_finished(self) -> None:
        self._job = None
        self.is_sending = False
        self.busy_changed.emit()


def needs_another_try(result: RunResult) -> tuple[PushRecord, ...]:
    return tuple(push for push in result.pushes if push.outcome in TO_TRY_AGAIN)


def keys_of(plan: PushPlan) -> tuple[OrderKey, ...]:
    return (*(entry.key for entry in plan.entries), *(entry.key for entry in plan.skipped))
