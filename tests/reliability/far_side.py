"""Twelve orders of every kind for the tests that kill: five to add, four to overwrite, two to mark, one to leave."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.support.profiles import held_transaction, shop_order
from tests.support.push_scene import PushScene

TO_ADD = range(1, 6)
TO_OVERWRITE = range(6, 10)
TO_MARK = range(10, 12)
LEFT_ALONE = 12


def twelve_orders(folder: Path) -> PushScene:
    changed = {"amount": Decimal(30), "county": "Utrecht (prov.)"}
    held = [held_transaction(number, **changed) for number in TO_OVERWRITE]
    held += [held_transaction(number) for number in (*TO_MARK, LEFT_ALONE)]
    orders = [shop_order(number, tracked=number == LEFT_ALONE) for number in range(1, LEFT_ALONE + 1)]
    return PushScene(folder, orders=orders, held=held)
