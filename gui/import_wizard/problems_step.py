"""The rows that could not be used, and only those; the rest is in the list already.

Each value can be corrected where it stands, all of one kind at once (the repair bar says what can be done, to how many,
and what two of them become), and every step taken back until it is imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.domain.results import ImportReport, RejectedRow
from core.domain.settings import ShopSettings
from core.files.repairs import FileStyle, Repair, reason_against, repaired, repairs_for
from gui.import_wizard.corrections import RejectedRowsModel
from gui.import_wizard.preview import reading_of
from gui.kit.dialog_style import as_side_list
from gui.kit.inputs import EntryLine
from gui.kit.notes import InlineNote, QuietLabel
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import ROW_HEIGHT, SPACING, grown
from gui.words.orders import Kind, kind_text, notice_text
from gui.words.tone import Tone

_TRIED: Final = 2_000
"""Rows that a repair is tried on before it is offered."""
_SAMPLES: Final = 2
_SAMPLE_CHARACTERS: Final = 40
_KINDS_WIDTH: Final = 250


def repair_text(repair: Repair) -> str:
    """What ``repair`` does, in the user's language."""
    words = {
        Repair.ADDRESS_WITHIN: QCoreApplication.translate("ImportRepair", "Keep only the address that is in the text"),
        Repair.DAY_FIRST: QCoreApplication.translate("ImportRepair", "Read the day first: 3/4/26 is 3 April 2026"),
        Repair.MONTH_FIRST: QCoreApplication.translate("ImportRepair", "Read the month first: 3/4/26 is 4 March 2026"),
        Repair.DAY_ONLY: QCoreApplication.translate("ImportRepair", "Keep the day and leave out the time"),
        Repair.COMMA: QCoreApplication.translate("ImportRepair", "Comma is the decimal sign: 1.234,50"),
        Repair.POINT: QCoreApplication.translate("ImportRepair", "Point is the decimal sign: 1,234.50"),
        Repair.PLAIN: QCoreApplication.translate("ImportRepair", "Write it with plain characters"),
        Repair.FIRST_ROW: QCoreApplication.translate("ImportRepair", "Use what the order's first row says"),
        Repair.VALUE: QCoreApplication.translate("ImportRepair", "Use one value for all"),
        Repair.LEAVE_OUT: QCoreApplication.translate("ImportRepair", "Leave this value out"),
    }
    return words[repair]


class RepairBar(QWidget):
    """Says ``repair_requested(dict)``: number of a row → its new text."""

    repair_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: Kind | None = None
        self._rows: Mapping[int, RejectedRow] = {}
        self._place = 0
        self._style = FileStyle(decimal_comma=False, date_order="dmy", timezone="UTC")
        self._texts: dict[int, str] = {}
        self._default_values: Mapping[str, str] = {}
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("What to do with all rows of this kind"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.setToolTip(self.tr("Only what helps at least one of these rows is offered."))
        self.value = EntryLine(self)
        self.value.setAccessibleName(self.tr("The value for all rows of this kind"))
        self.value.setAccessibleDescription(self.tr("Checked as you type, as the import would."))
        self.value.setMaximumWidth(grown(180))
        self.apply_button = QPushButton(self)
        self.apply_button.setToolTip(self.tr("One step that Undo takes back. They are not imported yet."))
        self._readings = QuietLabel("", self)
        label = PlainLabel(self.tr("&Fix all of this kind:"), self)
        label.setBuddy(self.choice)
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addWidget(self.choice)
        row.addWidget(self.value)
        row.addWidget(self.apply_button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(label)
        layout.addLayout(row)
        layout.addWidget(self._readings)
        self.choice.activated.connect(self._on_chosen)
        self.value.textChanged.connect(self._show_effect)
        self.value.entered.connect(self._on_apply)
        self.apply_button.clicked.connect(self._on_apply)

    @property
    def readings(self) -> str:
        """What rows become, as shown."""
        return self._readings.text()

    def set_shop(self, shop: ShopSettings) -> None:
        """The value that is most likely wanted for all rows is the shop's own."""
        self._default_values = {"website_id": shop.wemasy_website_id, "currency": shop.shop_currency}

    def show_kind(
        self, kind: Kind | None, rows: Mapping[int, RejectedRow], place: int | None, style: FileStyle
    ) -> None:
        """Offer what helps ``rows``, which are all of ``kind``; nothing where nothing does."""
        same = kind == self._kind
        self._kind, self._rows, self._place, self._style = kind, rows, place or 0, style
        before = self.choice.currentData() if same else None
        self.choice.clear()
        if kind is not None and place is not None:
            for repair in repairs_for(kind.code, kind.column):
                if repair is Repair.VALUE or self._helps(repair):
                    self.choice.addItem(repair_text(repair), repair)
            if not same:
                self.value.setText(self._default_values.get(kind.column, ""))
        self.choice.setCurrentIndex(max(0, self.choice.findData(before)))
        self.setVisible(self.choice.count() > 0)
        self._on_chosen()

    def _helps(self, repair: Repair) -> bool:
        some = dict(list(self._rows.items())[:_TRIED])
        return bool(repaired(repair, some, self._place, self._style))

    def _on_chosen(self) -> None:
        self.value.setVisible(self.choice.currentData() is Repair.VALUE)
        self._show_effect()

    def _show_effect(self) -> None:
        repair = self.choice.currentData()
        self._texts = {}
        if isinstance(repair, Repair) and (repair is not Repair.VALUE or self.value.text().strip()):
            self._texts = repaired(repair, self._rows, self._place, self._style, self.value.text().strip())
        self.apply_button.setEnabled(bool(self._texts))
        self.apply_button.setText(self.tr("C&hange %n rows", "", len(self._texts)))
        self._readings.setText(self._words())

    def _words(self) -> str:
        if self.choice.currentData() is Repair.VALUE and self._kind is not None:
            value = self.value.text().strip()
            refused = reason_against(self._kind.column, value, self._style) if value else None
            if refused:
                return notice_text(refused.reason)
            return f"{value} → {reading_of(self._kind.column, value, self._style)}" if value else ""
        texts = list(self._texts.items())[:_SAMPLES]
        shown = [self._reading(self._rows[number], text) for number, text in texts]
        left = len(self._rows) - len(self._texts)
        if left and self._texts:
            shown.append(self.tr("%n rows stay as they are", "", left))
        return "     ".join(shown)

    def _reading(self, row: RejectedRow, text: str) -> str:
        before = row.cells[self._place].strip()
        if len(before) > _SAMPLE_CHARACTERS:
            before = f"{before[:_SAMPLE_CHARACTERS]}…"
        if not text:
            return self.tr("{value} → left out").format(value=before)
        return f"{before} → {reading_of(row.column, text, self._style)}"

    def _on_apply(self) -> None:
        if self._texts:
            self.repair_requested.emit(dict(self._texts))


class ProblemsStep(QWidget):
    """Shows the rejected rows of a finished import; what its two buttons do is up to the wizard."""

    """The rows that were edited are to be imported."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RejectedRowsModel(self)
        self._style = FileStyle(decimal_comma=False, date_order="dmy", timezone="UTC")
        self._has_warned = False
        self._sentence = PlainLabel(parent=self)
        self._sentence.setWordWrap(True)
        self.kinds = QListWidget(self)
        self.kinds.setAccessibleName(self.tr("Kinds of problems"))
        self.kinds.setAccessibleDescription(self.tr("Choose one to see its rows only and to fix all of them at once."))
        as_side_list(self.kinds)
        self.kinds.setWordWrap(True)
        self.kinds.setFixedWidth(grown(_KINDS_WIDTH))
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.repairs = RepairBar(self)
        self.table = self._make_table()
        self.save_button = QPushButton(self.tr("&Save these rows…"), self)
        self.save_button.setToolTip(
            self.tr("Saves them as a file with the reasons in the last column: correct it and import it again.")
        )
        self.undo_button = QPushButton(self.tr("&Undo"), self)
        self.undo_button.setToolTip(self.tr("Takes back the last correction (Ctrl+Z)"))
        self.import_button = QPushButton(self)
        self.import_button.setToolTip(self.tr("Puts the rows that you corrected in the list. Nothing is sent."))
        self.note = InlineNote(self)
        self._lay_out()
        self.kinds.currentRowChanged.connect(self._on_kind_chosen)
        self.repairs.repair_requested.connect(self._model.correct)
        self.undo_button.clicked.connect(self._model.undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self._model.undo)
        self._model.corrections_changed.connect(self._show_buttons)
        self._model.corrections_changed.connect(self._show_repairs)
        self._show_buttons()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    @property
    def rows(self) -> RejectedRowsModel:
        return self._model

    def show_report(self, report: ImportReport, cell_of: Mapping[str, int], style: FileStyle) -> None:
        """``cell_of``: which cell of a row holds a field. ``style``: how the file was read."""
        kind = self._kind()
        self._style = style
        self._model.show_rows(report.rejected, cell_of)
        rows = self.tr("%n rows could not be used.", "", len(report.rejected))
        good = self.tr("All others are in the list; nothing waits for these.")
        if any(map(self._model.can_be_edited, range(len(report.rejected)))):
            edit = self.tr(
                "Double-click a value to correct it, or choose a kind of problem to correct all of it at once."
            )
            good = f"{good} {edit}"
        self._sentence.setText(f"{rows} {good}")
        self.note.clear()
        self._list_kinds(kind)
        self._show_buttons()
        for column, width in enumerate((64, 120, 160)):
            self.table.setColumnWidth(column, width)

    def may_be_left(self) -> bool:
        """Whether nothing is lost; otherwise it is said, and the next time it may be left all the same."""
        number = self._model.corrected_count
        if not number or self._has_warned:
            return True
        self._has_warned = True
        self.note.say(
            Tone.WARN,
            self.tr("%n corrected rows are not imported yet. Import them, or press Esc again to leave.", "", number),
        )
        return False

    def show_saved(self, path: Path) -> None:
        self.note.say(Tone.GOOD, self.tr("Saved as {file}. Correct it and import it again.").format(file=path.name))

    def choose_kind(self, kind: Kind | None) -> None:
        """Show only the rows of ``kind``, and what can be done with all of them."""
        position = 0 if kind is None else list(self._model.kinds).index(kind) + 1
        self.kinds.setCurrentRow(position)

    # ------------------------------------------------------------------------------------------------ inside

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self._model)
        table.setAccessibleName(self.tr("Rows that were left out"))
        table.setAccessibleDescription(self.tr("Line, column, value and reason. F2 or a double-click edits the value."))
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        two_lines = 2 * table.fontMetrics().lineSpacing() + SPACING  # what is wrong takes no more
        table.verticalHeader().setDefaultSectionSize(max(ROW_HEIGHT, two_lines))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.import_button)
        buttons.addWidget(self.undo_button)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.note, 100)
        buttons.addStretch(1)
        rows = QVBoxLayout()
        rows.setSpacing(SPACING)
        rows.addWidget(self.repairs)
        rows.addWidget(self.table, 1)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2 * SPACING)
        layout.setHorizontalSpacing(2 * SPACING)
        layout.addWidget(self._sentence, 0, 0, 1, 2)
        layout.addWidget(self.kinds, 1, 0)
        layout.addLayout(rows, 1, 1)
        layout.addLayout(buttons, 2, 0, 1, 2)
        layout.setRowStretch(1, 1)
        layout.setColumnStretch(1, 1)
        for first, second in (
            (self.kinds, self.repairs.choice),
            (self.repairs.choice, self.repairs.value),
            (self.repairs.value, self.repairs.apply_button),
            (self.repairs.apply_button, self.table),
            (self.table, self.import_button),
            (self.import_button, self.undo_button),
            (self.undo_button, self.save_button),
        ):
            QWidget.setTabOrder(first, second)

    def _list_kinds(self, chosen: Kind | None) -> None:
        kinds = self._model.kinds
        self.kinds.blockSignals(True)  # one choice is shown at the end, not each on the way
        self.kinds.clear()
        everything = self.tr("All problems ({count})").format(count=self._model.total)
        words = [
            everything,
            *(
                self.tr("{kind} ({count})").format(kind=kind_text(kind), count=len(numbers))
                for kind, numbers in kinds.items()
            ),
        ]
        for text in words:
            self.kinds.addItem(QListWidgetItem(text))
        self.kinds.blockSignals(False)
        only = next(iter(kinds), None) if len(kinds) == 1 else None
        self.choose_kind(chosen if chosen in kinds else only)

    def _kind(self) -> Kind | None:
        position = self.kinds.currentRow()
        return list(self._model.kinds)[position - 1] if 0 < position <= len(self._model.kinds) else None

    def _on_kind_chosen(self) -> None:
        self._model.show_kind(self._kind())
        self._show_repairs()

    def _show_repairs(self) -> None:
        kind = self._kind()
        place = self._model.place_of(kind) if kind else None
        self.repairs.show_kind(kind, self._model.uncorrected(kind) if kind else {}, place, self._style)

    def _show_buttons(self) -> None:
        self._has_warned = False
        number = self._model.corrected_count
        self.undo_button.setEnabled(self._model.can_undo)
        self.import_button.setEnabled(number > 0)
        self.import_button.setText(
            self.tr("&Import %n corrected rows", "", number) if number else self.tr("&Import corrected rows")
        )
