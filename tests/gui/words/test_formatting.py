from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from msgspec import UNSET, Raw
from PySide6.QtCore import QLocale

from core.domain.model import TransactionLine
from gui.words.formatting import date, date_time, field_value, money, parse_money, quantity

L, C = QLocale.Language, QLocale.Country
DUTCH, CZECH = QLocale(L.Dutch, C.Netherlands), QLocale(L.Czech, C.CzechRepublic)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "\N{EN DASH}"),
        (Decimal(1500), "1,500.00"),
        (Decimal("1500.5"), "1,500.50"),
        (Decimal("0.125"), "0.125"),
        (Decimal("-1234567.80"), "\N{MINUS SIGN}1,234,567.80"),
        (Decimal("12345678901234567890.12"), "12,345,678,901,234,567,890.12"),
        (Decimal("1E+3"), "1,000.00"),
    ],
)
def test_money_is_shown_to_its_last_digit(value, shown) -> None:
    assert money(value) == shown


def test_money_follows_the_locale_and_carries_its_currency() -> None:
    QLocale.setDefault(DUTCH)
    assert money(Decimal("1500.5"), "EUR") == "1.500,50\N{NO-BREAK SPACE}EUR"
    QLocale.setDefault(CZECH)
    assert money(Decimal("1500.5")).replace("\N{NO-BREAK SPACE}", " ") == "1 500,50"


def test_quantities_lose_the_zeros_that_say_nothing() -> None:
    assert [quantity(Decimal(text)) for text in ("2.0", "0.50", "1000")] == ["2", "0.5", "1,000"]


def test_dates_are_shown_in_the_zone_asked_for() -> None:
    late = datetime(2026, 11, 3, 23, 30, tzinfo=UTC)
    amsterdam = timezone(timedelta(hours=1))
    assert date(late, UTC) == "03/11/2026"
    assert date(late, amsterdam) == "04/11/2026"
    assert "00:30" in date_time(late, amsterdam)
    assert date(None) == date_time(None) == "\N{EN DASH}"


@pytest.mark.parametrize(
    ("path", "value", "shown"),
    [
        ("city", UNSET, "not shown by Ecomail"),
        ("city", None, "\N{EN DASH}"),
        ("city", "", "(empty)"),
        ("city", "Brno", "Brno"),
        ("amount", Decimal(1500), "1,500.00"),
        ("items[SKU-1].amount", Decimal(2), "2"),
        ("items[SKU-1].price", Decimal(30), "30.00"),
        ("items[SKU-1].categories", ("Vases", "Glass"), "Vases \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} Glass"),
        ("status", "canceled", "cancelled"),
        ("props", {"a": 1}, '{"a": 1}'),
        ("props", Raw(b'{"a":1e400,"a":"\\u017e"}'), '{"a": "ž"}'),
        ("props", Raw(b'{"n":1e100000000000000000000}'), '{"n":1e100000000000000000000}'),
        ("weather", Raw(b'"a\\/b"'), "a/b"),
        ("weather", Raw(b"1e999999999"), "1E+999999999"),
        (
            "items[SKU-1]",
            TransactionLine(code="SKU-1", title="Vase", price=Decimal(30), amount=Decimal(2)),
            "2 \N{MULTIPLICATION SIGN} Vase · 30.00",
        ),
        ("items[SKU-1]", {"code": "SKU-1"}, "SKU-1"),
    ],
)
def test_a_value_is_shown_as_its_field_wants_it(path, value, shown) -> None:
    assert field_value(path, value) == shown


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1500", "1500"),
        (" 1 500,00 ", "1500"),
        ("1.500,00", "1500"),
        ("1,500.00", "1500"),
        ("1500.5", "1500.5"),
        ("-3", "-3"),
        ("\N{MINUS SIGN}3,10", "-3.1"),
        ("1.234.567", "1234567"),
        ("1'234.50", "1234.5"),
    ],
)
def test_money_is_read_as_people_type_it(typed, amount) -> None:
    assert parse_money(typed) == Decimal(amount)


def test_three_digits_behind_one_mark_are_read_as_the_locale_has_it() -> None:
    assert parse_money("1,500") == 1500
    QLocale.setDefault(DUTCH)
    assert parse_money("1,500") == Decimal("1.5")
    assert parse_money("1.500") == 1500


@pytest.mark.parametrize("typed", ["", "abc", "1,2,3", "12.34.567,8,9", "1e5", "NaN", "٣", "1..5", "--1", "1,50,000"])
def test_what_is_no_amount_is_refused(typed) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        parse_money(typed)


def test_a_computer_without_a_language_gets_dates_that_cannot_be_misread() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.C))
    at = datetime(2026, 11, 7, 23, 30, tzinfo=UTC)
    assert date(at, UTC) == "2026-11-07"
    assert date_time(at, ZoneInfo("Europe/Amsterdam")) == "2026-11-08 00:30"
