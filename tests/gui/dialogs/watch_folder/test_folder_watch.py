"""Watching from the window: the choice is kept, new files come in, and a busy window is left alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from gui.dialogs.watch_folder import FolderWatch, WatchChoice, WatchDialog
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
