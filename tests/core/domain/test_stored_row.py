"""What is made ready at once is to the letter what the store writes one by one, and needs no store."""

from __future__ import annotations

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from core.domain.stored_row import dump_times, stored_rows
from core.store import codec
from tests.support import store_strategies as strategies


@given(st.lists(st.none() | strategies.moments, max_size=6))
def test_many_times_are_written_as_single_ones_are(times) -> None:
    assert dump_times(times) == list(map(codec.dump_optional_time, times))


@given(st.lists(strategies.file_rows, max_size=4))
def test_many_rows_are_written_as_single_ones_are(rows) -> None:
    assert [row[-1] for row in stored_rows(rows)] == list(map(codec.FILE_ROW.dump, rows))


def test_whoever_reads_a_long_file_loads_neither_the_store_nor_the_network_nor_a_window() -> None:
    program = (
        "import sys, core.domain.stored_row, core.files.import_worker\n"
        "print(*sorted({'sqlite3', 'core.store', 'httpx', 'PySide6', 'keyring', 'asyncio', 'zipfile',"
        " 'python_calamine'} & set(sys.modules)))"
    )
    answer = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)  # noqa: S603
    assert answer.stdout.split() == []
