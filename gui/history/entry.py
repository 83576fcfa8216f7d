"""What is chosen in the history: a run with its sum, or one order with before and after side by side.

Shows what it is handed and asks for nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.domain.model import PushLine, PushRecord
from core.store.history import RunLine
from gui.history.before_after import rows_between
from gui.kit.error_box import describe_failure
from gui.kit.theme import SPACING
from gui.order_card.rows import shown_rows
from gui.order_card.tree_view import CardTreeView
from gui.words.formatting import date_time
from gui.words.pushes import outcome_text
from gui.words.run_words import run_end, run_name, run_sum
from gui.words.words import can_be_put_back, what_happened


class HistoryDetails(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._meaning = QLabel(), QLabel()
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        for label in (self._title, self._meaning):
            label.setTextFormat(Qt.TextFormat.PlainText)
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
        rows = () if push.forgotten else rows_between(push.before, push.after)
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
        elif not can_be_put_back(push):
            sentences.append(self._why_not(push))
        return " ".join(filter(None, sentences))

    def _why_not(self, push: PushLine) -> str:
        if push.undone_by is not None:
            return self.tr("It was put back already.")
        return self.tr("There is nothing in Ecomail to put back.")
