"""One word for all orders that wait for the same reason, by the same amount: shown first, then said once.

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
    from core.shop.orders import WaitingOrder

_MOST: Final = 12
"""Orders named one by one."""
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
    line = translate("SettleAlike", "{order}: lines {lines}, total {total}")
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
