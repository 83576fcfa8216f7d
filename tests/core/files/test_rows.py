"""Rows of one order become one, rows that cannot be used are named, and every row is accounted for."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from core.domain.messages import text
from core.domain.results import RejectedRow
from core.files.options import ImportOptions
from core.files.preview import preview_file, read_orders


def read(tmp_path, text, **options):
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8", newline="")
    imported = read_orders(path, ImportOptions(**options))
    assert imported.row_count == imported.rows_used + len(imported.rejected)
    return imported


def problems(imported):
    return [(row.line, row.column, row.value, row.code) for row in imported.rejected]


def test_a_row_that_cannot_be_read_is_named_and_the_rest_is_taken(tmp_path):
    imported = read(
        tmp_path,
        "Session;E-mail;Datum;Totaal;Valuta\n"
        "a;jan@example.nl;01.02.2026;12,50;EUR\n"
        ";jan@example.nl;01.02.2026;12,50;EUR\n"
        "b;jan;01.02.2026;12,50;EUR\n"
        "c;jan@example.nl;31.02.2026;12,50;EUR\n"
        "d;jan@example.nl;01.02.2026;twaalf;EUR\n"
        "e;jan@example.nl;01.02.2026;12,50;geld\n"
        "1,2E+34;jan@example.nl;01.02.2026;12,50;EUR\n"
        "f;jan@example.nl;01.02.2026;12\n"
        "g;jan@example.nl;01.02.2026;12,50;EUR;\n"
        "h;jan@example.nl;01.02.2026;12,50;EUR;more\n",
    )
    assert [row.order_session for row in imported.rows] == ["a", "g"]
    assert problems(imported) == [
        (3, "order_session", "", "session_missing"),
        (4, "email", "jan", "email"),
        (5, "timestamp", "31.02.2026", "not_a_date"),
        (6, "total", "twaalf", "not_money"),
        (7, "currency", "geld", "not_a_currency"),
        (8, "order_session", "1,2E+34", "session_mangled"),
        (9, "", "f", "field_count"),
        (11, "", "h", "field_count"),
    ]
    assert imported.rejected[2] == RejectedRow(
        line=5,
        column="timestamp",
        value="31.02.2026",
        code="not_a_date",
        cells=("c", "jan@example.nl", "31.02.2026", "12,50", "EUR"),
    )
    assert text(imported.rejected[6].reason).startswith("This row has 4 fields, and the header has 5.")
    assert "1,2E+34" in text(imported.rejected[5].reason)
    assert imported.columns == {
        "order_session": "Session", "email": "E-mail", "timestamp": "Datum", "total": "Totaal", "currency": "Valuta",
    }  # fmt: skip


def test_lines_are_counted_as_a_text_editor_does(tmp_path):
    imported = read(
        tmp_path,
        'sep=;\r\nsession;city;date\r\na;"two\r\nlines";2026-04-03\r\n\r\n;;\r\nb;Delft;x\r\nc;Delft;2026-04-03\r\n',
    )
    assert [(row.order_session, row.line) for row in imported.rows] == [("a", 3), ("c", 8)]
    assert problems(imported) == [(7, "timestamp", "x", "not_a_date")]
    assert imported.row_count == 3


def test_one_order_on_several_rows_is_one_order(tmp_path):
    imported = read(
        tmp_path,
        "session;email;city;date;total;sku\n"
        "a;;Delft;2026-04-03;;S-1\n"
        "b;eva@example.nl;;;;S-9\n"
        "a;Jan@example.nl;;2026-04-03 14:05;12,50;S-2\n"
        "a;jan@example.nl;Delft;;12,5;S-3\n",
    )
    first, second = imported.rows
    assert (first.order_session, first.email, first.city, first.total, first.line) == (
        "a", "Jan@example.nl", "Delft", Decimal("12.50"), 2,
    )  # fmt: skip
    assert (first.timestamp, first.timestamp_resolution) == (datetime(2026, 4, 3, 12, 5, tzinfo=UTC), 60)
    assert second.order_session == "b"
    assert imported.rows_used == 4


def test_the_same_row_twice_is_one_order(tmp_path):
    imported = read(tmp_path, "session;city\na;Delft\na;Delft\n")
    assert len(imported.rows) == 1
    assert imported.rejected == ()


def test_rows_that_contradict_each_other_are_all_rejected_with_both_lines(tmp_path):
    imported = read(tmp_path, "session;email;city\na;;Delft\na;jan@example.nl;\nb;;Delft\na;eva@example.nl;Gouda\n")
    assert [row.order_session for row in imported.rows] == ["b"]
    assert problems(imported) == [
        (2, "email", "jan@example.nl", "conflict"),
        (3, "email", "jan@example.nl", "conflict"),
        (5, "email", "eva@example.nl", "conflict"),
    ]
    assert "line 3 says “jan@example.nl”, line 5 says “eva@example.nl”" in text(imported.rejected[0].reason)
    assert [row.cells for row in imported.rejected] == [
        ("a", "", "Delft"), ("a", "jan@example.nl", ""), ("a", "eva@example.nl", "Gouda"),
    ]  # fmt: skip


def test_the_same_session_at_two_websites_is_two_orders(tmp_path):
    imported = read(tmp_path, "session;website id;city\na;1;Delft\na;2;Gouda\na;;Leiden\n", website_id="3")
    assert [(row.website_id, row.city) for row in imported.rows] == [("1", "Delft"), ("2", "Gouda"), ("3", "Leiden")]


def test_rows_without_a_website_have_none_until_somebody_says_so(tmp_path):
    assert read(tmp_path, "session\na\n").rows[0].website_id is None


def test_an_amount_that_names_its_currency_gives_it_where_no_column_does(tmp_path):
    rows = read(tmp_path, "session;total;currency\na;12,50 Kč;\nb;12,50 Kč;EUR\nc;;\n").rows
    assert [row.currency for row in rows] == ["CZK", "EUR", None]


def test_the_guard_of_an_exported_list_comes_off(tmp_path):
    imported = read(tmp_path, "session;city;shop\n'=a;'+Delft;'s-Hertogenbosch\n")
    row = imported.rows[0]
    assert (row.order_session, row.city, row.shop) == ("=a", "+Delft", "'s-Hertogenbosch")


def test_progress_is_told(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("session\n" + "".join(f"s{number}\n" for number in range(2500)))
    told: list[int] = []
    read_orders(path, ImportOptions(), progress=told.append)
    assert len(told) > 2
    assert told == sorted(told)
    assert told[-1] == 2500


@pytest.mark.parametrize("read_file", [read_orders, preview_file])
def test_reading_leaves_the_file_as_it_was(tmp_path, read_file):
    path = tmp_path / "list.csv"
    path.write_text("session\na\n")
    before = path.stat()
    read_file(path, ImportOptions())
    assert path.read_text() == "session\na\n"
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert [entry.name for entry in tmp_path.iterdir()] == ["list.csv"]


def test_a_preview_shows_columns_samples_rows_and_problems(tmp_path):
    path = tmp_path / "list.csv"
    text = "Sessie;Datum;Totaal;Notitie\n" + "".join(f"s{n};{n}/4/2026;{n},50;\n" for n in range(1, 41))
    path.write_text(text)
    preview = preview_file(path, ImportOptions())
    assert [(guess.header, guess.field) for guess in preview.columns] == [
        ("Sessie", "order_session"), ("Datum", "timestamp"), ("Totaal", "total"), ("Notitie", None),
    ]  # fmt: skip
    assert preview.columns[2].samples == ("1,50", "2,50", "3,50")
    assert len(preview.rows) == 20
    assert preview.rows[0] == ("s1", "1/4/2026", "1,50", "")
    assert [problem.value for problem in preview.problems] == [f"{n}/4/2026" for n in range(31, 41)]
    assert (preview.plan.encoding, preview.plan.delimiter, preview.plan.decimal_comma, preview.plan.date_order) == (
        "utf-8", ";", True, "dmy",
    )  # fmt: skip
