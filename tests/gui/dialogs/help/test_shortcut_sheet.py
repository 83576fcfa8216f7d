"""The sheet of keys tells what the actions do, and nothing else."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.dialogs.help import KeySheet, plain_text


def action(text: str, *keys: str) -> QAction:
    made = QAction(text)
    made.setShortcuts([QKeySequence(key) for key in keys])
    return made


def texts(sheet: KeySheet) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel)]


def test_every_key_of_an_action_is_listed_beside_its_words(qtbot: QtBot) -> None:
    groups = {"Orders": [action("&Compare again", "F5", "Ctrl+R"), action("Import…", "Ctrl+O")]}
    sheet = KeySheet(groups)
    qtbot.addWidget(sheet)
    sheet.show()
    shown = texts(sheet)
    native = QKeySequence.SequenceFormat.NativeText
    expected = ["Orders", "Compare again", "Import", *(QKeySequence(key).toString(native) for key in ("F5", "Ctrl+R"))]
    assert set(expected) <= set(shown)


def test_what_has_no_key_is_left_out_with_its_group(qtbot: QtBot) -> None:
    groups = {"Orders": [action("Import", "Ctrl+O"), action("Wave")], "Nothing": [action("Sigh")]}
    sheet = KeySheet(groups)
    qtbot.addWidget(sheet)
    assert not {"Wave", "Nothing", "Sigh"} & set(texts(sheet))


def test_a_key_that_was_changed_is_shown_as_it_is_now(qtbot: QtBot) -> None:
    search = action("Search", "Ctrl+F")
    search.setShortcut(QKeySequence("Ctrl+K"))
    sheet = KeySheet({"Orders": [search]})
    qtbot.addWidget(sheet)
    native = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
    assert native in texts(sheet)


def test_words_are_shown_without_mnemonics_and_dots() -> None:
    assert plain_text(action("&Save && close…")) == "Save & close"


def test_no_keys_at_all_is_no_failure(qtbot: QtBot) -> None:
    sheet = KeySheet({})
    qtbot.addWidget(sheet)
    sheet.show()
    assert sheet.isVisible()
