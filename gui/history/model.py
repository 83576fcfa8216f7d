"""Runs, newest first, each with its pushes below it, as a tree for Qt that is filled page by page.

Reads nothing and changes nothing: it says what it wants more of, and is handed it. It holds what was looked at, never
the whole history.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from typing_extensions import override

from core.domain.pushes import PushLine
from core.domain.runs import PushPlace, RunLine
from core.shop.history import Found
from gui.kit.plain_text import plain_for
from gui.words.formatting import date_time
from gui.words.pushes import OutcomeText, outcome_text, what_happened
from gui.words.runs import EndText, run_end, run_name, run_parts
from gui.words.tone import Tone

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_TEXT_ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole})
_TOP = 0
"""Stands where the run is of what belongs to none."""


class Column(enum.IntEnum):
    NAME = 0
    """When a run was; which order."""
    WHAT = 1
    OUTCOME = 2
    RESULT = 3
    """What a run adds up to; whether an order was marked."""


class Role(enum.IntEnum):
    PUSH = Qt.ItemDataRole.UserRole
    TONE = Qt.ItemDataRole.UserRole + 1
    RUN = Qt.ItemDataRole.UserRole + 2


class _Run:
    """One run and as many of its pushes as were handed over, newest first."""

    def __init__(self, run: RunLine, pushes: Iterable[PushLine] = (), *, whole: bool = False) -> None:
        self.line = run
        self.pushes = list(pushes)
        self.whole = whole
        """Nothing more is wanted, although it may have more pushes: a search shows what it found."""
        self.waits = False

    @property
    def has_more(self) -> bool:
        return not self.whole and len(self.pushes) < self.line.pushes


class HistoryModel(QAbstractItemModel):
    more_runs_wanted = Signal()
    more_pushes_wanted = Signal(int, object)
    """A ``run_id``, and the ``PushPlace`` that the next page begins below."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs: list[_Run] = []
        self._place_of: dict[int, int] = {}
        self._has_more = self._waits = False

    # --------------------------------------------------------------------------------------- what it is handed

    def clear(self) -> None:
        self.beginResetModel()
        self._runs, self._place_of = [], {}
        self._has_more = self._waits = False
        self.endResetModel()

    def add_runs(self, runs: Sequence[RunLine], *, more: bool) -> None:
        """The next page of runs."""
        self._append([_Run(run) for run in runs])
        self._has_more, self._waits = more, False

    def add_found(self, found: Found) -> None:
        """The next page of what a search found, under the runs that it belongs to."""
        lines = {run.run_id: run for run in found.runs}
        pushes: dict[int, list[PushLine]] = {}
        for push in found.pushes:
            pushes.setdefault(push.run_id, []).append(push)
        for run_id in [run_id for run_id in pushes if run_id in self._place_of]:
            self._append_pushes(run_id, pushes.pop(run_id))
        self._append([_Run(lines[run_id], below, whole=True) for run_id, below in pushes.items() if run_id in lines])
        self._has_more, self._waits = found.more, False

    def add_pushes(self, run_id: int, pushes: Sequence[PushLine]) -> None:
        """The next page of the pushes of a run."""
        run = self._run_of(run_id)
        if run is not None:
            run.waits = False
            run.whole = run.whole or not pushes
            self._append_pushes(run_id, pushes)

    def nothing_came(self) -> None:
        """What was wanted could not be read: it may be wanted again."""
        self._waits = False
        for run in self._runs:
            run.waits = False

    def _append(self, runs: list[_Run]) -> None:
        if not runs:
            return
        first = len(self._runs)
        self.beginInsertRows(_NO_INDEX, first, first + len(runs) - 1)
        self._runs += runs
        self._place_of |= {run.line.run_id: place for place, run in enumerate(runs, start=first)}
        self.endInsertRows()

    def _append_pushes(self, run_id: int, pushes: Sequence[PushLine]) -> None:
        run = self._run_of(run_id)
        if run is None or not pushes:
            return
        first = len(run.pushes)
        self.beginInsertRows(self.index_of_run(run_id), first, first + len(pushes) - 1)
        run.pushes += pushes
        self.endInsertRows()

    # ------------------------------------------------------------------------------------------- what it holds

    @property
    def last_run(self) -> int | None:
        return self._runs[-1].line.run_id if self._runs else None

    @property
    def last_push(self) -> PushPlace | None:
        """Where the last page of a search ended."""
        if not self._runs or not self._runs[-1].pushes:
            return None
        last = self._runs[-1].pushes[-1]
        return PushPlace(last.run_id, last.push_id)

    def index_of_run(self, run_id: int) -> QModelIndex:
        """An invalid one where the run is not among those that were handed over."""
        place = self._place_of.get(run_id)
        return _NO_INDEX if place is None else self.createIndex(place, 0, _TOP)

    def index_of_push(self, run_id: int, push_id: int) -> QModelIndex:
        run = self._run_of(run_id)
        places = (place for place, push in enumerate(run.pushes if run else ()) if push.push_id == push_id)
        place = next(places, None)
        return _NO_INDEX if place is None else self.createIndex(place, 0, run_id)

    def _run_of(self, run_id: int) -> _Run | None:
        place = self._place_of.get(run_id)
        return None if place is None else self._runs[place]

    def _run_at(self, index: AnyIndex) -> _Run | None:
        """The run whose own row this is."""
        is_run = index.isValid() and index.internalId() == _TOP
        return self._runs[index.row()] if is_run else None

    # -------------------------------------------------------------------------------------------------- for Qt

    @override
    def index(self, row: int, column: int, parent: AnyIndex = _NO_INDEX) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        run = self._run_at(parent)
        return self.createIndex(row, column, _TOP if run is None else run.line.run_id)

    @override
    def parent(self, index: AnyIndex = _NO_INDEX) -> QModelIndex:  # type: ignore[override]  # QObject's is another
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.index_of_run(index.internalId())

    @override
    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        if not parent.isValid():
            return len(self._runs)
        run = self._run_at(parent) if parent.column() == 0 else None
        return 0 if run is None else len(run.pushes)

    @override
    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return len(Column)

    @override
    def hasChildren(self, parent: AnyIndex = _NO_INDEX) -> bool:
        if not parent.isValid():
            return bool(self._runs)
        run = self._run_at(parent) if parent.column() == 0 else None
        return run is not None and bool(run.pushes or run.has_more)

    @override
    def canFetchMore(self, parent: AnyIndex) -> bool:
        if not parent.isValid():
            return self._has_more and not self._waits
        run = self._run_at(parent)
        return run is not None and run.has_more and not run.waits

    @override
    def fetchMore(self, parent: AnyIndex) -> None:
        if not self.canFetchMore(parent):
            return
        run = self._run_at(parent)
        if run is None:
            self._waits = True
            self.more_runs_wanted.emit()
            return
        run.waits = True
        last = run.pushes[-1] if run.pushes else None
        below = None if last is None else PushPlace(last.run_id, last.push_id)
        self.more_pushes_wanted.emit(run.line.run_id, below)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("When, and which order"), self.tr("What"), self.tr("Outcome"), self.tr("Result"))[section]

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        run, column = self._run_at(index), Column(index.column())
        if run is not None:
            return self._of_run(run.line, column, role)
        above = self._run_of(index.internalId())
        return None if above is None else self._of_push(above.pushes[index.row()], column, role)

    def _of_run(self, run: RunLine, column: Column, role: int) -> Any:
        if role == Role.RUN:
            return run
        if role == Role.TONE:
            return run_end(run).tone if column is Column.OUTCOME else None
        if role == Qt.ItemDataRole.FontRole and column is Column.NAME:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return plain_for(role, _run_cell(run, column)) if role in _TEXT_ROLES else None

    def _of_push(self, push: PushLine, column: Column, role: int) -> Any:
        if role == Role.PUSH:
            return push
        if role == Role.TONE:
            return {Column.OUTCOME: outcome_text(push).tone, Column.RESULT: Tone.QUIET}.get(column)
        return plain_for(role, self._push_cell(push, column)) if role in _TEXT_ROLES else None

    def _push_cell(self, push: PushLine, column: Column) -> str:
        match column:
            case Column.NAME:
                return push.order_id or push.key.order_session
            case Column.WHAT:
                return what_happened(push)
            case Column.OUTCOME:
                return _marked_word(outcome_text(push))
            case Column.RESULT:
                return self.tr("Marked as reported") if push.marked else ""


def _run_cell(run: RunLine, column: Column) -> str:
    match column:
        case Column.NAME:
            return date_time(run.at)
        case Column.WHAT:
            return run_name(run)
        case Column.OUTCOME:
            return _marked_word(run_end(run))
        case Column.RESULT:
            return " · ".join(run_parts(run))


def _marked_word(outcome: OutcomeText | EndText) -> str:
    return f"{outcome.mark} {outcome.word}"
