"""Retries: what may be repeated, how often, and the backoff in between. Decides only; the session does the waiting.

Exponential backoff with full jitter, within a retry budget of attempts and seconds per request.

A retry is safe where repeating cannot do harm: reads, and writes that leave the same state when they are done twice
(a PUT with the same bytes, the mark). Any request may be repeated when the first attempt surely changed nothing: the
connection never came about, or the far side refused with 429. But a write that relies on what was read before it
(``Look``) is neither sent nor repeated once that is too long ago: who reads again has to judge again.
"""

from __future__ import annotations

import enum
import random
from datetime import datetime
from typing import Final

from msgspec import Struct

from core.services.answers import http_date
from core.system.clock import Clock

LONGEST_RETRY_AFTER_SECONDS: Final = 15 * 60.0
SHORTEST_RETRY_AFTER_SECONDS: Final = 1.0
RETRY_AFTER_JITTER_SECONDS: Final = 0.5
RETRY_AFTER_UNSAID_SECONDS: Final = 5.0
"""After a 429 that does not say how long; doubled each time."""


LOOK_SECONDS: Final = 2.0
"""So long a write may rely on what was read before it. Travelling takes longer than this only where nothing works."""


class Look(Struct, frozen=True):
    """When somebody looked, by both clocks: the one stands still while the computer sleeps, the other can be set."""

    monotonic: float
    wall: datetime

    @classmethod
    def now(cls, clock: Clock) -> Look:
        return cls(clock.monotonic(), clock.now())

    def seconds_ago(self, clock: Clock) -> float:
        """How long ago at most; a wall clock that was set back counts as long, too."""
        return max(clock.monotonic() - self.monotonic, abs((clock.now() - self.wall).total_seconds()))

    def seconds_left(self, clock: Clock) -> float:
        """How long a write may still rely on it."""
        return max(0.0, LOOK_SECONDS - self.seconds_ago(clock))

    def is_old(self, clock: Clock) -> bool:
        """Whether others may have changed meanwhile what was seen, so that it has to be looked at again."""
        return self.seconds_ago(clock) > LOOK_SECONDS


class Repeat(enum.Enum):
    """What a second attempt would mean."""

    READ = "read"
    """Nothing: it only reads."""
    SAME_STATE = "same_state"
    """The same state as one attempt, but a failed one may have been carried out."""
    NEVER = "never"
    """Possibly a second record, or a second e-mail."""


class RetryPolicy(Struct, frozen=True, kw_only=True):
    """Retries and backoff of one request. Seconds."""

    attempts: int = 4
    total_seconds: float = 120.0
    """Of attempts and pauses together; waiting for the limiter does not count."""
    first_pause_seconds: float = 0.5
    longest_pause_seconds: float = 20.0
    refusals_by_limit: int = 5
    """So many 429 in a row are waited out before giving up."""


class RetryBudget:
    """How much of a ``RetryPolicy`` one request has used up."""

    def __init__(self, policy: RetryPolicy, *, clock: Clock, rng: random.Random) -> None:
        self._policy = policy
        self._clock = clock
        self._rng = rng
        self._began = clock.monotonic()
        self._limiter_seconds = 0.0
        self._attempts = 0
        self._refusals = 0

    def waited_for_limiter(self, seconds: float) -> None:
        self._limiter_seconds += seconds

    def pause_after_failure(self, asked: float | None = None) -> float | None:
        """Seconds of backoff before the next attempt (``asked`` at least), or ``None``: the budget is used up."""
        self._attempts += 1
        if self._attempts >= self._policy.attempts:
            return None
        ceiling = min(
            self._policy.longest_pause_seconds, self._policy.first_pause_seconds * 2.0 ** (self._attempts - 1)
        )
        pause = max(asked or 0.0, self._rng.uniform(0.0, ceiling))
        spent = self._clock.monotonic() - self._began - self._limiter_seconds
        return pause if spent + pause <= self._policy.total_seconds else None

    def pause_after_429(self, asked: float | None) -> float | None:
        """Seconds in which nobody should send, or ``None``: longer, or more often, than we are willing to wait."""
        self._refusals += 1
        if self._refusals > self._policy.refusals_by_limit:
            return None
        if asked is None:
            asked = RETRY_AFTER_UNSAID_SECONDS * 2.0 ** (self._refusals - 1)
        if asked > LONGEST_RETRY_AFTER_SECONDS:
            return None
        return max(SHORTEST_RETRY_AFTER_SECONDS, asked) + self._rng.uniform(0.0, RETRY_AFTER_JITTER_SECONDS)


def retry_after_seconds(value: str | None, now: datetime) -> float | None:
    """What a ``Retry-After`` asks for: ASCII digits or an HTTP date (RFC 9110, 10.2.3); anything else is not said."""
    if value is None:
        return None
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value[:12])  # twelve digits are thirty thousand years; more would only overflow
    moment = http_date(value)
    return None if moment is None else max(0.0, (moment - now).total_seconds())
