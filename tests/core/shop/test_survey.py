"""The survey of an account: read once, then only what is new; stopped, it goes on; whatever changes, nothing is lost."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from msgspec.structs import replace

from core.domain.errors import ConnectionFailedError, NoUsableAnswerError
from core.domain.model import Action, OrderKey, Transaction
from core.domain.pushes import Outcome, PushRecord, PushStep
from core.services.paging import Page
from core.services.rate_limit import RateLimiter
from core.shop.run import ReadingGuard, Reporter, RunContext, Settling
from core.shop.survey import Survey, note_sent
from core.store.store import Store
from core.system.stop import Stop
from tests.support.profiles import PLACED, SETTINGS
from tests.support.virtual_clock import VirtualClock

PAGE = 10


class Account:
    """Lists what it holds in its own sequence, a page at a time."""

    def __init__(self, count: int, *, newest_first: bool = True) -> None:
        self.rows = [transaction(number) for number in range(1, count + 1)]
        self.newest_first = newest_first
        self.asked: list[int] = []
        self.before_page: dict[int, Any] = {}
        """What happens to the account right before its ``n``-th page is asked for."""

    async def account_page(self, number: int) -> Page[Transaction]:
        self.asked.append(number)
        if happening := self.before_page.pop(len(self.asked), None):
            happening()
        shown = self.rows[::-1] if self.newest_first else self.rows
        rows = tuple(shown[(number - 1) * PAGE : number * PAGE])
        return Page(rows=rows, per_page=PAGE, total=len(shown), number=number)


def transaction(number: int, **changes: Any) -> Transaction:
    return Transaction(ecomail_id=number, order_id=f"N-{number}", email=f"k{number}@example.com", **changes)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "orders.sqlite3", now=PLACED)
    yield store
    store.close()


def context_of(account: Account, store: Store) -> RunContext:
    clock = VirtualClock()
    limiter = RateLimiter(1000, clock=clock)
    reporter = Reporter(None, clock=clock, wemasy=limiter, ecomail=limiter)
    return RunContext(
        store=store, settings=SETTINGS, wemasy=cast("Any", None), ecomail=cast("Any", account), clock=clock,
        settling=Settling(clock), reporter=reporter, reading_guard=ReadingGuard(),
    )  # fmt: skip


def survey(account: Account, store: Store, stop: Stop | None = None) -> bool:
    account.asked.clear()
    return asyncio.run(Survey(context_of(account, store), stop or Stop()).refresh())


def all_there(account: Account, store: Store) -> bool:
    return store.survey.count() >= len(account.rows) and all(
        store.survey.with_number(row.order_id) for row in account.rows
    )


def test_all_of_it_is_read_once_and_then_one_page_tells_that_nothing_is_new(store: Store) -> None:
    account = Account(95)
    assert survey(account, store)
    assert all_there(account, store)
    assert account.asked == list(range(1, 11))
    assert survey(account, store)
    assert account.asked == [1]


@pytest.mark.parametrize("newest_first", [True, False])
def test_later_only_what_is_new_is_read(store: Store, *, newest_first: bool) -> None:
    account = Account(400, newest_first=newest_first)
    survey(account, store)
    account.rows += [transaction(number) for number in range(1001, 1016)]
    assert survey(account, store)
    assert all_there(account, store)
    assert len(account.asked) <= 5


def test_what_was_added_in_the_midst_is_found_by_reading_all_of_it(store: Store) -> None:
    account = Account(95)
    survey(account, store)
    account.rows[50:50] = [transaction(1001)]
    assert survey(account, store)
    assert all_there(account, store)


def test_what_we_sent_is_no_news(store: Store) -> None:
    account = Account(95)
    survey(account, store)
    ours = transaction(1001, shop="Vaas & Zo")
    account.rows[50:50] = [ours]
    note_sent(store, sent(Action.CREATE, after=ours))
    assert survey(account, store)
    assert account.asked == [1]
    account.rows.remove(ours)
    note_sent(store, sent(Action.DELETE, before=ours))
    assert survey(account, store)
    assert (account.asked, store.survey.count()) == ([1], 95)


def sent(action: Action, **held: Transaction) -> PushRecord:
    return PushRecord(
        push_id=1, run_id=1, key=OrderKey("1", "s"), order_id="N-1001", action=action, step=PushStep.DONE,
        outcome=Outcome.VERIFIED, at=PLACED, request=b"", intended=None, **held,
    )  # fmt: skip


def test_a_stopped_survey_goes_on_where_it_was(store: Store) -> None:
    account, stop = Account(95), Stop()
    account.before_page[4] = stop.request
    assert not survey(account, store, stop)
    assert not store.survey.state.complete
    assert survey(account, store)
    assert account.asked[0] == 5, "what was read is not read again"
    assert all_there(account, store)


def test_what_failed_goes_on_as_well(store: Store) -> None:
    account = Account(95)

    def fail() -> None:
        raise ConnectionFailedError("Ecomail", reason="it went away")

    account.before_page[6] = fail
    with pytest.raises(ConnectionFailedError):
        survey(account, store)
    assert survey(account, store)
    assert min(account.asked[:-1]) == 6
    assert all_there(account, store)


def test_an_account_that_grows_while_it_is_read_is_read_whole(store: Store) -> None:
    account = Account(95)
    for asked in (3, 5, 8):
        account.before_page[asked] = lambda asked=asked: account.rows.append(transaction(2000 + asked))
    assert survey(account, store)
    assert all_there(account, store)


def test_what_was_removed_meanwhile_makes_nothing_missing(store: Store) -> None:
    account = Account(95)
    account.before_page[5] = account.rows.pop
    assert survey(account, store)
    assert all_there(account, store)


def test_what_was_removed_while_it_was_stopped_makes_nothing_missing(store: Store) -> None:
    account, stop = Account(95), Stop()
    account.before_page[4] = stop.request
    survey(account, store, stop)
    del account.rows[-12:]
    assert survey(account, store)
    assert all_there(account, store)


def test_what_was_removed_later_is_forgotten_when_it_is_much(store: Store) -> None:
    account = Account(1200)
    survey(account, store)
    del account.rows[:600]
    assert survey(account, store)
    assert store.survey.count() == 600


def test_pages_that_repeat_rows_are_no_whole_account(store: Store) -> None:
    account = Account(95)
    real = account.account_page

    async def repeating(number: int) -> Page[Transaction]:
        page = await real(number)
        return replace(page, rows=(await real(1)).rows) if number == 4 else page

    account.account_page = repeating  # type: ignore[method-assign]  # a far side that mixes up its pages
    with pytest.raises(NoUsableAnswerError):
        survey(account, store)


def test_rows_without_a_number_do_not_keep_it_from_being_whole(store: Store) -> None:
    account = Account(95)
    real = account.account_page

    async def numberless(number: int) -> Page[Transaction]:
        page = await real(number)
        return replace(page, rows=page.rows[1:], ignored=1) if number == 2 else page

    account.account_page = numberless  # type: ignore[method-assign]  # one row of page 2 has no order number
    assert survey(account, store)
    assert survey(account, store)
    assert account.asked == [1]


def test_rows_that_look_alike_on_one_page_are_two(store: Store) -> None:
    account = Account(5)
    account.rows += [replace(transaction(7), ecomail_id=7), replace(transaction(7), ecomail_id=7)]
    assert survey(account, store)
    assert len(store.survey.with_number("N-7")) == 2
