"""The window of this version on the data of others: an older one's opens, a newer one's is refused and not touched."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from core.system.keyring import CredentialStore
from tests.support.gui_shop import said_on
from tests.support.gui_window import Desktop, desktop
from tests.support.old_profile import FOLDER, NAME

__all__ = ["desktop"]

VERSIONS = sorted(path.name for path in FOLDER.iterdir())


@pytest.fixture(params=VERSIONS)
def data_dir(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What a released version left behind, where the window will look."""
    monkeypatch.setattr("core.shop.profiles.CredentialStore", CredentialStore.in_memory)
    return Path(shutil.copytree(FOLDER / str(request.param), tmp_path / "data"))


def hashes(data_dir: Path) -> dict[str, str]:
    profiles = (path for path in (data_dir / "profiles").rglob("*") if path.is_file())
    return {path.relative_to(data_dir).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in profiles}


def test_orders_of_an_older_version_are_on_the_list(data_dir: Path, desktop: Callable[..., Desktop]) -> None:
    user = desktop(demo=False, profile=NAME).start()
    assert user.shop.model.rowCount() > 0
    assert NAME in user.window.windowTitle()


def test_orders_of_a_newer_version_are_refused_in_a_sentence_and_not_touched(
    data_dir: Path, desktop: Callable[..., Desktop]
) -> None:
    (file,) = data_dir.rglob("orders.sqlite3")
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 9999")
    before = hashes(data_dir)
    user = desktop(demo=False, profile=NAME)
    user.program.start()
    page = user.window.opening_page

    user.until(lambda: "newer version" in said_on(page))
    assert "not touched" in said_on(page)
    user.close()
    assert hashes(data_dir) == before
