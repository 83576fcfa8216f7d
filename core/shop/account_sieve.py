"""What of Ecomail's list belongs to the shop, what of that no order accounts for, and what is there twice.

Fed with transactions as they are read, it keeps only what has to be shown: neither reads nor writes anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from core.domain.likely_matches import Unmatched, blocking_keys
from core.domain.model import Notice, OrderKey, OrderSummary, Presence, Transaction
from core.domain.settings import folded_shop
from core.store.store import Store


class Sieve:
    """What of Ecomail's list belongs to the shop, what of that no order accounts for, and what was called missing."""

    def __init__(
        self,
        shop_name: str,
        shops: frozenset[str],
        known: set[str],
        listed: Mapping[str, OrderSummary],
        unmatched: Iterable[Unmatched],
    ) -> None:
        self._shop_name = shop_name
        self._shops = shops | {shop_name}
        self._known = known
        self._listed = listed
        self._wanted = {key for order in unmatched for key in blocking_keys(order.email, order.order_id)}
        self._seen: set[int] = set()
        self._first: dict[str, Transaction] = {}
        self._spellings: Counter[str] = Counter()
        self.orphans: list[Transaction] = []
        self.turned_up: dict[OrderKey, list[Transaction]] = {}
        self.twice: dict[str, tuple[OrderKey, list[Transaction]]] = {}
        """By the number of an order of the list: what the shop has of it more than once."""
        self.total = 0

    def take(self, transactions: Iterable[Transaction]) -> None:
        for transaction in transactions:
            if isinstance(transaction.ecomail_id, int):
                if transaction.ecomail_id in self._seen:
                    continue  # it was moved to other days while they were read
                self._seen.add(transaction.ecomail_id)
            shop = transaction.shop if isinstance(transaction.shop, str) else ""
            self.total += shop in self._shops
            if transaction.order_id not in self._known:
                if shop in self._shops or not self._wanted.isdisjoint(
                    blocking_keys(transaction.email, transaction.order_id)
                ):
                    self.orphans.append(transaction)
            elif shop == self._shop_name and transaction.order_id in self._listed:
                self._take_listed(self._listed[transaction.order_id], transaction)
            if shop not in self._shops and folded_shop(shop) == folded_shop(self._shop_name):
                self._spellings[shop] += 1

    def _take_listed(self, summary: OrderSummary, transaction: Transaction) -> None:
        first = self._first.setdefault(transaction.order_id, transaction)
        if summary.presence is Presence.ABSENT:
            self.turned_up.setdefault(summary.key, []).append(transaction)
        elif first is not transaction:
            self.twice.setdefault(transaction.order_id, (summary.key, [first]))[1].append(transaction)

    def spelling_notices(self) -> tuple[Notice, ...]:
        return tuple(
            Notice("shop_spelling", {"name": self._shop_name, "other": other, "count": str(count)})
            for other, count in self._spellings.most_common()
        )


def listed_by_number(store: Store) -> dict[str, OrderSummary]:
    """The orders of the list by their own number, but for those that are held under another."""
    matched = store.orders.matched()
    return {
        summary.order_id: summary
        for summary in store.orders.each_summary()
        if summary.order_id is not None and summary.key not in matched
    }
