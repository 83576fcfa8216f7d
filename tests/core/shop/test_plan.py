"""Plans: what a push would do, what is left out and why, and when the number has to be named."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.domain.errors import CannotUndoError
from core.domain.messages import text
from core.domain.model import Action, DifferenceKind, FieldComparison, Notice, Transaction
from core.domain.pushes import PlanEntry
from core.files.options import ImportOptions
from core.shop.plan import brake
from tests.far_side import faults
from tests.support.profiles import key_of, shop_order
from tests.support.push_scene import DONE, MARK, PushScene, number_of, on_a_loop


def overwriting(number: int, *paths: str, action: Action = Action.UPDATE) -> PlanEntry:
    changes = tuple(FieldComparison(path=path, kind=DifferenceKind.CHANGED) for path in paths)
    held = Transaction(order_id=f"ORD-{number}")
    return PlanEntry(
        key=key_of(number), order_id=f"ORD-{number}", action=action, intended=held, seen=held, changes=changes
    )


def entries(count: int, *paths: str, action: Action = Action.UPDATE) -> list[PlanEntry]:
    return [overwriting(number, *(paths or (f"path-{number}",)), action=action) for number in range(count)]


def test_up_to_twenty_orders_need_no_number_whatever_they_are() -> None:
    assert brake(entries(20, "city"), compared=20) == (None, None)


def test_more_than_twenty_need_it_when_they_are_more_than_a_quarter() -> None:
    assert brake(entries(21), compared=84) == (None, None)
    number, why = brake(entries(21), compared=83)
    assert (number, why.code) == (21, "brake_share")


def test_more_than_twenty_need_it_when_all_change_the_same_single_field() -> None:
    number, why = brake(entries(21, "city"), compared=1000)
    assert (number, why.code, why.params) == (21, "brake_same_field", {"field": "city"})
    assert brake(entries(21, "city", "amount"), compared=1000) == (None, None)
    assert brake([*entries(21, "city"), overwriting(99, "amount")], compared=1000) == (None, None)


def test_the_price_of_a_line_is_one_field_whatever_the_line_is_called() -> None:
    prices = [overwriting(number, f"items[SKU-{number}].price", f"items[B[{number}]].price") for number in range(21)]
    assert brake(prices, compared=1000) == (21, Notice("brake_same_field", {"field": "items"}))
    assert brake([*prices, overwriting(99, "items[SKU-1].title")], compared=1000) == (None, None)
    assert brake([*prices, overwriting(99, "items[SKU-1]")], compared=1000) == (None, None)


def test_lines_that_are_added_or_dropped_are_one_field_too() -> None:
    lines = [overwriting(number, f"items[SKU-{number}]") for number in range(21)]
    assert brake(lines, compared=1000) == (21, Notice("brake_same_field", {"field": "items"}))


def test_new_orders_and_marks_overwrite_nothing() -> None:
    assert brake(entries(50, action=Action.CREATE), compared=50) == (None, None)
    assert brake(entries(50, action=Action.MARK), compared=50) == (None, None)


@pytest.mark.parametrize("action", [Action.RESTORE, Action.DELETE])
def test_putting_back_and_deleting_count_like_overwriting(action: Action) -> None:
    assert brake(entries(21, action=action), compared=21)[0] == 21


@on_a_loop
async def test_everything_that_needs_it_is_planned_and_what_is_in_sync_not_mentioned(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan()
        actions = {number_of(entry.key): entry.action for entry in plan.entries}
        assert actions == {1: Action.CREATE, 2: Action.CREATE, 3: Action.UPDATE, 4: Action.UPDATE, MARK: Action.MARK}
        assert plan.skipped == ()
        assert plan.entries[-1].request == b""


@on_a_loop
async def test_each_order_that_was_named_and_takes_no_part_has_its_reason(tmp_path: Path) -> None:
    orders = [shop_order(number, tracked=number == DONE) for number in (1, DONE)]
    orders.append(replace(shop_order(3), payment_status="refunding"))
    scene = PushScene(tmp_path, orders=orders)
    scene.numbers = [1, DONE, 3, 8, 9]
    async with scene.open() as shop:
        scene.shop.wemasy.faults.add(faults.html(), body=b'"session-9"', times=None)
        await scene.compare(shop)
        wanted = [*map(key_of, scene.numbers)]
        plan = await shop.send.plan(wanted)
        reasons = {number_of(entry.key): entry.reasons[0].code for entry in plan.skipped}
        assert reasons == {DONE: "nothing_to_do", 3: "status_unmapped", 8: "not_found", 9: "compare_failed"}
        unknown = next(entry for entry in plan.skipped if number_of(entry.key) == 8)
        assert key_of(8).order_session in text(unknown.reasons[0])
        assert [number_of(entry.key) for entry in plan.entries] == [1]


@on_a_loop
async def test_an_order_never_compared_is_left_out(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        rows = (
            "order_session,order_id,email",
            "session-77,F-77,jan@example.com",
            "session-1,F-1,customer1@example.com",
        )
        (tmp_path / "more.csv").write_text("\n".join([*rows, ""]), encoding="utf-8")
        await shop.import_file.run(tmp_path / "more.csv", ImportOptions())
        skipped = (await shop.send.plan()).skipped
        assert {entry.order_id: entry.reasons[0].code for entry in skipped} == {
            "F-77": "not_compared", "ORD-1": "order_id_differs"
        }, "the shop's number where it is known, else the file's"  # fmt: skip


@on_a_loop
async def test_without_marking_a_mark_alone_is_nothing_to_do(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(MARK)], mark=False)
        assert plan.entries == ()
        assert plan.skipped[0].reasons[0].code == "nothing_to_do"


# ------------------------------------------------------------------------------------------------------------ undo


@on_a_loop
async def test_what_changed_nothing_cannot_be_put_back(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(3), key_of(MARK)])
        scene.shop.ecomail.change_elsewhere("ORD-3", amount=Decimal(1))
        for push in (await shop.send.run(plan)).pushes:
            with pytest.raises(CannotUndoError):
                await shop.send.plan_undo([push.push_id])


@on_a_loop
async def test_the_same_push_is_not_put_back_twice(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        (push,) = (await scene.push(shop, [3])).pushes
        await shop.send.run(await shop.send.plan_undo([push.push_id]))
        with pytest.raises(CannotUndoError, match="put back already"):
            await shop.send.plan_undo([push.push_id])


@on_a_loop
async def test_two_pushes_of_one_order_are_put_back_one_after_the_other(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        (first,) = (await scene.push(shop, [3])).pushes
        scene.shop.ecomail.change_elsewhere("ORD-3", amount=Decimal(7))
        await shop.compare.run([first.key])
        (second,) = (await scene.push(shop, [3])).pushes
        with pytest.raises(CannotUndoError, match="newest first"):
            await shop.send.plan_undo([first.push_id, second.push_id])
        for push in (second, first):
            await shop.send.run(await shop.send.plan_undo([push.push_id]))
    assert scene.held(3).amount == Decimal(30)


@on_a_loop
async def test_what_cannot_come_back_is_said_beforehand(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        pushes = (await scene.push(shop, [1, 3])).pushes
        plan = await shop.send.plan_undo([push.push_id for push in pushes])
        assert {(entry.copies, entry.copies_again) for entry in plan.entries} == {(1, 1)}
        warnings = {number_of(entry.key): {notice.code for notice in entry.warnings} for entry in plan.entries}
        assert warnings == {1: {"marks_stay", "mails_stay"}, 3: {"marks_stay", "tags_unreadable"}}
        changes = {comparison.path for entry in plan.entries for comparison in entry.changes}
        assert changes == {"amount"}


@on_a_loop
async def test_what_is_gone_by_now_is_added_again_and_said_to_have_changed(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        pushes = (await scene.push(shop, [1, 3])).pushes
        for number in (1, 3):
            (held,) = scene.shop.ecomail.find(f"ORD-{number}")
            scene.shop.ecomail.transactions.remove(held)
        plan = await shop.send.plan_undo([push.push_id for push in pushes])
        found = {number_of(entry.key): (entry.action, entry.seen, entry.warnings[0].code) for entry in plan.entries}
        assert found == {1: (Action.DELETE, None, "changed_since_push"), 3: (Action.CREATE, None, "changed_since_push")}
