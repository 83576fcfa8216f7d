"""A shop may be called nearly anything; its folder exists on every system, is its own, and is found again."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.demo_shop.shop import DemoShop
from core.domain.errors import UsageError
from core.domain.settings import ShopSettings
from core.shop.fetch_orders import FetchOptions
from core.shop.profile_folders import LONGEST_FOLDER_NAME, folder_name, list_profiles, named_shop, profile_folder
from core.shop.profiles import open_profile
from core.store.settings_file import SettingsFile
from core.system.keyring import CredentialStore

ODD = (
    ".", "..", "...", "con", "CON", "Nul.txt", "com1", "lpt9.x", "default.", "default ", " default", "a/b", "a\\b",
    "C:", "a:b", "a*b?", '"x"', "<b>", "a|b", "~", "-x", "é", "日本", "🌷", "%2E", "a%", "aux", "prn.", "conin$", "COM¹",
)  # fmt: skip
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$)(\..*)?", re.IGNORECASE)


def fits_everywhere(folder: str) -> bool:
    """As Windows, macOS and Linux want the name of a folder."""
    return (
        bool(folder)
        and folder.isascii()
        and folder.isprintable()
        and not set(folder) & set('<>:"/\\|?*')
        and folder[-1] not in ". "
        and folder[0] != " "
        and not RESERVED.fullmatch(folder)
        and len(folder) <= LONGEST_FOLDER_NAME
    )


async def opened(data: Path, name: str, *, demo: bool = False) -> str:
    shop = await open_profile(data, name, demo=demo, credentials=CredentialStore.in_memory(name))
    await shop.close()
    return shop.name


@pytest.mark.parametrize("name", ODD)
def test_an_odd_name_gets_a_folder_of_its_own_and_is_listed_by_it(tmp_path: Path, name: str) -> None:
    asyncio.run(opened(tmp_path, name))
    (folder,) = (tmp_path / "profiles").iterdir()
    assert fits_everywhere(folder.name)
    assert list_profiles(tmp_path) == (named_shop(name),)
    assert [entry.name for entry in tmp_path.iterdir()] == ["profiles"]


@given(st.text(min_size=1, max_size=30))
def test_any_name_gets_a_folder_that_can_exist_or_a_sentence(name: str) -> None:
    try:
        kept = named_shop(name)
    except UsageError:
        return
    assert fits_everywhere(folder_name(kept))
    assert kept.isprintable()


@pytest.mark.parametrize("name", ["", "   ", "\n", "a\x1b[31mb", "a\u202eb", "\ud800", "x" * 200, "🌷" * 40])
def test_a_name_that_cannot_be_one_is_refused_with_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError) as refused:
        asyncio.run(opened(tmp_path, name))
    assert refused.value.message
    assert not list(tmp_path.iterdir())


def test_line_breaks_and_blanks_around_a_name_are_no_part_of_it(tmp_path: Path) -> None:
    assert named_shop(" My\n shop\t") == "My shop"
    asyncio.run(opened(tmp_path, "My shop"))
    asyncio.run(opened(tmp_path, "My\nshop "))
    assert list_profiles(tmp_path) == ("My shop",)


def test_names_that_differ_in_capitals_or_in_how_an_accent_is_written_are_one_shop(tmp_path: Path) -> None:
    """On Windows and macOS their folders are one; so they are everywhere, under the name that was first."""
    asyncio.run(opened(tmp_path, "Café"))
    assert asyncio.run(opened(tmp_path, "CAFÉ")) == "Café"
    assert asyncio.run(opened(tmp_path, "cafe\u0301")) == "Café"
    assert list_profiles(tmp_path) == ("Café",)


@pytest.mark.parametrize("name", ["con", "default.", "default ", "a\nb", "Shop", "shop"])
def test_a_folder_that_an_older_version_made_is_found_again(tmp_path: Path, name: str) -> None:
    old = tmp_path / "profiles" / quote(name, safe=" ")
    other = tmp_path / "profiles" / "SHOP"
    for folder in (old, other):
        folder.mkdir(parents=True)
    assert profile_folder(tmp_path, name) == old
    asyncio.run(opened(tmp_path, name))
    assert (old / "orders.sqlite3").exists()
    assert list((tmp_path / "profiles").iterdir()).__len__() == len({old, other})


def test_nothing_outside_the_profiles_is_ever_a_shop(tmp_path: Path) -> None:
    for name in ("..", ".", "../x", "a/../../b"):
        assert profile_folder(tmp_path, name).parent == tmp_path / "profiles"


def test_a_shop_called_demo_shares_nothing_with_the_demo(tmp_path: Path) -> None:
    asyncio.run(opened(tmp_path, "demo"))
    asyncio.run(opened(tmp_path, "default", demo=True))
    assert profile_folder(tmp_path, "demo") != profile_folder(tmp_path, "demo", demo=True)
    assert profile_folder(tmp_path, "demo", demo=True).parent == tmp_path
    assert list_profiles(tmp_path) == ("demo",)


def test_a_shop_called_demo_of_an_older_version_keeps_its_folder(tmp_path: Path) -> None:
    """It shared one with the demo; the settings tell whose it is."""
    old = tmp_path / "profiles" / "demo"
    SettingsFile(old / "settings.json").save(ShopSettings(wemasy_website_id="7"))
    (old / "demo-shop.json").write_bytes(DemoShop().to_json())
    asyncio.run(opened(tmp_path, "x", demo=True))
    assert list_profiles(tmp_path) == ("demo",)
    assert profile_folder(tmp_path, "demo") == old
    assert SettingsFile(old / "settings.json").load().wemasy_website_id == "7"


def test_the_demo_of_an_older_version_is_no_shop(tmp_path: Path) -> None:
    old = tmp_path / "profiles" / "demo"
    SettingsFile(old / "settings.json").save(DemoShop.settings())
    (old / "demo-shop.json").write_bytes(DemoShop().to_json())
    assert list_profiles(tmp_path) == ()
    asyncio.run(opened(tmp_path, "demo"))
    assert profile_folder(tmp_path, "demo") != old
    assert list_profiles(tmp_path) == ("demo",)
    assert SettingsFile(profile_folder(tmp_path, "demo") / "settings.json").load() == ShopSettings()


def test_the_demo_speaks_to_nothing_but_itself_whatever_its_settings_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the demo opened a connection")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    real = ShopSettings(wemasy_website_id=DemoShop.settings().wemasy_website_id)
    SettingsFile(profile_folder(tmp_path, "demo", demo=True) / "settings.json").save(real)

    async def use() -> None:
        shop = await open_profile(tmp_path, demo=True)
        try:
            result = await shop.compare.run()
            assert result.failure is None
            await shop.setup.change_settings(replace(real, wemasy_base_url="https://shop.example/api"))
            result = await shop.fetch_orders.run(FetchOptions())
            assert result.failure is None
        finally:
            await shop.close()

    asyncio.run(use())
