"""When a long job began and ended, so that the next start knows which one was interrupted."""

from __future__ import annotations

import enum
from datetime import datetime

from msgspec import Struct

from core.store.codec import dump_time, load_time
from core.store.database import Database


class RunKind(enum.StrEnum):
    COMPARE = "compare"
    PUSH = "push"


class Run(Struct, frozen=True, kw_only=True):
    run_id: int
    kind: RunKind
    at: datetime
    total: int
    """How many orders it was for."""


class RunTable:
    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, kind: RunKind, *, at: datetime, total: int) -> int:
        """Note that a run begins; returns its ``run_id``, which is never used again."""
        with self._database.transaction():
            cursor = self._database.execute(
                "INSERT INTO runs (kind, total, at) VALUES (?, ?, ?)", (kind, total, dump_time(at))
            )
            assert cursor.lastrowid is not None  # noqa: S101 - an INSERT always has one
            return cursor.lastrowid

    def finish(self, run_id: int, *, at: datetime, stopped: bool = False) -> None:
        """``stopped``: the user ended it before everything was done."""
        with self._database.transaction():
            self._database.execute(
                "UPDATE runs SET finished_at = ?, stopped = ? WHERE run_id = ?", (dump_time(at), stopped, run_id)
            )

    def unfinished(self, kind: RunKind) -> Run | None:
        """The newest run of ``kind`` if it never ended: the program was killed, or it is under way."""
        row = self._database.row(
            "SELECT run_id, kind, at, total, finished_at FROM runs WHERE kind = ? ORDER BY run_id DESC LIMIT 1", (kind,)
        )
        if row is None or row[4] is not None:
            return None
        return Run(run_id=row[0], kind=RunKind(row[1]), at=load_time(row[2]), total=row[3])
