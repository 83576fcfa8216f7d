"""What orders have in common that are shown below one heading, and which of these groups are folded.

Of a folded group one order keeps its row, which shows the heading alone and stands for all of them. Knows neither the
sequence nor the filter of the list, and no widget.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Final, TypeAlias

from core.domain.differences import signature_of
from core.domain.model import OrderSummary
from core.domain.verdicts import NEEDS_YOU
from gui.order_list.filters import Chip

Kind: TypeAlias = tuple[int, str]
"""The number of a group, and in what its orders differ or why they wait."""
WITH_HEADINGS: Final = frozenset({Chip.NEEDS_YOU, Chip.DIFFERENT, Chip.CANNOT_SEND})
_FEW: Final = 4
"""Where a fourth of the orders is shown, all of them are looked through at once and remembered."""
_TEXT_OF: Final = attrgetter("differs")


class _Signatures(dict[str | None, str]):
    """Many orders, few ways to differ."""

    def __missing__(self, text: str | None) -> str:
        self[text] = signature = signature_of(text) or ""
        return signature


class Folds:
    def __init__(self) -> None:
        self._summaries: Sequence[OrderSummary] = ()
        self._groups: Sequence[int] = b""
        self.signatures = _Signatures()
        self._kinds: list[Kind | None] = []
        """Of all orders, once they were looked through."""
        self._folded: frozenset[Kind] = frozenset()
        self._staying: tuple[int, Kind | None] | None = None
        self._beneath: dict[int, list[int]] = {}

    def set_rows(self, summaries: Sequence[OrderSummary], groups: Sequence[int]) -> None:
        """Begin again with these orders; both may be changed later."""
        self._summaries, self._groups = summaries, groups
        self.signatures.clear()
        self._kinds.clear()
        self._staying = None

    def renew(self, row: int) -> None:
        """The order in ``row`` is shown by another summary now."""
        if self._kinds:
            self._kinds[row] = self._groups[row], self.signatures[self._summaries[row].differs]

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
        if not self._kinds and len(rows) * _FEW > len(self._summaries):
            self._kinds = self._looked_at(self._groups, self._summaries)
        if self._kinds:
            kinds = list(map(self._kinds.__getitem__, rows))
        else:
            kinds = self._looked_at(map(self._groups.__getitem__, rows), map(self._summaries.__getitem__, rows))
        if self._staying is not None and self._staying[0] in rows:
            kinds[rows.index(self._staying[0])] = self._kind(self._staying[0]) or self._staying[1]
        return kinds

    def _looked_at(self, groups: Iterable[int], summaries: Iterable[OrderSummary]) -> list[Kind | None]:
        return list(zip(groups, map(self.signatures.__getitem__, map(_TEXT_OF, summaries)), strict=True))

    def _kind(self, row: int) -> Kind | None:
        group = self._groups[row]
        return (group, self.signatures[self._summaries[row].differs]) if group in NEEDS_YOU else None

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
