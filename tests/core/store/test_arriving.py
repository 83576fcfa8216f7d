"""Rows that were made ready end up in the list exactly as rows that are taken in one by one under the profile's rules."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from core.domain.assessment import assess, summarise
from core.domain.settings import ShopSettings
from core.domain.stored_row import stored_rows
from core.store.store import Store
from tests.support.store_samples import NOW
from tests.support.store_strategies import file_rows

ROWS = st.builds(
    lambda row, session, website: replace(row, order_session=session, website_id=website),
    file_rows,
    st.sampled_from(["a", "b", "c", "d"]),
    st.sampled_from([None, "1", "2"]),
)


def by_the_rules(record):
    return summarise(record, assess(record, ShopSettings()))


def content(store):
    return store.orders.summaries(), list(store.orders.records())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(rows=st.lists(ROWS, max_size=8), again=st.lists(ROWS, max_size=4))
def test_both_ways_write_the_same(tmp_path_factory, rows, again):
    folder = tmp_path_factory.mktemp("stores")
    one, many = Store.open(folder / "one.sqlite3", now=NOW), Store.open(folder / "many.sqlite3", now=NOW)
    try:
        for batch in (rows, [*again, *rows[:2]]):
            slowly = one.orders.upsert_rows(batch, at=NOW, summarise=by_the_rules)
            quickly = many.orders.take_in(stored_rows(batch), at=NOW, summarise=by_the_rules)
            assert quickly == slowly
            assert content(many) == content(one)
    finally:
        one.close()
        many.close()
