"""Accounts that other plug-ins filled, over real HTTP: which order is this? Never added twice, never another shop's."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.demo_shop.shop import DemoShop
from core.demo_shop.transactions import StoredItem, StoredTransaction
from core.demo_shop.wire import json_response
from tests.far_side.faults import Trouble
from tests.far_side.observer import violations
from tests.support.cli_shop import CliShop, cli_shop
from tests.support.profiles import PLACED, email_of, held_transaction, shop_order, write_csv

NUMBERS = range(1, 6)


def far_side_with(*transactions: StoredTransaction) -> DemoShop:
    return DemoShop(
        orders=[shop_order(number) for number in NUMBERS],
        transactions=list(transactions),
        subscribers={email_of(number) for number in NUMBERS},
        wemasy_limit=6000,
        ecomail_limit=6000,
    )


def renumbered(number: int, **changes: Any) -> StoredTransaction:
    """The order as another plug-in sent it."""
    return held_transaction(
        number, **{"order_id": f"presta_{number:03d}", "timestamp": int(PLACED.timestamp()) + 20} | changes
    )


LINKED = "was marked while Ecomail did not hold it"
"""What the observer says of an order that Ecomail holds under the number of another plug-in."""


@contextlib.contextmanager
def opened(
    far_side: DemoShop, tmp_path: Path, capsys: pytest.CaptureFixture[str], *, linked: bool = False
) -> Iterator[CliShop]:
    """The shop after its first comparison; in the end the observer has found no promise broken."""
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        shop.run("import", write_csv(tmp_path / "orders.csv", list(NUMBERS)))
        shop.run("compare")
        yield shop
    assert [said for said in violations(far_side) if not (linked and LINKED in said)] == []


@pytest.fixture
def open_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[..., contextlib.AbstractContextManager[CliShop]]:
    return lambda far_side, **options: opened(far_side, tmp_path, capsys, **options)


def turnover(far_side: DemoShop) -> Decimal:
    return sum((held.amount for held in far_side.ecomail.transactions), Decimal(0))


def blockers(shop: CliShop) -> dict[str, list[str]]:
    _, listed = shop.run("orders", "--json")
    return {order["order_session"]: [notice["code"] for notice in order["blockers"]] for order in listed["orders"]}


@pytest.mark.parametrize("name", ["Vaas & Zo", "prestashop", "https://vaas.example"])
def test_orders_that_another_plugin_numbered_are_not_added_again(open_on, name: str) -> None:
    far_side = far_side_with(*(renumbered(number, shop=name) for number in NUMBERS))
    with open_on(far_side) as shop:
        before = turnover(far_side)
        assert all(codes == ["likely_twin"] for codes in blockers(shop).values())
        _, planned = shop.run("push", "--dry-run", "--json")
        assert {push["outcome"] for push in planned["pushes"]} == {"skipped"}
        assert all("presta_" in push["error"]["message"] for push in planned["pushes"]), "the likely twin is named"
        status, _ = shop.run("push", "--yes", "--json")
        assert status == 3, "a script notices that they wait for a word"
        assert turnover(far_side) == before
        assert len(far_side.ecomail.transactions) == len(NUMBERS)
        shop.run("decide", "--order", "session-1", "--ignore", "ours already")
        assert shop.run("push", "--order", "session-1", "--yes")[0] == 0, "that one was left out by the user's word"


@pytest.mark.parametrize("amount", ["40.00", "37.19", "32.19", "61.00"])
def test_orders_whose_money_another_plugin_counted_otherwise_are_not_added_again(open_on, amount: str) -> None:
    """Without shipping, without tax, without either, or as it was before a refund."""
    far_side = far_side_with(
        *(renumbered(number, shop="https://vaas.example", amount=Decimal(amount)) for number in NUMBERS)
    )
    with open_on(far_side) as shop:
        before = list(far_side.ecomail.transactions)
        assert all(codes == ["likely_twin"] for codes in blockers(shop).values())
        shop.run("push", "--yes", "--json")
        assert far_side.ecomail.transactions == before


OTHER_CODES = (
    StoredItem(code="vaza-velka", title="Mug", price=Decimal("20.00"), amount=Decimal(2)),
    StoredItem(code="vaza-velka-modra", title="Mug, blue", price=Decimal(0), amount=Decimal(2)),
)
PLUGINS: dict[str, dict[str, Any]] = {
    "WooCommerce: its post's number, without tax, local time": {
        "order_id": "47{:02d}", "shop": "https://www.vaas.example", "amount": Decimal("37.19"), "status": None,
        "timestamp": int(PLACED.timestamp()) + 7200,
    },
    "OpenCart: its own number, without tax": {
        "order_id": "{}", "shop": "http://vaas.example/", "amount": Decimal("37.1900"), "status": None,
    },
    "Magento: its own number, parts of a set as lines": {
        "order_id": "1{:02d}", "shop": "https://vaas.example/index.php/", "timestamp": int(PLACED.timestamp()) - 3600,
    },
    "a cash register: whole crowns": {"order_id": "P{}", "shop": "prodejna", "amount": Decimal(45)},
    "a copy without dates": {"order_id": "A{}", "shop": "vaas", "timestamp": 0, "items": ()},
    "sent when it was paid": {
        "order_id": "B{}", "shop": "vaas", "timestamp": int(PLACED.timestamp()) + 4 * 86_400,
        "items": (StoredItem(code="MUG", price=Decimal("40.00"), amount=Decimal(2)),),
    },
}  # fmt: skip
"""What Ecomail's own plug-ins and others write of ``shop_order``; each gives the products its own codes."""


@pytest.mark.parametrize("plugin", PLUGINS)
def test_what_ecomails_own_plugins_wrote_is_asked_about(open_on, plugin: str) -> None:
    fields = {"items": OTHER_CODES} | PLUGINS[plugin]
    far_side = far_side_with(
        *(renumbered(number, **{**fields, "order_id": fields["order_id"].format(number)}) for number in NUMBERS)
    )
    with open_on(far_side, linked=True) as shop:
        before = turnover(far_side)
        assert all(codes == ["likely_twin"] for codes in blockers(shop).values())
        shop.run("push", "--yes")
        assert turnover(far_side) == before
        if "dates" not in plugin and "paid" not in plugin:
            _, linked = shop.run("decide", "--same-all", "--json")
            assert linked["summary"] == {"orders": len(NUMBERS)}, "one answer for all that are alike"
            shop.run("compare")
            shop.run("push", "--yes")
            assert len(far_side.ecomail.transactions) == len(NUMBERS)


def test_an_order_that_another_plugin_sent_in_its_own_currency_is_not_added_again(open_on, tmp_path: Path) -> None:
    """1,125 crowns that were added up with euros, twenty hours earlier."""
    far_side = DemoShop(
        orders=[shop_order(1, currency="CZK", value=Decimal(1125), shipping=Decimal(1085))],
        transactions=[renumbered(1, amount=Decimal(1125), timestamp=int(PLACED.timestamp()) - 20 * 3600)],
        subscribers={email_of(1)}, wemasy_limit=6000, ecomail_limit=6000,
    )  # fmt: skip
    with open_on(far_side) as shop:
        shop.run("settings", "set", "exchange_rate.CZK", "0.04")
        shop.run("push", "--yes")
        assert blockers(shop)["session-1"] == ["likely_twin"]
        assert len(far_side.ecomail.transactions) == 1


def test_a_typed_amount_hides_no_likely_twin(open_on) -> None:
    far_side = far_side_with(*(renumbered(number, shop="prestashop") for number in NUMBERS))
    with open_on(far_side) as shop:
        before = list(far_side.ecomail.transactions)
        sessions = [option for number in NUMBERS for option in ("--order", f"session-{number}")]
        shop.run("decide", *sessions, "amount=4500.00", "email=typed@example.org")
        shop.run("compare")
        assert all(codes == ["likely_twin"] for codes in blockers(shop).values())
        shop.run("push", "--yes", "--json")
        assert far_side.ecomail.transactions == before


ADDRESS = ("decide", "--order", "session-1", f"email={email_of(1)}")
ALREADY_THERE = {
    "an address is typed": ({}, {"email": ""}, ADDRESS),
    "an address is imported": ({}, {"email": ""}, ("import", "again.csv")),
    "an amount is typed": ({"value": None}, {}, ("decide", "--order", "session-1", "amount=45.00")),
    "a rate is given": ({"currency": "CZK"}, {}, ("settings", "set", "exchange_rate.CZK", "1.0")),
    "the total is read otherwise": ({"value": Decimal(40)}, {}, ("settings", "set", "wemasy.value_includes", "tax")),
}
"""What is known of an order only after it was compared, and makes it one that the account holds."""


@pytest.mark.parametrize("how", ALREADY_THERE)
def test_what_is_told_of_an_order_after_it_was_compared_is_evidence_as_well(
    how: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    purchase, row, told = ALREADY_THERE[how]
    held = renumbered(1, timestamp=int(PLACED.timestamp()) - 20 * 3600)
    far_side = DemoShop(
        orders=[shop_order(1, **purchase)], transactions=[held], subscribers={email_of(1)}, wemasy_limit=6000,
        ecomail_limit=6000,
    )  # fmt: skip
    monkeypatch.chdir(tmp_path)
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        cells = {"order_session": "session-1", "email": email_of(1), "timestamp": PLACED.isoformat()}
        for name, values in (("again.csv", cells), ("orders.csv", cells | row)):
            (tmp_path / name).write_text("\n".join([",".join(values), ",".join(values.values()), ""]), "utf-8")
        shop.run("import", "orders.csv")
        shop.run("compare")
        shop.run(*told)
        assert shop.run("push", "--yes")[0] == 3
        assert far_side.ecomail.transactions == [held], "and no double of it"
        assert blockers(shop) == {"session-1": ["likely_twin"]}
        shop.run("decide", "--another", "session-1")
        shop.run("push", "--yes")
        assert len(far_side.ecomail.transactions) == 2, "unless the user says so"


@pytest.mark.parametrize("per_shop", [False, True])
def test_a_renamed_shop_is_one_answer_however_the_account_numbers(open_on, *, per_shop: bool) -> None:
    """Where a number belongs to its shop, Ecomail does not find it together with a new name."""
    far_side = far_side_with(
        *(held_transaction(number, shop="stary-obchod.cz", amount=Decimal(40)) for number in NUMBERS)
    )
    far_side.ecomail.one_numbering_per_shop = per_shop
    with open_on(far_side) as shop:
        assert all(codes == ["other_shop"] for codes in blockers(shop).values())
        shop.run("settings", "set", "shop.former_names", "stary-obchod.cz")
        shop.run("compare")
        status, pushed = shop.run("push", "--yes", "--json")
        if per_shop:
            assert status == 3
            assert {push["error"]["code"] for push in pushed["pushes"]} == {"number_of_old_shop"}
            assert "ecomail.numbering per_shop" in pushed["pushes"][0]["error"]["message"], "which ends it"
            shop.run("settings", "set", "ecomail.numbering", "per_shop")
            status, _ = shop.run("push", "--yes", "--json")
        assert status == 0
        name = "stary-obchod.cz" if per_shop else "Vaas & Zo"
        assert {(held.shop, held.amount) for held in far_side.ecomail.transactions} == {(name, Decimal(45))}
        assert shop.run("compare")[0] == 0


def test_one_answer_links_all_that_are_alike_and_adds_none(open_on) -> None:
    far_side = far_side_with(*(renumbered(number, shop="prestashop") for number in NUMBERS))
    with open_on(far_side, linked=True) as shop:
        before = turnover(far_side)
        _, linked = shop.run("decide", "--same-all", "--json")
        assert linked["summary"] == {"orders": len(NUMBERS)}
        shop.run("compare")
        assert all(codes == [] for codes in blockers(shop).values())
        shop.run("push", "--yes", "--json")
        assert turnover(far_side) == before
        assert {held.order_id for held in far_side.ecomail.transactions} == {
            f"presta_{number:03d}" for number in NUMBERS
        }


NEXT_DAY: dict[str, Any] = {"timestamp": int(PLACED.timestamp()) + 20 * 3600}
BICYCLE: dict[str, Any] = {"items": (StoredItem(code="KOLO", price=Decimal(40)),)}


@pytest.mark.parametrize(
    ("changes", "linked"),
    [
        ({"shop": "jinyobchod.cz"} | NEXT_DAY | BICYCLE, False),
        ({"shop": "jinyobchod.cz"} | NEXT_DAY, True),
        ({"shop": "jinyobchod.cz"} | BICYCLE, True),
        ({"shop": "Vaas & Zo"} | NEXT_DAY | BICYCLE, True),
        ({"shop": ""} | NEXT_DAY | BICYCLE, True),
    ],
    ids=["another shop, another day", "the same products", "the same hour", "this shop", "no shop"],
)
def test_who_bought_for_as_much_in_another_shop_of_the_account_is_not_linked_with_the_others(
    open_on, changes: dict[str, Any], *, linked: bool
) -> None:
    far_side = far_side_with(renumbered(1, **changes))
    with open_on(far_side) as shop:
        assert blockers(shop)["session-1"] == ["likely_twin"], "it is asked about in any case"
        _, found = shop.run("decide", "--same-all", "--json")
        assert found["summary"] == {"orders": int(linked)}


def test_linking_all_can_be_looked_at_first_and_taken_back_at_once(open_on) -> None:
    far_side = far_side_with(*(renumbered(number, shop="prestashop") for number in NUMBERS))
    with open_on(far_side, linked=True) as shop:
        twins = {f"session-{number}": f"presta_{number:03d}" for number in NUMBERS}
        _, shown = shop.run("decide", "--same-all", "--dry-run", "--json")
        assert {order["order_session"]: order["same_as"] for order in shown["orders"]} == twins
        _, text = shop.run("decide", "--same-all", "--dry-run")
        assert all(number in text for number in twins.values())
        assert all(codes == ["likely_twin"] for codes in blockers(shop).values()), "nothing was linked yet"
        shop.run("decide", "--same-all")
        _, undone = shop.run("decide", "--all", "identity=undecided", "--json")
        assert [order["same_as"] for order in undone["orders"]] == [None] * len(NUMBERS)
        shop.run("compare")
        assert all(codes == ["likely_twin"] for codes in blockers(shop).values())


def test_the_word_that_it_is_another_order_can_be_taken_back(open_on) -> None:
    far_side = far_side_with(renumbered(1), renumbered(2))
    with open_on(far_side) as shop:
        shop.run("decide", "--another", "session-1", "--another", "session-2")
        assert blockers(shop)["session-1"] == []
        shop.run("decide", "--order", "session-1", "identity=undecided")
        assert blockers(shop)["session-1"] == ["likely_twin"], "at once, without comparing again"
        assert blockers(shop)["session-2"] == []
        for wrong in (
            ["identity=undecided"],
            ["--order", "session-1", "identity=shop"],
            ["--order", "session-1", "identity=undecided", "--dry-run"],
        ):
            assert shop.run("decide", *wrong)[0] == 2


def test_all_that_was_said_is_listed(open_on) -> None:
    far_side = far_side_with(renumbered(1), renumbered(2))
    with open_on(far_side) as shop:
        shop.run("decide", "--same", "session-1", "presta_001")
        shop.run("decide", "--another", "session-2")
        shop.run("decide", "--order", "session-3", "amount=44.00", "city=shop")
        said = {
            "shop.former_names": "prestashop", "wemasy.item_price": "line", "wemasy.item_discount": "taken",
            "ecomail.numbering": "per_shop", "status_map.refunding": "canceled", "exchange_rate.USD": "0.9",
        }  # fmt: skip
        for name, value in said.items():
            shop.run("settings", "set", name, value)
        _, listed = shop.run("decide", "--list", "--json")
        orders = {order["order_session"]: order for order in listed["orders"]}
        assert {session: (order["same_as"], order["another"]) for session, order in orders.items()} == {
            "session-1": ("presta_001", False), "session-2": (None, True), "session-3": (None, False),
        }  # fmt: skip
        assert orders["session-3"]["decisions"]["amount"] == {"side": "manual", "value": "44.00"}
        assert listed["settings"] == said
        _, text = shop.run("decide", "--list")
        text = " ".join(text.split())
        for words in (
            "presta_001 in Ecomail",
            "another order",
            "amount=44.00, city=shop",
            "ecomail.numbering = per_shop",
        ):
            assert words in text


def test_who_says_that_it_is_another_order_gets_it_added(open_on) -> None:
    far_side = far_side_with(renumbered(1))
    with open_on(far_side) as shop:
        (waiting,) = [session for session, codes in blockers(shop).items() if codes == ["likely_twin"]]
        shop.run("decide", "--another", waiting)
        assert blockers(shop)[waiting] == []
        status, sent = shop.run("push", "--order", waiting, "--yes", "--json")
        assert (status, [push["outcome"] for push in sent["pushes"]]) == (0, ["verified"])
        assert len(far_side.ecomail.transactions) == 2


def test_a_second_order_of_the_same_kind_is_no_twin_of_the_first(open_on) -> None:
    """What an order of the list accounts for is that order's."""
    far_side = far_side_with(held_transaction(1, email=email_of(2)), held_transaction(3))
    with open_on(far_side) as shop:
        assert all(codes == [] for codes in blockers(shop).values())


def test_another_shops_order_of_the_number_is_left_alone(open_on) -> None:
    theirs = held_transaction(
        1,
        shop="jinyobchod.cz",
        email="jana@example.org",
        amount=Decimal("4990.00"),
        timestamp=int(PLACED.timestamp()) - 3600,
    )
    far_side = far_side_with(theirs)
    with open_on(far_side) as shop:
        (blocked,) = [session for session, codes in blockers(shop).items() if codes == ["other_shop"]]
        shop.run("push", "--yes", "--json")
        assert theirs in far_side.ecomail.transactions, "byte for byte"
        _, listed = shop.run("orders", "--json")
        (order,) = [order for order in listed["orders"] if order["order_session"] == blocked]
        assert order["email"] != "jana@example.org"


def test_a_shop_that_was_renamed_is_settled_by_one_word(open_on) -> None:
    far_side = far_side_with(*(held_transaction(number, shop="Old name") for number in NUMBERS))
    with open_on(far_side) as shop:
        assert all(codes == ["other_shop"] for codes in blockers(shop).values())
        shop.run("settings", "set", "shop.former_names", "Old name; Older name")
        shop.run("compare")
        assert all(codes == [] for codes in blockers(shop).values())


def test_two_shops_may_hold_one_number(open_on) -> None:
    far_side = far_side_with(held_transaction(1), held_transaction(1, shop="jinyobchod.cz", email="jana@example.org"))
    with open_on(far_side) as shop:
        assert all(codes == [] for codes in blockers(shop).values())


# ------------------------------------------------------------------------------------------- the number of the file


def write_numbered(path: Path, numbers: dict[int, str]) -> Path:
    lines = ["order_session,order_id,email,timestamp,city,country"]
    lines += [f"session-{n},{number},{email_of(n)},{PLACED.isoformat()},Utrecht,NL" for n, number in numbers.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_number_of_the_file_that_is_not_the_orders_is_no_dead_end(open_on, tmp_path: Path) -> None:
    far_side = far_side_with(*(held_transaction(number) for number in NUMBERS))
    file = write_numbered(tmp_path / "numbered.csv", {1: "ORD-1", 2: "F-77", 3: "ORD-3"})
    with open_on(far_side) as shop:
        shop.run("import", file)
        shop.run("compare")
        assert {session: codes for session, codes in blockers(shop).items() if codes} == {
            "session-2": ["order_id_differs"]
        }
        shop.run("decide", "--all", "order_id=shop", "--where", "order_id_differs")
        assert blockers(shop)["session-2"] == []
        shop.run("decide", "--order", "session-2", "order_id=undecided")
        assert blockers(shop)["session-2"] == ["order_id_differs"]
        shop.run("import", write_csv(tmp_path / "again.csv", list(NUMBERS)))
        assert blockers(shop)["session-2"] == [], "a file without the column says nothing of numbers"


def test_a_column_that_agrees_on_no_order_is_said_once(open_on, tmp_path: Path) -> None:
    far_side = far_side_with(*(held_transaction(number) for number in NUMBERS))
    with open_on(far_side) as shop:
        shop.run("import", write_numbered(tmp_path / "n.csv", {number: f"#{number}" for number in NUMBERS}))
        status, compared = shop.run("compare", "--json")
        assert [notice["code"] for notice in compared["notices"]] == ["numbers_of_file"]
        assert status == 0
        assert all(codes == [] for codes in blockers(shop).values())
        _, again = shop.run("compare", "--json")
        assert again["notices"] == [], "it was left aside"


def test_numbers_that_are_one_row_off_are_not_left_aside(open_on, tmp_path: Path) -> None:
    far_side = far_side_with(*(held_transaction(number) for number in NUMBERS))
    with open_on(far_side) as shop:
        numbers = {number: f"ORD-{number % len(NUMBERS) + 1}" for number in NUMBERS}
        shop.run("import", write_numbered(tmp_path / "n.csv", numbers))
        _, compared = shop.run("compare", "--json")
        assert compared["notices"] == []
        assert all(codes == ["order_id_differs"] for codes in blockers(shop).values())


def test_a_push_that_leaves_out_what_could_not_be_compared_says_so_with_its_status(open_on) -> None:
    far_side = far_side_with(*(held_transaction(number) for number in NUMBERS))
    with open_on(far_side) as shop:
        far_side.wemasy.faults.add(
            Trouble(answer=json_response(400, {"message": "No."})), body=b"session-2", times=None
        )
        shop.run("compare")
        status, sent = shop.run("push", "--yes", "--json")
        left_out = [push for push in sent["pushes"] if push["outcome"] == "skipped"]
        assert (status, [push["order_session"] for push in left_out]) == (3, ["session-2"])
        assert left_out[0]["error"]["message"]
        assert shop.run("push", "--order", "session-1", "--yes", "--json")[0] == 0


# ------------------------------------------------------------------------------------ elsewhere in the whole account


LONG_BEFORE = int(PLACED.timestamp()) - 400 * 86_400


def test_its_own_number_at_another_address_and_day_is_found_before_it_is_added(open_on) -> None:
    far_side = far_side_with(held_transaction(1, email="moved@example.org", timestamp=LONG_BEFORE), held_transaction(2))
    with open_on(far_side) as shop:
        before = turnover(far_side)
        assert blockers(shop)["session-1"] == ["likely_twin"]
        shop.run("push", "--order", "session-1", "--yes")
        assert turnover(far_side) == before
        shop.run("decide", "--same", "session-1", "ORD-1")
        shop.run("compare")
        _, listed = shop.run("orders", "--json")
        (order,) = [order for order in listed["orders"] if order["order_session"] == "session-1"]
        assert order["state"] == "differs"
        assert {row["field"] for row in order["differences"]} == {"email", "timestamp"}
        status, sent = shop.run("push", "--order", "session-1", "--yes", "--json")
        assert (status, [push["outcome"] for push in sent["pushes"]]) == (0, ["verified"])
        assert [held.email for held in far_side.ecomail.find("ORD-1")] == [email_of(1)]
        assert turnover(far_side) == before


def test_another_shops_number_anywhere_in_the_account_is_no_number_to_add(open_on) -> None:
    theirs = held_transaction(1, shop="jinyobchod.cz", email="jana@example.org", timestamp=LONG_BEFORE)
    far_side = far_side_with(theirs)
    with open_on(far_side) as shop:
        assert blockers(shop)["session-1"] == ["other_shop"]
        shop.run("push", "--yes")
        assert theirs in far_side.ecomail.transactions


def test_an_order_without_an_address_does_not_get_another_shops_customer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs = held_transaction(1, shop="jinyobchod.cz", email="jana@example.org")
    far_side = far_side_with(theirs)
    (tmp_path / "bare.csv").write_text(f"order_session,timestamp\nsession-1,{PLACED.isoformat()}\n")
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        shop.run("import", tmp_path / "bare.csv")
        shop.run("compare")
        assert blockers(shop)["session-1"] == ["other_shop", "email_missing"]
        shop.run("push", "--yes")
        _, listed = shop.run("orders", "--json")
    assert "jana" not in str(listed)
    assert far_side.ecomail.transactions == [theirs], "byte for byte"


def test_old_orders_of_the_same_people_are_found_on_any_day_and_only_once_a_request_each_time(open_on) -> None:
    far_side = far_side_with(*(renumbered(number, shop="prestashop") for number in NUMBERS))
    with open_on(far_side) as shop:
        before = len(far_side.journal.exchanges)
        shop.run("compare")
        asked = far_side.journal.exchanges[before:]
        everything = [
            request for request in asked if request.path == "/tracker/transaction" and len(request.query) == 2
        ]
        assert len(everything) == 1, "only what is new"


TAKEN = Trouble(
    answer=json_response(
        422,
        {"errors": {"transaction_data.0.transaction.order_id": ["The transaction.order id has already been taken."]}},
    )
)


@pytest.mark.parametrize("name", ["Vaas & Zo", "jinyobchod.cz"])
def test_a_number_that_is_taken_is_searched_in_all_of_the_account_and_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """It came into the account after the comparison, at another address and long before."""
    far_side = far_side_with()
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        shop.run("import", write_csv(tmp_path / "orders.csv", [1]))
        shop.run("compare")
        assert blockers(shop)["session-1"] == []
        far_side.ecomail.transactions.append(
            held_transaction(1, email="moved@example.org", timestamp=LONG_BEFORE, shop=name)
        )
        far_side.ecomail.faults.add(TAKEN, method="POST", path="transaction-bulk", times=None)
        status, sent = shop.run("push", "--yes", "--json")
        assert (status, [push["outcome"] for push in sent["pushes"]]) == (3, ["failed"])
        assert "ry again" not in str(sent["pushes"][0]["error"]), "that would not help"
        wanted = "likely_twin" if name == "Vaas & Zo" else "other_shop"
        assert blockers(shop)["session-1"] == [wanted]
        assert shop.run("push", "--yes", "--json")[1]["pushes"][0]["outcome"] == "skipped"
        if wanted == "likely_twin":
            shop.run("decide", "--same", "session-1", "ORD-1")
            shop.run("compare")
            assert blockers(shop)["session-1"] == []
    assert len(far_side.ecomail.transactions) == 1


# ----------------------------------------------------------------------------------- all that the account tells of it


def test_the_other_names_of_the_account_are_said_with_counts_and_sums(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    far_side = far_side_with(
        *(renumbered(number, shop="prestashop", id=100 + number) for number in (1, 2, 3)),
        held_transaction(9, shop="prestashop", amount=Decimal("10.50"), id=109),
    )
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        shop.run("import", write_csv(tmp_path / "orders.csv", list(NUMBERS)))
        _, compared = shop.run("compare", "--json")
        (said,) = [notice for notice in compared["notices"] if notice["code"] == "account_shop_alike"]
        assert "4 orders under “prestashop”, 145.50 in all: 3 of the same people" in said["message"]
        assert "3 of them with the same amount" in said["message"]
        again = shop.run("compare", "--json")[1]["notices"]
        assert "account_shop_alike" not in {notice["code"] for notice in again}, "said at the first comparison"
        _, planned = shop.run("push", "--dry-run", "--json")
        assert "account_shop_alike" in {notice["code"] for notice in planned["sent_as"]}, "and in each review"
        told = shop.run("conventions")[1]
        assert "4 orders under “prestashop”, 145.50 in all" in told


def test_many_additions_beside_as_many_orders_of_the_same_days_need_the_number(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing of it looks like an order of the list: other amounts, other people, other numbers, the same days."""
    many = range(1, 26)
    far_side = DemoShop(
        orders=[shop_order(number) for number in many],
        transactions=[
            held_transaction(
                n, order_id=f"old_{n}x", email=f"o{n}@example.org", amount=Decimal(3), shop="old", id=100 + n
            )
            for n in many
        ],
        subscribers={email_of(number) for number in many},
        wemasy_limit=6000,
        ecomail_limit=6000,
    )
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        shop.run("import", write_csv(tmp_path / "orders.csv", list(many)))
        shop.run("compare")
        assert shop.run("push", "--yes", "--json")[0] == 2
        assert "--expect 25" in shop.err
        assert len(far_side.ecomail.transactions) == len(many)
        assert shop.run("push", "--yes", "--expect", "24", "--json")[0] == 2
        assert shop.run("push", "--yes", "--expect", "25", "--json")[0] == 0
        assert len(far_side.ecomail.transactions) == 2 * len(many)


def test_many_additions_to_an_account_that_holds_nothing_alike_need_no_number(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    many = range(1, 26)
    far_side = DemoShop(
        orders=[shop_order(number) for number in many],
        transactions=[
            held_transaction(99, order_id="old", email="o@example.org", amount=Decimal(3), shop="old"),
        ],
        wemasy_limit=6000,
        ecomail_limit=6000,
    )
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        shop.run("import", write_csv(tmp_path / "orders.csv", list(many)))
        shop.run("compare")
        assert shop.run("push", "--dry-run", "--json")[1]["confirm_number"] is None


def test_only_in_ecomail_looks_under_the_names_that_are_picked(open_on) -> None:
    far_side = far_side_with(held_transaction(9, shop="prestashop"), held_transaction(8, shop="jinyobchod.cz"))
    with open_on(far_side) as shop:
        assert shop.run("only-in-ecomail", "--json")[1]["transactions"] == []
        _, found = shop.run("only-in-ecomail", "--shop", "prestashop", "--json")
        assert [held["order_id"] for held in found["transactions"]] == ["ORD-9"]
        assert found["summary"] == {"only_in_ecomail": 1, "searched": 1}, "of the names that were picked"
        assert "prestashop" in shop.run("only-in-ecomail", "--shop", "prestashop")[1]
        _, planned = shop.run("remove", "ORD-9", "--yes", "--json")
        assert planned["pushes"][0]["outcome"] == "skipped", "what is another shop's is looked at, never removed"
        assert len(far_side.ecomail.transactions) == 2


def test_orders_without_the_name_of_a_shop_are_said_as_well(open_on) -> None:
    far_side = far_side_with(renumbered(1, shop=""), held_transaction(9, shop=""))
    with open_on(far_side) as shop:
        assert blockers(shop)["session-1"] == ["likely_twin"]
        _, planned = shop.run("push", "--dry-run", "--json")
        (said,) = [notice for notice in planned["sent_as"] if notice["code"].startswith("account_shop")]
        assert said["message"].startswith("Ecomail also holds 2 orders without the name of a shop, 90.00 in all: 1 of")
        _, found = shop.run("only-in-ecomail", "--shop", "", "--json")
        assert [held["order_id"] for held in found["transactions"]] == ["presta_001", "ORD-9"]


def test_matches_are_looked_for_under_every_name(open_on) -> None:
    far_side = far_side_with(renumbered(1, shop="prestashop"), held_transaction(9, shop="prestashop"))
    with open_on(far_side) as shop:
        assert shop.run("only-in-ecomail", "--json")[1]["transactions"] == []
        _, found = shop.run("matches", "--json")
        assert [match["ecomail_order_id"] for match in found["suggested"]] == ["presta_001"]
        shop.run("matches", "--take", "session-1", "presta_001")
        assert shop.run("matches", "--json")[1]["suggested"] == []


def test_an_order_counted_twice_under_two_addresses_is_named_and_waits(open_on) -> None:
    far_side = far_side_with(held_transaction(1, id=101), held_transaction(1, id=102, email="custmoer1@example.com"))
    with open_on(far_side) as shop:
        assert blockers(shop)["session-1"] == ["duplicate_in_ecomail"], "comparing says so by itself"
        _, found = shop.run("only-in-ecomail", "--json")
        (said,) = [warning for warning in found["warnings"] if warning["code"] == "number_twice"]
        assert "ORD-1" in said["message"]
        assert blockers(shop)["session-1"] == ["duplicate_in_ecomail"]
        shop.run("compare")
        assert blockers(shop)["session-1"] == ["duplicate_in_ecomail"], "it is looked for again"
        far_side.ecomail.transactions = [held for held in far_side.ecomail.transactions if held.id != 102]
        shop.run("compare")
        assert blockers(shop)["session-1"] == []
