"""What may be called finished: one rule for the filters, the note in place of the list, and the end of a comparison."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from core.domain.model import OrderState, OrderSummary
from core.shop.overview import Tile
from gui.order_list.filters import Chip, Standing, standing
from gui.order_list.model import OrderListModel
from gui.order_list.page import OrderListPage
from gui.order_list.sidebar import Sidebar
from gui.window.all_shops import badge_of, standing_of
from tests.support.gui_orders import summary

S = OrderState
LISTS = {
    Standing.NOTHING_LISTED: [],
    Standing.NEEDS_YOU: [summary(1, S.IN_SYNC, tracked=True), summary(2, S.DIFFERS), summary(3, S.FAILED)],
    Standing.COULD_NOT_CHECK: [summary(1, S.IN_SYNC, tracked=True), summary(2, S.FAILED), summary(3, S.NEW)],
    Standing.NOT_COMPARED: [summary(1, S.IN_SYNC, tracked=True), summary(2, S.NEW)],
    Standing.AGREES: [summary(1, S.IN_SYNC, tracked=True)],
}


@pytest.fixture
def model(qapp) -> OrderListModel:
    return OrderListModel()


@pytest.mark.parametrize("expected", LISTS)
def test_where_the_work_stands_follows_from_the_counts(model: OrderListModel, expected: Standing) -> None:
    model.set_rows(LISTS[expected])
    assert standing(model.count) is expected
    assert expected.is_all_clear is (expected is Standing.AGREES)


@pytest.mark.parametrize("orders", LISTS.values())
def test_the_tile_of_a_shop_stands_as_its_list_does(model: OrderListModel, orders: list[OrderSummary]) -> None:
    aside = [summary(number, state) for number, state in enumerate((S.IN_SYNC, S.LATER), start=1)]
    for listed in (orders, aside):
        model.set_rows(listed)
        tile = Tile(name="shop", counts=dict(Counter(order.state for order in listed)))
        assert standing_of(tile) is model.standing
        assert (badge_of(tile) == "✓") is model.standing.is_all_clear


def of(**counts: int) -> Callable[[Chip], int]:
    return lambda chip: counts.get(chip.name, 0)


def test_what_only_waits_for_its_mark_is_an_all_clear() -> None:
    assert standing(of(ALL=3, ALL_GOOD=3, TO_MARK=1)) is Standing.TO_MARK
    assert Standing.TO_MARK.is_all_clear


@pytest.mark.parametrize("stands", LISTS)
@pytest.mark.parametrize("chip", [Chip.NEEDS_YOU, Chip.DIFFERENT, Chip.MISSING, Chip.CANNOT_SEND])
def test_the_all_clear_is_given_in_every_filter_or_in_none(qtbot, model, stands: Standing, chip: Chip) -> None:
    page, sidebar = OrderListPage(model), Sidebar(model)
    qtbot.addWidget(page)
    qtbot.addWidget(sidebar)
    page.show()
    model.set_rows(LISTS[stands])
    model.set_chip(chip)
    says_so = page._note.isVisible() and "agree" in page._note._text.text()
    assert says_so is stands.is_all_clear
    assert sidebar.button(Chip.NEEDS_YOU).finished is stands.is_all_clear
    if model.rowCount() == 0 and stands is not Standing.NOTHING_LISTED:
        assert "No orders match" not in page._note._title.text()


def test_an_order_that_could_not_be_checked_is_named_at_the_end(qtbot, model: OrderListModel) -> None:
    page = OrderListPage(model)
    qtbot.addWidget(page)
    page.show()
    model.set_rows([summary(1, S.IN_SYNC, tracked=True), summary(2, S.FAILED)])
    model.set_chip(Chip.NEEDS_YOU)
    assert page._note._title.text() == "Nothing needs you so far"
    assert "could not be checked" in page._note._text.text()
    model.set_query("nothing like it")
    assert page._note._title.text() == "No orders match"


def test_after_a_comparison_that_broke_off_nothing_is_called_finished(qtbot) -> None:
    page = OrderListPage(OrderListModel())
    qtbot.addWidget(page)
    model = page._model
    model.set_rows([summary(1, OrderState.IN_SYNC)])
    model.set_chip(Chip.NEEDS_YOU)
    assert "agree" in page._note._text.text()
    model.note_comparison(whole=False)
    assert model.standing is Standing.BROKE_OFF
    assert not model.standing.is_all_clear
    assert page._note._text.text() == "The last comparison broke off. Compare again."
    assert "Nothing needs you so far" in page._note._title.text()
    model.note_comparison(whole=True)
    assert model.standing.is_all_clear
