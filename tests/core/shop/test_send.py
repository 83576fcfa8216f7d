"""Pushing: each outcome, what is sent for it, and what the journal, the list and both services hold afterwards."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.demo_shop.wire import json_response
from core.domain.errors import MassChangeError, UsageError
from core.domain.fields import HEADER_FIELDS
from core.domain.messages import failure_text, public_code
from core.domain.model import Action, Decision, Notice, OrderState, Side
from core.domain.pushes import Outcome, PushPlan
from core.shop.run import SETTLE_SECONDS
from core.system.stop import Stop
from tests.far_side import faults
from tests.far_side.faults import Fault, Gate
from tests.support.profiles import PLACED, SETTINGS, email_of, held_transaction, key_of, shop_order
from tests.support.push_scene import CREATES, MARK, TO_SEND, UPDATES, PushScene, by_number, on_a_loop, outcomes

BULK = "/tracker/transaction-bulk"
PUT_3 = "/tracker/transaction/ORD-3"
HOUR = timedelta(hours=1)


@on_a_loop
async def test_everything_is_added_updated_verified_and_marked(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        result = await scene.push(shop)
        assert outcomes(result) == dict.fromkeys(TO_SEND, Outcome.VERIFIED)
        assert all(push.marked and push.error is None for push in result.pushes)
        assert {order.state for order in await shop.orders.summaries()} == {OrderState.IN_SYNC}
        assert (await shop.send.plan()).entries == ()
    scene.check_the_end()


@on_a_loop
async def test_new_orders_are_added_quietly_with_one_request(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push(shop, CREATES)
    assert [(entry.method, entry.path) for entry in scene.writes()] == [("POST", BULK)]
    assert scene.shop.ecomail.automations == []
    scene.check_the_end(CREATES)


@on_a_loop
async def test_new_orders_are_added_one_by_one_when_that_was_chosen(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        result = await scene.push(shop, CREATES, as_new=True)
        assert [push.as_new for push in result.pushes] == [True, True]
    assert {entry.path for entry in scene.writes()} == {"/tracker/transaction"}
    assert sorted(scene.shop.ecomail.automations) == ["ORD-1", "ORD-2"]
    scene.check_the_end(CREATES)


@on_a_loop
async def test_what_the_shop_does_not_know_is_carried_over_by_an_update(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push(shop, UPDATES)
    for number in UPDATES:
        assert scene.held(number).county == "Utrecht (prov.)"
        assert scene.held(number).props == {"coupon": "LENTE"}
    assert "county" in scene.shop.journal.of("ecomail", "PUT")[0].body["transaction"]
    scene.check_the_end(UPDATES)


@on_a_loop
async def test_the_document_sent_is_the_one_of_the_plan_to_the_byte(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    bodies: list[bytes] = []
    scene.shop.ecomail.faults.chooser = lambda request: bodies.append(request.body) if request.method == "PUT" else None
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(3)])
        result = await shop.send.run(plan)
    assert bodies == [plan.entries[0].request] == [result.pushes[0].request]
    scene.check_promises()


@on_a_loop
async def test_an_order_that_changed_in_ecomail_is_stale_and_nothing_is_sent(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan()
        scene.shop.ecomail.change_elsewhere("ORD-3", city="Zwolle")
        result = await shop.send.run(plan)
        push = by_number(result.pushes)[3]
        assert (push.outcome, push.marked) == (Outcome.STALE, False)
        assert (push.before.city, push.after.city) == ("Utrecht", "Zwolle")
        assert (await shop.orders.card(key_of(3))).record.transaction.city == "Zwolle"
    assert not any(entry.path == PUT_3 for entry in scene.writes())
    assert not scene.is_marked(3)
    scene.check_the_end([1, 2, 4, 5])


CHANGED_ELSEWHERE: dict[str, object] = {
    "email": "iemand@example.com", "shop": "Vaas", "amount": Decimal(31), "tax": Decimal(1), "shipping": Decimal(6),
    "city": "Zwolle", "county": "Gelderland", "country": "BE", "timestamp": int(PLACED.timestamp()) + 1,
    "props": '{"coupon": "HERFST"}', "status": "canceled", "items": (),
}  # fmt: skip


def test_every_field_is_changed_elsewhere_once() -> None:
    assert set(CHANGED_ELSEWHERE) == {*HEADER_FIELDS, "items"} - {"order_id"}


@pytest.mark.parametrize("change", [{name: value} for name, value in CHANGED_ELSEWHERE.items()], ids=CHANGED_ELSEWHERE)
@on_a_loop
async def test_a_change_of_any_readable_field_is_stale(tmp_path: Path, change: dict[str, object]) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(3)])
        scene.shop.ecomail.change_elsewhere("ORD-3", **change)
        assert outcomes(await shop.send.run(plan)) == {3: Outcome.STALE}
    assert scene.writes() == []
    scene.check_promises()


@on_a_loop
async def test_an_order_that_was_added_meanwhile_is_stale_and_not_added_again(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan(list(map(key_of, CREATES)))
        scene.shop.ecomail.transactions.append(held_transaction(1, id=99, amount=Decimal(12)))
        assert outcomes(await shop.send.run(plan)) == {1: Outcome.STALE, 2: Outcome.VERIFIED}
    assert scene.held(1).amount == 12
    scene.check_promises()


@on_a_loop
async def test_an_order_that_is_there_already_as_it_should_be_is_only_marked(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(1), key_of(3), key_of(MARK)])
        scene.shop.ecomail.remove_elsewhere("ORD-3")
        there = held_transaction(3, id=99, county="Utrecht (prov.)", props='{"coupon": "LENTE"}')
        scene.shop.ecomail.transactions += [held_transaction(1, id=98), there]
        result = await shop.send.run(plan)
        assert outcomes(result) == dict.fromkeys((1, 3, MARK), Outcome.VERIFIED)
    assert scene.writes() == []
    scene.check_the_end([1, 3, MARK])


@on_a_loop
async def test_duplicates_in_ecomail_are_stale(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(3)])
        scene.shop.ecomail.transactions.append(held_transaction(3, id=99, amount=Decimal(30)))
        assert outcomes(await shop.send.run(plan)) == {3: Outcome.STALE}
        assert (await shop.orders.card(key_of(3))).record.duplicates_in_ecomail == 2
        assert (await shop.send.plan([key_of(3)])).skipped[0].reasons[0].code == "duplicate_in_ecomail"
    assert scene.writes() == []


@on_a_loop
async def test_a_mark_alone_is_never_written_over_something_else(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(MARK)])
        scene.shop.ecomail.change_elsewhere(f"ORD-{MARK}", amount=Decimal(46))
        assert outcomes(await shop.send.run(plan)) == {MARK: Outcome.STALE}
    assert scene.writes() == []
    assert not scene.is_marked(MARK)
    scene.check_promises()


@on_a_loop
async def test_what_was_looked_for_a_while_ago_is_added_before_more_is_looked_for(tmp_path: Path) -> None:
    numbers = range(1, 301)
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in numbers], held=[])
    scene.shop.ecomail.throttle.limit = 100  # so looking for a hundred orders takes a minute
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push_all(shop)
    assert [len(entry.body["transaction_data"]) for entry in scene.writes()] == [100, 100, 100]
    scene.check_the_end()


@on_a_loop
async def test_a_pause_adds_what_was_looked_for_and_begins_nothing_new(tmp_path: Path) -> None:
    numbers = range(1, 251)
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in numbers], held=[])
    stop = Stop()
    async with scene.open() as shop:
        await scene.compare(shop)
        asked = len(scene.shop.journal.of("ecomail"))
        plan = await shop.send.plan()
        pushing = asyncio.create_task(shop.send.run(plan, confirmed_number=plan.confirm_number, stop=stop))
        while len(scene.shop.journal.of("ecomail")) < asked + 50:  # noqa: ASYNC110 - each round is one of the loop
            await asyncio.sleep(0)
        stop.pause()
        await scene.clock.sleep(600)
        assert [len(entry.body["transaction_data"]) for entry in scene.writes()] == [100]
        stop.resume()
        await pushing
    assert [len(entry.body["transaction_data"]) for entry in scene.writes()] == [100, 150]
    scene.check_the_end()


@on_a_loop
async def test_a_refused_batch_is_split_until_the_bad_document_is_found(tmp_path: Path) -> None:
    numbers = range(1, 12)
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in numbers], held=[])
    refusal = json_response(422, {"message": "Invalid.", "errors": {"transaction.city": ["The city is not allowed."]}})
    scene.shop.ecomail.faults.add(faults.answer(refusal), method="POST", body=b'"ORD-7"', times=None)
    async with scene.open() as shop:
        await scene.compare(shop)
        result = await scene.push(shop)
        bad = by_number(result.pushes)[7]
        assert outcomes(result) == dict.fromkeys(numbers, Outcome.VERIFIED) | {7: Outcome.FAILED}
        assert "transaction.city: The city is not allowed." in failure_text(bad.error)
        assert result.failure is None
    assert scene.held(7) is None
    assert not scene.is_marked(7)
    scene.check_the_end(number for number in numbers if number != 7)


@on_a_loop
async def test_a_refused_batch_whose_good_orders_show_up_late_is_not_added_twice(tmp_path: Path) -> None:
    numbers = range(1, 6)
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in numbers], held=[])
    scene.shop.ecomail.refused_emails = {email_of(3)}
    scene.shop.ecomail.refused_bulk_keeps_good = True
    scene.shop.ecomail.seconds_until_visible = SETTLE_SECONDS - 1
    async with scene.open() as shop:
        await scene.compare(shop)
        result = await scene.push(shop)
    assert outcomes(result) == dict.fromkeys(numbers, Outcome.VERIFIED) | {3: Outcome.FAILED}
    assert [len(entry.body["transaction_data"]) for entry in scene.writes()] == [5, 1]
    scene.check_the_end(number for number in numbers if number != 3)


@on_a_loop
async def test_the_order_that_ecomail_names_is_left_out_and_the_others_are_added_at_once(tmp_path: Path) -> None:
    numbers = range(1, 41)
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in numbers], held=[])
    scene.shop.ecomail.refused_emails = {email_of(3), email_of(30)}
    async with scene.open() as shop:
        await scene.compare(shop)
        result = await scene.push(shop)
    assert outcomes(result) == dict.fromkeys(numbers, Outcome.VERIFIED) | dict.fromkeys((3, 30), Outcome.FAILED)
    assert [len(entry.body["transaction_data"]) for entry in scene.writes()] == [40, 38, 2, 1, 1]
    assert scene.clock.monotonic() < 3 * SETTLE_SECONDS
    scene.check_promises()


@on_a_loop
async def test_stopped_while_a_refused_batch_settles_its_orders_are_looked_up_next_time(tmp_path: Path) -> None:
    numbers = range(1, 6)
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in numbers], held=[])
    scene.shop.ecomail.refused_emails = {email_of(3)}
    scene.shop.ecomail.refused_bulk_keeps_good = True
    scene.shop.ecomail.seconds_until_visible = 30
    stop = Stop()
    async with scene.open() as shop:
        await scene.compare(shop)

        async def stop_soon() -> None:
            while not scene.writes():
                await scene.clock.sleep(0.1)
            stop.request()

        stopping = asyncio.create_task(stop_soon())
        result = await scene.push(shop, stop=stop)
        await stopping
        assert result.stopped
        assert outcomes(result) == dict.fromkeys(numbers, Outcome.UNCERTAIN)
        later = await shop.send.finish_unsettled()
        assert outcomes(later) == dict.fromkeys(numbers, Outcome.VERIFIED) | {3: Outcome.FAILED}
    scene.check_the_end(number for number in numbers if number != 3)


@on_a_loop
async def test_a_batch_of_which_fewer_were_added_is_looked_up_and_only_the_missing_one_sent_again(
    tmp_path: Path,
) -> None:
    scene = PushScene(tmp_path)
    real = scene.shop.ecomail._create_bulk
    done: list[int] = []

    def lose_one(request):
        response = real(request)
        if not done:
            done.append(1)
            scene.shop.ecomail.remove_elsewhere("ORD-2")
            return json_response(200, {"inserts": 1})
        return response

    scene.shop.ecomail._create_bulk = lose_one
    async with scene.open() as shop:
        await scene.compare(shop)
        assert outcomes(await scene.push(shop, CREATES)) == dict.fromkeys(CREATES, Outcome.VERIFIED)
    sent = [len(entry.body["transaction_data"]) for entry in scene.writes()]
    assert sent == [2, 1]
    assert scene.shop.ecomail.automations == []
    assert scene.held(1) is not None
    assert scene.is_right(2)


@on_a_loop
async def test_a_quiet_create_that_never_arrived_is_repeated_quietly(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    scene.shop.ecomail.faults.add(faults.connection(Fault.TIMEOUT), method="POST")
    async with scene.open() as shop:
        await scene.compare(shop)
        assert outcomes(await scene.push(shop, CREATES)) == dict.fromkeys(CREATES, Outcome.VERIFIED)
    assert {entry.path for entry in scene.writes()} == {BULK}
    assert scene.shop.ecomail.automations == []
    scene.check_the_end(CREATES)


@on_a_loop
async def test_a_create_whose_answer_was_lost_is_not_sent_again(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    scene.shop.ecomail.faults.add(faults.connection(Fault.RESET, applied=True), method="POST")
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push(shop, CREATES)
    assert len(scene.writes()) == 1
    scene.check_the_end(CREATES)


@on_a_loop
async def test_what_landed_differently_is_not_marked(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    real = scene.shop.ecomail._update

    def change_on_the_way(request, order_id):
        response = real(request, order_id)
        scene.shop.ecomail.change_elsewhere(order_id, amount=Decimal(44))
        return response

    scene.shop.ecomail._update = change_on_the_way
    async with scene.open() as shop:
        await scene.compare(shop)
        result = await scene.push(shop, [3])
        (push,) = result.pushes
        assert (push.outcome, push.marked, push.after.amount) == (Outcome.LANDED_DIFFERENT, False, 44)
        assert (await shop.orders.card(key_of(3))).assessment.state is OrderState.DIFFERS
    assert not scene.is_marked(3)
    scene.check_promises()


@on_a_loop
async def test_a_mark_that_fails_leaves_the_order_verified_with_the_error(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.wemasy.faults.add(faults.status(404), times=None)
        (push,) = (await scene.push(shop, [3])).pushes
        assert (push.outcome, push.marked, push.error.code) == (Outcome.VERIFIED, False, "not_found")
        (order,) = await shop.orders.summaries([key_of(3)])
        assert (order.state, order.action) == (OrderState.IN_SYNC, Action.MARK)
        scene.shop.wemasy.faults.clear()
        assert outcomes(await scene.push(shop, [3])) == {3: Outcome.VERIFIED}
    scene.check_the_end([3])


@on_a_loop
async def test_without_marking_nothing_is_marked(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        result = await scene.push(shop, mark=False)
        assert outcomes(result) == dict.fromkeys((*CREATES, *UPDATES), Outcome.VERIFIED)
    assert scene.shop.journal.changes("marked") == ()
    scene.check_promises()


@on_a_loop
async def test_an_order_seen_only_in_short_is_never_overwritten(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    unreadable = json_response(404, {"message": "Subscriber not found."})
    scene.shop.ecomail.faults.add(faults.answer(unreadable), path=f"/subscribers/{email_of(3)}", times=None)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(3)])
        assert [notice.code for notice in plan.skipped[0].reasons] == ["not_in_full"]
        # Not even when a plan says so.
        card = await shop.orders.card(key_of(3))
        seen = card.record.transaction
        assert not seen.full
        made_up = (await shop.send.plan([key_of(4)])).entries[0]
        entry = replace(made_up, key=key_of(3), order_id="ORD-3", intended=card.assessment.outcome, seen=seen)
        result = await shop.send.run(PushPlan(entries=(entry,)))
        assert result.pushes == ()
        assert result.skipped[0].reasons == (Notice("not_in_full"),)
    assert scene.writes() == []


@on_a_loop
async def test_a_new_order_that_ecomail_shows_only_in_the_list_is_verified_by_it(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    unreadable = json_response(404, {"message": "Subscriber not found."})
    scene.shop.ecomail.faults.add(faults.answer(unreadable), path=f"/subscribers/{email_of(1)}", times=None)
    async with scene.open() as shop:
        await scene.compare(shop)
        (push,) = (await scene.push(shop, [1])).pushes
        assert (push.outcome, push.marked, push.after.full) == (Outcome.VERIFIED, True, False)
    scene.check_the_end([1])


@on_a_loop
async def test_a_create_that_was_accepted_and_cannot_be_seen_is_not_sent_again(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.reads_until_visible = 60
        (push,) = (await scene.push(shop, [1])).pushes
        assert (push.outcome, push.error.code) == (Outcome.UNCERTAIN, "not_visible")
        assert (await shop.send.plan([key_of(1)])).skipped[0].reasons == (Notice("unsettled"),)
        assert outcomes(await shop.send.finish_unsettled()) == {1: Outcome.UNCERTAIN}
        scene.shop.ecomail._lags.clear()
        assert outcomes(await shop.send.finish_unsettled()) == {1: Outcome.VERIFIED}
    assert len(scene.writes()) == 1
    scene.check_the_end([1])


@on_a_loop
async def test_a_create_that_never_shows_is_given_up_after_a_long_time(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    scene.shop.ecomail.faults.add(faults.answer(json_response(200, {"inserts": 1})), method="POST")
    async with scene.open() as shop:
        await scene.compare(shop)
        assert outcomes(await scene.push(shop, [1])) == {1: Outcome.UNCERTAIN}
        scene.clock.advance(3601)
        (push,) = (await shop.send.finish_unsettled()).pushes
        assert (push.outcome, push.error.code) == (Outcome.LANDED_DIFFERENT, "never_visible")
        assert outcomes(await scene.push(shop, [1])) == {1: Outcome.VERIFIED}
    scene.check_the_end([1])


@on_a_loop
async def test_a_slow_reader_is_waited_for(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    scene.shop.ecomail.reads_until_visible = 4
    async with scene.open() as shop:
        await scene.compare(shop)
        assert outcomes(await scene.push(shop)) == dict.fromkeys(TO_SEND, Outcome.VERIFIED)
    scene.check_the_end()


# ------------------------------------------------------------------------------------------------ unsettled orders


@on_a_loop
async def test_nothing_different_is_sent_while_an_attempt_is_unsettled(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(3)])
        gate = Gate()
        scene.shop.ecomail.faults.add(faults.applied_late(gate), method="PUT", times=4)
        scene.shop.ecomail.faults.add(faults.connection(Fault.TIMEOUT), path=email_of(3), skip=1, times=None)
        assert outcomes(await shop.send.run(plan)) == {3: Outcome.UNCERTAIN}
        await shop.orders.decide(key_of(3), {"city": Decision(Side.MANUAL, "Baarn")})
        assert (await shop.send.plan([key_of(3)])).skipped[0].reasons == (Notice("unsettled"),)
        again = await shop.send.run(plan)
        assert again.pushes == ()
        assert again.skipped[0].reasons == (Notice("unsettled"),)
        before = len(scene.writes())
        gate.open()
        scene.shop.ecomail.faults.clear()
        assert outcomes(await shop.send.finish_unsettled()) == {3: Outcome.VERIFIED}
        assert [entry for entry in scene.writes() if not entry.late][before:] == []
    scene.check_the_end([3])


@on_a_loop
async def test_the_end_of_the_run_finds_what_was_applied_late(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan([key_of(3), key_of(4)])

        def overwrite(request):
            if request.path.endswith("/tracker/transaction") and "date_from" in request.query:
                scene.shop.ecomail.change_elsewhere("ORD-3", amount=Decimal(31))  # between verifying and rechecking

        scene.shop.ecomail.faults.chooser = overwrite
        result = await shop.send.run(plan)
        assert outcomes(result) == {3: Outcome.LANDED_DIFFERENT, 4: Outcome.VERIFIED}
        assert by_number(result.pushes)[3].marked
        assert (await shop.orders.card(key_of(3))).assessment.state is OrderState.DIFFERS
    scene.check_promises()


@on_a_loop
async def test_an_unknown_write_is_settled_before_ecomail_is_asked(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.connection(Fault.TIMEOUT), method="PUT", times=4)
        await scene.push(shop, [3])
    puts = scene.shop.journal.of("ecomail", "PUT")
    reads = [entry for entry in scene.shop.journal.of("ecomail", "GET") if entry.at > puts[3].at]
    assert reads[0].at - puts[3].at > 44.9
    scene.check_the_end([3])


@pytest.mark.parametrize("hours", [-30, -0.01, 0, 0.2])
@on_a_loop
async def test_a_restart_settles_however_the_wall_clock_was_set(tmp_path: Path, hours: float) -> None:
    scene, stop = PushScene(tmp_path), Stop()
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.connection(Fault.TIMEOUT), method="PUT", times=4)
        stopping = asyncio.create_task(_stop_once_it_was_written(scene, stop))
        assert outcomes(await scene.push(shop, [3], stop=stop)) == {3: Outcome.UNCERTAIN}
        await stopping
    opened = scene.clock.monotonic()
    scene.clock.set_wall_clock(scene.clock.now().replace(microsecond=0) + hours * HOUR)
    async with scene.open() as shop:
        assert [push.outcome for push in shop.send.recovered] == [Outcome.UNCERTAIN]
        assert outcomes(await shop.send.finish_unsettled()) == {3: Outcome.VERIFIED}
    first_read = next(entry for entry in scene.shop.journal.of("ecomail", "GET") if entry.at > opened)
    assert first_read.at - opened > 44.9
    scene.check_the_end([3])


async def _stop_once_it_was_written(scene: PushScene, stop: Stop) -> None:
    """The write gets no answer, and the user does not wait until it has settled."""
    while len(scene.shop.journal.of("ecomail", "PUT")) < 4:
        await scene.clock.sleep(0.1)
    await scene.clock.sleep(1)
    stop.request()


@on_a_loop
async def test_a_push_of_yesterday_has_settled(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.connection(Fault.TIMEOUT), method="PUT", times=4)
        scene.shop.ecomail.faults.add(faults.connection(Fault.TIMEOUT), path=email_of(3), skip=1, times=4)
        await scene.push(shop, [3])
    scene.clock.advance(86_400)
    opened = scene.clock.monotonic()
    async with scene.open() as shop:
        await shop.send.finish_unsettled()
    assert scene.clock.monotonic() - opened < 45
    scene.check_the_end([3])


@on_a_loop
async def test_two_orders_of_one_number_are_not_sent(tmp_path: Path) -> None:
    twin = replace(shop_order(1), order_session="session-9")
    scene = PushScene(tmp_path, orders=[shop_order(1), shop_order(2), twin], held=[])
    scene.numbers = [1, 2, 9]
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan()
        assert [entry.order_id for entry in plan.entries] == ["ORD-2"]
        assert {entry.key for entry in plan.skipped} == {key_of(1), key_of(9)}
        assert {entry.reasons[0].code for entry in plan.skipped} == {"same_number"}
        # Not even when a plan has both.
        entry = (await shop.send.plan([key_of(2)])).entries[0]
        result = await shop.send.run(PushPlan(entries=(entry, replace(entry, key=key_of(9)))))
        assert len(result.pushes) == len(result.skipped) == 1
    assert scene.held(2) is not None


# --------------------------------------------------------------------------------------------------------- limits


@on_a_loop
async def test_a_mass_change_needs_its_number(tmp_path: Path) -> None:
    numbers = range(1, 25)
    held = [held_transaction(number, amount=Decimal(3)) for number in numbers]
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in numbers], held=held)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan()
        assert plan.confirm_number == 24
        with pytest.raises(MassChangeError):
            await shop.send.run(plan)
        with pytest.raises(MassChangeError):
            await shop.send.run(plan, confirmed_number=23)
        assert scene.writes() == []
        await shop.send.run(plan, confirmed_number=24)
    scene.check_the_end()


@on_a_loop
async def test_a_shop_set_to_look_only_sends_nothing(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan()
        await shop.setup.change_settings(replace(SETTINGS, look_only=True))
        with pytest.raises(UsageError):
            await shop.send.run(plan)
        looking = await shop.send.plan()
        assert looking.entries == ()
        assert {entry.reasons[0].code for entry in looking.skipped} == {"look_only"}
    assert scene.writes() == []
    assert scene.shop.journal.changes() == ()


@on_a_loop
async def test_a_refused_key_ends_the_run_and_is_not_tried_again(tmp_path: Path) -> None:
    numbers = range(1, 31)
    held = [held_transaction(number, amount=Decimal(number)) for number in numbers]
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in numbers], held=held)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.key_refused(), method="PUT", times=None)
        plan = await shop.send.plan()
        result = await shop.send.run(plan, confirmed_number=plan.confirm_number)
        assert public_code(result.failure) == "key_refused"
        assert not result.stopped
        assert {push.outcome for push in result.pushes} == {Outcome.FAILED}
        assert len(result.pushes) <= 8
        assert len(scene.writes()) <= 8
        assert [push.outcome for push in await shop.history.entries()] == [Outcome.FAILED] * len(result.pushes)
    scene.check_promises()


@on_a_loop
async def test_a_network_that_is_gone_ends_the_run(tmp_path: Path) -> None:
    numbers = range(1, 41)
    held = [held_transaction(number, amount=Decimal(number)) for number in numbers]
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in numbers], held=held)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan()
        scene.shop.ecomail.faults.add(faults.connection(Fault.REFUSED), times=None)
        result = await shop.send.run(plan, confirmed_number=plan.confirm_number)
        assert (result.failure.code, result.pushes) == ("connection_failed", ()), "gone before the first order"
        scene.shop.ecomail.faults.clear()
        scene.shop.ecomail.faults.add(faults.connection(Fault.REFUSED), skip=1, times=None)
        result = await shop.send.run(plan, confirmed_number=plan.confirm_number)
        assert result.failure.code == "connection_failed"
        assert 8 <= len(result.pushes) <= 16
        assert {push.outcome for push in result.pushes} == {Outcome.FAILED}
        scene.shop.ecomail.faults.clear()
        await scene.push_all(shop)
    scene.check_the_end()


@on_a_loop
async def test_writes_that_never_get_an_answer_end_the_run_although_reading_works(tmp_path: Path) -> None:
    numbers = range(1, 81)
    held = [held_transaction(number, amount=Decimal(number)) for number in numbers]
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in numbers], held=held)
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.add(faults.status(503), method="PUT", times=None)
        result = await scene.push_all(shop)
        assert result.failure.code == "no_usable_answer"
        assert 12 <= len(result.pushes) <= 40
        assert {push.outcome for push in result.pushes} <= {Outcome.FAILED, Outcome.UNCERTAIN}
        scene.shop.ecomail.faults.clear()
        await shop.send.finish_unsettled()
        await shop.compare.run()
        await scene.push_all(shop)
    scene.check_the_end(numbers)


# ------------------------------------------------------------------------------------------------------------ stop


@on_a_loop
async def test_after_a_stop_nothing_new_is_written_and_what_was_begun_is_finished(tmp_path: Path) -> None:
    numbers = range(1, 21)
    held = [held_transaction(number, amount=Decimal(number)) for number in numbers]
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in numbers], held=held)
    stop = Stop()
    stopped_at: list[int] = []

    def stop_at_the_third_put(request):
        puts = len(scene.shop.journal.of("ecomail", "PUT"))
        if request.method == "PUT" and puts == 2 and not stop.requested:
            stop.request()
            stopped_at.append(puts + 1)

    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.faults.chooser = stop_at_the_third_put
        result = await scene.push(shop, stop=stop)
        assert result.stopped
        assert result.failure is None
        begun = [push for push in result.pushes if push.request]
        assert 3 <= len(begun) <= 10
        assert {push.outcome for push in result.pushes} == {Outcome.VERIFIED}
        assert all(push.marked for push in result.pushes)
        assert (await shop.history.entries())[::-1] == result.pushes
        scene.shop.ecomail.faults.clear()
        await scene.push_all(shop)
    scene.check_the_end()


@on_a_loop
async def test_a_stop_while_a_limit_is_waited_for_ends_within_seconds(tmp_path: Path) -> None:
    numbers = range(1, 46)
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in numbers], held=[])
    scene.shop.wemasy.throttle.limit = 60
    stop = Stop()
    moments: list[float] = []

    def stop_at_a_mark(request):
        if b'"mark":true' in request.body and not stop.requested:
            stop.request()
            moments.append(scene.clock.monotonic())

    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.wemasy.faults.chooser = stop_at_a_mark
        result = await scene.push(shop, stop=stop)
        assert scene.clock.monotonic() - moments[0] < 12
        assert result.stopped
        assert len(result.pushes) == 45
        assert {push.outcome for push in result.pushes} <= {Outcome.VERIFIED, Outcome.UNCERTAIN}
        for push in result.pushes:
            number = int(push.order_id.removeprefix("ORD-"))
            assert scene.is_right(number)
            assert push.marked or push.error.code in {"stopped_midway", "stopped_before_mark"}
            assert push.marked <= scene.is_marked(number)
    scene.clock.advance(61)  # what an earlier start used of the limit is not known to the next
    async with scene.open() as shop:
        await shop.send.finish_unsettled()
        await scene.push_all(shop)
    scene.check_the_end()


@on_a_loop
async def test_a_stop_while_a_write_settles_leaves_it_for_the_next_start(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    stop = Stop()
    async with scene.open() as shop:
        await scene.compare(shop)

        def never_answer(request):
            if request.method == "PUT":
                stop.request()
                return faults.connection(Fault.TIMEOUT, applied=True)
            return None

        scene.shop.ecomail.faults.chooser = never_answer
        begun = scene.clock.monotonic()
        result = await scene.push(shop, [3], stop=stop)
        assert scene.clock.monotonic() - begun < 12
        assert outcomes(result) == {3: Outcome.UNCERTAIN}
        assert by_number(result.pushes)[3].error.code == "stopped_midway"
        scene.shop.ecomail.faults.clear()
    puts = len(scene.shop.journal.of("ecomail", "PUT"))
    async with scene.open() as shop:
        assert len(shop.send.recovered) == 1
        assert outcomes(await shop.send.finish_unsettled()) == {3: Outcome.VERIFIED}
        assert shop.send.recovered == ()
    assert len(scene.shop.journal.of("ecomail", "PUT")) == puts
    scene.check_the_end([3])


# -------------------------------------------------------------------------------------------------------- progress


@on_a_loop
async def test_progress_never_exceeds_its_total_and_reaches_it(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    seen: dict[str, list[tuple[int, int]]] = {}
    async with scene.open() as shop:
        await scene.compare(shop)
        scene.shop.ecomail.change_elsewhere("ORD-3", city="Zwolle")
        scene.shop.ecomail.faults.add(faults.connection(Fault.TIMEOUT, applied=True), method="POST")
        plan = await shop.send.plan()
        await shop.send.run(plan, progress=lambda at: seen.setdefault(at.phase, []).append((at.done, at.total)))
    assert seen["sending"][0] == (0, 5)
    assert [done for done, _ in seen["sending"]] == list(range(6))
    assert [done for done, _ in seen["rechecking"]] == list(range(len(seen["rechecking"])))
    assert seen["rechecking"][-1] == (3, 3)


# ------------------------------------------------------------------------------------------------------------ undo


@on_a_loop
async def test_an_update_can_be_put_back_and_that_as_well(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    was = replace(scene.held(3), props={"coupon": "LENTE"})  # shown as JSON text, given back as what it is
    async with scene.open() as shop:
        await scene.compare(shop)
        (push,) = (await scene.push(shop, [3])).pushes
        (undo,) = (await shop.send.run(await shop.send.plan_undo([push.push_id]))).pushes
        assert (undo.outcome, undo.action, undo.marked) == (Outcome.VERIFIED, Action.RESTORE, False)
        assert scene.held(3) == was
        assert (await shop.history.entries())[1].undone_by == undo.push_id
        (again,) = (await shop.send.run(await shop.send.plan_undo([undo.push_id]))).pushes
        assert again.outcome is Outcome.VERIFIED
    assert scene.is_right(3)
    scene.check_promises()


@on_a_loop
async def test_a_create_can_be_put_back_and_that_as_well(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        (push,) = (await scene.push(shop, [1])).pushes
        plan = await shop.send.plan_undo([push.push_id])
        assert [entry.action for entry in plan.entries] == [Action.DELETE]
        (undo,) = (await shop.send.run(plan)).pushes
        assert undo.outcome is Outcome.VERIFIED
        assert scene.held(1) is None
        assert scene.writes()[-1].body == {"transaction_data": {"shop": "Vaas & Zo"}}
        (again,) = (await shop.send.run(await shop.send.plan_undo([undo.push_id]))).pushes
        assert (again.outcome, again.action) == (Outcome.VERIFIED, Action.CREATE)
    assert scene.is_right(1)
    assert scene.shop.ecomail.automations == []
    scene.check_promises()


@on_a_loop
async def test_a_create_that_somebody_removed_already_is_put_back_without_a_request(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        (push,) = (await scene.push(shop, [1])).pushes
        scene.shop.ecomail.remove_elsewhere("ORD-1")
        before = len(scene.writes())
        (undo,) = (await shop.send.run(await shop.send.plan_undo([push.push_id]))).pushes
        assert undo.outcome is Outcome.VERIFIED
        assert len(scene.writes()) == before


@on_a_loop
async def test_an_undo_of_what_changed_since_says_so_and_refuses_a_later_change(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        (push,) = (await scene.push(shop, [3])).pushes
        scene.shop.ecomail.change_elsewhere("ORD-3", city="Zwolle")
        plan = await shop.send.plan_undo([push.push_id])
        assert plan.entries[0].warnings[0].code == "changed_since_push"
        scene.shop.ecomail.change_elsewhere("ORD-3", city="Zeist")
        (undo,) = (await shop.send.run(plan)).pushes
        assert undo.outcome is Outcome.STALE
        assert scene.held(3).city == "Zeist"
        assert (await shop.history.entries())[1].undone_by is None
