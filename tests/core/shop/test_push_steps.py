"""The steps of a push: how long a write is waited for, what is kept of it, and through how much code it goes."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

import core
from core.demo_shop.wire import Request, json_response
from core.domain.model import Action
from core.domain.pushes import Outcome, PushStep
from core.domain.runs import RunKind
from core.shop.orders import show_push
from core.shop.overview import note_keys, write_tile
from core.shop.run import SETTLE_SECONDS
from core.store.journal import PushIntent
from tests.far_side import faults
from tests.far_side.faults import Fault, Trouble
from tests.support.profiles import email_of, held_transaction, key_of
from tests.support.push_scene import CREATES, UPDATES, PushScene, on_a_loop, outcomes

MOST_FILES = 37
"""Of the core, that one safe push may go through: whoever reads how an order is sent has to read these.

Four of them are the look for a twin of what is added, two the pairing of lines by which doubles of its own are known.
"""
SHOWS = (show_push.__code__, write_tile.__code__, note_keys.__code__)
"""What is made of a push for the list and for all shops at a glance."""


class FilesEntered:
    """The files of the core in which anything is called meanwhile, but for the far side and what the list makes of it."""

    def __init__(self) -> None:
        self.files: set[str] = set()
        self._showing = 0

    def __enter__(self) -> set[str]:
        sys.setprofile(self._look)
        return self.files

    def __exit__(self, *_error: object) -> None:
        sys.setprofile(None)

    def _look(self, frame, event, _argument) -> None:
        if frame.f_code in SHOWS:
            self._showing += {"call": 1, "return": -1}.get(event, 0)
        elif event == "call" and not self._showing:
            path = Path(frame.f_code.co_filename)
            if path.is_relative_to(ROOT) and not path.is_relative_to(ROOT / "demo_shop"):
                self.files.add(str(path.relative_to(ROOT)))


ROOT = Path(core.__file__).parent


@pytest.mark.parametrize("number", [CREATES[0], UPDATES[0]])
@on_a_loop
async def test_one_safe_push_goes_through_few_files(tmp_path: Path, number: int) -> None:
    scene = PushScene(tmp_path)
    scene.shop.ecomail.subscribers.add(email_of(number))  # a refusal would be told in words, which are files, too
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(number)])
        with FilesEntered() as files:
            result = await shop.send.run(plan)
    assert outcomes(result) == {number: Outcome.VERIFIED}
    assert {"shop/send.py", "shop/push_steps.py", "shop/push_record.py", "store/journal.py"} <= files
    assert len(files) <= MOST_FILES, "\n".join(sorted(files))


@on_a_loop
async def test_what_stays_uncertain_is_waited_for_once_and_not_at_every_start(tmp_path: Path) -> None:
    """Settling counts from the last write: looking again does not make it younger."""
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.connection(Fault.TIMEOUT), method="PUT", times=4)
        scene.shop.ecomail.faults.add(faults.connection(Fault.TIMEOUT), path=email_of(3), skip=1, times=None)
        assert outcomes(await scene.push(shop, [3])) == {3: Outcome.UNCERTAIN}
    for _ in range(3):
        opened = scene.clock.monotonic()
        async with scene.open() as shop:
            assert outcomes(await shop.send.finish_unsettled()) == {3: Outcome.UNCERTAIN}
        asked = next(entry for entry in scene.shop.journal.of("ecomail", "GET") if entry.at > opened)
        assert asked.at - opened < 2
    scene.shop.ecomail.faults.clear()
    async with scene.open() as shop:
        assert outcomes(await shop.send.finish_unsettled()) == {3: Outcome.VERIFIED}
    scene.check_the_end([3])


@on_a_loop
async def test_a_write_that_a_kill_cut_off_is_waited_for_once(tmp_path: Path) -> None:
    """Nobody noted how it ended; the start after waits, and those after that need not."""
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        (entry,) = (await shop.send.plan([key_of(3)])).entries
        journal = shop._context.store.journal
        run_id = shop._context.store.runs.begin(RunKind.PUSH, at=scene.clock.now(), total=1)
        intent = PushIntent(
            run_id=run_id, key=entry.key, order_id=entry.order_id, action=entry.action, request=entry.request,
            intended=entry.intended, before=entry.seen,
        )  # fmt: skip
        journal.begin([intent], at=scene.clock.now(), step=PushStep.SENDING)
    scene.shop.ecomail.faults.add(faults.connection(Fault.TIMEOUT), path=email_of(3), times=None)
    waited = []
    for _ in range(3):
        opened = scene.clock.monotonic()
        async with scene.open() as shop:
            assert outcomes(await shop.send.finish_unsettled()) == {3: Outcome.UNCERTAIN}
        asked = next(entry for entry in scene.shop.journal.of("ecomail", "GET") if entry.at > opened)
        waited.append(asked.at - opened > 44)
    assert waited == [True, False, False]
    scene.shop.ecomail.faults.clear()
    async with scene.open() as shop:
        assert outcomes(await shop.send.finish_unsettled()) == {3: Outcome.VERIFIED}
    scene.check_the_end([3])


@on_a_loop
async def test_a_write_that_is_given_up_settles_from_that_moment_on(tmp_path: Path) -> None:
    """Not from the opening of the shop, which was long ago: it may still be on its way."""
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(3)])
        scene.clock.advance(1_000)
        on_its_way = asyncio.Event()

        def hold(request: Request) -> Trouble | None:
            if request.method != "PUT":
                return None
            on_its_way.set()
            return faults.connection(Fault.TIMEOUT)

        scene.shop.ecomail.faults.chooser = hold
        run = asyncio.create_task(shop.send.run(plan))
        await on_its_way.wait()
        run.cancel()
        with pytest.raises(asyncio.CancelledError):
            await run
        given_up = scene.clock.monotonic()
        scene.shop.ecomail.faults.chooser = None
        assert outcomes(await shop.send.finish_unsettled()) == {3: Outcome.VERIFIED}
    asked = next(entry for entry in scene.shop.journal.of("ecomail", "GET") if entry.at > given_up)
    assert asked.at - given_up >= SETTLE_SECONDS
    scene.check_the_end([3])


@on_a_loop
async def test_what_a_run_says_of_its_pushes_is_what_the_journal_has(tmp_path: Path) -> None:
    """The records are kept along, not read back: they must not drift from what was written."""
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.connection(Fault.TIMEOUT), method="PUT", path="ORD-3", times=4)
        scene.shop.ecomail.faults.add(faults.answer(json_response(422, {"message": "No."})), method="PUT", path="ORD-4")
        plan = await shop.send.plan()
        scene.shop.ecomail.reads_until_visible = 60
        runs = [await shop.send.run(plan)]
        scene.shop.ecomail._lags.clear()
        scene.shop.ecomail.reads_until_visible = 0
        runs.append(await shop.send.finish_unsettled())
        scene.shop.ecomail.change_elsewhere("ORD-4", city="Baarn")
        runs.append(await shop.send.run(await shop.send.plan()))
        undone = [
            push.push_id
            for run in runs
            for push in run.pushes
            if push.outcome is Outcome.VERIFIED and push.action is not Action.MARK
        ]
        for push_id in undone[:2]:
            runs.append(await shop.send.run(await shop.send.plan_undo([push_id])))
            (told,), kept = runs[-1].pushes, shop._context.store.journal.get(runs[-1].pushes[0].push_id)
            assert told == kept
        outcomes_seen = {push.outcome for run in runs for push in run.pushes}
        assert outcomes_seen >= {Outcome.VERIFIED, Outcome.UNCERTAIN, Outcome.FAILED, Outcome.STALE}
        last = {push.push_id: push for run in runs for push in run.pushes}
        kept = {push.push_id: replace(push, undone_by=None) for push in await shop.history.entries()}
        assert last == kept


@on_a_loop
async def test_the_history_calls_each_run_what_it_did_and_counts_it_right(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        (sent,) = (await scene.push(shop, [CREATES[0]])).pushes
        scene.shop.ecomail.transactions.append(held_transaction(CREATES[0], id=99))
        scene.shop.ecomail.subscribers.add(email_of(CREATES[0]))
        await shop.compare.run([key_of(CREATES[0])])
        await shop.send.run(await shop.doubles.plan())
        await shop.send.run(await shop.send.plan_undo([sent.push_id]))
        scene.shop.ecomail.faults.add(faults.connection(Fault.TIMEOUT), method="PUT", times=4)
        scene.shop.ecomail.faults.add(faults.connection(Fault.TIMEOUT), path=email_of(3), skip=1, times=None)
        assert outcomes(await scene.push(shop, [3])) == {3: Outcome.UNCERTAIN}
        scene.shop.ecomail.faults.clear()
        assert outcomes(await shop.send.finish_unsettled()) == {3: Outcome.VERIFIED}
        runs = [run for run in await shop.history.runs() if run.kind not in {RunKind.COMPARE, RunKind.COMPARE_SOME}]
    assert [(run.kind, run.good, run.failed, run.needs_you) for run in runs] == [
        (RunKind.SETTLE, 1, 0, 0),
        (RunKind.PUSH, 1, 0, 0),
        (RunKind.PUT_BACK, 1, 0, 0),
        (RunKind.REMOVE, 1, 0, 0),
        (RunKind.PUSH, 1, 0, 0),
    ]


@pytest.mark.parametrize("step", [PushStep.LANDED, PushStep.MARKING])
@on_a_loop
async def test_that_it_landed_is_not_forgotten_where_it_cannot_be_read_again(tmp_path: Path, step: PushStep) -> None:
    """A start that was killed before the mark, and a next one without a connection: that one says so, too."""
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        (entry,) = (await shop.send.plan([key_of(3)])).entries
        journal = shop._context.store.journal
        run_id = shop._context.store.runs.begin(RunKind.PUSH, at=scene.clock.now(), total=1)
        intent = PushIntent(
            run_id=run_id, key=entry.key, order_id=entry.order_id, action=entry.action, request=entry.request,
            intended=entry.intended, before=entry.seen,
        )  # fmt: skip
        (push_id,) = journal.begin([intent], at=scene.clock.now(), step=step)
        scene.shop.ecomail.faults.add(faults.connection(Fault.TIMEOUT), path=email_of(3), times=None)
        (told,) = (await shop.send.finish_unsettled()).pushes
        assert (told.push_id, told.step, told.outcome) == (push_id, step, None)
        assert [push.push_id for push in shop.send.recovered] == [push_id], "it is looked up again"
