"""Doubles of our own making: orders that this program added and that Ecomail now holds more than once.

Two computers that add at the same moment make them. They are told from anybody else's by the journal and by what they
hold: each copy is, to the letter, what was sent. Planning changes nothing; the removal goes through the review like
everything that is sent, and never takes the last one.
"""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from core.domain.assessment import same_number_elsewhere
from core.domain.model import Action, KeptForms, Notice, OrderKey, OrderRecord, OrderState
from core.domain.pushes import ADDING, LANDED, PlanEntry, PushPlan, SkippedEntry
from core.domain.settings import shop_names
from core.shop.find_transaction import Finding, TransactionFinder
from core.shop.landed import holds
from core.shop.plan import are_alike, deduplication, removal_plan
from core.shop.run import RunContext, ShopContext, emails_of, lookup_of, number_of
from core.shop.survey import held_in_all, hit_as_well
from core.store.journal import Journal


def are_ours(journal: Journal, key: OrderKey, found: Finding, kept: KeptForms) -> bool:
    """Whether all of ``found`` is what this program sent, and it did add this order."""
    landed = [push for push in journal.of_order(key) if push.outcome in LANDED and push.action is not Action.MARK]
    ours = landed[0].intended if landed else None
    if ours is None or landed[0].forgotten or not any(push.action in ADDING for push in landed):
        return False
    return all(holds(copy, ours, kept) for copy in found.transactions) and are_alike(found.transactions)


class Doubles:
    """What one shop's account holds more than once through our own doing."""

    def __init__(self, context: ShopContext) -> None:
        self._context = context

    async def plan(self, keys: Collection[OrderKey] | None = None) -> PushPlan:
        """What leaving one copy of each of ``keys`` would remove; by default of all that are known. Sends nothing.

        Every one is read again first, in full and under any address. Raises ``ApiError``.
        """
        self._context.check_may_write()
        async with self._context.run("plan of doubles"):
            context = await self._context.run_context(None)
            records = list(self._context.store.orders.records(keys if keys is not None else self._known()))
            finder = TransactionFinder(context.ecomail, map(lookup_of, records))
            planned = [await _entry(context, finder, record) for record in records]
        entries = [entry for entry in planned if isinstance(entry, PlanEntry)]
        return removal_plan(entries, [entry for entry in planned if isinstance(entry, SkippedEntry)])

    def _known(self) -> list[OrderKey]:
        orders = self._context.store.orders
        blocked = [summary.key for summary in orders.each_summary() if summary.state is OrderState.BLOCKED]
        return [record.key for record in orders.records(blocked) if record.identity.own_doubles]


async def _entry(context: RunContext, finder: TransactionFinder, record: OrderRecord) -> PlanEntry | SkippedEntry:
    number = number_of(record) or record.row.order_id or ""
    found = await finder.find(number, lookup_of(record), other_emails=emails_of(record), thoroughly=True)
    names, shops = shop_names(context.settings), (copy.shop for copy in found.transactions)
    in_all = await held_in_all(context.store.survey, finder, number, found.everywhere, names, *shops)
    reason = _reason_against(context, record, found, in_all)
    if reason is not None:
        return SkippedEntry(key=record.key, order_id=number, state=OrderState.BLOCKED, reasons=(reason,))
    # Where the comparison is old, the shop is asked first: all may go, and one is then added again.
    return replace(deduplication(record.key, found), order=record.order, compared_at=record.compared_at)


def _reason_against(context: RunContext, record: OrderRecord, found: Finding, in_all: Finding) -> Notice | None:
    if record.unsettled:
        return Notice("unsettled")
    if found.count <= 1:
        return Notice("no_doubles")
    ours = are_ours(context.store.journal, record.key, found, context.store.orders.kept)
    # Ecomail removes by the number: what differs, or stands far away under it, would go along.
    if not ours or in_all.count != found.count:
        return Notice("doubles_not_ours", {"count": str(in_all.count)})
    shop = hit_as_well(context.settings, found.transactions[0], in_all)
    return next(iter(same_number_elsewhere(context.settings, found.transactions[0], shop)), None)
