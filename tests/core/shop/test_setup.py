"""Settings to hand on: no key in them, and they never decide where keys are sent. Profiles off the list keep all."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DEMO_WEMASY_TOKEN
from core.domain.errors import SettingsFileError, SettingValueError, StoreWriteError
from core.domain.settings import ShopSettings, set_setting
from core.shop.profile_folders import hide_profile, list_profiles
from core.shop.profiles import open_profile
from core.system.keyring import CredentialStore
from tests.support.profiles import SETTINGS
from tests.support.push_scene import PushScene, on_a_loop


@on_a_loop
async def test_another_shop_takes_over_the_settings_and_no_key_is_in_the_file(tmp_path: Path) -> None:
    scene = PushScene(tmp_path)
    path = tmp_path / "vaas.json"
    async with scene.open() as shop:
        wanted = replace(SETTINGS, shop_colour="teal", exchange_rates={"CZK": Decimal("0.040")})
        await shop.setup.change_settings(wanted)
        await shop.setup.export_settings(path)
        await shop.setup.change_settings(ShopSettings())
        await shop.setup.import_settings(path)
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
        await shop.setup.import_settings(path)
        assert shop.settings.shop_name == "Odd"
        assert shop.settings.look_only
        assert shop.settings.ecomail_base_url == SETTINGS.ecomail_base_url
        assert shop.settings.wemasy_base_url == SETTINGS.wemasy_base_url


@pytest.mark.parametrize("content", [None, "order_session;email", '{"shop.colour": "#123456"}', "[]"])
def test_a_file_that_is_something_else_changes_nothing(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "other.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")

    @on_a_loop
    async def attempt() -> None:
        async with PushScene(tmp_path).open() as shop:
            with pytest.raises(SettingsFileError):
                await shop.setup.import_settings(path)
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
