"""A long list that is opened: its first rows and its counts come from the store, the rest follows."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.domain.model import Action, FileRow, OrderState, OrderSummary
from core.domain.verdicts import VERDICTS
from core.store.store import Store
from gui.order_list.columns import VERDICT_COLUMN
from gui.order_list.filters import Chip
from gui.order_list.model import OrderListModel
from gui.order_list.page import OrderListPage
from gui.window import shop_page
from tests.support.gui_orders import summary
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]

NOW = datetime(2026, 3, 4, tzinfo=UTC)
SIGNATURES = (None, "", "\t[[]]", "amount\t[[]]", "amount tax\t[[]]", "items.price\t[[],1]", "ř\t[[]]", "z")


def some_orders(count: int, seed: int) -> list[OrderSummary]:
    chance = random.Random(seed)  # noqa: S311 - no secret
    return [
        summary(
            number, chance.choice(list(OrderState)), action=chance.choice(list(Action)), differs=chance.choice(SIGNATURES)
        )
        for number in range(count)
    ]  # fmt: skip


def stored(folder: Path, orders: list[OrderSummary]) -> Store:
    store = Store.open(folder / "orders.sqlite3", now=NOW)
    of_key = {order.key: order for order in orders}
    rows = [FileRow(order_session=order.key.order_session, website_id="1", line=2) for order in orders]
    store.orders.upsert_rows(rows, at=NOW, summarise=lambda record: of_key[record.key])
    return store


def by_verdict() -> OrderListModel:
    model = OrderListModel()
    model.sort(VERDICT_COLUMN, Qt.SortOrder.AscendingOrder)
    return model


@pytest.mark.parametrize("seed", range(4))
def test_they_are_those_of_the_whole_list_and_so_are_the_counts(qapp: QApplication, tmp_path: Path, seed: int) -> None:
    store = stored(tmp_path, some_orders(300, seed))
    part, whole = by_verdict(), by_verdict()
    first, kinds = store.orders.first_summaries(120)
    part.set_rows(first, of=kinds)
    whole.set_rows(store.orders.summaries())
    store.close()
    assert not part.is_whole
    assert whole.is_whole
    assert part.rowCount() == 120
    assert [part.key_at(row) for row in range(120)] == [whole.key_at(row) for row in range(120)]
    assert part.total == whole.total == 300
    assert part.planned() == whole.planned()
    for chip in Chip:
        assert part.count(chip) == whole.count(chip)
    gone = [part.key_at(row) for row in range(40)]
    part.remove_rows(gone)
    whole.remove_rows(gone)
    assert not part.is_whole
    assert part.planned() == whole.planned()
    assert [part.count(chip) for chip in Chip] == [whole.count(chip) for chip in Chip]


def test_a_list_no_longer_than_that_comes_at_once_and_as_it_was_imported(qapp: QApplication, tmp_path: Path) -> None:
    store = stored(tmp_path, some_orders(120, 1))
    first, kinds = store.orders.first_summaries(120)
    assert first == store.orders.summaries()
    store.close()
    model = by_verdict()
    model.set_rows(first, of=kinds)
    assert model.is_whole


def test_every_verdict_has_its_place_in_the_store_too(qapp: QApplication, tmp_path: Path) -> None:
    orders = [summary(number, state, action=action) for number, (state, action) in enumerate(
        (state, action) for state in reversed(VERDICTS) for action in Action
    )]  # fmt: skip
    store = stored(tmp_path, orders)
    first, kinds = store.orders.first_summaries(len(orders) - 1)
    store.close()
    part, whole = by_verdict(), by_verdict()
    part.set_rows(first, of=kinds)
    whole.set_rows(orders)
    assert [part.key_at(row) for row in range(len(first))] == [whole.key_at(row) for row in range(len(first))]


def test_while_the_rest_is_read_an_empty_filter_claims_nothing(qapp: QApplication) -> None:
    model = by_verdict()
    page = OrderListPage(model)
    page.show()
    orders = [summary(number, OrderState.DIFFERS) for number in range(3)]
    model.set_rows(orders, of={(OrderState.DIFFERS, Action.UPDATE): 3, (OrderState.IN_SYNC, Action.NONE): 1})
    model.set_chip(Chip.ALL_GOOD)
    assert (model.rowCount(), model.count(Chip.ALL_GOOD)) == (0, 1)
    assert page.table.isVisible(), "nothing is said of the rest before it is known"
    model.set_rows(orders)
    assert not page.table.isVisible()
    page.close()


def test_they_are_shown_before_the_rest_and_every_row_is_there_in_the_end(
    desktop: Callable[..., Desktop], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shop_page, "_FIRST_ROWS", 40)
    user = desktop().start()
    assert user.shop.model.total > 40
    user.compare_all()
    before = [user.shop.model.key_at(row) for row in range(user.shop.model.rowCount())]
    user.window._rebuild_when_idle()  # as another language does
    seen: list[tuple[int, int, bool, bool]] = []
    page, model = user.shop, user.shop.model
    actions = user.window.known_actions
    model.counts_changed.connect(
        lambda: seen.append((model.total, model.rowCount(), model.is_whole, actions["compare_failed"].isEnabled()))
    )
    whole: list[int] = []
    page.shown.connect(lambda: whole.append(model.rowCount()))
    user.until(lambda: whole)
    user.until_idle()
    assert [step[2] for step in seen if step[0]][:1] == [False]
    assert {step[0] for step in seen if step[0]} == {model.total}, "the counts are those of all orders from the first"
    assert not any(could for _, _, is_whole, could in seen if not is_whole), "it is not known yet which those are"
    assert [model.key_at(row) for row in range(model.rowCount())] == before
