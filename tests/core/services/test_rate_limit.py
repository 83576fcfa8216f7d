"""The limiter against simulated far sides, in virtual time."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from core.services.rate_limit import LARGEST_LIMIT, RateLimiter
from tests.support.virtual_clock import VirtualClock


async def acquire(limiter: RateLimiter) -> float:
    """A request that is answered at once; the seconds it waited for its turn."""
    waited = await limiter.begin()
    limiter.end()
    return waited


@dataclass
class FixedWindow:
    """Laravel's: a window begins with the first request after the last one ran out; refusals are not counted."""

    clock: VirtualClock
    limit: int = 60
    ends: float = 0.0
    used: int = 0
    admitted: list[float] = field(default_factory=list)
    refused: list[float] = field(default_factory=list)

    def request(self, *, ours: bool = True) -> tuple[bool, int, int]:
        """Admitted or not, requests left, seconds to the window's end."""
        now = self.clock.monotonic()
        if now >= self.ends:
            self.ends, self.used = now + 60.0, 0
        if self.used >= self.limit:
            if ours:
                self.refused.append(now)
            return False, 0, int(self.ends - now)
        self.used += 1
        if ours:
            self.admitted.append(now)
        return True, self.limit - self.used, 0


@dataclass
class SlidingWindow:
    """Counts every request of exactly the last 60 seconds."""

    clock: VirtualClock
    limit: int = 60
    log: deque[float] = field(default_factory=deque)
    admitted: list[float] = field(default_factory=list)
    refused: list[float] = field(default_factory=list)

    def request(self, *, ours: bool = True) -> tuple[bool, int, int]:
        now = self.clock.monotonic()
        while self.log and self.log[0] <= now - 60.0:
            self.log.popleft()
        if len(self.log) >= self.limit:
            self.refused.append(now)
            return False, 0, int(self.log[0] + 60.0 - now)
        self.log.append(now)
        if ours:
            self.admitted.append(now)
        return True, self.limit - len(self.log), 0


FarSide = FixedWindow | SlidingWindow


async def make_requests(
    limiter: RateLimiter, server: FarSide, clock: VirtualClock, count: int, *, latency: Callable[[int], float]
) -> None:
    """``count`` requests, at most ten under way, each arriving after half of its latency; refused ones again."""
    places = asyncio.Semaphore(10)

    async def one(index: int) -> None:
        async with places:
            while True:
                await limiter.begin()
                try:
                    await clock.sleep(latency(index) / 2)
                    admitted, left, retry_after = server.request()
                    await clock.sleep(latency(index) / 2)
                    limiter.learn(server.limit, left if admitted else None)
                    if admitted:
                        return
                    limiter.pause(max(1, retry_after) + 0.2)
                finally:
                    limiter.end()

    await asyncio.gather(*(one(index) for index in range(count)))


def worst_minute(moments: list[float]) -> int:
    """The most of ``moments`` that lie within any 60 seconds."""
    moments = sorted(moments)
    return max(sum(1 for other in moments if moment <= other < moment + 60.0) for moment in moments)


def uneven(index: int) -> float:
    return 0.05 + (index * 37 % 100) / 100 * (4.0 if index % 9 == 0 else 0.3)


@pytest.mark.parametrize("far_side", [FixedWindow, SlidingWindow])
@pytest.mark.parametrize("latency", [lambda _: 0.0, lambda _: 0.2, uneven], ids=["none", "even", "uneven"])
def test_no_request_is_refused_and_no_minute_holds_more_than_the_limit(far_side, latency):
    clock = VirtualClock()
    server = far_side(clock)
    limiter = RateLimiter(60, clock=clock)

    asyncio.run(make_requests(limiter, server, clock, 400, latency=latency))

    assert server.refused == []
    assert len(server.admitted) == 400
    assert worst_minute(server.admitted) == 60
    # Seven windows; an even spacing or a wasted window would need more.
    assert clock.monotonic() < 6 * 60.3 + 45


@pytest.mark.parametrize("far_side", [FixedWindow, SlidingWindow])
def test_nothing_is_refused_when_the_job_begins_in_the_middle_of_a_trickle(far_side):
    clock = VirtualClock()
    server = far_side(clock)
    limiter = RateLimiter(60, clock=clock)

    async def run():
        for _ in range(50):
            await make_requests(limiter, server, clock, 1, latency=lambda _: 0.1)
            await clock.sleep(1.0)
        await make_requests(limiter, server, clock, 200, latency=lambda _: 0.1)

    asyncio.run(run())

    assert server.refused == []
    assert worst_minute(server.admitted) <= 60


def test_a_short_job_uses_the_whole_allowance_at_once():
    clock = VirtualClock()
    limiter = RateLimiter(60, clock=clock)

    async def run():
        return [await acquire(limiter) for _ in range(61)]

    waits = asyncio.run(run())

    assert waits[:60] == [0.0] * 60
    assert waits[60] == pytest.approx(60.3)


def test_slow_answers_do_not_let_more_through_than_the_far_side_counts():
    """Sixty requests that arrive nine seconds late: counted from sending, the next sixty would meet them."""
    clock = VirtualClock()
    server = SlidingWindow(clock)
    limiter = RateLimiter(60, clock=clock)

    asyncio.run(make_requests(limiter, server, clock, 130, latency=lambda index: 18.0 if index < 60 else 0.1))

    assert server.refused == []
    assert worst_minute(server.admitted) <= 60


def test_turns_come_in_the_order_of_asking():
    clock = VirtualClock()
    limiter = RateLimiter(2, clock=clock)
    came: list[int] = []

    async def one(index: int) -> None:
        await acquire(limiter)
        came.append(index)

    async def run():
        await asyncio.gather(*(one(index) for index in range(9)))

    asyncio.run(run())
    assert came == list(range(9))


def test_a_cancelled_waiter_takes_no_place_and_holds_nobody_up():
    clock = VirtualClock(auto=False)
    limiter = RateLimiter(1, clock=clock)

    async def run():
        await acquire(limiter)
        impatient = [asyncio.create_task(acquire(limiter)) for _ in range(3)]
        patient = asyncio.create_task(acquire(limiter))
        await asyncio.sleep(0)
        for task in impatient:
            task.cancel()
        await asyncio.gather(*impatient, return_exceptions=True)
        for _ in range(5):
            await asyncio.sleep(0)
        assert not patient.done()
        clock.advance(60.3)
        assert await patient == pytest.approx(60.3)
        assert limiter.used() == 1

    asyncio.run(run())


def test_a_lower_limit_is_adopted_at_once_and_a_higher_one_too():
    clock = VirtualClock()
    limiter = RateLimiter(60, clock=clock)

    async def run():
        for _ in range(10):
            await acquire(limiter)
        limiter.learn(10, 0)
        assert limiter.limit == 10
        assert limiter.next_free_in() == pytest.approx(60.3)
        limiter.learn(300, None)
        assert limiter.next_free_in() == 0
        limiter.learn(10**9, None)
        assert limiter.limit == LARGEST_LIMIT

    asyncio.run(run())


@pytest.mark.parametrize(("limit", "remaining"), [(0, None), (None, None), (-5, -1)])
def test_a_senseless_announcement_changes_nothing(limit, remaining):
    limiter = RateLimiter(60, clock=VirtualClock())
    limiter.learn(limit, remaining)
    assert limiter.limit == 60
    assert limiter.next_free_in() == 0


def test_what_others_used_is_not_used_again():
    clock = VirtualClock()
    limiter = RateLimiter(60, clock=clock)

    async def run():
        await limiter.begin()
        limiter.learn(60, 19)  # 41 are used, one of them is ours
        limiter.end()
        assert limiter.used() == 41
        for _ in range(19):
            await acquire(limiter)
        assert limiter.next_free_in() > 0

    asyncio.run(run())


def test_our_own_requests_are_not_taken_for_those_of_others():
    clock = VirtualClock()
    server = FixedWindow(clock)
    limiter = RateLimiter(60, clock=clock)

    asyncio.run(make_requests(limiter, server, clock, 60, latency=uneven))

    assert limiter.used() == 60


def test_what_an_earlier_start_used_counts_until_it_is_a_window_old():
    clock = VirtualClock()
    before, after = RateLimiter(60, clock=clock), RateLimiter(60, clock=clock)

    async def run():
        before.learn(2, None)
        await acquire(before)
        await clock.sleep(20)
        await before.begin()
        after.recall(before.limit, before.ages())
        assert (after.limit, after.used()) == (2, 2)
        assert after.next_free_in() == pytest.approx(40.3)
        after.recall(2, [-5.0, 60.3, 1e9])
        assert after.used() == 2

    asyncio.run(run())


def test_a_pause_holds_everybody_also_those_who_wait_already():
    clock = VirtualClock()
    limiter = RateLimiter(1, clock=clock)
    let_through: list[float] = []

    async def one() -> None:
        await acquire(limiter)
        let_through.append(clock.monotonic())

    async def run():
        await acquire(limiter)
        waiting = asyncio.create_task(one())
        await clock.sleep(30)
        limiter.pause(400)
        await waiting

    asyncio.run(run())
    assert let_through == [pytest.approx(430)]


def test_a_longer_pause_is_not_shortened_by_a_later_one():
    clock = VirtualClock()
    limiter = RateLimiter(60, clock=clock)
    limiter.pause(100)
    limiter.pause(1)
    assert limiter.next_free_in() == pytest.approx(100)


@pytest.mark.parametrize("seed", range(4))
def test_another_program_with_the_same_key_costs_at_most_one_refusal_a_window(seed):
    clock = VirtualClock()
    server = FixedWindow(clock)
    limiter = RateLimiter(60, clock=clock)

    async def run():
        async def greedy():
            for index in range(1200):
                server.request(ours=False)
                await clock.sleep(0.5 + (index * (seed + 3) % 7) / 5)

        other = asyncio.create_task(greedy())
        await clock.sleep(7 * seed)
        await make_requests(limiter, server, clock, 200, latency=lambda _: 0.1)
        other.cancel()

    asyncio.run(run())

    assert len(server.admitted) == 200
    for refusal in server.refused:
        assert sum(1 for other in server.refused if refusal <= other < refusal + 59) == 1
    assert clock.monotonic() < 20 * 60


def test_after_a_refusal_nothing_is_sent_while_the_far_side_wants_quiet():
    clock = VirtualClock()
    server = FixedWindow(clock)
    limiter = RateLimiter(60, clock=clock)

    async def run():
        for _ in range(60):
            server.request(ours=False)
        await clock.sleep(20)
        await make_requests(limiter, server, clock, 1, latency=lambda _: 0.0)

    asyncio.run(run())
    assert server.refused == [20.0]
    assert server.admitted[0] >= 60.0


def test_a_laptops_sleep_frees_what_is_past_and_nothing_else():
    clock = VirtualClock(auto=False)
    limiter = RateLimiter(2, clock=clock)

    async def run():
        await acquire(limiter)
        await limiter.begin()  # under way while the laptop sleeps
        waiting = [asyncio.create_task(acquire(limiter)) for _ in range(3)]
        await clock.until_sleeping(1)
        clock.advance(8 * 3600)
        for _ in range(20):
            await asyncio.sleep(0)
        assert sum(task.done() for task in waiting) == 1
        limiter.end()
        clock.advance(60.3)
        for _ in range(20):
            await asyncio.sleep(0)
        assert sum(task.done() for task in waiting) == 3

    asyncio.run(run())


def test_the_time_for_many_requests_is_a_fair_guess():
    clock = VirtualClock()
    limiter = RateLimiter(60, clock=clock)
    assert limiter.seconds_for(60) == 0
    assert limiter.seconds_for(0) == 0
    assert limiter.seconds_for(660) == pytest.approx(603)


def test_a_key_shared_by_the_whole_limit_still_ends():
    """The far side says that nothing is left although we sent almost nothing: wait, do not spin, do not give up."""
    clock = VirtualClock()
    limiter = RateLimiter(60, clock=clock)

    async def run():
        await limiter.begin()
        limiter.learn(60, 0)
        limiter.end()
        return await acquire(limiter)

    assert asyncio.run(run()) == pytest.approx(60.3)
