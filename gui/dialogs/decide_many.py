"""One choice for many orders: those that differ in one field alone, or for one cause, with a tick for each value.

Decides and sends nothing itself: the choice leaves as a signal, for the card to make it one step that can be undone.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.domain.causes import Remedy
from core.domain.model import Decision, OrderKey, Side
from gui.kit.dialog_style import describe_cancel, set_prominent
from gui.kit.jobs import AsyncRunner, Job
from gui.kit.notes import Placeholder
from gui.kit.plain_text import PlainLabel
from gui.kit.rows_table import choose_by_row
from gui.kit.screen import ScreenDialog
from gui.kit.theme import SPACING, TITLE, lettered
from gui.words.causes import cause_sentence
from gui.words.formatting import NOTHING, field_value
from gui.words.orders import field_label
from gui.words.problems import describe

if TYPE_CHECKING:
    from core.domain.causes import Cause
    from core.shop.orders import DifferingOrder

_ROOT = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT: Final = 32


class Column(enum.IntEnum):
    ORDER = 0
    SHOP = 1
    ECOMAIL = 2
    CHOSEN = 3
    PROPOSED = 4
    """Of a refund: what Ecomail will hold."""


class ManyOrdersModel(QAbstractTableModel):
    ticks_changed = Signal()

    def __init__(self, path: str, parent: QObject | None = None, *, proposes: bool = False) -> None:
        """``proposes``: what Ecomail will hold is neither side's value, and has a column of its own."""
        super().__init__(parent)
        self._path = path
        self._columns = len(Column) if proposes else Column.PROPOSED
        self._orders: tuple[DifferingOrder, ...] = ()
        self._ticks: list[bool] = []

    def set_orders(self, orders: Iterable[DifferingOrder]) -> None:
        """Show ``orders``, all ticked but those for which the user chose already."""
        self.beginResetModel()
        self._orders = tuple(orders)
        self._ticks = [order.decision is None for order in self._orders]
        self.endResetModel()
        self.ticks_changed.emit()

    def ticked(self) -> tuple[DifferingOrder, ...]:
        return tuple(order for order, tick in zip(self._orders, self._ticks, strict=True) if tick)

    def tick_all(self, *, tick: bool) -> None:
        if self._orders:
            self._ticks = [tick] * len(self._orders)
            last = self.index(len(self._orders) - 1, Column.ORDER)
            self.dataChanged.emit(self.index(0, Column.ORDER), last, [Qt.ItemDataRole.CheckStateRole])
            self.ticks_changed.emit()

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._orders)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else self._columns

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        order = self._orders[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(order, Column(index.column()))
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.ORDER:
            return Qt.CheckState.Checked if self._ticks[index.row()] else Qt.CheckState.Unchecked
        return None

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole or index.column() != Column.ORDER:
            return False
        self._ticks[index.row()] = Qt.CheckState(value) is Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        self.ticks_changed.emit()
        return True

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == Column.ORDER:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.ORDER: self.tr("Order"),
            Column.SHOP: self.tr("Your shop (Wemasy)"),
            Column.ECOMAIL: self.tr("Ecomail now"),
            Column.CHOSEN: self.tr("Chosen already"),
            Column.PROPOSED: self.tr("Ecomail will hold"),
        }[Column(section)]

    def _text(self, order: DifferingOrder, column: Column) -> str:
        match column:
            case Column.ORDER:
                number = order.order_id or order.key.order_session
                return number if self._path else f"{number} · {field_label(order.path)}"
            case Column.SHOP:
                return field_value(order.path, order.shop)
            case Column.ECOMAIL:
                return field_value(order.path, order.ecomail)
            case Column.CHOSEN:
                return self._chosen(order)
            case Column.PROPOSED:
                proposed = order.proposed.get(order.path)
                return field_value(order.path, proposed.value) if proposed is not None else NOTHING

    def _chosen(self, order: DifferingOrder) -> str:
        decision = order.decision
        if decision is None:
            return NOTHING
        match decision.side:
            case Side.SHOP:
                return self.tr("your shop's")
            case Side.ECOMAIL:
                return self.tr("Ecomail's")
            case Side.MANUAL:
                return self.tr("by hand: {value}").format(value=field_value(order.path, decision.value))


if TYPE_CHECKING:
    from core.shop.orders import DifferingOrder
    from core.shop.shop import Shop


class DecideManyDialog(ScreenDialog):
    decided = Signal(object, object)
    """Order → path → ``Decision``, and the same with what was decided before (``None``: nothing)."""

    def __init__(
        self,
        shop: Shop,
        runner: AsyncRunner,
        path: str,
        side: Side,
        parent: QWidget | None = None,
        *,
        cause: Cause | None = None,
    ) -> None:
        """The orders that differ in ``path`` alone, or, where it is empty, all that ``cause`` explains."""
        super().__init__(parent)
        self._path = path
        self._cause = cause
        self._is_refund = cause is not None and cause.remedy is Remedy.REFUND
        self._model = ManyOrdersModel("amount" if self._is_refund else path, self, proposes=self._is_refund)
        self._build(side)
        self._connect()
        self.resize(900 if self._is_refund else 760, 560)
        self._job: Job[Any] | None = runner.start(
            lambda _progress, stop: (
                shop.orders.differing_only_in(path, stop=stop)
                if cause is None
                else shop.causes.preview(cause, stop=stop)
            ),
        )
        self._job.succeeded.connect(self._on_found)
        self._job.failed.connect(self._on_failed)
        self._job.finished.connect(self._on_job_finished)
        self._show_choice()

    @property
    def side(self) -> Side:
        return Side.SHOP if self._shop.isChecked() else Side.ECOMAIL

    @property
    def model(self) -> ManyOrdersModel:
        return self._model

    @override
    def done(self, result: int) -> None:
        """Also on Esc: a search that still runs is not waited for."""
        if self._job is not None:
            self._job.succeeded.disconnect(self._on_found)
            self._job.stop()
        super().done(result)

    # ------------------------------------------------------------------------------------------------ happenings

    def _on_found(self, orders: tuple[DifferingOrder, ...]) -> None:
        self._model.set_orders(orders)
        if self._cause is None:
            field = field_label(self._path)
            self._headline.setText(
                self.tr("%n orders differ only in one field: {field}", "", len(orders)).format(field=field)
            )
        if orders:
            self._pages.setCurrentWidget(self._page)
            self._table.setFocus()
            self._table.setCurrentIndex(self._model.index(0, Column.ORDER))
        else:
            self._placeholder.say(
                self.tr("No order differs in this field alone"),
                self.tr("Orders that differ in other fields too are decided on their own cards."),
            )

    def _on_failed(self, error: Exception) -> None:
        text = describe(error)
        self._placeholder.say(text.title, text.message)

    def _on_job_finished(self) -> None:
        self._job = None

    def _on_all_clicked(self) -> None:
        """A click on a box that is half ticked ticks them all."""
        self._model.tick_all(tick=self._all.checkState() is not Qt.CheckState.Unchecked)

    def _on_apply(self) -> None:
        orders = self._model.ticked()
        changes: dict[OrderKey, dict[str, Decision]] = {}
        before: dict[OrderKey, dict[str, Decision | None]] = {}
        for order in orders:
            changes.setdefault(order.key, {}).update(order.proposed or {order.path: Decision(self.side)})
            before.setdefault(order.key, {}).update(order.before or {order.path: order.decision})
        self.accept()
        self.decided.emit(changes, before)

    def _show_choice(self) -> None:
        values = self._model.ticked()
        ticked = len({order.key for order in values})
        state = Qt.CheckState.PartiallyChecked
        if len(values) in (0, self._model.rowCount()):
            state = Qt.CheckState.Checked if values else Qt.CheckState.Unchecked
        self._all.setCheckState(state)
        self._apply.setEnabled(ticked > 0)
        if self._is_refund:
            text = self.tr("&Take the refund off for %n orders", "", ticked)
            if self._cause is not None and self._cause.key.code == "refunded_whole":
                text = self.tr("&Cancel %n orders in Ecomail", "", ticked)
        elif self.side is Side.SHOP:
            text = self.tr("&Use your shop's value for %n orders", "", ticked)
        else:
            text = self.tr("&Keep Ecomail's value for %n orders", "", ticked)
        self._apply.setText(text)

    # -------------------------------------------------------------------------------------------------- assembly

    def _build(self, side: Side) -> None:
        self.setWindowTitle(self.tr("Decide once for many orders"))
        only = self.tr("Only {field} differs").format(field=field_label(self._path))
        self._headline = PlainLabel(only if self._cause is None else cause_sentence(self._cause))
        self._headline.setObjectName("headline")
        self._headline.setWordWrap(True)
        self._headline.setFont(lettered(self.font(), TITLE, bold=True))
        self._placeholder = Placeholder()
        self._placeholder.say(self.tr("Looking through the list…"), "")
        self._page = QWidget()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._placeholder)
        self._pages.addWidget(self._page)
        self._build_table()
        inner = QVBoxLayout(self._page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACING)
        inner.addLayout(self._build_choice(side))
        inner.addWidget(self._table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING + SPACING // 2)
        column.addWidget(self._headline)
        column.addWidget(self._pages, 1)
        column.addLayout(self._build_buttons())

    def _build_choice(self, side: Side) -> QHBoxLayout:
        self._all = QCheckBox(self.tr("&All of them"))
        self._all.setTristate(True)
        self._shop = QRadioButton(self.tr("Use your &shop's value"))
        self._ecomail = QRadioButton(self.tr("Keep &Ecomail's value"))
        self._all.setToolTip(self.tr("Ticks every order, or none"))
        for button in (self._shop, self._ecomail):
            button.setToolTip(self.tr("Which of the two values the ticked orders get"))
        self._sides = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACING)
        for button in (self._shop, self._ecomail):
            self._sides.addButton(button)
            row.addWidget(button)
            button.setHidden(self._is_refund)  # there is one thing to do about it, and it is neither side's value
        (self._ecomail if side is Side.ECOMAIL else self._shop).setChecked(True)
        row.addStretch()
        row.addWidget(self._all)
        return row

    def _build_table(self) -> None:
        self._table = table = QTableView()
        table.setAccessibleName(self.tr("The orders, each with its two values"))
        table.setAccessibleDescription(self.tr("Space ticks an order, or takes its tick away"))
        table.setModel(self._model)
        table.setFrameShape(QFrame.Shape.StyledPanel)
        choose_by_row(table)
        table.setWordWrap(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().setDefaultSectionSize(max(_ROW_HEIGHT, table.fontMetrics().height() + 2 * SPACING))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _build_buttons(self) -> QHBoxLayout:
        nothing_sent = self.tr("Nothing is sent yet. Undo takes all of these choices back in one step.")
        items = self.tr("The total becomes what is left; the items stay as they are.")
        takes_off = self._cause is not None and self._cause.key.code == "refunded_part"
        hint = PlainLabel(f"{items} {nothing_sent}" if takes_off else nothing_sent)
        hint.setWordWrap(True)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._apply = QPushButton()
        self._apply.setObjectName("apply")
        self._apply.setToolTip(self.tr("Makes this choice for every order that is ticked; nothing is sent"))
        describe_cancel(self._cancel)
        set_prominent(self._apply)
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addWidget(hint, 1)
        for button in (self._cancel, self._apply):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self._model.ticks_changed.connect(self._show_choice)
        self._sides.buttonClicked.connect(self._show_choice)
        self._all.clicked.connect(self._on_all_clicked)
        self._cancel.clicked.connect(self.reject)
        self._apply.clicked.connect(self._on_apply)
