"""What a listed order's dotted names plainly say, and what is left to the user because they do not."""

from __future__ import annotations

from datetime import date

import pytest

from core.domain.errors import ImportFileError, UsageError
from core.files.columns import fitting, match_listed
from core.files.options import ImportOptions
from core.files.shop_listing import ListingReader, Period

SOURCE = "The shop's list of orders"


def matched(*headers: str, **chosen: str) -> dict[str, str]:
    return match_listed(headers, chosen, source=SOURCE)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("order_session", "order_session"), ("checkout.session", "order_session"), ("data.orderSession", "order_session"),
        ("customer.email", "email"), ("klant.e-mailadres", "email"), ("zákazník.email", "email"),
        ("shipping.address.city", "city"), ("bezorgadres.plaats", "city"), ("delivery.country_code", "country"),
        ("created_at", "timestamp"), ("order.besteldatum", "timestamp"), ("pricing.total", "total"),
        ("website.id", "website_id"), ("totals.currency", "currency"),
    ],
)  # fmt: skip
def test_a_name_that_speaks_of_the_order_or_its_buyer_is_matched(header, field) -> None:
    assert matched(header) == {field: header}


@pytest.mark.parametrize(
    "header",
    [
        "shop.email", "store.city", "company.country", "user.created_at", "shipping.total", "tax.total", "payment.amount",
        "products.1.total", "order_number", "order_id", "order.id", "shop", "shop.name", "id", "bafeko3", "discount.total",
    ],
)  # fmt: skip
def test_a_name_that_may_mean_something_else_is_left_to_the_user(header) -> None:
    assert matched(header) == {}


def test_delivery_goes_before_billing_and_near_before_deep() -> None:
    assert matched("billing.city", "shipping.city") == {"city": "shipping.city"}
    assert matched("customer.contact.email", "email") == {"email": "email"}


def test_two_names_that_are_equally_good_are_both_left_to_the_user() -> None:
    assert matched("customer.email", "user.email") == {}
    assert matched("customer.email", "user.email", email="user.email") == {"email": "user.email"}


def test_what_the_user_chose_goes_before_every_name_also_that_no_column_has_it() -> None:
    assert matched("email", "kontakt", email="kontakt") == {"email": "kontakt"}
    assert matched("email", email="") == {}
    assert matched("order_number", order_id="order_number") == {"order_id": "order_number"}


def test_a_choice_that_makes_no_sense_is_refused() -> None:
    with pytest.raises(ImportFileError, match="no column"):
        matched("email", email="mail.of.nobody")
    with pytest.raises(UsageError):
        matched("email", mail="email")


def test_the_newest_choice_whose_columns_are_all_there_is_remembered() -> None:
    choices = [{"email": "gone"}, {"email": "user.mail", "city": ""}, {"email": "email"}]
    assert fitting(choices, ["email", "user.mail"]) == {"email": "user.mail", "city": ""}
    assert fitting(choices, ["other"]) == {}


def read(*pages: list[dict[str, str]], **options):
    reader = ListingReader(ImportOptions(website_id="1"), **options)
    for page in pages:
        reader.take(page)
    return reader.finish()


def test_every_row_is_accounted_for() -> None:
    rows = [{"session": f"s{n}", "created_at": f"2026-02-{n:02}"} for n in range(1, 9)] + [{"session": ""}, {}]
    listed = read(rows, period=Period())
    assert listed.row_count == listed.rows_used + len(listed.rejected) == 10


def test_an_empty_list_is_no_failure() -> None:
    assert read([]).rows == ()


def test_without_a_session_the_fields_there_are_are_named() -> None:
    with pytest.raises(ImportFileError, match="bafeko3, zumiga1"):
        read([{"bafeko3": "x", "zumiga1": "y"}])


def test_a_period_needs_a_date() -> None:
    with pytest.raises(ImportFileError, match="timestamp"):
        read([{"session": "a"}], period=Period(first=date(2026, 1, 1)))


def test_a_field_that_turns_up_later_is_added_and_what_is_matched_stays() -> None:
    listed = read([{"session": "a", "email": "jan@example.com"}], [{"session": "b", "user": "x", "city": "Delft"}])
    assert listed.columns == {"order_session": "session", "email": "email", "city": "city"}
    assert [row.city for row in listed.rows] == [None, "Delft"]


def test_amounts_without_a_hint_are_what_programs_write() -> None:
    (row,) = read([{"session": "a", "total": "1.234"}]).rows
    assert str(row.total) == "1.234"
    rows = read([{"session": "a", "total": "1.234,50"}, {"session": "b", "total": "12,00"}]).rows
    assert [str(row.total) for row in rows] == ["1234.50", "12.00"]
