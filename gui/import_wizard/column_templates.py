"""Templates beside the choices they hold: pick one, save what is chosen now under a name, rename, delete.

Says which template was picked and reads no file. Nothing here asks in a window of its own.
"""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from gui.import_wizard.templates import NAME_LENGTH, ColumnTemplate, TemplateStore, clean_name
from gui.kit.entry_line import EntryLine
from gui.kit.quiet_label import QuietLabel
from gui.kit.theme import SPACING


class TemplateBar(QStackedWidget):
    """Says ``template_picked(ColumnTemplate)``."""

    template_picked = Signal(object)

    def __init__(self, store: TemplateStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._now = ColumnTemplate()
        self._chosen: ColumnTemplate | None = None
        self._deleted: ColumnTemplate | None = None
        self._renaming: ColumnTemplate | None = None
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Template of columns"))
        self.choice.setToolTip(self.tr("Reads this file the way you saved before under a name."))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.save_button = QPushButton(self.tr("&Save as template…"), self)
        self.save_button.setToolTip(
            self.tr("Keeps this format and these columns under a name, on this computer, for all your shops.")
        )
        self.more_button = QPushButton(self.tr("&Change template"), self)
        self.more_button.setToolTip(self.tr("Save what you changed in it, rename it, or delete it."))
        self.restore_button = QPushButton(self)
        self.restore_button.setToolTip(self.tr("Takes the deleting back."))
        menu = QMenu(self.more_button)
        self.update_action = menu.addAction(self.tr("Save these &choices in it"), self._on_update)
        self.rename_action = menu.addAction(self.tr("&Rename…"), self._on_rename)
        self.delete_action = menu.addAction(self.tr("&Delete"), self._on_delete)
        self.more_button.setMenu(menu)
        self.name = EntryLine(self)
        self.name.setAccessibleName(self.tr("Name of the template"))
        self.name.setAccessibleDescription(self.tr("You choose it by this name for other files."))
        self.name.setMaxLength(NAME_LENGTH)
        self.name.setPlaceholderText(self.tr("A name, such as the program it comes from"))
        self.name.setMinimumWidth(320)
        self.keep_button = QPushButton(self.tr("&Save"), self)
        self.keep_button.setToolTip(self.tr("Keeps the template under this name."))
        self.leave_button = QPushButton(self.tr("Do not s&ave"), self)
        self.leave_button.setToolTip(self.tr("Goes back to the templates as they were."))
        self._taken = QuietLabel("", self, wrap=False)
        for button in (self.save_button, self.more_button, self.restore_button, self.keep_button, self.leave_button):
            button.setAutoDefault(False)
        self.addWidget(_row(self.choice, self.save_button, self.more_button, self.restore_button))
        self.addWidget(_row(self.name, self.keep_button, self.leave_button, self._taken))
        self.choice.activated.connect(self._on_picked)
        self.save_button.clicked.connect(self._on_save)
        self.restore_button.clicked.connect(self._on_restore)
        self.name.textChanged.connect(self._show_name)
        self.name.entered.connect(self._on_keep)
        self.keep_button.clicked.connect(self._on_keep)
        self.leave_button.clicked.connect(self._leave_naming)
        self.setVisible(store.can_keep)
        self._show()

    def begin_file(self) -> None:
        """Another file: no template is picked for it yet."""
        self._chosen = self._deleted = None
        self._leave_naming()

    def show_choices(self, now: ColumnTemplate) -> None:
        """``now``, without a name, is what *Save as template* would keep."""
        self._now = now
        if self._chosen is None:
            same = (template for template in self._store.all() if replace(template, name="") == now)
            self._chosen = next(same, None)
        self._show()

    def let_go(self) -> None:
        """The template that was picked cannot be used for this file."""
        self._chosen = None
        self._show()

    def fitting(self, headers: Collection[str]) -> str:
        """The name of a template that says which column is the order session, all of whose columns are there."""
        fitting = (
            template.name
            for template in self._store.all()
            if template.columns.get("order_session") and not template.missing(headers)
        )
        return next(fitting, "")

    @property
    def is_naming(self) -> bool:
        return self.currentIndex() == 1

    @property
    def replacing(self) -> str:
        """What is said of a name that is taken; empty for a free one."""
        return self._taken.text()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_naming:
            self._leave_naming()  # and the dialog stays
        else:
            super().keyPressEvent(event)

    # ------------------------------------------------------------------------------------------------ inside

    def _show(self) -> None:
        self.choice.clear()
        self.choice.addItem(self.tr("None"), None)
        for template in self._store.all():
            self.choice.addItem(template.name, template)
        chosen = self._chosen
        self.choice.setCurrentIndex(max(0, self.choice.findText(chosen.name)) if chosen else 0)
        self.choice.setEnabled(self.choice.count() > 1)
        self.more_button.setVisible(chosen is not None)
        self.update_action.setEnabled(chosen is not None and replace(chosen, name="") != self._now)
        self.restore_button.setVisible(self._deleted is not None)
        if self._deleted is not None:
            # Doubled, for an ampersand in a name is no mnemonic.
            name = self._deleted.name.replace("&", "&&")
            self.restore_button.setText(self.tr("Bring “{name}” back").format(name=name))

    def _on_picked(self, position: int) -> None:
        template = self.choice.itemData(position)
        self._chosen = template if isinstance(template, ColumnTemplate) else None
        self.template_picked.emit(self._chosen or ColumnTemplate())

    def _on_save(self) -> None:
        self._begin_naming(None)

    def _on_update(self) -> None:
        if self._chosen is not None:
            self._keep(replace(self._now, name=self._chosen.name))

    def _on_rename(self) -> None:
        self._begin_naming(self._chosen)

    def _on_delete(self) -> None:
        if self._chosen is not None:
            self._store.delete(self._chosen.name)
            self._deleted, self._chosen = self._chosen, None
            self._show()
            self.restore_button.setFocus()

    def _on_restore(self) -> None:
        if self._deleted is not None:
            self._keep(self._deleted)
            self.choice.setFocus()

    def _on_keep(self) -> None:
        name = clean_name(self.name.text())
        if not name:
            return
        if self._renaming is not None:
            self._chosen = self._store.rename(self._renaming, name)
        else:
            self._keep(replace(self._now, name=name))
        self._leave_naming()

    def _keep(self, template: ColumnTemplate) -> None:
        self._store.save(template)
        self._chosen, self._deleted = template, None
        self._show()

    def _begin_naming(self, renaming: ColumnTemplate | None) -> None:
        self._renaming = renaming
        self.name.setText(renaming.name if renaming else "")
        self.name.selectAll()
        self._show_name()
        self.setCurrentIndex(1)
        self.name.setFocus()

    def _leave_naming(self) -> None:
        was_naming = self.is_naming
        self._renaming = None
        self.setCurrentIndex(0)
        self._show()
        if was_naming:
            (self.choice if self._chosen else self.save_button).setFocus()

    def _show_name(self) -> None:
        name = clean_name(self.name.text())
        own = self._renaming.name.casefold() if self._renaming else None
        taken = {template.name.casefold() for template in self._store.all()} - {own}
        self.keep_button.setEnabled(bool(name))
        self._taken.setText(self.tr("The template of this name is replaced.") if name.casefold() in taken else "")


def _row(*widgets: QWidget) -> QWidget:
    page = QWidget()
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACING)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addLayout(row)
    return page
