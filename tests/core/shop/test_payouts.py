"""Payouts as a third side: taken from a file, counted once, a cause where Ecomail holds too much, in the report."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from core.domain.causes import Cause
from core.domain.errors import ImportFileError, UsageError
from core.domain.model import OrderState, Side
from core.domain.payouts import Paid, PaidState
from core.domain.pushes import Outcome
from core.files.options import ImportOptions
from core.shop.report import write_together
from core.shop.shop import Shop
from tests.support.profiles import held_transaction, key_of, shop_order
from tests.support.push_scene import PushScene, on_a_loop

HEADER = "Date,Payment method,Currency,Amount,Status,ID,Description,Consumer name,Settlement reference,Amount refunded"


def scene_of(folder: Path) -> PushScene:
    numbers = range(1, 7)
    return PushScene(
        folder,
        orders=[shop_order(number) for number in numbers],
        held=[held_transaction(number) for number in (1, 2, 3, 4, 5)],
    )


def settlement(folder: Path, *rows: tuple[int, str, str], currency: str = "EUR") -> Path:
    """Order, amount, and the reference of each movement."""
    lines = [
        f"2026-02-21,ideal,{currency},{amount},paidout,{ref},Order ORD-{n},J. Jansen,1.2," for n, amount, ref in rows
    ]
    path = folder / "mollie.csv"
    path.write_text("\n".join([HEADER, *lines]), "utf-8")
    return path


ALL = (
    (1, "45.00", "tr_1"), (1, "-10.00", "re_1"), (2, "45.00", "tr_2"), (2, "-45.00", "re_2"), (3, "45.00", "tr_3"),
    (6, "45.00", "tr_6"), (6, "-5.00", "re_6"), (9, "45.00", "tr_9"),
)  # fmt: skip


async def take_in(shop: Shop, path: Path) -> int:
    return await shop.payouts.take_in(await shop.payouts.preview(path, ImportOptions()))


async def refunds(shop: Shop) -> dict[str, Cause]:
    found = (await shop.causes.find()).explanation
    return {cause.key.code: cause for cause in found.causes if cause.key.code.startswith("refunded")}


@on_a_loop
async def test_what_was_refunded_and_ecomail_still_counts_is_a_cause(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        assert await refunds(shop) == {}
        file = await shop.payouts.preview(settlement(tmp_path, *ALL), ImportOptions())
        assert (file.orders, await shop.payouts.take_in(file), file.not_listed) == (4, 7, (9,))
        found = await refunds(shop)
        part, whole = found["refunded_part"], found["refunded_whole"]
        assert (part.orders, dict(part.money)) == ((key_of(1),), {"EUR": Decimal("10.00")})
        assert (whole.orders, dict(whole.money)) == ((key_of(2),), {"EUR": Decimal("45.00")})
        assert (part.first, part.last) == (date(2026, 2, 20), date(2026, 2, 20))
        explained = (await shop.causes.find()).explanation
        assert explained.explained <= explained.differing, "an order that agrees is not counted as one that differs"
        assert await shop.payouts.of_order("ORD-1") == (
            Paid(currency="EUR", paid=Decimal("45.00"), refunded=Decimal("10.00")),
        )


@on_a_loop
async def test_it_is_gone_when_ecomail_holds_what_is_left(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await take_in(shop, settlement(tmp_path, *ALL[:2]))
        assert "refunded_part" in await refunds(shop)
        scene.shop.ecomail.change_elsewhere("ORD-1", amount=Decimal("35.00"))
        scene.clock.advance(86_400 * 7)
        await shop.compare.run()
        assert await refunds(shop) == {}


@on_a_loop
async def test_a_file_twice_counts_once_and_a_preview_not_at_all(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        path = settlement(tmp_path, *ALL)
        await shop.payouts.preview(path, ImportOptions())
        assert await shop.payouts.of_order("ORD-1") == ()
        await take_in(shop, path)
        assert await take_in(shop, path) == 0
        (sums,) = await shop.payouts.of_order("ORD-1")
        assert (sums.paid, sums.refunded, sums.left) == (Decimal("45.00"), Decimal("10.00"), Decimal("35.00"))
        later = settlement(tmp_path, (1, "-5.00", "re_later"))
        assert await take_in(shop, later) == 1
        (sums,) = await shop.payouts.of_order("ORD-1")
        assert sums.refunded == Decimal("15.00")
        assert await shop.payouts.drop() == 4
        assert await shop.payouts.of_order("ORD-1") == ()


@on_a_loop
async def test_another_currency_proves_nothing(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await take_in(shop, settlement(tmp_path, *ALL, currency="CZK"))
        assert await refunds(shop) == {}


@on_a_loop
async def test_a_report_has_a_third_side_where_there_are_payouts(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.report.write(tmp_path / "without.csv")
        await take_in(shop, settlement(tmp_path, *ALL))
        await shop.report.write(tmp_path / "with.csv")
        part = await shop.report.of_this_shop()
        await write_together(tmp_path / "both.csv", [part, part], date(2026, 3, 2))
    rows = {}
    for name in ("without", "with", "both"):
        with (tmp_path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            rows[name] = list(csv.DictReader(file))
    assert "paid" not in rows["without"][0]
    assert {row["verdict"]: row["paid"] for row in rows["with"] if row["month"] == "all"} == {
        "all good": "80.00",
        "missing in Ecomail": "40.00",
    }
    assert len(rows["both"]) == 2 * len(rows["with"])


@on_a_loop
async def test_two_shops_keep_each_its_own(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    scene, beside = scene_of(one), scene_of(other)
    async with scene.open() as shop, beside.open() as second:
        await scene.compare(shop)
        await beside.compare(second)
        await take_in(shop, settlement(tmp_path, *ALL))
        assert await second.payouts.of_order("ORD-1") == ()
        assert await refunds(second) == {}


@on_a_loop
async def test_it_survives_the_program_and_forgetting_and_holds_no_payer(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await take_in(shop, settlement(tmp_path, *ALL))
        await shop.forget_customers.run()
    async with scene.open() as shop:
        assert len(await shop.payouts.of_order("ORD-1")) == 1
        with pytest.raises(ImportFileError):
            await take_in(shop, tmp_path / "orders.csv")
    assert b"Jansen" not in (tmp_path / "orders.sqlite3").read_bytes()


async def cause_of(shop: Shop, code: str) -> Cause:
    return (await refunds(shop))[code]


@on_a_loop
async def test_one_choice_takes_the_refunds_off_and_one_takes_that_back(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await take_in(shop, settlement(tmp_path, *ALL))
        part, whole = await cause_of(shop, "refunded_part"), await cause_of(shop, "refunded_whole")
        (row,) = await shop.causes.preview(part)
        assert (row.path, row.ecomail, row.proposed["amount"].value) == ("amount", Decimal("45.00"), Decimal("35.00"))
        assert await shop.causes.choose(part, Side.MANUAL) == (key_of(1),)
        assert await shop.causes.choose(whole, Side.MANUAL) == (key_of(2),)
        found = await shop.causes.find()
        assert {cause.key.code: found.decided[cause.key] for cause in found.explanation.causes if cause.paths} == {
            "refunded_part": 1,
            "refunded_whole": 1,
        }
        card = await shop.orders.card(key_of(1))
        assert card.assessment.state is OrderState.DIFFERS
        assert not any(notice.code.startswith("refunded") for notice in card.assessment.warnings)
        await shop.causes.choose(part, None)
        card = await shop.orders.card(key_of(1))
        assert (card.assessment.state, card.record.decisions) == (OrderState.IN_SYNC, {})
        with pytest.raises(UsageError):
            await shop.causes.choose(part, Side.ECOMAIL)


@on_a_loop
async def test_what_is_left_is_sent_and_the_cause_is_gone(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await take_in(shop, settlement(tmp_path, *ALL[:4]))
        for cause in (await refunds(shop)).values():
            await shop.causes.choose(cause, Side.MANUAL)
        plan = await shop.send.plan((key_of(1), key_of(2)))
        result = await shop.send.run(plan)
        assert [push.outcome for push in result.pushes] == [Outcome.VERIFIED, Outcome.VERIFIED]
        held = {one.order_id: (one.amount, one.status, one.items) for one in scene.shop.ecomail.transactions}
        before = held_transaction(1)
        assert held["ORD-1"] == (Decimal("35.00"), before.status, before.items)
        assert held["ORD-2"][:2] == (Decimal("45.00"), "canceled")
        assert await refunds(shop) == {}
        await take_in(shop, settlement(tmp_path, (1, "-5.00", "re_later")))
        again = await cause_of(shop, "refunded_part")
        assert (again.orders, dict(again.money)) == ((key_of(1),), {"EUR": Decimal("5.00")})


@on_a_loop
async def test_what_was_paid_is_in_the_list_that_is_shown_and_in_the_one_that_is_saved(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await take_in(shop, settlement(tmp_path, *ALL))
        paid = {
            card.record.order.order_id: [sums.state for sums in card.paid]
            for card in await shop.orders.cards()
            if card.record.order
        }
        assert paid == {
            "ORD-1": [PaidState.REFUNDED_PART], "ORD-2": [PaidState.REFUNDED], "ORD-3": [PaidState.PAID],
            "ORD-4": [], "ORD-5": [], "ORD-6": [PaidState.REFUNDED_PART],
        }  # fmt: skip
        await shop.orders.export(tmp_path / "list.csv")
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        saved = {row["known_order_id"]: (row["paid"], row["refunded"]) for row in csv.DictReader(file)}
    assert (saved["ORD-1"], saved["ORD-3"], saved["ORD-4"]) == (("45.00", "10.00"), ("45.00", "0.00"), ("", ""))


@on_a_loop
async def test_what_is_taken_in_is_what_was_shown(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        file = await shop.payouts.preview(settlement(tmp_path, *ALL[:2]), ImportOptions())
        settlement(tmp_path, (3, "45.00", "tr_3"))
        await shop.payouts.take_in(file)
        assert await shop.payouts.of_order("ORD-3") == ()
        assert await shop.payouts.of_order("ORD-1") != ()


@on_a_loop
async def test_amounts_in_cents_are_noticed(tmp_path: Path) -> None:
    scene = scene_of(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        cents = settlement(tmp_path, (1, "4500", "tr_1"), (2, "4500", "tr_2"))
        assert (await shop.payouts.preview(cents, ImportOptions())).is_hundredfold
        whole = settlement(tmp_path, (1, "45.00", "tr_1"), (2, "45.00", "tr_2"))
        assert not (await shop.payouts.preview(whole, ImportOptions())).is_hundredfold
