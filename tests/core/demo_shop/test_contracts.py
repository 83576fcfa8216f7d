"""The sandbox's answers and what it accepts, held to the OpenAPI contracts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.demo_shop.ecomail import FakeEcomail
from core.demo_shop.shop import DemoShop, planted
from core.demo_shop.wemasy import FakeWemasy
from core.demo_shop.wire import Request, encode
from tests.support.contracts import operation, operations
from tests.support.sandbox_builders import JSON, KEY, TOKEN, WEMASY_PATH, a_document, an_order, said
from tests.support.virtual_clock import VirtualClock

NOT_SPOKEN = {"getOrder"}
"""Of the contract, and of no use to the program: it needs the buyer's e-mail, which is what it would be asked for."""
ENDPOINTS = {"listOrders": "all", "markPurchaseTracked": "mark-purchase-tracked", "orderDetail": "detail"}


def test_every_endpoint_of_the_contracts_is_offered(ask, ask_wemasy):
    missing = set()
    for found in operations("ecomail"):
        ask("POST", "/tracker/transaction", a_document("X", email="X@example.com"))
        path = found.path.pattern.replace("[^/]+", "X@example.com" if "subscribers" in found.path.pattern else "X")
        if ask(found.method, path.replace("\\", ""), a_document("X")).status in {404, 405}:
            missing.add(found.name)
    assert missing == set()
    for found in operations("wemasy"):
        if found.name in NOT_SPOKEN:
            continue
        endpoint = found.path.pattern.replace("\\", "").rpartition("/")[2]
        answer = ask_wemasy(
            endpoint, found.method, token=TOKEN, website_id="1", order_session="abc", mark=False, order_number="ORD-1"
        )
        assert answer.status == 200, found.name


def _wemasy_cases() -> list[Any]:
    good = {"website_id": "1", "order_session": "abc", "mark": False}
    return [
        pytest.param("markPurchaseTracked", 200, good, None, id="read"),
        pytest.param("markPurchaseTracked", 200, good | {"mark": True}, None, id="mark"),
        pytest.param("markPurchaseTracked", 404, good | {"order_session": "nobody"}, None, id="unknown order"),
        pytest.param("markPurchaseTracked", 422, {"mark": "perhaps"}, None, id="validation"),
        pytest.param("listOrders", 200, {"per_page": 1}, TOKEN, id="list"),
        pytest.param("listOrders", 401, {}, None, id="list without a token"),
        pytest.param("listOrders", 401, {}, "wrong", id="list with a wrong token"),
        pytest.param("listOrders", 422, {"sortKey": "colour"}, TOKEN, id="list validation"),
        pytest.param("orderDetail", 200, {"order_number": "ORD-1"}, TOKEN, id="detail"),
        pytest.param("orderDetail", 401, {"order_number": "ORD-1"}, None, id="detail without a token"),
        pytest.param("orderDetail", 404, {"order_number": "ORD-9"}, TOKEN, id="detail of an unknown order"),
        pytest.param("orderDetail", 422, {}, TOKEN, id="detail validation"),
    ]


@pytest.mark.parametrize(("name", "status", "body", "token"), _wemasy_cases())
def test_wemasys_answers_keep_the_contract(ask_wemasy, name, status, body, token):
    answer = ask_wemasy(ENDPOINTS[name], token=token, **body)
    assert answer.status == status
    assert operation("wemasy", name).answer_errors(status, answer.body) == []
    assert ("x-ratelimit-limit" in answer.headers) is (status != 401)


@pytest.mark.parametrize("name", ENDPOINTS)
def test_wemasys_refusal_for_too_many_requests_keeps_the_contract(name):
    wemasy = FakeWemasy(clock=VirtualClock(), token=TOKEN, limit=0)
    answer = wemasy.handle(
        Request("POST", f"{WEMASY_PATH}/{ENDPOINTS[name]}", {}, JSON | {"authorization": f"Bearer {TOKEN}"}, b"{}")
    )
    assert answer.status == 429
    assert operation("wemasy", name).answer_errors(429, answer.body) == []
    assert answer.headers["retry-after"].isdecimal()


@pytest.mark.parametrize(
    ("name", "method", "path", "body"),
    [
        ("listTransactions", "GET", "/tracker/transaction", None),
        ("createTransaction", "POST", "/tracker/transaction", a_document("NEW")),
        ("updateTransaction", "PUT", "/tracker/transaction/ORD-1", a_document()),
        ("createTransactionsInBulk", "POST", "/tracker/transaction-bulk", {"transaction_data": [a_document("NEW")]}),
        (
            "deleteTransactionsInBulk",
            "DELETE",
            "/tracker/transaction/delete-bulk",
            {"transaction_data": [{"order_id": "ORD-1"}]},
        ),
        ("deleteTransaction", "DELETE", "/tracker/transaction/ORD-1/delete", {"transaction_data": {"shop": ""}}),
        ("getAccount", "GET", "/account", None),
        ("listSubscriberTransactions", "GET", "/subscribers/jan%40example.com/transactions", None),
    ],
)
def test_ecomails_answers_keep_the_contract(ask, name, method, path, body):
    ask("POST", "/tracker/transaction", a_document())
    answer = ask(method, path, body)
    assert answer.status == 200
    assert operation("ecomail", name).answer_errors(200, answer.body) == []
    assert operation("ecomail", name).path.fullmatch(path)
    refused = ask(method, path, body, key="wrong")
    assert refused.status == 401
    assert isinstance(said(refused)["errors"], str)
    assert "message" not in said(refused)
    assert "x-ratelimit-limit" not in refused.headers
    assert "x-ratelimit-limit" in answer.headers


def test_a_full_transaction_shows_exactly_what_the_contract_says(ask):
    ask("POST", "/tracker/transaction", a_document())
    (shown,) = said(ask("GET", "/subscribers/jan@example.com/transactions"))["transactions"]
    listed = {"id", "order_id", "email", "shop", "amount", "timestamp", "status", "items"}
    assert set(shown) == listed | {"tax", "shipping", "city", "county", "country", "props"}
    assert set(shown["items"][0]) == {"order_id", "code", "title", "category", "categories", "price", "amount"}


BEYOND_THE_CONTRACT = {"discount_on_order": ("coupon", "discount"), "fee_on_order": ("payment_fee",)}
"""Kinds whose purchases say more than the reference shows, and what."""


def test_the_demos_purchases_and_transactions_keep_the_contract():
    sold = [demo for demo in planted() if demo.order]
    wemasy = FakeWemasy([demo.order for demo in sold], clock=VirtualClock(), limit=1000)
    for demo in sold:
        body = encode({"website_id": "1", "order_session": demo.order_session, "mark": False})
        answer = wemasy.handle(Request("POST", f"{WEMASY_PATH}/mark-purchase-tracked", {}, JSON, body))
        errors = operation("wemasy", "markPurchaseTracked").answer_errors(200, answer.body)
        more = ", ".join(f"'{name}'" for name in BEYOND_THE_CONTRACT.get(demo.kind, ()))
        assert len(errors) == bool(more), errors
        assert all(f"({more} w" in error for error in errors), errors
    held = DemoShop().ecomail.transactions
    ecomail = FakeEcomail(held, clock=VirtualClock(), key=KEY)
    answer = ecomail.handle(Request("GET", "/tracker/transaction", {"per_page": "500"}, JSON | {"key": KEY}))
    assert len(said(answer)["data"]) == len(held) > 100
    assert operation("ecomail", "listTransactions").answer_errors(200, answer.body) == []


ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 5),
    st.sampled_from([0.5, -1.5, "", "text", "completed", "canceled", "cancelled", [], ["a"], ["a", 1], {}, {"a": 1}]),
)
HEADER = st.fixed_dictionaries(
    {"order_id": st.just("X") | ANYTHING, "email": st.just("a@example.com") | ANYTHING},
    optional=dict.fromkeys(
        ("shop", "amount", "tax", "shipping", "city", "county", "country", "timestamp", "props", "status", "more"),
        ANYTHING,
    ),
)
ITEM = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("code", "title", "category", "categories", "price", "amount", "tags"), ANYTHING)
)
DOCUMENT = st.fixed_dictionaries(
    {}, optional={"transaction": HEADER | ANYTHING, "transaction_items": st.lists(ITEM, max_size=2) | ANYTHING}
)


@given(DOCUMENT)
@settings(deadline=None, max_examples=300)
def test_a_document_is_accepted_exactly_when_it_keeps_the_contract(document):
    ecomail = FakeEcomail(clock=VirtualClock(), key=KEY)
    body = json.dumps(document).encode()
    answer = ecomail.handle(Request("POST", "/tracker/transaction", {}, JSON | {"key": KEY}, body))
    header = document.get("transaction")
    as_meant = document
    if isinstance(header, dict) and header.get("props") == []:  # an empty object, as PHP writes it
        as_meant = document | {"transaction": header | {"props": {}}}
    errors = operation("ecomail", "createTransaction").request_errors(json.dumps(as_meant).encode())
    if isinstance(header, dict) and (not header.get("order_id") or "@" not in str(header.get("email"))):
        errors.append("without a number or an address nothing can be stored, whatever the schema allows")
    items = document.get("transaction_items")
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict) and isinstance(item.get("amount"), str):
            errors.append("a quantity in letters is none, whatever the schema allows")
    assert answer.status == (422 if errors else 200), errors
    assert len(ecomail.transactions) == (answer.status == 200)


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "website_id": st.just("1") | ANYTHING,
            "order_session": st.just("abc") | ANYTHING,
            "mark": st.booleans() | st.none() | st.sampled_from(["yes", 2, [], {}]),
        },
    )
)
@settings(deadline=None, max_examples=200)
def test_a_mark_request_is_accepted_exactly_when_it_keeps_the_contract(body):
    wemasy = FakeWemasy([an_order("abc")], clock=VirtualClock())
    raw = json.dumps(body).encode()
    answer = wemasy.handle(Request("POST", f"{WEMASY_PATH}/mark-purchase-tracked", {}, JSON, raw))
    broken = operation("wemasy", "markPurchaseTracked").request_errors(raw)
    assert (answer.status == 422) is bool(broken), broken
    assert answer.status in {200, 404, 422}
