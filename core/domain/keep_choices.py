"""Which decisions outlive a change: re-key them, drop those that have no object any more, or that were put back.

Two lines of one code are called ``CUP`` and ``CUP#2``. Where one of them is dropped and the order is read again, the
other is ``CUP``, and a decision under its old key would no longer find it, or would find the wrong one. A decision
between two sides that have become equal is gone, and so is one that led to what was put back: it would send the same
again. Pure; which line is which, and what its key is, is said by ``core.domain.line_pairing``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from msgspec.structs import replace

from core.domain.assessment import assess, expected_of
from core.domain.comparison import DIFFERENT_KINDS, compare_transactions
from core.domain.decisions import DecidedLine, decided_lines
from core.domain.fields import LINE_PATH
from core.domain.line_pairing import pair_lines
from core.domain.model import (
    Action,
    Decision,
    DifferenceKind,
    FieldComparison,
    OrderRecord,
    Presence,
    TransactionLine,
)
from core.domain.pushes import PushRecord
from core.domain.settings import ShopSettings

_Named: TypeAlias = Mapping[str, TransactionLine]
"""Lines by what they are called."""


def with_choices_following(before: OrderRecord, after: OrderRecord, settings: ShopSettings) -> OrderRecord:
    """``after``, a newer reading of ``before``, with the choices of its lines under the names that these have now."""
    keys = {path: match["key"] for path in after.decisions if (match := LINE_PATH.fullmatch(path))}
    if not keys or _shown(before) == _shown(after):
        return after
    names = _new_names(_lines(before, after.decisions, settings), _lines(after, {}, settings))
    taken = set(names.values())
    decisions = {
        path: choice
        for path, choice in after.decisions.items()
        if path not in keys or (keys[path] not in names and keys[path] not in taken)
    }
    for path, key in keys.items():
        if key in names:
            decisions[path.replace(f"[{key}]", f"[{names[key]}]", 1)] = after.decisions[path]
    return after if decisions == after.decisions else replace(after, decisions=decisions)


def without_settled_choices(before: OrderRecord, after: OrderRecord, settings: ShopSettings) -> OrderRecord:
    """``after``, a newer reading of ``before``, without the choices between two sides that have become equal.

    One that also settles a doubt about the order (a total that was confirmed) is needed as long as the doubt is there.
    """
    if not after.decisions or before.presence is not Presence.PRESENT or after.presence is not Presence.PRESENT:
        return after
    were, are = assess(before, settings).comparison, assess(after, settings).comparison
    for path in after.decisions:
        if not _differs_at(path, were) or _differs_at(path, are) or not _is_at(path, are):
            continue
        kept = {other: decision for other, decision in after.decisions.items() if other != path}
        without = replace(after, decisions=kept)
        if len(assess(without, settings).blockers) <= len(assess(after, settings).blockers):
            after = without
    return after


def has_what_led_to(push: PushRecord, record: OrderRecord, settings: ShopSettings) -> bool:
    """Whether putting ``push`` back drops anything that the user said of ``record``."""
    return without_what_led_to(push, record, settings) != record


def _choices_that_led_to(push: PushRecord, record: OrderRecord, settings: ShopSettings) -> frozenset[str]:
    """The paths of the choices on ``record`` that made ``push`` change something and stand as they stood then.

    A choice that kept what Ecomail held changed nothing, and goes on keeping it.
    """
    outcome = assess(record, settings).outcome if record.decisions else None
    if outcome is None or push.intended is None:
        return frozenset()
    since, changed = compare_transactions(outcome, push.intended), compare_transactions(push.intended, push.before)
    return frozenset(
        path
        for path in record.decisions
        if not _differs_at(path, since) and (push.before is None or _differs_at(path, changed))
    )


def without_what_led_to(push: PushRecord, record: OrderRecord, settings: ShopSettings) -> OrderRecord:
    """``record``, of which ``push`` was put back, without the user's word that led to it; the history keeps that.

    The word on which order it is counts among it; then what Ecomail holds has to be looked at again.
    """
    led = _choices_that_led_to(push, record, settings)
    kept = {path: decision for path, decision in record.decisions.items() if path not in led}
    record = replace(record, decisions=kept)
    if record.matched_order_id == push.order_id:
        record = replace(record, matched_order_id=None, transaction=None, presence=Presence.NOT_CHECKED)
    if record.identity.another and push.action is Action.CREATE:
        identity = replace(record.identity, another=False)
        record = replace(record, identity=identity, transaction=None, presence=Presence.NOT_CHECKED)
    return record


def _differs_at(path: str, rows: Iterable[FieldComparison]) -> bool:
    return any(row.kind in DIFFERENT_KINDS for row in _at(path, rows))


def _is_at(path: str, rows: Iterable[FieldComparison]) -> bool:
    return any(row.kind is not DifferenceKind.UNKNOWN for row in _at(path, rows))


def _at(path: str, rows: Iterable[FieldComparison]) -> list[FieldComparison]:
    """What is compared at ``path``, within it, or as the whole of which it is a part."""
    within = (f"{path}.", f"{path}[")
    return [row for row in rows if row.path == path or row.path.startswith(within) or path.startswith(f"{row.path}.")]


def _shown(record: OrderRecord) -> object:
    return record.order and record.order.lines, record.transaction and record.transaction.lines, record.presence


def _lines(record: OrderRecord, decisions: Mapping[str, Decision], settings: ShopSettings) -> tuple[DecidedLine, ...]:
    if record.order is None:
        return ()
    actual = record.transaction if record.presence is Presence.PRESENT else None
    return decided_lines(expected_of(record, record.order, settings, actual), actual, decisions)


def _new_names(before: Iterable[DecidedLine], after: Iterable[DecidedLine]) -> dict[str, str]:
    """What each line is called now, by what it was called, where it is still there.

    A line of the shop is recognised among the shop's, one that only Ecomail has by what Ecomail was to hold of it. Of
    two that look alike the kept one is the one that is still there.
    """
    ours = {line.pair.key: line.pair.expected for line in before if line.pair.expected is not None}
    kept_first = sorted(before, key=lambda line: line.held is None)
    theirs = {
        line.pair.key: line.held or line.pair.actual
        for line in kept_first
        if line.pair.expected is None and line.pair.actual is not None
    }
    ours_now = {line.pair.key: line.pair.expected for line in after if line.pair.expected is not None}
    theirs_now = {
        line.pair.key: line.pair.actual for line in after if line.pair.expected is None and line.pair.actual is not None
    }
    return _matched(ours, ours_now) | _matched(theirs, theirs_now)


def _matched(before: _Named, after: _Named) -> dict[str, str]:
    """Keys of ``before`` to keys of ``after``."""
    keys = {id(line): key for key, line in after.items()}
    pairs = pair_lines(tuple(before.values()), tuple(after.values()))  # those of the first come first, in their order
    return {key: keys[id(pair.actual)] for key, pair in zip(before, pairs, strict=False) if pair.actual is not None}
