"""Leaving orders for later and ignoring them, by key, by menu, for one and for several; and what is said when all is done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QToolButton

from core.domain.model import OrderKey, OrderState
from gui.order_card.tree_view import CardTreeView
from gui.order_list.filters import Chip, Standing
from gui.window.shop_page import ShopView
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def user(desktop) -> Desktop:
    """Compared, with what needs the user in the list."""
    user: Desktop = desktop(few=True).start()
    user.compare_all()
    user.shop.sidebar.choose(Chip.NEEDS_YOU)
    return user


def state_of(user: Desktop, key: OrderKey) -> OrderState:
    model = user.shop.model
    (state,) = [order.state for order in model._summaries if order.key == key]
    return state


def press(user: Desktop, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    user.shop.table.setFocus()
    user.press(key, *modifiers, on=user.shop.table)


def test_space_leaves_the_order_for_later_and_ctrl_z_brings_it_back(user: Desktop) -> None:
    key, model = user.an_order(OrderState.DIFFERS), user.shop.model
    user.open_card(key)
    needs = model.count(Chip.NEEDS_YOU)
    press(user, Qt.Key.Key_Space)
    user.until(lambda: state_of(user, key) is OrderState.LATER)
    assert (model.count(Chip.NEEDS_YOU), model.count(Chip.LATER)) == (needs - 1, 1)
    assert user.shop.sidebar.button(Chip.LATER).isVisible()
    assert not user.shop.sidebar.button(Chip.IGNORED).isVisible(), "there is none"
    user.until_idle()
    press(user, Qt.Key.Key_Z, CTRL)
    user.until(lambda: state_of(user, key) is OrderState.DIFFERS)
    assert model.count(Chip.NEEDS_YOU) == needs


def test_the_same_key_takes_it_up_again_and_the_card_says_how_it_stands(user: Desktop) -> None:
    key = user.an_order(OrderState.DIFFERS)
    user.open_card(key)
    press(user, Qt.Key.Key_Space)
    user.until(lambda: state_of(user, key) is OrderState.LATER)
    user.until(lambda: any("later" in banner.text for banner in user.shop.card.banners()))
    assert user.shop.card.card_actions.later.text() == "Take it up again"
    press(user, Qt.Key.Key_Space)
    user.until(lambda: state_of(user, key) is OrderState.DIFFERS)


def test_it_stays_in_sight_with_undo_until_the_user_moves_on(user: Desktop) -> None:
    key, model = user.an_order(OrderState.DIFFERS), user.shop.model
    user.open_card(key)
    press(user, Qt.Key.Key_Space)
    user.until(lambda: state_of(user, key) is OrderState.LATER)
    (row,) = model.positions_of([key])
    assert model.is_done(row)
    assert not user.shop.table._painter.undo_room(row).isEmpty()
    press(user, Qt.Key.Key_Down)
    user.until(lambda: not model.positions_of([key]))


def test_ignoring_asks_why_and_the_list_says_it(user: Desktop) -> None:
    key = user.an_order(OrderState.MISSING)
    user.open_card(key)
    user.shop.card.card_actions.ignore.trigger()
    ask = user.dialog()
    assert isinstance(ask, QInputDialog)
    assert ask.textValue() == "A test order"
    ask.setTextValue("ordered by telephone")
    ask.accept()
    user.until(lambda: state_of(user, key) is OrderState.IGNORED)
    user.shop.sidebar.choose(Chip.IGNORED)
    (row,) = user.shop.model.positions_of([key])
    shown = [user.shop.model.index(row, column).data() for column in range(user.shop.model.columnCount())]
    assert "Because: ordered by telephone" in shown


def test_several_chosen_orders_are_left_for_later_as_one_step(user: Desktop) -> None:
    model, table = user.shop.model, user.shop.table
    user.open_card(model.key_at(0))
    table.selectAll()
    number = model.count(Chip.NEEDS_YOU)
    press(user, Qt.Key.Key_Space)
    user.until(lambda: model.count(Chip.LATER) == number)
    assert model.standing in {Standing.SET_ASIDE, Standing.COULD_NOT_CHECK}
    user.until_idle()
    press(user, Qt.Key.Key_Z, CTRL)
    user.until(lambda: model.count(Chip.NEEDS_YOU) == number)


def test_a_side_is_chosen_for_several_orders_at_once(user: Desktop) -> None:
    user.shop.sidebar.choose(Chip.DIFFERENT)
    model, table = user.shop.model, user.shop.table
    user.open_card(model.key_at(0))
    table.selectAll()
    keys = table.selected_keys()
    assert len(keys) > 1
    press(user, Qt.Key.Key_2)
    user.until(lambda: all(order.decided for order in model._summaries if order.key in keys))


def test_when_all_is_set_aside_nobody_says_that_both_sides_agree(user: Desktop) -> None:
    model, page = user.shop.model, user.shop.list_page
    user.open_card(model.key_at(0))
    user.shop.table.selectAll()
    press(user, Qt.Key.Key_Space)
    user.until(lambda: model.count(Chip.NEEDS_YOU) == 0)
    assert not model.standing.is_all_clear
    user.shop.sidebar.choose(Chip.NEEDS_YOU)
    user.shop.model.stay(None)
    assert "agree" not in page._note._text.text()
    assert "left for later" in page._note._text.text()


def test_e_types_what_differs_from_the_list(user: Desktop) -> None:
    user.open_card(user.an_order(OrderState.DIFFERS))
    press(user, Qt.Key.Key_E)
    tree = user.shop.card.findChild(CardTreeView)
    assert isinstance(tree, CardTreeView)
    assert tree.state() is CardTreeView.State.EditingState


def test_the_keys_mean_the_same_on_the_card(user: Desktop) -> None:
    key = user.an_order(OrderState.DIFFERS)
    user.open_card(key)
    tree = user.shop.card.findChild(CardTreeView)
    assert isinstance(tree, CardTreeView)
    tree.setFocus()
    user.press(Qt.Key.Key_Space, on=tree)
    user.until(lambda: state_of(user, key) is OrderState.LATER)


def test_the_button_on_the_card_names_its_key(user: Desktop) -> None:
    shop: ShopView = user.shop
    tips = [button.toolTip() for button in shop.card.findChildren(QToolButton)]
    for key in ("1", "2", "Space"):
        assert any(tip.endswith(f"({key})") for tip in tips), tips
