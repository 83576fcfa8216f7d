"""The totals that an order could have, for the user to choose from when its figures do not add up.

Lists what is there; never guesses which one is right.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from core.domain.model import JsonValue, OrderCard, Side
from gui.order_card.rows import CardRow
from gui.words.formatting import money


def fill_amount_menu(
    menu: QMenu,
    card: OrderCard,
    row: CardRow,
    *,
    choose_side: Callable[[Side], None],
    take_value: Callable[[Decimal], None],
    by_hand: Callable[[], object],
) -> None:
    """Offer each amount once. ``row`` is that of the total."""
    translate = QCoreApplication.translate
    currency = card.assessment.currency
    offered: set[Decimal] = set()

    def offer(amount: JsonValue, text: str, choose: Callable[[Decimal], object]) -> None:
        if isinstance(amount, Decimal) and amount not in offered:
            offered.add(amount)
            action = menu.addAction(text.format(amount=money(amount, currency)))
            action.triggered.connect(lambda: choose(amount))

    offer(row.shop, translate("AmountMenu", "{amount}: your shop's total"), lambda _: choose_side(Side.SHOP))
    if not _is_converted(card):
        balance = card.assessment.balance
        if balance is not None:
            without_tax = balance.lines_total + balance.shipping
            offer(without_tax, translate("AmountMenu", "{amount}: lines and shipping"), take_value)
            offer(without_tax + balance.tax, translate("AmountMenu", "{amount}: lines, tax and shipping"), take_value)
        offer(card.record.row.total, translate("AmountMenu", "{amount}: the file's total"), take_value)
    offer(row.ecomail, translate("AmountMenu", "{amount}: what Ecomail holds now"), lambda _: choose_side(Side.ECOMAIL))
    menu.addSeparator()
    menu.addAction(translate("AmountMenu", "Another amount…")).triggered.connect(by_hand)


def _is_converted(card: OrderCard) -> bool:
    """Then the order's own sums are in another currency than the amount to choose."""
    order = card.record.order
    return order is not None and order.currency not in (None, card.assessment.currency)
