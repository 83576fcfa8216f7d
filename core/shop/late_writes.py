"""Writes that never had an answer: one may take effect long after everybody gave it up, over what was sent after it.

Within the settle time nothing else is sent for its order. Later than that it cannot be prevented; but it is not
forgotten, and the next start looks whether it happened. Only watches: what was overwritten is told by ``send``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from core.domain.errors import PushNotFoundError
from core.domain.model import Action
from core.domain.pushes import Outcome, PushRecord
from core.store.store import Store

_FACT: Final = "writes_without_answer"
_MOST: Final = 1_000
"""So many of the newest are watched: a far side that leaves more without an answer is not one to be sent to."""


class LateWrite(Struct, frozen=True):
    """A write that never had an answer, and what was sent and verified for the same order after it."""

    older: PushRecord
    newer: PushRecord


def watch(store: Store, push_ids: Sequence[int]) -> None:
    """Remember that these were written without an answer."""
    known = _watched(store)
    new = [push_id for push_id in push_ids if push_id not in known]
    if new:
        store.key_values.set(_FACT, [*known, *new][-_MOST:])


def unwatch(store: Store, push_id: int) -> None:
    store.key_values.set(_FACT, [known for known in _watched(store) if known != push_id])


def watched(store: Store) -> tuple[LateWrite, ...]:
    """Those over which something else was sent: that is what they may have overwritten since."""
    found = []
    for push_id in _watched(store):
        try:
            older = store.journal.get(push_id)
        except PushNotFoundError:
            continue
        newer = store.journal.newest_of(older.key)
        if newer is None or newer.push_id == push_id or newer.intended is None or older.intended is None:
            continue
        if newer.outcome is Outcome.VERIFIED and newer.action is not Action.MARK:
            found.append(LateWrite(older, newer))
    return tuple(found)


def _watched(store: Store) -> list[int]:
    return store.key_values.get(_FACT, list[int]) or []
