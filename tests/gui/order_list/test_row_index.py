from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.order_list import row_index
from gui.order_list.row_index import RowIndex
from tests.support.gui_orders import key_of, summary


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The orders whose texts were made, in turn."""
    orders: list[str | None] = []
    real = row_index.search_text
    monkeypatch.setattr(row_index, "search_text", lambda one: orders.append(one.order_id) or real(one))
    return orders


@pytest.fixture
def index(qapp: QApplication) -> RowIndex:
    return RowIndex(qapp)


def test_showing_the_list_makes_no_text_and_leisure_makes_each_once(index, made, qtbot: QtBot) -> None:
    index.set_rows([summary(number) for number in range(1200)])
    assert not made
    qtbot.waitUntil(lambda: len(made) == 1200)
    QCoreApplication.processEvents()
    assert list(index.hits(range(1200), ["ord"])) == list(range(1200))
    assert len(made) == 1200


def test_a_search_that_comes_before_leisure_finds_everything(index) -> None:
    index.set_rows([summary(number) for number in range(1200)])
    assert index.hits(range(1200), ["ord-1199"]) == [1199]


def test_few_rows_and_all_rows_are_searched_alike_and_keep_their_order(index) -> None:
    index.set_rows([summary(number) for number in range(100)])
    assert index.hits([42, 7, 4], ["ord-4"]) == [42, 4]
    assert index.hits(range(99, -1, -1), ["ord-4"]) == [*range(49, 39, -1), 4]
    assert index.hits([3, 1], []) == [3, 1]


def test_an_order_that_changed_is_found_by_what_it_is_now(index) -> None:
    orders = [summary(number) for number in range(10)]
    index.set_rows(orders)
    assert index.contains(3, ["ord-3"])
    orders[3] = summary(77)
    index.renew(3)
    assert index.contains(3, ["ord-77"])
    assert not index.contains(3, ["ord-3"])


def test_an_order_is_found_by_its_key_before_any_leisure_and_a_stranger_is_not(index, made) -> None:
    index.set_rows([summary(number) for number in range(1200)])
    assert index.row_of(key_of(1199)) == 1199
    assert index.row_of(key_of(1200)) is None
    assert not made


def test_a_key_that_was_told_is_found_without_a_table_of_all(index: RowIndex) -> None:
    """The first order is chosen when the list appears."""
    index.set_rows([summary(number) for number in range(3)])
    index.learn(1)
    assert (index.row_of(key_of(1)), index.rows_of([key_of(1)])) == (1, [1])
    assert index._keys_made == 0
    assert index.row_of(key_of(2)) == 2
    assert index._keys_made == 3


def test_asking_for_no_rows_makes_no_table_of_keys(index: RowIndex) -> None:
    """The first rows are painted while nothing is chosen: 100,000 keys need not be looked at to say so."""
    index.set_rows([summary(number) for number in range(3)])
    assert index.rows_of(()) == []
    assert index._keys_made == 0
    assert index.rows_of([key_of(2), key_of(9)]) == [2]
