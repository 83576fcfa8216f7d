"""F1: the guide to read, its links to follow, and the keys beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QImage, QKeySequence, QTextDocument
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core import __version__
from gui.dialogs.help import CHAPTERS, HelpDialog, chapter_path, title_of


def dialog(qtbot: QtBot, language: str = "en") -> HelpDialog:
    action = QAction("&Compare")
    action.setShortcut(QKeySequence("F5"))
    made = HelpDialog({"Orders": [action]}, language)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("language", ["en", "nl", "cs"])
def test_every_chapter_can_be_read_in_the_language_of_the_window(qtbot: QtBot, language: str) -> None:
    help_ = dialog(qtbot, language)
    for row, name in enumerate(CHAPTERS):
        help_.chapters.setCurrentRow(row)
        heading = title_of(chapter_path(name, language))
        assert help_.chapters.item(row).text() == heading
        assert help_.page.toPlainText().startswith(heading)


def test_a_language_without_a_guide_gets_english_and_is_told(qtbot: QtBot) -> None:
    help_ = dialog(qtbot, "fr")
    assert help_.page.toPlainText().startswith("This chapter is in English only.")
    assert title_of(chapter_path("index", "en")) in help_.page.toPlainText()


def test_a_link_leads_to_another_chapter(qtbot: QtBot) -> None:
    help_ = dialog(qtbot)
    help_.page.anchorClicked.emit(QUrl("verdicts.md"))
    assert help_.chapters.currentRow() == CHAPTERS.index("verdicts")
    assert "Different" in help_.page.toPlainText()


def test_a_link_to_nowhere_leaves_everything_as_it_is(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    help_ = dialog(qtbot)
    for link in ("nothing.md", "file:///etc/hostname", "http://example.com/"):
        help_.page.anchorClicked.emit(QUrl(link))
    assert help_.chapters.currentRow() == 0
    assert opened == []


def test_a_picture_fits_beside_the_chapters(qtbot: QtBot, tmp_path: Path) -> None:
    picture = QImage(2000, 1000, QImage.Format.Format_RGB32)
    picture.fill(0)
    picture.save(str(tmp_path / "wide.png"))
    (tmp_path / "index.md").write_text("# Title\n\n![wide](wide.png)\n", encoding="utf-8")
    help_ = dialog(qtbot)
    help_.page.show_chapter(tmp_path / "index.md")
    help_.resize(help_.minimumSizeHint())
    help_.resize(help_.screen().availableSize())
    shown = help_.page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("wide.png"))
    assert shown.deviceIndependentSize().width() <= help_.page.viewport().width()
    assert help_.page.toPlainText().startswith("Title")


def test_the_keys_are_the_last_entry(qtbot: QtBot) -> None:
    help_ = dialog(qtbot)
    help_.chapters.setFocus()
    qtbot.keyClick(help_.chapters, Qt.Key.Key_End)
    assert help_.keys.isVisible()
    assert "F5" in [label.text() for label in help_.keys.findChildren(QLabel)]


def test_escape_closes_it(qtbot: QtBot) -> None:
    help_ = dialog(qtbot)
    qtbot.keyClick(help_, Qt.Key.Key_Escape)
    assert not help_.isVisible()


def test_it_says_which_version_this_is_and_where_updates_come_from(qtbot: QtBot) -> None:
    help_ = dialog(qtbot)
    text = help_.version.text()
    assert __version__ in text
    assert "Updates come from where you got it" in text
