"""Times taken side by side, and the lines of the table. Knows nothing of what is measured."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
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


def of_child(*arguments: str) -> tuple[float, int]:
    """Processor time (seconds) and most memory (bytes) of a Python of its own, from its first instruction to its last.

    Its compiled files are there, and its output goes nowhere.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # or every module would be compiled at each start
    child = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL, env=environment)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, arguments)
    return used.ru_utime + used.ru_stime, used.ru_maxrss * 1024


def median(values: list[float]) -> float:
    return statistics.median(values) if values else 0.0


def per_second(count: float, seconds: float) -> str:
    return f"{count / seconds:,.0f}/s"


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"
