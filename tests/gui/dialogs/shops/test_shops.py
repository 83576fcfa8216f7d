"""The shops on this computer: open another, take one off the list without losing it, hand settings on without keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from core.domain.settings import SETTING_FIELDS
from core.shop.profile_folders import list_profiles
from core.store.settings_file import dump_settings
from gui.dialogs.import_settings import ImportSettingsDialog
from gui.dialogs.shops import ShopsDialog
from tests.support.gui_sandbox import SmallShop
from tests.support.gui_shop import until_idle
from tests.support.gui_window import LONG_MILLISECONDS, Desktop, desktop

__all__ = ["desktop"]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(qtbot, small_shop: SmallShop):
    dialog = ShopsDialog(small_shop.shop, small_shop.runner, ("other", "test"))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog, name):
    shops = dialog.findChild(QListWidget)
    rows = [row for row in range(shops.count()) if shops.item(row).data(Qt.ItemDataRole.UserRole) == name]
    shops.setCurrentRow(rows[0])


def test_the_open_shop_is_told_and_can_neither_be_opened_again_nor_removed(dialog):
    assert dialog.chosen == "test"
    assert dialog.findChild(QListWidget).currentItem().text() == "Vaas & Zo (open now)"
    assert not dialog.open_button.isEnabled()
    assert not dialog.remove_button.isEnabled()


def test_another_shop_is_opened_with_a_click(qtbot, dialog):
    choose(dialog, "other")

    with qtbot.waitSignal(dialog.open_requested) as asked:
        qtbot.mouseClick(dialog.open_button, LEFT)

    assert asked.args == ["other"]
    assert not dialog.isVisible()


def test_settings_go_to_a_file_and_come_back_without_keys(qtbot, dialog, small_shop, tmp_path):
    file = tmp_path / "handed-on.json"
    dialog.export_to(file)
    until_idle(qtbot, small_shop.runner)
    assert "no keys" in dialog.note.text
    before = small_shop.shop.settings
    small_shop.do(lambda: small_shop.shop.setup.change_settings(replace(before, shop_name="Wrong")))

    shown = opened_for(qtbot, dialog, small_shop, file)
    assert shown.ticks == {}, "nothing in it is dangerous"
    with qtbot.waitSignal(dialog.settings_changed):
        shown.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    until_idle(qtbot, small_shop.runner)

    assert small_shop.shop.settings == before


def opened_for(qtbot: QtBot, dialog: ShopsDialog, small_shop: SmallShop, file: Path) -> ImportSettingsDialog:
    """What is shown of a file before anything of it is taken."""
    dialog.import_from(file)
    until_idle(qtbot, small_shop.runner)
    (shown,) = dialog.findChildren(ImportSettingsDialog)
    return shown


@pytest.mark.parametrize("ticked", [False, True])
def test_what_deletes_sends_or_points_elsewhere_is_taken_only_with_a_tick_of_its_own(
    qtbot, dialog, small_shop, tmp_path, ticked
):
    before = replace(small_shop.shop.settings, look_only=True)
    small_shop.do(lambda: small_shop.shop.setup.change_settings(before))
    file = tmp_path / "from-a-colleague.json"
    file.write_text(
        '{"shop.keep_days": 30, "shop.colour": "teal", "shop.former_names": "<b>x</b>", "ecomail.base_url":'
        ' "https://elsewhere.example", "shop.look_only": false}',
        encoding="utf-8",
    )
    shown = opened_for(qtbot, dialog, small_shop, file)
    assert small_shop.shop.settings == before, "showing takes nothing"
    assert set(shown.ticks) == {"shop.keep_days", "shop.look_only", "ecomail.base_url"}
    assert not any(tick.isChecked() for tick in shown.ticks.values())
    assert any("<b>x</b>" in label.text() for label in shown.findChildren(QLabel))
    if ticked:
        shown.ticks["shop.keep_days"].click()
    with qtbot.waitSignal(dialog.settings_changed):
        shown.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    until_idle(qtbot, small_shop.runner)
    after = small_shop.shop.settings
    assert (after.keep_days, after.shop_colour) == (30 if ticked else 0, "teal")
    assert after.look_only
    assert after.ecomail_base_url == before.ecomail_base_url


def test_a_file_of_nothing_but_danger_can_be_read_to_its_end_and_cancelled(qtbot, dialog, small_shop, tmp_path):
    """Its ticks and buttons were squeezed to a few pixels, and of a long address only the beginning was shown."""
    file = tmp_path / "from-a-colleague.json"
    address = f"https://api2.ecomailapp.cz.{'a' * 60}.elsewhere.example"
    odd = {"keep_days": 30, "ecomail_base_url": address, "night_orders": 7, "night_share": 7, "night_from": "03:00",
           "night_until": "04:00", "night_send": True, "night_adds": False, "night_marks": False, "notice_runs": False,
           "notice_email": "a@b.example", "notice_smtp_host": "b.example", "notice_smtp_port": 9, "notice_causes": False}  # fmt: skip
    file.write_bytes(dump_settings(replace(small_shop.shop.settings, **odd)))
    shown = opened_for(qtbot, dialog, small_shop, file)
    shown.resize(shown.minimumSizeHint())
    QApplication.processEvents()
    assert set(shown.ticks) == {name for name, field in SETTING_FIELDS.items() if field in odd}
    widgets = [*shown.ticks.values(), *shown.buttons.buttons()]
    assert all(widget.height() >= widget.sizeHint().height() for widget in widgets)
    assert shown.minimumSizeHint().height() < 400
    assert address in [label.text().replace("\u200b", "") for label in shown.findChildren(QLabel)]
    shown.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
    until_idle(qtbot, small_shop.runner)


def test_a_file_that_is_cancelled_changes_nothing(qtbot, dialog, small_shop, tmp_path):
    before = small_shop.shop.settings
    file = tmp_path / "from-a-colleague.json"
    file.write_text('{"shop.colour": "teal"}', encoding="utf-8")
    opened_for(qtbot, dialog, small_shop, file).buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
    until_idle(qtbot, small_shop.runner)
    assert small_shop.shop.settings == before


def test_a_file_of_one_setting_changes_that_one(qtbot, dialog, small_shop, tmp_path):
    before = small_shop.shop.settings
    assert before.wemasy_website_id
    file = tmp_path / "part.json"
    file.write_text('{"shop.colour": "teal"}', encoding="utf-8")
    shown = opened_for(qtbot, dialog, small_shop, file)
    assert not shown.ticks
    with qtbot.waitSignal(dialog.settings_changed):
        shown.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    until_idle(qtbot, small_shop.runner)
    assert small_shop.shop.settings == replace(before, shop_colour="teal")


def test_a_file_that_is_none_of_settings_is_said_and_changes_nothing(qtbot, dialog, small_shop, tmp_path):
    file = tmp_path / "orders.json"
    file.write_text("order;email", encoding="utf-8")
    before = small_shop.shop.settings

    dialog.import_from(file)
    until_idle(qtbot, small_shop.runner)

    assert dialog.note.text
    assert small_shop.shop.settings == before
    assert dialog.import_button.isEnabled()


def test_every_button_has_words_and_the_list_a_name(dialog):
    assert all(button.text() for button in dialog.findChildren(QPushButton))
    assert dialog.findChild(QListWidget).accessibleName()


def test_a_shop_is_taken_off_the_list_and_its_data_stay_where_the_window_says(desktop, tmp_path: Path):
    data = tmp_path / "data"
    for name in ("Old shop", "New shop"):
        person: Desktop = desktop(demo=False, profile=name).start()
        if name == "Old shop":
            person.close()
    person.window.known_actions["shops"].trigger()
    dialog = person.dialog()
    assert isinstance(dialog, ShopsDialog)
    choose(dialog, "Old shop")

    person.qtbot.mouseClick(dialog.remove_button, LEFT)
    person.until(lambda: "Old shop" in dialog.note.text)

    assert dialog.findChild(QListWidget).count() == 1
    assert (data / "profiles" / "Old shop" / "orders.sqlite3").exists()
    assert list_profiles(data) == ("New shop",)
    dialog.reject()
    with person.qtbot.waitSignal(person.window.shop_opened, timeout=LONG_MILLISECONDS):
        person.program.switch_to("Old shop")  # nothing was lost: it can be opened again
    assert list_profiles(data) == ("New shop", "Old shop")
