"""Another shop of the account holds the same number: nobody can tell which of the two a write hits, so it is asked.

Tried in accounts that count for each shop and in those that count for all, wherever the neighbour's order stands.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest
from msgspec.structs import replace

from core.demo_shop.ecomail import TakenInBulk
from core.demo_shop.transactions import StoredTransaction
from core.demo_shop.wire import Request
from core.domain.errors import CannotUndoError
from core.domain.model import Decision, Numbering, OrderState, Side
from core.domain.pushes import Outcome
from core.files.shop_listing import Period
from core.shop.shop import Shop
from tests.far_side import faults
from tests.far_side.faults import Fault, Trouble
from tests.support import profiles
from tests.support.profiles import PLACED, email_of, held_transaction, key_of, shop_order
from tests.support.push_scene import PushScene, on_a_loop

AT: Final = int(PLACED.timestamp())
NEIGHBOURS: Final[dict[str, dict[str, Any]]] = {
    "same person": {"email": email_of(1)},
    "same days": {"email": "jana@example.org"},
    "long ago": {"email": "jana@example.org", "timestamp": AT - 400 * 86_400},
}
PER_SHOP: Final = replace(profiles.SETTINGS, numbering=Numbering.PER_SHOP)
PER_ACCOUNT: Final = replace(profiles.SETTINGS, numbering=Numbering.PER_ACCOUNT)

places = pytest.mark.parametrize("place", NEIGHBOURS)
numberings = pytest.mark.parametrize("per_shop", [1, 0], ids=["per shop", "per account"])
turns = pytest.mark.parametrize("first", [1, 0], ids=["neighbour first", "ours first"])


def neighbour(place: str) -> StoredTransaction:
    fields: dict[str, Any] = {"id": 900, "shop": "jinyobchod.cz", "amount": Decimal("4990.00")}
    return held_transaction(1, **fields, **NEIGHBOURS[place])


def scene_of(tmp_path: Path, *held: StoredTransaction, per_shop: int, extra: int = 0) -> PushScene:
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in range(1, 2 + extra)], held=held)
    scene.shop.ecomail.one_numbering_per_shop = bool(per_shop)
    return scene


def different(place: str, *, first: int) -> tuple[StoredTransaction, ...]:
    """Ours, of another amount than the shop's, and the neighbour's."""
    both = (neighbour(place), held_transaction(1, amount=Decimal(1)))
    return both if first else both[::-1]


def theirs(scene: PushScene) -> list[StoredTransaction]:
    return [kept for kept in scene.shop.ecomail.transactions if kept.shop == "jinyobchod.cz"]


async def codes(shop: Shop, number: int = 1) -> set[str]:
    return {blocker.code for blocker in (await shop.orders.card(key_of(number))).assessment.blockers}


@places
@numberings
@turns
@on_a_loop
async def test_an_order_is_not_overwritten_while_it_is_open_which_one_that_hits(
    tmp_path: Path, place: str, per_shop: int, first: int
) -> None:
    scene = scene_of(tmp_path, *different(place, first=first), per_shop=per_shop)
    async with scene.open() as shop:
        await scene.compare(shop)
        assert await codes(shop) == {"number_shared"}
        result = await scene.push(shop)
    assert not result.pushes
    assert not scene.writes()


@places
@turns
@on_a_loop
async def test_the_users_word_that_each_shop_has_its_own_numbers_ends_it(
    tmp_path: Path, place: str, first: int
) -> None:
    scene = scene_of(tmp_path, *different(place, first=first), per_shop=True)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.setup.change_settings(replace(shop.settings, numbering=Numbering.PER_SHOP))
        assert await codes(shop) == set()
        result = await scene.push(shop)
        assert [push.outcome for push in result.pushes] == [Outcome.VERIFIED]
        await shop.send.run(await shop.send.plan_undo([result.pushes[0].push_id]))
    assert theirs(scene) == [neighbour(place)]
    ours = [kept for kept in scene.shop.ecomail.transactions if kept.shop != "jinyobchod.cz"]
    assert [kept.amount for kept in ours] == [Decimal(1)]


@on_a_loop
async def test_one_numbering_for_all_shops_leaves_only_what_ecomail_holds(tmp_path: Path) -> None:
    scene = scene_of(tmp_path, *different("long ago", first=True), per_shop=False)
    async with scene.open(settings=PER_ACCOUNT) as shop:
        await scene.compare(shop)
        assert await codes(shop) == {"number_for_all"}
        await shop.orders.decide(key_of(1), {"amount": Decision(Side.ECOMAIL)})
        assert await codes(shop) == set()
        await scene.push(shop)
    assert not scene.writes()
    assert scene.is_marked(1)


@on_a_loop
async def test_an_order_that_agrees_is_in_sync_beside_its_neighbour(tmp_path: Path) -> None:
    scene = scene_of(tmp_path, neighbour("long ago"), held_transaction(1), per_shop=True)
    async with scene.open() as shop:
        await scene.compare(shop)
        (summary,) = await shop.orders.summaries()
        assert summary.state is OrderState.IN_SYNC
        await scene.push(shop)
    assert scene.is_marked(1)
    assert not scene.writes()


@places
@numberings
@on_a_loop
async def test_a_neighbour_that_came_after_the_comparison_is_seen_before_the_write(
    tmp_path: Path, place: str, per_shop: int
) -> None:
    scene = scene_of(tmp_path, held_transaction(1, amount=Decimal(1)), per_shop=per_shop)
    async with scene.open() as shop:
        await scene.compare(shop)
        assert await codes(shop) == set()
        scene.shop.ecomail.transactions.insert(0, neighbour(place))
        result = await scene.push(shop)
        assert [(push.outcome, push.error.code) for push in result.pushes if push.error] == [
            (Outcome.FAILED, "number_shared")
        ]
        await shop.compare.run()
        assert await codes(shop) == {"number_shared"}
    assert not scene.writes()


@places
@on_a_loop
async def test_a_second_one_of_our_own_far_away_is_seen_before_the_write(tmp_path: Path, place: str) -> None:
    scene = scene_of(tmp_path, held_transaction(1, amount=Decimal(1)), per_shop=False)
    second = replace(neighbour(place), shop="Vaas & Zo")
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.transactions.insert(0, second)
        result = await scene.push(shop)
        assert [push.outcome for push in result.pushes] == [Outcome.STALE]
        await shop.compare.run()
        assert await codes(shop) == {"duplicate_in_ecomail"}
    assert not scene.writes()


def restored(amount: Decimal) -> tuple[StoredTransaction, ...]:
    return (held_transaction(1, amount=amount),)


@places
@numberings
@pytest.mark.parametrize("held", [(), restored(Decimal(1))], ids=["added", "overwritten"])
@on_a_loop
async def test_what_was_sent_is_not_put_back_over_a_neighbour_that_came_since(
    tmp_path: Path, place: str, per_shop: int, held: tuple[StoredTransaction, ...]
) -> None:
    scene = scene_of(tmp_path, *held, per_shop=per_shop)
    async with scene.open() as shop:
        await scene.compare(shop)
        (push,) = (await scene.push(shop)).pushes
        assert push.outcome is Outcome.VERIFIED
        plan = await shop.send.plan_undo([push.push_id])
        scene.shop.ecomail.transactions.insert(0, neighbour(place))
        written = len(scene.writes())
        (undo,) = (await shop.send.run(plan)).pushes
        assert undo.outcome is Outcome.FAILED
        with pytest.raises(CannotUndoError) as refused:
            await shop.send.plan_undo([push.push_id])
        assert refused.value.params["reason"].code == "undo_number_shared"  # type: ignore[union-attr]
    assert len(scene.writes()) == written
    assert theirs(scene) == [neighbour(place)]


@places
@pytest.mark.parametrize("taken", list(TakenInBulk))
@numberings
@on_a_loop
async def test_an_order_that_is_another_is_added_and_taken_back_beside_its_neighbour(
    tmp_path: Path, place: str, taken: TakenInBulk, per_shop: int
) -> None:
    scene = scene_of(tmp_path, neighbour(place), per_shop=per_shop)
    scene.shop.ecomail.taken_in_bulk = taken
    async with scene.open(settings=PER_SHOP) as shop:
        await scene.compare(shop)
        assert await codes(shop) == {"other_shop"}
        await shop.only_in_ecomail.say_another([key_of(1)])
        result = await scene.push(shop)
        assert theirs(scene) == [neighbour(place)]
        if [push.outcome for push in result.pushes] == [Outcome.VERIFIED]:
            await shop.send.run(await shop.send.plan_undo([result.pushes[0].push_id]))
            await shop.compare.run()
            assert await codes(shop) == {"other_shop"}, "what was said for it is dropped with it"
    assert theirs(scene) == [neighbour(place)]


@places
@numberings
@on_a_loop
async def test_what_only_ecomail_has_is_not_removed_beside_a_neighbour_of_its_number(
    tmp_path: Path, place: str, per_shop: int
) -> None:
    orphan = held_transaction(7)
    beside = replace(neighbour(place), order_id=orphan.order_id)
    scene = scene_of(tmp_path, held_transaction(1), orphan, beside, per_shop=per_shop)
    scene.shop.ecomail.subscribers.add(orphan.email)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.only_in_ecomail.search(Period())
        plan = await shop.only_in_ecomail.plan_removal([orphan.order_id])
        assert [[reason.code for reason in skipped.reasons] for skipped in plan.skipped] == [["number_shared"]]
        await shop.setup.change_settings(replace(shop.settings, numbering=Numbering.PER_SHOP))
        await shop.send.run(await shop.only_in_ecomail.plan_removal([orphan.order_id]))
    assert scene.shop.ecomail.find(orphan.order_id) == (beside,)


@on_a_loop
async def test_a_shop_name_typed_for_the_neighbours_is_not_sent_over_it(tmp_path: Path) -> None:
    scene = scene_of(tmp_path, *different("long ago", first=True), per_shop=True)
    async with scene.open(settings=PER_SHOP) as shop:
        await scene.compare(shop)
        await shop.orders.decide(key_of(1), {"shop": Decision(Side.MANUAL, "jinyobchod.cz")})
        await scene.push(shop)
    assert theirs(scene) == [neighbour("long ago")]
    assert not scene.writes()


@on_a_loop
async def test_one_order_under_two_addresses_is_said_by_the_comparison(tmp_path: Path) -> None:
    """Whichever day and address the second one has; it is neither in sync nor marked."""
    typo = held_transaction(1, id=2, email="cutsomer1@example.com", timestamp=AT - 90 * 86_400)
    scene = scene_of(tmp_path, held_transaction(1), typo, per_shop=False)
    async with scene.open() as shop:
        await scene.compare(shop)
        assert await codes(shop) == {"duplicate_in_ecomail"}
        plan = await shop.send.plan()
        assert [[reason.code for reason in skipped.reasons] for skipped in plan.skipped] == [["duplicate_in_ecomail"]]
        assert not (await shop.send.run(plan)).pushes
        scene.shop.ecomail.transactions.remove(typo)
        await shop.compare.run([key_of(1)])
        assert await codes(shop) == set(), "the wrong one was removed in Ecomail"
    assert not scene.is_marked(1)


@on_a_loop
async def test_what_the_survey_saw_and_is_gone_stands_in_nobodys_way(tmp_path: Path) -> None:
    scene = scene_of(tmp_path, *different("long ago", first=True), per_shop=True)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.transactions.remove(neighbour("long ago"))
        await shop.compare.run()
        assert await codes(shop) == set()
        result = await scene.push(shop)
    assert [push.outcome for push in result.pushes] == [Outcome.VERIFIED]


@on_a_loop
async def test_what_never_arrived_is_not_sent_again_beside_a_neighbour_that_came_since(tmp_path: Path) -> None:
    scene = scene_of(tmp_path, held_transaction(1, amount=Decimal(1)), per_shop=0)

    put: list[bool] = []

    def arrive(request: Request) -> Trouble | None:
        if request.method == "PUT":
            put.append(bool(theirs(scene)))
            return faults.connection(Fault.TIMEOUT)
        if put and not theirs(scene):
            scene.shop.ecomail.transactions.insert(0, neighbour("same person"))
        return None

    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.chooser = arrive
        result = await scene.push(shop)
        assert [push.error.code for push in result.pushes if push.error] == ["number_shared"]
    assert theirs(scene) == [neighbour("same person")]
    assert put
    assert not any(put), "nothing was sent once it was there"
