"""The orders of a plan as a tree for Qt: each order with what changes below it, the ones left out at the end.

Holds no rule and asks nobody; the result of each order is put in as it comes.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Any, Final

from msgspec import Struct
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from core.domain.model import Action, Notice, OrderKey
from core.domain.pushes import Outcome, PlanEntry, PushPlan, PushRecord, SkippedEntry
from gui.kit.plain_text import plain, plain_for
from gui.words.orders import field_label, notice_text
from gui.words.problems import describe_failure
from gui.words.pushes import OutcomeText, change_text, left_out_text, outcome_text, what_happens
from gui.words.tone import Tone

AnyIndex = QModelIndex | QPersistentModelIndex
_TOP: Final = 0
"""The internal id of an order; that of a line below it is the order's place plus one."""


class Column(enum.IntEnum):
    ORDER = 0
    WHAT = 1
    RESULT = 2


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


def _weight(entry: PlanEntry) -> tuple[bool, int]:
    """What deserves a look comes first: losses, then what is overwritten or removed, new orders, mere marks."""
    order = (Action.DELETE, Action.RESTORE, Action.UPDATE, Action.CREATE, Action.MARK, Action.NONE)
    return not entry.lost, order.index(entry.action)


class ReviewModel(QAbstractItemModel):
    """Shows the orders in the order of their weight; the plan's own order is nobody's business here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._orders: list[PlanEntry | SkippedEntry] = []
        self._places: dict[OrderKey, int] = {}
        self._results: dict[OrderKey, OutcomeText] = {}
        self._pushes: dict[OrderKey, PushRecord] = {}
        self._details: dict[int, tuple[Detail, ...]] = {}

    def set_plan(self, plan: PushPlan) -> None:
        self.beginResetModel()
        self._orders = [*sorted(plan.entries, key=_weight), *plan.skipped]
        self._places = {order.key: place for place, order in enumerate(self._orders)}
        self._results = {entry.key: left_out_text() for entry in plan.skipped}
        self._pushes = {}
        self._details = {}
        self.endResetModel()

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
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Order"), self.tr("What happens"), self.tr("Result"))[section]

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
        if role == Role.TONE:
            if column is Column.RESULT and result is not None:
                return result.tone
            return Tone.QUIET if isinstance(order, SkippedEntry) else None
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.RESULT and result is not None:
            return plain(result.sentence)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return plain_for(role, self._order_text(order, column, result))
        return None

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
        return (
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
