"""Every push and undo, newest first, as a table for Qt, with its own order for searching and filtering.

Reads nothing and changes nothing; it is handed the journal's entries.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from core.models import Action, Outcome, PushRecord
from gui.formatting import date_time
from gui.push_review.words import outcome_text
from gui.verdicts import Tone

AnyIndex = QModelIndex | QPersistentModelIndex


class Column(enum.IntEnum):
    WHEN = 0
    ORDER = 1
    WHAT = 2
    OUTCOME = 3
    MARKED = 4


class Role(enum.IntEnum):
    PUSH = Qt.ItemDataRole.UserRole
    TONE = Qt.ItemDataRole.UserRole + 1


class Shown(enum.Enum):
    """Which entries are shown."""

    ALL = "all"
    CAN_BE_PUT_BACK = "can_be_put_back"
    NEEDS_YOU = "needs_you"


_LANDED: Final = frozenset({Outcome.VERIFIED, Outcome.LANDED_DIFFERENT})


def can_be_put_back(push: PushRecord) -> bool:
    """As far as the entry itself says; the core looks at Ecomail before it promises anything."""
    return (
        push.undone_by is None
        and push.action is not Action.MARK
        and push.outcome in _LANDED
        and push.intended is not None
    )


def needs_you(push: PushRecord) -> bool:
    return push.outcome not in (Outcome.VERIFIED, Outcome.SKIPPED)


_FILTERS: Final[dict[Shown, Callable[[PushRecord], bool]]] = {
    Shown.ALL: lambda _: True,
    Shown.CAN_BE_PUT_BACK: can_be_put_back,
    Shown.NEEDS_YOU: needs_you,
}


def what_happened(push: PushRecord) -> str:
    """In words; whether it worked is another column."""
    translate = QCoreApplication.translate
    if push.undoes is not None:
        words = {Action.DELETE: translate("History", "Removed again")}.get(
            push.action, translate("History", "Put back")
        )
    else:
        words = {
            Action.CREATE: translate("History", "Added as a new order")
            if push.as_new
            else translate("History", "Added quietly"),
            Action.UPDATE: translate("History", "Changed"),
            Action.MARK: translate("History", "Marked only"),
        }.get(push.action, "")
    return translate("History", "{what} (put back later)").format(what=words) if push.undone_by is not None else words


class HistoryModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pushes: tuple[PushRecord, ...] = ()
        self._rows: list[int] = []
        self._text = ""
        self._shown = Shown.ALL

    def set_pushes(self, pushes: Sequence[PushRecord]) -> None:
        """Newest first."""
        self._pushes = tuple(pushes)
        self._choose_rows()

    def show_only(self, shown: Shown, text: str) -> None:
        """Only entries of that kind whose order, e-mail or words contain ``text``."""
        self._shown, self._text = shown, text.strip().casefold()
        self._choose_rows()

    def push_at(self, row: int) -> PushRecord:
        return self._pushes[self._rows[row]]

    def in_run(self, run_id: int) -> tuple[PushRecord, ...]:
        """Every entry of that run, shown or not, newest first."""
        return tuple(push for push in self._pushes if push.run_id == run_id)

    @property
    def all_count(self) -> int:
        return len(self._pushes)

    def _choose_rows(self) -> None:
        fits = _FILTERS[self._shown]
        self.beginResetModel()
        self._rows = [
            place for place, push in enumerate(self._pushes) if fits(push) and (not self._text or self._matches(push))
        ]
        self.endResetModel()

    def _matches(self, push: PushRecord) -> bool:
        held = push.after or push.before or push.intended
        email = held.email if held is not None and isinstance(held.email, str) else ""
        words = (push.order_id, push.key.order_session, email, what_happened(push), outcome_text(push).word)
        return any(self._text in word.casefold() for word in words)

    @override
    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (self.tr("When"), self.tr("Order"), self.tr("What"), self.tr("Outcome"), self.tr("Marked as tracked"))
        return titles[section]

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        push = self.push_at(index.row())
        if role == Role.PUSH:
            return push
        if role == Role.TONE:
            return self._tone(push, Column(index.column()))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cell(push, Column(index.column()))
        return None

    def _tone(self, push: PushRecord, column: Column) -> Tone | None:
        return outcome_text(push).tone if column is Column.OUTCOME else None

    def _cell(self, push: PushRecord, column: Column) -> str:
        match column:
            case Column.WHEN:
                return date_time(push.at)
            case Column.ORDER:
                return push.order_id or push.key.order_session
            case Column.WHAT:
                return what_happened(push)
            case Column.OUTCOME:
                outcome = outcome_text(push)
                return f"{outcome.mark} {outcome.word}"
            case Column.MARKED:
                return self.tr("yes") if push.marked else ""
