from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from core.domain.errors import StoreInUseError, StoreWriteError
from core.shop.profile_folders import list_profiles
from core.shop.profiles import open_profile
from core.store.store import Store
from core.system.keyring import CredentialStore
from tests.support.virtual_clock import VirtualClock


def backups(folder: Path) -> list[Path]:
    return sorted((folder / "profiles" / "default").glob("*backup*"))


async def open_and_close(folder: Path, clock: VirtualClock) -> None:
    shop = await open_profile(folder, clock=clock, credentials=CredentialStore.in_memory("test"))
    await shop.close()


def test_each_day_leaves_one_copy_of_the_list(tmp_path: Path) -> None:
    clock = VirtualClock()
    asyncio.run(open_and_close(tmp_path, clock))
    asyncio.run(open_and_close(tmp_path, clock))
    assert len(backups(tmp_path)) == 1
    clock.set_wall_clock(clock.now() + timedelta(days=1))
    asyncio.run(open_and_close(tmp_path, clock))
    assert len(backups(tmp_path)) == 2


def test_a_copy_that_cannot_be_made_keeps_nobody_from_their_orders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_store: Store, _now: object, **_options: bool) -> None:
        raise StoreWriteError(file="copy", reason="no space left")

    monkeypatch.setattr(Store, "backup_if_due", no_room)
    asyncio.run(open_and_close(tmp_path, VirtualClock()))
    assert backups(tmp_path) == []


def test_a_profile_is_open_once_and_listed_by_its_name(tmp_path: Path) -> None:
    async def twice() -> None:
        credentials = CredentialStore.in_memory("test")
        first = await open_profile(tmp_path, "Vaas & Zo / NL", clock=VirtualClock(), credentials=credentials)
        with pytest.raises(StoreInUseError):
            await open_profile(tmp_path, "Vaas & Zo / NL", clock=VirtualClock(), credentials=credentials)
        await first.close()

    asyncio.run(twice())
    assert list_profiles(tmp_path) == ("Vaas & Zo / NL",)
