"""A night shift over the sandbox: what it sends, what it leaves, when it sends nothing, and who holds it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from core.demo_shop.wire import Request, Response
from core.domain.errors import StoreHeldError, StoreInUseError, UsageError
from core.domain.model import Action
from core.domain.night import Night, NightEnd, said_of, said_of_dry
from core.domain.runs import RunKind
from core.files.options import ImportOptions
from core.shop.profiles import open_profile
from core.shop.shift_lock import FILE_NAME, ShiftLock, holder_of
from core.shop.watch_folder import Watcher, WatchOptions
from core.system.keyring import CredentialStore
from core.system.stop import Stop
from tests.far_side import faults
from tests.far_side.faults import Fault
from tests.reliability.far_side import TO_ADD, TO_MARK, TO_OVERWRITE, twelve_orders
from tests.support.profiles import PLACED, SETTINGS, held_transaction, shop_order, write_csv
from tests.support.push_scene import PushScene, on_a_loop
from tests.support.virtual_clock import VirtualClock

ON = replace(SETTINGS, night_send=True, night_from="00:00", night_until="00:00", night_share=100)


async def prepared(scene: PushScene) -> None:
    """The user has imported and compared; then it gets night."""
    async with scene.open(settings=ON) as shop:
        await scene.compare(shop)
    scene.clock.advance(12 * 3600)


async def one_night(scene: PushScene, *, settings: Any = ON, **options: Any) -> Night:
    async with scene.open(settings=settings) as shop:
        return await shop.night_shift.run(**options)


def codes(night: Night) -> dict[str, int]:
    return {why.code: count for why, count in night.waiting}


@on_a_loop
async def test_a_night_adds_and_marks_and_leaves_the_rest_for_the_morning(tmp_path: Path) -> None:
    scene = twelve_orders(tmp_path)
    await prepared(scene)
    async with scene.open(settings=ON) as shop:
        night = await shop.night_shift.run()
        assert (night.end, night.why, night.needs_you) == (NightEnd.DONE, None, 0)
        assert night.sent == {Action.CREATE: len(TO_ADD), Action.MARK: len(TO_MARK)}
        assert night.money == 45 * len(TO_ADD)
        assert codes(night) == {"night_no_repairs": len(TO_OVERWRITE)}
        assert shop.night_shift.last == night
        newest = (await shop.history.runs())[0]
        assert (newest.kind, newest.run_id, newest.good) == (RunKind.NIGHT, night.run_id, 7)
        assert newest.undoable == len(TO_ADD), "what it sent can be put back as by hand"
    scene.check_the_end([*TO_ADD, *TO_MARK])
    assert all(not scene.is_right(number) for number in TO_OVERWRITE)


@on_a_loop
async def test_what_a_night_added_is_put_back(tmp_path: Path) -> None:
    scene = twelve_orders(tmp_path)
    await prepared(scene)
    async with scene.open(settings=ON) as shop:
        night = await shop.night_shift.run()
        assert night.run_id is not None
        undo = await shop.send.plan_undo(await shop.history.undoable([night.run_id]))
        await shop.send.run(undo)
    assert all(scene.held(number) is None for number in TO_ADD)
    scene.check_promises()


@on_a_loop
async def test_a_confirmed_cause_is_corrected_and_no_other(tmp_path: Path) -> None:
    """Prices of one piece, as an older plug-in wrote them, beside a city that somebody changed by hand."""
    numbers = range(1, 13)
    wrong = [held_transaction(number, items=(piece(),)) for number in numbers]
    wrong[2] = held_transaction(3, items=(piece(),), city="Delft")
    scene = PushScene(tmp_path, orders=[shop_order(number, tracked=True) for number in numbers], held=wrong)
    await prepared(scene)
    async with scene.open(settings=ON) as shop:
        names = [cause.key.name for cause in (await shop.causes.find()).explanation.causes]
        assert names == ["pieces"]
        assert (await shop.night_shift.dry_run()).now.count == 0
    night = await one_night(scene, settings=replace(ON, night_repairs="pieces"))
    assert night.sent == {Action.UPDATE: 11}
    assert codes(night) == {"night_no_cause": 1}
    scene.check_the_end(number for number in numbers if number != 3)
    assert scene.held(3) == wrong[2]


def piece() -> Any:
    (item,) = held_transaction(1).items
    return replace(item, price=Decimal("20.00"))


@on_a_loop
async def test_a_likely_twin_and_a_warning_wait(tmp_path: Path) -> None:
    """One order that the account may hold under another number, and one that the shop says was reported already."""
    twin = held_transaction(1, id=77, order_id="WC-1")
    orders = [shop_order(1), shop_order(2, tracked=True), shop_order(3)]
    scene = PushScene(tmp_path, orders=orders, held=[twin])
    await prepared(scene)
    night = await one_night(scene)
    assert night.sent == {Action.CREATE: 1}
    assert codes(night) == {"night_twin": 1, "night_warning": 1}
    assert scene.is_right(3)
    assert scene.held(1) is None
    assert scene.held(2) is None
    scene.check_promises()


@pytest.mark.parametrize(
    ("limit", "code"),
    [
        ({"night_orders": 6}, "night_over_orders"),
        ({"night_money": Decimal("224.99")}, "night_over_money"),
        ({"night_share": 58}, "night_over_share"),
    ],
)
@on_a_loop
async def test_a_night_over_a_limit_sends_nothing_and_says_so(tmp_path: Path, limit: dict[str, Any], code: str) -> None:
    scene = twelve_orders(tmp_path)
    await prepared(scene)
    before = scene.final_state()
    night = await one_night(scene, settings=replace(ON, **limit))
    assert night.end is NightEnd.OVER_LIMIT
    assert night.why is not None
    assert night.why.code == code
    assert next(notice.code for notice in said_of(night)) == "night_ended"
    assert scene.final_state() == before
    assert scene.writes() == []


@on_a_loop
async def test_what_needs_a_typed_number_is_never_sent(tmp_path: Path) -> None:
    numbers = range(1, 31)
    wrong = [held_transaction(number, items=(piece(),)) for number in numbers]
    scene = PushScene(tmp_path, orders=[shop_order(number, tracked=True) for number in numbers], held=wrong)
    await prepared(scene)
    night = await one_night(scene, settings=replace(ON, night_repairs="pieces"))
    assert night.why is not None
    assert (night.end, night.why.code) == (NightEnd.OVER_LIMIT, "night_needs_number")
    assert scene.writes() == []


@on_a_loop
async def test_a_dry_shift_says_what_would_go_and_changes_nothing(tmp_path: Path) -> None:
    scene = twelve_orders(tmp_path)
    await prepared(scene)
    before = scene.final_state()
    async with scene.open(settings=replace(ON, night_send=False)) as shop:
        dry = await shop.night_shift.dry_run()
        assert shop.night_shift.last is None
    assert dry.last.dry
    assert dry.last.sent == dry.now.sent == {Action.CREATE: 5, Action.MARK: 2}
    said = [notice.code for notice in said_of_dry(dry, ON)]
    assert said == ["night_would", "night_waited", "night_as_far", "night_now"]
    assert scene.final_state() == before
    assert scene.writes() == []


@on_a_loop
async def test_a_dry_shift_says_what_last_night_would_have_done(tmp_path: Path) -> None:
    """Since then one order came, others were added, corrected and marked by hand."""
    numbers = range(1, 13)
    wrong = [held_transaction(number, items=(piece(),)) for number in numbers if number > 4]
    orders = [shop_order(number, tracked=number > 4) for number in numbers]
    scene = PushScene(tmp_path, orders=orders, held=[*wrong, held_transaction(4)])
    settings = replace(ON, night_from="02:00", night_until="06:00", night_repairs="pieces")
    csv = write_csv(tmp_path / "later.csv", numbers)
    came = f"customer1@example.com,{PLACED.isoformat()}"
    csv.write_text(csv.read_text("utf-8").replace(came, "customer1@example.com,2026-03-02T12:30:00+00:00"), "utf-8")
    scene.clock.advance(3600)
    async with scene.open(settings=settings) as shop:
        await shop.import_file.run(csv, ImportOptions())
        await shop.compare.run()
        before = await shop.night_shift.dry_run()
        assert before.now.sent == {Action.CREATE: 3, Action.MARK: 1, Action.UPDATE: 8}
        assert before.last.at == datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
        assert before.last.sent == {Action.CREATE: 2, Action.MARK: 1, Action.UPDATE: 8}
        await scene.push(shop, [2, 4, 5, 6, 7, 8, 9, 10, 11, 12])
        scene.clock.advance(600)
        writes = len(scene.writes())
        dry = await shop.night_shift.dry_run()
        assert (dry.last.sent, dry.last.money) == (before.last.sent, before.last.money)
        assert dry.now.sent == {Action.CREATE: 2}
        assert len(scene.writes()) == writes
        tight = replace(settings, night_orders=5)
        await shop.setup.change_settings(tight)
        dry = await shop.night_shift.dry_run()
        assert (dry.last.end, dry.now.end) == (NightEnd.OVER_LIMIT, NightEnd.DONE)
        scene.clock.advance(24 * 3600)
        assert (await shop.night_shift.dry_run()).last.sent == {Action.CREATE: 2}, "that was the night after"
    scene.check_promises()


@on_a_loop
async def test_a_dry_shift_that_cannot_compare_says_why_once(tmp_path: Path) -> None:
    scene = twelve_orders(tmp_path)
    await prepared(scene)
    scene.shop.ecomail.faults.add(faults.key_refused(), times=None)
    async with scene.open(settings=ON) as shop:
        dry = await shop.night_shift.dry_run()
    assert [notice.code for notice in said_of_dry(dry, ON)] == ["night_ended"]


# ----------------------------------------------------------------------------------------------- one failure stops


@on_a_loop
async def test_one_failure_stops_the_shift(tmp_path: Path) -> None:
    """The first overwriting write is refused: it is the last one."""
    numbers = range(1, 21)
    wrong = [held_transaction(number, items=(piece(),)) for number in numbers]
    scene = PushScene(tmp_path, orders=[shop_order(number, tracked=True) for number in numbers], held=wrong)
    await prepared(scene)
    scene.shop.ecomail.faults.add(faults.status(422), method="PUT", path="/ORD-1", times=None)
    night = await one_night(scene, settings=replace(ON, night_repairs="pieces"))
    assert night.end is NightEnd.FAILED
    assert night.why is not None
    assert night.why.code == "night_order_failed"
    assert night.why.params["number"].startswith("ORD-1")
    assert night.needs_you == 1
    assert len(scene.writes()) == 1, "no other was begun"
    scene.check_promises()


@on_a_loop
async def test_of_a_refused_batch_nothing_more_is_sent_once_one_order_failed(tmp_path: Path) -> None:
    """The five are sent together, then as two and three, then one by one, of which the first is the last."""
    scene = twelve_orders(tmp_path)
    await prepared(scene)
    scene.shop.ecomail.faults.add(faults.status(422), method="POST", times=None)
    night = await one_night(scene)
    assert night.why is not None
    assert (night.end, night.why.code) == (NightEnd.FAILED, "night_order_failed")
    assert len(scene.writes()) == 4
    scene.check_promises()


@on_a_loop
async def test_a_refused_key_ends_it_in_one_sentence(tmp_path: Path) -> None:
    scene = twelve_orders(tmp_path)
    await prepared(scene)
    scene.shop.ecomail.faults.add(faults.key_refused(), times=None)
    night = await one_night(scene)
    assert night.end is NightEnd.FAILED
    assert night.why is not None
    assert night.why.code == "brief.key_refused_words"
    assert scene.writes() == []


@on_a_loop
async def test_a_stop_ends_it_and_the_next_start_of_the_night_does_not_send_again(tmp_path: Path) -> None:
    scene = twelve_orders(tmp_path)
    await prepared(scene)
    stop = Stop()
    stop.request()
    night = await one_night(scene, stop=stop)
    assert (night.end, night.count) == (NightEnd.STOPPED, 0)
    assert scene.writes() == []


# ------------------------------------------------------------------------------------------------- clock and absence


async def as_left(scene: PushScene, set_clock: Callable[[VirtualClock], None]) -> list[Night]:
    """Two nights after the clock was set, or after nobody was here."""
    await prepared(scene)
    set_clock(scene.clock)
    first = await one_night(scene)
    assert scene.writes() == [], "that night sends nothing"
    scene.clock.advance(24 * 3600)
    return [first, await one_night(scene)]


@pytest.mark.parametrize(
    ("set_clock", "code"),
    [
        (lambda clock: clock.advance(32 * 86_400), "night_long_away"),
        (lambda clock: clock.set_wall_clock(clock.now() + timedelta(days=900)), "night_long_away"),
        (lambda clock: clock.set_wall_clock(clock.now() - timedelta(days=2)), "night_clock_back"),
    ],
)
@on_a_loop
async def test_after_a_jump_or_a_month_the_first_night_only_compares(
    tmp_path: Path, set_clock: Callable[[VirtualClock], None], code: str
) -> None:
    scene = twelve_orders(tmp_path)
    first, second = await as_left(scene, set_clock)
    assert first.why is not None
    assert (first.end, first.why.code, first.count) == (NightEnd.COMPARED_ONLY, code, 0)
    assert second.sent == {Action.CREATE: 5, Action.MARK: 2}, "the next one is a night as any other"
    scene.check_promises()


def with_a_clock_of_its_own(scene: PushScene, monkeypatch: pytest.MonkeyPatch) -> None:
    """The far side says what time it is, and does not notice that ours was set."""
    start, begun = scene.clock.now(), scene.clock.monotonic()

    def telling(handle: Callable[[Request], Response]) -> Callable[[Request], Response]:
        def answer(request: Request) -> Response:
            there = start + timedelta(seconds=scene.clock.monotonic() - begun)
            response = handle(request)
            response.headers["date"] = format_datetime(there, usegmt=True)
            return response

        return answer

    for name in ("handle_wemasy", "handle_ecomail"):
        monkeypatch.setattr(scene.shop, name, telling(getattr(scene.shop, name)))


@pytest.mark.parametrize("jump", [timedelta(days=5), timedelta(minutes=6), -timedelta(minutes=50)])
@on_a_loop
async def test_a_clock_that_was_set_between_two_starts_is_noticed_by_the_services(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jump: timedelta
) -> None:
    scene = twelve_orders(tmp_path)
    with_a_clock_of_its_own(scene, monkeypatch)
    await prepared(scene)
    right = scene.clock.now()
    scene.clock.set_wall_clock(right + jump)
    wrong = await one_night(scene)
    assert wrong.why is not None
    assert (wrong.end, wrong.why.code) == (NightEnd.COMPARED_ONLY, "night_clock_wrong")
    assert wrong.why.params["seen"] == f"{right.astimezone(ZoneInfo('Europe/Amsterdam')):%Y-%m-%d %H:%M}"
    assert scene.writes() == []
    scene.clock.advance(24 * 3600)
    assert (await one_night(scene)).count == 0, "it is wrong still"
    scene.clock.set_wall_clock(right + timedelta(days=1))
    scene.clock.advance(24 * 3600)
    nights = [await one_night(scene)]
    if nights[0].count == 0:
        assert jump > timedelta(hours=1), "a large jump back is one more night without sending"
        scene.clock.advance(24 * 3600)
        nights.append(await one_night(scene))
    assert nights[-1].sent == {Action.CREATE: 5, Action.MARK: 2}
    scene.check_promises()


@on_a_loop
async def test_a_clock_that_was_behind_and_is_set_right_has_jumped_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = twelve_orders(tmp_path)
    with_a_clock_of_its_own(scene, monkeypatch)
    scene.clock.set_wall_clock(scene.clock.now() - timedelta(days=3))
    await prepared(scene)
    ends = [(await one_night(scene)).end]
    scene.clock.set_wall_clock(scene.clock.now() + timedelta(days=3))
    scene.clock.advance(24 * 3600)
    nights = [await one_night(scene)]
    scene.clock.advance(24 * 3600)
    nights.append(await one_night(scene))
    assert [*ends, *(night.end for night in nights)] == [NightEnd.COMPARED_ONLY, NightEnd.COMPARED_ONLY, NightEnd.DONE]


@on_a_loop
async def test_of_two_services_one_that_agrees_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A far side whose own clock is wrong keeps nobody from their night."""
    scene = twelve_orders(tmp_path)
    with_a_clock_of_its_own(scene, monkeypatch)
    right = scene.shop.handle_wemasy

    def wrong(request: Request) -> Response:
        response = right(request)
        response.headers["date"] = "Mon, 02 Mar 2020 12:00:00 GMT"
        return response

    monkeypatch.setattr(scene.shop, "handle_wemasy", wrong)
    await prepared(scene)
    assert (await one_night(scene)).count == 7


@on_a_loop
async def test_a_clock_that_jumps_while_it_waits_is_noticed(tmp_path: Path) -> None:
    scene = twelve_orders(tmp_path)
    await prepared(scene)
    async with scene.open(settings=ON) as shop:
        shop.night_shift.hold()
        scene.clock.set_wall_clock(scene.clock.now() + timedelta(days=5))
        shop.night_shift.hold()
        night = await shop.night_shift.run()
        assert night.why is not None
        assert night.why.code == "night_clock_jumped"
        scene.clock.advance(24 * 3600)
        assert (await shop.night_shift.run()).count == 7


@on_a_loop
async def test_a_shop_that_was_never_compared_is_only_compared(tmp_path: Path) -> None:
    scene = twelve_orders(tmp_path)
    async with scene.open(settings=ON) as shop:
        await shop.import_file.run(write_csv(tmp_path / "orders.csv", scene.numbers), ImportOptions())
        night = await shop.night_shift.run()
    assert night.why is not None
    assert (night.end, night.why.code) == (NightEnd.COMPARED_ONLY, "night_first")
    assert scene.writes() == []


# ------------------------------------------------------------------------------------------- when, and once a night


@on_a_loop
async def test_it_runs_once_in_its_hours_and_a_watch_tells_what_it_did(tmp_path: Path) -> None:
    scene = twelve_orders(tmp_path)
    await prepared(scene)  # until 2026-03-03 00:00 UTC, which is one o'clock in Amsterdam
    told: list[str] = []
    async with scene.open(settings=replace(ON, night_from="02:00", night_until="06:00")) as shop:
        options = WatchOptions(send=True)
        watcher = Watcher(shop.watch_folder, options, clock=scene.clock, tell=lambda notice: told.append(notice.code))
        await watcher.look(Stop())
        assert told == []
        scene.clock.advance(2 * 3600)
        await watcher.look(Stop())
        assert told == ["night_sent", "night_waits"]
        await watcher.look(Stop())
        assert told == ["night_sent", "night_waits"], "once"
        why = shop.night_shift.why_not_now()
        assert why is not None
        assert why.code == "night_done_already"
        scene.clock.advance(24 * 3600)
        await watcher.look(Stop())
        assert told == ["night_sent", "night_waits", "night_nothing", "night_waits"]
    assert holder_of(tmp_path) is None, "who leaves lets others hold it"


@on_a_loop
async def test_where_it_is_off_nothing_is_sent_and_nothing_held(tmp_path: Path) -> None:
    scene = twelve_orders(tmp_path)
    await prepared(scene)
    async with scene.open() as shop:
        with pytest.raises(UsageError, match="switched off"):
            await shop.night_shift.run()
        watcher = Watcher(shop.watch_folder, WatchOptions(send=True), clock=scene.clock, tell=pytest.fail)
        await watcher.look(Stop())
        assert not (tmp_path / FILE_NAME).exists()
    assert scene.writes() == []


@on_a_loop
async def test_a_shop_that_only_looks_only_looks_at_night(tmp_path: Path) -> None:
    scene = twelve_orders(tmp_path)
    await prepared(scene)
    night = await one_night(scene, settings=replace(ON, look_only=True))
    assert night.why is not None
    assert (night.end, night.why.code, scene.writes()) == (NightEnd.COMPARED_ONLY, "set_to_look_only", [])


# --------------------------------------------------------------------------------------------------- who holds it


@on_a_loop
async def test_another_computer_is_told_who_holds_the_shift(tmp_path: Path) -> None:
    """On a network drive, where the store's own lock may not hold."""
    scene = twelve_orders(tmp_path)
    await prepared(scene)
    other = ShiftLock(tmp_path, computer="winkel-pc")
    other.take(scene.clock.now(), "Europe/Amsterdam")
    async with scene.open(settings=ON) as shop:
        with pytest.raises(StoreHeldError) as refused:
            await shop.night_shift.run()
        assert refused.value.params == {"computer": "winkel-pc", "seen": "2026-03-03 01:00"}
        assert "winkel-pc" in refused.value.message
        told: list[str] = []
        watcher = Watcher(
            shop.watch_folder, WatchOptions(send=True), clock=scene.clock, tell=lambda notice: told.append(notice.code)
        )
        for _ in range(3):
            await watcher.look(Stop())
        assert told == ["night_ended"], "said once"
        scene.clock.advance(2 * 3600 + 1)
        await watcher.look(Stop())
        assert told[1:] == ["night_sent", "night_waits"], "it was not renewed for hours: that computer is gone"
    scene.check_promises()


@on_a_loop
async def test_a_second_copy_on_the_same_folder_says_who_has_it(tmp_path: Path) -> None:
    credentials = CredentialStore.in_memory("a")
    shop = await open_profile(tmp_path, "a", credentials=credentials, clock=VirtualClock())
    try:
        with pytest.raises(StoreInUseError) as unnamed:
            await open_profile(tmp_path, "a", credentials=credentials, clock=VirtualClock())
        assert not isinstance(unnamed.value, StoreHeldError), "no shift, so nobody said who it is"
        shop.night_shift.hold()
        with pytest.raises(StoreHeldError, match="is held by"):
            await open_profile(tmp_path, "a", credentials=credentials, clock=VirtualClock())
    finally:
        await shop.close()


def test_a_lock_of_this_computer_that_was_left_by_a_kill_is_taken_over(tmp_path: Path) -> None:
    now = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
    ShiftLock(tmp_path).take(now, "UTC")
    again = ShiftLock(tmp_path)
    again.take(now + timedelta(minutes=1), "UTC")
    again.release()
    assert holder_of(tmp_path) is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"computer": 1}', b"\x00" * 100])
def test_a_lock_that_cannot_be_read_holds_nobody_up(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    ShiftLock(tmp_path).take(datetime(2026, 3, 2, tzinfo=UTC), "UTC")
    assert holder_of(tmp_path) is not None


# ----------------------------------------------------------------------------------------------- a user meanwhile


@on_a_loop
async def test_what_ecomail_changed_since_is_not_overwritten(tmp_path: Path) -> None:
    """Between the shift's comparison and its write somebody corrects an order by hand: that one is stale."""
    numbers = range(1, 13)
    wrong = [held_transaction(number, items=(piece(),)) for number in numbers]
    scene = PushScene(tmp_path, orders=[shop_order(number, tracked=True) for number in numbers], held=wrong)
    await prepared(scene)
    mine = held_transaction(5, items=(piece(),), city="Delft")
    settings = replace(ON, night_repairs="pieces")
    async with scene.open(settings=settings) as shop:
        real = shop.send.run

        async def somebody_types_meanwhile(plan: Any, **options: Any) -> Any:
            scene.shop.ecomail.transactions[4] = mine
            return await real(plan, **options)

        shop.send.run = somebody_types_meanwhile  # type: ignore[method-assign]
        night = await shop.night_shift.run()
    assert night.end is NightEnd.DONE, "rightly not sent is no failure"
    assert (night.count, night.needs_you) == (11, 1)
    assert scene.held(5) == mine


@on_a_loop
async def test_an_answer_that_never_comes_ends_the_night_and_the_next_one_settles_it(tmp_path: Path) -> None:
    scene = twelve_orders(tmp_path)
    await prepared(scene)
    scene.shop.ecomail.faults.add(faults.connection(Fault.TIMEOUT, applied=True), method="POST")
    first = await one_night(scene)
    assert first.count >= len(TO_ADD), "looking settled it: it was there"
    scene.clock.advance(24 * 3600)
    assert (await one_night(scene)).end is NightEnd.DONE
    scene.check_the_end([*TO_ADD, *TO_MARK])
