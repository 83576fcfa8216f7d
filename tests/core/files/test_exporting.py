"""Exported lists are safe to open, whole or not there, and mean the same when imported again."""

from __future__ import annotations

import csv
import io
import json
import os
import tempfile
import unicodedata
import zipfile
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from core.domain.errors import ExportError, StoppedByUser, UsageError
from core.domain.model import FileRow, OrderKey, OrderState, OrderSummary
from core.files.cells import CellError, read_identifier
from core.files.options import FIELDS, ImportOptions
from core.files.order_list import COLUMNS, export_row
from core.files.preview import read_orders
from core.files.save import ENDINGS, open_list
from tests.support.saved_lists import write_orders, write_rejected

SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ROW = FileRow(
    order_session="a1",
    website_id="7",
    order_id="0012",
    email="jan@example.nl",
    shop="Vaas & Zo",
    city="=HYPERLINK(1)",
    county="<b>Drenthe</b>",
    country="NL",
    timestamp=datetime(2026, 4, 3, 10, tzinfo=UTC),
    timestamp_resolution=86_400,
    total=Decimal("1234.50"),
    currency="EUR",
)


def exported(row, **summary):
    key = OrderKey(row.website_id or "7", row.order_session)
    return export_row(OrderSummary(key=key, **summary), row, None, AMSTERDAM)


def cells(row, **summary):
    return dict(zip(COLUMNS, exported(row, **summary), strict=True))


def bare(rows):
    return tuple(msgspec.structs.replace(row, file="", line=0) for row in rows)


def test_the_first_columns_are_those_an_import_reads():
    assert COLUMNS[: len(FIELDS)] == FIELDS


def test_a_csv_opens_safely_in_a_spreadsheet(tmp_path):
    path = tmp_path / "list.csv"
    write_orders(path, [exported(ROW, tracked=True, state=OrderState.DIFFERS, ecomail_total=Decimal(-5))])
    content = path.read_bytes()
    assert content.startswith(b'\xef\xbb\xbf"order_session",')
    header, values = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    row = dict(zip(header, values, strict=True))
    assert row["city"] == "'=HYPERLINK(1)"
    assert (row["order_id"], row["timestamp"], row["total"]) == ("0012", "2026-04-03", "1234.50")
    assert (row["state"], row["tracked"], row["ecomail_total"], row["known_email"]) == ("differs", "yes", "-5", "")


def test_a_workbook_holds_text_as_text_and_amounts_as_numbers(tmp_path):
    path = tmp_path / "list.xlsx"
    link = msgspec.structs.replace(ROW, shop="https://example.com", city="=1+1")
    write_orders(path, [exported(link)])
    header, values = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    row = dict(zip(header, values, strict=True))
    assert (row["order_id"], row["shop"], row["city"], row["total"]) == ("0012", "https://example.com", "'=1+1", 1234.5)


def test_a_page_shows_everything_and_runs_nothing(tmp_path):
    path = tmp_path / "list.html"
    write_orders(path, [exported(ROW)], title="Vaas & <Zo>")
    page = path.read_text(encoding="utf-8")
    assert "<title>Vaas &amp; &lt;Zo&gt;</title>" in page
    assert "&lt;b&gt;Drenthe&lt;/b&gt;" in page
    assert "<b>" not in page
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")


def test_json_has_exact_amounts_and_nulls(tmp_path):
    path = tmp_path / "list.json"
    write_orders(path, [exported(ROW, tracked=False)])
    (order,) = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    assert tuple(order) == COLUMNS
    assert (order["total"], order["tracked"], order["shop_total"]) == (Decimal("1234.50"), False, None)


@pytest.mark.parametrize(
    ("resolution", "text"),
    [(1, "2026-04-03T12:00:00+02:00"), (60, "2026-04-03T12:00+02:00"), (86_400, "2026-04-03")],
)
def test_a_time_is_written_as_exactly_as_it_is_known(resolution, text):
    assert cells(msgspec.structs.replace(ROW, timestamp_resolution=resolution))["timestamp"] == text


def test_what_was_found_out_since_stands_in_columns_of_its_own():
    row = cells(FileRow(order_session="a"), email="known@example.nl", order_id="W-1", date=ROW.timestamp)
    assert (row["email"], row["order_id"], row["timestamp"]) == (None, None, None)
    assert (row["known_email"], row["known_order_id"], row["known_date"]) == (
        "known@example.nl", "W-1", "2026-04-03T12:00:00+02:00",
    )  # fmt: skip


def test_an_unknown_ending_is_refused_with_those_that_work(tmp_path):
    with pytest.raises(UsageError, match=r"\.csv, \.xlsx, \.html, \.json"):
        write_orders(tmp_path / "list.pdf", [])
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said_in_words(tmp_path):
    with pytest.raises(ExportError, match="No such file or directory"):
        write_orders(tmp_path / "gone" / "list.csv", [])
    (tmp_path / "list.csv").mkdir()
    with pytest.raises(ExportError, match="it is a folder"):
        write_orders(tmp_path / "list.csv", [])


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "list.csv"
    path.write_text("old")

    def refuse(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(ExportError, match="No space left on device"):
        write_orders(path, [exported(ROW)])
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["list.csv"]


def contents_of(path: Path) -> object:
    """All of the file; of a workbook its parts, but for the one that says at which second it was made."""
    if path.suffix != ".xlsx":
        return path.read_bytes()
    with zipfile.ZipFile(path) as book:
        return {name: book.read(name) for name in book.namelist() if name != "docProps/core.xml"}


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_list_that_comes_in_pieces_is_the_list_that_comes_at_once(tmp_path, ending):
    rows = [exported(msgspec.structs.replace(ROW, order_session=f"s{number}")) for number in range(500)]
    write_orders(tmp_path / f"whole{ending}", rows)
    with open_list(tmp_path / f"pieces{ending}") as file:
        for start in range(0, len(rows), 70):
            file.add(rows[start : start + 70])
    assert contents_of(tmp_path / f"pieces{ending}") == contents_of(tmp_path / f"whole{ending}")


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_list_without_orders_is_a_whole_document(tmp_path, ending):
    path = tmp_path / f"list{ending}"
    write_orders(path, [])
    if ending == ".json":
        assert json.loads(path.read_bytes()) == []
    elif ending == ".xlsx":
        assert CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python() == [list(COLUMNS)]
    else:
        assert b"order_session" in path.read_bytes()


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_list_that_is_broken_off_leaves_nothing(tmp_path, ending):
    def break_off():
        with open_list(tmp_path / f"list{ending}") as file:
            file.add([exported(ROW)] * 300)
            raise StoppedByUser

    with pytest.raises(StoppedByUser):
        break_off()
    assert list(tmp_path.iterdir()) == []


def test_every_sheet_of_a_workbook_says_what_office_programs_ask_for(tmp_path):
    path = tmp_path / "list.xlsx"
    write_orders(path, [exported(msgspec.structs.replace(ROW, shop="A & B <\x01> _x0041_", total=Decimal(5)))])
    with zipfile.ZipFile(path) as book:
        assert book.testzip() is None
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - made above
    (cell,) = [cell for cell in sheet.iter(f"{SPREADSHEET}c") if cell.get("r") == "E2"]
    assert (cell.get("t"), "".join(cell.itertext())) == ("inlineStr", "A & B <_x0001_> _x005F_x0041_")
    (number,) = [cell for cell in sheet.iter(f"{SPREADSHEET}c") if cell.get("r") == "J2"]
    assert (number.get("t"), "".join(number.itertext())) == (None, "5")
    shop = read_orders(path, ImportOptions()).rows[0].shop
    assert shop is not None
    assert shop.startswith("A & B <")


def test_a_text_too_long_for_a_workbook_is_refused_not_cut(tmp_path):
    with pytest.raises(UsageError, match=r"Save it as \.csv"):
        write_orders(tmp_path / "list.xlsx", [exported(FileRow(order_session="a", city="x" * 40_000))])


def test_rejected_rows_are_saved_with_their_reason_and_import_once_corrected(tmp_path):
    source = tmp_path / "list.csv"
    source.write_text("Sessie;Datum;Notitie\na;3.4.2026;=x\nb;31.2.2026;=y\n")
    imported = read_orders(source, ImportOptions())
    saved = tmp_path / "problems.csv"
    write_rejected(saved, imported.headers, imported.rejected)
    text = saved.read_text(encoding="utf-8-sig")
    assert text.splitlines() == [
        '"Sessie","Datum","Notitie","import_line","import_reason"',
        '"b","31.2.2026","\'=y","3","This is not a date with a day, a month and a year of four digits."',
    ]
    saved.write_text(text.replace("31.2.2026", "28.2.2026"), encoding="utf-8")
    again = read_orders(saved, ImportOptions())
    assert [row.order_session for row in again.rows] == ["b"]
    assert again.rejected == ()


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_a_header_of_a_foreign_file_runs_nothing_either_and_is_found_again(tmp_path, ending):
    source = tmp_path / "orders.csv"
    source.write_text("Sessie,Datum,=cmd|x!A1\nb,31.2.2026,1\n", encoding="utf-8")
    imported = read_orders(source, ImportOptions())
    saved = tmp_path / f"rejected{ending}"
    write_rejected(saved, imported.headers, imported.rejected)
    if ending == ".csv":
        assert '"\'=cmd|x!A1"' in saved.read_text(encoding="utf-8-sig").splitlines()[0]
    else:
        with zipfile.ZipFile(saved) as book:
            content = b"".join(map(book.read, book.namelist()))
        assert b"'=cmd|x!A1" in content
        assert b"<f>" not in content
    assert read_orders(saved, ImportOptions()).headers[:3] == imported.headers


# --------------------------------------------------------------------- what is exported can be imported again


def is_identifier(text):
    try:
        return read_identifier(text, "order_id") == text
    except CellError:
        return False


def texts(max_size=12):
    tricky = st.text(alphabet="'=+-@;,\"<&_x0D \u00a0\tě＝", max_size=max_size)  # noqa: RUF001 - the full-width sign
    plain = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=max_size)
    return (tricky | plain).map(lambda text: unicodedata.normalize("NFC", text).strip().strip("\ufeff").strip())


def optional(strategy):
    return st.none() | strategy.filter(lambda value: value != "")


identifiers = texts().filter(lambda text: text and is_identifier(text))
times = st.datetimes(datetime(2000, 1, 1), datetime(2098, 1, 1)).map(lambda at: at.replace(tzinfo=UTC, microsecond=0))  # noqa: DTZ001
amounts = st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, places=2) | st.decimals(
    min_value=-(10**6), max_value=10**6, allow_nan=False, places=3
)


@st.composite
def file_rows(draw):
    resolution = draw(st.sampled_from([1, 60, 86_400]))
    at = draw(st.none() | times)
    if at is not None and resolution == 60:
        at = at.replace(second=0)
    if at is not None and resolution == 86_400:
        at = at.astimezone(AMSTERDAM).replace(hour=12, minute=0, second=0, fold=0).astimezone(UTC)
    country = draw(optional(texts()))
    return FileRow(
        order_session=draw(identifiers),
        website_id=draw(identifiers),
        order_id=draw(optional(identifiers)),
        email=draw(st.sampled_from([None, "jan@example.nl", "+x@example.cz", "=x@example.cz", "žlu@example.cz"])),
        shop=draw(optional(texts())),
        city=draw(optional(texts())),
        county=draw(optional(texts())),
        country=country.upper() if country and len(country) == 2 and country.isascii() else country,
        timestamp=at,
        timestamp_resolution=1 if at is None else resolution,
        total=draw(st.none() | amounts),
        currency=draw(st.sampled_from([None, "EUR", "CZK"])),
    )


@settings(max_examples=60, deadline=timedelta(seconds=5))
@given(
    st.lists(file_rows(), min_size=1, max_size=5, unique_by=lambda row: (row.website_id, row.order_session)),
    st.sampled_from([".csv", ".xlsx"]),
    st.booleans(),
)
@example([msgspec.structs.replace(ROW, total=Decimal("1.234"))], ".csv", False)
@example([msgspec.structs.replace(ROW, total=Decimal("1.234"))], ".csv", True)
@example([msgspec.structs.replace(ROW, city="'=x", shop="a;=b", county="_x000D_")], ".xlsx", False)
@example([msgspec.structs.replace(ROW, city="'0", shop='"a;b,c"', county="#N/A", country='="b"')], ".csv", True)
@example([msgspec.structs.replace(ROW, city="'0", shop='"a"', county="#N/A", country='="b"')], ".csv", False)
@example([msgspec.structs.replace(ROW, city="''", shop="'a'", county="Err:502", country="##")], ".xlsx", False)
def test_importing_an_exported_list_changes_nothing(rows, ending, decimal_comma):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"list{ending}"
        write_orders(path, [exported(row) for row in rows], decimal_comma=decimal_comma)
        imported = read_orders(path, ImportOptions(timezone="Europe/Amsterdam"))
    assert imported.rejected == ()
    assert bare(imported.rows) == tuple(rows)
