"""What an order's figures mean: the reading that makes its total wins; several or none are said, never guessed."""

from __future__ import annotations

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET
from msgspec.structs import replace

from core.domain.balance import check_balance
from core.domain.expected import expected_transaction
from core.domain.model import (
    FileRow,
    ItemDiscount,
    ItemPrice,
    LinePrice,
    Order,
    OrderLine,
    TransactionLine,
    ValueIncludes,
)
from core.domain.readings import (
    Fit,
    Reading,
    _different,
    _fits,
    agreed,
    figures_of,
    habit_counts,
    held_cost,
    line_cost,
    made_by,
    tells_a_habit,
    tolerance_of,
)
from core.domain.settings import ShopSettings

SETTINGS = ShopSettings(shop_name="example.cz", shop_currency="EUR")
ROW = FileRow(website_id="1", order_session="s", email="klant@example.cz")
Item = tuple[str, str, str]
"""Price, quantity, discount."""


def order(value: str, *items: Item, **figures: str) -> Order:
    lines = tuple(
        OrderLine(
            code=f"SKU-{number}", unit_price=Decimal(price), quantity=Decimal(quantity), discount=Decimal(discount)
        )
        for number, (price, quantity, discount) in enumerate(items)
    )
    return Order(
        website_id="1", order_session="s", order_id="1", value=Decimal(value), currency="EUR", payment_status="paid",
        tracked=False, lines=lines,
        **{"tax": None, "shipping": None} | {name: Decimal(figure) for name, figure in figures.items()},
    )  # fmt: skip


def sent(read: Order, settings: ShopSettings = SETTINGS) -> tuple[str, list[str]]:
    """The amount and the lines' prices that Ecomail would get."""
    transaction = expected_transaction(read, ROW, settings, None).transaction
    return str(transaction.amount), [str(line.price) for line in transaction.lines or ()]


@pytest.mark.parametrize(
    ("read", "amount", "lines"),
    [
        (order("41.60", ("8.00", "3", "2.00"), ("17.60", "1", "4.40")), "41.60", ["24.00", "17.60"]),  # GA4's sample
        (order("24", ("10", "3", "2")), "24.00", ["24.00"]),
        (order("28", ("10", "3", "2")), "28.00", ["28.00"]),
        (order("50", ("50", "2", "0")), "50.00", ["50.00"]),
        (order("94.95", ("100", "1", "0"), shipping="4.95", discount="10"), "94.95", ["100.00"]),
        (order("105", ("100", "1", "0"), fee="5"), "105.00", ["100.00"]),
        (order("24", ("10", "3", "2"), discount="6"), "24.00", ["24.00"]),  # the order repeats what its lines say
        (order("100", ("100", "1", "0"), discount="10"), "100.00", ["100.00"]),  # a discount that is in the prices
        (order("119.00", ("0.83", "144", "0")), "119.00", ["119.52"]),
        (order("150", ("250", "1", "0"), ("100", "-1", "0")), "150.00", ["250.00", "-100.00"]),
        (order("121", ("50", "2", "0"), tax="21"), "121.00", ["100.00"]),  # prices without tax
    ],
)  # fmt: skip
def test_the_reading_that_makes_the_total_wins(read: Order, amount: str, lines: list[str]):
    assert check_balance(read, SETTINGS, None).notices == ()
    assert sent(read) == (amount, lines)


@pytest.mark.parametrize(("price", "line"), [("12.10", "24.20"), ("10.00", "20.00")])
def test_a_value_without_tax_may_stand_beside_prices_with_it(price: str, line: str):
    settings = replace(SETTINGS, value_includes=ValueIncludes.NOTHING)
    read = order("20.00", (price, "2", "0"), tax="4.20")
    assert check_balance(read, settings, None).notices == ()
    assert sent(read, settings) == ("24.20", [line])


def test_the_price_of_a_piece_is_sent_where_the_account_wants_that():
    settings = replace(SETTINGS, line_price=LinePrice.PIECE)
    assert sent(order("50", ("50", "2", "0")), settings)[1] == ["25.00"]
    assert sent(order("24", ("10", "3", "2")), settings)[1] == ["8.00"]


@pytest.mark.parametrize(
    "read",
    [
        order("114.00", ("0.83", "144", "0")),
        order("159", ("100", "1", "0"), shipping="29"),
        order("90", ("100", "1", "0")),
        order("95", ("100", "1", "0"), discount="10"),
    ],
)
def test_what_no_reading_makes_is_blocked_with_the_sums(read: Order):
    (notice,) = check_balance(read, SETTINGS, None).notices
    assert notice.code == "balance"
    assert Decimal(notice.params["nearest"]) != read.value


@pytest.mark.parametrize(
    ("value", "codes"),
    [("10", []), ("11", ["line_unreadable", "balance"]), ("0", ["line_unreadable", "balance"])],
)
def test_a_line_without_a_price_is_a_gift_where_the_rest_makes_the_total(value: str, codes: list[str]):
    gift = OrderLine(code="GIFT", unit_price=Decimal(0), priced=False)
    read = order(value, ("10", "1", "0"))
    read = replace(read, lines=(*read.lines, gift))
    assert [notice.code for notice in check_balance(read, SETTINGS, None).notices] == codes
    assert sent(read)[1] == ["10.00", "0.00"]


@pytest.mark.parametrize("value", ["150", "50"])
@pytest.mark.parametrize("habit", ItemPrice)
def test_a_piece_that_came_back_takes_off_whatever_a_price_means(value: str, habit: ItemPrice):
    quantity = {"150": "-1", "50": "-2"}[value]
    read = order(value, ("250", "1", "0"), ("100", quantity, "0"))
    amount, lines = sent(read, replace(SETTINGS, item_price=habit))
    assert (amount, lines[1]) == (f"{value}.00", {"150": "-100.00", "50": "-200.00"}[value])


def test_a_line_that_a_shop_calls_negative_twice_still_takes_off():
    assert sent(order("50", ("150", "1", "0"), ("-100", "-1", "0"))) == ("50.00", ["150.00", "-100.00"])


UNCLEAR = order("20", ("10", "2", "0"), tax="10")
"""Two pieces at 10 with tax, or a line of 10 and the tax on it."""


def test_what_two_readings_make_with_other_lines_is_asked_about():
    (notice,) = check_balance(UNCLEAR, SETTINGS, None).notices
    assert (notice.code, notice.params) == ("reading_unclear", {"lines": "20.00 / 10.00"})


@pytest.mark.parametrize(("habit", "line"), [(ItemPrice.PIECE, "20.00"), (ItemPrice.LINE, "10.00")])
def test_the_shops_habit_settles_what_is_unclear(habit: ItemPrice, line: str):
    settings = replace(SETTINGS, item_price=habit)
    assert check_balance(UNCLEAR, settings, None).notices == ()
    assert figures_of(UNCLEAR, settings).by_habit
    assert sent(UNCLEAR, settings) == ("20.00", [line])


DISCOUNT_UNCLEAR = order("24", ("12", "2", "4"), tax="8")
"""Two at 12 with tax, from which the discount was taken; or two at 8 without tax, of which it still is to be."""


@pytest.mark.parametrize(
    ("price", "discount", "line"),
    [
        (ItemPrice.AUTO, ItemDiscount.TAKEN, "24.00"), (ItemPrice.PIECE, ItemDiscount.TAKEN, "24.00"),
        (ItemPrice.AUTO, ItemDiscount.OFF_A_PIECE, "16.00"), (ItemPrice.PIECE, ItemDiscount.OFF_A_PIECE, "16.00"),
    ],
)  # fmt: skip
def test_the_shops_habit_settles_what_a_discount_means(price: ItemPrice, discount: ItemDiscount, line: str):
    settings = replace(SETTINGS, item_price=price, item_discount=discount)
    assert figures_of(DISCOUNT_UNCLEAR, settings).by_habit
    assert sent(DISCOUNT_UNCLEAR, settings) == ("24.00", [line])


@pytest.mark.parametrize(
    ("read", "habit", "lines"),
    [
        (DISCOUNT_UNCLEAR, {}, "16.00 / 24.00"),
        (DISCOUNT_UNCLEAR, {"item_price": ItemPrice.PIECE}, "16.00 / 24.00"),
        (DISCOUNT_UNCLEAR, {"item_price": ItemPrice.LINE}, "16.00 / 24.00"),
        (DISCOUNT_UNCLEAR, {"item_discount": ItemDiscount.OFF_THE_LINE}, "16.00 / 24.00"),
        (UNCLEAR, {"item_discount": ItemDiscount.TAKEN}, "20.00 / 10.00"),
    ],
    ids=["no habit", "of prices", "another of prices", "another of discounts", "of discounts where prices are unclear"],
)  # fmt: skip
def test_a_habit_of_something_else_settles_nothing(read: Order, habit, lines: str):
    settings = replace(SETTINGS, **habit)
    assert not figures_of(read, settings).by_habit
    (notice,) = check_balance(read, settings, None).notices
    assert (notice.code, set(notice.params["lines"].split(" / "))) == ("reading_unclear", set(lines.split(" / ")))


@pytest.mark.parametrize(
    ("read", "settings", "codes"),
    [
        (order("20", ("10", "2", "0")), {}, ["read_price_piece"]),
        (order("10", ("10", "2", "0")), {}, ["read_price_line"]),
        (order("10", ("10", "1", "0")), {}, []),
        (order("10", ("10", "1", "0"), ("7", "0", "0"), ("0", "2", "0")), {}, []),
        (order("8", ("10", "1", "2")), {}, ["read_discount_off_a_piece"]),
        (order("12", ("10", "1", "0"), tax="2"), {}, ["read_without_tax"]),
        (order("10", ("10", "1", "0"), tax="2"), {}, []),
        (order("9", ("10", "1", "0"), discount="1"), {}, ["read_order_discount"]),
        (order("10", ("10", "1", "0"), discount="1"), {}, []),
        (order("11", ("10", "1", "0"), fee="1"), {}, ["read_order_fee"]),
        (order("10", ("10", "1", "0"), fee="1"), {}, []),
        (UNCLEAR, {"item_price": ItemPrice.PIECE}, ["read_price_piece", "read_by_habit"]),
    ],
)
def test_what_was_made_of_the_figures_is_said_where_they_could_mean_something_else(read, settings, codes):
    assert list(check_balance(read, replace(SETTINGS, **settings), None).read_as) == codes


@pytest.mark.parametrize(
    ("price", "amount", "meaning", "cost"),
    [
        (Decimal(10), Decimal(2), LinePrice.LINE_TOTAL, Decimal(10)), (Decimal(10), Decimal(2), LinePrice.PIECE, Decimal(20)),
        (UNSET, Decimal(2), LinePrice.LINE_TOTAL, None), (Decimal(10), UNSET, LinePrice.LINE_TOTAL, None),
        (UNSET, Decimal(2), LinePrice.PIECE, None), (Decimal(10), None, LinePrice.PIECE, None),
    ],
)  # fmt: skip
def test_what_a_line_of_ecomails_costs_is_known_where_price_and_pieces_are(price, amount, meaning, cost):
    assert held_cost(TransactionLine(code="A", price=price, amount=amount), meaning) == cost


def test_lines_that_make_the_total_alone_are_taken_before_a_discount_on_the_whole_order():
    read = order("20", ("10", "2", "0"), ("10", "1", "0"), discount="10")
    assert figures_of(read, SETTINGS).chosen.reading.price is ItemPrice.LINE


def habit_of(orders: list[Order], settings: ShopSettings) -> tuple[ItemPrice, ItemDiscount]:
    prices, discounts = habit_counts(orders, settings)
    return agreed(prices) or ItemPrice.AUTO, agreed(discounts) or ItemDiscount.AUTO


def test_what_of_an_order_can_tell_no_habit_is_not_counted():
    told = [
        order("10", ("10", "1", "0")), order("10", ("10", "1", "0"), ("7", "0", "0"), ("0", "2", "0")),
        order("9", ("10", "2", "0")), order("8", ("10", "1", "2")), order("20", ("10", "2", "0")),
    ]  # fmt: skip
    prices, discounts = habit_counts(told, SETTINGS)
    assert prices == {ItemPrice.PIECE: 1}
    assert discounts == {ItemDiscount.OFF_A_PIECE: 1}


def test_the_shops_habit_needs_three_that_agree():
    clear = [order("50", ("50", "2", "0")), order("30", ("30", "3", "0"))]
    assert habit_of(clear, SETTINGS) == (ItemPrice.AUTO, ItemDiscount.AUTO)
    assert habit_of([*clear, order("8", ("8", "4", "0"))], SETTINGS) == (ItemPrice.LINE, ItemDiscount.AUTO)
    assert habit_of([*clear, order("8", ("2", "4", "0"))], SETTINGS) == (ItemPrice.AUTO, ItemDiscount.AUTO)
    assert habit_of([order("10", ("10", "1", "0"))] * 9, SETTINGS)[0] is ItemPrice.AUTO, "one piece tells nothing"


@given(
    st.lists(st.tuples(st.integers(1, 100_00), st.integers(1, 9), st.integers(0, 99)), min_size=1, max_size=4),
    st.integers(0, 20_00), st.sampled_from(["piece", "line"]), st.sampled_from(["off_a_piece", "taken", "off_the_line"]),
)  # fmt: skip
def test_whatever_a_shop_means_the_lines_that_are_sent_make_the_total(items, shipping, price, discount):
    """Or the order is blocked: a guess is never sent."""
    total = Decimal(shipping) / 100
    lines = []
    for cents, quantity, off in items:
        unit, less = Decimal(cents) / 100, Decimal(min(off, cents // quantity)) / 100
        cost = unit * quantity if price == "piece" else unit
        total += cost - {"off_a_piece": less * quantity, "taken": 0, "off_the_line": less}[discount]
        lines.append((str(unit), str(quantity), str(less)))
    read = order(str(total), *lines, shipping=str(Decimal(shipping) / 100))
    balance = check_balance(read, SETTINGS, None)
    if balance.notices:
        assert [notice.code for notice in balance.notices] == ["reading_unclear"]
        return
    amount, prices = sent(read)
    assert abs(Decimal(amount) - sum(map(Decimal, prices)) - Decimal(shipping) / 100) <= tolerance_of(read.lines)


def test_every_setting_of_the_habit_reads_a_clear_order_alike():
    for price, discount in itertools.product(ItemPrice, ItemDiscount):
        settings = replace(SETTINGS, item_price=price, item_discount=discount)
        assert sent(order("41.60", ("8.00", "3", "2.00"), ("17.60", "1", "4.40")), settings)[1] == ["24.00", "17.60"]


@given(
    st.lists(st.tuples(*(st.sampled_from(row) for row in (("0", "10"), ("0", "1", "3"), ("0", "2")))), max_size=2),
    st.fixed_dictionaries({name: st.sampled_from(("0", "5")) for name in ("tax", "shipping", "discount", "fee")}),
    st.sampled_from(ValueIncludes),
)
def test_a_reading_that_is_not_tried_makes_what_another_makes(items, figures, includes):
    """Of the same total and the same lines, the first is kept: so the plainest, with or without those left out."""
    read = order("1", *items, **figures)
    tried = list(_different(_fits(read, includes, Reading())))
    every = []
    taxes = (False, True) if includes is ValueIncludes.NOTHING else (True, False)
    for price, discount, on_order, with_fee, with_tax in itertools.product(
        (ItemPrice.PIECE, ItemPrice.LINE),
        (ItemDiscount.OFF_A_PIECE, ItemDiscount.TAKEN, ItemDiscount.OFF_THE_LINE),
        (False, True) if read.discount else (False,),
        (False, True) if read.fee else (False,),
        taxes,
    ):
        reading = Reading(price, discount, with_tax, on_order, with_fee)
        lines = tuple(line_cost(line, reading) for line in read.lines)
        parts = {name: getattr(read, name) for name in ("tax", "shipping", "discount", "fee")}
        every.append(Fit(reading, lines, made_by(includes, reading, lines=sum(lines, Decimal(0)), **parts)))
    assert tried == list(_different(every))


@pytest.mark.parametrize(
    ("item", "tells"),
    [
        (("10", "2", "0"), True),
        (("10", "1", "2"), True),
        (("10", "1", "0"), False),
        (("10", "0", "0"), False),
        (("0", "2", "0"), False),
    ],
)
def test_one_piece_without_a_discount_and_what_costs_nothing_show_no_habit(item: Item, *, tells: bool) -> None:
    assert tells_a_habit(order("10", item)) is tells
