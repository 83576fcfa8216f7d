"""One row a cause: every known way in which what Ecomail holds departs from what the shop says.

A row that ``writes`` works on money: from the shop's figure it makes the one that Ecomail would hold, so several rows
can be at work on one figure, in the order of the table. A row that ``reads`` looks at one value on both sides, or at
lines that only one side has, and says whether it explains that on its own. A cause is a row with a parameter (which
prefix, which field); the parameter is empty where there is nothing to tell apart. A new cause is a row here and nothing
else; its sentence is found under ``cause_`` and its code.

Which integration writes so was read in the public sources of Ecomail's own plug-ins: WooCommerce
(``WooOrderModel.get_transaction_data``, 2.1.6; the older ``ecomail.php`` of 2018), PrestaShop (``lib/api.php``,
2.2.0), Google Tag Manager (``template.tpl``, 2026-07), nopCommerce (``EcomailService.cs``), OpenCart 2.2
(``controller/module/ecomail.php``) and Magento 1 (``Observer.php``). It is a hint, never a proof.

Nothing here decides which cause is at work: that is the cover's, in ``core.domain.causes``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Final

from msgspec import Struct

from core.domain.amounts import figure_or_zero
from core.domain.cause_money import (
    PRICE,
    SHIPPING,
    TOTAL,
    Figure,
    discount_kept,
    fee_left_out,
    hundredfold,
    hundredth,
    missing,
    one_piece,
    own_currency,
    shipping_left_out,
    tax_added,
    tax_left_out,
    whole_line,
    whole_units,
)
from core.domain.cause_signs import (
    Seen,
    accents_lost,
    all_but_first_missing,
    all_missing,
    code_prefix,
    cut,
    day_only,
    first_category,
    garbled,
    hours_off,
    joined_categories,
    left_out,
    letter_case,
    local_as_utc,
    longer,
    product_added,
    product_missing,
    quantity_one,
    sent_later,
    shipping_as_line,
    shop_name,
    status_left_out,
    status_moved_on,
    status_otherwise,
    summer_hour,
    utc_as_local,
    which_are_missing,
)

_WOO, _WOO_2018 = "Ecomail for WooCommerce", "Ecomail for WooCommerce (2018)"
_PRESTA, _GTM, _NOP = "Ecomail for PrestaShop", "Ecomail for Google Tag Manager", "Ecomail for nopCommerce"
_OPENCART, _MAGENTO = "Ecomail for OpenCart", "Ecomail for Magento 1"
_ALL_PLUGINS: Final = (_WOO, _PRESTA, _GTM, _NOP, _OPENCART, _MAGENTO)


class CauseRow(Struct, frozen=True, kw_only=True):
    code: str
    says: str
    """The cause in one sentence, with places for ``param`` or, where that is a field, for ``field``."""
    known: Mapping[str, tuple[str, ...]] = {}
    """By parameter, or by the field; ``""`` for any: the integrations that are known to write so."""
    fields: frozenset[str] = frozenset()
    """Which values it can explain, by their fields' names, or ``missing`` and ``added`` for whole lines."""
    reads: Callable[[Seen], Iterable[str]] | None = None
    """The parameters with which it explains what is seen; none where it does not."""
    writes: Callable[[Figure], Iterable[tuple[str, Decimal]]] | None = None
    """What it makes of a figure, unrounded, by parameter; nothing where it leaves the figure as it is."""
    is_exact: bool = True
    """Makes figures to the cent, without rounding of its own."""
    least: int = 2
    """Orders of which it has to be true before it is called a cause."""


# ------------------------------------------------------------------------------------------------------ the table

_TEXTS: Final = frozenset({"title", "city", "county", "country", "categories", "code"})
_TIME: Final = frozenset({"timestamp"})
_STATUS: Final = frozenset({"status"})
_MISSING: Final = frozenset({"missing"})
_ADDED: Final = frozenset({"added"})
_FIELDS: Final = frozenset({"city", "county", "country", "timestamp", "props", "title", "code", "categories", "tags"})
_BELOW_ZERO: Final = which_are_missing(lambda line: figure_or_zero(line.price) < 0 or figure_or_zero(line.amount) < 0)
_FREE: Final = which_are_missing(lambda line: isinstance(line.price, Decimal) and not line.price)

ROWS: Final[tuple[CauseRow, ...]] = (
    CauseRow(
        code="lines_none", says="Orders arrive in Ecomail without their items.",
        fields=_MISSING, reads=all_missing, writes=missing,
    ),
    CauseRow(
        code="lines_below_zero", says="Returned items and discounts below zero do not arrive in Ecomail.",
        fields=_MISSING, reads=_BELOW_ZERO, writes=missing,
    ),
    CauseRow(
        code="lines_free", says="Free items do not arrive in Ecomail.",
        fields=_MISSING, reads=_FREE, known={"": (_WOO_2018, _OPENCART, _MAGENTO)},
    ),
    CauseRow(
        code="lines_first_only", says="Only the first item of each order arrives in Ecomail.",
        fields=_MISSING, reads=all_but_first_missing, writes=missing, least=5,
    ),
    CauseRow(
        code="lines_product", says="The item {param} does not arrive in Ecomail.",
        fields=_MISSING, reads=product_missing, writes=missing, least=3,
    ),
    CauseRow(
        code="shipping_as_line", says="Ecomail holds shipping as an item of its own.",
        fields=_ADDED, reads=shipping_as_line,
    ),
    CauseRow(
        code="line_added", says="Ecomail holds the item {param}, which your shop does not have.",
        fields=_ADDED, reads=product_added, least=3,
    ),
    CauseRow(
        code="quantity_one", says="Ecomail receives a quantity of one, however many were bought.",
        fields=frozenset({"quantity"}), reads=quantity_one, known={"": (_GTM,)},
    ),
    CauseRow(
        code="pieces", says="Ecomail receives prices per piece, not per item.",
        writes=one_piece, is_exact=False,
        known={"": (_WOO, _WOO_2018, _PRESTA, _GTM, _OPENCART, _MAGENTO)},
    ),
    CauseRow(
        code="line_totals", says="Ecomail receives prices per item, not per piece.",
        writes=whole_line,
    ),
    CauseRow(
        code="discount_kept", says="Ecomail receives prices from before the discount.",
        writes=discount_kept, known={"": (_OPENCART, _MAGENTO)},
    ),
    CauseRow(
        code="fee_left_out", says="The fee is left out of the total.",
        writes=fee_left_out,
    ),
    CauseRow(
        code="shipping_left_out", says="Shipping is left out of the total.",
        writes=shipping_left_out,
    ),
    CauseRow(
        code="tax_left_out", says="Ecomail receives amounts without tax.",
        writes=tax_left_out, is_exact=False,
        known={TOTAL: (_WOO, _WOO_2018, _OPENCART), PRICE: (_WOO_2018, _OPENCART), SHIPPING: (_WOO, _WOO_2018, _NOP)},
    ),
    CauseRow(
        code="tax_added", says="Tax is added a second time.",
        writes=tax_added, is_exact=False,
    ),
    CauseRow(
        code="own_currency", says="Amounts in {param} arrive in Ecomail without being converted.",
        writes=own_currency, is_exact=False, known={"": (_WOO, _PRESTA, _GTM)},
    ),
    CauseRow(
        code="hundredfold", says="Ecomail receives amounts a hundred times too large.",
        writes=hundredfold,
    ),
    CauseRow(
        code="hundredth", says="Ecomail receives amounts a hundred times too small.",
        writes=hundredth, is_exact=False,
    ),
    CauseRow(
        code="whole_units", says="Ecomail receives amounts rounded to whole ones.",
        writes=whole_units, least=3,
    ),
    CauseRow(
        code="local_as_utc", says="Dates are local time taken for UTC.",
        fields=_TIME, reads=local_as_utc, known={"": (_WOO_2018, _OPENCART, _MAGENTO)},
    ),
    CauseRow(
        code="utc_as_local", says="Dates are UTC taken for local time.",
        fields=_TIME, reads=utc_as_local,
    ),
    CauseRow(
        code="summer_hour", says="Dates are one hour off in summer time.",
        fields=_TIME, reads=summer_hour,
    ),
    CauseRow(
        code="hours_off", says="Dates are off by {param} h.",
        fields=_TIME, reads=hours_off, known={"": (_WOO_2018, _OPENCART, _MAGENTO)},
    ),
    CauseRow(
        code="day_only", says="Only the day of an order arrives in Ecomail, without the time.",
        fields=_TIME, reads=day_only,
    ),
    CauseRow(
        code="sent_later", says="Ecomail holds the moment of sending, not that of the order.",
        fields=_TIME, reads=sent_later, known={"": (_GTM,)},
    ),
    CauseRow(
        code="status_left_out", says="Ecomail receives no status.",
        fields=_STATUS, reads=status_left_out, known={"": (_WOO, _PRESTA)},
    ),
    CauseRow(
        code="status_moved_on", says="Your shop moved these orders on, and Ecomail was not told.",
        fields=_STATUS, reads=status_moved_on, known={"": _ALL_PLUGINS},
    ),
    CauseRow(
        code="status_otherwise", says="Ecomail holds another status ({param}).",
        fields=_STATUS, reads=status_otherwise,
    ),
    CauseRow(
        code="shop_name", says="Ecomail holds the shop’s name as “{param}”.",
        fields=frozenset({"shop"}), reads=shop_name, known={"prestashop": (_PRESTA,)},
    ),
    CauseRow(
        code="left_out", says="Ecomail receives no value for “{field}”.",
        fields=_FIELDS, reads=left_out,
        known={"city": (_GTM,), "country": (_GTM,), "code": (_WOO, _PRESTA), "county": (_WOO, _PRESTA, _GTM)},
    ),
    CauseRow(
        code="garbled", says="Letters with accents arrive in Ecomail garbled.",
        fields=_TEXTS, reads=garbled,
    ),
    CauseRow(
        code="accents_lost", says="Accents are missing in Ecomail.",
        fields=_TEXTS, reads=accents_lost,
    ),
    CauseRow(
        code="letter_case", says="Upper and lower case letters differ.",
        fields=_TEXTS, reads=letter_case,
    ),
    CauseRow(
        code="cut", says="Titles are cut after {param} characters.",
        fields=frozenset({"title"}), reads=cut,
    ),
    CauseRow(
        code="longer", says="Titles end in something more in Ecomail ({param}).",
        fields=frozenset({"title"}), reads=longer,
    ),
    CauseRow(
        code="code_prefix", says="Item codes begin otherwise in Ecomail ({param}).",
        fields=frozenset({"code"}), reads=code_prefix,
    ),
    CauseRow(
        code="first_category", says="Ecomail receives only the first category of an item.",
        fields=frozenset({"categories"}), reads=first_category,
        known={"": (_WOO, _WOO_2018, _PRESTA, _OPENCART, _MAGENTO)},
    ),
    CauseRow(
        code="joined_categories", says="The categories of an item arrive in Ecomail as one.",
        fields=frozenset({"categories"}), reads=joined_categories, known={"": (_GTM,)},
    ),
    # -- of orders that Ecomail does not hold as this shop's under their number
    CauseRow(
        code="shop_called", says="Ecomail holds these orders under the shop name “{param}”.",
        known={"prestashop": (_PRESTA,)}),
    CauseRow(
        code="number_prefix", says="Ecomail holds these orders under numbers that begin otherwise ({param}).",
        known={"+presta_": (_PRESTA,)}),
    CauseRow(
        code="number_other", says="Ecomail holds these orders under other numbers.",
        known={"": (_WOO,)}),
    CauseRow(
        code="absent_since", says="Nothing arrived in Ecomail.",
        least=5,
    ),
    CauseRow(
        code="absent_status", says="Orders with the payment status “{param}” do not arrive in Ecomail.",
        least=3, known={"": (_OPENCART, _NOP)},
    ),
    CauseRow(
        code="absent_free", says="Orders with a total of zero do not arrive in Ecomail.",
        known={"": (_OPENCART,)}),
    # -- beside the differences: what no longer is as it was said to be, and what was paid back
    CauseRow(
        code="refunded_part", says="Refunded in part, and Ecomail holds the full amount.",
        least=1,
    ),
    CauseRow(
        code="refunded_whole", says="Refunded, and Ecomail still counts the full amount.",
        least=1,
    ),
    CauseRow(
        code="closed_month", says="These orders changed after {param} was closed.",
        least=1,
    ),
)  # fmt: skip
"""The plainest first: of two that explain the same orders, the first is said."""

BESIDE: Final = frozenset({"closed_month", "refunded_part", "refunded_whole"})
"""What explains no difference between the two sides, and is found without the cover."""
BY_CODE: Final[dict[str, CauseRow]] = {row.code: row for row in ROWS}
RANK: Final[dict[str, int]] = {row.code: number for number, row in enumerate(ROWS)}
WRITERS: Final = tuple(row for row in ROWS if row.writes is not None)
READERS: Final = tuple(row for row in ROWS if row.reads is not None)
SENTENCES: Final[dict[str, str]] = {
    "cause_since": "Since {first}: {reason}",
    "cause_until": "Until {last}: {reason}",
    "cause_between": "From {first} to {last}: {reason}",
    "cause_known": "Known to write so: {names}.",
    **{f"cause_{row.code}": row.says for row in ROWS},
}
"""What ``core.domain.messages`` says of them, by the code of the notice."""
