"""The sandbox's Wemasy remembers, and catches a client that is careless with ``mark``."""

from __future__ import annotations

import pytest

from core.demo_shop.wemasy import FakeWemasy
from core.demo_shop.wire import Request, encode
from tests.support.sandbox_builders import JSON, TOKEN, WEMASY_PATH, an_order, said
from tests.support.virtual_clock import VirtualClock


def test_reading_with_mark_false_changes_nothing(ask_wemasy, wemasy):
    for _ in range(2):
        assert said(ask_wemasy(website_id="1", order_session="abc", mark=False))["already_tracked"] is False
    assert wemasy.journal.changes() == ()


def test_marking_says_how_it_was_before_and_is_remembered(ask_wemasy, wemasy):
    assert said(ask_wemasy(website_id="1", order_session="abc", mark=True))["already_tracked"] is False
    assert said(ask_wemasy(website_id="1", order_session="abc", mark=False))["already_tracked"] is True
    assert wemasy.find("abc").tracked
    assert not wemasy.find("def").tracked


@pytest.mark.parametrize("body", [{}, {"mark": None}])
def test_leaving_mark_out_marks_so_that_a_careless_client_is_caught(ask_wemasy, wemasy, body):
    ask_wemasy(website_id="1", order_session="abc", **body)
    assert wemasy.find("abc").tracked
    assert not wemasy.journal.changes("marked")[0].marking_asked


def test_an_unknown_order_gets_a_404_without_a_message(ask_wemasy):
    answer = ask_wemasy(website_id="2", order_session="abc", mark=True)
    assert (answer.status, said(answer)) == (404, {"error": True})


def test_a_validation_error_names_every_field(ask_wemasy):
    answer = said(ask_wemasy(website_id=1, mark="perhaps"))
    assert set(answer["errors"]) == {"website_id", "order_session", "mark"}
    assert answer["message"] == "The website id field must be a string. (and 2 more errors)"


def test_without_accept_json_there_is_only_a_redirect_to_the_login_page(wemasy):
    body = encode({"website_id": "1", "order_session": "abc", "mark": True})
    for accept in ({}, {"accept": "*/*"}, {"accept": "text/html"}):
        headers = {"content-type": "application/json", **accept}
        answer = wemasy.handle(Request("POST", f"{WEMASY_PATH}/mark-purchase-tracked", {}, headers, body))
        assert (answer.status, answer.headers["location"]) == (302, "/login")
    assert not wemasy.find("abc").tracked


def test_a_body_that_is_not_said_to_be_json_is_not_read(wemasy):
    body = encode({"website_id": "1", "order_session": "abc", "mark": True})
    answer = wemasy.handle(
        Request("POST", f"{WEMASY_PATH}/mark-purchase-tracked", {}, {"accept": "application/json"}, body)
    )
    assert answer.status == 422


def test_the_public_endpoint_works_with_a_wrong_token_and_the_list_does_not(ask_wemasy):
    assert ask_wemasy(token="wrong", website_id="1", order_session="abc", mark=False).status == 200
    assert ask_wemasy("all", token="wrong").status == 401


def test_a_shop_without_a_token_has_no_list():
    wemasy = FakeWemasy(clock=VirtualClock())
    headers = JSON | {"authorization": "Bearer None"}
    assert wemasy.handle(Request("POST", f"{WEMASY_PATH}/all", {}, headers)).status == 401


@pytest.mark.parametrize("style", [0, 1])
def test_the_list_goes_through_all_orders_page_by_page_with_nested_rows(style):
    orders = [an_order(f"s{n}", order_id=f"ORD-{n}", created_at=f"2026-01-{n:02} 10:00:00") for n in range(1, 6)]
    wemasy = FakeWemasy(orders, clock=VirtualClock(), token=TOKEN, row_style=style)
    numbers, page, more = [], 1, True
    while more:
        request = Request(
            "POST",
            f"{WEMASY_PATH}/all",
            {"page": str(page)},
            JSON | {"authorization": f"Bearer {TOKEN}"},
            encode({"per_page": 2, "sortKey": "created_at", "sortOrder": "asc"}),
        )
        shown = said(wemasy.handle(request))["data"]
        numbers += [row.get("order_number") or row.get("number") for row in shown["data"]]
        assert all(any(isinstance(value, dict) for value in row.values()) for row in shown["data"])
        more, page = shown["next_page_url"] is not None, page + 1
    assert numbers == [f"ORD-{n}" for n in range(1, 6)]
    assert (shown["last_page"], shown["total"]) == (3, 5)


def test_the_list_can_be_searched_and_narrowed_by_status(ask_wemasy, wemasy):
    wemasy.change_elsewhere("def", payment_status="pending")
    by_status = said(ask_wemasy("all", token=TOKEN, status="pending"))["data"]["data"]
    by_search = said(ask_wemasy("all", token=TOKEN, search_query="ord-1"))["data"]["data"]
    assert [row["order_number"] for row in by_status] == ["ORD-2"]
    assert [row["order_number"] for row in by_search] == ["ORD-1"]


def test_other_methods_and_other_paths_are_refused(ask_wemasy):
    assert ask_wemasy(method="GET").status == 405
    assert ask_wemasy("nothing").status == 404
