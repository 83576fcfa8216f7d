"""Wemasy's endpoints as the contract says, and its answers in every form they may have."""

from __future__ import annotations

import asyncio
import json
from decimal import Decimal

import httpx
import pytest
import respx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.domain import messages
from core.domain.errors import (
    KeyMissingError,
    KeyRefusedError,
    NotFoundError,
    NotSetUpError,
    NoUsableAnswerError,
    RequestRefusedError,
)
from core.domain.model import Notice, OrderKey, Transaction
from core.domain.settings import is_currency_sign
from core.services.json_values import UnreadableValueError
from core.services.wemasy import LandedProof, NotLandedError, WemasyClient, bearer
from core.services.wemasy_json import NoPurchaseError, read_line, read_order
from tests.support.api_sessions import json_response, session

BASE = "https://api.wemasy.example/api"
TRACKED = f"{BASE}/services/webshop/v1/orders/mark-purchase-tracked"
ORDERS = f"{BASE}/services/webshop/v1/orders/all"
KEY = OrderKey("1", "abc123")
TOKEN = bearer("test-key")
UNHURRIED = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def with_client(action, *, auth=TOKEN):
    async def scenario():
        opened = session(BASE, service="Wemasy", auth=auth)
        try:
            return await action(WemasyClient(opened))
        finally:
            await opened.close()

    return asyncio.run(scenario())


def purchase(**changes):
    body = {
        "error": False,
        "already_tracked": False,
        "payment_status": "paid",
        "purchase": {
            "transaction_id": "ORD-1", "value": Decimal("1500.00"), "tax": Decimal("260.33"), "shipping": Decimal("4.95"), "currency": "EUR",
            "items": [{"item_id": "SKU-1", "item_name": "Vaas", "price": Decimal("747.525"), "quantity": 2}],
        },
    }  # fmt: skip
    for name, value in changes.items():
        (body if name in body else body["purchase"])[name] = value
    return body


def order(**changes):
    return read_order(KEY, purchase(**changes))


def line(**fields):
    return read_line({"item_id": "SKU-1", "price": 10, **fields})


def proof():
    landed = Transaction(order_id="ORD-1", email="jan@example.cz", amount=Decimal(1500))
    return LandedProof.from_reading(KEY, landed, landed)


# ----------------------------------------------------------------------------------------------- what is sent


@respx.mock
def test_reading_an_order_asks_with_mark_false_and_the_token():
    route = respx.post(TRACKED).mock(return_value=json_response(purchase()))
    read = with_client(lambda client: client.read_order("1", "abc123"))

    (call,) = route.calls
    assert json.loads(call.request.content) == {"website_id": "1", "order_session": "abc123", "mark": False}
    assert call.request.headers["authorization"] == "Bearer test-key"
    assert call.request.headers["accept"] == "application/json"
    assert call.request.headers["content-type"] == "application/json"
    assert (read.website_id, read.order_session, read.order_id) == ("1", "abc123", "ORD-1")


@respx.mock
def test_without_a_token_none_is_sent():
    route = respx.post(TRACKED).mock(return_value=json_response(purchase()))
    with_client(lambda client: client.read_order("1", "abc123"), auth=None)
    assert "authorization" not in route.calls[0].request.headers


@respx.mock
def test_marking_asks_with_mark_true():
    route = respx.post(TRACKED).mock(return_value=json_response(purchase(already_tracked=True)))
    marked = with_client(lambda client: client.mark_tracked(proof()))
    assert json.loads(route.calls[0].request.content) == {"website_id": "1", "order_session": "abc123", "mark": True}
    assert marked.tracked is True


@respx.mock
def test_a_mark_without_an_answer_is_repeated_and_then_unknown():
    route = respx.post(TRACKED).mock(side_effect=httpx.ReadTimeout)
    with pytest.raises(NoUsableAnswerError):
        with_client(lambda client: client.mark_tracked(proof()))
    assert len(route.calls) == 4
    assert {json.loads(call.request.content)["mark"] for call in route.calls} == {True}


@respx.mock
@pytest.mark.parametrize(
    ("response", "kind"),
    [
        (json_response({"error": True}, 404), NotFoundError),
        (json_response({"message": "m", "errors": {"website_id": ["No."]}}, 422), RequestRefusedError),
        (json_response({"error": True, "message": "Unauthenticated."}, 401), KeyRefusedError),
        (json_response({"message": "The route x could not be found."}, 404), NoUsableAnswerError),
        (json_response([]), NoUsableAnswerError),
        (json_response("text"), NoUsableAnswerError),
        (json_response({}), NoUsableAnswerError),
        (json_response({"purchase": None}), NoUsableAnswerError),
        (json_response({"purchase": [1]}), NoUsableAnswerError),
        (json_response({**purchase(), "error": True, "message": "nope"}), NoUsableAnswerError),
        (httpx.Response(200, html="<html>hello</html>"), NoUsableAnswerError),
        (httpx.Response(302, headers={"location": "/login"}), NoUsableAnswerError),
    ],
)
def test_every_answer_that_is_no_order_has_its_failure(response, kind):
    respx.post(TRACKED).mock(return_value=response)
    with pytest.raises(kind) as caught:
        with_client(lambda client: client.read_order("1", "abc123"))
    assert type(caught.value) is kind


# ------------------------------------------------------------------------------------------ testing a connection


def test_a_connection_cannot_be_tested_without_a_website_id():
    with pytest.raises(NotSetUpError):
        with_client(lambda client: client.test_connection(""))


@respx.mock
def test_without_a_key_an_unknown_order_is_proof_enough():
    route = respx.post(TRACKED).mock(return_value=json_response({"error": True}, 404))
    report = with_client(lambda client: client.test_connection("1"), auth=None)
    assert json.loads(route.calls[0].request.content)["mark"] is False
    assert report.note == Notice("wemasy_without_key")
    assert messages.text(report.note)


@respx.mock
@pytest.mark.parametrize("status", [401, 403])
def test_a_key_that_the_list_of_orders_refuses_is_refused(status):
    respx.post(TRACKED).mock(return_value=json_response({"error": True}, 404))
    respx.post(ORDERS).mock(return_value=json_response({"error": True, "message": "Unauthenticated."}, status))
    with pytest.raises(KeyRefusedError):
        with_client(lambda client: client.test_connection("1"))


@respx.mock
def test_a_key_that_the_list_of_orders_accepts_is_said_to_be_good():
    respx.post(TRACKED).mock(return_value=json_response({"error": True}, 404))
    route = respx.post(ORDERS).mock(return_value=json_response({"error": False, "data": {"data": []}}))
    report = with_client(lambda client: client.test_connection("1"))
    assert json.loads(route.calls[0].request.content) == {"per_page": 1}
    assert report.note == Notice("wemasy_key_accepted")


@respx.mock
def test_a_key_that_could_not_be_tried_is_said_to_be_unproven():
    respx.post(TRACKED).mock(return_value=json_response({"error": True}, 404))
    respx.post(ORDERS).mock(return_value=json_response({"message": "No such thing."}, 404))
    report = with_client(lambda client: client.test_connection("1"))
    assert report.note is not None
    assert report.note.code == "wemasy_key_unproven"
    assert "No such thing." in messages.text(report.note)


# ------------------------------------------------------------------------------------------------ the order


def test_a_whole_order_is_read():
    read = order()
    assert (read.value, read.tax, read.shipping) == (Decimal(1500), Decimal("260.33"), Decimal("4.95"))
    assert (read.currency, read.payment_status, read.tracked) == ("EUR", "paid", False)
    assert read.problems == ()
    assert read.other == {}
    (only,) = read.lines
    assert (only.code, only.title, only.unit_price, only.quantity) == ("SKU-1", "Vaas", Decimal("747.525"), Decimal(2))


@pytest.mark.parametrize(
    ("given_", "read"),
    [
        ("EUR", "EUR"), (" eur ", "EUR"), ("€", "EUR"), (None, None), ("", None), ({}, None),
        ({"code": "czk"}, "CZK"), ({"iso": "EUR", "symbol": "€"}, "EUR"), ({"iso_code": "EUR"}, "EUR"),
        ({"code": None}, None), ([], None), (False, None), ("Kč", "CZK"), (" kč ", "CZK"), ("Kc\u030c", "CZK"),
        ("K&#269;", "CZK"), ("&euro;", "EUR"), ("£", "GBP"), ("zł", "PLN"), ({"symbol": "Kč"}, "CZK"),
    ],
)  # fmt: skip
def test_currencies_are_read_in_their_forms(given_, read):
    result = order(currency=given_)
    assert result.currency == read
    assert result.problems == ()


@pytest.mark.parametrize(
    ("value", "sign"),
    [
        ("$", "$"), ("kr", "KR"), (" Kr. ", "KR."), ({"symbol": "$"}, "$"), ("EUROCENT", "?"), (978, "?"), (True, "?"),
        (["EUR"], "?"), ({"name": "Euro"}, "?"), ({"code": 978}, "?"), ("\u202e$", "?"),
    ],
)  # fmt: skip
def test_a_currency_that_cannot_be_read_is_a_problem_and_no_guess(value, sign):
    result = order(currency=value)
    assert result.currency is None
    assert result.currency_sign == sign
    assert is_currency_sign(sign), "so a rate can be given for it"
    assert [problem.params["field"] for problem in result.problems] == ["purchase.currency"]


@pytest.mark.parametrize("name", ["value", "tax", "shipping"])
@pytest.mark.parametrize(
    "value",
    ["NaN", "1e999", "1,234", "1.234,5.6", "12,34,56", "1 23,45", "$ 12.50", "12 ks", "10%", "abc", True, [1], {"a": 1},
     "٣", "1_000", Decimal("1E+999")],
)  # fmt: skip
def test_money_that_cannot_be_read_is_a_problem_with_its_field(name, value):
    result = order(**{name: value})
    assert getattr(result, name) is None
    (problem,) = result.problems
    assert problem.code == "field_unreadable"
    assert problem.params["field"] == f"purchase.{name}"
    assert messages.text(problem)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("12,50", "12.50"), ("12,5", "12.5"), ("-12,50", "-12.50"), ("1 234,50", "1234.50"), ("1\u00a0234", "1234"),
        ("1.234,50", "1234.50"), ("1,234.50", "1234.50"), ("1 234.50", "1234.50"), ("€ 12.50", "12.50"),
        ("12,50 EUR", "12.50"), ("12,1000", "12.1000"), ("12,-", "12"), ("1.234", "1.234"),
    ],
)  # fmt: skip
def test_money_as_people_write_it_is_read_where_it_is_one_number_only(value, read):
    result = order(value=value, tax=value, items=[{"sku": "A", "price": value, "quantity": "1,0", "discount": "0,00"}])
    assert (result.problems, result.value, result.tax) == ((), Decimal(read), Decimal(read))
    assert (result.lines[0].unit_price, result.lines[0].quantity) == (Decimal(read), 1)


@pytest.mark.parametrize(("currency", "reads"), [("USD", False), (None, False), ("€", True), ("CZK", False)])
def test_a_sign_is_read_only_where_it_is_the_orders_own(currency, reads):
    result = order(currency=currency, value="€ 12.50", items=[{"sku": "A", "price": "12,50 €"}])
    assert (result.value is not None, len(result.lines) == 1) == (reads, reads)


@pytest.mark.parametrize("value", ["null", "NULL ", "undefined", "(not set)"])
def test_a_text_that_says_that_there_is_none_is_none(value):
    result = order(tax=value, shipping=value, items=[{"sku": "A", "price": 1, "item_brand": value, "discount": value}])
    assert (result.problems, result.tax, result.shipping) == ((), None, None)
    assert (result.lines[0].brand, result.lines[0].discount) == (None, 0)


def test_what_the_shops_software_did_not_decode_is_read():
    answer = purchase()
    answer["purchase"]["items"] = '[{"sku": "A", "price": 1.10}]'
    assert read_order(KEY, answer).lines[0].unit_price == Decimal("1.10")
    answer["purchase"] = '{"transaction_id": "ORD-7", "value": 12.1, "items": [{"sku": "A", "price": 12.1}]}'
    result = read_order(KEY, answer)
    assert (result.order_id, result.value, result.lines[0].code) == ("ORD-7", Decimal("12.1"), "A")


def test_entries_with_nothing_in_them_are_no_lines():
    result = order(items=[None, {"sku": "A", "price": 1}, {}, [], False, {"sku": "B", "price": "a lot"}])
    assert [read.code for read in result.lines] == ["A"]
    assert [problem.params["line"] for problem in result.problems] == ["6"], "the others keep their place"


@pytest.mark.parametrize("value", ["", False, [], {}])
def test_a_value_that_is_empty_is_a_problem_and_no_zero(value):
    (problem,) = order(value=value).problems
    assert (problem.code, problem.params["field"]) == ("field_unreadable", "purchase.value")


@pytest.mark.parametrize("name", ["tax", "shipping", "discount", "fee"])
@pytest.mark.parametrize("value", ["", " ", False, [], {}, None])
def test_money_beside_the_value_may_be_any_kind_of_nothing(name, value):
    result = order(**{name: value})
    assert (getattr(result, name), result.problems) == (None, ())


@pytest.mark.parametrize(
    ("fields", "discount", "fee"),
    [
        ({"discount": Decimal("10.0")}, "10.0", None), ({"discount": "-10.00"}, "10.00", None),
        ({"discount": {"code": "TIEN", "amount": 10}}, "10", None), ({"discounts": [{"value": 4}, {"value": "6"}]}, "10", None),
        ({"discount": 0, "discount_amount": 5}, "5", None), ({"payment_fee": 30}, None, "30"),
        ({"fees": [{"name": "COD", "amount": 30}]}, None, "30"), ({"fee": 0}, None, "0"),
        ({"discount": "10%"}, None, None), ({"discount": ["x", 3]}, None, None), ({"discount": True}, None, None),
    ],
)  # fmt: skip
def test_a_discount_and_a_fee_on_the_whole_order_are_read_and_never_block(fields, discount, fee):
    result = order(**fields)
    read = [None if figure is None else Decimal(figure) for figure in (discount, fee)]
    assert [result.discount, result.fee, result.problems] == [*read, ()]
    if read == [None, None]:
        assert result.other == {f"purchase.{name}": value for name, value in fields.items()}, "kept and shown"


@pytest.mark.parametrize(
    ("value", "read"), [("1500.00", "1500.00"), (0, "0"), (-5, "-5"), (None, None), (Decimal("0.10"), "0.10")]
)
def test_money_is_exact_and_may_be_text_or_nothing(value, read):
    result = order(tax=value)
    assert result.tax == (None if read is None else Decimal(read))
    assert result.problems == ()


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("ORD-1", "ORD-1"),
        (1007, "1007"),
        (Decimal("1007.0"), "1007"),
        (Decimal(0), "0"),
        (" ORD-1 ", "ORD-1"),
        (None, None),
        ("  ", None),
    ],
)
def test_the_order_number_is_always_text(value, read):
    assert order(transaction_id=value).order_id == read


@pytest.mark.parametrize("value", [[], {}, False, "null"])
def test_an_order_without_a_number_has_none(value):
    result = order(transaction_id=value)
    assert (result.order_id, result.problems) == (None, ())


@pytest.mark.parametrize("value", [True, [1], {"a": 1}, Decimal("1.5"), Decimal("1E+30")])
def test_an_order_number_that_is_no_text_is_a_problem(value):
    result = order(transaction_id=value)
    assert result.order_id is None
    assert result.problems[0].params["field"] == "purchase.transaction_id"


@pytest.mark.parametrize(("value", "tracked"), [(True, True), (False, False), (1, True), (0, False), ("true", True)])
def test_the_shops_flag_is_read(value, tracked):
    assert order(already_tracked=value).tracked is tracked


@pytest.mark.parametrize("value", [None, "maybe", 7, [], {}, ""])
def test_a_flag_that_is_neither_yes_nor_no_is_taken_for_not_tracked(value):
    """It is not sent, so it stands in nobody's way; what it says is kept."""
    result = order(already_tracked=value)
    assert (result.tracked, result.problems) == (False, ())
    assert result.other == ({"already_tracked": value} if value else {})


def test_what_is_not_understood_is_kept():
    answer = purchase()
    answer["purchase"]["affiliation"] = "Web"
    answer["weather"] = ["fine"]
    assert read_order(KEY, answer).other == {"weather": ["fine"], "purchase.affiliation": "Web"}


def test_a_purchase_wrapped_like_its_sisters_is_read():
    assert read_order(KEY, {"error": False, "data": purchase()}).order_id == "ORD-1"


@pytest.mark.parametrize("value", [None, [], {}])
def test_an_order_without_lines_has_none(value):
    result = order(items=value)
    assert result.lines == ()
    assert result.problems == ()


def test_a_list_that_php_wrote_as_an_object_is_read():
    result = order(items={"0": {"sku": "A", "price": 1}, "2": {"sku": "B", "price": 2}})
    assert [read.code for read in result.lines] == ["A", "B"]


@pytest.mark.parametrize("value", ["none", 7, True, {"a": 1}])
def test_lines_that_are_no_list_are_a_problem(value):
    result = order(items=value)
    assert result.lines == ()
    assert result.problems[0].params["field"] == "purchase.items"


def test_one_line_that_cannot_be_read_is_named_and_the_others_are_read():
    result = order(items=[{"sku": "A", "price": 1}, {"sku": "B", "price": "a lot"}, "C", {"sku": "D", "price": 4}])
    assert [read.code for read in result.lines] == ["A", "D"]
    assert [(problem.code, problem.params["line"]) for problem in result.problems] == [
        ("line_unreadable", "2"),
        ("line_unreadable", "3"),
    ]
    assert "“price”: “a lot” is no number" in messages.text(result.problems[0])


# --------------------------------------------------------------------------------------------------- its lines


@pytest.mark.parametrize("name", ["item_id", "sku", "code", "product_code", "product_id", "id"])
def test_the_code_has_many_names(name):
    assert read_line({name: 17, "price": 1}).code == "17"


@pytest.mark.parametrize("name", ["item_name", "name", "title", "product_name"])
def test_the_title_has_many_names(name):
    assert line(**{name: "Vaas"}).title == "Vaas"


@pytest.mark.parametrize("name", ["quantity", "qty", "count"])
def test_the_quantity_has_many_names_and_may_be_text(name):
    assert line(**{name: "2"}).quantity == 2


@pytest.mark.parametrize("name", ["price", "unit_price", "item_price"])
def test_the_price_of_a_piece_has_many_names(name):
    assert read_line({"sku": "A", name: "9.95", "quantity": 3}).unit_price == Decimal("9.95")


@pytest.mark.parametrize("name", ["line_total", "total", "total_price", "item_total"])
def test_without_a_pieces_price_the_lines_total_is_divided(name):
    read = read_line({"sku": "A", name: 10, "quantity": 3})
    assert round(read.unit_price * read.quantity, 20) == 10


def test_ga4s_names_win_and_the_others_are_kept():
    read = line(sku="other", id=9, item_name="Vaas", name="odd", total=99, quantity=1, amount=5)
    assert (read.code, read.title, read.unit_price) == ("SKU-1", "Vaas", 10)
    assert read.other == {"sku": "other", "id": 9, "name": "odd", "total": 99, "amount": 5}


def test_an_empty_name_makes_way_for_the_next():
    assert read_line({"item_id": " ", "sku": None, "code": "A", "price": 1}).code == "A"


@pytest.mark.parametrize(
    ("fields", "categories"),
    [
        ({"item_category": "Home", "item_category2": "Vases", "item_category5": "Blue"}, ("Home", "Vases", "Blue")),
        ({"categories": ["Home", "", None, "Vases"]}, ("Home", "Vases")),
        ({"categories": [{"id": 1, "name": "Home"}, {"title": "Vases"}]}, ("Home", "Vases")),
        ({"category": "Home > Vases"}, ("Home", "Vases")),
        ({"category": "Home"}, ("Home",)),
        ({"item_category": None}, ()),
        ({}, ()),
    ],
)
def test_categories_are_read_in_their_forms(fields, categories):
    assert line(**fields).categories == categories


def test_a_line_without_a_quantity_is_one_piece_and_the_rest_is_read():
    read = line(discount="1.50", item_brand="Vaas & Zo", item_variant="blue", coupon="X", index=3)
    assert (read.quantity, read.discount, read.brand, read.variant, read.coupon) == (
        1, Decimal("1.50"), "Vaas & Zo", "blue", "X",
    )  # fmt: skip
    assert read.other == {"index": 3}


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"quantity": True}, "no number"),
        ({"quantity": "NaN"}, "no number"),
        ({"quantity": Decimal("1E+999")}, "plausible"),
        ({"price": None, "total": 5, "quantity": 0}, "no pieces"),
        ({"price": "Infinity"}, "no number"),
        ({"quantity": "2 ks"}, "no number"),
        ({"price": "€ 5"}, "no number"),
        ({"amount": 2}, "may mean"),
    ],
)
def test_a_line_that_cannot_be_read_says_why(fields, reason):
    with pytest.raises(UnreadableValueError, match=reason):
        line(**fields)


@pytest.mark.parametrize(
    ("fields", "read"),
    [
        ({"item_brand": False}, {"brand": None}), ({"item_brand": True}, {"brand": None}),
        ({"coupon": []}, {"coupon": None}), ({"coupon": {"code": "X", "name": "TIEN"}}, {"coupon": "TIEN"}),
        ({"item_variant": ["M", "rood"]}, {"variant": "M / rood"}), ({"item_variant": {}}, {"variant": None}),
        ({"item_variant": {"size": "M", "colour": "rood"}}, {"variant": "M / rood"}),
        ({"item_category": ["Food"]}, {"categories": ("Food",)}), ({"item_category": False}, {"categories": ()}),
        ({"item_category": [], "category": "Home > Vases"}, {"categories": ("Home", "Vases")}),
        ({"category": 7}, {"categories": ("7",)}), ({"categories": [Decimal("1.5")]}, {"categories": ("1.5",)}),
        ({"item_id": ["x"]}, {"code": "x"}), ({"item_id": False, "sku": "B"}, {"code": "B"}),
        ({"item_id": Decimal("12.5")}, {"code": "12.5"}), ({"item_name": {"nl": "Vaas"}}, {"title": "Vaas"}),
        ({"item_name": "Peper &amp; zout"}, {"title": "Peper & zout"}),
        ({"item_name": "Peper &amp;amp; zout"}, {"title": "Peper & zout"}),
        ({"item_name": "Caf&eacute; &#x26; thee"}, {"title": "Café & thee"}),
        ({"item_name": "AT&T, fish&chips &notanentity;"}, {"title": "AT&T, fish&chips &notanentity;"}),
        ({"discount": "10%"}, {"discount": 0, "other": {"discount": "10%"}}), ({"discount": -2}, {"discount": 2}),
        ({"discount": False}, {"discount": 0}), ({"discount": []}, {"discount": 0}),
        ({"quantity": -1}, {"quantity": -1}), ({"quantity": ""}, {"quantity": 1}),
        ({"price": None}, {"unit_price": 0, "priced": False}), ({"price": False}, {"unit_price": 0, "priced": False}),
        ({"price": []}, {"unit_price": 0, "priced": False}), ({"price": 0}, {"unit_price": 0, "priced": True}),
    ],
)  # fmt: skip
def test_what_is_odd_and_harmless_is_read(fields, read):
    read_line_ = line(**fields)
    assert {name: getattr(read_line_, name) for name in read} == read


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=6,
)
KNOWN = st.sampled_from(
    ["item_id", "sku", "price", "total", "quantity", "qty", "amount", "discount", "category", "categories", "name"]
)


@UNHURRIED
@given(st.dictionaries(KNOWN, ANY_JSON))
def test_no_line_whatever_breaks_the_reading(item):
    try:
        read = read_line(item)
    except UnreadableValueError:
        return
    assert read.quantity.is_finite()
    assert read.unit_price.is_finite()


@UNHURRIED
@given(
    st.dictionaries(
        st.sampled_from(["transaction_id", "value", "tax", "shipping", "currency", "items", "payment_status"]), ANY_JSON
    ),
    ANY_JSON,
)
def test_no_purchase_whatever_breaks_the_reading(fields, tracked):
    read = read_order(
        KEY, {"already_tracked": tracked, "payment_status": fields.get("payment_status"), "purchase": fields}
    )
    assert all(messages.text(problem) for problem in read.problems)


@UNHURRIED
@given(st.dictionaries(st.sampled_from(["purchase", "data"]), st.none() | st.booleans() | st.integers() | st.text()))
def test_an_answer_without_a_purchase_says_so(answer):
    with pytest.raises(NoPurchaseError):
        read_order(KEY, answer)


# ---------------------------------------------------------------------------------------------------- the proof


def test_a_proof_needs_a_reading_that_shows_what_was_sent():
    sent = Transaction(order_id="ORD-1", email="jan@example.cz", amount=Decimal(1500))
    other = Transaction(order_id="ORD-1", email="jan@example.cz", amount=Decimal(1400))
    with pytest.raises(NotLandedError) as caught:
        LandedProof.from_reading(KEY, sent, other)
    assert [difference.path for difference in caught.value.differences] == ["amount"]


def test_a_reading_of_another_order_or_one_that_cannot_be_read_proves_nothing():
    sent = Transaction(order_id="ORD-1", amount=Decimal(1500))
    damaged = Transaction(order_id="ORD-1", problems=(Notice("ecomail_unreadable", {}),))
    for read_back in (Transaction(order_id="ORD-2", amount=Decimal(1500)), damaged):
        with pytest.raises(NotLandedError):
            LandedProof.from_reading(KEY, sent, read_back)


def test_a_proof_cannot_be_made_by_hand_or_stored():
    import copy  # noqa: PLC0415
    import pickle  # noqa: PLC0415

    with pytest.raises(TypeError):
        LandedProof(KEY, Transaction(order_id="ORD-1"))
    with pytest.raises(TypeError):
        LandedProof(KEY, Transaction(order_id="ORD-1"), token=object())
    for store in (pickle.dumps, copy.copy):
        with pytest.raises(TypeError):
            store(proof())
    with pytest.raises(AttributeError):
        proof().key = KEY
    assert proof().read_back.order_id == "ORD-1"
    assert "jan@" not in repr(proof())


# ------------------------------------------------------------------------------------------------- the list of orders


def listed(rows, **paginator):
    fields = {"current_page": 1, "last_page": 1, "total": len(rows), "per_page": 100, "next_page_url": None}
    return json_response({"error": False, "data": fields | {"data": rows} | paginator})


@respx.mock
def test_the_list_is_asked_for_newest_first_page_by_page_without_quotes():
    route = respx.post(ORDERS).mock(return_value=listed([{"a": 1}], current_page=3, last_page=7))
    page = with_client(lambda client: client.list_orders(3))
    assert (page.is_last, page.total, len(page.rows)) == (False, 1, 1)
    request = route.calls.last.request
    assert request.url.params["page"] == "3"
    assert json.loads(request.content) == {
        "sortKey": "created_at", "sortOrder": "desc", "per_page": 100, "type": "checkout",
    }  # fmt: skip


@respx.mock
def test_a_list_with_a_gap_in_its_numbers_is_a_list():
    respx.post(ORDERS).mock(return_value=listed({"0": {"a": 1}, "2": {"a": 2}}))
    assert [row.cells for row in with_client(lambda client: client.list_orders(1)).rows] == [{"a": "1"}, {"a": "2"}]


@respx.mock
def test_nested_fields_become_dotted_names_and_empty_ones_are_left_out():
    row = {
        "user": {"email": "jan@example.com", "name": None}, "total": Decimal("45.10"), "id": 12345678901234567890,
        "paid": True, "lines": [{"sku": "A"}, {"sku": "B"}], "note": "", "user.email": "twin", "huge": Decimal("1e400"),
    }  # fmt: skip
    respx.post(ORDERS).mock(return_value=listed([row]))
    (order,) = with_client(lambda client: client.list_orders(1)).rows
    assert order.cells == {
        "user.email": "jan@example.com", "total": Decimal("45.10"), "id": "12345678901234567890", "paid": "true",
        "lines.1.sku": "A", "lines.2.sku": "B", "user.email (2)": "twin", "huge": "1E+400",
    }  # fmt: skip


@respx.mock
@pytest.mark.parametrize(
    ("paginator", "is_last"),
    [
        ({"last_page": 1}, True),
        ({"last_page": 2}, False),
        ({"last_page": None, "next_page_url": None}, True),
        ({"last_page": None, "next_page_url": "https://elsewhere.example.com/?page=2"}, False),
    ],
)
def test_the_last_page_is_known_by_number_or_by_what_comes_next(paginator, is_last):
    respx.post(ORDERS).mock(return_value=listed([{"a": 1}], **paginator))
    assert with_client(lambda client: client.list_orders(1)).is_last is is_last


@respx.mock
@pytest.mark.parametrize(
    "answer",
    [
        {"error": False, "data": None}, {"error": False, "data": {"data": {}}}, {"error": False, "data": {"data": ["a"]}},
        {"error": False, "data": {"data": [], "current_page": 2}}, {"error": False, "data": {"data": [{}], "last_page": "x"}},
    ],
)  # fmt: skip
def test_what_is_no_list_is_no_usable_answer(answer):
    respx.post(ORDERS).mock(return_value=json_response(answer))
    with pytest.raises(NoUsableAnswerError):
        with_client(lambda client: client.list_orders(1))


@respx.mock
@pytest.mark.parametrize("status", [401, 403])
def test_a_token_that_may_not_read_the_list_is_refused_with_the_other_way(status):
    respx.post(ORDERS).mock(return_value=json_response({"message": "No."}, status))
    with pytest.raises(KeyRefusedError) as refused:
        with_client(lambda client: client.list_orders(1))
    assert (refused.value.code, "import a file" in refused.value.hint) == ("key_refused", True)


def test_without_a_token_the_list_is_not_asked_for():
    with pytest.raises(KeyMissingError):
        with_client(lambda client: client.list_orders(1), auth=None)
