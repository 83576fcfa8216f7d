"""The tables of fields, the structs that hold the fields, and what is said of each kind of value agree."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from core.domain import comparison, decisions
from core.domain.assessment import stale_notice
from core.domain.comparison import compare_transactions, differs, equal_in_meaning, same_as_sent
from core.domain.fields import FILE_COLUMNS, HEADER, HEADER_FIELDS, LINE, LINE_FIELDS, CellKind, Kind
from core.domain.model import Action, DifferenceKind, FileRow, Order, OrderKey, Transaction, TransactionLine
from core.domain.pushes import Outcome, PushRecord, PushStep
from core.domain.settings import ShopSettings
from core.services import ecomail_json
from tests.support.orders import ORDERED_AT, make_line, make_record, make_transaction

CHANGED: dict[str, Any] = {
    "order_id": "ORD-2", "email": "piet@example.nl", "shop": "Vaas", "amount": Decimal("105.01"), "tax": Decimal(18),
    "shipping": Decimal("5.50"), "city": "Gouda", "county": "Utrecht", "country": "BE",
    "timestamp": ORDERED_AT + timedelta(seconds=1), "props": {"gift": False}, "status": "canceled",
}  # fmt: skip
"""Another value for each field of ``make_transaction``."""
CHANGED_LINE: dict[str, Any] = {
    "code": "SKU-2", "title": "Kom", "categories": ("Hout",), "price": Decimal("99.99"), "amount": Decimal(3),
    "tags": ("sale",),
}  # fmt: skip


def test_every_field_has_another_value_here():
    assert tuple(CHANGED) == HEADER_FIELDS
    assert tuple(CHANGED_LINE) == LINE_FIELDS


def test_the_structs_hold_the_fields_of_the_tables_in_their_order():
    assert Transaction.__struct_fields__ == (*HEADER_FIELDS, "lines", "ecomail_id", "full", "problems", "other")
    assert TransactionLine.__struct_fields__ == (*LINE_FIELDS, "category", "other")
    assert tuple(name for name in FileRow.__struct_fields__ if name in dict(by_name())) == tuple(dict(by_name()))
    assert set(FileRow.__struct_fields__) == {*dict(by_name()), "timestamp_resolution", "file", "line"}
    assert {field.name for field in HEADER if field.from_shop} <= set(Order.__struct_fields__)


def by_name():
    return ((column.name, column) for column in FILE_COLUMNS)


def test_only_one_column_holds_moments_and_one_amounts():
    cells = [column.cell for column in FILE_COLUMNS]
    assert [cells.count(CellKind.MOMENT), cells.count(CellKind.AMOUNT)] == [1, 1]


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_of_value_is_compared_typed_and_read(kind: Kind):
    assert kind in comparison.RULES
    assert (kind in decisions.TYPED) is (kind is not Kind.NUMBER), "nobody chooses an order's number"
    assert (kind in ecomail_json.READERS) is (kind is not Kind.NUMBER), "it is read before anything else"


def test_names_are_told_apart():
    for table in (HEADER, LINE, FILE_COLUMNS):
        assert len({row.name for row in table}) == len(table)


# -------------------------------------------------------------------- a field that is overlooked would be overwritten


@pytest.mark.parametrize("field", HEADER_FIELDS)
def test_a_change_of_any_field_is_another_version(field: str):
    seen, now = make_transaction(), make_transaction(**{field: CHANGED[field]})
    assert not equal_in_meaning(seen, now)
    assert differs(seen, now)
    assert [row.path for row in compare_transactions(seen, now) if row.kind is DifferenceKind.CHANGED] == [field]
    assert [row.path for row in same_as_sent(seen, now)] == [field]


@pytest.mark.parametrize("field", LINE_FIELDS)
def test_a_change_of_any_field_of_a_line_is_another_version(field: str):
    line = make_line(tags=("new",), category=None)
    seen = make_transaction(lines=(line,))
    now = make_transaction(lines=(replace(line, **{field: CHANGED_LINE[field]}),))
    assert not equal_in_meaning(seen, now)
    assert differs(seen, now)
    assert same_as_sent(seen, now)


@pytest.mark.parametrize("field", HEADER_FIELDS)
def test_the_notice_of_a_stale_order_names_the_field_that_changed(field: str):
    seen, now = make_transaction(), make_transaction(**{field: CHANGED[field]})
    push = PushRecord(
        push_id=1,
        run_id=1,
        key=OrderKey("1", "session-1"),
        order_id="ORD-1",
        action=Action.UPDATE,
        step=PushStep.DONE,
        outcome=Outcome.STALE,
        at=ORDERED_AT + timedelta(hours=1),
        before=seen,
        after=now,
    )
    notice = stale_notice(push, make_record(), ShopSettings())
    assert notice is not None
    assert (notice.code, notice.params["fields"]) == ("stale", field)


def test_the_far_side_and_its_observer_do_not_know_the_tables():
    """They are there to find mistakes in them."""
    root = Path(__file__).parents[3]
    sources = [*(root / "core" / "demo_shop").rglob("*.py"), *(root / "tests" / "far_side").rglob("*.py")]
    assert len(sources) > 10
    assert [source.name for source in sources if "domain.fields" in source.read_text(encoding="utf-8")] == []
