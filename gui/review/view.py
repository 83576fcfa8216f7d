"""The list of a review, the exact document of one order on demand, and what is chosen before sending.

Orders unfold into what changes, tinted where something is lost or needs the user. Choices (how new orders are added,
whether orders are marked, the typed number) are reported; nothing here plans or sends.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.domain.model import Action, OrderKey
from core.domain.pushes import PlanEntry, PushPlan, SkippedEntry
from core.domain.search import fold, words_of
from gui.kit.notes import Banner
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import SPACING, icon, muted_color, tone_colors
from gui.review.model import FIGURES, Column, ReviewModel, Role
from gui.words.orders import notice_text
from gui.words.pushes import is_removal, is_undo
from gui.words.tone import Tone

_FEW: Final = 5
"""Plans of no more orders are shown unfolded."""
_ORDER_SHARES: Final = (0.2, 0.6)
"""At least and at most, of the width that the figures and the result leave."""
_MEASURED_ROWS: Final = 200
_RESULT_SHARE: Final = 0.2
_FIGURE_ROOM: Final = "000,000.00"


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
        self._order_width = 0
        """What the numbers and addresses need, in logical pixels."""
        self.review_model = ReviewModel(self)
        self.setModel(self.review_model)
        header = self.header()
        header.setStretchLastSection(False)
        for column in Column:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.expanded.connect(self._on_expanded)
        self.review_model.rowsInserted.connect(self._on_expanded)

    def show_plan(self, plan: PushPlan) -> None:
        self.review_model.set_plan(plan)
        rows = range(min(_MEASURED_ROWS, self.review_model.rowCount()))
        texts = (str(self.review_model.index(row, Column.ORDER).data()) for row in rows)
        tick = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
        words = max(map(self.fontMetrics().horizontalAdvance, texts), default=0)
        self._order_width = self.indentation() + tick + words + 3 * SPACING
        self._share_width()
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
        self._share_width()

    def show_results(self, *, shown: bool) -> None:
        """The column of the results is there once there are some."""
        self.setColumnHidden(Column.RESULT, not shown)
        self._share_width()

    def search(self, query: str) -> None:
        """Show only the orders that have each word of ``query`` in their number or address."""
        words = words_of(query)
        for row in range(self.review_model.rowCount()):
            index = self.review_model.index(row, Column.ORDER)
            text = fold(f"{index.data()} {index.siblingAtColumn(Column.WHAT).data()}")
            self.setRowHidden(row, QModelIndex(), not all(word in text for word in words))

    def _share_width(self) -> None:
        header = self.header()
        figure = max(
            self.fontMetrics().horizontalAdvance(_FIGURE_ROOM) + 2 * SPACING,
            *(header.sectionSizeHint(column) for column in FIGURES),
        )
        width = self.viewport().width() - figure * len(FIGURES)
        result = 0 if self.isColumnHidden(Column.RESULT) else int(width * _RESULT_SHARE)
        least, most = (int((width - result) * share) for share in _ORDER_SHARES)
        order = min(max(least, self._order_width), most)
        widths = {Column.ORDER: order, Column.WHAT: width - result - order} | dict.fromkeys(FIGURES, figure)
        for column, room in (widths | ({Column.RESULT: result} if result else {})).items():
            header.resizeSection(column, room)


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
        if isinstance(option.widget, ReviewView) and index.column() == Column.ORDER:
            option.textElideMode = Qt.TextElideMode.ElideMiddle  # the end of an address tells more than its middle
        name = index.data(Role.TONE)
        if name is None:
            return
        tone = Tone(name)  # Qt makes plain text of it
        color = muted_color(option.palette) if tone is Tone.QUIET else tone_colors(tone, option.palette).text
        palette = QPalette(option.palette)
        palette.setColor(QPalette.ColorRole.Text, color)
        option.palette = palette


class DocumentPane(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel()
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(self.tr("Exact document"))
        self._text.setAccessibleDescription(self.tr("What is sent for the chosen order, letter by letter"))
        self.copy = QPushButton(icon("copy"), self.tr("&Copy"))
        self.copy.setToolTip(self.tr("Copies the document that is shown"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._on_copy)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addLayout(top)
        column.addWidget(self._text)

    @property
    def text(self) -> str:
        return self._text.toPlainText()

    def show_entry(self, entry: PlanEntry | SkippedEntry | None) -> None:
        number = "" if entry is None else entry.order_id or entry.key.order_session
        title = self.tr("What is sent for {order}")
        if isinstance(entry, PlanEntry) and entry.action is Action.DEDUPLICATE:
            title = self.tr("What stays of {order}; its number is sent to remove the others")
        self._title.setText(title.format(order=number) if number else "")
        document = entry.request if isinstance(entry, PlanEntry) else b""
        self.copy.setEnabled(bool(document))
        self._text.setPlainText(readable(document) if document else self._without_document(entry))

    def _without_document(self, entry: PlanEntry | SkippedEntry | None) -> str:
        if entry is None:
            return self.tr("Choose an order above.")
        if isinstance(entry, PlanEntry) and entry.action is Action.MARK:
            return self.tr("Nothing is sent to Ecomail; the order is only marked in your shop.")
        if isinstance(entry, PlanEntry) and entry.action is Action.DELETE:
            return self.tr("Only the order number is sent, to delete it from Ecomail.")
        return self.tr("Nothing is sent for this order.")

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)


def readable(document: bytes) -> str:
    """The same document with line breaks; no number and no text is touched."""
    return msgspec.json.format(document.decode(), indent=2)


class ReviewOptions(QWidget):
    plan_wanted = Signal(bool, bool)
    """``as_new`` and ``mark`` were chosen, and the plan has to be made again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number: int | None = None
        self._showing = False
        """A plan is being shown: what is set then was not chosen by the user."""
        self.quietly = QRadioButton(self.tr("Add &without starting automations (recommended: no e-mails go out)"))
        self.as_new = QRadioButton(self.tr("Add and &start Ecomail's automations (customers may get e-mails)"))
        self._ways = QButtonGroup(self)
        self._ways.addButton(self.quietly)
        self._ways.addButton(self.as_new)
        self._new_title = PlainLabel()
        self.mark = QCheckBox(self.tr("&Mark each order as reported in your shop, once it was checked in Ecomail"))
        self.quietly.setToolTip(self.tr("No automation of Ecomail starts, so nobody gets an e-mail"))
        self.as_new.setToolTip(self.tr("Ecomail's automations may write to these customers"))
        self.mark.setToolTip(self.tr("Your shop then knows that Ecomail has the order"))
        self._brake = Banner(Tone.WARN, "")
        self.number = QLineEdit()
        self.number.setToolTip(self.tr("Many orders would be overwritten or added: the number shows that you mean it"))
        self.number.setMaximumWidth(12 * SPACING)
        self._number_label = PlainLabel()
        self._number_label.setBuddy(self.number)
        self._number_row = QWidget()
        row = QHBoxLayout(self._number_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._number_label)
        row.addWidget(self.number)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        for widget in (self._new_title, self.quietly, self.as_new, self.mark, self._brake, self._number_row):
            column.addWidget(widget)
        self._ways.buttonToggled.connect(self._on_way_toggled)
        self.mark.toggled.connect(self._on_chosen)

    def show_plan(self, plan: PushPlan) -> None:
        """Show the choices that ``plan`` leaves; asks for no new plan."""
        news = plan.count(Action.CREATE)
        undo = is_undo(plan)
        self._showing = True
        for control, on in ((self.quietly, not plan.as_new), (self.as_new, plan.as_new), (self.mark, plan.mark)):
            control.setChecked(on)
        self._showing = False
        for widget in (self._new_title, self.quietly, self.as_new):
            widget.setVisible(bool(news) and not undo)
        self._new_title.setText(self.tr("%n orders are new to Ecomail:", "", news))
        self.mark.setVisible(not undo and not is_removal(plan) and bool(plan.entries or plan.skipped))
        self._show_brake(plan)

    def number_is_right(self) -> bool:
        """True also when no number has to be named."""
        return self._number is None or self.number.text().strip() == str(self._number)

    def _show_brake(self, plan: PushPlan) -> None:
        if plan.confirm_number != self._number:
            self.number.clear()
        self._number = plan.confirm_number
        self._brake.setVisible(self._number is not None)
        self._number_row.setVisible(self._number is not None)
        if self._number is None:
            return
        text = self.tr("%n orders in Ecomail would be overwritten or added", "", self._number)
        if plan.brake_reason is not None:
            why = notice_text(plan.brake_reason)
            text = self.tr("{what}: {why}.").format(what=text, why=why)
        self._brake.set_text(text)
        label = self.tr("If that is what you want, type the number {number} &here:").format(number=self._number)
        self._number_label.setText(label)
        self.number.setAccessibleName(label.replace("&", ""))

    def _on_way_toggled(self, _button: object, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if checked:
            self._on_chosen()

    def _on_chosen(self) -> None:
        if not self._showing:
            self.plan_wanted.emit(self.as_new.isChecked(), self.mark.isChecked())
