"""How little is asked: requests an order, counted at the far side, for comparing and for sending."""

from __future__ import annotations

import contextlib
from datetime import timedelta
from pathlib import Path

import pytest

from core.domain.model import OrderState
from core.domain.results import Progress
from core.files.options import ImportOptions
from core.shop.compare import LONGEST_REST, RECHECK_AFTER
from core.shop.order_details import MOST_MISSES
from tests.reliability.kill_points import KilledError
from tests.support.profiles import PLACED, email_of, held_transaction, shop_order, write_csv
from tests.support.push_scene import PushScene, on_a_loop

MANY = 60
PEOPLE = 20
DAYS = 30
MOST_A_DAY = 0.2
HELD = 20_000
PAGE = 500
"""Transactions on a page of Ecomail's list."""


class Counted(PushScene):
    """Sixty orders of twenty people, three each; with or without their e-mail addresses in the file."""

    def __init__(self, folder: Path, *, held: bool, tracked: bool = True, count: int = MANY, **changes: object) -> None:
        numbers = range(1, count + 1)
        super().__init__(
            folder,
            orders=[shop_order(number, tracked=tracked) for number in numbers],
            held=[held_transaction(number, email=person(number), **changes) for number in numbers] if held else [],
        )

    def write_list(self, *, with_emails: bool) -> Path:
        path = self.folder / "orders.csv"
        lines = ["order_session,timestamp" + ",email" * with_emails]
        for number in self.numbers:
            email = f",{person(number)}" if with_emails else ""
            lines.append(f"session-{number},2026-02-20T13:25:35+00:00{email}")
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    def asked(self, service: str, *, since: int = 0) -> int:
        return sum(1 for entry in self.shop.journal.exchanges[since:] if entry.service == service)

    @property
    def so_far(self) -> int:
        return len(self.shop.journal.exchanges)


def person(number: int) -> str:
    return email_of(number % PEOPLE)


@pytest.mark.parametrize("with_emails", [True, False], ids=["e-mails known", "e-mails unknown"])
@on_a_loop
async def test_comparing_asks_wemasy_once_an_order_and_ecomail_once_a_person_and_a_page(tmp_path, with_emails):
    scene = Counted(tmp_path, held=True)
    async with scene.open() as shop:
        await shop.import_file.run(scene.write_list(with_emails=with_emails), ImportOptions())
        await shop.compare.run()
    assert scene.asked("wemasy") == MANY + (0 if with_emails else MOST_MISSES), (
        "details were asked for, and had nothing"
    )
    pages = -(-MANY // PAGE)
    assert scene.asked("ecomail") <= pages + PEOPLE + pages, "and once all of the account"


@on_a_loop
async def test_orders_that_ecomail_does_not_hold_share_one_listing(tmp_path):
    scene = Counted(tmp_path, held=False)
    async with scene.open() as shop:
        await shop.import_file.run(scene.write_list(with_emails=True), ImportOptions())
        await shop.compare.run()
    listings = scene.shop.journal.of("ecomail", path="/tracker/transaction")
    assert ["date_from" in entry.query for entry in listings] == [True, False], "and one look through the account"
    assert scene.asked("ecomail") == 2 + PEOPLE


@on_a_loop
async def test_one_request_more_in_each_start_makes_sure_that_reading_does_not_mark(tmp_path):
    scene = Counted(tmp_path, held=True, tracked=False)
    async with scene.open() as shop:
        await shop.import_file.run(scene.write_list(with_emails=True), ImportOptions())
        await shop.compare.run()
        assert scene.asked("wemasy") == MANY + 1
        await shop.compare.run(even_resting=True)
        assert scene.asked("wemasy") == 2 * MANY + 1


@on_a_loop
async def test_an_order_that_is_good_and_tracked_is_not_asked_again_before_its_rest_is_over(tmp_path):
    scene = Counted(tmp_path, held=True)
    async with scene.open() as shop:
        await shop.import_file.run(scene.write_list(with_emails=True), ImportOptions())
        await shop.compare.run()
        before = scene.so_far
        await scene.clock.sleep(RECHECK_AFTER.total_seconds() - 1)
        await shop.compare.run()
        assert scene.so_far == before
        await scene.clock.sleep(LONGEST_REST.total_seconds())
        await shop.compare.run()
        assert scene.asked("wemasy", since=before) == MANY


@on_a_loop
async def test_a_settled_order_costs_the_shop_a_fifth_of_a_request_a_day_and_its_change_is_found(tmp_path):
    """Compared every day of a month: nothing is asked in vain, and nothing stays unseen longer than the longest rest."""
    scene = Counted(tmp_path, held=True)
    async with scene.open() as shop:
        await shop.import_file.run(scene.write_list(with_emails=True), ImportOptions())
        await scene.clock.sleep(timedelta(days=90).total_seconds())
        await shop.compare.run()
        before, longest = scene.so_far, LONGEST_REST.days + 1
        for _day in range(DAYS):
            await scene.clock.sleep(timedelta(days=1).total_seconds())
            await shop.compare.run()
        assert MANY * DAYS / longest - MANY <= scene.asked("wemasy", since=before) <= MOST_A_DAY * MANY * DAYS
        next(iter(scene.shop.wemasy.orders.values())).purchase["value"] += 1
        for _day in range(longest):
            await scene.clock.sleep(timedelta(days=1).total_seconds())
            await shop.compare.run()
        assert [order.state for order in await shop.orders.summaries()].count(OrderState.IN_SYNC) == MANY - 1


@on_a_loop
async def test_a_change_costs_one_look_one_write_one_look_back_and_one_mark_each(tmp_path):
    scene = Counted(tmp_path, held=True, tracked=False, amount=30)
    async with scene.open() as shop:
        await shop.import_file.run(scene.write_list(with_emails=True), ImportOptions())
        await shop.compare.run()
        before = scene.so_far
        result = await scene.push_all(shop)
    assert len(result.pushes) == MANY
    writes = [entry for entry in scene.writes() if entry.method == "PUT"]
    assert len(writes) == MANY
    assert scene.asked("wemasy", since=before) == MANY
    # All that landed is read back once more at the end, from the list: a page for 500 of them. One more at the beginning
    # says what is new in the account, for a write goes by the number alone.
    assert scene.asked("ecomail", since=before) - len(writes) <= 2 * MANY + -(-MANY // PAGE) + 1


@on_a_loop
async def test_putting_back_asks_no_more_where_the_survey_saw_what_was_just_read(tmp_path):
    scene = Counted(tmp_path, held=True, tracked=True, amount=30, count=3)
    scene.shop.ecomail.remove_elsewhere("ORD-3")  # so that the whole account is looked through
    async with scene.open() as shop:
        await shop.import_file.run(scene.write_list(with_emails=True), ImportOptions())
        await shop.compare.run()
        assert shop._context.store.survey.with_number("ORD-1")
        result = await scene.push_all(shop)
        push = next(push for push in result.pushes if push.order_id == "ORD-1")
        before = scene.so_far
        plan = await shop.send.plan_undo([push.push_id])
    assert len(plan.entries) == 1
    assert scene.asked("ecomail", since=before) == 1, "the person's transactions"


@on_a_loop
async def test_what_is_new_is_added_with_one_request_for_a_thousand(tmp_path):
    count = 1001
    scene = Counted(tmp_path, held=False, tracked=True, count=count)
    async with scene.open() as shop:
        await shop.import_file.run(scene.write_list(with_emails=True), ImportOptions())
        await shop.compare.run()
        before = scene.so_far
        result = await scene.push_all(shop)
    assert len(result.pushes) == count
    assert len(scene.writes()) == 2
    assert scene.asked("wemasy", since=before) == 0
    assert scene.asked("ecomail", since=before) - len(scene.writes()) <= 2 * count + -(-count // PAGE)


class Surveyed(PushScene):
    """Two orders that Ecomail does not hold, in an account of twenty thousand transactions of others."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, orders=[shop_order(1), shop_order(2)], held=[other(n) for n in range(1, HELD + 1)])
        self.pages: list[int] = []
        """Of the whole account, as they were asked for since the last comparison."""
        self.killed_at: int | None = None
        self.shop.ecomail.faults.chooser = self._note

    def _note(self, request):
        if request.path.endswith("/tracker/transaction") and "date_from" not in request.query:
            if len(self.pages) == self.killed_at:
                raise KilledError
            self.pages.append(int(request.query.get("page", 1)))

    async def look(self, shop) -> list[Progress]:
        self.pages.clear()
        seen: list[Progress] = []
        await shop.compare.run(progress=seen.append)
        return [at for at in seen if at.phase == "surveying"]


def other(number: int):
    """Months before or after the two orders."""
    moment = int(PLACED.timestamp()) - 400 * 86_400 + number * 900
    return held_transaction(number, order_id=f"P-{7 * number}", email=f"o{number}@example.org", timestamp=moment)


@on_a_loop
async def test_the_whole_account_is_looked_through_once_a_shop_and_after_that_only_what_is_new(tmp_path):
    scene = Surveyed(tmp_path)
    async with scene.open() as shop:
        await shop.import_file.run(write_csv(tmp_path / "orders.csv", scene.numbers), ImportOptions())
        seen = await scene.look(shop)
        assert scene.pages == list(range(1, HELD // PAGE + 1)), "1,000 requests for half a million"
        assert list(dict.fromkeys(at.done for at in seen)) == list(range(HELD // PAGE + 1)), "each page is told of"
        assert {at.total for at in seen} == {HELD // PAGE}
        assert seen[-1].seconds_left == 0
        await scene.look(shop)
        assert scene.pages == [1]
    scene.shop.ecomail.transactions += [other(n) for n in range(HELD + 1, HELD + PAGE + 2)]
    async with scene.open() as shop:
        await scene.look(shop)
        assert 2 <= len(scene.pages) <= 4, "two pages of new ones, and what tells that there are no more"
        await scene.look(shop)
        assert scene.pages == [1]


@on_a_loop
async def test_a_look_through_the_account_that_was_killed_goes_on_where_it_was(tmp_path):
    scene = Surveyed(tmp_path)
    scene.killed_at = 25
    with contextlib.suppress(KilledError):
        async with scene.open() as shop:
            await shop.import_file.run(write_csv(tmp_path / "orders.csv", scene.numbers), ImportOptions())
            await scene.look(shop)
            pytest.fail("it was not killed")
    assert scene.pages == list(range(1, 26))
    scene.killed_at = None
    async with scene.open() as shop:
        states = {order.state for order in await shop.orders.summaries()}
        assert OrderState.IN_SYNC not in states
        plan = await shop.send.plan()
        assert plan.entries == (), "nothing is added before all of it was looked through"
        seen = await scene.look(shop)
        assert scene.pages == list(range(26, HELD // PAGE + 1))
        assert (seen[0].done, seen[-1].done) == (0, HELD // PAGE)
        assert {order.state for order in await shop.orders.summaries()} == {OrderState.MISSING}
        assert len((await shop.send.plan()).entries) == 2
