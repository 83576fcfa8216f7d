"""What was seen is old when the write had to wait: others may have written meanwhile, so it is looked at again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.demo_shop.wire import Request
from core.domain.pushes import Outcome
from core.services import retry
from core.system.keyring import Service
from tests.far_side import faults
from tests.far_side.faults import Trouble
from tests.support.profiles import email_of, held_transaction, shop_order
from tests.support.push_scene import CREATES, UPDATES, PushScene, on_a_loop, outcomes

ORDER = UPDATES[0]
PUT = f"/tracker/transaction/ORD-{ORDER}"


class Meanwhile:
    """While the first write to ``path`` waits, ``act`` happens at the far side."""

    def __init__(self, scene: PushScene, path: str, trouble: Trouble | None, act: Callable[[], None]) -> None:
        self._scene, self._path, self._trouble, self._act = scene, path, trouble, act
        self._tasks: list[asyncio.Task[None]] = []
        scene.shop.ecomail.faults.chooser = self._choose

    def _choose(self, request: Request) -> Trouble | None:
        if request.method == "GET" or request.path != self._path or self._tasks:
            return None
        self._tasks.append(asyncio.ensure_future(self._later()))
        return self._trouble

    async def _later(self) -> None:
        await self._scene.clock.sleep(5)
        self._act()


WAITS = {"429": faults.too_many_requests("12"), "429, unsaid": faults.too_many_requests()}


@pytest.mark.parametrize("trouble", WAITS.values(), ids=WAITS)
@on_a_loop
async def test_an_edit_made_while_the_overwrite_waits_is_not_overwritten(tmp_path: Path, trouble: Trouble) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        Meanwhile(
            scene, PUT, trouble, lambda: scene.shop.ecomail.change_elsewhere(f"ORD-{ORDER}", city="Brno")
        )  # fmt: skip
        result = await scene.push(shop, [ORDER])
    assert outcomes(result) == {ORDER: Outcome.STALE}
    assert result.pushes[0].after.city == "Brno", "what was found is kept and shown"
    assert scene.held(ORDER).city == "Brno"
    assert scene.held(ORDER).amount == 30
    scene.check_promises()


@on_a_loop
async def test_what_nobody_touched_while_it_waited_is_read_again_and_sent(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.too_many_requests("12"), method="PUT", path="ORD-3", times=2)
        assert outcomes(await scene.push(shop)) == dict.fromkeys((1, 2, 3, 4, 5), Outcome.VERIFIED)
    scene.check_the_end()


@on_a_loop
async def test_what_is_made_to_wait_time_and_again_is_not_sent_and_says_why(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.too_many_requests("12"), method="PUT", times=None)
        (push,) = (await scene.push(shop, [ORDER])).pushes
        assert push.outcome is Outcome.FAILED
        assert push.error is not None
        assert push.error.code == "look_too_old"
        assert scene.shop.journal.changes("updated") == ()
        scene.shop.ecomail.faults.clear()
        assert outcomes(await scene.push(shop, [ORDER])) == {ORDER: Outcome.VERIFIED}


@on_a_loop
async def test_what_somebody_wrote_just_so_while_it_waited_only_needs_its_mark(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        Meanwhile(
            scene, PUT, WAITS["429"],
            lambda: scene.shop.ecomail.change_elsewhere(f"ORD-{ORDER}", amount=Decimal(45)),
        )  # fmt: skip
        assert outcomes(await scene.push(shop, [ORDER])) == {ORDER: Outcome.VERIFIED}
    assert scene.shop.journal.changes("updated") == ()
    scene.check_the_end([ORDER])


@pytest.mark.parametrize("as_new", [False, True], ids=["quietly", "as new"])
@on_a_loop
async def test_an_order_that_the_plug_in_adds_while_it_waits_is_not_added_twice(
    tmp_path: Path,
    as_new: bool,  # noqa: FBT001
) -> None:
    scene = PushScene(tmp_path)
    scene.shop.ecomail.refuses_known_numbers = False
    number = CREATES[0]
    async with scene.open() as shop:
        await scene.compare(shop)
        path = "/tracker/transaction" + ("" if as_new else "-bulk")
        Meanwhile(scene, path, WAITS["429"], lambda: add_elsewhere(scene, number, amount=Decimal(44)))
        result = await scene.push(shop, CREATES, as_new=as_new)
    assert outcomes(result) == {number: Outcome.STALE, CREATES[1]: Outcome.VERIFIED}
    assert scene.held(number).amount == 44
    scene.check_promises()


@on_a_loop
async def test_an_order_that_is_added_just_so_while_the_batch_waits_is_only_marked(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        Meanwhile(scene, "/tracker/transaction-bulk", WAITS["429"], lambda: add_elsewhere(scene, CREATES[0]))
        assert outcomes(await scene.push(shop, CREATES)) == dict.fromkeys(CREATES, Outcome.VERIFIED)
    scene.check_the_end(CREATES)


@pytest.mark.parametrize("number", [CREATES[0], UPDATES[0]])
@on_a_loop
async def test_a_computer_that_slept_between_look_and_write_looks_again(tmp_path: Path, number: int) -> None:
    """The look's answer is there, and the lid is closed before anything else happens."""
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key for key in [entry.key for entry in (await shop.send.plan()).entries]
                                     if key.order_session == f"session-{number}"])  # fmt: skip
        slept = []

        def sleep(request: Request) -> None:
            if request.method == "GET" and not slept:
                slept.append(request)
                asyncio.get_running_loop().call_soon(wake_up)

        def wake_up() -> None:
            scene.clock.advance(8 * 3600)
            if number in CREATES:
                add_elsewhere(scene, number, amount=Decimal(44))
            else:
                scene.shop.ecomail.change_elsewhere(f"ORD-{number}", amount=Decimal(44))

        scene.shop.ecomail.faults.chooser = sleep
        assert outcomes(await shop.send.run(plan)) == {number: Outcome.STALE}
    assert scene.held(number).amount == 44
    scene.check_promises()


@pytest.mark.parametrize("limit", [4, 7, 10])
@on_a_loop
async def test_however_low_the_limit_all_are_sent_and_none_on_an_old_look(tmp_path: Path, limit: int) -> None:
    """A look and its write take their places together: the write never waits for a place that looks have taken."""
    numbers = range(1, 21)
    scene = PushScene(
        tmp_path,
        orders=[shop_order(number) for number in numbers],
        held=[held_transaction(number, amount=Decimal(30)) for number in numbers],
    )
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.clock.sleep(120)
        scene.shop.journal._exchanges.clear()  # what was allowed then is not now
        scene.shop.ecomail.throttle.limit = limit
        shop._context.connections.limiters[Service.ECOMAIL].learn(limit, None)
        result = await scene.push_all(shop)
    assert set(outcomes(result).values()) == {Outcome.VERIFIED}
    looks = scene.shop.journal.of("ecomail", "GET", path="/subscribers/")
    assert len(looks) <= 4 * len(numbers), "compared, looked at, read back; and few for nothing"
    scene.check_the_end()


@on_a_loop
async def test_the_observer_sees_a_push_that_does_not_look_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retry, "LOOK_SECONDS", 3600.0)
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.too_many_requests("12"), method="PUT", path="ORD-3")
        scene.shop.ecomail.faults.add(faults.too_many_requests("12"), method="POST")
        await scene.push(shop)
    with pytest.raises(AssertionError, match="after it was last read") as broken:
        scene.check_promises()
    assert "without a look right before" in str(broken.value)


def add_elsewhere(scene: PushScene, number: int, **changes: Any) -> None:
    scene.shop.ecomail.transactions.append(held_transaction(number, **changes))
    scene.shop.ecomail.subscribers.add(email_of(number))
