"""Doubles of our own making are said as such and removed through a review: one always stays, and it can be put back."""

from __future__ import annotations

import asyncio
import copy
import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from core.demo_shop.ecomail import TakenInBulk
from core.demo_shop.wire import Request, json_response
from core.domain.errors import UsageError
from core.domain.model import Action, Decision, Side
from core.domain.pushes import Outcome, PushPlan, RunResult
from core.shop.shop import Shop
from core.system.stop import Stop
from tests.far_side import faults
from tests.far_side.faults import Trouble
from tests.reliability.cells import FAULTS, World
from tests.reliability.kill_points import KilledError, Reaper
from tests.support.profiles import SETTINGS, email_of, held_transaction, key_of
from tests.support.push_scene import CREATES, UPDATES, PushScene, document_of, holds, on_a_loop

NUMBER = CREATES[0]
ORDER_ID = f"ORD-{NUMBER}"


async def add_from_two_computers(scene: PushScene, opened: Shop, *, copies: int = 2, **changes: Any) -> None:
    """The other computer adds the order when our request is on its way."""
    await scene.compare(opened)

    def add_too(request: Request) -> None:
        if request.method == "POST":
            scene.shop.ecomail.faults.clear()
            for place in range(1, copies):
                scene.shop.ecomail.transactions.append(held_transaction(NUMBER, id=90 + place, **changes))
            scene.shop.ecomail.subscribers.add(email_of(NUMBER))

    scene.shop.ecomail.faults.chooser = add_too
    await scene.push(opened, [NUMBER])
    assert held(scene) == copies


def held(scene: PushScene) -> int:
    return len(scene.shop.ecomail.find(ORDER_ID))


def deletions(scene: PushScene) -> int:
    return len(scene.shop.journal.of("ecomail", "DELETE"))


class Waits:
    """At the first request of that method the far side asks for 12 s, or the computer sleeps; meanwhile ``act``."""

    def __init__(self, scene: PushScene, method: str, act: Callable[[], None], *, sleeps: bool = False) -> None:
        self._scene, self._method, self._act, self._sleeps = scene, method, act, sleeps
        self._tasks: list[asyncio.Task[None]] = []
        self.acted = False
        scene.shop.ecomail.faults.chooser = self._choose

    def _choose(self, request: Request) -> Trouble | None:
        if request.method != self._method or self._tasks:
            return None
        self._tasks.append(asyncio.ensure_future(self._later()))
        return None if self._sleeps else faults.too_many_requests("12")

    async def _later(self) -> None:
        if self._sleeps:
            self._scene.clock.advance(8 * 3600)
        else:
            await self._scene.clock.sleep(5)
        self._act()
        self.acted = True


async def remove(shop: Shop) -> RunResult:
    return await shop.send.run(await shop.doubles.plan())


async def blockers_of(shop: Shop, number: int = NUMBER) -> list[str]:
    return [notice.code for notice in (await shop.orders.card(key_of(number))).assessment.blockers]


def reasons_of(plan: PushPlan) -> list[str]:
    return [reason.code for entry in plan.skipped for reason in entry.reasons]


@pytest.mark.parametrize("one_at_a_time", [False, True])
@on_a_loop
async def test_one_stays_and_the_surplus_can_be_put_back_and_that_as_well(
    tmp_path: Path, *, one_at_a_time: bool
) -> None:
    scene = PushScene(tmp_path)
    scene.shop.ecomail.removes_one_at_a_time = one_at_a_time
    async with scene.open() as shop:
        await add_from_two_computers(scene, shop)
        assert await blockers_of(shop) == ["own_doubles"]
        assert deletions(scene) == 0, "nothing is ever removed by itself"
        plan = await shop.doubles.plan()
        assert deletions(scene) == 0
        (entry,) = plan.entries
        assert (entry.action, entry.copies, entry.order_id) == (Action.DEDUPLICATE, 2, ORDER_ID)
        stays = entry.warnings[0]
        assert (stays.code, stays.params["now"], stays.params["then"]) == ("one_stays", "90.00", "45.00")
        (push,) = (await shop.send.run(plan)).pushes
        assert (push.outcome, push.marked) == (Outcome.VERIFIED, False)
        assert scene.is_right(NUMBER)
        assert scene.shop.ecomail.automations == [], "what is added again starts no e-mails"
        assert await blockers_of(shop) == []
        removed, *added = [entry.at for entry in scene.writes()][1:]
        assert all(at - removed < 3 for at in added), "nobody misses the one that stays for long"
        scene.check_promises()

        (back,) = (await shop.send.run(await shop.send.plan_undo([push.push_id]))).pushes
        assert (back.action, back.outcome, held(scene)) == (Action.DUPLICATE, Outcome.VERIFIED, 2)
        assert await blockers_of(shop) == ["own_doubles"]
        (again,) = (await shop.send.run(await shop.send.plan_undo([back.push_id]))).pushes
        assert (again.action, again.outcome, held(scene)) == (Action.DEDUPLICATE, Outcome.VERIFIED, 1)
        result = await scene.push(shop, [NUMBER])
    assert [push.action for push in result.pushes] == [Action.MARK]
    assert scene.is_marked(NUMBER)


@on_a_loop
async def test_doubles_that_show_up_later_are_known_by_the_journal(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push(shop, [NUMBER])
        scene.shop.ecomail.transactions.append(held_transaction(NUMBER, id=99))
        await shop.compare.run([key_of(NUMBER)])
        assert await blockers_of(shop) == ["own_doubles"]
        (push,) = (await remove(shop)).pushes
    assert push.outcome is Outcome.VERIFIED
    scene.check_the_end([NUMBER])


@pytest.mark.parametrize(
    "changes",
    [{"amount": Decimal(46)}, {"county": "Utrecht"}, {"props": '{"coupon": "X"}'}, {"shop": "Vaas"}, {"status": None}],
)
@on_a_loop
async def test_a_copy_that_differs_in_any_way_is_nobodys_to_remove(tmp_path: Path, changes: dict[str, Any]) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await add_from_two_computers(scene, shop, **changes)
        assert "own_doubles" not in await blockers_of(shop)
        plan = await shop.doubles.plan([key_of(NUMBER)])
        assert plan.entries == ()
        assert reasons_of(plan)[0] in {"doubles_not_ours", "no_doubles"}
    assert deletions(scene) == 0


@on_a_loop
async def test_what_this_program_did_not_add_is_not_its_to_remove(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    (number,) = UPDATES[:1]
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push(shop, [number])
        scene.shop.ecomail.transactions.append(held_transaction(number, id=99, **{
            name: getattr(scene.shop.ecomail.find(f"ORD-{number}")[0], name) for name in ("county", "props", "amount")
        }))  # fmt: skip
        await shop.compare.run([key_of(number)])
        assert await blockers_of(shop, number) == ["duplicate_in_ecomail"]
        plan = await shop.doubles.plan([key_of(number)])
        assert (plan.entries, reasons_of(plan)) == ((), ["doubles_not_ours"])


@on_a_loop
async def test_what_was_refused_since_says_nothing_against_what_was_added(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push(shop, [NUMBER])
        await shop.orders.decide(key_of(NUMBER), {"amount": Decision(Side.MANUAL, Decimal(50))})
        scene.shop.ecomail.faults.add(faults.status(422), method="PUT", times=None)
        assert [push.outcome for push in (await scene.push(shop, [NUMBER])).pushes] == [Outcome.FAILED]
        scene.shop.ecomail.transactions.append(held_transaction(NUMBER, id=99))
        await shop.compare.run([key_of(NUMBER)])
        assert await blockers_of(shop) == ["own_doubles"]
        assert (await remove(shop)).pushes[0].outcome is Outcome.VERIFIED
    assert held(scene) == 1


@on_a_loop
async def test_a_shop_that_only_looks_plans_no_removal(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await add_from_two_computers(scene, shop)
    async with scene.open(settings=replace(SETTINGS, look_only=True)) as shop:
        with pytest.raises(UsageError):
            await shop.doubles.plan()


@on_a_loop
async def test_one_under_another_address_would_go_along_so_nothing_is_removed(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await add_from_two_computers(scene, shop)
        plan = await shop.doubles.plan()
        scene.shop.ecomail.transactions.append(held_transaction(NUMBER, id=98, email="other@example.com"))
        scene.shop.ecomail.subscribers.add("other@example.com")
        (push,) = (await shop.send.run(plan)).pushes
        assert push.outcome is Outcome.STALE
        fresh = await shop.doubles.plan([key_of(NUMBER)])
        assert (fresh.entries, reasons_of(fresh)) == ((), ["doubles_not_ours"])
    assert (held(scene), deletions(scene)) == (3, 0)


@pytest.mark.parametrize("copies", [1, 3])
@on_a_loop
async def test_as_many_as_were_shown_or_nothing_is_removed(tmp_path: Path, copies: int) -> None:
    """A colleague removed the surplus by hand, or a third computer added one more."""
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await add_from_two_computers(scene, shop)
        plan = await shop.doubles.plan()
        first = scene.shop.ecomail.find(ORDER_ID)[0]
        scene.shop.ecomail.remove_elsewhere(ORDER_ID)
        scene.shop.ecomail.transactions += [first] * copies
        (push,) = (await shop.send.run(plan)).pushes
    assert push.outcome is (Outcome.VERIFIED if copies == 1 else Outcome.STALE)
    assert (held(scene), deletions(scene)) == (copies, 0), "the last one is never removed"


@pytest.mark.parametrize("copies", [2, 3, 4])
@on_a_loop
async def test_as_many_come_back_as_were_removed_and_go_again(tmp_path: Path, copies: int) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await add_from_two_computers(scene, shop, copies=copies)
        (push,) = (await remove(shop)).pushes
        assert (push.outcome, held(scene)) == (Outcome.VERIFIED, 1)
    async with scene.open() as shop:  # another start: the number is kept
        plan = await shop.send.plan_undo([push.push_id])
        (entry,) = plan.entries
        assert (entry.copies, entry.copies_again) == (1, copies)
        assert {notice.code: notice.params for notice in entry.warnings}["doubles_again"] == {"count": str(copies)}
        (back,) = (await shop.send.run(plan)).pushes
        assert (back.action, back.outcome, held(scene)) == (Action.DUPLICATE, Outcome.VERIFIED, copies)
        (again,) = (await shop.send.run(await shop.send.plan_undo([back.push_id]))).pushes
    assert (again.action, again.outcome, held(scene)) == (Action.DEDUPLICATE, Outcome.VERIFIED, 1)
    assert scene.is_right(NUMBER)
    assert scene.shop.ecomail.automations == []


@on_a_loop
async def test_what_was_removed_in_two_steps_comes_back_in_two(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    scene.shop.ecomail.removes_one_at_a_time = True
    async with scene.open() as shop:
        await add_from_two_computers(scene, shop, copies=3)
        (first,), (second,) = (await remove(shop)).pushes, (await remove(shop)).pushes
        for push, then in ((second, 2), (first, 3)):
            (back,) = (await shop.send.run(await shop.send.plan_undo([push.push_id]))).pushes
            assert (back.outcome, held(scene)) == (Outcome.VERIFIED, then)


@pytest.mark.parametrize("lost", [False, True], ids=["answered", "answer lost"])
@on_a_loop
async def test_of_copies_of_which_some_came_back_only_the_rest_is_added(tmp_path: Path, *, lost: bool) -> None:
    """The account takes a part of what is sent together, or the answer to all of it is lost."""
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await add_from_two_computers(scene, shop, copies=4)
        (push,) = (await remove(shop)).pushes

        def take_one(request: Request) -> Trouble | None:
            if request.method != "POST":
                return None
            scene.shop.ecomail.faults.clear()
            scene.shop.ecomail.transactions.append(held_transaction(NUMBER, id=90))
            return (
                faults.connection(faults.Fault.TIMEOUT) if lost else faults.answer(json_response(200, {"inserts": 1}))
            )

        scene.shop.ecomail.faults.chooser = take_one
        (back,) = (await shop.send.run(await shop.send.plan_undo([push.push_id]))).pushes
    assert (back.outcome, held(scene)) == (Outcome.VERIFIED, 4)


@on_a_loop
async def test_copies_that_the_account_never_takes_in_full_are_counted(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await add_from_two_computers(scene, shop, copies=4)
        (push,) = (await remove(shop)).pushes

        def take_one(request: Request) -> Trouble | None:
            if request.method != "POST":
                return None
            inserts = 3 - held(scene)
            scene.shop.ecomail.transactions += [held_transaction(NUMBER, id=90 + place) for place in range(inserts)]
            return faults.answer(json_response(200, {"inserts": inserts}))

        scene.shop.ecomail.faults.chooser = take_one
        plan = await shop.send.plan_undo([push.push_id])
        (back,) = (await shop.send.run(plan)).pushes
        assert (back.outcome, held(scene)) == (Outcome.LANDED_DIFFERENT, 3)
        assert back.error is not None
        assert back.error.code == "doubles_not_all_back"
        assert (back.error.params["count"], back.error.params["wanted"]) == ("3", "4")
        scene.shop.ecomail.faults.clear()
        (rest,) = (await shop.send.run(await shop.send.plan_undo([push.push_id]))).pushes
    assert (rest.outcome, held(scene)) == (Outcome.VERIFIED, 4)


@on_a_loop
async def test_of_three_that_are_removed_one_at_a_time_the_rest_is_said(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    scene.shop.ecomail.removes_one_at_a_time = True
    async with scene.open() as shop:
        await add_from_two_computers(scene, shop, copies=3)
        (push,) = (await remove(shop)).pushes
        assert push.outcome is Outcome.LANDED_DIFFERENT
        assert push.error is not None
        assert (push.error.code, push.error.params["count"]) == ("doubles_remain", "2")
        (push,) = (await remove(shop)).pushes
    assert (push.outcome, held(scene)) == (Outcome.VERIFIED, 1)


@on_a_loop
async def test_an_account_that_refuses_the_one_that_stays_is_said_and_it_can_be_put_back(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await add_from_two_computers(scene, shop)
        scene.shop.ecomail.refused_emails.add(email_of(NUMBER))
        (push,) = (await remove(shop)).pushes
        assert push.outcome is Outcome.LANDED_DIFFERENT
        assert push.error is not None
        assert push.error.code == "all_removed_refused"
        scene.shop.ecomail.refused_emails.clear()
        (back,) = (await shop.send.run(await shop.send.plan_undo([push.push_id]))).pushes
    assert (back.outcome, held(scene)) == (Outcome.VERIFIED, 1)


@on_a_loop
async def test_a_put_back_that_the_account_passes_over_is_said(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await add_from_two_computers(scene, shop)
        (push,) = (await remove(shop)).pushes
        scene.shop.ecomail.taken_in_bulk = TakenInBulk.SKIPPED
        (back,) = (await shop.send.run(await shop.send.plan_undo([push.push_id]))).pushes
    assert (back.outcome, held(scene)) == (Outcome.FAILED, 1)


# ------------------------------------------------------------------------------------------ faults and sudden ends


async def _prepared(scene: PushScene, *, one_at_a_time: bool) -> PushScene:
    scene.shop.ecomail.removes_one_at_a_time = one_at_a_time
    async with scene.open() as shop:
        await add_from_two_computers(scene, shop)
    return scene


def _again(prepared: PushScene, folder: Path) -> PushScene:
    shutil.copytree(prepared.folder, folder)
    scene = copy.deepcopy(prepared)
    scene.folder = folder
    return scene


async def _until_killed(scene: PushScene, at: int | None) -> int:
    """One start of the program: finish what is open, then remove what is there twice."""
    reaper = Reaper(at)
    try:
        async with scene.open() as shop:
            reaper.watch_requests(scene.shop)
            reaper.watch_commits(shop)
            await shop.send.finish_unsettled()
            await remove(shop)
    except KilledError:
        assert reaper.dead
    return reaper.count


def _is_as_it_should_be(scene: PushScene) -> bool:
    scene.check_promises()
    (kept,) = scene.shop.ecomail.find(ORDER_ID)
    return holds(kept, document_of(ORDER_ID))


@pytest.mark.parametrize("one_at_a_time", [False, True])
def test_killed_at_any_instant_one_stays_in_the_end(tmp_path: Path, *, one_at_a_time: bool) -> None:
    folder = tmp_path / "prepared"
    folder.mkdir()
    prepared = asyncio.run(_prepared(PushScene(folder), one_at_a_time=one_at_a_time))
    instants = asyncio.run(_until_killed(_again(prepared, tmp_path / "undisturbed"), None))
    assert instants > 20
    for point in range(1, instants + 1):
        scene = _again(prepared, tmp_path / str(point))
        for at in (point, point // 2 + 1, None):
            asyncio.run(_until_killed(scene, at))
        assert held(scene) == 1, point
        assert _is_as_it_should_be(scene), point
        shutil.rmtree(scene.folder)


async def _put_back_until_killed(scene: PushScene, at: int | None) -> int:
    """One start of the program: finish what is open, then put the removal back unless that was done."""
    reaper = Reaper(at)
    try:
        async with scene.open() as shop:
            reaper.watch_requests(scene.shop)
            reaper.watch_commits(shop)
            await shop.send.finish_unsettled()
            (removal,) = [push for push in await shop.history.entries() if push.action is Action.DEDUPLICATE]
            if removal.undone_by is None:
                await shop.send.run(await shop.send.plan_undo([removal.push_id]))
    except KilledError:
        assert reaper.dead
    return reaper.count


async def _prepared_and_removed(scene: PushScene) -> PushScene:
    async with scene.open() as shop:
        await add_from_two_computers(scene, shop, copies=4)
        await remove(shop)
    return scene


def test_killed_at_any_instant_of_putting_them_back_all_are_there_in_the_end_and_no_more(tmp_path: Path) -> None:
    folder = tmp_path / "prepared"
    folder.mkdir()
    prepared = asyncio.run(_prepared_and_removed(PushScene(folder)))
    instants = asyncio.run(_put_back_until_killed(_again(prepared, tmp_path / "undisturbed"), None))
    assert instants > 15
    for point in range(1, instants + 1):
        scene = _again(prepared, tmp_path / str(point))
        for at in (point, point // 2 + 1, None):
            asyncio.run(_put_back_until_killed(scene, at))
        assert held(scene) == 4, point
        shutil.rmtree(scene.folder)


def _at(
    method: str, act: Callable[[Request], Trouble | None], times: int | None
) -> Callable[[Request], Trouble | None]:
    count = 0

    def choose(request: Request) -> Trouble | None:
        nonlocal count
        if request.method != method or (times is not None and count >= times):
            return None
        count += 1
        return act(request)

    return choose


@pytest.mark.parametrize("method", ["DELETE", "POST"])
@pytest.mark.parametrize("name", FAULTS)
@on_a_loop
async def test_whatever_fails_one_stays_after_the_next_start(tmp_path: Path, name: str, method: str) -> None:
    scene = PushScene(tmp_path)
    fault = FAULTS[name]
    async with scene.open() as shop:
        await add_from_two_computers(scene, shop)
        plan = await shop.doubles.plan()
        stop = Stop()
        world = World(scene, stop)
        scene.shop.ecomail.faults.chooser = _at(method, lambda request: fault.act(world, request), fault.times)
        result = await shop.send.run(plan, stop=stop)
        assert len(result.pushes) <= 1
        if held(scene) == 0:
            assert [push.outcome for push in result.pushes] != [Outcome.FAILED], "that would mean nothing was changed"
    scene.shop.ecomail.faults.clear()
    scene.clock.advance(3600)
    async with scene.open() as shop:
        await shop.send.finish_unsettled()
        if held(scene) == 0:  # refused for good: what was removed can be put back
            (push,) = await shop.history.entries(limit=1)
            assert push.outcome is Outcome.LANDED_DIFFERENT
            await shop.send.run(await shop.send.plan_undo([push.push_id]))
        await shop.compare.run()
        await remove(shop)
    assert held(scene) == 1
    assert _is_as_it_should_be(scene)


@pytest.mark.parametrize("change", ["edit", "add", "remove"])
@pytest.mark.parametrize("sleeps", [False, True], ids=["429", "sleeping computer"])
@on_a_loop
async def test_what_happens_while_the_removal_waits_is_looked_at_again(
    tmp_path: Path, change: str, *, sleeps: bool
) -> None:
    scene = PushScene(tmp_path)
    ecomail = scene.shop.ecomail

    def act() -> None:
        if change == "edit":
            ecomail.change_elsewhere(ORDER_ID, city="Brno")
        elif change == "add":
            ecomail.transactions.append(held_transaction(NUMBER, id=77, amount=Decimal(44)))
        else:
            ecomail.transactions.remove(ecomail.find(ORDER_ID)[0])

    async with scene.open() as shop:
        await add_from_two_computers(scene, shop)
        plan = await shop.doubles.plan()
        waits = Waits(scene, "GET" if sleeps else "DELETE", act, sleeps=sleeps)
        (push,) = (await shop.send.run(plan)).pushes
        assert waits.acted
    assert push.outcome is (Outcome.VERIFIED if change == "remove" else Outcome.STALE)
    assert deletions(scene) == (0 if sleeps else 1), "the one that was told to wait, and no other"
    assert held(scene) == {"edit": 2, "add": 3, "remove": 1}[change]


@on_a_loop
async def test_one_that_the_plug_in_adds_while_the_one_that_stays_waits_is_not_added_twice(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    scene.shop.ecomail.refuses_known_numbers = False
    async with scene.open() as shop:
        await add_from_two_computers(scene, shop)
        plan = await shop.doubles.plan()
        waits = Waits(scene, "POST", lambda: scene.shop.ecomail.transactions.append(held_transaction(NUMBER, id=77)))
        (push,) = (await shop.send.run(plan)).pushes
        assert waits.acted
    assert (push.outcome, held(scene)) == (Outcome.VERIFIED, 1)
