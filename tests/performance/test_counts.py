"""Counts that stand for times: rows, statements, signals, and what the first paint loads. Requests: see beside."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from datetime import UTC, datetime
from decimal import Decimal

from msgspec.structs import replace

from core.domain.model import FileRow, ItemPrice, OrderKey, OrderState
from core.files.options import ImportOptions
from core.store.store import Store
from gui.order_list.filters import Chip
from gui.order_list.model import OrderListModel
from tests.support.gui_orders import summary
from tests.support.profiles import held_transaction, key_of, shop_order, write_csv
from tests.support.push_scene import PushScene, on_a_loop
from tests.support.store_samples import summarise

MANY = 60


def many_orders(folder, *, held):
    return PushScene(
        folder,
        orders=[shop_order(number, tracked=True) for number in range(1, MANY + 1)],
        held=[held_transaction(number) for number in range(1, MANY + 1)] if held else [],
    )


@on_a_loop
async def test_an_import_writes_each_new_order_once_and_a_known_one_not_at_all(tmp_path):
    scene = many_orders(tmp_path, held=False)
    path = write_csv(tmp_path / "orders.csv", range(1, MANY + 1))
    async with scene.open() as shop:
        written = shop._context.store.orders._database._connection.total_changes
        await shop.import_file.run(path, ImportOptions())
        after_first = shop._context.store.orders._database._connection.total_changes
        await shop.import_file.run(path, ImportOptions())
        after_second = shop._context.store.orders._database._connection.total_changes
    assert after_first - written == 2 * MANY  # a line of the list and its details
    assert after_second == after_first


@on_a_loop
async def test_a_setting_that_no_verdict_depends_on_writes_to_no_order(tmp_path):
    scene = many_orders(tmp_path, held=True)
    async with scene.open() as shop:
        await scene.compare(shop)
        connection = shop._context.store.orders._database._connection
        before = connection.total_changes
        await shop.setup.change_settings(replace(shop.settings, shop_colour="teal", keep_days=90, look_only=True))
        assert connection.total_changes == before
        await shop.setup.change_settings(replace(shop.settings, shop_name="Another"))
        assert connection.total_changes >= before + MANY
        assert {order.state for order in await shop.orders.summaries()} != {OrderState.IN_SYNC}


@on_a_loop
async def test_planning_one_order_reads_one_order(tmp_path):
    """Of the others the database looks into an index alone."""
    scene = many_orders(tmp_path, held=False)
    async with scene.open() as shop:
        await scene.compare(shop)
        database = shop._context.store.orders._database
        statements: list[str] = []
        database._connection.set_trace_callback(statements.append)
        plan = await shop.send.plan([key_of(3)])
        database._connection.set_trace_callback(None)
        steps = [row[3] for statement in statements for row in database.rows(f"EXPLAIN QUERY PLAN {statement}")]
    assert len(plan.entries) == 1
    # Its own, what the account holds of its buyer and its number; its own as it is then, the others of its number, and
    # one that waits for the rest of the account.
    assert len(statements) == 6
    assert not [step for step in steps if "SCAN" in step]


@on_a_loop
async def test_a_comparison_decodes_no_order_that_was_not_compared_and_keeps_its_tile_once(tmp_path):
    """Also while nobody said what prices mean, and no order tells."""
    lines = [{"item_id": "MUG", "item_name": "Mug", "price": Decimal(45), "quantity": 1}]
    scene = PushScene(
        tmp_path,
        orders=[shop_order(number, tracked=True, items=lines) for number in range(1, MANY + 1)],
        held=[held_transaction(number) for number in range(1, MANY + 1)],
    )
    async with scene.open() as shop:
        await scene.compare(shop)
        assert ItemPrice.AUTO is shop.settings.item_price, "nothing told"
        statements: list[str] = []
        shop._context.store.orders._database._connection.set_trace_callback(statements.append)
        await shop.compare.run(even_resting=False)
        shop._context.store.orders._database._connection.set_trace_callback(None)
    assert not [sql for sql in statements if "d.wemasy_knows" in sql and "o.id > " in sql], "no walk through all"
    shown = [sql for sql in statements if "d.shop_document IS NOT NULL" in sql]
    assert shown
    assert not [sql for sql in shown if ">= ''" in sql], "those of this run and no others"
    assert sum("max(compared_at)" in sql for sql in statements) == 1


@on_a_loop
async def test_looking_for_each_order_in_all_of_the_account_waits_for_the_disk_once_for_many(tmp_path):
    scene = many_orders(tmp_path, held=False)
    async with scene.open() as shop:
        statements: list[str] = []
        connection = shop._context.store.orders._database._connection
        connection.set_trace_callback(statements.append)
        await scene.compare(shop)
        connection.set_trace_callback(None)
    commits = statements.count("COMMIT")
    assert commits < 1.5 * MANY, "one an order for what it was compared with, and few for all"


def test_the_list_is_opened_with_one_statement(tmp_path):
    store = Store.open(tmp_path / "orders.sqlite3", now=datetime(2026, 3, 4, tzinfo=UTC))
    statements: list[str] = []
    store._database._connection.set_trace_callback(statements.append)
    store.orders.summaries()
    store._database._connection.set_trace_callback(None)
    store.close()
    assert len(statements) == 1


def test_the_first_rows_of_a_long_list_take_two_statements(tmp_path):
    store = Store.open(tmp_path / "orders.sqlite3", now=datetime(2026, 3, 4, tzinfo=UTC))
    rows = [FileRow(order_session=f"session-{number}", website_id="1", line=2) for number in range(MANY)]
    store.orders.upsert_rows(rows, at=datetime(2026, 3, 4, tzinfo=UTC), summarise=summarise)
    statements: list[str] = []
    store._database._connection.set_trace_callback(statements.append)
    first, kinds = store.orders.first_summaries(10)
    store._database._connection.set_trace_callback(None)
    store.close()
    assert (len(first), sum(kinds.values())) == (10, MANY)
    assert len(statements) == 2, "the counts, and no row more than is shown"


@on_a_loop
async def test_the_rest_is_read_in_slices_and_is_all_of_one_moment(tmp_path):
    scene = many_orders(tmp_path, held=False)
    async with scene.open() as shop:
        store = shop._context.store
        rows = [FileRow(order_session=f"more-{number}", website_id="1", line=2) for number in range(1100)]
        store.orders.upsert_rows(rows, at=scene.clock.now(), summarise=shop._context.summary_of)
        turns: list[int] = []
        reading = asyncio.create_task(shop.orders.summaries())
        while not reading.done():
            turns.append(len(turns))
            if len(turns) == 2:  # something is written to a slice that was read already
                store.orders.remove([OrderKey("1", "more-0")])
            await asyncio.sleep(0)
        found = await reading
        assert len(turns) > 3, "the others had their turn"
        assert [order.key for order in found] == store.orders.keys()
        assert OrderKey("1", "more-0") not in {order.key for order in found}


def test_a_keystroke_resets_the_list_once_and_updates_in_place_tell_of_their_rows_only(qapp):
    model = OrderListModel()
    model.set_rows([summary(number, OrderState.DIFFERS) for number in range(1000)])
    resets: list[None] = []
    changes: list[tuple[int, int]] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.dataChanged.connect(lambda first, last: changes.append((first.row(), last.row())))
    model.set_query("person77")
    assert len(resets) == 1
    model.set_query("person77 ")
    assert len(resets) == 1
    model.set_query("")
    model.set_query("person")  # which all of them have
    assert len(resets) == 2
    model.set_query("")
    model.update_rows([summary(5, OrderState.DIFFERS, tracked=True), summary(900, OrderState.DIFFERS, tracked=True)])
    assert (len(resets), changes) == (3, [(5, 5), (900, 900)])
    model.set_chip(Chip.NEEDS_YOU)
    assert len(resets) == 4


_FIRST_PAINT = """
import sys
from gui.application import parse_arguments
arguments = parse_arguments(["--data-dir", sys.argv[1]])
from PySide6.QtWidgets import QApplication
from gui import program
app = QApplication([])
shown = program.Program(app, arguments)
shown.window.show()
app.processEvents()
heavy = {"httpx", "keyring", "sqlite3", "truststore", "python_calamine", "xlsxwriter", "rich", "multiprocessing",
         "asyncio", "ssl", "msgspec", "logging.handlers", "core.domain.model", "core.system.logs", "core.services", "core.store", "core.files.preview", "core.shop", "gui.window.shop_page", "gui.history.view",
         "gui.import_wizard.wizard", "gui.review.dialog"}
print(*sorted(heavy & set(sys.modules)))
sys.stdout.flush()
shown.end()
"""


def test_nothing_is_loaded_that_the_first_paint_does_not_need(tmp_path):
    answer = subprocess.run(  # noqa: S603 - our own interpreter and a constant
        [sys.executable, "-c", _FIRST_PAINT, str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert answer.stdout.split() == []
