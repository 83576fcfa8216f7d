"""A process to be killed: writes pushes into a store and prints each change only after it was acknowledged.

python -m tests.support.journal_writer PATH
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import msgspec

from core.domain.model import OrderKey
from core.domain.pushes import Outcome, PushStep
from core.domain.runs import RunKind
from core.store.store import Store
from tests.support.store_samples import NOW, ROW, TRANSACTION, intent, summarise


def main(path: Path) -> None:
    store = Store.open(path, now=NOW)
    run_id = store.runs.begin(RunKind.PUSH, at=NOW, total=0)
    for number in itertools.count():
        key = OrderKey("1", f"run-{run_id}-{number}")
        row = msgspec.structs.replace(ROW, order_session=key.order_session, city="x" * 2000)
        store.orders.upsert_rows([row], at=NOW, summarise=summarise)
        _say("row", key.order_session)
        one = msgspec.structs.replace(intent(run_id, key=key), request=key.order_session.encode())
        first, second = store.journal.begin([one, intent(run_id, key=key)], at=NOW)
        _say("begun", first, second)
        store.journal.advance(first, PushStep.SENDING, at=NOW)
        _say("sending", first, key.order_session)
        store.journal.finish(first, Outcome.VERIFIED, at=NOW, after=TRANSACTION, marked=True)
        _say("finished", first)


def _say(*words: object) -> None:
    print(*words, flush=True)  # noqa: T201 - how the parent hears of it


if __name__ == "__main__":
    main(Path(sys.argv[1]))
