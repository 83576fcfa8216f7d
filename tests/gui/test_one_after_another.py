"""Deciding order after order, as one goes through an inbox: nothing moves under the pointer, nothing is decided unseen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from core.domain.model import Decision, OrderKey, OrderState, OrderSummary, Side
from gui.order_card.tree_view import CardTreeView
from gui.order_list.columns import COLUMN
from gui.order_list.filters import Chip
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]

CTRL = Qt.KeyboardModifier.ControlModifier


def only_total(user: Desktop) -> list[OrderKey]:
    """The orders that differ, in the sequence of the list."""
    model = user.shop.model
    rows: list[OrderSummary] = [model.summary_at(row) for row in range(model.rowCount())]
    return [row.key for row in rows if row.state is OrderState.DIFFERS and row.shop_total != row.ecomail_total]


@pytest.fixture
def user(desktop) -> Desktop:
    """Compared, with those that differ in the list."""
    user = desktop(few=True).start()
    user.compare_all()
    user.shop.sidebar.choose(Chip.DIFFERENT)
    return user


@pytest.fixture
def first(user: Desktop) -> OrderKey:
    """An order with one difference, on the card; others follow it."""
    for key in only_total(user)[:-1]:
        user.open_card(key)
        if user.shop.card.only_difference == "amount":
            return key
    pytest.fail("the demo has no such order")


def keep_ecomails(user: Desktop) -> None:
    tree = user.shop.card.findChild(CardTreeView)
    assert isinstance(tree, CardTreeView)
    tree.go_to("amount")
    user.shop.card.card_actions.keep_ecomail.trigger()
    user.until(lambda: user.shop.card.card is not None and user.shop.card.card.record.decisions)
    user.until_idle()


def row_of(user: Desktop, key: OrderKey) -> int:
    (row,) = user.shop.model.positions_of([key])
    return row


def test_a_decided_order_stays_until_the_user_moves_on_to_the_next(user: Desktop, first: OrderKey) -> None:
    model, table = user.shop.model, user.shop.table
    row, rows, differ = row_of(user, first), model.rowCount(), model.count(Chip.DIFFERENT)
    following = model.key_at(row + 1)

    keep_ecomails(user)
    user.until(lambda: model.count(Chip.DIFFERENT) == differ - 1)
    assert (row_of(user, first), model.rowCount()) == (row, rows), "nothing moved under the pointer"
    assert table.current_key() == first
    assert model.is_done(row)
    assert not model.is_done(row + 1)
    card = user.shop.card.card
    assert card is not None
    assert card.record.key == first, "a second click would meet the same order"

    user.qtbot.keyClick(table, Qt.Key.Key_Down)
    user.until(lambda: model.rowCount() == rows - 1)
    assert table.current_key() == following, "the next one, not the one above"
    assert model.positions_of([first]) == []


def test_ctrl_z_goes_back_to_the_order_it_takes_back(user: Desktop, first: OrderKey) -> None:
    model, table = user.shop.model, user.shop.table
    differ = model.count(Chip.DIFFERENT)
    keep_ecomails(user)
    user.until(lambda: model.count(Chip.DIFFERENT) == differ - 1)
    user.qtbot.keyClick(table, Qt.Key.Key_Down)
    user.until(lambda: model.positions_of([first]) == [])

    user.press(Qt.Key.Key_Z, CTRL)
    user.until(lambda: table.current_key() == first)
    user.until(lambda: model.count(Chip.DIFFERENT) == differ)
    user.until(lambda: user.shop.card.card is not None and user.shop.card.card.record.key == first)
    assert not user.shop.card.card.record.decisions  # type: ignore[union-attr]  # it was waited for
    assert not model.is_done(row_of(user, first))


def test_undo_in_the_row_takes_back_what_was_chosen_for_it(user: Desktop, first: OrderKey) -> None:
    model, table = user.shop.model, user.shop.table
    differ = model.count(Chip.DIFFERENT)
    keep_ecomails(user)
    user.until(lambda: model.count(Chip.DIFFERENT) == differ - 1)

    row = row_of(user, first)
    below = table.rowViewportPosition(row) + table.rowHeight(row)  # a heading may stand above
    place = QPoint(table.columnViewportPosition(COLUMN["apart"]) + 12, below - 12)
    user.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    user.until(lambda: model.count(Chip.DIFFERENT) == differ)
    assert not model.is_done(row)
    user.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    user.until_idle()
    assert model.count(Chip.DIFFERENT) == differ, "there is no Undo in a row that nothing was chosen for"


def test_a_choice_for_the_shop_is_a_decided_row_as_well(user: Desktop, first: OrderKey) -> None:
    user.shop.card.decide({"amount": Decision(Side.SHOP)}, "choice")
    user.until(lambda: user.shop.model.is_done(row_of(user, first)))
    assert user.shop.model.summary_at(row_of(user, first)).state is OrderState.DIFFERS


def test_the_keys_1_and_2_choose_for_the_order_while_the_list_has_the_focus(user: Desktop, first: OrderKey) -> None:
    model, table = user.shop.model, user.shop.table
    table.setFocus()
    user.qtbot.keyClick(table, Qt.Key.Key_2)
    user.until(lambda: model.summary_at(row_of(user, first)).state is not OrderState.DIFFERS)
    user.until_idle()
    user.qtbot.keyClick(table, Qt.Key.Key_1)
    user.until(lambda: model.summary_at(row_of(user, first)).state is OrderState.DIFFERS)
    assert model.is_done(row_of(user, first))
    user.window.tools.search.setFocus()
    user.qtbot.keyClick(user.window.tools.search, Qt.Key.Key_2)
    assert user.window.tools.search.text() == "2", "elsewhere a figure is a figure"
