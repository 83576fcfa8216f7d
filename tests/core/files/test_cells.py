# ruff: noqa: RUF001 - digits that only look like digits are what is tested
"""Single cells: money, dates, ids, e-mail addresses, countries, currencies."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from core.files.cell_amounts import MoneyColumn
from core.files.cell_dates import DAY, MINUTE, SECOND, DateColumn
from core.files.cells import CellError, read_country, read_currency, read_email, read_identifier, read_text

PRAGUE = ZoneInfo("Europe/Prague")


def money(*cells, decimal_comma=None):
    column = MoneyColumn(decimal_comma=decimal_comma)
    for cell in cells:
        column.look_at(cell)
    return [column.read(cell) for cell in cells]


def refused(read, *arguments):
    with pytest.raises(CellError) as failure:
        read(*arguments)
    return failure.value.code


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("1 234,50 Kč", "1234.50", "CZK"),
        ("1\u00a0234,50\u00a0Kč", "1234.50", "CZK"),
        ("1\u202f234,50 €", "1234.50", "EUR"),
        ("€ 1.234,50", "1234.50", "EUR"),
        ("€\u00a012,5", "12.5", "EUR"),
        ("EUR 12.50", "12.50", "EUR"),
        ("1,234.50", "1234.50", None),
        ("1'234.50 CHF", "1234.50", "CHF"),
        ("1.234.567", "1234567", None),
        ("85,-", "85", None),
        ("85,– Kč", "85", "CZK"),
        ("€ 85,--", "85", "EUR"),
        ("-12,50", "-12.50", None),
        ("€ -12,50", "-12.50", "EUR"),
        ("\u221212,50", "-12.50", None),
        ("+12,50", "12.50", None),
        ("0,500", "0.500", None),
        ("1234", "1234", None),
        ("0", "0", None),
        ("0012,00", "12.00", None),
    ],
)
def test_money_is_read_as_people_write_it(text, value, currency):
    assert money(text) == [(Decimal(value), currency)]


@pytest.mark.parametrize(
    "text",
    [
        "1e5", "1_000", "٣", "１２", "NaN", "Infinity", "12 34,50", "1,23,45.6", "12,50 blah", "€ 12 $", "12..5",
        "--5", "€", "abc", "1.2.3", "0x10", "12,50 EUR EUR", "1" * 19, "9" * 5000, "12/50", "=1+1",
    ],
)  # fmt: skip
def test_what_is_no_money_is_refused(text):
    assert refused(money, text) == "not_money"


def test_the_decimal_sign_is_decided_for_the_whole_column():
    assert [amount.value for amount in money("1.234", "12,50")] == [Decimal(1234), Decimal("12.50")]
    assert [amount.value for amount in money("1.234", "12.50")] == [Decimal("1.234"), Decimal("12.50")]
    assert [amount.value for amount in money("1,234", "12.50")] == [Decimal(1234), Decimal("12.50")]


def test_a_column_that_says_nothing_is_asked_about():
    assert refused(money, "1.234") == "money_ambiguous"
    assert money("1.234", decimal_comma=True)[0].value == 1234
    assert money("1.234", decimal_comma=False)[0].value == Decimal("1.234")
    assert money("1234", "") == [(Decimal(1234), None), None]


def test_a_cell_that_contradicts_its_column_is_refused_and_the_rest_is_read():
    column = MoneyColumn()
    for cell in ("1,50", "2,50", "3.50"):
        column.look_at(cell)
    assert column.read("1,50").value == Decimal("1.50")
    assert refused(column.read, "3.50") == "money_style"


def test_two_ways_in_equal_number_are_asked_about():
    column = MoneyColumn()
    for cell in ("1,50", "3.50"):
        column.look_at(cell)
    assert refused(column.read, "1,50") == "money_ambiguous"
    assert column.read("7").value == 7


def when(*cells, order=None, zone=PRAGUE):
    column = DateColumn(zone, order=order)
    for cell in cells:
        column.look_at(cell)
    return [column.read(cell) for cell in cells]


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "at", "resolution"),
    [
        ("2026-04-03", utc(2026, 4, 3, 10), DAY),
        ("2026-01-03", utc(2026, 1, 3, 11), DAY),
        ("3.4.2026", utc(2026, 4, 3, 10), DAY),
        ("03. 04. 2026", utc(2026, 4, 3, 10), DAY),
        ("03-04-2026", utc(2026, 4, 3, 10), DAY),
        ("3/4/2026", utc(2026, 4, 3, 10), DAY),
        ("20260403", utc(2026, 4, 3, 10), DAY),
        ("46115", utc(2026, 4, 3, 10), DAY),
        ("2026-04-03T14:05", utc(2026, 4, 3, 12, 5), MINUTE),
        ("3.4.2026 14:05", utc(2026, 4, 3, 12, 5), MINUTE),
        ("3-4-2026, 9:05", utc(2026, 4, 3, 7, 5), MINUTE),
        ("2026-04-03 14:05:30", utc(2026, 4, 3, 12, 5, 30), SECOND),
        ("2026-04-03T14:05:30.123Z", utc(2026, 4, 3, 14, 5, 30), SECOND),
        ("2026-04-03T14:05:30+05:30", utc(2026, 4, 3, 8, 35, 30), SECOND),
        ("2026-04-03 14:05 UTC", utc(2026, 4, 3, 14, 5), MINUTE),
        ("2026-04-03T14:05-0200", utc(2026, 4, 3, 16, 5), MINUTE),
        ("4/3/2026 2:05 PM", utc(2026, 3, 4, 13, 5), MINUTE),
        ("1.1.2026 00:30", utc(2025, 12, 31, 23, 30), MINUTE),
        ("46115,5", utc(2026, 4, 3, 10), SECOND),
        ("46115.586805556", utc(2026, 4, 3, 12, 5), SECOND),
        ("1441905935", utc(2015, 9, 10, 17, 25, 35), SECOND),
        ("1441905935123", utc(2015, 9, 10, 17, 25, 35), SECOND),
    ],
)
def test_dates_are_read_as_people_and_shops_write_them(text, at, resolution):
    assert when(text) == [(at, resolution)]


@pytest.mark.parametrize(
    "text",
    [
        "31.02.2026", "2026-02-29", "32.1.2026", "13.13.2026", "0.1.2026", "3.4.26", "3-4/2026", "yesterday", "12",
        "2026-04-03 25:00", "2026-04-03 14:60", "1.1.0026", "1.1.3026", "2026-04-03T14:05+99:00", "2026-04",
        "4.3.2026 14:05 PM", "４.3.2026", "2026-04-03x",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text):
    assert refused(when, text) == "not_a_date"


def test_a_two_digit_year_is_refused_with_the_reason():
    with pytest.raises(CellError, match="a year of four digits"):
        when("3.4.26")


def test_day_and_month_are_told_apart_for_the_whole_column():
    assert [moment.at.date() for moment in when("4/3/2026", "4/25/2026")] == [date(2026, 4, 3), date(2026, 4, 25)]
    assert [moment.at.date() for moment in when("4/3/2026", "25/4/2026")] == [date(2026, 3, 4), date(2026, 4, 25)]
    assert when("4/3/2026", order="mdy")[0].at.date() == date(2026, 4, 3)
    assert when("4.3.2026", order="mdy")[0].at.date() == date(2026, 3, 4)


def test_a_time_that_daylight_saving_leaves_out_is_refused():
    assert refused(when, "29.3.2026 02:30") == "time_left_out"


def test_a_time_that_comes_twice_is_the_first_of_the_two():
    assert when("25.10.2026 02:30")[0].at == utc(2026, 10, 25, 0, 30)


def test_workbook_dates_are_as_exact_as_their_column():
    minutes = when(datetime(2026, 4, 3, 14, 5))  # noqa: DTZ001 - as a workbook has it
    seconds = when(datetime(2026, 4, 3, 14, 5), datetime(2026, 4, 3, 14, 5, 1))  # noqa: DTZ001 - as a workbook has it
    assert minutes == [(utc(2026, 4, 3, 12, 5), MINUTE)]
    assert seconds[0] == (utc(2026, 4, 3, 12, 5), SECOND)
    assert when(date(2026, 4, 3)) == [(utc(2026, 4, 3, 10), DAY)]
    assert when(Decimal(46115)) == [(utc(2026, 4, 3, 10), DAY)]


def test_a_day_stays_that_day_in_every_zone():
    for zone in ("Pacific/Kiritimati", "Pacific/Niue", "Europe/Amsterdam"):
        (moment,) = when("2026-04-03", zone=ZoneInfo(zone))
        assert moment.at.astimezone(ZoneInfo(zone)).date() == date(2026, 4, 3)
        assert moment.at.utcoffset() == timedelta(0)
        assert moment.at.tzinfo in {UTC, timezone.utc}  # noqa: UP017 - both names of it


@pytest.mark.parametrize(
    "cell",
    [
        "1,2E+34", "1.23457E+15", "1E+10", "12E-5", "1234,0", "1234.00", "123456789012345000", "12.03.2026",
        "2026-03-12", "#", Decimal("12.5"), Decimal("1.2345678e20"), date(2026, 3, 12),
    ],
)  # fmt: skip
def test_ids_that_a_spreadsheet_changed_are_refused(cell):
    assert refused(read_identifier, cell, "order_session") == "session_mangled"
    assert refused(read_identifier, cell, "order_id") == "order_id_mangled"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("12345e67", "12345e67"), ("1E34", "1E34"), ("0012", "0012"), ("ORD-1", "ORD-1"), ("2024-118", "2024-118"),
        (" abc\u00a0", "abc"), ("a b", "a b"), (Decimal(123), "123"), ("9f8e7d6c", "9f8e7d6c"), ("", None),
        ("1234567890123456", "1234567890123456"), ("é", "é"),
    ],
)  # fmt: skip
def test_ids_are_text_and_stay_as_they_are(cell, text):
    assert read_identifier(cell, "order_session") == text


@pytest.mark.parametrize("text", ["ab\u200bc", "ab\u00a0c", "ab\nc", "ab\u202ec", "a\tb"])
def test_ids_with_characters_that_nobody_sees_are_refused_by_name(text):
    assert refused(read_identifier, text, "order_session") == "invisible_character"
    with pytest.raises(CellError, match=rf"U\+{ord(text.strip('abc')):04X}"):
        read_identifier(text, "order_session")


def test_ids_with_foreign_digits_are_refused():
    assert refused(read_identifier, "12٣", "order_id") == "foreign_digit"


@pytest.mark.parametrize("text", ["a@b.cz", "Foo.Bar+x@Sub.Example.NL", "o'brien@example.com", "žluť@example.cz"])
def test_an_email_address_is_kept_as_written(text):
    assert read_email(f" {text}\u00a0") == text


@pytest.mark.parametrize(
    "text", ["a", "a@", "@b.cz", "a@b", "a b@c.cz", "a@b.cz, c@d.cz", "Jan <a@b.cz>", "a@@b.cz", "a@b..cz", "a@.cz",
             "a" * 250 + "@b.cz", "mailto:a@b.cz", "a\u200b@b.cz"]
)  # fmt: skip
def test_what_is_no_email_address_is_refused(text):
    assert refused(read_email, text) == "email"


def test_countries_and_currencies_become_codes_where_they_are_codes():
    assert [read_country(text) for text in ("nl", "CZ", "Nederland", "č1", "")] == ["NL", "CZ", "Nederland", "č1", None]
    assert [read_currency(text) for text in ("€", "Kč", "eur", "CZK", "zł", "")] == [
        "EUR", "CZK", "EUR", "CZK", "PLN", None,
    ]  # fmt: skip
    assert refused(read_currency, "kr") == "not_a_currency"
    assert refused(read_currency, "1,00") == "not_a_currency"


def test_text_is_composed_and_trimmed_and_otherwise_kept():
    assert read_text(" Pr\u030ci\u0301bram \u00a0") == "Příbram"
    assert read_text("two\nlines") == "two\nlines"
    assert read_text("\ufeff") is None
