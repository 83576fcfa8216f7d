from __future__ import annotations

import sys
from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication

from core.domain.model import Action, OrderState
from gui.order_list.columns import COLUMN, COLUMNS
from gui.order_list.filters import Chip
from gui.order_list.model import SUMMARY_ROLE, OrderListModel
from gui.order_list.view import OrderTable
from tests.support.gui_orders import key_of, numbers_shown, summary

S = OrderState


@pytest.fixture
def model(qapp: QApplication) -> OrderListModel:
    return OrderListModel()


def fill(model: OrderListModel, *states: OrderState) -> None:
    model.set_rows([summary(number, state) for number, state in enumerate(states, start=1)])


def test_keeps_qts_rules_through_rows_filter_sort_and_updates(model, qtmodeltester) -> None:
    qtmodeltester.check(model)
    fill(model, S.DIFFERS, S.MISSING, S.IN_SYNC, S.NEW)
    model.set_chip(Chip.NEEDS_YOU)
    model.update_rows([summary(1, S.IN_SYNC), summary(4, S.DIFFERS)])
    model.sort(COLUMN["order"], Qt.SortOrder.DescendingOrder)
    model.set_query("ord-4")
    model.remove_rows([key_of(4)])
    qtmodeltester.check(model)


def test_every_order_is_in_exactly_one_count_and_needs_you_is_the_sum_of_its_parts(model) -> None:
    fill(model, S.DIFFERS, S.MISSING, S.BLOCKED, S.IN_SYNC, S.FAILED, S.NOT_FOUND, S.NEW, S.DIFFERS)
    model.update_rows([summary(4, S.IN_SYNC, action=Action.MARK)])
    assert model.count(Chip.NEEDS_YOU) == 4
    assert model.count(Chip.DIFFERENT) == 2
    assert model.count(Chip.ALL_GOOD) == model.count(Chip.TO_MARK) == 1
    assert model.count(Chip.COULD_NOT_CHECK) == 2
    assert model.count(Chip.ALL) == model.total == 8


def test_a_blocked_order_does_not_count_as_one_that_can_be_sent(model) -> None:
    model.set_rows([summary(1, S.BLOCKED, action=Action.UPDATE), summary(2, S.DIFFERS), summary(3, S.NEW)])
    assert model.sendable() == 1
    assert model.sendable([key_of(1), key_of(3)]) == 0


def test_an_update_announces_the_rows_that_changed_and_no_others(model) -> None:
    fill(model, S.NEW, S.NEW, S.NEW)
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    model.update_rows([summary(2, S.DIFFERS)])
    assert changed == [(1, 1)]
    assert model.summary_at(1).state is S.DIFFERS


def test_an_order_that_no_longer_needs_the_user_leaves_the_filter_and_a_new_one_enters_in_its_place(model) -> None:
    fill(model, S.DIFFERS, S.NEW, S.DIFFERS)
    model.set_chip(Chip.NEEDS_YOU)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.update_rows([summary(1, S.IN_SYNC), summary(2, S.MISSING)])
    assert numbers_shown(model) == [2, 3]
    assert resets == []


def test_a_flood_of_changes_ends_like_many_single_ones(model) -> None:
    model.set_rows([summary(number, S.NEW) for number in range(200)])
    model.set_chip(Chip.DIFFERENT)
    model.update_rows([summary(number, S.DIFFERS if number % 2 else S.IN_SYNC) for number in range(200)])
    assert numbers_shown(model) == list(range(1, 200, 2))
    assert model.count(Chip.NOT_COMPARED) == 0


def test_an_update_of_an_order_that_was_removed_meanwhile_changes_nothing(model) -> None:
    fill(model, S.NEW)
    model.remove_rows([key_of(1)])
    model.update_rows([summary(1, S.DIFFERS)])
    assert (model.total, model.count(Chip.NEEDS_YOU)) == (0, 0)


def test_amounts_sort_as_numbers_and_what_is_unknown_goes_last_either_way(model) -> None:
    totals = {1: Decimal("9.50"), 2: Decimal(1000), 3: None, 4: Decimal(85)}
    model.set_rows([summary(number, shop_total=total) for number, total in totals.items()])
    model.sort(COLUMN["shop_total"], Qt.SortOrder.AscendingOrder)
    assert numbers_shown(model) == [1, 4, 2, 3]
    model.sort(COLUMN["shop_total"], Qt.SortOrder.DescendingOrder)
    assert numbers_shown(model) == [2, 4, 1, 3]


@pytest.mark.parametrize("column", range(len(COLUMNS)), ids=[column.name for column in COLUMNS])
def test_every_column_sorts_a_list_with_gaps(model, column) -> None:
    model.set_rows(
        [
            summary(1, S.DIFFERS),
            summary(2, order_id=None, email=None, date=None, shop_total=None),
            summary(3, S.MISSING),
        ]
    )
    model.sort(column, Qt.SortOrder.DescendingOrder)
    assert sorted(numbers_shown(model)) == [1, 2, 3]


def test_rows_keep_their_place_while_they_are_updated_until_they_settle(model) -> None:
    fill(model, S.NEW, S.NEW, S.DIFFERS)
    model.sort(COLUMN["verdict"])
    assert numbers_shown(model) == [3, 1, 2]
    model.update_rows([summary(2, S.BLOCKED)])
    assert numbers_shown(model) == [3, 1, 2]
    model.settle()
    assert numbers_shown(model) == [2, 3, 1]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ord-2", [2]),
        ("SESSION-3", [3]),
        ("person1@", [1]),
        ("dvorak", [2]),
        ("2,95", [2]),
        ("2.95 ord", [2]),
        ("1.500,95", [1500]),
        ("1,500.95", [1500]),
        ("nothing like it", []),
        ("   ", [1, 2, 3, 1500]),
    ],
)
def test_the_search_looks_at_order_session_email_product_and_amount(model, query, found) -> None:
    model.set_rows([summary(1), summary(2, products="Dvořák-váza SKU-2"), summary(3), summary(1500)])
    model.set_query(query)
    assert numbers_shown(model) == found


def test_typing_on_and_deleting_again_shows_what_the_whole_query_says(model) -> None:
    model.set_rows([summary(number) for number in (1, 12, 123, 2)])
    shown = []
    for query in ("ord-1", "ord-12", "ord-123", "ord-12", "ord-2", ""):
        model.set_query(query)
        shown.append(numbers_shown(model))
    assert shown == [[1, 12, 123], [12, 123], [123], [12, 123], [2], [1, 12, 123, 2]]


def test_a_longer_query_after_another_filter_looks_at_all_orders_of_that_filter(model) -> None:
    fill(model, S.DIFFERS, S.MISSING)
    model.set_chip(Chip.DIFFERENT)
    model.set_query("ord")
    model.set_chip(Chip.MISSING)
    model.set_query("ord-2")
    assert numbers_shown(model) == [2]


def test_a_cell_says_verdict_mark_and_word_and_hands_out_the_summary(model) -> None:
    fill(model, S.DIFFERS)
    index = model.index(0, COLUMN["verdict"])
    assert "≠" in index.data()
    assert "Different" in index.data()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Different"
    assert index.data(SUMMARY_ROLE).key == key_of(1)
    assert model.data(QModelIndex()) is None


def test_thousands_of_repaints_lose_no_reference_to_none(model, qtbot) -> None:
    """A Qt binding that drops one per call ends the interpreter after a morning's work."""
    table = OrderTable(model)
    qtbot.addWidget(table)
    table.resize(900, 400)
    fill(model, *[S.DIFFERS, S.NEW] * 10)
    table.grab()
    before = sys.getrefcount(None)
    for _ in range(40):
        table.grab()
        for row in range(20):
            for column in range(len(COLUMNS)):
                model.index(row, column).data(Qt.ItemDataRole.DecorationRole)
        model.update_rows([summary(1, S.DIFFERS)])
    assert sys.getrefcount(None) > before - 500


def test_dates_are_those_of_the_shop_and_not_of_this_computer() -> None:
    model = OrderListModel()
    model.set_rows([summary(1, date=datetime(2026, 11, 7, 23, 30, tzinfo=UTC))])
    column = next(number for number, column in enumerate(COLUMNS) if column.name == "date")
    model.set_zone(ZoneInfo("Europe/Amsterdam"))
    assert model.index(0, column).data() == "08/11/2026"
    model.set_zone(ZoneInfo("America/New_York"))
    assert model.index(0, column).data() == "07/11/2026"


def test_a_column_is_worked_out_once_for_both_directions_and_anew_when_an_order_changes(model, monkeypatch) -> None:
    asked: list[object] = []
    column = COLUMNS[COLUMN["email"]]
    counting = column._replace(sort_value=lambda one: asked.append(one) or column.sort_value(one))
    monkeypatch.setattr("gui.order_list.model.COLUMNS", [*COLUMNS[:3], counting, *COLUMNS[4:]])
    fill(model, S.DIFFERS, S.MISSING, S.NEW)
    model.sort(COLUMN["email"], Qt.SortOrder.AscendingOrder)
    model.sort(COLUMN["email"], Qt.SortOrder.DescendingOrder)
    assert numbers_shown(model) == [3, 2, 1]
    assert len(asked) == 3
    model.update_rows([summary(3, email="aaron@example.com")])
    model.settle()
    assert numbers_shown(model) == [2, 1, 3]


def test_what_depends_on_few_things_is_worked_out_once_for_each_of_them(model, monkeypatch) -> None:
    asked: list[object] = []
    column = COLUMNS[COLUMN["ecomail"]]
    counting = column._replace(sort_value=lambda one: asked.append(one) or column.sort_value(one))
    orders = [summary(number, S.DIFFERS if number % 2 else S.MISSING) for number in range(40)]
    values = counting.sort_values(orders)
    assert len(asked) == 2
    by_value = sorted(range(40), key=[column.sort_value(order) for order in orders].__getitem__)
    assert sorted(range(40), key=values.__getitem__) == by_value
