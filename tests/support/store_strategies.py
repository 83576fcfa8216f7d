"""Any record at all, for hypothesis: every field unknown, null, empty or full."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st
from msgspec import UNSET

from core.domain.model import (
    Action,
    Decision,
    FailureNote,
    FileRow,
    Notice,
    Order,
    OrderLine,
    OrderRecord,
    OrderState,
    OrderSummary,
    Presence,
    Side,
    Transaction,
    TransactionLine,
)
from tests.support.store_samples import KEY, NOW


def _in_utc(at: datetime) -> datetime:
    try:
        return at.astimezone(UTC)
    except OverflowError:  # the first or last day of all
        return NOW


text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
decimals = st.decimals(allow_nan=False, allow_infinity=False) | st.decimals(
    allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9
)
moments = st.datetimes(timezones=st.just(UTC)) | st.datetimes(timezones=st.timezones()).map(_in_utc)
_json_numbers = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | _json_numbers | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=6,
)
json_objects = st.dictionaries(text, json_values, max_size=3)


def readable(values):
    return st.just(UNSET) | st.none() | values


transaction_lines = st.builds(
    TransactionLine,
    code=readable(text), title=readable(text), category=readable(text),
    categories=readable(st.lists(text, max_size=3).map(tuple)), price=readable(decimals), amount=readable(decimals),
    tags=readable(st.lists(text, max_size=3).map(tuple)), other=json_objects,
)  # fmt: skip
transactions = st.builds(
    Transaction,
    order_id=text, email=readable(text), shop=readable(text), amount=readable(decimals), tax=readable(decimals),
    shipping=readable(decimals), city=readable(text), county=readable(text), country=readable(text),
    timestamp=readable(moments), props=readable(json_values), status=readable(text),
    lines=readable(st.lists(transaction_lines, max_size=2).map(tuple)), ecomail_id=readable(st.integers(0, 2**63)),
    full=st.booleans(), other=json_objects,
)  # fmt: skip
order_lines = st.builds(
    OrderLine,
    code=st.none() | text, title=st.none() | text, categories=st.lists(text, max_size=3).map(tuple),
    unit_price=decimals, quantity=decimals, discount=decimals, brand=st.none() | text, variant=st.none() | text,
    coupon=st.none() | text, other=json_objects,
)  # fmt: skip
parts = st.recursive(
    text, lambda inner: st.builds(Notice, code=text, params=st.dictionaries(text, inner, max_size=2)), max_leaves=4
)
notices = st.builds(Notice, code=text, params=st.dictionaries(text, parts, max_size=2))
orders = st.builds(
    Order,
    website_id=st.just(KEY.website_id), order_session=st.just(KEY.order_session), order_id=st.none() | text,
    value=st.none() | decimals, tax=st.none() | decimals, shipping=st.none() | decimals, currency=st.none() | text,
    lines=st.lists(order_lines, max_size=2).map(tuple), payment_status=st.none() | text, tracked=st.booleans(),
    problems=st.lists(notices, max_size=2).map(tuple), other=json_objects,
)  # fmt: skip
file_rows = st.builds(
    FileRow,
    order_session=st.just(KEY.order_session), website_id=st.just(KEY.website_id), order_id=st.none() | text,
    email=st.none() | text, shop=st.none() | text, city=st.none() | text, county=st.none() | text,
    country=st.none() | text, timestamp=st.none() | moments, timestamp_resolution=st.sampled_from([1, 60, 86400]),
    total=st.none() | decimals, currency=st.none() | text, file=text, line=st.integers(0, 10**6),
)  # fmt: skip
decisions = st.builds(
    Decision, st.sampled_from(Side), st.none() | text | decimals | moments | st.lists(text, max_size=3)
)
failures = st.builds(FailureNote, text, st.dictionaries(text, parts, max_size=2))
records = st.builds(
    OrderRecord,
    key=st.just(KEY), row=file_rows, order=st.none() | orders, transaction=st.none() | transactions,
    presence=st.sampled_from(Presence), wemasy_knows=st.none() | st.booleans(),
    duplicates_in_ecomail=st.integers(0, 9), compared_at=st.none() | moments, compared_run=st.none() | st.integers(1, 9),
    decisions=st.dictionaries(text, decisions, max_size=3), failure=st.none() | failures, unsettled=st.just(False),
)  # fmt: skip
summaries = st.builds(
    OrderSummary,
    key=st.just(KEY), order_id=st.none() | text, email=st.none() | text, date=st.none() | moments,
    currency=st.none() | text, shop_total=st.none() | decimals, ecomail_total=st.none() | decimals,
    tracked=st.none() | st.booleans(), presence=st.just(Presence.NOT_CHECKED), payment_status=st.none() | text,
    state=st.sampled_from(OrderState), action=st.sampled_from(Action), products=text, compared_at=st.none(),
    decided=st.just(False),
)  # fmt: skip
