"""What a reading of Ecomail says of a push: is it what was sent, or still what was there before? Pure functions.

Neither reads nor writes: which reading is asked for, and what follows from it, is told by ``push_steps``.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from core.domain.comparison import content, equal_in_meaning, same_as_sent
from core.domain.kept_forms import NOTHING_KEPT
from core.domain.model import Action, FailureNote, KeptForms, Transaction
from core.domain.pushes import REMOVING, Outcome, PlanEntry, PushRecord
from core.shop.find_transaction import Finding

A_WHILE: Final = timedelta(minutes=10)
"""What the shop said longer ago is asked again before it is sent."""


def holds(held: Transaction, intended: Transaction, kept: KeptForms = NOTHING_KEPT) -> bool:
    """Whether what can be read of ``held`` is as ``intended``, or is that in a form that is known of Ecomail."""
    return held.order_id == intended.order_id and not held.problems and not same_as_sent(intended, held, kept)


def is_there_already(
    action: Action, intended: Transaction, found: Finding, kept: KeptForms = NOTHING_KEPT, *, copies: int = 1
) -> bool:
    """Whether nothing needs to be sent, because Ecomail is as the push would leave it.

    ``copies``: so many there have to be where a removal of doubles is put back.
    """
    if action is Action.DELETE:
        return found.count == 0
    if action is Action.DUPLICATE:
        return _are_there(intended, found, kept, copies)
    return (
        found.one is not None and holds(found.one, intended, kept) and (found.one.seen_whole or action is Action.MARK)
    )


def has_landed(push: PushRecord, found: Finding, kept: KeptForms = NOTHING_KEPT, *, in_full: bool) -> bool:
    """Whether Ecomail shows what was sent: nothing after a deletion, one after doubles were removed.

    ``in_full``: all of it has to be seen, not only what the short list shows.
    """
    if push.action is Action.DELETE:
        return found.count == 0
    if push.action is Action.DUPLICATE:
        return push.intended is not None and _are_there(push.intended, found, kept, push.copies)
    seen = push.intended is not None and found.one is not None and holds(found.one, push.intended, kept)
    return seen and (not in_full or (found.one is not None and found.one.seen_whole))


def _are_there(intended: Transaction, found: Finding, kept: KeptForms, copies: int) -> bool:
    return found.count >= max(2, copies) and any(holds(copy, intended, kept) for copy in found.transactions)


def missing_copies(push: PushRecord, now: Finding) -> int:
    """How many of its document ``push``, which adds, has to add."""
    return max(1, push.copies - now.count) if push.action is Action.DUPLICATE else 1


def wrong_number(push: PushRecord, found: Finding) -> FailureNote | None:
    """What is to be said where Ecomail holds more copies than was meant, or fewer, though some."""
    params = {"number": push.order_id, "count": str(found.count)}
    match push.action:
        case Action.CREATE if found.count > 1:  # somebody added it between our look and our write
            return FailureNote("added_by_others", params)
        case Action.DEDUPLICATE if found.count > 1:
            return FailureNote("doubles_remain", params)
        case Action.DUPLICATE if 1 < found.count < push.copies:
            return FailureNote("doubles_not_all_back", {**params, "wanted": str(push.copies)})
    return None


def was_overtaken(newer: PushRecord, older: PushRecord, found: Finding, kept: KeptForms = NOTHING_KEPT) -> bool:
    """Whether ``older``, a write without an answer, took effect after ``newer`` was verified, and over it."""
    if has_landed(newer, found, kept, in_full=False):
        return False
    if older.action in REMOVING:
        return found.count == 0 or has_landed(older, found, kept, in_full=False)
    return any(older.intended is not None and holds(copy, older.intended, kept) for copy in found.transactions)


def seen_in_short(push: PushRecord) -> bool:
    """Whether a push counts as verified by the short list alone, which shows no tax, shipping or place."""
    wrote = push.action not in {Action.MARK, Action.DELETE} and push.outcome is Outcome.VERIFIED
    return wrote and not push.forgotten and push.after is not None and not push.after.full


def is_as_before(push: PushRecord, found: Finding) -> bool:
    """Whether Ecomail still shows exactly what it held before the push."""
    if push.action is Action.DEDUPLICATE:
        return found.count > 1 and all(is_unchanged(push.before, copy) for copy in found.transactions)
    if push.action is Action.DUPLICATE:  # what is missing is added, however much of it came already
        enough = max(2, push.copies)
        return 0 < found.count < enough and all(is_unchanged(push.before, copy) for copy in found.transactions)
    return found.count <= 1 and is_unchanged(push.before, found.one)


def is_as_planned(entry: PlanEntry, now: Finding) -> bool:
    """The stale check: Ecomail still holds exactly what the user saw, and as often."""
    if entry.action in {Action.DEDUPLICATE, Action.DUPLICATE}:
        return now.count == entry.copies and all(is_unchanged(entry.seen, copy) for copy in now.transactions)
    return now.count <= 1 and is_unchanged(entry.seen, now.one) and entry.action is not Action.MARK


def is_unchanged(seen: Transaction | None, now: Transaction | None) -> bool:
    """Whether Ecomail still holds what was seen, in everything it shows: also what no document can carry."""
    if seen is None or now is None:
        return seen is now
    return equal_in_meaning(seen, now) and seen.problems == now.problems and _extras(seen) == _extras(now)


def _extras(transaction: Transaction) -> list[str]:
    """What the lines show beyond what a comparison looks at, whatever their order."""
    lines = transaction.lines if isinstance(transaction.lines, tuple) else ()
    return sorted(repr((line.code, line.title, line.category, content(line.other))) for line in lines)


def is_asked_again(entry: PlanEntry, now: datetime) -> bool:
    """Whether the shop is asked before ``entry`` is sent; also where it was compared later than now (a set clock)."""
    if entry.order is None or entry.action is Action.MARK:
        return False
    return entry.compared_at is None or not timedelta(0) <= now - entry.compared_at <= A_WHILE
