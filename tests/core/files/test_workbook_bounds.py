"""A cell far away from all others must not take the program with it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from core.domain.errors import ImportFileError
from core.files import workbook_table
from core.files.options import ImportOptions
from core.files.preview import read_orders
from core.files.save import to_xlsx
from core.files.workbook_table import reaches_too_far
from tests.support.other_workbooks import ods_row, ods_workbook, xlsb_workbook

SHEET = "xl/worksheets/sheet1.xml"


def workbook(*, cell: str = "B2", row: str = "2", padding: int = 0) -> bytes:
    """Two columns and one order, whose second cell is said to be at ``cell``."""
    packed = io.BytesIO(to_xlsx(("order_session", "email"), [("s-1", "jan@example.nl")], title="Orders"))
    with zipfile.ZipFile(packed) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members[SHEET] = (
        members[SHEET]
        .replace(b'r="B2"', f'r="{cell}"'.encode())
        .replace(b'<row r="2"', f'<row r="{row}"'.encode())
        .replace(b"<sheetData>", b"<!--" + b"x" * padding + b"--><sheetData>")
    )
    again = io.BytesIO()
    with zipfile.ZipFile(again, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return again.getvalue()


@pytest.mark.parametrize(
    "cell", ["XFD1048576", "B1048577", "B9999999999999999999999994", "XFE2", "ZZZZZZ2", "B9" + "0" * 40, "xfd1048576"]
)
def test_a_cell_far_away_is_refused_in_words(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(workbook(cell=cell))
    with pytest.raises(ImportFileError, match="far away") as caught:
        read_orders(path, ImportOptions())
    assert "Delete the empty rows" in caught.value.message


@pytest.mark.parametrize("cell", ["B2", "b2", "ZZ2", "B1048576", "AB40000"])
def test_a_cell_within_reason_is_read(tmp_path: Path, cell: str) -> None:
    with zipfile.ZipFile(io.BytesIO(workbook(cell=cell))) as archive:
        assert not reaches_too_far(archive)
    path = tmp_path / "list.xlsx"
    path.write_bytes(workbook())
    assert len(read_orders(path, ImportOptions()).rows) == 1


def test_a_row_far_away_is_seen_as_well() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook(row="99999999"))) as archive:
        assert reaches_too_far(archive)


def test_a_reference_that_two_chunks_share_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_table, "_CHUNK", 97)
    for padding in range(97):
        with zipfile.ZipFile(io.BytesIO(workbook(cell="XFD1048576", padding=padding))) as archive:
            assert reaches_too_far(archive)


@pytest.mark.parametrize("count", ["4294967295", "18446744073709551616"])
def test_a_workbook_that_says_to_have_billions_of_texts_is_refused_before_it_is_opened(
    tmp_path: Path, count: str
) -> None:
    """calamine makes room for all of them at once, and the process ends when it is not given."""
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(io.BytesIO(workbook())) as whole, zipfile.ZipFile(path, "w") as archive:
        for name in whole.namelist():
            content = re.sub(rb'(?<=ount=")[0-9]+', count.encode(), whole.read(name)) if "Strings" in name else b""
            archive.writestr(name, content or whole.read(name))
    with pytest.raises(ImportFileError, match="far away"):
        read_orders(path, ImportOptions())


def test_a_cell_far_away_in_the_binary_kind_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    """calamine asks for all of the block at once, and the process ends when it is not given."""
    path = tmp_path / "list.xlsb"
    path.write_bytes(xlsb_workbook({(0, 0): "order_session", (1, 0): "s-1", (1_048_575, 16_383): "x"}))
    with pytest.raises(ImportFileError, match="far away"):
        read_orders(path, ImportOptions())


WIDE = '<table:table-cell office:value-type="string" table:number-columns-repeated="16000"><text:p>x</text:p></table:table-cell>'
GAP = '<table:table-cell table:number-columns-repeated="16383"/>'


@pytest.mark.parametrize(
    "row",
    [
        ods_row("s-1", times=1_000_000_000),
        ods_row("s-1", WIDE, times=1_000_000),
        ods_row("s-1", GAP, "x", times=100_000),
        ods_row("s-1") + ods_row(GAP, times=1_048_000) + ods_row("s-2", WIDE),
        ods_row("s-1", WIDE, WIDE),
    ],
    ids=["rows", "a block", "a gap", "a gap of rows", "columns"],
)
def test_what_an_opendocument_repeats_too_often_is_refused(tmp_path: Path, row: str) -> None:
    path = tmp_path / "list.ods"
    path.write_bytes(ods_workbook(Orders=ods_row("order_session") + row))
    with pytest.raises(ImportFileError, match="far away"):
        read_orders(path, ImportOptions())


def test_the_empty_rest_of_a_sheet_of_libreoffice_is_no_reason(tmp_path: Path) -> None:
    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    rows = ods_row("order_session", empty) + ods_row("s-1", empty) + ods_row(empty, times=1_048_574)
    path = tmp_path / "list.ods"
    path.write_bytes(ods_workbook(Orders=rows))
    assert [row.order_session for row in read_orders(path, ImportOptions()).rows] == ["s-1"]
