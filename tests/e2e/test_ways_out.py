"""Every reason for which an order waits has a way out: one on the command line, tried here, and one in the window."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct, structs

from core.cli.ways_out import WaysOut, way_out
from core.demo_shop.shop import DemoShop
from core.demo_shop.transactions import StoredTransaction
from core.demo_shop.wire import json_response
from core.domain.cause_table import SENTENCES
from core.domain.messages import TEMPLATES
from core.domain.model import Notice
from gui.order_card.header import Means, button_text, resolutions
from gui.settings.sections import section_for
from gui.window.actions import _ACTIONS
from tests.far_side import faults
from tests.support.cli_shop import CliShop, cli_shop
from tests.support.profiles import PLACED, held_transaction, shop_order

SAID_OF_MANY = frozenset(
    {
        "account_shop", "account_shop_alike", "account_shop_none", "brake_additions", "brake_removal", "brake_same_field", "brake_share",
        "conventions", "conventions_none", "currencies_mixed", "habit_taken", "list_has_no_numbers", "list_is_shorter",
        "number_twice", "numbers_of_file", "orders_rest", "read_as", "sent_price_line_total", "sent_price_piece",
        "sent_total_nothing", "sent_total_tax", "sent_total_tax_and_shipping", "shop_spelling", "shops_mixed",
        "turned_up", "watch_all_good", "watch_failed", "watch_file_problem", "watch_imported", "watch_needs_you",
        "watch_rejected", "watch_set_aside", "wemasy_key_accepted", "wemasy_key_unproven", "wemasy_without_key",
    }
)  # fmt: skip
"""Of the list, the account, a file or a connection: no order waits for these."""
NO_BLOCKERS = frozenset(
    {
        "currency_unset", "currency_unknown", "currency_converted", "date_missing", "tags_unreadable", "matched_to",
        "kept_in_own_form", "total_not_made", "total_far_off", "total_far_from_shop", "already_tracked_missing",
        "seen_in_short", "field_given_up", "seen_long_ago",
        "shop_changed_since",  # said of a push that was sent
        "more_alike",  # ends with those that it counts
        "stale", "stale_added", "stale_gone", "shop_changed",  # said of a push that was not sent; nothing waits for them
        "changed_since_push", "choices_go", "mails_stay", "marks_stay", "unseen_before", "removal_keeps_copy",
        "match_amount", "match_amount_other", "match_amount_part", "match_day", "match_email", "match_hours",
        "match_minutes", "match_number", "match_products", "match_several",
        "one_stays", "doubles_again", "no_doubles",
        "ignored_because", "left_for_later", "left_for_later_because",  # the user's own word
        "nothing_to_do",  # the very end of waiting
        "refunded_part", "refunded_whole",  # said beside the totals
        "gone_from_ecomail",  # what was to be removed is not there any more
    }
)  # fmt: skip
"""What is said of an order without keeping it from being sent."""
OF_RUNS = frozenset(code for code in TEMPLATES if code.startswith(("night_", "notice_", "row_", "statement_")))
"""Of a night, a notice, a row of a file that makes no order, or a statement: what a night leaves alone, the day sends,
unless it waits for a reason above."""

Change = Callable[[DemoShop], None]


class Way(Struct, frozen=True, kw_only=True):
    """How an order comes to wait for a reason, and what ends it."""

    purchase: dict[str, Any] = {}
    held: tuple[StoredTransaction, ...] = ()
    row: dict[str, str] = {}
    """What the file says beside or instead of session, e-mail and date."""
    status: str = "paid"
    settings: dict[str, str] = {}
    before: tuple[tuple[str, ...], ...] = ()
    """Commands that lead there."""
    then: Change | None = None
    """What happens in Ecomail or the shop after ``before``."""
    ends: tuple[tuple[str, ...], ...]
    """Commands that end it."""
    mended: Change | None = None
    """What has to be mended in Ecomail or the shop first; then comparing ends it."""
    twice: bool = False
    """A second session of the list has the same number."""
    compared: bool = True
    row_then: dict[str, str] | None = None
    """The file that is imported to end it."""


def decide(*choices: str) -> tuple[str, ...]:
    return ("decide", "--order", "session-1", *choices)


def setting(name: str, value: str) -> tuple[str, ...]:
    return ("settings", "set", name, value)


def held(**changes: Any) -> tuple[StoredTransaction, ...]:
    return (held_transaction(1, **changes),)


def change_shop(**fields: Any) -> Change:
    def change(far_side: DemoShop) -> None:
        purchase = {**far_side.wemasy.find("session-1").purchase, **fields}
        far_side.wemasy.change_elsewhere("session-1", purchase=purchase)

    return change


def hold(*transactions: StoredTransaction) -> Change:
    def change(far_side: DemoShop) -> None:
        far_side.ecomail.transactions[:] = transactions

    return change


def hide(far_side: DemoShop) -> None:
    """The buyer is no contact: only the list shows the order, in short."""
    unknown = json_response(404, {"message": "Subscriber not found."})
    far_side.ecomail.faults.add(faults.answer(unknown), path="/subscribers/", times=None)


MUG = {"item_id": "MUG", "item_name": "Mug", "item_category": "Kitchen", "price": Decimal("20.00"), "quantity": 2}
OPEN = {"value": Decimal(20), "tax": Decimal(10), "shipping": None, "items": [MUG | {"price": Decimal(10)}]}
THEIRS = held(shop="jinyobchod.cz", email="jana@example.org", amount=Decimal(4990))
REFUSED = json_response(400, {"message": "Not today."})
BOTH = (*held(amount=Decimal(1)), *held(id=2, shop="jinyobchod.cz", email="jana@example.org"))
TWIN = held(order_id="presta_001")
COMPARE = (("compare",),)

WAYS: dict[str, Way] = {
    "email_missing": Way(row={"email": ""}, ends=(decide("email=eva@example.com"),)),
    "order_id_missing": Way(
        purchase={"transaction_id": None}, ends=COMPARE, row_then={"order_id": "ORD-1"},
    ),
    "order_id_differs": Way(row={"order_id": "9"}, ends=(decide("order_id=shop"),)),
    "shop_missing": Way(settings={"shop.name": ""}, ends=(setting("shop.name", "Vaas & Zo"),)),
    "status_unmapped": Way(status="refunding", ends=(setting("status_map.refunding", "canceled"),)),
    "status_missing": Way(status="", ends=(decide("status=completed"),)),
    "currency": Way(purchase={"currency": "USD"}, ends=(setting("exchange_rate.USD", "0.9"),)),
    "currency_unclear": Way(purchase={"currency": "$"}, ends=(setting("exchange_rate.$", "1"),)),
    "balance": Way(purchase={"value": Decimal(90)}, ends=(("decide", "--all", "amount=shop", "--where", "balance"),)),
    "balance_other_convention": Way(
        purchase={"value": Decimal(40)}, ends=(setting("wemasy.value_includes", "tax"),),
    ),
    "reading_unclear": Way(purchase=OPEN, ends=(setting("wemasy.item_price", "piece"),)),
    "total_differs": Way(row={"total": "40.00"}, ends=(decide("amount=shop"),)),
    "lines_in_doubt": Way(
        purchase={"value": Decimal(90)}, before=(decide("amount=shop"),), ends=(decide("items=shop"),),
    ),
    "line_unreadable": Way(
        purchase={"items": [MUG, {"item_id": "X", "price": "a lot"}]}, ends=(decide("items=shop"),),
    ),
    "field_unreadable": Way(purchase={"tax": "a lot"}, ends=(decide("tax=7.81"),)),
    "no_lines": Way(purchase={"items": []}, ends=(decide("items=shop"),)),
    "too_many_lines": Way(
        purchase={"items": [MUG] * 2001}, mended=change_shop(items=[MUG]), ends=COMPARE,
    ),
    "too_many_lines_held": Way(
        held=held(items=held_transaction(1).items * 2001), mended=hold(held_transaction(1)), ends=COMPARE,
    ),
    "line_code_missing": Way(
        purchase={"items": [{"price": Decimal("20.00"), "quantity": 2}]}, ends=(decide("items[#1].title=Mug"),),
    ),
    "decision_invalid": Way(before=(decide("city=" + "x" * 2000),), ends=(decide("city=undecided"),)),
    "likely_twin": Way(held=TWIN, ends=(("decide", "--same", "session-1", "presta_001"), *COMPARE)),
    "other_shop": Way(held=THEIRS, ends=(setting("shop.former_names", "jinyobchod.cz"), *COMPARE)),
    "duplicate_in_ecomail": Way(
        held=(*held(), *held(id=2)), mended=hold(held_transaction(1)), ends=COMPARE,
    ),
    "number_shared": Way(held=BOTH, ends=(setting("ecomail.numbering", "per_shop"),)),
    "number_for_all": Way(
        held=BOTH, settings={"ecomail.numbering": "per_account"}, ends=(decide("amount=ecomail"),)
    ),
    "match_gone": Way(
        held=TWIN, before=(("decide", "--same", "session-1", "presta_001"),), then=hold(),
        ends=(("matches", "--take-back", "session-1"), *COMPARE),
    ),
    "same_number": Way(
        twice=True, ends=(("orders", "--remove", "session-2"),)
    ),
    "look_only": Way(settings={"shop.look_only": "true"}, ends=(setting("shop.look_only", "false"),)),
    "not_compared": Way(compared=False, ends=COMPARE),
    "not_found": Way(then=lambda far_side: far_side.wemasy.orders.clear(), ends=(("orders", "--remove", "session-1"),)),
    "compare_failed": Way(
        then=lambda far_side: far_side.wemasy.faults.add(faults.answer(REFUSED), times=None),
        mended=lambda far_side: far_side.wemasy.faults.clear(), ends=COMPARE,
    ),
    "not_in_full": Way(
        held=held(amount=Decimal(1)), then=hide, mended=lambda far_side: far_side.ecomail.faults.clear(), ends=COMPARE,
    ),
}  # fmt: skip
ELSEWHERE = frozenset(
    {
        "email_invalid",
        "unsettled",
        "field_unseen",
        "ecomail_unreadable",
        "not_surveyed",
        "no_full_copy",
        "own_doubles",
        "doubles_not_ours",
    }
)
"""Not to be had of the sandbox with one order: tried where they come from."""


def test_every_reason_to_wait_is_walked():
    """Whatever is new among all sentences of orders is a reason to wait until it is said here that it is none."""
    walked, others = WAYS.keys() | ELSEWHERE, NO_BLOCKERS | SAID_OF_MANY | OF_RUNS | SENTENCES.keys()
    assert TEMPLATES.keys() == walked | others
    assert not walked & others
    assert not NO_BLOCKERS & SAID_OF_MANY


def write_file(path: Path, row: dict[str, str], *, again: int = 0) -> Path:
    """A file with the one order, and ``again`` with a second session of it."""
    cells = {
        "order_session": "session-1", "email": "customer1@example.com", "timestamp": PLACED.isoformat(),
        "city": "Utrecht", "country": "NL",
    } | row  # fmt: skip
    rows = [cells, *({**cells, "order_session": "session-2"} for _ in range(again))]
    lines = [",".join(cells), *(",".join(one.values()) for one in rows)]
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return path


@contextlib.contextmanager
def waiting(way: Way, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[tuple[CliShop, DemoShop]]:
    tmp_path.mkdir(exist_ok=True)
    order = structs.replace(shop_order(1, **way.purchase), payment_status=way.status)
    far_side = DemoShop(
        orders=[order, *([structs.replace(order, order_session="session-2")] if way.twice else [])],
        transactions=list(way.held),
        subscribers={"customer1@example.com", "jana@example.org"},
        wemasy_limit=6000,
        ecomail_limit=6000,
    )
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        for name, value in way.settings.items():
            assert shop.run("settings", "set", name, value)[0] == 0
        assert shop.run("import", write_file(tmp_path / "orders.csv", way.row, again=way.twice))[0] == 0
        if way.compared:
            shop.run("compare")
        for command in way.before:
            assert shop.run(*command)[0] == 0
        if way.then is not None:
            way.then(far_side)
            shop.run("compare")
        yield shop, far_side


def reasons(shop: CliShop) -> set[str]:
    """Why the orders wait: on their cards, and where a push leaves them out."""
    blocked = [blocker for order in shop.run("orders", "--json")[1]["orders"] for blocker in order["blockers"]]
    left_out = [why for push in shop.run("push", "--dry-run", "--json")[1]["pushes"] for why in push.get("reasons", ())]
    found = {notice["code"] for notice in (*blocked, *left_out)} - {"nothing_to_do"}
    assert found <= WAYS.keys() | ELSEWHERE, "what an order waits for is walked here"
    return found


@pytest.mark.parametrize("code", WAYS)
def test_it_ends_on_the_command_line(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    way = WAYS[code]
    with waiting(way, tmp_path, capsys) as (shop, far_side):
        assert code in reasons(shop)
        assert_is_told(code, way, shop)
        if way.mended is not None:
            way.mended(far_side)
        if way.row_then is not None:
            assert shop.run("import", write_file(tmp_path / "again.csv", way.row_then))[0] == 0
        for command in way.ends:
            assert shop.run(*command)[0] in {0, 1}, shop.err
        assert code not in reasons(shop)
        for order in shop.run("orders", "--json")[1]["orders"]:
            assert order["state"] != "new", "and it can be compared"


def test_what_is_told_of_many_settles_them_and_never_by_the_wrong_word() -> None:
    ways = WaysOut()
    for number in (1, 2):
        for code in ("balance", "balance_other_convention", "line_unreadable", "likely_twin"):
            params = PARAMS | {"fitting": Notice("total_tax"), "numbers": "a, b"}
            ways.add([Notice(code, params)], f"ORD {number}")
    assert ways.lines() == (
        "What ends it:",
        "  balance (2): decide --all amount=shop --where balance",
        "  balance_other_convention (2): settings set wemasy.value_includes tax",
        "  line_unreadable (2): decide --order 'ORD 1' items=shop",
        "  likely_twin (2): decide --same-all, or one by one: decide --same 'ORD 1' ORDER_ID, or decide --another 'ORD 1'",
    )
    either = Notice("either_of", {"first": Notice("total_tax"), "second": Notice("total_nothing")})
    assert way_out(Notice("balance_other_convention", {"fitting": either}), "1") == (
        "settings set wemasy.value_includes WHAT"
    )
    assert way_out(Notice("nothing_to_do"), "1") is None


def test_an_order_is_called_by_its_number_as_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As every list of the command line calls it; of two with one number the session has to be said."""
    with waiting(WAYS["balance"], tmp_path, capsys) as (shop, _):
        _, listed = shop.run("orders")
        assert "balance (1): decide --order ORD-1 amount=shop items=shop" in listed
        assert shop.run("decide", "--order", "ORD-1", "amount=shop", "items=shop")[0] == 0
        assert reasons(shop) == set()
        assert "What ends it" not in shop.run("orders")[1]
    with waiting(WAYS["same_number"], tmp_path / "two", capsys) as (shop, _):
        assert shop.run("orders", "--remove", "ORD-1")[0] == 2
        assert "session-1, session-2" in shop.err


MORE_THAN_ONE_WAY = {"duplicate_in_ecomail", "not_found", "same_number", "number_for_all"}
"""Walked by another command than the one that is told, or told with the session left to pick."""


def assert_is_told(code: str, way: Way, shop: CliShop) -> None:
    """The command line says what ends it, as text and as JSON: what is walked here, but for what is to be filled in."""
    left_out = shop.run("push", "--dry-run", "--json")[1]["pushes"]
    (told,) = {push["ways_out"][code] for push in left_out if code in push.get("ways_out", ())}
    plain = " ".join(shop.run("push", "--dry-run")[1].split())
    assert f"{code} (" in plain
    if code in MORE_THAN_ONE_WAY:
        return
    walked = "import" if way.row_then is not None else way.ends[0][0]
    assert told.split()[0] == walked
    if walked == "decide" and "--all" not in way.ends[0]:
        assert way.ends[0][-1].partition("=")[0] in told


PARAMS = {
    "field": "tax", "currency": "$", "shop_currency": "EUR", "status": "refunding", "line": "1", "value": "90",
    "nearest": "45", "fitting": "x", "file": "1", "shop": "2",
}  # fmt: skip


IN_THE_REVIEW = {
    "same_number": "remove", "look_only": "settings", "not_compared": "compare_all", "not_surveyed": "compare_all",
    "not_found": "remove", "compare_failed": "compare_failed", "no_full_copy": "only_in_ecomail",
    "doubles_not_ours": "compare_all",
}  # fmt: skip
"""No card shows these: a review leaves the orders out, and an action of the window ends it."""


def test_what_a_review_leaves_out_has_an_action_in_the_window():
    assert set(IN_THE_REVIEW.values()) <= {action.name for action in _ACTIONS}


@pytest.mark.parametrize("code", sorted((WAYS.keys() | ELSEWHERE) - IN_THE_REVIEW.keys()))
def test_it_has_a_button_in_the_window(code: str):
    notice = Notice(code, PARAMS)
    ways = resolutions(notice)
    assert ways
    for way in ways:
        assert "{" not in button_text(way, notice)
        if way.means is Means.ELSEWHERE and way.target not in DONE_BY_THE_WINDOW:
            assert section_for(notice), "it opens the settings where they resolve it"


DONE_BY_THE_WINDOW = frozenset(
    {
        "compare",
        "import",
        "finish_unsettled",
        "same_order",
        "another_order",
        "match_back",
        "settle_alike",
        "remove_doubles",
    }
)


@pytest.mark.parametrize("field", ["value", "purchase.tax", "purchase.items", "purchase.transaction_id", "payment_status"])  # fmt: skip
def test_whatever_cannot_be_read_has_a_button(field: str):
    notice = Notice("field_unreadable", {"field": field, "reason": "?"})
    (way,) = resolutions(notice)
    assert way.target == {
        "value": "amount", "purchase.tax": "tax", "purchase.items": "items", "purchase.transaction_id": "import",
        "payment_status": "status",
    }[field]  # fmt: skip
