"""The quick way must say exactly what the careful way says, and a long file must not need more memory than a short one."""

from __future__ import annotations

import csv
import random
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.model import FileRow
from core.files import order_stream, text_table
from core.files.cell_amounts import MoneyColumn
from core.files.cell_dates import DateColumn
from core.files.fast_rows import BulkReader
from core.files.options import ImportOptions, RawRow
from core.files.order_stream import OrderStream, RepeatCounter, key_hashes
from core.files.preview import read_orders
from core.files.rows import RowReader
from core.files.spreadsheet_text import unguard
from core.files.text_table import SLICE, TextTable

FIELDS = ("order_session", "website_id", "order_id", "email", "city", "country", "timestamp", "total", "currency")
COLUMNS = {field: index for index, field in enumerate(FIELDS)}

CELLS = {
    "order_session": ["a1b2c3", "123456789012345", "123456789012345000", "1E+34", "12E33", " s7 ", "'=x", "ses\u00a0", "É1",
                      "\u0663", "", "a\tb", "12.03.2026", "2026-03-12", "-", "1e-5", "E-5", "#REF!"],
    "website_id": ["12", "", " 12", "12,0", "site-1"],
    "order_id": ["ORD-1", "1,0", "", "000123"],
    "email": ["a@example.com", "a@b", "a b@example.com", "", "'+a@example.com", "É@example.com", "x" * 70 + "@example.com"],
    "city": ["Delft", "'s-Hertogenbosch", "", "Plzen\u030c", "'=SUM(A1)"],
    "country": ["nl", "NL", "Nederland", ""],
    "timestamp": ["2026-03-29 01:59:59", "2026-03-29 02:30:00", "2026-10-25 02:30", "29-03-2026 14:05:33", "1/4/2026 9:05",
                  "2026-03-12T10:00:00Z", "2026-13-01 10:00:00", "", "2026-03-12", "2026-03-12 25:00:00", "1773309600",
                  "2026-03-12 10:61:00", "2026-03-12 10:00:61", "29-03-26 10:00"],
    "total": ["12.50", "1,234.50", "12,50", "", "€ 5", "-3.00", "1.234", "free", "0.5", "1234567890123.00"],
    "currency": ["EUR", "eur", "€", "", "euros", "kr"],
}  # fmt: skip


@given(
    rows=st.lists(st.tuples(*(st.sampled_from(CELLS[field]) for field in FIELDS)), min_size=1, max_size=12),
    comma=st.sampled_from([None, True, False]),
    zone=st.sampled_from(["Europe/Amsterdam", "Australia/Lord_Howe", "America/New_York"]),
)
def test_whole_columns_are_read_as_single_rows_are(rows, comma, zone):
    options = ImportOptions(decimal_comma=comma, timezone=zone, website_id="7")
    careful = RowReader(COLUMNS, (len(FIELDS), len(FIELDS)), options, "list.csv")
    money, dates = MoneyColumn(decimal_comma=comma), DateColumn(ZoneInfo(zone))
    raw = [RawRow(line, tuple(map(unguard, cells))) for line, cells in enumerate(rows, start=2)]
    for row in raw:
        careful.look_at(row)
    money.look_at_all([cells[COLUMNS["total"]] for cells in rows])
    dates.look_at_all([cells[COLUMNS["timestamp"]] for cells in rows])
    quick = BulkReader(COLUMNS, money, dates, website_id="7", file="list.csv")
    expected = [result if isinstance(result := careful.read(row), FileRow) else None for row in raw]
    for _again in range(2):  # what is remembered is as right as what is read
        assert quick.read([list(cells) for cells in rows], range(2, len(rows) + 2)) == expected


PLAIN_CELLS = {
    "order_session": ["a1b2c3", "00e1f", "1234", "s-7_x"], "website_id": ["12"], "order_id": ["ORD-1", "0042"],
    "email": ["a@example.com", "b.c+d@mail.example.nl"], "city": ["Delft"], "country": ["NL"], "currency": ["EUR"],
    "timestamp": ["2026-03-12 10:00:00", "2026-10-25 02:30:00"],
}  # fmt: skip


@given(data=st.data(), comma=st.booleans())
def test_columns_that_are_plain_from_top_to_bottom_are_read_as_single_cells_are(data, comma):
    amounts = ["12,50", "0012,00", "1234567,89"] if comma else ["12.50", "0012.00", "1234567.89"]
    pools = PLAIN_CELLS | {"total": amounts}
    rows = data.draw(st.lists(st.tuples(*(st.sampled_from(pools[field]) for field in FIELDS)), min_size=1, max_size=9))
    options = ImportOptions(decimal_comma=comma, timezone="Europe/Amsterdam", website_id="7")
    careful = RowReader(COLUMNS, (len(FIELDS), len(FIELDS)), options, "list.csv")
    quick = BulkReader(COLUMNS, careful.money, careful.dates, website_id="7", file="list.csv")
    expected = [careful.read(RawRow(line, cells)) for line, cells in enumerate(rows, start=2)]
    assert quick.read([list(cells) for cells in rows], range(2, len(rows) + 2)) == expected
    assert [str(row.total) for row in expected] == [str(Decimal(row[7].replace(",", "."))) for row in rows]


CSV_TEXT = st.lists(
    st.lists(st.text(alphabet='ab ,;"\n\r\t\x0c\x85\u2028é', max_size=4), min_size=1, max_size=4), max_size=8
)


@given(rows=CSV_TEXT, quote=st.booleans(), end=st.sampled_from(["\n", "\r\n", "\r"]), slice_size=st.integers(1, 4))
def test_lines_without_quotes_are_split_as_the_csv_module_splits_them(tmp_path_factory, rows, quote, end, slice_size):
    path = tmp_path_factory.mktemp("split") / "orders.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        if quote:
            csv.writer(file, lineterminator=end).writerows(rows)
        else:
            for row in rows:
                file.write(",".join(row).replace('"', "") + end)
    with path.open(encoding="utf-8", newline="") as file:
        expected = list(csv.reader(file, strict=True))
    table = TextTable(path, ImportOptions(encoding="utf-8", delimiter=","))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_table, "SLICE", slice_size)
        assert [cells for part in table.slices() for cells in part.rows] == expected


@given(
    st.lists(st.sampled_from(["1.00", "12.50", "1,00", "1.234", "1.0", "", "€ 1.00", ".50", "1.00\n2.00", "1.00.00"]))
)
def test_the_evidence_of_a_whole_column_is_that_of_its_cells(cells):
    one_by_one, at_once = MoneyColumn(), MoneyColumn()
    for cell in cells:
        one_by_one.look_at(cell)
    at_once.look_at_all(cells)
    assert vars(at_once) == vars(one_by_one)


def test_rows_of_one_order_are_found_among_many():
    counter = RepeatCounter()
    keys = key_hashes(("7", f"s{number}") for number in range(5000))
    counter.add(keys)
    counter.add(keys[10:13])
    counter.add(keys[10:11])
    assert counter.repeated() == {keys[10]: 3, keys[11]: 2, keys[12]: 2}


def test_an_order_is_handed_on_with_its_last_row_wherever_that_is(tmp_path):
    lines = [
        "session;order id;city",
        *(f"s{number};ORD-{number};" for number in range(2 * SLICE)),
        "s5;;Delft",
        "s6 ;;Brno",
    ]
    path = tmp_path / "list.csv"
    path.write_text("\n".join(lines))
    stream = OrderStream(path, ImportOptions())
    slices = list(stream.slices())
    assert [row.order_session for row in slices[-1][-2:]] == ["s5", "s6"]
    assert [row.city for row in slices[-1][-2:]] == ["Delft", "Brno"]
    assert sum(map(len, slices)) == 2 * SLICE
    result = stream.result()
    assert (result.row_count, result.rows_used, result.rejected) == (2 * SLICE + 2, 2 * SLICE + 2, ())


def test_orders_whose_hashes_are_the_same_stay_orders_of_their_own(tmp_path, monkeypatch):
    monkeypatch.setattr(order_stream, "key_hashes", lambda keys: [7 for _key in keys])
    path = tmp_path / "orders.csv"
    path.write_text("session,email\na,a@example.com\nb,b@example.com\na,a@example.com\nc,c@example.com\n")
    read = read_orders(path, ImportOptions())
    assert [(row.order_session, row.email) for row in read.rows] == [
        ("a", "a@example.com"), ("b", "b@example.com"), ("c", "c@example.com"),
    ]  # fmt: skip
    assert (read.row_count, read.rows_used, read.rejected) == (4, 4, ())


def test_a_rejected_row_of_an_order_does_not_hold_the_order_back(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("session;total\na;1.00\na;free\nb;2.00\n")
    imported = read_orders(path, ImportOptions())
    assert [row.order_session for row in imported.rows] == ["a", "b"]
    assert [row.line for row in imported.rejected] == [3]


def test_rows_of_every_shape_are_accounted_for_and_keep_their_lines(tmp_path):
    chance = random.Random(7)  # noqa: S311 - a sequence that is always the same
    shapes = [
        "s{0};12.50;Delft",
        's{0};"1,50";"two\nlines"',
        "",
        "s{0};1.00",
        "s{0};2.00;Brno;extra",
        ";;",
        "s{0};x;Brno",
        ";1.00;Brno",
    ]
    path = tmp_path / "list.csv"
    text = ["session;total;city"]
    text += [chance.choice(shapes).format(number) for number in range(3 * SLICE)]
    path.write_text("\n".join(text) + "\n")
    imported = read_orders(path, ImportOptions(decimal_comma=False))
    physical = path.read_text().split("\n")
    assert all(f"s{row.order_session[1:]};" in physical[row.line - 1] for row in imported.rows)
    assert all(row.cells[0] in physical[row.line - 1] for row in imported.rejected)
    assert imported.row_count == imported.rows_used + len(imported.rejected)
    assert imported.row_count == sum(1 for line in text[1:] if line.replace(";", ""))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_wrong_quote_far_down_is_named_by_its_line_after_cells_of_several_lines(tmp_path, end):
    good = [f's{number};"a{end}b"' for number in range(SLICE + 5)]
    path = tmp_path / "list.csv"
    path.write_bytes(end.join(["session;city", *good, 's;"x" y']).encode())
    with pytest.raises(Exception, match=f"Line {2 + 2 * (SLICE + 5)}: unexpected text"):
        OrderStream(path, ImportOptions())
