"""Every action of every menu does something that can be looked at, and none of them breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QMessageBox

from core.domain.model import OrderState
from gui.kit.error_box import ErrorBox
from tests.support.gui_window import Desktop, desktop

__all__ = ["desktop"]

LEAVES_THE_SHOP = {"quit", "demo"}
"""Tried elsewhere: nothing could be tried after them."""


@pytest.fixture
def no_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own windows are closed as soon as they open."""
    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_args: ("", ""))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args: ("", False))


@pytest.mark.usefixtures("no_questions")
def test_every_action_of_every_menu_can_be_triggered(desktop: Callable[..., Desktop]) -> None:
    user = desktop().start()
    user.compare_all()
    user.open_card(user.an_order(OrderState.DIFFERS))
    triggered: set[str] = set()
    for text in [action.text() for action in _actions(user)]:
        action = next((each for each in _actions(user) if each.text() == text), None)
        if action is None or action.objectName() in LEAVES_THE_SHOP or not action.isEnabled():
            continue
        triggered.add(text)
        with user.qtbot.captureExceptions() as caught:
            action.trigger()
            user.until_idle()
        assert not caught, f"{action.text()}: {caught}"
        assert not user.window.findChildren(ErrorBox), action.text()
        for dialog in user.dialogs():
            dialog.reject()
            user.until(lambda dialog=dialog: not dialog.isVisible())
        user.until_idle()
    assert {"&New shop…", "&Manage shops…", "&Report…", "&Import…"} <= triggered
    assert len(triggered) > 20


def _actions(user: Desktop) -> Iterator[QAction]:
    """Of the menu bar, of the tool bar's own menus and of the table; not the languages, which make all of it anew."""
    language = next(menu for menu in _menus(user) if "Language" in menu.title())
    for menu in (*_menus(user), user.window.tools.compare_menu, user.window.tools.shop_menu):
        yield from (action for action in menu.actions() if menu is not language and not action.isSeparator())
    yield from user.shop.table.actions()


def _menus(user: Desktop) -> list[QMenu]:
    return [action.menu() for action in user.window.menuBar().actions()]


def test_orders_are_taken_off_the_list_only_after_a_yes(desktop: Callable[..., Desktop]) -> None:
    user = desktop().start()
    total = user.shop.model.total
    user.shop.table.select_order(user.shop.model.key_at(2))
    user.window.known_actions["remove"].trigger()
    question = user.dialog()
    assert isinstance(question, QMessageBox)
    assert "Take 1 order off the list?" in question.text()
    assert question.defaultButton() is question.button(QMessageBox.StandardButton.Cancel)
    question.reject()
    user.until_idle()
    assert user.shop.model.total == total
    user.take_off_list()
    user.until(lambda: user.shop.model.total == total - 1)
    user.until_idle()
    assert user.window.strip._text.text() == "1 order was taken off the list."
