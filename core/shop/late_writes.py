"""Writes that never had an answer: one may take effect long after everybody gave it up, over what was sent after it.

Within the settle time nothing else is sent for its order. Later than that it cannot be prevented; but it is not
forgotten: the end of each run looks whether it happened, and so does the next start. Only watches: what was overwritten
is told by ``send``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from core.domain.errors import PushNotFoundError
from core.domain.model import Action
from core.domain.pushes import ADDING, Outcome, PushRecord, PushStep
from core.store.journal import Journal
from core.store.store import Store

_FACT: Final = "writes_without_answer"
_MOST: Final = 1_000
"""So many of the newest are watched: a far side that leaves more without an answer is not one to be sent to."""


class LateWrite(Struct, frozen=True):
    """A write that never had an answer, and what was sent and verified for the same order after it."""

    older: PushRecord
    newer: PushRecord
    """May be ``older`` itself, where it was sent twice and each time adds or removes one."""


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
        if newer is None or newer.intended is None or older.intended is None:
            continue
        if newer.push_id == push_id and not _was_sent_twice(store.journal, newer):
            continue
        if newer.outcome is Outcome.VERIFIED and newer.action is not Action.MARK:
            found.append(LateWrite(older, newer))
    return tuple(found)


def _was_sent_twice(journal: Journal, push: PushRecord) -> bool:
    """Whether both times may count: what overwrites, or takes all away, leaves the same however often it is done."""
    if push.action not in ADDING and push.action is not Action.DEDUPLICATE:
        return False
    steps = [event.step for event in journal.events(push.push_id)]
    return PushStep.UNKNOWN in steps and PushStep.SENDING in steps[steps.index(PushStep.UNKNOWN) :]


def _watched(store: Store) -> list[int]:
    return store.key_values.get(_FACT, list[int]) or []
