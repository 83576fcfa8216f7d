"""The second step: how the file is written and what its columns are, with the first rows as they will be read.

Every choice starts with what was detected and is named in words. A change is said at once and the file is read again;
nothing is kept here but what is shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

import msgspec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.files.options import ColumnGuess, FilePreview, ImportOptions
from gui.import_wizard.column_templates import ColumnTemplate, TemplateBar, TemplateStore
from gui.import_wizard.preview import FieldWords, PreviewTable, date_readings, money_readings
from gui.kit.notes import InlineNote, QuietLabel
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import SPACING
from gui.words.orders import DATE_FIELD, MONEY_FIELD, REQUIRED_FIELD, field_name
from gui.words.tone import Tone

DELIMITERS: Final = (",", ";", "\t", "|")
_HEADER_CHARACTERS: Final = 24
_ROW_CHARACTERS: Final = 60
"""Of a row that may be the header, so that the choice stays narrow."""
_NUMBERED_DATE: Final = re.compile(r"\s*[0-9]{1,2}[-/.]\s?[0-9]{1,2}[-/.]")
"""A date that says neither by its name nor by its place which number is the month."""


def encoding_choices(detected: str) -> list[tuple[str, str]]:
    """Words and name of each encoding; the detected one is always among them."""
    choices = [
        (QCoreApplication.translate("ImportFormat", "Unicode (UTF-8)"), "utf-8"),
        (QCoreApplication.translate("ImportFormat", "Unicode (UTF-16)"), "utf-16"),
        (QCoreApplication.translate("ImportFormat", "Central European (Windows-1250)"), "cp1250"),
        (QCoreApplication.translate("ImportFormat", "Western European (Windows-1252)"), "cp1252"),
        (QCoreApplication.translate("ImportFormat", "Central European (ISO 8859-2)"), "iso-8859-2"),
        (QCoreApplication.translate("ImportFormat", "Western European (ISO 8859-15)"), "iso-8859-15"),
        (QCoreApplication.translate("ImportFormat", "Central European (DOS 852)"), "cp852"),
        (QCoreApplication.translate("ImportFormat", "Western European (DOS 850)"), "cp850"),
        (QCoreApplication.translate("ImportFormat", "Central European (Macintosh)"), "mac-latin2"),
        (QCoreApplication.translate("ImportFormat", "Western European (Macintosh)"), "mac-roman"),
    ]
    if detected and all(name != plain_encoding(detected) for _, name in choices):
        choices.append((detected, detected))
    return choices


def plain_encoding(name: str) -> str:
    """One name per encoding, with or without its byte order mark."""
    lower = name.lower().replace("_", "-")
    if lower in ("utf-8-sig", "utf8", "ascii"):
        return "utf-8"
    return "utf-16" if lower.startswith("utf-16") else lower


def delimiter_choices(detected: str) -> list[tuple[str, str]]:
    words = {
        ",": QCoreApplication.translate("ImportFormat", "Comma  ,"),
        ";": QCoreApplication.translate("ImportFormat", "Semicolon  ;"),
        "\t": QCoreApplication.translate("ImportFormat", "Tab"),
        "|": QCoreApplication.translate("ImportFormat", "Vertical line  |"),
    }
    choices = [(words[delimiter], delimiter) for delimiter in DELIMITERS]
    if detected and detected not in DELIMITERS:
        choices.append((detected, detected))
    return choices


def number_choices() -> list[tuple[str, bool]]:
    return [
        (QCoreApplication.translate("ImportFormat", "Decimal comma: 1.234,50"), True),
        (QCoreApplication.translate("ImportFormat", "Decimal point: 1,234.50"), False),
    ]


def date_choices() -> list[tuple[str, str]]:
    """Those that begin with the year, or name the month, can be read in one way only."""
    return [
        (QCoreApplication.translate("ImportFormat", "Day first: 3/4 is 3 April"), "dmy"),
        (QCoreApplication.translate("ImportFormat", "Month first: 3/4 is 4 March"), "mdy"),
    ]


class Purpose(NamedTuple):
    """What is read from the file, where it is no orders."""

    fields: Sequence[FieldWords]
    money: str
    """The field whose readings are shown."""
    choose: Callable[[Sequence[ColumnGuess], str, str | None], dict[str, str]]
    """The columns, the header of one and what it is now → all that is chosen."""
    missing: Callable[[FilePreview], str]
    """What still has to be chosen, in words."""


class ColumnsStep(QWidget):
    """Says ``options_changed(ImportOptions)`` and ``ready_changed(bool)``; ``templates`` says which one was picked."""

    options_changed = Signal(object)
    ready_changed = Signal(bool)

    def __init__(
        self,
        templates: TemplateStore,
        parent: QWidget | None = None,
        *,
        ask_website_id: bool = False,
        purpose: Purpose | None = None,
    ) -> None:
        super().__init__(parent)
        self._purpose = purpose
        self._money = purpose.money if purpose is not None else MONEY_FIELD
        self.templates = TemplateBar(templates, self)
        self._options = ImportOptions()
        self._preview: FilePreview | None = None
        self._ask_website_id = ask_website_id
        self.encoding = self._combo(
            self.tr("Letters and accents"), self.tr("How letters are written. Change it where names look wrong below.")
        )
        self.delimiter = self._combo(self.tr("Columns separated by"), self.tr("What separates two columns."))
        self.sheet = self._combo(self.tr("Sheet"), self.tr("Which sheet of the workbook holds the orders."))
        self.header_line = self._combo(
            self.tr("Header"), self.tr("Which row names the columns. Rows above it are titles and no orders.")
        )
        self.numbers = self._combo(
            self.tr("Numbers"), self.tr("How amounts are written. Two examples are shown beside it.")
        )
        self.dates = self._combo(self.tr("Dates"), self.tr("Which comes first. Two examples are shown beside it."))
        self.has_header = QCheckBox(self.tr("A row &names the columns"), self)
        self.has_header.setToolTip(self.tr("Without it the first row is an order, and the columns have numbers."))
        self.website_id = QLineEdit(self)
        self.website_id.setToolTip(self.tr("Wemasy's number of your shop. It is kept in the settings of this shop."))
        self.website_id.setAccessibleName(self.tr("Website id of the shop"))
        self.website_id.setMaximumWidth(200)
        self.number_readings = QuietLabel("", self)
        self.date_readings = QuietLabel("", self)
        self.table = PreviewTable(self, purpose.fields if purpose is not None else None)
        self.note = InlineNote(self)
        self.encoding.activated.connect(self._on_encoding)
        self.delimiter.activated.connect(self._on_delimiter)
        self.sheet.activated.connect(self._on_sheet)
        self.header_line.activated.connect(self._on_header_line)
        self.numbers.activated.connect(self._on_numbers)
        self.dates.activated.connect(self._on_dates)
        self.has_header.clicked.connect(self._on_header)
        self.website_id.textChanged.connect(self._show_readiness)
        self.table.columns_header.field_chosen.connect(self._on_field_chosen)
        self._lay_out()

    @property
    def is_ready(self) -> bool:
        """Whether the file can be imported as it is shown."""
        return self._preview is not None and not self._missing()

    @property
    def typed_website_id(self) -> str:
        return self.website_id.text().strip() if self._ask_website_id else ""

    def show_preview(self, preview: FilePreview, options: ImportOptions) -> None:
        """Show how the file is read with ``options``."""
        self._preview, self._options = preview, options
        plan = preview.plan
        unclear = plan.unclear
        encoding = plain_encoding(plan.encoding)
        _fill(self.encoding, encoding_choices(plan.encoding), encoding, ask="encoding" in unclear)
        _fill(self.delimiter, delimiter_choices(plan.delimiter), plan.delimiter)
        _fill(self.sheet, [(sheet, sheet) for sheet in preview.sheets], plan.sheet)
        _fill(self.header_line, self._header_choices(preview), plan.header_line)
        _fill(self.numbers, number_choices(), plan.decimal_comma, ask="decimal_comma" in unclear)
        _fill(self.dates, date_choices(), plan.date_order, ask="date_order" in unclear)
        self.has_header.setChecked(options.has_header)
        self._show_relevant(preview)
        self.table.show_file(preview.columns, preview.rows, {*chain.from_iterable(plan.undecided.values())})
        self.number_readings.setText("     ".join(money_readings(self._cells(self._money), plan.decimal_comma)))
        header = plan.columns.get(DATE_FIELD, "")
        self.date_readings.setText(
            "     ".join(date_readings(self._cells(DATE_FIELD), plan.date_order, options.timezone, header))
        )
        self.templates.show_choices(self._as_template(preview))
        self._show_readiness()

    def label_of(self, combo: QComboBox) -> str:
        """What stands before a choice."""
        return self._buddy(combo).text()

    def focus_missing(self) -> None:
        """Put the focus where the user has to say something."""
        unclear, undecided = self._unclear(), self._undecided()
        if undecided:
            undecided[0][0].setFocus()
        elif self.website_id.isVisibleTo(self) and not self.typed_website_id and self._has_sessions():
            self.website_id.setFocus()
        elif self._has_sessions() and unclear:
            unclear[0][0].setFocus()
        elif self.table.choices:
            self.table.choices[0].setFocus()

    def show_not_there(self, columns: Sequence[str]) -> None:
        """The template that was picked names ``columns``, which this file does not have."""
        self.note.say(
            Tone.WARN,
            self.tr("This file lacks columns of the template: {columns}. Check what the others are.").format(
                columns=", ".join(columns)
            ),
        )

    def show_problem(self, text: str) -> None:
        self.note.say(Tone.BAD, text)

    # ------------------------------------------------------------------------------------------------ inside

    def _lay_out(self) -> None:
        file_row = QHBoxLayout()
        file_row.setSpacing(SPACING)
        for combo in (self.sheet, self.encoding, self.delimiter):
            file_row.addWidget(self._make_label(combo))
            file_row.addWidget(combo)
        file_row.addStretch(1)
        header_row = QHBoxLayout()
        header_row.setSpacing(SPACING)
        header_row.addWidget(self.has_header)
        header_row.addWidget(self._make_label(self.header_line))
        header_row.addWidget(self.header_line)
        header_row.addStretch(1)
        styles = QGridLayout()
        styles.setHorizontalSpacing(SPACING)
        styles.setVerticalSpacing(SPACING)
        styles.setColumnStretch(2, 1)
        self._template_label = PlainLabel(self.tr("Tem&plate"), self)
        self._template_label.setBuddy(self.templates.choice)
        self._template_label.setVisible(not self.templates.isHidden())
        styles.addWidget(self._template_label, 0, 0)
        styles.addWidget(self.templates, 0, 1, 1, 2)
        for row, (combo, readings) in enumerate(
            ((self.numbers, self.number_readings), (self.dates, self.date_readings)), start=1
        ):
            styles.addWidget(self._make_label(combo), row, 0)
            styles.addWidget(combo, row, 1)
            styles.addWidget(readings, row, 2)
        self._website_label = PlainLabel(self.tr("&Website id of the shop"), self)
        self._website_label.setBuddy(self.website_id)
        styles.addWidget(self._website_label, 3, 0)
        styles.addWidget(self.website_id, 3, 1)
        self._website_hint = QuietLabel("", self)
        self._website_hint.setText(self.tr("Wemasy's number of your shop. It is kept in the settings of this shop."))
        styles.addWidget(self._website_hint, 3, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * SPACING)
        layout.addLayout(file_row)
        layout.addLayout(header_row)
        layout.addLayout(styles)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.note)

    def _combo(self, name: str, purpose: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # another file has longer choices
        combo.setAccessibleName(name)
        combo.setToolTip(purpose)
        return combo

    def _make_label(self, combo: QComboBox) -> PlainLabel:
        label = PlainLabel(combo.accessibleName(), self)
        label.setBuddy(combo)
        return label

    def _show_relevant(self, preview: FilePreview) -> None:
        """A spreadsheet has sheets, a text file has an encoding; styles matter where there is such a column."""
        spreadsheet = bool(preview.sheets)
        _show_row((self.sheet, self._buddy(self.sheet)), shown=len(preview.sheets) > 1)
        _show_row((self.header_line, self._buddy(self.header_line)), shown=preview.plan.header_line > 0)
        for combo in (self.encoding, self.delimiter):
            _show_row((combo, self._buddy(combo)), shown=not spreadsheet)
        money, dates = self._cells(self._money), self._cells(DATE_FIELD)
        self._buddy(self.numbers).setText(self.tr("Numbers in “{column}”").format(column=self._header_of(self._money)))
        self._buddy(self.dates).setText(self.tr("Dates in “{column}”").format(column=self._header_of(DATE_FIELD)))
        _show_row((self._buddy(self.numbers), self.number_readings), shown=bool(money))
        _show_row((self._buddy(self.dates), self.date_readings), shown=bool(dates))
        unclear = preview.plan.unclear
        # A workbook's numbers have no style, though texts among them do; not every date can be read in two ways.
        self.numbers.setVisible(bool(money) and (not spreadsheet or "decimal_comma" in unclear))
        self.dates.setVisible(any(map(_NUMBERED_DATE.match, dates)) or "date_order" in unclear)
        has_website_column = any(column.field == "website_id" for column in preview.columns)
        _show_row(
            (self.website_id, self._website_label, self._website_hint),
            shown=self._ask_website_id and not has_website_column,
        )

    def _buddy(self, combo: QComboBox) -> PlainLabel:
        return next(label for label in self.findChildren(PlainLabel) if label.buddy() is combo)

    def _cells(self, field: str) -> tuple[str, ...]:
        """What stands in the column of ``field`` in the first rows; empty where there is no such column."""
        if self._preview is None:
            return ()
        position = next((at for at, column in enumerate(self._preview.columns) if column.field == field), None)
        if position is None:
            return ()
        return tuple(row[position] for row in self._preview.rows if position < len(row) and row[position].strip())

    def _header_of(self, field: str) -> str:
        """The column of ``field``, short enough to stand in a line; ampersands doubled, for they are no mnemonics."""
        columns = self._preview.columns if self._preview else ()
        header = next((column.header for column in columns if column.field == field), "")
        short = header if len(header) <= _HEADER_CHARACTERS else f"{header[:_HEADER_CHARACTERS]}…"
        return short.replace("&", "&&")

    def _as_template(self, preview: FilePreview) -> ColumnTemplate:
        """What is chosen now. A style that plays no part in this file is left to be detected in another."""
        options = self._options
        found = {column.field: column.header for column in preview.columns if column.field}
        nowhere = {field: "" for field, header in options.columns.items() if not header}
        return ColumnTemplate(
            columns=nowhere | found,
            has_header=options.has_header,
            encoding=options.encoding,
            delimiter=options.delimiter,
            sheet=options.sheet,
            decimal_comma=options.decimal_comma if self.numbers.isHidden() else preview.plan.decimal_comma,
            date_order=options.date_order if self.dates.isHidden() else preview.plan.date_order,
        )

    def _header_choices(self, preview: FilePreview) -> list[tuple[str, int]]:
        rows = dict(preview.beginning)
        if preview.plan.header_line not in rows:
            rows[preview.plan.header_line] = tuple(column.header for column in preview.columns)
        choices: list[tuple[str, int]] = []
        for line, cells in rows.items():
            row = ", ".join(filter(None, cells))
            short = row if len(row) <= _ROW_CHARACTERS else f"{row[:_ROW_CHARACTERS]}…"
            choices.append((self.tr("Line {line}: {row}").format(line=line, row=short), line))
        return choices

    def _unclear(self) -> list[tuple[QComboBox, str]]:
        """Where the user has to choose between two readings, and the question."""
        questions = {
            "encoding": (
                self.encoding,
                self.tr(
                    "Two alphabets fit this file. Choose under “Letters and accents” the one in which the names look "
                    "right."
                ),
            ),
            "decimal_comma": (
                self.numbers,
                self.tr("Amounts such as 1,234 can be two numbers. Choose above how this file writes them."),
            ),
            "date_order": (
                self.dates,
                self.tr("The dates can be two days each. Choose above whether the day or the month comes first."),
            ),
        }
        return [questions[part] for part in self._preview.plan.unclear] if self._preview is not None else []

    def _undecided(self) -> list[tuple[QComboBox, str]]:
        """Of two columns that fit a field equally: the choice above the first, and the question."""
        either = self._preview.plan.undecided if self._preview is not None else {}
        question = self.tr(
            "“{first}” and “{second}” can both be “{field}”. "
            "Choose it above the one that counts, or “Not used” for neither."
        )
        return [
            (choice, question.format(first=first, second=second, field=field_name(field)))
            for field, (first, second) in either.items()
            for choice in self.table.choices
            if choice.header == first
        ]

    def _has_sessions(self) -> bool:
        return self._preview is not None and any(column.field == REQUIRED_FIELD for column in self._preview.columns)

    def _missing(self) -> str:
        """What still has to be chosen; empty when nothing."""
        if self._purpose is not None:
            asked = self._purpose.missing(self._preview) if self._preview is not None else ""
            return asked or next((question for _, question in self._unclear()), "")
        undecided = self._undecided()
        if undecided:
            return undecided[0][1]
        if not self._has_sessions():
            columns = self._preview.columns if self._preview else ()
            template = self.templates.fitting([column.header for column in columns])
            if template:
                return self.tr(
                    "Which column holds the Wemasy code? The template “{template}” fits this file: pick it above."
                ).format(template=template)
            return self.tr(
                "Which column holds the Wemasy code? Choose “Wemasy code” above it: a long code such as "
                "abc123def456ghi789; the column is usually called order_session. If your export has none, ask Wemasy "
                "for it."
            )
        if not self.website_id.isHidden() and not self.typed_website_id:
            return self.tr("Type the website id of the shop that these orders are from.")
        unclear = self._unclear()
        return unclear[0][1] if unclear else ""

    def _show_readiness(self) -> None:
        missing = self._missing()
        if missing:
            self.note.say(Tone.WARN, missing)
        elif self._preview is not None and self._preview.problems:
            self.note.say(
                Tone.INFO,
                self.tr(
                    "%n of the first rows cannot be used. All others will be imported, and these are listed then.",
                    "",
                    len(self._preview.problems),
                ),
            )
        elif self._preview is not None and self._preview.left_out and self._purpose is None:
            self.note.say(
                Tone.INFO,
                self.tr(
                    "%n rows under the list are left out: sums or remarks, no orders.", "", len(self._preview.left_out)
                ),
            )
        else:
            self.note.clear()
        self.ready_changed.emit(self.is_ready)

    def _change(self, **changes: object) -> None:
        self.options_changed.emit(msgspec.structs.replace(self._options, **changes))

    def _on_encoding(self) -> None:
        self._change(encoding=self.encoding.currentData())

    def _on_delimiter(self) -> None:
        # Other separators make other columns: what was chosen for them means nothing any more.
        self._change(delimiter=self.delimiter.currentData(), columns={})

    def _on_sheet(self) -> None:
        self._change(sheet=self.sheet.currentData(), header_line=None, columns={})

    def _on_header_line(self) -> None:
        self._change(header_line=self.header_line.currentData(), columns={})

    def _on_numbers(self) -> None:
        self._change(decimal_comma=self.numbers.currentData())

    def _on_dates(self) -> None:
        self._change(date_order=self.dates.currentData())

    def _on_header(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._change(has_header=checked, header_line=None, columns={})

    def _on_field_chosen(self, header: str, field: str | None) -> None:
        columns = self._preview.columns if self._preview else ()
        if self._purpose is not None:
            self._change(columns=self._purpose.choose(columns, header, field))
            return
        now = {column.field: column.header for column in columns if column.field}
        either = self._preview.plan.undecided if self._preview and field is None else {}
        neither = {undecided: "" for undecided, names in either.items() if header in names}
        self._change(columns={**self._options.columns, **neither, **chosen_columns(now, header, field)})


def chosen_columns(now: Mapping[str, str], header: str, field: str | None) -> dict[str, str]:
    """What changes when the user says that ``header`` is ``field``; an empty header means: the file has no such column.

    ``now`` is our field → header as shown. A field belongs to one column and a column is one field, so the field's
    former column and the column's former field are let go.
    """
    changes = {former: "" for former, its_header in now.items() if its_header == header and former != field}
    if field is not None:
        changes[field] = header
    return changes


def _fill(combo: QComboBox, choices: Sequence[tuple[str, object]], current: object, *, ask: bool = False) -> None:
    """``ask``: nothing is chosen yet, and the user has to."""
    combo.clear()
    if ask:
        combo.addItem(QCoreApplication.translate("ImportFormat", "Choose…"), None)
    for words, value in choices:
        combo.addItem(words, value)
    position = 0 if ask else combo.findData(current)
    combo.setCurrentIndex(max(0, position))


def _show_row(widgets: tuple[QWidget, ...], *, shown: bool) -> None:
    for widget in widgets:
        widget.setVisible(shown)
