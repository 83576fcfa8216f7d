"""Makes the database that stands for one released schema; run once per schema, before its release::

    python -m tests.support.old_database

writes ``tests/data/databases/v<N>.sqlite3`` unless it is there. A file once made is never made again: it is what
users have.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from core.domain.likely_matches import held_of
from core.domain.model import OrderKey, OrderRecord, OrderState
from core.domain.pushes import Outcome, PushStep, SkippedEntry
from core.domain.runs import RunKind
from core.store.schema import NEWEST_VERSION
from core.store.small_tables import WatchedFile
from core.store.store import Store
from core.store.survey import SurveyState
from tests.support.store_samples import KEY, NOW, RECORD, ROW, TRANSACTION, intent, rows, summarise

MATCHED = OrderRecord(key=OrderKey("1", "session-5"), row=rows(1, first=5)[0], matched_order_id="WOO-5")
WATCHED = WatchedFile("/orders/march.csv", 1234, 1_772_600_000_000_000_000)
LEFT_OUT = SkippedEntry(key=KEY, order_id="ORD-1", state=OrderState.BLOCKED)
FOLDER = Path(__file__).resolve().parents[1] / "data" / "databases"


def fill(store: Store) -> None:
    """One compared order, three new ones, a finished push and one that was cut short."""
    store.orders.upsert_rows([ROW, *rows(3, first=5)], at=NOW, summarise=summarise)
    store.orders.save_record(RECORD, summarise(RECORD))
    run_id = store.runs.begin(RunKind.PUSH, at=NOW, total=2)
    done, cut_short = store.journal.begin([intent(run_id), intent(run_id)], at=NOW)
    store.journal.advance(done, PushStep.SENDING, at=NOW)
    store.journal.finish(done, Outcome.VERIFIED, at=NOW, after=TRANSACTION, marked=True)
    store.journal.advance(cut_short, PushStep.SENDING, at=NOW)
    fill_second_sources(store)
    fill_runs(store)
    store.survey.add([(7, held_of(TRANSACTION))], SurveyState(complete=True, walk=1))  # what version 8 added
    assert store.orders.record(KEY) is not None


def fill_second_sources(store: Store) -> None:
    """What version 2 added: a match, a walk through the shop's list, a search, a watched file."""
    store.orders.save_record(MATCHED, summarise(MATCHED))
    store.listed.add([KEY])
    store.listed.remember_columns({"order_session": "checkout.session"})
    store.only_in_ecomail.replace([TRANSACTION], at=NOW)
    store.watched.add(WATCHED)
    store.key_values.set("listed_back_to", {"first": "2026-01-01"})


def fill_runs(store: Store) -> None:
    """What version 3 added: an order left out of a run, a comparison with its counts, words for the search."""
    store.runs.begin(RunKind.PUT_BACK, at=NOW, total=0, left_out=[LEFT_OUT])
    compared = store.runs.begin(RunKind.COMPARE_SOME, at=NOW, total=4)
    store.runs.count(compared, good=1, needs_you=2, failed=1, stopped=True)
    store.runs.finish(compared, at=NOW, stopped=True)
    store.history.note_words(str.lower, limit=10)


def main() -> None:
    target = FOLDER / f"v{NEWEST_VERSION}.sqlite3"
    if target.exists():
        return
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "orders.sqlite3", now=NOW)
        fill(store)
        store._database.copy_to(target)
        store.close()


if __name__ == "__main__":
    main()
