"""The observer notices every broken promise, and nothing else."""

from __future__ import annotations

import pytest

from core.demo_shop.shop import DemoShop
from core.demo_shop.wire import Request, encode
from tests.far_side import faults
from tests.far_side.faults import Fault, Gate
from tests.far_side.observer import READING, violations
from tests.support.sandbox_builders import JSON, KEY, TOKEN, WEMASY_PATH, a_document, an_order
from tests.support.virtual_clock import VirtualClock

PATH = "/tracker/transaction"


@pytest.fixture
def shop(clock) -> DemoShop:
    return DemoShop(clock=clock, orders=[an_order("abc")], token=TOKEN, key=KEY, wemasy_limit=60, ecomail_limit=1000)


def tell(shop: DemoShop, method: str, path: str, body: object = None):
    """A request as the program makes it: a write right after a look."""
    if method != "GET":
        tell(shop, "GET", PATH)
    return shop.handle_ecomail(Request(method, path, {}, JSON | {"key": KEY}, encode(body) if body else b""))


def mark(shop: DemoShop, **body: object):
    fields = {"website_id": "1", "order_session": "abc", **body}
    headers = JSON | {"authorization": f"Bearer {TOKEN}"}
    return shop.handle_wemasy(Request("POST", f"{WEMASY_PATH}/mark-purchase-tracked", {}, headers, encode(fields)))


def expectation(order_id: str):
    return a_document(order_id)


def test_a_proper_push_is_no_violation(shop):
    mark(shop, mark=False)
    tell(shop, "POST", PATH, a_document())
    tell(shop, "PUT", f"{PATH}/ORD-1", a_document())
    mark(shop, mark=True)
    assert violations(shop, expectation) == []


def test_a_mark_without_a_landing_is_noticed(shop):
    mark(shop, mark=True)
    tell(shop, "POST", PATH, a_document())
    assert violations(shop) == ["order ORD-1 (session abc) was marked while Ecomail did not hold it"]


def test_a_mark_on_other_content_is_noticed_even_if_it_is_mended_later(shop):
    tell(shop, "POST", PATH, a_document(amount=1, items=[]))
    mark(shop, mark=True)
    tell(shop, "PUT", f"{PATH}/ORD-1", a_document())
    assert violations(shop) == []
    assert violations(shop, expectation) == [
        "order ORD-1 (session abc) was marked while Ecomail held something else (amount, items)"
    ]


def test_a_mark_left_out_is_noticed(shop):
    tell(shop, "POST", PATH, a_document())
    mark(shop)
    assert violations(shop) == ["order ORD-1 (session abc) was marked by a request that left mark out"]


def test_creating_twice_is_noticed_and_creating_again_after_a_delete_is_not(shop):
    tell(shop, "POST", PATH, a_document())
    tell(shop, "DELETE", f"{PATH}/ORD-1/delete")
    tell(shop, "POST", PATH, a_document())
    assert violations(shop) == []
    shop.ecomail.faults.add(faults.connection(Fault.RESET, applied=True), method="POST")
    tell(shop, "POST", f"{PATH}-bulk", {"transaction_data": [a_document()]})
    assert violations(shop) == ["order ORD-1 was created twice"]


@pytest.mark.parametrize(("seconds", "noticed"), [(2, False), (2.5, True)])
def test_a_write_on_an_old_look_is_noticed(shop, clock: VirtualClock, seconds, noticed):
    tell(shop, "POST", PATH, a_document())
    clock.advance(seconds)
    shop.handle_ecomail(Request("PUT", f"{PATH}/ORD-1", {}, JSON | {"key": KEY}, encode(a_document())))
    assert (
        violations(shop)
        == [
            "order ORD-1 was updated 2.5 s after it was last read",
            "1 orders were written without a look right before",
        ]
        * noticed
    )


@pytest.mark.parametrize("field", ["city", "county", "country", "props", "status", "shop"])
def test_a_field_lost_by_a_put_is_noticed(shop, field):
    tell(shop, "POST", PATH, a_document(**{field: "pending"}))
    tell(shop, "PUT", f"{PATH}/ORD-1", a_document())
    assert violations(shop) == [f"order ORD-1 lost its {field} in an update"]


def test_putting_back_an_emptiness_seen_before_loses_nothing(shop):
    tell(shop, "POST", PATH, a_document())
    tell(shop, "PUT", f"{PATH}/ORD-1", a_document(city="Brno"))
    tell(shop, "PUT", f"{PATH}/ORD-1", a_document())
    assert violations(shop) == []


def test_lines_lost_by_a_put_are_noticed(shop):
    tell(shop, "POST", PATH, a_document())
    tell(shop, "PUT", f"{PATH}/ORD-1", a_document(items=[]))
    assert violations(shop) == ["order ORD-1 lost its lines in an update"]


def test_any_change_while_reading_is_noticed(shop):
    tell(shop, "POST", PATH, a_document())
    shop.journal.phase = READING
    mark(shop, mark=True)
    tell(shop, "PUT", f"{PATH}/ORD-1", a_document())
    assert violations(shop) == [
        "order ORD-1 was marked while only reading was asked for",
        "order ORD-1 was updated while only reading was asked for",
    ]


@pytest.mark.parametrize(
    ("headers", "query", "body"),
    [({"key": KEY}, {}, b""), ({"x-more": f"Bearer {KEY}"}, {}, b""), ({}, {"key": KEY}, b""), ({}, {}, KEY.encode())],
)
def test_a_key_at_the_wrong_host_is_noticed_wherever_it_is(shop, headers, query, body):
    shop.handle_wemasy(Request("POST", f"{WEMASY_PATH}/all", query, JSON | headers, body))
    assert violations(shop) == [f"the key of ecomail was sent to wemasy (POST {WEMASY_PATH}/all)"]
    assert KEY.encode() not in encode([entry.secrets for entry in shop.journal.exchanges])


def test_more_than_the_limit_in_any_window_is_noticed_even_where_the_server_let_it_pass(shop, clock: VirtualClock):
    mark(shop, mark=False)
    clock.advance(50)
    for _ in range(59):
        mark(shop, mark=False)
    clock.advance(10)
    assert mark(shop, mark=False).status == 200
    assert violations(shop) == []
    assert mark(shop, mark=False).status == 200
    assert violations(shop) == ["wemasy got 61 requests within 60 seconds, 60 are allowed"]


def test_what_never_arrived_and_what_is_applied_late_is_not_counted_against_the_limit(shop):
    gate = Gate()
    shop.wemasy.faults.add(faults.connection(Fault.REFUSED), times=30)
    shop.wemasy.faults.add(faults.applied_late(gate), times=30)
    for _ in range(90):
        mark(shop, mark=False)
    gate.open()
    assert violations(shop) == []


def test_the_key_itself_is_never_recorded(shop):
    tell(shop, "GET", "/account")
    mark(shop, mark=False)
    assert [entry.secrets for entry in shop.journal.exchanges] == [("ecomail",), ("wemasy",)]
    assert KEY.encode() not in shop.to_json()
    assert TOKEN.encode() not in shop.to_json()
