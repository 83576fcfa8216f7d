"""What settings pages are made of: one setting with its name, editor, explanation and problem, and the page of them.

Validation is the core's; a field only shows what it says.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from core.domain.errors import BaseUrlError, SettingsError, SettingValueError
from core.domain.settings import ShopSettings, get_setting, set_setting
from gui.kit.notes import InlineNote, QuietLabel
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import HEADING, SPACING, grown, lettered
from gui.words.orders import part_text
from gui.words.problems import describe
from gui.words.tone import Tone

_EDITOR_WIDTH = 380
Editor = QLineEdit | QComboBox | QCheckBox | QSpinBox


class FormField(QWidget):
    """``name`` is the setting's dotted name; ``tip`` says what it does where no ``hint`` stands below it."""

    changed = Signal()

    def __init__(
        self, name: str, label: str, editor: Editor, hint: str = "", parent: QWidget | None = None, *, tip: str = ""
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.editor = editor
        self.problem = InlineNote(self)
        self._hint = QuietLabel(hint, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, SPACING)
        layout.setSpacing(SPACING // 2)
        editor.setParent(self)
        if isinstance(editor, QCheckBox):
            editor.setText(label)
        else:
            title = PlainLabel(label, self)
            title.setBuddy(editor)
            layout.addWidget(title)
            editor.setAccessibleName(label.replace("&", ""))
            editor.setMaximumWidth(grown(_EDITOR_WIDTH))
        editor.setAccessibleDescription(hint or tip)
        editor.setToolTip(tip)
        # A check box takes clicks on its words only, so it is no wider than they are.
        fitted = Qt.AlignmentFlag.AlignLeft if isinstance(editor, QCheckBox) else Qt.AlignmentFlag(0)
        layout.addWidget(editor, 0, fitted)
        layout.addWidget(self._hint)
        layout.addWidget(self.problem)
        self._hint.setVisible(bool(hint))
        self._watch(editor)

    @property
    def text(self) -> str:
        """The value as the core's ``set_setting`` takes it."""
        match self.editor:
            case QLineEdit():
                return self.editor.text().strip()
            case QCheckBox():
                return "true" if self.editor.isChecked() else "false"
            case QSpinBox():
                return str(self.editor.value())
            case QComboBox():
                shown = self.editor.currentText().strip()
                position = self.editor.findText(shown, Qt.MatchFlag.MatchFixedString)  # chosen, or typed as it stands
                return shown if position < 0 else str(self.editor.itemData(position))

    def show_settings(self, settings: ShopSettings) -> None:
        text = get_setting(settings, self.name)
        match self.editor:
            case QLineEdit():
                self.editor.setText(text)
            case QCheckBox():
                self.editor.setChecked(text == "true")
            case QSpinBox():
                with QSignalBlocker(self.editor):  # nobody typed this
                    self.editor.setValue(int(text))
            case QComboBox():
                position = self.editor.findData(text)
                if position >= 0:
                    self.editor.setCurrentIndex(position)
                else:
                    self.editor.setCurrentText(text)
        self.problem.clear()

    def put_into(self, settings: ShopSettings) -> ShopSettings:
        """``settings`` with this field's value. Raises ``SettingsError``, and shows it, where the value cannot be."""
        try:
            changed = set_setting(settings, self.name, self.text)
        except SettingsError as error:
            self.problem.say(Tone.BAD, problem_text(error))
            raise
        self.problem.clear()
        return changed

    def show_hint(self, hint: str) -> None:
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.editor.setAccessibleDescription(hint)

    def _watch(self, editor: Editor) -> None:
        match editor:
            case QLineEdit():
                editor.textEdited.connect(self._on_edited)
                editor.editingFinished.connect(self._check)
            case QCheckBox():
                editor.clicked.connect(self._on_edited)
            case QSpinBox():
                editor.valueChanged.connect(self._on_edited)
            case QComboBox():
                editor.activated.connect(self._on_edited)
                if (line := editor.lineEdit()) is not None:
                    line.textEdited.connect(self._on_edited)
                    line.editingFinished.connect(self._check)

    def _on_edited(self) -> None:
        self.problem.clear()
        self.changed.emit()

    def _check(self) -> None:
        try:
            self.put_into(ShopSettings())
        except SettingsError:
            return  # shown by the field itself


def problem_text(error: SettingsError) -> str:
    """What is wrong, without the setting's name: it stands right under the field."""
    if isinstance(error, SettingValueError):
        return part_text("reason", error.params["reason"])
    if isinstance(error, BaseUrlError):
        value, reason = (part_text(name, error.params[name]) for name in ("value", "reason"))
        return f"{value} {reason} {describe(error).hint}"
    return describe(error).message


def heading(text: str, parent: QWidget) -> PlainLabel:
    label = PlainLabel(text, parent)
    font = label.font()
    font.setBold(True)
    font = lettered(font, HEADING)
    label.setFont(font)
    return label


def combo(choices: list[tuple[str, str]], *, editable: bool = False) -> QComboBox:
    """``choices`` are words and the value they stand for."""
    box = QComboBox()
    box.setEditable(editable)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    for words, value in choices:
        box.addItem(words, value)
    return box


class SettingsPage(QWidget):
    """A heading, a sentence, and fields. Sections that are not made of fields override the three methods."""

    changed = Signal()

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: list[FormField] = []
        self._answer: QWidget | None = None
        self._area: QScrollArea | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, SPACING, 0)
        self._layout.setSpacing(SPACING)
        if title:
            self._layout.addWidget(heading(title, self))
        if sentence:
            self._layout.addWidget(QuietLabel(sentence, self))
        if title:
            self._layout.addSpacing(SPACING)

    def lead_to(self, answer: QWidget) -> None:
        """Scroll to what was just said at the end of the page, where nobody may be looking."""
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea):
            self._answer, self._area = answer, area
            QTimer.singleShot(0, self._look_at_answer)  # by then it has its place

    def _look_at_answer(self) -> None:
        if self._area is not None and self._answer is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            self._area.ensureWidgetVisible(self._answer)
            self._area.horizontalScrollBar().setValue(0)

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
