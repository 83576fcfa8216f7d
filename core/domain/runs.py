"""What was done with a shop, as it is looked at: runs, their pushes, and how they ended. Plain data; reads nothing."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import Final, NamedTuple

from msgspec import Struct

from core.domain.model import OrderKey, OrderState

NOT_BEGUN: Final = "not_begun"
"""Stands where the state of an order is that was left out."""


class RunKind(enum.StrEnum):
    COMPARE = "compare"
    """Of the whole list; the one that can be gone on with."""
    COMPARE_SOME = "compare_some"
    PUSH = "push"
    NIGHT = "night"
    """Pushes that a night shift sent without asking."""
    PUT_BACK = "put_back"
    REMOVE = "remove"
    """Of what only Ecomail has."""
    SETTLE = "settle"
    """Pushes of earlier runs were looked up; they stay with the run that began them."""


COMPARISONS: Final = frozenset({RunKind.COMPARE, RunKind.COMPARE_SOME})


class Kept(enum.Enum):
    """Which pushes are looked for."""

    ALL = "all"
    CAN_BE_PUT_BACK = "can_be_put_back"
    """As far as the entry itself says; what Ecomail holds is looked at before anything is promised."""
    NEEDS_YOU = "needs_you"


class PushPlace(NamedTuple):
    """Where a page of pushes ended; the next one begins below it."""

    run_id: int
    push_id: int


class RunEnd(enum.Enum):
    """How a run ended."""

    DONE = "done"
    STOPPED = "stopped"
    """By the user."""
    INTERRUPTED = "interrupted"
    """By something else: the program was ended, or a failure that concerned every order."""
    UNDER_WAY = "under_way"


class RunLine(Struct, frozen=True, kw_only=True):
    """One run in figures: ``good + needs_you + failed + left_out + not_begun`` is everything that was chosen."""

    run_id: int
    kind: RunKind
    at: datetime
    finished_at: datetime | None
    stopped: bool
    good: int
    """Sent and checked, put back, removed or marked; of a comparison, orders that are all good."""
    needs_you: int
    """Arrived differently, changed meanwhile, not certain; of a comparison, orders that need the user."""
    failed: int
    left_out: int
    not_begun: int
    pushes: int = 0
    """Entries of the journal that belong to it."""
    marked: int = 0
    undoable: int = 0
    """How many can be put back, as far as the entries themselves say."""
    under_way: bool = False
    """For whoever knows; the table cannot tell it from a run that was killed."""

    @property
    def selected(self) -> int:
        return self.good + self.needs_you + self.failed + self.left_out + self.not_begun

    @property
    def end(self) -> RunEnd:
        if self.under_way:
            return RunEnd.UNDER_WAY
        if self.stopped:
            return RunEnd.STOPPED
        cut_short = self.kind not in COMPARISONS and self.not_begun > 0
        return RunEnd.INTERRUPTED if self.finished_at is None or cut_short else RunEnd.DONE


class LeftOut(Struct, frozen=True, kw_only=True):
    """An order that was chosen and took no part in a run."""

    key: OrderKey
    order_id: str | None
    state: OrderState | None
    """Why it could not take part; ``None`` where only its turn never came."""
