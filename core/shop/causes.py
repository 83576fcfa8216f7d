"""Why the two sides of a shop's orders differ, and one choice for all orders of a cause. Asks neither service.

What was found is told apart into what was known already and what is new since the last comparison. A choice goes the
way that each order's own would: decisions, links and the shop's former names, each of which can be taken back.
"""

from __future__ import annotations

import functools
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from core.domain.assessment import assess, summarise
from core.domain.cause_cover import CauseKey
from core.domain.cause_evidence import Apart, Standing, apart_of, pair_of, standing_of
from core.domain.cause_money import Pair
from core.domain.causes import Cause, Collected, Explanation, Noticed, Remedy, beside, choices_for, setting_of
from core.domain.errors import UsageError
from core.domain.model import (
    Decision,
    JsonValue,
    Notice,
    OrderKey,
    OrderRecord,
    OrderState,
    OrderSummary,
    Presence,
    Side,
)
from core.domain.payouts import Movement, held_status, refund_not_in_ecomail
from core.domain.settings import folded_shop, former_names, shop_names
from core.shop.identity import Linkable, held_under
from core.shop.only_in_ecomail import OnlyInEcomail
from core.shop.orders import DifferingOrder, Orders
from core.shop.overview import CAUSES, NewestCause
from core.shop.run import AS_NOW, FEW, AsAt, ShopContext, with_rests
from core.shop.statement import changed_since
from core.system.stop import Stop

_KNOWN: Final = "causes"
"""Under what name the store keeps which causes were found, and after which comparison."""
_FOR_RATES: Final = 2_000
"""Orders that are looked at before the rates of tax are taken to be known."""
_PATHS: Final = {"refunded_part": ("amount",), "refunded_whole": ("status",)}
"""What a choice for a refund decides, as it is shown."""
_MAY_DIFFER: Final = frozenset({OrderState.DIFFERS, OrderState.BLOCKED, OrderState.MISSING})


class Known(Struct, frozen=True):
    """Which causes there were when they were last looked for."""

    compared_at: datetime | None = None
    """The newest comparison at that time."""
    since: dict[str, datetime | None] = {}
    """A cause, as text → the comparison after which it was first there; ``None`` for what was there from the start."""
    orders: dict[str, int] = {}
    """Of how many orders each was."""


class FoundCauses(Struct, frozen=True, kw_only=True):
    explanation: Explanation
    compared: int
    """Orders of which both sides are known."""
    at_odds: int
    """Orders that still differ, are missing, or cannot be sent yet."""
    new: frozenset[CauseKey] = frozenset()
    """What was not there before the last comparison."""
    decided: dict[CauseKey, int] = {}
    """Of each cause, for how many orders the user chose already, in all that it explains."""


class Causes:
    """Of one shop."""

    def __init__(self, context: ShopContext, orders: Orders, only_in_ecomail: OnlyInEcomail) -> None:
        self._context = context
        self._store = context.store
        self._orders = orders
        self._only_in_ecomail = only_in_ecomail

    async def find(self, *, stop: Stop | None = None, instead: AsAt = AS_NOW) -> FoundCauses:
        """Looks through all that differs. Raises ``StoppedByUser``: half a list has other causes than a whole one.

        With orders ``instead`` of those that are kept nothing of what is found is remembered.
        """
        settings, stop = self._context.settings, stop or Stop()
        zone = ZoneInfo(settings.shop_timezone)
        summaries = self._summaries(instead)
        standing = [seen for summary in summaries if (seen := standing_of(summary, zone)) is not None]
        apart: list[Apart] = []
        first: list[Pair] = []
        collected: Collected | None = None
        async for found in self._at_odds(summaries, instead, stop):
            if isinstance(found, Apart):
                apart.append(found)
            elif collected is not None:
                collected.add(found)
            else:
                first.append(found)
                if len(first) == _FOR_RATES:
                    collected = await _begun(first, standing, zone)
        collected = collected or await _begun(first, standing, zone)
        collected.add_apart(apart, standing)
        explanation = collected.explanation(standing)
        explanation = replace(explanation, causes=(*explanation.causes, *await self._beside(summaries, zone, stop)))
        new = frozenset[CauseKey]() if instead else self._new_in(explanation, summaries)
        if not instead:
            self._store.key_values.set(CAUSES, _newest(explanation, new))
        return FoundCauses(
            explanation=explanation,
            compared=len(standing),
            at_odds=sum(1 for summary in summaries if summary.state in _MAY_DIFFER),
            new=new,
            decided={cause.key: self._decided(cause) for cause in explanation.causes},
        )

    def has_new(self) -> bool:
        """Whether the last comparison found a cause that was not there before; looks through nothing."""
        known = self._store.key_values.get(_KNOWN, Known)
        return known is not None and known.compared_at is not None and known.compared_at in known.since.values()

    async def preview(self, cause: Cause, *, stop: Stop | None = None) -> tuple[DifferingOrder, ...]:
        """All that ``cause`` explains, value by value, for one choice."""
        found = []
        payouts = self._store.payouts.all() if cause.remedy is Remedy.REFUND else {}
        async for key, paths in with_rests(cause.paths.items(), stop, every=FEW):
            record = self._store.orders.record(key)
            if record is not None:
                assessment = assess(record, self._context.settings)
                parts = {part.path: part for part in assessment.comparison}
                proposed = _correction(record, summarise(record, assessment), payouts)
                order_id = record.order.order_id if record.order is not None else None
                found += [
                    DifferingOrder(
                        key=key,
                        order_id=order_id or record.row.order_id,
                        path=path,
                        shop=parts[path].shop,
                        ecomail=parts[path].ecomail,
                        decision=record.decisions.get(path),
                        proposed=proposed,
                        before={other: record.decisions.get(other) for other in proposed},
                    )
                    for path in paths
                    if path in parts and (proposed or cause.remedy is not Remedy.REFUND)
                ]
        return tuple(found)

    async def called_otherwise(self, cause: Cause) -> tuple[Linkable, ...]:
        """All orders of a former name of the shop, each beside what the account holds under it."""
        return held_under(self._context, cause.orders, cause.key.param)

    async def choose(self, cause: Cause, side: Side | None) -> tuple[OrderKey, ...]:
        """One choice for all orders of ``cause``; ``None`` takes it back. Sends nothing; returns the orders it was for.

        ``Side.MANUAL`` is for refunds: what is left of each, or its status.
        An order that is linked, or was called by another name, is the shop's: ``Side.SHOP`` says so. It then has to be
        compared. Raises ``UsageError`` where there is nothing to choose.
        """
        if cause.remedy is Remedy.DECIDE and side is not Side.MANUAL:
            return (await self._orders.decide_many(choices_for(cause, side))).keys
        if cause.remedy is Remedy.LINK and side is Side.SHOP:
            return tuple(match.key for match in await self._only_in_ecomail.link_twins(cause.orders))
        if cause.remedy is Remedy.FORMER_NAME and side is not Side.ECOMAIL:
            await self._set_former_name(cause.key.param, known=side is Side.SHOP)
            return cause.orders
        if cause.remedy is Remedy.REFUND and side in {Side.MANUAL, None}:
            rows = await self.preview(cause)
            changes = {row.key: row.proposed if side is not None else dict.fromkeys(row.proposed) for row in rows}
            return (await self._orders.decide_many(changes)).keys
        raise UsageError(detail=Notice("cause_no_choice"))

    # ------------------------------------------------------------------------------------------------------ looking

    async def _beside(self, summaries: Sequence[OrderSummary], zone: ZoneInfo, stop: Stop) -> list[Cause]:
        """What explains no difference, and somebody has to know all the same."""
        closed = await changed_since(self._context, summaries, stop)
        refunds = self._refunds(summaries)
        days = {summary.key: summary.date.astimezone(zone).date() for summary in summaries if summary.date is not None}
        return [
            *(
                beside(
                    CauseKey("closed_month", month),
                    [Noticed(part.key, days.get(part.key), part.difference, part.currency) for part in changes],
                )
                for month, changes in closed.items()
            ),
            *(
                beside(
                    CauseKey(code),
                    [
                        Noticed(order.key, days.get(order.key), amount, order.currency or "", _PATHS[code])
                        for order, amount in orders
                    ],
                )
                for code, orders in refunds.items()
            ),
        ]

    def _refunds(self, summaries: Sequence[OrderSummary]) -> dict[str, list[tuple[OrderSummary, Decimal]]]:
        """By cause: the orders of which money went back and Ecomail holds the full amount, and how much it was."""
        payouts = self._store.payouts.all()
        found: dict[str, list[tuple[OrderSummary, Decimal]]] = {}
        for summary in summaries if payouts else ():
            refunded = refund_not_in_ecomail(summary, payouts, functools.partial(self._status, summary.key))
            if refunded is not None:
                found.setdefault(refunded.code, []).append((summary, refunded.amount))
        return found

    def _summaries(self, instead: AsAt) -> Sequence[OrderSummary]:
        kept = self._store.orders.summaries()
        if not instead:
            return kept
        others = {key: self._context.summary_of(record) for key, record in instead.items() if record is not None}
        gone = instead.keys() - others.keys()
        return [others.get(summary.key, summary) for summary in kept if summary.key not in gone]

    def _status(self, key: OrderKey) -> JsonValue:
        record = self._store.orders.record(key)
        return held_status(record) if record is not None else None

    async def _at_odds(
        self, summaries: Sequence[OrderSummary], instead: AsAt, stop: Stop
    ) -> AsyncIterator[Pair | Apart]:
        settings = self._context.settings
        async for summary in with_rests(filter(_is_at_odds, summaries), stop, every=FEW):
            record = instead.get(summary.key) or self._store.orders.record(summary.key)
            if record is not None:
                found = pair_of(record, settings) or apart_of(record, summary, settings)
                if found is not None:
                    yield found

    def _new_in(self, explanation: Explanation, summaries: Sequence[OrderSummary]) -> frozenset[CauseKey]:
        """Keeps what was found. What is gone is forgotten, so that it is new when it comes back.

        What may only be out of sight is not gone: no fewer orders could not be compared than it was of.
        """
        newest = max((summary.compared_at for summary in summaries if summary.compared_at is not None), default=None)
        known = self._store.key_values.get(_KNOWN, Known)
        begins = newest if known is not None else None
        before = known.since if known is not None else {}
        since = {cause.key.name: before.get(cause.key.name, begins) for cause in explanation.causes}
        orders = {cause.key.name: len(cause.orders) for cause in explanation.causes}
        unseen = sum(1 for summary in summaries if summary.state is OrderState.FAILED)
        for name, count in known.orders.items() if known is not None else ():
            if name not in since and count <= unseen:
                since[name], orders[name] = before.get(name), count
        if known is None or (known.compared_at, known.since, known.orders) != (newest, since, orders):
            self._store.key_values.set(_KNOWN, Known(newest, since, orders))
        return frozenset(
            cause.key for cause in explanation.causes if newest is not None and since[cause.key.name] == newest
        )

    def _decided(self, cause: Cause) -> int:
        count = 0
        for key, paths in cause.paths.items():
            record = self._store.orders.record(key)
            count += record is not None and bool(record.decisions) and all(path in record.decisions for path in paths)
        return count

    # ----------------------------------------------------------------------------------------------------- choosing

    async def _set_former_name(self, name: str, *, known: bool) -> None:
        settings = self._context.settings
        names, folded = former_names(settings), folded_shop(name)
        if known and folded not in shop_names(settings):
            names.append(name.strip())
        elif not known:
            names = [one for one in names if folded_shop(one) != folded]
        await self._context.change_settings(replace(settings, shop_former_names=";".join(names)))


def _newest(explanation: Explanation, new: frozenset[CauseKey]) -> NewestCause | None:
    """For the overview of all shops: what is new, else what began last."""
    began = [cause for cause in explanation.causes if cause.key in new or cause.began]
    if not began:
        return None
    last = max(began, key=lambda cause: (cause.key in new, cause.first or date.min, len(cause.orders)))
    return NewestCause(last.key.code, last.key.param, len(last.orders), last.first, last.key in new)


def _correction(
    record: OrderRecord, summary: OrderSummary, payouts: Mapping[str, tuple[Movement, ...]]
) -> dict[str, Decision]:
    """What Ecomail is to be told of a refund; nothing where there is none."""
    refunded = refund_not_in_ecomail(summary, payouts, lambda: held_status(record))
    held = summary.ecomail_total
    return refunded.correction(held) if refunded is not None and held is not None else {}


async def _begun(pairs: Sequence[Pair], standing: Sequence[Standing], zone: ZoneInfo) -> Collected:
    collected = Collected(setting_of(pairs, standing, zone))
    async for pair in with_rests(pairs, every=FEW):
        collected.add(pair)
    return collected


def _is_at_odds(summary: OrderSummary) -> bool:
    decided = summary.state is OrderState.IN_SYNC and summary.decided
    return summary.presence is not Presence.NOT_CHECKED and (summary.state in _MAY_DIFFER or decided)
