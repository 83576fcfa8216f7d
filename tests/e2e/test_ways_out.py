"""Every reason for which an order waits has a way out: one on the command line, tried here, and one in the window."""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct, structs

import core
from core.demo_shop.shop import DemoShop
from core.demo_shop.transactions import StoredTransaction
from core.demo_shop.wire import json_response
from core.domain.messages import TEMPLATES
from core.domain.model import Notice
from gui.order_card.header import Means, button_text, resolutions
from gui.settings.sections import section_for
from tests.far_side import faults
from tests.support.cli_shop import CliShop, cli_shop
from tests.support.profiles import PLACED, held_transaction, shop_order

CORE = Path(core.__file__).parent
WITH_BLOCKERS = (
    "domain/expected.py", "domain/balance.py", "domain/assessment.py", "domain/decisions.py",
    "services/wemasy_json.py", "services/ecomail_json.py",
)  # fmt: skip
NO_BLOCKERS = frozenset(
    {
        "currency_unset", "currency_unknown", "currency_converted", "date_missing", "tags_unreadable", "matched_to",
        "kept_in_own_form", "total_not_made", "total_far_off", "total_far_from_shop", "already_tracked_missing",
        "seen_in_short", "field_given_up", "seen_long_ago",
        "shop_changed_since",  # said of a push that was sent
        "more_alike",  # ends with those that it counts
        "stale", "stale_added", "stale_gone", "shop_changed",  # said of a push that was not sent; nothing waits for them
    }
)  # fmt: skip
"""What these files say without keeping an order from being sent."""

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
    "match_gone": Way(
        held=TWIN, before=(("decide", "--same", "session-1", "presta_001"),), then=hold(),
        ends=(("matches", "--take-back", "session-1"), *COMPARE),
    ),
    "not_in_full": Way(
        held=held(amount=Decimal(1)), then=hide, mended=lambda far_side: far_side.ecomail.faults.clear(), ends=COMPARE,
    ),
}  # fmt: skip
ELSEWHERE = frozenset({"email_invalid", "unsettled", "field_unseen", "ecomail_unreadable"})
"""Not to be had of the sandbox with one order: tried where they come from."""


def codes_of_blockers() -> set[str]:
    """Every sentence that these files say of an order, but those that keep nothing from being sent."""
    said = {
        call.args[0].value
        for name in WITH_BLOCKERS
        for call in ast.walk(ast.parse((CORE / name).read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "Notice"
        and isinstance(call.args[0], ast.Constant)
    }
    return (said & TEMPLATES.keys()) - NO_BLOCKERS


def test_every_reason_to_wait_is_walked():
    assert codes_of_blockers() == WAYS.keys() | ELSEWHERE


def write_file(path: Path, row: dict[str, str]) -> Path:
    cells = {
        "order_session": "session-1", "email": "customer1@example.com", "timestamp": PLACED.isoformat(),
        "city": "Utrecht", "country": "NL",
    } | row  # fmt: skip
    path.write_text(f"{','.join(cells)}\n{','.join(cells.values())}\n", encoding="utf-8")
    return path


@contextlib.contextmanager
def waiting(way: Way, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[tuple[CliShop, DemoShop]]:
    order = structs.replace(shop_order(1, **way.purchase), payment_status=way.status)
    far_side = DemoShop(
        orders=[order],
        transactions=list(way.held),
        subscribers={"customer1@example.com", "jana@example.org"},
        wemasy_limit=6000,
        ecomail_limit=6000,
    )
    with cli_shop(far_side, tmp_path / "data", capsys) as shop:
        for name, value in way.settings.items():
            assert shop.run("settings", "set", name, value)[0] == 0
        assert shop.run("import", write_file(tmp_path / "orders.csv", way.row))[0] == 0
        shop.run("compare")
        for command in way.before:
            assert shop.run(*command)[0] == 0
        if way.then is not None:
            way.then(far_side)
            shop.run("compare")
        yield shop, far_side


def blockers(shop: CliShop) -> list[dict[str, str]]:
    return shop.run("orders", "--json")[1]["orders"][0]["blockers"]  # type: ignore[no-any-return]


@pytest.mark.parametrize("code", WAYS)
def test_it_ends_on_the_command_line(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    way = WAYS[code]
    with waiting(way, tmp_path, capsys) as (shop, far_side):
        assert code in {blocker["code"] for blocker in blockers(shop)}
        if way.mended is not None:
            way.mended(far_side)
        if way.row_then is not None:
            assert shop.run("import", write_file(tmp_path / "again.csv", way.row_then))[0] == 0
        for command in way.ends:
            assert shop.run(*command)[0] in {0, 1}, shop.err
        left = {blocker["code"] for blocker in blockers(shop)}
        assert code not in left
        assert shop.run("orders", "--json")[1]["orders"][0]["state"] != "new", "and it can be compared"
        assert left <= WAYS.keys() - {code}, "what it waits for now has a way out as well"


PARAMS = {
    "field": "tax", "currency": "$", "shop_currency": "EUR", "status": "refunding", "line": "1", "value": "90",
    "nearest": "45", "fitting": "x", "file": "1", "shop": "2",
}  # fmt: skip


@pytest.mark.parametrize("code", sorted(WAYS.keys() | ELSEWHERE))
def test_it_has_a_button_in_the_window(code: str):
    notice = Notice(code, PARAMS)
    ways = resolutions(notice)
    assert ways
    for way in ways:
        assert "{" not in button_text(way, notice)
        if way.means is Means.ELSEWHERE and way.target not in DONE_BY_THE_WINDOW:
            assert section_for(notice), "it opens the settings where they resolve it"


DONE_BY_THE_WINDOW = frozenset(
    {"compare", "import", "finish_unsettled", "same_order", "another_order", "match_back", "settle_alike"}
)


@pytest.mark.parametrize("field", ["value", "purchase.tax", "purchase.items", "purchase.transaction_id", "payment_status"])  # fmt: skip
def test_whatever_cannot_be_read_has_a_button(field: str):
    notice = Notice("field_unreadable", {"field": field, "reason": "?"})
    (way,) = resolutions(notice)
    assert way.target == {
        "value": "amount", "purchase.tax": "tax", "purchase.items": "items", "purchase.transaction_id": "import",
        "payment_status": "status",
    }[field]  # fmt: skip
