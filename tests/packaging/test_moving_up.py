"""A newer version opens what an older one kept; an older one refuses what a newer one kept, and does not touch it."""

from __future__ import annotations

import asyncio
import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core import __version__
from core.cli.main import main
from core.domain.errors import SettingsFileError, StoreTooNewError
from core.domain.pushes import Outcome
from core.domain.settings import ShopSettings
from core.shop.profile_folders import list_profiles
from core.shop.profiles import open_profile
from core.system.keyring import CredentialStore
from tests.support.old_profile import FOLDER, NAME

VERSIONS = sorted(path.name for path in FOLDER.iterdir())


@pytest.fixture(params=VERSIONS)
def data_dir(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of what a released version left behind."""
    return Path(shutil.copytree(FOLDER / str(request.param), tmp_path / "data"))


def hashes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def the_file(data_dir: Path, name: str) -> Path:
    (path,) = data_dir.rglob(name)
    return path


def make_newer(data_dir: Path) -> None:
    with closing(sqlite3.connect(the_file(data_dir, "orders.sqlite3"))) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute(f"PRAGMA user_version = {version + 1000}")


def test_this_version_has_a_stored_data_folder() -> None:
    assert __version__ in VERSIONS, "before a release: python -m tests.support.old_profile"


def test_orders_settings_and_history_of_older_versions_are_all_there(
    data_dir: Path, credentials: CredentialStore
) -> None:
    async def look() -> tuple[int, list[Outcome], ShopSettings]:
        shop = await open_profile(data_dir, NAME, credentials=credentials)
        try:
            history = await shop.history.entries()
            return len(await shop.orders.summaries()), [push.outcome for push in history], shop.settings
        finally:
            await shop.close()

    assert list_profiles(data_dir) == (NAME,)
    orders, outcomes, settings = asyncio.run(look())
    assert orders == 4
    assert len(outcomes) == 2
    assert Outcome.VERIFIED in outcomes
    assert (settings.shop_name, settings.wemasy_website_id, settings.look_only) == (NAME, "1042", True)


def test_a_list_of_a_newer_version_is_refused_and_not_touched(data_dir: Path, credentials: CredentialStore) -> None:
    make_newer(data_dir)
    before = hashes(data_dir)
    with pytest.raises(StoreTooNewError) as refused:
        asyncio.run(open_profile(data_dir, NAME, credentials=credentials))
    assert "newer version" in refused.value.message
    assert hashes(data_dir) == before


def test_settings_of_a_newer_version_are_refused_and_not_touched(data_dir: Path, credentials: CredentialStore) -> None:
    settings = the_file(data_dir, "settings.json")
    settings.write_text(json.dumps(json.loads(settings.read_text()) | {"version": 1000}))
    before = settings.read_bytes()
    with pytest.raises(SettingsFileError, match="newer version"):
        asyncio.run(open_profile(data_dir, NAME, credentials=credentials))
    assert settings.read_bytes() == before


def test_the_command_line_says_it_in_a_sentence(
    data_dir: Path, credentials: CredentialStore, capsys: pytest.CaptureFixture[str]
) -> None:
    make_newer(data_dir)
    before = hashes(data_dir)
    status = main(["--data-dir", str(data_dir), "--profile", NAME, "orders"], credentials=credentials)
    said = capsys.readouterr()
    assert status == 2
    assert "was written by a newer version of Order Reconciler. It was not touched." in " ".join(said.err.split())
    assert "Traceback" not in said.err
    kept = {name: digest for name, digest in hashes(data_dir).items() if not name.startswith("logs/")}
    assert kept == before
