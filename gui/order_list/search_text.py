"""What a search looks at: one folded text per order, made once. Pure."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

from core.models import OrderSummary
from gui.formatting import money


def fold(text: str) -> str:
    """Case and accents taken away, so that “dvorak” finds “Dvořák”."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def words_of(query: str) -> tuple[str, ...]:
    """The words of a query; an order matches when it contains each of them."""
    return tuple(fold(query).split())


def search_text(summary: OrderSummary) -> str:
    """Order, session, e-mail, products and amounts of one order, folded."""
    parts = [summary.order_id or "", summary.key.order_session, summary.email or "", summary.products]
    for total in (summary.shop_total, summary.ecomail_total):
        parts += _amount_forms(total)
    return fold("\n".join(filter(None, parts)))


def _amount_forms(amount: Decimal | None) -> tuple[str, ...]:
    """The ways in which somebody may type an amount."""
    if amount is None:
        return ()
    plain = f"{amount:.2f}"
    return plain, plain.replace(".", ","), money(amount)
