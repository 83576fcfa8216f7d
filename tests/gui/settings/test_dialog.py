"""The settings, as somebody fills them in who has never seen them."""

from __future__ import annotations

import sys
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from core.domain.errors import SettingValueError
from core.domain.model import LinePrice, Notice, ValueIncludes
from core.domain.settings import DEFAULT_STATUS_MAP
from core.shop.profiles import open_profile
from core.shop.shop import Shop
from core.system.keyring import CredentialStore, KeyState, Service
from core.system.resources import resource_path
from gui.kit.jobs import AsyncRunner
from gui.kit.notes import InlineNote
from gui.kit.theme import LEAST_CONTRAST, contrast, palette_for, tone_colors
from gui.settings.dialog import SettingsDialog
from gui.settings.fields import FormField, SettingsPage, problem_text
from gui.settings.keys import KeyPanel
from gui.settings.sections import section_for
from gui.settings.tables import PairModel
from gui.words.tone import Tone
from tests.support.gui_shop import result_of, until_idle

LEFT = Qt.MouseButton.LeftButton


class Desk:
    def __init__(self, qtbot: QtBot, runner: AsyncRunner) -> None:
        self.qtbot, self.runner = qtbot, runner
        self.changes = 0

    def open(self, shop: Shop, section: str | None = None) -> SettingsDialog:
        dialog = SettingsDialog(shop, self.runner, None, section)
        dialog.settings_changed.connect(self._count)
        self.qtbot.addWidget(dialog)
        dialog.show()
        self.settle()
        return dialog

    def _count(self) -> None:
        self.changes += 1

    def settle(self) -> None:
        until_idle(self.qtbot, self.runner)

    def click(self, button: object) -> None:
        self.qtbot.mouseClick(button, LEFT)
        self.settle()

    def type_over(self, editor: object, text: str) -> None:
        line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClicks(line, text)

    def key_state(self, shop: Shop, service: Service) -> KeyState:
        return result_of(self.qtbot, self.runner, lambda: shop.setup.key_status(service)).state


@pytest.fixture
def desk(qtbot: QtBot, runner: AsyncRunner) -> Desk:
    return Desk(qtbot, runner)


def field(page: SettingsPage, name: str) -> FormField:
    return next(field for field in page.fields if field.name == name)


def panel(dialog: SettingsDialog, service: Service) -> KeyPanel:
    return next(panel for panel in dialog.keys.panels if panel.service is service)


# -------------------------------------------------------------------------------------------------- the shop


def test_what_is_typed_is_saved_with_ok(desk: Desk, new_shop: Shop) -> None:
    dialog = desk.open(new_shop)
    desk.type_over(field(dialog.shop, "wemasy.website_id").editor, "1042")
    desk.type_over(field(dialog.shop, "shop.name").editor, "Vaas & Zo")
    desk.type_over(field(dialog.shop, "shop.currency").editor, "czk")
    desk.click(field(dialog.shop, "shop.look_only").editor)
    desk.click(dialog.ok_button)
    assert not dialog.isVisible()
    settings = new_shop.settings
    assert (settings.wemasy_website_id, settings.shop_name, settings.shop_currency) == ("1042", "Vaas & Zo", "CZK")
    assert settings.look_only
    assert desk.changes == 1


def test_cancel_changes_nothing(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop)
    before = shop.settings
    desk.type_over(field(dialog.shop, "shop.name").editor, "Another")
    desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    desk.settle()
    assert not dialog.isVisible()
    assert shop.settings == before
    assert desk.changes == 0


def test_apply_saves_and_stays_open(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop)
    desk.type_over(field(dialog.shop, "shop.name").editor, "Another")
    desk.click(dialog.apply_button)
    assert dialog.isVisible()
    assert shop.settings.shop_name == "Another"


def test_the_conventions_are_saved(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop)
    totals = field(dialog.shop, "wemasy.value_includes")
    totals.editor.setCurrentIndex(totals.editor.findData(ValueIncludes.NOTHING))
    prices = field(dialog.shop, "ecomail.line_price")
    prices.editor.setCurrentIndex(prices.editor.findData(LinePrice.PIECE))
    desk.click(dialog.ok_button)
    assert shop.settings.value_includes is ValueIncludes.NOTHING
    assert shop.settings.line_price is LinePrice.PIECE


def test_the_example_follows_the_choice(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop)
    totals = field(dialog.shop, "wemasy.value_includes")
    examples = set()
    for choice in ValueIncludes:
        totals.editor.setCurrentIndex(totals.editor.findData(choice))
        examples.add(totals.editor.accessibleDescription())
    assert len(examples) == 3


@pytest.mark.parametrize(
    ("name", "typed"), [("shop.currency", "EURO"), ("shop.timezone", "Amsterdam"), ("shop.timezone", "../x")]
)
def test_what_cannot_be_is_said_under_its_field_and_not_saved(desk: Desk, shop: Shop, name: str, typed: str) -> None:
    dialog = desk.open(shop)
    before = shop.settings
    wrong = field(dialog.shop, name)
    desk.type_over(wrong.editor, typed)
    desk.click(dialog.ok_button)
    assert dialog.isVisible()
    assert wrong.problem.isVisible()
    assert wrong.problem.tone is Tone.BAD
    assert shop.settings == before
    desk.type_over(wrong.editor, "EUR" if name == "shop.currency" else "Europe/Prague")
    assert not wrong.problem.text
    desk.click(dialog.ok_button)
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("before", "after"), [("", "CZK"), ("EUR", "EUR")], ids=["none chosen yet", "the user's own stays"]
)
def test_the_country_brings_its_time_and_a_currency_where_there_is_none(
    desk: Desk, shop: Shop, before: str, after: str
) -> None:
    dialog = desk.open(shop)
    country, currency = field(dialog.shop, "shop.timezone").editor, field(dialog.shop, "shop.currency").editor
    currency.setCurrentText(before)
    country.showPopup()
    desk.qtbot.keyClicks(country.view(), "Cz")
    desk.qtbot.keyClick(country.view(), Qt.Key.Key_Return)
    desk.click(dialog.ok_button)
    assert (shop.settings.shop_timezone, shop.settings.shop_currency) == ("Europe/Prague", after)


def test_a_country_may_be_typed_and_a_time_zone_is_shown_as_its_country(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop)
    country = field(dialog.shop, "shop.timezone")
    assert country.editor.currentText() == "Netherlands"
    desk.type_over(country.editor, "slovakia")
    desk.click(dialog.ok_button)
    assert shop.settings.shop_timezone == "Europe/Bratislava"


def test_what_is_wrong_is_said_in_the_language_of_the_window(qapp: QApplication) -> None:
    czech = QTranslator()
    assert czech.load(str(resource_path("translations", "order-reconciler_cs.qm")))
    wrong = SettingValueError(setting="shop.currency", value="EURO", reason=Notice("currency_form"))
    qapp.installTranslator(czech)
    try:
        assert problem_text(wrong) == "Měna má tři písmena, například EUR nebo CZK."
    finally:
        qapp.removeTranslator(czech)


def test_leaving_a_field_checks_it_at_once(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop)
    currency = field(dialog.shop, "shop.currency")
    desk.type_over(currency.editor, "EURO")
    desk.qtbot.keyClick(currency.editor.lineEdit(), Qt.Key.Key_Tab)
    assert "three letters" in currency.problem.text


# ------------------------------------------------------------------------------------------------- addresses


def test_an_address_that_would_send_keys_unprotected_is_refused(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "ecomail.base_url")
    address = field(dialog.addresses, "ecomail.base_url")
    desk.type_over(address.editor.lineEdit(), "http://example.com")
    desk.click(dialog.apply_button)
    assert "unprotected" in address.problem.text
    assert "https://" in address.problem.text
    assert shop.settings.ecomail_base_url.startswith("https://")


def test_both_places_of_ecomail_are_offered(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "ecomail.base_url")
    editor = field(dialog.addresses, "ecomail.base_url").editor
    assert [editor.itemText(row).split()[0] for row in range(editor.count())] == ["ecomail.cz", "ecomail.app"]
    editor.setCurrentIndex(1)
    desk.click(dialog.apply_button)
    assert shop.settings.ecomail_base_url == "https://api2.ecomailapp.com"


def test_the_addresses_are_folded_until_asked_for(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "addresses")
    address = field(dialog.addresses, "wemasy.base_url")
    assert not address.isVisible()
    desk.click(dialog.addresses.unfold_button)
    assert address.isVisible()


def test_a_wrong_value_on_another_page_brings_that_page_forward(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "ecomail.base_url")
    desk.type_over(field(dialog.addresses, "ecomail.base_url").editor.lineEdit(), "nonsense")
    dialog.sections.setCurrentRow(0)
    desk.click(dialog.ok_button)
    assert dialog.current_page is dialog.addresses


# -------------------------------------------------------------------------------- statuses and other currencies


def meaning_box(dialog: SettingsDialog, status: str) -> QComboBox:
    model = dialog.statuses.model
    row = [pair.name for pair in model.pairs].index(status)
    box = dialog.statuses.table.indexWidget(model.index(row, PairModel.MEANING))
    assert isinstance(box, QComboBox)
    return box


def pick(desk: Desk, box: QComboBox, value: str) -> None:
    box.setFocus()
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_a_status_without_a_meaning_only_needs_its_meaning(desk: Desk, shop: Shop) -> None:
    section = section_for(Notice("status_unmapped", {"status": "refunding"}))
    dialog = desk.open(shop, section)
    assert dialog.current_page is dialog.statuses
    desk.click(dialog.ok_button)
    assert dialog.isVisible()
    assert "refunding" in dialog.statuses.problem.text
    pick(desk, meaning_box(dialog, "refunding"), "canceled")
    desk.click(dialog.ok_button)
    assert not dialog.isVisible()
    assert shop.settings.status_map == {**DEFAULT_STATUS_MAP, "refunding": "canceled"}


def test_a_status_can_mean_that_no_status_is_sent(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "status_map")
    pick(desk, meaning_box(dialog, "on_hold"), "none")
    desk.click(dialog.ok_button)
    assert shop.settings.status_map["on_hold"] == "none"


def test_a_status_that_is_removed_is_gone(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "status_map")
    model = dialog.statuses.model
    row = [pair.name for pair in model.pairs].index("refunded")
    dialog.statuses.table.setCurrentIndex(model.index(row, PairModel.NAME))
    desk.click(dialog.statuses.remove_button)
    desk.click(dialog.ok_button)
    assert "refunded" not in shop.settings.status_map
    assert len(shop.settings.status_map) == len(DEFAULT_STATUS_MAP) - 1


def test_the_defaults_can_be_put_back(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "status_map")
    pick(desk, meaning_box(dialog, "paid"), "pending")
    desk.click(dialog.statuses.defaults_button)
    desk.click(dialog.ok_button)
    assert shop.settings.status_map == DEFAULT_STATUS_MAP


def test_a_status_twice_is_refused(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "status_map")
    model = dialog.statuses.model
    row = model.rowCount()
    model.add("", "pending")
    model.setData(model.index(row, PairModel.NAME), "PAID")
    desk.click(dialog.ok_button)
    assert dialog.isVisible()
    assert "twice" in dialog.statuses.problem.text


def test_scrolling_the_table_changes_no_meaning(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "status_map")
    assert not meaning_box(dialog, "paid").hasFocus()
    assert meaning_box(dialog, "paid").focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_an_order_in_another_currency_only_needs_its_rate(desk: Desk, shop: Shop) -> None:
    section = section_for(Notice("currency", {"currency": "CZK", "shop_currency": "EUR"}))
    dialog = desk.open(shop, section)
    assert dialog.current_page is dialog.rates
    assert dialog.rates.model.pairs[0].name == "CZK"
    table = dialog.rates.table
    index = dialog.rates.model.index(0, PairModel.MEANING)
    table.setCurrentIndex(index)
    table.edit(index)
    editor = table.findChild(QLineEdit)
    desk.qtbot.keyClicks(editor, "0,039")
    desk.qtbot.keyClick(editor, Qt.Key.Key_Return)
    desk.click(dialog.ok_button)
    assert not dialog.isVisible()
    assert shop.settings.exchange_rates == {"CZK": Decimal("0.039")}


@pytest.mark.parametrize(
    ("currency", "rate"), [("CZK", "many"), ("CZK", "0"), ("CZK", ""), ("", "25"), ("KORUNA", "1")]
)
def test_a_rate_that_makes_no_sense_is_refused(desk: Desk, shop: Shop, currency: str, rate: str) -> None:
    dialog = desk.open(shop, "exchange_rate")
    dialog.rates.model.add(currency, rate)
    desk.click(dialog.ok_button)
    assert dialog.isVisible()
    assert dialog.rates.problem.text
    assert shop.settings.exchange_rates == {}


def test_a_rate_is_shown_again_as_it_was_typed(desk: Desk, shop: Shop) -> None:
    first = desk.open(shop, "exchange_rate.USD")
    first.rates.model.setData(first.rates.model.index(0, PairModel.MEANING), "0.9250")
    desk.click(first.ok_button)
    assert Decimal(desk.open(shop, "exchange_rate").rates.model.pairs[0].meaning) == Decimal("0.925")


def test_the_table_keeps_qts_rules(qtmodeltester: object) -> None:
    model = PairModel(("a", "b"))
    model.show_pairs([("x", "y"), ("z", "")])
    qtmodeltester.check(model)


# --------------------------------------------------------------------------------------------------- the keys


def test_a_key_is_stored_and_leaves_the_window(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "keys")
    ecomail = panel(dialog, Service.ECOMAIL)
    assert ecomail.field.echoMode() == QLineEdit.EchoMode.Password
    desk.qtbot.keyClicks(ecomail.field, "test-key")
    desk.click(ecomail.store_button)
    assert ecomail.field.text() == ""
    assert ecomail.state.tone is Tone.GOOD
    assert desk.key_state(shop, Service.ECOMAIL) is KeyState.STORED
    assert desk.key_state(shop, Service.WEMASY) is KeyState.MISSING
    assert desk.changes == 1


def test_a_stored_key_is_never_shown_again(desk: Desk, demo: Shop) -> None:
    dialog = desk.open(demo, "keys")
    assert [panel.field.text() for panel in dialog.keys.panels] == ["", ""]
    assert all(panel.state.tone is Tone.GOOD for panel in dialog.keys.panels)


def test_return_in_the_field_stores_the_key_and_does_not_close(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "keys")
    ecomail = panel(dialog, Service.ECOMAIL)
    desk.qtbot.keyClicks(ecomail.field, "test-key")
    desk.qtbot.keyClick(ecomail.field, Qt.Key.Key_Return)
    desk.settle()
    assert dialog.isVisible()
    assert desk.key_state(shop, Service.ECOMAIL) is KeyState.STORED


def test_ok_stores_a_key_that_was_only_typed(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "keys")
    desk.qtbot.keyClicks(panel(dialog, Service.ECOMAIL).field, "test-key")
    desk.click(dialog.ok_button)
    assert not dialog.isVisible()
    assert desk.key_state(shop, Service.ECOMAIL) is KeyState.STORED


def test_cancel_forgets_a_key_that_was_only_typed(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "keys")
    ecomail = panel(dialog, Service.ECOMAIL)
    desk.qtbot.keyClicks(ecomail.field, "test-key")
    dialog.reject()
    assert ecomail.field.text() == ""
    assert desk.key_state(shop, Service.ECOMAIL) is KeyState.MISSING


def test_what_cannot_be_a_key_is_said_without_repeating_it(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "keys")
    ecomail = panel(dialog, Service.ECOMAIL)
    desk.qtbot.keyClicks(ecomail.field, "two words")
    desk.click(ecomail.store_button)
    assert ecomail.result.tone is Tone.BAD
    assert "words" not in ecomail.result.text
    assert desk.key_state(shop, Service.ECOMAIL) is KeyState.MISSING


def test_ok_with_a_wrong_key_stays_on_the_keys(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "keys")
    desk.qtbot.keyClicks(panel(dialog, Service.ECOMAIL).field, "two words")
    dialog.sections.setCurrentRow(0)
    desk.click(dialog.ok_button)
    assert dialog.isVisible()
    assert dialog.current_page is dialog.keys
    assert dialog.note.isVisible()


def test_a_key_can_be_removed(desk: Desk, demo: Shop) -> None:
    dialog = desk.open(demo, "keys")
    ecomail = panel(dialog, Service.ECOMAIL)
    desk.click(ecomail.remove_button)
    assert not ecomail.remove_button.isEnabled()
    assert desk.key_state(demo, Service.ECOMAIL) is KeyState.MISSING


def test_a_connection_that_works_says_who_answered(desk: Desk, demo: Shop) -> None:
    dialog = desk.open(demo, "keys")
    for service in (Service.WEMASY, Service.ECOMAIL):
        desk.click(panel(dialog, service).test_button)
        assert panel(dialog, service).result.tone is Tone.GOOD, panel(dialog, service).result.text
    account = result_of(desk.qtbot, desk.runner, lambda: demo.setup.test_connection(Service.ECOMAIL)).account
    assert account
    assert account in panel(dialog, Service.ECOMAIL).result.text


def test_a_typed_key_is_tried_before_it_is_stored(desk: Desk, demo: Shop) -> None:
    dialog = desk.open(demo, "keys")
    ecomail = panel(dialog, Service.ECOMAIL)
    desk.qtbot.keyClicks(ecomail.field, "wrong-key")
    desk.click(ecomail.test_button)
    assert ecomail.result.tone is Tone.BAD
    assert "refused" in ecomail.result.text
    assert "wrong-key" not in ecomail.result.text
    ecomail.forget_typed()
    desk.click(ecomail.test_button)
    assert ecomail.result.tone is Tone.GOOD


def test_without_a_key_the_test_says_so(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "keys")
    desk.click(panel(dialog, Service.ECOMAIL).test_button)
    assert panel(dialog, Service.ECOMAIL).result.tone is Tone.BAD


def test_a_test_is_made_with_what_stands_in_the_dialog(desk: Desk, demo: Shop) -> None:
    dialog = desk.open(demo, "shop.name")
    desk.type_over(field(dialog.shop, "shop.name").editor, "Renamed")
    dialog.sections.setCurrentRow(1)
    desk.click(panel(dialog, Service.ECOMAIL).test_button)
    assert demo.settings.shop_name == "Renamed"
    assert panel(dialog, Service.ECOMAIL).result.tone is Tone.GOOD
    assert dialog.isVisible()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the password store is part of the system")
def test_without_a_password_store_a_key_is_kept_until_the_program_closes(
    desk: Desk, qtbot: QtBot, runner: AsyncRunner, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    shop = result_of(qtbot, runner, lambda: open_profile(tmp_path, credentials=CredentialStore("test")))
    dialog = desk.open(shop, "keys")
    ecomail = panel(dialog, Service.ECOMAIL)
    assert ecomail.state.tone is Tone.WARN
    assert "no password store" in ecomail.state.text
    assert ecomail.session_button.isVisible()
    qtbot.keyClicks(ecomail.field, "test-key")
    assert not ecomail.store_button.isEnabled()
    desk.click(ecomail.session_button)
    assert "until you close the program" in ecomail.state.text
    assert ecomail.field.text() == ""
    assert desk.key_state(shop, Service.ECOMAIL) is KeyState.SESSION
    result_of(qtbot, runner, shop.close)


# ------------------------------------------------------------------------------------------------ the sections


@pytest.mark.parametrize(
    ("notice", "section"),
    [
        (Notice("status_unmapped", {"status": "refunding"}), "status_map.refunding"),
        (Notice("currency", {"currency": "CZK"}), "exchange_rate.CZK"),
        (Notice("shop_missing"), "shop.name"),
        (Notice("look_only"), "shop.look_only"),
        (Notice("email_missing"), None),
    ],
)
def test_a_notice_leads_to_the_setting_that_resolves_it(notice: Notice, section: str | None) -> None:
    assert section_for(notice) == section


def test_a_section_that_is_not_known_opens_the_first_one(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop, "nonsense")
    assert dialog.current_page is dialog.shop


def test_a_setting_by_name_has_the_focus(desk: Desk, shop: Shop, qtbot: QtBot) -> None:
    dialog = desk.open(shop, "shop.name")
    dialog.activateWindow()
    qtbot.waitUntil(field(dialog.shop, "shop.name").editor.hasFocus)


def test_every_control_has_a_name(desk: Desk, shop: Shop) -> None:
    dialog = desk.open(shop)
    for kind in (QLineEdit, QComboBox, QSpinBox):
        for control in dialog.findChildren(kind):
            inner = isinstance(control.parent(), (QComboBox, QSpinBox))
            assert inner or control.accessibleName(), control


def test_settings_thrown_away_while_they_look_for_keys_leave_nothing_behind(
    desk: Desk, qtbot: QtBot, runner: AsyncRunner, shop: Shop
) -> None:
    with qtbot.captureExceptions() as exceptions:
        dialog = SettingsDialog(shop, runner)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        with qtbot.waitSignal(dialog.destroyed):
            dialog.show()
            dialog.close()
        desk.settle()
    assert exceptions == []


@pytest.mark.parametrize("dark", [False, True])
def test_every_sentence_can_be_read_in_light_and_dark_also_after_a_switch(
    desk: Desk, qapp: QApplication, shop: Shop, *, dark: bool
) -> None:
    dialog = desk.open(shop, "ecomail.base_url")
    desk.type_over(field(dialog.addresses, "ecomail.base_url").editor.lineEdit(), "nonsense")
    desk.click(dialog.apply_button)
    for palette in (palette_for(dark=not dark), palette_for(dark=dark)):
        qapp.setPalette(palette)
    read = set()
    for row in range(dialog.sections.count()):
        dialog.sections.setCurrentRow(row)
        desk.settle()
        for label in dialog.findChildren(QLabel):
            if not label.isVisible() or not label.text():
                continue
            note = label.parentWidget() if isinstance(label.parentWidget(), InlineNote) else None
            ground = tone_colors(note.tone, dialog.palette()).fill if note else dialog.palette().window().color()
            assert contrast(label.palette().windowText().color(), ground) >= LEAST_CONTRAST, label.text()
            read.add(label.text())
    assert len(read) > 20
