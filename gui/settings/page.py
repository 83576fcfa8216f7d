"""What every section of the settings is: a page that shows settings and puts what was typed into them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.domain.errors import SettingsError
from core.domain.settings import ShopSettings
from gui.kit.quiet_label import QuietLabel
from gui.kit.theme import SPACING
from gui.settings.fields import FormField, heading


class SettingsPage(QWidget):
    """A heading, a sentence, and fields. Sections that are not made of fields override the three methods."""

    changed = Signal()

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: list[FormField] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, SPACING, 0)
        self._layout.setSpacing(SPACING)
        self._layout.addWidget(heading(title, self))
        if sentence:
            self._layout.addWidget(QuietLabel(sentence, self))
        self._layout.addSpacing(SPACING)

    def add_field(self, field: FormField) -> FormField:
        self.add_row(field)
        return field

    def add_row(self, *fields: FormField) -> None:
        """Fields beside each other."""
        row = QHBoxLayout()
        row.setSpacing(3 * SPACING)
        for field in fields:
            field.changed.connect(self.changed)
            self.fields.append(field)
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(row)

    def show_settings(self, settings: ShopSettings) -> None:
        for field in self.fields:
            field.show_settings(settings)

    def put_into(self, settings: ShopSettings) -> ShopSettings:
        """``settings`` with all that was typed here. Marks every field that cannot be, then raises the first error."""
        first: SettingsError | None = None
        for field in self.fields:
            try:
                settings = field.put_into(settings)
            except SettingsError as error:
                if first is None:
                    first = error
                    field.editor.setFocus()
        if first is not None:
            raise first
        return settings

    def go_to(self, detail: str) -> None:
        """Put the focus where ``detail`` (a setting's name, or a row to begin) is."""
        wanted = next((field for field in self.fields if field.name == detail), None)
        if wanted is None and self.fields:
            wanted = self.fields[0]
        if wanted is not None:
            wanted.editor.setFocus()
