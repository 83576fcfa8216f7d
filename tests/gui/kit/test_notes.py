"""Notes: sentences below each other, none of them cut off."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.kit.notes import Banner, BannerList
from gui.words.tone import Tone


def test_however_many_there_are_they_end_before_the_scroll_bar(qtbot: QtBot) -> None:
    had_scroll_bar = False
    for number in range(1, 9):
        window = QWidget()
        qtbot.addWidget(window)
        notes = BannerList()
        column = QVBoxLayout(window)
        column.addWidget(notes)
        column.addStretch(1)
        for place in range(number):  # before the window is shown, as a review does
            notes.add(
                Banner(Tone.INFO, f"{place}: a sentence that takes more than one line in a window. " * (1 + place % 3))
            )
        window.resize(1152, 836)
        window.show()
        QApplication.processEvents()
        had_scroll_bar |= notes.verticalScrollBar().isVisible()
        ends = [banner.geometry().right() for banner in notes.banners()]
        assert max(ends) < notes.viewport().width(), number
    assert had_scroll_bar
