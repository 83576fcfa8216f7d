# ruff: noqa: DTZ001 - a spreadsheet's dates have no zone
"""One list of orders, saved in every way people save lists, is always the same list."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
import xlsxwriter

from core.domain.model import FileRow
from core.files.options import ImportOptions
from core.files.preview import preview_file, read_orders

DATA = Path(__file__).parents[2] / "data" / "import"

CZECH_HEADER = ["Relace", "Číslo objednávky", "E-mail", "Město", "Kraj", "Země", "Datum objednávky", "Celkem", "Měna"]
CZECH = [
    ["a1f0", "2026001", "jiri@example.cz", "Příbram", "Středočeský kraj", "cz", "3.4.2026 14:05", "1 234,50 Kč", "CZK"],
    [
        "b2e7",
        "2026002",
        "sarka@example.cz",
        "Ústí nad Labem",
        "Ústecký kraj",
        "cz",
        "4.4.2026 09:30",
        "999,00 Kč",
        "CZK",
    ],
    ["c3d8", "2026003", "ondrej@example.cz", "Dvůr Králové; ďáblice", "", "cz", "29.3.2026 23:59", "85,- Kč", "CZK"],
]
DUTCH_HEADER = [
    "Sessie",
    "Bestelnummer",
    "E-mailadres",
    "Plaats",
    "Provincie",
    "Land",
    "Besteldatum",
    "Totaal",
    "Valuta",
]
DUTCH = [
    ["a1f0", "0012", "zoe@example.nl", "Coevorden", "Drenthe", "nl", "03-04-2026", "€ 1.234,50", "EUR"],
    ["b2e7", "0013", "daniel@example.nl", "Oekraïnelaan, Zoë", "Zuid-Holland", "nl", "04-04-2026", "€ 12,95", "EUR"],
    ["c3d8", "0014", "helene@example.be", "Sint-Genesius\nRode é", "België", "be", "05-04-2026", "€ 7,00", "EUR"],
]

CZECH_ORDERS = (
    FileRow(
        order_session="a1f0", website_id="7", order_id="2026001", email="jiri@example.cz", city="Příbram",
        county="Středočeský kraj", country="CZ", timestamp=datetime(2026, 4, 3, 12, 5, tzinfo=UTC),
        timestamp_resolution=60, total=Decimal("1234.50"), currency="CZK",
    ),
    FileRow(
        order_session="b2e7", website_id="7", order_id="2026002", email="sarka@example.cz", city="Ústí nad Labem",
        county="Ústecký kraj", country="CZ", timestamp=datetime(2026, 4, 4, 7, 30, tzinfo=UTC),
        timestamp_resolution=60, total=Decimal(999), currency="CZK",
    ),
    FileRow(
        order_session="c3d8", website_id="7", order_id="2026003", email="ondrej@example.cz",
        city="Dvůr Králové; ďáblice", country="CZ", timestamp=datetime(2026, 3, 29, 21, 59, tzinfo=UTC),
        timestamp_resolution=60, total=Decimal(85), currency="CZK",
    ),
)  # fmt: skip
DUTCH_ORDERS = (
    FileRow(
        order_session="a1f0", website_id="7", order_id="0012", email="zoe@example.nl", city="Coevorden",
        county="Drenthe", country="NL", timestamp=datetime(2026, 4, 3, 10, tzinfo=UTC),
        timestamp_resolution=86400, total=Decimal("1234.50"), currency="EUR",
    ),
    FileRow(
        order_session="b2e7", website_id="7", order_id="0013", email="daniel@example.nl", city="Oekraïnelaan, Zoë",
        county="Zuid-Holland", country="NL", timestamp=datetime(2026, 4, 4, 10, tzinfo=UTC),
        timestamp_resolution=86400, total=Decimal("12.95"), currency="EUR",
    ),
    FileRow(
        order_session="c3d8", website_id="7", order_id="0014", email="helene@example.be",
        city="Sint-Genesius\nRode é", county="België", country="BE", timestamp=datetime(2026, 4, 5, 10, tzinfo=UTC),
        timestamp_resolution=86400, total=Decimal(7), currency="EUR",
    ),
)  # fmt: skip


def as_csv(rows, delimiter, *, line_end="\r\n"):
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    return stream.getvalue()


def orders_of(path, **options):
    imported = read_orders(path, ImportOptions(website_id="7", **options))
    assert imported.rejected == ()
    return tuple(msgspec.structs.replace(row, file="", line=0) for row in imported.rows)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(
    ("header", "rows", "expected", "encodings"),
    [
        (CZECH_HEADER, CZECH, CZECH_ORDERS, ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1250"]),
        (DUTCH_HEADER, DUTCH, DUTCH_ORDERS, ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]),
    ],
    ids=["czech", "dutch"],
)
def test_every_text_flavour_is_the_same_list(tmp_path, header, rows, expected, encodings, delimiter):  # noqa: PLR0917 - parameters of the test
    for encoding in encodings:
        for first_line in ("", f"sep={delimiter}\r\n"):
            for line_end in ("\r\n", "\n"):
                path = tmp_path / "list.csv"
                text = first_line + as_csv([header, *rows], delimiter, line_end=line_end)
                path.write_bytes(text.encode(encoding))
                assert orders_of(path) == expected, (encoding, first_line, line_end)
                preview = preview_file(path, ImportOptions())
                assert preview.plan.delimiter == delimiter
                assert preview.plan.decimal_comma


def write_workbook(path, header, rows):
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Empty")
        sheet = book.add_worksheet("Orders")
        formats = {
            datetime: book.add_format({"num_format": "d.m.yyyy hh:mm"}),
            date: book.add_format({"num_format": "d-m-yyyy"}),
        }
        for line, row in enumerate([header, *rows]):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(line, column, value, formats[type(value)])
                elif isinstance(value, str):
                    sheet.write_string(line, column, value)
                else:
                    sheet.write_number(line, column, value)


def typed(row, *, order_id, at, total):
    return [row[0], order_id, *row[2:6], at, total, row[8]]


def test_a_workbook_with_real_dates_and_numbers_is_the_same_list(tmp_path):
    czech, dutch = tmp_path / "cs.xlsx", tmp_path / "nl.xlsx"
    write_workbook(
        czech,
        CZECH_HEADER,
        [
            typed(CZECH[0], order_id=2026001, at=datetime(2026, 4, 3, 14, 5), total=1234.5),
            typed(CZECH[1], order_id=2026002, at=datetime(2026, 4, 4, 9, 30), total=999),
            typed(CZECH[2], order_id=2026003, at=datetime(2026, 3, 29, 23, 59), total=85),
        ],
    )
    write_workbook(
        dutch,
        DUTCH_HEADER,
        [
            typed(row, order_id=row[1], at=date(2026, 4, 3 + index), total=total)
            for index, (row, total) in enumerate(zip(DUTCH, (1234.5, 12.95, 7), strict=True))
        ],
    )
    assert orders_of(czech) == CZECH_ORDERS
    assert orders_of(dutch) == DUTCH_ORDERS
    preview = preview_file(dutch, ImportOptions())
    assert (preview.plan.encoding, preview.plan.delimiter, preview.sheets) == ("xlsx", "", ("Empty", "Orders"))


def test_a_workbook_renamed_to_csv_is_read_as_the_workbook_it_is(tmp_path):
    path = tmp_path / "orders.csv"
    write_workbook(tmp_path / "orders.xlsx", DUTCH_HEADER, DUTCH)
    (tmp_path / "orders.xlsx").rename(path)
    assert orders_of(path) == DUTCH_ORDERS


@pytest.mark.parametrize(
    ("name", "expected", "encoding", "delimiter"),
    [
        ("excel-cs-cp1250.csv", CZECH_ORDERS, "cp1250", ";"),
        ("excel-nl-cp1252.csv", DUTCH_ORDERS, "cp1252", ";"),
        ("excel-nl-unicode-text.txt", DUTCH_ORDERS, "utf-16", "\t"),
        ("excel-nl.xlsx", DUTCH_ORDERS, "xlsx", ""),
    ],
)
def test_stored_files_are_read_as_written_down_here(name, expected, encoding, delimiter):
    imported = read_orders(DATA / name, ImportOptions(website_id="7"))
    assert tuple(msgspec.structs.replace(row, file="", line=0) for row in imported.rows) == expected
    assert (imported.encoding, imported.delimiter) == (encoding, delimiter)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("session;totaal\na;1\nHélène;2\n", "cp1252"),
        ("session;plaats\na;België\n", "cp1252"),
        ("session;naam\na;Loïs\n", "cp1252"),
        ("session;pris\na;Malmö Åre\n", "cp1252"),
        ("session;total\na;100 Kč\n", "cp1250"),
        ("session;city\na;Plzeň-Křimice\n", "cp1250"),
        ("session;city\na;Čáslav\n", "cp1250"),
        ("session;číslo objednávky\na;1\n", "cp1250"),
    ],
)
def test_czech_and_western_letters_are_told_apart(tmp_path, text, encoding):
    path = tmp_path / "letters.csv"
    path.write_bytes(text.encode(encoding))
    assert preview_file(path, ImportOptions()).plan.encoding == encoding


def test_the_user_overrules_the_encoding_and_the_delimiter(tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes("session|city;x\na|è;1\n".encode("cp1252"))
    imported = read_orders(path, ImportOptions(encoding="cp1250", delimiter="|", columns={"city": "city;x"}))
    assert imported.rows[0].city == "č;1"
    assert (imported.encoding, imported.delimiter) == ("cp1250", "|")


def test_one_column_alone_is_a_list_of_sessions(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("order_session\nabc\ndef\n")
    assert [row.order_session for row in read_orders(path, ImportOptions()).rows] == ["abc", "def"]


def test_titles_above_the_header_are_passed_over(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Export 2026;;\n\nBestelsessie;Plaats;Totaal\nabc;Utrecht;1,50\n")
    imported = read_orders(path, ImportOptions())
    assert imported.rows[0].city == "Utrecht"
    assert imported.row_count == 1


def test_a_file_without_a_header_is_mapped_by_column_numbers(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("abc;Utrecht\ndef;Delft\n")
    imported = read_orders(path, ImportOptions(has_header=False, columns={"order_session": "1", "city": "2"}))
    assert [row.city for row in imported.rows] == ["Utrecht", "Delft"]


def test_a_sheet_can_be_chosen(tmp_path):
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name in ("One", "Two"):
            sheet = book.add_worksheet(name)
            sheet.write_row(2, 1, ["session", "city"])
            sheet.write_row(3, 1, [name.lower(), "Delft"])
    assert read_orders(path, ImportOptions()).rows[0].order_session == "one"
    row = read_orders(path, ImportOptions(sheet="Two")).rows[0]
    assert (row.order_session, row.line) == ("two", 4)


def test_workbook_cells_of_every_kind_become_text_where_text_is_wanted(tmp_path):
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["session", "website id", "city", "shop", "county", "total"])
        sheet.write_row(1, 0, [123456, 7.0, True, 12.5, "'+x", 0.1 + 0.2])
        sheet.write_datetime(2, 0, datetime(2026, 4, 3), book.add_format({"num_format": "d-m-yyyy"}))
        sheet.write_number(3, 0, 123456789012345678)
        sheet.write_string(4, 0, "s4")
        sheet.write_datetime(4, 2, time(5, 6), book.add_format({"num_format": "hh:mm"}))
        sheet.write_string(5, 0, "s5")
        sheet.write_formula(5, 3, "=1/0", None, "#DIV/0!")
    imported = read_orders(path, ImportOptions())
    first, last = imported.rows
    assert (first.order_session, first.website_id, first.city, first.shop, first.county) == (
        "123456", "7", "TRUE", "12.5", "+x",
    )  # fmt: skip
    assert first.total == Decimal("0.3")
    assert (last.order_session, last.city, last.shop) == ("s4", "05:06:00", None)
    assert [(row.line, row.value, row.code) for row in imported.rejected] == [
        (3, "2026-04-03", "session_mangled"),
        (4, "1.23457E+17", "session_mangled"),
        (6, "#DIV/0!", "cell_error"),
    ]
