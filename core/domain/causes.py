"""Why the two systems differ: the fewest causes that explain the differences of a shop. Pure.

Each difference has its possible explanations: sets of causes of ``core.domain.cause_table`` that together make
Ecomail's value of the shop's. Chosen is, greedily, the cause (or the set that works together) that explains most of
what is left for each cause it adds; then what another makes superfluous is taken away again. A cause is one only where
several orders show it, and what nothing explains is said to be unexplained: nothing is forced.

A value that no cause explains does not spoil the others of its order, but a cause of prices is barred from an order in
which it would have changed a line that is right.

The work grows with the number of differences: each is looked at once, and all that share the same possible
explanations are one from there on. Nothing here decides what to do about a cause; ``choices_for`` only says it in the
words of ``core.domain.decisions``.
"""

from __future__ import annotations

import enum
import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, tzinfo
from decimal import Decimal
from typing import Final, NamedTuple

from msgspec import Struct

from core.domain.amounts import ZERO, round_to_cents
from core.domain.cause_cover import CauseKey, Group, cover, pick
from core.domain.cause_evidence import Apart, Standing, groups_apart, groups_of, has_winter, tax_rates, whole_by
from core.domain.cause_money import Pair, Setting
from core.domain.cause_table import BESIDE, BY_CODE, RANK
from core.domain.model import Decision, Notice, OrderKey, Side

_SURE: Final = 0.01
"""How likely chance may be, that orders before or after are without a cause, for it to have begun or ended."""


class Remedy(enum.StrEnum):
    """What one choice for all orders of a cause does."""

    DECIDE = "decide"
    """The shop's values, or Ecomail's, as on each card."""
    LINK = "link"
    """They are the orders that Ecomail holds under other numbers."""
    FORMER_NAME = "former_name"
    """The shop was called that: the name goes into the settings."""
    REFUND = "refund"
    """What was paid back is taken off in Ecomail, or the order is cancelled there."""
    NONE = "none"
    """Nothing to choose: they are sent as what they are, missing."""


_REMEDIES: Final = {
    "shop_called": Remedy.FORMER_NAME, "number_prefix": Remedy.LINK, "number_other": Remedy.LINK,
    "absent_since": Remedy.NONE, "absent_status": Remedy.NONE, "absent_free": Remedy.NONE,
    "refunded_part": Remedy.REFUND, "refunded_whole": Remedy.REFUND, "closed_month": Remedy.NONE,
}  # fmt: skip


class Cause(Struct, frozen=True, kw_only=True):
    """One reason for many differences."""

    key: CauseKey
    orders: tuple[OrderKey, ...]
    """By day, oldest first."""
    days: tuple[date | None, ...]
    """Of the orders, in their sequence."""
    paths: Mapping[OrderKey, tuple[str, ...]] = {}
    """What of each order it explains; together with others, maybe."""
    money: Mapping[str, Decimal] = {}
    """By currency: by how much Ecomail's totals are too high (below zero: too low); of the lines where the totals are
    right. Of a closed month: against its statement; where only the shop's totals changed, by how much these did."""
    rates: tuple[Decimal, ...] = ()
    """Of tax, in the orders of this shop."""
    began: bool = False
    """Orders from before the first one are right."""
    ended: bool = False
    """So are those from after the last one."""
    known: tuple[str, ...] = ()
    """Integrations that are known to write so."""

    @property
    def first(self) -> date | None:
        return next((day for day in self.days if day is not None), None)

    @property
    def last(self) -> date | None:
        return next((day for day in reversed(self.days) if day is not None), None)

    @property
    def remedy(self) -> Remedy:
        return _REMEDIES.get(self.key.code, Remedy.DECIDE)


class Explanation(Struct, frozen=True, kw_only=True):
    """What was found."""

    causes: tuple[Cause, ...] = ()
    """What explains most orders first."""
    differing: int = 0
    """Orders."""
    unexplained: tuple[OrderKey, ...] = ()
    """Orders of which at least one difference has no cause."""

    @property
    def explained(self) -> int:
        return self.differing - len(self.unexplained)

    @property
    def explaining(self) -> int:
        """How many causes there are of the differences."""
        return sum(1 for cause in self.causes if cause.key.code not in BESIDE)


class Noticed(NamedTuple):
    """One order of a cause that explains no difference."""

    key: OrderKey
    day: date | None
    difference: Decimal
    """As in ``Cause.money``."""
    currency: str
    paths: tuple[str, ...] = ()
    """What one choice for it decides."""


def beside(key: CauseKey, noticed: Sequence[Noticed]) -> Cause:
    """A cause of ``core.domain.cause_table.BESIDE``."""
    orders = sorted(noticed, key=lambda order: (order.day or date.min, order.key))
    money: dict[str, Decimal] = {}
    for order in orders:
        money[order.currency] = money.get(order.currency, ZERO) + round_to_cents(order.difference)
    return Cause(
        key=key,
        orders=tuple(order.key for order in orders),
        days=tuple(order.day for order in orders),
        paths={order.key: order.paths for order in orders if order.paths},
        money={currency: total for currency, total in money.items() if total},
    )


class _Order(NamedTuple):
    day: date | None
    currency: str


class Collected:
    """The differences of a shop, gathered order by order, so that a long list need not be held at once."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._groups: list[Group] = []
        self._orders: dict[OrderKey, _Order] = {}

    def add(self, pair: Pair) -> None:
        """What differs between both sides of an order, and what may explain it."""
        self._groups += groups_of(pair, self._setting)
        self._orders[pair.key] = _Order(pair.day, pair.currency)

    def add_apart(self, apart: Sequence[Apart], standing: Sequence[Standing]) -> None:
        """The orders that Ecomail does not hold as this shop's under their number."""
        self._groups += groups_apart(apart, standing)
        self._orders |= {order.key: _Order(order.day, order.currency) for order in apart}

    def explanation(self, standing: Sequence[Standing]) -> Explanation:
        """The fewest causes of all that was added.

        ``standing`` is every order that was compared, those that differ too: without it nothing can be said to have
        begun.
        """
        chosen = cover(self._groups)
        used: dict[CauseKey, list[tuple[Group, Decimal]]] = defaultdict(list)
        unexplained: dict[OrderKey, None] = {}
        for group in self._groups:
            picked = pick(group.alternatives, chosen)
            if picked is None:
                unexplained[group.key] = None
                continue
            for key in picked:
                used[key].append((group, group.alternatives[picked].get(key, ZERO)))
        days = sorted(order.day for order in standing if order.day is not None)
        causes = [_cause(key, parts, self._orders, days, self._setting.rates) for key, parts in used.items()]
        causes.sort(key=lambda cause: (-len(cause.orders), RANK[cause.key.code], cause.key))
        return Explanation(
            causes=tuple(causes),
            differing=len({group.key for group in self._groups}),
            unexplained=tuple(unexplained),
        )


def setting_of(pairs: Sequence[Pair], standing: Sequence[Standing], zone: tzinfo) -> Setting:
    """What is known of the shop as a whole; some thousand ``pairs`` are enough to tell its rates of tax."""
    return Setting(
        zone=zone,
        rates=tax_rates(pairs),
        has_winter=has_winter(standing, zone),
        whole_by=whole_by(pairs),
    )


def explain(pairs: Sequence[Pair], apart: Sequence[Apart], standing: Sequence[Standing], zone: tzinfo) -> Explanation:
    """The causes of all that differs in ``pairs`` and of all orders in ``apart``, at once; see ``Collected``."""
    collected = Collected(setting_of(pairs, standing, zone))
    for pair in pairs:
        collected.add(pair)
    collected.add_apart(apart, standing)
    return collected.explanation(standing)


def sentence(cause: Cause, say_day: Callable[[date], str] = date.isoformat) -> Notice:
    """What is the matter and since when, without the figures; days as ``say_day`` writes them."""
    code, param = cause.key
    what = Notice(f"cause_{code}", {"field": param} if code == "left_out" else {"param": param})
    if cause.first is None or cause.last is None:
        return what
    first, last = say_day(cause.first), say_day(cause.last)
    if (cause.began and cause.ended) or code == "absent_since":
        return Notice("cause_between", {"first": first, "last": last, "reason": what})
    if cause.began:
        return Notice("cause_since", {"first": first, "reason": what})
    return Notice("cause_until", {"last": last, "reason": what}) if cause.ended else what


def known_writers(cause: Cause) -> Notice | None:
    """Which integrations are known to write so; ``None`` where none is."""
    return Notice("cause_known", {"names": ", ".join(cause.known)}) if cause.known else None


def choices_for(cause: Cause, side: Side | None) -> dict[OrderKey, dict[str, Decision | None]]:
    """One choice for all orders of ``cause``, as the list of orders takes it; ``None`` takes it back."""
    decision = Decision(side) if side is not None else None
    return {key: dict.fromkeys(paths, decision) for key, paths in cause.paths.items()}


def _cause(
    key: CauseKey,
    parts: Sequence[tuple[Group, Decimal]],
    orders: Mapping[OrderKey, _Order],
    days: Sequence[date],
    rates: tuple[Decimal, ...],
) -> Cause:
    paths: dict[OrderKey, tuple[str, ...]] = {}
    on_totals: dict[OrderKey, Decimal] = {}
    on_lines: dict[OrderKey, Decimal] = {}
    for group, added in parts:
        paths[group.key] = (*paths.get(group.key, ()), *group.paths)
        if group.is_money:
            sums = on_totals if group.is_total else on_lines
            sums[group.key] = sums.get(group.key, ZERO) + added
    money: dict[str, Decimal] = {}
    for order, added in (on_lines | on_totals).items():
        currency = orders[order].currency
        money[currency] = money.get(currency, ZERO) + round_to_cents(added)
    sequence = sorted(paths, key=lambda order: (orders[order].day or date.min, order))
    own = [orders[order].day for order in sequence]
    began, ended = _began_and_ended([day for day in own if day is not None], days)
    return Cause(
        key=key,
        orders=tuple(sequence),
        days=tuple(own),
        paths=paths,
        money={currency: total for currency, total in money.items() if total},
        rates=rates if key.code.startswith("tax_") else (),
        began=began,
        ended=ended,
        known=_known(key, {group.field for group, _ in parts}),
    )


def _began_and_ended(own: Sequence[date], days: Sequence[date]) -> tuple[bool, bool]:
    """Whether so many orders before and after are without the cause that this can hardly be chance."""
    if not own:
        return False, False
    start, end = bisect_left(days, own[0]), bisect_right(days, own[-1])
    within = max(end - start, len(own))
    share = min(len(own) / within, 1 - 1e-9)
    needed = math.log(_SURE) / math.log1p(-share)
    return start >= needed, len(days) - end >= needed


def _known(key: CauseKey, fields: Collection[str]) -> tuple[str, ...]:
    known = BY_CODE[key.code].known
    names = [name for asked in ("", key.param, *sorted(fields)) for name in known.get(asked, ())]
    return tuple(dict.fromkeys(names))
