"""What the API allows is used, never more, and the time left is foretold: exact, because the time is virtual."""

from __future__ import annotations

import pytest

from benchmarks import limiting, limiting_over_http
from core.shop.order_details import MOST_MISSES
from core.shop.workers import AT_ONCE

FOR_DETAILS = MOST_MISSES + AT_ONCE
"""Requests for the e-mail of an order without one: after so many misses no more are begun."""


def test_the_allowance_is_used_without_a_refusal_and_the_time_left_is_told_within_a_tenth():
    missed = [figure.what for figure in limiting.in_virtual_time() if not figure.met]
    assert missed == []


@pytest.mark.parametrize("sliding", [False, True], ids=["fixed window", "sliding window"])
def test_over_real_sockets_nothing_is_refused_and_nothing_is_asked_twice(sliding):
    """How long it takes is for the benchmark; what is asked does not depend on the computer."""
    outcome = limiting_over_http.measure(sliding=sliding, shared=False, window=0.5, windows=3)
    assert outcome.refused == 0
    assert outcome.orders + 1 <= len(outcome.wemasy) <= outcome.orders + 1 + FOR_DETAILS
    assert len(outcome.ecomail) == 2, "the days of the orders, and one look through the account"
    assert sum(seen.bytes for seen in outcome.wemasy) < 400 * len(outcome.wemasy)


def test_over_real_sockets_another_client_with_the_same_key_keeps_no_order_from_being_compared():
    outcome = limiting_over_http.measure(sliding=False, shared=True, window=0.5, windows=4)
    answered = [seen for seen in outcome.wemasy if seen.ours and seen.status == 200]
    assert outcome.orders + 1 <= len(answered) <= outcome.orders + 1 + FOR_DETAILS
