"""The rows that could not be used, and only those; the rest is in the list already."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QPushButton, QTableView, QVBoxLayout, QWidget

from core.models import ImportReport
from gui.dialog_style import CELL_STYLE
from gui.import_wizard.rejected_rows import RejectedRowsModel
from gui.inline_note import InlineNote
from gui.theme import ROW_HEIGHT, SPACING
from gui.verdicts import Tone


class ProblemsStep(QWidget):
    """Shows the rejected rows of a finished import; says ``save_requested``."""

    save_requested = Signal()
    corrected = Signal()
    """The rows that were edited are to be imported."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RejectedRowsModel(self)
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self.table = QTableView(self)
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Rows that were left out"))
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setStyleSheet(CELL_STYLE)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.save_button = QPushButton(self.tr("&Save these rows…"), self)
        self.save_button.setToolTip(
            self.tr("Saves them as a file with the reasons in the last column: correct it and import it again.")
        )
        self.save_button.clicked.connect(self.save_requested)
        self.import_button = QPushButton(self)
        self.import_button.clicked.connect(self.corrected)
        self._model.dataChanged.connect(self._show_number)
        self._model.modelReset.connect(self._show_number)
        self._show_number()
        self.note = InlineNote(self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.import_button)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.note, 100)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * SPACING)
        layout.addWidget(self._sentence)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    @property
    def rows(self) -> RejectedRowsModel:
        return self._model

    def _show_number(self) -> None:
        number = len(self._model.corrected())
        self.import_button.setEnabled(number > 0)
        self.import_button.setText(
            self.tr("&Import %n corrected rows", "", number) if number else self.tr("&Import corrected rows")
        )

    def show_report(self, report: ImportReport, cell_of: Mapping[str, int] | None = None) -> None:
        """``cell_of``: which cell of a row holds a field."""
        rows = self.tr("%n rows could not be used.", "", len(report.rejected))
        good = self.tr("All others are in the list; nothing waits for these.")
        self._model.show_rows(report.rejected, cell_of)
        if any(map(self._model.can_be_edited, range(len(report.rejected)))):
            edit = self.tr("Double-click a value to correct it here.")
            good = f"{good} {edit}"
        self._sentence.setText(f"{rows} {good}")
        self.note.clear()
        for column, width in enumerate((72, 150, 200)):
            self.table.setColumnWidth(column, width)

    def show_saved(self, path: Path) -> None:
        self.note.say(Tone.GOOD, self.tr("Saved as {file}. Correct it and import it again.").format(file=path.name))
