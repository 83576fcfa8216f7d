"""One limiter for each key, whatever the number of shops that use it. Knows no network, and remembers no key.

A limit belongs to a key, so two profiles with the same one have to share it, and two with different ones must not. A
key is told from another by a salted hash, made anew for every start and never written anywhere.

What was used of a limit is kept with the shop when it is closed, since the command line may be called twice in a
minute: so many requests, so many seconds ago. That takes no key and no lock, for a shop is open in one program at a
time. A start that was killed keeps nothing, and another shop with the same key is another program: their requests show
in what the service answers.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Final

from msgspec import Meta, Struct

from core.domain.errors import StoreError
from core.services.rate_limit import GUARD_SECONDS, WINDOW_SECONDS, RateLimiter
from core.store.store import Store
from core.system.keyring import Service

_SALT_BYTES: Final = 16

FACT: Final = "used_{}"
"""Under which name the store keeps what was used of a service's limit."""


class _Used(Struct, frozen=True):
    at: Annotated[datetime, Meta(tz=True)]
    """By the wall clock."""
    limit: Annotated[int, Meta(gt=0)]
    ages: tuple[float, ...]
    """Of each request that still counted then, in seconds."""


def keep_used(store: Store, limiters: Mapping[Service, RateLimiter], now: datetime) -> None:
    """For the next start. A store that cannot be written to loses it: then a refusal says so, and is obeyed."""
    with contextlib.suppress(StoreError):
        for service, limiter in limiters.items():
            if ages := tuple(round(age, 1) for age in limiter.ages()):
                store.facts.set(FACT.format(service), _Used(now, limiter.limit, ages))


def recall_used(store: Store, limiters: Mapping[Service, RateLimiter], now: datetime) -> None:
    """A clock that was set back makes it the usage of just now: that costs one window, and breaks no limit."""
    for service, limiter in limiters.items():
        used = store.facts.get(FACT.format(service), _Used)
        if used is None:
            continue
        since = max(0.0, (now - used.at).total_seconds())
        if since < WINDOW_SECONDS + GUARD_SECONDS:
            limiter.recall(used.limit, [age + since for age in used.ages])


class LimiterPool:
    """Shared by the profiles that are open in one event loop."""

    def __init__(self) -> None:
        self._salt = os.urandom(_SALT_BYTES)
        self._limiters: dict[tuple[Service, bytes], RateLimiter] = {}

    def limiter(self, service: Service, key: str, *, own: RateLimiter) -> RateLimiter:
        """The limiter of ``key``; where no profile used the key yet, ``own`` becomes it."""
        name = hashlib.blake2b(key.encode(), salt=self._salt).digest()
        return self._limiters.setdefault((service, name), own)
