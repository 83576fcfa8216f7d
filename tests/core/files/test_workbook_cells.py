"""What a workbook says of its cells beside their values, and which of its sheets holds the orders."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from core.domain.errors import ImportFileError
from core.files.old_workbook import sheets_of
from core.files.options import ImportedFile, ImportOptions
from core.files.preview import preview_file, read_orders
from core.files.workbook_cells import zero_format
from tests.support.old_workbooks import old_workbook

FILES = Path(__file__).parents[2] / "data" / "files"
SHEET = "xl/worksheets/sheet1.xml"


def read(path: Path, **options: Any) -> ImportedFile:
    imported = read_orders(path, ImportOptions(website_id="1", **options))
    assert imported.row_count == imported.rows_used + len(imported.rejected) + len(imported.left_out)
    return imported


def refused(imported: ImportedFile) -> list[tuple[int, str, str]]:
    return [(row.line, row.column, row.value) for row in imported.rejected]


def sessions(imported: ImportedFile) -> list[str]:
    return [row.order_session for row in imported.rows]


def with_sheet(folder: Path, rows: str, *, old: str = "") -> Path:
    """A workbook of the columns order_session, email and total, whose other rows are this XML."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Orders")
        sheet.write_row(0, 0, ["order_session", "email", "total"])
        sheet.write_row(1, 0, ["a", "a@x.nl", 1])
    path = folder / "list.xlsx"
    with zipfile.ZipFile(content) as archive, zipfile.ZipFile(path, "w") as changed:
        for name in archive.namelist():
            member = archive.read(name)
            if name == SHEET:
                member = member.replace(b"</sheetData>", rows.encode() + b"</sheetData>").replace(old.encode(), b"")
            changed.writestr(name, member)
    return path


def text(place: str, value: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'


def test_cells_with_errors_are_refused_by_name():
    assert refused(read(FILES / "errors.xlsx")) == [
        (2, "city", "#N/A"),
        (3, "total", "#DIV/0!"),
        (4, "email", "#N/A"),
        (5, "timestamp", "#N/A"),
        (6, "order_session", "#N/A"),
    ]
    imported = read(FILES / "errors-all.xlsx")
    assert (imported.row_count, sessions(imported)) == (4, ["a", "b", "d"])
    assert refused(imported) == [(4, "order_session", "#N/A")]


def test_formulas_whose_result_was_never_saved_are_refused_by_name():
    imported = read(FILES / "links-no-cache.xlsx")
    assert (imported.row_count, sessions(imported), imported.sheet) == (2, ["b"], "Lijst")
    assert refused(imported) == [(2, "order_session", "=Bron!A1")]
    assert [row.code for row in imported.rejected] == ["formula_no_result"]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="C3" t="e"><v>#REF!</v></c>', "#REF!"),
        ('<c t="e" s="0" r="C3"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!"),
        ("<c r='C3' t='e'><v>#NAME?</v></c>", "#NAME?"),
        ('<c r="C3"><f>A1+1</f></c>', "=A1+1"),
        ('<c r="C3"><f>A1&amp;B1</f><v></v></c>', "=A1&B1"),
        ('<c r="C3"><f t="shared" si="0"/><v/></c>', "="),
        ('<x:c r="C3"><x:f>A1</x:f><x:v/></x:c>', "=A1"),
        ('<c t="e"><v>#N/A</v></c>', "#N/A"),
        ("<c><f>A1+1</f></c>", "=A1+1"),
        ('<calc:c t="e"><calc:v>#N/A</calc:v></calc:c>', "#N/A"),
        ('<c r = "C3" t = "e"><v>#N/A</v></c>', "#N/A"),
        ('<c r="C3"><f>A1+1</f>\n  <v />\n</c>', "=A1+1"),
    ],
)
def test_every_way_of_writing_a_cell_without_a_value_is_seen(tmp_path: Path, cell: str, value: str):
    rows = f'<row r="3">{text("A3", "b")}{text("B3", "b@x.nl")}{cell}</row>'
    rows += f'<row r="4">{text("A4", "c")}{text("B4", "c@x.nl")}</row>'
    imported = read(with_sheet(tmp_path, rows))
    assert (sessions(imported), refused(imported)) == (["a", "c"], [(3, "total", value)])


@pytest.mark.parametrize(
    "cell",
    ['<c r="C3" t="str"><f>""</f><v></v></c>', '<c r="C3"/>', '<c r="C3"><f>1+1</f><v>2</v></c>', '<c r="D3" t="e"><v>#N/A</v></c>'],
)  # fmt: skip
def test_a_cell_that_has_a_result_or_no_use_is_no_error(tmp_path: Path, cell: str):
    imported = read(with_sheet(tmp_path, f'<row r="3">{text("A3", "b")}{text("B3", "b@x.nl")}{cell}</row>'))
    assert sessions(imported) == ["a", "b"] or refused(imported) == [(3, "", "b")]  # a cell beyond the header


def test_rows_and_cells_that_do_not_say_where_they_are_follow_each_other(tmp_path: Path):
    error, order = '<c t="e"><v>#N/A</v></c>', '<c t="inlineStr"><is><t>b</t></is></c>'
    rows = f'<row>{error}{error}</row><row r="5">{order}<c/>{error}</row><row>{error * 3}</row>'
    imported = read(with_sheet(tmp_path, rows))
    assert (imported.row_count, sessions(imported)) == (4, ["a"])
    assert refused(imported) == [(3, "order_session", "#N/A"), (5, "total", "#N/A"), (6, "order_session", "#N/A")]


@pytest.mark.parametrize("begin", ['<c t="e" ', "<c <f ", '<c r="'])
def test_what_only_looks_like_cells_does_not_hold_the_reading_up(tmp_path: Path, begin: str):
    """Each of them was looked for to the end of the sheet: hours, of a workbook of some kilobytes."""
    rows = f'<!--{begin * 400_000} t="e"--><row r="3">{text("A3", "b")}{text("B3", "b@x.nl")}</row>'
    assert sessions(read(with_sheet(tmp_path, rows))) == ["a", "b"]


def test_rows_of_errors_under_the_last_value_are_counted(tmp_path: Path):
    rows = '<row r="5"><c r="A5"><f>Other!A1</f></c></row><row r="7"><c r="A7"><f>Other!A2</f></c></row>'
    imported = read(with_sheet(tmp_path, rows))
    assert (imported.row_count, sessions(imported)) == (3, ["a"])
    assert refused(imported) == [(5, "order_session", "=Other!A1"), (7, "order_session", "=Other!A2")]


def test_ids_are_read_as_their_format_shows_them():
    imported = read(FILES / "formats.xlsx")
    assert [(row.order_session, row.order_id) for row in imported.rows] == [("00123", "00042"), ("00124", "43")]
    assert [str(row.total) for row in imported.rows] == ["1234.5", "1234.565"]


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [
        ("00000", 123, "00123"),
        ("00000;@", 123456, "123456"),
        ('"R-"0000', 7, "R-0007"),
        ("000-000", 12345, "012-345"),
        ("[$-413]0000", 5, "0005"),
        ("\\#0000", 5, "#0005"),
    ],
)
def test_a_format_of_zeros_fills_up(code: str, number: int, shown: str):
    found = zero_format(code)
    assert found is not None
    assert found.text_of(number) == shown


@pytest.mark.parametrize(
    "code", ["", "0", "General", "0.00", "#,##0", "dd-mm-yyyy", "00.00", "0%", "000E+00", "@", "#000"]
)
def test_other_formats_leave_the_number_alone(code: str):
    assert zero_format(code) is None


@pytest.mark.parametrize(
    ("file", "sheet", "expected"),
    [
        ("hidden-first.xlsx", "2026", ["a", "b"]),
        ("cover-first.xlsx", "Orders", ["a", "b"]),
        ("active-second.xlsx", "Januari", ["jan"]),
    ],
)
def test_the_first_visible_sheet_with_the_columns_is_read_and_named(file: str, sheet: str, expected: list[str]):
    imported = read(FILES / file)
    assert (imported.sheet, sessions(imported)) == (sheet, expected)
    assert preview_file(FILES / file, ImportOptions()).plan.sheet == sheet


def test_another_sheet_can_be_asked_for_a_hidden_one_too():
    assert sessions(read(FILES / "active-second.xlsx", sheet="Februari")) == ["a", "b"]
    assert sessions(read(FILES / "hidden-first.xlsx", sheet="2025")) == ["old"]
    with pytest.raises(ImportFileError, match=r"It has no sheet “2024”\. Sheets found: 2025, 2026"):
        read(FILES / "hidden-first.xlsx", sheet="2024")


@pytest.mark.parametrize(
    ("sheets", "found"),
    [
        (
            {"Cover": [["Orders"]], "Lines": [["SKU", "Amount"]], "List": [["session", "email"], ["a", "a@x.nl"]]},
            "List",
        ),
        ({"Empty": [], "List": [["Title"], ["session", "email"], ["a", "a@x.nl"]]}, "List"),
        ({"Notes": [["x"]], "Two": [["Name", "E-mail", "Total"], ["a", "a@x.nl", "1"]]}, "Two"),
        ({"One": [["ref", "x"], ["a", "b"]], "Two": [["ref", "y"], ["c", "d"]]}, "One"),
    ],
)
def test_a_sheet_with_columns_goes_before_one_without(tmp_path: Path, sheets: dict[str, list[list[str]]], found: str):
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for line, row in enumerate(rows):
                sheet.write_row(line, 0, row)
    assert preview_file(path, ImportOptions()).plan.sheet == found


def test_an_old_workbook_says_its_errors_and_how_far_it_reaches(tmp_path: Path):
    path = tmp_path / "list.xls"
    cells: dict[tuple[int, int], str | float | int] = {(0, 0): "order_session", (0, 1): "email", (0, 2): "total"}
    cells |= {(1, 0): "a", (1, 1): "a@x.nl", (1, 2): 1.5, (2, 0): "b", (2, 1): "b@x.nl", (2, 2): 0x07, (3, 0): 0x2A}
    path.write_bytes(old_workbook(cells))
    (sheet,) = sheets_of(path)
    assert (sheet.name, sheet.rows, sheet.columns) == ("Orders", 4, 3)
    imported = read(path)
    assert sessions(imported) == ["a"]
    assert refused(imported) == [(3, "total", "#DIV/0!"), (4, "order_session", "#N/A")]


def test_an_old_workbook_of_nearly_empty_cells_is_refused_before_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "list.xls"
    path.write_bytes(old_workbook({(0, 0): "order_session", (1, 0): "a", (65_535, 255): 1.0}))
    monkeypatch.setattr("core.files.workbook_table.CalamineWorkbook", None)  # opening it would take a gigabyte
    with pytest.raises(ImportFileError, match="far away"):
        read(path)


@pytest.mark.parametrize("cut", [40, 100, 600, 1200, 2000])
def test_a_damaged_old_workbook_is_read_or_refused_in_words(tmp_path: Path, cut: int):
    path = tmp_path / "list.xls"
    content = old_workbook({(0, 0): "order_session", (1, 0): "a"})
    path.write_bytes(content[:cut] + b"\xff" * 300 + content[cut + 300 :])
    try:
        imported = read(path)
    except ImportFileError as error:
        assert cut in {40, 1200}, "nothing that matters is damaged"
        assert "cannot be read" in error.message  # noqa: PT017 - as above
    else:
        assert sessions(imported) == ["a"]


def test_a_small_old_workbook_says_its_errors_too(tmp_path: Path):
    path = tmp_path / "list.xls"
    path.write_bytes(old_workbook({(0, 0): "order_session", (1, 0): "a", (2, 0): 0x2A}, small=True))
    imported = read(path)
    assert (sessions(imported), refused(imported)) == (["a"], [(3, "order_session", "#N/A")])


@pytest.mark.parametrize(
    "dimensions",
    [struct.pack("<IIHH", 0, 65_536, 0, 65_535), struct.pack("<IIHHH", 0, 0xFFFF_FFFF, 0, 3, 0),
     struct.pack("<IIHHH", 9, 2, 0, 3, 0), struct.pack("<IIHHH", 0, 2, 9, 3, 0), struct.pack("<HHHH2x", 0, 65_535, 0, 65_535)],
)  # fmt: skip
def test_an_old_workbook_that_says_to_be_enormous_is_never_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dimensions: bytes
):
    path = tmp_path / "list.xls"
    path.write_bytes(old_workbook({(0, 0): "order_session", (1, 0): "a"}, dimensions=dimensions))
    monkeypatch.setattr("core.files.workbook_table.CalamineWorkbook", None)  # it would ask for all of that at once
    with pytest.raises(ImportFileError, match="far away"):
        read(path)


def test_an_old_workbook_that_says_to_be_as_large_as_any_is_read(tmp_path: Path):
    path = tmp_path / "list.xls"
    dimensions = struct.pack("<IIHHH", 0, 65_536, 0, 256, 0)
    path.write_bytes(old_workbook({(0, 0): "order_session", (1, 0): "a"}, dimensions=dimensions))
    assert sessions(read(path)) == ["a"]


_DIFAT, _SECOND_FAT_ENTRY, _SHIFT = 68, 512 + 4 * 4, 30


@pytest.mark.parametrize(
    ("at", "number"),
    [(_DIFAT, 2), (_SECOND_FAT_ENTRY, 2), (_SECOND_FAT_ENTRY, 4), (_SHIFT, 0x0006_0000), (_SHIFT, 0x0006_0001)],
    ids=["lists of sectors", "sectors", "one sector", "no sectors", "sectors of two bytes"],
)
def test_an_old_workbook_that_goes_round_in_circles_is_never_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int, number: int
):
    content = bytearray(old_workbook({(0, 0): "order_session", (1, 0): "a"}))
    content[512 + 512 * 3 - 4 : 512 + 512 * 3] = (2).to_bytes(4, "little")  # where the list would go on: in itself
    content[at : at + 4] = number.to_bytes(4, "little")
    path = tmp_path / "list.xls"
    path.write_bytes(content)
    monkeypatch.setattr("core.files.workbook_table.CalamineWorkbook", None)  # it would ask for all memory there is
    with pytest.raises(ImportFileError, match="cannot be read"):
        read(path)
