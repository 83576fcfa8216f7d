"""The fewest causes that explain the most: a greedy cover of the differences of a shop. Pure.

Each group of differences has its possible explanations: sets of causes that together make one side's values of the
other's. Groups with the same possible explanations are one from here on, so the work does not grow with their number.
A cause is one only where several orders show it. What a cause is, and what it explains, is not known here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from core.domain.cause_table import BY_CODE, RANK
from core.domain.model import OrderKey


class CauseKey(NamedTuple):
    code: str
    param: str = ""

    @property
    def name(self) -> str:
        """By which it is kept and asked for: ``pieces``, ``left_out:city``."""
        return f"{self.code}:{self.param}" if self.param else self.code


Alternatives: TypeAlias = Mapping[frozenset[CauseKey], Mapping[CauseKey, Decimal]]
"""Sets of causes that explain a difference, with what each of them adds to the figure."""


class Group(NamedTuple):
    """Differences of one order that are explained together or not at all."""

    key: OrderKey
    paths: tuple[str, ...]
    alternatives: Alternatives
    field: str
    is_total: bool = False
    is_money: bool = False


def cover(groups: Sequence[Group]) -> frozenset[CauseKey]:
    """The fewest causes that explain all that can be explained, as far as a greedy choice finds them."""
    chosen, banned = _greedy(groups, frozenset()), frozenset[CauseKey]()
    while True:
        weak = frozenset(key for key, count in _shown_by(groups, chosen).items() if count < BY_CODE[key.code].least)
        if not weak:
            return chosen
        banned |= weak
        chosen = _greedy(groups, banned)


def _greedy(groups: Sequence[Group], banned: Collection[CauseKey]) -> frozenset[CauseKey]:
    support: dict[CauseKey, set[OrderKey]] = defaultdict(set)
    for group in groups:
        for keys in group.alternatives:
            for key in keys:
                support[key].add(group.key)
    possible = {key for key, orders in support.items() if len(orders) >= BY_CODE[key.code].least} - set(banned)
    waiting: Counter[frozenset[frozenset[CauseKey]]] = Counter()
    for group in groups:
        kept = frozenset(keys for keys in group.alternatives if keys <= possible)
        if kept:
            waiting[kept] += 1
    everything = Counter(waiting)
    chosen: frozenset[CauseKey] = frozenset()
    while waiting:
        bundles = {keys - chosen for alternatives in waiting for keys in alternatives}
        best = max(bundles, key=lambda bundle: _worth(bundle, chosen, waiting))
        chosen |= best
        waiting = Counter({seen: count for seen, count in waiting.items() if not any(map(chosen.issuperset, seen))})
    return _without_superfluous(chosen, everything)


def _worth(
    bundle: frozenset[CauseKey], chosen: frozenset[CauseKey], waiting: Mapping[frozenset[frozenset[CauseKey]], int]
) -> tuple[float, int, tuple[CauseKey, ...]]:
    """What ``bundle`` explains for each cause it adds; then the plainer one."""
    together = chosen | bundle
    gain = sum(count for seen, count in waiting.items() if any(map(together.issuperset, seen)))
    return gain / len(bundle), -sum(RANK[key.code] for key in bundle), tuple(sorted(bundle))


def _without_superfluous(
    chosen: frozenset[CauseKey], everything: Mapping[frozenset[frozenset[CauseKey]], int]
) -> frozenset[CauseKey]:
    """Without the causes of which all that they explain is explained by the others, too."""
    explained = [seen for seen in everything if any(map(chosen.issuperset, seen))]
    for key in sorted(chosen, key=lambda key: (-RANK[key.code], key)):
        fewer = chosen - {key}
        if all(any(map(fewer.issuperset, seen)) for seen in explained):
            chosen = fewer
    return chosen


def _shown_by(groups: Sequence[Group], chosen: frozenset[CauseKey]) -> dict[CauseKey, int]:
    """How many orders each of ``chosen`` explains something of."""
    orders: dict[CauseKey, set[OrderKey]] = {key: set() for key in chosen}
    for group in groups:
        for key in pick(group.alternatives, chosen) or ():
            orders[key].add(group.key)
    return {key: len(found) for key, found in orders.items()}


def pick(alternatives: Alternatives, chosen: frozenset[CauseKey]) -> frozenset[CauseKey] | None:
    """Of the explanations that ``chosen`` allows, the one of fewest causes, and the plainest of these."""
    possible = [keys for keys in alternatives if keys <= chosen]
    if not possible:
        return None
    return min(possible, key=lambda keys: (len(keys), sum(RANK[key.code] for key in keys), sorted(keys)))
