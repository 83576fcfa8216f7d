"""Plans: what a push or an undo would do, to the byte, before anything is done.

A plan is made from what was seen; the push that carries it out reads again and refuses what is no longer so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Final

from msgspec import UNSET

from core.domain.amounts import as_text
from core.domain.assessment import assess, seen_long_ago
from core.domain.comparison import compare_transactions, equal_in_meaning
from core.domain.conventions import sent_as
from core.domain.errors import CannotUndoError
from core.domain.fields import HEADER_FIELDS, LINE_PATH
from core.domain.keep_choices import has_what_led_to
from core.domain.likely_matches import person_of
from core.domain.messages import as_notice, not_found
from core.domain.model import (
    Action,
    Assessment,
    DifferenceKind,
    FieldComparison,
    Notice,
    OrderKey,
    OrderRecord,
    OrderState,
    Transaction,
)
from core.domain.pushes import OVERWRITING, NotUndoable, PlanEntry, PushPlan, PushRecord, SkippedEntry, why_not_undoable
from core.domain.readings import read_as
from core.domain.settings import ShopSettings, shop_names
from core.services.ecomail_json import document
from core.shop.find_transaction import Finding, Lookup, TransactionFinder, of_shops
from core.shop.run import AS_NOW, AsAt, RunContext
from core.shop.survey import account_shops, held_in_all, hit_as_well
from core.store.store import Store
from core.store.survey import day_of

MASS_CHANGE_ORDERS: Final = 20
"""Up to so many orders may be overwritten without naming the number."""
MASS_CHANGE_SHARE: Final = Fraction(1, 4)
"""Of the orders compared: a larger share than this needs the number."""

_SENDABLE: Final = {Action.CREATE, Action.UPDATE, Action.MARK}


def plan_push(
    store: Store,
    settings: ShopSettings,
    keys: Collection[OrderKey] | None,
    *,
    as_new: bool,
    mark: bool,
    now: datetime,
    instead: AsAt = AS_NOW,
) -> PushPlan:
    """What pushing ``keys`` would do; without ``keys``, everything that needs it.

    Orders that were named and take no part are listed with the reason; of the others those that cannot be sent.
    """
    entries: list[PlanEntry] = []
    skipped: list[SkippedEntry] = []
    read: Counter[str] = Counter()
    for kept in store.orders.records(keys):
        record = instead.get(kept.key, kept)
        if record is None:
            continue
        assessment = assess(record, settings)
        reasons = _reasons_against(record, assessment, settings, mark=mark) or _same_number(assessment, store)
        if not reasons:
            entries.append(_entry(record, assessment, old=seen_long_ago(record, settings, now)))
            if assessment.balance is not None and assessment.action is not Action.MARK:
                read.update(assessment.balance.read_as)
        elif keys is not None or assessment.state is not OrderState.IN_SYNC:
            skipped.append(_skipped(record, assessment.state, reasons))
    number, reason = _brake_of(entries, store)
    return PushPlan(
        entries=tuple(entries),
        skipped=tuple(skipped),
        as_new=as_new,
        mark=mark,
        confirm_number=number,
        brake_reason=reason,
        read_as=read_as(read),
        sent_as=(*sent_as(settings), *account_shops(store)),
    )


def _reasons_against(
    record: OrderRecord, assessment: Assessment, settings: ShopSettings, *, mark: bool
) -> tuple[Notice, ...]:
    if settings.look_only or assessment.beneath is not None:
        return (Notice("look_only"),) if settings.look_only else assessment.warnings[:1]
    match assessment.state:
        case OrderState.NEW | OrderState.NOT_FOUND:
            return (Notice("not_compared") if assessment.state is OrderState.NEW else not_found(record.key),)
        case OrderState.FAILED:
            why = as_notice(record.failure) if record.failure is not None else ""
            return (Notice("compare_failed", {"reason": why}),)
        case OrderState.BLOCKED:
            return assessment.blockers
        case OrderState.MISSING if record.identity.unsurveyed and not record.identity.another:
            return (Notice("not_surveyed"),)
    wanted = _SENDABLE if mark else _SENDABLE - {Action.MARK}
    return () if assessment.action in wanted else (Notice("nothing_to_do"),)


def _same_number(assessment: Assessment, store: Store) -> tuple[Notice, ...]:
    """Ecomail knows orders by their number: two with the same one would overwrite each other, or be added twice."""
    number = assessment.outcome.order_id if assessment.outcome is not None else ""
    same = [key.order_session for key in store.orders.keys_with(number)]
    return (Notice("same_number", {"order_id": number, "sessions": ", ".join(same)}),) if len(same) > 1 else ()


def _entry(record: OrderRecord, assessment: Assessment, *, old: tuple[Notice, ...]) -> PlanEntry:
    outcome = assessment.outcome
    assert outcome is not None  # noqa: S101 - an order with an action has one
    return PlanEntry(
        key=record.key,
        order_id=outcome.order_id,
        action=assessment.action,
        request=b"" if assessment.action is Action.MARK else document(outcome),
        intended=outcome,
        seen=record.transaction,
        changes=assessment.remaining,
        lost=assessment.lost,
        warnings=(*old, *assessment.warnings) if assessment.action is not Action.MARK else assessment.warnings,
        email=outcome.email if isinstance(outcome.email, str) else None,
        tracked=record.order is not None and record.order.tracked,
        order=record.order,
        compared_at=record.compared_at,
    )


def _skipped(record: OrderRecord, state: OrderState, reasons: tuple[Notice, ...]) -> SkippedEntry:
    order_id = record.order.order_id if record.order is not None else record.row.order_id
    return SkippedEntry(key=record.key, order_id=order_id, state=state, reasons=reasons)


def _compared(store: Store) -> int:
    counts = store.orders.count_by_state()
    return sum(counts.values()) - counts[OrderState.NEW] - counts[OrderState.FAILED]


def _brake_of(entries: Sequence[PlanEntry], store: Store) -> tuple[int | None, Notice | None]:
    """The list is counted only for as many as may need the brake."""
    if len(entries) <= MASS_CHANGE_ORDERS:
        return None, None
    number, why = brake(entries, compared=_compared(store))
    added = [entry.intended for entry in entries if entry.action is Action.CREATE and entry.undoes is None]
    if len(added) > MASS_CHANGE_ORDERS and (held := _held_alike(added, store)) >= len(added):
        return len(added) + (number or 0), Notice("brake_additions", {"held": str(held)})
    return number, why


def _held_alike(added: Sequence[Transaction], store: Store) -> int:
    """How many orders of the same people or days the account holds that no order of the list accounts for."""
    people = {person_of(transaction.email) for transaction in added}
    days = {day_of(transaction.timestamp) for transaction in added if isinstance(transaction.timestamp, datetime)}
    held = set(store.survey.on_days(days)).union(store.survey.near(people))
    known = store.orders.numbers()
    return sum(item.order_id not in known for item in held)


def brake(entries: Sequence[PlanEntry], *, compared: int) -> tuple[int | None, Notice | None]:
    """The mass-change brake: the number that must be named, and why; ``(None, None)`` when it may go out as it is."""
    overwritten = [entry for entry in entries if entry.action in OVERWRITING]
    if len(overwritten) <= MASS_CHANGE_ORDERS:
        return None, None
    if len(overwritten) > MASS_CHANGE_SHARE * compared:
        return len(overwritten), Notice("brake_share", {"compared": str(compared)})
    fields = {_field_of(comparison.path) for entry in overwritten for comparison in entry.changes}
    if len(fields) == 1 and all(entry.changes for entry in overwritten):
        paths = {comparison.path for entry in overwritten for comparison in entry.changes}
        return len(overwritten), Notice("brake_same_field", {"field": paths.pop() if len(paths) == 1 else "items"})
    return None, None


def removal_plan(entries: Sequence[PlanEntry], skipped: Sequence[SkippedEntry]) -> PushPlan:
    """``entries``, which all take something away; many of them need their number."""
    many = len(entries) > MASS_CHANGE_ORDERS
    return PushPlan(
        entries=tuple(entries),
        skipped=tuple(skipped),
        mark=False,
        confirm_number=len(entries) if many else None,
        brake_reason=Notice("brake_removal", {"most": str(MASS_CHANGE_ORDERS)}) if many else None,
    )


def _field_of(path: str) -> str:
    """The same for a field of every line: a wrong price changes whatever was sold."""
    line = LINE_PATH.fullmatch(path)
    return path if line is None else f"items.{line['field'] or ''}"


# ---------------------------------------------------------------------------------------------------------- undo


_WHY_NOT: Final = {
    NotUndoable.ONLY_MARKED: Notice("undo_mark_only"),
    NotUndoable.NOT_LANDED: Notice("undo_nothing_changed"),
    NotUndoable.WAS_GONE: Notice("undo_gone_already"),
    NotUndoable.FORGOTTEN: Notice("undo_forgotten"),
    NotUndoable.LINES_UNKNOWN: Notice("undo_lines_unseen"),
}


async def plan_undo(context: RunContext, pushes: Sequence[PushRecord]) -> PushPlan:
    """What putting ``pushes`` back would do, from what Ecomail holds right now.

    Raises ``CannotUndoError`` for a push that changed nothing in Ecomail, was put back already, or was forgotten.
    """
    seen: dict[str, int] = {}
    for push in pushes:
        if (other := seen.setdefault(push.order_id, push.push_id)) != push.push_id:
            reason = Notice("undo_newest_first", {"entry": str(other)})
            raise CannotUndoError(push_id=str(push.push_id), reason=reason)
    finder = TransactionFinder(context.ecomail, [_lookup(push) for push in pushes])
    names = shop_names(context.settings)
    entries = [await _undo_entry(context, finder, push, names) for push in pushes]
    number, why = _brake_of(entries, context.store)
    return PushPlan(entries=tuple(entries), mark=False, confirm_number=number, brake_reason=why)


def check_undoable(push: PushRecord) -> None:
    """Raises ``CannotUndoError`` with the reason why ``push`` cannot be put back."""
    why = why_not_undoable(push)
    if why is not None:
        by = {"entry": str(push.undone_by)}
        reason = Notice("undo_done_already", by) if why is NotUndoable.UNDONE else _WHY_NOT[why]
        raise CannotUndoError(push_id=str(push.push_id), reason=reason)


async def _undo_entry(
    context: RunContext, finder: TransactionFinder, push: PushRecord, names: frozenset[str]
) -> PlanEntry:
    check_undoable(push)
    assert push.intended is not None  # noqa: S101 - checked above
    known = push.after or push.before or push.intended
    emails = [value.email for value in (push.after, push.before) if value and isinstance(value.email, str)]
    found = await finder.find(push.order_id, _lookup(push), other_emails=emails)
    shops = [value.shop for value in (push.after, push.before, push.intended) if value is not None]
    survey, near = context.store.survey, of_shops(found.transactions, names, *shops)
    found = await held_in_all(survey, finder, push.order_id, found.everywhere, names, *shops)
    if found.count and (shop := hit_as_well(context.settings, push.before or known, found)):
        raise CannotUndoError(push_id=str(push.push_id), reason=Notice("undo_number_shared", {"shop": shop}))
    alike = found.count == len(near) > 1 and are_alike(near)
    if alike and push.action is Action.DUPLICATE:
        return deduplication(push.key, found, undoes=push.push_id)
    some_left = alike and push.action is Action.DEDUPLICATE and found.count < push.copies
    if found.count > 1 and not some_left:
        raise CannotUndoError(push_id=str(push.push_id), reason=Notice("undo_many_now", {"count": str(found.count)}))
    now = found.one or (found.transactions[0] if some_left else None)
    warnings = [Notice("marks_stay"), Notice("mails_stay")] if push.action is Action.CREATE else [Notice("marks_stay")]
    if not _as_left(push.after, now):
        warnings.insert(0, Notice("changed_since_push"))
    record = context.store.orders.record(push.key)
    if record is not None and has_what_led_to(push, record, context.settings):
        warnings.append(Notice("choices_go"))
    if push.before is None:
        action, intended, request = Action.DELETE, now or known, b""
        if now is not None and not now.seen_whole:
            warnings.append(Notice("no_full_copy"))
    else:
        action = Action.RESTORE if now is not None else Action.CREATE
        if push.action is Action.DEDUPLICATE and now is not None:
            action = Action.DUPLICATE
            warnings.insert(0, Notice("doubles_again", {"count": str(max(2, push.copies))}))
        intended, request = push.before, document(push.before)
        warnings.append(Notice("tags_unreadable"))
        if unseen := [field for field in HEADER_FIELDS if getattr(push.before, field) is UNSET]:
            warnings.append(Notice("unseen_before", {"fields": ", ".join(unseen)}))
    changes = _undo_changes(None if action is Action.DELETE else intended, now)
    return PlanEntry(
        key=push.key,
        order_id=push.order_id,
        action=action,
        request=request,
        intended=intended,
        seen=now,
        changes=changes,
        warnings=tuple(warnings),
        email=intended.email if isinstance(intended.email, str) else None,
        undoes=push.push_id,
        copies=max(1, found.count),
        copies_again=max(2, push.copies) if action is Action.DUPLICATE else 1,
    )


def are_alike(copies: Collection[Transaction]) -> bool:
    """Whether it makes no difference which of ``copies`` stays: all were seen in full, and say the same."""
    first, *others = copies
    return all(copy.seen_whole for copy in copies) and all(equal_in_meaning(first, copy) for copy in others)


def deduplication(key: OrderKey, found: Finding, *, undoes: int | None = None) -> PlanEntry:
    """All but one of ``found``, which are alike, are removed. What is sent again is the copy that is kept."""
    first = found.transactions[0]
    each = first.amount if isinstance(first.amount, Decimal) else Decimal(0)
    sums = {"now": as_text(found.count * each), "then": as_text(each)}
    surplus = found.count - 1
    return PlanEntry(
        key=key,
        order_id=first.order_id,
        action=Action.DEDUPLICATE,
        request=document(first),
        intended=first,
        seen=first,
        copies=found.count,
        warnings=(
            Notice("one_stays", {"count": str(found.count), "surplus": str(surplus), **sums}),
            Notice("removal_keeps_copy"),
        ),
        email=first.email if isinstance(first.email, str) else None,
        undoes=undoes,
    )


def _undo_changes(intended: Transaction | None, now: Transaction | None) -> tuple[FieldComparison, ...]:
    """Field by field what an undo changes; a deletion takes everything away."""
    if intended is None:
        return ()
    same = {DifferenceKind.EQUAL, DifferenceKind.UNKNOWN}
    return tuple(comparison for comparison in compare_transactions(intended, now) if comparison.kind not in same)


def _as_left(after: Transaction | None, now: Transaction | None) -> bool:
    if after is None or now is None:
        return after is now
    return equal_in_meaning(after, now)


def _lookup(push: PushRecord) -> Lookup:
    known = push.after or push.before or push.intended
    if known is None:
        return Lookup()
    email = known.email if isinstance(known.email, str) else None
    return Lookup(email=email, moment=known.timestamp or None)
