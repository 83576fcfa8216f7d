"""``watch --send`` on the command line: dry, for real, what the last night did, and the recipe."""

from __future__ import annotations

import shlex
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.cli import watch
from core.domain.settings import ShopSettings
from core.system.clock import SystemClock
from tests.core.cli.conftest import Run
from tests.far_side import faults
from tests.support.cli_shop import cli_shop
from tests.support.profiles import empty_shop, shop_order, write_csv

HOURS = (("night.from", "00:00"), ("night.until", "00:00"), ("night.share", "100"))


@pytest.fixture
def ready(demo: Run, orders_file: Path) -> Run:
    """The demo shop with a few orders, compared once; the night shift may send at any hour."""
    assert demo("import", orders_file).status == 0
    assert demo("compare", "--json").status == 1
    for name, value in HOURS:
        assert demo("settings", "set", name, value).status == 0
    return demo


def test_without_the_setting_nothing_is_sent(ready: Run) -> None:
    called = ready("watch", "--send", "--once")
    assert called.status == 2
    assert "switched off" in called.err
    assert ready("history", "--json").json == []


def test_without_the_flag_nothing_is_sent_whatever_the_settings_say(ready: Run) -> None:
    ready("settings", "set", "night.send", "on")
    ready("watch", "--once")
    assert ready("history", "--json").json == []


def test_a_dry_run_says_what_the_shift_then_does_once_a_night(ready: Run) -> None:
    dry = ready("watch", "--send", "--dry-run", "--json").json["now"]
    assert dry["dry"]
    assert dry["sent"]
    assert ready("history", "--json").json == []
    assert ready("watch", "--send", "--last").err.strip() == "There was no night shift yet."
    ready("settings", "set", "night.send", "on")
    called = ready("watch", "--send", "--once")
    assert called.status in {0, 1, 3}
    last = ready("watch", "--send", "--last", "--json").json
    assert not last["dry"]
    if called.status != 3:
        assert last["sent"] == dry["sent"]
    assert last["waiting"] == dry["waiting"]
    pushes = len(ready("history", "--json").json)
    assert pushes
    again = ready("watch", "--send", "--once")
    assert "done already" in again.out
    assert len(ready("history", "--json").json) == pushes


def test_a_key_that_is_refused_has_its_own_status_at_night_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    side = empty_shop(SystemClock(), orders=[shop_order(1), shop_order(2)], transactions=[])
    with cli_shop(side, tmp_path / "data", capsys) as shop:
        shop.run("import", write_csv(tmp_path / "orders.csv", (1, 2)))
        shop.run("compare")
        for name, value in {"send": "on", "from": "00:00", "until": "00:00", "share": "100"}.items():
            shop.run("settings", "set", f"night.{name}", value)
        side.ecomail.faults.add(faults.key_refused(), times=None)
        for call in ("--once", "--last", "--once"):  # the second shift of a night only compares
            status, said = shop.run("watch", "--send", call)
            assert (status, "refused the key" in said) == (4, True), call
        side.ecomail.faults.clear()
        status, said = shop.run("watch", "--once")
        assert (status, said) == (1, "Orders that need you: 2.\n")
        assert not [entry for entry in side.journal.of("ecomail") if entry.method != "GET"]


def test_what_is_about_the_shift_needs_its_flag(demo: Run) -> None:
    assert demo("watch", "--dry-run").status == 2
    assert demo("watch", "--last").status == 2
    assert demo("watch").status == 2


# ------------------------------------------------------------------------------------------------------- the recipe


def test_the_recipe_names_this_program_the_shop_and_a_time_in_its_hours(run: Run, tmp_path: Path) -> None:
    called = run("--profile", "Vaas 100% & Zo", "watch", "--recipe", "cron", "--folder", tmp_path)
    assert called.status == 0
    *remarks, line = called.out.strip().splitlines()
    assert all(remark.startswith("#") for remark in remarks)
    assert "Vaas 100\\% & Zo" in line, "an unescaped per cent sign ends the line of cron"
    minute, hour, *every, rest = line.split(" ", 5)
    assert (every, 0 <= int(minute) < 60, 0 <= int(hour) < 24) == (["*", "*", "*"], True, True)
    words = shlex.split(rest.replace("\\%", "%"))
    assert words[-6:] == ["Vaas 100% & Zo", "watch", "--send", "--once", "--folder", str(tmp_path)]
    assert "switched off" in called.err, "who only enters the recipe would wait for nothing"


def test_the_recipe_for_windows_quotes_what_stands_in_quotes() -> None:
    lines = watch.task_lines([r"C:\Program Files\or.exe", "--profile", "Vaas & Zo", "watch"], "02:05", 'Va"as')
    assert lines.splitlines()[-1] == (
        r'schtasks /Create /SC DAILY /ST 02:05 /IT /TN "Order Reconciler Va_as" '
        r'/TR "\"C:\Program Files\or.exe\" --profile \"Vaas & Zo\" watch"'
    )


@pytest.mark.parametrize(
    ("now", "begins", "at"),
    [
        (datetime(2026, 3, 2, 12, tzinfo=UTC), "02:00", "01:05"),
        (datetime(2026, 7, 2, 12, tzinfo=UTC), "02:00", "00:05"),
        (datetime(2026, 3, 2, 12, tzinfo=UTC), "00:00", "23:05"),
    ],
)
def test_the_time_is_that_of_this_computer(now: datetime, begins: str, at: str) -> None:
    assert watch.local_start(ShopSettings(night_from=begins), now, UTC) == at


def test_the_command_of_the_recipe_runs_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch.shutil, "which", lambda *_names, **_where: None)
    ended = subprocess.run(  # noqa: S603 - the program itself
        [*watch.program(), "--version"], cwd=tmp_path, capture_output=True, text=True, check=True, env={"PATH": ""}
    )
    assert ended.stdout.startswith("order-reconciler-cli ")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert watch.program() == [sys.executable]
