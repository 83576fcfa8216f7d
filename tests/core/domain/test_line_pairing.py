"""Which line is which, and what it is called."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from core.domain.line_pairing import line_keys, pair_lines
from tests.support import orders as make
from tests.support.orders import make_line


def paired(expected: list, actual: list) -> list[tuple[int | None, int | None]]:
    """The pairs as positions in both lists."""
    ours = {id(line): index for index, line in enumerate(expected)}
    theirs = {id(line): index for index, line in enumerate(actual)}
    return [(ours.get(id(pair.expected)), theirs.get(id(pair.actual))) for pair in pair_lines(expected, actual)]


def test_a_line_is_called_by_its_code_else_its_title_else_its_position():
    lines = [make_line(), make_line(code=None), make_line(code="", title=" "), make_line(code=UNSET, title=UNSET)]
    assert line_keys(lines) == ("SKU-1", "Vaas", "#3", "#4")


def test_a_name_that_occurs_again_is_numbered():
    lines = [make_line(), make_line(), make_line(), make_line(code="B")]
    assert line_keys(lines) == ("SKU-1", "SKU-1#2", "SKU-1#3", "B")


def test_names_stay_unique_where_a_code_looks_like_a_numbered_one():
    lines = [make_line(code="A#2"), make_line(code="A"), make_line(code="A")]
    assert line_keys(lines) == ("A#2", "A", "A#3")


def test_lines_meet_by_code_wherever_they_stand():
    ours = [make_line(code="A", title="x"), make_line(code="B", title="y")]
    theirs = [make_line(code="B", title="other"), make_line(code="A", title="another")]
    assert paired(ours, theirs) == [(0, 1), (1, 0)]


def test_a_code_comes_before_a_title():
    ours = [make_line(code="A", title="Vaas")]
    theirs = [make_line(code="B", title="Vaas"), make_line(code="A", title="Pot")]
    assert paired(ours, theirs) == [(0, 1), (None, 0)]


def test_lines_whose_codes_differ_meet_by_title():
    assert paired([make_line(code="A")], [make_line(code="123")]) == [(0, 0)]


def test_codes_and_titles_are_compared_in_composed_form_and_trimmed():
    ours = [make_line(code="é1", title=UNSET), make_line(code="A ", title=UNSET)]
    theirs = [make_line(code="A", title=UNSET), make_line(code="e\u03011".replace("\u0301", "\u0301"), title=UNSET)]
    assert paired(ours, theirs) == [(0, 1), (1, 0)]


def test_lines_meet_by_position_where_one_has_no_code():
    ours = [make_line(code="A", title="Vaas"), make_line(code=UNSET, title="Pot")]
    theirs = [make_line(code="", title="Vase"), make_line(code="B", title="Pan")]
    assert paired(ours, theirs) == [(0, 0), (1, 1)]


def test_two_different_codes_with_different_titles_never_meet():
    assert paired([make_line(code="A", title="Vaas")], [make_line(code="B", title="Pot")]) == [(0, None), (None, 0)]


def test_of_several_lines_with_one_code_those_that_cost_the_same_meet():
    ours = [make_line(price=Decimal(10)), make_line(price=Decimal(5))]
    theirs = [make_line(price=Decimal(5)), make_line(price=Decimal("10.00"))]
    assert paired(ours, theirs) == [(0, 1), (1, 0)]


def test_of_several_lines_with_one_code_the_rest_meet_in_order():
    ours = [make_line(price=Decimal(1)), make_line(price=Decimal(2)), make_line(price=Decimal(3))]
    theirs = [make_line(price=Decimal(8)), make_line(price=Decimal(2)), make_line(price=Decimal(9))]
    assert paired(ours, theirs) == [(0, 0), (1, 1), (2, 2)]


@given(st.lists(make.lines, max_size=6), st.lists(make.lines, max_size=6))
def test_every_line_is_in_exactly_one_pair_and_every_key_is_unique(ours, theirs):
    pairs = pair_lines(ours, theirs)
    assert sorted(id(pair.expected) for pair in pairs if pair.expected is not None) == sorted(map(id, ours))
    assert sorted(id(pair.actual) for pair in pairs if pair.actual is not None) == sorted(map(id, theirs))
    assert len({pair.key for pair in pairs}) == len(pairs)
    assert [pair.expected for pair in pairs if pair.expected is not None] == ours


def test_of_several_lines_with_one_code_and_price_those_with_one_title_meet():
    ours = [make_line(title="Red", tags=("a",)), make_line(title="Blue", tags=("a",))]
    theirs = [make_line(title="Blue"), make_line(title="Red")]
    assert paired(ours, theirs) == [(0, 1), (1, 0)]


@given(st.lists(make.lines, max_size=6).flatmap(lambda lines: st.tuples(st.just(lines), st.permutations(lines))))
def test_the_same_lines_in_another_order_are_the_same_lines(both):
    assert all(pair.expected == pair.actual for pair in pair_lines(*both))


def test_a_code_alone_is_enough_whatever_else_differs():
    ours = [make_line(code="A", title="x", price=Decimal(1)), make_line(code="B")]
    theirs = [make_line(code="B"), make_line(code="A", title="y", price=Decimal(2))]
    assert paired(ours, theirs) == [(0, 1), (1, 0)]


def test_of_several_lines_of_one_name_those_of_the_same_figures_belong_together():
    ours = [make_line(price=Decimal(1), categories=("c",)), make_line(price=Decimal(2), categories=("c",))]
    theirs = [make_line(price=Decimal(2), categories=("d",)), make_line(price=Decimal(1), categories=("d",))]
    assert paired(ours, theirs) == [(0, 1), (1, 0)]


def test_of_several_lines_that_differ_in_their_quantity_only_those_of_the_same_belong_together():
    ours = [make_line(amount=Decimal(1)), make_line(amount=Decimal(2))]
    theirs = [make_line(amount=Decimal(2)), make_line(amount=Decimal(1))]
    assert paired(ours, theirs) == [(0, 1), (1, 0)]


def test_a_title_with_entities_is_the_title_that_they_stand_for():
    ours = [make_line(code="A", title="Vaas & Zo"), make_line(code="B", title="Pot")]
    theirs = [make_line(code="C", title="Pot"), make_line(code="D", title="Vaas &amp; Zo")]
    assert paired(ours, theirs) == [(0, 1), (1, 0)]
