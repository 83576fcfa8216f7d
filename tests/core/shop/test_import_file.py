"""Taking files in: by a thread or by another process, stopped, interrupted, and twice."""

from __future__ import annotations

import asyncio
import itertools
import multiprocessing
import os
import signal
import threading
from datetime import UTC, datetime

import pytest

from core.domain.assessment import assess, summarise
from core.domain.errors import ImportBrokenOffError, ImportFileError, ImportNotSavedError, StoreWriteError
from core.domain.results import Progress
from core.domain.settings import ShopSettings
from core.files.options import ImportOptions
from core.services.rate_limit import RateLimiter
from core.shop import import_file
from core.shop.run import Reporter
from core.store.store import Store
from core.system.clock import SystemClock
from core.system.stop import Stop

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
MANY = 12_000


@pytest.fixture
def store(tmp_path):
    store = Store.open(tmp_path / "orders.sqlite3", now=NOW)
    yield store
    store.close()


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    """So that a file of some thousand rows is taken in in many steps, as one of a million is."""
    monkeypatch.setattr(import_file, "WRITTEN_TOGETHER_BYTES", 500_000)


@pytest.fixture(params=["thread", "process"])
def way(request, monkeypatch):
    monkeypatch.setattr(import_file, "OWN_PROCESS_FROM_BYTES", 1 if request.param == "process" else 1 << 40)


def write(folder, count, *, extra=""):
    path = folder / "orders.csv"
    lines = [f"s{number},ORD-{number},jan{number}@example.com,12.50,2026-03-04 10:00:00" for number in range(count)]
    path.write_text("\n".join(["session,order id,email,total,date", *lines, extra]))
    return path


def take_in(store, path, *, on_progress=None, stop=None):
    told: list[Progress] = []

    def hear(progress):
        told.append(progress)
        if on_progress is not None:
            on_progress(progress)

    async def run():
        clock = SystemClock()
        limiters = [RateLimiter(60, clock=clock), RateLimiter(1000, clock=clock)]
        reporter = Reporter(hear, clock=clock, wemasy=limiters[0], ecomail=limiters[1])
        return await import_file.import_file(
            store,
            path,
            ImportOptions(website_id="7"),
            now=lambda: NOW,
            summarise=lambda record: summarise(record, assess(record, ShopSettings())),
            reporter=reporter,
            stop=stop,
        )

    report = asyncio.run(run())
    assert not multiprocessing.active_children()
    return report, told


def test_a_file_is_in_the_list_whoever_read_it(store, tmp_path, way):
    path = write(tmp_path, 2500, extra="s2500,ORD-2500,not an address,1.00,\n")
    report, told = take_in(store, path)
    assert (report.rows, report.added, report.updated, report.unchanged) == (2501, 2500, 0, 0)
    assert [row.line for row in report.rejected] == [2502]
    assert [summary.order_id for summary in store.orders.summaries()] == [f"ORD-{number}" for number in range(2500)]
    assert told[-1].done == told[-1].total == 2501
    assert sum(len(progress.changed) for progress in told) == 2500


def test_a_long_file_is_written_with_a_flush_for_many_orders(store, tmp_path, monkeypatch):
    monkeypatch.undo()
    path = write(tmp_path, MANY)
    statements: list[str] = []
    store._database._connection.set_trace_callback(statements.append)
    report, told = take_in(store, path)
    store._database._connection.set_trace_callback(None)
    assert (report.added, told[-1].done) == (MANY, MANY)
    assert statements.count("COMMIT") <= 2
    assert sum("INSERT" in statement for statement in statements) <= 2 * MANY / 100 + 2


def test_the_next_rows_are_read_while_these_are_written(store, tmp_path, monkeypatch):
    begun, number = threading.Semaphore(0), itertools.count()
    receive, taken_in = import_file._receive, store.orders.take_in

    def receive_and_tell(connection):
        if next(number):  # the first is waited for by nobody
            begun.release()
        return receive(connection)

    def take_in_beside_it(rows, **how):
        assert begun.acquire(timeout=10), "the next rows are fetched only after these were written"
        return taken_in(rows, **how)

    monkeypatch.setattr(import_file, "_receive", receive_and_tell)
    monkeypatch.setattr(store.orders, "take_in", take_in_beside_it)
    report, _ = take_in(store, write(tmp_path, MANY))
    assert report.added == MANY


def test_the_same_file_again_changes_nothing(store, tmp_path, way):
    path = write(tmp_path, 30)
    take_in(store, path)
    before = store.orders.summaries()
    report, _ = take_in(store, path)
    assert (report.added, report.updated, report.unchanged) == (0, 0, 30)
    assert store.orders.summaries() == before


def test_new_and_known_orders_may_come_together(store, tmp_path, way):
    take_in(store, write(tmp_path, 10))
    path = write(tmp_path, 12)
    path.write_text(path.read_text().replace("jan3@", "piet@"))
    report, _ = take_in(store, path)
    assert (report.added, report.updated, report.unchanged) == (2, 1, 9)
    assert [summary.email for summary in store.orders.summaries()][3] == "piet@example.com"


def test_a_file_that_cannot_be_used_is_refused_before_anything_is_taken_in(store, tmp_path, way):
    path = write(tmp_path, 1500, extra='"s,ORD,')
    with pytest.raises(ImportFileError, match="never closed"):
        take_in(store, path)
    assert store.orders.keys() == []


def test_stop_keeps_what_was_taken_in(store, tmp_path, way):
    stop = Stop()
    path = write(tmp_path, MANY)
    report, _ = take_in(store, path, on_progress=lambda progress: stop.request() if progress.done else None, stop=stop)
    assert report.stopped
    assert report.rows == MANY
    assert 0 < report.added == len(store.orders.keys()) < MANY


def test_a_stop_before_anything_came_is_heard_too(store, tmp_path):
    stop = Stop()
    stop.request()
    report, _ = take_in(store, write(tmp_path, MANY), stop=stop)
    assert (report.stopped, report.added) == (True, 0)


def _kill_the_reader(_progress):
    for child in multiprocessing.active_children():
        os.kill(child.pid, signal.SIGKILL)


def test_a_reader_that_dies_is_a_sentence_and_what_came_stays(store, tmp_path):
    def kill(progress):
        if progress.done:
            _kill_the_reader(progress)

    with pytest.raises(ImportBrokenOffError) as caught:
        take_in(store, write(tmp_path, MANY), on_progress=kill)
    taken = len(store.orders.keys())
    assert 0 < taken < MANY
    assert f"after {taken} orders" in caught.value.detail


def test_a_reader_that_dies_at_once_is_a_sentence(store, tmp_path, monkeypatch):
    monkeypatch.setattr(import_file, "send_all", os.abort)  # takes no such arguments: the process ends with an error
    with pytest.raises(ImportFileError, match="ended unexpectedly"):
        take_in(store, write(tmp_path, MANY))


def test_a_change_of_the_file_meanwhile_says_what_was_taken_in(store, tmp_path):
    path = write(tmp_path, MANY)

    def touch(progress):
        if progress.done:
            os.utime(path, (1, 1))

    with pytest.raises(ImportBrokenOffError):
        take_in(store, path, on_progress=touch)


def fill_the_disk(store):
    """No page more than there are now, as on a full disk."""
    connection = store._database._connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()


def test_a_disk_that_fills_up_on_the_way_is_told_with_what_was_taken_in(store, tmp_path, way):
    def fill(progress):
        if progress.done:
            fill_the_disk(store)

    with pytest.raises(ImportNotSavedError, match="full") as caught:
        take_in(store, write(tmp_path, MANY), on_progress=fill)
    taken = len(store.orders.keys())
    assert 0 < taken < MANY
    assert f"After {taken} orders of " in caught.value.detail
    assert (caught.value.params["added"], caught.value.params["rows"]) == (str(taken), str(MANY))


def test_a_disk_that_was_full_before_is_told_without_a_count(store, tmp_path):
    fill_the_disk(store)
    with pytest.raises(StoreWriteError) as caught:
        take_in(store, write(tmp_path, MANY))
    assert not isinstance(caught.value, ImportNotSavedError)
    assert store.orders.keys() == []
