"""The first page, for somebody who has nothing yet."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTranslator, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.shop.shop import Shop
from core.system.keyring import Service
from gui.kit.jobs import AsyncRunner
from gui.window.first_run import FirstRunPage
from tests.support.gui_shop import result_of, until_idle


def opened(qtbot: QtBot, runner: AsyncRunner, shop: Shop, **options: object) -> FirstRunPage:
    page = FirstRunPage(shop, runner, **options)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    until_idle(qtbot, runner)
    return page


def prominent(page: FirstRunPage) -> list[str]:
    steps = (page.shop_step, page.keys_step, page.orders_step)
    return [step.button.text().replace("&", "") for step in steps if step.button.property("primary")]


def test_a_new_shop_starts_with_the_shop(qtbot: QtBot, runner: AsyncRunner, new_shop: Shop) -> None:
    page = opened(qtbot, runner, new_shop)
    assert [page.shop_step.done, page.keys_step.done, page.orders_step.done] == [False, False, False]
    assert prominent(page) == ["Set up the shop…"]


def test_steps_that_are_done_have_their_mark_and_the_next_one_stands_out(
    qtbot: QtBot, runner: AsyncRunner, shop: Shop
) -> None:
    page = opened(qtbot, runner, shop)
    assert page.shop_step.done
    assert "Vaas & Zo" in page.shop_step.sentence
    assert prominent(page) == ["Add the keys…"]
    result_of(qtbot, runner, lambda: shop.setup.set_key(Service.ECOMAIL, "test-key"))
    page.refresh()
    until_idle(qtbot, runner)
    assert page.keys_step.done
    assert prominent(page) == ["Import orders…"]


def test_a_key_for_this_session_counts_and_is_named_so(qtbot: QtBot, runner: AsyncRunner, shop: Shop) -> None:
    result_of(qtbot, runner, lambda: shop.setup.set_key(Service.ECOMAIL, "test-key", session_only=True))
    page = opened(qtbot, runner, shop)
    assert page.keys_step.done
    assert "until you close" in page.keys_step.sentence


@pytest.mark.parametrize(("step", "section"), [("shop_step", "shop"), ("keys_step", "keys")])
def test_a_step_opens_its_settings(qtbot: QtBot, runner: AsyncRunner, new_shop: Shop, step: str, section: str) -> None:
    page = opened(qtbot, runner, new_shop)
    with qtbot.waitSignal(page.settings_requested) as asked:
        qtbot.mouseClick(getattr(page, step).button, Qt.MouseButton.LeftButton)
    assert asked.args == [section]


def test_orders_can_be_imported_before_anything_is_set_up(qtbot: QtBot, runner: AsyncRunner, new_shop: Shop) -> None:
    page = opened(qtbot, runner, new_shop)
    with qtbot.waitSignal(page.import_requested) as asked:
        qtbot.mouseClick(page.orders_step.button, Qt.MouseButton.LeftButton)
    assert asked.args == [None]


def test_the_demo_shop_is_one_click_away(qtbot: QtBot, runner: AsyncRunner, new_shop: Shop) -> None:
    page = opened(qtbot, runner, new_shop)
    with qtbot.waitSignal(page.demo_button.clicked):
        qtbot.mouseClick(page.demo_button, Qt.MouseButton.LeftButton)


def test_a_dropped_file_asks_for_its_import(qtbot: QtBot, runner: AsyncRunner, new_shop: Shop, tmp_path: Path) -> None:
    page = opened(qtbot, runner, new_shop)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "orders.csv"))])
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none)
    with qtbot.waitSignal(page.import_requested) as asked:
        page.drop_area.dropEvent(event)
    assert asked.args == [tmp_path / "orders.csv"]


def test_a_chosen_file_asks_for_its_import(qtbot: QtBot, runner: AsyncRunner, new_shop: Shop, tmp_path: Path) -> None:
    page = opened(qtbot, runner, new_shop, choose=lambda _parent: tmp_path / "x.csv")
    with qtbot.waitSignal(page.import_requested) as asked:
        qtbot.mouseClick(page.drop_area.button, Qt.MouseButton.LeftButton)
    assert asked.args == [tmp_path / "x.csv"]


def test_the_state_of_a_step_is_told_without_seeing_it(qtbot: QtBot, runner: AsyncRunner, shop: Shop) -> None:
    page = opened(qtbot, runner, shop)
    assert page.shop_step.accessibleName() == "1. Your shop: done"
    assert page.keys_step.accessibleName() == "2. The two keys: still to do"


class Marked(QTranslator):
    """A language that marks whatever passes through it."""

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        return f"» {text}"


def test_another_language_is_spoken_at_once(qtbot: QtBot, qapp: QApplication, runner: AsyncRunner, shop: Shop) -> None:
    page = opened(qtbot, runner, shop)
    translator = Marked()
    qapp.installTranslator(translator)
    try:
        qtbot.waitUntil(lambda: page.demo_button.text() == "» &Try the demo shop")
        until_idle(qtbot, runner)
        assert page.drop_area.button.text() == "» Choose a file…"
        assert page.orders_step.button.text() == "» &Import orders…"
        assert page.keys_step.sentence.startswith("» ")
    finally:
        qapp.removeTranslator(translator)
