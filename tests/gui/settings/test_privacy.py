"""How long customers' data are kept, and forgetting them: never without a question that says what it costs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from core.domain.errors import CannotUndoError, StoreWriteError
from core.domain.settings import MOST_DAYS
from core.shop.shop import Shop
from core.store.store import Store
from gui.kit.jobs import AsyncRunner
from gui.settings.dialog import SettingsDialog
from gui.words.tone import Tone
from tests.support.gui_sandbox import SmallShop, small_shop
from tests.support.gui_shop import until_idle
from tests.support.profiles import email_of

__all__ = ["small_shop"]
LEFT = Qt.MouseButton.LeftButton


class Privacy:
    """The dialog, open at its section *Privacy*."""

    def __init__(self, qtbot: QtBot, runner: AsyncRunner, shop: Shop, section: str = "privacy") -> None:
        self.qtbot, self.runner = qtbot, runner
        self.changes = 0
        self.dialog = SettingsDialog(shop, runner, None, section)
        self.dialog.settings_changed.connect(self._count)
        self.page = self.dialog.privacy
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        until_idle(qtbot, runner)

    def _count(self) -> None:
        self.changes += 1

    @property
    def days(self) -> QSpinBox:
        editor = next(field.editor for field in self.page.fields if field.name == "shop.keep_days")
        assert isinstance(editor, QSpinBox)
        return editor

    def click(self, button: QPushButton) -> None:
        assert button.isVisible()
        self.qtbot.mouseClick(button, LEFT)
        until_idle(self.qtbot, self.runner)


def emails(shop: SmallShop) -> set[str | None]:
    return {order.email for order in shop.do(shop.shop.orders.summaries)}


# ----------------------------------------------------------------------------------------------- how long it is kept


def test_customer_data_are_kept_for_ever_until_days_are_typed(qtbot: QtBot, runner: AsyncRunner, shop) -> None:
    privacy = Privacy(qtbot, runner, shop, "shop.keep_days")
    assert privacy.dialog.current_page is privacy.page
    assert privacy.days.text() == "For ever"
    privacy.days.setFocus()
    privacy.days.selectAll()
    qtbot.keyClicks(privacy.days, "730")
    privacy.click(privacy.dialog.ok_button)
    assert shop.settings.keep_days == 730
    assert privacy.changes == 1
    again = Privacy(qtbot, runner, shop)
    assert again.days.value() == 730
    again.days.setValue(0)
    again.click(again.dialog.apply_button)
    assert shop.settings.keep_days == 0


def test_before_a_shorter_time_is_kept_the_page_says_what_its_first_run_takes(
    qtbot: QtBot, runner: AsyncRunner, small_shop: SmallShop
) -> None:
    privacy = Privacy(qtbot, runner, small_shop.shop)
    assert privacy.page.taken == ""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Store, "holding_customer_data", lambda _store, _before: (1204, 1))
        privacy.days.setValue(30)
        until_idle(qtbot, runner)
    assert "1204 orders go" in privacy.page.taken
    assert "1 entries of the history" in privacy.page.taken
    privacy.days.setValue(0)
    until_idle(qtbot, runner)
    assert privacy.page.taken == ""
    assert small_shop.shop.settings.keep_days == 0


def test_the_days_end_where_the_core_ends_them(qtbot: QtBot, runner: AsyncRunner, shop) -> None:
    privacy = Privacy(qtbot, runner, shop)
    privacy.days.setValue(MOST_DAYS + 1)
    privacy.click(privacy.dialog.apply_button)
    assert shop.settings.keep_days == MOST_DAYS
    privacy.days.setValue(-1)
    assert privacy.days.value() == 0


# ------------------------------------------------------------------------------------------------------ forgetting


def test_asking_says_what_it_costs_and_forgets_nothing(small_shop: SmallShop) -> None:
    small_shop.push(small_shop.plan())
    before = emails(small_shop)
    privacy = Privacy(small_shop.qtbot, small_shop.runner, small_shop.shop)
    privacy.click(privacy.page.ask_button)
    assert "4 entries of the history can then no longer be put back" in privacy.page.note.text
    assert privacy.page.note.tone is Tone.WARN
    assert not privacy.page.ask_button.isVisible()
    privacy.click(privacy.page.keep_button)
    assert privacy.page.note.text == ""
    assert privacy.page.ask_button.isVisible()
    assert not privacy.page.forget_button.isVisible()
    assert emails(small_shop) == before
    assert None not in before
    assert privacy.changes == 0


def test_where_nothing_was_sent_nothing_is_said_to_be_lost(small_shop: SmallShop) -> None:
    privacy = Privacy(small_shop.qtbot, small_shop.runner, small_shop.shop)
    privacy.click(privacy.page.ask_button)
    assert "Nothing that could still be put back is lost" in privacy.page.note.text
    assert "history" not in privacy.page.note.text


def test_forgetting_empties_the_list_says_so_and_has_it_read_again(small_shop: SmallShop) -> None:
    small_shop.push(small_shop.plan([1]))
    sent = small_shop.history()[0].push_id
    privacy = Privacy(small_shop.qtbot, small_shop.runner, small_shop.shop)
    privacy.click(privacy.page.ask_button)
    assert emails(small_shop) != {None}
    privacy.click(privacy.page.forget_button)
    assert emails(small_shop) == {None}
    assert privacy.page.note.text == "The customer data of 5 orders were forgotten."
    assert privacy.page.note.tone is Tone.GOOD
    assert privacy.changes == 1
    with pytest.raises(CannotUndoError):
        small_shop.do(lambda: small_shop.shop.send.plan_undo([sent]))
    privacy.click(privacy.page.ask_button)
    privacy.click(privacy.page.forget_button)
    assert privacy.page.note.text == "No order held customer data any more."


def test_one_customer_who_asks_for_it_is_forgotten_and_nobody_else(small_shop: SmallShop) -> None:
    small_shop.push(small_shop.plan([1, 2]))
    everybody = emails(small_shop)
    asked_by = email_of(1)
    privacy = Privacy(small_shop.qtbot, small_shop.runner, small_shop.shop)
    small_shop.qtbot.keyClicks(privacy.page.customer, f" {asked_by} ")
    privacy.click(privacy.page.ask_button)
    assert f"The customer data of {asked_by} will be gone" in privacy.page.note.text
    assert "1 entries of the history" in privacy.page.note.text
    privacy.click(privacy.page.forget_button)
    assert emails(small_shop) == (everybody - {asked_by}) | {None}
    privacy.click(privacy.page.ask_button)
    privacy.click(privacy.page.forget_button)
    assert privacy.page.note.text.startswith("No order on the list has that address")


def test_another_address_needs_its_own_question(small_shop: SmallShop) -> None:
    everybody = emails(small_shop)
    privacy = Privacy(small_shop.qtbot, small_shop.runner, small_shop.shop)
    privacy.click(privacy.page.ask_button)
    assert privacy.page.forget_button.isVisible()
    small_shop.qtbot.keyClicks(privacy.page.customer, "eva")
    assert not privacy.page.forget_button.isVisible()
    privacy.click(privacy.page.ask_button)
    assert privacy.page.note.tone is Tone.BAD
    assert not privacy.page.forget_button.isVisible()
    assert emails(small_shop) == everybody


def test_return_never_forgets(small_shop: SmallShop) -> None:
    privacy = Privacy(small_shop.qtbot, small_shop.runner, small_shop.shop)
    privacy.click(privacy.page.ask_button)
    for button in (privacy.page.ask_button, privacy.page.forget_button, privacy.page.keep_button):
        assert not button.isDefault()
        assert not button.autoDefault()
    assert privacy.page.keep_button.hasFocus()
    small_shop.qtbot.keyClick(privacy.page.keep_button, Qt.Key.Key_Return)
    until_idle(small_shop.qtbot, small_shop.runner)
    assert None not in emails(small_shop)


def test_what_cannot_be_forgotten_is_told_and_may_be_tried_again(
    small_shop: SmallShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object, **_options: object) -> None:
        raise StoreWriteError(file="orders.sqlite3", reason="disk full")

    privacy = Privacy(small_shop.qtbot, small_shop.runner, small_shop.shop)
    privacy.click(privacy.page.ask_button)
    with monkeypatch.context() as patched:
        patched.setattr(Store, "forget_customer_data", full)
        privacy.click(privacy.page.forget_button)
    assert privacy.page.note.tone is Tone.BAD
    assert "disk full" in privacy.page.note.text
    assert privacy.changes == 0
    assert None not in emails(small_shop)
    privacy.click(privacy.page.ask_button)
    privacy.click(privacy.page.forget_button)
    assert emails(small_shop) == {None}


def test_a_dialog_that_is_closed_meanwhile_waits_so_that_the_list_hears_of_it(small_shop: SmallShop) -> None:
    privacy = Privacy(small_shop.qtbot, small_shop.runner, small_shop.shop)
    privacy.click(privacy.page.ask_button)
    small_shop.qtbot.mouseClick(privacy.page.forget_button, LEFT)
    privacy.dialog.reject()
    assert privacy.dialog.isVisible()
    until_idle(small_shop.qtbot, small_shop.runner)
    assert not privacy.dialog.isVisible()
    assert privacy.changes == 1
    assert emails(small_shop) == {None}
