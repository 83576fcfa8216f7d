"""What both services of the demo share: the record of every request, keys, the rate limit, and routes.

A request is looked at in Laravel's order: key, limit, then the route and its validation; so an answer to a refused key
carries no limit headers, and every other answer does.

The rate limit behaves like Laravel's, as read in its RateLimiter and ThrottleRequests: a fixed window begins with the
first request after the last one ran out; refused requests are not counted and do not push its end out; ``Retry-After``
is in whole seconds, comes only with the refusal, and may be 0. Since nobody promises that it stays Laravel's, the
window can slide as well. It belongs to the running clock and is not kept when the demo is stored.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable
from typing import Any, ClassVar, Final

import msgspec
from msgspec import structs

from core.demo_shop.request_log import Change, Did, Journal
from core.demo_shop.wire import (
    Request,
    Response,
    decode,
    json_response,
    redirect_response,
    sends_json,
    wants_json,
)
from core.system.clock import Clock

NO_ANSWER: Final = 0
"""The status noted where the client got none."""
Route = Callable[[Request], Response]


class Throttle:
    def __init__(self, limit: int, *, clock: Clock, window: float = 60.0, sliding: bool = False) -> None:
        """Allow ``limit`` requests in ``window`` seconds."""
        self.limit = limit
        self.window = window
        self._clock = clock
        self._sliding = sliding
        self._counted: deque[float] = deque()

    @property
    def left(self) -> int:
        """Requests left in the window of the last one."""
        return max(0, self.limit - len(self._counted))

    def admit(self) -> bool:
        """Count one request, or refuse it."""
        self._roll_over()
        if not self.left:
            return False
        self._counted.append(self._clock.monotonic())
        return True

    def use_elsewhere(self, requests: int) -> None:
        """Another program with the same key makes ``requests`` requests now."""
        for _ in range(requests):
            self.admit()

    def headers(self) -> dict[str, str]:
        """What every admitted answer carries."""
        return {"x-ratelimit-limit": str(self.limit), "x-ratelimit-remaining": str(self.left)}

    def refusal_headers(self) -> dict[str, str]:
        """What a 429 carries besides."""
        seconds = int(self.seconds_left())
        reset = int(self._clock.now().timestamp()) + seconds
        return {**self.headers(), "retry-after": str(seconds), "x-ratelimit-reset": str(reset)}

    def seconds_left(self) -> float:
        """Until the window is over; where it slides, until the oldest request counts no more."""
        if not self._counted:
            return 0.0
        return max(0.0, self._counted[0] + self.window - self._clock.monotonic())

    def _roll_over(self) -> None:
        now = self._clock.monotonic()
        while self._counted and now >= self._counted[0] + self.window:
            if not self._sliding:
                self._counted.clear()
                return
            self._counted.popleft()


class Service(ABC):
    """One of the two far sides. Not safe for several threads at once: a server in threads brings its own lock."""

    name: ClassVar[str]
    accept_is_asked_for: ClassVar[bool] = True
    """Whether a request that does not accept JSON is sent to a login page."""

    def __init__(self, *, clock: Clock, limit: int, window: float, journal: Journal | None = None) -> None:
        self.clock = clock
        self.throttle = Throttle(limit, clock=clock, window=window)
        self.journal = journal or Journal(clock)
        self._changes: list[Change] = []
        self._refusals = 0

    # -- for each service to say

    @abstractmethod
    def _route(self, request: Request) -> Route | None:
        """Who answers this path; ``None`` where there is no such path."""

    @abstractmethod
    def _refuse_key(self, request: Request) -> Response | None:
        """The answer to a request whose key is missing or wrong where one is needed."""

    def _refuse_too_many(self) -> Response:
        return json_response(429, {"message": "Too Many Attempts."}, self.throttle.refusal_headers())

    # -- one request

    def handle(self, request: Request) -> Response:
        """Answer one request, and note it."""
        answer, did = self.carry_out(request)
        self.journal.record(self.name, request, answer.status, did=did)
        return answer

    def carry_out(self, request: Request) -> tuple[Response, Did]:
        """Answer one request; what it really did is for whoever notes it."""
        refused_before = self._refusals
        answer = self._answer(request)
        changes, self._changes = self._changes, []
        return answer, Did(refused_by_limit=self._refusals > refused_before, changes=tuple(changes))

    def _answer(self, request: Request) -> Response:
        if self.accept_is_asked_for and not wants_json(request):
            return redirect_response("/login")
        route = self._route(request)
        if route is None:
            return json_response(404, {"message": f"The route {request.path.lstrip('/')} could not be found."})
        refusal = self._refuse_key(request)
        if refusal is not None:
            return refusal
        if not self.throttle.admit():
            self._refusals += 1
            return self._refuse_too_many()
        response = route(request)
        return structs.replace(response, headers={**response.headers, **self.throttle.headers()})

    def _changed(self, change: Change) -> None:
        """Note what the request at hand really did."""
        self._changes.append(change)


def json_body(request: Request) -> Any:
    """The decoded body; ``None`` where it is not JSON or not said to be, as Laravel then sees no fields at all."""
    if not sends_json(request):
        return None
    try:
        return decode(request.body)
    except msgspec.DecodeError:
        return None


def wrong_method(request: Request, allowed: str) -> Response:
    message = f"The {request.method} method is not supported for this route. Supported methods: {allowed}."
    return json_response(405, {"message": message}, {"allow": allowed})
