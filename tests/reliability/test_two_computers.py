"""Two computers with one account push the same orders at the same moment."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from core.demo_shop.wire import Request
from core.domain.pushes import Outcome
from core.shop import send_batch
from tests.support.profiles import email_of, held_transaction, shop_order
from tests.support.push_scene import CREATES, PushScene, on_a_loop, outcomes


@on_a_loop
async def test_doubles_of_our_own_making_are_seen_at_once_and_said_as_such(tmp_path: Path) -> None:
    """The other one adds it when our request is on its way: no look can see that."""
    scene = PushScene(tmp_path)
    number = CREATES[0]
    async with scene.open() as shop:
        await scene.compare(shop)

        def add_too(request: Request) -> None:
            if request.method == "POST":
                scene.shop.ecomail.faults.clear()
                scene.shop.ecomail.transactions.append(held_transaction(number, id=99))
                scene.shop.ecomail.subscribers.add(email_of(number))

        scene.shop.ecomail.faults.chooser = add_too
        (push,) = (await scene.push(shop, [number])).pushes
        assert push.outcome is Outcome.LANDED_DIFFERENT
        assert push.error is not None
        assert (push.error.code, push.error.params["count"]) == ("added_by_others", "2")
        (order,) = [summary for summary in await shop.orders.summaries() if summary.key == push.key]
        assert order.state == "blocked", "and nothing more is sent of it"
    assert not scene.is_marked(number)
    assert scene.shop.journal.of("ecomail", "DELETE") == (), "nothing is deleted by itself"


@on_a_loop
async def test_who_sees_others_add_orders_adds_few_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(send_batch, "READ_TOGETHER", 10)
    monkeypatch.setattr(send_batch, "FEW_TOGETHER", 2)
    numbers = range(1, 31)
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in numbers], held=[])
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan()
        for number in (3, 4):  # what the other computer has done by now
            scene.shop.ecomail.transactions.append(held_transaction(number))
            scene.shop.ecomail.subscribers.add(email_of(number))
        result = await shop.send.run(plan)
    assert set(outcomes(result).values()) == {Outcome.VERIFIED}
    added = [len(entry.changes) for entry in scene.shop.journal.of("ecomail", "POST")]
    assert added == [8] + [2] * 10
    scene.check_the_end()


@on_a_loop
async def test_two_starts_of_the_program_that_push_at_once_add_nothing_twice(tmp_path: Path) -> None:
    """Each looks right before it adds; which of them adds an order does not matter."""
    numbers = range(1, 13)
    first = PushScene(tmp_path / "one", orders=[shop_order(number) for number in numbers], held=[])
    second = PushScene(tmp_path / "two", orders=[], held=[])
    second.shop, second.clock, second.numbers = first.shop, first.clock, first.numbers
    for scene in (first, second):
        scene.folder.mkdir()
    async with first.open() as one, second.open() as two:
        await first.compare(one)
        await second.compare(two)
        plan_of_one, plan_of_two = await one.send.plan(), await two.send.plan()

        async def a_little_later() -> object:
            await first.clock.sleep(1)
            return await two.send.run(plan_of_two)

        await asyncio.gather(one.send.run(plan_of_one), a_little_later())
    first.check_the_end()


@on_a_loop
async def test_doubles_of_two_computers_that_push_at_the_same_moment_can_all_be_removed(tmp_path: Path) -> None:
    """In an account that stores what it is sent twice: each of them is said, one of each stays, nothing else goes."""
    numbers = range(1, 13)
    first = PushScene(tmp_path / "one", orders=[shop_order(number) for number in numbers], held=[])
    second = PushScene(tmp_path / "two", orders=[], held=[])
    second.shop, second.clock, second.numbers = first.shop, first.clock, first.numbers
    first.shop.ecomail.subscribers |= {email_of(number) for number in numbers}
    for scene in (first, second):
        scene.folder.mkdir()
    async with first.open() as one, second.open() as two:
        await first.compare(one)
        await second.compare(two)
        await asyncio.gather(first.push(one), second.push(two))
        held = [len(first.shop.ecomail.find(f"ORD-{number}")) for number in numbers]
        assert set(held) == {2}, "the account stores all that it is sent, and neither could see the other"
        await one.compare.run()
        plan = await one.doubles.plan()
        assert len(plan.entries) == len(numbers)
        result = await one.send.run(plan)
        assert set(outcomes(result).values()) == {Outcome.VERIFIED}
        assert (await two.doubles.plan()).entries == (), "the other one sees that nothing is left to remove"
        await first.push(one)
    assert all(first.is_right(number) and first.is_marked(number) for number in numbers)


@pytest.mark.parametrize("one_at_a_time", [False, True])
@on_a_loop
async def test_two_computers_that_remove_the_surplus_at_once_never_remove_the_last(
    tmp_path: Path, *, one_at_a_time: bool
) -> None:
    """Each removes what the other meant to leave; each then adds the one that stays, or says that two are there."""
    first = PushScene(tmp_path / "one", orders=[shop_order(1)], held=[])
    second = PushScene(tmp_path / "two", orders=[], held=[])
    second.shop, second.clock, second.numbers = first.shop, first.clock, first.numbers
    ecomail = first.shop.ecomail
    ecomail.subscribers.add(email_of(1))
    for scene in (first, second):
        scene.folder.mkdir()
    async with first.open() as one, second.open() as two:
        await first.compare(one)
        await second.compare(two)
        await asyncio.gather(first.push(one), second.push(two))
        ecomail.removes_one_at_a_time = one_at_a_time
        plans = await one.doubles.plan(), await two.doubles.plan()
        results = await asyncio.gather(one.send.run(plans[0]), two.send.run(plans[1]))
        held = len(ecomail.find("ORD-1"))
        assert held in {1, 2}
        said = {push.outcome for result in results for push in result.pushes}
        assert held == 1 or Outcome.LANDED_DIFFERENT in said
        await one.compare.run()
        await one.send.run(await one.doubles.plan())
    assert first.is_right(1)
