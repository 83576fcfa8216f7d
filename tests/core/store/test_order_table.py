"""The local list of orders."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.domain.model import Action, OrderKey, OrderState, OrderSummary, Presence
from core.domain.pushes import Outcome, PushStep
from core.store.store import Store
from tests.support.store_samples import KEY, LATER, NOW, RECORD, ROW, intent, rows, summarise


def test_new_rows_become_orders_in_the_sequence_of_the_file(store) -> None:
    result = store.orders.upsert_rows(reversed(rows(3)), at=NOW, summarise=summarise)
    assert (result.added, result.updated, result.unchanged) == (3, 0, 0)
    assert [key.order_session for key in result.changed_keys] == ["session-2", "session-1", "session-0"]
    assert store.orders.keys() == list(result.changed_keys)
    assert [record.key for record in store.orders.records()] == store.orders.keys()
    assert [summary.key for summary in store.orders.summaries()] == store.orders.keys()


def test_the_same_file_twice_changes_nothing_even_under_another_name(filled) -> None:
    again = msgspec.structs.replace(ROW, file="copy.csv", line=9)
    result = filled.orders.upsert_rows([again], at=LATER, summarise=_never)
    assert (result.added, result.updated, result.unchanged, result.changed_keys) == (0, 0, 1, ())
    assert filled.orders.record(KEY) == RECORD


def test_an_updated_row_keeps_what_was_seen_and_decided_and_is_summarised_anew(filled) -> None:
    moved = msgspec.structs.replace(ROW, email="eva@example.cz", line=7)
    result = filled.orders.upsert_rows([moved], at=LATER, summarise=summarise)
    assert (result.updated, result.changed_keys) == (1, (KEY,))
    assert filled.orders.record(KEY) == msgspec.structs.replace(RECORD, row=moved)
    assert filled.orders.summaries()[0].email == "eva@example.cz"


def test_what_a_later_file_does_not_say_keeps_the_earlier_word(filled) -> None:
    sparse = msgspec.structs.replace(
        ROW, email=None, city=None, county="", timestamp=None, timestamp_resolution=1, total=None, line=3
    )
    assert filled.orders.upsert_rows([sparse], at=LATER, summarise=summarise).updated == 1
    found = filled.orders.record(KEY).row
    assert found == msgspec.structs.replace(ROW, county="", line=3)


def test_the_resolution_belongs_to_the_date_it_came_with(filled) -> None:
    exact = msgspec.structs.replace(ROW, timestamp=NOW, timestamp_resolution=1)
    assert filled.orders.upsert_rows([exact], at=LATER, summarise=summarise).updated == 1
    assert filled.orders.record(KEY).row.timestamp_resolution == 1


def test_rows_are_taken_in_all_or_none(store) -> None:
    def third_fails(record):
        if record.key.order_session == "session-2":
            raise ZeroDivisionError
        return summarise(record)

    with pytest.raises(ZeroDivisionError):
        store.orders.upsert_rows(rows(5), at=NOW, summarise=third_fails)
    assert store.orders.keys() == []
    store.orders.upsert_rows(rows(5), at=NOW, summarise=summarise)
    assert len(store.orders.keys()) == 5


def test_an_order_that_left_the_list_is_not_brought_back_by_a_late_answer(filled) -> None:
    assert filled.orders.remove([KEY, OrderKey("1", "nobody")]) == 1
    assert filled.orders.save_record(RECORD, summarise(RECORD)) is False
    assert filled.orders.record(KEY) is None
    assert filled.orders.summaries() == []


def test_the_line_of_the_list_follows_the_record_where_both_know(filled) -> None:
    record = msgspec.structs.replace(RECORD, presence=Presence.ABSENT, decisions={})
    filled.orders.save_record(record, summarise(RECORD))
    (summary,) = filled.orders.summaries()
    assert (summary.presence, summary.decided, summary.compared_at) == (Presence.ABSENT, False, NOW)


def test_only_the_orders_asked_for_are_read(store) -> None:
    store.orders.upsert_rows(rows(5), at=NOW, summarise=summarise)
    wanted = [OrderKey("1", "session-3"), OrderKey("2", "session-1"), OrderKey("1", "session-0")]
    assert [record.key for record in store.orders.records(wanted)] == [wanted[0], wanted[2]]
    assert [summary.key for summary in store.orders.summaries(wanted)] == [wanted[0], wanted[2]]
    assert list(store.orders.records([])) == store.orders.summaries([]) == []


def test_a_long_list_is_streamed_whole_while_it_is_written_to(store) -> None:
    store.orders.upsert_rows(rows(450), at=NOW, summarise=summarise)
    seen = []
    for record in store.orders.records():
        seen.append(record.key)
        store.orders.save_record(msgspec.structs.replace(record, wemasy_knows=False), summarise(record))
    assert seen == store.orders.keys()
    assert all(record.wemasy_knows is False for record in store.orders.records())


def test_states_are_counted_also_those_of_no_order(filled) -> None:
    filled.orders.upsert_rows(rows(3, first=5), at=NOW, summarise=summarise)
    counts = filled.orders.count_by_state()
    assert set(counts) == set(OrderState)
    assert (counts[OrderState.DIFFERS], counts[OrderState.NEW], counts[OrderState.FAILED]) == (1, 3, 0)


@pytest.mark.parametrize(
    ("step", "outcome", "expected"),
    [
        (PushStep.PLANNED, None, False), (PushStep.SENDING, None, True), (PushStep.UNKNOWN, None, True),
        (PushStep.LANDED, None, True), (PushStep.MARKING, None, True), (PushStep.SENDING, Outcome.UNCERTAIN, True),
        (PushStep.SENDING, Outcome.VERIFIED, False), (PushStep.SENDING, Outcome.FAILED, False),
    ],
)  # fmt: skip
def test_whether_an_order_is_unsettled_follows_from_the_journal(filled, run_id, step, outcome, expected) -> None:
    filled.journal.begin([intent(run_id, key=OrderKey("1", "another"))], at=NOW, step=PushStep.SENDING)
    (push_id,) = filled.journal.begin([intent(run_id)], at=NOW)
    filled.journal.advance(push_id, step, at=NOW)
    if outcome is not None:
        filled.journal.finish(push_id, outcome, at=NOW)
    assert filled.orders.record(KEY).unsettled is expected
    # A record read earlier cannot overrule it.
    filled.orders.save_record(msgspec.structs.replace(RECORD, unsettled=not expected), summarise(RECORD))
    assert filled.orders.record(KEY).unsettled is expected


def test_an_order_without_a_website_has_a_key_all_the_same(store) -> None:
    nowhere = msgspec.structs.replace(ROW, website_id=None)
    store.orders.upsert_rows([nowhere], at=NOW, summarise=summarise)
    assert store.orders.record(OrderKey("", KEY.order_session)).row == nowhere
    assert store.orders.summaries()[0].action is Action.NONE


def _never(_record):
    raise AssertionError("nothing changed, so there is nothing to assess")


_MOMENTS = st.integers(0, 10**6).map(lambda minutes: NOW + timedelta(minutes=minutes))
_MONEY = st.none() | st.decimals(-100_000, 100_000, places=2) | st.sampled_from([Decimal("1E+2"), Decimal("0.0001")])


@given(
    st.lists(
        st.builds(
            OrderSummary,
            key=st.just(KEY),
            date=st.none() | _MOMENTS,
            currency=st.sampled_from([None, "EUR", "CZK"]),
            shop_total=_MONEY,
            ecomail_total=_MONEY,
            state=st.sampled_from(OrderState),
            action=st.sampled_from(Action),
        ),
        max_size=12,
    ),
    st.sampled_from(Presence),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_figures_are_what_the_lines_of_the_list_add_up_to(path, summaries, presence) -> None:
    """Counted by SQLite, and again here line by line."""
    path.unlink(missing_ok=True)
    store = Store.open(path, now=NOW)
    zone = ZoneInfo("Asia/Kathmandu")
    try:
        store.orders.upsert_rows(rows(len(summaries)), at=NOW, summarise=summarise)
        records = [msgspec.structs.replace(RECORD, key=key, presence=presence) for key in store.orders.keys()]  # noqa: SIM118 - no dict
        store.orders.save_many(zip(records, summaries, strict=True))
        found: dict[object, tuple[int, Decimal, Decimal]] = {}
        for part in store.orders.figures():
            group = (part.month(zone), part.state, part.action, part.currency)
            known = found.get(group, (0, Decimal(0), Decimal(0)))
            found[group] = (known[0] + part.orders, known[1] + part.shop_total, known[2] + part.apart)
    finally:
        store.close()
    expected: dict[object, tuple[int, Decimal, Decimal]] = {}
    for line in summaries:
        month = "" if line.date is None else f"{line.date.astimezone(zone):%Y-%m}"
        group = (month, line.state, line.action, line.currency or "")
        shop = line.shop_total or Decimal(0)
        held = (line.ecomail_total if presence is Presence.PRESENT else None) or Decimal(0)
        apart = Decimal(0) if presence is Presence.NOT_CHECKED else abs(shop - held)
        known = expected.get(group, (0, Decimal(0), Decimal(0)))
        expected[group] = (known[0] + 1, known[1] + shop, known[2] + apart)
    assert found == expected
