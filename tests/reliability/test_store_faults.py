"""A store that cannot be written, at each commit of a push: nothing is sent without its record, and it is finished later."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.domain.errors import StoreWriteError
from core.domain.pushes import PushStep
from core.shop.shop import Shop
from core.store.store import Store
from tests.reliability.cells import recover, undisturbed
from tests.support.push_scene import PushScene

MOST_COMMITS = 200


class FullDisk:
    """Lets the first commits of a store through and refuses the next one, or all that follow."""

    def __init__(self, shop: Shop, *, let_through: int, for_good: bool) -> None:
        self.refused = 0
        self._left = let_through
        self._for_good = for_good
        database = shop._context.store._database
        self._real = database.transaction
        database.transaction = self._transaction  # type: ignore[method-assign]

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._real():
            yield
            self._left -= 1
            if self._left < 0 and (self._for_good or self.refused == 0):
                self.refused += 1
                raise StoreWriteError(file="orders.sqlite3", reason="database or disk is full")


@pytest.mark.parametrize("as_new", [False, True], ids=["quietly", "as_new"])
@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for_good"])
def test_nothing_is_sent_without_its_record(folder: Path, for_good: bool, as_new: bool) -> None:  # noqa: FBT001
    right_end = undisturbed(folder)
    for let_through in range(MOST_COMMITS):
        run = folder / str(let_through)
        run.mkdir()
        if not asyncio.run(_refused_after(run, right_end, let_through, for_good=for_good, as_new=as_new)):
            break
    assert 20 < let_through < MOST_COMMITS


async def _refused_after(
    folder: Path, right_end: dict[int, tuple[Any, ...]], let_through: int, *, for_good: bool, as_new: bool
) -> bool:
    """Whether the run came so far that a commit was refused."""
    scene = PushScene(folder)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan(as_new=as_new)
        disk = FullDisk(shop, let_through=let_through, for_good=for_good)
        try:
            result = await shop.send.run(plan)
        except StoreWriteError:
            pass  # so early, or so late, that there is no run to tell of
        else:
            assert result.failure is None or result.failure.code == "store_write"
            assert (result.failure is not None) == (disk.refused > 0)
    _check_records(scene)
    scene.check_promises()
    await recover(scene)
    scene.check_the_end()
    assert scene.final_state() == right_end
    return disk.refused > 0


def _check_records(scene: PushScene) -> None:
    """Everything that Ecomail and Wemasy were asked to change is in the journal as about to be sent, or further."""
    store = Store.open(scene.folder / "orders.sqlite3", now=scene.clock.now())
    try:
        steps = {
            push.order_id: {event.step for event in store.journal.events(push.push_id)}
            for push in store.journal.history()
        }
    finally:
        store.close()
    for change in scene.shop.journal.changes():
        needed = PushStep.MARKING if change.kind == "marked" else PushStep.SENDING
        assert needed in steps[change.order_id], f"{change.order_id} was {change.kind} without a record"
