"""A million orders from a file into the list, beside a bare ``csv.reader`` over the same file.

Compared is the processor time of each of the two processes, so that it matters little what else the machine does.
"""

from __future__ import annotations

import csv
import itertools
import json
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from benchmarks.measuring import Figure, median, per_second
from benchmarks.order_files import write_orders
from core.domain.model import OrderRecord, OrderSummary
from core.domain.stored_row import stored_rows
from core.files.options import ImportOptions
from core.files.order_stream import OrderStream
from core.store.store import Store

ROWS: Final = 1_000_000
_MOST_WORK: Final = 8
"""Times the processor time of a bare ``csv.reader``, for each of the two processes."""
_MOST_GROWTH_MB: Final = 60
_ROWS_A_FLUSH: Final = 8_000
_GROUP: Final = "Import"


def run(*, quick: bool) -> list[Figure]:
    rows = ROWS // 10 if quick else ROWS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "orders.csv"
        write_orders(file, rows)
        bare = [_bare(file)]
        ours = _import(file, folder / "data")
        bare.append(_bare(file))
        alone = _storing_alone(file, folder / "alone")
        bare.append(_bare(file))
    unit = median(bare)
    reader, writer = ours["cpu_reader"] / unit, ours["cpu_owner"] / unit
    grew, read_in = ours["owner_grew_kb"] / 1024, ours["reader_kb"] / 1024
    of_one = f"({unit / rows * 1e6:.1f} µs a row), processor time of both"
    return [
        Figure(
            group=_GROUP,
            what=f"{rows:,} rows of 13 columns, typed and validated: the process that reads them",
            measured=f"{reader:.1f} × csv.reader {of_one}",
            goal=f"≤ {_MOST_WORK} ×",
            met=reader <= _MOST_WORK,
            reason=""
            if reader <= _MOST_WORK
            else (
                "A third of it is spent before anything may be stored, because a wrong quote in the last line refuses "
                "the whole file."
            ),
        ),
        Figure(
            group=_GROUP,
            what="the same rows, durable: the process that has the list",
            measured=f"{writer:.1f} × csv.reader {of_one}",
            goal=f"≤ {_MOST_WORK} ×",
            met=writer <= _MOST_WORK,
            reason=""
            if writer <= _MOST_WORK
            else (
                f"{alone / unit:.1f} × of that is SQLite alone, of rows made ready beforehand: sessions are random, so "
                "each of a million touches another page of their index, which is read and written again. Sorting the "
                "rows that are written together, twice as many of them, a larger cache and a longer log were tried: "
                "none is quicker. An index made when all rows are in would halve it; until then, and after a crash, "
                "every look at one order would go over the whole list."
            ),
        ),
        Figure(
            group=_GROUP,
            what="the same, by the clock, in which both work at once and wait for the disk",
            measured=per_second(rows, ours["wall"]),
        ),
        Figure(
            group=_GROUP,
            what="memory above start: the program, and the process that reads",
            measured=f"{grew:.0f} MB, and {read_in:.0f} MB in all (its interpreter included)",
            goal=f"≤ {_MOST_GROWTH_MB} MB",
            met=grew + read_in <= _MOST_GROWTH_MB,
            reason=""
            if grew + read_in <= _MOST_GROWTH_MB
            else "A bare interpreter with our types is about 30 MB of that; the rest does not grow with the file.",
        ),
    ]


def _bare(file: Path) -> float:
    """Processor seconds: what others do on this machine meanwhile hardly counts."""
    began = time.process_time()
    with file.open(encoding="utf-8", newline="") as stream:
        for _row in csv.reader(stream):
            pass
    return time.process_time() - began


def _storing_alone(file: Path, folder: Path) -> float:
    """The limit: processor seconds in the store alone, with as many rows a flush as an import has."""
    now = datetime.now(UTC)
    store = Store.open(folder / "orders.sqlite3", now=now)
    taken = 0.0
    coming = (row for part in OrderStream(file, ImportOptions()).slices() for row in stored_rows(part))
    while some := list(itertools.islice(coming, _ROWS_A_FLUSH)):
        began = time.process_time()
        store.orders.take_in(some, at=now, summarise=_nobody)
        taken += time.process_time() - began
    store.close()
    return taken


def _nobody(record: OrderRecord) -> OrderSummary:
    raise AssertionError(f"{record.key} was on the list already")


def _import(file: Path, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.importing_once", str(file), str(folder)]
    answer: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return answer
