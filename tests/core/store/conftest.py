from __future__ import annotations

import pytest

from core.domain.runs import RunKind
from core.store.store import Store
from tests.support.store_samples import NOW, RECORD, ROW, summarise


@pytest.fixture
def path(tmp_path):
    return tmp_path / "profile" / "orders.sqlite3"


@pytest.fixture
def store(path):
    store = Store.open(path, now=NOW)
    yield store
    store.close()


@pytest.fixture
def filled(store):
    """One order, compared, and a run to push in."""
    store.orders.upsert_rows([ROW], at=NOW, summarise=summarise)
    assert store.orders.save_record(RECORD, summarise(RECORD))
    return store


@pytest.fixture
def run_id(store):
    return store.runs.begin(RunKind.PUSH, at=NOW, total=1)
