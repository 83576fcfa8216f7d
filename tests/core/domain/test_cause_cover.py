"""The cover takes the fewest causes, only what several orders show, and the plainest of what is as good."""

from __future__ import annotations

from core.domain.cause_cover import CauseKey, Group, cover, pick
from core.domain.model import OrderKey

A, B, C = CauseKey("pieces"), CauseKey("shipping_left_out"), CauseKey("tax_left_out")
RARE = CauseKey("whole_units")
"""At least three orders have to show it."""


def groups(*explained, begin=0):
    """One difference of an order of its own for each: the sets of causes that may explain it."""
    return [
        Group(OrderKey("1", f"o{number}"), ("amount",), {frozenset(keys): {} for keys in ways}, "amount")
        for number, ways in enumerate(explained, start=begin)
    ]


def test_the_fewest_causes_that_explain_all_are_taken():
    assert cover(groups(({A}, {B}), ({A}, {C}), ({A},))) == {A}


def test_causes_that_only_work_together_are_taken_together():
    assert cover(groups(({A, B},), ({A, B},))) == {A, B}


def test_two_causes_are_not_taken_where_one_explains_as_much():
    assert cover(groups(({A, B}, {C}), ({A, B}, {C}))) == {C}


def test_what_others_make_superfluous_is_taken_away_again():
    """The first choice explains most, until the two that are needed anyway explain all of it."""
    ways = [({A}, {B})] * 3 + [({A}, {C})] * 3 + [({B},)] * 2 + [({C},)] * 2
    assert cover(groups(*ways)) == {B, C}


def test_one_order_is_no_cause_however_many_of_its_values_show_it():
    order = OrderKey("1", "only")
    alone = [Group(order, (f"items[{n}].price",), {frozenset({A}): {}}, "price") for n in range(9)]
    assert cover(alone) == frozenset()


def test_a_cause_that_is_left_with_too_few_orders_is_given_up():
    """Three orders could be of the rare one, but two of them are explained by another already."""
    ways = [({A},)] * 3 + [({RARE}, {A})] * 2 + [({RARE},)]
    assert cover(groups(*ways)) == {A}


def test_of_what_is_as_good_the_first_of_the_table_is_taken():
    assert cover(groups(({B}, {A}), ({A}, {B}))) == {A}


def test_an_order_takes_the_plainest_of_what_was_chosen():
    ways = {frozenset({A, B}): {}, frozenset({C}): {}, frozenset({B}): {}}
    assert pick(ways, frozenset({A, B, C})) == {B}
    assert pick(ways, frozenset({C})) == {C}
    assert pick(ways, frozenset({A})) is None
