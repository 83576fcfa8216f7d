"""The demo shop: every kind of difference is in it, it survives a restart, and its file is clean."""

from __future__ import annotations

import csv
import io
from collections import Counter
from datetime import datetime
from decimal import Decimal

import msgspec
import pytest

from core.demo_shop.cases import BLOCKED, CASES, EARLIER_PLUGIN, FIRST_MET, PLANTED, REFUSED, SECOND_SHOP
from core.demo_shop.orders import SHOP_ZONE, as_document
from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN, DemoShop, csv_path, planted
from core.demo_shop.wire import Request, encode
from tests.far_side.observer import differences
from tests.support.sandbox_builders import JSON, WEMASY_PATH, a_document, said

DEMOS = planted()
WRONG = {
    "amount_without_tax": {"amount"}, "unit_price": {"items"}, "line_missing": {"items"}, "line_extra": {"items"},
    "quantity_differs": {"items"}, "title_differs": {"items"}, "city_differs": {"city"}, "status_differs": {"status"},
    "status_null": {"status"}, "timestamp_differs": {"timestamp"}, "shop_name_case": {"shop"},
    "kept_by_ecomail": {"amount"}, "odd_order_id": {"amount"},
}  # fmt: skip
MISSING = {"missing", "missing_tracked", "accents_missing", "odd_order_id", "returned_piece", "rounded_pieces"}
HELD_TWICE = {"other_shop_too"}
NOT_BY_ADDING_UP = {
    "does_not_add_up", "discount_on_order", "fee_on_order", "discount_in_price", "price_of_line", "rounded_pieces",
}  # fmt: skip


def of(kind: str):
    return [demo for demo in DEMOS if demo.kind == kind]


def items_of(demo):
    return demo.order.purchase["items"]


def test_the_shop_is_the_same_every_time_and_has_every_kind_as_often_as_promised():
    assert Counter(demo.kind for demo in DEMOS) == PLANTED
    assert len(DEMOS) == sum(case.count for case in CASES.values())
    assert all(case.shows for case in CASES.values())
    assert tuple(demo.kind for demo in DEMOS[: -1 - len(FIRST_MET) : -1]) == FIRST_MET
    planted.cache_clear()
    assert planted() == DEMOS


@pytest.mark.parametrize("kind", [kind for kind in PLANTED if kind not in BLOCKED | REFUSED])
def test_ecomail_differs_in_exactly_what_the_kind_says(kind):
    for demo in of(kind):
        if not demo.held:
            assert kind in MISSING
            continue
        held, *others = demo.held
        assert bool(others) is (kind in HELD_TWICE)
        assert set(differences(held, demo.document())) == WRONG.get(kind, set())
        assert demo.document()["transaction"]["timestamp"] == int(demo.placed_at.timestamp())


def test_each_missing_kind_has_orders_that_ecomail_does_not_hold():
    assert {demo.kind for demo in DEMOS if not demo.held} == MISSING | {"email_nowhere", "unknown_to_wemasy"}
    assert all(demo.order.tracked for demo in of("missing_tracked"))
    assert not any(demo.order.tracked for demo in of("missing"))


def test_the_blocked_kinds_are_what_they_say():
    assert all(demo.order is None for demo in of("unknown_to_wemasy"))
    assert all(len(demo.held) == 2 for demo in of("duplicate_in_ecomail"))
    assert all(demo.order.purchase["currency"] == "CZK" for demo in of("other_currency"))
    assert all(demo.order.payment_status == "refunding" for demo in of("unknown_payment_status"))
    assert all(demo.file_order_id != demo.order_id for demo in of("order_id_differs"))
    assert all(not demo.file_email and not demo.held for demo in of("email_nowhere"))
    assert all(demo.file_total != demo.right.amount for demo in of("total_in_file_differs"))
    assert all(demo.order.purchase["currency"] == "Kč" for demo in of("currency_sign"))
    assert all(not demo.document() for kind in BLOCKED | REFUSED for demo in of(kind))


def test_the_account_was_lived_in():
    for demo in of("earlier_plugin"):
        (held,) = demo.held
        assert held.order_id != demo.order_id
        assert (held.shop, held.email, held.amount) == (EARLIER_PLUGIN, demo.right.email, demo.right.amount)
    for demo in of("other_shop_only"):
        (theirs,) = demo.held
        assert (theirs.order_id, theirs.shop) == (demo.order_id, SECOND_SHOP)
    for demo in of("other_shop_too"):
        ours, theirs = demo.held
        assert differences(ours, demo.document()) == []
        assert (theirs.order_id, theirs.shop) == (demo.order_id, SECOND_SHOP)
    for demo in of("two_addresses"):
        ours, again = demo.held
        assert differences(ours, as_document(demo.right)) == []
        assert (again.order_id, again.amount) == (demo.order_id, demo.right.amount)
        assert again.email != ours.email
    assert [demo.right.status for demo in of("status_differs")] == ["completed"] * PLANTED["status_differs"]
    on_list = {kept.id for demo in DEMOS for kept in demo.held}
    others = [kept for kept in DemoShop().ecomail.transactions if kept.id not in on_list]
    assert {kept.shop for kept in others} == {SECOND_SHOP, DemoShop.settings().shop_name}
    ids = [kept.id for kept in DemoShop().ecomail.transactions]
    assert len(set(ids)) == len(ids)


def test_ecomail_does_not_take_the_address_that_it_was_told_not_to(clock):
    (demo,) = of("refused_by_ecomail")
    headers = JSON | {"key": DEMO_ECOMAIL_KEY}
    for shop in (first := DemoShop(clock=clock), DemoShop.from_json(first.to_json(), clock=clock)):
        document = encode(a_document(demo.order_id, demo.file_email))
        answer = shop.handle_ecomail(Request("POST", "/tracker/transaction", {}, headers, document))
        assert (answer.status, list(said(answer)["errors"])) == (422, ["transaction.email"])


def test_the_other_kinds_are_what_they_say():
    assert all(not demo.file_email and demo.held[0].email for demo in of("email_only_in_ecomail"))
    assert all(demo.order.purchase["currency"] is None for demo in of("currency_null"))
    assert all(isinstance(demo.order.purchase["currency"], dict) for demo in of("currency_object"))
    assert all(isinstance(item["quantity"], str) for demo in of("text_quantities") for item in items_of(demo))
    assert not any("item_id" in item for demo in of("synonym_items") for item in items_of(demo))
    assert all(demo.held[0].county and demo.held[0].props for demo in of("kept_by_ecomail"))
    assert all(demo.held[0].email != demo.right.email for demo in of("email_case"))
    assert all(demo.held[0].city or demo.held[0].items[0].title.isascii() is False for demo in of("accents_decomposed"))
    assert all(any(character in "/ %+#?" for character in demo.order_id) for demo in of("odd_order_id"))
    assert any(item["price"] == 0 for demo in of("line_missing") for item in items_of(demo))
    for kind in ("discount_on_line", "discount_in_price"):
        assert all(any("discount" in item for item in items_of(demo)) for demo in of(kind))
    assert all(demo.order.purchase["discount"] for demo in of("discount_on_order"))
    assert all(demo.order.purchase["payment_fee"] for demo in of("fee_on_order"))
    assert all(any(item["price"] is None for item in items_of(demo)) for demo in of("gift_without_price"))
    assert all(any(item["quantity"] < 0 for item in items_of(demo)) for demo in of("returned_piece"))
    assert all("&amp;" in items_of(demo)[0]["item_name"] for demo in of("entities"))
    assert all(item["coupon"] == [] for demo in of("empty_as_php_writes_it") for item in items_of(demo))


def test_lines_and_shipping_make_the_total_in_every_order_but_those_planted_not_to():
    for demo in DEMOS:
        if demo.order is None:
            continue
        lines = sum(
            (Decimal(item["price"] or 0) - item.get("discount", 0)) * Decimal(item.get("quantity", item.get("qty", 0)))
            for item in items_of(demo)
        )
        adds_up = lines + demo.order.purchase["shipping"] == demo.order.purchase["value"]
        assert adds_up is (demo.kind not in NOT_BY_ADDING_UP), demo.kind


def test_overwrites_stay_below_the_mass_change_brake():
    overwritten = sum(
        1 for demo in DEMOS if demo.held and (claim := demo.document()) and differences(demo.held[0], claim)
    )
    assert 20 < overwritten < len([demo for demo in DEMOS if demo.order]) / 4


def test_ids_are_unique_and_nobody_real_is_written_to():
    for name in ("order_id", "order_session"):
        assert len({getattr(demo, name) for demo in DEMOS}) == len(DEMOS)
    domains = {demo.right.email.partition("@")[2] for demo in DEMOS}
    assert domains == {"example.com", "example.org", "example.net"}


def test_the_file_is_shipped_and_is_the_one_the_shop_gives():
    """After a change of the demo: ``csv_path().write_bytes(DemoShop.csv())``."""
    assert csv_path().read_bytes() == DemoShop.csv()


def test_the_file_is_clean_and_says_what_the_orders_say():
    rows = list(csv.DictReader(io.StringIO(DemoShop.csv().decode("utf-8-sig")), delimiter=";", strict=True))
    by_session = {demo.order_session: demo for demo in DEMOS}
    assert len(rows) == len(DEMOS)
    for row in rows:
        demo = by_session[row["Order sessie"]]
        assert None not in row
        assert (row["Bestelnummer"], row["E-mailadres"]) == (demo.file_order_id, demo.file_email)
        assert Decimal(row["Totaalbedrag"].replace(".", "").replace(",", ".")) == demo.file_total
        placed = datetime.strptime(row["Besteldatum"], "%d-%m-%Y %H:%M:%S").replace(tzinfo=SHOP_ZONE)
        assert placed == demo.placed_at
    assert DemoShop.csv().count(b"\r\n") == len(DEMOS) + 1


def test_everything_stored_and_asked_survives_a_restart(clock):
    shop = DemoShop(clock=clock)
    headers = JSON | {"key": DEMO_ECOMAIL_KEY}
    shop.handle_ecomail(Request("POST", "/tracker/transaction", {}, headers, encode(a_document("NEW", props={"a": 1}))))
    untracked = of("in_sync_untracked")[0]
    body = encode({"website_id": "1", "order_session": untracked.order_session, "mark": True})
    shop.handle_wemasy(Request("POST", f"{WEMASY_PATH}/mark-purchase-tracked", {}, JSON, body))
    again = DemoShop.from_json(shop.to_json(), clock=clock)
    assert again.wemasy.orders == shop.wemasy.orders
    assert again.wemasy.find(untracked.order_session).tracked
    assert again.ecomail.transactions == shop.ecomail.transactions
    assert again.ecomail.automations == ["NEW"]
    assert again.journal.exchanges == shop.journal.exchanges
    assert again.journal.changes("marked")[0].held == untracked.held
    assert again.to_json() == shop.to_json()


def test_numbers_go_on_after_a_restart(clock):
    shop = DemoShop.from_json(DemoShop(clock=clock).to_json(), clock=clock)
    highest = max(kept.id for kept in shop.ecomail.transactions)
    headers = JSON | {"key": DEMO_ECOMAIL_KEY}
    shop.handle_ecomail(Request("POST", "/tracker/transaction", {}, headers, encode(a_document("NEW"))))
    assert shop.ecomail.find("NEW")[0].id == highest + 1


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"version": 1}', b"\xff"])
def test_a_damaged_state_is_refused(damage):
    with pytest.raises(msgspec.DecodeError):
        DemoShop.from_json(damage)


def test_a_demo_may_ask_quickly_and_only_with_its_own_keys(clock):
    shop = DemoShop(clock=clock)
    answer = shop.handle_ecomail(Request("GET", "/account", {}, JSON | {"key": DEMO_ECOMAIL_KEY}))
    assert answer.headers["x-ratelimit-limit"] == "6000"
    assert said(answer)["name"] == "Vaas & Zo"
    listed = Request("POST", f"{WEMASY_PATH}/all", {}, JSON | {"authorization": f"Bearer {DEMO_WEMASY_TOKEN}"}, b"{}")
    assert said(shop.handle_wemasy(listed))["data"]["total"] == sum(1 for demo in DEMOS if demo.order)


def test_the_demos_settings_lead_to_nobody():
    settings = DemoShop.settings()
    assert settings.wemasy_base_url.startswith("https://wemasy.demo.invalid")
    assert settings.ecomail_base_url.startswith("https://ecomail.demo.invalid")
    assert (settings.shop_name, settings.shop_currency, settings.wemasy_website_id) == ("Vaas & Zo", "EUR", "1")
