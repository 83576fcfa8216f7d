"""The first page, for somebody who has nothing yet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QTranslator, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.demo_shop.shop import DEMO_ECOMAIL_KEY
from core.shop.shop import Shop
from core.system.keyring import Service
from gui.kit.jobs import AsyncRunner
from gui.window.first_run import FirstRunPage
from gui.words.tone import Tone
from tests.support.gui_shop import result_of, until_idle


def opened(qtbot: QtBot, runner: AsyncRunner, shop: Shop, **options: object) -> FirstRunPage:
    page = FirstRunPage(shop, runner, **options)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    until_idle(qtbot, runner)
    return page


def open_steps(page: FirstRunPage) -> list[bool]:
    return [step.is_open for step in (page.shop_step, page.keys_step, page.orders_step)]


def filled_buttons(page: FirstRunPage) -> list[str]:
    """The prominent ones that are on the screen."""
    return [
        button.text()
        for button in page.findChildren(QPushButton)
        if button.isVisible() and button.property("primary") and button is not page.drop_area.button
    ]


def test_a_new_shop_starts_with_the_shop_and_the_first_field_has_the_focus(
    qtbot: QtBot, runner: AsyncRunner, new_shop: Shop
) -> None:
    page = opened(qtbot, runner, new_shop)
    page.setFocus()
    assert [page.shop_step.done, page.keys_step.done, page.orders_step.done] == [False, False, False]
    assert open_steps(page) == [True, False, False]
    assert filled_buttons(page) == ["Go on"]
    assert page.focusWidget() is page.identity.fields[0].editor


def test_steps_that_are_done_have_their_mark_and_the_next_one_is_open(
    qtbot: QtBot, runner: AsyncRunner, shop: Shop
) -> None:
    page = opened(qtbot, runner, shop)
    assert page.shop_step.done
    assert "Vaas & Zo" in page.shop_step.sentence
    assert open_steps(page) == [False, True, False]
    assert filled_buttons(page) == ["Go on"]
    result_of(qtbot, runner, lambda: shop.setup.set_key(Service.ECOMAIL, "test-key"))
    fresh = opened(qtbot, runner, shop)
    assert fresh.keys_step.done
    assert open_steps(fresh) == [False, False, True]


def test_the_shop_is_saved_without_the_settings_and_leads_to_the_keys(
    qtbot: QtBot, runner: AsyncRunner, new_shop: Shop
) -> None:
    page = opened(qtbot, runner, new_shop)
    website, name, country, currency = page.identity.fields
    website.editor.setText(" 4821 ")
    name.editor.setText("Vaas & Zo")
    country.editor.setCurrentText("Czechia")
    currency.editor.setCurrentText("CZK")
    with qtbot.waitSignal(page.settings_changed):
        qtbot.mouseClick(page.shop_on, Qt.MouseButton.LeftButton)
    until_idle(qtbot, runner)
    kept = new_shop.settings
    assert (kept.wemasy_website_id, kept.shop_name, kept.shop_timezone, kept.shop_currency) == (
        "4821", "Vaas & Zo", "Europe/Prague", "CZK",
    )  # fmt: skip
    assert open_steps(page) == [False, True, False]
    assert "4821" in page.shop_step.sentence
    qtbot.mouseClick(page.shop_step.button, Qt.MouseButton.LeftButton)
    assert open_steps(page) == [True, False, False], "a step that is done can be opened again"


def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_saved(
    qtbot: QtBot, runner: AsyncRunner, new_shop: Shop
) -> None:
    page = opened(qtbot, runner, new_shop)
    before = new_shop.settings
    page.identity.fields[3].editor.setCurrentText("EURO")
    qtbot.mouseClick(page.shop_on, Qt.MouseButton.LeftButton)
    until_idle(qtbot, runner)
    assert page.identity.fields[3].problem.text
    assert new_shop.settings == before
    page.identity.fields[3].editor.setCurrentText("EUR")
    qtbot.mouseClick(page.shop_on, Qt.MouseButton.LeftButton)
    until_idle(qtbot, runner)
    assert "number" in page.identity.fields[0].problem.text, "a shop without its number cannot be asked"
    assert open_steps(page) == [True, False, False]


def test_without_a_key_it_says_what_that_means_and_lets_orders_in(
    qtbot: QtBot, runner: AsyncRunner, shop: Shop
) -> None:
    page = opened(qtbot, runner, shop)
    qtbot.mouseClick(page.keys_on, Qt.MouseButton.LeftButton)
    assert open_steps(page) == [False, False, True]
    qtbot.mouseClick(page.keys_step.button, Qt.MouseButton.LeftButton)
    assert "nothing can be compared" in page._no_key.text


def test_a_pasted_key_is_tested_by_itself_kept_when_it_works_and_the_reason_stands_beside_it_when_not(
    qtbot: QtBot, runner: AsyncRunner, demo: Shop
) -> None:
    result_of(qtbot, runner, lambda: demo.setup.delete_key(Service.ECOMAIL))
    page = opened(qtbot, runner, demo)
    panel = page.key_panels[0]
    qtbot.keyClicks(panel.field, "wrong-key")
    qtbot.waitUntil(lambda: panel.result.tone is Tone.BAD and bool(panel.result.text))
    until_idle(qtbot, runner)
    assert not panel.has_key
    assert "key" in panel.result.text
    panel.field.selectAll()
    qtbot.keyClicks(panel.field, DEMO_ECOMAIL_KEY)
    qtbot.waitUntil(lambda: panel.has_key)
    until_idle(qtbot, runner)
    assert panel.result.tone is Tone.GOOD
    assert panel.field.text() == "", "a key that is kept is not shown"
    assert page.keys_step.done
    assert page.keys_step.is_open, "Wemasy's may follow"


def test_a_key_for_this_session_counts_and_is_named_so(qtbot: QtBot, runner: AsyncRunner, shop: Shop) -> None:
    result_of(qtbot, runner, lambda: shop.setup.set_key(Service.ECOMAIL, "test-key", session_only=True))
    page = opened(qtbot, runner, shop)
    assert page.keys_step.done
    assert "until you close" in page.keys_step.sentence


def test_orders_can_be_imported_before_anything_is_set_up(qtbot: QtBot, runner: AsyncRunner, new_shop: Shop) -> None:
    page = opened(qtbot, runner, new_shop)
    qtbot.mouseClick(page.orders_step.button, Qt.MouseButton.LeftButton)
    assert open_steps(page) == [False, False, True]
    assert page.drop_area.button.isVisible()


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
    qtbot.mouseClick(page.orders_step.button, Qt.MouseButton.LeftButton)
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
        assert page.orders_step.button.text() == "» Open"
        assert page.keys_step.sentence.startswith("» ")
    finally:
        qapp.removeTranslator(translator)
