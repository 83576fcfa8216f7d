"""The history over the shop: every run is remembered with what became of each order, and the list is handed on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.domain.errors import StoppedByUser
from core.domain.runs import Kept, RunEnd, RunKind
from core.system.stop import Stop
from tests.far_side import faults
from tests.support.profiles import key_of
from tests.support.push_scene import ALL, DONE, MARK, PushScene, on_a_loop


async def newest(shop):
    return (await shop.history.runs(limit=1))[0]


def stop_after(number: int) -> tuple[Stop, object]:
    stop = Stop()

    def progress(report) -> None:
        if report.done >= number:
            stop.request()

    return stop, progress


@on_a_loop
async def test_every_kind_of_run_is_in_the_history_under_its_name(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.compare.run([key_of(3)])
        result = await scene.push(shop, [3])
        await shop.send.run(await shop.send.plan_undo([push.push_id for push in result.pushes]))
        kinds = [run.kind for run in await shop.history.runs()]
    assert kinds == [RunKind.PUT_BACK, RunKind.PUSH, RunKind.COMPARE_SOME, RunKind.COMPARE]


@on_a_loop
async def test_a_comparison_adds_up_to_the_list(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        run = await newest(shop)
    assert (run.good, run.needs_you, run.failed, run.end) == (2, 4, 0, RunEnd.DONE)  # one only wants its mark
    assert run.selected == len(ALL)


@on_a_loop
async def test_a_comparison_that_was_stopped_says_so_until_it_is_gone_on_with(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        stop, progress = stop_after(2)
        await shop.compare.run(even_resting=True, stop=stop, progress=progress)
        stopped = await newest(shop)
        assert stopped.end is RunEnd.STOPPED
        assert stopped.not_begun > 0
        await shop.compare.run(even_resting=True)
        went_on = await newest(shop)
    assert went_on.run_id == stopped.run_id
    assert (went_on.end, went_on.not_begun, went_on.selected) == (RunEnd.DONE, 0, len(ALL))


@on_a_loop
async def test_sent_failed_left_out_and_not_begun_are_what_was_chosen(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.key_refused(), method="PUT", times=None)
        result = await scene.push(shop, [3, 4, MARK, DONE])
        run = await newest(shop)
        left_out = await shop.history.runs()
        listed = shop._context.store.history.left_out(run.run_id)
    assert left_out[0] == run
    assert run.selected == 4
    assert run.left_out == len(result.skipped) == 1
    assert run.good + run.failed + run.needs_you + run.not_begun == 3
    # Every order of the run is named somewhere: in the journal, or among those that took no part.
    assert {entry.key for entry in listed} | {push.key for push in result.pushes} == {
        key_of(number) for number in (3, 4, MARK, DONE)
    }
    assert run.end is (RunEnd.INTERRUPTED if run.not_begun else RunEnd.DONE)


@on_a_loop
async def test_a_run_is_under_way_until_it_ended(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    seen = []
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(3)])

        def look(_report) -> None:
            line = shop._context.store.history.runs(limit=1)[0]
            if line.kind is RunKind.PUSH:
                run = shop.history.runs(limit=1)
                try:
                    run.send(None)
                except StopIteration as answer:
                    seen.append(answer.value[0].end)

        await shop.send.run(plan, progress=look)
        ended = await newest(shop)
    assert set(seen) == {RunEnd.UNDER_WAY}
    assert ended.end is RunEnd.DONE


@on_a_loop
async def test_what_is_searched_for_is_found_also_right_after_it_was_sent(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push(shop, [3])
        assert [push.order_id for push in (await shop.history.find("customer3@")).pushes] == ["ORD-3"]
        await scene.push(shop, [1])
        found = await shop.history.find("mug", Kept.CAN_BE_PUT_BACK)
        assert [push.order_id for push in found.pushes] == ["ORD-1", "ORD-3"]
        assert [run.kind for run in found.runs] == [RunKind.PUSH] * 2
        assert (await shop.history.find("mug saucer")).pushes == ()


@on_a_loop
async def test_all_of_a_run_that_can_be_put_back_is_named(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        result = await scene.push(shop, [1, 3, MARK])
        run = await newest(shop)
        undoable = await shop.history.undoable([run.run_id])
    assert run.undoable == 2
    assert set(undoable) == {push.push_id for push in result.pushes if push.order_id != f"ORD-{MARK}"}


@on_a_loop
async def test_exporting_the_list_tells_how_far_it_is(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    reports = []
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.orders.export(tmp_path / "list.xlsx", progress=reports.append)
    assert [(report.phase, report.done, report.total) for report in reports] == [
        ("exporting", 0, len(ALL)),
        ("exporting", len(ALL), len(ALL)),
    ]


@on_a_loop
async def test_an_export_that_is_stopped_leaves_no_file(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        stop, progress = stop_after(1)
        with pytest.raises(StoppedByUser):
            await shop.orders.export(tmp_path / "list.csv", stop=stop, progress=progress)
    assert [entry.name for entry in os.scandir(tmp_path) if "list" in entry.name] == []
