"""Documents are packed: what comes back is what went in, it is small, and a file of version 8 gets there, come what may."""

from __future__ import annotations

import shutil
import sqlite3
import zlib
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.transactions import transaction
from core.domain.errors import StoreDamagedError, StoreTooNewError
from core.domain.model import Action
from core.domain.pushes import Outcome
from core.services.ecomail_json import document
from core.store import documents
from core.store.database import Database, open_database
from core.store.documents import DICTIONARY, packed, unpacked
from core.store.journal import PushIntent
from core.store.store import Store, backups_of
from tests.support.kept_texts import files_with
from tests.support.old_database import FOLDER
from tests.support.store_samples import EMAIL, KEY, LATER, NOW

PLAIN = 8
"""The last version that kept documents as plain text."""
MANY = 40
MOST_BYTES = 400
"""Of the four documents of a push with three lines, of which one alone has 600 as plain text."""


@given(st.binary(), st.binary())
def test_a_document_comes_back_to_the_byte(content, beside) -> None:
    assert unpacked(packed(content, beside), beside) == content


def test_the_dictionary_is_part_of_the_format_and_stays_as_it_is() -> None:
    assert (len(DICTIONARY), zlib.crc32(DICTIONARY)) == (1_429, 2_707_740_287)


def test_what_was_sent_and_read_back_costs_hardly_more_than_what_was_meant(store, run_id) -> None:
    meant = transaction(123_456)
    intent = PushIntent(run_id=run_id, key=KEY, order_id=meant.order_id, action=Action.UPDATE,
                        request=document(meant), intended=meant, before=meant)  # fmt: skip
    (push_id,) = store.journal.begin([intent], at=NOW)
    store.journal.advance(push_id, store.journal.get(push_id).step, at=NOW, after=meant)
    (lengths,) = store._database.rows(
        "SELECT length(request), length(intended), length(before_transaction), length(after_transaction)"
        " FROM push_documents"
    )
    assert sum(lengths) <= MOST_BYTES
    assert sum(lengths) < 2 * lengths[1]
    push = store.journal.get(push_id)
    assert (push.request, push.intended, push.before, push.after) == (document(meant), meant, meant, meant)


@pytest.mark.parametrize(
    "spoilt", ["zeroblob(40)", "substr(intended, 1, length(intended) - 9)", "request"], ids=["zeros", "half", "other"]
)
def test_a_packed_document_that_is_none_is_damage_that_is_told(store, run_id, spoilt) -> None:
    meant = transaction(1)
    intent = PushIntent(
        run_id=run_id, key=KEY, order_id="1", action=Action.UPDATE, request=document(meant), intended=meant
    )
    (push_id,) = store.journal.begin([intent], at=NOW)
    with store._database.transaction():
        store._database.execute(f"UPDATE push_documents SET intended = {spoilt}")  # noqa: S608 - constants above
    with pytest.raises(StoreDamagedError, match="another form"):
        store.journal.get(push_id)


def test_a_push_whose_documents_are_gone_is_damage_and_not_forgotten(store, run_id) -> None:
    meant = transaction(1)
    store.journal.begin(
        [PushIntent(run_id=run_id, key=KEY, order_id="1", action=Action.UPDATE, intended=meant)], at=NOW
    )
    with store._database.transaction():
        store._database.execute("DELETE FROM push_documents")
    with pytest.raises(StoreDamagedError):
        store.journal.unsettled()


# ------------------------------------------------------------------------------------------ from version 8 to 9


@pytest.fixture
def plain(path):
    """A file of version 8 with many orders and pushes; returns what it holds of each, as anybody's SQLite reads it."""
    path.parent.mkdir()
    shutil.copy(FOLDER / f"v{PLAIN}.sqlite3", path)
    with closing(sqlite3.connect(path)) as connection:
        for number in range(MANY):
            _copy_of(connection, "pushes", "push_id", 1, {"order_session": f"many-{number}"})
            row_id = _copy_of(connection, "orders", "id", 1, {"order_session": f"many-{number}"})
            _copy_of(connection, "order_details", "id", 1, {"id": row_id})
        connection.commit()
        pushes = connection.execute(
            "SELECT push_id, CAST(request AS TEXT), intended, before_transaction, after_transaction FROM pushes"
        ).fetchall()
        orders = connection.execute("SELECT id, shop_order, ecomail_transaction FROM order_details").fetchall()
    return pushes, orders


def _copy_of(connection, table: str, key: str, of: int, other: dict) -> int:
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    found = connection.execute(f"SELECT * FROM {table} WHERE {key} = ?", (of,)).fetchone()  # noqa: S608 - our own names
    values = dict(zip(names, found, strict=True)) | {key: None} | other
    into = f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})"  # noqa: S608 - the same
    return connection.execute(into, list(values.values())).lastrowid


def _held(store: Store) -> tuple[list, list]:
    """The same of a file of version 9."""
    pushes = []
    for push_id, *kept in store._database.rows("SELECT * FROM push_documents"):
        found = documents.PushDocuments.of(kept)
        pushes.append((push_id, *(None if one is None else one.decode()
                                  for one in (found.request, found.intended, found.before, found.after))))  # fmt: skip
    orders = [
        (row_id, *(None if data is None else unpacked(data).decode() for data in kept))
        for row_id, *kept in store._database.rows("SELECT id, shop_document, ecomail_document FROM order_details")
    ]
    return pushes, orders


def test_killed_at_any_commit_the_next_opening_goes_on(plain, path, tmp_path, monkeypatch) -> None:
    """What lies on the disk after each commit is what a kill then leaves."""
    copies: list[Path] = []
    transaction_of = Database.transaction

    @contextmanager
    def watched(database):
        with transaction_of(database):
            yield
        copies.append(tmp_path / f"killed-{len(copies)}" / "orders.sqlite3")
        shutil.copytree(path.parent, copies[-1].parent)

    monkeypatch.setattr(documents, "_SLICE", 9)
    monkeypatch.setattr(Database, "transaction", watched)
    Store.open(path, now=NOW).close()
    monkeypatch.setattr(Database, "transaction", transaction_of)
    assert len(copies) > 2 * MANY / 9, "some slices of pushes, some of orders"
    for killed in copies:
        _an_old_program_refuses(killed)
        store = Store.open(killed, now=LATER)
        assert _held(store) == plain
        assert store._database.row("PRAGMA integrity_check") == ("ok",)
        assert store._database.rows("PRAGMA foreign_key_check") == []
        assert len(list(store.orders.records())) == MANY + 4
        assert len(store.journal.history()) == MANY + 2
        store.close()
        (copy,) = backups_of(killed)
        with closing(sqlite3.connect(copy)) as kept:
            assert kept.execute("PRAGMA user_version").fetchone() == (PLAIN,), "the copy from before is kept"
            assert len(kept.execute("SELECT intended FROM pushes").fetchall()) == MANY + 2


def _an_old_program_refuses(path: Path) -> None:
    if int.from_bytes(path.read_bytes()[60:64], "big") == PLAIN:
        path = shutil.copytree(path.parent, path.parent.with_name(f"{path.parent.name}-old")) / path.name
        with pytest.raises(StoreTooNewError):  # its version is still in the log
            open_database(path, PLAIN)
        return
    before = path.read_bytes()
    with pytest.raises(StoreTooNewError):
        open_database(path, PLAIN)
    assert path.read_bytes() == before


def test_no_plain_text_is_left_behind_and_what_is_forgotten_then_is_nowhere(plain, path) -> None:
    size = path.stat().st_size
    store = Store.open(path, now=NOW)
    store._database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    assert path.stat().st_size < size
    columns = {
        row[1] for table in ("pushes", "order_details") for row in store._database.rows(f"PRAGMA table_info({table})")
    }
    assert columns.isdisjoint({"request", "intended", "before_transaction", "after_transaction", "shop_order"})
    for push in store.journal.unsettled():
        store.journal.finish(push.push_id, Outcome.VERIFIED, at=NOW)
    assert store.forget_customer_data(now=LATER).pushes == MANY + 2
    store.close()
    assert files_with(path.parent, EMAIL) == []
