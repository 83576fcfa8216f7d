"""What is as documented is decoded by its types, the rest field by field: the two ways read the same."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.domain.line_pairing import MOST_LINES
from core.domain.model import Transaction
from core.services.ecomail_json import NoOrderNumberError, decode_page, loose_row, read_transaction
from core.services.json_values import UnreadableValueError

RAW = msgspec.json.Decoder(dict[str, msgspec.Raw])
ADDRESS = re.compile(r" object at 0x[0-9a-f]+")
ANY = msgspec.json.Decoder(float_hook=Decimal)
LINE = {
    "order_id": "ORD-1", "code": "SKU_1", "title": "Vaas", "category": "Home", "categories": ["Home", "Vases"],
    "price": "1500.00", "amount": "2",
}  # fmt: skip
ROW = {
    "id": 77, "order_id": "ORD-1", "email": "jan@example.cz", "shop": "Vaas & Zo", "amount": "1500.00", "tax": "260.33",
    "shipping": "4.95", "city": "Plzeň", "county": "", "country": "CZ", "timestamp": "2015-09-10 17:25:35",
    "props": {"weight": 1.10}, "status": "completed", "items": [LINE, LINE | {"tags": ["new"]}],
}  # fmt: skip


def both_ways(page: bytes) -> tuple[list[Any], list[Any]]:
    rows = RAW.decode(page)["data"]
    try:
        tolerant: Any = [loose_row(row) for row in msgspec.json.decode(rows, type=list[msgspec.Raw])]
    except msgspec.ValidationError:
        tolerant = ANY.decode(rows)
    return _outcomes(decode_page(page, "data", full=True)["data"]), _outcomes(tolerant)


def _outcomes(rows: Any) -> Any:
    """What each row is read as, to the digit; or the class and reason of why it is not."""
    return [_outcome(row) for row in rows] if isinstance(rows, list) else rows


def _outcome(row: Any) -> Any:
    try:
        read = row if isinstance(row, Transaction) else read_transaction(row, full=True)
        return ADDRESS.sub("", repr(read)), msgspec.json.encode(read)  # the second for the letters of what stays raw
    except (NoOrderNumberError, UnreadableValueError) as error:
        return type(error), str(error)


def of_rows(*rows: Any) -> bytes:
    return msgspec.json.encode({"data": rows, "total": len(rows)})


def test_a_documented_page_needs_no_tolerance() -> None:
    page = of_rows(ROW, ROW | {"props": None, "items": []}, {"order_id": "B", "amount": None})
    assert all(isinstance(row, Transaction) for row in decode_page(page, "data", full=True)["data"])
    typed, tolerant = both_ways(page)
    assert typed == tolerant
    assert decode_page(page, "data", full=True)["total"] == 3


def test_one_odd_row_costs_no_other_its_way() -> None:
    page = of_rows(ROW, ROW | {"weather": [1]}, ROW)
    kinds = [isinstance(row, Transaction) for row in decode_page(page, "data", full=True)["data"]]
    assert kinds == [True, False, True]


AMOUNTS = [
    "1500", "1500.00", "007", "0", "0.00", "-5", "+5", " 5", "5 ", "1_000", "1e5", "1E-40", ".5", "5.", ".", "", "1,50",
    "1.2.3", "NaN", "nan", "Infinity", "٣", "²", "5\n", "12 34", "12\n34", "9" * 12, "9" * 13, "9" * 20, "1." + "3" * 29, "1." + "3" * 31,
    1500, 1500.0, 1e5, 1e300, 10**30, True, [], {}, None,
]  # fmt: skip


@pytest.mark.parametrize("amount", AMOUNTS, ids=repr)
def test_an_amount_is_what_it_is_either_way(amount: Any) -> None:
    page = of_rows(ROW | {"amount": amount}, ROW | {"items": [LINE | {"price": amount, "amount": amount}]})
    typed, tolerant = both_ways(page)
    assert typed == tolerant


@pytest.mark.parametrize(
    "change",
    [
        {"order_id": ""}, {"order_id": None}, {"order_id": 1007}, {"order_id": []}, {"id": "7f3c"}, {"id": None},
        {"id": 10**12}, {"id": 10**13}, {"id": 10**40}, {"id": -1}, {"id": 1.5}, {"id": True}, {"id": "77"},
        {"timestamp": "0000-00-00 00:00:00"}, {"timestamp": ""}, {"timestamp": "2015-09-10T17:25:35Z"},
        {"timestamp": "2026-02-30 00:00:00"}, {"timestamp": 1441905935}, {"timestamp": "1441905935"},
        {"items": None}, {"items": {}}, {"items": [[]]}, {"items": [LINE] * (MOST_LINES + 1)},
        {"items": [LINE | {"colour": "blue"}]}, {"items": [LINE | {"categories": "Home"}]},
        {"items": [LINE | {"tags": [1]}]}, {"items": [LINE | {"order_id": 9}]}, {"city": False}, {"props": 1.10},
        {"props": "{}"}, {"weather": None},
    ],
    ids=lambda change: repr(change)[:40],
)  # fmt: skip
def test_a_row_is_what_it_is_either_way(change: dict[str, Any]) -> None:
    typed, tolerant = both_ways(of_rows(ROW | change, ROW))
    assert typed == tolerant


@pytest.mark.parametrize(
    "body",
    [b"[]", b"null", b'"x"', b'{"data": {}}', b'{"data": null}', b'{"data": [7, null, []]}', b'{"total": 3}', b"{}",
     b'{"data": [{"order_id": "A", "order_id": "B"}]}', b'{"data": [], "data": [{"order_id": "A"}]}'],
)  # fmt: skip
def test_a_page_of_another_shape_is_decoded_as_any_json(body: bytes) -> None:
    page, plain = decode_page(body, "data", full=True), ANY.decode(body)
    if isinstance(plain, dict) and "data" in plain:
        page, plain = _outcomes(page["data"]), _outcomes(plain["data"])
    assert page == plain


@pytest.mark.parametrize("body", [b"", b"{", b'{"data": [', b'{"data": [{]}', b'{"data": [{"order_id": "A"}', b"\xff"])
def test_what_is_no_json_is_refused_as_ever(body: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        decode_page(body, "data", full=True)


VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8)
    | st.sampled_from([amount for amount in AMOUNTS if isinstance(amount, str)]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=5,
)  # fmt: skip
ODD_LINE = st.dictionaries(st.sampled_from([*LINE, "tags", "timestamp"]), VALUE, max_size=3).map(LINE.__or__)
ODD_ROW = st.dictionaries(st.sampled_from([*ROW, "weather"]), VALUE | st.lists(ODD_LINE, max_size=3), max_size=3).map(
    ROW.__or__
)


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ODD_ROW | VALUE | st.just(ROW), max_size=4))
def test_odd_pages_are_read_the_same_either_way(rows: list[Any]) -> None:
    typed, tolerant = both_ways(of_rows(*rows))
    assert typed == tolerant
