"""A short file of the demo shop's orders, for tests in which their number plays no part.

Every kind of difference is in it. Must not be used where the subject is the demo itself or the whole main job.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from core.demo_shop.shop import csv_path, planted


def short_demo_file(folder: Path, *, of_each: int = 1) -> Path:
    """Write ``orders.csv`` with the first ``of_each`` orders of every kind, as the demo's own file has them."""
    kinds = {demo.order_session: demo.kind for demo in planted()}
    header, *rows = csv_path().read_bytes().splitlines(keepends=True)
    seen: Counter[str] = Counter()
    kept = [header]
    for row in rows:
        kind = kinds[row.decode("utf-8").partition(";")[0]]
        seen[kind] += 1
        if seen[kind] <= of_each:
            kept.append(row)
    path = folder / "few-orders.csv"
    path.write_bytes(b"".join(kept))
    return path
