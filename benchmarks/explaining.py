"""Why the two sides differ, over accounts with planted causes: how much is found, how surely, and how it grows."""

from __future__ import annotations

import random
from typing import Final

from benchmarks.measuring import Figure, milliseconds, side_by_side
from core.domain.causes import explain
from tests.support.planted import PLANTS, ZONE, Account, plant

_GROUP: Final = "Causes"
_ORDERS: Final = 5_000
_CAUSES: Final = 6
_ACCOUNTS: Final = 8
_LEAST: Final = 0.98
_GROWTH: Final = 10
_MOST_GROWTH: Final = 15.0
"""Ten times the orders: near linear."""


def run(*, quick: bool) -> list[Figure]:
    orders = _ORDERS // (10 if quick else 1)
    scores = [_score(_account(seed, orders)) for seed in range(2 if quick else _ACCOUNTS)]
    recall, precision = min(score[0] for score in scores), min(score[1] for score in scores)
    few, many = _account(1, orders // _GROWTH), _account(1, orders)
    times = side_by_side({"few": lambda: _explained(few), "many": lambda: _explained(many)}, repeats=1 if quick else 5)
    growth = times["many"].cpu / times["few"].cpu
    what = f"{orders:,} orders with {_CAUSES} overlapping causes"
    return [
        Figure(
            group=_GROUP,
            what=f"the worst of {len(scores)} accounts of {what}, 2 % changed by hand",
            measured=f"recall {recall:.4f}, precision {precision:.4f}",
            goal=f"both ≥ {_LEAST}",
            met=min(recall, precision) >= _LEAST,
        ),
        Figure(
            group=_GROUP,
            what=f"explaining {what}",
            measured=f"{milliseconds(times['many'].cpu)}; {growth:.1f} × a tenth of the orders",
            goal=f"≤ {_MOST_GROWTH:.0f} ×",
            met=growth <= _MOST_GROWTH,
        ),
    ]


def _account(seed: int, orders: int) -> Account:
    dice = random.Random(seed)  # noqa: S311 - an account is to be the same every time
    return plant(dice.sample(sorted(PLANTS), _CAUSES), orders=orders, seed=seed)


def _explained(account: Account) -> object:
    return explain(account.pairs, account.apart, account.standing, ZONE)


def _score(account: Account) -> tuple[float, float]:
    """Over pairs of a cause and an order that shows it: how many are found, and how many of those found are there."""
    found = {
        cause.key: set(cause.orders)
        for cause in explain(account.pairs, account.apart, account.standing, ZONE).causes
    }  # fmt: skip
    right = sum(len(orders & found.get(key, set())) for key, orders in account.planted.items())
    planted, claimed = (sum(map(len, sets.values())) for sets in (account.planted, found))
    return right / planted, right / claimed
