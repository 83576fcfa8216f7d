"""Running work a few at a time: how a run ends, by a stop, by a failure, by a bug."""

from __future__ import annotations

import asyncio

import pytest

from core.domain.errors import (
    ConnectionFailedError,
    KeyRefusedError,
    NoUsableAnswerError,
    RequestRefusedError,
    StoreWriteError,
    TlsError,
)
from core.shop.workers import (
    SENSELESS_IN_A_ROW,
    STOP_GRACE_SECONDS,
    UNREACHABLE_IN_A_ROW,
    CircuitBreaker,
    cancel_grace,
    run_all,
)
from core.system.stop import Stop
from tests.support.push_scene import on_a_loop
from tests.support.virtual_clock import VirtualClock

UNREACHABLE = ConnectionFailedError("Ecomail", reason="gone")


@on_a_loop
async def test_everything_is_worked_on_once_and_no_more_than_allowed_at_a_time() -> None:
    done: list[int] = []
    under_way = most = 0

    async def work(item: int) -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)
        under_way -= 1
        done.append(item)

    await run_all(work, range(50), CircuitBreaker(), at_once=8)
    assert sorted(done) == list(range(50))
    assert most == 8


@on_a_loop
async def test_a_failure_let_out_ends_the_run_after_what_was_begun() -> None:
    begun: list[int] = []
    finished: list[int] = []

    async def work(item: int) -> None:
        begun.append(item)
        if item == 3:
            raise StoreWriteError(file="orders", reason="disk full")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        finished.append(item)

    breaker = CircuitBreaker()
    await run_all(work, range(100), breaker, at_once=4)
    assert isinstance(breaker.failure, StoreWriteError)
    assert not breaker.stopped
    assert begun == [0, 1, 2, 3]
    assert finished == [0, 1, 2]


@on_a_loop
async def test_a_bug_ends_the_run_and_is_raised_after_what_was_begun() -> None:
    finished: list[int] = []

    async def work(item: int) -> None:
        await asyncio.sleep(0)
        if item == 1:
            raise LookupError("a bug")
        await asyncio.sleep(0)
        finished.append(item)

    with pytest.raises(LookupError):
        await run_all(work, range(100), CircuitBreaker(), at_once=4)
    assert finished == [0, 2, 3]


@on_a_loop
async def test_a_stop_lets_what_was_begun_finish() -> None:
    clock = VirtualClock()
    breaker = CircuitBreaker(Stop())
    finished: list[int] = []

    async def work(item: int) -> None:
        await asyncio.sleep(0)
        breaker.stop.request()
        await clock.sleep(STOP_GRACE_SECONDS / 2)
        finished.append(item)

    await run_all(work, range(100), breaker, at_once=3, give_up=lambda: cancel_grace(breaker.stop, clock))
    assert finished == [0, 1, 2]
    assert breaker.stopped


@on_a_loop
async def test_after_the_grace_what_still_waits_is_given_up() -> None:
    clock = VirtualClock()
    breaker = CircuitBreaker(Stop())
    given_up: list[int] = []

    async def work(item: int) -> None:
        await asyncio.sleep(0)
        breaker.stop.request()
        try:
            await clock.sleep(1000)
        except asyncio.CancelledError:
            given_up.append(item)
            raise

    await run_all(work, range(100), breaker, at_once=3, give_up=lambda: cancel_grace(breaker.stop, clock))
    assert given_up == [0, 1, 2]
    assert clock.monotonic() == STOP_GRACE_SECONDS


@on_a_loop
async def test_a_run_that_is_cancelled_itself_leaves_nobody_behind() -> None:
    async def work(_item: int) -> None:
        await asyncio.Event().wait()  # for ever

    run = asyncio.create_task(run_all(work, range(9), CircuitBreaker(), give_up=Stop().wait))
    for _ in range(5):
        await asyncio.sleep(0)
    run.cancel()
    with pytest.raises(asyncio.CancelledError):
        await run
    assert asyncio.all_tasks() == {asyncio.current_task()}


@pytest.mark.parametrize("error", [KeyRefusedError("Ecomail", status="401"), TlsError("Ecomail", reason="expired")])
def test_a_failure_that_concerns_everything_ends_the_run_and_closes_its_service(error: KeyRefusedError) -> None:
    breaker = CircuitBreaker()
    assert breaker.failed(error)
    assert breaker.failure is error
    breaker.check_open("Wemasy")
    with pytest.raises(type(error)):
        breaker.check_open("Ecomail")


def test_failures_in_a_row_end_the_run_where_single_ones_do_not() -> None:
    breaker = CircuitBreaker()
    for _ in range(UNREACHABLE_IN_A_ROW - 1):
        assert not breaker.failed(UNREACHABLE)
    breaker.succeeded("Wemasy")
    assert breaker.failed(UNREACHABLE)


def test_a_success_or_a_refusal_breaks_the_row() -> None:
    breaker = CircuitBreaker()
    for _ in range(3 * UNREACHABLE_IN_A_ROW):
        breaker.failed(UNREACHABLE)
        breaker.succeeded("Ecomail")
        breaker.failed(UNREACHABLE)
        breaker.failed(RequestRefusedError("Ecomail", 422, "No."))
    assert not breaker.ended


def test_senseless_answers_are_borne_longer() -> None:
    breaker = CircuitBreaker()
    senseless = NoUsableAnswerError("Ecomail", "it answered with a page")
    for _ in range(SENSELESS_IN_A_ROW - 1):
        assert not breaker.failed(senseless)
    assert breaker.failed(senseless)


def test_the_first_failure_is_the_one_that_is_told() -> None:
    breaker = CircuitBreaker()
    first = KeyRefusedError("Ecomail", status="401")
    breaker.end(first)
    breaker.end(StoreWriteError(file="orders", reason="disk full"))
    assert breaker.failure is first


@on_a_loop
async def test_a_pause_begins_nothing_and_a_stop_ends_it() -> None:
    begun: list[int] = []
    stop = Stop()

    async def work(item: int) -> None:
        begun.append(item)
        if item == 2:
            stop.pause()

    running = asyncio.ensure_future(run_all(work, range(50), CircuitBreaker(stop), at_once=1))
    for _ in range(10):
        await asyncio.sleep(0)
    assert begun == [0, 1, 2]
    stop.resume()
    stop.pause()
    await asyncio.sleep(0)
    stop.request()
    await running
    assert len(begun) < 50
    assert not stop.paused


@on_a_loop
async def test_what_was_begun_before_a_pause_is_brought_to_its_end() -> None:
    begun: list[int] = []
    stop = Stop()
    stop.pause()

    async def work(item: int) -> None:
        begun.append(item)

    await run_all(work, range(5), CircuitBreaker(stop), pausable=False)
    assert begun == [0, 1, 2, 3, 4]
