"""What a field does that a copy of the program was given: run by ``tests/test_inventions.py`` in that copy.

``gift_note`` comes from Wemasy's JSON, ``gate_code`` from a file. Nothing here says how the program does it.
"""

from __future__ import annotations

import csv
import json
import sys
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from msgspec import UNSET
from msgspec.structs import replace

import core
from core.domain.assessment import assess, stale_notice, summarise
from core.domain.model import (
    Action,
    Decision,
    DifferenceKind,
    OrderCard,
    OrderKey,
    OrderRecord,
    OrderState,
    Origin,
    Presence,
    Side,
)
from core.domain.pushes import Outcome, PushRecord, PushStep
from core.domain.settings import ShopSettings
from core.files.options import ImportOptions
from core.files.order_list import export_row
from core.files.preview import read_orders
from core.services.ecomail_json import document, read_transaction
from core.services.wemasy_json import read_order
from core.store.store import Store
from gui.history.entry import rows_between
from gui.order_card.rows import CardRow, Group, rows_of
from gui.words.formatting import field_value
from gui.words.orders import field_label, field_name
from tests.support.kept_texts import files_with
from tests.support.saved_lists import write_orders
from tests.translations import update
from tests.translations.messages import Message, all_messages

AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
KEY = OrderKey("1", "session-1")
SETTINGS = ShopSettings(shop_name="Vaas & Zo", status_map={"paid": "completed"})
PURCHASE = {
    "transaction_id": "ORD-1", "value": 24, "tax": 4, "shipping": 0, "currency": "EUR",
    "items": [{"item_id": "A", "item_name": "Vaas", "price": 24, "quantity": 1}],
}  # fmt: skip
HELD = {
    "id": 7, "order_id": "ORD-1", "email": "jan@example.nl", "shop": "Vaas & Zo", "amount": 24, "tax": 4,
    "shipping": 0, "city": None, "county": None, "country": None, "timestamp": "2026-03-04 05:06:07", "props": None,
    "status": "completed",
    "items": [{"code": "A", "title": "Vaas", "price": 24, "amount": 1, "categories": [], "tags": []}],
}  # fmt: skip


def record_of(folder: Path, name: str, *, purchase: str | None, filed: str | None, held: str) -> OrderRecord:
    """The order as it is read from a file and from both services, with ``name`` wherever it is said."""
    path = folder / "orders.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["order_session", "website_id", "email", *([name.replace("_", " ").title()] if filed else ())])
        rows.writerow([KEY.order_session, KEY.website_id, "jan@example.nl", *([filed] if filed else ())])
    (row,) = read_orders(path, ImportOptions()).rows
    said = {} if purchase is None else {name: purchase}
    order = read_order(
        KEY, {"error": False, "already_tracked": False, "payment_status": "paid", "purchase": PURCHASE | said}
    )
    assert not order.other, "it is a field of the order, not something beside it"
    return OrderRecord(
        key=KEY,
        row=row,
        order=order,
        transaction=read_transaction(HELD | {"gift_note": None, "gate_code": None} | {name: held}, full=True),
        presence=Presence.PRESENT,
        wemasy_knows=True,
        compared_at=AT,
    )


def check_the_diff_and_the_request(record: OrderRecord, name: str, *, ours: str, theirs: str, origin: Origin) -> None:
    found = assess(record, SETTINGS)
    assert (found.state, found.action) == (OrderState.DIFFERS, Action.UPDATE), found.blockers
    (change,) = found.remaining
    assert (change.path, change.kind, change.shop, change.ecomail) == (name, DifferenceKind.CHANGED, ours, theirs)
    assert found.origins[name] is origin
    assert found.outcome is not None
    assert json.loads(document(found.outcome))["transaction"][name] == ours
    typed = assess(replace(record, decisions={name: Decision(Side.MANUAL, "typed")}), SETTINGS)
    assert getattr(typed.outcome, name) == "typed"
    kept = assess(replace(record, decisions={name: Decision(Side.ECOMAIL)}), SETTINGS)
    assert (getattr(kept.outcome, name), kept.state) == (theirs, OrderState.IN_SYNC)
    unseen = assess(replace(record, transaction=replace(record.transaction, **{name: UNSET, "city": "X"})), SETTINGS)
    assert name in {row.path for row in unseen.comparison if row.kind is DifferenceKind.UNKNOWN}


def check_the_stale_check(record: OrderRecord, name: str) -> None:
    assert record.transaction is not None
    push = PushRecord(
        push_id=1, run_id=1, key=KEY, order_id="ORD-1", action=Action.UPDATE, step=PushStep.DONE,
        outcome=Outcome.STALE, at=AT + timedelta(hours=1), before=record.transaction,
        after=replace(record.transaction, **{name: "by somebody else"}),
    )  # fmt: skip
    notice = stale_notice(push, record, SETTINGS)
    assert notice is not None
    assert notice.params["fields"] == name
    (row,) = [row for row in rows_between(push.before, push.after) if row.differs]
    assert (row.path, row.shop) == (name, "by somebody else"), "the history shows it"


def check_the_card(record: OrderRecord, name: str, label: str, *, ours: str, theirs: str) -> None:
    card = OrderCard(record=record, assessment=assess(record, SETTINGS))
    (row,) = (row for row in rows_of(card) if row.path == name)
    assert isinstance(row, CardRow)
    assert (row.group, row.shop, row.ecomail, row.outcome) == (Group.CUSTOMER, ours, theirs, ours)
    assert row.choices == (Side.SHOP, Side.ECOMAIL, Side.MANUAL)
    assert (field_label(name), field_value(name, ours)) == (label, ours)


def check_the_languages(label: str, contexts: set[str]) -> None:
    messages = all_messages()
    asked_for = {message.context for message in messages if message.source == label}
    assert asked_for == contexts
    for language in ("nl", "cs"):
        assert {Message(context, label) for context in contexts} <= set(update.wanted(language, messages))


def check_the_export_and_forgetting(folder: Path, record: OrderRecord, column: str, ours: str, theirs: str) -> None:
    folder.mkdir()
    store = Store.open(folder / "data" / "orders.sqlite3", now=AT)
    try:
        store.orders.upsert_rows([record.row], at=AT, summarise=lambda kept: summarise(kept, assess(kept, SETTINGS)))
        assert store.orders.save_record(record, summarise(record, assess(record, SETTINGS)))
        lines = [export_row(*line, UTC) for block in store.orders.lines() for line in block]
        write_orders(folder / "list.json", lines)
        (exported,) = json.loads((folder / "list.json").read_text(encoding="utf-8"), parse_float=Decimal)
        assert exported[column] == ours
        store.forget_customer_data(now=AT + timedelta(days=1))
        (kept,) = store.orders.records()
        for text in (ours, theirs):
            assert text not in repr(kept)
            assert files_with(folder / "data", text) == []
    finally:
        store.close()


def main(copy: Path, folder: Path) -> None:
    assert Path(core.__file__).is_relative_to(copy), "the copy is what is looked at"
    note = record_of(folder, "gift_note", purchase="Voor Eva", filed=None, held="Voor Ada")
    check_the_diff_and_the_request(note, "gift_note", ours="Voor Eva", theirs="Voor Ada", origin=Origin.WEMASY)
    check_the_stale_check(note, "gift_note")
    check_the_card(note, "gift_note", "Gift note", ours="Voor Eva", theirs="Voor Ada")
    check_the_languages("Gift note", {"Field"})
    check_the_export_and_forgetting(folder / "note", note, "shop_gift_note", "Voor Eva", "Voor Ada")

    code = record_of(folder, "gate_code", purchase=None, filed="poort 81", held="poort 18")
    check_the_diff_and_the_request(code, "gate_code", ours="poort 81", theirs="poort 18", origin=Origin.FILE)
    check_the_stale_check(code, "gate_code")
    check_the_card(code, "gate_code", "Gate code", ours="poort 81", theirs="poort 18")
    check_the_languages("Gate code", {"Field", "ImportFields"})
    assert field_name("gate_code") == "Gate code"
    check_the_export_and_forgetting(folder / "code", code, "gate_code", "poort 81", "poort 18")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
