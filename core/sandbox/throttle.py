"""A request limit that behaves like Laravel's, as read in its RateLimiter and ThrottleRequests.

A fixed window begins with the first request after the last one ran out. Refused requests are not counted and do not
push the end of the window out. ``Retry-After`` is in whole seconds, comes only with the refusal, and may be 0.
The window is not kept when the sandbox is stored: it belongs to the running clock.
"""

from __future__ import annotations

from core.clock import Clock


class Throttle:
    def __init__(self, limit: int, *, clock: Clock, window: float = 60.0) -> None:
        """Allow ``limit`` requests in ``window`` seconds."""
        self.limit = limit
        self.window = window
        self._clock = clock
        self._used = 0
        self._ends: float | None = None

    def admit(self) -> bool:
        """Count one request, or refuse it."""
        self._roll_over()
        if self._used >= self.limit:
            return False
        if self._ends is None:
            self._ends = self._clock.monotonic() + self.window
        self._used += 1
        return True

    def use_elsewhere(self, requests: int) -> None:
        """Another program with the same key makes ``requests`` requests now."""
        for _ in range(requests):
            self.admit()

    def headers(self) -> dict[str, str]:
        """What every admitted answer carries."""
        return {
            "x-ratelimit-limit": str(self.limit),
            "x-ratelimit-remaining": str(max(0, self.limit - self._used)),
        }

    def refusal_headers(self) -> dict[str, str]:
        """What a 429 carries besides."""
        now = self._clock.monotonic()
        seconds = max(0, int((self._ends or now) - now))
        reset = int(self._clock.now().timestamp()) + seconds
        return {**self.headers(), "retry-after": str(seconds), "x-ratelimit-reset": str(reset)}

    def _roll_over(self) -> None:
        if self._ends is not None and self._clock.monotonic() >= self._ends:
            self._ends = None
            self._used = 0
