"""What is stored comes back equal: unknown, null and empty told apart, money exact, times to the microsecond."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec import UNSET, Raw

from core.domain.model import Action, Transaction, TransactionLine
from core.domain.pushes import Outcome, PushStep
from core.store import codec
from core.store.journal import PushIntent
from tests.support import store_strategies as strategies
from tests.support.store_samples import KEY, NOW, ROW, summarise

any_example = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(strategies.transactions)
@any_example
def test_a_transaction_comes_back_equal_whatever_is_unknown_null_or_empty(transaction) -> None:
    found = codec.TRANSACTION.load(codec.TRANSACTION.dump(transaction))
    assert found == transaction
    assert repr(found.email) == repr(transaction.email)
    for name in ("amount", "tax", "shipping"):
        assert str(getattr(found, name)) == str(getattr(transaction, name)), "money keeps its digits"


@pytest.mark.parametrize("city", [UNSET, None, ""])
def test_unknown_null_and_empty_are_three_different_things(city) -> None:
    found = codec.TRANSACTION.load(codec.TRANSACTION.dump(Transaction(order_id="1", city=city)))
    assert found.city is city if city != "" else found.city == ""


def test_numbers_that_nobody_typed_are_exact() -> None:
    exact = Transaction(order_id="1", props={"weight": Decimal("0.1000000000000000055")}, other={"n": 10**30})
    found = codec.TRANSACTION.load(codec.TRANSACTION.dump(exact))
    assert found == exact
    assert str(found.props["weight"]) == "0.1000000000000000055"


@given(strategies.records)
@any_example
def test_an_order_comes_back_equal(filled, record) -> None:
    assert filled.orders.save_record(record, summarise(record))
    found = filled.orders.record(KEY)
    assert found == record
    for path, decision in record.decisions.items():
        assert type(found.decisions[path].value) is type(decision.value)


@given(strategies.summaries)
@any_example
def test_a_line_of_the_list_comes_back_equal(store, summary) -> None:
    row = ROW
    store.orders.remove([KEY])
    store.orders.upsert_rows([row], at=NOW, summarise=lambda _: summary)
    assert store.orders.summaries() == [summary]
    assert store.orders.summaries([KEY]) == [summary]


@given(strategies.transactions, strategies.transactions, strategies.failures)
@any_example
def test_a_push_comes_back_equal_to_the_byte(store, run_id, intended, before, failure) -> None:
    request = bytes(range(256))
    (push_id,) = store.journal.begin(
        [
            PushIntent(
                run_id=run_id, key=KEY, order_id="ORD-1", action=Action.UPDATE, request=request,
                intended=intended, before=before, mark_wanted=False, as_new=True,
            )
        ],
        at=NOW,
    )  # fmt: skip
    store.journal.finish(push_id, Outcome.LANDED_DIFFERENT, at=NOW, after=intended, marked=True, error=failure)
    found = store.journal.get(push_id)
    assert (found.request, found.intended, found.before, found.after) == (request, intended, before, intended)
    assert (found.mark_wanted, found.as_new, found.marked, found.error) == (False, True, True, failure)
    assert (found.step, found.outcome, found.at, found.finished_at) == (
        PushStep.DONE, Outcome.LANDED_DIFFERENT, NOW, NOW,
    )  # fmt: skip


@pytest.mark.parametrize(
    "props", [b'{"props":null,"a":1e400}', b'"\\"props\\":null \\/"', b'{"other":{},"a":1,"a":2}', b"7" * 5000]
)
def test_what_is_carried_is_stored_to_the_letter(props) -> None:
    line = TransactionLine(code="A", other={"n": Raw(b"1E2"), "plain": {"props": None}})
    kept = Transaction(order_id="1", props=Raw(props), lines=(line,), other={"a": Raw(b'"\\/"'), "b": None})
    found = codec.TRANSACTION.load(codec.TRANSACTION.dump(kept))
    assert found == kept
    assert codec.TRANSACTION.dump(found) == codec.TRANSACTION.dump(kept)
    bare = Transaction(order_id="1", props=Raw(props))
    assert codec.TRANSACTION.load(codec.TRANSACTION.dump(bare)) == bare
