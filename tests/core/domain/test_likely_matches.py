"""The same order under another number: what fits, how sure it is, and that it is never more than a suggestion."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from core.domain.likely_matches import Confidence, Held, Unmatched, held_of, likely_matches, number_core
from core.domain.model import OrderKey, Transaction, TransactionLine

AT = datetime(2026, 2, 20, 13, 25, tzinfo=UTC)


def order(number: int = 1, **changes) -> Unmatched:
    fields = {
        "key": OrderKey("1", f"s{number}"), "order_id": f"ORD-{number}", "email": "Jan+Tulp@Example.com",
        "amount": Decimal("45.00"), "moment": AT, "codes": frozenset({"MUG"}),
    }  # fmt: skip
    return Unmatched(**(fields | changes))


def held(number: str = "WOO-1", **changes) -> Held:
    fields = {
        "order_id": number, "email": "jan+tulp@example.com", "amount": Decimal("45.00"), "timestamp": AT,
        "lines": (TransactionLine(code="MUG"),),
    }  # fmt: skip
    return held_of(Transaction(**(fields | changes)))


def confidences(orders, transactions) -> list[Confidence]:
    return [match.confidence for match in likely_matches(orders, transactions)]


def test_the_only_fit_within_the_hour_with_the_same_products_is_very_likely() -> None:
    (match,) = likely_matches([order()], [held(timestamp=AT + timedelta(minutes=59))])
    assert match.confidence is Confidence.VERY_LIKELY
    assert [reason.code for reason in match.reasons] == [
        "match_email", "match_amount", "match_minutes", "match_products",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "changes",
    [
        {"timestamp": AT + timedelta(minutes=61)},
        {"timestamp": AT + timedelta(hours=47)},
        {"lines": ()},
        {"lines": (TransactionLine(code="CUP"),)},
    ],
    ids=["over an hour apart", "hours apart", "no lines", "other products"],
)
def test_less_makes_it_likely(changes) -> None:
    assert confidences([order()], [held(**changes)]) == [Confidence.LIKELY]


def test_a_day_without_a_time_is_never_very_likely() -> None:
    (match,) = likely_matches([order(resolution=86_400)], [held()])
    assert match.confidence is Confidence.LIKELY
    assert "match_day" in {reason.code for reason in match.reasons}


@pytest.mark.parametrize("cents", ["44.98", "45.02"])
def test_two_cents_are_the_same_amount(cents) -> None:
    assert confidences([order()], [held(amount=Decimal(cents))]) == [Confidence.VERY_LIKELY]


@pytest.mark.parametrize(
    "changes",
    [
        {"email": "piet@example.com"}, {"email": None},
        {"timestamp": AT + timedelta(hours=48, seconds=1), "lines": (TransactionLine(code="CUP"),)},
        {"timestamp": AT + timedelta(hours=48, seconds=1), "lines": ()},
        {"timestamp": AT + timedelta(hours=48, seconds=1), "email": "piet@example.com"},
        {"timestamp": AT + timedelta(days=6, seconds=1)}, {"timestamp": AT - timedelta(days=7)},
        {"timestamp": None, "email": "piet@example.com"}, {"timestamp": None, "lines": (TransactionLine(code="CUP"),)},
    ],
)  # fmt: skip
def test_what_differs_more_is_no_match(changes) -> None:
    assert confidences([order()], [held(**changes)]) == []


@pytest.mark.parametrize("days", [-6, 3, 6])
def test_the_same_products_for_as_much_may_have_been_paid_days_later(days) -> None:
    assert confidences([order()], [held(timestamp=AT + timedelta(days=days))]) == [Confidence.LIKELY]


def test_who_buys_the_same_every_few_days_is_told_apart_by_the_day() -> None:
    days = [AT + timedelta(days=3 * number) for number in range(4)]
    orders = [order(number, order_id=f"A{number}", moment=day) for number, day in enumerate(days)]
    found = likely_matches(orders, [held(f"W{number}", timestamp=day) for number, day in enumerate(days)])
    assert [(match.key.order_session, match.ecomail_order_id, match.confidence) for match in found] == [
        (f"s{number}", f"W{number}", Confidence.VERY_LIKELY) for number in range(4)
    ]


@pytest.mark.parametrize("moment", [None, datetime(1970, 1, 1, tzinfo=UTC)])
def test_a_date_that_nobody_wrote_speaks_against_nothing(moment) -> None:
    assert confidences([order()], [held(timestamp=moment)]) == [Confidence.LIKELY]


@pytest.mark.parametrize("email", ["jan+spring@example.com", "JAN@Example.com ", "jan@example.com"])
def test_one_mailbox_is_one_buyer_however_it_is_spelt(email) -> None:
    assert confidences([order()], [held(email=email)]) == [Confidence.VERY_LIKELY]


@pytest.mark.parametrize(
    ("number", "theirs", "same"),
    [
        ("#1000", "presta_1000", True), ("2026-00042", "WOO-42", False), ("1000", "01000", True),
        ("1000", "10000", False), ("7", "WOO-7", False),
        ("2026/0001", "2026/0002", False), ("2026/0001", "presta_2026/0001", True), ("2026/0001", "20260001", True),
        ("2026/12", "2026/17", False), ("2026-1234", "WOO-1234", True), ("1234/2026", "5678/2026", False),
        ("1234/2026", "1234", True), ("2026", "#2026", True), ("A100-200", "200", True), (None, "1000", False), ("ABC", "ABC-1", False),
    ],
)  # fmt: skip
def test_a_number_is_recognised_without_prefix_letters_and_zeros(number, theirs, same) -> None:
    """Beside the amount and the moment, where the buyer's address is another one."""
    assert (number_core(number) == number_core(theirs) != "") is same
    found = confidences([order(order_id=number)], [held(order_id=theirs, email="else@example.com")])
    assert bool(found) is same


def test_several_on_either_side_are_only_possible_and_said() -> None:
    for orders, transactions in (([order(1)], [held("A"), held("B")]), ([order(1), order(2)], [held("A")])):
        matches = likely_matches(orders, transactions)
        assert [match.confidence for match in matches] == [Confidence.POSSIBLE] * 2
        assert all(match.warnings[0].params == {"count": "2"} for match in matches)


def test_the_surest_comes_first() -> None:
    sure, other = order(1), order(2, email="eva@example.com")
    found = likely_matches([other, sure], [held("B", email="eva@example.com", lines=()), held("A")])
    assert [match.ecomail_order_id for match in found] == ["A", "B"]


@pytest.mark.parametrize(
    ("changes", "confidence"),
    [
        ({"moment": None}, Confidence.LIKELY),
        ({"moment": None, "codes": frozenset()}, Confidence.POSSIBLE),
        ({"email": "", "order_id": "#10234"}, Confidence.VERY_LIKELY),
        ({"email": "", "moment": None, "order_id": "#10234", "codes": frozenset()}, Confidence.POSSIBLE),
    ],
)
def test_without_address_or_date_the_rest_has_to_do(changes, confidence) -> None:
    assert confidences([order(**changes)], [held("WOO-010234")]) == [confidence]


@pytest.mark.parametrize(
    "changes",
    [
        {"moment": None, "codes": frozenset({"CUP"})},
        {"moment": None, "email": "piet@example.com"},
        {"email": "", "order_id": "ORD-5555"},
        {"email": "", "moment": None, "amount": Decimal("45.03"), "order_id": "10234"},
    ],
    ids=["other products", "other buyer", "other number", "other amount"],
)
def test_without_address_or_date_what_speaks_against_it_does(changes) -> None:
    assert confidences([order(**changes)], [held("WOO-010234")]) == []


@pytest.mark.parametrize(
    ("changes", "confidence", "said"),
    [
        ({}, Confidence.POSSIBLE, "match_amount_other"),
        ({"amount": Decimal("45.03")}, Confidence.POSSIBLE, "match_amount_other"),
        ({"amount": Decimal("NaN")}, Confidence.POSSIBLE, "match_amount_other"),
        ({"amount": None}, Confidence.POSSIBLE, "match_amount_other"),
        ({"timestamp": AT + timedelta(hours=3)}, Confidence.POSSIBLE, "match_amount_other"),
        ({"amount": Decimal("40.02")}, Confidence.LIKELY, "match_amount_part"),
        ({"amount": Decimal("40.00"), "timestamp": AT + timedelta(hours=48)}, Confidence.POSSIBLE, "match_amount_part"),
        ({"amount": Decimal("40.00"), "timestamp": AT + timedelta(hours=3)}, Confidence.LIKELY, "match_amount_part"),
        ({"amount": Decimal("37.19"), "lines": (TransactionLine(code="CUP"),)}, Confidence.LIKELY, "match_amount_part"),
        ({"amount": Decimal("40.00"), "email": "piet@example.com", "order_id": "10234"}, Confidence.LIKELY, "match_amount_part"),
        ({"order_id": "presta_010234"}, Confidence.LIKELY, "match_amount_other"),
        ({"order_id": "presta_010234", "lines": (TransactionLine(code="CUP"),)}, Confidence.LIKELY, "match_amount_other"),
        ({"order_id": "10234", "timestamp": AT - timedelta(hours=48)}, Confidence.LIKELY, "match_amount_other"),
        ({"order_id": "10234", "timestamp": AT - timedelta(days=90)}, Confidence.POSSIBLE, "match_amount_other"),
        ({"order_id": "10234", "timestamp": None}, Confidence.POSSIBLE, "match_amount_other"),
        ({"order_id": "10234", "timestamp": None, "lines": ()}, Confidence.POSSIBLE, "match_amount_other"),
    ],
)  # fmt: skip
def test_another_amount_may_be_the_same_order_of_the_same_buyer(changes, confidence, said) -> None:
    """Another plug-in leaves out shipping, or kept the sum from before a refund."""
    sought = order(order_id="#10234", parts=frozenset({Decimal("40.00"), Decimal("37.19")}))
    (match,) = likely_matches([sought], [held(**{"amount": Decimal("61.00")} | changes)])
    assert (match.confidence, match.amount) == (confidence, Decimal("45.00"))
    assert said in {reason.code for reason in match.reasons}


@pytest.mark.parametrize(
    "changes",
    [
        {"timestamp": AT + timedelta(hours=3, seconds=1)}, {"timestamp": None}, {"email": "piet@example.com"},
        {"email": None}, {"lines": (TransactionLine(code="CUP"),)},
        {"order_id": "presta_010234", "email": "piet@example.com"},
        {"amount": Decimal("40.00"), "timestamp": AT + timedelta(hours=48, seconds=1)},
        {"amount": Decimal("40.00"), "email": "piet@example.com"}, {"amount": Decimal("40.00"), "timestamp": None},
    ],
    ids=["hours apart", "no time", "other buyer", "no buyer", "other products", "number alone", "days apart",
         "a part of somebody else's", "a part of no date"],
)  # fmt: skip
def test_another_amount_needs_the_buyer_and_the_number_or_the_hour(changes) -> None:
    sought = order(order_id="#10234", parts=frozenset({Decimal("40.00")}))
    assert likely_matches([sought], [held(**{"amount": Decimal("61.00")} | changes)]) == ()


def test_an_amount_in_whole_crowns_is_the_order_s_own() -> None:
    sought = order(amount=Decimal("126.40"))
    (match,) = likely_matches([sought], [held(amount=Decimal("126.00"), lines=(TransactionLine(code="CUP"),))])
    assert match.confidence is Confidence.LIKELY
    assert "match_amount_other" in {reason.code for reason in match.reasons}
    assert likely_matches([sought], [held(amount=Decimal("127.00"), lines=(TransactionLine(code="CUP"),))]) == ()


def test_another_amount_counts_only_where_neither_side_has_its_own() -> None:
    other = held("B", amount=Decimal("61.00"))
    (match,) = likely_matches([order(1)], [held("A"), other])
    assert (match.ecomail_order_id, match.confidence) == ("A", Confidence.VERY_LIKELY)
    (match,) = likely_matches([order(1), order(2, amount=Decimal("61.00"))], [other])
    assert (match.key.order_session, match.confidence) == ("s2", Confidence.VERY_LIKELY)


def test_of_a_day_without_a_time_another_amount_tells_nothing() -> None:
    assert likely_matches([order(resolution=86_400)], [held(amount=Decimal("61.00"))]) == ()


def test_what_the_shop_says_and_what_was_typed_are_one_order() -> None:
    typed = order(1, amount=Decimal("4500.00"), email="typed@example.com")
    (match,) = likely_matches([order(1), typed], [held("A")])
    assert (match.confidence, match.warnings) == (Confidence.VERY_LIKELY, ())
    (match,) = likely_matches([order(1), typed], [held("A", amount=Decimal("4500.00"), email="typed@example.com")])
    assert (match.ecomail_order_id, match.amount) == ("A", Decimal("4500.00"))


@pytest.mark.parametrize(
    ("apart", "said"),
    [
        (timedelta(minutes=59, seconds=59), ("match_minutes", {"minutes": "59"})),
        (timedelta(minutes=60), ("match_minutes", {"minutes": "60"})),
        (timedelta(minutes=60, seconds=1), ("match_hours", {"hours": "2"})),
        (timedelta(hours=47), ("match_hours", {"hours": "47"})),
        (timedelta(hours=47, seconds=1), ("match_hours", {"hours": "48"})),
    ],
)
def test_how_far_apart_they_are_is_said_to_the_minute_or_hour(apart, said) -> None:
    (match,) = likely_matches([order()], [held(timestamp=AT - apart)])
    assert (
        said in {(reason.code, tuple(reason.params)): (reason.code, reason.params) for reason in match.reasons}.values()
    )
