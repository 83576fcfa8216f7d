"""Everything that is kept is for its owner alone, whatever the umask; what is exported follows the umask."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.cli.main import main
from core.demo_shop.shop import DemoShop
from core.demo_shop.wire import Request
from core.system.clock import SystemClock
from core.system.logs import configure_logging
from core.system.private_files import make_private_folder, replace_private
from tests.support.cli_shop import cli_shop
from tests.support.few_orders import file_of_few_orders
from tests.support.profiles import email_of, empty_shop, held_transaction, shop_order, write_csv

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights: a user's folder is theirs")
UMASKS = (0o000, 0o022, 0o077, 0o277)


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def open_to_others(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): oct(rights(path))
        for path in (folder, *folder.rglob("*"))
        if rights(path) != (0o700 if path.is_dir() else 0o600)
    }


@pytest.mark.parametrize("mask", UMASKS, ids=oct)
def test_what_a_whole_session_keeps_is_for_its_owner_alone(tmp_path: Path, mask: int) -> None:
    orders, data, exported = file_of_few_orders(tmp_path), tmp_path / "a" / "data", tmp_path / "exported.csv"
    call = ["--data-dir", str(data)]
    with umask(mask):
        for command in (
            ["import", str(orders)],
            ["compare"],
            ["push", "--yes"],
            ["forget", "--older-than", "1", "--yes"],
        ):
            assert main([*call, "--demo", *command]) in (0, 1, 3)
            if command[0] == "compare":
                main([*call, "--demo", "export", str(exported)])
        assert main([*call, "--profile", "../x", "import", str(orders)]) == 0
        assert main([*call, "--profile", "../x", "settings", "set", "shop.name", "X"]) == 0
        assert main([*call, "--profile", "../x", "forget", "--yes"]) == 0
    assert len([path for path in data.rglob("*") if path.is_file()]) >= 5
    assert open_to_others(tmp_path / "a") == {}
    assert rights(exported) == 0o666 & ~mask
    exported.chmod(0o640)
    main([*call, "--demo", "export", str(exported)])
    assert rights(exported) == 0o640, "a list that is written again stays as shared as it was"


@pytest.mark.parametrize("mask", [0o000, 0o277], ids=oct)
def test_nights_statements_payouts_and_notices_are_for_their_owner_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], mask: int
) -> None:
    far_side = empty_shop(
        SystemClock(), orders=[shop_order(number) for number in (1, 2, 3)], transactions=[held_transaction(1)]
    )
    far_side.ecomail.subscribers |= {email_of(number) for number in (1, 2, 3)}
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    write_csv(inbox / "orders.csv", (1, 2, 3))
    (tmp_path / "payouts.csv").write_text(
        "id,type,amount,currency,order_id,date\ntr_1,payment,45.00,EUR,ORD-1,2026-02-21\n", encoding="utf-8"
    )
    (tmp_path / "colour.json").write_text('{"shop.colour": "teal"}', encoding="utf-8")
    settings = {
        "night.send": "on", "night.from": "00:00", "night.until": "00:00", "night.share": "100",
        "notice.webhook": "https://127.0.0.1:9/hook",
    }  # fmt: skip
    exported = [tmp_path / name for name in ("page.html", "page.json", "report.html", "report.xlsx", "list.json")]
    with umask(mask), cli_shop(far_side, tmp_path / "a" / "data", capsys) as shop:
        for name, value in settings.items():
            assert shop.run("settings", "set", name, value)[0] == 0, name
        locks = _rights_while_written(far_side, tmp_path / "a" / "data", "night-shift.json")
        for command in (
            ("watch", "--once", "--folder", str(inbox)), ("watch", "--once", "--send"), ("notices", "test"),
            ("import", "--payouts", str(tmp_path / "payouts.csv")), ("only-in-ecomail",), ("fetch",),
            ("statement", "close", "2026-02", "--to", str(exported[0])), ("report", str(exported[2])),
            ("report", str(exported[3])), ("export", str(exported[4])), ("undo", "2", "--yes"),
            ("settings", "import", str(tmp_path / "colour.json"), "--yes"),
        ):  # fmt: skip
            status, _ = shop.run(*command)
            assert status in {0, 1, 3} or command[0] == "notices", (command, shop.err)
    assert locks == {0o600}, "while the night sends, and nobody else's eyes either"
    assert open_to_others(tmp_path / "a") == {}
    assert {path.name: rights(path) for path in exported} == {path.name: 0o666 & ~mask for path in exported}


def _rights_while_written(far_side: DemoShop, folder: Path, name: str) -> set[int]:
    """The rights of the files of that name, as they are whenever Ecomail is asked to change something."""
    found: set[int] = set()

    def look(request: Request) -> None:
        if request.method != "GET":
            found.update(map(rights, folder.rglob(name)))

    far_side.ecomail.faults.chooser = look
    return found


@pytest.mark.parametrize("mask", UMASKS, ids=oct)
def test_logs_and_reports_of_crashes_are_for_their_owner_alone(tmp_path: Path, mask: int) -> None:
    with umask(mask):
        logs = configure_logging(tmp_path / "above" / "logs")
        try:
            logs.write_crash_report(ValueError("x"))
        finally:
            logs.close()
    assert len(list((tmp_path / "above" / "logs").iterdir())) == 2
    assert open_to_others(tmp_path / "above") == {}


def test_a_folder_that_was_there_keeps_its_rights(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o755)
    make_private_folder(shared / "a" / "b")
    assert (rights(shared), rights(shared / "a"), rights(shared / "a" / "b")) == (0o755, 0o700, 0o700)


def test_a_file_is_replaced_whole_or_left_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept.json"
    replace_private(path, b"first")

    def broken(_descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("os.fsync", broken)
    with pytest.raises(OSError, match="Input/output"):
        replace_private(path, b"second")
    assert path.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [path]
