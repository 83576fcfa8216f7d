"""The journal: what was about to be done to Ecomail, committed before it is done, and how it ended.

Each change of a push and its event are one durable transaction. Events are only ever added. This module keeps what it
is told; what may be sent, and what an answer means, is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from msgspec import UNSET, Struct, UnsetType

from core.domain.errors import PushNotFoundError
from core.domain.model import Action, FailureNote, OrderKey, Transaction
from core.domain.pushes import HeldBefore, Outcome, PushRecord, PushStep
from core.store import codec
from core.store.database import Database, Row, Value
from core.store.documents import ADD_DOCUMENTS, PushDocuments, packed_optional, unpacked

_PUSH: Final = """
    SELECT p.push_id, run_id, website_id, order_session, order_id, action, step, outcome, at, finished_at, marked,
           mark_wanted, as_new, error, undoes, undone_by, forgotten,
           CASE WHEN action IN ('deduplicate', 'duplicate')
                THEN (SELECT value FROM facts WHERE name = 'copies of push ' || p.push_id) END,
           request, intended, before_transaction, after_transaction
    FROM pushes p {} LEFT JOIN push_documents d ON d.push_id = p.push_id
"""
_WITHOUT_END: Final = "WHERE (outcome IS NULL OR outcome = 'uncertain') AND website_id >= '' ORDER BY p.push_id"
_INDEX_WITHOUT_END: Final = "INDEXED BY pushes_unsettled"
"""As the narrow index has it, which no planner takes by itself where the rows are wanted in another order."""
_NEWEST: Final = (1 << 63) - 1
"""No ``push_id`` is larger."""


class PushIntent(Struct, frozen=True, kw_only=True):
    """What a push is going to do, as the journal first hears of it."""

    run_id: int
    key: OrderKey
    order_id: str
    action: Action
    request: bytes = b""
    intended: Transaction
    """What Ecomail should show afterwards; for a deletion, what it showed before."""
    before: Transaction | None = None
    mark_wanted: bool = True
    as_new: bool = False
    undoes: int | None = None
    copies: int = 1
    """As ``PushRecord.copies``."""


class PushEvent(Struct, frozen=True, kw_only=True):
    """One entry of the append-only log; holds nothing about people."""

    push_id: int
    at: datetime
    step: PushStep
    outcome: Outcome | None
    marked: bool
    error_code: str | None


class Journal:
    def __init__(self, database: Database) -> None:
        self._database = database

    # ------------------------------------------------------------------------------------------------- writing

    def begin(
        self, intents: Sequence[PushIntent], *, at: datetime, step: PushStep = PushStep.PLANNED
    ) -> tuple[int, ...]:
        """Enter pushes, all in one commit; returns their ``push_id`` in the same sequence, never used again."""
        with self._database.transaction():
            return tuple(self._insert(intent, at, step) for intent in intents)

    def advance(
        self,
        push_id: int,
        step: PushStep,
        *,
        at: datetime,
        after: Transaction | UnsetType | None = UNSET,
        error: FailureNote | UnsetType | None = UNSET,
    ) -> None:
        """Note the step that is about to be taken, and what became known; what is not named stays as it is."""
        columns: dict[str, Value] = {"step": step, **_result_columns(marked=UNSET, error=error)}
        with self._database.transaction():
            self._change(push_id, columns, at, after)

    def advance_many(
        self,
        push_ids: Sequence[int],
        step: PushStep,
        *,
        at: datetime,
        error: FailureNote | UnsetType | None = UNSET,
    ) -> None:
        """Note the same for the pushes of one request, in one commit."""
        columns: dict[str, Value] = {"step": step, **_result_columns(marked=UNSET, error=error)}
        with self._database.transaction():
            for push_id in push_ids:
                self._change(push_id, columns, at)

    def finish(
        self,
        push_id: int,
        outcome: Outcome,
        *,
        at: datetime,
        after: Transaction | UnsetType | None = UNSET,
        marked: bool | UnsetType = UNSET,
        error: FailureNote | None = None,
    ) -> PushStep:
        """Note how a push ended; returns the step that it is at by that.

        ``UNCERTAIN`` is no end: the push stays unsettled until it is finished otherwise.

        ``error`` takes the place of what an earlier step noted. May be called again, when a later look found
        something else; the events keep both.
        """
        step = PushStep.UNKNOWN if outcome is Outcome.UNCERTAIN else PushStep.DONE
        columns: dict[str, Value] = {"step": step, "outcome": outcome, "finished_at": codec.dump_time(at)}
        with self._database.transaction():
            self._change(push_id, columns | _result_columns(marked=marked, error=error), at, after)
        return step

    def mark_undone(self, push_id: int, *, by: int) -> None:
        """Note that the push ``by`` put ``push_id`` back."""
        with self._database.transaction():
            self._set(push_id, {"undone_by": by})

    def mark_not_undone(self, *, by: int) -> None:
        """Note that the push ``by`` put nothing back, whatever was noted before."""
        with self._database.transaction():
            self._database.execute("UPDATE pushes SET undone_by = NULL WHERE undone_by = ?", (by,))

    # ------------------------------------------------------------------------------------------------- reading

    def get(self, push_id: int) -> PushRecord:
        """Raises ``PushNotFoundError``."""
        records = self._records("WHERE p.push_id = ?", push_id)
        if not records:
            raise PushNotFoundError(push_id=str(push_id))
        return records[0]

    def newest_of(self, key: OrderKey) -> PushRecord | None:
        """The last push of an order, however it ended."""
        clause = "WHERE website_id = ? AND order_session = ? ORDER BY p.push_id DESC LIMIT 1"
        records = self._records(clause, key.website_id, key.order_session)
        return records[0] if records else None

    def of_order(self, key: OrderKey) -> tuple[PushRecord, ...]:
        """Every push of an order, newest first."""
        clause = "WHERE website_id = ? AND order_session = ? ORDER BY p.push_id DESC"
        return self._records(clause, key.website_id, key.order_session)

    def history(self, *, before: int | None = None, limit: int | None = None) -> tuple[PushRecord, ...]:
        """Newest first, with everything that is kept of each, below the ``push_id`` ``before``.

        To look through many of them there is ``PushHistory``.
        """
        below, most = _NEWEST if before is None else before, -1 if limit is None else limit
        return self._records("WHERE p.push_id < ? ORDER BY p.push_id DESC LIMIT ?", below, most)

    def of_run(self, run_id: int) -> tuple[PushRecord, ...]:
        """The pushes of one run, in the sequence in which they were entered."""
        return self._records("WHERE run_id = ? ORDER BY p.push_id", run_id)

    def unsettled(self) -> tuple[PushRecord, ...]:
        """Pushes without a final outcome, oldest first. Those still at ``PLANNED`` have sent nothing."""
        return self._records(_WITHOUT_END, index=_INDEX_WITHOUT_END)

    def events(self, push_id: int) -> tuple[PushEvent, ...]:
        """What happened to a push, oldest first."""
        rows = self._database.rows(
            "SELECT push_id, at, step, outcome, marked, error FROM push_events WHERE push_id = ? ORDER BY event_id",
            (push_id,),
        )
        return tuple(
            PushEvent(
                push_id=row[0],
                at=codec.load_time(row[1]),
                step=PushStep(row[2]),
                outcome=None if row[3] is None else Outcome(row[3]),
                marked=bool(row[4]),
                error_code=row[5],
            )
            for row in rows
        )

    def _records(self, clause: str, *parameters: Value, index: str = "") -> tuple[PushRecord, ...]:
        with self._database.translated():
            return tuple(map(_push, self._database.rows(f"{_PUSH.format(index)} {clause}", parameters)))

    # ------------------------------------------------------------------------------------- inside a transaction

    def _insert(self, intent: PushIntent, at: datetime, step: PushStep) -> int:
        columns: dict[str, Value] = {
            "run_id": intent.run_id,
            "website_id": intent.key.website_id,
            "order_session": intent.key.order_session,
            "order_id": intent.order_id,
            "action": intent.action,
            "step": step,
            "at": codec.dump_time(at),
            "held_before": HeldBefore.of(intent.before),
            "mark_wanted": intent.mark_wanted,
            "as_new": intent.as_new,
            "undoes": intent.undoes,
        }
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        cursor = self._database.execute(
            f"INSERT INTO pushes ({names}) VALUES ({marks})",  # noqa: S608 - names of our own columns
            tuple(columns.values()),
        )
        assert cursor.lastrowid is not None  # noqa: S101 - an INSERT always has one
        documents = PushDocuments(intent.request, _document(intent.intended), _optional_document(intent.before))
        self._database.execute(ADD_DOCUMENTS, (cursor.lastrowid, *documents.kept()))
        if intent.copies > 1:
            self._database.execute(
                "INSERT INTO facts (name, value) VALUES ('copies of push ' || ?, ?)",
                (cursor.lastrowid, str(intent.copies)),
            )
        self._add_event(cursor.lastrowid, at)
        return cursor.lastrowid

    def _change(
        self,
        push_id: int,
        columns: dict[str, Value],
        at: datetime,
        after: Transaction | UnsetType | None = UNSET,
    ) -> None:
        self._set(push_id, columns)
        if after is not UNSET:
            self._set_after(push_id, after)
        self._add_event(push_id, at)

    def _set_after(self, push_id: int, after: Transaction | None) -> None:
        row = self._database.row("SELECT intended FROM push_documents WHERE push_id = ?", (push_id,))
        if row is None:
            raise PushNotFoundError(push_id=str(push_id))
        self._database.execute(
            "UPDATE push_documents SET after_transaction = ? WHERE push_id = ?",
            (packed_optional(_optional_document(after), unpacked(row[0])), push_id),
        )

    def _set(self, push_id: int, columns: dict[str, Value]) -> None:
        assignments = ", ".join(f"{name} = ?" for name in columns)
        cursor = self._database.execute(
            f"UPDATE pushes SET {assignments} WHERE push_id = ?",  # noqa: S608 - names of our own columns
            (*columns.values(), push_id),
        )
        if cursor.rowcount != 1:
            raise PushNotFoundError(push_id=str(push_id))

    def _add_event(self, push_id: int, at: datetime) -> None:
        """Copy from the row, so that row and event cannot disagree."""
        self._database.execute(
            """
            INSERT INTO push_events (push_id, at, step, outcome, marked, error)
            SELECT push_id, ?, step, outcome, marked, json_extract(error, '$.code') FROM pushes WHERE push_id = ?
            """,
            (codec.dump_time(at), push_id),
        )


def _document(held: Transaction) -> bytes:
    return codec.TRANSACTION.dump(held).encode()


def _optional_document(held: Transaction | None) -> bytes | None:
    return None if held is None else _document(held)


def _result_columns(*, marked: bool | UnsetType, error: FailureNote | UnsetType | None) -> dict[str, Value]:
    columns: dict[str, Value] = {}
    if marked is not UNSET:
        columns["marked"] = marked
    if error is not UNSET:
        columns["error"] = codec.FAILURE.dump_optional(error)
    return columns


def _push(row: Row) -> PushRecord:
    documents = PushDocuments.of(row[18:])
    return PushRecord(
        push_id=row[0],
        run_id=row[1],
        key=OrderKey(row[2], row[3]),
        order_id=row[4],
        action=Action(row[5]),
        step=PushStep(row[6]),
        outcome=None if row[7] is None else Outcome(row[7]),
        at=codec.load_time(row[8]),
        finished_at=codec.load_optional_time(row[9]),
        marked=bool(row[10]),
        mark_wanted=bool(row[11]),
        as_new=bool(row[12]),
        error=codec.FAILURE.load_optional(row[13]),
        undoes=row[14],
        undone_by=row[15],
        forgotten=bool(row[16]),
        copies=int(row[17] or 1),
        request=documents.request,
        intended=codec.TRANSACTION.load(documents.intended),
        before=codec.TRANSACTION.load_optional(documents.before),
        after=codec.TRANSACTION.load_optional(documents.after),
    )
