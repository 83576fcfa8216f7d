"""A second window on a shop that is open already hands over to the first, which comes to the front.

The second leaves a small file in the shop's folder; the first sees it, takes it away and shows itself. That the file
is gone is the answer. It needs neither a network nor a running service, and it never touches what the folder holds
otherwise: who may open the shop is decided by the store's own lock, not here.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

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
