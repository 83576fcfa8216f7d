"""Orders in odd but harmless forms, and orders whose figures need a reading: on the command line, over real HTTP."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.demo_shop.shop import DemoShop
from core.demo_shop.transactions import StoredTransaction
from tests.far_side.observer import violations
from tests.support.cli_shop import CliShop, cli_shop
from tests.support.profiles import email_of, held_transaction, shop_order, write_csv

VASE = {"item_id": "SKU-1", "item_name": "Modra vaza", "price": Decimal("10.0"), "quantity": 1}
NONE: dict[str, Any] = {"tax": None, "shipping": None}
Sent = tuple[str, list[tuple[str, str]]]
"""The amount, and each line's code and price."""


def purchase(value: str, *items: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return NONE | {"value": Decimal(value), "items": list(items), "currency": "EUR"} | fields


def item(price: str, quantity: int = 1, **fields: Any) -> dict[str, Any]:
    return {"item_id": f"SKU-{price}", "price": Decimal(price), "quantity": quantity} | fields


@contextlib.contextmanager
def opened(
    purchases: Sequence[dict[str, Any]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    *,
    held: Sequence[StoredTransaction] = (),
    settings: dict[str, str] | None = None,
) -> Iterator[tuple[CliShop, DemoShop]]:
    """The shop with these orders after its first comparison; in the end no promise is broken."""
    numbers = range(1, len(purchases) + 1)
    far_side = DemoShop(
        orders=[shop_order(number, **fields) for number, fields in zip(numbers, purchases, strict=True)],
        transactions=list(held),
        subscribers={email_of(number) for number in numbers},
        wemasy_limit=6000,
        ecomail_limit=6000,
    )
    tmp_path.mkdir(exist_ok=True)
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        for name, value in (settings or {}).items():
            assert shop.run("settings", "set", name, value)[0] == 0
        shop.run("import", write_csv(tmp_path / "orders.csv", numbers))
        shop.run("compare")
        yield shop, far_side
    assert list(violations(far_side)) == []


def in_ecomail(far_side: DemoShop, number: int = 1) -> Sent:
    (held,) = [kept for kept in far_side.ecomail.transactions if kept.order_id == f"ORD-{number}"]
    return str(held.amount), [(line.code, str(line.price)) for line in held.items]


def blockers(shop: CliShop) -> list[list[str]]:
    _, listed = shop.run("orders", "--json")
    return [[notice["code"] for notice in order["blockers"]] for order in listed["orders"]]


READ: dict[str, tuple[dict[str, Any], Sent, dict[str, str]]] = {
    "GA4: the discount is taken already": (
        purchase("41.60", {"item_id": "SKU_123", "price": Decimal("8.00"), "discount": Decimal("2.00"), "quantity": 3},
                 {"item_id": "SKU_456", "price": Decimal("17.60"), "discount": Decimal("4.40")}, coupon="SAVE20"),
        ("41.60", [("SKU_123", "24.00"), ("SKU_456", "17.60")]), {},
    ),
    "the discount is still to be taken": (
        purchase("24", item("10", 3, discount=2)), ("24.00", [("SKU-10", "24.00")]), {},
    ),
    "the price is the line's": (purchase("50", item("50", 2)), ("50.00", [("SKU-50", "50.00")]), {}),
    "no brand": (purchase("10", VASE | {"item_brand": False}), ("10.00", [("SKU-1", "10.00")]), {}),
    "no coupon": (purchase("10", VASE | {"coupon": []}), ("10.00", [("SKU-1", "10.00")]), {}),
    "two variants": (purchase("10", VASE | {"item_variant": ["M", "rood"]}), ("10.00", [("SKU-1", "10.00")]), {}),
    "a list of categories": (purchase("10", VASE | {"item_category": ["Food"]}), ("10.00", [("SKU-1", "10.00")]), {}),
    "a gift": (
        purchase("10", VASE, {"item_id": "GIFT", "price": None}), ("10.00", [("SKU-1", "10.00"), ("GIFT", "0.00")]), {},
    ),
    "a piece came back": (
        purchase("150", {"item_id": "EXCH", "price": 250}, {"item_id": "MAIN", "price": 100, "quantity": -1}),
        ("150.00", [("EXCH", "250.00"), ("MAIN", "-100.00")]), {},
    ),
    "a sign for the currency": (
        purchase("10", VASE, currency="Kč"), ("10.00", [("SKU-1", "10.00")]), {"shop.currency": "CZK"},
    ),
    "a discount on the whole order": (
        purchase("94.95", item("100.0"), shipping=Decimal("4.95"), coupon="TIEN", discount=Decimal("10.0")),
        ("94.95", [("SKU-100.0", "100.00")]), {},
    ),
    "a fee on the whole order": (
        purchase("159", item("100"), shipping=29, payment_fee=30), ("159.00", [("SKU-100", "100.00")]), {},
    ),
    "a value without tax, prices with": (
        purchase("20.00", item("12.10", 2), tax=Decimal("4.20")), ("24.20", [("SKU-12.10", "24.20")]),
        {"wemasy.value_includes": "nothing"},
    ),
    "a value without tax, prices without": (
        purchase("20.00", item("10.00", 2), tax=Decimal("4.20")), ("24.20", [("SKU-10.00", "20.00")]),
        {"wemasy.value_includes": "nothing"},
    ),
    "amounts as people write them": (
        NONE | {"value": "1 240,20 €", "tax": "null", "shipping": "40,00", "currency": "Euro",
                "items": [item("1") | {"price": "€ 600,10", "quantity": "2,0"}, None, {}]},
        ("1240.20", [("SKU-1", "1200.20")]), {},
    ),
    "lines that the shop's software did not decode": (
        NONE | {"value": 12.1, "currency": "EUR", "items": '[{"item_id": "A", "price": 12.100000000000001}]'},
        ("12.10", [("A", "12.10")]), {},
    ),
    "a discount written with a minus": (purchase("24", item("10", 3, discount=-2)), ("24.00", [("SKU-10", "24.00")]), {}),
    "a discount in per cent, taken already": (
        purchase("27", item("9", 3, discount="10%")), ("27.00", [("SKU-9", "27.00")]), {},
    ),
    "rounded prices of many pieces": (
        purchase("119.00", item("0.83", 144)), ("119.00", [("SKU-0.83", "119.52")]), {},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_it_is_read_and_sent_as_it_is_meant(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    order, sent, settings = READ[name]
    with opened([order], tmp_path, capsys, settings=settings) as (shop, far_side):
        assert blockers(shop) == [[]]
        status, pushed = shop.run("push", "--yes", "--json")
        assert (status, [push["outcome"] for push in pushed["pushes"]]) == (0, ["verified"])
        assert in_ecomail(far_side) == sent
        assert far_side.wemasy.find("session-1").tracked
        shop.run("compare")
        _, again = shop.run("push", "--dry-run", "--json")
        assert again["pushes"] == [], "nothing is sent twice"


@pytest.mark.parametrize("flag", [None, [], "", "maybe"])
def test_an_order_that_does_not_say_whether_it_is_tracked_is_sent_and_marked(
    flag: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened([purchase("10", VASE)], tmp_path, capsys) as (shop, far_side):
        far_side.wemasy.change_elsewhere("session-1", tracked=flag)
        shop.run("compare")
        assert blockers(shop) == [[]]
        assert shop.run("push", "--yes")[0] == 0
        assert far_side.wemasy.find("session-1").tracked is True


def test_entities_are_no_difference_and_never_written_over_readable_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = {"item_name": "Peper &amp; zout", "item_category": "Kruiden &amp; meer", "item_id": "MUG"}
    orders = [
        {"items": [names | {"price": Decimal("20.00"), "quantity": 2}]},
        {"items": [names | {"price": Decimal("20.00"), "quantity": 2}], "tax": Decimal("7.00")},
    ]
    held = [held_transaction(number) for number in (1, 2)]
    (line,) = held[0].items
    readable = type(line)(
        code="MUG", title="Peper & zout", categories=("Kruiden & meer",), price=line.price, amount=line.amount
    )
    held = [held_transaction(number, items=(readable,)) for number in (1, 2)]
    with opened(orders, tmp_path, capsys, held=held) as (shop, far_side):
        _, listed = shop.run("orders", "--json")
        assert [order["state"] for order in listed["orders"]] == ["in_sync", "differs"]
        assert [row["field"] for row in listed["orders"][1]["differences"]] == ["tax"]
        shop.run("push", "--yes")
        for kept in far_side.ecomail.transactions:
            assert [(sent.title, sent.categories) for sent in kept.items] == [("Peper & zout", ("Kruiden & meer",))]


@pytest.mark.parametrize(("sign", "setting"), [("$", "$"), ("kr", "kr"), ({"name": "Euro"}, "?")])
def test_a_sign_that_may_mean_several_currencies_waits_for_a_rate(
    sign: Any, setting: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened([purchase("10", VASE, currency=sign)], tmp_path, capsys) as (shop, far_side):
        assert blockers(shop) == [["currency_unclear"]]
        shop.run("push", "--yes")
        assert far_side.ecomail.transactions == []
        assert shop.run("settings", "set", f"exchange_rate.{setting}", "1")[0] == 0
        assert blockers(shop) == [[]]
        assert shop.run("push", "--yes")[0] == 0
        assert in_ecomail(far_side) == ("10.00", [("SKU-1", "10.00")])


def test_a_sum_that_misses_too_much_for_rounding_is_blocked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with opened([purchase("114.00", item("0.83", 144))], tmp_path, capsys) as (shop, far_side):
        assert blockers(shop) == [["balance"]]
        shop.run("push", "--yes")
        assert far_side.ecomail.transactions == []


def test_push_ends_with_3_while_an_order_needs_the_user(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    orders = [purchase("10", VASE), purchase("114.00", item("0.83", 144))]
    with opened(orders, tmp_path, capsys) as (shop, far_side):
        assert blockers(shop)[1] == ["balance"]
        assert shop.run("push", "--yes")[0] == 3, "its items do not make its total"
        assert in_ecomail(far_side) == ("10.00", [("SKU-1", "10.00")])
        shop.run("decide", "--order", "session-2", "--later")
        assert shop.run("push", "--yes")[0] == 0, "the user left it for later"
        shop.run("import", write_csv(tmp_path / "more.csv", [3]))
        assert shop.run("push", "--yes")[0] == 3, "nobody compared it"
        shop.run("compare")
        assert shop.run("push", "--yes")[0] == 0, "the shop does not know it: there is nothing to send"


CASH_ON_DELIVERY = {"value": Decimal(159), "shipping": 29, "tax": None, "currency": "EUR", "items": [item("100")]}
"""The shop says nowhere that 30 of it are for the way to pay."""
CLEAR = purchase("129", item("100"), shipping=29)
LACKS_A_LINE = purchase("200", item("100"))


@pytest.mark.parametrize("number", [[], {}, "null", True, Decimal("1.5")])
def test_a_number_that_cannot_be_read_is_told_by_a_file(
    number: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened([purchase("10", VASE, transaction_id=number)], tmp_path, capsys) as (shop, far_side):
        assert len(blockers(shop)[0]) == 1
        (tmp_path / "again.csv").write_text("order_session,order_id\nsession-1,ORD-1\n", "utf-8")
        assert shop.run("import", tmp_path / "again.csv")[0] == 0
        shop.run("compare")
        assert blockers(shop) == [[]]
        assert shop.run("push", "--yes", "--no-mark")[0] == 0
        assert in_ecomail(far_side) == ("10.00", [("SKU-1", "10.00")])


def test_of_lines_that_cannot_be_read_nobody_says_that_there_are_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened([purchase("10", item("1") | {"price": "a lot"})], tmp_path, capsys) as (shop, _):
        assert blockers(shop) == [["line_unreadable"]]


def test_one_choice_settles_all_orders_of_one_kind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    orders = [CASH_ON_DELIVERY, CLEAR] * 15
    with opened(orders, tmp_path, capsys) as (shop, far_side):
        assert blockers(shop).count(["balance"]) == 15
        choice = ("decide", "--all", "amount=shop", "--where", "balance", "--json")
        _, previewed = shop.run(*choice, "--dry-run")
        assert [order["blockers"] for order in previewed["orders"]] == [[]] * 15
        assert all(order["decisions"]["amount"]["side"] == "shop" for order in previewed["orders"])
        assert blockers(shop).count(["balance"]) == 15, "a preview keeps nothing"
        _, decided = shop.run(*choice)
        assert decided["summary"] == {"orders": 15}
        assert blockers(shop).count([]) == 30
        shop.run("decide", "--all", "amount=undecided", "--where", "balance")
        assert blockers(shop).count(["balance"]) == 15, "taken back in one step as well"
        shop.run(*choice)
        _, planned = shop.run("push", "--dry-run", "--json")
        assert len([push for push in planned["pushes"] if push["outcome"] == "planned"]) == 30
        status, _ = shop.run("push", "--yes", "--expect", "30", "--json")
        assert status == 0
        assert in_ecomail(far_side, 1) == ("159.00", [("SKU-100", "100.00")])
        assert sum(held.amount for held in far_side.ecomail.transactions) == 15 * (159 + 129)


def test_a_choice_for_the_amount_alone_says_nothing_of_the_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened([LACKS_A_LINE], tmp_path, capsys) as (shop, far_side):
        for amount in ("shop", "150.00"):
            shop.run("decide", "--order", "session-1", f"amount={amount}")
            assert blockers(shop) == [["lines_in_doubt"]]
            shop.run("push", "--yes")
            assert far_side.ecomail.transactions == []
        shop.run("decide", "--order", "session-1", "items=shop")
        assert blockers(shop) == [[]]
        assert shop.run("push", "--yes")[0] == 0
        assert in_ecomail(far_side) == ("150.00", [("SKU-100", "100.00")])


def test_an_amount_that_its_lines_make_needs_no_second_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with opened([LACKS_A_LINE], tmp_path, capsys) as (shop, _):
        shop.run("decide", "--order", "session-1", "amount=100.00")
        assert blockers(shop) == [[]]
        _, listed = shop.run("orders", "--json")
        assert listed["orders"][0]["warnings"] == []


PER_PIECE = [purchase(value, item(price, 3)) for value, price in (("30", "10"), ("24", "8"), ("15", "5"))]
OPEN = purchase("20", item("10", 2), tax=Decimal(10))
"""Two pieces at 10 with tax, or a line of 10 and the tax on it."""


def test_most_orders_decide_where_one_leaves_it_open_and_it_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened([OPEN], tmp_path / "alone", capsys) as (shop, _):
        assert blockers(shop) == [["reading_unclear"]], "nothing tells"
    with opened([*PER_PIECE, OPEN], tmp_path, capsys) as (shop, far_side):
        assert shop.run("settings", "get", "wemasy.item_price")[1].strip() == "piece"
        assert blockers(shop) == [[]] * 4
        _, planned = shop.run("push", "--dry-run", "--json")
        (said,) = [notice["message"] for notice in planned["read_as"]]
        assert "a price is that of one piece (4)" in said
        assert "what most orders of the shop show decided (1)" in said
        _, shown = shop.run("push", "--dry-run")
        assert "a price is that of one piece (4)" in " ".join(shown.split())
        assert shop.run("push", "--yes")[0] == 0
        assert in_ecomail(far_side, 4) == ("20.00", [("SKU-10", "20.00")])
        _, found = shop.run("conventions", "--json")
        assert found["readings"]["read_price_piece"] == 4
        assert any("a price is that of one piece (4)" in notice["message"] for notice in found["messages"])


def test_the_comparison_says_what_it_took_and_counts_what_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened([*PER_PIECE, OPEN], tmp_path, capsys) as (shop, _):
        shop.run("settings", "set", "wemasy.item_price", "auto")
        assert blockers(shop)[3] == ["reading_unclear"]
        _, compared = shop.run("compare", "--json")
        assert [notice["code"] for notice in compared["notices"]] == ["habit_taken"]
        assert "a price is that of one piece (3)" in compared["notices"][0]["message"]
        assert compared["summary"]["blocked"] == 0
        _, again = shop.run("compare", "--json")
        assert again["notices"] == [], "said once"


def test_what_the_user_said_of_a_price_outlives_what_most_orders_show(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with opened([*PER_PIECE, OPEN], tmp_path, capsys, settings={"wemasy.item_price": "line"}) as (shop, far_side):
        assert shop.run("settings", "get", "wemasy.item_price")[1].strip() == "line"
        shop.run("push", "--yes")
        assert in_ecomail(far_side, 4) == ("20.00", [("SKU-10", "10.00")])


def test_one_choice_settles_the_orders_of_one_kind_and_no_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Fifteen lack 30 for cash on delivery, two lack 49, and one lacks a line."""
    orders = [purchase("159", item("100"), shipping=29)] * 15 + [purchase("178", item("100"), shipping=29)] * 2
    with opened([*orders, purchase("600", item("100"), shipping=29)], tmp_path, capsys) as (shop, _):
        assert blockers(shop) == [["balance"]] * 18
        status, said = shop.run("decide", "--all", "amount=shop", "--where", "balance", "--json")
        assert status == 2, "nobody could say with one word what three kinds mean"
        message = said["error"]["message"]
        assert [line.split(":")[0] for line in message.splitlines()[1:]] == [
            "--like session-1 (15)", "--like session-16 (2)", "--like session-18 (1)"
        ]  # fmt: skip
        assert blockers(shop) == [["balance"]] * 18

        like = ("--like", "session-3", "--where", "balance")
        _, shown = shop.run("decide", "amount=shop", *like, "--dry-run", "--json")
        assert len(shown["orders"]) == 15
        assert blockers(shop) == [["balance"]] * 18, "it was only looked at"
        shop.run("decide", "amount=shop", *like)
        assert blockers(shop) == [[]] * 15 + [["balance"]] * 3
        shop.run("decide", "amount=undecided", *like)
        assert blockers(shop) == [["balance"]] * 18
        assert shop.run("decide", "--all", "--where", "balance", "--later")[0] == 0, "left for later are all of them"
        assert shop.run("decide", "--like", "session-3", "amount=shop")[0] == 2, "it wants a reason"
        status, said = shop.run(
            "decide", "--like", "session-3", "email=a@b.example", "--where", "email_missing", "--json"
        )
        assert (status, said["error"]["message"]) == (2, "The order session-3 does not wait for email_missing.")
