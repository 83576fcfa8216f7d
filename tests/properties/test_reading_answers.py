"""Whatever bytes a service answers with: a value or one of our errors, and never a silent change of a number."""

from __future__ import annotations

import asyncio
import json
from datetime import date
from decimal import Decimal
from typing import Any

import httpx
import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.domain import messages
from core.domain.assessment import assess, summarise
from core.domain.errors import ApiError
from core.domain.model import Order, OrderKey, OrderRecord, Presence, Transaction
from core.domain.settings import ShopSettings
from core.services.ecomail import EcomailClient
from core.services.ecomail_json import document
from core.services.wemasy import WemasyClient
from tests.support.api_sessions import ScriptedTransport, session
from tests.support.orders import make_row

UNHURRIED = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
KEY = OrderKey("1", "session-1")
SHOP = ShopSettings(wemasy_website_id="1", shop_name="Vaas & Zo", shop_currency="EUR")

ORDER_SAMPLE: dict[str, Any] = {
    "error": False, "already_tracked": False, "payment_status": "paid",
    "purchase": {
        "transaction_id": "ORD-1", "value": 1500.1, "tax": "260.35", "shipping": 5, "currency": "EUR",
        "items": [
            {"item_id": "SKU-1", "item_name": "Vaas", "item_category": "Glas", "price": 750.05, "quantity": 2},
            {"sku": "SKU-2", "name": "Thee", "total": "10,00", "qty": "4", "discount": 0.5, "tags": ["x"]},
        ],
    },
}  # fmt: skip
TRANSACTION_SAMPLE: dict[str, Any] = {
    "id": 7, "order_id": "ORD-1", "email": "jan@example.com", "shop": "Vaas & Zo", "amount": "1500.10", "tax": 260.35,
    "shipping": 5, "city": "Brno", "county": None, "country": "CZ", "timestamp": "2015-09-10 17:25:35",
    "props": {"gift": True}, "status": "completed",
    "items": [{"code": "SKU-1", "title": "Vaas", "category": "Glas", "price": 1500.1, "amount": 2}],
}  # fmt: skip
PAGE_SAMPLE: dict[str, Any] = {
    "current_page": 1, "last_page": 1, "per_page": 100, "total": 1, "next_page_url": None, "data": [TRANSACTION_SAMPLE],
}  # fmt: skip

scalars = (
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.floats() | st.text(max_size=8)
    | st.sampled_from([
        "", " ", "0", "-0.00", "1e5", "1E400", "NaN", "Infinity", "12,50", "1.234,5", "٣", "0000-00-00 00:00:00",
        "2026-02-30 10:00:00", "9999-12-31 23:59:59", "2026-03-29T02:30:00+01:00", 10**12, 0.1 + 0.2, 1e22, "\u202ex",
        "x" * 3000, "jan@example.com", "ORD-1", "\x00",
    ])
)  # fmt: skip
any_json = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=5,
)


@st.composite
def altered(draw: st.DrawFn, sample: Any) -> Any:
    """``sample`` with a few of its values replaced, removed, doubled or wrapped."""
    value = json.loads(json.dumps(sample))
    for _ in range(draw(st.integers(1, 4))):
        holder, spot = draw(st.sampled_from(sorted(_spots(value), key=lambda found: str(found[1]))))
        match draw(st.sampled_from(["replace", "replace", "remove", "wrap", "add"])):
            case "replace":
                holder[spot] = draw(any_json)
            case "remove":
                del holder[spot]
            case "wrap":
                holder[spot] = [holder[spot]]
            case "add" if isinstance(holder, dict):
                holder[draw(st.text(max_size=6))] = draw(any_json)
            case "add":
                holder.insert(0, draw(any_json))
        if not value:
            break
    return value


def _spots(value: Any) -> list[tuple[Any, Any]]:
    items = list(value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ())
    return [(value, spot) for spot, _ in items] + [found for _, inner in items for found in _spots(inner)]


@st.composite
def damaged(draw: st.DrawFn, sample: Any) -> bytes:
    """The sample's JSON, altered as data or as bytes."""
    content = json.dumps(draw(altered(sample))).encode()
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(content)))
        content = content[:at] + draw(st.binary(max_size=3)) + content[at + draw(st.integers(0, 2)) :]
    return content


statuses = st.sampled_from([200, 200, 200, 200, 201, 301, 400, 401, 404, 422, 429, 500])


def asked(call: Any, service: str, content: bytes, status: int) -> Any:
    """What a client makes of an answer: its value, or the ``ApiError``. Anything else fails the test."""
    response = httpx.Response(status, content=content, headers={"content-type": "application/json"})

    async def run() -> Any:
        api = session(service=service, transport=ScriptedTransport(response))
        try:
            return await call(api)
        except ApiError as error:
            return error
        finally:
            await api.close()

    answer = asyncio.run(run())
    if isinstance(answer, ApiError):
        assert answer.message.strip()
        assert "jan@example.com" not in answer.message
    return answer


def holds_together(order: Order | None, transaction: Transaction | None) -> None:
    """What was read can be judged, shown and, where it may be sent, written down."""
    record = OrderRecord(
        key=KEY, row=make_row(), order=order, transaction=transaction, wemasy_knows=True,
        presence=Presence.ABSENT if transaction is None else Presence.PRESENT,
    )  # fmt: skip
    assessment = assess(record, SHOP)
    summarise(record, assessment)
    for notice in (*assessment.blockers, *assessment.warnings):
        assert messages.text(notice).strip()
    if assessment.outcome is not None and not assessment.blockers:
        sent = msgspec.json.Decoder(float_hook=Decimal).decode(document(assessment.outcome))
        amounts = [sent["transaction"].get(name) for name in ("amount", "tax", "shipping")]
        assert all(amount is None or Decimal(amount).is_finite() for amount in amounts)


@UNHURRIED
@given(damaged(ORDER_SAMPLE), statuses)
def test_any_answer_about_an_order_is_an_order_or_an_error(content: bytes, status: int) -> None:
    read = asked(lambda api: WemasyClient(api).read_order("1", "session-1"), "Wemasy", content, status)
    if isinstance(read, Order):
        assert status in {200, 201}
        holds_together(read, None)


@UNHURRIED
@given(damaged([TRANSACTION_SAMPLE]) | damaged(PAGE_SAMPLE) | damaged({"transactions": PAGE_SAMPLE}), statuses)
def test_any_answer_about_a_subscriber_is_transactions_or_an_error(content: bytes, status: int) -> None:
    read = asked(lambda api: EcomailClient(api).subscriber_transactions("jan@example.com"), "Ecomail", content, status)
    if isinstance(read, tuple):
        assert status in {200, 201, 404}, "only “not found” may look like nothing there"
        for transaction in read:
            holds_together(None, transaction)


@UNHURRIED
@given(damaged(PAGE_SAMPLE), statuses)
def test_any_answer_with_a_list_is_transactions_or_an_error(content: bytes, status: int) -> None:
    call = lambda api: EcomailClient(api).list_transactions(date(2015, 9, 1), date(2015, 9, 30))  # noqa: E731
    read = asked(call, "Ecomail", content, status)
    if isinstance(read, tuple):
        assert status in {200, 201}
        for transaction in read:
            holds_together(None, transaction)


@UNHURRIED
@given(altered(ORDER_SAMPLE), altered(TRANSACTION_SAMPLE))
def test_what_was_read_on_both_sides_is_judged_together(order: Any, transaction: Any) -> None:
    first = asked(lambda api: WemasyClient(api).read_order("1", "session-1"), "Wemasy", json.dumps(order).encode(), 200)
    second = asked(
        lambda api: EcomailClient(api).subscriber_transactions("jan@example.com"),
        "Ecomail", json.dumps([transaction]).encode(), 200,
    )  # fmt: skip
    if isinstance(first, Order) and isinstance(second, tuple) and second:
        holds_together(first, second[0])


figures = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12)


@UNHURRIED
@given(figures, figures, st.booleans())
def test_money_is_exactly_what_was_answered(value: Decimal, price: Decimal, as_text: bool) -> None:  # noqa: FBT001
    def shown(figure: Decimal) -> Any:
        return f"{figure:f}" if as_text else msgspec.Raw(f"{figure:f}".encode())

    sample = ORDER_SAMPLE | {
        "purchase": {"transaction_id": "A", "value": shown(value), "items": [{"sku": "x", "price": shown(price)}]}
    }
    order = asked(
        lambda api: WemasyClient(api).read_order("1", "session-1"), "Wemasy", msgspec.json.encode(sample), 200
    )
    assert order.value == value
    assert all(line.unit_price == price for line in order.lines)
