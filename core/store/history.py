"""What was done, for looking at: runs, their pushes, and what is found among them. Reads; the journal alone writes.

Keyset pagination: everything comes in pages that begin below an entry (never after so many of them), and is counted
and filtered in a narrow index. How long a page takes depends neither on how far back it is nor on what an entry holds.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final

from msgspec import UNSET, Struct, UnsetType

from core.domain.model import Action, OrderKey, OrderState
from core.domain.pushes import HeldBefore, Outcome, PushLine, PushStep
from core.domain.runs import NOT_BEGUN, Kept, LeftOut, PushPlace, RunKind, RunLine
from core.store import codec
from core.store.database import Database, Row, Value
from core.store.documents import unpacked, unpacked_optional

_GOOD: Final = "outcome = 'verified'"
_FAILED: Final = "outcome = 'failed'"
_SKIPPED: Final = "outcome = 'skipped'"
_UNDOABLE: Final = (
    "undone_by IS NULL AND action <> 'mark' AND outcome IN ('verified', 'landed_different') AND NOT forgotten"
    " AND held_before <> 'in_part' AND NOT (action = 'delete' AND held_before = 'nothing')"
)
"""``core.domain.pushes.why_not_undoable`` for the index, which counts and filters without reading the entries."""
_RUNS: Final = """
    SELECT run_id, kind, at, finished_at, stopped, total, left_out, good, needs_you, failed FROM runs
"""
_COUNTS: Final = f"""
    SELECT run_id, count(*), count(*) FILTER (WHERE {_GOOD}), count(*) FILTER (WHERE {_FAILED}),
           count(*) FILTER (WHERE {_SKIPPED}), sum(marked), count(*) FILTER (WHERE {_UNDOABLE})
    FROM pushes INDEXED BY pushes_listed WHERE run_id BETWEEN ? AND ? GROUP BY run_id
"""  # noqa: S608 - constants
_LINE: Final = """
    SELECT push_id, run_id, website_id, order_session, order_id, action, step, outcome, at, finished_at, marked,
           mark_wanted, as_new, error, undoes, undone_by, forgotten, held_before
    FROM pushes
"""


_CONDITIONS: Final = {
    Kept.ALL: "TRUE",
    Kept.CAN_BE_PUT_BACK: _UNDOABLE,
    Kept.NEEDS_YOU: "(outcome IS NULL OR outcome NOT IN ('verified', 'skipped'))",
}


_WITH_PUSHES: Final = frozenset({RunKind.PUSH, RunKind.NIGHT, RunKind.PUT_BACK, RunKind.REMOVE})


class _Words(Struct):
    """Of a transaction, what is searched for; the rest is not even decoded."""

    email: str | UnsetType | None = UNSET
    lines: tuple[_LineWords, ...] | UnsetType | None = UNSET


class _LineWords(Struct):
    code: str | UnsetType | None = UNSET
    title: str | UnsetType | None = UNSET


_WORDS: Final = codec.Json(_Words)


class PushHistory:
    def __init__(self, database: Database) -> None:
        self._database = database

    # ---------------------------------------------------------------------------------------------------- runs

    def runs(self, *, before: int | None = None, limit: int) -> tuple[RunLine, ...]:
        """Newest first, those that had anything to do; ``before`` is the ``run_id`` of the last one known."""
        bound = "AND run_id < ?" if before is not None else ""
        rows = self._database.rows(
            f"{_RUNS} WHERE total + left_out > 0 {bound} ORDER BY run_id DESC LIMIT ?",
            (*(() if before is None else (before,)), limit),
        )
        return self._with_counts(rows)

    def run(self, run_id: int) -> RunLine | None:
        lines = self._with_counts(self._database.rows(f"{_RUNS} WHERE run_id = ?", (run_id,)))
        return lines[0] if lines else None

    def runs_of(self, run_ids: Collection[int]) -> tuple[RunLine, ...]:
        """Newest first."""
        found = (self.run(run_id) for run_id in sorted(set(run_ids), reverse=True))
        return tuple(line for line in found if line is not None)

    def left_out(self, run_id: int) -> tuple[LeftOut, ...]:
        rows = self._database.rows(
            "SELECT website_id, order_session, order_id, state FROM run_left_out WHERE run_id = ?", (run_id,)
        )
        return tuple(
            LeftOut(
                key=OrderKey(row[0], row[1]),
                order_id=row[2],
                state=None if row[3] == NOT_BEGUN else OrderState(row[3]),
            )
            for row in rows
        )

    def _with_counts(self, rows: Sequence[Row]) -> tuple[RunLine, ...]:
        if not rows:
            return ()
        counts = {row[0]: row[1:] for row in self._database.rows(_COUNTS, (rows[-1][0], rows[0][0]))}
        return tuple(_run_line(row, counts.get(row[0], (0,) * 6)) for row in rows)

    # -------------------------------------------------------------------------------------------------- pushes

    def pushes(
        self,
        *,
        run_id: int | None = None,
        kept: Kept = Kept.ALL,
        words: Sequence[str] = (),
        before: PushPlace | None = None,
        limit: int,
    ) -> tuple[PushLine, ...]:
        """The newest first: of one run or of all, those that are ``kept`` and hold each of ``words`` (folded).

        Words are only found in what ``note_words`` has been through.
        """
        where: list[str] = []
        parameters: list[Value] = []
        if run_id is not None:
            where.append("run_id = ?")
            parameters.append(run_id)
        if before is not None:
            where.append("(run_id, push_id) < (?, ?)")
            parameters += before
        for word in words:
            where.append("instr(words, ?) > 0")
            parameters.append(word)
        source = "push_words" if words else "pushes INDEXED BY pushes_listed"
        if words and kept is not Kept.ALL:
            where.append(
                "EXISTS (SELECT 1 FROM pushes p INDEXED BY pushes_listed WHERE p.run_id = push_words.run_id"  # noqa: S608
                f" AND p.push_id = push_words.push_id AND {_CONDITIONS[kept]})"
            )
        elif not words:
            where.append(_CONDITIONS[kept])
        rows = self._database.rows(
            f"SELECT push_id FROM {source} WHERE {' AND '.join(where)}"  # noqa: S608 - constants and marks
            " ORDER BY run_id DESC, push_id DESC LIMIT ?",
            (*parameters, limit),
        )
        return self._lines([row[0] for row in rows])

    def _lines(self, push_ids: Sequence[int]) -> tuple[PushLine, ...]:
        if not push_ids:
            return ()
        marks = ", ".join("?" * len(push_ids))
        with self._database.translated():
            lines = {row[0]: _push_line(row) for row in self._database.rows(
                f"{_LINE} WHERE push_id IN ({marks})", push_ids)}  # fmt: skip
        return tuple(lines[push_id] for push_id in push_ids)

    # -------------------------------------------------------------------------------------------------- search

    def note_words(self, fold: Callable[[str], str], *, limit: int) -> int:
        """Make the next pushes ready to be found, oldest first; returns how many there were.

        ``fold`` takes away what a search does not tell apart. Until it returns 0 not everything can be found.
        """
        # Runs follow one another, so the last push of the last run is the newest.
        last = self._database.row("SELECT push_id FROM push_words ORDER BY run_id DESC, push_id DESC LIMIT 1")
        rows = self._database.rows(
            "SELECT p.push_id, run_id, order_id, order_session, intended, before_transaction"
            " FROM pushes p LEFT JOIN push_documents d ON d.push_id = p.push_id"
            " WHERE p.push_id > ? ORDER BY p.push_id LIMIT ?",
            (last[0] if last is not None else 0, limit),
        )
        if not rows:
            return 0
        with self._database.translated():
            found = [(row[1], row[0], fold(_words_of(row))) for row in rows]
        with self._database.transaction():
            self._database.execute_many("INSERT INTO push_words (run_id, push_id, words) VALUES (?, ?, ?)", found)
        return len(rows)


def _words_of(row: Row) -> str:
    """Order, session, e-mail and products of one push, each once."""
    _, _, order_id, order_session, packed_intended, packed_before = row
    intended = unpacked(packed_intended)
    words: dict[str, None] = {order_id: None, order_session: None}
    for document in filter(None, (intended, unpacked_optional(packed_before, intended))):
        held = _WORDS.load(document)
        words[held.email or ""] = None
        for line in held.lines or ():
            words[line.code or ""] = None
            words[line.title or ""] = None
    return "\n".join(filter(None, words))


def _run_line(row: Row, counts: Sequence[int]) -> RunLine:
    run_id, kind, at, finished_at, stopped, total, left_out, good, needs_you, failed = row
    pushes, verified, refused, skipped, marked, undoable = counts
    kind = RunKind(kind)
    if kind in _WITH_PUSHES:
        good, failed, needs_you = verified, refused, pushes - verified - refused - skipped
    return RunLine(
        run_id=run_id,
        kind=kind,
        at=codec.load_time(at),
        finished_at=codec.load_optional_time(finished_at),
        stopped=bool(stopped),
        good=good,
        needs_you=needs_you,
        failed=failed,
        left_out=left_out + skipped,
        not_begun=max(0, total - good - needs_you - failed - skipped),
        pushes=pushes,
        marked=marked,
        undoable=undoable,
    )


def _push_line(row: Row) -> PushLine:
    return PushLine(
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
        held_before=HeldBefore(row[17]),
    )
