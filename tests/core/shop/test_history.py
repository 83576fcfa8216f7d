"""The history over the façade: every run is remembered with what became of each order, and the list is handed on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.demo_shop import faults
from core.domain.errors import StoppedByUser
from core.domain.runs import Kept, RunEnd, RunKind
from core.system.stop import Stop
from tests.support.profiles import key_of
from tests.support.push_scene import ALL, DONE, MARK, PushScene, on_a_loop


async def newest(reconciler):
    return (await reconciler.past.runs(limit=1))[0]


def stop_after(number: int) -> tuple[Stop, object]:
    stop = Stop()

    def progress(report) -> None:
        if report.done >= number:
            stop.request()

    return stop, progress


@on_a_loop
async def test_every_kind_of_run_is_in_the_history_under_its_name(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as reconciler:
        await scene.compare(reconciler)
        await reconciler.compare([key_of(3)])
        result = await scene.push(reconciler, [3])
        await reconciler.push(await reconciler.plan_undo([push.push_id for push in result.pushes]))
        kinds = [run.kind for run in await reconciler.past.runs()]
    assert kinds == [RunKind.PUT_BACK, RunKind.PUSH, RunKind.COMPARE_SOME, RunKind.COMPARE]


@on_a_loop
async def test_a_comparison_adds_up_to_the_list(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as reconciler:
        await scene.compare(reconciler)
        run = await newest(reconciler)
    assert (run.good, run.needs_you, run.failed, run.end) == (2, 4, 0, RunEnd.DONE)  # one only wants its mark
    assert run.selected == len(ALL)


@on_a_loop
async def test_a_comparison_that_was_stopped_says_so_until_it_is_gone_on_with(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as reconciler:
        await scene.compare(reconciler)
        stop, progress = stop_after(2)
        await reconciler.compare(even_fresh=True, stop=stop, progress=progress)
        stopped = await newest(reconciler)
        assert stopped.end is RunEnd.STOPPED
        assert stopped.not_begun > 0
        await reconciler.compare(even_fresh=True)
        went_on = await newest(reconciler)
    assert went_on.run_id == stopped.run_id
    assert (went_on.end, went_on.not_begun, went_on.selected) == (RunEnd.DONE, 0, len(ALL))


@on_a_loop
async def test_sent_failed_left_out_and_not_begun_are_what_was_chosen(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as reconciler:
        await scene.compare(reconciler)
        scene.shop.ecomail.faults.add(faults.key_refused(), method="PUT", times=None)
        result = await scene.push(reconciler, [3, 4, MARK, DONE])
        run = await newest(reconciler)
        left_out = await reconciler.past.runs()
        listed = reconciler._store.past.left_out(run.run_id)
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
    async with scene.open() as reconciler:
        await scene.compare(reconciler)
        plan = await reconciler.plan_push([key_of(3)])

        def look(_report) -> None:
            line = reconciler._store.past.runs(limit=1)[0]
            if line.kind is RunKind.PUSH:
                run = reconciler.past.runs(limit=1)
                try:
                    run.send(None)
                except StopIteration as answer:
                    seen.append(answer.value[0].end)

        await reconciler.push(plan, progress=look)
        ended = await newest(reconciler)
    assert set(seen) == {RunEnd.UNDER_WAY}
    assert ended.end is RunEnd.DONE


@on_a_loop
async def test_what_is_searched_for_is_found_also_right_after_it_was_sent(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as reconciler:
        await scene.compare(reconciler)
        await scene.push(reconciler, [3])
        assert [push.order_id for push in (await reconciler.past.find("customer3@")).pushes] == ["ORD-3"]
        await scene.push(reconciler, [1])
        found = await reconciler.past.find("mug", Kept.CAN_BE_PUT_BACK)
        assert [push.order_id for push in found.pushes] == ["ORD-1", "ORD-3"]
        assert [run.kind for run in found.runs] == [RunKind.PUSH] * 2
        assert (await reconciler.past.find("mug saucer")).pushes == ()


@on_a_loop
async def test_all_of_a_run_that_can_be_put_back_is_named(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as reconciler:
        await scene.compare(reconciler)
        result = await scene.push(reconciler, [1, 3, MARK])
        run = await newest(reconciler)
        undoable = await reconciler.past.undoable([run.run_id])
    assert run.undoable == 2
    assert set(undoable) == {push.push_id for push in result.pushes if push.order_id != f"ORD-{MARK}"}


@on_a_loop
async def test_exporting_the_list_tells_how_far_it_is(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    reports = []
    async with scene.open() as reconciler:
        await scene.compare(reconciler)
        await reconciler.export(tmp_path / "list.xlsx", progress=reports.append)
    assert [(report.phase, report.done, report.total) for report in reports] == [
        ("exporting", 0, len(ALL)),
        ("exporting", len(ALL), len(ALL)),
    ]


@on_a_loop
async def test_an_export_that_is_stopped_leaves_no_file(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as reconciler:
        await scene.compare(reconciler)
        stop, progress = stop_after(1)
        with pytest.raises(StoppedByUser):
            await reconciler.export(tmp_path / "list.csv", stop=stop, progress=progress)
    assert [entry.name for entry in os.scandir(tmp_path) if "list" in entry.name] == []
