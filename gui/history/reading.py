"""Asks the façade for pages of the history and single entries, and hands over only what is still wanted.

Each answer carries the question that it is to: whatever was asked before the list was begun anew is dropped.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from core.store.history import Kept, PushPlace
from core.system.stop import Stop
from gui.kit.jobs import AsyncRunner, Job

if TYPE_CHECKING:
    from core.shop.history import PastOfShop

PAGE = 200
"""Entries, or runs, of one page."""


class _Answer(NamedTuple):
    question: int
    signal: str
    """Which signal announces it."""
    values: tuple[Any, ...]


class HistoryReading(QObject):
    runs_read = Signal(object, bool)
    """Runs, and whether there may be more below."""
    found_read = Signal(object)
    """A ``Found``."""
    pushes_read = Signal(int, object)
    """A ``run_id`` and the next of its pushes."""
    push_read = Signal(object)
    """A ``PushRecord``."""
    failed = Signal(object)
    busy_changed = Signal(bool)
    """A page of the list itself is being read, or came."""

    def __init__(self, past: PastOfShop, runner: AsyncRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._past = past
        self._runner = runner
        self._question = 0
        self._query, self._kept = "", Kept.ALL
        self._list_job: Job | None = None
        self._wanted_push = 0

    @property
    def is_search(self) -> bool:
        """Whether only some of the pushes are shown, under their runs, and no comparisons."""
        return bool(self._query) or self._kept is not Kept.ALL

    def begin(self, query: str, kept: Kept) -> None:
        """The first page, of everything or of what fits; earlier answers are not wanted any more."""
        self._question += 1
        self._query, self._kept = query.strip(), kept
        if self._list_job is not None:
            self._list_job.stop()
        self._read_list(None, None)

    def read_more(self, last_run: int | None, last_push: PushPlace | None) -> None:
        """The page below."""
        self._read_list(last_run, last_push)

    def read_pushes(self, run_id: int, below: PushPlace | None) -> None:
        async def pushes(_stop: Stop) -> tuple[Any, ...]:
            return run_id, await self._past.pushes(run_id, before=below, limit=PAGE)

        self._ask("pushes_read", pushes)

    def read_push(self, push_id: int) -> None:
        """One entry with its documents; only the one asked for last is handed over."""
        self._wanted_push = push_id

        async def push(_stop: Stop) -> tuple[Any, ...]:
            return (await self._past.push(push_id),)

        self._ask("push_read", push)

    def _read_list(self, last_run: int | None, last_push: PushPlace | None) -> None:
        query, kept = self._query, self._kept

        async def runs(_stop: Stop) -> tuple[Any, ...]:
            found = await self._past.runs(before=last_run, limit=PAGE)
            return found, len(found) == PAGE

        async def search(stop: Stop) -> tuple[Any, ...]:
            return (await self._past.find(query, kept, before=last_push, limit=PAGE, stop=stop),)

        if self.is_search:
            self._list_job = self._ask("found_read", search)
        else:
            self._list_job = self._ask("runs_read", runs)
        self._list_job.finished.connect(self._on_list_finished)
        self.busy_changed.emit(True)

    def _ask(self, signal: str, work: Callable[[Stop], Awaitable[tuple[Any, ...]]]) -> Job:
        question = self._question

        async def answer(stop: Stop) -> _Answer:
            return _Answer(question, signal, await work(stop))

        job = self._runner.start(lambda _progress, stop: answer(stop))
        job.succeeded.connect(self._on_answer)
        job.failed.connect(self.failed)
        return job

    def _on_answer(self, answer: _Answer) -> None:
        if answer.question != self._question:
            return
        if answer.signal == "push_read" and answer.values[0].push_id != self._wanted_push:
            return
        getattr(self, answer.signal).emit(*answer.values)

    def _on_list_finished(self) -> None:
        if self._list_job is None or not self._list_job.under_way:
            self.busy_changed.emit(False)
