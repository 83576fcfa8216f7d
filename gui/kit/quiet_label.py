"""Secondary text: quieter than the rest, never too faint to read, whatever the palette of the moment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from gui.kit.theme import muted_color


class QuietLabel(QLabel):
    """Plain text, wrapped unless told otherwise."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, wrap: bool = True) -> None:
        super().__init__(text, parent)
        self.setWordWrap(wrap)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._quieten()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._quieten()

    def _quieten(self) -> None:
        # The application's palette: a parent may still have the one of before when this is called. It stands on a
        # dialog, not in a list, so the contrast is owed on that ground.
        ground = QGuiApplication.palette()
        ground.setColor(QPalette.ColorRole.Base, ground.color(QPalette.ColorRole.Window))
        color, palette = muted_color(ground), self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != color:  # setting it brings us here again
            palette.setColor(QPalette.ColorRole.WindowText, color)
            self.setPalette(palette)
