"""Put back means put back, over real HTTP: what led to it is gone, and the next ordinary push does not send it again."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.demo_shop.shop import DemoShop
from core.demo_shop.transactions import StoredTransaction
from tests.far_side.observer import violations
from tests.support.cli_shop import CliShop, cli_shop
from tests.support.profiles import email_of, held_transaction, shop_order, write_csv


@pytest.fixture
def far_side() -> DemoShop:
    """One order that Ecomail holds with another amount, one that it does not hold, one under another number."""
    return DemoShop(
        orders=[shop_order(number) for number in (1, 2, 3)],
        transactions=[held_transaction(1, amount=Decimal("40.00")), held_transaction(3, order_id="presta_003")],
        subscribers={email_of(number) for number in (1, 2, 3)},
        wemasy_limit=6000,
        ecomail_limit=6000,
    )


@pytest.fixture
def shop(far_side: DemoShop, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[CliShop]:
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        shop.run("import", write_csv(tmp_path / "orders.csv", [1, 2, 3]))
        shop.run("compare")
        yield shop
    assert violations(far_side) == []


def sent(shop: CliShop, session: str, *more: str) -> dict[str, Any]:
    status, result = shop.run("push", "--order", session, "--yes", "--json", *more)
    assert (status, [push["outcome"] for push in result["pushes"]]) == (0, ["verified"])
    pushed: dict[str, Any] = result["pushes"][0]
    return pushed


def put_back(shop: CliShop, pushed: dict[str, Any]) -> None:
    status, result = shop.run("undo", str(pushed["push_id"]), "--yes", "--json")
    assert (status, result["pushes"][0]["outcome"]) == (0, "verified")


def held(far_side: DemoShop, order_id: str) -> tuple[StoredTransaction, ...]:
    return far_side.ecomail.find(order_id)


def order(shop: CliShop, session: str) -> dict[str, Any]:
    _, listed = shop.run("orders", "--json")
    (found,) = [order for order in listed["orders"] if order["order_session"] == session]
    known: dict[str, Any] = found
    return known


def test_a_slip_of_the_keys_that_was_put_back_is_not_sent_again(far_side: DemoShop, shop: CliShop) -> None:
    shop.run("decide", "--order", "session-1", "amount=4500.00")
    slip = sent(shop, "session-1")
    assert held(far_side, "ORD-1")[0].amount == Decimal("4500.00")
    put_back(shop, slip)
    assert held(far_side, "ORD-1")[0].amount == Decimal("40.00")
    _, decided = shop.run("decide", "--list", "--json")
    assert decided["summary"] == {"orders": 0}
    shop.run("compare")
    sent(shop, "session-1")
    assert held(far_side, "ORD-1")[0].amount == Decimal("45.00"), "the shop's, not what was typed"


def test_what_was_typed_after_the_push_stays(far_side: DemoShop, shop: CliShop) -> None:
    shop.run("decide", "--order", "session-1", "amount=4500.00", "city=Gouda")
    slip = sent(shop, "session-1")
    shop.run("decide", "--order", "session-1", "amount=44.00")
    put_back(shop, slip)
    assert held(far_side, "ORD-1")[0].city == "Utrecht"
    sent(shop, "session-1")
    assert (held(far_side, "ORD-1")[0].amount, held(far_side, "ORD-1")[0].city) == (Decimal("44.00"), "Utrecht")


def test_a_choice_that_kept_what_ecomail_held_goes_on_keeping_it(far_side: DemoShop, shop: CliShop) -> None:
    far_side.ecomail.change_elsewhere("ORD-1", city="Gouda")
    shop.run("compare")
    shop.run("decide", "--order", "session-1", "amount=4500.00", "city=ecomail")
    put_back(shop, sent(shop, "session-1"))
    sent(shop, "session-1")
    assert (held(far_side, "ORD-1")[0].amount, held(far_side, "ORD-1")[0].city) == (Decimal("45.00"), "Gouda")


def test_another_order_that_was_added_and_put_back_has_to_be_said_again(far_side: DemoShop, shop: CliShop) -> None:
    shop.run("decide", "--another", "session-3")
    added = sent(shop, "session-3")
    put_back(shop, added)
    assert held(far_side, "ORD-3") == ()
    assert order(shop, "session-3")["action"] == "none", "it has to be looked at again"
    shop.run("compare")
    assert [notice["code"] for notice in order(shop, "session-3")["blockers"]] == ["likely_twin"]


def test_a_link_through_which_was_sent_and_put_back_is_gone(far_side: DemoShop, shop: CliShop) -> None:
    shop.run("decide", "--same", "session-3", "presta_003")
    shop.run("compare")
    shop.run("decide", "--order", "session-3", "city=Gouda")
    linked = sent(shop, "session-3", "--no-mark")
    assert held(far_side, "presta_003")[0].city == "Gouda"
    put_back(shop, linked)
    shop.run("compare")
    assert [notice["code"] for notice in order(shop, "session-3")["blockers"]] == ["likely_twin"]
    assert held(far_side, "presta_003")[0].city == "Utrecht"


def test_the_review_of_putting_back_says_what_is_dropped_with_it(far_side: DemoShop, shop: CliShop) -> None:
    shop.run("decide", "--order", "session-1", "amount=44.00")
    pushed = sent(shop, "session-1")
    assert held(far_side, "ORD-1")[0].amount == Decimal("44.00")
    shop.run("undo", str(pushed["push_id"]))
    assert "dropped with it" in " ".join(shop.err.split())


def test_a_choice_between_sides_that_became_equal_is_gone(far_side: DemoShop, shop: CliShop) -> None:
    shop.run("decide", "--order", "session-1", "amount=ecomail")
    far_side.ecomail.change_elsewhere("ORD-1", amount=Decimal("45.00"))
    shop.run("compare")
    _, decided = shop.run("decide", "--list", "--json")
    assert decided["summary"] == {"orders": 0}
    far_side.ecomail.change_elsewhere("ORD-1", amount=Decimal("41.00"))
    shop.run("compare")
    assert [row["field"] for row in order(shop, "session-1")["differences"]] == ["amount"]
    assert order(shop, "session-1")["action"] == "update", "nobody chose Ecomail's amount of now"


def test_a_choice_typed_where_both_sides_agree_stays(far_side: DemoShop, shop: CliShop) -> None:
    shop.run("decide", "--order", "session-1", "city=Gouda")
    shop.run("compare")
    sent(shop, "session-1")
    assert held(far_side, "ORD-1")[0].city == "Gouda"
