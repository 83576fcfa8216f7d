"""A write that the client gave up and the far side applies later: it must never win over what was verified."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from pathlib import Path

import pytest

from core.domain.model import Decision, Side
from core.domain.pushes import Outcome
from tests.far_side import faults
from tests.far_side.faults import Gate
from tests.support.profiles import key_of
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
