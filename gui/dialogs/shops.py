"""Lists the shops on this computer and says what is wanted with them; exports and imports settings of the open one.

Opens and removes nothing itself: that is asked for by signals. No data is ever deleted from here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.kit.dialog_style import describe_close
from gui.kit.files import ask_where_to_save, ask_which_to_open, documents
from gui.kit.jobs import AsyncRunner, Job, Work
from gui.kit.notes import InlineNote, QuietLabel
from gui.kit.screen import ScreenDialog
from gui.kit.shop_colour import shop_word
from gui.kit.theme import SPACING
from gui.words.problems import describe
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.domain.setting_changes import SettingChange
    from core.shop.shop import Shop

_SETTINGS_FILTER: Final = "JSON (*.json)"


class ShopsDialog(ScreenDialog):
    open_requested = Signal(str)
    new_requested = Signal()
    removal_requested = Signal(str)
    """Answered by ``show_removed`` or ``show_failure``."""
    settings_changed = Signal()

    def __init__(
        self,
        shop: Shop,
        runner: AsyncRunner,
        profiles: Sequence[str],
        parent: QWidget | None = None,
        *,
        names: Mapping[str, str] | None = None,
    ) -> None:
        """``names``: what the shops are called, by those of their profiles."""
        super().__init__(parent)
        self._shop = shop
        self._runner = runner
        self._job: Job[Any] | None = None
        self._names = names or {}
        self.setWindowTitle(self.tr("Shops on this computer"))
        self._build()
        self._connect()
        self.show_profiles(profiles)
        self.resize(620, 420)

    @property
    def chosen(self) -> str:
        """The profile that is selected; empty for none."""
        chosen = self._list.selectedItems()
        return str(chosen[0].data(Qt.ItemDataRole.UserRole)) if chosen else ""

    def show_profiles(self, profiles: Sequence[str]) -> None:
        self._list.clear()
        for name in profiles:
            is_open = name == self._shop.name
            called = self._shop.settings.shop_name if is_open else self._names.get(name, "")
            word = shop_word(called, name)
            item = QListWidgetItem(self.tr("{shop} (open now)").format(shop=word) if is_open else word, self._list)
            item.setData(Qt.ItemDataRole.UserRole, name)
            if is_open:
                self._list.setCurrentItem(item)
        self._enable()

    def show_removed(self, name: str, folder: Path, profiles: Sequence[str]) -> None:
        self.show_profiles(profiles)
        text = self.tr("{shop} is off the list. Its orders and its history are still in {folder}")
        self.note.say(Tone.GOOD, text.format(shop=name, folder=folder))

    def show_failure(self, error: Exception) -> None:
        self.note.say(Tone.BAD, describe(error).message)

    # ------------------------------------------------------------------------------------------------- settings

    def export_to(self, path: Path) -> None:
        """Write the settings of the open shop."""
        job = self._start(lambda _progress, _stop: self._shop.setup.export_settings(path))
        job.succeeded.connect(
            lambda _nothing: self.note.say(
                Tone.GOOD, self.tr("Saved as {file}. There are no keys in it.").format(file=path.name)
            )
        )

    def import_from(self, path: Path) -> None:
        """Show what the file would change in the open shop; it is taken once that was agreed to."""
        job = self._start(lambda _progress, _stop: self._shop.setup.look_at_settings(path))
        job.succeeded.connect(self._show_changes)

    def _show_changes(self, changes: tuple[SettingChange, ...]) -> None:
        from gui.dialogs.import_settings import ImportSettingsDialog  # noqa: PLC0415 - for whoever imports settings

        if not changes:
            self.note.say(Tone.GOOD, self.tr("The file says what the shop has already. Nothing was changed."))
            return
        dialog = ImportSettingsDialog(changes, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take(changes, dialog.allowed))
        dialog.open()

    def _take(self, changes: tuple[SettingChange, ...], allowed: tuple[str, ...]) -> None:
        job = self._start(lambda _progress, _stop: self._shop.setup.take_settings(changes, allowed))
        job.succeeded.connect(self._on_imported)

    def _on_imported(self) -> None:
        self.note.say(Tone.GOOD, self.tr("The settings were taken over. The keys stay as they were."))
        self.settings_changed.emit()

    def _start(self, work: Work[object]) -> Job[object]:
        self.note.clear()
        job = self._runner.start(work)
        self._job = job
        job.failed.connect(self.show_failure)
        job.finished.connect(self._on_finished)
        self._enable()
        return job

    def _on_finished(self) -> None:
        self._job = None
        self._enable()

    def _on_export(self) -> None:
        path = ask_where_to_save(self, self.tr("Export the settings"), self._shop.name, _SETTINGS_FILTER)
        if path is not None:
            self.export_to(path)

    def _on_import(self) -> None:
        path = ask_which_to_open(self, self.tr("Import settings"), documents(), _SETTINGS_FILTER)
        if path is not None:
            self.import_from(path)

    # ---------------------------------------------------------------------------------------------------- shops

    def _on_open(self) -> None:
        name = self.chosen
        if name and name != self._shop.name:
            self.accept()
            self.open_requested.emit(name)

    def _on_new(self) -> None:
        self.accept()
        self.new_requested.emit()

    def _on_remove(self) -> None:
        self.note.clear()
        self.removal_requested.emit(self.chosen)

    def _enable(self) -> None:
        another = self.chosen not in ("", self._shop.name)
        self.open_button.setEnabled(another)
        self.remove_button.setEnabled(another)
        for button in (self.export_button, self.import_button):
            button.setEnabled(self._job is None)

    # ------------------------------------------------------------------------------------------------- assembly

    def _build(self) -> None:
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Shops"))
        self._list.setAccessibleDescription(self.tr("The shops whose orders are kept on this computer"))
        self.open_button = QPushButton(self.tr("&Open"))
        self.new_button = QPushButton(self.tr("&New shop…"))
        self.remove_button = QPushButton(self.tr("&Take off the list"))
        self.export_button = QPushButton(self.tr("&Export settings…"))
        self.import_button = QPushButton(self.tr("&Import settings…"))
        self._close = QPushButton(self.tr("&Close"))
        self.open_button.setToolTip(self.tr("Leaves this shop and opens the chosen one"))
        self.new_button.setToolTip(self.tr("Adds a shop with settings and keys of its own"))
        self.remove_button.setToolTip(self.tr("Takes the chosen shop off this list; nothing is deleted"))
        self.export_button.setToolTip(self.tr("Saves the settings of the open shop as a file, without keys"))
        self.import_button.setToolTip(self.tr("Takes settings from a file into the open shop; its keys stay"))
        describe_close(self._close)
        buttons = QVBoxLayout()
        buttons.setSpacing(SPACING)
        for button in (self.open_button, self.new_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addSpacing(2 * SPACING)
        for button in (self.export_button, self.import_button):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self._close)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACING)
        row.addWidget(self._list, 1)
        row.addLayout(buttons)
        self.note = InlineNote(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING + SPACING // 2)
        column.addLayout(row, 1)
        column.addWidget(self.note)
        hint = self.tr(
            "Taking a shop off the list deletes nothing. "
            "Settings are exported from the open shop and imported into it, without keys."
        )
        column.addWidget(QuietLabel(hint, self))

    def _connect(self) -> None:
        self._list.itemSelectionChanged.connect(self._enable)
        self._list.itemActivated.connect(self._on_open)
        self.open_button.clicked.connect(self._on_open)
        self.new_button.clicked.connect(self._on_new)
        self.remove_button.clicked.connect(self._on_remove)
        self.export_button.clicked.connect(self._on_export)
        self.import_button.clicked.connect(self._on_import)
        self._close.clicked.connect(self.reject)
