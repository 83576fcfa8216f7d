"""What an account does is told from figures that fit one reading only; nothing is called a habit too early."""

from __future__ import annotations

from decimal import Decimal

import pytest

from core.domain.conventions import conventions_of, followed, said_of, sent_as, sentence, tells_something
from core.domain.messages import text
from core.domain.model import LinePrice, Transaction, TransactionLine, ValueIncludes
from core.domain.settings import Follow, ShopSettings


def held(amount: str, price: str, *, pieces: int = 3, shipping: str = "5.00", tax: str = "7.00") -> Transaction:
    return Transaction(
        order_id="1", amount=Decimal(amount), tax=Decimal(tax), shipping=Decimal(shipping),
        lines=(TransactionLine(code="A", price=Decimal(price), amount=Decimal(pieces)),),
    )  # fmt: skip


def found(*transactions: Transaction, **more):
    return conventions_of(transactions, **({"shops": {"Shop": 1}, "currencies": {"EUR": 1}} | more))


@pytest.mark.parametrize(
    ("transaction", "price", "total"),
    [
        (held("65.00", "60.00"), LinePrice.LINE_TOTAL, ValueIncludes.TAX_AND_SHIPPING),
        (held("65.00", "20.00"), LinePrice.PIECE, ValueIncludes.TAX_AND_SHIPPING),
        (held("72.00", "20.00"), LinePrice.PIECE, ValueIncludes.TAX_AND_SHIPPING),
        (held("60.00", "60.00"), LinePrice.LINE_TOTAL, ValueIncludes.TAX),
        (held("53.00", "20.00"), LinePrice.PIECE, ValueIncludes.NOTHING),
    ],
)
def test_a_habit_is_seen_where_the_figures_fit_one_reading_only(transaction, price, total) -> None:
    conventions = found(*[transaction] * 3)
    assert (conventions.line_price, conventions.total_includes) == (price, total)


def test_two_that_agree_are_no_habit_and_neither_is_a_mixture() -> None:
    assert found(*[held("65.00", "20.00")] * 2).line_price is None
    assert found(*[held("65.00", "20.00")] * 3, *[held("65.00", "60.00")] * 3).line_price is None


def test_figures_that_fit_nothing_or_everything_count_for_nothing() -> None:
    conventions = found(held("1.00", "60.00"), held("0", "0", shipping="0", tax="0"))
    assert (conventions.prices, conventions.totals, conventions.undecided) == ({}, {}, 2)


def test_only_more_than_one_piece_tells_something() -> None:
    assert tells_something(held("65.00", "60.00"))
    assert not tells_something(held("65.00", "60.00", pieces=1))


def test_following_earlier_orders_takes_what_is_clear_and_the_documentation_for_the_rest() -> None:
    settings = ShopSettings()
    earlier = followed(settings, Follow.EARLIER, found(*[held("65.00", "20.00")] * 3))
    assert (earlier.line_price, earlier.total_includes, earlier.follow) == (
        LinePrice.PIECE, ValueIncludes.TAX_AND_SHIPPING, Follow.EARLIER,
    )  # fmt: skip
    back = followed(earlier, Follow.DOCUMENTATION, found(*[held("65.00", "20.00")] * 3))
    assert back == settings
    assert [notice.code for notice in sent_as(earlier)] == ["sent_price_piece", "sent_total_tax_and_shipping"]


def test_it_is_said_in_one_sentence_with_spellings_and_currencies() -> None:
    conventions = found(*[held("65.00", "20.00")] * 3, shops={"Shop": 2, "shop": 1}, currencies={"EUR": 2, "CZK": 1})
    said = text(sentence(conventions))
    assert "3 × of one piece" in said
    assert "“Shop” (2), “shop” (1)" in said
    assert [notice.code for notice in said_of(conventions)] == ["conventions", "shops_mixed", "currencies_mixed"]
    assert [notice.code for notice in said_of(found())] == ["conventions_none"]
