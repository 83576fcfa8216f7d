"""One word for all orders that wait alike, for the same reason or for a twin: shown first, then said once.

Decides nothing itself: what was chosen goes to the card, which makes it one step that can be undone. A file of its own,
although small: it is loaded when it is first wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from core.domain.decisions import shops_word
from core.domain.model import Decision, Notice, OrderKey
from gui.kit.dialog_style import describe_cancel
from gui.kit.plain_text import plain, plain_question
from gui.words.formatting import money
from gui.words.orders import notice_text

if TYPE_CHECKING:
    from core.shop.only_in_ecomail import Match
    from core.shop.orders import WaitingOrder

_MOST: Final = 12
"""Orders named one by one."""
_MOST_PAIRS: Final = 8
Said = Mapping[OrderKey, Mapping[str, Decision | None]]


def settle_box(
    notice: Notice, waiting: Sequence[WaitingOrder], take: Callable[[Said, Said], object], parent: QWidget
) -> QMessageBox:
    """The question. ``take`` gets the choices and what was decided before; ``waiting`` begins with the one at hand."""
    translate, count = QCoreApplication.translate, len(waiting)
    box = plain_question(parent)
    box.setText(
        translate(
            "SettleAlike",
            "%n orders wait for this reason. Send your shop's total and its lines as they are for all of them?",
            "",
            count,
        )
    )
    line = translate("SettleAlike", "{order}: items {lines}, total {total}")
    shown = [
        line.format(
            order=order.order_id or order.key.order_session,
            lines=money(order.lines, order.currency),
            total=money(order.total, order.currency),
        )
        for order in waiting[:_MOST]
    ]
    box.setInformativeText("\n".join([notice_text(notice), "", *shown, *(["…"] if count > _MOST else [])]))
    every = box.addButton(translate("SettleAlike", "&Settle all %n", "", count), QMessageBox.ButtonRole.AcceptRole)
    only = box.addButton(translate("SettleAlike", "&Only this order"), QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    hint = translate("SettleAlike", "Nothing is sent yet. Undo takes all of these choices back in one step.")
    for button in (every, only):
        button.setToolTip(plain(hint))
    describe_cancel(cancel)
    every.clicked.connect(lambda: _take(notice, waiting, take))
    only.clicked.connect(lambda: _take(notice, waiting[:1], take))
    return box


def _take(notice: Notice, orders: Sequence[WaitingOrder], take: Callable[[Said, Said], object]) -> None:
    word = shops_word(notice.code)
    take({order.key: dict(word) for order in orders}, {order.key: order.before for order in orders})


def link_box(
    alike: Sequence[Match],
    link_all: Callable[[Sequence[OrderKey]], object],
    link_one: Callable[[], object],
    parent: QWidget,
) -> QMessageBox:
    """Which orders are alike, and whether all of them are linked or only the one on the card."""
    translate, count = QCoreApplication.translate, len(alike)
    box = plain_question(parent)
    box.setText(translate("Tasks", "Ecomail holds %n orders under other numbers. Link all of them?", "", count))
    pairs = [f"{match.order_id or ''} → {match.ecomail_order_id}" for match in alike[:_MOST_PAIRS]]
    box.setInformativeText("\n".join([*pairs, "…"] if count > _MOST_PAIRS else pairs))
    every = box.addButton(translate("Tasks", "&Link all %n", "", count), QMessageBox.ButtonRole.AcceptRole)
    only = box.addButton(translate("Tasks", "&Only this order"), QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    for button in (every, only):
        button.setToolTip(plain(box.text()))
    describe_cancel(cancel)
    every.clicked.connect(lambda: link_all([match.key for match in alike]))
    only.clicked.connect(link_one)
    return box
