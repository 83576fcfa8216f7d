"""A large file is gone over before it is used, unless nobody touched it since this program closed it."""

from __future__ import annotations

import os
import shutil
import sqlite3

import pytest

from core.domain.errors import StoreDamagedError
from core.store import database, store
from core.store.store import Store
from tests.support.store_samples import NOW, rows, summarise


@pytest.fixture(autouse=True)
def every_file_is_large(monkeypatch) -> None:
    monkeypatch.setattr(store, "ALWAYS_CHECKED_BYTES", 0)


@pytest.fixture
def gone_over(monkeypatch) -> list[str]:
    files: list[str] = []
    go_over = database._integrity_check

    def go_over_and_tell(path, connection) -> None:
        files.append(path.name)
        go_over(path, connection)

    monkeypatch.setattr(database, "_integrity_check", go_over_and_tell)
    return files


@pytest.fixture
def closed(path):
    store = Store.open(path, now=NOW)
    store.orders.upsert_rows(rows(300), at=NOW, summarise=summarise)
    store.close()
    return path


def half_lost(content: bytes) -> bytes:
    kept = content[: len(content) // 2]
    return kept.ljust(len(content), b"\x00")


def test_a_file_is_not_gone_over_again_as_it_was_closed(closed, gone_over) -> None:
    for _day in range(3):
        store = Store.open(closed, now=NOW)
        assert len(store.orders.keys()) == 300
        store.close()
    assert gone_over == []


def test_a_small_file_always_is(closed, gone_over, monkeypatch) -> None:
    monkeypatch.setattr(store, "ALWAYS_CHECKED_BYTES", 1 << 20)
    Store.open(closed, now=NOW).close()
    assert gone_over == [closed.name]


def test_a_file_that_somebody_else_wrote_to_is_gone_over_and_refused_when_damaged(closed, gone_over) -> None:
    spoiled = half_lost(closed.read_bytes())
    closed.write_bytes(spoiled)
    with pytest.raises(StoreDamagedError):
        Store.open(closed, now=NOW)
    assert gone_over == [closed.name]
    assert closed.read_bytes() == spoiled


def test_another_time_of_change_is_reason_enough(closed, gone_over) -> None:
    os.utime(closed, (1_000_000_000, 1_000_000_000))
    Store.open(closed, now=NOW).close()
    assert gone_over == [closed.name]


def test_after_a_crash_it_is_gone_over(closed, tmp_path, gone_over) -> None:
    store = Store.open(closed, now=NOW)
    store.orders.remove(store.orders.keys()[:1])
    left = tmp_path / "left"
    left.mkdir()
    for name in (closed.name, f"{closed.name}-wal"):  # what a crash leaves behind
        shutil.copy2(closed.with_name(name), left / name)
    store.close()
    assert gone_over == []
    store = Store.open(left / closed.name, now=NOW)
    assert len(store.orders.keys()) == 299
    store.close()
    assert gone_over == [closed.name]


def test_damage_that_left_the_time_alone_is_found_by_the_copy_of_the_day(closed) -> None:
    times = closed.stat()
    closed.write_bytes(half_lost(closed.read_bytes()))
    os.utime(closed, ns=(times.st_atime_ns, times.st_mtime_ns))
    store = Store.open(closed, now=NOW)
    with pytest.raises(StoreDamagedError):
        store.backup_if_due(NOW)
    store.close()


def test_a_file_that_cannot_be_sealed_is_closed_all_the_same(closed, gone_over) -> None:
    store = Store.open(closed, now=NOW)
    store._database._connection.execute("PRAGMA query_only = ON")  # as on a disk that may not be written to
    store.close()
    connection = sqlite3.connect(closed)
    assert connection.execute("SELECT count(*) FROM orders").fetchone() == (300,)
    connection.close()
    assert gone_over == []
