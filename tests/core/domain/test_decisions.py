"""The user's choices: what each side means for a field, a line and a part of one, and what cannot be chosen."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from msgspec import UNSET
from msgspec.structs import replace

from core.domain.comparison import compare_transactions, equal_in_meaning
from core.domain.decisions import (
    AMOUNT_IN_DOUBT,
    WHOLE_ORDER,
    Decided,
    apply_decisions,
    digest_of,
    ignore,
    shops_word,
)
from core.domain.expected import Expected, expected_transaction
from core.domain.messages import text
from core.domain.model import (
    Action,
    Assessment,
    Decision,
    DifferenceKind,
    FieldComparison,
    Notice,
    OrderState,
    Origin,
    Side,
    Transaction,
)
from tests.support import orders as make
from tests.support.orders import make_line, make_order, make_order_line, make_row, make_settings, make_transaction

SHOP, ECOMAIL = Decision(Side.SHOP), Decision(Side.ECOMAIL)


def manual(value: Any) -> Decision:
    return Decision(Side.MANUAL, value)


def expect(actual: Transaction | None, **order: Any) -> Expected:
    return expected_transaction(make_order(**order), make_row(), make_settings(), actual)


def decide(decisions: dict[str, Decision], actual: Transaction | None = None, **order: Any) -> Decided:
    return apply_decisions(expect(actual, **order), actual, decisions)


def reasons(decided: Decided) -> list[str]:
    return [text(notice.params["reason"]) for notice in decided.problems]


def test_without_a_choice_the_outcome_is_what_the_order_calls_for():
    expected = expect(make_transaction())
    decided = apply_decisions(expected, make_transaction(), {})
    assert decided.transaction is expected.transaction
    assert decided.problems == ()


# ----------------------------------------------------------------------------------------------------- header fields


def test_ecomails_value_can_be_kept():
    decided = decide({"amount": ECOMAIL}, make_transaction(amount=Decimal(99)))
    assert decided.transaction.amount == 99
    assert decided.origins["amount"] is Origin.ECOMAIL
    assert decided.chosen == {"amount"}


def test_the_shops_value_can_be_confirmed():
    decided = decide({"amount": SHOP}, make_transaction(amount=Decimal(99)))
    assert decided.transaction.amount == 105
    assert (decided.chosen, decided.confirmed) == (frozenset(), {"amount"})


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("email", " eva@example.cz ", "eva@example.cz"),
        ("shop", "Winkel", "Winkel"),
        ("amount", Decimal("84.9"), Decimal("84.90")),
        ("amount", "84.95", Decimal("84.95")),
        ("amount", 85, Decimal("85.00")),
        ("tax", "0", Decimal(0)),
        ("shipping", "4.50", Decimal("4.50")),
        ("city", "Praha", "Praha"),
        ("county", None, None),
        ("country", "", ""),
        ("timestamp", "2026-01-01T12:00:00+01:00", datetime(2026, 1, 1, 11, tzinfo=UTC)),
        ("timestamp", "2026-01-01T12:00:00Z", datetime(2026, 1, 1, 12, tzinfo=UTC)),
        ("timestamp", datetime(2026, 1, 1, 12, tzinfo=UTC), datetime(2026, 1, 1, 12, tzinfo=UTC)),
        ("status", "pending", "pending"),
        ("status", None, None),
        ("props", {"a": 1}, {"a": 1}),
    ],
)
def test_a_value_can_be_typed(field: str, typed: Any, value: Any):
    decided = decide({field: manual(typed)}, make_transaction())
    assert decided.problems == ()
    assert getattr(decided.transaction, field) == value
    assert decided.origins[field] is Origin.MANUAL


@pytest.mark.parametrize(
    ("field", "typed", "reason"),
    [
        ("order_id", "ORD-2", "the order number cannot be chosen"),
        ("email", "eva@", "it is not a complete e-mail address"),
        ("email", None, "it is not a text"),
        ("shop", "  ", "it is empty"),
        ("shop", "x" * 1001, "it is too long"),
        ("amount", "84,95", "it is not a number"),
        ("amount", "", "it is not a number"),
        ("amount", None, "it is not a number"),
        ("amount", True, "it is not a number"),
        ("amount", "1e3", "it is not a number"),
        ("amount", "NaN", "it is not a number"),
        ("amount", Decimal("NaN"), "it is too large"),
        ("amount", Decimal("1E+400"), "it is too large"),
        ("amount", "9" * 5000, "it is too large"),
        ("amount", "84.955", "it has more than two decimals"),
        ("amount", "-1", "it is below zero"),
        ("city", 5, "it is not a text"),
        ("timestamp", "2026-01-01T12:00:00", "it does not say in which time zone"),
        ("timestamp", "yesterday", "it is not a date with a time"),
        ("timestamp", 1441905935, "it is not a date with a time"),
        ("timestamp", "0001-01-01T00:00:00+02:00", "it is out of range"),
        ("status", "paid", "Ecomail knows processing, pending, completed, canceled"),
        ("status", ["pending"], "Ecomail knows processing, pending, completed, canceled"),
        ("props", 5, "it is neither a text nor a set of named values"),
        ("colour", "red", "there is no such field"),
        ("items[SKU-1]", {"code": "x"}, "a whole item cannot be typed, only its fields"),
        ("items[SKU-1].colour", "red", "there is no such field"),
        ("items[SKU-1].price", "1.234", "it has more than two decimals"),
        ("items[SKU-1].amount", "-1", "it is below zero"),
        ("items[SKU-1].title", "", "it is empty"),
        ("items[SKU-1].tags", "glas", "it is not a list of texts"),
        ("items[SKU-1].categories", ["Glas", 5], "it is not a text"),
    ],
)
def test_a_value_that_cannot_be_used_blocks_with_the_reason_and_changes_nothing(field: str, typed: Any, reason: str):
    decided = decide({field: manual(typed)}, make_transaction())
    assert [(notice.code, notice.params["field"]) for notice in decided.problems] == [("decision_invalid", field)]
    assert reasons(decided) == [reason]
    assert decided.transaction == expect(make_transaction()).transaction
    assert decided.chosen == frozenset()


def test_a_binary_fraction_is_no_amount_of_money():
    assert reasons(decide({"amount": manual(84.95)})) == ["it is not a number"]


@pytest.mark.parametrize("field", ["email", "shop"])
@pytest.mark.parametrize("held", [UNSET, None, ""])
def test_what_an_order_cannot_be_without_cannot_be_kept_where_ecomail_has_none(field: str, held: Any):
    assert reasons(decide({field: ECOMAIL}, make_transaction(**{field: held}))) == ["Ecomail holds none"]


def test_a_choice_for_ecomail_is_left_aside_where_ecomail_does_not_hold_the_order():
    decided = decide({"amount": ECOMAIL, "items[SKU-1]": ECOMAIL}, None)
    assert decided.transaction == expect(None).transaction
    assert decided.problems == ()


# -------------------------------------------------------------------------------------------------------- whole lines


def held(*codes: str) -> Transaction:
    return make_transaction(lines=tuple(make_line(code=code, title=code, price=Decimal(7)) for code in codes))


def codes(decided: Decided) -> list[Any]:
    return [line.code for line in decided.transaction.lines or ()]


def test_a_line_of_the_shop_only_is_dropped_by_keeping_ecomails():
    assert codes(decide({"items[SKU-1]": ECOMAIL}, held())) == []


def test_a_line_of_ecomail_only_is_dropped_unless_it_is_kept():
    assert codes(decide({"items[SKU-9]": SHOP}, held("SKU-9"))) == ["SKU-1"]
    kept = decide({"items[SKU-9]": ECOMAIL}, held("SKU-9"))
    assert codes(kept) == ["SKU-1", "SKU-9"]
    assert kept.origins["items[SKU-9]"] is Origin.ECOMAIL


def test_a_line_of_both_can_be_kept_as_ecomail_has_it():
    actual = held("SKU-1")
    assert decide({"items[SKU-1]": ECOMAIL}, actual).transaction.lines == actual.lines


def test_a_part_of_a_kept_line_can_still_be_typed():
    decided = decide({"items[SKU-9].amount": manual("3"), "items[SKU-9]": ECOMAIL}, held("SKU-9"))
    assert decided.transaction.lines[1].amount == 3


def test_a_choice_for_a_line_that_is_gone_is_left_aside():
    decided = decide({"items[GONE]": ECOMAIL, "items[GONE].price": manual("5")}, held("SKU-1"))
    assert (codes(decided), decided.problems, decided.chosen) == (["SKU-1"], (), frozenset())


# ----------------------------------------------------------------------------------------------------- parts of a line


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("price", "-5.00", Decimal(-5)), ("amount", "1.5", Decimal("1.5")), ("title", "Pot", "Pot"),
        ("code", "SKU-2", "SKU-2"), ("categories", ["Glas", "Pan"], ("Glas", "Pan")), ("tags", [], ()),
    ],
)  # fmt: skip
def test_a_part_of_a_line_can_be_typed(field: str, typed: Any, value: Any):
    decided = decide({f"items[SKU-1].{field}": manual(typed)}, make_transaction())
    assert decided.problems == ()
    assert getattr(decided.transaction.lines[0], field) == value
    assert decided.origins[f"items[SKU-1].{field}"] is Origin.MANUAL


def test_a_part_of_a_line_can_be_kept_as_ecomail_has_it():
    actual = make_transaction(lines=(make_line(price=Decimal(7), categories=UNSET),))
    decisions = {"items[SKU-1].price": ECOMAIL, "items[SKU-1].categories": ECOMAIL, "items[SKU-1].title": SHOP}
    line = decide(decisions, actual, lines=(make_order_line(categories=("Pan",)),)).transaction.lines[0]
    assert (line.price, line.category, line.categories, line.title) == (7, "Glas", UNSET, "Vaas")


def test_a_code_with_brackets_and_dots_has_a_path_like_any_other():
    lines = (make_order_line(code="A].price"), make_order_line(code="a.b[c]", title="Pot"))
    decisions = {"items[A].price].price": manual("1"), "items[a.b[c]].amount": manual("4")}
    first, second = decide(decisions, None, lines=lines).transaction.lines
    assert (first.price, second.amount) == (1, 4)


# -------------------------------------------------------------------------------------------------- what is settled


def still_open(code: str, decisions: dict[str, Decision], actual: Transaction | None = None, **order: Any) -> bool:
    """Whether a blocker of this code outlives the choices."""
    expected = expect(actual, **order)
    blocker = next((notice for notice in expected.blockers if notice.code == code), Notice(code))
    return apply_decisions(expected, actual, decisions).leaves_open(blocker, expected.unconverted)


@pytest.mark.parametrize(
    ("code", "field", "typed"),
    [
        ("email_missing", "email", "eva@example.cz"), ("email_invalid", "email", "eva@example.cz"),
        ("shop_missing", "shop", "Winkel"), ("status_unmapped", "status", None), ("status_missing", "status", "pending"),
        ("balance", "amount", "5"), ("balance_other_convention", "amount", "5"), ("total_differs", "amount", "5"),
    ],
)  # fmt: skip
def test_a_typed_value_settles_its_blocker_and_no_other(code: str, field: str, typed: Any):
    assert not still_open(code, {field: manual(typed)})
    assert still_open(code, {"city": manual("Praha")})
    assert still_open(code, {})


def test_keeping_ecomails_value_settles_as_well():
    assert not still_open("email_invalid", {"email": ECOMAIL}, make_transaction())
    assert not still_open("status_unmapped", {"status": ECOMAIL}, make_transaction(), payment_status="refunding")
    assert still_open("status_unmapped", {"status": ECOMAIL}, make_transaction(status=UNSET))


@pytest.mark.parametrize("code", ["balance", "balance_other_convention", "total_differs"])
def test_confirming_the_shops_amount_settles_doubts_about_it(code: str):
    assert not still_open(code, {"amount": SHOP})


@pytest.mark.parametrize(("code", "field"), [("email_invalid", "email"), ("status_unmapped", "status")])
def test_confirming_what_cannot_be_sent_settles_nothing(code: str, field: str):
    assert still_open(code, {field: SHOP}, payment_status="refunding")


def test_an_unusable_value_settles_nothing():
    assert still_open("balance", {"amount": manual("a lot")})


@pytest.mark.parametrize(
    ("field", "stands_for"), [("value", "amount"), ("purchase.tax", "tax"), ("shipping", "shipping")]
)
def test_an_unreadable_figure_is_settled_by_its_field(field: str, stands_for: str):
    problem = Notice("field_unreadable", {"field": field, "reason": "no number"})
    order = make_order(problems=(problem,))
    expected = expected_transaction(order, make_row(), make_settings(), None)
    assert not apply_decisions(expected, None, {stands_for: manual("5")}).leaves_open(problem)
    assert apply_decisions(expected, None, {"city": manual("Praha")}).leaves_open(problem)


@pytest.mark.parametrize("code", ["order_id_missing", "order_id_differs", "line_unreadable"])
def test_what_no_choice_can_mend_stays_open(code: str):
    assert still_open(code, {"amount": manual("5"), "email": manual("a@b.nl"), "items[SKU-1].price": manual("5")})


def test_a_line_without_a_name_is_settled_by_a_title():
    nameless = {"lines": (make_order_line(code=None, title=None),)}
    assert still_open("line_code_missing", {"amount": manual("5"), "items[#1].price": manual("5")}, **nameless)
    assert not still_open("line_code_missing", {"items[#1].title": manual("Cadeau")}, **nameless)


def test_what_could_not_be_read_of_the_lines_is_settled_by_sending_those_that_could():
    assert not still_open("line_unreadable", {"items": SHOP})
    problem = Notice("field_unreadable", {"field": "purchase.items", "reason": "no list"})
    expected = expected_transaction(make_order(problems=(problem,)), make_row(), make_settings(), None)
    assert apply_decisions(expected, None, {"amount": manual("5")}).leaves_open(problem)
    assert not apply_decisions(expected, None, {"items": SHOP}).leaves_open(problem)


def test_a_foreign_currency_is_settled_only_when_every_figure_is_chosen():
    all_but_lines = {"amount": manual("5"), "tax": manual("1"), "shipping": manual("1")}
    order = {"currency": "USD"}
    assert still_open("currency", {"amount": manual("5")}, **order)
    assert still_open("currency", all_but_lines, **order)
    assert not still_open("currency", {**all_but_lines, "items[SKU-1].price": manual("3")}, **order)
    assert not still_open("currency", {**all_but_lines, "items[SKU-1]": ECOMAIL}, make_transaction(), **order)


def test_no_lines_is_settled_by_keeping_ecomails():
    assert still_open("no_lines", {}, make_transaction(), lines=())
    assert not still_open("no_lines", {"items[SKU-1]": ECOMAIL}, make_transaction(), lines=())


def test_no_lines_is_settled_by_saying_that_there_are_none():
    assert still_open("no_lines", {"amount": manual("5")}, lines=())
    assert not still_open("no_lines", {"items": SHOP}, lines=())


# ---------------------------------------------------------------------------------------------------------- property


@given(make.orders, make.rows, make.transactions)
def test_keeping_ecomails_version_of_everything_is_ecomails_version(order, row, actual):
    expected = expected_transaction(order, row, make_settings(), actual)
    paths = [entry.path for entry in compare_transactions(expected.transaction, actual) if entry.path != "order_id"]
    decided = apply_decisions(expected, actual, dict.fromkeys(paths, ECOMAIL))
    assert decided.problems == ()
    assert equal_in_meaning(decided.transaction, actual)


# ------------------------------------------------------------------------------------------------- the whole order


def test_a_word_on_the_whole_order_leaves_the_choices_of_its_fields():
    decided = decide({WHOLE_ORDER: ignore("a test"), "amount": ECOMAIL}, make_transaction(amount=Decimal(99)))
    assert decided.transaction.amount == 99
    assert decided.problems == ()


def test_the_shops_word_is_about_the_figures_that_are_in_doubt():
    both = {"amount": SHOP, "items": SHOP}
    assert {code: shops_word(code) for code in AMOUNT_IN_DOUBT} == dict.fromkeys(AMOUNT_IN_DOUBT, both)
    assert [shops_word(code) for code in ("lines_in_doubt", "line_unreadable", "no_lines")] == [{"items": SHOP}] * 3
    assert shops_word("order_id_differs") == shops_word("currency") == {}


def test_what_was_set_aside_holds_for_one_state_one_difference_and_one_reason():
    city = FieldComparison(path="city", kind=DifferenceKind.CHANGED, shop="Brno", ecomail="Praha")
    first = Assessment(
        state=OrderState.DIFFERS, action=Action.UPDATE, remaining=(city,), blockers=(Notice("no_lines"),)
    )
    others = [
        replace(first, state=OrderState.MISSING),
        replace(first, remaining=(replace(city, path="county"),)),
        replace(first, remaining=(replace(city, kind=DifferenceKind.ONLY_IN_SHOP),)),
        replace(first, remaining=(replace(city, shop="Ostrava"),)),
        replace(first, remaining=(replace(city, ecomail="Ostrava"),)),
        replace(first, blockers=()),
    ]
    assert len({digest_of(assessment) for assessment in (first, *others)}) == 7
    beneath = replace(first, state=OrderState.IGNORED, beneath=OrderState.DIFFERS)
    assert digest_of(beneath) == digest_of(first), "that it was set aside is no reason for it to come back"


@pytest.mark.parametrize(("field", "value", "category"), [("categories", ["Pan"], UNSET), ("title", "Vaas 2", "Glas")])
def test_categories_that_are_typed_take_the_place_of_the_one_category(field: str, value: Any, category: Any):
    actual = make_transaction(lines=(make_line(category="Glas", categories=("Glas",)),))
    decisions = {"items[SKU-1].categories": ECOMAIL, f"items[SKU-1].{field}": manual(value)}
    assert decide(decisions, actual).transaction.lines[0].category == category
