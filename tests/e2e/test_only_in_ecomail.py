"""What only Ecomail has, and what may be the same order, over real HTTP: found, picked, removed, put back, taken."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.demo_shop.orders import as_document
from core.demo_shop.shop import DemoShop
from core.demo_shop.transactions import StoredItem, StoredTransaction
from core.demo_shop.wire import Request
from tests.far_side import faults
from tests.far_side.faults import Trouble
from tests.far_side.observer import READING, violations
from tests.support.cli_shop import CliShop, cli_shop
from tests.support.profiles import PLACED, email_of, held_transaction, shop_order, write_csv


@pytest.fixture
def far_side() -> DemoShop:
    return DemoShop(
        orders=[shop_order(number) for number in (1, 2)],
        transactions=[held_transaction(1)],
        subscribers={email_of(number) for number in range(1, 40)},
        wemasy_limit=6000,
        ecomail_limit=6000,
    )


@pytest.fixture
def shop(far_side: DemoShop, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[CliShop]:
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        shop.run("import", write_csv(tmp_path / "orders.csv", [1, 2]))
        shop.run("compare")
        yield shop
    assert violations(far_side) == []


def add(far_side: DemoShop, number: int, **changes: Any) -> StoredTransaction:
    held = held_transaction(number, **changes)
    far_side.ecomail.transactions.append(held)
    far_side.ecomail.subscribers.add(held.email.lower())
    return held


def ids(found: Any) -> list[str]:
    return [transaction["order_id"] for transaction in found["transactions"]]


def states(shop: CliShop) -> dict[str, str]:
    _, listed = shop.run("orders", "--json")
    return {order["order_session"]: order["state"] for order in listed["orders"]}


def test_only_what_no_order_accounts_for_is_found_and_searching_changes_nothing(shop, far_side) -> None:
    add(far_side, 8)
    add(far_side, 9, shop="Another shop")
    add(far_side, 10, timestamp=int(PLACED.timestamp()) - 40 * 86_400)
    before = list(far_side.ecomail.transactions)
    far_side.journal.phase = READING
    status, found = shop.run("only-in-ecomail", "--json")
    far_side.journal.phase = ""
    assert (status, ids(found)) == (1, ["ORD-8"])
    assert found["summary"] == {"only_in_ecomail": 1, "searched": 2}
    assert far_side.ecomail.transactions == before
    status, found = shop.run("only-in-ecomail", "--from", "2026-01-01", "--to", "2026-02-28", "--json")
    assert ids(found) == ["ORD-8", "ORD-10"]
    assert [warning["code"] for warning in found["warnings"]] == ["list_is_shorter"]


def test_an_order_that_seemed_missing_is_found_under_another_address_and_day(shop, far_side) -> None:
    """It is not where Ecomail is asked for it, so it is not taken for the order unasked, nor added a second time."""
    days_later = int(PLACED.timestamp()) + 2 * 86_400
    add(far_side, 2, email="other@example.com", timestamp=days_later)
    add(far_side, 9, timestamp=days_later)
    shop.run("compare")
    assert states(shop) == {"session-1": "in_sync", "session-2": "blocked"}
    before = list(far_side.ecomail.transactions)
    status, found = shop.run("only-in-ecomail", "--to", "2026-02-28", "--json")
    assert (status, ids(found)) == (1, ["ORD-9"])
    assert "turned_up" in {warning["code"] for warning in found["warnings"]}
    assert states(shop)["session-2"] == "blocked"  # seen in the short list only: nothing may be written over it
    shop.run("compare")
    assert states(shop)["session-2"] == "differs"
    shop.run("push", "--yes", "--no-mark")
    assert [held.email for held in far_side.ecomail.find("ORD-2")] == [email_of(2)]
    assert len(before) == len(far_side.ecomail.transactions)


def test_two_shop_names_that_differ_in_case_only_are_two_shops_and_said_so(shop, far_side) -> None:
    for number in (8, 9):
        add(far_side, number, shop="vaas & zo")
    status, found = shop.run("only-in-ecomail", "--json")
    assert (status, ids(found)) == (0, [])
    assert [(warning["code"], "vaas & zo" in warning["message"]) for warning in found["warnings"]] == [
        ("shop_spelling", True)
    ]


def test_orders_without_a_number_are_named_since_they_may_be_among_what_is_found(shop, tmp_path) -> None:
    shop.run("import", write_csv(tmp_path / "more.csv", [3]))
    _, found = shop.run("only-in-ecomail", "--json")
    assert "list_has_no_numbers" in {warning["code"] for warning in found["warnings"]}


def test_an_empty_list_makes_nothing_of_ecomail_look_orphaned(far_side, tmp_path, capsys) -> None:
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        status, answer = shop.run("only-in-ecomail", "--json")
    assert (status, answer["error"]["code"]) == (2, "usage")


def test_a_large_account_is_read_in_small_windows(shop, far_side, monkeypatch) -> None:
    monkeypatch.setattr("core.shop.only_in_ecomail.MOST_AT_ONCE", 50)
    for number in range(100, 220):
        add(far_side, number, timestamp=int(PLACED.timestamp()) - (number - 100) * 86_400)
    _, found = shop.run("only-in-ecomail", "--from", "2016-01-01", "--to", "2026-02-28", "--json")
    assert sorted(ids(found)) == sorted(f"ORD-{number}" for number in range(100, 220))


def test_a_failed_search_leaves_the_one_before_as_it_was(shop, far_side, monkeypatch) -> None:
    add(far_side, 8)
    shop.run("only-in-ecomail")
    far_side.ecomail.remove_elsewhere("ORD-8")
    with monkeypatch.context() as trouble:
        trouble.setattr(far_side.ecomail, "_key", "another-key")
        status, _ = shop.run("only-in-ecomail", "--json")
    assert status == 4
    status, plan = shop.run("remove", "ORD-8", "--dry-run", "--json")
    assert plan["pushes"][0]["error"]["code"] == "gone_from_ecomail"


@pytest.mark.parametrize("order_id", ["ORD-8", "VZ/2026/88", "VZ 2026 89", "VZ-100%-90", "🌷 č92.%2F", "a+b"])
def test_a_picked_one_is_removed_with_the_shop_guard_and_put_back_whole(shop, far_side, order_id) -> None:
    held = add(far_side, 8, order_id=order_id, email="Jan+Tulp@Example.com", county="Utrecht", props={"gift": True})
    other = add(far_side, 9)
    shop.run("only-in-ecomail")
    status, removed = shop.run("remove", order_id, "--yes", "--json")
    assert (status, removed["pushes"][0]["outcome"], removed["pushes"][0]["action"]) == (0, "verified", "delete")
    assert (removed["pushes"][0]["website_id"], removed["pushes"][0]["order_session"]) == (None, None)
    assert far_side.ecomail.find(order_id) == ()
    assert far_side.ecomail.find("ORD-9") == (other,)
    (asked,) = [e for e in far_side.journal.exchanges if e.method == "DELETE"]
    assert asked.body == {"transaction_data": {"shop": "Vaas & Zo"}}
    _, history = shop.run("history", "--json")
    assert history[0]["before"]["county"] == "Utrecht", "the backup"

    status, undone = shop.run("undo", str(removed["pushes"][0]["push_id"]), "--yes", "--json")
    assert (status, undone["pushes"][0]["outcome"]) == (0, "verified")
    (back,) = far_side.ecomail.find(order_id)
    assert as_document(back) == as_document(held)
    assert far_side.ecomail.automations == [], "it comes back quietly"
    assert not any(order.tracked for order in far_side.wemasy.orders.values())


def test_what_was_not_found_or_has_an_order_is_never_removed(shop, far_side) -> None:
    shop.run("only-in-ecomail")
    for order_id in ("ORD-1", "ORD-404"):
        status, answer = shop.run("remove", order_id, "--yes", "--json")
        assert (status, answer["error"]["code"]) == (2, "usage")
    assert len(far_side.ecomail.find("ORD-1")) == 1


def test_what_changed_its_shop_or_is_held_twice_is_left_alone(shop, far_side) -> None:
    add(far_side, 8)
    add(far_side, 9)
    shop.run("only-in-ecomail")
    far_side.ecomail.change_elsewhere("ORD-8", shop="vaas & zo")
    add(far_side, 9, id=99)
    _, removed = shop.run("remove", "ORD-8", "ORD-9", "--yes", "--json")
    assert {push["error"]["code"] for push in removed["pushes"]} == {"other_shop", "duplicate_in_ecomail"}
    assert not [e for e in far_side.journal.exchanges if e.method == "DELETE"]


def test_removing_asks_and_without_a_terminal_nothing_is_removed(shop, far_side) -> None:
    add(far_side, 8)
    shop.run("only-in-ecomail")
    assert shop.run("remove", "ORD-8")[0] == 2
    assert len(far_side.ecomail.find("ORD-8")) == 1


def test_many_at_once_need_their_number(shop, far_side) -> None:
    for number in range(100, 121):
        add(far_side, number)
    shop.run("only-in-ecomail")
    order_ids = [f"ORD-{number}" for number in range(100, 121)]
    status, answer = shop.run("remove", *order_ids, "--yes", "--json")
    assert (status, answer["error"]["code"]) == (2, "mass_change")
    status, removed = shop.run("remove", *order_ids, "--yes", "--expect", "21", "--json")
    assert (status, removed["summary"]["verified"]) == (0, 21)


# ---------------------------------------------------------------------------------------- possibly the same order


def test_the_same_order_under_another_number_is_suggested_with_reasons(shop, far_side) -> None:
    add(far_side, 2, order_id="WOO-2", email=email_of(2).upper(), amount=Decimal("45.01"))
    add(far_side, 3, order_id="WOO-3")
    shop.run("only-in-ecomail")
    status, found = shop.run("matches", "--json")
    (match,) = found["suggested"]
    assert (status, match["order_session"], match["ecomail_order_id"]) == (0, "session-2", "WOO-2")
    assert match["confidence"] == "very_likely"
    assert {reason["code"] for reason in match["reasons"]} == {
        "match_email", "match_amount", "match_minutes", "match_products",
    }  # fmt: skip


@pytest.mark.parametrize(
    "changes",
    [
        {"amount": Decimal("45.03"), "timestamp": int(PLACED.timestamp()) - 4 * 3600},
        {"email": "somebody@example.com"},
        {"timestamp": int(PLACED.timestamp()) - 6 * 86_400 - 1},
        {"timestamp": int(PLACED.timestamp()) - 48 * 3600 - 1, "items": (StoredItem(code="X", price=Decimal(40)),)},
    ],
    ids=["amount", "buyer", "time", "time and products"],
)
def test_what_does_not_fit_is_not_suggested(shop, far_side, changes) -> None:
    add(far_side, 2, order_id="WOO-2", **changes)
    shop.run("only-in-ecomail", "--from", "2026-02-01", "--to", "2026-02-28")
    assert shop.run("matches", "--json")[1]["suggested"] == []


def test_several_that_fit_are_only_possible_and_warned_about(shop, far_side) -> None:
    for number in (20, 21):
        add(far_side, number, order_id=f"WOO-{number}", email=email_of(2))
    shop.run("only-in-ecomail")
    suggested = shop.run("matches", "--json")[1]["suggested"]
    assert [(match["confidence"], match["warnings"][0]["code"]) for match in suggested] == [
        ("possible", "match_several")
    ] * 2


def test_a_match_that_was_taken_makes_no_second_transaction_and_keeps_ecomails_number(shop, far_side) -> None:
    add(far_side, 2, order_id="WOO/2 🌷", city="Delft")
    far_side.wemasy.witness = lambda _order_id: far_side.ecomail.find("WOO/2 🌷")  # what this order is to Ecomail
    shop.run("only-in-ecomail")
    status, found = shop.run("matches", "--take", "session-2", "WOO/2 🌷", "--json")
    assert (status, found["suggested"], found["taken"][0]["ecomail_order_id"]) == (0, [], "WOO/2 🌷")
    _, compared = shop.run("compare", "--order", "session-2", "--json")
    (order,) = compared["orders"]
    assert (order["state"], order["action"]) == ("differs", "update")
    assert [difference["field"] for difference in order["differences"]] == ["city"]
    assert ids(shop.run("only-in-ecomail", "--json")[1]) == [], "it has an order now"
    status, pushed = shop.run("push", "--order", "session-2", "--yes", "--json")
    assert (status, pushed["pushes"][0]["outcome"], pushed["pushes"][0]["marked"]) == (0, "verified", True)
    assert far_side.ecomail.find("ORD-2") == ()
    (held,) = far_side.ecomail.find("WOO/2 🌷")
    assert held.city == "Utrecht"
    _, compared = shop.run("compare", "--json")
    assert compared["summary"]["in_sync"] == 2, "it is remembered"


def test_a_match_can_be_taken_back(shop, far_side) -> None:
    add(far_side, 2, order_id="WOO-2")
    shop.run("only-in-ecomail")
    shop.run("matches", "--take", "session-2", "WOO-2")
    status, found = shop.run("matches", "--take-back", "session-2", "--json")
    assert (status, found["taken"]) == (0, [])
    _, compared = shop.run("compare", "--order", "session-2", "--json")
    (order,) = compared["orders"]
    assert (order["state"], [blocker["code"] for blocker in order["blockers"]]) == ("blocked", ["likely_twin"])
    assert shop.run("matches", "--json")[1]["suggested"][0]["ecomail_order_id"] == "WOO-2"
    assert shop.run("matches", "--take-back", "session-2", "--json")[0] == 2


def test_a_match_whose_transaction_is_gone_is_never_made_anew(shop, far_side) -> None:
    add(far_side, 2, order_id="WOO-2")
    shop.run("only-in-ecomail")
    shop.run("matches", "--take", "session-2", "WOO-2")
    far_side.ecomail.remove_elsewhere("WOO-2")
    _, compared = shop.run("compare", "--order", "session-2", "--json")
    (order,) = compared["orders"]
    assert (order["state"], [blocker["code"] for blocker in order["blockers"]]) == ("blocked", ["match_gone"])


def test_one_transaction_is_taken_for_one_order_only(shop, far_side) -> None:
    add(far_side, 2, order_id="WOO-2", items=(StoredItem(code="X", title="X", price=Decimal(40), amount=Decimal(1)),))
    shop.run("only-in-ecomail")
    assert shop.run("matches", "--take", "session-2", "WOO-2", "--json")[0] == 0
    assert shop.run("matches", "--take", "session-1", "WOO-2", "--json")[0] == 2
    assert shop.run("matches", "--take", "session-1", "ORD-404", "--json")[0] == 2


@pytest.mark.usefixtures("waiting_takes_no_time")
@pytest.mark.parametrize("is_applied", [False, True])
def test_a_removal_or_an_undo_that_stayed_uncertain_is_looked_up_by_the_next_call(
    shop: CliShop,
    far_side: DemoShop,
    is_applied: bool,  # noqa: FBT001
) -> None:
    add(far_side, 8)
    shop.run("only-in-ecomail")
    written = [False]

    def no_sense_from_the_write_on(request: Request) -> Trouble | None:
        written[0] = written[0] or request.method != "GET"
        return faults.html(applied=is_applied) if written[0] else None

    for command in (("remove", "ORD-8"), ("undo", "1")):
        written[0] = False
        far_side.ecomail.faults.chooser = no_sense_from_the_write_on
        status, result = shop.run(*command, "--yes", "--json")
        assert (status, result["pushes"][-1]["outcome"]) == (3, "uncertain"), command
        far_side.ecomail.faults.chooser = None
        shop.run(*command, "--yes", "--json")
        _, history = shop.run("history", "--json")
        assert [push["outcome"] for push in history if push["outcome"] == "uncertain"] == []
        assert bool(far_side.ecomail.find("ORD-8")) is (command[0] == "undo")
