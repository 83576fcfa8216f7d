"""Check for updates: the switch, whom it asks and what it says of you, and the way to a version that was found.

Off until it is switched on here. It opens a page for the user and looks at a file they fetched; it fetches none itself.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from core import __version__
from core.domain.errors import SettingsFileError
from core.system.updates import FileCheck, check_file
from gui.kit.dialog_style import describe_close, set_prominent
from gui.kit.job_dialog import JobDialog
from gui.kit.jobs import AsyncRunner
from gui.kit.notes import QuietLabel
from gui.kit.theme import SPACING
from gui.words.problems import describe
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.system.updates import Release, UpdateChecker

_SIZE: Final = QSize(660, 270)
"""In device-independent pixels: with room for what comes of a look, in every language."""


class UpdatesDialog(JobDialog):
    """``release`` is what was found before, if anything was."""

    found = Signal(object)
    """The newer ``Release`` that was found."""

    def __init__(
        self, checker: UpdateChecker, runner: AsyncRunner, release: Release | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(runner, parent)
        self._checker = checker
        self._release: Release | None = None
        self.setWindowTitle(self.tr("Check for updates"))
        self.progress.setRange(0, 0)
        self.version = QLabel(self.tr("This is Order Reconciler {version}.").format(version=__version__), self)
        self.switch = QCheckBox(self.tr("&Look for a newer version, at most once a day"), self)
        self.what_it_does = QuietLabel(self._said_of_the_look(), self)
        self.look_button = QPushButton(self.tr("Look &now"), self)
        self.page_button = QPushButton(self.tr("Open its &page"), self)
        self.file_button = QPushButton(self.tr("Check a &file you fetched…"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.switch.setToolTip(self.tr("Nobody is asked while this is off"))
        self.look_button.setToolTip(self.tr("Asks now, whenever it was asked last"))
        self.page_button.setToolTip(self.tr("Opens the page of the newer version in your browser"))
        self.file_button.setToolTip(self.tr("Compares a file with what was published, to the last byte"))
        describe_close(self.close_button)
        self._lay_out()
        self._show_choice()
        self.switch.toggled.connect(self._on_switched)
        self.look_button.clicked.connect(self.look)
        self.page_button.clicked.connect(self._on_open_page)
        self.file_button.clicked.connect(self._on_choose_file)
        self.close_button.clicked.connect(self.close)
        if release is not None:
            self._show_release(release)
        self._show_state()

    def look(self) -> None:
        """Ask now, whenever it was asked last."""
        if self._job is None:
            self.note.say(Tone.INFO, self.tr("Asking {host}…").format(host=self._checker.host))
            job = self._start(lambda _progress, stop: self._checker.look(now=True, stop=stop))
            job.succeeded.connect(self._on_looked)

    def check(self, path: Path) -> None:
        """Say whether a file that was fetched is one of those that were published."""
        release = self._release
        if release is None or self._job is not None:
            return

        async def checked() -> FileCheck:
            return check_file(path, release)

        job = self._start(lambda _progress, _stop: checked())
        job.succeeded.connect(lambda result: self._show_file(path, result))

    def _said_of_the_look(self) -> str:
        if not self._checker.is_possible:
            return self.tr(
                "This copy came without an address to ask, so it cannot look for a newer version."
                " Ask whoever gave it to you."
            )
        return self.tr(
            "Asks {host} for one small file that names the newest version. The request says nothing about you, your"
            " shop or your version. Nothing is fetched or installed by itself."
        ).format(host=self._checker.host)

    def _show_choice(self) -> None:
        self.switch.setEnabled(self._checker.is_possible)
        try:
            self.switch.setChecked(self._checker.choice.enabled and self._checker.is_possible)
        except SettingsFileError as error:
            self.switch.setEnabled(False)
            self.note.say(Tone.WARN, describe(error).message)

    def _on_switched(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        try:
            self._checker.switch(on=on)
        except SettingsFileError as error:
            self.switch.blockSignals(True)  # what is shown is what was kept
            self.switch.setChecked(not on)
            self.switch.blockSignals(False)
            self.note.say(Tone.BAD, describe(error).message)
            return
        self.note.clear()
        self._show_state()
        if on:
            self.look()
        else:
            self._on_stop()

    def _on_looked(self, release: Release | None) -> None:
        if not self.switch.isChecked():  # switched off meanwhile: whatever came, nobody wants to know
            return
        if release is None:
            self.note.say(Tone.GOOD, self.tr("This is the newest version."))
            return
        self._show_release(release)
        self.found.emit(release)

    def _show_release(self, release: Release) -> None:
        self._release = release
        self.note.say(
            Tone.INFO,
            self.tr(
                "Version {version} is there. Its page says what is new and has the files. What you have stays as it is"
                " until you install it."
            ).format(version=release.version),
        )

    def _show_file(self, path: Path, result: FileCheck) -> None:
        texts = {
            FileCheck.GENUINE: (Tone.GOOD, self.tr("“{file}” is the file that was published, to the last byte.")),
            FileCheck.OTHER: (
                Tone.BAD,
                self.tr("“{file}” is not one of the published files. Do not open it: fetch it again from the page."),
            ),
            FileCheck.UNREADABLE: (Tone.WARN, self.tr("“{file}” cannot be read. Fetch it again from the page.")),
        }
        tone, text = texts[result]
        self.note.say(tone, text.format(file=path.name))

    def _on_open_page(self) -> None:
        if self._release is not None:
            QDesktopServices.openUrl(QUrl(self._release.page))

    def _on_choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("The file you fetched"))
        if name:
            self.check(Path(name))

    @override
    def _on_failed(self, error: Exception) -> None:
        self.note.say(Tone.WARN, describe(error).message)

    @override
    def _show_state(self) -> None:
        idle, found = self._job is None, self._release is not None
        self.progress.setVisible(not idle)
        self.look_button.setEnabled(idle and self.switch.isEnabled() and self.switch.isChecked())
        for button in (self.page_button, self.file_button):
            button.setVisible(found)
            button.setEnabled(idle)
        set_prominent(self.page_button, prominent=found)

    def _lay_out(self) -> None:
        font = self.version.font()
        font.setBold(True)
        self.version.setFont(font)
        buttons = QHBoxLayout()
        buttons.addWidget(self.file_button)
        buttons.addStretch(1)
        for button in (self.page_button, self.look_button, self.close_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 3 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING)
        for widget in (self.version, self.switch, self.what_it_does, self.note, self.progress):
            column.addWidget(widget)
        column.addStretch(1)
        column.addSpacing(SPACING)
        column.addLayout(buttons)
        self.setMinimumSize(_SIZE)
        self.close_button.setFocus()
