"""A write that relies on what was read before it is not sent once that is too long ago, down to the first byte."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import httpcore
import httpx
import pytest
from msgspec.structs import replace

from core.domain.errors import AnsweredAtLastError, ConnectionFailedError, LookTooOldError, NoUsableAnswerError
from core.services.rate_limit import RateLimiter
from core.services.retry import LOOK_SECONDS, Look
from tests.support.api_sessions import ScriptedTransport, json_response, post, put, read, session
from tests.support.push_scene import on_a_loop
from tests.support.raw_server import RawServer, answer, http
from tests.support.virtual_clock import VirtualClock

JUST_TOO_LONG = LOOK_SECONDS + 0.1


@pytest.mark.parametrize(
    ("monotonic", "wall", "is_old"),
    [(0, 0, False), (1.9, 1.9, False), (2.1, 2.1, True), (0, 3600, True), (0, -3600, True), (3600, 0, True)],
    ids=["at once", "soon", "late", "slept", "set back", "set back by what went by"],
)
def test_either_clock_makes_a_look_old(monotonic: float, wall: float, is_old: bool) -> None:  # noqa: FBT001
    clock = VirtualClock()
    look = Look.now(clock)
    clock.set_wall_clock(clock.now() + timedelta(seconds=wall - monotonic))
    clock.advance(monotonic)
    assert look.is_old(clock) is is_old


@on_a_loop
async def test_a_write_that_has_to_wait_for_the_limit_is_not_sent_and_takes_no_place() -> None:
    clock = VirtualClock()
    limiter = RateLimiter(1, clock=clock)
    transport = ScriptedTransport(json_response())
    opened = session(clock=clock, limiter=limiter, transport=transport)
    await opened.send(read())
    with pytest.raises(LookTooOldError):
        await opened.send(replace(put(), look=opened.now()))
    assert len(transport.requests) == 1
    assert limiter.used() == 0
    await opened.send(replace(put(), look=opened.now()))
    await opened.close()


@on_a_loop
async def test_a_write_that_was_refused_for_the_limit_is_not_repeated() -> None:
    transport = ScriptedTransport(json_response(status=429, retry_after="5"), json_response())
    opened = session(transport=transport)
    with pytest.raises(LookTooOldError):
        await opened.send(replace(post(), look=opened.now()))
    assert len(transport.requests) == 1
    await opened.close()


@pytest.mark.parametrize(
    ("failure", "expected"),
    [(httpx.ReadTimeout("late"), NoUsableAnswerError), (httpx.ConnectTimeout("late"), LookTooOldError)],
    ids=["perhaps taken", "surely not sent"],
)
@on_a_loop
async def test_an_attempt_that_took_long_is_not_repeated(failure: Exception, expected: type[Exception]) -> None:
    clock = VirtualClock()

    class Slow(ScriptedTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            clock.advance(10)
            return await super().handle_async_request(request)

    transport = Slow(failure, json_response())
    opened = session(clock=clock, transport=transport)
    with pytest.raises(expected) as told:
        await opened.send(replace(put(), look=opened.now()))
    if isinstance(told.value, LookTooOldError):
        assert isinstance(told.value.held_up_by, ConnectionFailedError), "and why is known"
    assert len(transport.requests) == 1
    await opened.close()


@on_a_loop
async def test_an_attempt_that_failed_at_once_is_repeated_while_the_look_is_fresh() -> None:
    """But the first ones may yet take effect: that the last one was answered is not the end of it."""
    transport = ScriptedTransport(httpx.ReadError("reset"), httpx.ReadError("reset"), json_response())
    opened = session(transport=transport)
    with pytest.raises(AnsweredAtLastError):
        await opened.send(replace(put(), look=opened.now()))
    assert len(transport.requests) == 3
    await opened.close()


class SlowToConnect(httpcore.AsyncNetworkBackend):
    """The real network, but with each connection some time goes by."""

    def __init__(self, clock: VirtualClock, real: httpcore.AsyncNetworkBackend, seconds: float) -> None:
        self._clock, self._real, self._seconds = clock, real, seconds

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's signature
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        stream = await self._real.connect_tcp(host, port, timeout, local_address, socket_options)
        self._clock.advance(self._seconds)
        return stream


@pytest.mark.parametrize(("seconds", "is_sent"), [(JUST_TOO_LONG, False), (0.5, True)])
@on_a_loop
async def test_a_connection_that_took_long_to_make_carries_not_a_byte(seconds: float, is_sent: bool) -> None:  # noqa: FBT001
    clock = VirtualClock()
    transport = httpx.AsyncHTTPTransport()
    transport._pool._network_backend = SlowToConnect(clock, transport._pool._network_backend, seconds)
    async with RawServer(answer(http())) as server:
        opened = session(server.base_url, clock=clock, transport=transport)
        request = replace(put(), look=opened.now())
        if is_sent:
            await opened.send(request)
        else:
            with pytest.raises(LookTooOldError):
                await opened.send(request)
            assert server.requests == []
            await opened.send(read())  # the session is none the worse for it
        await opened.close()
        assert len(server.requests) == 1


@on_a_loop
async def test_places_taken_together_are_there_for_the_write_whoever_else_waits() -> None:
    clock = VirtualClock()
    transport = ScriptedTransport(json_response())
    opened = session(clock=clock, limiter=RateLimiter(4, clock=clock), transport=transport)
    written: list[float] = []

    async def look_and_write() -> None:
        async with opened.together(2) as permit:
            await opened.send(read(), permit)
            look = opened.now()
            await asyncio.sleep(0)
            await opened.send(replace(put(), look=look), permit)
            written.append(clock.monotonic())

    await asyncio.gather(*(look_and_write() for _ in range(6)))
    assert [round(moment // 60) for moment in written] == [0, 0, 1, 1, 2, 2]
    await opened.close()


@on_a_loop
async def test_places_that_were_not_used_are_given_back_and_never_more_than_the_limit_are_asked_for() -> None:
    clock = VirtualClock()
    limiter = RateLimiter(3, clock=clock)
    permit = await limiter.reserve(10)
    assert limiter.used() == 3
    assert permit.take()
    permit.release()
    permit.release()
    assert limiter.used() == 1
    assert not permit.take(), "it was released"
    limiter.end()
