"""Newer versions: the look at every start of whoever switched it on, the sign in the status bar, and the dialog.

Asks nobody by itself, and interrupts nobody: what comes of a look is a quiet button. It never fetches a file.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QMainWindow, QToolButton, QWidget
from typing_extensions import override

from gui.kit.jobs import AsyncRunner
from gui.kit.theme import icon

if TYPE_CHECKING:
    from core.system.updates import Release, UpdateChecker

_log = logging.getLogger(__name__)


class UpdateSign(QToolButton):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._version = ""
        self.setAutoRaise(True)
        self.setIcon(icon("refresh"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def show_version(self, version: str) -> None:
        self._version = version
        self._retranslate()
        self.setVisible(bool(version))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        if self._version:
            self.setText(self.tr("Version {version} is there").format(version=self._version))
            self.setToolTip(self.tr("What it is and where to get it. Nothing is installed by itself."))


class Updates(QObject):
    """For one window, whose status bar gets the sign."""

    def __init__(self, runner: AsyncRunner, checker: UpdateChecker, window: QMainWindow) -> None:
        super().__init__(window)
        self._runner = runner
        self._checker = checker
        self._window = window
        self._release: Release | None = None
        self.sign = UpdateSign(window)
        self.sign.clicked.connect(self.open)
        window.statusBar().addPermanentWidget(self.sign)
        self.sign.hide()  # the status bar shows what it is given

    def look(self) -> None:
        """Where it is switched on, and not more than once a day. A failure is nothing to tell anybody unasked."""
        if self._checker.is_possible:
            job = self._runner.start(lambda _progress, stop: self._checker.look(stop=stop))
            job.succeeded.connect(self._on_looked)
            job.failed.connect(lambda error: _log.warning("no look for a newer version: %s", error))

    def open(self) -> None:
        from gui.dialogs.updates import UpdatesDialog  # noqa: PLC0415 - the window is shown before this is needed

        dialog = UpdatesDialog(self._checker, self._runner, self._release, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.found.connect(self._on_looked)
        dialog.open()

    def _on_looked(self, release: Release | None) -> None:
        if release is not None:
            self._release = release
            self.sign.show_version(release.version)
