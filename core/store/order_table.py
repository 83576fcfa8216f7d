"""The local list of orders: what the file said, what both sides held when last seen, what the user decided.

The narrow columns of a list line are written together with what they follow from, in one transaction, so they cannot
disagree. Whether an order is unsettled is not stored here: it follows from the journal.

New orders are bulk-inserted from rows made ready by whoever read them: nobody has seen them, so what the list shows is
what the file says, whatever the rules of the profile (a test holds this to them). Orders that are on the list already
are updated one by one.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Final, get_type_hints

import msgspec
from msgspec import Struct

from core.domain.decisions import has_choices
from core.domain.differences import standing_of
from core.domain.fields import HEADER
from core.domain.figures import Figures
from core.domain.model import (
    Action,
    FileRow,
    Identity,
    KeptForms,
    Order,
    OrderKey,
    OrderRecord,
    OrderState,
    OrderSummary,
    Presence,
)
from core.domain.stored_row import StoredRow
from core.domain.verdicts import Kinds
from core.store import codec
from core.store.database import Database, Row, Value
from core.store.documents import packed_optional, unpacked, unpacked_optional
from core.store.file_rows import Change, Upserted, added_up, counted, key_of, merged, unnumbered
from core.store.schema import BY_URGENCY_IN_SQL, LIST_COLUMNS, SIGNATURE_IN_SQL

_INSERT: Final = """
    INSERT OR IGNORE INTO orders (
        id, added_at, website_id, order_session, order_id, email, date, currency,
        presence, state, action, products, decided
    )
"""
_NEW: Final = f"(?, ?, ?, ?, ?, ?, ?, ?, '{Presence.NOT_CHECKED}', '{OrderState.NEW}', '{Action.NONE}', '', 0)"
_INSERT_DETAILS: Final = "INSERT INTO order_details (id, row)"
_STREAM_BLOCK: Final = 200
"""Records held in memory at once while streaming."""
_TAKEN_IN_TOGETHER: Final = 1000
"""Rows held in memory at once while they are taken in."""
_RECORD: Final = """
    SELECT o.id, o.website_id, o.order_session, o.presence, o.compared_at,
           d.row, d.shop_document, d.ecomail_document, d.wemasy_knows, d.duplicates_in_ecomail, d.compared_run,
           d.decisions, d.failure,
           EXISTS (SELECT 1 FROM pushes p WHERE p.website_id = o.website_id AND p.order_session = o.order_session
                   AND (p.outcome IS NULL OR p.outcome = 'uncertain') AND p.step <> 'planned'),
           d.matched_order_id, d.identity
    FROM orders o JOIN order_details d ON d.id = o.id
"""
_SUMMARY: Final = f"SELECT website_id, order_session, {', '.join(LIST_COLUMNS)} FROM orders"  # noqa: S608 - our names
_STANDING: Final = "SELECT id, seen_as, state, action, differs FROM orders"
_SEEN: Final = f"state || ' ' || action || ' ' || coalesce({SIGNATURE_IN_SQL}, '')"
_SUMMARY_BLOCK: Final = 500
_LINES: Final = (
    _SUMMARY.replace(
        "FROM orders",
        f", orders.id, row, {'shop_document' if any(field.exported for field in HEADER) else 'NULL'}"
        " FROM orders JOIN order_details d ON d.id = orders.id WHERE orders.id > ?",
    )
    + " ORDER BY orders.id LIMIT ?"
)
_LINES_BLOCK: Final = 500
_UNITS: Final = "CAST(round(coalesce({}, 0) * 10000) AS INTEGER)"
"""Ten-thousandths: whole numbers, so that a sum of many amounts is exact."""
_UNITS_OF_SHOP: Final = _UNITS.format("shop_total")
_UNITS_OF_ECOMAIL: Final = _UNITS.format(f"CASE WHEN presence = '{Presence.PRESENT}' THEN ecomail_total END")
_FIGURES: Final = f"""
    SELECT CASE WHEN date IS NULL THEN ''
                WHEN substr(date, 9, 2) BETWEEN '02' AND '27' THEN substr(date, 1, 7)
                ELSE substr(date, 1, 13) || (substr(date, 15, 2) / 15) END AS moment,
           state, action, coalesce(currency, '') AS money, count(*), sum({_UNITS_OF_SHOP}),
           sum(CASE WHEN presence <> '{Presence.NOT_CHECKED}'
                    THEN abs({_UNITS_OF_SHOP} - {_UNITS_OF_ECOMAIL}) ELSE 0 END)
    FROM orders WHERE state IN ({{}}) GROUP BY moment, state, action, money
"""  # noqa: S608 - our own names
_OF_KEY: Final = " WHERE website_id = ? AND order_session = ?"
_SUMMARY_AFTER: Final = _SUMMARY.replace(" FROM", ", id FROM") + " WHERE id > ? ORDER BY id LIMIT ?"
_SHOP_ORDERS: Final = (
    "SELECT o.id, d.shop_document FROM orders o JOIN order_details d ON d.id = o.id"
    " WHERE o.id > ? AND d.shop_document IS NOT NULL AND coalesce(o.compared_at, '') >= ? ORDER BY o.id LIMIT ?"
)
_NUMBERS: Final = (
    "SELECT o.order_id, json_extract(d.row, '$.order_id'), d.matched_order_id"
    " FROM orders o JOIN order_details d ON d.id = o.id"
)
_NUMBERED_BY_FILE: Final = (
    "SELECT o.id, o.website_id, o.order_session, d.shop_document, trim(json_extract(d.row, '$.order_id'))"
    " FROM orders o JOIN order_details d ON d.id = o.id WHERE o.id > ? AND d.shop_document IS NOT NULL"
    " AND json_extract(d.row, '$.order_id') IS NOT NULL ORDER BY o.id LIMIT ?"
)


class _Numbered(Struct):
    """Of an order, what the shop calls it; the rest is not even decoded."""

    order_id: str | None = None


_NUMBERED: Final = codec.Json(_Numbered)
Summarise = Callable[[OrderRecord], OrderSummary]
"""What the list shows of a record, by the rules of this profile."""


def file_row(row: StoredRow) -> FileRow:
    return codec.FILE_ROW.load(row[-1])


def insert_new(database: Database, rows: Sequence[StoredRow], *, at: datetime) -> list[bool]:
    """Writes those of ``rows`` that are not on the list; says of each whether it was. Inside a transaction."""
    first_id = _next_id(database)
    added_at = codec.dump_time(at)
    numbered = list(enumerate(rows, start=first_id))
    count = database.insert_many(_INSERT, _NEW, [(row_id, added_at, *row[:6]) for row_id, row in numbered])
    if count == len(rows):
        database.insert_many(_INSERT_DETAILS, "(?, ?)", [(row_id, row[6]) for row_id, row in numbered])
        return [True] * count
    new = {row_id for (row_id,) in database.rows("SELECT id FROM orders WHERE id >= ?", (first_id,))}
    database.insert_many(_INSERT_DETAILS, "(?, ?)", [(row_id, row[6]) for row_id, row in numbered if row_id in new])
    return [row_id in new for row_id, _ in numbered]


def _next_id(database: Database) -> int:
    row = database.row("SELECT coalesce(max(id), 0) + 1 FROM orders")
    return int(row[0]) if row is not None else 1


class OrderTable:
    def __init__(self, database: Database, kept: KeptForms) -> None:
        """``kept``: what is known of the account, which every record is given."""
        self._database = database
        self.kept = kept

    # ------------------------------------------------------------------------------------------------- writing

    def upsert_rows(self, rows: Iterable[FileRow], *, at: datetime, summarise: Summarise) -> Upserted:
        """Take rows of a file in: all of them, or none when one fails. Hand a large file over in slices.

        What a new row does not say keeps the earlier row's word; a row that says nothing new (whatever its file and
        line) changes nothing. What was seen and decided of an order stays; ``summarise`` says what follows now.
        """
        with self._database.transaction():
            changes = [(key_of(row), self._upsert(row, at, summarise)) for row in rows]
        return counted(changes)

    def take_in(self, rows: Iterable[StoredRow], *, at: datetime, summarise: Summarise) -> Upserted:
        """The same for rows that were made ready; much quicker for orders that are not on the list yet.

        Many rows are better taken in together: a few rows touch a page of the index over random sessions each, many
        share them, and each page that was touched is written at the end of the transaction.
        """
        coming = iter(rows)
        total = Upserted()
        with self._database.transaction():
            while some := list(itertools.islice(coming, _TAKEN_IN_TOGETHER)):
                total = added_up(total, self._take_in(some, at, summarise))
        return total

    def save_record(self, record: OrderRecord, summary: OrderSummary, *, own: bool = False) -> bool:
        """Replace what is stored of an order; ``False`` (and nothing stored) when it left the list meanwhile.

        ``record.unsettled`` is not stored. ``own``: it follows from what the user did, and is nothing new to them.
        """
        return self.save_many([(record, summary)], own=own) == 1

    def save_many(self, changes: Iterable[tuple[OrderRecord, OrderSummary]], *, own: bool = False) -> int:
        """The same for several orders in one transaction; returns how many were still on the list."""
        with self._database.transaction():
            return sum(self._update(record, summary, own=own) for record, summary in changes)

    def remove(self, keys: Iterable[OrderKey]) -> int:
        """Take orders off the list; their history stays. Returns how many there were."""
        with self._database.transaction():
            return sum(
                self._database.execute(f"DELETE FROM orders{_OF_KEY}", _of(key)).rowcount  # noqa: S608 - a constant
                for key in keys
            )

    def note_seen(self) -> int:
        """The user has looked at all orders as they stand now; returns of how many that was something new."""
        with self._database.transaction():
            return self._database.execute(
                f"UPDATE orders SET seen_as = {_SEEN} WHERE seen_as IS NOT {_SEEN}"  # noqa: S608 - our own names
            ).rowcount

    # ------------------------------------------------------------------------------------------------- reading

    def count_new(self) -> int:
        """How many appeared, or stand otherwise, since the user last looked; none where they never did."""
        row = self._database.row(f"SELECT sum(seen_as IS NOT {_SEEN}), count(seen_as) FROM orders")  # noqa: S608 - the same
        return row[0] if row is not None and row[1] else 0

    def record(self, key: OrderKey) -> OrderRecord | None:
        with self._database.translated():
            row = self._database.row(_RECORD + _OF_KEY, _of(key))
            return None if row is None else _record(row, self.kept)

    def records(self, keys: Collection[OrderKey] | None = None) -> Iterator[OrderRecord]:
        """All orders in the sequence of their import, or those of ``keys`` in that sequence, a block at a time.

        What is saved or removed between two steps is seen from the next block on.
        """
        if keys is not None:
            yield from filter(None, map(self.record, keys))
            return
        for block in self._blocks(f"{_RECORD} WHERE o.id > ? ORDER BY o.id LIMIT ?", _STREAM_BLOCK):
            with self._database.translated():
                records = [_record(row, self.kept) for row in block]
            yield from records

    def summaries(self, keys: Collection[OrderKey] | None = None) -> list[OrderSummary]:
        """The lines of the list, without decoding any details."""
        if keys is None:
            rows = self._database.rows(f"{_SUMMARY} ORDER BY id")
        else:
            rows = [row for key in keys if (row := self._database.row(_SUMMARY + _OF_KEY, _of(key))) is not None]
        return [_summary(row) for row in rows]

    def summaries_in_blocks(self) -> Iterator[list[OrderSummary]]:
        """The same of all orders, in the sequence of their import, each block as it is when it is reached."""
        for block in self._blocks(_SUMMARY_AFTER, _SUMMARY_BLOCK, id_at=-1):
            yield [_summary(row) for row in block]

    def each_summary(self) -> Iterator[OrderSummary]:
        """The same one by one, for whoever goes over all of them and keeps few."""
        return itertools.chain.from_iterable(self.summaries_in_blocks())

    def first_summaries(self, limit: int) -> tuple[list[OrderSummary], Kinds]:
        """The first ``limit`` lines of the list sorted by verdict, and how many orders of each kind there are in all.

        All of a list that is no longer than that, in the sequence of their import.
        """
        counts = self._database.rows("SELECT state, action, count(*) FROM orders GROUP BY state, action")
        kinds = {(OrderState(state), Action(action)): number for state, action, number in counts}
        in_order = "id" if sum(kinds.values()) <= limit else BY_URGENCY_IN_SQL
        rows = self._database.rows(f"{_SUMMARY} ORDER BY {in_order} LIMIT ?", (limit,))
        return [_summary(row) for row in rows], kinds

    @property
    def changes(self) -> int:
        """Grows with whatever is written to this file: what was read in steps holds if it stayed the same."""
        return self._database.changes

    def lines(self) -> Iterator[list[tuple[OrderSummary, FileRow, Order | None]]]:
        """Every line of the list with what the file said, a block at a time, in the sequence of their import.

        With what the shop said, too, where a field of that is exported.
        """
        for block in self._blocks(_LINES, _LINES_BLOCK, id_at=-3):
            with self._database.translated():
                lines = [
                    (_summary(row), codec.FILE_ROW.load(row[-2]), codec.ORDER.load_optional(unpacked_optional(row[-1])))
                    for row in block
                ]
            yield lines

    def shop_orders(self, *, since: datetime | None = None) -> Iterator[Order]:
        """What the shop holds of its orders, of those compared ``since`` then, and nothing else of them."""
        after = codec.dump_time(since) if since is not None else ""
        for block in self._blocks(_SHOP_ORDERS, _STREAM_BLOCK, after):
            with self._database.translated():
                orders = [codec.ORDER.load(unpacked(order)) for _, order in block]
            yield from orders

    def keys(self) -> list[OrderKey]:
        """In the sequence of their import."""
        rows = self._database.rows("SELECT website_id, order_session FROM orders ORDER BY id")
        return list(itertools.starmap(OrderKey, rows))

    def keys_that_may_differ(self) -> list[OrderKey]:
        """Those that differ, and those that are all good and have a choice of the user's: it may keep a difference."""
        rows = self._database.rows(
            "SELECT website_id, order_session FROM orders WHERE state = ? OR (state = ? AND decided) ORDER BY id",
            (OrderState.DIFFERS, OrderState.IN_SYNC),
        )
        return list(itertools.starmap(OrderKey, rows))

    def numbers(self) -> set[str]:
        """Every order number that an order of the list accounts for: its own, the file's, an accepted match's."""
        return {number for row in self._database.rows(_NUMBERS) for number in row if number is not None}

    def numbers_of(self, keys: Iterable[OrderKey]) -> set[str]:
        """The same of these orders alone."""
        rows = (self._database.row(_NUMBERS + _OF_KEY, _of(key)) for key in keys)
        return {number for row in rows if row is not None for number in row if number is not None}

    def numbered_by_file(self) -> list[tuple[OrderKey, str, str]]:
        """Orders that were read in the shop and that the file gives a number: the shop's, and the file's."""
        found = []
        for block in self._blocks(_NUMBERED_BY_FILE, _SUMMARY_BLOCK):
            with self._database.translated():
                for _, website_id, order_session, document, filed in block:
                    number = _NUMBERED.load(unpacked(document)).order_id
                    if number is not None:
                        found.append((OrderKey(website_id, order_session), number, filed))
        return found

    def matched(self) -> dict[OrderKey, str]:
        """The orders for which the user took a transaction of another number, and that number."""
        rows = self._database.rows(
            "SELECT o.website_id, o.order_session, d.matched_order_id FROM orders o"
            " JOIN order_details d ON d.id = o.id WHERE d.matched_order_id IS NOT NULL ORDER BY o.id"
        )
        return {OrderKey(website_id, order_session): number for website_id, order_session, number in rows}

    def absent(self) -> list[OrderKey]:
        """The orders that Ecomail did not hold when they were last looked up."""
        rows = self._database.rows(
            "SELECT website_id, order_session FROM orders WHERE presence = ? ORDER BY id", (Presence.ABSENT,)
        )
        return [OrderKey(*row) for row in rows]

    def any_unsurveyed(self) -> bool:
        """Whether for one of those the rest of the account was not looked through yet."""
        row = self._database.row(
            "SELECT 1 FROM orders o JOIN order_details d ON d.id = o.id"
            " WHERE o.presence = ? AND json_extract(d.identity, '$.unsurveyed') LIMIT 1",
            (Presence.ABSENT,),
        )
        return row is not None

    def keys_with(self, number: str) -> list[OrderKey]:
        """The orders that this number stands for in Ecomail: their own, then an accepted match's."""
        rows = self._database.rows(
            "SELECT website_id, order_session FROM orders WHERE order_id = ? UNION ALL"
            " SELECT o.website_id, o.order_session"
            " FROM order_details d JOIN orders o ON o.id = d.id WHERE d.matched_order_id = ?"
            " AND o.order_id IS NOT d.matched_order_id",
            (number, number),
        )
        return [OrderKey(*row) for row in rows]

    def figures(self, states: Collection[OrderState] = tuple(OrderState)) -> list[Figures]:
        """The orders of these states, counted and added up by month, verdict and currency; none of them is decoded.

        Exact for amounts of at most four decimals and below 10 to the 11th.
        """
        rows = self._database.rows(_FIGURES.format(", ".join("?" * len(states))), tuple(states))
        return [
            Figures(moment, OrderState(state), Action(action), currency, number, *map(_amount, units))
            for moment, state, action, currency, number, *units in rows
        ]

    def newest_comparison(self, *, that_worked: bool = False) -> datetime | None:
        """``that_worked``: of an order of which both sides could be read."""
        unwanted = OrderState.FAILED.value if that_worked else ""
        row = self._database.row("SELECT max(compared_at) FROM orders WHERE state <> ?", (unwanted,))
        return codec.load_optional_time(row[0]) if row is not None else None

    def count_by_state(self) -> dict[OrderState, int]:
        """Every state has its number, also 0."""
        found: dict[str, int] = dict(self._database.rows("SELECT state, count(*) FROM orders GROUP BY state"))
        return {state: found.get(state.value, 0) for state in OrderState}

    def _blocks(self, sql: str, size: int, *parameters: Value, id_at: int = 0) -> Iterator[list[Row]]:
        """The rows of ``sql``, a keyset's page at a time: after an id, by ``parameters``, at most so many."""
        last_id = 0
        while block := self._database.rows(sql, (last_id, *parameters, size)):
            last_id = block[-1][id_at]
            yield block

    # ------------------------------------------------------------------------------------- inside a transaction

    def _take_in(self, rows: Sequence[StoredRow], at: datetime, summarise: Summarise) -> Upserted:
        added = insert_new(self._database, rows, at=at)
        if all(added):
            return Upserted(added=len(rows), changed_keys=tuple([OrderKey(row[0], row[1]) for row in rows]))
        return counted(
            [
                (OrderKey(row[0], row[1]), Change.ADDED if new else self._upsert(file_row(row), at, summarise))
                for row, new in zip(rows, added, strict=True)
            ]
        )

    def _upsert(self, row: FileRow, at: datetime, summarise: Summarise) -> Change:
        known = self.record(key_of(row))
        if known is None:
            self._insert(OrderRecord(key=key_of(row), row=row), at, summarise)
            return Change.ADDED
        said_once = known.row if row.order_id or known.order is None else unnumbered(known.row)
        changed = merged(said_once, row)
        if changed is None and said_once != known.row:
            changed = said_once
        if changed is None:
            return Change.NONE
        record = msgspec.structs.replace(known, row=changed)
        self._update(record, summarise(record), own=False)
        return Change.UPDATED

    def _insert(self, record: OrderRecord, at: datetime, summarise: Summarise) -> None:
        columns = {
            "website_id": record.key.website_id,
            "order_session": record.key.order_session,
            "added_at": codec.dump_time(at),
        } | _list_columns(record, summarise(record))
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        cursor = self._database.execute(
            f"INSERT INTO orders ({names}) VALUES ({marks})",  # noqa: S608 - names of our own columns
            tuple(columns.values()),
        )
        self._database.execute(
            "INSERT INTO order_details (id, row) VALUES (?, ?)", (cursor.lastrowid, codec.FILE_ROW.dump(record.row))
        )

    def _update(self, record: OrderRecord, summary: OrderSummary, *, own: bool) -> bool:
        found = self._database.row(_STANDING + _OF_KEY, _of(record.key))
        if found is None:
            return False
        row_id, seen_as, *standing = found
        if own and seen_as == standing_of(*standing):
            seen_as = standing_of(summary.state, summary.action, summary.differs)
        self._set("orders", row_id, _list_columns(record, summary) | {"seen_as": seen_as})
        self._set("order_details", found[0], _detail_columns(record))
        return True

    def _set(self, table: str, row_id: int, columns: dict[str, Value]) -> None:
        assignments = ", ".join(f"{name} = ?" for name in columns)
        self._database.execute(
            f"UPDATE {table} SET {assignments} WHERE id = ?",  # noqa: S608 - names of our own tables and columns
            (*columns.values(), row_id),
        )


def _amount(units: int) -> Decimal:
    return Decimal(units).scaleb(-4)


def _of(key: OrderKey) -> tuple[str, str]:
    return key.website_id, key.order_session


def _list_columns(record: OrderRecord, summary: OrderSummary) -> dict[str, Value]:
    """What the list shows, but for what is a fact of the record itself."""
    facts = {"presence": record.presence, "compared_at": record.compared_at, "decided": has_choices(record.decisions)}
    values = {name: getattr(summary, name) for name in LIST_COLUMNS} | facts
    return {name: codec.dump_plain(value) for name, value in values.items()}


def _detail_columns(record: OrderRecord) -> dict[str, Value]:
    return {
        "row": codec.FILE_ROW.dump(record.row),
        "shop_document": packed_optional(codec.ORDER.dump_optional(record.order)),
        "ecomail_document": packed_optional(codec.TRANSACTION.dump_optional(record.transaction)),
        "wemasy_knows": record.wemasy_knows,
        "duplicates_in_ecomail": record.duplicates_in_ecomail,
        "compared_run": record.compared_run,
        "decisions": codec.dump_decisions(record.decisions),
        "failure": codec.FAILURE.dump_optional(record.failure),
        "matched_order_id": record.matched_order_id,
        "identity": None if record.identity == Identity() else codec.IDENTITY.dump(record.identity),
    }


def _record(row: Row, kept: KeptForms) -> OrderRecord:
    return OrderRecord(
        key=OrderKey(row[1], row[2]),
        presence=Presence(row[3]),
        compared_at=codec.load_optional_time(row[4]),
        row=codec.FILE_ROW.load(row[5]),
        order=codec.ORDER.load_optional(unpacked_optional(row[6])),
        transaction=codec.TRANSACTION.load_optional(unpacked_optional(row[7])),
        wemasy_knows=codec.load_optional_flag(row[8]),
        duplicates_in_ecomail=row[9],
        compared_run=row[10],
        decisions=codec.load_decisions(row[11]),
        failure=codec.FAILURE.load_optional(row[12]),
        unsettled=bool(row[13]),
        matched_order_id=row[14],
        identity=codec.IDENTITY.load_optional(row[15]) or Identity(),
        kept=kept,
    )


_LOADERS: Final[tuple[Callable[[Any], Any] | None, ...]] = tuple(
    codec.interned if name == "seen_as" else codec.loader_of(kept)  # few texts, many orders
    for name, kept in list(get_type_hints(OrderSummary).items())[1:]
)


def _summary(row: Row) -> OrderSummary:
    values = [value if load is None else load(value) for load, value in zip(_LOADERS, row[2:], strict=False)]
    return OrderSummary(OrderKey(row[0], row[1]), *values)
