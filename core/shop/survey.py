"""The survey: all that an Ecomail account holds, read once for a shop and after that only for what is new.

An order can stand in the account under another address, on another day, under another number or another shop's name.
None of that is found by asking for its customer or its days, and Ecomail cannot be asked for a number. So before an
order is called missing, the whole account is looked through: 500 transactions a request, page by page, each kept with
how far it came, so that a stopped survey goes on where it was.

In which sequence Ecomail lists is not documented. What is new is looked for from both ends, until a page shows nothing
new; only where the account still announces more than was seen, all of it is read again. What was removed there stays
in the survey until then: it makes nothing missing, at worst something is asked in vain. Changes nothing in Ecomail.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable
from decimal import Decimal
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from core.domain.amounts import as_text, round_to_cents
from core.domain.assessment import is_told_apart
from core.domain.errors import NoUsableAnswerError
from core.domain.likely_matches import Held, held_of, person_of
from core.domain.model import FailureNote, Notice, Transaction
from core.domain.pushes import REMOVING, Outcome, PushRecord
from core.domain.settings import ShopSettings, folded_shop, shop_names
from core.services.ecomail import ROWS_PER_PAGE, SERVICE, EcomailClient
from core.services.paging import MOST_PAGES, Page
from core.shop.find_transaction import Finding, Lookup, TransactionFinder, parted
from core.shop.run import RunContext
from core.store.store import Store
from core.store.survey import SurveyState, SurveyTable
from core.system.stop import Stop

_MOST_WALKS: Final = 3
"""Through the whole account, before it is said that it does not hold still."""
_SHOPS: Final = "survey.shops"
_MOST_SHOPS: Final = 5
"""Named, the largest first."""
_MOST_GONE: Final = 0.02
"""Share of the rows that may have been removed in Ecomail before all of it is read again."""


class Survey:
    """Of one run: the first call reads what is new, every other is answered by that."""

    def __init__(self, context: RunContext, stop: Stop) -> None:
        self._context = context
        self._stop = stop
        self._table = context.store.survey
        self._is_current = False
        self._has_begun = False
        self._new = 0
        self.is_first = not self._table.state.complete
        """The account was never read to its end before."""

    async def refresh(self) -> bool:
        """Read what is new; whether the survey is whole now: not when it was stopped. Raises ``ApiError``."""
        if not self._is_current:
            self._is_current = await self._read()
        return self._is_current

    async def read_anew(self) -> bool:
        """Read all of it once more: something that must be there was not found. As ``refresh`` otherwise."""
        self._table.set_state(replace(self._table.state, complete=False, next_page=1))
        self._is_current = False
        return await self.refresh()

    async def _read(self) -> bool:
        if self._table.state.complete:
            first = await self._page(1)
            self._begin(first)
            if await self._read_new(first):
                return not self._stop.requested
            self._table.set_state(replace(self._table.state, complete=False, next_page=1))
        for _ in range(_MOST_WALKS):
            if not await self._walk():
                return False
            if self._seen() == self._table.state.total or await self._read_new(await self._page(1)):
                return not self._stop.requested
        raise NoUsableAnswerError(SERVICE, Notice("list_kept_changing"))

    # ----------------------------------------------------------------------------------------------- what is new

    async def _read_new(self, first: Page[Transaction]) -> bool:
        """What the two ends of the list show that is new; whether with it the account is as large as it says."""
        self._keep(first)
        page, number = first, 1
        while self._new > 0 and not _is_last(page, number) and not self._stop.requested:
            number += 1
            page = await self._page(number)
            self._keep(page)
        if first.total is None:
            return True
        number = -(-first.total // first.per_page)
        while self._seen() < first.total and number > 1 and not self._stop.requested:
            self._keep(await self._page(number))
            if not self._new:
                break
            number -= 1
        surplus = self._seen() - first.total
        return self._stop.requested or 0 <= surplus <= max(ROWS_PER_PAGE, _MOST_GONE * first.total)

    # ----------------------------------------------------------------------------------------------- all of it

    async def _walk(self) -> bool:
        """Read all of the account, or go on with that; ``False`` when it was stopped."""
        state = self._table.state
        if state.next_page <= 1:
            state = SurveyState(walk=state.walk + 1)
        number = state.next_page
        while number <= MOST_PAGES:
            if self._stop.requested:
                return False
            page = await self._page(number)
            if not self._has_begun:
                self._begin(page, done=number - 1)
            back = _pages_to_go_back(state.total, page)
            state = replace(state, total=page.total)
            if back and number > 1:
                number = max(1, number - back)
                continue
            state = replace(state, next_page=number + 1, ignored=state.ignored + page.ignored)
            self._keep(page, state)
            if _is_last(page, number):
                self._table.end_walk(replace(state, complete=True, next_page=1))
                return True
            number += 1
        raise NoUsableAnswerError(SERVICE, Notice("list_endless"))

    # ------------------------------------------------------------------------------------------------- helpers

    def _seen(self) -> int:
        """Rows, with those that have no order number and are of no use."""
        return self._table.count() + self._table.state.ignored

    def _begin(self, page: Page[Transaction], done: int = 0) -> None:
        self._has_begun = True
        pages = -(-(page.total or 0) // page.per_page)
        self._context.reporter.begin("surveying", max(1, pages), ecomail_each=1.0)
        self._context.reporter.advance(by=done)

    async def _page(self, number: int) -> Page[Transaction]:
        return await self._context.ecomail.account_page(number)

    def _keep(self, page: Page[Transaction], state: SurveyState | None = None) -> None:
        self._new = self._table.add(_numbered(page.rows), state or self._table.state)
        self._context.reporter.advance()


def note_sent(store: Store, push: PushRecord) -> None:
    """What surely was added or removed by us is no news to the survey."""
    table = store.survey
    if push.outcome is not Outcome.VERIFIED or not table.state.complete:
        return
    if push.action in REMOVING and push.before is not None:
        table.remove(push.order_id, push.before.shop or "")
    if push.after is not None:
        table.add(_numbered([push.after]), table.state)


class _AccountShops(Struct, frozen=True):
    notices: tuple[Notice, ...] = ()


def account_shops(store: Store) -> tuple[Notice, ...]:
    """What the account holds under other names than the shop's, as last noted."""
    kept = store.key_values.get(_SHOPS, _AccountShops)
    return kept.notices if kept is not None else ()


def note_account_shops(store: Store, settings: ShopSettings) -> tuple[Notice, ...]:
    """Work out what the account holds under other names: how much, and how much of it looks like orders of the list."""
    names = shop_names(settings)
    others = [held for held in store.survey.shops() if folded_shop(held.shop) not in names]
    alike: dict[str, list[int]] = {held.shop: [0, 0] for held in others}
    for person, totals in _people_of(store).items() if others and names else ():
        for held in store.survey.of_person(person):
            if held.shop in alike:
                alike[held.shop][0] += 1
                alike[held.shop][1] += held.amount in totals
    notices = tuple(
        Notice(
            "account_shop_alike" if held.shop else "account_shop_none",
            {
                "shop": held.shop, "count": str(held.count), "sum": as_text(held.total),
                "people": str(alike[held.shop][0]), "amounts": str(alike[held.shop][1]),
            },
        )
        for held in others[:_MOST_SHOPS]
        if names
    )  # fmt: skip
    store.key_values.set(_SHOPS, _AccountShops(notices))
    return notices


def _people_of(store: Store) -> dict[str, set[Decimal]]:
    """Of the list: who bought, and the totals of their orders."""
    people: dict[str, set[Decimal]] = {}
    for summary in store.orders.each_summary():
        totals = people.setdefault(person_of(summary.email), set())
        if summary.shop_total is not None:
            totals.add(round_to_cents(summary.shop_total))
    people.pop("", None)
    return people


def _numbered(transactions: Iterable[Transaction]) -> list[tuple[int, Held]]:
    """Each with Ecomail's own number of it; where it shows none, or one twice, one made of all that is shown.

    Rows of one page are different rows, however alike.
    """
    taken: dict[int, Held] = {}
    alike: Counter[bytes] = Counter()
    for transaction in transactions:
        number = transaction.ecomail_id
        if not isinstance(number, int) or number in taken:
            shown = msgspec.json.encode(transaction)
            alike[shown] += 1
            digest = hashlib.blake2b(shown + bytes(alike[shown]), digest_size=7).digest()
            number = -int.from_bytes(digest, "big")
        taken[number] = held_of(transaction)
    return list(taken.items())


def _pages_to_go_back(total: int | None, page: Page[Transaction]) -> int:
    """What was removed meanwhile has moved all that follows to earlier pages, past those that were read."""
    if total is None or page.total is None or page.total >= total:
        return 0
    return -(-(total - page.total) // page.per_page)


def _is_last(page: Page[Transaction], number: int) -> bool:
    if not page.rows and not page.ignored:
        return True
    if page.last_page is not None:
        return number >= page.last_page
    if page.total is not None:
        return number * page.per_page >= page.total
    return len(page.rows) + page.ignored < page.per_page


# ------------------------------------------------------------------------------------ one number, several transactions
# A write goes by the number alone. What the survey saw under it may be old, so it is read again first.


def finder_for(ecomail: EcomailClient, survey: SurveyTable, numbers: Iterable[str]) -> TransactionFinder:
    """Reads what the account holds of ``numbers``, as few days as possible."""
    return TransactionFinder(
        ecomail, [Lookup(moment=held.moment) for number in numbers for held in survey.with_number(number)]
    )


async def held_in_all(
    survey: SurveyTable,
    finder: TransactionFinder,
    number: str,
    found: Collection[Transaction],
    names: frozenset[str],
    *also: object,
) -> Finding:
    """All that carries ``number`` now: what was ``found`` of it, and what the survey saw of it elsewhere, read again.

    ``names``: the shop's, folded; ``also``: further names that count as its own here. Raises ``ApiError``.
    """
    held = {_told_by(item): item for item in found}
    known = {_evidence(held_of(item)) for item in found}
    for surveyed in survey.with_number(number):
        if _evidence(surveyed) not in known:
            for item in await finder.listed(number, Lookup(moment=surveyed.moment)):
                held.setdefault(_told_by(item), item)
    return parted(held.values(), names, *also)


def neighbour_of(found: Finding) -> str:
    """The other shop that holds the number as well; empty where none does."""
    return next((item.shop for item in found.elsewhere if isinstance(item.shop, str) and item.shop), "")


def hit_as_well(settings: ShopSettings, intended: Transaction, found: Finding) -> str:
    """Whose order a write of ``intended`` by its number could hit instead; empty where nobody's.

    With the user's word that each shop has its own numbers, another shop's is in no danger.
    """
    shops = [item.shop for item in found.elsewhere if isinstance(item.shop, str)]
    return next((shop for shop in shops if not is_told_apart(settings, intended.shop, shop)), "")


def another_hit(settings: ShopSettings, intended: Transaction, found: Finding) -> FailureNote | None:
    """Why ``intended`` is not written over an order, where that could hit another shop's of the number."""
    shop = hit_as_well(settings, intended, found)
    return FailureNote("number_shared", {"number": intended.order_id, "shop": shop}) if shop else None


def _told_by(item: Transaction) -> object:
    number = item.ecomail_id
    return number if isinstance(number, int) else (item.email, item.timestamp, folded_shop(item.shop))


def _evidence(held: Held) -> object:
    return held.shop, held.person, held.moment
