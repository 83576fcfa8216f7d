"""The command ``forget``: asks before it forgets, says what it costs, and leaves numbers."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.demo_shop.shop import csv_path
from core.system.clock import SystemClock

from .conftest import Run


@pytest.fixture
def pushed(demo: Run, tmp_path: Path) -> Run:
    """A few of the demo shop's orders were sent."""
    few = tmp_path / "few.csv"
    few.write_bytes(b"".join(csv_path().read_bytes().splitlines(keepends=True)[:40]))
    demo("import", few)
    demo("compare")
    assert demo("push", "--yes").status == 3  # likely twins wait for an answer
    return demo


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_it_says_what_can_no_longer_be_put_back_and_leaves_numbers(pushed: Run) -> None:
    history = pushed("history", "--json").json
    undoable = sorted(entry["push_id"] for entry in history if entry["action"] in {"create", "update"})
    assert undoable
    called = pushed("forget", "--yes", "--json")
    assert (called.status, called.json["no_longer_undoable"], called.json["unsettled"]) == (0, undoable, 0)
    orders = pushed("orders", "--json").json["orders"]
    assert called.json["orders"] == len(orders)
    assert {order["email"] for order in orders} == {None}
    assert all(order["order_id"] for order in orders if order["state"] != "not_found")
    assert pushed("undo", str(undoable[0]), "--yes").status == 2


def test_without_a_terminal_it_refuses_and_forgets_nothing(pushed: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    called = pushed("forget")
    assert called.status == 2
    assert "--yes" in called.err
    assert None not in {order["email"] for order in pushed("orders", "--json", "--state", "in_sync").json["orders"]}


@pytest.mark.parametrize(("answer", "status"), [("y\n", 0), ("n\n", 5), ("\n", 5)])
def test_on_a_terminal_it_says_the_cost_first_and_asks(
    pushed: Run, monkeypatch: pytest.MonkeyPatch, answer: str, status: int
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    called = pushed("forget")
    assert called.status == status
    assert "can no longer be put back because of it: " in called.err.partition("Forget all")[0]
    assert "cannot be undone" in called.err


def test_what_is_young_is_kept(pushed: Run) -> None:
    called = pushed("forget", "--older-than", "30", "--yes", "--json")
    assert called.json == {"orders": 0, "no_longer_undoable": [], "unsettled": 0}


@pytest.mark.parametrize("days", ["0", "-1", "1.5", "36501", "soon", "٣"])
def test_a_number_of_days_that_makes_no_sense_is_refused(demo: Run, days: str) -> None:
    called = demo("forget", f"--older-than={days}", "--yes")
    assert called.status == 2
    assert "number of days" in called.err


def test_one_customer_is_forgotten_by_their_address_and_the_others_stay(pushed: Run) -> None:
    before = [order["email"] for order in pushed("orders", "--json").json["orders"] if order["email"]]
    called = pushed("forget", "--email", before[0], "--yes", "--json")
    assert (called.status, called.json["orders"]) == (0, before.count(before[0]))
    after = [order["email"] for order in pushed("orders", "--json").json["orders"] if order["email"]]
    assert sorted(after) == sorted(email for email in before if email != before[0])


@pytest.mark.parametrize("address", ["", " ", "eva", "@", "eva@"])
def test_what_is_no_address_never_comes_to_mean_everybody(demo: Run, address: str) -> None:
    called = demo("forget", f"--email={address}", "--yes")
    assert called.status == 2
    assert "not an e-mail address" in called.err


def test_a_shorter_time_to_keep_says_what_its_first_run_takes_and_takes_nothing_yet(pushed: Run) -> None:
    orders = len(pushed("orders", "--json").json["orders"])
    said = pushed("settings", "set", "shop.keep_days", "1").err
    assert "0 orders and of 0 entries" in said, "all of them are of today"
    assert all(order["email"] for order in pushed("orders", "--json").json["orders"][:orders] if order["email"])
    assert "go." not in pushed("settings", "set", "shop.keep_days", "2").err, "that keeps more"
    assert "go." not in pushed("settings", "set", "shop.keep_days", "0").err


@pytest.mark.parametrize("year", [2050, 1990])
def test_a_clock_that_disagrees_with_the_history_is_named_and_takes_nothing(
    pushed: Run, monkeypatch: pytest.MonkeyPatch, year: int
) -> None:
    with monkeypatch.context() as wrong:
        wrong.setattr(SystemClock, "now", lambda _clock: datetime(year, 1, 2, tzinfo=UTC))
        called = pushed("forget", "--older-than", "30", "--yes")
    assert called.status == 2
    assert f"{year}-01-02" in called.err
    assert "--clock-is-right" in called.err
    orders = pushed("orders", "--json", "--state", "in_sync").json["orders"]
    assert orders
    assert None not in {order["email"] for order in orders}


def test_after_a_long_silence_the_owner_may_say_that_the_clock_is_right(
    pushed: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later:
        later.setattr(SystemClock, "now", lambda _clock: datetime(2050, 1, 2, tzinfo=UTC))
        called = pushed("forget", "--older-than", "30", "--clock-is-right", "--yes", "--json")
    assert called.status == 0
    assert called.json["orders"] > 0
