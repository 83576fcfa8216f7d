"""Ecomail's endpoints as the contract says, its pages, and its answers in every form they may have."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, date, datetime
from decimal import Decimal

import httpx
import pytest
import respx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import UNSET

from core.domain import messages
from core.domain.errors import (
    ConnectionFailedError,
    KeyRefusedError,
    NotFoundError,
    NoUsableAnswerError,
    NumberNotFoundError,
    RateLimitedError,
    RequestRefusedError,
)
from core.services import paging
from core.services.ecomail import EcomailClient, key_header
from core.services.ecomail_json import NoOrderNumberError, read_transaction, timestamp
from core.services.json_values import UnreadableValueError, is_plain_number, number
from core.services.paging import IncompleteListingError, Page, read_all
from tests.support.api_sessions import json_response, session

BASE = "https://api2.ecomail.example"


def with_client(action):
    async def scenario():
        opened = session(BASE, auth=key_header("test-key"))
        try:
            return await action(EcomailClient(opened))
        finally:
            await opened.close()

    return asyncio.run(scenario())


def listed(*order_ids, page=1, total=None, per_page=500, **more):
    rows = [{"id": number, "order_id": order_id} for number, order_id in order_ids]
    body = {"current_page": page, "data": rows, "per_page": per_page, "total": len(rows) if total is None else total}
    return json_response({**body, **more})


def subscribers(*order_ids, page=1, last_page=1, total=None):
    rows = [{"id": number, "order_id": order_id} for number, order_id in order_ids]
    return json_response({
        "transactions": rows, "current_page": page, "per_page": 500, "last_page": last_page,
        "total": len(rows) if total is None else total,
    })  # fmt: skip


# ------------------------------------------------------------------------------------------------ writing


@respx.mock
def test_a_create_sends_the_document_to_the_byte_with_the_key():
    route = respx.post(f"{BASE}/tracker/transaction").mock(return_value=json_response({"id": 7}))
    document = b'{"transaction":{"amount":1500.10},"transaction_items":[]}'
    with_client(lambda client: client.create(document))
    (call,) = route.calls
    assert call.request.content == document
    assert call.request.headers["key"] == "test-key"
    assert call.request.headers["content-type"] == "application/json"
    assert call.request.headers["accept"] == "application/json"


@respx.mock
def test_a_bulk_create_wraps_the_very_documents_and_returns_the_count():
    route = respx.post(f"{BASE}/tracker/transaction-bulk").mock(return_value=json_response({"inserts": 2}))
    assert with_client(lambda client: client.create_bulk([b'{"a":1.10}', b'{"b":2}'])) == 2
    assert route.calls[0].request.content == b'{"transaction_data":[{"a":1.10},{"b":2}]}'


@respx.mock
@pytest.mark.parametrize("body", [{}, {"inserts": None}, {"inserts": "many"}, {"inserts": True}, {"inserts": 1.5}, []])
def test_a_bulk_create_that_does_not_say_how_many_is_unknown(body):
    respx.post(f"{BASE}/tracker/transaction-bulk").mock(return_value=json_response(body))
    with pytest.raises(NoUsableAnswerError):
        with_client(lambda client: client.create_bulk([b"{}"]))


@pytest.mark.parametrize("count", [0, 1001])
def test_a_bulk_create_of_nothing_or_too_much_is_a_mistake_of_ours(count):
    with pytest.raises(ValueError, match="1000"):
        with_client(lambda client: client.create_bulk([b"{}"] * count))


@respx.mock
@pytest.mark.parametrize(
    ("order_id", "segment"),
    [("ORD-1", b"ORD-1"), ("A/B", b"A%2FB"), ("a b?c#d", b"a%20b%3Fc%23d"), ("č%2F", b"%C4%8D%252F"), ("..x", b"..x")],
)
def test_order_numbers_are_encoded_in_paths(order_id, segment):
    route = respx.route(method="PUT").mock(return_value=json_response())
    with_client(lambda client: client.update(order_id, b"{}"))
    assert route.calls[0].request.url.raw_path == b"/tracker/transaction/" + segment


@pytest.mark.parametrize("order_id", ["", ".", "..", " "])
def test_an_order_number_that_would_change_the_path_is_not_sent(order_id):
    for action in (lambda client: client.update(order_id, b"{}"), lambda client: client.delete(order_id, "Shop")):
        with pytest.raises(RequestRefusedError):
            with_client(action)


@respx.mock
def test_a_delete_names_the_shop_in_its_body():
    route = respx.delete(f"{BASE}/tracker/transaction/ORD-1/delete").mock(return_value=json_response({"deleted": True}))
    with_client(lambda client: client.delete("ORD-1", "Vaas & Zo"))
    assert json.loads(route.calls[0].request.content) == {"transaction_data": {"shop": "Vaas & Zo"}}


@respx.mock
def test_a_delete_that_did_not_delete_says_so():
    respx.delete(f"{BASE}/tracker/transaction/ORD-1/delete").mock(return_value=json_response({"deleted": False}))
    with pytest.raises(NoUsableAnswerError, match="did not delete"):
        with_client(lambda client: client.delete("ORD-1", "Shop"))


WRITES = {
    "create": lambda client: client.create(b"{}"),
    "create_bulk": lambda client: client.create_bulk([b"{}"]),
    "update": lambda client: client.update("ORD-1", b"{}"),
    "delete": lambda client: client.delete("ORD-1", "Shop"),
}


@respx.mock
@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (httpx.ConnectError("x"), ConnectionFailedError),
        (httpx.ReadTimeout("x"), NoUsableAnswerError),
        (httpx.Response(200, html="<html>hi</html>"), NoUsableAnswerError),
        (httpx.Response(302, headers={"location": "/x"}), NoUsableAnswerError),
        (httpx.Response(403, html="<html>no</html>"), NoUsableAnswerError),
        (json_response({"message": "no"}, 500), NoUsableAnswerError),
        (json_response({"error": "odd"}), NoUsableAnswerError),
        (json_response({"errors": {"email": ["odd"]}}), NoUsableAnswerError),
        (json_response([]), NoUsableAnswerError),
        (json_response({"message": "no"}, 401), KeyRefusedError),
        (json_response({"message": "no"}, 404), NotFoundError),
        (json_response({"message": "no"}, 409), RequestRefusedError),
        (json_response({"message": "no"}, 422), RequestRefusedError),
        (json_response({}, 429, retry_after="99999"), RateLimitedError),
    ],
    ids=["refused", "timeout", "html", "redirect", "portal", "500", "error", "errors", "list", "401", "404", "409", "422", "429"],
)  # fmt: skip
def test_each_write_ends_as_not_sent_not_applied_or_unknown(write, answer, kind):
    route = respx.route().mock(
        **({"side_effect": answer} if isinstance(answer, Exception) else {"return_value": answer})
    )
    with pytest.raises(kind) as caught:
        with_client(write)
    if kind is NotFoundError and route.calls[0].request.method in {"PUT", "DELETE"}:
        kind = NumberNotFoundError
        assert "ORD-1" in caught.value.detail
    assert type(caught.value) is kind
    if kind is NoUsableAnswerError and route.calls[0].request.method in {"POST", "DELETE"}:
        assert len(route.calls) == 1


# ------------------------------------------------------------------------------------------------ reading


@respx.mock
def test_the_address_is_encoded_in_the_path_and_the_transactions_are_full():
    route = respx.route().mock(return_value=subscribers((1, "ORD-1")))
    (only,) = with_client(lambda client: client.subscriber_transactions("jan+x/y@example.cz"))
    assert (
        route.calls[0].request.url.raw_path == b"/subscribers/jan%2Bx%2Fy%40example.cz/transactions?per_page=500&page=1"
    )
    assert only.full
    assert "content-type" in route.calls[0].request.headers


@respx.mock
def test_an_unknown_address_has_no_transactions():
    respx.route().mock(return_value=json_response({"message": "Subscriber not found"}, 404))
    assert with_client(lambda client: client.subscriber_transactions("jan@example.cz")) == ()


@respx.mock
@pytest.mark.parametrize(
    "response",
    [httpx.Response(404, html="<h1>404</h1>"), json_response({"message": "The route x could not be found."}, 404)],
)
def test_a_404_of_a_wrong_address_is_not_taken_for_an_empty_list(response):
    respx.route().mock(return_value=response)
    with pytest.raises(NoUsableAnswerError):
        with_client(lambda client: client.subscriber_transactions("jan@example.cz"))


@respx.mock
def test_all_pages_of_a_subscriber_are_read_once_each_row():
    respx.route(params={"page": "1"}).mock(return_value=subscribers((1, "A"), (2, "B"), last_page=2, total=3))
    respx.route(params={"page": "2"}).mock(return_value=subscribers((2, "B"), (3, "B"), page=2, last_page=2, total=3))
    found = with_client(lambda client: client.subscriber_transactions("jan@example.cz"))
    assert [(row.ecomail_id, row.order_id) for row in found] == [(1, "A"), (2, "B"), (3, "B")]


@respx.mock
def test_a_missing_second_page_fails_the_whole():
    first = json_response({"transactions": [{"id": 1, "order_id": "A"}], "per_page": 1})
    respx.route(params={"page": "1"}).mock(return_value=first)
    respx.route(params={"page": "2"}).mock(return_value=json_response({"error": True}, 404))
    with pytest.raises(NoUsableAnswerError):
        with_client(lambda client: client.subscriber_transactions("jan@example.cz"))


@respx.mock
def test_the_list_is_asked_by_days_and_filters():
    route = respx.route().mock(return_value=listed((1, "A")))
    pages = []
    (only,) = with_client(
        lambda client: client.list_transactions(
            date(2026, 3, 1),
            date(2026, 3, 2),
            email="a+b@c.cz",
            shop="Vaas & Zo",
            on_page=lambda *seen: pages.append(seen),
        )
    )
    assert dict(route.calls[0].request.url.params) == {
        "shop": "Vaas & Zo", "email": "a+b@c.cz", "date_from": "2026-03-01", "date_to": "2026-03-02",
        "per_page": "500", "page": "1",
    }  # fmt: skip
    assert not only.full
    assert pages == [(1, 1)]


@respx.mock
def test_without_days_everything_is_asked_for():
    route = respx.route().mock(return_value=listed())
    assert with_client(lambda client: client.list_transactions(None, None)) == ()
    assert dict(route.calls[0].request.url.params) == {"per_page": "500", "page": "1"}


@respx.mock
def test_a_page_that_fails_fails_the_whole_list():
    respx.route(params={"page": "1"}).mock(return_value=listed((1, "A"), total=2))
    respx.route(params={"page": "2"}).mock(return_value=json_response({}, 500))
    with pytest.raises(NoUsableAnswerError):
        with_client(lambda client: client.list_transactions(None, None))


@respx.mock
@pytest.mark.parametrize(
    "body",
    [
        {}, {"data": None}, {"data": {}}, {"data": "x"}, {"data": [1]}, {"data": [[]]}, {"data": [{"order_id": [1]}]},
        {"data": [{"id": 1}], "total": 1}, {"data": [], "total": "many"}, {"data": [], "per_page": []},
    ],
)  # fmt: skip
def test_a_list_of_another_shape_is_not_an_empty_one(body):
    respx.route().mock(return_value=json_response(body))
    with pytest.raises(NoUsableAnswerError):
        with_client(lambda client: client.list_transactions(None, None))


@respx.mock
def test_a_row_without_an_order_number_is_left_out_and_counted():
    rows = [{"id": 1, "order_id": None}, {"id": 2, "order_id": "A"}, {"id": 3}]
    respx.route().mock(return_value=json_response({"data": rows, "total": 3, "per_page": 500}))
    (only,) = with_client(lambda client: client.list_transactions(None, None))
    assert only.order_id == "A"


@respx.mock
@pytest.mark.parametrize(
    ("body", "account"),
    [
        ({"company": "Vaas & Zo", "email": "x@y.cz"}, "Vaas & Zo"),
        ({"data": {"name": "Jan"}}, "Jan"),
        ({"email": "jan@example.cz"}, "j•••@example.cz"),
        ({"account": {"company": " ", "email": "jan@example.cz"}}, "j•••@example.cz"),
        ({}, ""),
        ({"company": 7}, ""),
    ],
)
def test_testing_the_connection_names_the_account(body, account):
    respx.get(f"{BASE}/account").mock(return_value=json_response(body))
    assert with_client(lambda client: client.test_connection()).account == account


@respx.mock
@pytest.mark.parametrize(
    "response", [json_response({"message": "Wrong api key"}, 401), httpx.Response(401, text="Wrong api key")]
)
def test_testing_the_connection_with_a_wrong_key_says_so(response):
    respx.get(f"{BASE}/account").mock(return_value=response)
    with pytest.raises(KeyRefusedError):
        with_client(lambda client: client.test_connection())


# ------------------------------------------------------------------------------------------------- paging


def read_pages(*walks, per_page=2):
    """Reads from scripted walks; each is a list of pages as (rows, total)."""
    asked = []
    walk = -1

    async def read_page(number):
        nonlocal walk
        walk += number == 1
        asked.append(number)
        pages = walks[min(walk, len(walks) - 1)]
        rows, total = pages[min(number, len(pages)) - 1]
        return Page(rows=tuple(rows), per_page=per_page, total=total)

    return asyncio.run(read_all(read_page, lambda row: row, None)), asked


def test_pages_are_read_until_the_total_is_reached():
    assert read_pages([(["a", "b"], 3), (["c"], 3)]) == (("a", "b", "c"), [1, 2])


def test_without_a_total_a_short_page_is_the_last():
    assert read_pages([(["a", "b"], None), (["c"], None)]) == (("a", "b", "c"), [1, 2])


def test_without_a_total_an_empty_page_is_the_last():
    assert read_pages([(["a", "b"], None), ([], None)]) == (("a", "b"), [1, 2])


def test_a_total_that_changes_on_the_way_means_to_walk_again():
    rows, asked = read_pages([(["a", "b"], 3), (["c"], 4)], [(["a", "b"], 4), (["c", "d"], 4)])
    assert rows == ("a", "b", "c", "d")
    assert asked == [1, 2, 3, 1, 2]


def test_rows_that_moved_between_pages_mean_to_walk_again():
    rows, _ = read_pages([(["a", "b"], 4), (["b", "c"], 4), ([], 4)], [(["n", "a"], 4), (["b", "c"], 4)])
    assert rows == ("n", "a", "b", "c")


def test_new_rows_that_push_others_over_are_harmless():
    """Newest first: each new row shows the last one of the page before again."""
    rows, asked = read_pages([(["d", "c"], 4), (["c", "b"], 5), (["b", "a"], 6)])
    assert rows == ("d", "c", "b", "a")
    assert asked == [1, 2, 3]


def test_new_rows_at_the_end_are_harmless():
    assert read_pages([(["a", "b"], 3), (["c", "d"], 4)]) == (("a", "b", "c", "d"), [1, 2])


def test_a_whole_page_of_new_rows_is_harmless():
    assert read_pages([(["d", "c"], 4), (["d", "c"], 6), (["b", "a"], 6)])[0] == ("d", "c", "b", "a")


@pytest.mark.parametrize(
    "pages",
    [
        [(["a", "b"], 4), (["a", "c"], 5), (["d"], 5)],  # no new row shows the first of the page before again
        [(["a", "b"], 4), (["b", "c"], 4), ([], 4)],  # nothing is new, so something is gone
        [(["a", "b"], 4), (["b", "c"], 5), (["c"], 5)],  # one is new, two are repeated
        [(["a", "b"], 5), (["d", "e"], 4)],  # one was removed, and another took its place unseen
        [(["a", "b"], None), (["c"], 3)],
    ],
)
def test_what_is_more_than_growth_means_to_walk_again(pages):
    rows, _ = read_pages(pages, [(["a", "b"], 4), (["c", "d"], 4)])
    assert rows == ("a", "b", "c", "d")


def test_a_list_that_never_stands_still_is_given_up():
    with pytest.raises(IncompleteListingError, match="changing"):
        read_pages([(["a", "b"], 3), (["c"], 4)])


@pytest.mark.parametrize("total", [5, 2**60, None])
def test_a_far_side_that_repeats_its_page_for_ever_is_given_up_soon(total):
    asked = []

    async def read_page(number):
        asked.append(number)
        return Page(rows=("a", "b"), per_page=2, total=total)

    with pytest.raises(IncompleteListingError):
        asyncio.run(read_all(read_page, lambda row: row, None))
    assert asked == [1, 2] * 3


def test_a_far_side_that_never_says_stop_is_given_up(monkeypatch):
    monkeypatch.setattr(paging, "MOST_PAGES", 5)

    async def read_page(number):
        return Page(rows=(number,), per_page=1)

    with pytest.raises(IncompleteListingError, match="no end"):
        asyncio.run(read_all(read_page, lambda row: row, None))


def test_an_empty_first_page_with_a_total_is_not_nothing():
    with pytest.raises(IncompleteListingError):
        read_pages([([], 7)])


def test_a_far_side_that_ignores_the_page_asked_for_is_noticed():
    async def read_page(number):
        return Page(rows=(number,), per_page=1, total=9, number=1)

    with pytest.raises(IncompleteListingError, match="page 1 when asked for page 2"):
        asyncio.run(read_all(read_page, lambda row: row, None))


def test_two_equal_rows_of_one_page_are_two_rows():
    assert read_pages([(["a", "a"], 2)])[0] == ("a", "a")


# ------------------------------------------------------------------------------------------ one transaction


FULL = {
    "id": 77, "order_id": "ORD-1", "email": "jan@example.cz", "shop": "Vaas & Zo", "amount": Decimal("1500.0"), "tax": "260.33",
    "shipping": Decimal("4.95"), "city": "Utrecht", "county": "", "country": "NL", "timestamp": "2015-09-10 17:25:35",
    "props": {"a": 1}, "status": "completed",
    "items": [
        {"order_id": "ORD-1", "code": "SKU-1", "title": "Vaas", "category": "Home", "categories": ["Home", "Vases"],
         "price": 1500, "amount": "2"},
    ],
}  # fmt: skip


def test_a_full_transaction_is_read():
    read = read_transaction(FULL, full=True)
    assert (read.order_id, read.email, read.ecomail_id, read.full) == ("ORD-1", "jan@example.cz", 77, True)
    assert (read.amount, read.tax, read.shipping) == (Decimal(1500), Decimal("260.33"), Decimal("4.95"))
    assert (read.county, read.props, read.status) == ("", {"a": 1}, "completed")
    assert read.timestamp == datetime(2015, 9, 10, 17, 25, 35, tzinfo=UTC)
    (line,) = read.lines
    assert (line.code, line.categories, line.price, line.amount, line.tags) == (
        "SKU-1", ("Home", "Vases"), Decimal(1500), Decimal(2), UNSET,
    )  # fmt: skip
    assert line.other == {}
    assert read.other == {}
    assert read.problems == ()


def test_absent_null_and_empty_are_three_things():
    read = read_transaction({"order_id": "A", "city": None, "county": "", "items": None, "props": None}, full=False)
    assert read.city is None
    assert read.county == ""
    assert read.country is UNSET
    assert read.lines is None
    assert read.props is None
    assert read_transaction({"order_id": "A"}, full=False).lines is UNSET
    assert read_transaction({"order_id": "A"}, full=False).props is UNSET
    assert read_transaction({"order_id": "A", "items": []}, full=False).lines == ()


def test_lists_that_php_wrote_as_objects_and_amounts_with_a_comma_are_read():
    row = {"order_id": "A", "amount": "1 012,50", "items": {"0": {"code": "X"}, "2": {"code": "Y"}}}
    read = read_transaction(row, full=True)
    assert (read.problems, read.amount, [line.code for line in read.lines]) == ((), Decimal("1012.50"), ["X", "Y"])


def test_order_numbers_are_always_text():
    assert read_transaction({"order_id": 1007}, full=False).order_id == "1007"


def test_unknown_keys_are_kept():
    read = read_transaction({"order_id": "A", "weather": [1], "items": [{"code": "X", "colour": "blue"}]}, full=True)
    assert read.other == {"weather": [1]}
    assert read.lines[0].other == {"colour": "blue"}


def test_an_id_of_another_kind_harms_nobody():
    read = read_transaction({"order_id": "A", "id": "7f3c"}, full=True)
    assert read.ecomail_id is UNSET
    assert read.other == {"id": "7f3c"}
    assert read.problems == ()


@pytest.mark.parametrize(
    "value",
    [
        "2015-09-10 17:25:35",
        "2015-09-10T17:25:35Z",
        "2015-09-10T19:25:35+02:00",
        1441905935,
        "1441905935",
        "2015-09-10T17:25:35",
    ],
)
def test_a_moment_is_read_in_all_its_forms(value):
    assert timestamp(value) == datetime(2015, 9, 10, 17, 25, 35, tzinfo=UTC)


@pytest.mark.parametrize("value", ["0000-00-00 00:00:00", "", " "])
def test_a_date_that_was_never_set_is_nothing(value):
    assert read_transaction({"order_id": "A", "timestamp": value}, full=True).timestamp is None


@pytest.mark.parametrize(
    "value",
    [
        "2026-02-30 00:00:00",
        "yesterday",
        -1,
        1441905935000,
        "1441905935000",
        True,
        [],
        "9" * 30,
        "0001-01-01T00:00:00+14:00",
    ],
)
def test_a_moment_that_cannot_be_read_is_a_problem_of_its_order_only(value):
    read = read_transaction({"order_id": "A", "timestamp": value, "city": "Brno"}, full=True)
    assert read.timestamp is UNSET
    assert read.city == "Brno"
    (problem,) = read.problems
    assert problem.params["field"] == "timestamp"
    assert messages.text(problem)


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ({"amount": "1,250"}, "amount"), ({"amount": True}, "amount"), ({"tax": []}, "tax"), ({"email": {}}, "email"),
        ({"city": False}, "city"), ({"items": {}}, "items"), ({"items": ["x"]}, "items"),
        ({"items": [{}, {"price": "x"}]}, "items, 2: price"), ({"items": [{"tags": 7}]}, "items, 1: tags"),
        ({"items": [{"categories": [[]]}]}, "items, 1: categories"),
    ],
)  # fmt: skip
def test_a_field_that_cannot_be_read_is_unknown_and_named(row, field):
    read = read_transaction({"order_id": "A", **row}, full=True)
    assert [problem.params["field"] for problem in read.problems] == [field]


@given(
    st.decimals() | st.decimals(allow_nan=False, allow_infinity=False, places=2) | st.integers() | st.text(max_size=5)
)
def test_a_number_that_is_taken_as_it_is_is_one_that_reading_would_not_change(value):
    if is_plain_number(value):
        assert repr(number(value)) == repr(value)


@pytest.mark.parametrize("value", ["0E-31", "1E-31", "1E+13", "12345678901234", "1.0000000000000000000000000000001"])
def test_a_number_beyond_all_prices_is_looked_at(value):
    assert not is_plain_number(Decimal(value))


@pytest.mark.parametrize("value", [2, 10**12, 0, -3])
def test_whole_numbers_are_exact_numbers(value):
    read = read_transaction({"order_id": "A", "amount": value, "items": [{"amount": value}]}, full=True)
    assert repr(read.amount) == repr(read.lines[0].amount) == repr(Decimal(value))


def test_unknown_keys_keep_their_sequence():
    unknown = {f"key {number}": number for number in range(20)}
    read = read_transaction({"order_id": "A", "items": [{"code": "X", **unknown}], **unknown}, full=True)
    assert list(read.other) == list(read.lines[0].other) == list(unknown)


@pytest.mark.parametrize(
    "value", ["2015-09-10 17:25+02:0", "20150910T172535+01:0", "2015-W37-4 17:25:35", "2015-09-10 17:25:99"]
)
def test_what_is_only_as_long_as_a_date_is_read_as_it_always_was(value):
    try:
        expected = datetime.fromisoformat(value).replace(tzinfo=UTC)
    except ValueError:
        with pytest.raises(UnreadableValueError):
            timestamp(value)
    else:
        assert timestamp(value) == expected


def test_texts_that_should_be_lists_are_lists_of_one():
    (line,) = read_transaction({"order_id": "A", "items": [{"categories": "Home", "tags": ""}]}, full=True).lines
    assert (line.categories, line.tags) == (("Home",), ())


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=6,
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(st.sampled_from([*FULL, "weather"]), ANY_JSON | st.lists(st.dictionaries(st.sampled_from(["price", "amount", "tags", "code"]), ANY_JSON), max_size=3))
)  # fmt: skip
def test_no_row_whatever_breaks_the_reading(row):
    try:
        read = read_transaction(row, full=True)
    except (NoOrderNumberError, UnreadableValueError):
        return
    assert all(messages.text(problem) for problem in read.problems)
