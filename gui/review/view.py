"""The list of a review: orders that unfold into what changes, tinted where something is lost or needs the user."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Signal
from PySide6.QtGui import QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)
from typing_extensions import override

from core.domain.model import Action, OrderKey, PlanEntry, PushPlan, SkippedEntry
from gui.kit.theme import SPACING, muted_color, tone_colors
from gui.review.model import Column, ReviewModel, Role
from gui.words.tone import Tone

_FEW: Final = 5
"""Plans of no more orders are shown unfolded."""
_SHARES: Final = {Column.ORDER: 0.34, Column.WHAT: 0.44, Column.RESULT: 0.22}


class ReviewView(QTreeView):
    entry_chosen = Signal(object)
    """The ``PlanEntry`` or ``SkippedEntry`` that the current row belongs to, or ``None``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What happens to each order"))
        self.setAccessibleDescription(self.tr("Each order unfolds into its changes and its result"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(ToneDelegate(self))
        self.review_model = ReviewModel(self)
        self.setModel(self.review_model)
        header = self.header()
        header.setStretchLastSection(True)
        for column in Column:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.expanded.connect(self._on_expanded)
        self.review_model.rowsInserted.connect(self._on_expanded)

    def show_plan(self, plan: PushPlan) -> None:
        self.review_model.set_plan(plan)
        changed = [entry for entry in plan.entries if entry.action in (Action.UPDATE, Action.RESTORE)]
        if len(changed) <= _FEW:
            for entry in changed:
                self.unfold(entry.key)
        if plan.entries or plan.skipped:
            self.setCurrentIndex(self.review_model.index(0, Column.ORDER))

    def unfold(self, key: OrderKey) -> None:
        self.expand(self.review_model.index_of(key))

    def unfold_only(self, keys: Iterable[OrderKey]) -> None:
        """Unfold these orders, fold all others, and go to the first."""
        self.collapseAll()
        for number, key in enumerate(keys):
            self.unfold(key)
            if number == 0:
                self.setCurrentIndex(self.review_model.index_of(key))

    def _on_expanded(self, index: QModelIndex) -> None:
        """Sentences take the whole width; Qt wants to be told row by row."""
        for row in range(self.review_model.rowCount(index)):
            sentence = self.review_model.index(row, Column.ORDER, index).data(Role.SENTENCE)
            self.setFirstColumnSpanned(row, index, bool(sentence))

    def current_entry(self) -> PlanEntry | SkippedEntry | None:
        entry = self.currentIndex().data(Role.ENTRY)
        return entry if isinstance(entry, PlanEntry | SkippedEntry) else None

    def _on_current_changed(self) -> None:
        self.entry_chosen.emit(self.current_entry())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        for column, share in _SHARES.items():
            if column is not Column.RESULT:
                self.header().resizeSection(column, int(width * share))


class ToneDelegate(QStyledItemDelegate):
    """Rows that breathe, and cells in the colour of their tone; the role is the same in each of its models."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width() + SPACING, option.fontMetrics.height() + 2 * SPACING)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Text begins where the heading's does; the first column of a tree has its own indentation."""
        in_tree = isinstance(option.widget, QTreeView)
        if in_tree and index.column() == 0:
            super().paint(painter, option, index)
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        moved = QStyleOptionViewItem(option)
        moved.rect = option.rect.adjusted(SPACING - 2, 0, 0, 0)
        super().paint(painter, moved, index)

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        name = index.data(Role.TONE)
        if name is None:
            return
        tone = Tone(name)  # Qt makes plain text of it
        color = muted_color(option.palette) if tone is Tone.QUIET else tone_colors(tone, option.palette).text
        palette = QPalette(option.palette)
        palette.setColor(QPalette.ColorRole.Text, color)
        option.palette = palette
