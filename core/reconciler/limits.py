"""One limiter for each key, whatever the number of shops that use it. Knows no network, and remembers no key.

A limit belongs to a key, so two profiles with the same one have to share it, and two with different ones must not. A
key is told from another by a salted hash, made anew for every start and never written anywhere.
"""

from __future__ import annotations

import hashlib
import os
from typing import Final

from core.credentials import Service
from core.rate_limit import RateLimiter

_SALT_BYTES: Final = 16


class LimiterPool:
    """Shared by the profiles that are open in one event loop."""

    def __init__(self) -> None:
        self._salt = os.urandom(_SALT_BYTES)
        self._limiters: dict[tuple[Service, bytes], RateLimiter] = {}

    def limiter(self, service: Service, key: str, *, own: RateLimiter) -> RateLimiter:
        """The limiter of ``key``; where no profile used the key yet, ``own`` becomes it."""
        name = hashlib.blake2b(key.encode(), salt=self._salt).digest()
        return self._limiters.setdefault((service, name), own)
