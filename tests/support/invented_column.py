"""Where a column of the list shows that a copy of the program was given: run by ``tests/test_inventions.py``.

It says of which brands an order is. Nothing here says how the program does it.
"""

from __future__ import annotations

import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt

import core
from core.domain.assessment import assess, summarise
from core.domain.model import OrderKey, OrderRecord, OrderSummary
from core.domain.settings import ShopSettings
from core.store.store import Store
from gui.order_list.columns import COLUMNS
from gui.order_list.model import OrderListModel
from tests.support.orders import make_order, make_order_line, make_record, make_row
from tests.translations import update
from tests.translations.messages import Message, all_messages

AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


def summary_of(record: OrderRecord) -> OrderSummary:
    return summarise(record, assess(record, ShopSettings(shop_name="Vaas & Zo")))


def main(copy: Path, folder: Path) -> None:
    assert Path(core.__file__).is_relative_to(copy), "the copy is what is looked at"
    lines = (make_order_line(brand="Tulip"), make_order_line(brand="Delft"))
    row = make_row(order_session="of today", website_id="1")
    record = make_record(key=OrderKey("1", row.order_session), row=row, order=make_order(lines=lines))
    path = folder / "orders.sqlite3"
    shutil.copy(copy / "tests" / "data" / "databases" / "v1.sqlite3", path)
    store = Store.open(path, now=AT)
    old = store.orders.summaries()
    assert old
    assert {summary.brands for summary in old} == {None}, "of a list from before nobody knows"
    store.orders.upsert_rows([record.row], at=AT, summarise=summary_of)
    assert store.orders.save_record(record, summary_of(record))
    store.close()

    store = Store.open(path, now=AT)
    *before, summary = store.orders.summaries()
    assert before == old
    assert summary.brands == "Delft, Tulip"
    store.close()

    model = OrderListModel()
    model.set_rows([summary, before[0]])
    (place,) = (number for number, column in enumerate(COLUMNS) if column.name == "brands")
    assert model.headerData(place, Qt.Orientation.Horizontal) == "Brands"
    model.sort(place)
    assert [model.index(row, place).data() for row in range(2)] == ["Delft, Tulip", "–"]
    for language in ("nl", "cs"):
        assert Message("OrderColumn", "Brands") in update.wanted(language, all_messages())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
