"""A lived-in data folder of 0.1.0 opens as before: orders, history, settings and what is kept beside them.

What is expected was shown by 0.1.0 itself; see ``tests.support.lived_in``. The sentences of the window in three
languages are in ``tests/gui/test_opening_0_1.py``.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from core.cli.main import main
from core.domain.model import OrderState
from core.shop.profiles import open_profile
from core.system.keyring import CredentialStore
from tests.support import lived_in
from tests.support.old_database import FOLDER
from tests.support.virtual_clock import VirtualClock

# ------------------------------------------------------------------------- the only place that uses the program's parts


def printed(data_dir: Path, profile: str, *arguments: str) -> tuple[int, str]:
    """Exit status and standard output of one call of the command line."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        status = main(
            ["--data-dir", str(data_dir), "--profile", profile, *arguments],
            credentials=CredentialStore.in_memory("old"),
        )
    return status, out.getvalue()


def kept_beside(data_dir: Path, profile: str, now: datetime) -> dict[str, Any]:
    """What the profile knows besides orders and history, as plain values, when it is opened at ``now``."""

    async def look() -> dict[str, Any]:
        shop = await open_profile(
            data_dir, profile, clock=VirtualClock(now), credentials=CredentialStore.in_memory("old")
        )
        try:
            interrupted = await shop.compare.interrupted()
            found = await shop.only_in_ecomail.found()
            return {
                "unsettled": [push.push_id for push in shop.send.recovered],
                "interrupted": None if interrupted is None else [interrupted.done, interrupted.total],
                "only_in_ecomail": [transaction.order_id for transaction in found.transactions],
                "searched": None if found.search is None else [str(found.search.first), str(found.search.last)],
                "watched_files": sorted(file.path for file in await shop.watch_folder.known_files()),
                "found": {
                    words: [push.push_id for push in (await shop.history.find(words)).pushes]
                    for words in ("OLD-91", "killed update", "customer3@example.com", "no such thing")
                },
            }
        finally:
            await shop.close()

    return asyncio.run(look())


# ------------------------------------------------------------------------------------------------------------ the tests

LAST_DAY = datetime(2026, 10, 7, 18, 0, tzinfo=UTC)
"""Some hours after the last run of the folder began."""
REAL_DAYS = 15
"""Entries that came from real runs; of the others the documents are all alike."""
PROFILES = (lived_in.MAIN, lived_in.BARE)


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return lived_in.copy_into(tmp_path)


def orders(data_dir: Path, profile: str) -> dict[str, Any]:
    status, out = printed(data_dir, profile, "orders", "--json")
    assert status == 0
    told = json.loads(out)
    return {order["order_session"]: order for order in told["orders"]} | {"summary": told["summary"]}


def history(data_dir: Path, profile: str) -> dict[str, Any]:
    status, out = printed(data_dir, profile, "history", "--json")
    assert status == 0
    entries = {str(entry["push_id"]): entry for entry in json.loads(out)}
    for entry in entries.values():
        if entry["push_id"] > REAL_DAYS:
            entry |= {name: entry[name] is not None for name in ("request", "before", "after")}
    return entries


def matches(data_dir: Path, profile: str) -> dict[str, Any]:
    status, out = printed(data_dir, profile, "matches", "--json")
    assert status == 0
    return dict(json.loads(out))


def settings(data_dir: Path, profile: str) -> dict[str, Any]:
    status, out = printed(data_dir, profile, "settings", "--json")
    assert status == 0
    return dict(json.loads(out))


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("command", [orders, history, matches, settings], ids=lambda command: command.__name__)
def test_the_command_line_tells_what_it_told(
    data_dir: Path, command: Callable[[Path, str], dict[str, Any]], profile: str
) -> None:
    told, expected = command(data_dir, profile), lived_in.shown_by_0_1(command.__name__)[profile]
    if command is settings:  # there may be new ones
        told = {name: value for name, value in told.items() if name in expected}
    lived_in.assert_alike(told, expected)


def test_nothing_is_lost_when_it_is_opened_again(data_dir: Path) -> None:
    first = orders(data_dir, lived_in.MAIN), history(data_dir, lived_in.MAIN)
    assert first == (orders(data_dir, lived_in.MAIN), history(data_dir, lived_in.MAIN))


@pytest.mark.parametrize("profile", PROFILES)
def test_what_is_kept_beside_orders_and_history_is_there(data_dir: Path, profile: str) -> None:
    lived_in.assert_alike(kept_beside(data_dir, profile, LAST_DAY), lived_in.shown_by_0_1("beside")[profile])


def test_every_state_and_every_outcome_is_in_it() -> None:
    """What the folder is for: an expected file that lost them would hold nothing."""
    told = lived_in.shown_by_0_1("orders")[lived_in.MAIN]
    newer = {OrderState.LATER, OrderState.IGNORED}  # nobody could set an order aside then
    assert {state for state, number in told["summary"].items() if not number} == newer, told["summary"]
    entries = lived_in.shown_by_0_1("history")[lived_in.MAIN].values()
    outcomes = {"verified", "landed_different", "stale", "uncertain", "failed", "skipped"}
    assert {entry["outcome"] for entry in entries} == outcomes
    assert {entry["action"] for entry in entries} == {"create", "update", "mark", "restore", "delete"}


def test_an_order_that_cannot_be_read_is_named_on_the_command_line(tmp_path: Path) -> None:
    stored = tmp_path / "profiles" / "old" / "orders.sqlite3"
    stored.parent.mkdir(parents=True)
    shutil.copy(FOLDER / "v3.sqlite3", stored)
    connection = sqlite3.connect(stored)
    row = r'{"order_session":"session-6","website_id":"1","total":NaN,"city":"\ud800"}'
    connection.execute("UPDATE order_details SET row = ? WHERE id = 3", (row,))
    connection.commit()
    connection.close()
    told = orders(tmp_path, "old")
    aside = told.pop("session-6")
    assert (aside["state"], aside["error"]["code"]) == ("failed", "value_unreadable")
    assert "cannot be read" in aside["error"]["message"]
    assert set(told) == {"session-1", "session-5", "session-7", "summary"}
    assert printed(tmp_path, "old", "export", str(tmp_path / "list.xlsx"))[0] == 0
