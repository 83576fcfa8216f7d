"""What could not be read back never gets in; a list that has it from before opens with that order set aside."""

from __future__ import annotations

import shutil
import sqlite3
from decimal import Decimal

import pytest
from msgspec.structs import replace

from core.domain.model import Decision, FileRow, OrderKey, OrderState, Side, Transaction
from core.domain.stored_row import stored_rows
from core.store import codec
from core.store.store import Store
from tests.support.old_database import FOLDER
from tests.support.store_samples import KEY, NOW, RECORD, ROW, summarise


@pytest.mark.parametrize("number", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_a_number_that_is_none_is_written_nowhere(filled, number) -> None:
    bad = Decimal(number)
    row = replace(ROW, order_session="other", total=bad)
    with pytest.raises(ValueError, match="no amount"):
        stored_rows([ROW, row])
    with pytest.raises(ValueError, match="no amount"):
        filled.orders.upsert_rows([row], at=NOW, summarise=summarise)
    record = replace(RECORD, transaction=Transaction(order_id="1", amount=bad))
    with pytest.raises(ValueError, match="could not be read back"):
        filled.orders.save_record(record, summarise(RECORD))
    with pytest.raises(ValueError, match="no amount"):
        filled.orders.save_record(RECORD, replace(summarise(RECORD), shop_total=bad))
    with pytest.raises(ValueError, match="could not be read back"):
        codec.dump_decisions({"amount": Decision(Side.MANUAL, bad)})
    assert list(filled.orders.records()) == [RECORD], "nothing of it was kept"


@pytest.mark.parametrize("text", ["\ud800", "a\udfff"])
def test_half_of_a_character_is_written_nowhere(filled, text) -> None:
    row = replace(ROW, order_session="other", city=text)
    with pytest.raises(ValueError, match="surrogates"):
        stored_rows([row])
    with pytest.raises(ValueError, match="surrogates"):
        filled.orders.upsert_rows([row], at=NOW, summarise=summarise)
    assert len(filled.orders.keys()) == 1


def _as_it_was(path, changes) -> None:
    """A list of the version before, into which ``changes`` (SQL) got."""
    path.parent.mkdir(exist_ok=True)
    shutil.copy(FOLDER / "v3.sqlite3", path)
    connection = sqlite3.connect(path)
    for change in changes:
        connection.execute(change)
    connection.commit()
    connection.close()


def _row_3(text) -> str:
    return f"UPDATE order_details SET row = '{text}' WHERE id = 3"  # noqa: S608 - texts of this test


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1E+400", "123456789012345", "1.5E+15"])
def test_an_old_list_with_such_a_value_opens_with_that_order_set_aside(path, number) -> None:
    bad = f'{{"order_session":"session-6","website_id":"1","city":"Brno","total":{number},"file":"a.xlsx","line":36}}'
    _as_it_was(path, [_row_3(bad)])
    store = Store.open(path, now=NOW)
    records = {record.key.order_session: record for record in store.orders.records()}
    aside = records.pop("session-6")
    assert aside.row == FileRow(order_session="session-6", website_id="1", city="Brno", file="a.xlsx", line=36)
    assert (aside.failure.code, aside.failure.params) == ("value_unreadable", {"names": "total"})
    assert not any(record.failure and record.failure.code == aside.failure.code for record in records.values())
    assert [line.state for line in store.orders.summaries([aside.key])] == [OrderState.FAILED]
    assert replace(records[KEY.order_session], unsettled=False) == RECORD, "the others are as they were"
    lines = [line for block in store.orders.lines() for line in block]
    assert len(lines) == len(store.orders.keys()) == len(records) + 1
    assert store.orders.numbers()
    assert store.orders.upsert_rows([replace(aside.row, total=Decimal(7))], at=NOW, summarise=summarise).updated == 1
    store.close()


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ("UPDATE order_details SET row = 'x{' WHERE id = 3", "row"),
        (
            """UPDATE order_details SET decisions = '{"amount":{"side":"manual","number":NaN}}' WHERE id = 3""",
            "decisions",
        ),
        ("""UPDATE order_details SET ecomail_transaction = '{"amount":NaN}' WHERE id = 3""", "ecomail_transaction"),
        ("""UPDATE order_details SET shop_order = '{"value":Infinity}' WHERE id = 3""", "shop_order"),
        ('UPDATE order_details SET shop_order = \'{"city":"a\\ud800"}\' WHERE id = 3', "shop_order"),
        ("UPDATE order_details SET ecomail_transaction = '{\"amount\":1E+999999}' WHERE id = 3", "ecomail_transaction"),
        ('UPDATE order_details SET ecomail_transaction = \'{"city":"\\udfff"}\' WHERE id = 3', "ecomail_transaction"),
        (
            'UPDATE order_details SET decisions = \'{"city":{"side":"manual","other":"\\uD800"}}\' WHERE id = 3',
            "decisions",
        ),
        (
            'UPDATE order_details SET decisions = \'{"amount":{"side":"manual","number":-1e+400}}\' WHERE id = 3',
            "decisions",
        ),
        ('UPDATE order_details SET failure = \'{"code":"x","params":{"a":"\\ud800"}}\' WHERE id = 3', ""),
    ],
)
def test_whatever_of_it_cannot_be_read_is_named(path, change, names) -> None:
    _as_it_was(path, [change, "UPDATE orders SET ecomail_total = 'NaN', shop_total = '1E+999999' WHERE id = 3"])
    store = Store.open(path, now=NOW)
    record = store.orders.record(OrderKey("1", "session-6"))
    assert record.failure.params == {"names": names}
    assert (record.key, record.decisions, record.order, record.transaction) == (record.key, {}, None, None)
    assert [(line.ecomail_total, line.shop_total) for line in store.orders.summaries([record.key])] == [(None, None)]
    store.close()


@pytest.mark.parametrize(
    ("said", "lost"), [(r'"city":"\ud800"', "city"), (r'"email":"a\uDFFF"', "email"), (r'"\ud800":1,"city":"x"', "?")]
)
def test_half_of_a_character_in_a_row_is_set_aside_with_its_order(path, said, lost) -> None:
    _as_it_was(path, [_row_3(f'{{"order_session":"session-6","website_id":"1","line":36,{said}}}')])
    store = Store.open(path, now=NOW)
    record = store.orders.record(OrderKey("1", "session-6"))
    assert (record.failure.code, record.failure.params, record.row.line) == ("value_unreadable", {"names": lost}, 36)
    assert len(list(store.orders.records())) == len(store.orders.keys())
    store.close()


@pytest.mark.parametrize(
    "said", [r'"city":"a\u0000b"', r'"city":"\ud83c\udf77"', '"total":1E-400', '"total":1E+3', r'"city":"C:\\udine"']
)
def test_what_can_be_read_back_stays(path, said) -> None:
    _as_it_was(path, [_row_3(f'{{"order_session":"session-6","website_id":"1","line":36,{said}}}')])
    store = Store.open(path, now=NOW)
    assert store.orders.record(OrderKey("1", "session-6")).failure is None
    store.close()


def test_amounts_keep_their_digits_when_another_value_of_the_row_goes(path) -> None:
    bad = '{"order_session":"session-6","website_id":"1","total":84.95,"timestamp_resolution":NaN}'
    _as_it_was(path, [_row_3(bad)])
    store = Store.open(path, now=NOW)
    assert store.orders.record(OrderKey("1", "session-6")).row.total == Decimal("84.95")
    store.close()
