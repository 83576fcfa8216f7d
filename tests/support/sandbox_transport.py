"""The sandbox behind an ``httpx`` client without a socket, faults included, for tests on a virtual clock."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import httpx

from core.demo_shop.wire import Request, Response
from tests.far_side.faults import Fault, TroubledResponse

FAILURES: dict[Fault, type[httpx.TransportError]] = {
    Fault.REFUSED: httpx.ConnectError,
    Fault.RESET: httpx.ReadError,
    Fault.TIMEOUT: httpx.ReadTimeout,
    Fault.STALLED: httpx.ReadTimeout,
    Fault.TRUNCATED: httpx.RemoteProtocolError,
}
"""What the real transport raises for each; ``tests/core/demo_shop/test_transports.py`` compares them."""


class SandboxTransport(httpx.AsyncBaseTransport):
    """Carries requests to ``handle`` (``shop.handle_wemasy``, ``shop.ecomail.handle`` …)."""

    def __init__(self, handle: Callable[[Request], Response]) -> None:
        self._handle = handle

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        body = await request.aread()
        await asyncio.sleep(0)
        target = request.url.raw_path.decode("ascii")
        response = self._handle(Request.from_wire(request.method, target, dict(request.headers), body))
        if isinstance(response, TroubledResponse) and response.held is not None:
            answered = asyncio.Event()
            response.held.when_answered(answered.set)
            await answered.wait()
            response = response.held.response
        if isinstance(response, TroubledResponse) and response.fault is not None:
            raise FAILURES[response.fault](f"sandbox: {response.fault}", request=request)
        return httpx.Response(response.status, headers=response.headers, content=response.body, request=request)
