"""The rows that could not be used, and only those; the rest is in the list already.

Each value can be corrected where it stands, all of one kind at once, and every step taken back until it is imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.domain.model import ImportReport
from core.files.repairs import FileStyle
from gui.import_wizard.rejected_rows import RejectedRowsModel
from gui.import_wizard.repair_bar import RepairBar
from gui.kit.dialog_style import CELL_STYLE, SIDE_LIST_STYLE
from gui.kit.notes import InlineNote
from gui.kit.theme import ROW_HEIGHT, SPACING
from gui.words.reject_reasons import Kind, kind_text
from gui.words.tone import Tone

_KINDS_WIDTH: Final = 250


class ProblemsStep(QWidget):
    """Shows the rejected rows of a finished import; says ``save_requested`` and ``corrected``."""

    save_requested = Signal()
    corrected = Signal()
    """The rows that were edited are to be imported."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RejectedRowsModel(self)
        self._style = FileStyle(decimal_comma=False, date_order="dmy", timezone="UTC")
        self._has_warned = False
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self.kinds = QListWidget(self)
        self.kinds.setAccessibleName(self.tr("Kinds of problems"))
        self.kinds.setAccessibleDescription(self.tr("Choose one to see its rows only and to fix all of them at once."))
        self.kinds.setStyleSheet(f"{SIDE_LIST_STYLE} QListWidget::item {{ padding: 5px 8px; }}")
        self.kinds.setWordWrap(True)
        self.kinds.setFixedWidth(_KINDS_WIDTH)
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.repairs = RepairBar(self)
        self.table = self._make_table()
        self.save_button = QPushButton(self.tr("&Save these rows…"), self)
        self.save_button.setToolTip(
            self.tr("Saves them as a file with the reasons in the last column: correct it and import it again.")
        )
        self.undo_button = QPushButton(self.tr("&Undo"), self)
        self.undo_button.setToolTip(self.tr("Take back the last correction (Ctrl+Z)"))
        self.import_button = QPushButton(self)
        self.import_button.setToolTip(self.tr("Puts the rows that you corrected in the list. Nothing is sent."))
        self.note = InlineNote(self)
        self._lay_out()
        self.kinds.currentRowChanged.connect(self._on_kind_chosen)
        self.repairs.repair_requested.connect(self._model.correct)
        self.save_button.clicked.connect(self.save_requested)
        self.undo_button.clicked.connect(self._model.undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self._model.undo)
        self.import_button.clicked.connect(self.corrected)
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
        table.setStyleSheet(CELL_STYLE)
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
