"""A sign outside the window that something long is done, for whoever went on with other work. Silent in front of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from typing_extensions import override

_SHOWN_MILLISECONDS: Final = 10_000


class DoneSign(QObject):
    """Makes the task bar's entry of ``window`` stand out, and lets the tray say a sentence where there is a tray."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._tray: QSystemTrayIcon | None = None
        self.last_told = ""
        """What was said last and not seen yet."""
        window.installEventFilter(self)

    def tell(self, title: str, text: str) -> None:
        """Nothing happens while the window, or a dialog of it, is in front."""
        if QApplication.activeWindow() is not None:
            return
        self.last_told = text
        QApplication.alert(self._window)
        if QSystemTrayIcon.isSystemTrayAvailable():
            if self._tray is None:
                self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
                for signal in (self._tray.activated, self._tray.messageClicked):
                    signal.connect(self._come_to_front)
            self._tray.setToolTip(text)
            self._tray.show()
            self._tray.showMessage(title, text, self._tray.icon(), _SHOWN_MILLISECONDS)

    def _come_to_front(self) -> None:
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.WindowActivate, QEvent.Type.Close}:
            self.last_told = ""
            if self._tray is not None:
                self._tray.hide()
        return super().eventFilter(watched, event)
