"""A second window on the same shop: the first one comes forward, and the second says so."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

from core.shop.profile_folders import profile_folder
from core.shop.profiles import open_profile
from gui.window.desktop import FILE_NAME, FrontRequest, FrontWatch
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]

HANDED_OVER = "was brought to the front"


def said(user: Desktop) -> str:
    return " ".join(label.text() for label in user.window.opening_page.findChildren(QLabel))


def start_where_it_is_open(user: Desktop) -> Desktop:
    user.program.start()
    user.until(user.window.opening_page.retry.isVisible)
    return user


@pytest.fixture
def wish(tmp_path: Path) -> Path:
    return profile_folder(tmp_path / "data", "demo", demo=True) / FILE_NAME


def test_a_second_window_brings_the_first_to_the_front_and_says_so(desktop, wish) -> None:
    first = desktop().start()
    first.window.showMinimized()
    second = start_where_it_is_open(desktop())

    second.until(lambda: HANDED_OVER in said(second))
    assert not first.window.isMinimized()
    first.until(first.window.isActiveWindow)
    assert second.window.opening_page.retry.isVisible()
    assert not wish.exists()


def test_once_the_first_is_closed_try_again_opens_the_shop_and_hands_over_itself(desktop) -> None:
    first = desktop().start()
    second = start_where_it_is_open(desktop())
    second.until(lambda: HANDED_OVER in said(second))
    first.close()

    with second.qtbot.waitSignal(second.window.shop_opened, timeout=60_000):
        second.window.opening_page.retry.click()
    second.window.showMinimized()
    third = start_where_it_is_open(desktop())

    third.until(lambda: HANDED_OVER in said(third))
    assert not second.window.isMinimized()


def test_where_no_window_has_the_shop_nothing_is_claimed_and_no_file_stays(desktop, tmp_path, wish) -> None:
    without_a_window = asyncio.run(open_profile(tmp_path / "data", "demo", demo=True))
    second = start_where_it_is_open(desktop())

    second.until(wish.exists)
    assert HANDED_OVER not in said(second)
    assert "Another copy" in said(second)
    second.close()
    asyncio.run(without_a_window.close())
    assert not wish.exists()


def test_a_wish_of_another_day_is_taken_away_and_not_followed(desktop, wish) -> None:
    wish.parent.mkdir(parents=True)
    wish.touch()
    first = desktop()
    first.start()
    assert not wish.exists()
    first.window.showMinimized()
    first.until_idle()
    assert first.window.isMinimized()


def test_every_wish_is_followed_once_and_other_files_are_none(qtbot, qapp, tmp_path) -> None:
    watch, asked = FrontWatch(tmp_path), []
    watch.front_wanted.connect(lambda: asked.append("front"))
    (tmp_path / "orders.csv").touch()
    for number in (1, 2):
        request = FrontRequest(tmp_path)
        with qtbot.waitSignal(request.answered, timeout=60_000):
            request.send()
        request.end()
        assert len(asked) == number
    watch.end()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_wish_that_cannot_be_written_stays_without_an_answer(qapp, tmp_path, caplog) -> None:
    request, answers = FrontRequest(tmp_path / "gone"), []
    request.answered.connect(lambda: answers.append("yes"))
    request.send()
    assert not answers
    assert "could not be asked" in caplog.text
    request.end()


def test_a_window_that_has_no_shop_closes_the_first_time_it_is_asked_to(desktop) -> None:
    first = desktop().start()
    second = start_where_it_is_open(desktop())
    second.until_idle()

    with second.qtbot.waitSignal(second.window.closed, timeout=60_000):
        second.window.close()
    assert not second.window.isVisible()
    assert first.window.isVisible()
