"""Which of an account's transactions may be an order, beside a plain join of two dictionaries over the same numbers."""

from __future__ import annotations

import resource
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final

from benchmarks.measuring import Figure, side_by_side
from core.domain.likely_matches import Held, person_of
from core.domain.model import FileRow, Order, OrderKey, OrderLine, OrderRecord, Presence
from core.domain.settings import ShopSettings
from core.shop.identity import identities
from core.store.store import Store
from core.store.survey import SurveyState

_ORDERS: Final = 10_000
_HELD: Final = 500_000
_PAGE: Final = 500
_MOST_SECONDS: Final = 2.0
_MOST_MEGABYTES: Final = 300
_BEGIN: Final = datetime(2024, 1, 1, tzinfo=UTC)
_SETTINGS: Final = ShopSettings(shop_name="Shop", shop_currency="EUR")


def run(*, quick: bool) -> list[Figure]:
    held = _HELD // 10 if quick else _HELD
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "orders.sqlite3", now=_BEGIN)
        try:
            for start in range(0, held, _PAGE):
                store.survey.add([(n, _held(n)) for n in range(start, start + _PAGE)], SurveyState(walk=1))
            return _figures(store, held)
        finally:
            store.close()


def _figures(store: Store, held: int) -> list[Figure]:
    records = [_record(number * (held // _ORDERS)) for number in range(_ORDERS)]
    numbers = {f"old-{number}": number for number in range(held)}
    wanted = [f"old-{number}" for number in range(0, held, held // _ORDERS)]
    before = _megabytes()
    times = side_by_side(
        {
            "identity": lambda: [
                identities(records[start : start + _PAGE], store.survey, _SETTINGS, frozenset())
                for start in range(0, _ORDERS, _PAGE)
            ],
            "join": lambda: [numbers.get(number) for number in wanted],
        },
        repeats=1,
    )
    identity, join, grown = times["identity"].cpu, times["join"].cpu, _megabytes() - before
    return [
        Figure(
            group="Identity",
            what=f"{_ORDERS:,} orders against {held:,} transactions of the account, processor time",
            measured=f"{identity:.2f} s, {identity / join:,.0f} times a plain dictionary join",
            goal=f"{_MOST_SECONDS:.0f} s",
            met=identity <= _MOST_SECONDS,
        ),
        Figure(
            group="Identity",
            what="memory that this takes",
            measured=f"{grown:.0f} MB",
            goal=f"{_MOST_MEGABYTES} MB",
            met=grown <= _MOST_MEGABYTES,
        ),
    ]


def _held(number: int) -> Held:
    return Held(
        order_id=f"old-{number}",
        shop="prestashop",
        person=person_of(f"k{number % 200_000}@example.com"),
        amount=Decimal(number % 900 + 10),
        moment=_BEGIN + timedelta(minutes=number),
    )


def _record(number: int) -> OrderRecord:
    """An order that Ecomail holds under another number and shop."""
    key = OrderKey("1", f"s{number}")
    total = Decimal(number % 900 + 10)
    line = OrderLine(code="SKU", title="Vase", unit_price=total, quantity=Decimal(1))
    return OrderRecord(
        key=key,
        row=FileRow(
            order_session=key.order_session, email=f"k{number % 200_000}@example.com",
            timestamp=_BEGIN + timedelta(minutes=number),
        ),
        order=Order(
            website_id="1", order_session=key.order_session, order_id=f"#{number}", tracked=False,
            payment_status="paid", value=total, tax=None, shipping=None, currency="EUR", lines=(line,),
        ),
        presence=Presence.ABSENT,
    )  # fmt: skip


def _megabytes() -> float:
    """The most that this process ever had in memory."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)
