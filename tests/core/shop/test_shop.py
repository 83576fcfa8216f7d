"""The façade: importing, settings, decisions, keys, and how runs and changes get along."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.domain.errors import KeyMissingError, NotSetUpError, SettingsError, UsageError
from core.domain.model import Action, Decision, OrderState, Outcome, Side
from core.files.options import ImportOptions
from core.system.keyring import Service
from tests.support.profiles import SETTINGS, key_of, shop_order, write_csv
from tests.support.push_scene import DONE, PushScene, on_a_loop, outcomes


@on_a_loop
async def test_the_same_file_twice_changes_nothing(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as reconciler:
        path = write_csv(tmp_path / "orders.csv", scene.numbers)
        first = await reconciler.import_file(path, ImportOptions())
        before = await reconciler.cards()
        second = await reconciler.import_file(path, ImportOptions())
        assert (first.rows, first.added, first.updated, first.unchanged) == (6, 6, 0, 0)
        assert (second.rows, second.added, second.updated, second.unchanged) == (6, 0, 0, 6)
        assert await reconciler.cards() == before


@on_a_loop
async def test_importing_sends_nothing(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as reconciler:
        await reconciler.import_file(write_csv(tmp_path / "orders.csv", scene.numbers), ImportOptions())
    assert scene.shop.journal.exchanges == ()


@on_a_loop
async def test_a_changed_setting_shows_at_once_in_every_order(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as reconciler:
        await scene.compare(reconciler)
        await reconciler.change_settings(replace(SETTINGS, status_map={}))
        (order,) = await reconciler.orders([key_of(1)])
        assert order.state is OrderState.BLOCKED
        await reconciler.change_settings(SETTINGS)
        (order,) = await reconciler.orders([key_of(1)])
        assert (order.state, order.action) == (OrderState.MISSING, Action.CREATE)
    async with scene.open() as reconciler:
        assert reconciler.settings == SETTINGS


@on_a_loop
async def test_settings_changed_during_a_run_neither_break_it_nor_lose_its_results(tmp_path: Path) -> None:
    numbers = range(1, 31)
    scene = PushScene(tmp_path, orders=[shop_order(number) for number in numbers], held=[])
    async with scene.open() as reconciler:
        await reconciler.import_file(write_csv(tmp_path / "orders.csv", numbers), ImportOptions())
        changes: list[asyncio.Task[None]] = []

        def change(progress):
            if progress.done == 10:
                settings = replace(SETTINGS, shop_name="Vaas en Zo")
                changes.append(asyncio.get_running_loop().create_task(reconciler.change_settings(settings)))

        result = await reconciler.compare(progress=change)
        await asyncio.gather(*changes)
        assert result.failure is None
        assert result.compared == 30
        assert {order.state for order in await reconciler.orders()} == {OrderState.MISSING}
        (entry,) = (await reconciler.plan_push([key_of(1)])).entries
        assert entry.intended.shop == "Vaas en Zo"


@on_a_loop
async def test_the_shops_currency_is_taken_from_its_orders(tmp_path: Path) -> None:
    orders = [shop_order(1), shop_order(2), shop_order(3, currency="CZK")]
    scene = PushScene(tmp_path, orders=orders, held=[])
    async with scene.open(settings=replace(SETTINGS, shop_currency="")) as reconciler:
        await scene.compare(reconciler)
        assert reconciler.settings.shop_currency == "EUR"
        (foreign,) = await reconciler.orders([key_of(3)])
        assert foreign.state is OrderState.BLOCKED
        assert [notice.code for notice in (await reconciler.card(key_of(3))).assessment.blockers] == ["currency"]


@on_a_loop
async def test_a_decision_counts_for_the_next_push_and_can_be_taken_back(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as reconciler:
        await scene.compare(reconciler)
        card = await reconciler.decide(
            key_of(3), {"amount": Decision(Side.ECOMAIL), "city": Decision(Side.MANUAL, "Baarn")}
        )
        assert (card.assessment.outcome.amount, card.assessment.outcome.city) == (30, "Baarn")
        card = await reconciler.decide(key_of(3), {"amount": None})
        assert card.record.decisions == {"city": Decision(Side.MANUAL, "Baarn")}
        (order,) = await reconciler.orders([key_of(3)])
        assert order.decided
        assert outcomes(await scene.push(reconciler, [3])) == {3: Outcome.VERIFIED}
    assert (scene.held(3).amount, scene.held(3).city) == (45, "Baarn")


@on_a_loop
async def test_removing_an_order_touches_neither_service_nor_history(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as reconciler:
        await scene.compare(reconciler)
        await scene.push(reconciler, [3])
        before = scene.final_state()
        assert await reconciler.remove_orders([key_of(3), key_of(99)]) == 1
        assert await reconciler.orders([key_of(3)]) == ()
        assert len(await reconciler.history()) == 1
        with pytest.raises(UsageError):
            await reconciler.card(key_of(3))
    assert scene.final_state() == before


@on_a_loop
async def test_sessions_are_found_by_name_and_unknown_ones_named(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as reconciler:
        await scene.compare(reconciler)
        assert await reconciler.keys_of_sessions(["session-3"]) == (key_of(3),)
        with pytest.raises(UsageError, match="session-77"):
            await reconciler.keys_of_sessions(["session-3", "session-77"])


@on_a_loop
async def test_without_a_key_every_run_says_so_again_and_nothing_is_sent(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open(ecomail_key="") as reconciler:
        await reconciler.import_file(write_csv(tmp_path / "orders.csv", scene.numbers), ImportOptions())
        for _ in range(2):
            with pytest.raises(KeyMissingError):
                await reconciler.compare()
        await reconciler.set_key(Service.ECOMAIL, "demo-shop-key", session_only=True)
        assert (await reconciler.compare()).compared == 6
    scene.check_promises()


@on_a_loop
async def test_a_shop_that_is_not_set_up_says_what_is_missing(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open(settings=replace(SETTINGS, wemasy_website_id="")) as reconciler:
        with pytest.raises(NotSetUpError, match="website id"):
            await reconciler.compare()
    assert scene.shop.journal.exchanges == ()


@on_a_loop
async def test_a_setting_that_is_not_allowed_changes_nothing(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as reconciler:
        with pytest.raises(SettingsError):
            await reconciler.change_settings(replace(SETTINGS, ecomail_base_url="http://ecomail.example.com"))
        assert reconciler.settings == SETTINGS


@on_a_loop
async def test_two_runs_wait_for_each_other(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as reconciler:
        await scene.compare(reconciler)
        plan = await reconciler.plan_push()
        results = await asyncio.gather(reconciler.push(plan), reconciler.push(plan))
        first, second = sorted(results, key=lambda result: result.pushes[0].push_id)
        assert set(outcomes(first).values()) == {Outcome.VERIFIED}
        assert set(outcomes(second).values()) == {Outcome.VERIFIED}  # it was there already: nothing is sent
    assert len(scene.writes()) == 3
    scene.check_the_end()


@on_a_loop
async def test_an_order_in_sync_and_tracked_is_never_touched(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    async with scene.open() as reconciler:
        await scene.compare(reconciler)
        await scene.push(reconciler)
    assert all(f"ORD-{DONE}" not in str(entry.body) for entry in scene.writes())
    marks = [entry.body["order_session"] for entry in scene.shop.journal.of("wemasy") if entry.body["mark"]]
    assert f"session-{DONE}" not in marks
