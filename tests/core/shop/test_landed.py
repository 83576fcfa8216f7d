"""What a reading of Ecomail says of a push: each rule by itself, and each field of the one table in the stale check."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from msgspec import UNSET
from msgspec.structs import replace

from core.domain.comparison import BOOKKEEPING_KEYS
from core.domain.fields import HEADER_FIELDS, LINE_FIELDS
from core.domain.model import Action, FailureNote, Notice, OrderKey, Transaction, TransactionLine
from core.domain.pushes import Outcome, PlanEntry, PushRecord, PushStep
from core.shop import landed
from core.shop.find_transaction import Finding
from tests.support.orders import ORDERED_AT, make_line, make_order, make_transaction

KEY = OrderKey("1", "session-1")
SENT = make_transaction()
OTHER = make_transaction(city="Elsewhere")
SECOND = {
    "order_id": "ORD-2", "email": "piet@example.nl", "shop": "Vaas", "amount": Decimal(106), "tax": Decimal(1),
    "shipping": Decimal(6), "city": "Utrecht", "county": "Utrecht", "country": "BE",
    "timestamp": ORDERED_AT + timedelta(seconds=1), "props": {"gift": False}, "status": "canceled",
}  # fmt: skip
SECOND_OF_LINE = {
    "code": "SKU-2", "title": "Schaal", "categories": ("Hout",), "price": Decimal(101), "amount": Decimal(3),
    "tags": ("new",),
}  # fmt: skip


def found(*transactions: Transaction) -> Finding:
    return Finding(transactions)


def pushed(action: Action = Action.UPDATE, **changes: Any) -> PushRecord:
    fields: dict[str, Any] = {
        "push_id": 1, "run_id": 1, "key": KEY, "order_id": "ORD-1", "action": action, "step": PushStep.SENDING,
        "outcome": Outcome.VERIFIED, "at": ORDERED_AT, "intended": SENT, "before": OTHER, "after": SENT,
    }  # fmt: skip
    return PushRecord(**(fields | changes))


def planned(action: Action = Action.UPDATE, **changes: Any) -> PlanEntry:
    fields: dict[str, Any] = {"key": KEY, "order_id": "ORD-1", "action": action, "intended": SENT, "seen": OTHER}
    return PlanEntry(**(fields | changes))


# ------------------------------------------------------------------------------------------------ the stale check


def test_the_second_values_are_of_every_field_of_the_table() -> None:
    assert list(SECOND) == list(HEADER_FIELDS)
    assert list(SECOND_OF_LINE) == list(LINE_FIELDS)


@pytest.mark.parametrize("field", HEADER_FIELDS)
def test_each_field_of_the_table_makes_it_stale(field: str) -> None:
    for value in (SECOND[field], UNSET, None):
        if field == "order_id" and value is not SECOND[field]:
            continue
        now = replace(OTHER, **{field: value})
        assert not landed.is_unchanged(OTHER, now), f"{field} = {value!r}"
        assert not landed.is_unchanged(now, OTHER), f"{field} = {value!r}"
        assert not landed.is_as_planned(planned(), found(now))


@pytest.mark.parametrize("field", [*LINE_FIELDS, "category"])
def test_each_field_of_a_line_makes_it_stale(field: str) -> None:
    for value in (SECOND_OF_LINE.get(field, "Hout"), UNSET):
        line = make_line(**{field: value})
        if line == make_line() or (field == "categories" and value is UNSET):  # ``category`` still says the same
            continue
        now = replace(OTHER, lines=(line,))
        assert not landed.is_unchanged(OTHER, now), f"{field} = {value!r}"


@pytest.mark.parametrize(
    "change",
    [
        {"other": {"note": 1}}, {"problems": (Notice("ecomail_unreadable"),)}, {"lines": UNSET}, {"lines": ()},
        {"lines": (make_line(other={"note": 1}),)}, {"lines": (make_line(), make_line())},
    ],
    ids=repr,
)  # fmt: skip
def test_what_no_document_carries_makes_it_stale_too(change: dict[str, Any]) -> None:
    assert not landed.is_unchanged(SENT, replace(SENT, **change))


def test_what_says_nothing_of_the_order_makes_nothing_stale() -> None:
    books = dict.fromkeys(BOOKKEEPING_KEYS, 1)
    line = make_line()
    now = replace(SENT, ecomail_id=8, full=False, other=books, lines=(replace(line, other=books),))
    assert landed.is_unchanged(SENT, now)
    two = (line, TransactionLine(code="B", title="B", other={"note": 1}))
    assert landed.is_unchanged(replace(SENT, lines=two), replace(SENT, lines=two[::-1]))
    assert landed.is_unchanged(replace(SENT, lines=UNSET), replace(SENT, lines=UNSET))
    assert landed.is_unchanged(None, None)
    assert not landed.is_unchanged(None, SENT)
    assert not landed.is_unchanged(SENT, None)


@pytest.mark.parametrize("field", ["code", "title", "category"])
def test_a_note_that_moved_to_another_line_makes_it_stale(field: str) -> None:
    one = TransactionLine(code="A", title="A", category="A", price=Decimal(1), amount=Decimal(1))
    two, note = replace(one, **{field: "B"}), {"note": 1}
    seen = replace(OTHER, lines=(replace(one, other=note), two))
    assert not landed.is_unchanged(seen, replace(OTHER, lines=(one, replace(two, other=note))))


@pytest.mark.parametrize("action", [Action.UPDATE, Action.CREATE, Action.DELETE, Action.RESTORE])
def test_a_plan_holds_while_ecomail_is_as_it_was_seen(action: Action) -> None:
    assert landed.is_as_planned(planned(action), found(OTHER))
    assert landed.is_as_planned(planned(action, seen=None), found())
    assert not landed.is_as_planned(planned(action), found())
    assert not landed.is_as_planned(planned(action), found(OTHER, OTHER))
    assert not landed.is_as_planned(planned(action, seen=None), found(OTHER, OTHER))


def test_a_mark_is_never_taken_for_what_was_planned_to_be_written() -> None:
    assert not landed.is_as_planned(planned(Action.MARK), found(OTHER))


@pytest.mark.parametrize("action", [Action.DEDUPLICATE, Action.DUPLICATE])
def test_copies_have_to_be_as_many_and_each_as_it_was_seen(action: Action) -> None:
    entry = planned(action, copies=2)
    assert landed.is_as_planned(entry, found(OTHER, OTHER))
    assert not landed.is_as_planned(entry, found(OTHER))
    assert not landed.is_as_planned(entry, found(OTHER, OTHER, OTHER))
    assert not landed.is_as_planned(entry, found(OTHER, SENT))


# ------------------------------------------------------------------------------------------------ did it land?


def test_an_order_holds_what_was_meant_by_its_number_without_problems() -> None:
    assert landed.holds(SENT, SENT)
    assert not landed.holds(OTHER, SENT)
    assert not landed.holds(replace(SENT, order_id="ORD-2"), SENT)
    assert not landed.holds(replace(SENT, problems=(Notice("ecomail_unreadable"),)), SENT)


def test_nothing_is_sent_where_it_is_there_already() -> None:
    def is_there(action: Action, *transactions: Transaction, **options: Any) -> bool:
        return landed.is_there_already(action, SENT, found(*transactions), **options)

    short = replace(SENT, full=False)
    assert is_there(Action.UPDATE, SENT)
    assert not is_there(Action.UPDATE, short)
    assert is_there(Action.MARK, short)
    for action in (Action.UPDATE, Action.MARK, Action.CREATE):
        assert not is_there(action)
        assert not is_there(action, OTHER)
        assert not is_there(action, SENT, SENT)
    assert is_there(Action.DELETE)
    assert not is_there(Action.DELETE, SENT)
    assert is_there(Action.DUPLICATE, SENT, OTHER, copies=2)
    assert is_there(Action.DUPLICATE, SENT, SENT, SENT, copies=2)
    assert not is_there(Action.DUPLICATE, SENT, SENT, copies=3)
    assert not is_there(Action.DUPLICATE, SENT)
    assert not is_there(Action.DUPLICATE, OTHER, OTHER)


def test_a_write_landed_where_ecomail_shows_what_was_sent() -> None:
    short = replace(SENT, full=False)
    for in_full in (False, True):
        assert landed.has_landed(pushed(), found(SENT), in_full=in_full)
        assert landed.has_landed(pushed(), found(short), in_full=in_full) is not in_full
        assert not landed.has_landed(pushed(), found(OTHER), in_full=in_full)
        assert not landed.has_landed(pushed(), found(), in_full=in_full)
        assert not landed.has_landed(pushed(), found(SENT, SENT), in_full=in_full)
        assert not landed.has_landed(pushed(intended=None), found(SENT), in_full=in_full)
        assert landed.has_landed(pushed(Action.DELETE), found(), in_full=in_full)
        assert not landed.has_landed(pushed(Action.DELETE), found(SENT), in_full=in_full)
        doubled = pushed(Action.DUPLICATE, copies=3)
        assert landed.has_landed(doubled, found(SENT, SENT, SENT), in_full=in_full)
        assert not landed.has_landed(doubled, found(SENT, SENT), in_full=in_full)
        assert not landed.has_landed(replace(doubled, intended=None), found(SENT, SENT, SENT), in_full=in_full)
        assert not landed.has_landed(pushed(Action.DUPLICATE), found(SENT), in_full=in_full)


def test_as_many_copies_are_added_as_are_missing() -> None:
    assert landed.missing_copies(pushed(Action.DUPLICATE, copies=3), found(SENT)) == 2
    assert landed.missing_copies(pushed(Action.DUPLICATE, copies=3), found(SENT, SENT, SENT)) == 1
    assert landed.missing_copies(pushed(Action.CREATE, copies=3), found()) == 1


def test_more_or_fewer_than_was_meant_is_said() -> None:
    def said(action: Action, count: int, **changes: Any) -> FailureNote | None:
        return landed.wrong_number(pushed(action, **changes), found(*[SENT] * count))

    two = {"number": "ORD-1", "count": "2"}
    assert said(Action.CREATE, 1) is None
    assert said(Action.CREATE, 2) == FailureNote("added_by_others", two)
    assert said(Action.DEDUPLICATE, 1) is None
    assert said(Action.DEDUPLICATE, 2) == FailureNote("doubles_remain", two)
    assert said(Action.DUPLICATE, 1, copies=3) is None
    assert said(Action.DUPLICATE, 2, copies=3) == FailureNote("doubles_not_all_back", {**two, "wanted": "3"})
    assert said(Action.DUPLICATE, 3, copies=3) is None
    assert said(Action.UPDATE, 2) is None


def test_a_late_write_is_seen_by_what_it_left() -> None:
    older, newer = pushed(intended=OTHER), pushed()
    assert landed.was_overtaken(newer, older, found(OTHER))
    assert not landed.was_overtaken(newer, older, found(SENT))
    assert not landed.was_overtaken(newer, older, found(make_transaction(city="Third")))
    assert not landed.was_overtaken(newer, replace(older, intended=None), found(OTHER))
    assert landed.was_overtaken(newer, older, found(SENT, OTHER))
    for action in (Action.DELETE, Action.DEDUPLICATE):
        removed = pushed(action, intended=OTHER)
        assert landed.was_overtaken(newer, removed, found())
        assert not landed.was_overtaken(newer, removed, found(SENT))
    assert landed.was_overtaken(newer, pushed(Action.DEDUPLICATE, intended=OTHER), found(OTHER))
    assert not landed.was_overtaken(newer, pushed(Action.DELETE, intended=OTHER), found(OTHER))


def test_a_late_write_is_told_by_the_short_list_as_well() -> None:
    short, other = replace(SENT, full=False), replace(OTHER, full=False)
    removed = pushed(Action.DEDUPLICATE, intended=OTHER)
    assert landed.was_overtaken(pushed(), removed, found(other))
    assert not landed.was_overtaken(pushed(), pushed(Action.DEDUPLICATE), found(short))


def test_verified_by_the_short_list_alone_is_told_apart() -> None:
    short = replace(SENT, full=False)
    assert landed.seen_in_short(pushed(after=short))
    assert not landed.seen_in_short(pushed(after=SENT))
    assert not landed.seen_in_short(pushed(after=None))
    assert not landed.seen_in_short(pushed(after=short, forgotten=True))
    assert not landed.seen_in_short(pushed(after=short, outcome=Outcome.LANDED_DIFFERENT))
    for action in (Action.MARK, Action.DELETE):
        assert not landed.seen_in_short(pushed(action, after=short))


def test_as_before_is_exactly_what_was_there_before() -> None:
    assert landed.is_as_before(pushed(), found(OTHER))
    assert not landed.is_as_before(pushed(), found(SENT))
    assert not landed.is_as_before(pushed(), found())
    assert not landed.is_as_before(pushed(before=None), found(OTHER, OTHER))
    assert landed.is_as_before(pushed(before=None), found())
    one_too_many = pushed(Action.DEDUPLICATE)
    assert landed.is_as_before(one_too_many, found(OTHER, OTHER))
    assert not landed.is_as_before(one_too_many, found(OTHER))
    assert not landed.is_as_before(one_too_many, found(OTHER, SENT))
    doubled = pushed(Action.DUPLICATE, copies=3)
    assert landed.is_as_before(doubled, found(OTHER))
    assert landed.is_as_before(doubled, found(OTHER, OTHER))
    assert not landed.is_as_before(doubled, found(OTHER, SENT))
    assert not landed.is_as_before(doubled, found(OTHER, OTHER, OTHER))
    assert not landed.is_as_before(doubled, found())
    assert landed.is_as_before(pushed(Action.DUPLICATE), found(OTHER))
    assert not landed.is_as_before(pushed(Action.DUPLICATE), found(OTHER, OTHER))


def test_the_shop_is_asked_again_after_ten_minutes_and_where_the_clock_was_set_back() -> None:
    asked = planned(order=make_order(), compared_at=ORDERED_AT)
    minute = timedelta(minutes=1)
    assert not landed.is_asked_again(asked, ORDERED_AT)
    assert not landed.is_asked_again(asked, ORDERED_AT + 10 * minute)
    assert landed.is_asked_again(asked, ORDERED_AT + 10 * minute + timedelta(seconds=1))
    assert landed.is_asked_again(asked, ORDERED_AT - timedelta(seconds=1))
    assert landed.is_asked_again(replace(asked, compared_at=None), ORDERED_AT)
    assert not landed.is_asked_again(replace(asked, order=None), ORDERED_AT + 60 * minute)
    assert not landed.is_asked_again(replace(asked, action=Action.MARK), ORDERED_AT + 60 * minute)
