"""Which orders of a file take several rows, found with four bytes a row.

Nearly every row is an order of its own and need not wait for the end of the file; only rows of the same order do.
Keys are counted by their hash. Two orders with one hash (a hundred pairs in a million orders) are merely held back
together; they are never taken for one.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from typing import Final

_BUCKETS: Final = 64
"""Hashes are counted a bucket at a time, so that only a part of them is ever held as Python numbers."""
_MASK: Final = _BUCKETS - 1


def key_hash(website_id: str, order_session: str) -> int:
    """The same for all rows of one order, within one run of the program."""
    return hash((website_id, order_session)) & 0xFFFF_FFFF


class RepeatCounter:
    """Counts the rows of each key."""

    def __init__(self) -> None:
        self._buckets = [array("I") for _ in range(_BUCKETS)]

    def add(self, hashes: Iterable[int]) -> None:
        appends = [bucket.append for bucket in self._buckets]
        for number in hashes:
            appends[number & _MASK](number)

    def repeated(self) -> dict[int, int]:
        """Hash → number of rows, where that is more than one. Forgets everything."""
        found: dict[int, int] = {}
        while self._buckets:
            counts = Counter(self._buckets.pop())
            found.update((number, count) for number, count in counts.items() if count > 1)
        return found
