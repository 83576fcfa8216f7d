"""The main job through the real window, with mouse and keys, to the finish line."""

from __future__ import annotations

from PySide6.QtCore import Qt

from core.demo_shop.cases import PLANTED, REFUSED
from core.domain.model import OrderState
from gui.history.view import HistoryView
from gui.order_list.filters import Chip
from gui.review.dialog import PushReviewDialog, Stage
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def review(user: Desktop) -> PushReviewDialog:
    user.press(Qt.Key.Key_P, CTRL, SHIFT)
    dialog = user.dialog()
    assert isinstance(dialog, PushReviewDialog)
    return dialog


def send(user: Desktop, dialog: PushReviewDialog) -> None:
    user.press(Qt.Key.Key_Return, CTRL, on=dialog)
    user.until(lambda: dialog.stage is Stage.DONE)
    user.until_idle()


def test_from_the_demo_shop_to_nothing_left_to_send(desktop) -> None:
    user = desktop().start()
    user.compare_all()
    blocked = user.shop.model.count(Chip.CANNOT_SEND)
    number = user.shop.model.sendable()
    dialog = review(user)
    assert len(dialog.plan.entries) == number
    send(user, dialog)
    dialog.close()
    user.until_idle()
    user.until(lambda: user.shop.model.sendable() < number)
    user.compare_all()
    model = user.shop.model
    assert model.count(Chip.CANNOT_SEND) == blocked
    assert model.count(Chip.NEEDS_YOU) == blocked + sum(PLANTED[kind] for kind in REFUSED)
    assert model.count(Chip.TO_MARK) == 0


def test_one_selected_order_is_reviewed_and_sent_alone_and_can_be_found_in_history(desktop) -> None:
    user = desktop().start()
    user.compare_all()
    first, second = [
        user.shop.model.key_at(row)
        for row in range(user.shop.model.rowCount())
        if user.shop.model.summary_at(row).state is OrderState.MISSING
    ][:2]
    user.shop.sidebar.choose(Chip.MISSING)
    user.shop.table.select_order(first)
    user.press(Qt.Key.Key_Down, SHIFT, on=user.shop.table)
    assert set(user.shop.selected_keys()) == {first, second}
    dialog = review(user)
    assert len(dialog.plan.entries) == 2
    send(user, dialog)
    dialog.close()
    user.until_idle()
    user.until(lambda: not user.shop.model.positions_of([first, second]))  # they left the filter by themselves
    user.press(Qt.Key.Key_H, CTRL)
    history = user.page(HistoryView)
    user.until_idle()
    history.close()


def test_escape_in_the_review_sends_nothing(desktop) -> None:
    user = desktop().start()
    user.compare_all()
    number = user.shop.model.sendable()
    dialog = review(user)
    user.press(Qt.Key.Key_Escape, on=dialog)
    user.until(lambda: not user.dialogs())
    user.compare_all()
    assert user.shop.model.sendable() == number
