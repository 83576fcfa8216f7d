"""Whatever an account held before: what Ecomail adds up to changes by what the reviews said, and by nothing else.

Accounts that were lived in, and any sequence of comparing, deciding, sending and putting back. What is left alone is
left alone to the byte, and what the account may hold already is never added unasked.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from core.demo_shop.shop import DemoShop
from core.demo_shop.transactions import StoredTransaction
from core.domain.errors import CannotUndoError, UsageError
from core.domain.model import Action, Decision, Numbering, Side
from core.domain.pushes import Outcome, PlanEntry, PushPlan, is_undoable
from core.files.options import ImportOptions
from core.shop.shop import Shop
from tests.support import profiles
from tests.support.virtual_clock import VirtualClock

NUMBERS: Final = (1, 2, 3)
LONG_BEFORE: Final = int(profiles.PLACED.timestamp()) - 400 * 86_400
UNHURRIED = settings(max_examples=40, database=None)
THEIRS: Final = "jinyobchod.cz"
"""Another shop of the account; nothing of it may ever change."""

FORMS: Final[dict[str, dict[str, Any]]] = {
    "right": {},
    "other amount": {"amount": Decimal("40.00")},
    "other number": {"order_id": "presta_{:03d}", "timestamp": int(profiles.PLACED.timestamp()) + 20},
    "other number and shop": {"order_id": "presta_{:03d}", "shop": "prestashop"},
    "elsewhere": {"email": "moved@example.org", "timestamp": LONG_BEFORE},
    "another shop's": {"shop": THEIRS, "email": "jana@example.org", "amount": Decimal("4990.00")},
    "another shop's long ago": {"shop": THEIRS, "email": "jana@example.org", "timestamp": LONG_BEFORE},
    "nothing alike": {"order_id": "old-{}", "email": "o{}@example.org", "amount": Decimal("3.00"), "shop": "old"},
}
"""What an account may hold of an order; several of them, too."""

accounts = st.lists(
    st.tuples(st.sampled_from(NUMBERS), st.sampled_from(sorted(FORMS))), max_size=6, unique=True
)  # fmt: skip
steps = st.lists(
    st.sampled_from(["compare", "push", "push", "put back", "amount", "keep", "same", "link all", "another"]),
    min_size=2, max_size=8,
)  # fmt: skip


numberings = st.sampled_from(
    [
        (is_so, said)
        for is_so in (Numbering.PER_SHOP, Numbering.PER_ACCOUNT)
        for said in (is_so, Numbering.UNKNOWN)
    ]
)  # fmt: skip
"""How the account counts, and what the user said of that: the truth or nothing."""


def transactions_of(account: list[tuple[int, str]]) -> list[StoredTransaction]:
    held = []
    for place, (number, form) in enumerate(account, start=1):
        changes = {name: text.format(number) if isinstance(text, str) else text for name, text in FORMS[form].items()}
        held.append(profiles.held_transaction(number, id=place, **changes))
    return held


def sum_of(far_side: DemoShop) -> Decimal:
    return sum((held.amount for held in far_side.ecomail.transactions), Decimal(0))


def said(plan: PushPlan, done: frozenset[Any]) -> tuple[Decimal, int]:
    """What the review says that the sum and the number of orders change by, of the entries that were done."""
    entries = [entry for entry in plan.entries if entry.key in done]
    return sum(map(_change, entries), Decimal(0)), sum(map(_more, entries))


def _change(entry: PlanEntry) -> Decimal:
    before = entry.seen.amount if entry.seen is not None else Decimal(0)
    after = entry.intended.amount if entry.action is not Action.DELETE else Decimal(0)
    if entry.action is Action.MARK:
        return Decimal(0)
    assert isinstance(before, Decimal)
    assert isinstance(after, Decimal)
    return after - before


def _more(entry: PlanEntry) -> int:
    return {Action.CREATE: 1, Action.DELETE: -1}.get(entry.action, 0)


class Life:
    """One account, one shop, and who works with them."""

    def __init__(self, opened: Shop, far_side: DemoShop, draw: st.DataObject) -> None:
        self.shop, self.far_side, self.draw = opened, far_side, draw
        self.said_another: set[Any] = set()

    async def step(self, name: str) -> None:
        key = profiles.key_of(self.draw.draw(st.sampled_from(NUMBERS)))
        match name:
            case "compare":
                await self.shop.compare.run()
            case "push":
                await self._carry_out(await self.shop.send.plan())
            case "put back":
                await self._put_back()
            case "amount":
                typed = self.draw.draw(st.sampled_from(["44.00", "4500.00"]))
                await self.shop.orders.decide(key, {"amount": Decision(Side.MANUAL, typed)})
            case "keep":
                await self.shop.orders.decide(key, {"amount": Decision(Side.ECOMAIL)})
            case "link all":
                await self.shop.only_in_ecomail.link_twins()
            case "another":
                await self.shop.only_in_ecomail.say_another([key])
                self.said_another.add(key)
            case "same":
                await self._link(key)

    async def _link(self, key: Any) -> None:
        twins = (await self.shop.orders.card(key)).record.identity.twins
        if twins:
            try:
                await self.shop.only_in_ecomail.take_match(key, twins[0].order_id)
            except UsageError:
                return  # another order of the list accounts for it by now

    async def _put_back(self) -> None:
        undoable = [push for push in await self.shop.history.entries() if is_undoable(push)]
        if undoable:
            try:
                plan = await self.shop.send.plan_undo([undoable[0].push_id])
            except CannotUndoError:
                return  # the account holds its number twice by now
            await self._carry_out(plan)

    async def _carry_out(self, plan: PushPlan) -> None:
        before, held = sum_of(self.far_side), Counter(self.far_side.ecomail.transactions)
        for entry in plan.entries:
            if entry.action is Action.CREATE and entry.undoes is None and entry.key not in self.said_another:
                self._check_new(entry)
        result = await self.shop.send.run(plan, confirmed_number=plan.confirm_number)
        done = frozenset(push.key for push in result.pushes if push.outcome is Outcome.VERIFIED)
        change, more = said(plan, done)
        assert sum_of(self.far_side) - before == change
        assert len(self.far_side.ecomail.transactions) - held.total() == more
        touched = {entry.order_id for entry in plan.entries}
        left_alone = Counter(kept for kept in held.elements() if kept.order_id not in touched)
        assert not left_alone - Counter(self.far_side.ecomail.transactions), "byte for byte"

    def _check_new(self, entry: PlanEntry) -> None:
        """Nothing that is added unasked stands in the account, under whatever number, name or address."""
        number = int(entry.key.order_session.removeprefix("session-"))
        alike = [
            kept
            for kept in self.far_side.ecomail.transactions
            if kept.order_id in {f"ORD-{number}", f"presta_{number:03d}"}
        ]
        assert alike == [], f"{entry.order_id} is there already"


@UNHURRIED
@given(accounts, steps, numberings, st.data())
def test_the_sum_changes_by_what_the_reviews_said(
    account: Any, steps: list[str], numbering: tuple[Numbering, Numbering], data: st.DataObject
) -> None:
    is_so, said = numbering

    async def live(folder: Path) -> None:
        clock = VirtualClock()
        orders = [profiles.shop_order(number) for number in NUMBERS]
        far_side = profiles.empty_shop(clock, orders=orders, transactions=transactions_of(account))
        far_side.ecomail.one_numbering_per_shop = is_so is Numbering.PER_SHOP
        far_side.ecomail.subscribers |= {profiles.email_of(number) for number in NUMBERS}
        wanted = structs.replace(profiles.SETTINGS, numbering=said)
        async with profiles.open_profile_on(far_side, folder, clock, settings=wanted) as opened:
            await opened.import_file.run(profiles.write_csv(folder / "orders.csv", NUMBERS), ImportOptions())
            await opened.compare.run()
            life = Life(opened, far_side, data)
            for name in steps:
                await life.step(name)
        kept = [held for held in far_side.ecomail.transactions if held.shop == THEIRS]
        assert kept == [held for held in transactions_of(account) if held.shop == THEIRS], "byte for byte"

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(live(Path(folder)))
