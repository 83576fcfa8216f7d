"""Sending one order and no other, and taking orders off the list while one of them is being looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QToolButton

from core.domain.model import OrderState
from gui.kit.error_box import ErrorBox
from gui.review.dialog import PushReviewDialog
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def the_button(user: Desktop) -> QToolButton:
    button = user.shop.card.findChild(QToolButton, "send_this")
    assert isinstance(button, QToolButton)
    return button


def test_the_card_sends_its_own_order_and_no_other(desktop: Callable[..., Desktop]) -> None:
    user = desktop(few=True).start()
    user.compare_all()
    key = user.an_order(OrderState.DIFFERS)
    user.open_card(key)
    user.until(the_button(user).isEnabled)
    user.qtbot.mouseClick(the_button(user), Qt.MouseButton.LeftButton)
    review = user.dialog()
    assert isinstance(review, PushReviewDialog)
    assert [entry.key for entry in review.plan.entries] == [key]
    send = review.findChild(QPushButton, "send")
    assert isinstance(send, QPushButton)
    assert send.text() == "Send 1 order to Ecomail · Vaas && Zo"
    user.until_idle()
    review.close()


def test_with_several_selected_the_keys_still_mean_the_order_on_the_card(desktop: Callable[..., Desktop]) -> None:
    user = desktop(few=True).start()
    user.compare_all()
    user.open_card(user.an_order(OrderState.DIFFERS))
    user.shop.table.setFocus()
    user.press(Qt.Key.Key_Down, SHIFT, on=user.shop.table)
    user.until(the_button(user).isEnabled)
    assert len(user.shop.selected_keys()) == 2
    user.press(Qt.Key.Key_S, CTRL, SHIFT)
    review = user.dialog()
    assert isinstance(review, PushReviewDialog)
    assert [entry.key for entry in review.plan.entries] == [user.shop.table.current_key()]
    user.until_idle()
    review.close()


def test_where_there_is_nothing_to_send_the_card_offers_nothing(desktop: Callable[..., Desktop]) -> None:
    user = desktop(few=True).start()
    user.open_card(user.shop.model.key_at(0))
    assert not user.shop.card.card_actions.send_this.isEnabled(), "not compared yet"
    user.compare_all()
    user.open_card(user.an_order(OrderState.BLOCKED))
    assert not user.shop.card.card_actions.send_this.isEnabled()


def test_an_order_can_be_taken_off_the_list_while_its_card_is_being_read(desktop: Callable[..., Desktop]) -> None:
    user = desktop().start()
    for wanted in range(3):
        key = user.shop.model.key_at(wanted)
        user.shop.table.select_order(key)
        user.take_off_list()
        user.shop.want_card(key)  # what the list asks for a moment after the row was chosen
        user.until(lambda key=key: not user.shop.model.positions_of([key]))
        user.until_idle()
        assert user.window.findChildren(ErrorBox) == []
    assert user.window.findChildren(QDialogButtonBox) == []
