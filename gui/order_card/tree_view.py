"""The table of a card: keys to walk the differences, and the place kept when the rows are renewed.

Knows rows and places; what a choice means is the card's business.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QPainter,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)
from typing_extensions import override

from core.domain.model import Side
from gui.order_card.delegate import CardDelegate
from gui.order_card.rows import CardRow
from gui.order_card.tree_model import CardTreeModel, Column

_FIELD_SHARE: Final = 0.20
_LEAST_VALUE_WIDTH: Final = 110


class CardTreeView(QTreeView):
    choice_made = Signal(object, object)
    """A ``CardRow`` and a ``Side``."""
    value_typed = Signal(object, object)
    """A ``CardRow`` and the value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_tree")
        self.setAccessibleName(self.tr("What differs, field by field"))
        self.setAccessibleDescription(self.tr("Alt with the left or right arrow chooses a side, F2 types a value"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setItemsExpandable(False)
        self.setRootIsDecorated(False)
        self.setIndentation(18)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._model = CardTreeModel(self)
        self.setModel(self._model)
        self._delegate = CardDelegate(self)
        self._delegate.choice_made.connect(self.choice_made)
        self._delegate.value_typed.connect(self.value_typed)
        self._delegate.edit_wanted.connect(self._on_edit_wanted)
        self.setItemDelegate(self._delegate)
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        for column in Column:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.setSectionHidden(Column.PAID, True)

    @property
    def card_model(self) -> CardTreeModel:
        return self._model

    @property
    def delegate(self) -> CardDelegate:
        return self._delegate

    def set_rows(self, rows: Sequence[CardRow], *, keep_place: bool) -> None:
        """Show ``rows``; with ``keep_place`` the current row and the scroll position stay, where the row still is."""
        current = self.current_row()
        place = self.verticalScrollBar().value()
        self._model.set_rows(rows)
        self.header().setSectionHidden(Column.PAID, not any(row.paid for row in rows))
        self._share_width()
        self.expandAll()
        if keep_place:
            self.verticalScrollBar().setValue(place)
            if current is not None:
                self.go_to(current.path)
        else:
            self.scrollToTop()

    @override
    def minimumSizeHint(self) -> QSize:
        """Room for a heading with its first row: whatever is said above, something of the order itself is in sight."""
        hint = super().minimumSizeHint()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        row = self._delegate.sizeHint(option, QModelIndex()).height()
        return QSize(hint.width(), max(hint.height(), self.header().sizeHint().height() + 2 * row))

    def show_two_sides(self, before: str, after: str) -> None:
        """Two columns to look at instead of three to choose from, called ``before`` and ``after``.

        The rows' ``ecomail`` is shown as what was before, their ``outcome`` as what came after.
        """
        for column in (Column.SHOP, Column.CHOICE):
            self.header().setSectionHidden(column, True)
        self._model.set_titles((self.tr("Field"), "", before, "", after, ""))

    def current_row(self) -> CardRow | None:
        return self._model.row_at(self.currentIndex())

    def go_to(self, path: str) -> bool:
        """Make the row of ``path`` the current one; ``False`` when it is not shown."""
        index = self._model.index_of(path)
        if not index.isValid():
            return False
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)
        return True

    def go_to_difference(self, step: int) -> bool:
        """Go to the next (``1``) or previous (``-1``) difference, around the end."""
        rows = [row for _, row in self._model.rows()]
        stops = [number for number, row in enumerate(rows) if (row.differs or row.waits) and not row.children]
        if not stops:
            return False
        current = self.current_row()
        at = next((number for number, row in enumerate(rows) if current and row.path == current.path), None)
        if step > 0:
            target = next((stop for stop in stops if at is None or stop > at), stops[0])
        else:
            target = next((stop for stop in reversed(stops) if at is None or stop < at), stops[-1])
        return self.go_to(rows[target].path)

    def edit_by_hand(self, path: str) -> bool:
        """Open the editor of the field; ``False`` when it is not shown or cannot be typed."""
        index = self._model.index_of(path, Column.OUTCOME)
        row = self._model.row_at(index)
        if row is None or Side.MANUAL not in row.choices or not self.go_to(path):
            return False
        self.edit(index)
        return True

    def _on_edit_wanted(self, row: CardRow) -> None:
        self.edit_by_hand(row.path)

    @override
    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """No lines and no arrows: everything is open, the indentation says enough."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """The choices take what they need, the field's name a fifth, and the values the rest in equal parts."""
        header = self.header()
        values = (Column.SHOP, Column.ECOMAIL, Column.PAID, Column.OUTCOME)
        shown = [column for column in values if not header.isSectionHidden(column)]
        choices = 0 if header.isSectionHidden(Column.CHOICE) else self._delegate.choices_width(self.fontMetrics())
        width = self.viewport().width() - choices
        field = max(_LEAST_VALUE_WIDTH, int(width * _FIELD_SHARE))
        value = max(_LEAST_VALUE_WIDTH, (width - field) // len(shown))
        header.resizeSection(Column.FIELD, field)
        for column in shown:
            header.resizeSection(column, value)
        if choices:
            header.resizeSection(Column.CHOICE, choices)
