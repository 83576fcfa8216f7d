"""An Ecomail that is not ours, over real HTTP: poison documents, taken numbers, tariffs, and errors in every form."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from core.demo_shop.shop import DemoShop
from core.demo_shop.transactions import StoredTransaction
from core.demo_shop.wire import Request, Response, decode, json_response
from tests.far_side.faults import Trouble, answer
from tests.far_side.observer import violations
from tests.support.cli_shop import CliShop, cli_shop
from tests.support.profiles import PLACED, email_of, held_transaction, shop_order, write_csv

NUMBERS = range(1, 7)
POISON = "ORD-3"
EARLIEST = int(PLACED.timestamp()) - 3600
WORDS = "The email is on the blacklist."
Open = Callable[..., contextlib.AbstractContextManager[CliShop]]

pytestmark = pytest.mark.usefixtures("waiting_takes_no_time")


def far_side_with(*held: StoredTransaction) -> DemoShop:
    return DemoShop(
        orders=[shop_order(number) for number in NUMBERS],
        transactions=list(held),
        subscribers={email_of(number) for number in NUMBERS},
    )


@pytest.fixture
def open_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Open:
    @contextlib.contextmanager
    def opened(far_side: DemoShop) -> Iterator[CliShop]:
        with cli_shop(far_side, tmp_path / "data", capsys) as shop:
            shop.run("import", write_csv(tmp_path / "orders.csv", NUMBERS))
            shop.run("compare")
            yield shop
        assert violations(far_side) == []

    return opened


def by_number(result: Any) -> dict[str, Any]:
    return {push["order_id"]: push for push in result["pushes"]}


def in_bulk(judge: Callable[[int], Response]) -> Callable[[Request], Trouble | None]:
    """What a bulk request is answered in which the poison stands, by its place."""

    def choose(request: Request) -> Trouble | None:
        if request.method != "POST" or not request.path.endswith("-bulk"):
            return None
        numbers = [document["transaction"]["order_id"] for document in decode(request.body)["transaction_data"]]
        return answer(judge(numbers.index(POISON))) if POISON in numbers else None

    return choose


@pytest.mark.parametrize(
    "judge",
    [
        lambda place: json_response(200, {"errors": {f"transaction_data.{place}.transaction.email": [WORDS]}}),
        lambda place: json_response(500, {"errors": {f"transaction_data.{place}.transaction.email": [WORDS]}}),
        lambda place: json_response(422, {"errors": {f"transaction_data.{place}.transaction.email": [WORDS]}}),
        lambda _place: json_response(200, {"errors": [WORDS]}),
        lambda _place: json_response(200, {"errors": WORDS}),
        lambda _place: json_response(500, {"errors": WORDS}),
        lambda _place: json_response(500, {"message": WORDS}),
        lambda _place: json_response(422, {"errors": [WORDS]}),
    ],
    ids=["200 by field", "500 by field", "422 by field", "200 list", "200 text", "500 text", "500 message", "422 list"],
)
def test_one_poison_document_is_found_and_the_rest_is_added(open_on: Open, judge: Callable[[int], Response]) -> None:
    far_side = far_side_with()
    with open_on(far_side) as shop:
        far_side.ecomail.faults.chooser = in_bulk(judge)
        status, result = shop.run("push", "--yes", "--json")
        pushes = by_number(result)
        poison = pushes.pop(POISON)
        assert {push["outcome"] for push in pushes.values()} == {"verified"}
        assert all(push["marked"] for push in pushes.values())
        assert (status, poison["outcome"]) == (3, "failed")
        assert WORDS.removesuffix(".") in poison["error"]["message"]
        assert "try again" not in poison["error"]["message"].lower()


def test_a_fault_without_words_is_isolated_and_said(open_on: Open) -> None:
    far_side = far_side_with()
    with open_on(far_side) as shop:
        far_side.ecomail.faults.chooser = in_bulk(lambda _place: json_response(500, {}))
        _, result = shop.run("push", "--yes", "--json")
        outcomes = {number: push["outcome"] for number, push in by_number(result).items()}
        assert outcomes == dict.fromkeys(outcomes, "verified") | {POISON: "failed"}
        message = by_number(result)[POISON]["error"]["message"]
        assert "status 500" in message
        assert POISON in message
        assert "try again" not in message.lower()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"message": "The route tracker/transaction/ORD-3 could not be found."}, "The route"),
        ({"message": "Transaction not found."}, "Transaction not found"),
        ({"errors": ["Transaction does not exist."]}, "Transaction does not exist"),
        ({"errors": "No such thing"}, "No such thing"),
    ],
)
def test_a_404_on_a_write_names_the_number(open_on: Open, body: dict[str, Any], said: str) -> None:
    far_side = far_side_with(*(held_transaction(number, city="Elsewhere") for number in NUMBERS))
    with open_on(far_side) as shop:
        far_side.ecomail.faults.add(answer(json_response(404, body)), method="PUT", path=POISON, times=None)
        status, result = shop.run("push", "--yes", "--expect", "6", "--json")
        poison = by_number(result)[POISON]
        assert (status, poison["outcome"]) == (3, "failed")
        message = poison["error"]["message"]
        assert "404" in message
        assert POISON in message
        assert said in message
        assert "try again" not in message.lower()


@pytest.mark.parametrize(
    "body",
    [
        {"errors": "Account must be marketer+ tariff"},
        {"errors": ["Account must be marketer+ tariff"]},
        {"errors": {"account": ["Account must be marketer+ tariff"]}},
        {"message": "Account must be marketer+ tariff"},
    ],
)
@pytest.mark.parametrize("when", ["reading", "writing"])
def test_a_tariff_is_no_fault_of_the_key(open_on: Open, body: dict[str, Any], when: str) -> None:
    far_side = far_side_with()
    with open_on(far_side) as shop:
        method = "GET" if when == "reading" else "POST"
        far_side.ecomail.faults.add(answer(json_response(403, body)), method=method, path="tracker", times=None)
        far_side.ecomail.faults.add(answer(json_response(403, body)), method=method, path="subscribers", times=None)
        command = ["compare"] if when == "reading" else ["push", "--yes"]
        status, result = shop.run(*command, "--json")
        assert status == 3
        error = result["error"]
        assert error["code"] == "plan_refused"
        assert "Account must be marketer+ tariff" in error["message"]
        assert "key is fine" in error["message"]
        assert "new key" not in error["message"]


@pytest.mark.parametrize("body", [{"errors": "This key was withdrawn"}, {"message": "Forbidden"}])
def test_a_refused_key_is_told_with_what_ecomail_says(open_on: Open, body: dict[str, Any]) -> None:
    far_side = far_side_with()
    with open_on(far_side) as shop:
        far_side.ecomail.faults.add(answer(json_response(403, body)), method="GET", times=None)
        status, result = shop.run("compare", "--json")
        assert (status, result["error"]["code"]) == (4, "key_refused")
        assert next(iter(body.values())) in result["error"]["message"]


def test_a_taken_number_is_an_outcome_of_its_own(open_on: Open) -> None:
    far_side = far_side_with()
    taken = ["The transaction.order id has already been taken."]
    with open_on(far_side) as shop:
        far_side.ecomail.faults.chooser = in_bulk(
            lambda place: json_response(422, {"errors": {f"transaction_data.{place}.transaction.order_id": taken}})
        )
        _, result = shop.run("push", "--yes", "--json")
        outcomes = {number: push["outcome"] for number, push in by_number(result).items()}
        assert outcomes == dict.fromkeys(outcomes, "verified") | {POISON: "failed"}
        error = by_number(result)[POISON]["error"]
        assert error["code"] == "number_taken"
        assert "try again" not in error["message"].lower()


def test_fewer_added_than_sent_is_an_outcome_of_its_own(open_on: Open) -> None:
    far_side = far_side_with()
    with open_on(far_side) as shop:
        far_side.ecomail.skipped_in_bulk.add(POISON)
        _, result = shop.run("push", "--yes", "--json")
        outcomes = {number: push["outcome"] for number, push in by_number(result).items()}
        assert outcomes == dict.fromkeys(outcomes, "verified") | {POISON: "failed"}
        error = by_number(result)[POISON]["error"]
        assert error["code"] == "not_added"
        assert "try again" not in error["message"].lower()


# ------------------------------------------------------------------------------------- values in a form of its own

LONG_TITLE = "Boeket van het seizoen, " * 8
CUT = 150


def cut_titles(kept: StoredTransaction) -> StoredTransaction:
    return structs.replace(kept, items=tuple(structs.replace(item, title=item.title[:CUT]) for item in kept.items))


def titled(title: str) -> DemoShop:
    item = {"item_id": "SKU-1", "item_name": title, "price": Decimal("20.00"), "quantity": 2, "item_brand": "Zo"}
    return DemoShop(
        orders=[shop_order(number, items=[item]) for number in NUMBERS],
        transactions=[],
        subscribers={email_of(number) for number in NUMBERS},
    )


def writes_of(far_side: DemoShop) -> int:
    return len([entry for entry in far_side.journal.of("ecomail") if entry.method != "GET"])


@pytest.mark.parametrize("tags", [None, [], "absent"])
def test_no_tags_and_zero_as_null_are_only_another_form(open_on: Open, tags: Any) -> None:
    far_side = far_side_with()
    for order in far_side.wemasy.orders.values():
        order.purchase.update(tax=Decimal(0), shipping=Decimal(0), value=Decimal("40.00"))
        order.purchase["items"][0]["item_brand"] = "Zo"

    def in_its_own_form(shown: dict[str, Any]) -> dict[str, Any]:
        bare = {name: None if name in {"tax", "shipping"} else value for name, value in shown.items()}
        return bare | {"items": [item | ({} if tags == "absent" else {"tags": tags}) for item in shown["items"]]}

    far_side.ecomail.shown_as = in_its_own_form
    with open_on(far_side) as shop:
        status, result = shop.run("push", "--yes", "--json")
        assert status == 0
        assert {(push["outcome"], push["marked"]) for push in result["pushes"]} == {("verified", True)}
        status, _ = shop.run("compare")
        assert status == 0, "both sides agree"
        before = writes_of(far_side)
        shop.run("push", "--yes")
        assert writes_of(far_side) == before


def test_a_cut_title_is_named_and_not_sent_again(open_on: Open) -> None:
    far_side = titled(LONG_TITLE)
    far_side.ecomail.kept_as = cut_titles
    with open_on(far_side) as shop:
        _, result = shop.run("push", "--order", "session-1", "--yes", "--json")
        (push,) = result["pushes"]
        assert (push["outcome"], push["marked"]) == ("landed_different", False)
        assert "items[SKU-1].title" in push["error"]["message"]
        before = writes_of(far_side)
        shop.run("compare")
        _, result = shop.run("push", "--order", "session-1", "--yes", "--json")
        assert [(push["action"], push["outcome"], push["marked"]) for push in result["pushes"]] == [
            ("mark", "verified", True)
        ]
        assert writes_of(far_side) == before
        _, listed = shop.run("orders", "--json")
        warnings = {order["order_session"]: order["warnings"] for order in listed["orders"]}
        assert ["items[SKU-1].title" in notice["message"] for notice in warnings["session-1"]] == [True]


def test_what_one_order_taught_holds_for_the_account(open_on: Open) -> None:
    far_side = titled(LONG_TITLE)
    far_side.ecomail.kept_as = cut_titles
    with open_on(far_side) as shop:
        shop.run("push", "--order", "session-1", "--yes")
        _, result = shop.run("push", "--yes", "--json")
        outcomes = {push["order_id"]: (push["outcome"], push["marked"]) for push in result["pushes"]}
        assert outcomes == {f"ORD-{number}": ("verified", True) for number in NUMBERS}


def test_a_title_that_was_really_changed_is_still_a_difference(open_on: Open) -> None:
    far_side = titled(LONG_TITLE)
    far_side.ecomail.kept_as = cut_titles
    with open_on(far_side) as shop:
        shop.run("push", "--order", "session-1", "--yes")
        (held,) = far_side.ecomail.find("ORD-1")
        item = structs.replace(held.items[0], title="Another bouquet")
        far_side.ecomail.change_elsewhere("ORD-1", items=(item,))
        _, listed = shop.run("compare", "--order", "session-1", "--json")
        (order,) = listed["orders"]
        assert [difference["field"] for difference in order["differences"]] == ["items[SKU-1].title"]


# ------------------------------------------------------------------------------------ a list that grows meanwhile

MANY = 1600
ABSENT = 80


@pytest.mark.parametrize("newest", [True, False], ids=["newest first", "at the end"])
def test_a_list_that_grows_while_it_is_read_makes_no_order_missing_and_fails_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, newest: bool
) -> None:
    numbers = range(1, ABSENT + 3)
    others = [
        held_transaction(number, order_id=f"W-{number}", email=f"w{number}@example.com", amount=Decimal(9))
        for number in range(MANY)
    ]
    far_side = DemoShop(
        orders=[shop_order(number) for number in numbers],
        transactions=[*others, held_transaction(1), held_transaction(ABSENT + 2, timestamp=EARLIEST)],
        ecomail_limit=10_000,
    )
    pages = 0

    def one_more(request: Request) -> None:
        nonlocal pages
        if request.method == "GET" and request.path == "/tracker/transaction":
            pages += 1
            if pages % 3 == 0:
                moment = EARLIEST + 86_400 if newest else EARLIEST - 60
                more = held_transaction(MANY + pages, order_id=f"N-{pages}", timestamp=moment)
                far_side.ecomail.transactions.append(more)

    far_side.ecomail.faults.chooser = one_more
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        shop.run("import", write_csv(tmp_path / "orders.csv", numbers))
        _, result = shop.run("compare", "--json")
        assert pages > 3
        assert result["summary"]["failed"] == 0
        assert result["summary"]["missing"] == ABSENT


# ------------------------------------------------------------------------------------------------------ extra data


@pytest.mark.parametrize(
    "text",
    [
        '{"coupon": "LENTE", "source": {"web": true, "list": [1, null]}}',
        '{"amount": 1e400, "small": 1e-400}',
        '{"long": 0.1234567890123456789012345678901234567890}',
        '{"id": 123456789012345678901234567890, "less": -9223372036854775809}',
        '{"name": "Ru\\u017e\\u011b", "slash": "a\\/b"}',
    ],
)
@pytest.mark.parametrize("as_text", [True, False])
def test_extra_data_is_given_back_as_the_object_it_is(open_on: Open, text: str, *, as_text: bool) -> None:
    held = text if as_text else decode(text.encode())
    far_side = far_side_with(held_transaction(1, props=held, city="Elsewhere"))
    with open_on(far_side) as shop:
        _, result = shop.run("push", "--order", "session-1", "--yes", "--json")
        assert [(push["outcome"], push["marked"]) for push in result["pushes"]] == [("verified", True)]
        (now,) = far_side.ecomail.find("ORD-1")
        assert now.props == decode(text.encode())
        assert now.city == "Utrecht"
        status, _ = shop.run("compare", "--order", "session-1")
        assert status == 0


@pytest.mark.parametrize("props", ["just words", '{"broken": ', "17", '"text"', ""])
def test_extra_data_that_is_no_object_stays_the_text_it_is(open_on: Open, props: str) -> None:
    far_side = far_side_with(held_transaction(1, props=props, city="Elsewhere"))
    with open_on(far_side) as shop:
        _, result = shop.run("push", "--order", "session-1", "--yes", "--json")
        assert [push["outcome"] for push in result["pushes"]] == ["verified"]
        assert far_side.ecomail.find("ORD-1")[0].props == props
