"""Qt's own words (buttons, the menu of a field) are in the language of the window too, not in English."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from gui.words.language import LanguageSwitcher

WORDS = {
    "en": ("Close", "Cancel", "Select All"),
    "nl": ("Sluiten", "Annuleren", "Alles selecteren"),
    "cs": ("Zavřít", "Zrušit", "Vybrat vše"),
}


@pytest.fixture
def switcher(qapp: QApplication, tmp_path: Path) -> Iterator[LanguageSwitcher]:
    made = LanguageSwitcher(qapp, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    yield made
    made.choose("en")


@pytest.mark.parametrize("language", WORDS)
def test_buttons_and_menus_that_qt_words_follow_the_language(
    qtbot: QtBot, switcher: LanguageSwitcher, language: str
) -> None:
    switcher.choose(language)
    close, cancel, select_all = WORDS[language]
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close | QDialogButtonBox.StandardButton.Cancel)
    field = QLineEdit()
    qtbot.addWidget(box)
    qtbot.addWidget(field)
    assert {button.text().replace("&", "") for button in box.buttons()} == {close, cancel}
    menu = field.createStandardContextMenu()
    assert select_all in {action.text().replace("&", "").partition("\t")[0] for action in menu.actions()}
    menu.deleteLater()
