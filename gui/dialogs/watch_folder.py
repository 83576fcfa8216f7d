"""The watched folder: the dialog that chooses it and how often everything is compared, and the timer that looks.

The timer looks every few seconds while nothing else is under way, and says what was found; the core does the looking.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.domain.model import Notice
from core.domain.notices import Told
from core.shop.watch_folder import POLL_SECONDS, Watcher, WatchOptions
from core.system.clock import SystemClock
from core.system.stop import Stop
from gui.kit.dialog_style import describe_buttons, describe_clear_button
from gui.kit.jobs import AsyncRunner, Job
from gui.kit.notes import QuietLabel
from gui.kit.plain_text import PlainLabel
from gui.kit.screen import ScreenDialog
from gui.kit.theme import SPACING
from gui.words.orders import notice_text

if TYPE_CHECKING:
    from core.shop.shop import Shop

_GROUP: Final = "watching"
_MOST_MINUTES = 10_080
"""A week."""


class WatchChoice(Struct, frozen=True, kw_only=True):
    """What the user wants watched for one shop."""

    folder: str = ""
    minutes: int = 0
    """How often everything is compared; 0 is never."""

    @property
    def options(self) -> WatchOptions | None:
        if not self.folder and not self.minutes:
            return None
        return WatchOptions(
            folder=Path(self.folder) if self.folder else None,
            every=timedelta(minutes=self.minutes) if self.minutes else None,
        )


class FolderWatch(QObject):
    noticed = Signal(object)
    """A ``Notice`` about a file or a comparison."""
    told = Signal(str)
    """What is also told outside of the window."""
    described = Signal(str)
    """What is watched, whenever that may have changed."""
    orders_changed = Signal()

    def __init__(self, shop: Shop, runner: AsyncRunner, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._runner = runner
        self._settings = settings
        self._watcher: Watcher | None = None
        self._job: Job[Any] | None = None
        self._heard: list[Notice] = []
        self._told: list[str] = []
        shop.notices.say = notice_text
        shop.notices.on_tell = self._on_tell
        self._timer = QTimer(self, interval=round(POLL_SECONDS * 1000))
        self._timer.timeout.connect(self.look)
        self._begin()

    @property
    def choice(self) -> WatchChoice:
        folder = str(self._settings.value(self._key("folder"), "") or "")
        minutes = str(self._settings.value(self._key("minutes"), "0"))
        return WatchChoice(folder=folder, minutes=int(minutes) if minutes.isdecimal() else 0)

    def describe(self) -> str:
        """What is watched, in words; empty where nothing is."""
        choice, settings = self.choice, self._shop.settings
        text = self.tr("Comparing every %n minutes", "", choice.minutes) if choice.minutes else ""
        if choice.folder:
            text = self.tr("Watching {folder}").format(folder=Path(choice.folder).name)
        hours = self.tr("Night shift {first}–{last}").format(first=settings.night_from, last=settings.night_until)
        return " · ".join(filter(None, (text, hours if settings.night_send else "")))

    def choose(self, choice: WatchChoice) -> None:
        """Keep what is wanted and go on with that."""
        self._settings.setValue(self._key("folder"), choice.folder)
        self._settings.setValue(self._key("minutes"), choice.minutes)
        self._begin()

    def refresh(self) -> None:
        """The settings of the shop may have switched the night shift on or off."""
        if self._job is None:
            self._begin()

    def look(self) -> None:
        """Once, now; while something else is under way nothing is done."""
        watcher = self._watcher
        if watcher is None or self._job is not None or self._runner.is_busy or self._runner.is_shut_down:
            return
        self._job = self._runner.start(lambda _progress, stop: self._look(watcher, stop))
        self._job.succeeded.connect(self._on_looked)
        self._job.finished.connect(self._on_finished)

    async def _look(self, watcher: Watcher, stop: Stop) -> tuple[Notice, ...]:
        """On the loop's thread, as all that touches what was heard."""
        await watcher.look(stop)
        heard, self._heard = tuple(self._heard), []
        return heard

    def _begin(self) -> None:
        options = self.choice.options
        if self._shop.settings.night_send:
            options = replace(options or WatchOptions(send=True), send=True)
        self._watcher = None
        self.described.emit(self.describe())
        if options is None:
            self._timer.stop()
            return
        self._watcher = Watcher(self._shop.watch_folder, options, clock=SystemClock(), tell=self._hear)
        self._timer.start()

    def _hear(self, notice: Notice) -> None:
        self._heard.append(notice)

    def _on_tell(self, told: Told) -> None:
        self._told.append(" ".join(map(notice_text, told.said)))

    def _on_looked(self, heard: tuple[Notice, ...]) -> None:
        told, self._told = self._told, []
        for text in told:
            self.told.emit(text)
        for notice in heard:
            self.noticed.emit(notice)
        if heard:
            self.orders_changed.emit()

    def _on_finished(self) -> None:
        self._job = None

    def _key(self, name: str) -> str:
        return f"{_GROUP}/{self._shop.name}/{name}"


class WatchDialog(ScreenDialog):
    chosen = Signal(object)
    """A ``WatchChoice``."""

    def __init__(self, choice: WatchChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Watch for new orders"))
        self.folder = QLineEdit(choice.folder, self)
        self.folder.setClearButtonEnabled(True)
        describe_clear_button(self.folder)
        self.folder.setPlaceholderText(self.tr("No folder"))
        self.browse = QPushButton(self.tr("&Choose…"), self)
        self.minutes = QSpinBox(self)
        self.minutes.setRange(0, _MOST_MINUTES)
        self.minutes.setSpecialValueText(self.tr("never"))
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setValue(choice.minutes)
        text = self.tr(
            "New files in the folder are imported and everything is compared now and then, while this window is open. "
            "Nothing is sent unless you switch the night shift on under Settings."
        )
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        describe_buttons(self.buttons)
        self.browse.setToolTip(self.tr("Picks the folder in a window of the system"))
        self.folder.setToolTip(self.tr("New files of orders that appear in it are imported"))
        self.minutes.setToolTip(self.tr("How often every order is compared; comparing changes nothing"))
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        form = QFormLayout()
        name = PlainLabel(self.tr("&Folder"), self)
        name.setBuddy(self.folder)  # the form makes the field its buddy only where it is alone in its row
        form.addRow(name, row)
        form.addRow(self.tr("Compare &every"), self.minutes)
        self.folder.setAccessibleName(self.tr("Folder"))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING + SPACING // 2)
        column.addWidget(QuietLabel(text, self))
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.browse.clicked.connect(self._on_browse)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self.resize(560, 220)

    def _on_browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("The folder for new files"), self.folder.text())
        if folder:
            self.folder.setText(folder)

    def _on_accepted(self) -> None:
        self.chosen.emit(WatchChoice(folder=self.folder.text().strip(), minutes=self.minutes.value()))
        self.accept()
