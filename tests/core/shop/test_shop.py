"""The shop: importing, settings, decisions, keys, and how runs and changes get along."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.domain.errors import KeyMissingError, NotSetUpError, SettingsError, UsageError
from core.domain.model import Action, Decision, OrderState, Side
from core.domain.pushes import Outcome
from core.files.options import ImportOptions
from core.system.keyring import Service
from tests.support.profiles import SETTINGS, key_of, shop_order, write_csv
from tests.support.push_scene import DONE, PushScene, on_a_loop, outcomes


@on_a_loop
async def test_the_same_file_twice_changes_nothing(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        path = write_csv(tmp_path / "orders.csv", scene.numbers)
        first = await shop.import_file.run(path, ImportOptions())
        before = await shop.orders.cards()
        second = await shop.import_file.run(path, ImportOptions())
        assert (first.rows, first.added, first.updated, first.unchanged) == (6, 6, 0, 0)
        assert (second.rows, second.added, second.updated, second.unchanged) == (6, 0, 0, 6)
        assert await shop.orders.cards() == before


@on_a_loop
async def test_importing_sends_nothing(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await shop.import_file.run(write_csv(tmp_path / "orders.csv", scene.numbers), ImportOptions())
    assert scene.shop.journal.exchanges == ()


@on_a_loop
async def test_a_changed_setting_shows_at_once_in_every_order(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await shop.setup.change_settings(replace(SETTINGS, status_map={}))
        (order,) = await shop.orders.summaries([key_of(1)])
        assert order.state is OrderState.BLOCKED
        await shop.setup.change_settings(SETTINGS)
        (order,) = await shop.orders.summaries([key_of(1)])
        assert (order.state, order.action) == (OrderState.MISSING, Action.CREATE)
    async with scene.open() as shop:
        assert shop.settings == SETTINGS


@on_a_loop
async def test_settings_changed_during_a_run_neither_break_it_nor_lose_its_results(tmp_path: Path) -> None:
    numbers = range(1, 31)
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in numbers], held=[])
    async with scene.open() as shop:
        await shop.import_file.run(write_csv(tmp_path / "orders.csv", numbers), ImportOptions())
        changes: list[asyncio.Task[None]] = []

        def change(progress):
            if progress.done == 10:
                settings = replace(SETTINGS, shop_name="Vaas en Zo")
                changes.append(asyncio.get_running_loop().create_task(shop.setup.change_settings(settings)))

        result = await shop.compare.run(progress=change)
        await asyncio.gather(*changes)
        assert result.failure is None
        assert result.compared == 30
        assert {order.state for order in await shop.orders.summaries()} == {OrderState.MISSING}
        (entry,) = (await shop.send.plan([key_of(1)])).entries
        assert entry.intended.shop == "Vaas en Zo"


@on_a_loop
async def test_the_shops_currency_is_taken_from_its_orders(tmp_path: Path) -> None:
    orders = [shop_order(1), shop_order(2), shop_order(3, currency="CZK")]
    scene = PushScene(tmp_path, orders=orders, held=[])
    async with scene.open(settings=replace(SETTINGS, shop_currency="")) as shop:
        await scene.compare(shop)
        assert shop.settings.shop_currency == "EUR"
        (foreign,) = await shop.orders.summaries([key_of(3)])
        assert foreign.state is OrderState.BLOCKED
        assert [notice.code for notice in (await shop.orders.card(key_of(3))).assessment.blockers] == ["currency"]


@on_a_loop
async def test_a_decision_counts_for_the_next_push_and_can_be_taken_back(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        card = await shop.orders.decide(
            key_of(3), {"amount": Decision(Side.ECOMAIL), "city": Decision(Side.MANUAL, "Baarn")}
        )
        assert (card.assessment.outcome.amount, card.assessment.outcome.city) == (30, "Baarn")
        card = await shop.orders.decide(key_of(3), {"amount": None})
        assert card.record.decisions == {"city": Decision(Side.MANUAL, "Baarn")}
        (order,) = await shop.orders.summaries([key_of(3)])
        assert order.decided
        assert outcomes(await scene.push(shop, [3])) == {3: Outcome.VERIFIED}
    assert (scene.held(3).amount, scene.held(3).city) == (45, "Baarn")


@on_a_loop
async def test_removing_an_order_touches_neither_service_nor_history(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push(shop, [3])
        before = scene.final_state()
        assert await shop.orders.remove([key_of(3), key_of(99)]) == 1
        assert await shop.orders.summaries([key_of(3)]) == ()
        assert len(await shop.history.entries()) == 1
        with pytest.raises(UsageError):
            await shop.orders.card(key_of(3))
    assert scene.final_state() == before


@on_a_loop
async def test_sessions_are_found_by_name_and_unknown_ones_named(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        assert await shop.orders.keys_of_sessions(["session-3"]) == (key_of(3),)
        with pytest.raises(UsageError, match="session-77"):
            await shop.orders.keys_of_sessions(["session-3", "session-77"])


@on_a_loop
async def test_without_a_key_every_run_says_so_again_and_nothing_is_sent(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open(ecomail_key="") as shop:
        await shop.import_file.run(write_csv(tmp_path / "orders.csv", scene.numbers), ImportOptions())
        for _ in range(2):
            with pytest.raises(KeyMissingError):
                await shop.compare.run()
        await shop.setup.set_key(Service.ECOMAIL, "demo-shop-key", session_only=True)
        assert (await shop.compare.run()).compared == 6
    scene.check_promises()


@on_a_loop
async def test_a_shop_that_is_not_set_up_says_what_is_missing(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open(settings=replace(SETTINGS, wemasy_website_id="")) as shop:
        with pytest.raises(NotSetUpError, match="website id"):
            await shop.compare.run()
    assert scene.shop.journal.exchanges == ()


@on_a_loop
async def test_a_setting_that_is_not_allowed_changes_nothing(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        with pytest.raises(SettingsError):
            await shop.setup.change_settings(replace(SETTINGS, ecomail_base_url="http://ecomail.example.com"))
        assert shop.settings == SETTINGS


@on_a_loop
async def test_two_runs_wait_for_each_other(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        plan = await shop.send.plan()
        results = await asyncio.gather(shop.send.run(plan), shop.send.run(plan))
        first, second = sorted(results, key=lambda result: result.pushes[0].push_id)
        assert set(outcomes(first).values()) == {Outcome.VERIFIED}
        assert set(outcomes(second).values()) == {Outcome.VERIFIED}  # it was there already: nothing is sent
    assert len(scene.writes()) == 3
    scene.check_the_end()


@on_a_loop
async def test_an_order_in_sync_and_tracked_is_never_touched(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
        await scene.push(shop)
    assert all(f"ORD-{DONE}" not in str(entry.body) for entry in scene.writes())
    marks = [entry.body["order_session"] for entry in scene.shop.journal.of("wemasy") if entry.body["mark"]]
    assert f"session-{DONE}" not in marks
