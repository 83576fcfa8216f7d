"""A million orders from a file into the list, beside a bare ``csv.reader`` over the same file."""

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
_REPEATS: Final = 1
"""One takes minutes."""
_ENOUGH: Final = 0.15
_MOST_GROWTH_MB: Final = 60
_ROWS_A_FLUSH: Final = 8_000
_GROUP: Final = "Import"


def run(*, quick: bool) -> list[Figure]:
    rows = ROWS // 10 if quick else ROWS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "orders.csv"
        write_orders(file, rows)
        bare: list[float] = []
        ours: list[dict[str, float]] = []
        for turn in range(_REPEATS):
            bare.append(_bare(file))
            ours.append(_import(file, folder / f"data-{turn}"))
        alone = _storing_alone(file, folder / "alone")
    rate = median([one / run["wall"] for one, run in zip(bare, ours, strict=True)])
    work = median([one / (run["cpu_owner"] + run["cpu_reader"]) for one, run in zip(bare, ours, strict=True)])
    wall = median([run["wall"] for run in ours])
    grew = max(run["owner_grew_kb"] for run in ours) / 1024
    reader = max(run["reader_kb"] for run in ours) / 1024
    owner_each = median([run["cpu_owner"] for run in ours]) / rows * 1e6
    reader_each = median([run["cpu_reader"] for run in ours]) / rows * 1e6
    storing = median(bare) / alone
    return [
        Figure(
            group=_GROUP,
            what=f"{rows:,} rows of 13 columns into the list, typed, validated, durable",
            measured=f"{per_second(rows, wall)}; {rate:.3f} × csv.reader ({per_second(rows, median(bare))})",
            goal=f"≥ {_ENOUGH} ×",
            met=rate >= _ENOUGH,
            reason=""
            if rate >= _ENOUGH
            else (
                f"Storing alone, of rows made ready beforehand and with nothing else to do, is {storing:.3f} × "
                "csv.reader: each flush writes half of the index over random sessions again. Reading and "
                f"checking takes {reader_each:.0f} µs of one processor for each row, a fifth of it before anything may "
                "be stored, because a wrong quote in the last line refuses the whole file; storing takes "
                f"{owner_each:.0f} µs of the other. With two free processors they overlap, one after the other they "
                f"are {work:.3f} ×. An index made when all rows are in would halve the storing; until then, and after "
                "a crash, every look at one order would go over the whole list."
            ),
        ),
        Figure(
            group=_GROUP,
            what="memory above start: the program, and the process that reads",
            measured=f"{grew:.0f} MB, and {reader:.0f} MB in all (its interpreter included)",
            goal=f"≤ {_MOST_GROWTH_MB} MB",
            met=grew + reader <= _MOST_GROWTH_MB,
            reason=""
            if grew + reader <= _MOST_GROWTH_MB
            else "A bare interpreter with our types is about 30 MB of that; the rest does not grow with the file.",
        ),
    ]


def _bare(file: Path) -> float:
    began = time.perf_counter()
    with file.open(encoding="utf-8", newline="") as stream:
        for _row in csv.reader(stream):
            pass
    return time.perf_counter() - began


def _storing_alone(file: Path, folder: Path) -> float:
    """The limit: seconds in the store alone, with as many rows a flush as an import has."""
    now = datetime.now(UTC)
    store = Store.open(folder / "orders.sqlite3", now=now)
    taken = 0.0
    coming = (row for part in OrderStream(file, ImportOptions()).slices() for row in stored_rows(part))
    while some := list(itertools.islice(coming, _ROWS_A_FLUSH)):
        began = time.perf_counter()
        store.orders.take_in(some, at=now, summarise=_nobody)
        taken += time.perf_counter() - began
    store.close()
    return taken


def _nobody(record: OrderRecord) -> OrderSummary:
    raise AssertionError(f"{record.key} was on the list already")


def _import(file: Path, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.importing_once", str(file), str(folder)]
    answer: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return answer
