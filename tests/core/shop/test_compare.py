"""Comparing: as few requests as can be, everything kept as it comes, and nothing changed anywhere."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.demo_shop.wire import json_response
from core.domain.messages import public_code
from core.domain.model import Decision, OrderState, Presence, Side
from core.domain.results import InterruptedRun, Progress
from core.files.options import ImportOptions
from core.system.stop import Stop
from tests.far_side import faults
from tests.far_side.faults import Fault
from tests.support.profiles import email_of, held_transaction, key_of, shop_order, write_csv
from tests.support.push_scene import PushScene, number_of, on_a_loop

MARKING_PATH = "mark-purchase-tracked"


def a_shop_of(numbers: range, tmp_path: Path, **options: object) -> PushScene:
    return PushScene(tmp_path, orders=[shop_order(number) for number in numbers], **options)


@on_a_loop
async def test_wemasy_is_asked_once_an_order_and_once_more_for_the_first(tmp_path: Path) -> None:
    scene = a_shop_of(range(1, 11), tmp_path, held=[])
    async with scene.open() as shop:
        await scene.compare(shop)
    asked = [entry.body["order_session"] for entry in scene.shop.journal.of("wemasy")]
    assert len(asked) == 11
    assert len(set(asked)) == 10
    assert all(entry.body["mark"] is False for entry in scene.shop.journal.of("wemasy"))
    scene.check_promises()


@on_a_loop
async def test_a_person_is_asked_for_once_however_the_address_is_spelt(tmp_path: Path) -> None:
    numbers = range(1, 5)
    held = [held_transaction(number, email="jan@example.com") for number in numbers]
    scene = a_shop_of(numbers, tmp_path, held=held)
    lines = ["order_session,email", "session-1,jan@example.com", "session-2,Jan@example.com"]
    lines += ["session-3,JAN@EXAMPLE.COM", "session-4,jan@example.com"]
    path = tmp_path / "orders.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    async with scene.open() as shop:
        await shop.import_file.run(path, ImportOptions())
        await shop.compare.run()
        assert {order.presence for order in await shop.orders.summaries()} == {Presence.PRESENT}
    assert len(scene.shop.journal.of("ecomail", path="/subscribers")) == 1


@on_a_loop
async def test_the_list_is_read_once_for_the_days_of_all_orders_and_a_day_on_each_side(tmp_path: Path) -> None:
    scene = a_shop_of(range(1, 5), tmp_path, held=[])
    async with scene.open() as shop:
        await scene.compare(shop)
    listings = scene.shop.journal.of("ecomail", path="/tracker/transaction")
    days = [(entry.query.get("date_from"), entry.query.get("date_to")) for entry in listings]
    assert days[0] == ("2026-02-19", "2026-02-21")
    assert set(days[1:]) == {(None, None)}, "then all of the account, for what is missing"


@on_a_loop
async def test_the_days_are_not_read_where_everybody_is_known(tmp_path: Path) -> None:
    scene = a_shop_of(range(1, 5), tmp_path, held=[held_transaction(number) for number in range(1, 5)])
    async with scene.open() as shop:
        await scene.compare(shop)
    (listing,) = scene.shop.journal.of("ecomail", path="/tracker/transaction")
    assert "date_from" not in listing.query, "all of the account, for what carries a number twice"


@on_a_loop
async def test_an_order_held_under_another_address_is_found_and_not_added_twice(tmp_path: Path) -> None:
    scene = a_shop_of(range(1, 3), tmp_path, held=[held_transaction(1, email="old@example.com")])
    async with scene.open() as shop:
        await scene.compare(shop)
        record = (await shop.orders.card(key_of(1))).record
        assert record.transaction.email == "old@example.com"
        assert record.transaction.full
        await scene.push_all(shop)
    scene.check_the_end()


@on_a_loop
async def test_an_order_held_twice_is_counted_and_blocked(tmp_path: Path) -> None:
    held = [held_transaction(1), held_transaction(1, id=77, email="other@example.com")]
    scene = PushScene(tmp_path, orders=[shop_order(1)], held=held)
    path = tmp_path / "orders.csv"
    path.write_text("order_session,timestamp\nsession-1,2026-02-20T13:25:35+00:00\n", encoding="utf-8")
    async with scene.open() as shop:
        await shop.import_file.run(path, ImportOptions())
        await shop.compare.run()
        card = await shop.orders.card(key_of(1))
        assert card.record.duplicates_in_ecomail == 2
        assert card.assessment.state is OrderState.BLOCKED


@on_a_loop
async def test_results_are_kept_as_they_come_and_an_interrupted_run_asks_nobody_twice(tmp_path: Path) -> None:
    numbers = range(1, 31)
    scene = a_shop_of(numbers, tmp_path, held=[])
    stop = Stop()

    def stop_at_ten(progress: Progress) -> None:
        if progress.done == 10:
            stop.request()

    async with scene.open() as shop:
        await shop.import_file.run(write_csv(tmp_path / "orders.csv", numbers), ImportOptions())
        result = await shop.compare.run(progress=stop_at_ten, stop=stop)
        assert result.stopped
        assert 10 <= result.compared < 30
    scene.clock.advance(3600)
    async with scene.open() as shop:
        assert await shop.compare.interrupted() == InterruptedRun(done=result.compared, total=30)
        known = [order for order in await shop.orders.summaries() if order.state is OrderState.MISSING]
        assert len(known) == result.compared
        asked = len(scene.shop.journal.of("wemasy"))
        rest = await shop.compare.run()
        assert rest.compared == 30 - result.compared
        assert rest.counts == {OrderState.MISSING: 30}, "whichever of the two calls came to them"
        # The rest, and once more the first: each start makes sure that reading does not mark.
        assert len(scene.shop.journal.of("wemasy")) - asked == rest.compared + 1
        assert {order.state for order in await shop.orders.summaries()} == {OrderState.MISSING}
        assert await shop.compare.interrupted() is None
        everything = await shop.compare.run()
        assert everything.compared == 30
    scene.check_promises()


@on_a_loop
async def test_what_failed_in_an_interrupted_run_is_asked_again(tmp_path: Path) -> None:
    numbers = range(1, 31)
    scene = a_shop_of(numbers, tmp_path, held=[])
    async with scene.open() as shop:
        await shop.import_file.run(write_csv(tmp_path / "orders.csv", numbers), ImportOptions())
        scene.shop.wemasy.faults.add(faults.connection(Fault.REFUSED), times=None, skip=12)
        result = await shop.compare.run()
        assert result.failure.code == "connection_failed"
        assert not result.stopped
        scene.shop.wemasy.faults.clear()
        await shop.compare.run()
        assert {order.state for order in await shop.orders.summaries()} == {OrderState.MISSING}
    scene.check_promises()


@on_a_loop
async def test_an_old_interrupted_run_is_begun_anew(tmp_path: Path) -> None:
    numbers = range(1, 21)
    scene = a_shop_of(numbers, tmp_path, held=[])
    stop = Stop()
    async with scene.open() as shop:
        await shop.import_file.run(write_csv(tmp_path / "orders.csv", numbers), ImportOptions())
        await shop.compare.run(progress=lambda at: stop.request() if at.done == 5 else None, stop=stop)
        scene.clock.advance(37 * 3600)
        assert await shop.compare.interrupted() is None
        assert (await shop.compare.run()).compared == 20


@on_a_loop
async def test_a_stop_drops_what_waits_for_the_limit(tmp_path: Path) -> None:
    numbers = range(1, 101)
    scene = a_shop_of(numbers, tmp_path, held=[])
    scene.shop.wemasy.throttle.limit = 60
    stop = Stop()
    moments: list[float] = []

    def stop_late(progress: Progress) -> None:
        if progress.done == 55:
            stop.request()
            moments.append(scene.clock.monotonic())

    async with scene.open() as shop:
        await shop.import_file.run(write_csv(tmp_path / "orders.csv", numbers), ImportOptions())
        result = await shop.compare.run(progress=stop_late, stop=stop)
        assert result.stopped
        assert result.compared < 65
        assert scene.clock.monotonic() - moments[0] < 5
    scene.check_promises()


@on_a_loop
async def test_a_key_refused_in_mid_run_ends_it_and_leaves_the_others_as_they_were(tmp_path: Path) -> None:
    numbers = range(1, 31)
    scene = a_shop_of(numbers, tmp_path, held=[held_transaction(number) for number in numbers])
    async with scene.open() as shop:
        await scene.compare(shop)
        states = {order.key: order.state for order in await shop.orders.summaries()}
        scene.shop.ecomail.faults.add(faults.key_refused(), skip=10, times=None)
        result = await shop.compare.run()
        assert public_code(result.failure) == "key_refused"
        assert result.compared == 10
        assert {order.key: order.state for order in await shop.orders.summaries()} == states
    assert len(scene.shop.journal.of("ecomail")) <= 30 + 1 + 10 + 8


@on_a_loop
async def test_one_order_that_cannot_be_read_does_not_hold_up_the_others(tmp_path: Path) -> None:
    scene = a_shop_of(range(1, 11), tmp_path, held=[])
    scene.shop.wemasy.faults.add(faults.answer(json_response(200, {"what": "?"})), body=b'"session-4"', times=None)
    async with scene.open() as shop:
        await scene.compare(shop)
        states = {number_of(order.key): order.state for order in await shop.orders.summaries()}
        failed = (await shop.orders.card(key_of(4))).record.failure
    assert states == dict.fromkeys(range(1, 11), OrderState.MISSING) | {4: OrderState.FAILED}
    assert failed.code == "no_usable_answer"
    scene.check_promises()


@on_a_loop
async def test_an_order_that_wemasy_does_not_know_is_not_found(tmp_path: Path) -> None:
    scene = a_shop_of(range(1, 3), tmp_path, held=[])
    scene.numbers = [1, 2, 3]
    async with scene.open() as shop:
        await scene.compare(shop)
        (order,) = await shop.orders.summaries([key_of(3)])
        assert order.state is OrderState.NOT_FOUND
    scene.check_promises()


@on_a_loop
async def test_reading_that_marks_is_noticed_at_the_first_order_and_stops(tmp_path: Path) -> None:
    scene = a_shop_of(range(1, 31), tmp_path, held=[])
    real = scene.shop.wemasy._mark

    def marks_anyway(request):
        session = request.body.decode().split('"order_session":"')[1].split('"')[0]
        response = real(request)
        scene.shop.wemasy.change_elsewhere(session, tracked=True)
        return response

    scene.shop.wemasy._mark = marks_anyway
    async with scene.open() as shop:
        await shop.import_file.run(write_csv(tmp_path / "orders.csv", range(1, 31)), ImportOptions())
        result = await shop.compare.run()
        assert result.failure.code == "reading_marks"
        assert (await shop.compare.run()).failure.code == "reading_marks"
    assert sum(order.tracked for order in scene.shop.wemasy.orders.values()) == 1


@on_a_loop
async def test_the_reading_guard_does_not_count_a_reading_that_failed(tmp_path: Path) -> None:
    scene = a_shop_of(range(1, 3), tmp_path, held=[])
    # The second look at the first order fails for good; the second order has to be looked at twice.
    scene.shop.wemasy.faults.add(faults.status(500), body=b'"session-1"', skip=1, times=4)
    async with scene.open() as shop:
        await scene.compare(shop)
    asked = [entry.body["order_session"] for entry in scene.shop.journal.of("wemasy")]
    assert asked.count("session-2") == 2


@on_a_loop
async def test_what_the_user_decides_meanwhile_is_kept(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    decision = Decision(Side.MANUAL, "Baarn")
    async with scene.open() as shop:
        await scene.compare(shop)
        decided: list[object] = []

        def decide(request):
            if "customer3" in request.path and not decided:
                record = shop._context.record(key_of(3))
                decided.append(record)
                changed = replace(record, decisions={"city": decision})
                shop._context.store.orders.save_record(changed, shop._context.summary_of(changed))

        scene.shop.ecomail.faults.chooser = decide
        await shop.compare.run()
        card = await shop.orders.card(key_of(3))
    assert decided
    assert card.record.decisions == {"city": decision}
    assert card.assessment.outcome.city == "Baarn"


@on_a_loop
async def test_an_order_that_left_the_list_meanwhile_stays_away(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)

        def leave(_request):
            shop._context.store.orders.remove([key_of(3)])

        scene.shop.ecomail.faults.chooser = leave
        await shop.compare.run()
        assert await shop.orders.summaries([key_of(3)]) == ()


@on_a_loop
async def test_progress_adds_up(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    seen: list[Progress] = []
    async with scene.open() as shop:
        await shop.import_file.run(write_csv(tmp_path / "orders.csv", scene.numbers), ImportOptions())
        result = await shop.compare.run(progress=seen.append)
    compared = [at for at in seen if at.phase == "comparing"]
    assert [at.done for at in compared] == list(range(7))
    assert {at.total for at in compared} == {6}
    assert {key for at in compared for key in at.changed} == {key_of(number) for number in scene.numbers}
    surveyed = seen[len(compared) :]
    assert {at.phase for at in surveyed} == {"surveying"}
    assert surveyed[-1].done >= surveyed[-1].total
    assert result.compared == sum(result.counts.values()) == 6
    assert seen[-1].seconds_left == 0


@pytest.mark.parametrize("missing", ["email", "timestamp", "both"])
@on_a_loop
async def test_an_order_is_found_whatever_the_file_leaves_out(tmp_path: Path, missing: str) -> None:
    scene = PushScene(tmp_path, orders=[shop_order(3)], held=[held_transaction(3, amount=Decimal(3))])
    columns = {"order_session": "session-3", "email": email_of(3), "timestamp": "2026-02-20T13:25:35+00:00"}
    kept = {name: value for name, value in columns.items() if missing not in {name, "both"} or name == "order_session"}
    path = tmp_path / "orders.csv"
    path.write_text(",".join(kept) + "\n" + ",".join(kept.values()) + "\n", encoding="utf-8")
    async with scene.open() as shop:
        await shop.import_file.run(path, ImportOptions())
        await shop.compare.run()
        record = (await shop.orders.card(key_of(3))).record
        assert record.presence is Presence.PRESENT
        assert record.transaction.full
        await scene.push_all(shop)
    scene.check_the_end()


@on_a_loop
async def test_a_paused_comparison_asks_nothing_new_until_it_goes_on_and_then_misses_nobody(tmp_path: Path) -> None:
    numbers = range(1, 41)
    scene = a_shop_of(numbers, tmp_path, held=[])
    stop = Stop()

    def pause_at_ten(progress: Progress) -> None:
        if progress.done == 10:
            stop.pause()

    async with scene.open() as shop:
        await shop.import_file.run(write_csv(tmp_path / "orders.csv", numbers), ImportOptions())
        comparing = asyncio.ensure_future(shop.compare.run(progress=pause_at_ten, stop=stop))
        asked = -1
        while asked != len(scene.shop.journal.exchanges) or not stop.paused:
            asked = len(scene.shop.journal.exchanges)
            await scene.clock.sleep(60)
        assert len(scene.shop.journal.of("wemasy")) < 30
        assert not comparing.done()
        stop.resume()
        assert (await comparing).compared == 40
    scene.check_promises()
