"""A cell far away from all others must not take the program with it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from core.domain.errors import ImportFileError
from core.files import workbook_table
from core.files.options import ImportOptions
from core.files.preview import read_orders
from core.files.save import to_xlsx
from core.files.workbook_table import reaches_too_far

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
