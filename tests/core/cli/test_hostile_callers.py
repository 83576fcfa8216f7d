"""The command line as cron, pipes, closed streams and impatient people call it: in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.demo_shop.shop import DemoShop
from core.domain.model import Action, Transaction
from core.domain.pushes import PushStep
from core.domain.runs import RunKind
from core.store.journal import PushIntent
from core.store.store import Store
from tests.far_side import faults

from .conftest import Run
from .test_bad_days import far_side, servers, shop  # noqa: F401 - fixtures

Start = Callable[..., subprocess.Popen[bytes]]
PATIENCE_SECONDS = 60


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Begins a call on the demo shop; its folders are its own."""

    def begin(*arguments: str | Path, **streams: object) -> subprocess.Popen[bytes]:
        environment = os.environ | {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("DATA", "STATE", "CONFIG")}
        command = [sys.executable, "-m", "core.cli", "--data-dir", str(tmp_path / "data"), "--demo"]
        command += map(str, arguments)
        return subprocess.Popen(command, env=environment, **streams)  # type: ignore[call-overload,no-any-return]  # noqa: S603

    return begin


without_fork = pytest.mark.skipif(sys.platform == "win32", reason="Windows starts no process with a stream closed")


@without_fork
def test_closed_streams_are_no_mistake_of_the_program(start: Start) -> None:
    for closed in (0, 1, 2):
        called = start("settings", stderr=subprocess.PIPE, preexec_fn=lambda closed=closed: os.close(closed))
        _, said = called.communicate(timeout=PATIENCE_SECONDS)
        assert (called.returncode, said) == (0, b"")


@without_fork
def test_without_standard_input_nobody_is_asked_and_nothing_is_sent(demo: Run, start: Start, orders_file: Path) -> None:
    demo("import", orders_file)
    demo("compare", "--json")
    called = start("push", stderr=subprocess.PIPE, preexec_fn=lambda: os.close(0))
    _, said = called.communicate(timeout=PATIENCE_SECONDS)
    assert called.returncode == 2
    assert b"There is no terminal to ask on" in said
    assert demo("history", "--json").json == []


def test_a_pipe_gets_utf_8_whatever_the_code_page(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a Windows whose code page has no Czech letters: JSON would be damaged."""
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    called = start("import", "Řehoř.csv", "--json", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    results, remarks = called.communicate(timeout=PATIENCE_SECONDS)
    assert "Řehoř.csv" in json.loads(results)["error"]["message"]
    assert "Řehoř.csv" in remarks.decode("utf-8")


@pytest.mark.parametrize("how", [(), ("--json",)], ids=["table", "json"])
def test_a_reader_that_goes_away_is_not_an_error_with_a_traceback(
    demo: Run, start: Start, how: tuple[str, ...], orders_file: Path
) -> None:
    demo("import", orders_file)
    reading, writing = os.pipe()
    os.close(reading)
    called = start("orders", *how, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    _, said = called.communicate(timeout=PATIENCE_SECONDS)
    assert (called.returncode, said) == (5, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
@pytest.mark.parametrize("how", [(), ("--json",)], ids=["table", "json"])
def test_a_result_that_cannot_be_written_is_said(
    demo: Run, start: Start, how: tuple[str, ...], orders_file: Path
) -> None:
    demo("import", orders_file)
    with Path("/dev/full").open("wb") as full:
        called = start("orders", *how, stdout=full, stderr=subprocess.PIPE)
        _, said = called.communicate(timeout=PATIENCE_SECONDS)
    assert called.returncode == 2
    assert b"The result cannot be written" in said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_remarks_that_cannot_be_written_change_neither_the_result_nor_the_status(
    start: Start, orders_file: Path
) -> None:
    with Path("/dev/full").open("wb") as full:
        called = start("import", orders_file, "--json", stdout=subprocess.PIPE, stderr=full)
        result, _ = called.communicate(timeout=PATIENCE_SECONDS)
    assert called.returncode == 0
    assert b'"added"' in result


def test_a_data_folder_that_is_a_file_is_said(start: Start, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder", encoding="utf-8")
    called = start("orders", stderr=subprocess.PIPE)
    _, said = called.communicate(timeout=PATIENCE_SECONDS)
    assert called.returncode == 2
    assert b"Not a directory" in said


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_at_the_question_ends_at_once_and_sends_nothing(
    demo: Run, start: Start, number: signal.Signals, orders_file: Path
) -> None:
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    demo("import", orders_file)
    demo("compare", "--json")
    ours, theirs = pty.openpty()
    called = start("push", stdin=theirs, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = b""
    assert called.stderr is not None
    while b"[y/N]" not in said:
        part = os.read(called.stderr.fileno(), 65_536)
        assert part, said
        said += part
    called.send_signal(number)
    called.communicate(timeout=PATIENCE_SECONDS)
    os.close(ours)
    os.close(theirs)
    assert called.returncode == 5
    assert demo("history", "--json").json == []


@pytest.mark.usefixtures("waiting_takes_no_time")
def test_a_leftover_that_stays_uncertain_is_in_the_result_and_in_the_exit_status(
    shop: Run,  # noqa: F811 - a fixture
    far_side: DemoShop,  # noqa: F811 - a fixture
    tmp_path: Path,
) -> None:
    order = shop("orders", "--json").json["orders"][0]
    long_ago = datetime.now(UTC) - timedelta(hours=2)
    store = Store.open(tmp_path / "data" / "profiles" / "default" / "orders.sqlite3", now=long_ago)
    (record,) = [record for record in store.orders.records() if record.key.order_session == order["order_session"]]
    run_id = store.runs.begin(RunKind.PUSH, at=long_ago, total=1)
    intended = Transaction(order_id="VZ-1", email="jan@example.net", lines=())
    intent = PushIntent(
        run_id=run_id, key=record.key, order_id="VZ-1", action=Action.CREATE, request=b"{}", intended=intended
    )
    store.journal.begin([intent], at=long_ago, step=PushStep.SENDING)
    store.close()
    far_side.ecomail.faults.add(faults.html(code=403), times=None)
    called = shop("push", "--yes", "--json")
    assert called.status == 3
    pushes = [push for push in called.json["pushes"] if push["push_id"] is not None]
    assert [(push["order_id"], push["outcome"]) for push in pushes] == [("VZ-1", "uncertain")]
    far_side.ecomail.faults.clear()
    far_side.ecomail.faults.add(faults.key_refused(), times=None)
    assert shop("push", "--yes", "--json").status == 4


def test_what_changed_in_ecomail_a_moment_after_a_comparison_is_found_by_the_next(
    shop: Run,  # noqa: F811 - a fixture
    far_side: DemoShop,  # noqa: F811 - a fixture
) -> None:
    def of(order_id: str) -> tuple[str, str]:
        (found,) = [order for order in shop("compare", "--json").json["orders"] if order["order_id"] == order_id]
        return found["state"], found["action"]

    orders = shop("compare", "--json").json["orders"]
    good = next(order["order_id"] for order in orders if (order["state"], order["action"]) == ("in_sync", "none"))
    far_side.ecomail.change_elsewhere(good, city="Elsewhere")
    assert of(good) == ("differs", "update")


@pytest.mark.parametrize("name", ["..", ".", "", "a\x1b[2Jb"])
def test_a_shop_by_an_odd_name_stays_among_the_shops_or_is_refused(run, tmp_path, name) -> None:
    called = run("--profile", name, "orders")
    data = tmp_path / "data"
    assert "\x1b" not in called.out + called.err
    assert {entry.name for entry in data.glob("*")} <= {"profiles"}
    assert called.status == (0 if name in ("..", ".") else 2)


def test_the_name_of_a_shop_is_printed_letter_by_letter(run) -> None:
    names = ["a\nb", "[red]c[/red]"]
    for name in names:
        run("--profile", name, "orders")
    called = run("--profile", names[0], "--profile", names[1], "orders")
    assert "[red]c[/red]" in called.out
    assert "a\nb" not in called.out
