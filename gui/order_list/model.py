"""The orders as a table for Qt, with an order and a filter of its own.

Holds the summaries, an array of their indexes in the sorted order, and one of those that pass the filter: sorting and
filtering 100,000 orders takes milliseconds that way, and seconds through a proxy. It asks nobody for anything: rows
are set and updated by the window.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import compress
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from core.domain.list_filter import Check
from core.domain.model import OrderKey, OrderSummary
from core.domain.search import words_of
from core.domain.verdicts import NEEDS_YOU, Group, Kinds
from gui.kit.plain_text import in_short, plain
from gui.order_list.columns import COLUMNS, VERDICT_COLUMN, Column, Zone, ranked
from gui.order_list.filters import GROUPS_OF, Chip, Standing, standing
from gui.order_list.folds import WITH_HEADINGS, Folds
from gui.order_list.groups import Planned, counted, group_of, planned_for, planned_of
from gui.order_list.listed import Kind, Listed, by_urgency, listed
from gui.order_list.row_index import RowIndex
from gui.words.orders import set_aside_text, verdict

AnyIndex = QModelIndex | QPersistentModelIndex
SUMMARY_ROLE: Final = int(Qt.ItemDataRole.UserRole)
"""The ``OrderSummary`` itself."""
_SPOKEN: Final = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
_NO_INDEX: Final = QModelIndex()
_MOST_SINGLE_MOVES: Final = 32
"""When more rows than this come or go at once, one reset is cheaper than telling of each."""


class OrderListModel(QAbstractTableModel):
    counts_changed = Signal()
    """The number of orders in some group changed, or the number of all."""
    rows_rearranged = Signal()
    """After a reset or a sort: the view puts selection and current row back by key."""
    about_to_rearrange = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._summaries: list[OrderSummary] = []
        self._index = RowIndex(self)
        self._folds = Folds()
        self.heading_text: Callable[[int], str] = lambda _position: ""  # for those who cannot see it painted
        self._groups = bytearray()
        self._ascending: tuple[int, list[int], list[int]] | None = None
        """Of the column that is sorted by: the rows from least to most, and those without a value."""
        self._ordered = array("I")
        self._visible = array("I")
        self._behind: Kinds = {}
        """The orders of the list that are not read yet."""
        self._counts = [0] * len(Group)
        self._planned = bytearray()
        """Of each order, what a push would do about it."""
        self._chip = Chip.ALL
        self._staying: OrderKey | None = None
        self._broke_off = False
        self._query = ""
        self._zone: Zone = None
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    # ---------------------------------------------------------------------------------------------- asked of it

    @property
    def chip(self) -> Chip:
        return self._chip

    @property
    def query(self) -> str:
        return self._query

    @property
    def orders(self) -> Sequence[OrderSummary]:
        """All that are read, whatever is shown of them."""
        return self._summaries

    @property
    def zone(self) -> Zone:
        """Where the shop is, for its dates."""
        return self._zone

    @property
    def total(self) -> int:
        """All orders, whatever the filter."""
        return sum(self._counts)

    @property
    def is_whole(self) -> bool:
        """Whether all orders are here; else the first rows are, and the counts of all."""
        return not self._behind

    @property
    def is_by_verdict(self) -> bool:
        """Whether it is sorted as a list that nobody sorted otherwise, and searched for nothing."""
        return self._sorted_by == (VERDICT_COLUMN, Qt.SortOrder.AscendingOrder) and not self.is_searched

    @property
    def is_searched(self) -> bool:
        """Whether words or conditions leave orders out, beside the filter."""
        return bool(self._query) or self._index.is_narrowed

    @property
    def is_grouped(self) -> bool:
        """Whether headings stand above orders that have something in common."""
        return self._chip in WITH_HEADINGS and self.is_by_verdict

    def count(self, chip: Chip) -> int:
        return sum(self._counts[group] for group in GROUPS_OF[chip])

    @property
    def standing(self) -> Standing:
        """Where the work on the whole list stands: what may be called finished."""
        return standing(self.count, broke_off=self._broke_off)

    @property
    def set_aside_text(self) -> str:
        """“3 left for later, 2 ignored.”; empty where there is none."""
        return set_aside_text(self.count(Chip.LATER), self.count(Chip.IGNORED))

    def note_comparison(self, *, whole: bool) -> None:
        """A comparison ended; ``whole``: it was not broken off by a failure."""
        self._broke_off = not whole
        self.counts_changed.emit()

    def sendable(self, keys: Collection[OrderKey] | None = None) -> int:
        """How many orders (of ``keys``, or of all) a push would do something about."""
        if keys is None:
            return self.planned().total
        return counted(bytes(self._planned[row] for row in self._index.rows_of(keys))).total

    def planned(self) -> Planned:
        """What a push of all orders would do."""
        here, behind = counted(self._planned), planned_of(self._behind)
        return Planned(here.send + behind.send, here.mark + behind.mark)

    def planned_at(self, positions: Iterable[int]) -> Planned:
        """The same for the orders shown in these rows."""
        return counted(bytes(map(self._planned.__getitem__, self._rows_at(positions))))

    def keys_of(self, chip: Chip) -> tuple[OrderKey, ...]:
        groups = GROUPS_OF[chip]
        return tuple(
            summary.key for summary, group in zip(self._summaries, self._groups, strict=True) if group in groups
        )

    def summary_at(self, position: int) -> OrderSummary:
        """The order shown in the row ``position``."""
        return self._summaries[self._visible[position]]

    def number_of(self, key: OrderKey) -> str:
        """The order's number, whether it is shown or filtered out; empty where it has none or left the list."""
        row = self._index.row_of(key)
        return "" if row is None else self._summaries[row].order_id or ""

    def key_at(self, position: int) -> OrderKey:
        row = self._visible[position]
        self._index.learn(row)
        return self._summaries[row].key

    def kinds(self) -> list[Kind | None]:
        """Of each row that is shown what its order has in common with others."""
        return self._folds.kinds_of(self._visible)

    def summaries_at(self, positions: Iterable[int]) -> list[OrderSummary]:
        """The orders shown in these rows; of a folded heading all that are beneath it."""
        return list(map(self._summaries.__getitem__, self._rows_at(positions)))

    def _rows_at(self, positions: Iterable[int]) -> Iterable[int]:
        return self._folds.all_beneath(map(self._visible.__getitem__, positions))

    def keys_at(self, positions: Iterable[int]) -> tuple[OrderKey, ...]:
        return tuple(summary.key for summary in self.summaries_at(positions))

    def is_folded(self, position: int) -> bool:
        """Whether this row shows a heading alone, for all orders beneath it."""
        return self._folds.any_folded and self._folds.is_folded(self._visible[position])

    def fold(self, kind: Kind, *, folded: bool) -> None:
        """Show the heading alone, or its orders again."""
        self._folds.fold(kind, folded=folded)
        self._refilter()

    def positions_of(self, keys: Iterable[OrderKey]) -> list[int]:
        """The rows in which ``keys`` are shown, ascending; those that are filtered out have none."""
        wanted = set(self._index.rows_of(keys))
        if not wanted:
            return []
        if len(wanted) == 1:
            (row,) = wanted
            return [self._visible.index(row)] if row in self._visible else []
        return [position for position, row in enumerate(self._visible) if row in wanted]

    # ------------------------------------------------------------------------------------------------- told it

    def set_rows(self, orders: Listed | Iterable[OrderSummary], *, of: Kinds | None = None) -> None:
        """Show these orders and no others. ``of``: how many the list has, where these are its first and more follow."""
        rows = orders if isinstance(orders, Listed) else listed(orders)
        behind = Counter(of)
        if behind:
            behind.subtract((summary.state, summary.action) for summary in rows.summaries)
        self._show(rows, behind=+behind)

    def _show(self, rows: Listed, *, behind: Kinds) -> None:
        self.about_to_rearrange.emit()
        self.beginResetModel()
        self._behind = behind
        self._summaries, self._groups, self._planned = rows.summaries, rows.groups, rows.planned
        self._index.set_rows(self._summaries)
        self._ascending = (VERDICT_COLUMN, rows.by_urgency, [])
        self._folds.set_rows(rows.kinds)
        self._counts = [self._groups.count(group) for group in Group]
        for (state, action), number in self._behind.items():
            self._counts[group_of(state, action)] += number
        self._ordered = self._in_order()
        self._visible = array("I", self._filtered(self._ordered))
        self.endResetModel()
        self.rows_rearranged.emit()
        self.counts_changed.emit()

    def update_rows(self, summaries: Iterable[OrderSummary]) -> None:
        """Take newer summaries of orders that are listed. Nothing moves, but what enters or leaves the filter does.

        Rows keep their place while a comparison runs through them; ``settle`` sorts again when it is done.
        """
        passes = self._filter()
        staying = None if self._staying is None else self._index.row_of(self._staying)
        shown, joining, leaving = [], [], []
        for summary in summaries:
            row = self._index.row_of(summary.key)
            if row is None:
                continue  # removed from the list meanwhile
            before = passes(row) or (row == staying and row in self._visible)
            self._replace(row, summary)
            after = passes(row) or (before and row == staying)
            if before and after:
                shown.append(row)
            elif before:
                leaving.append(row)
            elif after:
                joining.append(row)
        if len(joining) + len(leaving) > _MOST_SINGLE_MOVES or (self._folds.any_folded and self.is_grouped):
            self._refilter(but=staying if staying is not None and staying in self._visible else None)
        else:
            self._tell_changed(shown)
            self._take_out(leaving)
            self._put_in(joining)
        self.counts_changed.emit()

    def stay(self, key: OrderKey | None) -> None:
        """The user is at this order: it keeps its row, whatever becomes of it, until they are at another one.

        Else the row below or above would come under the pointer, with the same buttons, and the next click would
        decide an order that nobody looked at.
        """
        left, self._staying = self._staying, key
        if left != key:
            self._folds.stay(None if key is None else self._index.row_of(key))
        if left is None or left == key:
            return
        row = self._index.row_of(left)
        if row is not None and not self._filter()(row) and row in self._visible:
            self._take_out([row])

    def bring_back(self, key: OrderKey) -> bool:
        """Show this order although the filter or the search hides it. False where it is not on the list."""
        row = self._index.row_of(key)
        if row is not None and (row not in self._visible or self._folds.is_folded(row)):
            self._staying = key
            self._folds.stay(row)
            self._folds.open_around(row)
            self._refilter(but=row)
        return row is not None

    @property
    def left_over(self) -> int | None:
        """The row of an order that needs nobody any more, and is only there because the user is at it."""
        row = None if self._staying is None else self._index.row_of(self._staying)
        if row is None or self._groups[row] in NEEDS_YOU:
            return None
        return next(iter(self.positions_of([self._summaries[row].key])), None)

    def is_done(self, position: int) -> bool:
        """Whether the order shown in this row is decided, or is only there because the user is at it."""
        row = self._visible[position]
        group = self._groups[row]
        return group not in GROUPS_OF[self._chip] or (self._summaries[row].decided and group in NEEDS_YOU)

    def remove_rows(self, keys: Collection[OrderKey]) -> None:
        """Forget these orders."""
        gone = set(keys)
        self._show(listed(summary for summary in self._summaries if summary.key not in gone), behind=self._behind)

    def set_zone(self, zone: Zone) -> None:
        """Dates are shown as they are in the shop."""
        if zone != self._zone:
            self._zone = zone
            self._tell_all_changed()

    def set_chip(self, chip: Chip) -> None:
        if chip is not self._chip:
            self._chip = chip
            self._refilter()

    def set_query(self, query: str) -> None:
        """Filter by what is typed; a longer query is looked for among the hits of the shorter one."""
        before, now = words_of(self._query), words_of(query)
        self._query = query
        if before == now:
            return
        if (
            not self._folds.any_folded
            and len(now) >= len(before)
            and all(new.startswith(old) for old, new in zip(before, now, strict=False))
        ):
            hits = self._index.hits(self._visible, [word for word in now if word not in before])
            if len(hits) < len(self._visible) or not hits:  # why a list is empty has to be said anew
                self._show_only(hits)
        else:
            self._refilter()

    def set_conditions(self, test: Check | None) -> None:
        """Leave out what does not pass ``test``, beside what the filter and the search leave out."""
        self._index.narrow(test)
        self._refilter()

    def settle(self) -> None:
        """Sort again after updates that left the rows where they were."""
        ordered = self._in_order()
        if ordered != self._ordered:
            self._rearrange(ordered)

    def retranslate(self) -> None:
        """The words of the cells and titles changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self._tell_all_changed()

    def _tell_all_changed(self) -> None:
        if self._visible:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._visible) - 1, len(COLUMNS) - 1))

    def _replace(self, row: int, summary: OrderSummary) -> None:
        self._counts[self._groups[row]] -= 1
        self._summaries[row] = summary
        self._index.renew(row)
        self._ascending = None
        self._groups[row] = group_of(summary.state, summary.action)
        self._folds.renew(row, summary)
        self._planned[row] = planned_for(summary.state, summary.action)
        self._counts[self._groups[row]] += 1

    def _tell_changed(self, rows: list[int]) -> None:
        last = len(COLUMNS) - 1
        if len(rows) > _MOST_SINGLE_MOVES:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._visible) - 1, last))
            return
        for row in rows:
            position = self._visible.index(row)
            self.dataChanged.emit(self.index(position, 0), self.index(position, last))

    def _take_out(self, rows: list[int]) -> None:
        for row in rows:
            position = self._visible.index(row)
            self.beginRemoveRows(_NO_INDEX, position, position)
            self._visible.pop(position)
            self.endRemoveRows()

    def _put_in(self, rows: list[int]) -> None:
        if not rows:
            return
        wanted = self._filtered(self._ordered)
        for position in sorted(wanted.index(row) for row in rows):
            self.beginInsertRows(_NO_INDEX, position, position)
            self._visible.insert(position, wanted[position])
            self.endInsertRows()

    # ----------------------------------------------------------------------------------------- order and filter

    def _filter(self) -> Callable[[int], bool]:
        groups, words = GROUPS_OF[self._chip], words_of(self._query)

        def passes(row: int) -> bool:
            return self._groups[row] in groups and self._index.contains(row, words)

        return passes

    def _filtered(self, rows: Sequence[int]) -> Sequence[int]:
        if self._chip is not Chip.ALL:
            groups = GROUPS_OF[self._chip]
            passes = self._groups.translate(bytes(number in groups for number in range(256)))
            rows = list(compress(rows, map(passes.__getitem__, rows)))
        return self._folds.unfolded(self._index.hits(rows, words_of(self._query)), grouped=self.is_grouped)

    def _refilter(self, *, but: int | None = None) -> None:
        """``but``: a row that is shown in any case."""
        self.about_to_rearrange.emit()
        rows = self._filtered(self._ordered)
        if but is not None and but not in rows:
            shown = {but, *rows}
            rows = [row for row in self._ordered if row in shown]
        self._show_only(rows)

    def _show_only(self, rows: Iterable[int]) -> None:
        self.about_to_rearrange.emit()
        self.beginResetModel()
        self._visible = array("I", rows)
        self.endResetModel()
        self.rows_rearranged.emit()

    def _in_order(self) -> array[int]:
        if self._sorted_by is None:
            return array("I", range(len(self._summaries)))
        column, order = self._sorted_by
        if self._ascending is None or self._ascending[0] != column:
            self._ascending = (column, *self._ranked(column))
        _, known, unknown = self._ascending
        return array("I", (known[::-1] if order == Qt.SortOrder.DescendingOrder else known) + unknown)

    def _ranked(self, column: int) -> tuple[list[int], list[int]]:
        """The rows from least to most, and those without a value."""
        if column == VERDICT_COLUMN:
            return by_urgency(self._groups, self._folds.signature), []
        return ranked(COLUMNS[column].sort_values(self._summaries))

    def _rearrange(self, ordered: array[int]) -> None:
        self._ordered = ordered
        self._refilter()

    # ---------------------------------------------------------------------------------------------- Qt's side

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = (column, order) if 0 <= column < len(COLUMNS) else None
        self._rearrange(self._in_order())

    @override
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._visible)

    @override
    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        summary = self._summaries[self._visible[index.row()]]
        column = COLUMNS[index.column()]
        if role in _SPOKEN and self.is_folded(index.row()):
            return self.heading_text(index.row()) if index.column() == VERDICT_COLUMN else ""
        if role == Qt.ItemDataRole.DisplayRole:  # asked for most
            return in_short(column.text(summary, self._zone))
        if role == SUMMARY_ROLE:
            return summary
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == VERDICT_COLUMN:
            words = self.heading_text(index.row()), verdict(summary.state, summary.action).word
            return ". ".join(filter(None, words))
        return self._other_data(summary, column, role)

    def _other_data(self, summary: OrderSummary, column: Column, role: int) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain((column.tooltip or column.text)(summary, self._zone))
        return _alignment(figures=column.figures) if role == Qt.ItemDataRole.TextAlignmentRole else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(figures=COLUMNS[section].figures)
        return None


def _alignment(*, figures: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
