"""Progress: what is told of a long job, and when nothing honest can be told."""

from __future__ import annotations

import pytest

from core.domain.model import OrderKey
from core.domain.results import Progress
from core.services.rate_limit import RateLimiter
from core.shop.run import Reporter
from tests.support.push_scene import on_a_loop
from tests.support.virtual_clock import VirtualClock


class Told:
    def __init__(self, *, wemasy: int = 60) -> None:
        self.clock = VirtualClock(auto=False)
        self.wemasy = RateLimiter(wemasy, clock=self.clock)
        self.all: list[Progress] = []
        self.reporter = Reporter(
            self.all.append, clock=self.clock, wemasy=self.wemasy, ecomail=RateLimiter(1000, clock=self.clock)
        )


@on_a_loop
async def test_a_phase_begins_at_nothing_and_counts_up_with_what_changed() -> None:
    told = Told()
    key = OrderKey("1", "a")
    told.reporter.begin("comparing", 2)
    told.reporter.advance(key)
    told.reporter.advance()
    assert [(at.phase, at.done, at.total, at.changed) for at in told.all] == [
        ("comparing", 0, 2, ()),
        ("comparing", 1, 2, (key,)),
        ("comparing", 2, 2, ()),
    ]
    assert told.all[-1].seconds_left == 0


@on_a_loop
async def test_the_limit_dictates_the_time_left() -> None:
    told = Told()
    told.reporter.begin("comparing", 240, wemasy_each=1.0)
    assert told.all[0].seconds_left == pytest.approx(3 * 60.3)


@on_a_loop
async def test_what_was_asked_for_orders_that_are_not_done_yet_is_not_waited_for_again() -> None:
    told = Told()
    told.reporter.begin("comparing", 120, wemasy_each=1.0)
    for _ in range(60):
        await told.wemasy.begin()
        told.wemasy.end()
    told.reporter.advance(by=55)  # five were answered and are still worked on
    assert told.all[-1].seconds_left == pytest.approx(60.3)


@on_a_loop
async def test_without_a_limit_in_sight_the_pace_foretells_but_not_from_one_order() -> None:
    told = Told()
    told.reporter.begin("sending", 10)
    for _ in range(5):
        told.clock.advance(2)
        told.reporter.advance()
    assert [at.seconds_left for at in told.all[:3]] == [None, None, None]
    assert told.all[5].seconds_left == pytest.approx(10)


@on_a_loop
async def test_a_wait_for_the_limit_is_told() -> None:
    told = Told()
    told.reporter.begin("comparing", 10)
    told.wemasy.pause(30)
    told.reporter.advance()
    assert told.all[0].waiting_seconds is None
    assert told.all[1].waiting_seconds == pytest.approx(30)
    assert (told.all[1].limits.wemasy_limit, told.all[1].limits.ecomail_limit) == (60, 1000)


@on_a_loop
async def test_nobody_needs_to_listen() -> None:
    clock = VirtualClock(auto=False)
    reporter = Reporter(None, clock=clock, wemasy=RateLimiter(60, clock=clock), ecomail=RateLimiter(60, clock=clock))
    reporter.begin("sending", 1)
    reporter.advance()
