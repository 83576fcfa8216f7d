"""Column templates: pick one, save what is chosen now under a name, rename, delete; and what is remembered unasked.

A template is how a file is written and what its columns are. Templates are kept on this computer for all shops: an
agency's shops export from the same few programs. The layout memory does the same by the headers of a file, so that it
is matched by hand only once. Both keep headers and styles, never a path or a value of a file, and what is read back is
validated: an entry that makes no sense is left out, and a choice that makes no sense counts as none.
"""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Collection, Mapping, Sequence
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from core.files.options import FIELDS, DateOrder, ImportOptions
from gui.kit.inputs import EntryLine
from gui.kit.notes import QuietLabel
from gui.kit.theme import SPACING, grown

_TEMPLATES: Final = "import/templates"
NAME_LENGTH: Final = 60
"""Characters of a name, at most."""
_NO_DELIMITERS: Final = '"\r\n\0'
_LAYOUTS: Final = "import/layouts"


class ColumnTemplate(Struct, frozen=True, kw_only=True):
    """Our field → header, and the format; ``None`` means: as detected in each file."""

    name: str = ""
    columns: dict[str, str] = {}
    """``""`` for a field that no column holds."""
    has_header: bool = True
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    decimal_comma: bool | None = None
    date_order: DateOrder | None = None

    def format_for(self, options: ImportOptions) -> ImportOptions:
        """``options`` with this format; the columns come when the file's headers are known."""
        return replace(
            options,
            columns={},
            has_header=self.has_header,
            header_line=None,
            encoding=self.encoding,
            delimiter=self.delimiter,
            sheet=None,
            decimal_comma=self.decimal_comma,
            date_order=self.date_order,
        )

    def missing(self, headers: Collection[str]) -> tuple[str, ...]:
        """The columns of this template that a file with these headers does not have."""
        return tuple(header for header in self.columns.values() if header and header not in headers)


def known_columns(columns: Mapping[str, str], headers: Collection[str]) -> dict[str, str]:
    """What of ``columns`` can be asked of a file with these headers."""
    return {field: header for field, header in columns.items() if field in FIELDS and (not header or header in headers)}


class TemplateStore:
    """Reads and writes templates in the settings it is handed; without settings there are none."""

    def __init__(self, settings: QSettings | None) -> None:
        self._settings = settings

    @property
    def can_keep(self) -> bool:
        return self._settings is not None

    def all(self) -> tuple[ColumnTemplate, ...]:
        """Every template that can be used, by name."""
        if self._settings is None:
            return ()
        self._settings.sync()  # another window may have written since
        self._settings.beginGroup(_TEMPLATES)
        try:
            stored = [str(self._settings.value(key, "")) for key in self._settings.childKeys()]
        finally:
            self._settings.endGroup()
        found = {template.name: template for template in map(_decoded, stored) if template is not None}
        return tuple(sorted(found.values(), key=lambda template: template.name.casefold()))

    def save(self, template: ColumnTemplate) -> None:
        """Keep ``template``, instead of the one that has its name if there is one."""
        if self._settings is not None:
            self._settings.setValue(_template_key(template.name), msgspec.json.encode(template).decode())
            self._settings.sync()

    def delete(self, name: str) -> None:
        if self._settings is not None:
            self._settings.remove(_template_key(name))
            self._settings.sync()

    def rename(self, template: ColumnTemplate, name: str) -> ColumnTemplate:
        """The same template under another name; whichever had that name before is replaced."""
        renamed = replace(template, name=name)
        self.save(renamed)  # first: a power cut may leave two, never none
        if _template_key(template.name) != _template_key(name):
            self.delete(template.name)
        return renamed


def clean_name(text: str) -> str:
    """A name as it is kept: without needless spaces, not too long."""
    return " ".join(text.split())[:NAME_LENGTH].strip()


def _template_key(name: str) -> str:
    """One key for each template, so that two windows never write over each other's; upper and lower case are one."""
    return f"{_TEMPLATES}/{hashlib.sha256(name.casefold().encode()).hexdigest()[:24]}"


def _decoded(stored: str) -> ColumnTemplate | None:
    try:
        template = msgspec.json.decode(stored, type=ColumnTemplate)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None
    name = clean_name(template.name)
    if not name or not name.isprintable():
        return None
    return replace(
        template,
        name=name,
        columns={field: header for field, header in template.columns.items() if field in FIELDS},
        encoding=template.encoding if template.encoding and _is_codec(template.encoding) else None,
        delimiter=template.delimiter if template.delimiter and _separates(template.delimiter) else None,
        date_order=template.date_order,
    )


def _is_codec(name: str) -> bool:
    try:
        return codecs.lookup(name)._is_text_encoding  # noqa: SLF001 - Python's own way to tell rot13 from a charset
    except (LookupError, ValueError):
        return False


def _separates(delimiter: str) -> bool:
    return len(delimiter) == 1 and delimiter not in _NO_DELIMITERS


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
        self.more_button.setToolTip(self.tr("Saves what you changed in it, renames it, or deletes it."))
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
        self.name.setMinimumWidth(grown(320))
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


class LayoutChoices(Struct, frozen=True, kw_only=True):
    """What the user chose for one layout; ``None`` and absent fields mean: as detected."""

    columns: dict[str, str] = {}
    decimal_comma: bool | None = None
    date_order: DateOrder | None = None


class LayoutMemory:
    """Reads and writes ``LayoutChoices`` in the settings it is handed; without settings it forgets."""

    def __init__(self, settings: QSettings | None) -> None:
        self._settings = settings

    def recall(self, headers: Sequence[str]) -> LayoutChoices:
        """The choices made for a file with these headers; the default where none were made or they are unreadable."""
        if self._settings is None:
            return LayoutChoices()
        stored = self._settings.value(_layout_key(headers), "")
        try:
            return msgspec.json.decode(str(stored), type=LayoutChoices)
        except msgspec.MsgspecError:
            return LayoutChoices()

    def remember(self, headers: Sequence[str], choices: LayoutChoices) -> None:
        if self._settings is None:
            return
        if choices == LayoutChoices():
            self._settings.remove(_layout_key(headers))
        else:
            self._settings.setValue(_layout_key(headers), msgspec.json.encode(choices).decode())


def _layout_key(headers: Sequence[str]) -> str:
    """The order of the columns does not matter: an export with two columns swapped is the same layout."""
    text = "\x1f".join(sorted(header.strip().casefold() for header in headers))
    return f"{_LAYOUTS}/{hashlib.sha256(text.encode()).hexdigest()[:24]}"
