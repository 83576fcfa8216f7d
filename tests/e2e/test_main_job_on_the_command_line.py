"""The main job over real HTTP, real SQLite and real files: import, compare, send, verify, mark.

What came of it is read from the far side's own state and held against what the planted orders call for, and against a
few orders that are written out by hand.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.demo_shop.cases import BLOCKED, REFUSED
from core.demo_shop.orders import as_document
from core.demo_shop.shop import DemoShop, csv_path, planted
from core.demo_shop.shop_orders import ShopOrder
from core.demo_shop.transactions import StoredItem, StoredTransaction
from core.demo_shop.wire import encode
from tests.far_side.observer import READING, violations
from tests.support.cli_shop import CliShop, cli_shop
from tests.support.few_orders import file_of_few_orders, ours_of


def in_meaning(document: dict[str, Any]) -> dict[str, Any]:
    """The case of an e-mail address and the way an accent is put together mean nothing, so they are left as they are."""
    composed = json.loads(unicodedata.normalize("NFC", encode(document).decode()), parse_float=Decimal)
    composed["transaction"]["email"] = composed["transaction"]["email"].lower()
    return composed


@pytest.fixture
def far_side() -> DemoShop:
    return DemoShop(wemasy_limit=6000, ecomail_limit=6000)


@pytest.fixture
def shop(far_side: DemoShop, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[CliShop]:
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        yield shop


def test_a_file_of_orders_ends_as_right_transactions_and_marks(shop: CliShop, far_side: DemoShop) -> None:
    status, imported = shop.run("import", str(csv_path()), "--json")
    assert (status, imported["added"], imported["rejected"]) == (0, imported["rows"], [])
    assert imported["added"] == len(planted())

    far_side.journal.phase = READING
    status, compared = shop.run("compare", "--json")
    far_side.journal.phase = ""
    assert (status, compared["summary"]["failed"], compared["summary"]["new"]) == (1, 0, 0)

    status, pushed = shop.run("push", "--yes", "--json")
    assert status == 3, "one address is refused, and orders are left out"
    assert {push["outcome"] for push in pushed["pushes"]} == {"verified", "skipped", "failed"}
    refused = {demo.order_id for demo in planted() if demo.kind in REFUSED}
    assert {push["order_id"] for push in pushed["pushes"] if push["outcome"] == "failed"} == refused
    assert all(push["marked"] for push in pushed["pushes"] if push["outcome"] == "verified")

    assert violations(far_side, expected=DemoShop.expected) == []
    for demo in planted():
        document = DemoShop.expected(demo.order_id)
        if document is None:
            continue
        (held,) = ours_of(far_side, demo)
        assert in_meaning(as_document(held)) == in_meaning(document), demo.order_id
        assert far_side.wemasy.orders["1", demo.order_session].tracked, demo.order_id
    assert far_side.ecomail.automations == [], "orders are added quietly"

    status, again = shop.run("compare", "--json")
    unfinished = {order["order_session"] for order in again["orders"] if order["state"] != "in_sync"}
    assert unfinished == {demo.order_session for demo in planted() if demo.kind in BLOCKED | REFUSED}


def test_what_is_sent_is_what_somebody_would_write_by_hand(shop: CliShop, far_side: DemoShop, tmp_path: Path) -> None:
    """Three orders and their transactions spelled out, so that no code of ours is its own judge."""
    far_side.wemasy.orders.clear()
    far_side.ecomail.transactions.clear()
    for order in (
        ShopOrder(
            website_id="1", order_session="s-new", payment_status="paid",
            purchase={
                "transaction_id": "ORD-1", "value": Decimal("66.55"), "tax": Decimal("11.55"),
                "shipping": Decimal("5.00"), "currency": "EUR",
                "items": [
                    {"item_id": "MUG", "item_name": "Mug", "item_category": "Kitchen", "item_brand": "Delft",
                     "price": Decimal("20.00"), "quantity": 2},
                    {"sku": "TEA", "name": "Green tea", "price": "10.00", "qty": "1"},
                ],
            },
        ),
        ShopOrder(
            website_id="1", order_session="s-changed", payment_status="cancelled",
            purchase={
                "transaction_id": "ORD/2", "value": Decimal("30.00"), "tax": Decimal("5.21"), "shipping": Decimal(0),
                "currency": "EUR",
                "items": [{"item_id": "CUP", "item_name": "Cup", "price": Decimal("12.00"), "discount": Decimal("2.00"),
                           "quantity": 3}],
            },
        ),
    ):  # fmt: skip
        far_side.wemasy.orders[order.website_id, order.order_session] = order
    far_side.ecomail.transactions.append(
        StoredTransaction(
            id=7, order_id="ORD/2", email="eva@example.com", shop="Vaas & Zo", amount=Decimal("28.00"),
            tax=Decimal("5.21"), shipping=Decimal(0), city="Brno", county="Jihomoravský", country="CZ",
            timestamp=1762172735, props={"gift": True}, status="completed",
            items=[StoredItem(code="CUP", title="Cup", price=Decimal("12.00"), amount=Decimal(3), tags=["hidden"])],
        )
    )  # fmt: skip
    far_side.ecomail.subscribers.add("eva@example.com")
    file = tmp_path / "orders.csv"
    file.write_text(
        "session;e-mail;datum;plaats;land\r\n"
        "s-new;jan@example.com;03-11-2025 13:25:35;Utrecht;NL\r\n"
        "s-changed;eva@example.com;03-11-2025 13:25:35;;\r\n",
        encoding="utf-8",
    )
    assert shop.run("import", str(file))[0] == 0
    assert shop.run("compare")[0] == 1
    status, pushed = shop.run("push", "--yes", "--json")
    assert (status, pushed["summary"]["verified"]) == (0, 2)

    sent = {push["order_id"]: push["request"] for push in pushed["pushes"]}
    assert sent["ORD-1"] == {
        "transaction": {
            "order_id": "ORD-1", "email": "jan@example.com", "shop": "Vaas & Zo", "amount": Decimal("66.55"),
            "tax": Decimal("11.55"), "shipping": Decimal("5.00"), "city": "Utrecht", "country": "NL",
            "timestamp": 1762172735, "status": "completed",
        },
        "transaction_items": [
            {"code": "MUG", "title": "Mug", "categories": ["Kitchen"], "price": Decimal("40.00"), "amount": 2,
             "tags": ["Delft"]},
            {"code": "TEA", "title": "Green tea", "price": Decimal("10.00"), "amount": 1},
        ],
    }  # fmt: skip
    assert sent["ORD/2"] == {
        "transaction": {
            "order_id": "ORD/2", "email": "eva@example.com", "shop": "Vaas & Zo", "amount": Decimal("30.00"),
            "tax": Decimal("5.21"), "shipping": Decimal("0.00"), "city": "Brno", "county": "Jihomoravský",
            "country": "CZ", "timestamp": 1762172735, "props": {"gift": True}, "status": "canceled",
        },
        "transaction_items": [
            {"code": "CUP", "title": "Cup", "categories": [], "price": Decimal("30.00"), "amount": 3}
        ],
    }  # fmt: skip
    (changed,) = far_side.ecomail.find("ORD/2")
    assert (changed.county, changed.props, changed.amount, changed.status) == (
        "Jihomoravský", {"gift": True}, Decimal("30.00"), "canceled",
    )  # fmt: skip
    assert all(order.tracked for order in far_side.wemasy.orders.values())


def test_pushing_twice_sends_nothing_the_second_time(shop: CliShop, far_side: DemoShop, tmp_path: Path) -> None:
    shop.run("import", str(file_of_few_orders(tmp_path)))
    shop.run("compare")
    shop.run("push", "--yes")
    before = list(far_side.ecomail.transactions)
    status, again = shop.run("push", "--yes", "--json")
    refused = {demo.order_id for demo in planted() if demo.kind in REFUSED}
    assert (status, again["summary"]["verified"]) == (3, 0)
    assert {push["order_id"] for push in again["pushes"] if push["outcome"] != "skipped"} == refused
    assert far_side.ecomail.transactions == before


def test_what_was_sent_can_be_put_back(shop: CliShop, far_side: DemoShop, tmp_path: Path) -> None:
    shop.run("import", str(file_of_few_orders(tmp_path)))
    shop.run("compare")
    kinds = {demo.order_id: demo for demo in planted()}
    before = {order_id: [as_document(held) for held in far_side.ecomail.find(order_id)] for order_id in kinds}
    _, pushed = shop.run("push", "--yes", "--json")
    for action in ("update", "create"):
        push = next(push for push in pushed["pushes"] if push["action"] == action)
        status, undone = shop.run("undo", str(push["push_id"]), "--yes", "--json")
        assert (status, undone["pushes"][0]["outcome"], undone["pushes"][0]["undoes"]) == (
            0, "verified", push["push_id"],
        )  # fmt: skip
        assert [as_document(held) for held in far_side.ecomail.find(push["order_id"])] == before[push["order_id"]]
        status, _ = shop.run("undo", str(push["push_id"]), "--yes", "--json")
        assert status == 2, "it was put back already"
    _, history = shop.run("history", "--json")
    assert [entry["push_id"] for entry in history] == sorted((e["push_id"] for e in history), reverse=True)
    assert all(entry["at"].endswith("Z") for entry in history)
