"""What the command line says and how it ends when keys, services, files or folders do not do as they should."""

from __future__ import annotations

import io
import signal
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.cli.main import main
from core.cli.tables import OUTCOMES
from core.demo_shop.cases import PLANTED, REFUSED
from core.demo_shop.shop import DEMO_ECOMAIL_KEY, DemoShop
from core.demo_shop.wire import Response
from core.domain.pushes import Outcome
from core.store.store import Store
from core.system.keyring import CredentialStore, Service
from core.system.stop_signals import STOP_SIGNALS
from tests.far_side.faults import html, key_refused, other_shape, status
from tests.support.few_orders import file_of_few_orders
from tests.support.http_server import LoopbackServer, serve

from .conftest import Run


@pytest.fixture
def far_side() -> DemoShop:
    return DemoShop(token=None)


@pytest.fixture
def servers(far_side: DemoShop) -> Iterator[tuple[LoopbackServer, LoopbackServer]]:
    with serve(far_side.handle_wemasy, far_side.handle_ecomail) as (wemasy, ecomail):
        yield wemasy, ecomail


@pytest.fixture
def shop(
    run: Run, servers: tuple[LoopbackServer, LoopbackServer], credentials: CredentialStore, orders_file: Path
) -> Run:
    """A profile that is set up, with two orders on its list."""
    wemasy, ecomail = servers
    credentials.set(Service.ECOMAIL, DEMO_ECOMAIL_KEY)
    credentials.delete(Service.WEMASY)
    for name, value in {
        "wemasy.base_url": f"{wemasy.base_url}/api",
        "wemasy.website_id": "1",
        "ecomail.base_url": ecomail.base_url,
        "shop.name": "Vaas & Zo",
    }.items():
        assert run("settings", "set", name, value).status == 0
    run("import", orders_file)
    return run


def test_no_key_is_said_before_anything_is_asked(shop: Run, far_side: DemoShop, credentials: CredentialStore) -> None:
    credentials.delete(Service.ECOMAIL)
    called = shop("compare", "--json")
    assert (called.status, called.json["error"]["code"]) == (4, "key_missing")
    assert "key set ecomail" in called.err
    assert far_side.journal.exchanges == ()


def test_without_a_website_id_the_shop_is_not_set_up(run: Run, orders_file: Path) -> None:
    run("import", orders_file)
    called = run("compare", "--json")
    assert (called.status, called.json["error"]["code"]) == (2, "not_set_up")
    assert "wemasy.website_id" in called.err


def test_a_refused_key_ends_the_run_with_4(shop: Run, far_side: DemoShop) -> None:
    far_side.ecomail.faults.add(key_refused(), times=1_000_000)
    called = shop("compare", "--json")
    assert (called.status, called.json["error"]["code"]) == (4, "key_refused")
    assert DEMO_ECOMAIL_KEY not in called.out + called.err
    summary = called.json["summary"]
    assert summary["new"] > sum(summary.values()) / 2, "the rest is untouched"


@pytest.mark.parametrize("trouble", [status(400), html(), other_shape()], ids=["400", "HTML", "another shape"])
def test_an_order_that_cannot_be_read_has_its_error_and_the_rest_goes_on(
    shop: Run, far_side: DemoShop, trouble: object
) -> None:
    far_side.wemasy.faults.add(trouble, times=4)  # type: ignore[arg-type]
    called = shop("compare", "--json")
    assert called.status == 3
    failed = [order for order in called.json["orders"] if order["state"] == "failed"]
    assert 1 <= len(failed) <= 4
    assert all(len(order["error"]["message"].split()) > 5 for order in failed)
    summary = called.json["summary"]
    assert (summary["new"], summary["failed"]) == (0, len(failed))
    assert summary["in_sync"] > 1, "the rest goes on"


@pytest.mark.usefixtures("waiting_takes_no_time")
def test_a_server_that_is_down_is_said_in_a_sentence(shop: Run, servers: tuple[LoopbackServer, LoopbackServer]) -> None:
    servers[0].stop()
    called = shop("compare", "--json")
    assert (called.status, called.json["error"]["code"]) == (3, "connection_failed")
    assert "Wemasy could not be reached" in called.err


def test_plain_http_is_for_this_computer_only(run: Run) -> None:
    called = run("settings", "set", "ecomail.base_url", "http://ecomail.example")
    assert called.status == 2
    assert "https://" in called.err


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"order_session,email\n", "no orders"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not a"),
        (b"foo,bar\n1,2\n", "foo"),
        (b'order_session,email\nabc,"jan@example.com\n', "quotation mark"),
    ],
    ids=["empty", "header only", "no table", "no usable column", "open quote"],
)
def test_a_file_that_cannot_be_used_is_refused_with_what_and_where(
    run: Run, tmp_path: Path, content: bytes, words: str
) -> None:
    file = tmp_path / "orders.csv"
    file.write_bytes(content)
    called = run("import", file, "--json")
    assert (called.status, called.json["error"]["code"]) == (2, "import_file")
    assert "orders.csv" in called.err
    assert words in called.err
    assert run("orders", "--json").json["orders"] == []


def test_a_file_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    called = run("import", tmp_path / "gone.csv")
    assert called.status == 2
    assert "gone.csv" in called.err


def test_a_second_copy_on_the_same_profile_is_told(run: Run, tmp_path: Path, credentials: CredentialStore) -> None:
    run("settings", "list")
    store = Store.open(tmp_path / "data" / "profiles" / "default" / "orders.sqlite3", now=datetime.now(UTC))
    try:
        called = run("orders")
        assert called.status == 2
        assert "Another copy" in called.err
    finally:
        store.close()
    assert run("orders").status == 0


def test_a_key_is_read_from_standard_input_and_never_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    credentials = CredentialStore.in_memory("keys")

    def call(*arguments: str, typed: str = "") -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        ended = main(["--data-dir", str(tmp_path), *arguments], credentials=credentials)
        captured = capsys.readouterr()
        return ended, captured.out + captured.err

    assert call("key", "status", "ecomail") == (4, "ecomail: missing\n")
    ended, said = call("key", "set", "ecomail", typed="  test-key-1 \r\n")
    assert ended == 0
    assert "test-key-1" not in said
    assert call("key", "status", "ecomail")[0] == 0
    secret = credentials.get(Service.ECOMAIL)
    assert secret is not None
    assert secret.reveal() == "test-key-1"
    ended, said = call("key", "set", "ecomail", typed="zà key\n")
    assert ended == 4
    assert "zà" not in said
    assert call("key", "delete", "ecomail")[0] == 0
    assert credentials.get(Service.ECOMAIL) is None


def test_the_mass_change_brake_names_the_number_and_takes_it(
    run: Run, credentials: CredentialStore, far_side: DemoShop, shop: Run, tmp_path: Path
) -> None:
    """Every order differs in its amount: far more than twenty, far more than a quarter."""
    shop("import", file_of_few_orders(tmp_path, of_each=3))
    for kept in far_side.ecomail.transactions:
        far_side.ecomail.change_elsewhere(kept.order_id, amount=kept.amount + 1)
    compared = shop("compare", "--json").json
    overwritten = sum(1 for order in compared["orders"] if order["action"] == "update")
    assert overwritten > max(2 * 20, len(compared["orders"]) / 2)
    braked = shop("push", "--yes", "--json")
    assert (braked.status, braked.json["error"]["code"]) == (2, "mass_change")
    assert str(overwritten) in braked.err
    assert shop("push", "--yes", "--expect", str(overwritten - 1), "--json").status == 2
    assert not [entry for entry in far_side.journal.exchanges if entry.changes and entry.method == "PUT"]
    pushed = shop("push", "--yes", "--expect", str(overwritten), "--json")
    refused = sum(min(3, PLANTED[kind]) for kind in REFUSED)
    assert (pushed.status, pushed.json["summary"]["failed"]) == (3, refused), "an address that Ecomail does not take"
    assert pushed.json["summary"]["verified"] >= overwritten - refused


@pytest.mark.parametrize("number", STOP_SIGNALS, ids=lambda number: number.name)
def test_a_stop_keeps_what_was_done_and_a_second_start_goes_on(
    shop: Run, far_side: DemoShop, servers: tuple[LoopbackServer, LoopbackServer], number: signal.Signals
) -> None:
    handle: Callable[[object], Response] = far_side.handle_wemasy  # type: ignore[assignment]
    asked = 0

    def interrupting(request: object) -> Response:
        nonlocal asked
        asked += 1
        if asked == 20:
            signal.raise_signal(number)
        return handle(request)

    servers[0].handler = interrupting  # type: ignore[assignment]
    called = shop("compare", "--json")
    assert called.status == 5
    assert called.json["stopped"] is True
    compared = sum(called.json["summary"].values()) - called.json["summary"]["new"]
    assert 1 <= compared < 100
    before = asked
    finished = shop("compare", "--json")
    assert finished.json["summary"]["new"] == 0
    assert asked - before <= len(finished.json["orders"]) - compared + 1, "what was compared is not asked again"


def test_what_is_out_of_date_is_not_said_to_be_ecomails_doing() -> None:
    """It may be the shop that changed the order; which of both it was, its reason says."""
    assert OUTCOMES[Outcome.STALE] == "not sent: it changed since it was compared"
