"""Errors in .ods and .xlsb: the row is refused and names the cell, and every row is accounted for."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from core.domain.errors import ImportFileError
from core.files.options import ImportedFile, ImportOptions
from core.files.preview import read_orders
from tests.support.other_workbooks import ods_error, ods_row, ods_workbook, xlsb_workbook

HEADER = ("order_session", "email", "total")


def read(path: Path, content: bytes) -> ImportedFile:
    path.write_bytes(content)
    imported = read_orders(path, ImportOptions(website_id="1"))
    assert imported.row_count == imported.rows_used + len(imported.rejected) + len(imported.left_out)
    return imported


def refused(imported: ImportedFile) -> list[tuple[int, str, str]]:
    return [(row.line, row.column, row.value) for row in imported.rejected]


def test_an_error_of_libreoffice_is_refused_by_name(tmp_path: Path) -> None:
    rows = [
        ods_row(*HEADER),
        ods_row("a", "a@x.nl", "1"),
        ods_row("b", ods_error("#N/A"), "2"),
        ods_row(ods_error("Err:509"), "c@x.nl", "3"),
        ods_row("d", "d@x.nl", '<table:table-cell table:formula="of:=VLOOKUP([.A1];[.B1])"/>'),
        ods_row("e", "e@x.nl", "5"),
    ]
    imported = read(tmp_path / "list.ods", ods_workbook(Orders="".join(rows)))
    assert [row.order_session for row in imported.rows] == ["a", "e"]
    assert refused(imported) == [
        (3, "email", "#N/A"),
        (4, "order_session", "Err:509"),
        (5, "total", "of:=VLOOKUP([.A1];[.B1])"),
    ]


def test_an_error_that_libreoffice_keeps_as_a_number_is_no_amount(tmp_path: Path) -> None:
    zero = ods_error("#DIV/0!").replace('"string" office:string-value=""', '"float" office:value="0"')
    rows = ods_row(*HEADER) + ods_row("a", "a@x.nl", zero)
    assert refused(read(tmp_path / "list.ods", ods_workbook(Orders=rows))) == [(2, "total", "#DIV/0!")]


def test_errors_are_found_behind_repeated_rows_and_cells(tmp_path: Path) -> None:
    header = ods_row("note", "note2", *HEADER)
    empty = '<table:table-cell table:number-columns-repeated="2"/>'
    rows = ods_row("", times=3) + header + ods_row(empty, "a", ods_error("#REF!"), "1", times=2)
    imported = read(tmp_path / "list.ods", ods_workbook(Other=ods_row(ods_error("#N/A")), Orders=rows))
    assert refused(imported) == [(5, "email", "#REF!"), (6, "email", "#REF!")]


def test_a_row_of_nothing_but_errors_is_counted(tmp_path: Path) -> None:
    rows = ods_row(*HEADER) + ods_row("a", "a@x.nl", "1") + ods_row(ods_error("#N/A", times=3))
    imported = read(tmp_path / "list.ods", ods_workbook(Orders=rows))
    assert (imported.row_count, [row.line for row in imported.rejected]) == (2, [3])


def test_errors_of_the_binary_kind_are_refused_by_name(tmp_path: Path) -> None:
    orders = dict(
        enumerate([HEADER, ("a", "a@x.nl", "1"), ("b", 0x2A, "2"), ("c", "c@x.nl", 0x07), (0x17, 0x17, 0x17)])
    )
    cells = {(row, column): value for row, values in orders.items() for column, value in enumerate(values)}
    imported = read(tmp_path / "list.xlsb", xlsb_workbook(cells))
    assert [row.order_session for row in imported.rows] == ["a"]
    assert refused(imported)[:2] == [(3, "email", "#N/A"), (4, "total", "#DIV/0!")]
    assert [row.line for row in imported.rejected] == [3, 4, 5]


@pytest.mark.parametrize("cut", [1, 40, 200, 400])
def test_a_cut_workbook_is_refused_and_says_so(tmp_path: Path, cut: int) -> None:
    for name, content in {
        "list.ods": ods_workbook(Orders=ods_row(*HEADER) + ods_row("a", ods_error("#N/A"), "1")),
        "list.xlsb": xlsb_workbook({(0, 0): "order_session", (1, 0): 0x2A}),
    }.items():
        with pytest.raises(ImportFileError):
            read(tmp_path / name, content[:-cut])


def test_xml_that_is_not_well_formed_is_refused_and_says_so(tmp_path: Path) -> None:
    broken = ods_row(*HEADER) + ods_row("a", ods_error("#N/A"), "1") + "<table:table-row><text:p></table:table-row>"
    with pytest.raises(ImportFileError):
        read(tmp_path / "list.ods", ods_workbook(Orders=broken))


@pytest.mark.parametrize("relations", [b"<Relationships><", b"no XML", None])
def test_a_binary_workbook_of_damaged_relations_is_refused_in_words(tmp_path: Path, relations: bytes | None) -> None:
    path = tmp_path / "list.xlsb"
    with zipfile.ZipFile(io.BytesIO(xlsb_workbook({(0, 0): "order_session", (1, 0): "a"}))) as whole:
        members = {name: whole.read(name) for name in whole.namelist()}
    name = "xl/_rels/workbook.bin.rels"
    with zipfile.ZipFile(path, "w") as archive:
        for member, content in members.items():
            if member != name or relations is not None:
                archive.writestr(member, relations if member == name and relations is not None else content)
    with pytest.raises(ImportFileError, match="cannot be read"):
        read_orders(path, ImportOptions())
