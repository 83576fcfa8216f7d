"""Notes: sentences below each other, none of them cut off."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui.kit.notes import Banner, BannerList
from gui.words.tone import Tone


def test_where_there_are_too_many_they_end_before_the_scroll_bar(qtbot: QtBot) -> None:
    notes = BannerList()
    qtbot.addWidget(notes)
    notes.resize(500, 400)
    notes.show()
    for number in range(20):
        notes.add(
            Banner(Tone.INFO, f"{number}: a sentence that is long enough to take more than one line, in any font.")
        )
    qtbot.waitUntil(notes.verticalScrollBar().isVisible)
    for banner in notes.banners():
        assert banner.geometry().right() < notes.viewport().width()
