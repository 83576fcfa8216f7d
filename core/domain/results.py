"""What long jobs report while they run and when they end: progress, comparisons, imports, tests of a connection.

Frozen, as all of ``core.domain.model``. Figures and facts only: sentences are made of them by whoever shows them. How
pushes end is in ``core.domain.pushes``.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from core.domain.model import FailureNote, Notice, OrderKey, OrderState
from core.domain.verdicts import NEEDS_YOU, VERDICTS


class Limits(Struct, frozen=True):
    """Requests used in the last minute and allowed in one, per service; for the status bar."""

    wemasy_used: int = 0
    wemasy_limit: int = 60
    ecomail_used: int = 0
    ecomail_limit: int = 1000


class Progress(Struct, frozen=True, kw_only=True):
    """How far a long job is."""

    phase: str
    """``importing`` · ``comparing`` · ``checking`` · ``sending`` · ``verifying`` · ``marking`` · ``rechecking`` ·
    ``surveying``"""
    done: int
    total: int
    seconds_left: float | None = None
    waiting_seconds: float | None = None
    """Set while a limit is being waited out."""
    limits: Limits = Limits()
    changed: tuple[OrderKey, ...] = ()
    """Orders whose summary changed since the last report."""


class InterruptedRun(Struct, frozen=True, kw_only=True):
    """A long run that ended before everything was done, and that can be taken up again."""

    done: int
    total: int


class CompareResult(Struct, frozen=True, kw_only=True):
    compared: int
    """Orders that both sides were asked about in this call; not those of a run that it went on with, nor what rests."""
    counts: dict[OrderState, int]
    """Of the whole list, or of the orders that were named, by verdict, as it is when the comparison ends."""
    stopped: bool = False
    failure: FailureNote | None = None
    notices: tuple[Notice, ...] = ()
    """What has to be said of the list or the account as a whole."""

    @property
    def needing_the_user(self) -> int:
        """Orders that are different, missing or cannot be sent yet."""
        return sum(number for state, number in self.counts.items() if VERDICTS[state].group in NEEDS_YOU)


class RejectedRow(Struct, frozen=True, kw_only=True):
    """A row of a file that was not taken. ``line`` counts from 1, as a text editor does."""

    line: int
    column: str
    value: str
    code: str
    """The kind of problem."""
    params: dict[str, str] = {}
    """What the sentence about this kind of problem names."""
    cells: tuple[str, ...] = ()
    """The whole row as the file has it, so that it can be saved, corrected and imported again."""

    @property
    def reason(self) -> Notice:
        """What is wrong with it and what to do, as a sentence."""
        return why_left_out(self.code, self.params)


def why_left_out(code: str, params: Mapping[str, str]) -> Notice:
    """The sentence about a row, or one value of it, that is refused as ``code``; ids have one for all their fields."""
    kind = "mangled" if code.endswith("_mangled") else code
    if kind == "conflict" and "first_line" not in params:
        kind = "conflict_fetched"
    return Notice(f"row_{kind}", dict(params))


class ImportReport(Struct, frozen=True, kw_only=True):
    """How an import went. ``rows`` counts the file's rows with data; the other counts add up to orders and rejects."""

    rows: int
    added: int
    updated: int
    unchanged: int
    rejected: tuple[RejectedRow, ...]
    columns: dict[str, str]
    """Our field → the file's header."""
    encoding: str
    delimiter: str
    sheet: str = ""
    """The sheet of a workbook that was read."""
    left_out: tuple[int, ...] = ()
    """Lines under the list that are no orders: sums and remarks."""
    rows_from_billing: int = 0
    """Rows that do not say where the order goes, and were given the place where its bill goes."""
    stopped: bool = False
    """The user ended it: ``rows`` are those of the whole file, the other counts those of what was read of it."""


class ConnectionReport(Struct, frozen=True):
    """What *Test connection* found; only made when it worked."""

    service: str
    account: str
    """What the service calls the account, where it says; may be empty."""
    note: Notice | None = None
