"""What is chosen in the history: a run with its sum, or one order with before and after side by side.

Shows what it is handed and asks for nothing. Both versions are shown as they were kept, value by value, as rows for the
table of the order card; what counts as a difference that matters is the core's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import UNSET, UnsetType
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.fields import HEADER_FIELDS, LINE_FIELDS, Group
from core.domain.model import DifferenceKind, JsonValue, Readable, Side, Transaction, TransactionLine
from core.domain.pushes import LANDED, NotUndoable, PushLine, PushRecord, why_not_undoable
from core.domain.runs import RunLine
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import SPACING
from gui.order_card.rows import CardRow, group_of, shown_rows
from gui.order_card.tree_view import CardTreeView
from gui.words.formatting import date_time
from gui.words.problems import describe_failure
from gui.words.pushes import outcome_text, what_happened
from gui.words.runs import run_end, run_name, run_sum


def rows_between(before: Transaction | None, after: Transaction | None) -> tuple[CardRow, ...]:
    """Every field of both versions, by group, the changed ones first; ``None`` where Ecomail held nothing."""
    order = list(Group)
    rows = [*_header_rows(before, after), *_line_rows(before, after)]
    return tuple(sorted(rows, key=lambda row: (order.index(row.group), not row.differs)))


def _header_rows(before: Transaction | None, after: Transaction | None) -> Iterator[CardRow]:
    for name in HEADER_FIELDS:
        was, is_now = _value(before, name), _value(after, name)
        if was is not None or is_now is not None:
            yield _row(name, was, is_now, group_of(name))


def _line_rows(before: Transaction | None, after: Transaction | None) -> Iterator[CardRow]:
    were, are = _lines(before), _lines(after)
    for key in dict.fromkeys((*are, *were)):
        path, was, is_now = f"items[{key}]", were.get(key), are.get(key)
        if was is None or is_now is None:
            yield _row(path, was, is_now, Group.LINES)
            continue
        fields = tuple(
            _row(f"{path}.{name}", _value(was, name), _value(is_now, name), Group.LINES)
            for name in LINE_FIELDS
            if _value(was, name) is not None or _value(is_now, name) is not None
        )
        changed = any(field.differs for field in fields)
        yield _row(path, was, is_now, Group.LINES, children=fields, same=not changed)


def _row(
    path: str,
    before: JsonValue,
    after: JsonValue,
    group: Group,
    *,
    children: tuple[CardRow, ...] = (),
    same: bool | None = None,
) -> CardRow:
    if before == after or same:
        kind = DifferenceKind.EQUAL
    elif before is None:
        kind = DifferenceKind.ONLY_IN_SHOP
    elif after is None:
        kind = DifferenceKind.ONLY_IN_ECOMAIL
    else:
        kind = DifferenceKind.CHANGED
    return CardRow(
        path=path, group=group, kind=kind, shop=after, ecomail=before, outcome=after, side=Side.SHOP, children=children
    )


def _value(held: Transaction | TransactionLine | None, name: str) -> JsonValue:
    value = None if held is None else getattr(held, name)
    return None if value is UNSET else value


def _lines(held: Transaction | None) -> dict[str, TransactionLine]:
    """By code, else title, else place; what occurs again gets a number behind it."""
    lines: Readable[tuple[TransactionLine, ...]] = () if held is None else held.lines
    if lines is None or isinstance(lines, UnsetType):
        return {}
    seen: Counter[str] = Counter()
    named: dict[str, TransactionLine] = {}
    for place, line in enumerate(lines, start=1):
        name = _value(line, "code") or _value(line, "title") or f"#{place}"
        seen[name] += 1
        named[name if seen[name] == 1 else f"{name}#{seen[name]}"] = line
    return named


class HistoryDetails(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._meaning = PlainLabel(), PlainLabel()
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        for label in (self._title, self._meaning):
            label.setWordWrap(True)
        self.diff = CardTreeView()
        self.diff.show_two_sides(self.tr("Ecomail before"), self.tr("Ecomail after"))
        self.diff.setAccessibleName(self.tr("Before and after, field by field"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACING, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self._title)
        column.addWidget(self._meaning)
        column.addWidget(self.diff, 1)
        column.addStretch()

    def show_many(self, runs: Sequence[RunLine], number_of_orders: int) -> None:
        """Several rows are chosen."""
        orders = self.tr("%n orders chosen", "", number_of_orders)
        text = self.tr("%n runs chosen", "", len(runs)) if runs else orders
        if runs and number_of_orders:
            text = self.tr("{runs}, {orders}").format(runs=text, orders=orders)
        self._show(text, "")

    def show_run(self, run: RunLine) -> None:
        end = run_end(run)
        title = self.tr("{time} – {what}").format(time=date_time(run.at), what=run_name(run))
        self._show(title, f"{run_sum(run)}\n{end.word}. {end.sentence}".rstrip())

    def show_line(self, push: PushLine) -> None:
        """One order, whose before and after are under way."""
        number = push.order_id or push.key.order_session
        title = self.tr("{order}: {what}, {time}")
        self._show(
            title.format(order=number, what=what_happened(push), time=date_time(push.at)), self._meaning_of(push)
        )

    def show_push(self, push: PushRecord) -> None:
        self.show_line(push)
        is_unknown = push.after is None and push.outcome not in LANDED  # not even that it was removed
        rows = () if push.forgotten or is_unknown else rows_between(push.before, push.after)
        changed = shown_rows(rows, with_equal=False)
        self.diff.set_rows(changed or rows, keep_place=False)
        self.diff.setVisible(bool(rows))

    def _show(self, title: str, meaning: str) -> None:
        self._title.setText(title)
        self._meaning.setText(meaning)
        self._meaning.setVisible(bool(meaning))
        self.diff.set_rows((), keep_place=False)
        self.diff.hide()

    def _meaning_of(self, push: PushLine) -> str:
        outcome = outcome_text(push)
        sentences = [outcome.meaning, outcome.next_step]
        if push.error is not None:
            sentences.insert(0, describe_failure(push.error).message)
        if push.forgotten:
            sentences.append(self.tr("The customer's data was removed from this entry."))
        else:
            sentences.append(self._why_not(push))
        return " ".join(filter(None, sentences))

    def _why_not(self, push: PushLine) -> str:
        match why_not_undoable(push):
            case None:
                return ""
            case NotUndoable.UNDONE:
                return self.tr("It was put back already.")
            case NotUndoable.LINES_UNKNOWN:
                return self.tr("Ecomail did not show the items it held before, so they cannot be put back.")
            case _:
                return self.tr("There is nothing in Ecomail to put back.")
