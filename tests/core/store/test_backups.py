"""Copies: dated, sound, few; and migrations, which begin with one."""

from __future__ import annotations

import shutil
import sqlite3
import stat
import sys
from datetime import timedelta

import pytest

from core.domain.errors import StoreDamagedError, StoreWriteError
from core.domain.model import OrderKey, OrderState
from core.domain.pushes import HeldBefore, Outcome, PushStep
from core.domain.runs import RunEnd, RunKind
from core.store import schema
from core.store import store as store_module
from core.store.store import KEPT_BACKUPS, Store, backups_of
from tests.support.old_database import FOLDER, MATCHED, WATCHED, fill
from tests.support.store_samples import KEY, NOW, RECORD, TRANSACTION, rows, summarise


def test_a_copy_is_made_once_a_day_and_the_newest_few_are_kept(filled, path) -> None:
    first = filled.backup_if_due(NOW)
    assert first.name == "orders.backup-20260304T050607Z.sqlite3"
    assert filled.backup_if_due(NOW + timedelta(hours=18)) is None
    made = [filled.backup_if_due(NOW + timedelta(days=day)) for day in range(1, 8)]
    assert backups_of(path) == made[-KEPT_BACKUPS:]
    assert not list(path.parent.glob("*.part"))


def test_a_copy_opens_as_what_was_there(filled, path, tmp_path) -> None:
    backup = filled.backup_if_due(NOW)
    filled.orders.remove([KEY])
    if sys.platform != "win32":
        assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    restored = tmp_path / "orders.sqlite3"
    shutil.copy(backup, restored)
    again = Store.open(restored, now=NOW)
    assert list(again.orders.records()) == [RECORD]
    again.close()


def test_a_copy_that_cannot_be_made_leaves_the_earlier_ones_and_nothing_by_half(filled, path, monkeypatch) -> None:
    first = filled.backup_if_due(NOW)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(StoreWriteError, match="No space left"):
        filled.backup_if_due(NOW + timedelta(days=1))
    assert backups_of(path) == [first]
    assert not list(path.parent.glob("*.part"))
    assert filled.orders.record(KEY) == RECORD


# ------------------------------------------------------------------------------------------------------- migrations


@pytest.mark.parametrize("version", range(1, schema.NEWEST_VERSION + 1))
def test_a_database_of_every_released_version_opens_with_all_it_holds(tmp_path, version) -> None:
    path = tmp_path / "orders.sqlite3"
    shutil.copy(FOLDER / f"v{version}.sqlite3", path)
    store = Store.open(path, now=NOW)
    # The one push that was cut short makes its order unsettled.
    (record,) = store.orders.records([KEY])
    assert record.unsettled
    assert (record.row, record.order, record.transaction) == (RECORD.row, RECORD.order, RECORD.transaction)
    assert (record.decisions, record.failure, record.compared_at) == (RECORD.decisions, RECORD.failure, NOW)
    assert store.orders.count_by_state()[OrderState.NEW] == 3
    cut_short, done = store.journal.history()
    assert (done.outcome, done.marked, cut_short.step) == (Outcome.VERIFIED, True, PushStep.SENDING)
    assert store.journal.unsettled() == (cut_short,)
    store.close()


def test_what_version_2_added_is_still_there(tmp_path) -> None:
    path = tmp_path / "orders.sqlite3"
    shutil.copy(FOLDER / "v2.sqlite3", path)
    store = Store.open(path, now=NOW)
    assert store.orders.record(MATCHED.key) == MATCHED
    assert store.orders.matched() == {MATCHED.key: "WOO-5"}
    assert store.orders.numbers() == {"ORD-1", "WOO-5"}
    assert store.listed.known([KEY, OrderKey("1", "never")]) == {KEY}
    assert store.listed.columns() == [{"order_session": "checkout.session"}]
    assert store.only_in_ecomail.all() == [TRANSACTION]
    assert store.watched.all() == {WATCHED}
    assert store.key_values.get("listed_back_to", dict[str, str]) == {"first": "2026-01-01"}
    store.close()


def test_what_version_3_added_is_still_there(tmp_path) -> None:
    path = tmp_path / "orders.sqlite3"
    shutil.copy(FOLDER / "v3.sqlite3", path)
    store = Store.open(path, now=NOW)
    compared, put_back, pushed = store.history.runs(limit=9)
    assert (compared.kind, compared.good, compared.needs_you, compared.failed) == (RunKind.COMPARE_SOME, 1, 2, 1)
    assert (compared.end, put_back.left_out, pushed.good) == (RunEnd.STOPPED, 1, 1)
    assert [entry.order_id for entry in store.history.left_out(put_back.run_id)] == ["ORD-1"]
    assert len(store.history.pushes(words=["sku-1"], limit=9)) == 2
    store.close()


@pytest.mark.parametrize(
    ("before", "held"),
    [
        ("before_transaction", HeldBefore.IN_FULL),
        ("json_remove(before_transaction, '$.lines')", HeldBefore.IN_PART),
        ("NULL", HeldBefore.NOTHING),
    ],
)
def test_version_5_knows_of_older_pushes_how_much_was_held_before(tmp_path, before, held) -> None:
    path = tmp_path / "orders.sqlite3"
    shutil.copy(FOLDER / "v3.sqlite3", path)
    connection = sqlite3.connect(path)
    connection.execute(f"UPDATE pushes SET before_transaction = {before}")  # noqa: S608 - constants above
    connection.commit()
    connection.close()
    store = Store.open(path, now=NOW)
    assert {push.held_before for push in store.journal.history()} == {held}
    assert {push.held_before for push in store.history.pushes(limit=9)} == {held}
    store.close()


def _add_a_column(database) -> None:
    database.execute("ALTER TABLE orders ADD COLUMN note TEXT")


def _fail_half_way(database) -> None:
    database.execute("ALTER TABLE orders ADD COLUMN other_note TEXT")
    raise StoreDamagedError(file="", reason="")


@pytest.fixture
def old(path, monkeypatch):
    """A database of the version before; and steps to add."""

    def add(*steps) -> None:
        monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, *steps))
        monkeypatch.setattr(store_module, "NEWEST_VERSION", len(schema.MIGRATIONS))

    store = Store.open(path, now=NOW)
    fill(store)
    store.close()
    return add


def _version(path) -> int:
    connection = sqlite3.connect(path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return version


def test_an_older_database_is_copied_before_it_is_brought_up_to_date(old, path) -> None:
    before = schema.NEWEST_VERSION
    old(_add_a_column)
    store = Store.open(path, now=NOW)
    assert store._database.rows("SELECT note FROM orders LIMIT 1") == [(None,)]
    store.close()
    assert _version(path) == before + 1
    (backup,) = backups_of(path)
    assert _version(backup) == before


def test_a_step_that_fails_leaves_the_version_before_it_whole(old, path) -> None:
    before = schema.NEWEST_VERSION
    old(_add_a_column, _fail_half_way)
    with pytest.raises(StoreDamagedError):
        Store.open(path, now=NOW)
    assert _version(path) == before + 1
    connection = sqlite3.connect(path)
    columns = [row[1] for row in connection.execute("PRAGMA table_info(orders)")]
    connection.close()
    assert "note" in columns
    assert "other_note" not in columns


def test_nothing_is_copied_when_there_is_nothing_to_bring_up_to_date(old, path) -> None:
    Store.open(path, now=NOW).close()
    assert backups_of(path) == []


def test_the_copy_before_a_migration_counts_as_the_copy_of_the_day(old, path) -> None:
    old(_add_a_column)
    store = Store.open(path, now=NOW)
    store.orders.upsert_rows(rows(1, first=90), at=NOW, summarise=summarise)
    assert store.backup_if_due(NOW) is None
    store.close()
