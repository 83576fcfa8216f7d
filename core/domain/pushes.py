"""What is sent to Ecomail: a push under review, its entry in the journal, how it ended, and whether it can be put back.

Frozen, as all of ``core.domain.model``. Knows no network and no table: how a push is carried out is ``core.shop``'s
business, how its entry is kept ``core.store``'s.
"""

from __future__ import annotations

import enum
from collections.abc import Collection
from datetime import datetime
from typing import Final

from msgspec import UNSET, Struct
from msgspec.structs import force_setattr, replace

from core.domain.model import Action, FailureNote, FieldComparison, Notice, Order, OrderKey, OrderState, Transaction

# ------------------------------------------------------------------------------------------------------ journal


class Outcome(enum.StrEnum):
    """How a push ended; the values are a promise of the command line."""

    VERIFIED = "verified"
    LANDED_DIFFERENT = "landed_different"
    STALE = "stale"
    UNCERTAIN = "uncertain"
    FAILED = "failed"
    SKIPPED = "skipped"
    PLANNED = "planned"


LANDED: Final = frozenset({Outcome.VERIFIED, Outcome.LANDED_DIFFERENT})
"""Outcomes after which Ecomail certainly holds what the push wrote, or most of it."""


RIGHTLY_NOT_SENT: Final = frozenset({Outcome.STALE, Outcome.SKIPPED})


class PushStep(enum.StrEnum):
    """How far a push has come. The journal holds the step *before* it is taken."""

    PLANNED = "planned"
    SENDING = "sending"
    UNKNOWN = "unknown"
    LANDED = "landed"
    MARKING = "marking"
    DONE = "done"


class HeldBefore(enum.StrEnum):
    """How much is known of what Ecomail held before a push: what putting it back would restore."""

    NOTHING = "nothing"
    IN_PART = "in_part"
    """Ecomail did not show the lines."""
    IN_FULL = "in_full"

    @classmethod
    def of(cls, before: Transaction | None) -> HeldBefore:
        if before is None:
            return cls.NOTHING
        return cls.IN_PART if before.lines is UNSET else cls.IN_FULL


class PushLine(Struct, frozen=True, kw_only=True):
    """One journal entry without its documents: what a list of many shows."""

    push_id: int
    run_id: int
    key: OrderKey
    order_id: str
    action: Action
    step: PushStep
    outcome: Outcome | None
    """``None`` while it is under way."""
    at: datetime
    finished_at: datetime | None = None
    marked: bool = False
    mark_wanted: bool = True
    as_new: bool = False
    error: FailureNote | None = None
    undoes: int | None = None
    """The ``push_id`` that this one put back."""
    undone_by: int | None = None
    forgotten: bool = False
    """The customer's data was removed from this entry, so it can no longer be put back."""
    held_before: HeldBefore = HeldBefore.IN_FULL


class PushRecord(PushLine, frozen=True, kw_only=True):
    """One journal entry: one order, one attempt to change Ecomail."""

    request: bytes = b""
    """The exact document sent or to be sent, as JSON."""
    intended: Transaction | None = None
    """What Ecomail should show afterwards; for a deletion, what it showed before. ``None`` once forgotten."""
    before: Transaction | None = None
    """Ecomail's version right before; ``None`` when it held none."""
    after: Transaction | None = None
    """Ecomail's version as read back."""
    copies: int = 1
    """Of doubles, how many there were before a removal, or have to be once it is put back."""

    def __post_init__(self) -> None:
        """The line says of ``before`` what the record holds of it, whoever makes the record."""
        force_setattr(self, "held_before", HeldBefore.of(self.before))


# ------------------------------------------------------------------------------------------------- putting back


def ended_well(push: PushRecord) -> bool:
    """It landed as it was sent, with its mark where one was wanted, or was rightly not sent."""
    return push.outcome in RIGHTLY_NOT_SENT or (push.outcome is Outcome.VERIFIED and push.error is None)


class NotUndoable(enum.Enum):
    """Why a push cannot be put back."""

    UNDONE = "undone"
    """It was put back already."""
    ONLY_MARKED = "only_marked"
    """The shop cannot take a mark back."""
    NOT_LANDED = "not_landed"
    """It changed nothing in Ecomail, or it is not certain yet what it changed."""
    WAS_GONE = "was_gone"
    """The order was gone from Ecomail before it was deleted, and whoever added it since, meant it."""
    FORGOTTEN = "forgotten"
    LINES_UNKNOWN = "lines_unknown"
    """Ecomail did not show the items that it held."""


def why_not_undoable(push: PushLine) -> NotUndoable | None:
    """Why ``push`` cannot be put back; ``None`` where it can, as far as its entry says. The one rule for that.

    The narrow index of the history says the same in SQL (``core.store.history``); a test asks both about every case.
    What Ecomail holds by now is looked at before anything is promised.
    """
    if push.undone_by is not None:
        return NotUndoable.UNDONE
    if push.action is Action.MARK:
        return NotUndoable.ONLY_MARKED
    if push.outcome not in LANDED:
        return NotUndoable.NOT_LANDED
    if push.action is Action.DELETE and push.held_before is HeldBefore.NOTHING:
        return NotUndoable.WAS_GONE
    if push.forgotten:
        return NotUndoable.FORGOTTEN
    return NotUndoable.LINES_UNKNOWN if push.held_before is HeldBefore.IN_PART else None


def is_undoable(push: PushLine) -> bool:
    """Whether ``push`` can be put back, as far as its entry says."""
    return why_not_undoable(push) is None


# -------------------------------------------------------------------------------------------- before and after


ADDING: Final = frozenset({Action.CREATE, Action.DUPLICATE})
"""What adds to what Ecomail holds."""
REMOVING: Final = frozenset({Action.DELETE, Action.DEDUPLICATE})
"""What takes something that Ecomail holds away, by its number."""
OVERWRITING: Final = REMOVING | {Action.UPDATE, Action.RESTORE}
"""What changes or removes something that Ecomail holds."""


class PlanEntry(Struct, frozen=True, kw_only=True):
    """One order of a push under review. ``request`` is exactly what would be sent."""

    key: OrderKey
    order_id: str
    action: Action
    request: bytes = b""
    intended: Transaction
    seen: Transaction | None
    """Ecomail's version as the user saw it; a push that finds another one does not send."""
    changes: tuple[FieldComparison, ...] = ()
    lost: tuple[FieldComparison, ...] = ()
    warnings: tuple[Notice, ...] = ()
    email: str | None = None
    tracked: bool = False
    """The shop has it as tracked already, so there is nothing to mark."""
    order: Order | None = None
    """What the shop said of it when both sides were compared; ``None`` where nothing of the shop's is sent."""
    compared_at: datetime | None = None
    undoes: int | None = None
    """The ``push_id`` that this entry puts back."""
    copies: int = 1
    """How many Ecomail holds that are as ``seen``; of doubles all but one are removed."""
    copies_again: int = 1
    """How many it holds once a removal of doubles is put back."""


class SkippedEntry(Struct, frozen=True, kw_only=True):
    """An order that was selected and will not be sent, with the reasons."""

    key: OrderKey
    order_id: str | None
    state: OrderState
    reasons: tuple[Notice, ...] = ()


class PushPlan(Struct, frozen=True, kw_only=True):
    """What the review shows and the push carries out, to the byte."""

    entries: tuple[PlanEntry, ...]
    skipped: tuple[SkippedEntry, ...] = ()
    as_new: bool = False
    mark: bool = True
    confirm_number: int | None = None
    """The mass-change brake: this very number has to be named before anything is sent."""
    brake_reason: Notice | None = None
    read_as: tuple[Notice, ...] = ()
    """How the shop's figures of these orders are read, in one sentence."""
    sent_as: tuple[Notice, ...] = ()
    """What the prices and totals sent mean in this shop."""
    at_night: bool = False
    """Nobody watches: one order at a time, and the first that does not end well is the last one that is begun."""

    def count(self, action: Action) -> int:
        return sum(1 for entry in self.entries if entry.action is action)

    def without(self, keys: Collection[OrderKey]) -> PushPlan:
        """The same but for these orders; the number that the brake asks for is as much smaller."""
        if not keys:
            return self
        number = self.confirm_number
        if number is not None:
            adds = self.brake_reason is not None and self.brake_reason.code == "brake_additions"
            braked = OVERWRITING | {Action.CREATE} if adds else OVERWRITING
            number -= sum(entry.key in keys and entry.action in braked for entry in self.entries)
        return replace(
            self, entries=tuple(entry for entry in self.entries if entry.key not in keys), confirm_number=number or None
        )


class RunResult(Struct, frozen=True, kw_only=True):
    """How a push or undo run ended; the counts add up to what was selected."""

    pushes: tuple[PushRecord, ...]
    skipped: tuple[SkippedEntry, ...] = ()
    stopped: bool = False
    failure: FailureNote | None = None
    """Set when the whole run had to end early, for example because a key was refused."""
