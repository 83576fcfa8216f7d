"""The balance: figures that add up are found to, in the convention in which they do; any others never pass for it."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.domain import messages
from core.domain.balance import check_balance
from core.domain.model import ItemDiscount, ItemPrice, ValueIncludes
from tests.support import orders as make
from tests.support.orders import make_order, make_order_line, make_settings

amounts = st.decimals(0, 10_000, places=2)
lines = st.lists(
    st.builds(lambda price, count: make_order_line(unit_price=price, quantity=Decimal(count)), amounts, st.integers(1, 5)),
    min_size=1, max_size=5,
)  # fmt: skip
wild = st.none() | st.decimals(allow_nan=False, allow_infinity=False) | amounts


def order_that_adds_up(lines, tax, shipping, convention):
    """Prices of the lines without tax, so that every part of the sum counts."""
    value = sum((line.unit_price * line.quantity for line in lines), Decimal(0))
    if convention is not ValueIncludes.NOTHING:
        value += tax
    if convention is ValueIncludes.TAX_AND_SHIPPING:
        value += shipping
    return make_order(lines=tuple(lines), tax=tax, shipping=shipping, value=value)


@given(lines, amounts, amounts, st.sampled_from(ValueIncludes))
def test_what_adds_up_is_never_held_back(lines, tax, shipping, convention):
    order = order_that_adds_up(lines, tax, shipping, convention)
    usual = make_settings(value_includes=convention, item_price=ItemPrice.PIECE, item_discount=ItemDiscount.OFF_A_PIECE)
    balance = check_balance(order, usual, None)
    assert balance.adds_up
    assert balance.notices == ()
    # While it is not known what a price means here, figures that fit two readings by chance are asked about.
    not_known = check_balance(order, make_settings(value_includes=convention), None)
    assert not_known.adds_up or [notice.code for notice in not_known.notices] == ["reading_unclear"]


@given(lines, amounts, amounts, st.sampled_from(ValueIncludes), st.integers(1, 10**6))
def test_a_total_that_fits_no_reading_is_never_let_through(lines, tax, shipping, convention, cents):
    order = order_that_adds_up(lines, tax, shipping, ValueIncludes.TAX_AND_SHIPPING)
    beyond = order.value + Decimal(cents) / 100 + 1
    wrong = make_order(lines=tuple(lines), tax=tax, shipping=shipping, value=beyond)
    balance = check_balance(wrong, make_settings(value_includes=convention), None)
    assert not balance.adds_up
    assert balance.notices


@given(lines, amounts, amounts, st.sampled_from(ValueIncludes), amounts)
def test_a_total_of_the_file_that_differs_is_never_let_through(lines, tax, shipping, convention, file_total):
    order = order_that_adds_up(lines, tax, shipping, convention)
    settings = make_settings(value_includes=convention)
    right = check_balance(order, settings, None).total
    assume(right is not None and abs(right - file_total) > 1)
    assert check_balance(order, settings, file_total).notices


@given(make.orders, st.tuples(wild, wild, wild), wild, st.sampled_from(ValueIncludes))
def test_no_figures_whatever_break_it(order, figures, file_total, convention):
    value, tax, shipping = figures
    order = replace(order, value=value, tax=tax, shipping=shipping)
    balance = check_balance(order, make_settings(value_includes=convention), file_total)
    assert all(messages.text(notice) for notice in balance.notices)
