"""Long runs in the user's words: pause, go on, stop today and go on tomorrow, and a sign when it is done."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from core.domain.model import OrderState
from gui.order_list.filters import Chip
from gui.review.dialog import PushReviewDialog
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]


def begin_comparing(user: Desktop) -> None:
    user.click("compare_all")
    user.until(lambda: user.window.work.is_busy)
    user.until(lambda: "%" in user.window.windowTitle())


def end(user: Desktop) -> None:
    user.until(lambda: not user.window.work.is_busy)
    user.until_idle()


def test_a_comparison_is_paused_and_goes_on_and_the_title_tells_how_far_it_is(desktop: Callable[..., Desktop]) -> None:
    user = desktop().start()
    pause = user.window.known_actions["pause"]
    title = user.window.windowTitle()
    assert not pause.isVisible(), "there is nothing to pause"
    begin_comparing(user)
    user.click("pause")
    assert pause.iconText() == "Go on"
    assert user.window.work.is_paused
    user.until(lambda: user.window.strip._text.text().startswith("Paused at "))
    assert user.window.work.is_busy
    user.click("pause")
    assert not user.window.work.is_paused
    end(user)
    assert user.shop.model.count(Chip.NOT_COMPARED) == 0
    assert user.window.windowTitle() == title
    assert not pause.isVisible()


def test_a_paused_comparison_can_be_stopped_and_the_window_closed(desktop: Callable[..., Desktop]) -> None:
    user = desktop().start()
    begin_comparing(user)
    user.click("pause")
    user.close()
    assert not user.window.isVisible()


def test_the_end_of_a_paused_comparison_is_what_is_said_last(desktop: Callable[..., Desktop]) -> None:
    user = desktop().start()
    begin_comparing(user)
    user.click("pause")
    user.click("stop")
    end(user)
    assert user.window.strip._text.text().startswith("Stopped after ")


def test_what_was_stopped_today_goes_on_where_it_was_tomorrow(desktop: Callable[..., Desktop]) -> None:
    user = desktop().start()
    assert not user.shop.interrupted.isVisible()
    begin_comparing(user)
    user.until(lambda: user.shop.model.count(Chip.NOT_COMPARED) < user.shop.model.total)
    user.click("stop")
    end(user)
    user.close()

    user = desktop(demo=True).start()
    user.until_idle()
    model = user.shop.model
    user.shop.sidebar.choose(Chip.ALL)
    states = [model.summary_at(row).state for row in range(model.total)]
    done = sum(state not in {OrderState.NEW, OrderState.FAILED} for state in states)
    assert 0 < done < model.total
    user.until(user.shop.interrupted.isVisible)
    assert f"({done} of {model.total})" in user.shop.interrupted.go_on.text()
    user.qtbot.mouseClick(user.shop.interrupted.go_on, Qt.MouseButton.LeftButton)
    user.until(lambda: user.window.work.is_busy)
    assert not user.shop.interrupted.isVisible()
    end(user)
    assert model.count(Chip.NOT_COMPARED) == 0
    assert not user.shop.interrupted.isVisible()


def test_going_on_can_wait(desktop: Callable[..., Desktop]) -> None:
    user = desktop().start()
    begin_comparing(user)
    user.until(lambda: user.shop.model.count(Chip.NOT_COMPARED) < user.shop.model.total)
    user.click("stop")
    end(user)
    user.until(user.shop.interrupted.isVisible)
    user.qtbot.mouseClick(user.shop.interrupted.later, Qt.MouseButton.LeftButton)
    assert not user.shop.interrupted.isVisible()
    assert not user.window.work.is_busy


def test_sending_is_paused_and_goes_on_from_the_review(desktop: Callable[..., Desktop]) -> None:
    user = desktop(few=True).start()
    user.compare_all()
    user.shop.table.selectAll()
    user.window.known_actions["review"].trigger()
    review = user.dialog()
    assert isinstance(review, PushReviewDialog)
    pause, send = review.findChild(QPushButton, "pause"), review.findChild(QPushButton, "send")
    assert isinstance(pause, QPushButton)
    assert isinstance(send, QPushButton)
    assert not pause.isVisible()
    if review.plan.confirm_number is not None:
        review._options._number.setText(str(review.plan.confirm_number))
    user.until(send.isEnabled)
    user.qtbot.mouseClick(send, Qt.MouseButton.LeftButton)
    user.qtbot.mouseClick(pause, Qt.MouseButton.LeftButton)
    assert "Paused" in review._progress_text.text()
    user.qtbot.mouseClick(pause, Qt.MouseButton.LeftButton)
    user.until(lambda: review.run_result is not None)
    user.until_idle()
    assert not pause.isVisible()
    review.close()


def test_whoever_went_on_with_other_work_is_told_at_the_end_and_only_they(
    desktop: Callable[..., Desktop], monkeypatch: pytest.MonkeyPatch
) -> None:
    user = desktop(few=True).start()
    user.until(user.window.isActiveWindow)
    user.compare_all()
    sign = user.window.done_sign
    assert sign.last_told == "", "the window was in front all the time"
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(QApplication, "activeWindow", lambda: None)
        user.compare_all()
    assert sign.last_told == user.window.strip._text.text()
    QApplication.sendEvent(user.window, QEvent(QEvent.Type.WindowActivate))
    assert sign.last_told == ""
