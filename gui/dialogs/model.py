"""The orders that one choice could be for, with a tick each, as a table for Qt. Decides nothing."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from core.domain.model import Decision, Side
from gui.words.formatting import NOTHING, field_value

if TYPE_CHECKING:
    from core.shop.orders import DifferingOrder

_ROOT = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


class Column(enum.IntEnum):
    ORDER = 0
    SHOP = 1
    ECOMAIL = 2
    CHOSEN = 3


class ManyOrdersModel(QAbstractTableModel):
    ticks_changed = Signal()

    def __init__(self, path: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
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
        return 0 if parent.isValid() else len(Column)

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
        }[Column(section)]

    def _text(self, order: DifferingOrder, column: Column) -> str:
        match column:
            case Column.ORDER:
                return order.order_id or order.key.order_session
            case Column.SHOP:
                return field_value(self._path, order.shop)
            case Column.ECOMAIL:
                return field_value(self._path, order.ecomail)
            case Column.CHOSEN:
                return self._chosen(order.decision)

    def _chosen(self, decision: Decision | None) -> str:
        if decision is None:
            return NOTHING
        match decision.side:
            case Side.SHOP:
                return self.tr("your shop's")
            case Side.ECOMAIL:
                return self.tr("Ecomail's")
            case Side.MANUAL:
                return self.tr("by hand: {value}").format(value=field_value(self._path, decision.value))
