"""A request limit that behaves like Laravel's, as read in its RateLimiter and ThrottleRequests.

A fixed window begins with the first request after the last one ran out. Refused requests are not counted and do not
push the end of the window out. ``Retry-After`` is in whole seconds, comes only with the refusal, and may be 0.
The window is not kept when the sandbox is stored: it belongs to the running clock.

Since nobody promises that it stays Laravel's, the window can slide as well: then each request counts for one window.
"""

from __future__ import annotations

from collections import deque

from core.system.clock import Clock


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
