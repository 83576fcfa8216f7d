"""What the whole Ecomail account holds, as evidence of which order is which: one narrow row a transaction.

A copy that is made anew when it is dropped, without addresses: people are digests. It is found by number, by the core
of the number, by person and by day, never by reading all of it. How far the survey came stands beside it, written with
the rows it tells of.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Final

from msgspec import Struct

from core.domain.amounts import CENT
from core.domain.likely_matches import Held, number_core
from core.store.database import Database, Row, Value
from core.store.small_tables import KeyValueTable

_STATE: Final = "survey"
_DAY: Final = 86_400
_AT_ONCE: Final = 500
"""Values that are asked for with one statement."""
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_COLUMNS: Final = "order_id, shop, person, cents, moment, products"
_INSERT: Final = f"INSERT OR REPLACE INTO surveyed (id, number_core, walk, {_COLUMNS})"
_ROW: Final = "(?, ?, ?, ?, ?, ?, ?, ?, ?)"


class SurveyState(Struct, frozen=True):
    """How far the survey is."""

    complete: bool = False
    """It once came to the end; after that only what is new is read."""
    walk: int = 0
    """Counts the times that the whole account was begun to be read."""
    next_page: int = 1
    """Of the walk that is under way."""
    ignored: int = 0
    """Rows of the account without an order number."""
    total: int | None = None
    """As the account announced it last in this walk."""


class ShopHeld(Struct, frozen=True):
    """What the account holds under one name of a shop."""

    shop: str
    count: int
    total: Decimal


class SurveyTable:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._key_values = KeyValueTable(database)

    # ------------------------------------------------------------------------------------------------- keeping

    @property
    def state(self) -> SurveyState:
        return self._key_values.get(_STATE, SurveyState) or SurveyState()

    def set_state(self, state: SurveyState) -> None:
        self._key_values.set(_STATE, state)

    def add(self, rows: Sequence[tuple[int, Held]], state: SurveyState) -> int:
        """Keep ``rows``, by the account's own number of each, and ``state`` with them; returns how many were new."""
        values = [_values(number, held, state.walk) for number, held in dict(rows).items()]
        marks = ", ".join("?" * len(values))
        with self._database.transaction():
            known = self._database.row(
                f"SELECT count(*) FROM surveyed WHERE id IN ({marks})",  # noqa: S608 - marks alone
                [value[0] for value in values],
            )
            self._database.insert_many(_INSERT, _ROW, values)
            self._key_values.set_within(_STATE, state)
        return len(values) - (int(known[0]) if known is not None else 0)

    def end_walk(self, state: SurveyState) -> None:
        """The whole account was read: what ``state.walk`` did not see is gone."""
        with self._database.transaction():
            self._database.execute("DELETE FROM surveyed WHERE walk < ?", (state.walk,))
            self._key_values.set_within(_STATE, state)

    def remove(self, order_id: str, shop: str) -> None:
        """It was deleted from the account."""
        with self._database.transaction():
            self._database.execute("DELETE FROM surveyed WHERE order_id = ? AND shop = ?", (order_id, shop))

    def clear_within(self) -> None:
        """Inside a transaction: forget all of it; it is read anew when it is needed."""
        self._database.execute("DELETE FROM surveyed")
        self._key_values.set_within(_STATE, SurveyState())

    # ------------------------------------------------------------------------------------------------- finding

    def count(self) -> int:
        row = self._database.row("SELECT count(*) FROM surveyed")
        return int(row[0]) if row is not None else 0

    def with_number(self, order_id: str) -> tuple[Held, ...]:
        return self._held("order_id", [order_id])

    def with_numbers(self, order_ids: Collection[str]) -> dict[str, list[Held]]:
        """The same of many, by the number."""
        found: dict[str, list[Held]] = {}
        for held in self._held("order_id", order_ids):
            found.setdefault(held.order_id, []).append(held)
        return found

    def held_more_than_once(self, order_ids: Collection[str]) -> list[str]:
        """Which of these numbers several transactions of the account carry."""
        return [
            order_id
            for marks, some in _in_blocks(order_ids)
            for (order_id,) in self._database.rows(
                f"SELECT order_id FROM surveyed WHERE order_id IN ({marks}) GROUP BY order_id HAVING count(*) > 1",  # noqa: S608 - marks alone
                some,
            )
        ]

    def of_person(self, person: str) -> tuple[Held, ...]:
        """All of one customer's, each as often as the account holds it."""
        return self._held("person", [person])

    def near(self, people: Collection[str], cores: Collection[str] = ()) -> tuple[Held, ...]:
        """Of these people, or with one of these cores of a number, what is alike once; an empty text finds nothing."""
        rows = (*self._rows("person", people), *self._rows("number_core <> '' AND number_core", cores))
        return tuple(map(_held_of, dict.fromkeys(rows)))

    def on_days(self, days: Collection[int]) -> tuple[Held, ...]:
        """Of these days, counted from 1970 in UTC."""
        found: list[Held] = []
        for day in sorted(days):
            rows = self._database.rows(
                f"SELECT {_COLUMNS} FROM surveyed WHERE moment >= ? AND moment < ?",  # noqa: S608 - our own columns
                (day * _DAY, (day + 1) * _DAY),
            )
            found += map(_held_of, rows)
        return tuple(found)

    def shops(self) -> tuple[ShopHeld, ...]:
        """What the account holds by the name of the shop as it is written, the largest first."""
        rows = self._database.rows(
            "SELECT shop, count(*), total(cents) FROM surveyed GROUP BY shop ORDER BY count(*) DESC, shop"
        )
        return tuple(ShopHeld(row[0], row[1], Decimal(int(row[2])) * CENT) for row in rows)

    def _held(self, column: str, wanted: Collection[str]) -> tuple[Held, ...]:
        return tuple(map(_held_of, self._rows(column, wanted)))

    def _rows(self, column: str, wanted: Collection[str]) -> Iterator[Row]:
        for marks, some in _in_blocks(wanted):
            sql = f"SELECT {_COLUMNS} FROM surveyed WHERE {column} IN ({marks})"  # noqa: S608 - columns of this file
            yield from self._database.rows(sql, some)


def _in_blocks(wanted: Collection[str]) -> Iterator[tuple[str, list[str]]]:
    """The places for as many values as one statement asks for, and the values; none for an empty text."""
    values = sorted(filter(None, wanted))
    for start in range(0, len(values), _AT_ONCE):
        some = values[start : start + _AT_ONCE]
        yield ", ".join("?" * len(some)), some


def day_of(moment: datetime) -> int:
    """The day of ``moment`` as ``on_days`` counts it."""
    return (moment - _EPOCH) // timedelta(days=1)


def _values(number: int, held: Held, walk: int) -> tuple[Value, ...]:
    cents = int((held.amount / CENT).to_integral_value()) if held.amount is not None else None
    seconds = (held.moment - _EPOCH) // timedelta(seconds=1) if held.moment is not None else None
    core = number_core(held.order_id)
    return (number, core, walk, held.order_id, held.shop, held.person, cents, seconds, held.products)


def _held_of(row: Row) -> Held:
    order_id, shop, person, cents, seconds, products = row
    return Held(
        order_id=order_id,
        shop=shop,
        person=person,
        amount=Decimal(cents) * CENT if cents is not None else None,
        moment=_EPOCH + timedelta(seconds=seconds) if seconds is not None else None,
        products=products,
    )
