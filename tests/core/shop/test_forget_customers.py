"""Forgetting customers' data through the shop: what goes, what stays, what it costs, and when it happens by itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.demo_shop.shop import DemoShop
from core.domain.decisions import WHOLE_ORDER, ignore
from core.domain.errors import CannotUndoError, StoreWriteError
from core.domain.model import OrderState
from core.files.options import ImportOptions
from core.shop.profiles import open_profile
from core.shop.shop import Shop
from core.shop.starts import Start
from core.store import store as store_module
from core.store.database import Database
from core.store.settings_file import SettingsFile
from core.store.store import KEPT_BACKUPS, Store, backups_of
from core.system.keyring import CredentialStore
from tests.support import profiles
from tests.support.push_scene import on_a_loop
from tests.support.virtual_clock import VirtualClock

NEW, CHANGED = 1, 3


class Pushed:
    """Two orders were sent: one added, one changed; a third was right already."""

    def __init__(self, shop: Shop, clock: VirtualClock, far_side: DemoShop, folder: Path) -> None:
        self.shop, self.clock, self.far_side, self.folder = shop, clock, far_side, folder

    def files_with(self, text: str) -> list[str]:
        return sorted(
            path.name
            for path in self.folder.rglob("*")
            if path.is_file() and path.suffix != ".csv" and text.encode() in path.read_bytes()
        )


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


@asynccontextmanager
async def pushed_shop(folder: Path, clock: VirtualClock) -> AsyncIterator[Pushed]:
    far_side = profiles.empty_shop(
        clock,
        orders=[profiles.shop_order(number) for number in (1, 3, 5)],
        transactions=[profiles.held_transaction(3, city="Den Haag"), profiles.held_transaction(5)],
    )
    async with profiles.open_profile_on(far_side, folder, clock) as shop:
        await shop.import_file.run(profiles.write_csv(folder / "orders.csv", (1, 3, 5)), ImportOptions())
        await shop.compare.run()
        result = await shop.send.run(await shop.send.plan())
        assert len(result.pushes) == 3
        yield Pushed(shop, clock, far_side, folder)


@on_a_loop
async def test_nothing_about_people_is_left_and_what_it_costs_was_said_before(tmp_path: Path, clock) -> None:
    async with pushed_shop(tmp_path, clock) as shop:
        assert shop.files_with(profiles.email_of(NEW)), "the search itself finds what is there"
        said = await shop.shop.forget_customers.preview()
        assert shop.files_with(profiles.email_of(NEW)), "a preview forgets nothing"
        undoable = tuple(
            sorted(
                push.push_id for push in await shop.shop.history.entries() if push.action.value in ("create", "update")
            )
        )
        assert said.no_longer_undoable == undoable
        assert len(undoable) == 2, "a mark cannot be taken back anyway"
        done = await shop.shop.forget_customers.run()
        assert (done.no_longer_undoable, done.orders, done.unsettled) == (undoable, 3, 0)
        for number in (1, 3, 5):
            assert shop.files_with(profiles.email_of(number)) == []
        for push_id in undoable:
            with pytest.raises(CannotUndoError, match="forgotten"):
                await shop.shop.send.plan_undo([push_id])
        again = await shop.shop.forget_customers.run()
        assert (again.no_longer_undoable, again.orders) == ((), 0)


@on_a_loop
async def test_the_list_says_what_is_true_after_forgetting_and_comparing_brings_it_back(tmp_path: Path, clock) -> None:
    async with pushed_shop(tmp_path, clock) as shop:
        await shop.shop.forget_customers.run()
        orders = await shop.shop.orders.summaries()
        assert {order.email for order in orders} == {None}
        assert {order.state for order in orders} == {card.assessment.state for card in await shop.shop.orders.cards()}
        await shop.shop.import_file.run(shop.folder / "orders.csv", ImportOptions())
        await shop.shop.compare.run()
        assert {order.state for order in await shop.shop.orders.summaries()} == {OrderState.IN_SYNC}


@on_a_loop
async def test_with_a_number_of_days_only_what_is_older_goes(tmp_path: Path, clock) -> None:
    async with pushed_shop(tmp_path, clock) as shop:
        await clock.sleep(timedelta(days=10).total_seconds())
        await shop.shop.compare.run([profiles.key_of(CHANGED)])
        for days, expected in ((11, (0, 0)), (9, (2, 2))):
            previewed = await shop.shop.forget_customers.preview(days)
            done = await shop.shop.forget_customers.run(days)
            assert previewed.no_longer_undoable == done.no_longer_undoable
            assert (done.orders, len(done.no_longer_undoable)) == expected
        assert (await shop.shop.orders.card(profiles.key_of(CHANGED))).record.row.email == profiles.email_of(CHANGED)


@on_a_loop
async def test_everything_is_everything_also_when_the_clock_went_back(tmp_path: Path, clock) -> None:
    async with pushed_shop(tmp_path, clock) as shop:
        clock.set_wall_clock(clock.now() - timedelta(days=400))
        assert (await shop.shop.forget_customers.run()).orders == 3
        assert shop.files_with(profiles.email_of(NEW)) == []


# --------------------------------------------------------------------------------------------- when a shop is opened


EVERYBODY = {profiles.email_of(number) for number in (1, 3, 5)}
NOBODY = {None}


async def emails_at_opening(data: Path, clock: VirtualClock) -> set[str | None]:
    opened = await open_profile(data, "test", clock=clock, credentials=CredentialStore.in_memory("test"))
    try:
        return {order.email for order in await opened.orders.summaries()}
    finally:
        await opened.close()


async def days_later(clock: VirtualClock, days: float) -> None:
    await clock.sleep(timedelta(days=days).total_seconds())


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "profiles" / "test").mkdir(parents=True)
    return tmp_path


@asynccontextmanager
async def kept_for_30_days(data: Path, clock: VirtualClock) -> AsyncIterator[Pushed]:
    async with pushed_shop(data / "profiles" / "test", clock) as shop:
        await shop.shop.setup.change_settings(replace(shop.shop.settings, keep_days=30))
        yield shop


@on_a_loop
async def test_what_is_older_than_the_setting_is_gone_once_two_starts_agree_that_it_is(data: Path, clock) -> None:
    async with kept_for_30_days(data, clock):
        pass
    for days in (29, 2, 0.1):
        await days_later(clock, days)
        assert await emails_at_opening(data, clock) == EVERYBODY
    await days_later(clock, 1)
    assert await emails_at_opening(data, clock) == NOBODY


@on_a_loop
async def test_a_start_with_a_clock_that_is_years_ahead_takes_nothing(data: Path, clock) -> None:
    async with kept_for_30_days(data, clock) as shop:
        folder = shop.folder
    for _ in range(7):
        await days_later(clock, 1)
        await emails_at_opening(data, clock)
    copies, right = backups_of(folder / "orders.sqlite3"), clock.now()
    assert len(copies) == KEPT_BACKUPS
    clock.set_wall_clock(right.replace(year=2050))
    for days in (0, 1, 1):  # nothing was done in between that the journal would know
        await days_later(clock, days)
        assert await emails_at_opening(data, clock) == EVERYBODY
    assert set(copies) <= set(backups_of(folder / "orders.sqlite3"))
    clock.set_wall_clock(right)
    assert await emails_at_opening(data, clock) == EVERYBODY
    assert set(copies) <= set(backups_of(folder / "orders.sqlite3"))
    for days in (29, 1, 1):
        await days_later(clock, days)
        left = await emails_at_opening(data, clock)
    assert left == NOBODY, "put right, the clock counts again"


@on_a_loop
async def test_a_start_with_a_clock_that_is_years_behind_takes_no_copy(data: Path, clock) -> None:
    async with kept_for_30_days(data, clock) as shop:
        path = shop.folder / "orders.sqlite3"
    for _ in range(7):
        await days_later(clock, 1)
        await emails_at_opening(data, clock)
    copies = backups_of(path)
    clock.set_wall_clock(clock.now().replace(year=1990))
    await emails_at_opening(data, clock)
    assert set(copies) < set(backups_of(path)), "the one of this day as well"
    opened = await open_profile(data, "test", clock=clock, credentials=CredentialStore.in_memory("test"))
    await opened.forget_customers.run()
    await opened.close()
    assert len(backups_of(path)) == 1, "what was forgotten is in no copy, and there is one"


@on_a_loop
async def test_a_new_setting_takes_nothing_on_the_day_it_is_first_seen(data: Path, clock) -> None:
    """Whoever put it into the file: what it will take can be asked before."""
    async with kept_for_30_days(data, clock) as shop:
        await days_later(clock, 20)
        await emails_at_opening_of(shop)
        folder = shop.folder
    await days_later(clock, 1)
    await emails_at_opening(data, clock)
    file = SettingsFile(folder / "settings.json")
    file.save(replace(file.load(), keep_days=3))
    await days_later(clock, 1)
    assert await emails_at_opening(data, clock) == EVERYBODY
    opened = await open_profile(data, "test", clock=clock, credentials=CredentialStore.in_memory("test"))
    assert await opened.forget_customers.would_take(3) == (3, 3)
    assert await opened.forget_customers.would_take(300) == (0, 0)
    await opened.close()
    await days_later(clock, 1)
    assert await emails_at_opening(data, clock) == NOBODY


async def emails_at_opening_of(shop: Pushed) -> set[str | None]:
    return {order.email for order in await shop.shop.orders.summaries()}


@on_a_loop
async def test_what_was_honoured_is_not_read_through_again(data: Path, clock) -> None:
    async with kept_for_30_days(data, clock) as shop:
        agreed = Start(clock.now() + timedelta(days=31), 30)
        await days_later(clock, 32)

        async def asked(start: Start | None) -> bool:
            """Whether an opening now would look at the orders."""
            statements: list[str] = []
            connection = shop.shop._context.store._database._connection
            connection.set_trace_callback(statements.append)
            await shop.shop.forget_customers.honour_retention(start)
            connection.set_trace_callback(None)
            return any("FROM orders" in statement for statement in statements)

        assert not await asked(None)
        assert await asked(agreed)
        assert not await asked(agreed)
        assert await asked(replace(agreed, at=agreed.at + timedelta(days=1)))


# ------------------------------------------------------------------------------------------------ cut short


class KilledError(BaseException):
    """Stands for the end of the process."""


WHERE = {
    "before the file is rewritten": (Database, "compact"),
    "before the new copy": (Database, "copy_to"),
    "before the old copies go": (store_module, "_remove"),
}


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("email", ["", profiles.email_of(NEW)])
@on_a_loop
async def test_a_forgetting_that_was_cut_short_is_finished_by_the_next_start(
    data: Path, clock, where: str, email: str
) -> None:
    gone = [profiles.email_of(number) for number in (1, 3, 5)] if not email else [email]
    folder = data / "profiles" / "test"

    def killed(*_arguments: object) -> None:
        raise KilledError

    async with pushed_shop(folder, clock) as shop:
        shop.shop._context.store.backup_if_due(clock.now())
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(*WHERE[where], killed)
            with pytest.raises(KilledError):
                await shop.shop.forget_customers.run(email=email)
        half = folder / "orders.backup-20260101T000000Z.sqlite3.0badcafe.part"
        half.write_bytes(" ".join(gone).encode())
        assert any(shop.files_with(address) for address in gone)
    await emails_at_opening(data, clock)
    for address in gone:
        assert shop.files_with(address) == []
    if email:
        assert shop.files_with(profiles.email_of(CHANGED)), "nobody else is forgotten"


@on_a_loop
async def test_without_the_setting_everything_is_kept(tmp_path: Path, clock) -> None:
    folder = tmp_path / "profiles" / "test"
    folder.mkdir(parents=True)
    async with pushed_shop(folder, clock):
        pass
    assert SettingsFile(folder / "settings.json").load().keep_days == 0
    await clock.sleep(timedelta(days=5000).total_seconds())
    shop = await open_profile(tmp_path, "test", clock=clock, credentials=CredentialStore.in_memory("test"))
    assert (await shop.forget_customers.preview()).no_longer_undoable != ()
    await shop.close()


@on_a_loop
async def test_a_disk_that_is_full_does_not_keep_the_shop_shut(
    tmp_path: Path, clock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_arguments: object, **_options: object) -> None:
        raise StoreWriteError(file="orders.sqlite3", reason="disk full")

    folder = tmp_path / "profiles" / "test"
    SettingsFile(folder / "settings.json").save(replace(profiles.SETTINGS, keep_days=30))
    monkeypatch.setattr(Store, "finish_forgetting", full)
    shop = await open_profile(tmp_path, "test", clock=clock, credentials=CredentialStore.in_memory("test"))
    await shop.close()
    assert "could not be forgotten" in caplog.text


@on_a_loop
async def test_one_customer_is_forgotten_everywhere_and_nobody_else(tmp_path: Path, clock) -> None:
    async with pushed_shop(tmp_path, clock) as shop:
        asked_by = profiles.email_of(NEW)
        said = await shop.shop.forget_customers.preview(email=asked_by)
        assert len(said.no_longer_undoable) == 1
        done = await shop.shop.forget_customers.run(email=asked_by.upper())
        assert (done.orders, done.no_longer_undoable) == (1, said.no_longer_undoable)
        assert shop.files_with(asked_by) == []
        assert shop.files_with(profiles.email_of(CHANGED))
        kept = [push for push in await shop.shop.history.entries() if not push.forgotten]
        assert len(kept) == 2


@on_a_loop
async def test_an_address_within_another_one_is_somebody_else(tmp_path: Path, clock) -> None:
    async with pushed_shop(tmp_path, clock) as shop:
        done = await shop.shop.forget_customers.run(email=profiles.email_of(NEW)[1:])
        assert (done.orders, done.no_longer_undoable) == (0, ())
        assert shop.files_with(profiles.email_of(NEW))


@pytest.mark.parametrize("note", ["ask {} first", "by {}.", "<{}>", "'{}'", "mailto:{}", "twee regels\n{}\nen meer"])
@on_a_loop
async def test_an_address_in_what_somebody_typed_about_another_order_is_forgotten_too(
    tmp_path: Path, clock, note: str
) -> None:
    """Why an order is ignored is any text: the customer who asks to be forgotten may be named in it."""
    async with pushed_shop(tmp_path, clock) as shop:
        asked_by = "eva@example.invalid"
        shop.far_side.ecomail.change_elsewhere("ORD-5", city="Baarn")
        await shop.shop.compare.run()
        await shop.shop.orders.decide(profiles.key_of(5), {WHOLE_ORDER: ignore(note.format(asked_by.title()))})
        assert shop.files_with(asked_by.title())
        nearly = await shop.shop.forget_customers.run(email=asked_by[1:])
        also_nearly = await shop.shop.forget_customers.run(email=asked_by.removesuffix("id"))
        assert nearly.orders == also_nearly.orders == 0
        assert (await shop.shop.forget_customers.run(email=asked_by)).orders == 1
        assert shop.files_with(asked_by.title()) == []
