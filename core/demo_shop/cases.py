"""What the demo shows: one table, ``CASES``, of everything that is planted in the demo shop on purpose.

Read it from top to bottom to know the demo. Each case says how many orders it has, what it shows, and, where an order
waits for a person, what ends that. What is right for an order is the sale itself (``orders``); a case changes what one
of the sides says of it. Shares no rule with the program.
"""

from __future__ import annotations

import html
import random
import unicodedata
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from msgspec import Struct, structs

from core.demo_shop.catalogue import PLACES, PRODUCTS, SHOP_NAME
from core.demo_shop.orders import CENT, DemoOrder, sale
from core.demo_shop.transactions import StoredItem, StoredTransaction

EARLIER_PLUGIN: Final = "prestashop"
"""The shop's name as an older plug-in sent it, and the prefix of its numbers."""
SECOND_SHOP: Final = "Květiny Praha"
"""Another shop of the same owner, in the same Ecomail account, with a numbering of its own."""
FIRST_MET: Final = ("does_not_add_up", "missing")
"""The newest orders, with which the list begins: one answer for several is worth meeting first, then one to add."""
_SEED: Final = 20_261_103
_ODD_IDS: Final = ("VZ/2026/88", "VZ 2026 89", "VZ-100%-90", "VZ+91#a?b=c", "VZ-č92.%2F")

Planter = Callable[[DemoOrder, random.Random], DemoOrder]


# ------------------------------------------------------------------------------------- changing one of the sides


def _leave(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    return demo


def _hold(demo: DemoOrder, **fields: Any) -> DemoOrder:
    """Ecomail holds something else in ``fields``."""
    return structs.replace(demo, held=(structs.replace(demo.right, **fields),))


def _hold_item(demo: DemoOrder, **fields: Any) -> DemoOrder:
    first, *others = demo.right.items
    return _hold(demo, items=(structs.replace(first, **fields), *others))


def _order(demo: DemoOrder, **fields: Any) -> DemoOrder:
    """Wemasy says something else of the order."""
    assert demo.order is not None  # noqa: S101 - for the type checker; only called on whole sales
    return structs.replace(demo, order=structs.replace(demo.order, **fields))


def _sell(demo: DemoOrder, **purchase: Any) -> DemoOrder:
    """Wemasy says something else in its ``purchase``."""
    assert demo.order is not None  # noqa: S101 - as above
    return _order(demo, purchase=demo.order.purchase | purchase)


def _sell_for(demo: DemoOrder, more: Decimal, **purchase: Any) -> DemoOrder:
    """The order came to ``more`` than its lines and its shipping, and everybody has that total."""
    value = demo.right.amount + more
    right = structs.replace(demo.right, amount=value)
    return structs.replace(_sell(demo, value=value, **purchase), right=right, held=(right,), file_total=value)


def _items(demo: DemoOrder) -> list[dict[str, Any]]:
    assert demo.order is not None  # noqa: S101 - as above
    items: list[dict[str, Any]] = demo.order.purchase["items"]
    return items


def _each_item(demo: DemoOrder, change: Callable[[dict[str, Any]], dict[str, Any]]) -> DemoOrder:
    return _sell(demo, items=[item | change(item) for item in _items(demo)])


# ----------------------------------------------------------------------------------------------- the cases, made


def _missing(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    return structs.replace(demo, held=())


def _line_extra(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    postage = StoredItem(code="VERZENDING", title="Verzendkosten", price=Decimal("6.95"))
    return _hold(demo, items=(*demo.right.items, postage))


def _other_city(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    """The billing address instead of the delivery address."""
    other = PLACES[(PLACES.index(demo.place) + 1) % len(PLACES)]
    return _hold(demo, city=other.city)


def _moved_on(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    paid = structs.replace(demo, right=structs.replace(demo.right, status="completed"))
    return _hold(_order(paid, payment_status="completed"), status="pending")


def _without_any_email(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    """Not even the shop knows it: a sale over the counter."""
    return structs.replace(_order(demo, email=""), file_email="", held=())


def _synonyms(demo: DemoOrder, chance: random.Random) -> DemoOrder:
    names = chance.choice(
        (
            {
                "item_id": "sku",
                "item_name": "name",
                "item_brand": "brand",
                "quantity": "qty",
                "item_variant": "variant",
            },
            {"item_id": "code", "item_name": "title", "item_brand": "brand", "item_variant": "variant"},
        )
    )
    return _sell(demo, items=[{names.get(key, key): value for key, value in item.items()} for item in _items(demo)])


def _kept(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    right = structs.replace(demo.right, county=demo.place.county, props={"source": "popup", "gift": True})
    wrong = structs.replace(right, amount=right.amount - right.tax)
    return structs.replace(demo, right=right, held=(wrong,))


def _decomposed(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    city = unicodedata.normalize("NFD", demo.right.city or "")
    items = tuple(structs.replace(i, title=unicodedata.normalize("NFD", i.title)) for i in demo.right.items)
    return _hold(demo, city=city, items=items)


def _odd_id(demo: DemoOrder, chance: random.Random) -> DemoOrder:
    return _missing(demo, chance) if demo.order_id in _ODD_IDS[::2] else _hold(demo, amount=demo.right.amount + 1)


def _returned(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    """A dear thing was bought, and a cheap one of an earlier order came back with it."""
    back, bought = (next(p for p in PRODUCTS if p.code == code) for code in ("VZ-MINI-3", "AB-KWART"))
    lines = [
        StoredItem(code=p.code, title=p.title, categories=p.categories, price=p.price * sign, amount=Decimal(sign))
        for p, sign in ((bought, 1), (back, -1))
    ]
    items = [
        {
            "item_id": line.code, "item_name": line.title, "item_category": line.categories[0],
            "item_category2": line.categories[1] if line.categories[1:] else None, "price": abs(line.price),
            "quantity": int(line.amount),
        }
        for line in lines
    ]  # fmt: skip
    more = bought.price - back.price - (demo.right.amount - demo.right.shipping)
    exchanged = _sell_for(demo, more, items=items)
    return structs.replace(exchanged, right=structs.replace(exchanged.right, items=tuple(lines)), held=())


def _gift(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    return _each_item(demo, lambda item: {} if item["price"] else {"price": None})


def _discount_in_price(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    return _each_item(demo, lambda item: {"discount": Decimal("2.00"), "coupon": "BLOEM"} if item["price"] else {})


def _rounded(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    """A gross of balloons for 119.00: 0.826 each, which the shop says as 0.83."""
    number, price = 144, Decimal("119.00")
    first, *_ = demo.right.items
    line = structs.replace(first, amount=Decimal(number), price=number * Decimal("0.83"))
    rounded = _sell_for(
        demo, price - (demo.right.amount - demo.right.shipping), items=[_items(demo)[0] | {"quantity": number}]
    )
    return structs.replace(rounded, right=structs.replace(rounded.right, items=(line,)), held=())


def _earlier_plugin(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    number = f"{EARLIER_PLUGIN}_{demo.order_id.removeprefix('VZ-')}"
    return _hold(demo, order_id=number, shop=EARLIER_PLUGIN, timestamp=demo.right.timestamp + 20)


def _of_second_shop(order_id: str, timestamp: int, amount: str) -> StoredTransaction:
    bulbs = StoredItem(code="CIB-50", title="Cibule tulipánů, 50 ks", price=Decimal(amount))
    return StoredTransaction(
        id=0, order_id=order_id, email="petra.zahradni@example.org", shop=SECOND_SHOP, amount=Decimal(amount),
        tax=(Decimal(amount) / 6).quantize(CENT, ROUND_HALF_UP), city="Praha", country="CZ", timestamp=timestamp,
        status="completed", items=(bulbs,),
    )  # fmt: skip


def _both_shops(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    theirs = _of_second_shop(demo.order_id, demo.right.timestamp - 3600, "990.00")
    return structs.replace(demo, held=(demo.right, theirs))


def _only_second_shop(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    return structs.replace(demo, held=(_of_second_shop(demo.order_id, demo.right.timestamp - 7200, "1490.00"),))


def _two_addresses(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    email = demo.right.email
    slip = structs.replace(demo.right, email=email[1] + email[0] + email[2:])
    return structs.replace(demo, held=(demo.right, slip))


def _refused(demo: DemoOrder, _chance: random.Random) -> DemoOrder:
    """Not a new one: after a refused request with many, what became of the others has to be waited for."""
    email = "geen.mail.meer@example.com"
    refused = structs.replace(
        _order(demo, email=email), file_email=email, right=structs.replace(demo.right, email=email)
    )
    return _hold(refused, amount=demo.right.amount - demo.right.tax)


# ------------------------------------------------------------------------------------------------------ the table


class Case(Struct, frozen=True):
    """Something that the demo shows."""

    count: int
    """Orders of it."""
    shows: str
    plant: Planter = _leave
    ends: str = ""
    """What a person says or does before anything of it can be sent; empty where nothing is needed."""


CASES: Final[Mapping[str, Case]] = {
    # -- agreed
    "in_sync_tracked": Case(52, "everybody agrees, and the shop knows it"),
    "in_sync_untracked": Case(9, "everybody agrees; only the shop's mark is missing"),
    # -- missing in Ecomail: a push adds it
    "missing": Case(6, "never arrived in Ecomail", _missing),
    "missing_tracked": Case(2, "never arrived in Ecomail, though the shop was told that it did", _missing),
    "accents_missing": Case(1, "missing, with accents, quotation marks and emoji in its titles", _missing),
    "odd_order_id": Case(5, "slashes, blanks, per cents and accents in the order number; some missing", _odd_id),
    "returned_piece": Case(1, "a piece that came back: a line below zero", _returned),
    "rounded_pieces": Case(1, "144 of something whose rounded price does not make the total", _rounded),
    # -- Ecomail holds something else: a push corrects it
    "amount_without_tax": Case(
        5,
        "Ecomail counts the total without tax",
        lambda demo, _: _hold(demo, amount=demo.right.amount - demo.right.tax),
    ),
    "unit_price": Case(
        3,
        "Ecomail holds prices of one piece instead of the line's",
        lambda demo, _: _hold(
            demo, items=tuple(structs.replace(item, price=item.price / item.amount) for item in demo.right.items)
        ),
    ),
    "line_missing": Case(2, "the gift is missing", lambda demo, _: _hold(demo, items=demo.right.items[:-1])),
    "line_extra": Case(1, "shipping was sent as a line of its own", _line_extra),
    "quantity_differs": Case(2, "one piece instead of several", lambda demo, _: _hold_item(demo, amount=Decimal(1))),
    "title_differs": Case(
        2, "another title", lambda demo, _: _hold_item(demo, title=f"{demo.right.items[0].title} (nieuw)")
    ),
    "city_differs": Case(2, "the town of the bill", _other_city),
    "status_differs": Case(3, "the status moved on: paid meanwhile, and Ecomail was not told", _moved_on),
    "status_null": Case(1, "Ecomail was never given a status", lambda demo, _: _hold(demo, status=None)),
    "timestamp_differs": Case(
        2, "two hours off: a time zone", lambda demo, _: _hold(demo, timestamp=demo.right.timestamp + 7200)
    ),
    "shop_name_case": Case(
        1, "the shop's name in another spelling", lambda demo, _: _hold(demo, shop=SHOP_NAME.lower())
    ),
    "kept_by_ecomail": Case(2, "Ecomail knows a county and properties that the shop does not: they stay", _kept),
    # -- odd, and harmless: nothing is made of it
    "email_case": Case(1, "capitals in the address", lambda demo, _: _hold(demo, email=demo.right.email.title())),
    "accents_decomposed": Case(1, "equal but for the way in which accents are encoded", _decomposed),
    "entities": Case(
        1,
        "the shop writes & as &amp;",
        lambda demo, _: _each_item(demo, lambda item: {"item_name": html.escape(item["item_name"])}),
    ),
    "email_only_in_ecomail": Case(
        2, "the file has no address, Ecomail has it", lambda demo, _: structs.replace(demo, file_email="")
    ),
    "synonym_items": Case(2, "items in the common names beside those of GA4", _synonyms),
    "text_quantities": Case(
        1, "quantities as text", lambda demo, _: _each_item(demo, lambda item: {"quantity": str(item["quantity"])})
    ),
    "empty_as_php_writes_it": Case(
        1,
        "no brand as false, no coupon as []",
        lambda demo, _: _each_item(demo, lambda _item: {"item_brand": False, "coupon": []}),
    ),
    "gift_without_price": Case(1, "a gift that has no price at all", _gift),
    "currency_null": Case(1, "no currency: the shop's own", lambda demo, _: _sell(demo, currency=None)),
    "currency_object": Case(
        1, "the currency as an object", lambda demo, _: _sell(demo, currency={"code": "EUR", "symbol": "€"})
    ),
    "two_addresses": Case(
        1, "counted a second time under a misspelt address", _two_addresses, "as for the one that is twice in Ecomail"
    ),
    "other_shop_too": Case(1, "the second shop holds an order of that number as well, rightly", _both_shops),
    # -- figures that need reading: the reading that makes the total is taken
    "discount_on_line": Case(3, "a discount that is still to be taken off each piece"),
    "discount_in_price": Case(1, "a discount that is in the price already, as GA4 has it", _discount_in_price),
    "discount_on_order": Case(
        1,
        "a discount on the whole order",
        lambda demo, _: _sell_for(demo, Decimal("-5.00"), discount=Decimal("5.00"), coupon="WELKOM"),
    ),
    "fee_on_order": Case(
        1, "a fee for paying later", lambda demo, _: _sell_for(demo, Decimal("1.95"), payment_fee=Decimal("1.95"))
    ),
    "price_of_line": Case(
        1,
        "the price is the line's, not the piece's",
        lambda demo, _: _each_item(demo, lambda item: {"price": item["price"] * item["quantity"]}),
    ),
    # -- waits for a person's word
    "earlier_plugin": Case(
        5, "an older plug-in sent it under another number and shop name", _earlier_plugin, "it is the same: link all"
    ),
    "does_not_add_up": Case(
        3,
        "a fee for cash on delivery that is in the total and in nothing else",
        lambda demo, _: _sell_for(demo, Decimal("2.50")),
        "the shop's amount is right: settle all that miss the same sum",
    ),
    "total_in_file_differs": Case(
        1,
        "the file gives another total than the shop",
        lambda demo, _: structs.replace(demo, file_total=demo.file_total + 10),
        "one of the two totals",
    ),
    "order_id_differs": Case(
        1,
        "the file calls it otherwise",
        lambda demo, _: structs.replace(demo, file_order_id=f"{demo.order_id}-B"),
        "the shop's number counts",
    ),
    "other_shop_only": Case(
        1, "only the second shop's order of that number is there", _only_second_shop, "it is another order"
    ),
    "email_nowhere": Case(1, "nobody knows the address: a sale over the counter", _without_any_email, "an address"),
    "unknown_payment_status": Case(
        2,
        "a payment status that means nothing to Ecomail yet",
        lambda demo, _: _order(demo, payment_status="refunding"),
        "what that status means",
    ),
    "other_currency": Case(
        1,
        "in crowns, and stored by somebody as if it were in euros",
        lambda demo, _: structs.replace(_sell(demo, currency="CZK"), file_currency="CZK"),
        "a rate",
    ),
    "currency_sign": Case(
        1,
        "the same, written Kč",
        lambda demo, _: structs.replace(_sell(demo, currency="Kč"), file_currency="CZK"),
        "a rate",
    ),
    "duplicate_in_ecomail": Case(
        1,
        "twice in Ecomail",
        lambda demo, _: structs.replace(demo, held=(demo.right, demo.right)),
        "one is deleted in Ecomail, or the order taken off the list",
    ),
    "unknown_to_wemasy": Case(
        2,
        "the file has a session that the shop does not know",
        lambda demo, _: structs.replace(demo, order=None, held=()),
        "another file, or the order taken off the list",
    ),
    "refused_by_ecomail": Case(
        1, "Ecomail does not take its address, in its own words; the others go on", _refused, "another address"
    ),
}
"""Overwrites stay below a quarter, where the mass-change brake would ask."""

PLANTED: Final[Mapping[str, int]] = {kind: case.count for kind, case in CASES.items()}
REFUSED: Final = frozenset({"refused_by_ecomail"})
"""Kinds that can be sent, and that Ecomail does not take."""
BLOCKED: Final = frozenset(kind for kind, case in CASES.items() if case.ends) - REFUSED
"""Kinds that must not be pushed before the user decides something."""


def plant() -> tuple[DemoOrder, ...]:
    """All demo orders, oldest first."""
    chance = random.Random(_SEED)  # noqa: S311 - the same shop every time is the point
    kinds = [kind for kind, case in CASES.items() for _ in range(case.count)]
    chance.shuffle(kinds)
    for kind in FIRST_MET:
        kinds.remove(kind)
    kinds += reversed(FIRST_MET)
    odd_ids = iter(_ODD_IDS)
    orders = []
    number = 1
    for index, kind in enumerate(kinds):
        order_id = next(odd_ids) if kind == "odd_order_id" else f"VZ-{10_400 + index}"
        demo = CASES[kind].plant(sale(chance, kind, index, order_id), chance)
        held = tuple(structs.replace(kept, id=number + extra) for extra, kept in enumerate(demo.held))
        number += len(held)
        orders.append(structs.replace(demo, held=held, needs_word=bool(CASES[kind].ends)))
    return tuple(orders)


def only_in_ecomail(first_id: int, newest: int) -> tuple[StoredTransaction, ...]:
    """What no order of the file accounts for: the second shop's own, and one that somebody made to try things.

    ``newest``: the Unix second before which they are.
    """
    day = 86_400
    theirs = [_of_second_shop(f"KP-{500 + n}", newest - 9 * n * day, f"{390 + 45 * n}.00") for n in range(4)]
    trial = structs.replace(theirs[0], order_id="TEST-1", email="test@example.com", shop=SHOP_NAME, amount=Decimal(1))
    return tuple(structs.replace(kept, id=first_id + place) for place, kept in enumerate([*theirs, trial]))
