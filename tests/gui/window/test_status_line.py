"""The line at the bottom: what has no room ends in dots, and is whole in the tooltip."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.window.status_bar import StatusStrip


def ink_at_the_end(strip: StatusStrip, width: int) -> bool:
    """Whether a letter is cut by the right edge of the sentence."""
    strip.resize(width, 30)
    said = next(label for label in strip.findChildren(type(strip._text)) if label.text())
    picture: QImage = said.grab(QRect(said.width() - 1, 0, 1, said.height())).toImage()
    ground = QColor(picture.pixelColor(0, 0))
    return any(picture.pixelColor(0, y) != ground for y in range(picture.height()))


def test_a_long_sentence_is_not_cut_within_a_letter(qtbot: QtBot) -> None:
    strip = StatusStrip()
    qtbot.addWidget(strip)
    strip.show()
    text = "WWWWWWWWWW " * 30
    strip.say(text)
    assert [width for width in range(300, 330) if ink_at_the_end(strip, width)] == []
    assert strip._text.text() == text
    assert "WWWW" in strip._text.toolTip()
