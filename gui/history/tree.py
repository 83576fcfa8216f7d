"""The tree of runs and their pushes: columns, keys, and asking for more as the user comes near the end of a run."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget
from typing_extensions import override

from gui.history.model import Column, HistoryModel
from gui.review.view import ToneDelegate

_SHARES: Final = {Column.NAME: 0.20, Column.WHAT: 0.27, Column.OUTCOME: 0.21}
"""Of the width; the last column takes what is left."""


class HistoryTree(QTreeView):
    choice_changed = Signal()
    entered = Signal()
    """The Enter key, where a row is chosen."""

    def __init__(self, model: HistoryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._fetch_what_is_near)
        self.setAccessibleName(self.tr("Runs, and what was sent in each"))
        self.setAccessibleDescription(self.tr("Each run unfolds into its orders; what the chosen one changed is below"))
        self.setModel(model)
        self.setItemDelegate(ToneDelegate(self))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.header().setStretchLastSection(True)
        self.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.selectionModel().selectionChanged.connect(self.choice_changed)
        self.verticalScrollBar().valueChanged.connect(self._looking.start)
        model.rowsInserted.connect(self._looking.start)
        self.expanded.connect(self._looking.start)

    def choose(self, index: QModelIndex) -> None:
        """Choose this row alone, and show it."""
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _fetch_what_is_near(self) -> None:
        """Qt asks for more at the very end of the tree only; a long run has its end in the middle."""
        index = self.indexAt(self.viewport().rect().topLeft())
        bottom = self.viewport().rect().bottom()
        while index.isValid() and self.visualRect(index).top() <= bottom:
            run = index.parent()
            if run.isValid() and index.row() == self._model.rowCount(run) - 1 and self._model.canFetchMore(run):
                self._model.fetchMore(run)
            if not run.isValid() and self._is_open_and_empty(index):
                self._model.fetchMore(index)
            index = self.indexBelow(index)

    def _is_open_and_empty(self, run: QModelIndex) -> bool:
        return self.isExpanded(run) and not self._model.rowCount(run) and self._model.canFetchMore(run)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens and closes a run; on an order it asks to put it back."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not self.currentIndex().isValid():
            super().keyPressEvent(event)
            return
        index = self.currentIndex().siblingAtColumn(0)
        if self._model.hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.entered.emit()
        event.accept()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column, share in _SHARES.items():
            self.header().resizeSection(column, int(self.viewport().width() * share))
        self._looking.start()
