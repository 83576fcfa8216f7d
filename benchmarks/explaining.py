"""Why the two sides differ, over accounts with planted causes: how much, how surely, how it grows; all shops, too."""

from __future__ import annotations

import random
import tempfile
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Final

import msgspec

from benchmarks.measuring import Figure, milliseconds, side_by_side
from core.domain.causes import explain
from core.domain.model import OrderState
from core.shop.overview import KeysAre, NewestCause, Tile, read_overview
from core.shop.profile_folders import profile_folder
from tests.support.planted import PLANTS, ZONE, Account, plant

_GROUP: Final = "Causes"
_ORDERS: Final = 5_000
_CAUSES: Final = 6
_ACCOUNTS: Final = 8
_LEAST: Final = 0.98
_GROWTH: Final = 10
_MOST_GROWTH: Final = 15.0
"""Ten times the orders: near linear."""
_SHOPS: Final = 50
_MOST_MILLISECONDS: Final = 200
_TILE: Final = Tile(
    name="shop", shop="Vaas & Zo", counts=dict.fromkeys(OrderState, 1_000), at_odds={"EUR": Decimal("2003.41")},
    compared_at=datetime(2026, 11, 7, 8, 12, tzinfo=UTC), needed_before=12, keys=KeysAre.WORK,
    cause=NewestCause("pieces", "", 63),
)  # fmt: skip


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
        *_overview(quick=quick),
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


def _overview(*, quick: bool) -> list[Figure]:
    """All shops at a glance, each with a tile as a long-used one has."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(_SHOPS):
            shop = profile_folder(folder, f"shop {number}")
            shop.mkdir(parents=True)
            (shop / "overview.json").write_bytes(msgspec.json.encode(_TILE))
        taken = side_by_side({"read": lambda: read_overview(folder)}, repeats=3 if quick else 15)["read"].wall
    return [
        Figure(
            group=_GROUP,
            what=f"how {_SHOPS} shops stand, without network",
            measured=milliseconds(taken),
            goal=f"≤ {_MOST_MILLISECONDS} ms",
            met=taken * 1000 <= _MOST_MILLISECONDS,
        )
    ]
