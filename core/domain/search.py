"""Case and accent folding: text as a search compares it, and the one folded text per order that it looks through.

Pure, and a file of its own, although small: the list, the history and the index of the store have to fold alike.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Final

from core.domain.model import OrderSummary

_GROUPED: Final = re.compile(r"\d{1,3}(?:([.,'])\d{3})+(?!\1)[.,]\d{1,2}")
"""An amount with its thousands set apart, as it may be copied from somewhere."""


def fold(text: str) -> str:
    """Case and accents taken away, so that “dvorak” finds “Dvořák”."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def words_of(query: str) -> tuple[str, ...]:
    """The words of a query; an order matches when it contains each of them."""
    return tuple(_without_groups(word) for word in fold(query).split())


def _without_groups(word: str) -> str:
    if not _GROUPED.fullmatch(word):
        return word
    whole, point, decimals = word[:-3].rstrip(".,"), word[-3], word[-2:]
    if point not in ".,":  # a single decimal
        whole, point, decimals = word[:-2], word[-2], word[-1:]
    return re.sub(r"\D", "", whole) + point + decimals


def search_text(summary: OrderSummary) -> str:
    """Order, session, e-mail, products and amounts of one order, folded."""
    parts = [summary.order_id or "", summary.key.order_session, summary.email or "", summary.products]
    for total in {summary.shop_total, summary.ecomail_total}:
        parts += _amount_forms(total)
    return fold("\n".join(filter(None, parts)))


def _amount_forms(amount: Decimal | None) -> tuple[str, ...]:
    """The ways in which somebody may type an amount."""
    if amount is None:
        return ()
    plain = f"{amount:.2f}"
    return plain, plain.replace(".", ",")
