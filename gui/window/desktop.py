"""What the window has to do with the desktop around it: a single instance for each shop, and a sign that work is done.

A second window on a shop that is open already makes the first come to the front. The second leaves a small file in the
shop's folder; the first sees it, takes it away and shows itself. That the file is gone is the answer. It needs neither
a network nor a running service, and it never touches what the folder holds otherwise: who may open the shop is decided
by the store's own lock, not here. The sign is for whoever went on with other work; it is silent in front of it.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from typing_extensions import override

from gui.kit.plain_text import without_markup

_log = logging.getLogger(__name__)

FILE_NAME: Final = "bring-to-front"


class FrontWatch(QObject):
    """For the window that has the shop open. ``end`` it when the shop is left."""

    front_wanted = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = folder / FILE_NAME
        _take_away(self._file)  # left by a window whose wish nobody was there to hear
        self._watcher = _watcher_of(folder, self)
        self._watcher.directoryChanged.connect(self._look)

    def end(self) -> None:
        _stop(self._watcher)
        self.deleteLater()

    def _look(self) -> None:
        # Taken away first: as long as it lies there, every change in the folder would bring the window to the front.
        if _take_away(self._file):
            self.front_wanted.emit()


class FrontRequest(QObject):
    """For the window that found the shop open elsewhere. ``end`` it when its answer no longer matters."""

    answered = Signal()
    """The other window is in front. Never comes where something without a window has the shop open."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = folder / FILE_NAME
        self._watcher = _watcher_of(folder, self)
        self._watcher.directoryChanged.connect(self._look)

    def send(self) -> None:
        """Leave the wish. Where it cannot be written, no answer comes."""
        try:
            self._file.touch()
        except OSError as error:
            _log.warning("the other window could not be asked to come to the front: %s", error)
            _stop(self._watcher)

    def end(self) -> None:
        _stop(self._watcher)
        _take_away(self._file)
        self.deleteLater()

    def _look(self) -> None:
        if not self._file.exists():
            _stop(self._watcher)
            self.answered.emit()


def bring_to_front(window: QWidget) -> None:
    """Show ``window`` to its user. Where the system keeps windows from coming forward, the task bar points at it."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)


def _watcher_of(folder: Path, parent: QObject) -> QFileSystemWatcher:
    watcher = QFileSystemWatcher(parent)
    watcher.addPath(str(folder))
    return watcher


def _stop(watcher: QFileSystemWatcher) -> None:
    watcher.blockSignals(True)
    if watcher.directories():
        watcher.removePaths(watcher.directories())


def _take_away(file: Path) -> bool:
    """Whether it was there."""
    try:
        file.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        _log.warning("%s could not be removed: %s", file.name, error)
        return False
    return True


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
        title, text = without_markup(title), without_markup(text)
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
