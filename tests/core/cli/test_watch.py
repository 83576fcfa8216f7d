"""``watch --send`` on the command line: dry, for real, what the last night did, and the recipe."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

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


_TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def words_of(arguments: str) -> list[str]:
    """How a Windows program parts its arguments: quotes keep words together, a backslash before one keeps it."""
    words = re.findall(r'(?:[^\s"\\]|\\"|\\|"(?:[^"\\]|\\.)*")+', arguments)
    return [re.sub(r'(?<!\\)"', "", word).replace(r"\"", '"') for word in words]


@pytest.mark.parametrize(
    "name", ["Vaas & Zo", '50% "korting" <b>', "Kv\u011btin\u00e1\u0159stv\u00ed L\u00ednd's", "-x"]
)
def test_the_recipe_for_windows_is_a_task_that_calls_this_program(run: Run, name: str) -> None:
    called = run(f"--profile={name}", "watch", "--recipe", "task-scheduler")
    assert called.status == 0
    assert called.out.isascii(), "whatever a prompt makes of it in a file, it is read"
    task = ET.fromstring(called.out)  # noqa: S314 - our own
    (command,) = task.iter(f"{_TASK}Command")
    (arguments,) = task.iter(f"{_TASK}Arguments")
    (at,) = task.iter(f"{_TASK}StartBoundary")
    expected = [f"--profile={name}"] if name.startswith("-") else ["--profile", name]
    words = words_of(arguments.text or "")
    assert words[words.index("--data-dir") + 2 :] == [*expected, "watch", "--send", "--once"]
    assert command.text == watch.program()[0]
    assert datetime.fromisoformat(at.text or "").tzinfo is None, "the computer's own time"
    assert [part.tag.removeprefix(_TASK) for part in task] == [
        "RegistrationInfo", "Triggers", "Principals", "Settings", "Actions",
    ]  # fmt: skip
    assert "schtasks /Create /TN" in called.err
    assert not set("&%<>'") & set(called.err.split("/TN")[1].split("/XML")[0])


def test_a_line_break_gets_no_recipe(run: Run, tmp_path: Path) -> None:
    for recipe in ("cron", "task-scheduler"):
        called = run("watch", "--recipe", recipe, "--folder", tmp_path / "a\n* * * * * rm")
        assert (called.status, called.out) == (2, "")
        assert "line break" in called.err
        called = run("--profile", "a\nb", "watch", "--recipe", recipe)
        assert (called.status, "a b" in called.out) == (0, True), "that is what such a shop is called"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no sh")
@pytest.mark.parametrize("name", ["Vaas & Zo", "d'Or 50%", "Kv\u011bty $HOME `id`", "a;b|c>d", "-x"])
def test_cron_gives_the_shell_the_very_words(run: Run, name: str) -> None:
    line = run(f"--profile={name}", "watch", "--recipe", "cron").out.strip().splitlines()[-1]
    command = line.split(" ", 5)[5].replace(r"\%", "%")  # what cron makes of it
    assert "%" not in line.replace(r"\%", "")
    shown = "printf '%s\\n' " + command.split("/bus ", 1)[-1]
    said = subprocess.run(["/bin/sh", "-c", shown], capture_output=True, text=True, check=True)  # noqa: S603 - our own line
    profile = [f"--profile={name}"] if name.startswith("-") else ["--profile", name]
    assert said.stdout.splitlines()[-3 - len(profile) :] == [*profile, "watch", "--send", "--once"]


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


def test_short_hours_are_met_as_well() -> None:
    now = datetime(2026, 3, 2, 12, tzinfo=UTC)
    settings = ShopSettings(shop_timezone="UTC", night_from="23:59", night_until="00:01")
    assert watch.local_start(settings, now, UTC) == "00:00"
    assert (
        watch.local_start(ShopSettings(shop_timezone="UTC", night_from="02:00", night_until="02:01"), now, UTC)
        == "02:00"
    )


def test_the_command_of_the_recipe_runs_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch.shutil, "which", lambda *_names, **_where: None)
    ended = subprocess.run(  # noqa: S603 - the program itself
        [*watch.program(), "--version"], cwd=tmp_path, capture_output=True, text=True, check=True, env={"PATH": ""}
    )
    assert ended.stdout.startswith("order-reconciler-cli ")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert watch.program() == [sys.executable]
