"""Times taken side by side, and the lines of the table. Knows nothing of what is measured."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from typing import Final

from msgspec import Struct

REPEATS: Final = 5


class Figure(Struct, frozen=True, kw_only=True):
    """One line of the table."""

    group: str
    what: str
    measured: str
    goal: str = ""
    met: bool | None = None
    """``None`` where there is no goal to meet."""
    reason: str = ""
    """Why a goal is not met, and what would change that."""


class Timed(Struct, frozen=True):
    """Medians of several runs, in seconds."""

    wall: float
    cpu: float
    """Of this process."""


def side_by_side(work: Mapping[str, Callable[[], object]], *, repeats: int = REPEATS) -> dict[str, Timed]:
    """Runs everything once to warm up, then in turns, so that a busy moment hits all of them alike."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in work}
    for turn in range(repeats + 1):
        for name, run in work.items():
            wall, cpu = time.perf_counter(), time.process_time()
            run()
            if turn:
                taken[name].append((time.perf_counter() - wall, time.process_time() - cpu))
    return {
        name: Timed(statistics.median(wall for wall, _ in times), statistics.median(cpu for _, cpu in times))
        for name, times in taken.items()
    }


def median(values: list[float]) -> float:
    return statistics.median(values) if values else 0.0


def per_second(count: float, seconds: float) -> str:
    return f"{count / seconds:,.0f}/s"


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"
