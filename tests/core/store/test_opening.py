"""Opening: what is not ours, not whole or not free is refused, and not one byte of it is changed."""

from __future__ import annotations

import shutil
import sqlite3
import stat
import subprocess
import sys

import pytest

from core.domain.errors import StoreDamagedError, StoreError, StoreInUseError, StoreTooNewError, StoreWriteError
from core.store.database import APPLICATION_ID
from core.store.schema import NEWEST_VERSION
from core.store.store import Store
from tests.support.old_database import fill
from tests.support.secret_service import ROOT
from tests.support.store_samples import NOW, ROW, rows, summarise

HOLDER = """
import sys
from pathlib import Path
from core.store.store import Store
from tests.support.store_samples import NOW
store = Store.open(Path(sys.argv[1]), now=NOW)
print("open", flush=True)
sys.stdin.read()
"""


def test_a_new_store_is_made_with_its_folders_for_its_owner_only(tmp_path) -> None:
    path = tmp_path / "a" / "b" / "orders.sqlite3"
    store = Store.open(path, now=NOW)
    store.orders.upsert_rows([ROW], at=NOW, summarise=summarise)
    if sys.platform != "win32":
        assert {stat.S_IMODE(found.stat().st_mode) for found in path.parent.iterdir()} == {0o600}
    store.close()
    assert [found.name for found in path.parent.iterdir()] == ["orders.sqlite3"], "nothing is left lying about"


def test_every_commit_is_durable_and_no_second_connection_is_possible(store, path) -> None:
    values = {
        name: store._database.row(f"PRAGMA {name}")[0]
        for name in ("journal_mode", "synchronous", "fullfsync", "locking_mode", "foreign_keys", "secure_delete")
    }
    assert values == {
        "journal_mode": "wal", "synchronous": 2, "fullfsync": 1, "locking_mode": "exclusive", "foreign_keys": 1, "secure_delete": 1,
    }  # fmt: skip
    assert not path.with_name(f"{path.name}-shm").exists()


def test_closing_twice_is_no_failure(store) -> None:
    store.close()
    store.close()


def test_using_a_closed_store_is_an_error_of_ours(store) -> None:
    store.close()
    with pytest.raises(StoreError):
        store.orders.keys()


def test_a_second_copy_is_refused_and_a_third_starts_when_the_first_was_killed(path) -> None:
    Store.open(path, now=NOW).close()
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", HOLDER, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as first:
        assert first.stdout.readline().strip() == b"open"
        with pytest.raises(StoreInUseError):
            Store.open(path, now=NOW)
        first.kill()
        first.wait()
    Store.open(path, now=NOW).close()


def test_two_stores_in_one_process_exclude_each_other_too(store, path) -> None:
    with pytest.raises(StoreInUseError):
        Store.open(path, now=NOW)
    store.orders.upsert_rows([ROW], at=NOW, summarise=summarise)


def _junk(_content: bytes) -> bytes:
    return b"order_session;email\nabc;jan@example.cz\n" * 50


def _empty(_content: bytes) -> bytes:
    return b""


def _cut(content: bytes) -> bytes:
    return content[:60]


def _flipped(content: bytes) -> bytes:
    page = 4096
    return content[:page] + bytes(byte ^ 0x5A for byte in content[page : 8 * page]) + content[8 * page :]


def _shortened(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _of_another_program(content: bytes) -> bytes:
    return content[:68] + (1234).to_bytes(4, "big") + content[72:]


@pytest.mark.parametrize("spoil", [_junk, _empty, _cut, _flipped, _shortened, _of_another_program])
def test_a_damaged_or_foreign_file_is_refused_and_not_touched(path, spoil) -> None:
    store = Store.open(path, now=NOW)
    store.orders.upsert_rows(rows(300), at=NOW, summarise=summarise)
    fill(store)
    store.close()
    path.write_bytes(spoiled := spoil(path.read_bytes()))
    with pytest.raises(StoreDamagedError) as caught:
        Store.open(path, now=NOW)
    assert str(path) in caught.value.detail
    assert path.read_bytes() == spoiled
    assert list(path.parent.iterdir()) == [path]


def test_another_programs_database_is_refused_and_not_touched(path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE precious (x)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreDamagedError):
        Store.open(path, now=NOW)
    assert path.read_bytes() == before


def test_a_newer_file_is_refused_and_not_touched(path) -> None:
    Store.open(path, now=NOW).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {NEWEST_VERSION + 1}")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreTooNewError):
        Store.open(path, now=NOW)
    assert path.read_bytes() == before


def test_a_newer_version_that_is_still_in_the_write_ahead_log_is_refused(path, tmp_path) -> None:
    Store.open(path, now=NOW).close()
    newer = sqlite3.connect(path)
    newer.execute("PRAGMA journal_mode = WAL").fetchall()
    newer.execute(f"PRAGMA user_version = {NEWEST_VERSION + 1}")
    newer.commit()
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in (path.name, f"{path.name}-wal"):
        shutil.copy(path.with_name(name), copy / name)
    newer.close()
    with pytest.raises(StoreTooNewError):
        Store.open(copy / path.name, now=NOW)


def test_a_lost_file_beside_its_write_ahead_log_is_no_empty_list(path) -> None:
    path.parent.mkdir()
    leftover = path.with_name(f"{path.name}-wal")
    leftover.write_bytes(b"left")
    with pytest.raises(StoreDamagedError, match=r"orders\.sqlite3-wal"):
        Store.open(path, now=NOW)
    assert list(path.parent.iterdir()) == [leftover]
    assert leftover.read_bytes() == b"left"


def test_a_folder_that_cannot_be_made_is_told(tmp_path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreWriteError):
        Store.open(tmp_path / "file" / "orders.sqlite3", now=NOW)


def test_a_folder_in_the_place_of_the_file_is_told(path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreWriteError):
        Store.open(path, now=NOW)


def test_an_entry_of_another_form_is_damage_that_is_told(filled, path) -> None:
    with filled._database.transaction():
        filled._database.execute("UPDATE order_details SET row = '[]'")
    with pytest.raises(StoreDamagedError, match="another form"):
        filled.orders.record(filled.orders.keys()[0])
    with pytest.raises(StoreDamagedError, match="another form"):
        list(filled.orders.records())


def test_a_new_file_is_ours_from_its_first_byte_on(path) -> None:
    Store.open(path, now=NOW).close()
    assert int.from_bytes(path.read_bytes()[68:72], "big") == APPLICATION_ID
