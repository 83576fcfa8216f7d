"""A write that the client gave up and the far side applies later: it must never win over what was verified."""

from __future__ import annotations

import asyncio
import contextlib
from decimal import Decimal
from pathlib import Path

import pytest

from core.demo_shop.wire import Request
from core.domain.model import Action, Decision, Side
from core.domain.pushes import Outcome, PushRecord
from core.shop.shop import Shop
from tests.far_side import faults
from tests.far_side.faults import Gate, Trouble
from tests.reliability.kill_points import KilledError, Reaper
from tests.support.profiles import held_transaction, key_of
from tests.support.push_scene import PushScene, on_a_loop, outcomes


@pytest.mark.parametrize("seconds", [1, 20, 44])
@on_a_loop
async def test_a_create_applied_while_it_settles_is_not_sent_again(tmp_path: Path, seconds: int) -> None:
    scene = PushScene(tmp_path)
    gate = Gate()
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.applied_late(gate), method="POST")
        opener = _open_later(scene, gate, seconds)
        assert outcomes(await scene.push(shop)) == dict.fromkeys((1, 2, 3, 4, 5), Outcome.VERIFIED)
        await opener
    assert len([entry for entry in scene.writes() if entry.method == "POST" and not entry.late]) == 1
    scene.check_the_end()


@pytest.mark.parametrize("seconds", [1, 20, 44])
@on_a_loop
async def test_an_update_applied_while_it_settles_is_found(tmp_path: Path, seconds: int) -> None:
    scene = PushScene(tmp_path)
    gate = Gate()
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.applied_late(gate), method="PUT", path="ORD-3", times=4)
        opener = _open_later(scene, gate, seconds)
        assert outcomes(await scene.push(shop, [3])) == {3: Outcome.VERIFIED}
        await opener
    scene.check_the_end([3])


@on_a_loop
async def test_an_old_version_never_overwrites_a_new_one(tmp_path: Path) -> None:
    """The first version gets no answer and comes very late; the user wants another one meanwhile."""
    scene = PushScene(tmp_path)
    gate = Gate()
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.applied_late(gate), method="PUT", times=None)
        # Settled, looked up, sent once more, settled and looked up again: Ecomail never took it.
        assert outcomes(await scene.push(shop, [3])) == {3: Outcome.FAILED}
        scene.shop.ecomail.faults.clear()
        await shop.orders.decide(key_of(3), {"amount": Decision(Side.MANUAL, Decimal(50))})

        def open_now(request):
            # Against all patience the old version is applied right after the new one was verified and marked.
            if b'"mark":true' in request.body and not gate.is_open:
                gate.open()

        scene.shop.wemasy.faults.chooser = open_now
        result = await scene.push(shop, [3])
        # It cannot be prevented any more, but it is noticed before the run ends.
        assert outcomes(result) == {3: Outcome.LANDED_DIFFERENT}
        assert result.pushes[0].after.amount == 45
        scene.shop.wemasy.faults.clear()
        assert outcomes(await scene.push(shop, [3])) == {3: Outcome.VERIFIED}
    assert scene.held(3).amount == 50


def _open_later(scene: PushScene, gate: Gate, seconds: int) -> asyncio.Task[None]:
    async def open_it() -> None:
        while not any(entry.method in {"POST", "PUT"} for entry in scene.writes()):
            await scene.clock.sleep(0.1)
        await scene.clock.sleep(seconds)
        gate.open()

    return asyncio.create_task(open_it())


@on_a_loop
async def test_a_write_is_verified_only_when_an_unanswered_attempt_before_it_can_do_no_more(tmp_path: Path) -> None:
    """The repetition was answered at once; the first attempt may take effect for the settle time, so that is waited."""
    scene = PushScene(tmp_path)
    gate = Gate()
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.applied_late(gate), method="PUT", path="ORD-3")
        began = scene.clock.monotonic()
        opener = _open_later(scene, gate, 44)
        result = await scene.push(shop, [3])
        assert outcomes(result) == {3: Outcome.VERIFIED}
        assert scene.clock.monotonic() - began >= 45
        # So putting back comes after it, and is not undone by it.
        undo = await shop.send.run(await shop.send.plan_undo([result.pushes[0].push_id]))
        assert outcomes(undo) == {3: Outcome.VERIFIED}
        await opener
    assert scene.held(3).amount == 30
    assert [entry.late for entry in scene.shop.journal.of("ecomail", "PUT") if entry.applied] == [False, True, False]


@pytest.mark.parametrize("number", [1, 3], ids=["a new order", "an overwritten one"])
@on_a_loop
async def test_a_write_that_wins_after_it_was_put_back_is_found_at_the_next_start(tmp_path: Path, number: int) -> None:
    """Beyond all patience: it cannot be prevented, but the history does not say for good that it was put back."""
    scene = PushScene(tmp_path)
    gate = Gate()
    async with scene.open() as shop:
        await scene.compare(shop)
        method = "POST" if number == 1 else "PUT"
        scene.shop.ecomail.faults.add(faults.applied_late(gate), method=method)
        (sent,) = (await scene.push(shop, [number])).pushes
        assert sent.outcome is Outcome.VERIFIED
        undo = await shop.send.run(await shop.send.plan_undo([sent.push_id]))
        assert outcomes(undo) == {number: Outcome.VERIFIED}
    gate.open()
    await scene.clock.sleep(1)
    assert scene.held(number).amount == 45
    async with scene.open() as shop:
        assert [push.push_id for push in shop.send.recovered] == [undo.pushes[0].push_id]
        assert outcomes(await shop.send.finish_unsettled()) == {number: Outcome.LANDED_DIFFERENT}
        (again,) = [push for push in await shop.history.entries() if push.push_id == sent.push_id]
        assert again.undone_by is None, "it can be put back again"
        assert shop.send.recovered == ()
        undo = await shop.send.run(await shop.send.plan_undo([sent.push_id]))
        assert outcomes(undo) == {number: Outcome.VERIFIED}
    assert scene.held(number) is None if number == 1 else scene.held(number).amount == 30


@on_a_loop
async def test_what_somebody_changed_between_two_starts_is_no_late_write(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.applied_late(Gate()), method="PUT")
        (sent,) = (await scene.push(shop, [3])).pushes
        await shop.send.run(await shop.send.plan_undo([sent.push_id]))
    scene.shop.ecomail.change_elsewhere("ORD-3", city="Brno")
    async with scene.open() as shop:
        assert (await shop.send.finish_unsettled()).pushes == ()
        assert shop.send.recovered, "so soon after it, it may come yet"
    scene.clock.advance(60)
    async with scene.open() as shop:
        assert (await shop.send.finish_unsettled()).pushes == ()
        assert shop.send.recovered == (), "and it is not asked again at every start"


@on_a_loop
async def test_a_write_over_which_nothing_else_was_sent_is_no_reason_to_look_at_every_start(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.applied_late(Gate()), method="PUT")
        assert outcomes(await scene.push(shop, [3])) == {3: Outcome.VERIFIED}
    async with scene.open() as shop:
        assert shop.send.recovered == ()


@pytest.mark.parametrize("newer", ["refused", "only marked"])
@on_a_loop
async def test_over_what_was_not_written_nothing_can_have_come_late(tmp_path: Path, newer: str) -> None:
    """A write without an answer is watched for what was sent and verified after it, and for nothing else."""
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.connection(faults.Fault.TIMEOUT), method="PUT", times=None)
        assert outcomes(await scene.push(shop, [3])) == {3: Outcome.FAILED}
        scene.shop.ecomail.faults.clear()
        if newer == "refused":
            scene.shop.ecomail.faults.add(faults.status(422), method="PUT", times=None)
            assert outcomes(await scene.push(shop, [3])) == {3: Outcome.FAILED}
        else:
            (right,) = scene.shop.ecomail.find("ORD-6")
            scene.shop.ecomail.change_elsewhere("ORD-3", **{
                name: getattr(right, name) for name in ("amount", "county", "props")
            })  # fmt: skip
            await shop.compare.run([key_of(3)])
            assert outcomes(await scene.push(shop, [3])) == {3: Outcome.VERIFIED}
    async with scene.open() as shop:
        assert shop.send.recovered == ()


async def _killed_in_mid_air(scene: PushScene, numbers: list[int], method: str) -> Gate:
    """The program ends while the far side has the write and nobody heard its answer; it may take effect any time."""
    gate, reaper = Gate(), Reaper(None)
    with contextlib.suppress(KilledError):
        async with scene.open() as shop:
            await scene.compare(shop)

            def hold(request: Request) -> Trouble | None:
                if request.method != method:
                    return None
                reaper.dead = True  # at the next commit, that is when nothing came back
                return faults.applied_late(gate)

            scene.shop.ecomail.faults.chooser = hold
            reaper.watch_commits(shop)
            await scene.push(shop, numbers)
    assert reaper.dead
    scene.shop.ecomail.faults.clear()
    return gate


@pytest.mark.parametrize("numbers", [[1], [1, 2], [3]], ids=["a new order", "a batch", "an overwritten one"])
@on_a_loop
async def test_a_write_that_a_killed_program_left_on_its_way_is_watched_as_well(
    tmp_path: Path, numbers: list[int]
) -> None:
    scene = PushScene(tmp_path)
    gate = await _killed_in_mid_air(scene, numbers, "PUT" if numbers == [3] else "POST")
    async with scene.open() as shop:
        sent = (await shop.send.finish_unsettled()).pushes
        assert [push.outcome for push in sent] == [Outcome.VERIFIED] * len(numbers)
        undo = await shop.send.run(await shop.send.plan_undo([push.push_id for push in sent]))
        assert set(outcomes(undo).values()) == {Outcome.VERIFIED}
    gate.open()
    await scene.clock.sleep(1)
    assert [scene.held(number).amount for number in numbers] == [45] * len(numbers)
    async with scene.open() as shop:
        found = outcomes(await shop.send.finish_unsettled())
        assert found == dict.fromkeys(numbers, Outcome.LANDED_DIFFERENT)
        assert shop.send.recovered == ()


@on_a_loop
async def test_a_write_that_wins_after_it_was_put_back_is_found_at_the_end_of_the_next_run(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    gate = Gate()
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.applied_late(gate), method="PUT")
        (sent,) = (await scene.push(shop, [3])).pushes
        undo = await shop.send.run(await shop.send.plan_undo([sent.push_id]))
        assert outcomes(await scene.push(shop, [4])) == {4: Outcome.VERIFIED}
        gate.open()
        await scene.clock.sleep(1)
        assert outcomes(await scene.push(shop, [5])) == {3: Outcome.LANDED_DIFFERENT, 5: Outcome.VERIFIED}
        newest = await shop.history.push(undo.pushes[0].push_id)
        assert newest.outcome is Outcome.LANDED_DIFFERENT


async def _twice_and_removed(scene: PushScene, shop: Shop, *, lost: int) -> tuple[Gate, PushRecord]:
    """Order 1 is there twice by our own doing; of the removal of one, the first ``lost`` requests get no answer."""
    await scene.compare(shop)
    await scene.push(shop, [1])
    scene.shop.ecomail.transactions.append(held_transaction(1, id=99))
    await shop.compare.run([key_of(1)])
    gate = Gate()
    scene.shop.ecomail.faults.add(faults.applied_late(gate), method="DELETE", times=lost)
    (removed,) = (await shop.send.run(await shop.doubles.plan())).pushes
    return gate, removed


@on_a_loop
async def test_a_removal_that_is_carried_out_twice_after_all_is_found_at_the_next_start(tmp_path: Path) -> None:
    """Its first request took effect only after the second was verified: the one that had to stay is gone."""
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        gate, removed = await _twice_and_removed(scene, shop, lost=1)
        assert (removed.action, removed.outcome) == (Action.DEDUPLICATE, Outcome.VERIFIED)
    gate.open()
    await scene.clock.sleep(1)
    assert scene.held(1) is None
    async with scene.open() as shop:
        assert outcomes(await shop.send.finish_unsettled()) == {1: Outcome.LANDED_DIFFERENT}
        assert shop.send.recovered == ()
        await shop.send.run(await shop.send.plan_undo([removed.push_id]))
    assert scene.is_right(1), "the copy that was kept comes back"


@on_a_loop
async def test_a_removal_that_takes_effect_after_it_was_put_back_is_found_at_the_next_start(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    scene.shop.ecomail.removes_one_at_a_time = True
    async with scene.open() as shop:
        gate, removed = await _twice_and_removed(scene, shop, lost=1)
        (back,) = (await shop.send.run(await shop.send.plan_undo([removed.push_id]))).pushes
        assert (back.action, back.outcome) == (Action.DUPLICATE, Outcome.VERIFIED)
    scene.shop.ecomail.removes_one_at_a_time = False
    gate.open()
    await scene.clock.sleep(1)
    assert scene.held(1) is None
    async with scene.open() as shop:
        assert outcomes(await shop.send.finish_unsettled()) == {1: Outcome.LANDED_DIFFERENT}
        (again,) = [push for push in await shop.history.entries() if push.push_id == removed.push_id]
        assert again.undone_by is None


@on_a_loop
async def test_an_order_that_is_added_twice_after_all_is_found_at_the_next_start(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    gate = Gate()
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.applied_late(gate), method="POST")
        assert outcomes(await scene.push(shop, [1])) == {1: Outcome.VERIFIED}
    gate.open()
    await scene.clock.sleep(1)
    assert len(scene.shop.ecomail.find("ORD-1")) == 2
    async with scene.open() as shop:
        assert outcomes(await shop.send.finish_unsettled()) == {1: Outcome.LANDED_DIFFERENT}
        blockers = (await shop.orders.card(key_of(1))).assessment.blockers
        assert [notice.code for notice in blockers] == ["own_doubles"]
