"""The survey of an account: found by number, core, person and day, without reading all of it, and easily forgotten."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.domain.likely_matches import Held, held_of, number_core, person_of
from core.store.store import Store
from core.store.survey import SurveyState, day_of
from tests.support.old_database import FOLDER
from tests.support.store_samples import NOW, TRANSACTION

STATE = SurveyState(walk=1, next_page=2)
HELD = replace(held_of(TRANSACTION), order_id="#10234", amount=Decimal("45.00"), moment=NOW)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "orders.sqlite3", now=NOW)
    yield store
    store.close()


def test_what_was_kept_is_found_by_each_of_its_keys(store: Store) -> None:
    assert store.survey.add([(1, HELD), (2, replace(HELD, order_id="X"))], STATE) == 2
    assert store.survey.with_number("#10234") == (HELD,)
    assert store.survey.near([""], ["10234"]) == (HELD,)
    assert len(store.survey.near([HELD.person])) == 2
    assert store.survey.near([""], [""]) == ()
    assert len(store.survey.on_days({day_of(NOW)})) == 2
    assert store.survey.on_days({day_of(NOW) + 1, day_of(NOW) - 1}) == ()
    assert store.survey.state == STATE


def test_what_is_alike_is_evidence_once_and_counted_as_often_as_it_is_there(store: Store) -> None:
    store.survey.add([(1, HELD), (2, HELD), (3, replace(HELD, person="other"))], STATE)
    near = store.survey.near([HELD.person], [number_core(HELD.order_id)])
    assert sorted(held.person for held in near) == sorted([HELD.person, "other"])
    assert len(store.survey.of_person(HELD.person)) == 2


def test_what_is_unknown_stays_unknown(store: Store) -> None:
    bare = Held(order_id="A")
    store.survey.add([(1, bare)], STATE)
    assert store.survey.with_number("A") == (bare,)


def test_a_row_seen_again_is_not_new_and_shows_what_it_is_now(store: Store) -> None:
    store.survey.add([(1, HELD)], STATE)
    changed = replace(HELD, amount=Decimal("46.00"))
    assert store.survey.add([(1, changed), (2, replace(HELD, order_id="Y"))], STATE) == 1
    assert store.survey.with_number("#10234") == (changed,)


def test_a_new_walk_drops_what_it_did_not_see(store: Store) -> None:
    store.survey.add([(1, HELD), (2, replace(HELD, order_id="X"))], STATE)
    again = SurveyState(walk=2)
    store.survey.add([(2, replace(HELD, order_id="X"))], again)
    assert store._database.row("SELECT count(*) FROM surveyed WHERE walk >= ?", (2,)) == (1,)
    store.survey.end_walk(replace(again, complete=True))
    assert (store.survey.count(), store.survey.with_number("#10234")) == (1, ())
    assert store.survey.state.complete


def test_what_each_shop_holds_is_counted_and_added_up(store: Store) -> None:
    store.survey.add([(n, replace(HELD, shop="presta", amount=Decimal("10.10") + n)) for n in range(3)], STATE)
    store.survey.add([(9, HELD)], STATE)
    assert [(held.shop, held.count, held.total) for held in store.survey.shops()] == [
        ("presta", 3, Decimal("33.30")),
        (HELD.shop, 1, Decimal("45.00")),
    ]


def test_forgetting_customers_forgets_the_survey(store: Store) -> None:
    store.survey.add([(1, HELD)], SurveyState(complete=True, walk=1))
    store.forget_customer_data(now=NOW, older_than=timedelta(days=30))
    assert store.survey.count() == 1, "that is done at every start"
    store.forget_customer_data(now=NOW)
    assert (store.survey.count(), store.survey.state) == (0, SurveyState())


def test_no_address_stands_in_it(store: Store, tmp_path: Path) -> None:
    address = "somebody@example.com"
    store.survey.add([(1, held_of(replace(TRANSACTION, email=address)))], STATE)
    store.close()
    assert all(address.encode() not in file.read_bytes() for file in tmp_path.iterdir() if file.is_file())


def test_version_8_keeps_its_survey(tmp_path: Path) -> None:
    shutil.copy(FOLDER / "v8.sqlite3", tmp_path / "old.sqlite3")
    store = Store.open(tmp_path / "old.sqlite3", now=NOW)
    assert store.survey.count() == 1
    assert store.survey.near([person_of(TRANSACTION.email)])[0].order_id == TRANSACTION.order_id
    store.close()


def test_every_look_goes_straight_to_its_rows(store: Store) -> None:
    """SEARCH, never SCAN."""
    asked: list[str] = []
    store._database._connection.set_trace_callback(asked.append)
    store.survey.with_number("A")
    store.survey.near(["p"], [number_core("10234")])
    store.survey.on_days({1})
    assert store.survey.held_more_than_once({"A", "B"}) == []
    store._database._connection.set_trace_callback(None)
    assert len(asked) == 5
    for sql in asked:
        steps = [str(row[3]) for row in store._database.rows(f"EXPLAIN QUERY PLAN {sql}")]
        assert not [step for step in steps if "SCAN" in step], sql
