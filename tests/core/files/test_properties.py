"""Whatever a file holds: it is read or refused in words, and no row with data is ever unaccounted for."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.domain.errors import ImportFileError
from core.files.options import FIELDS, ImportOptions
from core.files.preview import preview_file, read_orders

DATA = Path(__file__).parents[2] / "data" / "import"
STORED = tuple((DATA / name).read_bytes() for name in ("excel-cs-cp1250.csv", "excel-nl-cp1252.csv", "excel-nl.xlsx"))

plausible = st.sampled_from(
    ["", "a", "b", "1,2E+34", "jan@example.nl", "3.4.2026", "31.02.2026", "12,50", "12.50", "1.234", "€ 5", "CZK", "é"]
)
cells = plausible | st.text(max_size=8)
tables = st.lists(st.lists(cells, min_size=1, max_size=len(FIELDS) + 2), max_size=8)


def outcome(content):
    """What reading ``content`` yields: the list, or the sentence. Anything else is a failure of the test."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        path.write_bytes(content)
        try:
            imported = read_orders(path, ImportOptions())
        except ImportFileError as failure:
            return failure.detail
        preview_file(path, ImportOptions())
        return imported


def all_rows_accounted_for(imported):
    if isinstance(imported, str):
        return bool(imported)
    return imported.row_count == imported.rows_used + len(imported.rejected) + len(imported.left_out)


@settings(max_examples=120, deadline=None)
@given(tables, st.sampled_from([",", ";", "\t"]))
def test_rows_with_data_are_used_or_rejected(rows, delimiter):
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerow(FIELDS)
    writer.writerows(rows)
    with_data = sum(1 for row in rows if any(cell.replace("\ufeff", " ").strip() for cell in row))
    imported = outcome(stream.getvalue().encode("utf-8", "replace"))
    assert all_rows_accounted_for(imported)
    if isinstance(imported, str):
        assert with_data == 0 or "NUL" in imported or "not a text file" in imported
        return
    assert imported.row_count >= with_data
    assert len({row.line for row in imported.rejected}) == len(imported.rejected)
    assert len({(row.website_id, row.order_session) for row in imported.rows}) == len(imported.rows)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(STORED),
    st.lists(st.tuples(st.integers(0, 8000), st.binary(max_size=4), st.integers(0, 3)), min_size=1, max_size=6),
)
@example(STORED[2], [(8000, b"", 3)])
@example(STORED[2], [(STORED[2].index(b"xl/worksheets/sheet2"), b"y", 1)])  # no zip file knows this member any more
def test_a_damaged_file_is_read_or_refused_in_words(content, edits):
    damaged = bytearray(content)
    for position, replacement, length in edits:
        at = position % (len(damaged) + 1)
        damaged[at : at + length] = replacement
    assert all_rows_accounted_for(outcome(bytes(damaged)))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: ("session;total\n" + text).encode("utf-16")))
def test_any_bytes_are_read_or_refused_in_words(content):
    assert all_rows_accounted_for(outcome(content))
