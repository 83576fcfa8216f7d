"""One test or more for each row of the mapping table, and what must never be overwritten."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some
from jsonschema import Draft202012Validator
from msgspec import UNSET

from core.domain.email_address import is_email
from core.domain.expected import Expected, expected_evidence, expected_transaction
from core.domain.fields import HEADER_FIELDS
from core.domain.model import LinePrice, Notice, Numbering, Origin, Transaction, ValueIncludes
from core.domain.settings import ShopSettings
from core.services.ecomail_json import document
from tests.support import orders as make
from tests.support.orders import (
    ORDERED_AT,
    make_line,
    make_order,
    make_order_line,
    make_row,
    make_settings,
    make_transaction,
)


def expect(
    *,
    order: dict[str, Any] | None = None,
    row: dict[str, Any] | None = None,
    settings: dict[str, Any] | None = None,
    actual: Transaction | None = None,
) -> Expected:
    return expected_transaction(
        make_order(**order or {}), make_row(**row or {}), make_settings(**settings or {}), actual
    )


def codes(notices: tuple[Notice, ...]) -> list[str]:
    return [notice.code for notice in notices]


# ------------------------------------------------------------------------------------------------- order_id


def test_an_order_that_needs_nothing_has_no_blocker_and_no_warning():
    expected = expect(actual=make_transaction(lines=(make_line(tags=()),)))
    assert (expected.blockers, expected.warnings) == ((), ())


def test_order_id_is_wemasys():
    expected = expect()
    assert expected.transaction.order_id == "ORD-1"
    assert expected.origins["order_id"] is Origin.WEMASY


def test_the_same_order_id_in_the_file_is_fine():
    assert expect(row={"order_id": "ORD-1"}).blockers == ()


def test_a_different_order_id_in_the_file_blocks_and_names_both():
    expected = expect(row={"order_id": "ORD-2"})
    assert expected.blockers == (Notice("order_id_differs", {"file": "ORD-2", "wemasy": "ORD-1"}),)
    assert expected.transaction.order_id == "ORD-1"


def test_no_order_id_from_wemasy_blocks():
    assert codes(expect(order={"order_id": None}).blockers) == ["order_id_missing"]


# ---------------------------------------------------------------------------------------------------- e-mail


def test_email_is_the_files_as_written():
    expected = expect(row={"email": " Jan@Example.NL "}, actual=make_transaction(email="old@example.nl"))
    assert expected.transaction.email == "Jan@Example.NL"
    assert expected.origins["email"] is Origin.FILE


@pytest.mark.parametrize("filed", [None, "", "  "])
def test_email_is_ecomails_where_the_file_has_none(filed: str | None):
    expected = expect(row={"email": filed}, actual=make_transaction())
    assert expected.transaction.email == "jan@example.nl"
    assert expected.origins["email"] is Origin.ECOMAIL


@pytest.mark.parametrize("held", [None, make_transaction(email=UNSET), make_transaction(email="")])
def test_no_email_anywhere_blocks(held: Transaction | None):
    expected = expect(row={"email": None}, actual=held)
    assert codes(expected.blockers) == ["email_missing"]
    assert expected.transaction.email is UNSET
    assert expected.origins["email"] is Origin.NOWHERE


def test_an_incomplete_email_in_the_file_blocks_even_where_ecomail_has_one():
    expected = expect(row={"email": "jan@"}, actual=make_transaction())
    assert expected.blockers == (Notice("email_invalid", {"email": "jan@"}),)


@pytest.mark.parametrize("email", ["a@b.nl", "jan+tag@mail.example.co.uk", "o'neil@example.cz", "žaneta@příklad.cz"])
def test_a_complete_email_is_recognised(email: str):
    assert is_email(email)


@pytest.mark.parametrize(
    "email",
    ["", "jan", "jan@", "@b.nl", "jan@b", "jan@b..nl", "jan@.nl", "a b@c.nl", "a@b.nl,c@d.nl", "a@@b.nl", "a@b.nl\n",
     "x" * 250 + "@b.nl"],
)  # fmt: skip
def test_an_incomplete_email_is_recognised(email: str):
    assert not is_email(email)


# ------------------------------------------------------------------------------------------------------ shop


def test_shop_is_the_files_before_the_profiles():
    expected = expect(row={"shop": "Winkel"}, actual=make_transaction())
    assert (expected.transaction.shop, expected.origins["shop"]) == ("Winkel", Origin.FILE)


def test_shop_is_the_profiles_before_ecomails():
    expected = expect(actual=make_transaction(shop="Oud"))
    assert (expected.transaction.shop, expected.origins["shop"]) == ("Vaas & Zo", Origin.PROFILE)


def test_shop_is_ecomails_where_nobody_else_names_one():
    expected = expect(settings={"shop_name": ""}, actual=make_transaction(shop="Oud"))
    assert (expected.transaction.shop, expected.origins["shop"]) == ("Oud", Origin.ECOMAIL)


@pytest.mark.parametrize(
    ("held", "numbering", "shop"),
    [
        ("Oud & Zo", Numbering.PER_SHOP, "Oud & Zo"),
        (" OUD & Zo", Numbering.PER_SHOP, " OUD & Zo"),
        ("Oud & Zo", Numbering.PER_ACCOUNT, None),
        ("Oud & Zo", Numbering.UNKNOWN, None),
        ("Vaas & Zo", Numbering.PER_SHOP, None),
        ("VAAS & Zo", Numbering.PER_SHOP, None),
        ("Jiný obchod", Numbering.PER_SHOP, None),
        ("", Numbering.PER_SHOP, None),
    ],
)
def test_a_former_name_stays_only_where_numbers_belong_to_shops(held: str, numbering: Numbering, shop: str | None):
    settings = {"numbering": numbering, "shop_former_names": "Oud & Zo; Vaas & Zo"}
    expected = expect(row={"shop": "Winkel"}, settings=settings, actual=make_transaction(shop=held))
    assert expected.transaction.shop == (shop or "Winkel")
    assert expected.origins["shop"] is (Origin.ECOMAIL if shop else Origin.FILE)


def test_no_shop_anywhere_blocks():
    assert codes(expect(settings={"shop_name": ""}, actual=make_transaction(shop="")).blockers) == ["shop_missing"]


# ---------------------------------------------------------------------------------------------------- amount


@pytest.mark.parametrize(
    ("convention", "amount", "origin"),
    [
        (ValueIncludes.TAX_AND_SHIPPING, "105", Origin.WEMASY),
        (ValueIncludes.TAX, "110", Origin.COMPUTED),
        (ValueIncludes.NOTHING, "128.22", Origin.COMPUTED),
    ],
)
def test_amount_is_the_value_with_what_it_does_not_include(convention: ValueIncludes, amount: str, origin: Origin):
    expected = expect(settings={"value_includes": convention})
    assert expected.transaction.amount == Decimal(amount)
    assert expected.origins["amount"] is origin


def test_a_tax_or_shipping_that_is_left_out_adds_nothing_to_the_amount():
    expected = expect(order={"tax": None, "shipping": None}, settings={"value_includes": ValueIncludes.NOTHING})
    assert expected.transaction.amount == Decimal(105)


@pytest.mark.parametrize(("value", "amount"), [("2.675", "2.68"), ("2.665", "2.67"), ("-0.001", "0.00")])
def test_amount_is_rounded_half_up_to_cents(value: str, amount: str):
    assert str(expect(order={"value": Decimal(value)}).transaction.amount) == amount


def test_no_value_blocks_and_leaves_the_amount_unknown():
    expected = expect(order={"value": None}, actual=make_transaction())
    assert expected.blockers == (Notice("field_unreadable", {"field": "value", "reason": Notice("missing")}),)
    assert expected.transaction.amount is UNSET


def test_a_value_that_could_not_be_read_is_said_once():
    problem = Notice("field_unreadable", {"field": "value", "reason": "it is no number"})
    assert expect(order={"value": None, "problems": (problem,)}).blockers == (problem,)


@pytest.mark.parametrize("garbled", ["1E+400", "NaN", "Infinity"])
def test_a_garbled_number_blocks_instead_of_failing(garbled: str):
    line = make_order_line(quantity=Decimal(garbled))
    expected = expect(order={"value": Decimal(garbled), "tax": Decimal(garbled), "lines": (line,)})
    assert codes(expected.blockers) == ["field_unreadable", "field_unreadable", "line_unreadable"]
    assert expected.transaction.amount is UNSET
    assert expected.transaction.lines[0].price is UNSET


# -------------------------------------------------------------------------------------------------- currency

CZK = {"shop_currency": "CZK", "exchange_rates": {"EUR": Decimal("25.135")}}


def test_another_currency_is_converted_with_the_profiles_rate_and_rounded_once():
    line = make_order_line(unit_price=Decimal("0.333"), quantity=Decimal(3), discount=Decimal(0))
    expected = expect(order={"lines": (line,)}, settings=CZK)
    sent = expected.transaction
    assert (sent.amount, sent.tax, sent.shipping) == (Decimal("2639.18"), Decimal("457.96"), Decimal("125.68"))
    assert sent.lines[0].price == Decimal("25.11")  # 0.999 at 25.135 is 25.1098…, and 1.00 would be 25.14
    assert expected.origins["amount"] is expected.origins["tax"] is Origin.COMPUTED
    assert expected.currency == "CZK"
    params = {"currency": "EUR", "shop_currency": "CZK", "rate": "25.135"}
    assert Notice("currency_converted", params) in expected.warnings
    assert expected.blockers == ()


@pytest.mark.parametrize("rates", [{}, {"EUR": Decimal(0)}, {"EUR": Decimal(-1)}, {"USD": Decimal(1)}])
def test_another_currency_without_a_usable_rate_blocks_and_no_money_is_sent(rates: dict[str, Decimal]):
    expected = expect(settings={"shop_currency": "CZK", "exchange_rates": rates}, actual=make_transaction())
    assert expected.blockers == (Notice("currency", {"currency": "EUR", "shop_currency": "CZK"}),)
    sent = expected.transaction
    assert (sent.amount, sent.tax, sent.shipping, sent.lines[0].price) == (UNSET,) * 4
    assert expected.unconverted == ("amount", "tax", "shipping", "items[SKU-1].price")


@pytest.mark.parametrize("rate", ["1", "2", "0.5"])
def test_every_rate_is_multiplied_with(rate: str):
    settings = {"exchange_rates": {"CZK": Decimal(rate)}}
    converted = expect(order={"currency": "CZK"}, settings=settings).transaction
    assert converted.amount == expect().transaction.amount * Decimal(rate)


def test_a_shop_currency_that_is_not_set_takes_amounts_as_they_are_and_warns():
    expected = expect(settings={"shop_currency": ""}, actual=make_transaction(lines=()))
    assert expected.transaction.amount == Decimal(105)
    assert codes(expected.warnings) == ["currency_unset"]
    assert expected.currency == "EUR"


def test_an_order_without_a_currency_is_taken_to_be_in_the_shops_and_warns():
    expected = expect(order={"currency": None}, actual=make_transaction(lines=()))
    assert expected.transaction.amount == Decimal(105)
    assert expected.warnings == (Notice("currency_unknown", {"shop_currency": "EUR"}),)


def test_the_case_of_a_currency_does_not_matter():
    assert expect(order={"currency": "eur"}).blockers == ()


# --------------------------------------------------------------------------------------------- tax, shipping


@pytest.mark.parametrize("field", ["tax", "shipping"])
def test_tax_and_shipping_are_the_purchases(field: str):
    expected = expect(order={field: Decimal("3.5")}, actual=make_transaction())
    assert getattr(expected.transaction, field) == Decimal("3.50")
    assert expected.origins[field] is Origin.WEMASY


@pytest.mark.parametrize("field", ["tax", "shipping"])
@pytest.mark.parametrize("held", [Decimal(9), None])
def test_a_tax_or_shipping_the_shop_leaves_out_is_carried_over(field: str, held: Decimal | None):
    expected = expect(order={field: None}, actual=make_transaction(**{field: held}))
    assert getattr(expected.transaction, field) == held
    assert expected.origins[field] is Origin.ECOMAIL


@pytest.mark.parametrize("field", ["tax", "shipping"])
def test_a_tax_or_shipping_nobody_knows_is_not_sent(field: str):
    expected = expect(order={field: None})
    assert getattr(expected.transaction, field) is UNSET
    assert expected.origins[field] is Origin.NOWHERE


# ---------------------------------------------------------------------------------- city, county, country, props


@pytest.mark.parametrize("field", ["city", "county", "country"])
def test_a_place_is_the_files(field: str):
    expected = expect(row={field: "Praha"}, actual=make_transaction())
    assert (getattr(expected.transaction, field), expected.origins[field]) == ("Praha", Origin.FILE)


@pytest.mark.parametrize("field", ["city", "county", "country", "props"])
@pytest.mark.parametrize("held", ["Delft", "", None])
def test_what_the_file_does_not_say_is_carried_over_exactly(field: str, held: str | None):
    expected = expect(actual=make_transaction(**{field: held}))
    assert getattr(expected.transaction, field) == held
    assert expected.origins[field] is Origin.ECOMAIL


@pytest.mark.parametrize("field", ["city", "county", "country", "props"])
def test_what_nobody_knows_stays_unknown(field: str):
    expected = expect()
    assert getattr(expected.transaction, field) is UNSET
    assert expected.origins[field] is Origin.NOWHERE


# ------------------------------------------------------------------------------------------------- timestamp


def test_timestamp_is_the_files():
    expected = expect(actual=make_transaction(timestamp=ORDERED_AT + timedelta(seconds=1)))
    assert (expected.transaction.timestamp, expected.origins["timestamp"]) == (ORDERED_AT, Origin.FILE)


def test_timestamp_is_ecomails_where_the_file_has_none():
    expected = expect(row={"timestamp": None}, actual=make_transaction())
    assert (expected.transaction.timestamp, expected.origins["timestamp"]) == (ORDERED_AT, Origin.ECOMAIL)


def test_a_create_without_a_date_warns():
    expected = expect(row={"timestamp": None})
    assert codes(expected.warnings) == ["date_missing"]
    assert expected.transaction.timestamp is UNSET


@pytest.mark.parametrize(("held_seconds", "kept"), [(0, True), (59, True), (60, False), (-1, False)])
def test_a_date_exact_to_the_minute_keeps_ecomails_within_that_minute(held_seconds: int, *, kept: bool):
    minute = ORDERED_AT.replace(second=0)
    held = minute + timedelta(seconds=held_seconds)
    expected = expect(row={"timestamp": minute, "timestamp_resolution": 60}, actual=make_transaction(timestamp=held))
    assert expected.transaction.timestamp == (held if kept else minute)
    assert expected.origins["timestamp"] is (Origin.ECOMAIL if kept else Origin.FILE)


@pytest.mark.parametrize(
    ("held", "kept"),
    [
        (datetime(2025, 12, 31, 23, 30, tzinfo=UTC), True),  # half past midnight on 1 January in Amsterdam
        (datetime(2025, 12, 31, 22, 59, 59, tzinfo=UTC), False),
        (datetime(2026, 1, 1, 22, 59, 59, tzinfo=UTC), True),
        (datetime(2026, 1, 1, 23, 0, tzinfo=UTC), False),
    ],
)
def test_a_date_without_a_time_keeps_ecomails_within_the_shops_local_day(held: datetime, *, kept: bool):
    noon = datetime(2026, 1, 1, 11, tzinfo=UTC)
    expected = expect(row={"timestamp": noon, "timestamp_resolution": 86_400}, actual=make_transaction(timestamp=held))
    assert expected.transaction.timestamp == (held if kept else noon)


def test_the_local_day_is_that_of_the_profiles_time_zone():
    held = datetime(2026, 1, 1, 23, 30, tzinfo=UTC)
    row = {"timestamp": datetime(2026, 1, 1, 12, tzinfo=UTC), "timestamp_resolution": 86_400}
    expected = expect(row=row, settings={"shop_timezone": "UTC"}, actual=make_transaction(timestamp=held))
    assert expected.transaction.timestamp == held


# ---------------------------------------------------------------------------------------------------- status


@pytest.mark.parametrize(
    ("payment_status", "status"),
    [
        ("paid", "completed"), ("PAID", "completed"), (" Payment_Received ", "completed"), ("completed", "completed"),
        ("authorized", "processing"), ("pending", "pending"), ("open", "pending"), ("on_hold", "pending"),
        ("cancelled", "canceled"), ("canceled", "canceled"), ("failed", "canceled"), ("expired", "canceled"),
        ("refunded", "canceled"),
    ],
)  # fmt: skip
def test_status_goes_through_the_profiles_map(payment_status: str, status: str):
    expected = expect(order={"payment_status": payment_status})
    assert (expected.transaction.status, expected.origins["status"]) == (status, Origin.WEMASY)


@pytest.mark.parametrize("payment_status", ["refunding", "teapot"])
def test_an_unmapped_status_blocks_and_is_never_guessed(payment_status: str):
    expected = expect(order={"payment_status": payment_status}, actual=make_transaction())
    assert expected.blockers == (Notice("status_unmapped", {"status": payment_status}),)
    assert expected.transaction.status is UNSET


def test_the_users_own_map_decides():
    expected = expect(order={"payment_status": "refunding"}, settings={"status_map": {"Refunding": "canceled"}})
    assert (expected.transaction.status, expected.blockers) == ("canceled", ())


def test_a_status_mapped_to_none_is_sent_as_null():
    expected = expect(settings={"status_map": {"paid": "none"}})
    assert expected.transaction.status is None
    assert expected.blockers == ()
    assert json.loads(document(expected.transaction))["transaction"]["status"] is None


def test_a_status_mapped_to_something_ecomail_does_not_know_blocks():
    assert codes(expect(settings={"status_map": {"paid": "done"}}).blockers) == ["status_unmapped"]


def test_no_payment_status_blocks():
    assert codes(expect(order={"payment_status": None}).blockers) == ["status_missing"]


# ----------------------------------------------------------------------------------------------------- items


def line_of(actual: Transaction | None = None, settings: dict[str, Any] | None = None, **changes: Any):
    return expect(order={"lines": (make_order_line(**changes),)}, settings=settings, actual=actual).transaction.lines[0]


def test_a_line_is_named_and_counted_as_the_shop_does():
    line = line_of(categories=("Glas", "Vazen"), quantity=Decimal("2.000"))
    assert (line.code, line.title, line.categories) == ("SKU-1", "Vaas", ("Glas", "Vazen"))
    assert str(line.amount) == "2"
    assert line.category is UNSET


@pytest.mark.parametrize(("quantity", "written"), [("200", "200"), ("2E+2", "200"), ("1.50", "1.5"), ("0", "0")])
def test_a_quantity_is_written_plainly(quantity: str, written: str):
    assert str(line_of(quantity=Decimal(quantity)).amount) == written


@pytest.mark.parametrize(
    ("unit_price", "quantity", "discount", "price"),
    [
        ("750", "2", "0", "1500.00"),
        ("10", "3", "0.5", "28.50"),
        ("0.335", "1", "0", "0.34"),
        ("1.115", "3", "0", "3.35"),  # 3.345: rounded as a whole, not per piece
        ("0", "2", "0", "0.00"),  # a gift stays a line
        ("-5", "1", "0", "-5.00"),  # a discount as a line of its own
        ("0.1", "3", "0", "0.30"),
    ],
)
def test_a_lines_price_is_its_total_less_discount_half_up(unit_price, quantity, discount, price):
    line = line_of(unit_price=Decimal(unit_price), quantity=Decimal(quantity), discount=Decimal(discount))
    assert str(line.price) == price


def test_a_lines_price_is_one_pieces_where_the_profile_says_so():
    settings = {"line_price": LinePrice.PIECE}
    line = line_of(settings=settings, unit_price=Decimal("1.115"), quantity=Decimal(3), discount=Decimal("0.1"))
    assert (line.price, line.amount) == (Decimal("1.02"), 3)


@pytest.mark.parametrize(
    ("brand", "variant", "tags"), [("B", "V", ("B", "V")), ("B", None, ("B",)), (None, "V", ("V",)), (None, "", UNSET)]
)
def test_tags_are_brand_and_variant(brand, variant, tags):
    assert line_of(brand=brand, variant=variant).tags == tags


def test_tags_that_ecomail_shows_are_kept_where_the_shop_has_none():
    held = make_transaction(lines=(make_line(tags=("glas",)),))
    assert line_of(held).tags == ("glas",)


def test_an_update_warns_that_tags_cannot_be_read():
    assert codes(expect(actual=make_transaction()).warnings) == ["tags_unreadable"]


def test_no_warning_about_tags_where_ecomail_shows_them_or_holds_nothing():
    shown = make_transaction(lines=(make_line(tags=("glas",)),))
    assert expect(actual=shown).warnings == expect().warnings == ()


@pytest.mark.parametrize(
    ("held", "categories", "category"),
    [
        ({"categories": ("Glas", "Vazen"), "category": "Glas"}, ("Glas", "Vazen"), "Glas"),
        ({"categories": UNSET, "category": "Glas"}, UNSET, "Glas"),
        ({"categories": None, "category": None}, None, None),
    ],
)
def test_categories_the_shop_does_not_know_are_carried_over(held, categories, category):
    line = line_of(make_transaction(lines=(make_line(**held),)))
    assert (line.categories, line.category) == (categories, category)


def test_a_title_the_shop_does_not_know_is_carried_over_from_the_same_code():
    assert line_of(make_transaction(), title=None).title == "Vaas"


def test_a_code_the_shop_does_not_know_is_carried_over_from_the_same_title():
    assert line_of(make_transaction(), code=None).code == "SKU-1"


def test_a_line_without_code_and_title_blocks():
    lines = (make_order_line(), make_order_line(code=None, title=None))
    assert expect(order={"lines": lines}).blockers == (Notice("line_code_missing", {"line": "2"}),)


@pytest.mark.parametrize("named", [{"code": None}, {"title": None}])
def test_a_line_with_either_can_be_recognised(named: dict[str, None]):
    assert expect(order={"lines": (make_order_line(**named),)}).blockers == ()


def test_what_wemasys_reader_could_not_read_blocks():
    problem = Notice("line_unreadable", {"line": "3", "reason": "no price"})
    assert expect(order={"problems": (problem,)}).blockers == (problem,)


def test_lines_are_the_shops_and_in_its_order():
    lines = tuple(make_order_line(code=code) for code in ("B", "A"))
    held = make_transaction(lines=tuple(make_line(code=code) for code in ("A", "X", "B")))
    assert [line.code for line in expect(order={"lines": lines}, actual=held).transaction.lines] == ["B", "A"]


# ---------------------------------------------------------------------------------- nothing unknown is overwritten


@given(make.orders, make.rows, make.transactions)
def test_nothing_that_ecomail_shows_is_left_out_of_an_order_that_may_be_sent(order, row, actual):
    expected = expected_transaction(order, row, make_settings(), actual)
    if expected.blockers:
        return
    for field in HEADER_FIELDS:
        assert getattr(actual, field) is UNSET or getattr(expected.transaction, field) is not UNSET, field


@given(
    make.orders,
    make.rows,
    some.builds(
        make_settings,
        value_includes=some.sampled_from(ValueIncludes),
        total_includes=some.sampled_from(ValueIncludes),
        shop_currency=some.sampled_from(["", "EUR", "czk"]),
        exchange_rates=some.sampled_from([{}, {"CZK": Decimal("0.0398")}, {"usd": Decimal(0)}]),
    ),
)
def test_the_evidence_of_an_order_is_what_the_whole_transaction_would_say(order, row, settings):
    whole = expected_transaction(order, row, settings, None).transaction
    evidence = expected_evidence(order, row, settings)
    fields = ("order_id", "email", "amount", "tax", "shipping", "timestamp")
    assert [getattr(evidence, field) for field in fields] == [getattr(whole, field) for field in fields]
    assert evidence.lines is UNSET


@given(make.orders, make.rows, make.transactions)
def test_mapping_never_fails_and_every_field_says_where_it_comes_from(order, row, actual):
    settings = ShopSettings(shop_currency="EUR", exchange_rates={"CZK": Decimal("0.0398")})
    expected = expected_transaction(order, row, settings, actual)
    assert set(expected.origins) == {*HEADER_FIELDS, "items"}
    for field, origin in expected.origins.items():
        if field != "items":
            assert (getattr(expected.transaction, field) is UNSET) == (origin is Origin.NOWHERE), field


# -------------------------------------------------------------------------------------------------- document


def test_the_document_is_exact_to_the_byte():
    sent = make_transaction(
        timestamp=datetime(2015, 9, 10, 17, 25, 35, 900_000, tzinfo=UTC), county=None, tax=UNSET, props=None,
        lines=(make_line(price=Decimal("1500.10"), tags=("glas",)), make_line(code=None, categories=UNSET)),
    )  # fmt: skip
    assert document(sent) == (
        b'{"transaction":{"order_id":"ORD-1","email":"jan@example.nl","shop":"Vaas & Zo","amount":105,"shipping":5,'
        b'"city":"Delft","country":"NL","timestamp":1441905935,"props":null,"status":"completed"},'
        b'"transaction_items":[{"code":"SKU-1","title":"Vaas","categories":["Glas"],"price":1500.10,"amount":2,'
        b'"tags":["glas"]},{"title":"Vaas","category":"Glas","price":100,"amount":2}]}'
    )


def test_a_time_before_1970_is_rounded_down_like_any_other():
    sent = make_transaction(timestamp=datetime(1969, 12, 31, 23, 59, 58, 500_000, tzinfo=UTC))
    assert json.loads(document(sent))["transaction"]["timestamp"] == -2


def test_an_empty_list_of_properties_is_sent_as_an_empty_object():
    assert json.loads(document(make_transaction(props=[])))["transaction"]["props"] == {}


def test_unknown_lines_cannot_be_sent():
    with pytest.raises(ValueError, match="lines are unknown"):
        document(make_transaction(lines=UNSET))


@given(make.orders, make.rows, make.transactions)
def test_whatever_may_be_sent_is_as_the_contract_says(order, row, actual):
    expected = expected_transaction(order, row, make_settings(), actual)
    if not expected.blockers:
        VALIDATOR.validate(msgspec.json.decode(document(expected.transaction)))


@given(make.transactions)
def test_whatever_ecomail_held_can_be_put_back_as_the_contract_says(actual):
    VALIDATOR.validate(msgspec.json.decode(document(actual)))


def _validator() -> Draft202012Validator:
    contract = yaml.safe_load(
        (Path(__file__).parents[2] / "contracts" / "ecomail.openapi.yaml").read_text(encoding="utf-8")
    )
    schema = contract["components"]["schemas"]["TransactionDocument"]
    for part in (schema["properties"]["transaction"], schema["properties"]["transaction_items"]["items"]):
        part["additionalProperties"] = False
    return Draft202012Validator(schema)


VALIDATOR = _validator()
