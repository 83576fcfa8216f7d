"""What only Ecomail has, and the suggestions beside it, as tables for Qt. Hold what they are handed; ask nobody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from core.domain.likely_matches import Confidence, LikelyMatch
from core.domain.model import Transaction
from core.shop.matching import Match
from gui.words.formatting import NOTHING, date_time, money
from gui.words.orders import notice_text, status_text

AnyIndex = QModelIndex | QPersistentModelIndex
T = TypeVar("T")
_ROOT: Final = QModelIndex()


class RowsModel(QAbstractTableModel, Generic[T]):
    """One object a row; ``texts`` says what its cells show. Checkable rows are picked one by one."""

    def __init__(
        self, headers: Sequence[str], texts: Callable[[T], Sequence[str]], parent: QObject, *, checkable: bool = False
    ) -> None:
        super().__init__(parent)
        self._headers = tuple(headers)
        self._texts = texts
        self._checkable = checkable
        self._rows: list[T] = []
        self._picked: set[int] = set()

    def set_rows(self, rows: Sequence[T]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self._picked = set()
        self.endResetModel()

    def row_at(self, row: int) -> T:
        return self._rows[row]

    def picked(self) -> list[T]:
        return [self._rows[row] for row in sorted(self._picked)]

    def toggle(self, row: int) -> None:
        """Pick a row, or take that back."""
        self._picked ^= {row}
        index = self.index(row, 0)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])

    @override
    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._headers)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._texts(self._rows[index.row()])[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and self._checkable and index.column() == 0:
            return Qt.CheckState.Checked if index.row() in self._picked else Qt.CheckState.Unchecked
        return None

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or not self._checkable:
            return False
        if (Qt.CheckState(value) == Qt.CheckState.Checked) != (index.row() in self._picked):
            self.toggle(index.row())
        return True

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._checkable and index.isValid() and index.column() == 0:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None


def found_model(parent: QObject) -> RowsModel[Transaction]:
    translate = QCoreApplication.translate
    headers = (
        translate("OnlyInEcomail", "Order"),
        translate("OnlyInEcomail", "Date"),
        translate("OnlyInEcomail", "E-mail"),
        translate("OnlyInEcomail", "Total"),
        translate("OnlyInEcomail", "Status"),
    )
    return RowsModel(headers, _found_texts, parent, checkable=True)


def match_model(parent: QObject) -> RowsModel[LikelyMatch | Match]:
    translate = QCoreApplication.translate
    headers = (
        translate("OnlyInEcomail", "Your shop's order"),
        translate("OnlyInEcomail", "Order in Ecomail"),
        translate("OnlyInEcomail", "How sure"),
        translate("OnlyInEcomail", "Why"),
    )
    return RowsModel(headers, _match_texts, parent)


def _found_texts(held: Transaction) -> tuple[str, ...]:
    return (
        held.order_id,
        date_time(held.timestamp if isinstance(held.timestamp, datetime) else None),
        held.email if isinstance(held.email, str) else NOTHING,
        money(held.amount if isinstance(held.amount, Decimal) else None),
        status_text(held.status) if isinstance(held.status, str) else NOTHING,
    )


def _match_texts(match: LikelyMatch | Match) -> tuple[str, ...]:
    translate = QCoreApplication.translate
    own = match.order_id or match.key.order_session
    if isinstance(match, Match):
        return own, match.ecomail_order_id, translate("OnlyInEcomail", "taken by you"), ""
    sure = {
        Confidence.VERY_LIKELY: translate("OnlyInEcomail", "very likely"),
        Confidence.LIKELY: translate("OnlyInEcomail", "likely"),
        Confidence.POSSIBLE: translate("OnlyInEcomail", "possible"),
    }[match.confidence]
    why = " ".join(notice_text(notice) for notice in (*match.warnings, *match.reasons))
    return own, match.ecomail_order_id, sure, why
