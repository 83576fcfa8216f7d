"""Settings to hand on: no key in them, and they never decide where keys are sent. Profiles off the list keep all."""

from __future__ import annotations

import json
import tracemalloc
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN
from core.domain.errors import (
    ConnectionFailedError,
    KeyForOtherAddressError,
    SettingsFileError,
    SettingValueError,
    StoreWriteError,
)
from core.domain.setting_changes import HARMLESS, RISKS, Risk
from core.domain.settings import DEFAULT_ECOMAIL_URL, SETTING_FIELDS, ShopSettings, set_setting
from core.shop.connections import KeyAddresses
from core.shop.profile_folders import hide_profile, list_profiles
from core.shop.profiles import open_profile
from core.store.settings_file import dump_settings
from core.store.store import Store
from core.system.keyring import CredentialStore, Service
from tests.support.profiles import SETTINGS
from tests.support.push_scene import PushScene, on_a_loop
from tests.support.virtual_clock import VirtualClock


@on_a_loop
async def test_another_shop_takes_over_the_settings_and_no_key_is_in_the_file(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    path = tmp_path / "vaas.json"
    async with scene.open() as shop:
        wanted = replace(SETTINGS, shop_colour="teal", exchange_rates={"CZK": Decimal("0.040")})
        await shop.setup.change_settings(wanted)
        await shop.setup.export_settings(path)
        await shop.setup.change_settings(ShopSettings())
        await shop.setup.take_settings(await shop.setup.look_at_settings(path))
        assert shop.settings == wanted
    written = path.read_text(encoding="utf-8")
    assert DEMO_ECOMAIL_KEY not in written
    assert DEMO_WEMASY_TOKEN not in written


@on_a_loop
async def test_a_file_from_elsewhere_can_neither_redirect_keys_nor_allow_writing(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    path = tmp_path / "odd.json"
    path.write_text(
        '{"version": 1, "ecomail.base_url": "https://elsewhere.example", "wemasy.base_url": "https://elsewhere.example",'
        ' "shop.look_only": false, "shop.name": "Odd"}',
        encoding="utf-8",
    )
    async with scene.open() as shop:
        await shop.setup.change_settings(replace(SETTINGS, look_only=True))
        changes = await shop.setup.look_at_settings(path)
        assert shop.settings == replace(SETTINGS, look_only=True), "looking takes nothing"
        assert {change.name: change.risk for change in changes} == {
            "shop.name": None,
            "shop.look_only": Risk.SENDS,
            "ecomail.base_url": Risk.ELSEWHERE,
            "wemasy.base_url": Risk.ELSEWHERE,
        }
        await shop.setup.take_settings(changes)
        assert shop.settings.shop_name == "Odd"
        assert shop.settings.look_only
        assert shop.settings.ecomail_base_url == SETTINGS.ecomail_base_url
        assert shop.settings.wemasy_base_url == SETTINGS.wemasy_base_url


@pytest.mark.parametrize("allowed", [(), ("shop.keep_days",)])
@on_a_loop
async def test_what_a_file_does_not_mention_stays_as_it_is(tmp_path: Path, allowed: tuple[str, ...]) -> None:
    path = tmp_path / "part.json"
    path.write_text(
        '{"shop.colour": "teal", "shop.keep_days": 30, "exchange_rate": {"PLN": 0.23}, "status_map": {"half-sent": "completed"}}',
        encoding="utf-8",
    )
    before = replace(
        SETTINGS, wemasy_website_id="7", shop_colour="red", look_only=True, night_orders=7,
        exchange_rates={"CZK": Decimal("0.040")}, status_map={**SETTINGS.status_map, "odd": "completed"},
    )  # fmt: skip
    wanted = replace(
        before, shop_colour="teal", keep_days=30 if allowed else before.keep_days,
        exchange_rates={**before.exchange_rates, "PLN": Decimal("0.23")},
        status_map={**before.status_map, "half-sent": "completed"},
    )  # fmt: skip
    async with PushScene(tmp_path).open() as shop:
        await shop.setup.change_settings(before)
        changes = await shop.setup.look_at_settings(path)
        said = {"shop.colour", "shop.keep_days", "exchange_rate.PLN", "status_map.half-sent"}
        assert {change.name for change in changes} == said
        await shop.setup.take_settings(changes, allowed)
        assert shop.settings == wanted
        path.write_text("{}", encoding="utf-8")
        assert await shop.setup.look_at_settings(path) == ()


@on_a_loop
async def test_an_exported_file_mentions_every_setting_so_that_all_of_them_are_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "whole.json"
    async with PushScene(tmp_path).open() as shop:
        await shop.setup.change_settings(replace(SETTINGS, exchange_rates={"CZK": Decimal("0.040")}))
        wanted = shop.settings
        await shop.setup.export_settings(path)
        other = {"shop_colour": "teal", "night_orders": 7, "exchange_rates": {"PLN": Decimal("0.23")}}
        await shop.setup.change_settings(replace(wanted, **other))
        changes = await shop.setup.look_at_settings(path)
        names = {"shop.colour", "night.orders", "exchange_rate.PLN", "exchange_rate.CZK"}
        assert {change.name: change.risk for change in changes} == {
            **dict.fromkeys(names), "night.orders": Risk.AT_NIGHT
        }  # fmt: skip
        await shop.setup.take_settings(changes, names)
        assert shop.settings == wanted


@pytest.mark.parametrize("days", [30, 0, 36_500])
@pytest.mark.parametrize("kept", [0, 365])
@on_a_loop
async def test_a_file_from_elsewhere_deletes_nothing_by_itself(tmp_path: Path, days: int, kept: int) -> None:
    path = tmp_path / "odd.json"
    path.write_bytes(dump_settings(replace(SETTINGS, keep_days=days, shop_colour="teal")))
    async with PushScene(tmp_path).open() as shop:
        before = replace(SETTINGS, keep_days=kept)
        await shop.setup.change_settings(before)
        changes = await shop.setup.look_at_settings(path)
        await shop.setup.take_settings(changes)
        deletes_more = days and (not kept or days < kept)
        taken = kept if deletes_more else days
        assert shop.settings == replace(before, keep_days=taken, shop_colour="teal")
        await shop.setup.take_settings(changes, ["shop.keep_days"])
        assert shop.settings.keep_days == days


def test_every_setting_is_harmless_or_asked_about_by_itself() -> None:
    assert set(SETTING_FIELDS) == HARMLESS | set(RISKS)
    assert not HARMLESS & set(RISKS)


@on_a_loop
async def test_a_key_is_not_sent_to_another_address_than_it_was_stored_for(tmp_path: Path) -> None:
    credentials = CredentialStore.in_memory("a")
    shop = await open_profile(tmp_path, "a", credentials=credentials, clock=VirtualClock())
    try:
        await shop.setup.set_key(Service.ECOMAIL, "key-of-the-first-address")
        await shop.setup.set_key(Service.WEMASY, "token-of-the-first-address")
        elsewhere = replace(SETTINGS, ecomail_base_url="http://127.0.0.1:9", wemasy_base_url="http://127.0.0.1:9/api")
        await shop.setup.change_settings(elsewhere)
        for service, first in ((Service.ECOMAIL, DEFAULT_ECOMAIL_URL), (Service.WEMASY, "https://api.wemasy.nl")):
            with pytest.raises(KeyForOtherAddressError) as refused:
                await shop.setup.test_connection(service)
            assert refused.value.code == "key_for_other_address"
            assert first in refused.value.message
            assert "127.0.0.1:9" in refused.value.message
        # Typed or stored anew it is for the new address; here nobody answers at it.
        await shop.setup.set_key(Service.ECOMAIL, "another-key")
        with pytest.raises(ConnectionFailedError):
            await shop.setup.test_connection(Service.ECOMAIL)
        await shop.setup.change_settings(SETTINGS)
        with pytest.raises(KeyForOtherAddressError):
            await shop.setup.test_connection(Service.ECOMAIL)
        await shop.setup.delete_key(Service.WEMASY)
        await shop.setup.change_settings(elsewhere)
        with pytest.raises(ConnectionFailedError):
            await shop.setup.test_connection(Service.WEMASY)
    finally:
        await shop.close()


@on_a_loop
async def test_a_key_of_before_belongs_to_the_address_at_which_it_is_first_used(tmp_path: Path) -> None:
    addresses = KeyAddresses(store := Store.open(tmp_path / "orders.sqlite3", now=VirtualClock().now()))
    addresses.check(Service.ECOMAIL, "https://first.example/api")
    addresses.check(Service.ECOMAIL, "https://FIRST.example")
    for other in ("https://second.example", "http://first.example", "https://first.example:444"):
        with pytest.raises(KeyForOtherAddressError):
            addresses.check(Service.ECOMAIL, other)
    store.close()


HUGE = {
    "a number of a gigabyte": '{"exchange_rate": {"CZK": 1e999999999}}',
    "a number beyond all": '{"exchange_rate": {"CZK": 1e9999999999999999999999}}',
    "a long number": f'{{"shop.keep_days": {"9" * 100_000}}}',
    "a long rate": f'{{"exchange_rate": {{"CZK": {"9" * 100_000}.5}}}}',
    "a long text": f'{{"shop.name": "{"x" * 100_000}"}}',
    "a long name": f'{{"status_map": {{"{"x" * 100_000}": "completed"}}}}',
    "many entries": json.dumps({"status_map": {f"s{number}": "completed" for number in range(9_000)}}),
    "deep": "[" * 100_000,
    "deep within": '{"shop.name": ' + "[" * 100_000,
    "a long file": '{"other": "' + "x" * (1 << 20) + '"}',
}


@pytest.mark.parametrize("kind", HUGE)
@on_a_loop
async def test_huge_values_in_a_file_are_refused_with_a_short_sentence(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "huge.json"
    path.write_text(HUGE[kind], encoding="utf-8")
    tracemalloc.start()
    try:
        async with PushScene(tmp_path).open() as shop:
            tracemalloc.reset_peak()
            with pytest.raises(SettingsFileError) as refused:
                await shop.setup.look_at_settings(path)
            assert tracemalloc.get_traced_memory()[1] < 64 << 20
            assert len(refused.value.message) < 2_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("content", [None, "order_session;email", '{"shop.colour": "#123456"}', "[]"])
def test_a_file_that_is_something_else_changes_nothing(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "other.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")

    @on_a_loop
    async def attempt() -> None:
        async with PushScene(tmp_path).open() as shop:
            with pytest.raises(SettingsFileError):
                await shop.setup.look_at_settings(path)
            assert shop.settings == SETTINGS

    attempt()


def test_a_colour_is_one_of_a_few() -> None:
    assert set_setting(ShopSettings(), "shop.colour", "Teal").shop_colour == "teal"
    assert set_setting(ShopSettings(shop_colour="teal"), "shop.colour", "").shop_colour == ""
    with pytest.raises(SettingValueError, match="teal"):
        set_setting(ShopSettings(), "shop.colour", "mauve")


@on_a_loop
async def test_a_shop_that_was_taken_off_the_list_keeps_its_data_and_comes_back_when_it_is_opened(
    tmp_path: Path,
) -> None:
    async def opened(name: str) -> None:
        await (await open_profile(tmp_path, name, credentials=CredentialStore.in_memory(name))).close()

    await opened("a")
    await opened("b & c")
    folder = hide_profile(tmp_path, "b & c")
    assert list_profiles(tmp_path) == ("a",)
    assert (folder / "orders.sqlite3").exists()
    await opened("b & c")
    assert list_profiles(tmp_path) == ("a", "b & c")


def test_a_shop_that_is_not_there_cannot_be_taken_off(tmp_path: Path) -> None:
    with pytest.raises(StoreWriteError):
        hide_profile(tmp_path, "nobody")
