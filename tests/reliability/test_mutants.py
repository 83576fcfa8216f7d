"""Tests of the tests: a push that is wrong in a well-known way must be caught by the far side's observer."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from core.domain.model import Action
from core.domain.pushes import Outcome
from core.services.wemasy import LandedProof
from core.shop import push_steps, send
from core.shop.push_steps import PushSteps
from tests.far_side import faults
from tests.far_side.faults import Fault
from tests.far_side.observer import violations
from tests.support.push_scene import PushScene, document_of, on_a_loop


async def _push_with(scene: PushScene) -> None:
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push(shop)


@on_a_loop
async def test_a_push_that_trusts_the_answer_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without reading back it marks what Ecomail said yes to and never stored."""

    async def trust(self: PushSteps, push) -> None:
        if not push.has_ended:
            proof = LandedProof.from_reading(push.record.key, push.intended, push.intended)
            await self.context.wemasy.mark_tracked(proof)
            self.recorder.finish(push, Outcome.VERIFIED, marked=True)

    async def do_not_look_again(_run) -> None:
        return

    monkeypatch.setattr(PushSteps, "prove_and_mark", trust)
    monkeypatch.setattr(send._PushRun, "recheck", do_not_look_again)
    scene = PushScene(tmp_path)
    scene.shop.ecomail.faults.add(faults.answer(faults.json_response(200, {})), method="PUT", path="ORD-3")
    scene.shop.ecomail.faults.add(faults.answer(faults.json_response(200, {"inserts": 2})), method="POST")
    await _push_with(scene)
    broken = violations(scene.shop, document_of)
    assert any("ORD-3" in sentence and "held something else" in sentence for sentence in broken)
    assert any("ORD-1" in sentence and "did not hold it" in sentence for sentence in broken)


@on_a_loop
async def test_a_push_that_does_not_look_before_repeating_is_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a look, a create whose answer was lost is added a second time."""
    real = PushSteps.prove_and_mark

    async def repeat(self: PushSteps, push) -> None:
        if push.record.action is Action.CREATE and push.record.error is not None:
            await self.context.ecomail.create_bulk([push.record.request])
        await real(self, push)

    monkeypatch.setattr(PushSteps, "prove_and_mark", repeat)
    scene = PushScene(tmp_path)
    scene.shop.ecomail.faults.add(faults.connection(Fault.RESET, applied=True), method="POST")
    await _push_with(scene)
    broken = violations(scene.shop, document_of)
    assert "order ORD-1 was created twice" in broken


@on_a_loop
async def test_a_push_without_a_stale_check_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It overwrites what somebody added in Ecomail after the user looked."""
    monkeypatch.setattr(push_steps, "is_as_planned", lambda _entry, _now: True)
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        scene.shop.ecomail.change_elsewhere("ORD-3", county=None)
        await scene.compare(shop)
        plan = await shop.send.plan()
        scene.shop.ecomail.change_elsewhere("ORD-3", county="Gelderland")
        await shop.send.run(plan)
    assert "order ORD-3 lost its county in an update" in violations(scene.shop, document_of)


@on_a_loop
async def test_a_push_that_sends_only_what_the_shop_knows_is_caught(tmp_path: Path) -> None:
    """A document without what Ecomail alone holds loses it."""
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([])
        plan = await shop.send.plan()
        poorer = [_without_county(entry) if entry.action is Action.UPDATE else entry for entry in plan.entries]
        await shop.send.run(replace(plan, entries=tuple(poorer)))
    assert "order ORD-3 lost its county in an update" in violations(scene.shop, document_of)


def _without_county(entry):
    return replace(entry, request=entry.request.replace(b'"county":"Utrecht (prov.)"', b'"county":""'))


@on_a_loop
async def test_a_push_that_does_not_wait_for_a_late_write_adds_it_twice_and_is_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without settling, a create that is applied late is added again before it turns up."""
    monkeypatch.setattr("core.shop.run.SETTLE_SECONDS", 0.0)
    monkeypatch.setattr(push_steps, "VERIFY_WAITS_SECONDS", (0.0,))
    gate = faults.Gate()
    scene = PushScene(tmp_path)
    scene.shop.ecomail.faults.add(faults.applied_late(gate), method="POST")
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push(shop)
        gate.open()
    assert "order ORD-1 was created twice" in violations(scene.shop, document_of)


def test_the_checks_used_by_the_mutants_exist() -> None:
    """A mutant that replaces a name nobody uses any more would prove nothing."""
    assert "is_as_planned" in PushSteps.may_be_written.__code__.co_names
    assert "recheck" in send.push_plan.__code__.co_names
    assert "prove_and_mark" in send._PushRun.push_one.__code__.co_names
    assert "VERIFY_WAITS_SECONDS" in PushSteps._read_back.__code__.co_names
