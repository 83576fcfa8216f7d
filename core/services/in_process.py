"""A transport that asks a function of this process instead of a network: how the demo shop is reached.

A file of its own, although small: a session knows no transport but the one that it is given.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

import httpx

Handler = Callable[[str, str, Mapping[str, str], bytes], tuple[int, Mapping[str, str], bytes]]
"""Method, target (percent-encoded path and query, as on the wire), headers in lower case and body → status, headers,
body. Runs on the event loop: it must answer at once. It may raise an ``httpx.TransportError`` to fail as a network."""


class InProcessTransport(httpx.AsyncBaseTransport):
    """An ``httpx`` transport over a ``Handler``."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        body = await request.aread()
        headers = {name.lower(): value for name, value in request.headers.items()}
        await asyncio.sleep(0)  # as on a network, others get their turn in between
        status, answer_headers, answer = self._handler(
            request.method, request.url.raw_path.decode("ascii"), headers, body
        )
        return httpx.Response(status, headers=dict(answer_headers), stream=httpx.ByteStream(answer), request=request)
