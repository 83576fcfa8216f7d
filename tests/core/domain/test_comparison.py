"""One test or more for each rule of the diff."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given
from msgspec import UNSET
from msgspec.structs import replace

from core.domain.comparison import (
    DIFFERENT_KINDS,
    RULES,
    compare_transactions,
    differs,
    equal_in_meaning,
    same_as_sent,
    same_props,
)
from core.domain.fields import HEADER, HEADER_FIELDS, LINE, LINE_FIELDS, Kind
from core.domain.model import DifferenceKind, FieldComparison, Transaction, TransactionLine
from core.services.ecomail_json import document
from tests.support import orders as make
from tests.support.orders import ORDERED_AT, make_line, make_transaction

EQUAL, CHANGED, UNKNOWN = DifferenceKind.EQUAL, DifferenceKind.CHANGED, DifferenceKind.UNKNOWN
ONLY_IN_SHOP, ONLY_IN_ECOMAIL = DifferenceKind.ONLY_IN_SHOP, DifferenceKind.ONLY_IN_ECOMAIL


def kind(field: str, shop: Any, ecomail: Any) -> DifferenceKind:
    rows = compare_transactions(make_transaction(**{field: shop}), make_transaction(**{field: ecomail}))
    return next(row.kind for row in rows if row.path == field)


def line_kind(field: str, shop: dict[str, Any], ecomail: dict[str, Any]) -> DifferenceKind:
    rows = compare_lines([make_line(**shop)], [make_line(**ecomail)])
    return next(row.kind for row in rows if row.path.endswith(f"].{field}"))


def compare_lines(shop: list[TransactionLine], ecomail: list[TransactionLine]) -> list[FieldComparison]:
    rows = compare_transactions(make_transaction(lines=tuple(shop)), make_transaction(lines=tuple(ecomail)))
    return [row for row in rows if row.path.startswith("items")]


def different(rows: Any) -> list[str]:
    return [row.path for row in rows if row.kind in DIFFERENT_KINDS]


# ------------------------------------------------------------------------------------------ equal by meaning, or not


def test_there_is_a_rule_for_every_field():
    assert {field.kind for field in (*HEADER, *LINE)} <= RULES.keys()
    assert set(RULES) == set(Kind)


@pytest.mark.parametrize(
    ("field", "shop", "ecomail"),
    [
        ("amount", Decimal(1500), Decimal("1500.00")),
        ("amount", Decimal("84.95"), Decimal("84.949997")),
        ("tax", Decimal(0), Decimal("0.00")),
        ("shipping", Decimal("5.5"), Decimal("5.50")),
        ("email", "Jan@Example.NL", "jan@example.nl"),
        ("email", "ŽANETA@example.cz", "žaneta@example.cz"),
        ("city", "Plze\u0148", "Plzen\u030c"),
        ("city", "Delft", " Delft "),
        ("county", "Plze\u0148", "Plzen\u030c"),
        ("country", "NL", "NL "),
        ("shop", "Jin\u00fd", "Jiny\u0301"),
        ("timestamp", datetime(2015, 9, 10, 17, 25, 35, tzinfo=UTC), datetime.fromtimestamp(1441905935, tz=UTC)),
        ("timestamp", ORDERED_AT.replace(microsecond=999_999), ORDERED_AT),
        ("props", {"a": 1}, {"a": Decimal("1.0")}),
        ("props", {}, []),
        ("status", None, None),
    ],
)  # fmt: skip
def test_these_are_equal(field: str, shop: Any, ecomail: Any):
    assert kind(field, shop, ecomail) is kind(field, ecomail, shop) is EQUAL


@pytest.mark.parametrize(
    ("field", "shop", "ecomail"),
    [
        ("amount", Decimal("1500.00"), Decimal("1500.01")),
        ("amount", Decimal(1), Decimal("1E+400")),
        ("amount", Decimal("NaN"), Decimal("NaN")),
        ("email", "jan@example.nl", "jan@example.cz"),
        ("shop", "Vaas & Zo", "vaas & zo"),  # Ecomail takes these for two shops
        ("shop", "Vaas & Zo", "Vaas & Zo "),
        ("city", "Delft", "delft"),
        ("country", "NL", "nl"),
        ("timestamp", ORDERED_AT, ORDERED_AT + timedelta(seconds=1)),
        ("props", {"a": 1}, {"a": 2}),
        ("props", {}, ""),
        ("status", "completed", "pending"),
        ("status", "completed", "Completed"),
        ("city", None, ""),
        ("props", None, []),
    ],
)
def test_these_are_changed(field: str, shop: Any, ecomail: Any):
    assert kind(field, shop, ecomail) is kind(field, ecomail, shop) is CHANGED


@pytest.mark.parametrize("nothing", [None, ""])
@pytest.mark.parametrize("field", ["email", "shop", "city", "county", "country", "status", "props"])
def test_something_against_nothing_is_only_on_one_side(field: str, nothing: str | None):
    assert kind(field, "x", nothing) is ONLY_IN_SHOP
    assert kind(field, nothing, "x") is ONLY_IN_ECOMAIL


def test_zero_is_something():
    assert kind("tax", Decimal(0), Decimal(5)) is CHANGED


@pytest.mark.parametrize("field", ["amount", "tax", "shipping"])
def test_no_amount_may_be_written_as_null(field: str):
    assert kind(field, Decimal("0.00"), None) is kind(field, None, Decimal("0.00")) is EQUAL
    assert kind(field, Decimal("0.01"), None) is ONLY_IN_SHOP
    assert kind(field, None, Decimal("0.01")) is ONLY_IN_ECOMAIL


@pytest.mark.parametrize("shown", [None, ()])
def test_tags_that_are_shown_as_none_are_not_shown(shown: Any):
    assert line_kind("tags", {"tags": ("Glasblazerij",)}, {"tags": shown}) is UNKNOWN
    sent, back = (make_transaction(lines=(make_line(tags=tags),)) for tags in (("Glasblazerij",), shown))
    assert same_as_sent(sent, back) == ()
    assert not equal_in_meaning(sent, back), "somebody took them away since they were seen"


@pytest.mark.parametrize("field", ["categories", "tags"])
def test_null_and_an_empty_list_are_the_same(field: str):
    assert line_kind(field, {field: ()}, {field: None}) is EQUAL
    assert line_kind(field, {field: None}, {field: ()}) is EQUAL


@pytest.mark.parametrize("value", ["x", None, "", UNSET])
@pytest.mark.parametrize("field", ["email", "city", "status", "props"])
def test_what_is_not_shown_is_unknown_against_anything(field: str, value: Any):
    assert kind(field, value, UNSET) is kind(field, UNSET, value) is UNKNOWN


def test_a_row_carries_both_values_as_they_are():
    rows = compare_transactions(make_transaction(amount=Decimal(1500), tax=UNSET), make_transaction())
    by_path = {row.path: row for row in rows}
    assert by_path["amount"] == FieldComparison(path="amount", kind=CHANGED, shop=Decimal(1500), ecomail=Decimal(105))
    assert by_path["tax"] == FieldComparison(path="tax", kind=UNKNOWN, shop=None, ecomail=Decimal("18.22"))


def test_every_field_is_there_in_the_order_in_which_it_is_shown():
    rows = compare_transactions(make_transaction(), make_transaction())
    assert tuple(row.path for row in rows) == (*HEADER_FIELDS, *(f"items[SKU-1].{field}" for field in LINE_FIELDS))
    assert {row.kind for row in rows} == {EQUAL, UNKNOWN}  # the tags


# ------------------------------------------------------------------------------------------------------------- lines


@pytest.mark.parametrize(
    ("field", "shop", "ecomail"),
    [
        ("price", {"price": Decimal(100)}, {"price": Decimal("100.00")}),
        ("amount", {"amount": Decimal(2)}, {"amount": Decimal("2.0")}),
        ("title", {"title": "Va\u00e1s"}, {"title": "Vaa\u0301s "}),
        ("categories", {"categories": ("Glas", "Vazen")}, {"categories": ("Glas", "Vazen"), "category": "Oud"}),
        ("categories", {"categories": UNSET, "category": "Glas"}, {"categories": ("Glas",)}),
        ("categories", {"categories": ("Glas", "Vazen")}, {"categories": UNSET, "category": "Glas"}),
        ("categories", {"categories": ("Glas",)}, {"categories": (), "category": "Glas"}),
        ("categories", {"categories": (), "category": UNSET}, {"categories": UNSET, "category": ""}),
        ("tags", {"tags": ("a", "b")}, {"tags": ("b", "a")}),
    ],
)
def test_these_parts_of_a_line_are_equal(field: str, shop: dict[str, Any], ecomail: dict[str, Any]):
    assert line_kind(field, shop, ecomail) is line_kind(field, ecomail, shop) is EQUAL


@pytest.mark.parametrize(
    ("field", "shop", "ecomail"),
    [
        ("price", {"price": Decimal(100)}, {"price": Decimal("100.01")}),
        ("amount", {"amount": Decimal(2)}, {"amount": Decimal("2.001")}),
        ("title", {"title": "Vaas"}, {"title": "vaas"}),
        ("code", {"code": "SKU-1"}, {"code": "sku-1"}),
        ("categories", {"categories": ("Glas", "Vazen")}, {"categories": ("Vazen", "Glas")}),
        ("categories", {"categories": ("Glas", "Vazen")}, {"categories": ("Glas",)}),
        ("categories", {"categories": ("Vazen",)}, {"categories": UNSET, "category": "Glas"}),
        ("tags", {"tags": ("a",)}, {"tags": ("a", "a")}),
    ],
)
def test_these_parts_of_a_line_are_changed(field: str, shop: dict[str, Any], ecomail: dict[str, Any]):
    assert line_kind(field, shop, ecomail) is line_kind(field, ecomail, shop) is CHANGED


def test_categories_that_are_not_shown_are_unknown():
    unseen = {"categories": UNSET, "category": UNSET}
    assert line_kind("categories", {}, unseen) is line_kind("categories", unseen, {}) is UNKNOWN


def test_categories_against_none_are_only_on_one_side():
    assert line_kind("categories", {}, {"categories": (), "category": UNSET}) is ONLY_IN_SHOP
    assert line_kind("categories", {"categories": None, "category": None}, {}) is ONLY_IN_ECOMAIL


def test_tags_that_cannot_be_read_are_unknown():
    assert line_kind("tags", {"tags": ("a",)}, {"tags": UNSET}) is UNKNOWN


def test_a_line_of_one_side_is_one_row_with_the_whole_line():
    rows = compare_lines(
        [make_line(), make_line(code="SKU-2", title="Pot", categories=UNSET, category="Pan")],
        [make_line(), TransactionLine(code="SKU-9")],
    )
    pot = {
        "code": "SKU-2", "title": "Pot", "categories": ("Pan",), "price": Decimal(100), "amount": Decimal(2)
    }  # fmt: skip
    assert [row for row in rows if row.kind in DIFFERENT_KINDS] == [
        FieldComparison(path="items[SKU-2]", kind=ONLY_IN_SHOP, shop=pot),
        FieldComparison(path="items[SKU-9]", kind=ONLY_IN_ECOMAIL, ecomail={"code": "SKU-9"}),
    ]


def test_the_parts_of_a_line_are_called_by_its_key():
    rows = compare_lines([make_line(amount=Decimal(2)), make_line()], [make_line(amount=Decimal(1)), make_line()])
    assert different(rows) == ["items[SKU-1#2].amount"]


def test_the_order_of_lines_means_nothing():
    a, b = make_line(), make_line(code="SKU-2", title="Pot")
    assert different(compare_lines([a, b], [b, a])) == []


def test_lines_that_are_not_shown_are_unknown_as_a_whole():
    rows = compare_transactions(make_transaction(), make_transaction(lines=UNSET))
    assert [row for row in rows if row.path.startswith("items")] == [FieldComparison(path="items", kind=UNKNOWN)]
    assert not differs(make_transaction(), make_transaction(lines=UNSET))


def test_null_lines_are_no_lines():
    rows = compare_transactions(make_transaction(), make_transaction(lines=None))
    assert different(rows) == ["items[SKU-1]"]


# ----------------------------------------------------------------------------------------------- a missing transaction


def test_what_ecomail_does_not_hold_is_only_in_shop_field_by_field():
    expected = make_transaction(county=UNSET, props=None)
    rows = compare_transactions(expected, None)
    assert {row.kind for row in rows} == {ONLY_IN_SHOP}
    called_for = [field for field in HEADER_FIELDS if field not in {"county", "props"}]
    assert [row.path for row in rows] == [*called_for, "items[SKU-1]"]
    assert differs(expected, None)


# ------------------------------------------------------------------------------------------------------------ properties


@given(make.transactions)
def test_a_transaction_does_not_differ_from_itself(transaction):
    assert different(compare_transactions(transaction, transaction)) == []
    assert not differs(transaction, transaction)
    assert equal_in_meaning(transaction, transaction)
    assert same_as_sent(transaction, transaction) == ()


@given(make.transactions, make.transactions)
def test_differs_is_what_the_comparison_says(ours, theirs):
    assert differs(ours, theirs) == bool(different(compare_transactions(ours, theirs)))


@given(make.transactions, make.transactions)
def test_equal_in_meaning_holds_both_ways(ours, theirs):
    assert equal_in_meaning(ours, theirs) == equal_in_meaning(theirs, ours)


# ------------------------------------------------------------------------------------------------------ is it stale?


@pytest.mark.parametrize(
    "changes",
    [
        {"email": "JAN@example.nl"}, {"amount": Decimal("105.00")}, {"ecomail_id": 8}, {"full": False},
        {"other": {"updated_at": "2026-03-05 00:00:00"}}, {"lines": (make_line(other={"id": 5, "order_id": "x"}),)},
        {"lines": (make_line(categories=UNSET),)},
    ],
)  # fmt: skip
def test_these_versions_mean_the_same(changes: dict[str, Any]):
    assert equal_in_meaning(make_transaction(), make_transaction(**changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"amount": Decimal(106)}, {"county": UNSET}, {"county": None}, {"county": ""}, {"props": {}},
        {"lines": ()}, {"lines": UNSET}, {"lines": (make_line(tags=()),)}, {"lines": (make_line(), make_line())},
        {"lines": (make_line(amount=Decimal(1)),)}, {"other": {"note": "by hand"}},
    ],
)  # fmt: skip
def test_these_versions_do_not(changes: dict[str, Any]):
    assert not equal_in_meaning(make_transaction(), make_transaction(**changes))
    assert not equal_in_meaning(make_transaction(**changes), make_transaction())


# ----------------------------------------------------------------------------------------------------- did it land?


def test_what_cannot_be_read_back_is_no_evidence_against():
    sent = make_transaction(lines=(make_line(tags=("glas",)),))
    assert same_as_sent(sent, make_transaction(county=UNSET)) == ()


def test_what_can_be_read_back_and_differs_is_returned():
    rows = same_as_sent(make_transaction(), make_transaction(amount=Decimal(106), lines=(make_line(), make_line())))
    assert different(rows) == ["amount", "items[SKU-1#2]"]
    assert len(rows) == 2


def test_a_date_that_was_not_sent_may_come_back_as_any():
    assert same_as_sent(make_transaction(timestamp=UNSET), make_transaction()) == ()


@pytest.mark.parametrize("field", ["city", "county", "tax", "shipping", "status", "props"])
@pytest.mark.parametrize("back", [None, "", UNSET])
def test_a_field_sent_as_nothing_may_come_back_as_any_nothing(field: str, back: Any):
    assert same_as_sent(make_transaction(**{field: None}), make_transaction(**{field: back})) == ()


def test_a_tax_sent_as_nothing_may_come_back_as_zero():
    assert same_as_sent(make_transaction(tax=None), make_transaction(tax=Decimal(0))) == ()


@pytest.mark.parametrize("field", ["city", "county", "country", "status"])
def test_a_field_sent_as_nothing_must_not_come_back_as_something(field: str):
    assert different(same_as_sent(make_transaction(**{field: None}), make_transaction())) == [field]


@given(make.transactions)
def test_a_document_read_back_as_it_was_sent_has_landed(transaction):
    assert same_as_sent(transaction, read_document(document(transaction))) == ()


def read_document(sent: bytes) -> Transaction:
    """The document as Ecomail shows it later: numbers as numbers, the time as zone-less text, fields left out absent."""
    raw = msgspec.json.Decoder(dict[str, Any], float_hook=Decimal).decode(sent)
    header = raw["transaction"]
    for field in ("amount", "tax", "shipping"):
        if field in header:
            header[field] = Decimal(header[field])
    if "timestamp" in header:
        shown = datetime.fromtimestamp(header["timestamp"], tz=UTC).strftime("%Y-%m-%d %H:%M:%S")
        header["timestamp"] = datetime.strptime(shown, "%Y-%m-%d %H:%M:%S").replace(tzinfo=UTC)
    return Transaction(**header, lines=tuple(map(read_line, raw["transaction_items"])), full=True)


def read_line(item: dict[str, Any]) -> TransactionLine:
    line = TransactionLine(**{key: tuple(value) if isinstance(value, list) else value for key, value in item.items()})
    return replace(line, tags=UNSET, **{f: Decimal(item[f]) for f in ("price", "amount") if f in item})


@pytest.mark.parametrize(("field", "ours", "theirs"), [
    ("title", "Peper &amp; zout", "Peper & zout"), ("title", "Peper & zout", "Peper &amp;amp; zout"),
    ("code", "A&#45;1", "A-1"), ("categories", ("Caf&eacute;",), ("Café",)), ("tags", ("&lt;3",), ("<3",)),
])  # fmt: skip
def test_an_entity_is_the_character_that_it_stands_for(field: str, ours: Any, theirs: Any):
    expected = make_transaction(lines=(make_line(**{field: ours}),))
    held = make_transaction(lines=(make_line(**{field: theirs}),))
    assert not differs(expected, held)
    assert same_as_sent(expected, held) == ()


def test_what_only_looks_like_an_entity_is_text():
    expected = make_transaction(lines=(make_line(title="Fish&chips &copy"),))
    assert differs(expected, make_transaction(lines=(make_line(title="Fish&chips ©"),)))


@pytest.mark.parametrize("field", ["tax", "shipping"])
@pytest.mark.parametrize(
    ("back", "landed"), [(None, True), (Decimal(0), True), (Decimal("0.00"), True), (Decimal(5), False)]
)
def test_what_was_sent_as_nothing_landed_where_nothing_or_zero_comes_back(field: str, back: Any, landed: bool):  # noqa: FBT001
    sent, held = make_transaction(**{field: None}), make_transaction(**{field: back})
    assert (not same_as_sent(sent, held)) is landed


@pytest.mark.parametrize(("one", "other", "same"), [
    ("[]", {}, True), (" []", None, False), ('["a"]', ["a"], True), ('["a"]', ["b"], False), ('{"a": 1}', {"a": 1}, True),
    ("[not json", ["not json"], False), ("5", 5, False),
])  # fmt: skip
def test_extra_data_is_the_object_or_the_list_that_its_text_says(one: Any, other: Any, same: bool):  # noqa: FBT001
    assert same_props(one, other) is same
    assert same_props(other, one) is same
