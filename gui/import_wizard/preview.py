"""The first rows of the file under their headers, with a choice above each column of what it is.

Shows what it is handed and says what was chosen; it matches nothing and reads no file.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QPainter, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView, QWidget
from typing_extensions import override

from core.files.options import FIELDS, ColumnGuess
from gui.kit.dialog_style import CELL_STYLE
from gui.kit.theme import SPACING
from gui.words.field_names import field_help, field_name

_ROOT = QModelIndex()
_COLUMN_MIN_WIDTH: Final = 116
_COLUMN_MAX_WIDTH: Final = 280
_ROW_HEIGHT: Final = 32

AnyIndex = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractTableModel):
    """The raw texts of the first rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headers: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()

    def show_rows(self, headers: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
        self.beginResetModel()
        self._headers = tuple(headers)
        self._rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._headers)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self._rows[index.row()]
        return row[index.column()] if index.column() < len(row) else ""

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None


class FieldChoice(QComboBox):
    """What one column of the file is; leaves the wheel to the table, so that scrolling changes nothing."""

    focused = Signal()

    def __init__(self, header: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.header = header
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What the column “{header}” is").format(header=header))
        self.setAccessibleDescription(self.tr("The field of an order that this column holds, if any."))
        self.addItem(self.tr("Not used"), None)
        for field in FIELDS:
            self.addItem(field_name(field), field)
            self.setItemData(self.count() - 1, field_help(field), Qt.ItemDataRole.ToolTipRole)

    @property
    def field(self) -> str | None:
        chosen = self.currentData()
        return None if chosen is None else str(chosen)

    def choose(self, field: str | None) -> None:
        self.setCurrentIndex(max(0, self.findData(field)) if field else 0)
        self.setToolTip(field_help(field) if field else "")

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ColumnHeader(QHeaderView):
    """A header that carries a ``FieldChoice`` under the name of each column and scrolls with it."""

    field_chosen = Signal(str, object)
    """Header of the column, our field or ``None``."""
    choice_focused = Signal(int)
    """The column whose choice got the focus, perhaps out of sight."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._choices: list[FieldChoice] = []
        self.setSectionsClickable(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setMinimumSectionSize(_COLUMN_MIN_WIDTH)
        self.sectionResized.connect(self._place_choices)

    @property
    def choices(self) -> tuple[FieldChoice, ...]:
        return tuple(self._choices)

    def show_columns(self, columns: Sequence[ColumnGuess]) -> None:
        if [choice.header for choice in self._choices] != [column.header for column in columns]:
            self._make_choices(columns)
        for choice, column in zip(self._choices, columns, strict=True):
            choice.choose(column.field)
        self._place_choices()

    def _make_choices(self, columns: Sequence[ColumnGuess]) -> None:
        for choice in self._choices:
            choice.deleteLater()
        self._choices = []
        previous: QWidget = self
        for section, column in enumerate(columns):
            choice = FieldChoice(column.header, self.viewport())
            choice.activated.connect(functools.partial(self._on_chosen, choice))
            choice.focused.connect(functools.partial(self.choice_focused.emit, section))
            choice.show()
            QWidget.setTabOrder(previous, choice)
            previous = choice
            self._choices.append(choice)

    def _on_chosen(self, choice: FieldChoice, _position: int) -> None:
        self.field_chosen.emit(choice.header, choice.field)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self._name_height() + self._choice_height() + SPACING)

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place_choices()

    @override
    def setOffset(self, offset: int) -> None:
        super().setOffset(offset)
        self._place_choices()

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        painter.fillRect(rect, self.palette().base())
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        name_rect = rect.adjusted(SPACING, SPACING // 2, -SPACING, 0)
        name_rect.setHeight(self._name_height())
        name = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        elided = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, name_rect.width())
        painter.setPen(self.palette().text().color())
        painter.drawText(name_rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        painter.restore()

    def _name_height(self) -> int:
        return self.fontMetrics().height() + SPACING

    def _choice_height(self) -> int:
        return self._choices[0].sizeHint().height() if self._choices else 0

    def _place_choices(self) -> None:
        for section, choice in enumerate(self._choices):
            left = self.sectionViewportPosition(section)
            choice.setGeometry(
                left + SPACING // 2,
                self._name_height() + SPACING // 2,
                self.sectionSize(section) - SPACING,
                self._choice_height(),
            )


class PreviewTable(QTableView):
    """The look of the file as it will be read."""

    field_chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PreviewModel(self)
        self.setModel(self._model)
        self._columns_header = ColumnHeader(self)
        self._columns_header.field_chosen.connect(self.field_chosen)
        self._columns_header.choice_focused.connect(self._on_choice_focused)
        self.setHorizontalHeader(self._columns_header)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.setShowGrid(False)
        self.setStyleSheet(CELL_STYLE)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("The first rows of the file"))
        self.setAccessibleDescription(self.tr("As they will be read; above each column stands what it is."))

    @property
    def choices(self) -> tuple[FieldChoice, ...]:
        return self._columns_header.choices

    def show_file(self, columns: Sequence[ColumnGuess], rows: Sequence[tuple[str, ...]]) -> None:
        headers = [column.header for column in columns]
        same_columns = headers == [choice.header for choice in self.choices]
        self._model.show_rows(headers, rows)
        self._columns_header.show_columns(columns)
        if not same_columns:
            self._fit_columns()
        self.updateGeometries()

    def _on_choice_focused(self, column: int) -> None:
        self.scrollTo(self._model.index(0, column))

    def _fit_columns(self) -> None:
        for column, choice in enumerate(self.choices):
            wanted = max(self.sizeHintForColumn(column) + 2 * SPACING, choice.sizeHint().width() + SPACING)
            self.setColumnWidth(column, min(max(wanted, _COLUMN_MIN_WIDTH), _COLUMN_MAX_WIDTH))
