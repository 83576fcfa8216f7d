"""Killed at any instant, on a full disk: what was acknowledged is there, and nothing is there by half."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.domain.errors import StoreWriteError
from core.domain.model import FailureNote, OrderKey
from core.domain.pushes import Outcome, PushStep
from core.store.store import Store
from tests.support.secret_service import ROOT
from tests.support.store_samples import KEY, NOW, RECORD, intent, rows, summarise

ROUNDS = 20


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """On the disk, wherever other tests have their folders."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def test_every_acknowledged_change_survives_being_killed(path: Path) -> None:
    chance = random.Random(20260304)  # noqa: S311 - chosen points, no secret
    acknowledged: list[list[str]] = []
    for _ in range(ROUNDS):
        acknowledged += _write_until_killed(path, after_lines=chance.randrange(1, 60), bytes_more=chance.randrange(40))
        store = Store.open(path, now=NOW)
        try:
            _check(store, acknowledged)
        finally:
            store.close()
    assert len(acknowledged) > ROUNDS


def _write_until_killed(path: Path, *, after_lines: int, bytes_more: int) -> list[list[str]]:
    """Kill the writer somewhere after so many acknowledgements; what it had printed by then counts."""
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "tests.support.journal_writer", str(path)], cwd=ROOT, stdout=subprocess.PIPE
    ) as writer:
        lines = [writer.stdout.readline() for _ in range(after_lines)]
        more = writer.stdout.read1(bytes_more) if bytes_more else b""
        writer.kill()
        rest = more + writer.stdout.read()
    whole = b"".join(lines) + rest
    return [line.split() for line in whole.decode().split("\n")[:-1]]


def _check(store: Store, acknowledged: list[list[str]]) -> None:
    assert store._database.row("PRAGMA integrity_check") == ("ok",)
    assert store._database.rows("PRAGMA foreign_key_check") == []
    sessions = {key.order_session for key in store.orders.keys()}  # noqa: SIM118 - no dict
    for what, *ids in acknowledged:
        match what:
            case "row":
                assert ids[0] in sessions
                assert store.orders.record(OrderKey("1", ids[0])).row.city == "x" * 2000
            case "begun":
                assert [store.journal.get(int(push_id)).push_id for push_id in ids] == [int(ids[0]), int(ids[1])]
            case "sending":
                assert store.journal.get(int(ids[0])).request == ids[1].encode()
                assert PushStep.SENDING in [event.step for event in store.journal.events(int(ids[0]))]
            case "finished":
                push = store.journal.get(int(ids[0]))
                assert (push.outcome, push.marked) == (Outcome.VERIFIED, True)
    for push in store.journal.history():
        last = store.journal.events(push.push_id)[-1]
        assert (last.step, last.outcome, last.marked) == (push.step, push.outcome, push.marked), "row without its event"


def _fill_the_disk(store: Store) -> None:
    """No page more than there are now; a big statement cannot be kept."""
    connection = store._database._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()


def _free_the_disk(store: Store) -> None:
    store._database._connection.execute("PRAGMA max_page_count = 1000000").fetchall()


def test_on_a_full_disk_rows_are_taken_in_all_or_none(filled) -> None:
    _fill_the_disk(filled)
    with pytest.raises(StoreWriteError, match="full"):
        filled.orders.upsert_rows(rows(500, first=10), at=NOW, summarise=summarise)
    assert filled.orders.keys() == [KEY]
    assert filled.orders.record(KEY) == RECORD
    _free_the_disk(filled)
    assert filled.orders.upsert_rows(rows(500, first=10), at=NOW, summarise=summarise).added == 500


def test_on_a_full_disk_no_push_begins_and_none_is_half_entered(filled, run_id) -> None:
    (earlier,) = filled.journal.begin([intent(run_id)], at=NOW)
    _fill_the_disk(filled)
    with pytest.raises(StoreWriteError, match="full"):
        filled.journal.begin([intent(run_id)] * 500, at=NOW)
    assert [push.push_id for push in filled.journal.history()] == [earlier]
    with pytest.raises(StoreWriteError, match="full"):
        filled.journal.advance(earlier, PushStep.SENDING, at=NOW, error=FailureNote("x", {"reason": "x" * 100_000}))
    push = filled.journal.get(earlier)
    assert (push.step, push.request, push.error) == (PushStep.PLANNED, intent(run_id).request, None)
    assert [event.step for event in filled.journal.events(earlier)] == [PushStep.PLANNED]
    _free_the_disk(filled)
    filled.journal.advance(earlier, PushStep.SENDING, at=NOW)
    assert filled.journal.get(earlier).step is PushStep.SENDING


def test_a_disk_that_may_not_be_written_to_is_told(filled, run_id) -> None:
    filled._database._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreWriteError, match="readonly"):
        filled.journal.begin([intent(run_id)], at=NOW)
    assert filled.journal.history() == ()
