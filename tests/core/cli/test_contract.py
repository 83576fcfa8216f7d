"""The command line's JSON and exit statuses are promises: each is held to here, on the demo shop."""

from __future__ import annotations

import io
import shlex
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from core import __version__
from core.demo_shop.cases import PLANTED, REFUSED
from core.demo_shop.shop import planted
from core.domain.settings import DEFAULT_STATUS_MAP

from .conftest import Run

STATES = {"new", "in_sync", "differs", "missing", "blocked", "not_found", "failed"}
ACTIONS = {"none", "create", "update", "mark", "restore", "delete"}
OUTCOMES = {"verified", "landed_different", "stale", "uncertain", "failed", "skipped", "planned"}


def test_import_says_what_became_of_every_row(demo: Run, tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    file.write_bytes(
        "Session;E-mail;Datum\r\nabc;jan@example.com;3.11.2025\r\ndef;eva@example.com;31.02.2026\r\n".encode("cp1250")
    )
    called = demo("import", file, "--json")
    assert called.status == 0
    assert called.json == {
        "rows": 2, "added": 1, "updated": 0, "unchanged": 0,
        "rejected": [
            {
                "line": 3,
                "column": "timestamp",
                "value": "31.02.2026",
                "reason": "This is not a date with a day, a month and a year of four digits.",
                "code": "not_a_date",
            }
        ],
        "columns": {"order_session": "Session", "email": "E-mail", "timestamp": "Datum"},
        "encoding": called.json["encoding"], "delimiter": ";", "sheet": "", "left_out": [],
        "rows_from_billing": 0,
    }  # fmt: skip
    assert demo("import", file, "--json").json["unchanged"] == 1


def test_a_column_can_be_named_by_hand(demo: Run, tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    file.write_text("foo,bar\nabc,jan@example.com\n", encoding="utf-8")
    assert demo("import", file).status == 2
    called = demo("import", file, "--map", "order_session=foo", "--map", "email=bar", "--json")
    assert (called.status, called.json["columns"]) == (0, {"order_session": "foo", "email": "bar"})


def test_compare_shows_both_sides_of_what_differs(demo: Run, orders_file: Path) -> None:
    demo("import", orders_file)
    listed = demo("orders", "--json").json
    assert {order["state"] for order in listed["orders"]} == {"new"}
    called = demo("compare", "--json")
    assert called.status == 1
    orders = called.json["orders"]
    for order in orders:
        assert set(order) >= {
            "website_id", "order_session", "order_id", "email", "tracked", "payment_status", "state", "action",
            "differences", "blockers", "warnings", "error",
        }  # fmt: skip
        assert order["state"] in STATES
        assert order["action"] in ACTIONS
        assert (order["state"] == "differs") == (bool(order["differences"]) and not order["blockers"])
        assert (order["state"] == "blocked") == bool(order["blockers"])
        for difference in order["differences"]:
            assert set(difference) == {"field", "kind", "shop", "ecomail"}
            assert difference["kind"] in {"changed", "only_in_shop", "only_in_ecomail"}
        for notice in order["blockers"] + order["warnings"]:
            assert set(notice) == {"code", "message"}
    assert called.json["summary"].keys() >= STATES - {"new"}
    assert sum(called.json["summary"].values()) == len(orders)
    amounts = [d for order in orders for d in order["differences"] if d["field"] == "amount"]
    assert amounts
    assert all(isinstance(d["shop"], float | int) and d["shop"] != d["ecomail"] for d in amounts)
    assert demo("orders", "--json").json["orders"] == orders
    some = demo("orders", "--state", "blocked", "--state", "missing", "--json").json["orders"]
    assert {order["state"] for order in some} == {"blocked", "missing"}


def test_compare_of_orders_in_sync_ends_with_0(demo: Run, orders_file: Path) -> None:
    demo("import", orders_file)
    orders = demo("compare", "--json").json["orders"]
    good = next(order["order_session"] for order in orders if order["state"] == "in_sync")
    called = demo("compare", "--order", good, "--json")
    assert (called.status, len(called.json["orders"])) == (0, 1)


def test_a_dry_run_shows_the_very_document_and_sends_nothing(demo: Run, orders_file: Path) -> None:
    demo("import", orders_file)
    demo("compare")
    planned = demo("push", "--dry-run", "--json")
    assert planned.status == 0
    assert {push["outcome"] for push in planned.json["pushes"]} == {"planned", "skipped"}
    assert demo("history", "--json").json == []
    pushed = demo("push", "--yes", "--json").json
    requests = {push["order_session"]: push["request"] for push in pushed["pushes"]}
    for push in planned.json["pushes"]:
        assert requests[push["order_session"]] == push["request"]


def test_push_and_history_and_undo_tell_the_whole_story(demo: Run, orders_file: Path) -> None:
    demo("import", orders_file)
    demo("compare")
    called = demo("push", "--yes", "--json")
    assert called.status == 3, "one of the demo's addresses is refused"
    pushes = called.json["pushes"]
    for push in pushes:
        assert set(push) >= {
            "push_id", "order_session", "order_id", "action", "outcome", "marked", "error", "request",
        }  # fmt: skip
        assert push["outcome"] in OUTCOMES
    assert sum(called.json["summary"][outcome] for outcome in OUTCOMES) == len(pushes)
    skipped = [push for push in pushes if push["outcome"] == "skipped"]
    assert skipped
    assert all(push["error"]["message"] for push in skipped), "each says why"
    history = demo("history", "--json").json
    assert {entry["push_id"] for entry in history} == {p["push_id"] for p in pushes if p["push_id"] is not None}
    created = next(entry for entry in history if entry["action"] == "create")
    assert created["before"] is None
    assert created["after"]["order_id"] == created["order_id"]
    changed = next(entry for entry in history if (entry["action"], entry["outcome"]) == ("update", "verified"))
    undone = demo("undo", str(changed["push_id"]), "--yes", "--json").json["pushes"]
    assert [(push["outcome"], push["action"], push["undoes"]) for push in undone] == [
        ("verified", "restore", changed["push_id"])
    ]
    newest = demo("history", "--json").json[0]
    assert {k: v for k, v in newest["after"].items() if k != "items"} == {
        k: v for k, v in changed["before"].items() if k != "items"
    }


def test_an_order_that_was_named_and_needs_nothing_is_skipped_with_the_reason(demo: Run, orders_file: Path) -> None:
    demo("import", orders_file)
    demo("compare")
    demo("push", "--yes")
    good = demo("orders", "--state", "in_sync", "--json").json["orders"][0]["order_session"]
    called = demo("push", "--order", good, "--yes", "--json")
    assert (called.status, called.json["pushes"][0]["outcome"]) == (0, "skipped")
    assert called.json["pushes"][0]["error"]["code"] == "nothing_to_do"


def test_no_mark_leaves_the_shop_as_it_was(demo: Run, orders_file: Path) -> None:
    demo("import", orders_file)
    demo("compare")
    pushed = demo("push", "--yes", "--no-mark", "--json").json["pushes"]
    assert any(push["outcome"] == "verified" for push in pushed)
    assert not any(push["marked"] for push in pushed)
    assert not any(push["action"] == "mark" for push in pushed)


def test_without_yes_and_without_a_terminal_nothing_is_sent(
    demo: Run, monkeypatch: pytest.MonkeyPatch, orders_file: Path
) -> None:
    demo("import", orders_file)
    demo("compare")
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    assert demo("push").status == 2
    assert demo("history", "--json").json == []


def test_an_unknown_order_or_entry_is_wrong_usage(demo: Run) -> None:
    assert demo("compare", "--order", "nobody", "--json").status == 2
    called = demo("undo", "12", "--yes", "--json")
    assert (called.status, called.json["error"]["code"]) == (2, "push_not_found")
    assert demo("frobnicate").status == 2
    assert demo("orders", "--state", "purple").status == 2


@pytest.mark.parametrize("ending", ["csv", "xlsx", "html", "json"])
def test_export_goes_by_the_ending(demo: Run, tmp_path: Path, ending: str, orders_file: Path) -> None:
    demo("import", orders_file)
    target = tmp_path / f"list.{ending}"
    assert demo("export", target).status == 0
    assert target.stat().st_size > 1000


def test_an_exported_list_imports_to_the_same_list(demo: Run, run: Run, tmp_path: Path, orders_file: Path) -> None:
    demo("import", orders_file)
    for ending in ("csv", "xlsx"):
        target = tmp_path / f"list.{ending}"
        demo("export", target)
        again = demo("import", target, "--json").json
        assert (again["added"], again["updated"], again["rejected"]) == (0, 0, [])
    assert demo("export", tmp_path / "list.pdf").status == 2


def test_settings_have_the_contract_s_names_and_defaults(run: Run) -> None:
    settings = run("settings", "list", "--json").json
    assert settings["wemasy.base_url"] == "https://api.wemasy.nl/api"
    assert settings["ecomail.base_url"] == "https://api2.ecomailapp.cz"
    assert settings["wemasy.website_id"] == ""
    assert settings["wemasy.value_includes"] == "tax_and_shipping"
    assert {name: settings[f"status_map.{name}"] for name in DEFAULT_STATUS_MAP} == DEFAULT_STATUS_MAP
    assert run("settings", "set", "exchange_rate.CZK", "0,0401").status == 0
    assert run("settings", "get", "exchange_rate.CZK").out == "0.0401\n"
    assert run("settings", "set", "status_map.refunding", "none").status == 0
    assert run("settings", "get", "status_map.refunding", "--json").json == {"status_map.refunding": "none"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("wemasy.value_includes", "everything"),
        ("status_map.paid", "great"),
        ("exchange_rate.CZK", "-1"),
        ("shop.currency", "EURO"),
        ("ecomail.base_url", "http://example.com"),
        ("shop.flavour", "blue"),
    ],
)
def test_a_setting_that_cannot_be_is_refused_with_a_sentence(run: Run, name: str, value: str) -> None:
    called = run("settings", "set", name, value)
    assert called.status == 2
    assert len(called.err.split()) > 5
    assert "Traceback" not in called.err


def test_global_options_may_stand_behind_the_command(run: Run, tmp_path: Path) -> None:
    assert run("settings", "set", "shop.name", "Elsewhere", "--profile", "second").status == 0
    assert run("settings", "get", "shop.name").out == "\n"
    assert run("--profile", "second", "settings", "get", "shop.name").out == "Elsewhere\n"


def test_the_demo_command_does_the_whole_job_and_shows_it(run: Run) -> None:
    called = run("demo")
    assert called.status == 0
    assert "sent and checked" in called.out
    assert "marked as reported" in called.out
    assert "Left out  Why" in called.out
    (refused,) = [demo.order_id for demo in planted() if demo.kind in REFUSED]
    assert f"Ecomail does not take the address of {refused}." in called.out


def test_asking_for_the_version_loads_nothing_that_a_command_needs() -> None:
    code = "import sys; from core.cli.main import main; main(['--version']); print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)  # noqa: S603 - our own
    version, modules = done.stdout.splitlines()
    assert version == f"order-reconciler-cli {__version__}"
    assert not {"asyncio", "httpx", "msgspec", "rich", "sqlite3", "core.domain.model"} & set(modules.split())


def test_the_readmes_commands_lead_to_the_end_of_the_demo(run: Run, demo: Run) -> None:
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    block = next(part for part in readme.split("```") if part.startswith("sh\norder-reconciler-cli demo "))
    commands = [shlex.split(line, comments=True)[1:] for line in block.splitlines()[1:] if line]
    for command in commands:
        status = run(*command).status
        assert status == 3 if "push" in command else status in {0, 1}, (
            "what Ecomail holds twice is left out of the push"
        )
    kinds = {order.order_session: order.kind for order in planted()}
    orders = demo("orders", "--json").json["orders"]
    assert {order["state"] for order in orders} == {"in_sync", "ignored"}, "nothing needs you"
    ignored = Counter(kinds[order["order_session"]] for order in orders if order["state"] == "ignored")
    assert ignored == {kind: PLANTED[kind] for kind in ("duplicate_in_ecomail", "two_addresses")}
    gone = kinds.keys() - {order["order_session"] for order in orders}
    assert {kinds[session] for session in gone} == {"unknown_to_wemasy"}
    assert all(order["tracked"] for order in orders if order["state"] == "in_sync")
