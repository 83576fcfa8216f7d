from __future__ import annotations

from decimal import Decimal

import pytest

from gui.order_card.editing import InputError, InputKind, InputProblem, input_kind, read_text


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        ("email", "  eva@example.com ", "eva@example.com"),
        ("amount", "1 500,00", Decimal("1500.00")),
        ("items[SKU-1].price", "84.95", Decimal("84.95")),
        ("items[SKU-1].amount", "2", Decimal(2)),
        ("items[SKU-1].tags", "blue, , glass", ["blue", "glass"]),
        ("city", " Praha ", "Praha"),
        ("city", "", ""),
    ],
)
def test_what_is_typed_becomes_the_value_of_its_field(path, text, value):
    assert read_text(path, text) == value


@pytest.mark.parametrize(
    ("path", "text", "problem"),
    [
        ("email", " ", InputProblem.EMPTY),
        ("email", "eva@example", InputProblem.EMAIL),
        ("email", "eva at example.com", InputProblem.EMAIL),
        ("amount", "a lot", InputProblem.NUMBER),
        ("tax", "", InputProblem.NUMBER),
        ("items[SKU-1].amount", "0", InputProblem.QUANTITY),
        ("items[SKU-1].amount", "many", InputProblem.QUANTITY),
    ],
)
def test_what_cannot_be_a_value_is_refused_with_the_reason(path, text, problem):
    with pytest.raises(InputError) as refused:
        read_text(path, text)

    assert refused.value.problem is problem


def test_the_total_is_money_and_a_lines_amount_is_a_number_of_pieces():
    assert input_kind("amount") is InputKind.MONEY
    assert input_kind("items[SKU-1].amount") is InputKind.QUANTITY
    assert input_kind("items[SKU-1].title") is InputKind.TEXT
