"""Sessions for the tests of ``core.services``: no real waiting, no real luck."""

from __future__ import annotations

import random
from typing import Any

import httpx
import msgspec

from core.services.rate_limit import RateLimiter
from core.services.retry import Repeat
from core.services.session import ApiRequest, ApiSession
from core.system.redaction import AuthHeader
from tests.support.virtual_clock import VirtualClock

_ENCODER = msgspec.json.Encoder(decimal_format="number")

KEY = "test-key-1234567890"


def session(base_url: str = "https://far.example.com", *, clock: VirtualClock | None = None, **more: Any) -> ApiSession:
    clock = clock or VirtualClock()
    more.setdefault("auth", AuthHeader("key", KEY))
    more.setdefault("limiter", RateLimiter(1000, clock=clock))
    more.setdefault("rng", random.Random(7))  # noqa: S311 - spreads retries
    return ApiSession(more.pop("service", "Ecomail"), base_url, clock=clock, **more)


def read(path: str = "/thing") -> ApiRequest:
    return ApiRequest(method="GET", path=path, template=path, repeat=Repeat.READ)


def put(body: bytes = b'{"a":1}') -> ApiRequest:
    return ApiRequest(method="PUT", path="/thing/1", template="/thing/{id}", repeat=Repeat.SAME_STATE, body=body)


def post(body: bytes = b'{"a":1}') -> ApiRequest:
    return ApiRequest(method="POST", path="/thing", template="/thing", repeat=Repeat.NEVER, body=body)


def json_response(value: Any = None, status: int = 200, **headers: str) -> httpx.Response:
    return httpx.Response(
        status,
        content=_ENCODER.encode({} if value is None else value),
        headers={"content-type": "application/json", **{name.replace("_", "-"): v for name, v in headers.items()}},
    )


class ScriptedTransport(httpx.AsyncBaseTransport):
    """Answers with the given responses and failures, in order; the last one for ever after."""

    def __init__(self, *script: httpx.Response | Exception) -> None:
        self._script = script
        self.requests: list[httpx.Request] = []
        self.times_closed = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        self.requests.append(request)
        step = self._script[min(len(self.requests), len(self._script)) - 1]
        if isinstance(step, Exception):
            raise step
        return httpx.Response(step.status_code, headers=step.headers, content=step.content)

    async def aclose(self) -> None:
        self.times_closed += 1
