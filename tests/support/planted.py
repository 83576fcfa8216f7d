"""Accounts with planted causes: orders of a shop, and what integrations with known mistakes made of them in Ecomail.

The mistakes are written here a second time and share no rule with ``core.domain.cause_table``, which they judge.
"""

from __future__ import annotations

import html
import random
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from core.domain.cause_cover import CauseKey
from core.domain.cause_evidence import Apart, Standing, pair_of
from core.domain.cause_money import Pair
from core.domain.expected import expected_transaction
from core.domain.model import FileRow, Order, OrderKey, OrderLine, OrderRecord, Presence, Transaction
from core.domain.settings import ShopSettings

ZONE: Final = ZoneInfo("Europe/Amsterdam")
SETTINGS: Final = ShopSettings(shop_name="Vaas & Zo", shop_currency="EUR")
_BEGIN: Final = datetime(2026, 1, 2, 9, tzinfo=UTC)
_CENT: Final = Decimal("0.01")
_WORDS: Final = (
    "Vaas", "glas", "hoog", "Tom & Jerry", "set van 4", "groen", "keramiek", "handgemaakt", "café", "wit", "<klein>",
    "schaal", "kaars", "linnen", "č. 7",
)  # fmt: skip


@dataclass
class Draft:
    """What an integration is about to write, before it is rounded."""

    order: Order
    sent: Transaction


@dataclass
class Account:
    pairs: list[Pair] = field(default_factory=list)
    apart: list[Apart] = field(default_factory=list)
    standing: list[Standing] = field(default_factory=list)
    planted: dict[CauseKey, set[OrderKey]] = field(default_factory=dict)
    noise: set[OrderKey] = field(default_factory=set)


def _cents(figure: Decimal) -> Decimal:
    return figure.quantize(_CENT, rounding="ROUND_HALF_UP")


def _with_lines(sent: Transaction, change: Callable[..., object]) -> Transaction:
    return replace(sent, lines=tuple(change(line) for line in sent.lines or ()))


def _pieces(draft: Draft) -> Transaction:
    return _with_lines(draft.sent, lambda line: replace(line, price=_cents(line.price / line.amount)))


def _without_shipping(draft: Draft) -> Transaction:
    return replace(draft.sent, amount=draft.sent.amount - (draft.order.shipping or 0))


def _without_tax(draft: Draft) -> Transaction:
    return replace(draft.sent, amount=draft.sent.amount - (draft.order.tax or 0))


def _local_as_utc(draft: Draft) -> Transaction:
    local = draft.sent.timestamp.astimezone(ZONE)
    return replace(draft.sent, timestamp=local.replace(tzinfo=UTC))


def _hour_early(draft: Draft) -> Transaction:
    return replace(draft.sent, timestamp=draft.sent.timestamp - timedelta(hours=1))


def _never_paid(draft: Draft) -> Transaction:
    return replace(draft.sent, status="pending")


def _no_status(draft: Draft) -> Transaction:
    return replace(draft.sent, status=None)


def _cut(draft: Draft) -> Transaction:
    """Some plug-ins escape what they show before they cut it."""
    escaped = draft.order.order_session.endswith(("1", "4", "7"))
    return _with_lines(
        draft.sent,
        lambda line: replace(
            line, title=(html.escape(line.title, quote=False) if escaped else line.title)[:25].strip()
        ),
    )


def _free_dropped(draft: Draft) -> Transaction:
    return replace(draft.sent, lines=tuple(line for line in draft.sent.lines if line.price))


def _no_lines(draft: Draft) -> Transaction:
    return replace(draft.sent, lines=())


def _old_name(draft: Draft) -> Transaction:
    return replace(draft.sent, shop="vaas & zo")


def _no_city(draft: Draft) -> Transaction:
    return replace(draft.sent, city=None)


def _discount_ignored(draft: Draft) -> Transaction:
    return replace(draft.sent, amount=draft.sent.amount + (draft.order.discount or 0))


def _whole(draft: Draft) -> Transaction:
    return replace(draft.sent, amount=draft.sent.amount.quantize(Decimal(1), rounding="ROUND_HALF_UP"))


def _prefixed_codes(draft: Draft) -> Transaction:
    return _with_lines(draft.sent, lambda line: replace(line, code=f"nl-{line.code}"))


def _first_category(draft: Draft) -> Transaction:
    return _with_lines(draft.sent, lambda line: replace(line, categories=line.categories[:1]))


def _one_of_each(draft: Draft) -> Transaction:
    return _with_lines(draft.sent, lambda line: replace(line, amount=Decimal(1)))


PLANTS: Final[dict[CauseKey, Callable[[Draft], Transaction]]] = {
    CauseKey("lines_free"): _free_dropped,
    CauseKey("lines_none"): _no_lines,
    CauseKey("pieces"): _pieces,
    CauseKey("quantity_one"): _one_of_each,
    CauseKey("discount_kept"): _discount_ignored,
    CauseKey("shipping_left_out"): _without_shipping,
    CauseKey("tax_left_out"): _without_tax,
    CauseKey("whole_units"): _whole,
    CauseKey("local_as_utc"): _local_as_utc,
    CauseKey("hours_off", "-1"): _hour_early,
    CauseKey("status_moved_on"): _never_paid,
    CauseKey("status_left_out"): _no_status,
    CauseKey("shop_name", "vaas & zo"): _old_name,
    CauseKey("left_out", "city"): _no_city,
    CauseKey("cut", "25"): _cut,
    CauseKey("code_prefix", "+nl-"): _prefixed_codes,
    CauseKey("first_category"): _first_category,
}  # fmt: skip
"""In the order in which an integration would make its mistakes."""
EXCLUDING: Final = (
    {"lines_none", "pieces"}, {"lines_none", "cut"}, {"lines_none", "code_prefix"},
    {"lines_none", "first_category"}, {"lines_none", "lines_free"}, {"lines_none", "quantity_one"},
    {"local_as_utc", "hours_off"}, {"status_moved_on", "status_left_out"},
    {"pieces", "quantity_one"},
)  # fmt: skip
"""Of which an order can only show one: the other has nothing left to be seen on."""


def _order(number: int, dice: random.Random, begin: datetime, step: timedelta) -> tuple[Order, FileRow]:
    lines = []
    for position in range(dice.randint(1, 4)):
        free = position and dice.random() < 0.15
        lines.append(
            OrderLine(
                code=f"SKU-{dice.randint(1, 400)}-{position}",
                title=" ".join(dice.choices(_WORDS, k=dice.randint(1, 8))),
                categories=("Wonen", dice.choice(("Vazen", "Schalen")))[: dice.randint(1, 2)],
                unit_price=Decimal(0) if free else Decimal(dice.randint(199, 9999)) / 100,
                quantity=Decimal(dice.choice((1, 1, 1, 2, 3, 5))),
            )
        )
    goods = sum((line.unit_price * line.quantity for line in lines), Decimal(0))
    shipping = dice.choice((Decimal(0), Decimal("4.95"), Decimal("6.95")))
    discount = _cents(goods / 10) if dice.random() < 0.2 else Decimal(0)
    value = goods + shipping - discount
    rate = dice.choice((21, 21, 15, 12, 10))
    order = Order(
        website_id="1", order_session=f"s{number:06}", order_id=f"VZ-{100_000 + number}", value=value,
        tax=_cents(value * rate / (100 + rate)), shipping=shipping, currency="EUR", lines=tuple(lines),
        payment_status=dice.choice(("paid", "paid", "paid", "cancelled")), tracked=True,
        discount=discount or None,
    )  # fmt: skip
    at = begin + step * number + timedelta(seconds=dice.randint(0, 3000))
    row = FileRow(
        order_session=order.order_session, website_id="1", email=f"customer{number}@example.com",
        city=dice.choice(("Delft", "Plzeň", "Gent")), country="NL", timestamp=at,
    )  # fmt: skip
    return order, row


def _noisy(sent: Transaction, dice: random.Random) -> Transaction:
    """Somebody changed one thing by hand, to no rule."""
    match dice.randint(0, 3):
        case 0:
            return replace(sent, amount=sent.amount + Decimal(dice.randint(3, 900)) / 100 + Decimal("0.37"))
        case 1:
            return replace(sent, timestamp=sent.timestamp + timedelta(seconds=dice.randint(1000, 90_000) * 7 + 1))
        case 2:
            return replace(sent, city="By hand " + "".join(dice.choices("abcdefghij", k=6)))
        case _:
            return replace(sent, tax=(sent.tax or Decimal(0)) + Decimal(dice.randint(5, 300)) / 100)


def plant(
    keys: Collection[CauseKey], *, orders: int, seed: int, noise: float = 0.02, share: tuple[float, float] = (0.3, 0.8)
) -> Account:
    """An account of so many ``orders`` over a year; each of ``keys`` is at work from some day on, on a share of them."""
    dice = random.Random(seed)  # noqa: S311 - an account is to be the same every time
    account = Account(planted={key: set() for key in keys})
    step = timedelta(days=330) / orders
    starts = {key: dice.random() * 0.5 for key in keys}
    shares = {key: dice.uniform(*share) for key in keys}
    for number in range(orders):
        order, row = _order(number, dice, _BEGIN, step)
        right = expected_transaction(order, row, SETTINGS, None).transaction
        key = OrderKey("1", order.order_session)
        sent, mine = right, set[str]()
        for cause, make in PLANTS.items():
            if cause not in account.planted or number < starts[cause] * orders or dice.random() > shares[cause]:
                continue
            if any(cause.code in pair and mine & pair for pair in EXCLUDING):
                continue
            changed = make(Draft(order, sent))
            if changed != sent:
                account.planted[cause].add(key)
                mine.add(cause.code)
            sent = changed
        if dice.random() < noise:
            account.noise.add(key)
            sent = _noisy(sent, dice)
        record = OrderRecord(
            key=key, row=row, order=order, presence=Presence.PRESENT,
            transaction=replace(sent, full=True, ecomail_id=number),
        )  # fmt: skip
        pair = pair_of(record, SETTINGS)
        assert pair is not None
        account.pairs.append(pair)
        account.standing.append(Standing(pair.day, False, order.payment_status or ""))
    return account
