"""Watching from the window: the choice is kept, new files come in, and a busy window is left alone."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSettings

from gui.dialogs.watch_folder import FolderWatch, WatchChoice, WatchDialog
from gui.kit.jobs import AsyncRunner
from tests.support.gui_shop import until_idle
from tests.support.profiles import write_csv


@pytest.fixture
def settings(tmp_path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def test_new_files_of_the_folder_come_in_and_are_told(qtbot, runner, small_shop, settings, tmp_path) -> None:
    folder = tmp_path / "incoming"
    folder.mkdir()
    write_csv(folder / "new.csv", [41])
    watch = FolderWatch(small_shop.shop, runner, settings)
    heard = []
    watch.noticed.connect(heard.append)
    watch.choose(WatchChoice(folder=str(folder)))
    for _ in range(2):
        watch.look()
        until_idle(qtbot, runner)
    assert [notice.code for notice in heard] == ["watch_imported"]
    assert len(small_shop.do(small_shop.shop.orders.summaries)) == 6
    watch.choose(WatchChoice())
    watch.look()
    assert not runner.is_busy, "nothing is watched any more"


def test_nothing_is_begun_while_the_window_closes(small_shop, settings) -> None:
    runner = AsyncRunner()
    watch = FolderWatch(small_shop.shop, runner, settings)
    watch.choose(WatchChoice(minutes=30))
    runner.shutdown()
    watch.look()
    assert not runner.is_busy


def test_the_choice_is_kept_for_the_shop(small_shop, runner, settings) -> None:
    watch = FolderWatch(small_shop.shop, runner, settings)
    assert watch.choice == WatchChoice()
    watch.choose(WatchChoice(folder="/orders", minutes=30))
    again = FolderWatch(small_shop.shop, runner, settings)
    assert again.choice == WatchChoice(folder="/orders", minutes=30)


def test_the_dialog_says_what_was_chosen(qtbot) -> None:
    dialog = WatchDialog(WatchChoice(folder="/orders", minutes=5))
    qtbot.addWidget(dialog)
    dialog.minutes.setValue(15)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.buttons.accepted.emit()
    assert chosen.args == [WatchChoice(folder="/orders", minutes=15)]


def at_any_hour(small_shop, **more) -> None:
    on = replace(
        small_shop.shop.settings, night_send=True, night_from="00:00", night_until="00:00", night_share=100, **more
    )
    small_shop.do(lambda: small_shop.shop.setup.change_settings(on))


def test_the_night_shift_runs_in_the_window_once_and_is_told(qtbot, runner, small_shop, settings) -> None:
    watch = FolderWatch(small_shop.shop, runner, settings)
    assert watch.describe() == ""
    watch.look()
    assert not runner.is_busy, "off until it is switched on"
    at_any_hour(small_shop)
    watch.refresh()
    assert watch.describe() == "Night shift 00:00–00:00"
    heard, told = [], []
    watch.noticed.connect(heard.append)
    watch.told.connect(told.append)
    for _ in range(2):
        watch.look()
        until_idle(qtbot, runner)
    assert [notice.code for notice in heard] == ["night_sent", "night_waits"]
    assert told == [
        "Night shift: 3 orders were sent and checked. 2 orders wait: Correcting orders at night is switched off."
    ]
    assert small_shop.tracked() == {1, 2, 5}
    assert len(small_shop.history()) == 3


def test_switched_off_again_it_lets_others_hold_it(qtbot, runner, small_shop, settings, tmp_path) -> None:
    at_any_hour(small_shop)
    watch = FolderWatch(small_shop.shop, runner, settings)
    watch.look()
    until_idle(qtbot, runner)
    file = tmp_path / "night-shift.json"
    assert file.exists()
    off = replace(small_shop.shop.settings, night_send=False)
    small_shop.do(lambda: small_shop.shop.setup.change_settings(off))
    watch.look()
    until_idle(qtbot, runner)
    assert not file.exists()
