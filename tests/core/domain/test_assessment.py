"""From everything stored of an order to its state: each state, each blocker of the record, what is lost, the list's line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET
from msgspec.structs import replace

from core.domain.assessment import ASSESSED_BY, assess, is_told_apart, stale_notice, summarise
from core.domain.balance import TOTAL_WARNINGS
from core.domain.comparison import DIFFERENT_KINDS
from core.domain.fields import HEADER_FIELDS
from core.domain.messages import SHOP_CHANGED, SHOP_CHANGED_SINCE
from core.domain.model import (
    Action,
    Assessment,
    Decision,
    DifferenceKind,
    FailureNote,
    FieldComparison,
    Identity,
    Notice,
    Numbering,
    OrderKey,
    OrderState,
    OrderSummary,
    Origin,
    Presence,
    Side,
    Twin,
)
from core.domain.pushes import Outcome, PushRecord, PushStep
from core.domain.settings import ShopSettings
from tests.support import orders as make
from tests.support.orders import (
    ORDERED_AT,
    make_line,
    make_order,
    make_order_line,
    make_record,
    make_row,
    make_settings,
    make_transaction,
)


def look(settings: dict[str, Any] | None = None, **record: Any) -> Assessment:
    return assess(make_record(**record), make_settings(**settings or {}))


def verdict(settings: dict[str, Any] | None = None, **record: Any) -> tuple[OrderState, Action]:
    found = look(settings, **record)
    return found.state, found.action


def codes(notices: tuple[Notice, ...]) -> list[str]:
    return [notice.code for notice in notices]


def paths(rows: tuple[FieldComparison, ...]) -> list[str]:
    return [row.path for row in rows]


DIFFERENT = make_transaction(amount=Decimal(99))
ABSENT: dict[str, Any] = {"transaction": None, "presence": Presence.ABSENT}
UNREADABLE = Notice("ecomail_unreadable", {"field": "tax", "reason": "“a lot” is no number"})
NEVER_COMPARED: dict[str, Any] = {
    "order": None, "transaction": None, "presence": Presence.NOT_CHECKED, "wemasy_knows": None, "compared_at": None
}  # fmt: skip


# ------------------------------------------------------------------------------------------------------------ states


def test_an_order_that_was_never_compared_is_new():
    assert verdict(**NEVER_COMPARED) == (OrderState.NEW, Action.NONE)


def test_an_order_of_which_only_wemasy_was_read_is_new_but_shows_what_is_expected():
    found = look(transaction=None, presence=Presence.NOT_CHECKED)
    assert (found.state, found.action) == (OrderState.NEW, Action.NONE)
    assert found.outcome is not None
    assert found.comparison == found.remaining == ()


def test_an_order_that_wemasy_does_not_know_is_not_found():
    assert verdict(**{**NEVER_COMPARED, "wemasy_knows": False}) == (OrderState.NOT_FOUND, Action.NONE)


def test_an_order_that_wemasy_no_longer_knows_is_not_found_whatever_was_read_before():
    assert verdict(wemasy_knows=False, transaction=DIFFERENT) == (OrderState.NOT_FOUND, Action.NONE)


@pytest.mark.parametrize("record", [NEVER_COMPARED, {"transaction": DIFFERENT}, {"unsettled": True}])
def test_an_order_that_could_not_be_compared_has_failed(record: dict[str, Any]):
    assert verdict(**record, failure=FailureNote("connection_failed")) == (OrderState.FAILED, Action.NONE)


@pytest.mark.parametrize(("tracked", "action"), [(True, Action.NONE), (False, Action.MARK)])
def test_an_order_that_is_equal_is_in_sync_and_may_need_its_mark(tracked: bool, action: Action):  # noqa: FBT001
    assert verdict(order=make_order(tracked=tracked)) == (OrderState.IN_SYNC, action)


def test_what_cannot_be_read_does_not_make_an_order_different():
    order = make_order(lines=(make_order_line(brand="B"),))
    assert verdict(order=order, transaction=make_transaction(tax=UNSET)) == (OrderState.IN_SYNC, Action.MARK)


def test_an_order_that_ecomail_holds_otherwise_differs():
    found = look(transaction=DIFFERENT)
    assert (found.state, found.action) == (OrderState.DIFFERS, Action.UPDATE)
    assert found.remaining == (
        FieldComparison(path="amount", kind=DifferenceKind.CHANGED, shop=Decimal("105.00"), ecomail=Decimal(99)),
    )


def test_an_order_that_ecomail_does_not_hold_is_missing():
    found = look(**ABSENT)
    assert (found.state, found.action) == (OrderState.MISSING, Action.CREATE)
    assert {row.kind for row in found.remaining} == {DifferenceKind.ONLY_IN_SHOP}
    assert found.lost == found.warnings == ()


def test_an_old_version_of_a_transaction_that_is_gone_means_nothing():
    assert verdict(transaction=DIFFERENT, presence=Presence.ABSENT) == (OrderState.MISSING, Action.CREATE)


def test_a_missing_order_that_the_shop_has_reported_warns():
    assert codes(look(**ABSENT, order=make_order(tracked=True)).warnings) == ["already_tracked_missing"]


def test_a_shop_set_to_look_only_sees_what_is_true():
    assert verdict({"look_only": True}, transaction=DIFFERENT) == (OrderState.DIFFERS, Action.UPDATE)


# ---------------------------------------------------------------------------------------------------------- blockers


@pytest.mark.parametrize(
    ("record", "code"),
    [
        ({"duplicates_in_ecomail": 2}, "duplicate_in_ecomail"),
        ({"duplicates_in_ecomail": 2, "transaction": None, "presence": Presence.NOT_CHECKED}, "duplicate_in_ecomail"),
        ({"unsettled": True}, "unsettled"),
        ({"order": make_order(value=Decimal(90))}, "balance"),
        ({"order": make_order(value=Decimal(100))}, "balance_other_convention"),
        ({"row": make_row(total=Decimal(150))}, "total_differs"),
        ({"order": make_order(lines=())}, "no_lines"),
        ({"order": make_order(currency="CZK")}, "currency"),
        ({"order": make_order(payment_status="refunding")}, "status_unmapped"),
        ({"row": make_row(email="jan@")}, "email_invalid"),
        ({"row": make_row(order_id="ORD-2")}, "order_id_differs"),
        ({"transaction": make_transaction(full=False, amount=Decimal(99))}, "not_in_full"),
        ({"transaction": make_transaction(problems=(UNREADABLE,), tax=UNSET)}, "ecomail_unreadable"),
        ({"order": make_order(problems=(Notice("field_unreadable", {"field": "x", "reason": "y"}),))}, "field_unreadable"),
        ({**ABSENT, "row": make_row(email=None)}, "email_missing"),
        ({"decisions": {"amount": Decision(Side.MANUAL, "a lot")}}, "decision_invalid"),
        ({"transaction": None, "presence": Presence.NOT_CHECKED, "order": make_order(order_id=None)}, "order_id_missing"),
    ],
)  # fmt: skip
def test_a_blocker_blocks(record: dict[str, Any], code: str):
    found = look(**record)
    assert (found.state, found.action) == (OrderState.BLOCKED, Action.NONE)
    assert codes(found.blockers) == [code]


UNSEEN_COUNTY = make_transaction(amount=Decimal(99), county=UNSET)


@pytest.mark.parametrize("field", ["shipping", "city", "county", "country", "timestamp", "props"])
def test_what_ecomail_does_not_show_and_nobody_else_knows_is_not_overwritten(field: str):
    order, row = make_order(shipping=None, value=Decimal(100)), make_row(timestamp=None)
    held = make_transaction(**{"amount": Decimal(99), field: UNSET})
    found = look(order=order, row=row, transaction=held)
    assert (found.state, found.action) == (OrderState.BLOCKED, Action.NONE)
    assert found.blockers == (Notice("field_unseen", {"field": field}),)


def test_what_ecomail_does_not_show_is_no_obstacle_where_the_shop_or_the_user_says_what_it_is():
    assert verdict(transaction=UNSEEN_COUNTY, row=make_row(county="Gelderland")) == (OrderState.DIFFERS, Action.UPDATE)
    for choice in (Decision(Side.MANUAL, "Gelderland"), Decision(Side.MANUAL, ""), Decision(Side.SHOP)):
        assert verdict(transaction=UNSEEN_COUNTY, decisions={"county": choice}) == (OrderState.DIFFERS, Action.UPDATE)


def test_what_the_user_gives_up_unseen_is_named_before_it_is_sent():
    found = look(transaction=UNSEEN_COUNTY, decisions={"county": Decision(Side.SHOP)})
    assert Notice("field_given_up", {"field": "county"}) in found.warnings


def test_ecomails_value_cannot_be_kept_where_it_is_not_shown():
    kept = {"county": Decision(Side.ECOMAIL), "tax": Decision(Side.ECOMAIL)}
    found = look(transaction=make_transaction(amount=Decimal(99), county=UNSET, tax=UNSET), decisions=kept)
    assert found.blockers == (Notice("field_unseen", {"field": "tax"}), Notice("field_unseen", {"field": "county"}))


def test_what_ecomail_does_not_show_blocks_nothing_while_nothing_would_be_sent():
    assert verdict(transaction=make_transaction(county=UNSET)) == (OrderState.IN_SYNC, Action.MARK)


def test_a_field_that_cannot_be_read_is_named_once():
    problem = Notice("ecomail_unreadable", {"field": "county", "reason": "“1” is no text"})
    held = make_transaction(amount=Decimal(99), county=UNSET, problems=(problem,))
    assert look(transaction=held).blockers == (problem,)


def test_an_order_seen_only_in_part_is_fine_while_nothing_would_be_sent():
    seen = make_transaction(full=False, tax=UNSET, shipping=UNSET, city=UNSET, county=UNSET, country=UNSET, props=UNSET)
    assert verdict(transaction=seen) == (OrderState.IN_SYNC, Action.MARK)
    assert codes(look(transaction=seen).warnings) == ["seen_in_short"]


@pytest.mark.parametrize(
    ("currency", "blocked"), [("EUR", True), ("eur", True), (None, True), ("CZK", False)]
)  # fmt: skip
def test_the_files_total_counts_only_in_the_orders_currency(currency: str | None, blocked: bool):  # noqa: FBT001
    found = look(row=make_row(total=Decimal(150), currency=currency))
    assert (codes(found.blockers) == ["total_differs"]) is blocked


def test_a_choice_settles_its_blocker_and_shows_its_origin():
    found = look(
        order=make_order(value=Decimal(90), payment_status="refunding"),
        decisions={
            "amount": Decision(Side.MANUAL, "104"), "items": Decision(Side.SHOP), "status": Decision(Side.ECOMAIL),
        },
    )  # fmt: skip
    assert (found.state, found.blockers) == (OrderState.DIFFERS, ())
    assert paths(found.remaining) == ["amount"]
    assert found.outcome is not None
    assert found.outcome.amount == 104
    assert found.origins["amount"] is Origin.MANUAL
    assert found.expected is not None
    assert found.expected.amount == 90


def test_keeping_ecomails_version_of_every_difference_leaves_nothing_to_send():
    found = look(transaction=DIFFERENT, decisions={"amount": Decision(Side.ECOMAIL)})
    assert (found.state, found.remaining) == (OrderState.IN_SYNC, ())
    assert [row.path for row in found.comparison if row.kind in DIFFERENT_KINDS] == ["amount"]


def test_the_balance_is_there_even_where_it_is_settled():
    chosen = {"amount": Decision(Side.SHOP), "items": Decision(Side.SHOP)}
    found = look(order=make_order(value=Decimal(90)), decisions=chosen)
    assert found.balance is not None
    assert not found.balance.adds_up
    assert found.state is OrderState.DIFFERS


def test_a_total_in_doubt_is_not_settled_while_the_lines_do_not_make_it():
    """The amount alone was chosen: lines of another sum would be sent and verified."""
    found = look(order=make_order(value=Decimal(90)), decisions={"amount": Decision(Side.SHOP)})
    assert codes(found.blockers) == ["lines_in_doubt"]
    assert found.action is Action.NONE
    made = look(order=make_order(value=Decimal(90)), decisions={"amount": Decision(Side.MANUAL, "105")})
    assert made.blockers == ()
    only_said_of_lines = look(order=make_order(value=Decimal(90)), decisions={"items": Decision(Side.SHOP)})
    assert codes(only_said_of_lines.blockers) == ["balance"]


@pytest.mark.parametrize(("typed", "warned"), [("105", []), ("90", ["total_not_made"]), ("1050", ["total_not_made", "total_far_off"])])  # fmt: skip
def test_a_total_typed_by_hand_that_the_lines_do_not_make_is_warned_of(typed: str, warned: list[str]):
    found = look(decisions={"amount": Decision(Side.MANUAL, typed)})
    assert found.blockers == ()
    assert [code for code in codes(found.warnings) if code.startswith("total_")] == warned
    assert set(warned) <= TOTAL_WARNINGS, "the review brings these together"


def test_a_total_far_from_the_shops_is_warned_of_though_typed_lines_make_it():
    typed = {"amount": Decision(Side.MANUAL, "1005"), "items[SKU-1].price": Decision(Side.MANUAL, "1000")}
    found = look(decisions=typed)
    assert [code for code in codes(found.warnings) if code.startswith("total_")] == ["total_far_from_shop"]
    assert "total_far_from_shop" in TOTAL_WARNINGS
    kept = look(transaction=make_transaction(amount=Decimal(1005)), decisions={"amount": Decision(Side.ECOMAIL)})
    assert "total_far_from_shop" not in codes(kept.warnings), "nobody typed it"


@pytest.mark.parametrize(("typed", "blockers"), [("105", []), ("90", ["lines_in_doubt"])])
def test_a_total_typed_where_nobody_knew_it_is_made_by_its_lines_or_said_of_both(typed: str, blockers: list[str]):
    order = make_order(value=None)
    chosen = {"amount": Decision(Side.MANUAL, typed)}
    assert codes(look(order=order, decisions=chosen).blockers) == blockers
    both = chosen | {"items": Decision(Side.SHOP)}
    assert look(order=order, decisions=both).blockers == ()


def test_what_is_decided_elsewhere_says_nothing_twice_of_a_total_in_doubt():
    found = look(order=make_order(value=Decimal(90)), decisions={"city": Decision(Side.MANUAL, "Praha")})
    assert codes(found.blockers) == ["balance"]


def test_whether_it_adds_up_is_said_of_what_is_sent():
    doubtful = make_order(value=Decimal(90))
    assert look(order=doubtful).sent_balance is None
    made = look(order=doubtful, decisions={"amount": Decision(Side.MANUAL, "105")}).sent_balance
    assert made is not None
    assert (made.adds_up, made.lines_total, made.shipping, made.value) == (True, 100, 5, 105)
    unmade = look(decisions={"amount": Decision(Side.MANUAL, "90")}).sent_balance
    assert unmade is not None
    assert not unmade.adds_up


# ---------------------------------------------------------------------------------------------------------- warnings


def test_unreadable_tags_are_mentioned_only_where_something_is_overwritten():
    assert codes(look(transaction=DIFFERENT).warnings) == ["tags_unreadable"]
    assert look().warnings == look(**ABSENT).warnings == ()


def test_a_typed_date_ends_the_warning_about_it():
    row = make_row(timestamp=None)
    assert codes(look(**ABSENT, row=row).warnings) == ["date_missing"]
    decisions = {"timestamp": Decision(Side.MANUAL, "2026-01-01T00:00:00Z")}
    assert look(**ABSENT, row=row, decisions=decisions).warnings == ()


# -------------------------------------------------------------------------------------------------------------- lost


def test_what_an_update_would_remove_is_listed():
    held = make_transaction(
        amount=Decimal(99),
        other={"id": 7, "note": "gift", "empty": "", "nothing": None},
        lines=(
            make_line(category="Oud", other={"order_id": "ORD-1", "timestamp": "2026"}),
            make_line(code="SKU-9", title="Pot"),
        ),
    )
    found = look(transaction=held)
    lost = {row.path: row.ecomail for row in found.lost}
    assert list(lost) == ["items[SKU-9]", "note", "items[SKU-1].timestamp", "items[SKU-1].category"]
    assert (lost["note"], lost["items[SKU-1].timestamp"], lost["items[SKU-1].category"]) == ("gift", "2026", "Oud")
    assert {row.kind for row in found.lost} == {DifferenceKind.ONLY_IN_ECOMAIL}


def test_what_is_carried_over_is_not_lost():
    assert look(transaction=DIFFERENT).lost == ()


def test_a_status_that_becomes_null_is_lost():
    found = look({"status_map": {"paid": "none"}})
    assert paths(found.lost) == ["status"]


def test_nothing_is_lost_where_nothing_is_sent():
    assert look(transaction=make_transaction(other={"note": "gift"})).lost == ()


def test_a_line_that_is_kept_is_not_lost():
    held = make_transaction(amount=Decimal(99), lines=(make_line(), make_line(code="SKU-9", title="Pot")))
    assert look(transaction=held, decisions={"items[SKU-9]": Decision(Side.ECOMAIL)}).lost == ()


# ---------------------------------------------------------------------------------------------------------- summary


def summary(settings: dict[str, Any] | None = None, **record: Any) -> OrderSummary:
    made = make_record(**record)
    return summarise(made, assess(made, make_settings(**settings or {})))


def test_the_lists_line_of_a_compared_order():
    assert summary(transaction=DIFFERENT, decisions={"city": Decision(Side.SHOP)}) == OrderSummary(
        key=OrderKey("1", "session-1"), order_id="ORD-1", email="jan@example.nl", date=ORDERED_AT, currency="EUR",
        shop_total=Decimal("105.00"), ecomail_total=Decimal(99), tracked=False, presence=Presence.PRESENT,
        payment_status="paid", state=OrderState.DIFFERS, action=Action.UPDATE, products="Vaas SKU-1",
        compared_at=ORDERED_AT, decided=True, differs='amount\t[[["amount","99","105.00",0]],0,"",""]',
    )  # fmt: skip


def test_the_lists_line_of_a_new_order_says_what_the_file_says():
    at = datetime(2026, 1, 1, tzinfo=UTC)
    row = make_row(order_id="ORD-5", email="eva@example.cz", timestamp=at, currency="CZK")
    assert summary(**NEVER_COMPARED, row=row) == OrderSummary(
        key=OrderKey("1", "session-1"), order_id="ORD-5", email="eva@example.cz", date=at, currency="CZK"
    )


def test_both_totals_of_a_converted_order_are_in_the_shops_currency():
    found = summary({"shop_currency": "CZK", "exchange_rates": {"EUR": Decimal(25)}})
    assert (found.shop_total, found.currency) == (Decimal("2625.00"), "CZK")


def test_the_total_of_an_order_without_a_rate_is_in_its_own_currency():
    found = summary(order=make_order(currency="CZK"))
    assert (found.shop_total, found.currency) == (Decimal(105), "CZK")


def test_a_total_of_zero_is_a_total():
    free = make_order(value=Decimal(0), shipping=None, tax=None, lines=(make_order_line(unit_price=Decimal(0)),))
    found = summary(order=free, transaction=make_transaction(amount=Decimal(0)))
    assert (found.shop_total, found.ecomail_total) == (0, 0)


# --------------------------------------------------------------------------------------------------------- properties

records = st.builds(
    make_record,
    row=make.rows,
    order=st.one_of(st.none(), make.orders),
    transaction=st.one_of(st.none(), make.transactions),
    presence=st.sampled_from(Presence),
    wemasy_knows=st.sampled_from([True, False, None]),
    duplicates_in_ecomail=st.sampled_from([0, 2]),
    unsettled=st.booleans(),
    failure=st.one_of(st.none(), st.just(FailureNote("api"))),
    decisions=st.dictionaries(
        st.sampled_from(["amount", "email", "status", "city", "items[A]", "items[A].price", "nonsense"]),
        st.builds(Decision, st.sampled_from(Side), st.sampled_from(["5.00", "completed", "a@b.nl", None])),
        max_size=3,
    ),
)
settings = st.sampled_from(
    [make_settings(), make_settings(shop_currency="CZK", exchange_rates={"EUR": Decimal("25.1")}, shop_name="")]
)


@given(records, settings)
def test_any_record_is_assessed_and_the_verdict_holds_together(record, profile):
    found = assess(record, profile)
    summarise(record, found)
    if found.blockers:
        assert found.action is Action.NONE
    match found.action:
        case Action.CREATE:
            assert record.presence is Presence.ABSENT
        case Action.UPDATE:
            assert found.remaining
            assert record.transaction is not None
        case Action.MARK:
            assert not found.remaining
            assert record.order is not None
            assert not record.order.tracked


class Watched:
    """Settings that remember which of them were looked at."""

    def __init__(self, kept: ShopSettings) -> None:
        self._kept = kept
        self.looked_at: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        self.looked_at.add(name)
        return getattr(self._kept, name)


@given(records, settings)
def test_an_assessment_looks_at_no_setting_but_those_that_are_said_to_matter(record, profile):
    watched: Any = Watched(profile)
    summarise(record, assess(record, watched))
    assert watched.looked_at <= ASSESSED_BY


def test_every_setting_that_is_said_to_matter_is_looked_at():
    watched: Any = Watched(make_settings(exchange_rates={"USD": Decimal(2)}))
    of_a_day = make_row(timestamp=ORDERED_AT, timestamp_resolution=86_400)
    assess(make_record(row=of_a_day, transaction=make_transaction()), watched)
    assess(make_record(order=make_order(currency="USD")), watched)
    beside = make_record(transaction=make_transaction(status="pending"))
    assess(replace(beside, identity=Identity(neighbour="Another shop")), watched)
    assert watched.looked_at == ASSESSED_BY


@given(records, settings)
def test_a_push_never_leaves_out_what_ecomail_shows(record, profile):
    found = assess(record, profile)
    if found.action is Action.UPDATE:
        assert record.transaction is not None
        for field in HEADER_FIELDS:
            assert getattr(record.transaction, field) is UNSET or getattr(found.outcome, field) is not UNSET, field


def stopped(**changes: Any) -> PushRecord:
    """A push that was not sent because Ecomail was not as it had been seen."""
    given: dict[str, Any] = {"outcome": Outcome.STALE, "before": make_transaction(), "after": make_transaction()}
    return PushRecord(
        push_id=1, run_id=1, key=OrderKey("1", "session-1"), order_id="ORD-1", action=Action.UPDATE,
        step=PushStep.DONE, at=ORDERED_AT, finished_at=ORDERED_AT, **(given | changes),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("push", "code", "fields"),
    [
        (stopped(after=make_transaction(city="Brno")), "stale", "city"),
        (stopped(before=make_transaction(city="Brno", county="X")), "stale", "city, county"),
        (stopped(), "stale", "items"),
        (stopped(before=None), "stale_added", None),
        (stopped(after=None), "stale_gone", None),
        (stopped(error=SHOP_CHANGED), "shop_changed", None),
        (stopped(error=SHOP_CHANGED, before=None), "shop_changed", None),
        (stopped(outcome=Outcome.VERIFIED, error=SHOP_CHANGED_SINCE), "shop_changed_since", None),
        (stopped(outcome=Outcome.VERIFIED), None, None),
        (None, None, None),
    ],
)
def test_why_an_order_was_not_sent_is_said_until_it_is_compared_again(
    push: PushRecord | None, code: str | None, fields: str | None
):
    told = stale_notice(push, make_record(), make_settings())
    assert (told.code if told is not None else None) == code
    assert told is None or told.params.get("fields") == fields
    later = make_record(compared_at=ORDERED_AT + timedelta(seconds=1))
    assert stale_notice(push, later, make_settings()) is None


@pytest.mark.parametrize(("shop", "apart"), [("Vaas", True), ("vaas & zo", False), ("", False), (None, False)])
def test_two_shops_of_one_number_are_told_apart_by_their_names_alone(shop: Any, apart: bool):  # noqa: FBT001
    assert is_told_apart(make_settings(numbering=Numbering.PER_SHOP), shop, "Vaas & Zo") is apart
    assert not is_told_apart(make_settings(numbering=Numbering.PER_ACCOUNT), "Vaas", "Vaas & Zo")


def test_nothing_behind_an_unknown_key_is_nothing_to_lose():
    other = {"note": "", "tags2": [], "more": {}, "void": None, "gift": "yes", "zero": 0}
    lost = look(order=make_order(), transaction=make_transaction(amount=Decimal(99), other=other)).lost
    assert {row.path for row in lost} == {"gift", "zero"}


def test_a_likely_twin_is_named_with_its_shop_or_a_dash():
    identity = Identity(twins=(Twin("1007", "prestashop"), Twin("A-1007")))
    (doubt,) = look(transaction=None, presence=Presence.ABSENT, identity=identity).blockers
    assert doubt == Notice("likely_twin", {"numbers": "1007, A-1007", "shop": "prestashop, –"})
