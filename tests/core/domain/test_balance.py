"""Each reading of the total, each way of not adding up."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from msgspec import UNSET

from core.domain.balance import check_balance, check_sent, kinds_of_doubt
from core.domain.messages import text
from core.domain.model import Balance, Notice, Transaction, TransactionLine, ValueIncludes
from tests.support.orders import make_order, make_order_line, make_settings

ALL_IN, TAX, NOTHING = ValueIncludes.TAX_AND_SHIPPING, ValueIncludes.TAX, ValueIncludes.NOTHING


def check(
    value: str | None,
    convention: ValueIncludes = ALL_IN,
    *,
    total: str | None = None,
    tax: str | None = "21",
    shipping: str | None = "5",
    **order: Any,
) -> Balance:
    """Lines of 100, tax 21, shipping 5."""
    made = make_order(
        value=value and Decimal(value), tax=tax and Decimal(tax), shipping=shipping and Decimal(shipping), **order
    )
    return check_balance(made, make_settings(value_includes=convention), total and Decimal(total))


@pytest.mark.parametrize(
    ("convention", "value", "total"),
    [
        (ALL_IN, "105", "105"),  # prices with tax
        (ALL_IN, "126", "126"),  # prices without tax
        (TAX, "100", "105"),  # prices with tax, shipping apart
        (TAX, "121", "126"),  # prices without tax, shipping apart
        (NOTHING, "100", "126"),  # as GA4 wants it
    ],
)
def test_figures_that_fit_the_profiles_convention_add_up(convention: ValueIncludes, value: str, total: str):
    balance = check(value, convention)
    assert balance.adds_up
    assert balance.notices == ()
    assert balance.total == Decimal(total)
    assert convention in balance.fitting
    assert (balance.lines_total, balance.tax, balance.shipping, balance.value) == (100, 21, 5, Decimal(value))


@pytest.mark.parametrize(
    ("convention", "value", "fitting"),
    [
        (ALL_IN, "100", (TAX, NOTHING)),
        (ALL_IN, "121", (TAX,)),
        (TAX, "105", (ALL_IN,)),
        (TAX, "126", (ALL_IN,)),
        (NOTHING, "105", (ALL_IN,)),
        (NOTHING, "121", (TAX,)),
    ],
)
def test_figures_that_fit_another_reading_are_flagged_with_it(convention, value, fitting):
    balance = check(value, convention)
    assert not balance.adds_up
    assert balance.fitting == fitting
    assert [notice.code for notice in balance.notices] == ["balance_other_convention"]


def test_the_other_reading_is_named_in_words():
    assert check("121").notices[0].params == {"fitting": Notice("total_tax")}
    assert "total is tax included, shipping not" in text(check("121").notices[0])


@pytest.mark.parametrize("convention", list(ValueIncludes))
def test_figures_that_fit_no_reading_are_flagged_with_the_sums(convention: ValueIncludes):
    balance = check("90", convention)
    assert (balance.adds_up, balance.fitting) == (False, ())
    sums = {"lines": "100.00", "shipping": "5.00", "tax": "21.00", "value": "90.00"}
    (notice,) = balance.notices
    assert notice.code == "balance"
    assert sums.items() <= notice.params.items()
    assert notice.params["nearest"] in {"76.00", "79.00", "100.00"}, "of all readings the one that comes closest"


@pytest.mark.parametrize(("value", "adds_up"), [("105.02", True), ("105.03", False), ("104.98", True)])
def test_two_cents_are_tolerated(value: str, *, adds_up: bool):
    assert check(value).adds_up is adds_up


@pytest.mark.parametrize(("value", "adds_up"), [("105.05", True), ("105.06", False)])
def test_each_line_may_have_been_rounded_by_a_cent(value: str, *, adds_up: bool):
    lines = tuple(make_order_line(unit_price=Decimal(20), quantity=Decimal(1)) for _ in range(5))
    balance = check(value, lines=lines)
    assert balance.tolerance == Decimal("0.05")
    assert balance.adds_up is adds_up


def test_the_lines_sum_is_net_of_each_pieces_discount():
    balance = check("95", lines=(make_order_line(discount=Decimal(5)),))
    assert balance.lines_total == 90
    assert balance.adds_up


def test_a_tax_and_shipping_that_are_left_out_count_as_nothing():
    balance = check("100", tax=None, shipping=None)
    assert balance.adds_up
    assert balance.fitting == (ALL_IN, TAX, NOTHING)


def test_without_lines_there_is_nothing_to_check_and_the_order_is_blocked():
    balance = check("0", shipping=None, tax=None, lines=())
    assert not balance.adds_up
    assert balance.notices == (Notice("no_lines"),)


def test_a_missing_value_is_left_to_the_mapping_to_name():
    balance = check(None)
    assert (balance.adds_up, balance.total, balance.notices) == (False, None, ())


@pytest.mark.parametrize("garbled", ["NaN", "1E+400", "-Infinity"])
def test_garbled_figures_never_add_up_and_never_fail(garbled: str):
    assert not check(garbled).adds_up
    assert not check("105", tax=garbled).adds_up
    assert not check("105", lines=(make_order_line(unit_price=Decimal(garbled)),)).adds_up


# ------------------------------------------------------------------------------------------- with a total of the file


@pytest.mark.parametrize(
    ("convention", "value", "total"),
    [(ALL_IN, "105", "105"), (ALL_IN, "126", "126"), (TAX, "100", "105"), (TAX, "121", "126"), (NOTHING, "100", "126")],
)
def test_a_total_that_agrees_changes_nothing(convention: ValueIncludes, value: str, total: str):
    assert check(value, convention, total=total).adds_up


@pytest.mark.parametrize(("total", "convention", "other"), [("105", NOTHING, TAX), ("126", TAX, NOTHING)])
def test_the_total_decides_between_two_readings_that_both_fit(total, convention, other):
    balance = check("100", convention, total=total)
    assert not balance.adds_up
    assert balance.fitting == (other,)
    assert balance.notices[0].code == "balance_other_convention"


def test_a_total_that_no_reading_yields_is_shown_beside_the_shops():
    balance = check("105", total="150")
    assert not balance.adds_up
    assert balance.notices == (Notice("total_differs", {"file": "150.00", "shop": "105.00"}),)


def test_a_total_that_agrees_does_not_excuse_lines_that_do_not_add_up():
    assert [notice.code for notice in check("90", total="90").notices] == ["balance"]
    assert [notice.code for notice in check("100", total="100").notices] == ["balance"]


def test_a_total_is_tolerated_like_the_rest_and_a_garbled_one_ignored():
    assert check("105", total="105.02").adds_up
    assert not check("105", total="105.03").adds_up
    assert check("105", total="NaN").adds_up


@pytest.mark.parametrize(
    ("amount", "adjustment"),
    [
        ("105", 0),  # prices with tax
        ("126", 0),  # prices without tax
        ("95", -10), ("116", -10),  # less the discount on the whole order
        ("108", 3), ("129", 3),  # with the fee
        ("98", -7), ("119", -7),  # both
        ("104", None), ("127", None), ("85", None),
    ],
)  # fmt: skip
def test_what_is_sent_adds_up_under_any_reading_of_the_whole_order(amount: str, adjustment: int | None):
    sent = Transaction(
        order_id="1", amount=Decimal(amount), tax=Decimal(21), shipping=Decimal(5),
        lines=(TransactionLine(code="A", price=Decimal(100), amount=Decimal(1)),),
    )  # fmt: skip
    order = make_order(discount=Decimal(10), fee=Decimal(3))
    balance = check_sent(sent, order, make_settings(), rate=Decimal(1))
    assert balance is not None
    assert balance.adds_up is (adjustment is not None)
    assert balance.adjustment == (adjustment or 0)


@pytest.mark.parametrize(
    "unknown",
    [
        {"lines": ()},
        {"amount": UNSET},
        {"lines": (TransactionLine(code="A", price=Decimal(1), amount=Decimal(1)), TransactionLine(code="B"))},
    ],
    ids=["no lines", "no amount", "a line without a price"],
)
def test_whether_what_is_sent_adds_up_is_not_said_where_a_part_is_unknown(unknown):
    lines = (TransactionLine(code="A", price=Decimal(100), amount=Decimal(1)),)
    sent = Transaction(**({"order_id": "1", "amount": Decimal(105), "lines": lines} | unknown))
    assert check_sent(sent, make_order(), make_settings(), rate=Decimal(1)) is None


@pytest.mark.parametrize("figure", ["value", "tax", "shipping"])
def test_what_cannot_be_reckoned_with_makes_no_total_and_no_doubt(figure: str):
    balance = check_balance(make_order(**{figure: Decimal("NaN")}), make_settings(), None)
    assert (balance.total, balance.notices, balance.adds_up) == (None, (), False)


def doubt(value: str, *, tax: str, shipping: str = "5") -> Notice:
    (notice,) = check(value, tax=tax, shipping=shipping).notices
    assert notice.code == "balance"
    return notice


def are_doubts_alike(one: Notice, other: Notice, includes: ValueIncludes) -> bool:
    return len(kinds_of_doubt([(1, [one]), (2, [other])], includes)) == 1


def test_the_same_fee_is_the_same_doubt_whatever_the_tax_and_shipping():
    """30 for cash on delivery, of 105 with the tax in the prices; the nearest reading takes the tax for a part of it."""
    fees = [doubt("135", tax="21"), doubt("135", tax="4"), doubt("135", tax="0"), doubt("140", tax="9", shipping="10")]
    assert {Decimal(notice.value("nearest")) for notice in fees} == {126, 109, 105, 119}
    assert all(are_doubts_alike(one, other, ALL_IN) for one in fees for other in fees)
    beside_the_tax = [doubt("156", tax="21"), doubt("139", tax="4")]
    assert all(are_doubts_alike(one, other, ALL_IN) for one in beside_the_tax for other in beside_the_tax)


@pytest.mark.parametrize(("convention", "made"), [(TAX, ("100", "100")), (NOTHING, ("79", "96"))])
def test_the_same_fee_is_the_same_doubt_under_every_convention(convention: ValueIncludes, made: tuple[str, str]):
    """Prices with tax: without shipping 100, and 79 or 96 where the value leaves the tax out."""
    one, other = (
        check(str(Decimal(total) + 30), convention, tax=tax).notices[0]
        for total, tax in zip(made, ("21", "4"), strict=True)
    )
    assert are_doubts_alike(one, other, convention)


@pytest.mark.parametrize("value", ["136", "80", "200"])
def test_another_sum_that_is_missed_is_another_doubt(value: str):
    assert not are_doubts_alike(doubt("135", tax="4"), doubt(value, tax="9"), ALL_IN)


def test_doubts_of_another_reason_are_not_alike():
    (missing,) = check("100", lines=()).notices
    assert not are_doubts_alike(missing, doubt("135", tax="4"), ALL_IN)
    assert are_doubts_alike(missing, missing, ALL_IN)


@pytest.mark.parametrize(
    ("code", "param"),
    [("status_unmapped", "status"), ("currency", "currency"), ("field_unseen", "field"), ("decision_invalid", "field")],
)
def test_what_needs_a_word_of_its_own_each_is_no_kind(code: str, param: str):
    one, other = Notice(code, {param: "a", "reason": "x"}), Notice(code, {param: "b", "reason": "x"})
    assert not are_doubts_alike(one, other, ALL_IN)
    assert are_doubts_alike(one, Notice(code, {param: "a", "reason": "y"}), ALL_IN)


def test_orders_are_of_the_first_kind_that_they_share_a_doubt_with():
    fee, line, lines = doubt("135", tax="4"), doubt("200", tax="9"), Notice("line_unreadable", {"line": "2"})
    waiting = [(1, [fee]), (2, [line]), (3, [lines, line]), (4, [fee]), (5, [Notice("line_unreadable", {"line": "7"})])]
    assert kinds_of_doubt(waiting, ALL_IN) == ((1, 4), (2, 3), (5,))
    assert kinds_of_doubt(reversed(waiting), ALL_IN) == ((5, 3), (4, 1), (2,))
