"""The three hints on the demo shop: each at its moment, put away with the keyboard, and never again after that."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.review.dialog import PushReviewDialog, Stage
from gui.window.demo_hints import DemoHints
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def shown(user: Desktop) -> str:
    """The hint that is on the screen."""
    hints = user.shop.hints
    assert hints.isVisible() == hints.put_away.isVisible()
    return hints.text if hints.isVisible() else ""


def send_all(user: Desktop) -> None:
    user.press(Qt.Key.Key_P, CTRL, SHIFT)
    review = user.dialog()
    assert isinstance(review, PushReviewDialog)
    user.press(Qt.Key.Key_Return, CTRL, on=review)
    user.until(lambda: review.stage is Stage.DONE)
    user.until_idle()
    review.close()
    user.until_idle()


def test_each_hint_comes_at_its_moment(desktop: Callable[..., Desktop]) -> None:
    user = desktop(few=True).start()
    assert "“Compare”" in shown(user)
    user.compare_all()
    assert "“Review”" in shown(user)
    assert user.shop.table.hasFocus() or not user.shop.hints.put_away.hasFocus(), "a hint takes no focus"
    send_all(user)
    user.until(lambda: "“History”" in shown(user))


def test_a_hint_that_was_put_away_with_the_keyboard_never_comes_back(desktop: Callable[..., Desktop]) -> None:
    user = desktop(few=True).start()
    user.compare_all()
    user.shop.sidebar.setFocus()
    for _ in range(40):
        if user.window.focusWidget() is user.shop.hints.put_away:
            break
        QTest.keyClick(user.window.focusWidget() or user.window, Qt.Key.Key_Tab)
    assert user.window.focusWidget() is user.shop.hints.put_away, "the keyboard reaches it"
    QTest.keyClick(user.shop.hints.put_away, Qt.Key.Key_Space)
    assert shown(user) == ""
    user.close()

    again = desktop(few=True).start()
    again.compare_all()
    assert shown(again) == ""
    send_all(again)
    again.until(lambda: "“History”" in shown(again))


def test_a_shop_of_ones_own_has_no_hints(desktop: Callable[..., Desktop]) -> None:
    user = desktop(demo=False).start()
    assert isinstance(user.shop.hints, DemoHints)
    assert not user.shop.hints.isVisibleTo(user.shop)
