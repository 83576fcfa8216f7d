"""One word for all orders that wait alike, for the same reason or for a twin: all of them shown first, then said once.

Decides nothing itself: what was chosen goes to the card, which makes it one step that can be undone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QPushButton, QTableView, QVBoxLayout, QWidget

from core.domain.decisions import shops_word
from core.domain.model import Decision, Notice, OrderKey
from gui.kit.dialog_style import describe_cancel, set_prominent
from gui.kit.plain_text import PlainLabel
from gui.kit.rows_table import RowsModel, choose_by_row
from gui.kit.screen import ScreenDialog
from gui.kit.theme import SPACING
from gui.words.formatting import NOTHING, date, money
from gui.words.orders import notice_text

if TYPE_CHECKING:
    from core.shop.identity import Linkable
    from core.shop.orders import WaitingOrder

Said = Mapping[OrderKey, Mapping[str, Decision | None]]
_WIDTH: Final = 860
_HEIGHT: Final = 520
_MEASURED: Final = 200
"""Rows that a column is made wide enough for; measuring thousands takes a while."""


class AlikeDialog(ScreenDialog):
    """Every order that one word would be for, in a list that scrolls; one button for all of them, one for the first."""

    def __init__(self, question: str, reason: str, parent: QWidget, *, after: str = "") -> None:
        """``after``: what comes of an answer, where it is no step that undo takes back."""
        super().__init__(parent)
        translate = QCoreApplication.translate
        self.setWindowTitle(translate("SettleAlike", "Orders that are alike"))
        self._question = PlainLabel(question)
        self._question.setObjectName("headline")
        self._reason = PlainLabel(reason)
        self._reason.setVisible(bool(reason))
        hint = PlainLabel(
            after or translate("SettleAlike", "Nothing is sent yet. Undo takes all of these choices back in one step.")
        )
        for label in (self._question, self._reason, hint):
            label.setWordWrap(True)
        self.table = QTableView()
        self.table.setAccessibleName(translate("SettleAlike", "All orders that are alike"))
        self.table.setAccessibleDescription(question)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SPACING)
        self._buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING + SPACING // 2)
        column.addWidget(self._question)
        column.addWidget(self._reason)
        column.addWidget(self.table, 1)
        column.addWidget(hint)
        column.addLayout(self._buttons)
        cancel = QPushButton(translate("DialogButtons", "Cancel"))
        describe_cancel(cancel)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._buttons.addWidget(cancel)
        self.resize(_WIDTH, _HEIGHT)

    def show_rows(self, headers: Sequence[str], rows: Sequence[Sequence[str]], *, figures: frozenset[int]) -> None:
        table = self.table
        model = RowsModel[Sequence[str]](headers, tuple, self, figures=figures)
        model.set_rows(rows)
        table.setModel(model)
        choose_by_row(table)
        table.setWordWrap(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = table.horizontalHeader()
        header.setResizeContentsPrecision(_MEASURED)
        table.resizeColumnsToContents()
        header.setSectionResizeMode(len(headers) - 1, QHeaderView.ResizeMode.Stretch)
        table.setFocus()

    def show_pairs(self, pairs: Sequence[Linkable]) -> None:
        """Each order beside what the account holds that it is."""
        translate = QCoreApplication.translate
        headers = (
            translate("SettleAlike", "Order"),
            translate("SettleAlike", "In Ecomail"),
            translate("SettleAlike", "Shop name there"),
            translate("SettleAlike", "Customer"),
            translate("SettleAlike", "Total"),
            translate("SettleAlike", "Date"),
        )
        rows = [
            (
                pair.order_id or pair.key.order_session,
                pair.ecomail_order_id,
                pair.shop or NOTHING,
                pair.email or NOTHING,
                _both(_amount(pair.total, pair.currency), _amount(pair.held_total, pair.currency)),
                _both(_day(pair.date), _day(pair.held_date)),
            )
            for pair in pairs
        ]
        self.show_rows(headers, rows, figures=frozenset({4}))

    def add_answer(self, text: str, hint: str, answer: Callable[[], object], *, prominent: bool = False) -> None:
        """A button that closes the dialog and gives this answer."""
        button = QPushButton(text)
        button.setToolTip(hint)
        button.setAutoDefault(False)
        set_prominent(button, prominent=prominent)
        button.clicked.connect(self.accept)
        button.clicked.connect(answer)
        self._buttons.addWidget(button)


def settle_dialog(
    notice: Notice, waiting: Sequence[WaitingOrder], take: Callable[[Said, Said], object], parent: QWidget
) -> AlikeDialog:
    """The question. ``take`` gets the choices and what was decided before; ``waiting`` begins with the one at hand."""
    translate, count = QCoreApplication.translate, len(waiting)
    question = translate(
        "SettleAlike",
        "%n orders wait for this reason. Send your shop's total and its items as they are for all of them?",
        "",
        count,
    )
    dialog = AlikeDialog(question, notice_text(notice), parent)
    headers = (translate("SettleAlike", "Order"), translate("SettleAlike", "Items"), translate("SettleAlike", "Total"))
    rows = [
        (
            order.order_id or order.key.order_session,
            money(order.lines, order.currency),
            money(order.total, order.currency),
        )
        for order in waiting
    ]
    dialog.show_rows(headers, rows, figures=frozenset({1, 2}))
    hint = translate("SettleAlike", "Takes the total and the items as your shop has them; nothing is sent")
    only, every = translate("SettleAlike", "&Only this order"), translate("SettleAlike", "&Settle all %n", "", count)
    dialog.add_answer(only, hint, lambda: _take(notice, waiting[:1], take))
    dialog.add_answer(every, hint, lambda: _take(notice, waiting, take), prominent=True)
    return dialog


def _take(notice: Notice, orders: Sequence[WaitingOrder], take: Callable[[Said, Said], object]) -> None:
    word = shops_word(notice.code)
    take({order.key: dict(word) for order in orders}, {order.key: order.before for order in orders})


def link_dialog(
    alike: Sequence[Linkable],
    link_all: Callable[[Sequence[OrderKey]], object],
    link_one: Callable[[], object] | None,
    parent: QWidget,
) -> AlikeDialog:
    """Which orders are alike, and whether all of them are linked or only the one on the card, where there is one."""
    translate, count = QCoreApplication.translate, len(alike)
    question = translate("Tasks", "Ecomail holds %n orders under other numbers. Link all of them?", "", count)
    dialog = AlikeDialog(question, "", parent)
    dialog.show_pairs(alike)
    hint = translate("SettleAlike", "From then on the order is compared with that one; nothing is sent")
    if link_one is not None:
        dialog.add_answer(translate("Tasks", "&Only this order"), hint, link_one)
    every = translate("Tasks", "&Link all %n", "", count)
    dialog.add_answer(every, hint, lambda: link_all([pair.key for pair in alike]), prominent=True)
    return dialog


def _both(own: str, held: str) -> str:
    """What your shop says, and what Ecomail says where that is something else."""
    return own if held in {own, ""} else f"{own or NOTHING} → {held}"


def _amount(value: Decimal | None, currency: str | None) -> str:
    return money(value, currency) if value is not None else ""


def _day(value: datetime | None) -> str:
    return date(value) if value is not None else ""
