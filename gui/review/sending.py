"""What a review asks of the shop beyond the push itself: a new plan of what did not work, and how orders ended.

A file of its own, although small: its coroutine runs on the loop's thread, and must touch nothing of the window.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Final

from core.domain.model import Action, OrderKey
from core.domain.pushes import Outcome, PushPlan, PushRecord, RunResult

if TYPE_CHECKING:
    from core.shop.shop import Shop
    from core.system.stop import Stop
    from gui.kit.jobs import ProgressCallback

UNDER_WAY_AT_MOST: Final = 150
"""Journal entries that may be newer than one that just ended: a batch of new orders and the requests under way."""

TO_TRY_AGAIN: Final = frozenset({Outcome.FAILED, Outcome.UNCERTAIN, Outcome.STALE, Outcome.LANDED_DIFFERENT})


async def plan_anew(
    shop: Shop, plan: PushPlan, pushes: Collection[PushRecord], *, progress: ProgressCallback, stop: Stop
) -> PushPlan:
    """A new plan of what did not work, after what is not certain was looked up. Sends nothing new by itself."""
    keys = [push.key for push in pushes]
    if any(push.outcome is Outcome.UNCERTAIN for push in pushes):
        await shop.send.finish_unsettled(progress=progress, stop=stop)
    undone = {entry.key: entry.undoes for entry in plan.entries if entry.undoes is not None}
    if undone:
        return await shop.send.plan_undo([undone[key] for key in keys if key in undone])
    if plan.count(Action.DEDUPLICATE):
        return await shop.doubles.plan(keys)
    if plan.count(Action.DELETE):
        return await shop.only_in_ecomail.plan_removal([push.order_id for push in pushes])
    return await shop.send.plan(keys, as_new=plan.as_new, mark=plan.mark)


def newest_of(pushes: Iterable[PushRecord], keys: Collection[OrderKey]) -> list[PushRecord]:
    """The newest push of each of ``keys``; ``pushes`` are newest first."""
    newest: dict[OrderKey, PushRecord] = {}
    for push in pushes:
        newest.setdefault(push.key, push)
    return [push for key, push in newest.items() if key in keys]


def needs_another_try(result: RunResult) -> tuple[PushRecord, ...]:
    return tuple(push for push in result.pushes if push.outcome in TO_TRY_AGAIN)


def keys_of(plan: PushPlan) -> tuple[OrderKey, ...]:
    return (*(entry.key for entry in plan.entries), *(entry.key for entry in plan.skipped))
