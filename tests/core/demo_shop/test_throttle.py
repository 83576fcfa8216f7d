"""The limit behaves like Laravel's."""

from __future__ import annotations

from core.demo_shop.service import Throttle
from tests.support.virtual_clock import VirtualClock


def test_the_window_begins_with_the_first_request_and_not_with_the_minute():
    clock = VirtualClock(auto=False)
    throttle = Throttle(2, clock=clock)
    clock.advance(45)
    assert throttle.admit()
    clock.advance(30)
    assert throttle.admit()
    assert not throttle.admit()
    clock.advance(30)
    assert throttle.admit()


def test_a_refused_request_is_not_counted_and_does_not_push_the_window_out():
    clock = VirtualClock(auto=False)
    throttle = Throttle(1, clock=clock)
    throttle.admit()
    for _ in range(59):
        clock.advance(1)
        assert not throttle.admit()
    clock.advance(1)
    assert throttle.admit()


def test_the_end_of_the_window_is_told_in_whole_seconds_and_may_be_none():
    clock = VirtualClock(auto=False)
    throttle = Throttle(1, clock=clock)
    throttle.admit()
    clock.advance(10.5)
    assert throttle.refusal_headers()["retry-after"] == "49"
    assert throttle.refusal_headers()["x-ratelimit-remaining"] == "0"
    clock.advance(49)
    assert not throttle.admit()
    assert throttle.refusal_headers()["retry-after"] == "0"


def test_where_the_window_slides_each_request_counts_for_one_window():
    clock = VirtualClock(auto=False)
    throttle = Throttle(2, clock=clock, sliding=True)
    assert throttle.admit()
    clock.advance(30)
    assert throttle.admit()
    assert not throttle.admit()
    assert throttle.refusal_headers()["retry-after"] == "30"
    clock.advance(30)
    assert throttle.admit()
    assert not throttle.admit()


def test_another_program_with_the_same_key_uses_the_same_allowance():
    throttle = Throttle(60, clock=VirtualClock())
    throttle.use_elsewhere(59)
    assert throttle.headers() == {"x-ratelimit-limit": "60", "x-ratelimit-remaining": "1"}
    assert throttle.admit()
    assert not throttle.admit()


def test_normal_answers_show_what_is_left_and_no_retry_after(ask_wemasy):
    first = ask_wemasy(website_id="1", order_session="abc", mark=False)
    second = ask_wemasy(website_id="1", order_session="nobody", mark=False)
    assert (first.headers["x-ratelimit-remaining"], second.headers["x-ratelimit-remaining"]) == ("59", "58")
    assert "retry-after" not in first.headers


def test_the_61st_request_within_a_minute_is_refused_and_the_next_minute_is_free(ask_wemasy, clock):
    statuses = [ask_wemasy(website_id="1", order_session="abc", mark=False).status for _ in range(61)]
    assert statuses == [200] * 60 + [429]
    clock.advance(60)
    assert ask_wemasy(website_id="1", order_session="abc", mark=False).status == 200
