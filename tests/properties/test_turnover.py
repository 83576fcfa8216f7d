"""Whatever an account held before: what Ecomail adds up to changes by what the reviews said, and by nothing else.

Accounts that were lived in, and any sequence of comparing, deciding, sending and putting back. What is left alone is
left alone to the byte, and what the account may hold already is never added unasked.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct, structs

from core.demo_shop.ecomail import TakenInBulk
from core.demo_shop.shop import DemoShop
from core.demo_shop.transactions import StoredTransaction
from core.demo_shop.wire import Request
from core.domain.decisions import WHOLE_ORDER, leave_for_later, shops_word
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


PURCHASES: Final[dict[str, dict[str, Any]]] = {
    "plain": {},
    "a fee that nobody names": {"value": Decimal("75.00")},
    "a discount on the whole": {"value": Decimal("35.00"), "discount": Decimal("10.00")},
    "two readings": {"tax": Decimal("20.00"), "value": Decimal("25.00"), "shipping": Decimal("5.00")},
    "the price is the line's": {"value": Decimal("25.00")},
    "as people write": {"value": "45,00 €", "shipping": "5,00", "tax": None},
    "a line that cannot be read": {"items": [{"item_id": "MUG", "price": "a lot"}]},
    "no value": {"value": None},
    "crowns": {"currency": "CZK"},
}
"""What the shop may say of an order."""
MORE_STEPS: Final = (
    "compare",
    "push",
    "push",
    "push as new",
    "push",
    "put back",
    "put back",
    "amount",
    "keep",
    "the shop's",
    "its lines",
    "all of one kind",
    "email",
    "city",
    "take back",
    "later",
    "same",
    "link all",
    "another",
    "renamed",
    "a rate",
    "file",
)
"""Every way in which a user decides."""
RATE: Final = {"exchange_rates": {"CZK": Decimal("0.04")}}
LANDED: Final = frozenset({Outcome.VERIFIED, Outcome.LANDED_DIFFERENT})
"""What was written; the latter in a form of Ecomail's own."""
lives = st.lists(st.sampled_from(MORE_STEPS), min_size=3, max_size=10)
GROWN: Final = "grown-"


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


def held_of(far_side: DemoShop) -> list[StoredTransaction]:
    """But for what others added while the list was read."""
    return [held for held in far_side.ecomail.transactions if not held.order_id.startswith(GROWN)]


def sum_of(far_side: DemoShop) -> Decimal:
    return sum((held.amount for held in held_of(far_side)), Decimal(0))


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

    def __init__(self, opened: Shop, far_side: DemoShop, draw: st.DataObject, folder: Path) -> None:
        self.shop, self.far_side, self.draw, self.folder = opened, far_side, draw, folder
        self.said_another: set[Any] = set()

    async def step(self, name: str) -> None:
        key = profiles.key_of(self.draw.draw(st.sampled_from(NUMBERS)))
        match name:
            case "compare":
                await self.shop.compare.run()
            case "push" | "push as new":
                await self._carry_out(await self.shop.send.plan(as_new=name == "push as new"))
            case "put back":
                await self._put_back()
            case "link all":
                await self.shop.only_in_ecomail.link_twins()
            case "another":
                await self.shop.only_in_ecomail.say_another([key])
                self.said_another.add(key)
            case "same":
                await self._link(key)
            case "renamed" | "a rate":
                change = {"shop_former_names": "prestashop; old"} if name == "renamed" else RATE
                await self.shop.setup.change_settings(structs.replace(self.shop.settings, **change))
            case "file":
                await self._import(key)
            case _:
                await self._decide(name, key)

    async def _decide(self, name: str, key: Any) -> None:
        if name == "all of one kind":
            for code in ("balance", "reading_unclear", "lines_in_doubt", "line_unreadable"):
                for keys in await self.shop.orders.waiting_for(code):
                    await self.shop.orders.decide_many(dict.fromkeys(keys, shops_word(code)))
            return
        typed = self.draw.draw(st.sampled_from(["44.00", "4500.00"])) if name == "amount" else ""
        choices: dict[str, dict[str, Decision | None]] = {
            "amount": {"amount": Decision(Side.MANUAL, typed)},
            "keep": {"amount": Decision(Side.ECOMAIL)},
            "the shop's": {"amount": Decision(Side.SHOP)},
            "its lines": {"items": Decision(Side.SHOP)},
            "email": {"email": Decision(Side.MANUAL, "typed@example.com")},
            "city": {"city": Decision(Side.MANUAL, "Plzeň")},
            "take back": dict.fromkeys(("amount", "items", "email", "city", WHOLE_ORDER)),
            "later": {WHOLE_ORDER: leave_for_later()},
        }
        await self.shop.orders.decide(key, choices[name])

    async def _import(self, key: Any) -> None:
        file = self.folder / "again.csv"
        said = self.draw.draw(st.sampled_from(["city\n{},Brno", "email\n{},moved@example.org", "order_id\n{},9"]))
        file.write_text(f"order_session,{said.format(key.order_session)}\n", "utf-8")
        await self.shop.import_file.run(file, ImportOptions())

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
        before, held = sum_of(self.far_side), Counter(held_of(self.far_side))
        for entry in plan.entries:
            if entry.action is Action.CREATE and entry.undoes is None and entry.key not in self.said_another:
                self._check_new(entry)
        result = await self.shop.send.run(plan, confirmed_number=plan.confirm_number)
        assert not {push.outcome for push in result.pushes} & {Outcome.UNCERTAIN}
        done = frozenset(push.key for push in result.pushes if push.outcome in LANDED)
        change, more = said(plan, done)
        assert sum_of(self.far_side) - before == change
        assert len(held_of(self.far_side)) - held.total() == more
        touched = {entry.order_id for entry in plan.entries}
        left_alone = Counter(kept for kept in held.elements() if kept.order_id not in touched)
        assert not left_alone - Counter(held_of(self.far_side)), "byte for byte"

    def _check_new(self, entry: PlanEntry) -> None:
        """Nothing that is added unasked stands in the account, under whatever number, name or address."""
        number = int(entry.key.order_session.removeprefix("session-"))
        alike = [
            kept
            for kept in self.far_side.ecomail.transactions
            if kept.order_id in {f"ORD-{number}", f"presta_{number:03d}"}
        ]
        assert alike == [], f"{entry.order_id} is there already"


def growing(far_side: DemoShop) -> Callable[[Request], None]:
    def one_more(request: Request) -> None:
        if request.method == "GET" and request.path == "/tracker/transaction":
            number = 1000 + len(far_side.ecomail.transactions)
            more = profiles.held_transaction(number, order_id=f"{GROWN}{number}", shop="elsewhere")
            far_side.ecomail.transactions.append(more)

    return one_more


class World(Struct, frozen=True, kw_only=True):
    """What the two far sides hold, and how odd they are."""

    account: list[tuple[int, str]]
    numbering: tuple[Numbering, Numbering]
    kinds: tuple[str, ...] = ("plain",) * len(NUMBERS)
    taken: TakenInBulk = TakenInBulk.STORED
    refused: set[int] = set()
    """Whose addresses Ecomail does not take."""
    grows: bool = False
    """Somebody orders in another shop each time that the account's list is read."""
    respells: bool = False
    """Towns are kept in capitals."""

    def far_side(self, clock: VirtualClock) -> DemoShop:
        orders = [
            profiles.shop_order(number, **PURCHASES[kind]) for number, kind in zip(NUMBERS, self.kinds, strict=True)
        ]
        far_side = profiles.empty_shop(clock, orders=orders, transactions=transactions_of(self.account))
        ecomail = far_side.ecomail
        ecomail.one_numbering_per_shop = self.numbering[0] is Numbering.PER_SHOP
        ecomail.subscribers |= {profiles.email_of(number) for number in NUMBERS}
        ecomail.taken_in_bulk = self.taken
        ecomail.refused_emails = {profiles.email_of(number) for number in self.refused}
        if self.grows:
            ecomail.faults.chooser = growing(far_side)
        if self.respells:
            ecomail.kept_as = lambda held: structs.replace(held, city=held.city.upper() if held.city else held.city)
        return far_side

    async def live(self, steps: list[str], data: st.DataObject, folder: Path) -> None:
        clock = VirtualClock()
        far_side = self.far_side(clock)
        wanted = structs.replace(profiles.SETTINGS, numbering=self.numbering[1])
        async with profiles.open_profile_on(far_side, folder, clock, settings=wanted) as opened:
            await opened.import_file.run(profiles.write_csv(folder / "orders.csv", NUMBERS), ImportOptions())
            await opened.compare.run()
            life = Life(opened, far_side, data, folder)
            for name in steps:
                await life.step(name)
        kept = [held for held in far_side.ecomail.transactions if held.shop == THEIRS]
        assert kept == [held for held in transactions_of(self.account) if held.shop == THEIRS], "byte for byte"


worlds = st.builds(
    World, account=accounts, numbering=numberings, taken=st.sampled_from(TakenInBulk),
    kinds=st.tuples(*[st.sampled_from(sorted(PURCHASES)) for _ in NUMBERS]),
    refused=st.sets(st.sampled_from(NUMBERS), max_size=1), grows=st.booleans(), respells=st.booleans(),
)  # fmt: skip


@UNHURRIED
@given(accounts, steps, numberings, st.data())
def test_the_sum_changes_by_what_the_reviews_said(
    account: Any, steps: list[str], numbering: tuple[Numbering, Numbering], data: st.DataObject
) -> None:
    world = World(account=account, numbering=numbering)
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(world.live(steps, data, Path(folder)))


@UNHURRIED
@given(worlds, lives, st.data())
def test_so_it_does_whatever_is_decided_and_however_odd_the_far_sides_are(
    world: World, steps: list[str], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(world.live(steps, data, Path(folder)))
