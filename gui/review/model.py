"""The orders of a plan as a tree for Qt: each order with what changes below it, the ones left out at the end.

Holds no rule and asks nobody; the result of each order is put in as it comes.
"""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable
from decimal import Decimal
from typing import Any, Final

from msgspec import Struct
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from core.domain.model import Action, Notice, OrderKey
from core.domain.pushes import Outcome, PlanEntry, PushPlan, PushRecord, SkippedEntry
from gui.kit.plain_text import plain, plain_for
from gui.words.differences import signed
from gui.words.formatting import money
from gui.words.orders import field_label, notice_text
from gui.words.problems import describe_failure
from gui.words.pushes import OutcomeText, amounts_of, change_text, left_out_text, outcome_text, what_happens
from gui.words.tone import Tone

AnyIndex = QModelIndex | QPersistentModelIndex
_TOP: Final = 0
"""The internal id of an order; that of a line below it is the order's place plus one."""


class Column(enum.IntEnum):
    ORDER = 0
    WHAT = 1
    NOW = 2
    """Its total in Ecomail, and what that will be."""
    WILL_HOLD = 3
    APART = 4
    RESULT = 5


_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
FIGURES: Final = frozenset({Column.NOW, Column.WILL_HOLD, Column.APART})


class Role(enum.IntEnum):
    ENTRY = Qt.ItemDataRole.UserRole
    """The ``PlanEntry`` or ``SkippedEntry`` of the row, or of the order that the row belongs to."""
    TONE = Qt.ItemDataRole.UserRole + 1
    """The ``Tone`` of the cell; ``None`` for plain text."""
    SENTENCE = Qt.ItemDataRole.UserRole + 2
    """True where the text takes the whole width of the row."""


class Detail(Struct, frozen=True):
    """A line below an order. Without a label it is a sentence that takes the whole width."""

    label: str
    text: str
    tone: Tone | None = None


def _weight(entry: PlanEntry) -> tuple[bool, int, Decimal]:
    """What deserves a look comes first: losses and doublings, then by what happens, the largest sums first."""
    order = (
        Action.DELETE, Action.DEDUPLICATE, Action.RESTORE, Action.UPDATE, Action.CREATE, Action.DUPLICATE, Action.MARK,
        Action.NONE,
    )  # fmt: skip
    amounts = amounts_of(entry)
    return not (entry.lost or amounts.more_than_doubles), order.index(entry.action), -abs(amounts.apart)


class ReviewModel(QAbstractItemModel):
    """Shows the orders in the order of their weight; the plan's own order is nobody's business here."""

    ticked = Signal()
    """An order was left out, or taken in again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._orders: list[PlanEntry | SkippedEntry] = []
        self._places: dict[OrderKey, int] = {}
        self._results: dict[OrderKey, OutcomeText] = {}
        self._pushes: dict[OrderKey, PushRecord] = {}
        self._details: dict[int, tuple[Detail, ...]] = {}
        self._left_out: set[OrderKey] = set()
        self._is_ticking = False

    @property
    def left_out(self) -> frozenset[OrderKey]:
        """The orders whose tick the user took away."""
        return frozenset(self._left_out)

    def let_tick(self, *, ticking: bool) -> None:
        """Whether single orders may still be left out."""
        if ticking is not self._is_ticking:
            self._is_ticking = ticking
            if self._orders:
                self.dataChanged.emit(self.index(0, Column.ORDER), self.index(len(self._orders) - 1, Column.ORDER))

    def put_first(self, keys: Collection[OrderKey]) -> None:
        """These orders come before all others: they did not work."""
        wanted = set(keys)
        self._show([order for order in self._orders if order.key in wanted] + [
            order for order in self._orders if order.key not in wanted
        ])  # fmt: skip

    def _show(self, orders: list[PlanEntry | SkippedEntry]) -> None:
        self.beginResetModel()
        self._orders = orders
        self._places = {order.key: place for place, order in enumerate(orders)}
        self._details = {}
        self.endResetModel()

    def set_plan(self, plan: PushPlan) -> None:
        self._left_out.clear()
        self._results = {entry.key: left_out_text() for entry in plan.skipped}
        self._pushes = {}
        self._show([*sorted(plan.entries, key=_weight), *plan.skipped])

    def set_results(self, pushes: Iterable[PushRecord]) -> None:
        """Show how these orders ended; those of other runs and those under way are passed over."""
        for push in pushes:
            if push.outcome is not None and push.key in self._places:
                self._pushes[push.key] = push
                self.set_result(push.key, outcome_text(push))

    def set_result(self, key: OrderKey, result: OutcomeText) -> None:
        place = self._places[key]
        if self._results.get(key) == result:
            return
        self._results[key] = result
        before = self._details.pop(place, None)
        now = self._details_of(place)
        top = self.index(place, Column.ORDER)
        if before is not None and len(now) > len(before):
            self.beginInsertRows(top, len(before), len(now) - 1)
            self._details[place] = now
            self.endInsertRows()
        self._details[place] = now
        self.dataChanged.emit(top.siblingAtColumn(Column.RESULT), top.siblingAtColumn(Column.RESULT))

    def results(self) -> dict[OrderKey, OutcomeText]:
        return dict(self._results)

    def index_of(self, key: OrderKey, column: Column = Column.ORDER) -> QModelIndex:
        place = self._places.get(key)
        return QModelIndex() if place is None else self.index(place, column)

    # ------------------------------------------------------------------------------------------------------- Qt

    @override
    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    @override
    def parent(self, index: AnyIndex) -> QModelIndex:  # type: ignore[override]  # QObject.parent() is another overload
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        if not parent.isValid():
            return len(self._orders)
        if parent.column() > 0 or parent.internalId() != _TOP:
            return 0
        return len(self._details_at(parent.row()))

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(Column)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in FIGURES else None
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Order"),
            self.tr("What happens"),
            self.tr("Ecomail now"),
            self.tr("Will hold"),
            self.tr("Difference"),
            self.tr("Result"),
        )[section]

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        ticks = self._is_ticking and index.internalId() == _TOP and index.column() == Column.ORDER
        if index.isValid() and ticks and isinstance(self._orders[index.row()], PlanEntry):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        key = self._orders[index.row()].key
        (self._left_out.discard if Qt.CheckState(value) is Qt.CheckState.Checked else self._left_out.add)(key)
        row = index.row()
        self.dataChanged.emit(self.index(row, Column.ORDER), self.index(row, Column.RESULT))
        self.ticked.emit()
        return True

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.internalId() == _TOP:
            return self._order_data(self._orders[index.row()], Column(index.column()), role)
        place = index.internalId() - 1
        if role == Role.ENTRY:
            return self._orders[place]
        return self._detail_data(self._details_at(place)[index.row()], Column(index.column()), role)

    def _order_data(self, order: PlanEntry | SkippedEntry, column: Column, role: int) -> Any:
        result = self._results.get(order.key)
        if role == Role.ENTRY:
            return order
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in FIGURES else None
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._tick(order) if column is Column.ORDER else None
        if role == Role.TONE:
            return self._tone(order, column, result)
        return self._order_words(order, column, role)

    def _order_words(self, order: PlanEntry | SkippedEntry, column: Column, role: int) -> str | None:
        result = self._results.get(order.key)
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.RESULT and result is not None:
            return plain(result.sentence)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return plain_for(role, self._order_text(order, column, result))
        return None

    def _tick(self, order: PlanEntry | SkippedEntry) -> Qt.CheckState | None:
        if not self._is_ticking or isinstance(order, SkippedEntry):
            return None
        return Qt.CheckState.Unchecked if order.key in self._left_out else Qt.CheckState.Checked

    def _tone(self, order: PlanEntry | SkippedEntry, column: Column, result: OutcomeText | None) -> Tone | None:
        if column is Column.RESULT and result is not None:
            return result.tone
        if isinstance(order, SkippedEntry) or order.key in self._left_out:
            return Tone.QUIET
        if column is Column.WILL_HOLD and amounts_of(order).more_than_doubles:
            return Tone.WARN
        return Tone.QUIET if column is Column.NOW else None

    def _order_text(self, order: PlanEntry | SkippedEntry, column: Column, result: OutcomeText | None) -> str:
        match column:
            case Column.ORDER:
                number = order.order_id or order.key.order_session
                email = order.email if isinstance(order, PlanEntry) else None
                return f"{number} · {email}" if email else number
            case Column.WHAT:
                if isinstance(order, PlanEntry):
                    return what_happens(order)
                return notice_text(order.reasons[0]) if order.reasons else self.tr("Left out")
            case Column.RESULT:
                return "" if result is None else f"{result.mark} {result.word}"
            case _:
                return self._figure(order, column) if isinstance(order, PlanEntry) else ""

    def _figure(self, entry: PlanEntry, column: Column) -> str:
        amounts = amounts_of(entry)
        match column:
            case Column.NOW:
                return money(amounts.now)
            case Column.WILL_HOLD:
                text = money(amounts.will_hold)
                return self.tr("over 2 ×: {amount}").format(amount=text) if amounts.more_than_doubles else text
            case _:
                return signed(amounts.apart)

    def _detail_data(self, detail: Detail, column: Column, role: int) -> Any:
        if role == Role.TONE:
            return detail.tone
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return plain_for(
                role, {Column.ORDER: detail.label or detail.text, Column.WHAT: detail.text}.get(column, "")
            )
        if role == Role.SENTENCE:
            return not detail.label
        return None

    # --------------------------------------------------------------------------------------------------- details

    def _details_at(self, place: int) -> tuple[Detail, ...]:
        """Worked out when an order is first looked into: a big plan has many that nobody opens."""
        details = self._details.get(place)
        if details is None:
            details = self._details[place] = self._details_of(place)
        return details

    def _details_of(self, place: int) -> tuple[Detail, ...]:
        order = self._orders[place]
        if isinstance(order, SkippedEntry):
            return tuple(self._notice(reason) for reason in order.reasons)
        lost_paths = {change.path for change in order.lost}
        doubled = amounts_of(order).more_than_doubles
        return (
            *((Detail("", self.tr("The total more than doubles. Look for a slip of the keys."), Tone.WARN),) * doubled),
            *(
                Detail(field_label(change.path), change_text(change))
                for change in order.changes
                if change.path not in lost_paths
            ),
            *(
                Detail(self.tr("Lost: {field}").format(field=field_label(lost.path)), change_text(lost), Tone.BAD)
                for lost in order.lost
            ),
            *(self._notice(warning) for warning in order.warnings),
            *self._result_details(order.key),
        )

    def _notice(self, notice: Notice) -> Detail:
        return Detail("", notice_text(notice), Tone.QUIET)

    def _result_details(self, key: OrderKey) -> tuple[Detail, ...]:
        push, result = self._pushes.get(key), self._results.get(key)
        if push is None or result is None or result.tone is Tone.GOOD:
            return ()
        error = describe_failure(push.error) if push.error is not None else None
        said = (error.detail, error.hint) if error is not None else ()
        meaning = "" if error is not None and push.outcome is Outcome.FAILED else result.meaning
        sentences = [sentence for sentence in (*said, meaning, result.next_step) if sentence]
        return tuple(Detail("", sentence, result.tone) for sentence in dict.fromkeys(sentences))
