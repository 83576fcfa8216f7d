"""What was done in a profile, for looking at and handing on: runs, their pushes, search, reports. Changes nothing.

Everything comes in pages, so that a history of years opens as fast as one of a day.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from datetime import tzinfo
from pathlib import Path
from typing import Final, Protocol

from msgspec import Struct
from msgspec.structs import replace

from core.domain.errors import StoppedByUser, UsageError
from core.domain.model import Notice
from core.domain.pushes import PushLine, PushRecord, is_undoable
from core.domain.runs import Kept, LeftOut, PushPlace, RunLine
from core.domain.search import fold
from core.files.order_list import ExportValue
from core.files.reports import RunReport, write_run_report
from core.shop.run import ShopContext
from core.system.stop import Stop

PAGE: Final = 200
"""Entries of one page."""
_SLICE: Final = 500
"""Entries made ready for the search before the event loop gets its turn."""
_BREATH_SECONDS: Final = 0.0005
"""Between two slices, so that a window in the same process goes on being painted."""


class Found(Struct, frozen=True, kw_only=True):
    """A page of pushes, newest first, and the runs that they belong to."""

    pushes: tuple[PushLine, ...]
    runs: tuple[RunLine, ...]
    more: bool
    """There may be others below."""


class ReportWords(Protocol):
    """The words of a report, in the language of whoever reads it."""

    language: str
    """As in HTML: “nl”."""

    def sheets(self) -> tuple[str, str]:
        """What a workbook calls its table, and what it calls the facts."""

    def title(self, run: RunLine) -> str: ...

    def facts(self, run: RunLine) -> Sequence[tuple[str, str]]:
        """What is true of the run as a whole, its sums among it."""

    def columns(self) -> tuple[str, ...]: ...

    def push(self, push: PushRecord) -> Sequence[ExportValue]: ...

    def left_out(self, entry: LeftOut) -> Sequence[ExportValue]: ...

    def not_listed(self, number: int) -> Sequence[ExportValue]:
        """One line for so many orders whose turn never came, and of which nothing else is known."""

    def shown(self, value: ExportValue) -> str:
        """A value on a page to print."""


class History:
    """The history of one shop."""

    def __init__(self, context: ShopContext) -> None:
        self._store = context.store
        self._is_running = context.is_running

    async def entries(self, *, limit: int | None = None) -> tuple[PushRecord, ...]:
        """Every push and undo ever made, newest first, with its documents; ``runs`` and ``pushes`` come in pages."""
        return self._store.journal.history(limit=limit)

    async def runs(self, *, before: int | None = None, limit: int = PAGE) -> tuple[RunLine, ...]:
        """Comparisons, sendings and everything else, newest first; ``before``: the ``run_id`` of the last one known."""
        runs = self._store.history.runs(before=before, limit=limit)
        if before is None and runs and runs[0].finished_at is None and self._is_running():
            return (replace(runs[0], under_way=True), *runs[1:])
        return runs

    async def pushes(self, run_id: int, *, before: PushPlace | None = None, limit: int = PAGE) -> tuple[PushLine, ...]:
        """Of one run, newest first."""
        return self._store.history.pushes(run_id=run_id, before=before, limit=limit)

    async def push(self, push_id: int) -> PushRecord:
        """One entry with everything that is kept of it. Raises ``PushNotFoundError``."""
        return self._store.journal.get(push_id)

    async def find(
        self,
        query: str,
        kept: Kept = Kept.ALL,
        *,
        before: PushPlace | None = None,
        limit: int = PAGE,
        stop: Stop | None = None,
    ) -> Found:
        """The pushes whose order, session, e-mail or products contain every word of ``query``, newest first."""
        words = fold(query).split()
        if words:
            await self.make_ready(stop)
        pushes = self._store.history.pushes(kept=kept, words=words, before=before, limit=limit)
        runs = self._store.history.runs_of({push.run_id for push in pushes})
        return Found(pushes=pushes, runs=runs, more=len(pushes) == limit)

    async def make_ready(self, stop: Stop | None = None) -> None:
        """Makes what came since the last time ready to be searched: seconds after the first year, else nothing."""
        while self._store.history.note_words(fold, limit=_SLICE):
            await asyncio.sleep(_BREATH_SECONDS)
            if stop is not None and stop.requested:
                raise StoppedByUser

    async def undoable(self, run_ids: Sequence[int]) -> tuple[int, ...]:
        """The ``push_id`` of everything in these runs that can be put back."""
        pushes = [push for run_id in run_ids for push in self._store.journal.of_run(run_id)]
        return tuple(push.push_id for push in pushes if is_undoable(push))

    async def export_run(
        self,
        run_id: int,
        path: Path,
        words: ReportWords,
        zone: tzinfo,
        *,
        to_pdf: Callable[[RunReport], bytes] | None = None,
    ) -> None:
        """Writes what one run did, order by order: .csv, .xlsx, .html, or .pdf where ``to_pdf`` can print.

        Raises ``UsageError`` for another ending, ``ExportError`` where it cannot be written.
        """
        run = self._store.history.run(run_id)
        if run is None:
            raise UsageError(detail=Notice("run_not_listed"))
        pushes, left_out = self._store.journal.of_run(run_id), self._store.history.left_out(run_id)
        rows = _rows(run, pushes, left_out, words, zone)

        def write() -> None:
            report = RunReport(
                language=words.language,
                title=words.title(run),
                sheets=words.sheets(),
                facts=tuple(words.facts(run)),
                columns=words.columns(),
                rows=tuple(tuple(row) for row in rows),
                shown=words.shown,
            )
            write_run_report(path, report, to_pdf=to_pdf)

        await asyncio.to_thread(write)


def _rows(
    run: RunLine, pushes: Sequence[PushRecord], left_out: Sequence[LeftOut], words: ReportWords, zone: tzinfo
) -> Iterator[Sequence[ExportValue]]:
    """One line for every order that was chosen."""
    for push in pushes:
        at = push.at.astimezone(zone).replace(tzinfo=None).isoformat(sep=" ", timespec="seconds")
        yield (at, *words.push(push))
    for entry in left_out:
        yield (None, *words.left_out(entry))
    unknown = run.not_begun - sum(1 for entry in left_out if entry.state is None)
    if unknown > 0:
        yield (None, *words.not_listed(unknown))
