"""When a long job began and ended and what became of it, so that the next start knows which one was interrupted."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from msgspec import Struct

from core.domain.model import OrderKey
from core.domain.pushes import SkippedEntry
from core.domain.runs import NOT_BEGUN, RunKind
from core.store.codec import dump_time, load_time
from core.store.database import Database


class Run(Struct, frozen=True, kw_only=True):
    run_id: int
    kind: RunKind
    at: datetime
    total: int
    """How many orders it was for."""


class RunTable:
    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, kind: RunKind, *, at: datetime, total: int, left_out: Iterable[SkippedEntry] = ()) -> int:
        """Note that a run begins; returns its ``run_id``, which is never used again.

        ``left_out`` are orders that were chosen, take no part, and are not in ``total``.
        """
        entries = {entry.key: entry for entry in left_out}
        with self._database.transaction():
            cursor = self._database.execute(
                "INSERT INTO runs (kind, total, at, left_out) VALUES (?, ?, ?, ?)",
                (kind, total, dump_time(at), len(entries)),
            )
            assert cursor.lastrowid is not None  # noqa: S101 - an INSERT always has one
            run_id = cursor.lastrowid
            self._add_orders(run_id, ((key, entry.order_id, entry.state) for key, entry in entries.items()))
            return run_id

    def count(
        self, run_id: int, *, good: int, needs_you: int, failed: int, stopped: bool,
        set_aside: Collection[SkippedEntry] = (),
    ) -> None:  # fmt: skip
        """Note how far a run came whose orders have no pushes of its own; ``set_aside``: by the user's word.

        A run that is gone on with calls it again: what failed before is tried again then, the rest adds up.
        """
        with self._database.transaction():
            self._database.execute(
                "UPDATE runs SET good = good + ?, needs_you = needs_you + ?, failed = ?, stopped = ? WHERE run_id = ?",
                (good, needs_you, failed, stopped, run_id),
            )
            self._database.execute(
                "UPDATE runs SET total = total - ?, left_out = left_out + ? WHERE run_id = ?",
                (len(set_aside), len(set_aside), run_id),
            )
            self._add_orders(run_id, ((entry.key, entry.order_id, entry.state) for entry in set_aside))

    def finish(
        self, run_id: int, *, at: datetime, stopped: bool = False, not_begun: Iterable[tuple[OrderKey, str]] = ()
    ) -> None:
        """``stopped``: the user ended it before everything was done. ``not_begun`` are orders whose turn never came."""
        with self._database.transaction():
            self._add_orders(run_id, ((key, order_id, NOT_BEGUN) for key, order_id in not_begun))
            self._database.execute(
                "UPDATE runs SET finished_at = ?, stopped = ? WHERE run_id = ?", (dump_time(at), stopped, run_id)
            )

    def _add_orders(self, run_id: int, orders: Iterable[tuple[OrderKey, str | None, str]]) -> None:
        """Orders of a run that the journal has no entry of."""
        self._database.execute_many(
            "INSERT OR IGNORE INTO run_left_out (run_id, website_id, order_session, order_id, state)"
            " VALUES (?, ?, ?, ?, ?)",
            [(run_id, key.website_id, key.order_session, order_id, state) for key, order_id, state in orders],
        )

    def unfinished(self, kind: RunKind) -> Run | None:
        """The newest run of ``kind`` if it never ended: the program was killed, or it is under way."""
        row = self._database.row(
            "SELECT run_id, kind, at, total, finished_at FROM runs WHERE kind = ? ORDER BY run_id DESC LIMIT 1", (kind,)
        )
        if row is None or row[4] is not None:
            return None
        return Run(run_id=row[0], kind=RunKind(row[1]), at=load_time(row[2]), total=row[3])
