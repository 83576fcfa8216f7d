"""What orders have in common that are shown below one heading, and which of these groups are folded.

Of a folded group one order keeps its row, which shows the heading alone and stands for all of them. Knows neither the
sequence nor the filter of the list, and no widget.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from core.domain.model import OrderSummary
from core.domain.verdicts import NEEDS_YOU
from gui.order_list.filters import Chip
from gui.order_list.listed import Kind, kind_of

WITH_HEADINGS: Final = frozenset({Chip.NEEDS_YOU, Chip.DIFFERENT, Chip.CANNOT_SEND})


class Folds:
    def __init__(self) -> None:
        self._kinds: list[Kind] = []
        """Of all orders."""
        self._folded: frozenset[Kind] = frozenset()
        self._staying: tuple[int, Kind | None] | None = None
        self._beneath: dict[int, list[int]] = {}

    def set_rows(self, kinds: list[Kind]) -> None:
        """Begin again with these orders."""
        self._kinds = kinds
        self._staying = None

    def renew(self, row: int, summary: OrderSummary) -> None:
        """The order in ``row`` is shown by another summary now."""
        self._kinds[row] = kind_of(summary)

    def signature(self, row: int) -> str:
        return self._kinds[row][1]

    def stay(self, row: int | None) -> None:
        """The user is at this order: once it is decided it stays below the heading it had."""
        if row is None:
            self._staying = None
        elif self._staying is None or self._staying[0] != row:
            self._staying = (row, self._kind(row))

    def kinds_of(self, rows: Sequence[int]) -> list[Kind | None]:
        """Of each row; ``None`` of an order that needs nobody and is only there because the user is at it. One that the
        user has just left, and that is about to go, has a kind that nothing heads.
        """
        kinds: list[Kind | None] = list(map(self._kinds.__getitem__, rows))
        if self._staying is not None and self._staying[0] in rows:
            kinds[rows.index(self._staying[0])] = self._kind(self._staying[0]) or self._staying[1]
        return kinds

    def _kind(self, row: int) -> Kind | None:
        kind = self._kinds[row]
        return kind if kind[0] in NEEDS_YOU else None

    # ---------------------------------------------------------------------------------------------------- folding

    @property
    def any_folded(self) -> bool:
        return bool(self._folded)

    def fold(self, kind: Kind, *, folded: bool) -> None:
        self._folded = self._folded | {kind} if folded else self._folded - {kind}

    def open_around(self, row: int) -> None:
        """Its order has to be seen."""
        kind = self._kind(row)
        if kind is not None:
            self.fold(kind, folded=False)

    def unfolded(self, rows: Sequence[int], *, grouped: bool) -> Sequence[int]:
        """``rows`` without those beneath folded headings, but for the one that stands for them."""
        self._beneath = {}
        if not (grouped and self._folded):
            return rows
        kept: list[int] = []
        stands_for: dict[Kind, list[int]] = {}
        for row, kind in zip(rows, self.kinds_of(rows), strict=True):
            if kind not in self._folded:
                kept.append(row)
            elif kind in stands_for:
                stands_for[kind].append(row)
            else:
                stands_for[kind] = self._beneath[row] = [row]
                kept.append(row)
        return kept

    def is_folded(self, row: int) -> bool:
        """Whether this row shows the heading of a folded group."""
        return row in self._beneath

    def beneath(self, row: int) -> Sequence[int]:
        """The rows that this one stands for; of any other row itself."""
        return self._beneath.get(row) or (row,)

    def all_beneath(self, rows: Iterable[int]) -> Iterable[int]:
        """The rows that ``rows`` stand for, in their sequence."""
        if not self._beneath:
            return rows
        return (one for row in rows for one in self.beneath(row))
