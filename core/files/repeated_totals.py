"""Whether a column holds what each item of an order costs, although it is called the order's total.

It does where orders of several rows that disagree on it are no fewer than those that agree; then what such an order
costs is not known. Rows of one order stand together in every export: what is further away is not looked for. This
module reads no amount.

A file of its own, since it looks at all rows before any of them is read; ``rows`` reads them.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from typing import Final

_NO_DIGITS: Final = re.compile("[^0-9]")


class RepeatedTotals:
    """Collects what the rows of a file show."""

    def __init__(self) -> None:
        self._open: dict[Hashable, list[str]] = {}
        """Totals of the orders that may go on."""
        self._last: Hashable = None
        self._agreeing = self._differing = 0

    def look_at(self, keys: Sequence[Hashable], totals: Sequence[str]) -> None:
        """Some rows that follow each other: ``keys`` tell their orders apart, ``totals`` are the cells beside them."""
        if keys[0] != self._last and len(set(keys)) == len(keys):
            self._count()
            self._open = {keys[-1]: [totals[-1].strip()]}
        else:
            for key, total in zip(keys, totals, strict=True):
                self._open.setdefault(key, []).append(total.strip())
            going_on = self._open.pop(keys[-1])
            self._count()
            self._open = {keys[-1]: going_on}
        self._last = keys[-1]

    def _count(self) -> None:
        for totals in self._open.values():
            given = [_figures(total) for total in totals if total]
            if len(given) > 1:
                self._differing += len(set(given)) > 1
                self._agreeing += len(set(given)) == 1
        self._open = {}

    def are_of_items(self) -> bool:
        """To be asked once all rows were looked at."""
        self._count()
        return 0 < self._differing >= self._agreeing


def _figures(total: str) -> str:
    """The same for ``12,50``, ``12.5`` and ``€ 12,50``, and nearly always another for another amount."""
    return _NO_DIGITS.sub("", total).rstrip("0")
