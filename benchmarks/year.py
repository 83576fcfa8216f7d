"""A year of use: 100,000 compared orders and 200,000 entries in the history."""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final, TypeVar

from msgspec.structs import replace

from benchmarks.measuring import Figure, milliseconds
from benchmarks.open_shop import open_shop
from benchmarks.transactions import transaction
from core.domain.assessment import assess, summarise
from core.domain.model import Action, FileRow, Order, OrderKey, OrderLine, OrderRecord, OrderSummary, Presence
from core.domain.pushes import Outcome, PushStep
from core.domain.runs import Kept, PushPlace, RunKind
from core.domain.search import fold
from core.domain.settings import ShopSettings
from core.domain.stored_row import stored_rows
from core.services.ecomail_json import document
from core.shop.shop import Shop
from core.store.codec import dump_time
from core.store.database import Database
from core.store.journal import PushIntent
from core.store.store import Store

T = TypeVar("T")

_ORDERS: Final = 100_000
_PUSHES: Final = 200_000
_BATCH: Final = 1000
_PAGE: Final = 200
_MOST_MEGABYTES: Final = 300
_PUSHES_OF_RUN: Final = 100
NOW: Final = datetime(2026, 12, 31, 12, tzinfo=UTC)
_SETTINGS: Final = ShopSettings(wemasy_website_id="1", shop_name="vaasenzo.nl", shop_currency="EUR")
_GROUP: Final = "A year of use: 100,000 orders, 200,000 entries in the history"


def run(*, quick: bool) -> list[Figure]:
    orders, pushes = (_ORDERS // 10, _PUSHES // 10) if quick else (_ORDERS, _PUSHES)
    with tempfile.TemporaryDirectory() as name:
        return asyncio.run(_measure(Path(name), orders, pushes))


async def _measure(folder: Path, orders: int, pushes: int) -> list[Figure]:
    path = folder / "orders.sqlite3"
    store = Store.open(path, now=NOW)
    fill_orders(store, orders)
    small = _size_after(store, path)
    _fill_history(store, pushes, orders)
    store.close()
    os.utime(path, (0, 0))  # as if somebody else had written to it
    crashed, going_over = _timed(lambda: Store.open(path, now=NOW))
    crashed.close()
    reopened, opening = _timed(lambda: Store.open(path, now=NOW))
    summaries, listing = _timed(reopened.orders.summaries)
    middle_run = pushes // _PUSHES_OF_RUN // 2
    _, first = _timed(lambda: (reopened.history.runs(limit=_PAGE), reopened.history.pushes(limit=_PAGE)))
    _, middle = _timed(
        lambda: (
            reopened.history.runs(before=middle_run, limit=_PAGE),
            reopened.history.pushes(before=PushPlace(middle_run, pushes), limit=_PAGE),
        )
    )
    _, noting = _timed(lambda: _note_all(reopened))
    size = _size_after(reopened, path)
    _, found = _timed(lambda: reopened.history.pushes(words=[f"customer{pushes - 1}@"], limit=_PAGE))
    _, not_found = _timed(lambda: reopened.history.pushes(words=["no such customer"], limit=_PAGE))
    _, needs_you = _timed(lambda: reopened.history.pushes(kept=Kept.NEEDS_YOU, limit=_PAGE))
    _, unsettled = _timed(reopened.journal.unsettled)
    _, newest = _timed(lambda: reopened.journal.newest_of(OrderKey("1", "never sent")))
    _, copying = _timed(lambda: reopened.backup_if_due(NOW))
    reopened.close()
    shop = await open_shop(folder, 0)
    exporting = await _export(shop, folder / "list.csv")
    exporting_excel = await _export(shop, folder / "list.xlsx")
    await shop.close()
    return [
        _figure(
            "opening the file",
            milliseconds(opening),
            "≤ 500 ms",
            met=opening <= 0.5,
        ),
        _figure(
            "looking for what is unsettled",
            milliseconds(unsettled),
            "≤ 1 ms",
            met=unsettled <= 0.001,
        ),
        _figure(
            "what was last sent of an order that was never sent, for its card",
            milliseconds(newest),
            "≤ 5 ms",
            met=newest <= 0.005,
        ),
        _figure("the same after a crash, when the whole file is gone over first", milliseconds(going_over)),
        _figure(
            f"the {len(summaries):,} lines of the list, one statement",
            f"{listing:.2f} s, {listing / orders * 1e6:.1f} µs an order",
            "≤ 2 s",
            met=listing <= 2,
        ),
        _figure(
            f"a page of the history ({_PAGE} runs with their sums, and {_PAGE} entries), newest and from the middle",
            f"{milliseconds(first)}, {milliseconds(middle)}",
            "≤ 100 ms",
            met=max(first, middle) <= 0.1,
        ),
        _figure(
            "searching the history: one entry, none, and what needs the user",
            f"{milliseconds(found)}, {milliseconds(not_found)}, {milliseconds(needs_you)}",
            "≤ 300 ms",
            met=max(found, not_found, needs_you) <= 0.3,
        ),
        _figure("making a year of entries ready for the search, once and in slices", f"{noting:.1f} s"),
        *(
            _figure(
                f"exporting the list as {name}",
                f"{seconds:.1f} s, {seconds / orders * 1e6:.0f} µs an order",
                "≤ 10 s",
                met=seconds <= 10,
            )
            for name, seconds in (("CSV", exporting), ("Excel", exporting_excel))
        ),
        _figure(
            "size of the database, with all that was sent, held and read back, and what the search looks at",
            f"{size / 2**20:,.0f} MB: {small / orders:,.0f} bytes an order, {(size - small) / pushes:,.0f} an entry",
            f"≤ {_MOST_MEGABYTES} MB after a year",
            met=size <= _MOST_MEGABYTES * 2**20 * pushes / _PUSHES,
        ),
        _figure("the checked copy of the day", f"{copying:.1f} s"),
    ]


def _figure(what: str, measured: str, goal: str = "", *, met: bool | None = None, reason: str = "") -> Figure:
    return Figure(group=_GROUP, what=what, measured=measured, goal=goal, met=met, reason="" if met else reason)


def _timed(call: Callable[[], T]) -> tuple[T, float]:
    began = time.process_time()
    answer = call()
    return answer, time.process_time() - began


async def _export(shop: Shop, path: Path) -> float:
    began = time.process_time()
    await shop.orders.export(path)
    return time.process_time() - began


def _size_after(store: Store, path: Path) -> int:
    _database(store).rows("PRAGMA wal_checkpoint(TRUNCATE)")
    return path.stat().st_size


def _database(store: Store) -> Database:
    return store._database  # noqa: SLF001 - a year is made quicker than it is lived


def fill_orders(store: Store, count: int) -> None:
    """So many orders that both sides hold, compared. They are alike: one is assessed for all, another to check."""
    first = _summary(_record(0))
    for start in range(0, count, _BATCH):
        records = [_record(number) for number in range(start, start + _BATCH)]
        store.orders.take_in(stored_rows([record.row for record in records]), at=NOW, summarise=_summary)
        store.orders.save_many([(record, _like(first, record)) for record in records])
    assert _like(first, records[-1]) == _summary(records[-1])  # noqa: S101 - else another list was made


def _summary(record: OrderRecord) -> OrderSummary:
    return summarise(record, assess(record, _SETTINGS))


def _like(first: OrderSummary, record: OrderRecord) -> OrderSummary:
    assert record.order is not None  # noqa: S101 - it was compared
    products = " ".join(f"{line.title} {line.code}" for line in record.order.lines)
    return replace(first, key=record.key, order_id=record.order.order_id, email=record.row.email,
                   date=record.row.timestamp, products=products)  # fmt: skip


def file_row(number: int) -> FileRow:
    session = f"{number * 2654435761 % 2**64:016x}"
    return FileRow(order_session=session, website_id="1", email=f"customer{number}@example.com",
                   order_id=f"ORD-{number}", timestamp=NOW - timedelta(minutes=number), file="orders.csv",
                   line=number + 2)  # fmt: skip


def _record(number: int) -> OrderRecord:
    row = file_row(number)
    held = replace(transaction(number), timestamp=row.timestamp, ecomail_id=number, full=True)
    lines = tuple(
        OrderLine(
            code=f"SKU-{number}-{line}", title=f"Vase no. {line}", unit_price=Decimal("11.65"), quantity=Decimal(2)
        )
        for line in range(3)
    )
    key = OrderKey("1", f"{number * 2654435761 % 2**64:016x}")
    return OrderRecord(
        key=key,
        row=row,
        order=Order(website_id="1", order_session=key.order_session, order_id=held.order_id, value=Decimal("74.85"),
                    tax=Decimal("12.99"), shipping=Decimal("4.95"), currency="EUR", lines=lines, payment_status="paid",
                    tracked=True),
        transaction=held, presence=Presence.PRESENT, wemasy_knows=True, compared_at=NOW, compared_run=1,
    )  # fmt: skip


def _fill_history(store: Store, count: int, orders: int) -> None:
    """As a push goes: entered, sent, read back, marked, ended; but a hundred in one commit."""
    journal, database = store.journal, _database(store)
    for start in range(0, count, _PUSHES_OF_RUN):
        at = NOW - timedelta(seconds=count - start, microseconds=123_457)
        run_id = store.runs.begin(RunKind.PUSH, at=at, total=_PUSHES_OF_RUN)
        sent = [transaction(number) for number in range(start, start + _PUSHES_OF_RUN)]
        push_ids = journal.begin(
            [
                PushIntent(run_id=run_id, key=OrderKey("1", f"{number % orders * 2654435761 % 2**64:016x}"),
                           order_id=held.order_id, action=Action.UPDATE, request=document(held), intended=held,
                           before=replace(held, ecomail_id=number, full=True, city="Praha"))
                for number, held in enumerate(sent, start)
            ],
            at=at, step=PushStep.SENDING,
        )  # fmt: skip
        with database.transaction():
            for number, (push_id, held) in enumerate(zip(push_ids, sent, strict=True), start):
                after = replace(held, ecomail_id=number, full=True)
                journal._change(push_id, {"step": PushStep.LANDED}, at, after)  # noqa: SLF001 - see above
                journal._change(push_id, {"step": PushStep.MARKING}, at)  # noqa: SLF001 - see above
                ended = {
                    "step": PushStep.DONE,
                    "outcome": Outcome.VERIFIED,
                    "marked": True,
                    "finished_at": dump_time(at),
                }
                journal._change(push_id, ended, at)  # noqa: SLF001 - see above
        store.runs.finish(run_id, at=at)


def _note_all(store: Store) -> None:
    while store.history.note_words(fold, limit=_BATCH):
        pass
