"""Re-key per-line decisions when a re-read changes the line keys.

Two lines of one code are called ``CUP`` and ``CUP#2``. Where one of them is dropped and the order is read again, the
other is ``CUP``, and a decision under its old key would no longer find it, or would find the wrong one. Pure; which
line is which, and what its key is, is said by ``core.domain.line_pairing``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from msgspec.structs import replace

from core.domain.assessment import expected_of
from core.domain.decisions import DecidedLine, decided_lines
from core.domain.fields import LINE_PATH
from core.domain.line_pairing import pair_lines
from core.domain.model import Decision, OrderRecord, Presence, TransactionLine
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
