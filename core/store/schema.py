"""The tables, as ordered steps: step *n* takes a file from ``user_version`` n-1 to n.

A step that was ever released is frozen: changes are new steps at the end. Each runs in one transaction, so a file is
of one version or of the next, never between. Every released version has a file in ``tests/data/databases``.
"""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeAlias

from core.domain.differences import MARK
from core.domain.model import Action, OrderState, OrderSummary
from core.domain.verdicts import BY_URGENCY, VARIED, VERDICTS, verdict_of
from core.store.database import APPLICATION_ID, Database
from core.store.documents import pack_plain_documents

Migration: TypeAlias = Callable[[Database], None]
"""Changes tables and rows; called inside a transaction."""

_TABLES_1: Final = (
    # What the list shows of each order, narrow, so that 100,000 of them are read without their details.
    """
    CREATE TABLE orders (
        id             INTEGER PRIMARY KEY,
        website_id     TEXT NOT NULL,
        order_session  TEXT NOT NULL,
        added_at       TEXT NOT NULL,
        order_id       TEXT,
        email          TEXT,
        date           TEXT,
        currency       TEXT,
        shop_total     TEXT,
        ecomail_total  TEXT,
        tracked        INTEGER,
        presence       TEXT NOT NULL,
        payment_status TEXT,
        state          TEXT NOT NULL,
        action         TEXT NOT NULL,
        products       TEXT NOT NULL,
        compared_at    TEXT,
        decided        INTEGER NOT NULL,
        UNIQUE (website_id, order_session)
    ) STRICT
    """,
    # The rest of what is known of it, as JSON.
    """
    CREATE TABLE order_details (
        id                    INTEGER PRIMARY KEY REFERENCES orders (id) ON DELETE CASCADE,
        row                   TEXT NOT NULL,
        shop_order            TEXT,
        ecomail_transaction   TEXT,
        wemasy_knows          INTEGER,
        duplicates_in_ecomail INTEGER NOT NULL DEFAULT 0,
        compared_run          INTEGER,
        decisions             TEXT NOT NULL DEFAULT '{}',
        failure               TEXT
    ) STRICT
    """,
    """
    CREATE TABLE runs (
        run_id      INTEGER PRIMARY KEY AUTOINCREMENT,
        kind        TEXT NOT NULL,
        total       INTEGER NOT NULL,
        at          TEXT NOT NULL,
        finished_at TEXT,
        stopped     INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    # No reference to orders: what was sent stays in the history when an order is taken off the list.
    """
    CREATE TABLE pushes (
        push_id            INTEGER PRIMARY KEY AUTOINCREMENT,
        run_id             INTEGER NOT NULL REFERENCES runs (run_id),
        website_id         TEXT NOT NULL,
        order_session      TEXT NOT NULL,
        order_id           TEXT NOT NULL,
        action             TEXT NOT NULL,
        step               TEXT NOT NULL,
        outcome            TEXT,
        at                 TEXT NOT NULL,
        finished_at        TEXT,
        request            BLOB NOT NULL,
        intended           TEXT NOT NULL,
        before_transaction TEXT,
        after_transaction  TEXT,
        marked             INTEGER NOT NULL DEFAULT 0,
        mark_wanted        INTEGER NOT NULL,
        as_new             INTEGER NOT NULL,
        error              TEXT,
        undoes             INTEGER REFERENCES pushes (push_id),
        undone_by          INTEGER REFERENCES pushes (push_id),
        forgotten          INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    """
    CREATE INDEX pushes_unsettled ON pushes (website_id, order_session)
    WHERE outcome IS NULL OR outcome = 'uncertain'
    """,
    "CREATE INDEX pushes_of_run ON pushes (run_id)",
    # What happened to a push, in order. Holds nothing about people, so it is never emptied.
    """
    CREATE TABLE push_events (
        event_id INTEGER PRIMARY KEY AUTOINCREMENT,
        push_id  INTEGER NOT NULL REFERENCES pushes (push_id),
        at       TEXT NOT NULL,
        step     TEXT NOT NULL,
        outcome  TEXT,
        marked   INTEGER NOT NULL,
        error    TEXT
    ) STRICT
    """,
    "CREATE INDEX push_events_of_push ON push_events (push_id)",
    """
    CREATE TRIGGER push_events_are_never_changed BEFORE UPDATE ON push_events
    BEGIN SELECT RAISE (ABORT, 'the events of a push are append-only'); END
    """,
    """
    CREATE TRIGGER push_events_are_never_removed BEFORE DELETE ON push_events
    BEGIN SELECT RAISE (ABORT, 'the events of a push are append-only'); END
    """,
)


_TABLES_2: Final = (
    # The order that the user took a transaction of another number for.
    "ALTER TABLE order_details ADD COLUMN matched_order_id TEXT",
    # What the shop's own list of orders showed already, so that the next time only what is new is fetched.
    """
    CREATE TABLE listed_orders (
        website_id    TEXT NOT NULL,
        order_session TEXT NOT NULL,
        PRIMARY KEY (website_id, order_session)
    ) STRICT, WITHOUT ROWID
    """,
    # Which field of that list the user chose for what, newest choice last.
    """
    CREATE TABLE listed_columns (
        id      INTEGER PRIMARY KEY AUTOINCREMENT,
        columns TEXT NOT NULL UNIQUE
    ) STRICT
    """,
    # Transactions that no order of the list accounted for when Ecomail was last searched.
    """
    CREATE TABLE only_in_ecomail (
        id          INTEGER PRIMARY KEY,
        order_id    TEXT NOT NULL,
        found_at    TEXT NOT NULL,
        held        TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX only_in_ecomail_of_order ON only_in_ecomail (order_id)",
    # Files of a watched folder that were dealt with, by their name, size and time of change.
    """
    CREATE TABLE watched_files (
        path     TEXT PRIMARY KEY,
        size     INTEGER NOT NULL,
        modified INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    # Single values as JSON, by name.
    "CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
)


_TABLES_3: Final = (
    # What belongs to a run and to none of its pushes, so that what a run says of itself always adds up.
    "ALTER TABLE runs ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE runs ADD COLUMN good INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE runs ADD COLUMN needs_you INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE runs ADD COLUMN failed INTEGER NOT NULL DEFAULT 0",
    """
    CREATE TABLE run_left_out (
        run_id        INTEGER NOT NULL REFERENCES runs (run_id),
        website_id    TEXT NOT NULL,
        order_session TEXT NOT NULL,
        order_id      TEXT,
        state         TEXT NOT NULL,
        PRIMARY KEY (run_id, website_id, order_session)
    ) STRICT, WITHOUT ROWID
    """,
    # All that is counted and filtered in the history, so that it is done without reading what was sent.
    "DROP INDEX pushes_of_run",
    """
    CREATE INDEX pushes_listed
    ON pushes (run_id, push_id, outcome, action, undoes, undone_by, marked, forgotten)
    """,
    # What the search of the history looks at, made from the pushes when it is wanted; emptied when any is forgotten.
    """
    CREATE TABLE push_words (
        run_id  INTEGER NOT NULL,
        push_id INTEGER NOT NULL,
        words   TEXT NOT NULL,
        PRIMARY KEY (run_id, push_id)
    ) STRICT, WITHOUT ROWID
    """,
)


_INDEXES_6: Final = (
    # The history of one order: opening its card must not read everybody's.
    "CREATE INDEX pushes_of_order ON pushes (website_id, order_session)",
    # What a push put back, should a later look find that it did not last.
    "CREATE INDEX pushes_undone ON pushes (undone_by) WHERE undone_by IS NOT NULL",
    # Which orders have the number of the one that is to be sent: planning one must not read all.
    "CREATE INDEX orders_numbered ON orders (order_id) WHERE order_id IS NOT NULL",
    "CREATE INDEX orders_matched ON order_details (matched_order_id) WHERE matched_order_id IS NOT NULL",
)


def _make_tables(database: Database) -> None:
    for statement in _TABLES_1:
        database.execute(statement)


def _add_second_sources(database: Database) -> None:
    for statement in _TABLES_2:
        database.execute(statement)


def _add_what_history_counts(database: Database) -> None:
    for statement in _TABLES_3:
        database.execute(statement)


_UNREADABLE_4: Final = """
    SELECT o.id, o.website_id, o.order_session, d.row, d.shop_order, d.ecomail_transaction, d.decisions, d.failure
    FROM orders o JOIN order_details d ON d.id = o.id
    WHERE CASE WHEN json_valid(d.row) THEN coalesce(abs(json_extract(d.row, '$.total')) >= 1e12, 0) ELSE 1 END
       OR NOT json_valid(coalesce(d.shop_order, 'null')) OR NOT json_valid(coalesce(d.ecomail_transaction, 'null'))
       OR NOT json_valid(d.decisions)
       OR d.row LIKE '%\\ud%' OR d.failure LIKE '%\\ud%'
       OR d.shop_order LIKE '%\\ud%' OR d.ecomail_transaction LIKE '%\\ud%' OR d.decisions LIKE '%\\ud%'
       OR d.shop_order LIKE '%e+%' OR d.ecomail_transaction LIKE '%e+%' OR d.decisions LIKE '%e+%'
"""
"""Orders that may have a number that JSON does not have (NaN, Infinity), that is no amount, or half a character."""
_SET_ASIDE_4: Final = """
    UPDATE order_details SET row = ?, shop_order = ?, ecomail_transaction = ?, decisions = ?, failure = ? WHERE id = ?
"""


def _set_unreadable_orders_aside(database: Database) -> None:
    """Takes out of each order what cannot be read back, and says so as its failure; all else of it stays."""
    for row_id, website_id, order_session, row, *others in database.rows(_UNREADABLE_4):
        readable, names = _readable_4(row, website_id, order_session)
        kept = dict(zip(("shop_order", "ecomail_transaction", "decisions", "failure"), others, strict=True))
        lost = [name for name, text in kept.items() if text is not None and not _is_json_4(text)]
        if not names and not lost:
            continue
        names += [name for name in lost if name != "failure"]
        kept |= dict.fromkeys(lost) | ({"decisions": "{}"} if "decisions" in lost else {})
        kept["failure"] = json.dumps({"code": "value_unreadable", "params": {"names": ", ".join(names)}})
        database.execute(_SET_ASIDE_4, (readable, *kept.values(), row_id))
        database.execute("UPDATE orders SET state = 'failed', action = 'none' WHERE id = ?", (row_id,))
    for column in ("shop_total", "ecomail_total"):
        no_amount = f"{column} GLOB '*[NI]*' OR abs({column}) >= 1e12"
        database.execute(f"UPDATE orders SET {column} = NULL WHERE {no_amount}")  # noqa: S608 - our names


_MOST_DIGITS_4: Final = 12


def _readable_4(row: str, website_id: str, order_session: str) -> tuple[str, list[str]]:
    """The row without its unreadable values, and what those were called."""
    try:
        found: Any = json.loads(row, parse_float=_number_4, parse_constant=_number_4)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        return json.dumps({"order_session": order_session, "website_id": website_id or None}), ["row"]
    names = [name for name, value in found.items() if isinstance(value, _Unreadable)]
    total = found.get("total")
    if isinstance(total, int) and len(str(abs(total))) > _MOST_DIGITS_4:
        names.append("total")
    names += [name for name, value in found.items() if _is_torn_4((name, value))]
    readable = json.dumps({name: value for name, value in found.items() if name not in names})
    return readable, [name.encode(errors="replace").decode() for name in names]


class _Unreadable:
    """Stands for a number that cannot be read back."""


def _number_4(text: str) -> float | _Unreadable:
    """A number of a row has few digits, so that a binary fraction writes the same ones again."""
    number = float(text)
    return number if abs(number) < 10**_MOST_DIGITS_4 else _Unreadable()


def _is_json_4(text: str) -> bool:
    try:
        found = json.loads(text, parse_float=_amount_4, parse_constant=_amount_4)
    except ValueError:
        return False
    return not _is_torn_4(found)


def _amount_4(text: str) -> float:
    number = _number_4(text)
    if isinstance(number, _Unreadable):
        raise ValueError(text)  # noqa: TRY004 - of a number, not of a type
    return number


def _is_torn_4(value: Any) -> bool:
    """Whether half of a character (a lone surrogate) is in it."""
    return _TORN_4.search(json.dumps(value, ensure_ascii=False, default=str)) is not None


_TORN_4: Final = re.compile("[\\ud800-\\udfff]")


_TABLES_5: Final = (
    # Whether a push can be put back depends on it, and that is counted and filtered without reading what was held.
    "ALTER TABLE pushes ADD COLUMN held_before TEXT NOT NULL DEFAULT 'in_full'",
    """
    UPDATE pushes SET held_before = CASE
        WHEN before_transaction IS NULL THEN 'nothing'
        WHEN NOT json_valid(before_transaction) THEN 'in_part'
        WHEN json_type(before_transaction, '$.lines') IS NULL THEN 'in_part'
        ELSE 'in_full' END
    """,
    "DROP INDEX pushes_listed",
    """
    CREATE INDEX pushes_listed
    ON pushes (run_id, push_id, outcome, action, undoes, undone_by, marked, forgotten, held_before)
    """,
)


def _add_what_was_held_before(database: Database) -> None:
    for statement in _TABLES_5:
        database.execute(statement)


def _find_without_reading_all(database: Database) -> None:
    for statement in _INDEXES_6:
        database.execute(statement)


LIST_COLUMNS: Final = OrderSummary.__struct_fields__[1:]
"""What the list shows of an order beside its key: the columns of ``orders``, and the fields of ``OrderSummary``."""


SIGNATURE_IN_SQL: Final = f"substr(differs, 1, instr(differs || char({ord(MARK)}), char({ord(MARK)})) - 1)"


def _by_urgency() -> str:
    """The terms of ``ORDER BY`` that sort as the list does by verdict."""
    usual = {state: BY_URGENCY.index(verdict_of(state, Action.NONE).group) for state in OrderState}
    places = [
        f"WHEN state = '{state}' AND action = '{action}' THEN {rank}"
        for state in OrderState
        for action in Action
        if (rank := BY_URGENCY.index(verdict_of(state, action).group)) != usual[state]
    ]
    places += [f"WHEN state = '{state}' THEN {rank}" for state, rank in usual.items()]
    varied = ", ".join(f"'{state}'" for state, verdict in VERDICTS.items() if verdict.group in VARIED)
    signature = f"CASE WHEN state IN ({varied}) THEN coalesce({SIGNATURE_IN_SQL}, '') END"
    return f"CASE {' '.join(places)} END, {signature}, id"


BY_URGENCY_IN_SQL: Final = _by_urgency()


def _add_columns_of_the_list(database: Database) -> None:
    """A field that ``OrderSummary`` was given gets its column, with nothing in it; that alone is no new version."""
    there = {row[1] for row in database.rows("PRAGMA table_info(orders)")}
    if missing := [name for name in LIST_COLUMNS if name not in there]:
        with database.transaction():
            for name in missing:
                database.execute(f"ALTER TABLE orders ADD COLUMN {name} ANY")


def _add_identity(database: Database) -> None:
    """What Ecomail holds that may be an order under another number or shop, and the user's word on it."""
    database.execute("ALTER TABLE order_details ADD COLUMN identity TEXT")


_TABLES_8: Final = (
    # What the whole account holds, as evidence: no addresses, and made anew when it is dropped.
    """
    CREATE TABLE surveyed (
        id          INTEGER PRIMARY KEY,
        order_id    TEXT NOT NULL,
        number_core TEXT NOT NULL,
        shop        TEXT NOT NULL,
        person      TEXT NOT NULL,
        cents       INTEGER,
        moment      INTEGER,
        products    TEXT NOT NULL,
        walk        INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX surveyed_numbers ON surveyed (order_id)",
    "CREATE INDEX surveyed_cores ON surveyed (number_core) WHERE number_core <> ''",
    "CREATE INDEX surveyed_people ON surveyed (person)",
    "CREATE INDEX surveyed_days ON surveyed (moment)",
)


def _add_survey(database: Database) -> None:
    for statement in _TABLES_8:
        database.execute(statement)


_TABLES_9: Final = (
    # The documents of a push, compressed, apart from what is listed, counted and changed of it.
    """
    CREATE TABLE push_documents (
        push_id            INTEGER PRIMARY KEY REFERENCES pushes (push_id),
        request            BLOB NOT NULL,
        intended           BLOB NOT NULL,
        before_transaction BLOB,
        after_transaction  BLOB
    ) STRICT
    """,
    "ALTER TABLE order_details ADD COLUMN shop_document BLOB",
    "ALTER TABLE order_details ADD COLUMN ecomail_document BLOB",
)


def _add_packed_documents(database: Database) -> None:
    """Their places alone: what is there moves into them a slice at a time, once the file is of this version."""
    for statement in _TABLES_9:
        database.execute(statement)


MIGRATIONS: Final[tuple[Migration, ...]] = (
    _make_tables,
    _add_second_sources,
    _add_what_history_counts,
    _set_unreadable_orders_aside,
    _add_what_was_held_before,
    _find_without_reading_all,
    _add_identity,
    _add_survey,
    _add_packed_documents,
)
NEWEST_VERSION: Final = len(MIGRATIONS)


def empty_database() -> bytes:
    """A database of the newest version without any content, as the bytes of its file."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrate(Database(Path(":memory:"), connection))
        return connection.serialize()


def version_of(database: Database) -> int:
    row = database.row("PRAGMA user_version")
    return int(row[0]) if row else 0


def migrate(database: Database) -> None:
    """Bring an open file to the newest version, step by step; killed in between, it goes on at the next opening."""
    version = version_of(database)
    for number, migration in enumerate(MIGRATIONS[version:], start=version + 1):
        with database.transaction():
            migration(database)
            database.execute(f"PRAGMA user_version = {number}")
    _add_columns_of_the_list(database)
    pack_plain_documents(database)
