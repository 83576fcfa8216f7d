"""Pushing: sequences that are rare, each of which would break a promise if only the usual ones were thought of."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec import UNSET
from msgspec.structs import replace

from core.demo_shop import ecomail
from core.demo_shop.wire import Request, json_response
from core.domain.errors import CannotUndoError
from core.domain.model import Action, Decision, Notice, Side, Transaction
from core.domain.pushes import Outcome, PushPlan, PushRecord, PushStep
from core.shop.plan import check_undoable
from tests.far_side import faults
from tests.support.profiles import email_of, key_of
from tests.support.push_scene import PushScene, on_a_loop, outcomes


@on_a_loop
async def test_an_undo_that_found_nothing_to_remove_can_never_remove_anything_when_put_back(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        (push,) = (await scene.push(shop, [1])).pushes
        (kept,) = scene.shop.ecomail.transactions[-1:]
        scene.shop.ecomail.remove_elsewhere("ORD-1")
        (undo,) = (await shop.send.run(await shop.send.plan_undo([push.push_id]))).pushes
        assert undo.outcome is Outcome.VERIFIED
        scene.shop.ecomail.transactions.append(kept)  # somebody adds it again
        with pytest.raises(CannotUndoError, match="changed nothing"):
            await shop.send.plan_undo([undo.push_id])
    assert scene.held(1) is not None


@on_a_loop
async def test_a_field_that_ecomail_does_not_show_is_overwritten_only_when_the_user_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_county(kept: Any) -> dict[str, Any]:
        return {name: value for name, value in shown(kept).items() if name != "county"}

    shown = ecomail.full
    monkeypatch.setattr(ecomail, "full", without_county)
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(3)])
        assert plan.skipped[0].reasons == (Notice("field_unseen", {"field": "county"}),)
        await shop.orders.decide(key_of(3), {"county": Decision(Side.MANUAL, "Gelderland")})
        result = await scene.push(shop, [3])
        assert outcomes(result) == {3: Outcome.VERIFIED}
        assert scene.held(3).county == "Gelderland"
        (undo,) = (await shop.send.plan_undo([result.pushes[0].push_id])).entries
        assert Notice("unseen_before", {"fields": "county"}) in undo.warnings


@on_a_loop
async def test_an_order_whose_lines_ecomail_does_not_show_is_never_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_lines(kept: Any) -> dict[str, Any]:
        return {name: value for name, value in shown(kept).items() if name != "items"}

    shown = ecomail.full
    monkeypatch.setattr(ecomail, "full", without_lines)
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(3)])
        assert [notice.code for notice in plan.skipped[0].reasons] == ["not_in_full"]
        monkeypatch.setattr(ecomail, "full", shown)
        await shop.compare.run([key_of(3)])
        (entry,) = (await shop.send.plan([key_of(3)])).entries
        # Not even when a plan says so.
        blind = replace(entry, seen=replace(entry.seen, lines=UNSET))
        result = await shop.send.run(PushPlan(entries=(blind,)))
        assert result.skipped[0].reasons == (Notice("not_in_full"),)
    assert scene.writes() == []


@on_a_loop
async def test_a_create_that_was_accepted_and_not_read_back_is_not_sent_again_while_it_does_not_show(
    tmp_path: Path,
) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.reads_until_visible = 60
        unreadable = faults.status(500)
        path = f"/subscribers/{email_of(1)}"
        # The look before writing succeeds, those after it do not.
        scene.shop.ecomail.faults.add(unreadable, path=path, skip=1, times=None)
        (push,) = (await scene.push(shop, [1])).pushes
        assert push.outcome is Outcome.UNCERTAIN
        scene.shop.ecomail.faults.clear()
        assert outcomes(await shop.send.finish_unsettled()) == {1: Outcome.UNCERTAIN}
        assert len(scene.writes()) == 1
        scene.shop.ecomail._lags.clear()
        assert outcomes(await shop.send.finish_unsettled()) == {1: Outcome.VERIFIED}
    scene.check_the_end([1])


@on_a_loop
async def test_what_was_put_back_and_then_overwritten_late_can_be_put_back_again(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        (push,) = (await scene.push(shop, [3])).pushes
        plan = await shop.send.plan_undo([push.push_id])

        def overwrite(request: Request) -> None:
            if request.path.endswith("/tracker/transaction") and "date_from" in request.query:
                scene.shop.ecomail.change_elsewhere("ORD-3", amount=Decimal(31))  # between verifying and rechecking

        scene.shop.ecomail.faults.chooser = overwrite
        (undo,) = (await shop.send.run(plan)).pushes
        scene.shop.ecomail.faults.chooser = None
        assert undo.outcome is Outcome.LANDED_DIFFERENT
        (again,) = (await shop.send.run(await shop.send.plan_undo([push.push_id]))).pushes
        assert again.outcome is Outcome.VERIFIED
    assert scene.held(3).amount == 30


@on_a_loop
async def test_removing_what_ecomail_shows_only_in_part_says_that_no_copy_is_kept(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    unreadable = json_response(404, {"message": "Subscriber not found."})
    scene.shop.ecomail.faults.add(faults.answer(unreadable), path=f"/subscribers/{email_of(1)}", times=None)
    async with scene.open() as shop:
        await scene.compare(shop)
        (push,) = (await scene.push(shop, [1])).pushes
        (entry,) = (await shop.send.plan_undo([push.push_id])).entries
        assert "no_full_copy" in {notice.code for notice in entry.warnings}


def test_what_was_never_shown_cannot_be_put_back() -> None:
    held = Transaction(order_id="ORD-1", full=True)
    push = PushRecord(
        push_id=1, run_id=1, key=key_of(1), order_id="ORD-1", action=Action.UPDATE, step=PushStep.DONE,
        outcome=Outcome.VERIFIED, at=datetime(2026, 3, 2, tzinfo=UTC), intended=replace(held, lines=()), before=held,
    )  # fmt: skip
    with pytest.raises(CannotUndoError, match="did not show the items"):
        check_undoable(push)
