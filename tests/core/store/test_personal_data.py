"""Forgetting: nothing about people is left in any file, and what that costs is said."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import msgspec
import pytest
from msgspec import UNSET, Raw

from core.domain.model import OrderKey, Presence
from core.domain.pushes import Outcome, PushStep
from core.store.store import Forgotten
from tests.support.kept_texts import files_with, texts_in
from tests.support.store_samples import EMAIL, KEY, LATER, NOW, RECORD, TRANSACTION, intent, rows, summarise

PERSONAL = (EMAIL, "Příbram", "Středočeský")


@pytest.fixture
def pushed(filled, run_id):
    """The order was pushed, and there is a backup."""
    (push_id,) = filled.journal.begin([intent(run_id)], at=NOW)
    filled.journal.finish(push_id, Outcome.LANDED_DIFFERENT, at=NOW, after=TRANSACTION, error=RECORD.failure)
    filled.backup_if_due(NOW)
    return push_id


def test_nothing_about_people_is_left_in_any_file(filled, pushed, path) -> None:
    assert files_with(path.parent, EMAIL), "the search itself finds what is there"
    packed = [text for file in path.parent.iterdir() for text in texts_in(file)[1:]]
    assert sum(EMAIL.encode() in text for text in packed) > len(PERSONAL), "also in what is packed"
    assert filled.forget_customer_data(now=LATER) == Forgotten(orders=1, pushes=1, unsettled=0)
    for text in PERSONAL:
        assert files_with(path.parent, text) == []
    filled.close()
    for text in PERSONAL:
        assert files_with(path.parent, text) == []


def test_numbers_amounts_and_outcomes_stay(filled, pushed) -> None:
    filled.forget_customer_data(now=LATER)
    record = filled.orders.record(KEY)
    assert (record.row.total, record.row.timestamp, record.order.value) == (Decimal("1500.10"), NOW, Decimal("1500.10"))
    assert (record.transaction.amount, record.transaction.lines[0].code) == (Decimal("1500.10"), "SKU-1")
    assert (record.presence, record.failure.code, list(record.decisions)) == (Presence.PRESENT, "refused", ["amount"])
    push = filled.journal.get(pushed)
    assert (push.outcome, push.order_id, push.error.code) == (Outcome.LANDED_DIFFERENT, "ORD-1", "refused")
    assert push.after.amount == Decimal("1500.10")
    assert len(filled.journal.events(pushed)) == 2
    (summary,) = filled.orders.summaries()
    assert (summary.email, summary.shop_total) == (None, Decimal("1500.10"))


def test_what_was_forgotten_is_unknown_and_cannot_be_put_back(filled, pushed) -> None:
    filled.forget_customer_data(now=LATER)
    transaction = filled.orders.record(KEY).transaction
    assert (transaction.email, transaction.city, transaction.props, transaction.full) == (UNSET, UNSET, UNSET, False)
    push = filled.journal.get(pushed)
    assert (push.forgotten, push.request) == (True, b"")
    assert push.before.email is UNSET


def test_that_ecomail_held_nothing_is_still_known(filled, run_id) -> None:
    (push_id,) = filled.journal.begin([msgspec.structs.replace(intent(run_id), before=None)], at=NOW)
    filled.journal.finish(push_id, Outcome.VERIFIED, at=NOW)
    filled.forget_customer_data(now=LATER)
    assert filled.journal.get(push_id).before is None


@pytest.mark.parametrize("uncertain", [False, True])
def test_an_unsettled_push_and_its_order_are_left_until_it_is_certain_how_it_ended(filled, run_id, uncertain) -> None:
    (push_id,) = filled.journal.begin([intent(run_id)], at=NOW, step=PushStep.SENDING)
    if uncertain:
        filled.journal.finish(push_id, Outcome.UNCERTAIN, at=NOW)
    before = filled.journal.get(push_id)
    assert filled.forget_customer_data(now=LATER) == Forgotten(orders=0, pushes=0, unsettled=1)
    assert filled.journal.get(push_id) == before
    assert filled.orders.record(KEY).transaction == TRANSACTION
    filled.journal.finish(push_id, Outcome.VERIFIED, at=NOW)
    assert filled.forget_customer_data(now=LATER) == Forgotten(orders=1, pushes=1, unsettled=0)


def test_only_what_is_older_is_forgotten(filled, pushed) -> None:
    young = rows(2, first=5)
    filled.orders.upsert_rows(young, at=NOW + timedelta(days=20), summarise=summarise)
    result = filled.forget_customer_data(now=NOW + timedelta(days=30), older_than=timedelta(days=30))
    assert result == Forgotten(orders=0, pushes=0, unsettled=0)
    result = filled.forget_customer_data(now=NOW + timedelta(days=31), older_than=timedelta(days=30))
    assert result == Forgotten(orders=1, pushes=1, unsettled=0)
    assert [filled.orders.record(OrderKey("1", row.order_session)).row for row in young] == young


def test_forgetting_again_finds_nothing_more(filled, pushed) -> None:
    filled.forget_customer_data(now=LATER)
    assert filled.forget_customer_data(now=LATER + timedelta(days=1)) == Forgotten(orders=0, pushes=0, unsettled=0)


def test_backups_that_an_interrupted_try_left_are_forgotten_the_next_time(filled, pushed, path) -> None:
    (backup,) = path.parent.glob("*.backup-*")
    content = backup.read_bytes()
    filled.forget_customer_data(now=LATER)
    backup.write_bytes(content)
    filled.forget_customer_data(now=LATER + timedelta(days=1))
    assert files_with(path.parent, EMAIL) == []


def test_a_long_list_is_forgotten_whole(filled) -> None:
    filled.orders.upsert_rows(rows(1200, first=10), at=NOW, summarise=summarise)
    assert filled.forget_customer_data(now=LATER).orders == 1201
    assert all(record.row.email is None for record in filled.orders.records())


@pytest.mark.parametrize(
    "note", [b'{"to":"ji\\u0159\\u00ed@example.cz"}', b'{"to":"ji\\u0159\\u00ed@example.cz","n":1e400}']
)
def test_an_address_is_found_however_it_is_spelled_in_what_is_kept_to_the_letter(filled, note) -> None:
    record = msgspec.structs.replace(RECORD, transaction=msgspec.structs.replace(TRANSACTION, props=Raw(note)))
    assert filled.orders.save_record(record, summarise(record))
    assert filled.forget_customer_data(now=LATER, email="Jiří@example.cz") == Forgotten(orders=1, pushes=0, unsettled=0)
    assert filled.orders.record(KEY).transaction.props is UNSET
