"""What each kind of answer means, and what of it may be shown."""

from __future__ import annotations

import base64
from urllib.parse import quote

import pytest

from core.domain.errors import KeyRefusedError, NotFoundError, NoUsableAnswerError, RequestRefusedError
from core.domain.messages import text
from core.services.answers import Answer, PassingFailure, json_of
from core.system.redaction import Redactor, mask_emails

JSON = "application/json"
HTML = "text/html; charset=utf-8"


def judge(status=200, body=b"{}", content_type=JSON, **headers):
    answer = Answer(status, {"content-type": content_type, **headers}, body)
    return json_of("Ecomail", answer, Redactor(["test-key"]))


def failure(*args, **kwargs):
    """The failure that an answer is, and whether it may pass."""
    try:
        judge(*args, **kwargs)
    except PassingFailure as passing:
        return passing.error, True
    except (KeyRefusedError, RequestRefusedError, NoUsableAnswerError) as error:
        return error, False
    raise AssertionError("it was taken for an answer")


@pytest.mark.parametrize(
    "content_type",
    ["application/json", "application/json; charset=utf-8", "Application/JSON", "application/problem+json"],
)
def test_json_is_an_answer(content_type):
    assert judge(body=b'{"a":[1,"x",null]}', content_type=content_type) == {"a": [1, "x", None]}


def test_a_byte_order_mark_before_json_is_harmless():
    assert judge(body=b'\xef\xbb\xbf{"a":1}') == {"a": 1}


def test_numbers_stay_exact():
    value = judge(body=b'{"a":0.1,"b":19.99000000000000000001,"c":1e2}')
    assert [str(number) for number in value.values()] == ["0.1", "19.99000000000000000001", "1E+2"]


@pytest.mark.parametrize(
    ("args", "passes"),
    [
        ((200, b"<html>hello</html>", HTML), False),
        ((200, b'{"a":1}', "text/plain"), False),
        ((200, b""), False),
        ((204, b""), False),
        ((200, b"  "), False),
        ((200, b'{"a":'), True),
        ((200, b'{"a":NaN}'), True),
        ((200, b"[" * 100_000 + b"]" * 100_000), True),
        ((200, b'{"a":"\xff\xfe"}'), True),
        ((200, b'{"a":"\\ud800"}'), True),
        ((301, b"", HTML), False),
        ((304, b"", HTML), False),
        ((400, b"<h1>Bad request</h1>", HTML), False),
        ((401, b"<h1>Log in to the hotel</h1>", HTML), False),
        ((403, b"<h1>Forbidden</h1>", HTML), False),
        ((404, b"<h1>Not found</h1>", HTML), False),
        ((404, b"Not found", "text/plain"), False),
        ((404, b""), False),
        ((422, b'{"message":'), False),
        ((401, b"", HTML), False),
        ((408, b"", HTML), True),
        ((500, b"{}"), True),
        ((502, b"<h1>Bad gateway</h1>", HTML), True),
        ((503, b"", HTML), True),
        ((504, b"", HTML), True),
        ((501, b"{}"), False),
        ((599, b"{}"), False),
        ((100, b"{}"), False),
    ],
)
def test_what_makes_no_sense_is_no_usable_answer(args, passes):
    error, passing = failure(*args)
    assert type(error) is NoUsableAnswerError
    assert passing is passes


@pytest.mark.parametrize(
    ("status", "body", "content_type"),
    [(401, b"{}", JSON), (403, b'{"error":true}', JSON), (401, b"Wrong api key", "text/html"), (401, b"[]", JSON)],
)
def test_a_refused_key_is_told_apart(status, body, content_type):
    error, _ = failure(status, body, content_type)
    assert isinstance(error, KeyRefusedError)


def test_a_404_with_json_means_not_found():
    error, _ = failure(404, b'{"error":true}')
    assert isinstance(error, NotFoundError)
    assert error.detail == "Ecomail did not accept the request (404): it gave no reason. Nothing was changed."


@pytest.mark.parametrize("path", ["api/services/x", "subscribers/{email}/transactions"])
def test_a_404_of_the_router_is_a_wrong_address_and_no_missing_order(path):
    error, _ = failure(404, f'{{"message":"The route {path} could not be found."}}'.encode())
    assert type(error) is NoUsableAnswerError
    assert "address" in error.detail


@pytest.mark.parametrize("status", [400, 402, 405, 409, 410, 413, 415, 422, 451])
def test_other_refusals_in_json_are_definite(status):
    error, _ = failure(status, b'{"message":"No."}')
    assert type(error) is RequestRefusedError
    assert error.status == status
    assert "No." in error.detail


@pytest.mark.parametrize(
    ("body", "fields", "reason"),
    [
        (
            b'{"message":"m","errors":{"order_session":["It is required.","It is odd."],"mark":"No."}}',
            {"order_session": ("It is required.", "It is odd."), "mark": ("No.",)},
            "order_session: It is required. It is odd.; mark: No.",
        ),
        (b'{"errors":["first","second"]}', {"request": ("first", "second")}, "request: first second."),
        (b'{"errors":[{"message":"first","code":7}]}', {"request": ("first",)}, "request: first."),
        (b'{"errors":"just words"}', {}, "just words."),
        (b'{"error":{"message":"nested"}}', {}, "nested."),
        (b'{"error":"words"}', {}, "words."),
        (b'{"errors":{}}', {}, "it gave no reason."),
        (b'{"errors":{"a":[]}}', {}, "it gave no reason."),
        (b'{"errors":{"a":{"b":["deep"]}}}', {}, "it gave no reason."),
        (b'"only a text"', {}, "only a text."),
        (b"[]", {}, "it gave no reason."),
        (b"17", {}, "it gave no reason."),
        (b"null", {}, "it gave no reason."),
    ],
)
def test_the_reason_is_found_in_every_form_it_comes_in(body, fields, reason):
    error, _ = failure(422, body)
    assert error.field_errors == fields
    assert text(error.params["reason"]) == reason


def test_plain_words_of_a_refusal_are_shown_in_part():
    error, _ = failure(400, ("Bad document. " * 100).encode(), "text/plain")
    assert error.params["reason"].startswith("Bad document.")
    assert len(error.params["reason"]) <= 200


def test_where_a_redirect_leads_is_said_by_host_only():
    error, _ = failure(302, b"", HTML, location="https://login.example.com/?token=test-key")
    assert "login.example.com" in error.detail
    assert "token" not in error.detail
    for location in ("/login", "", "http://[", "https://"):
        assert "another page" in failure(302, b"", HTML, location=location)[0].detail


def test_what_the_far_side_says_is_cleaned_before_it_is_shown():
    said = "test-key \u202eevil\u202c line\nbreak \x1b[31mred jan.novak@example.cz \u200b"
    error, _ = failure(400, ('{"message": "' + said.replace("\n", "\\n").replace("\x1b", "\\u001b") + '"}').encode())
    assert error.params["reason"] == "••• evil line break [31mred j•••@example.cz."


# -------------------------------------------------------------------------------------------------- redaction


@pytest.mark.parametrize("key", ["test-key", "a/b+c=d?e", "x" * 300])
def test_a_key_is_hidden_in_every_form(key):
    redactor = Redactor([key])
    raw = base64.b64encode(key.encode()).decode()
    forms = [
        key,
        key.upper(),
        quote(key, safe=""),
        quote(key),
        raw,
        raw.rstrip("="),
        f"Bearer {key}",
        f"{{'key': '{key}'}}",
    ]
    for form in forms:
        assert redactor.clean(f"before {form} after", longest=10_000).replace("•", "").find(key) == -1
        assert form.rstrip("=") not in redactor.clean(f"before {form} after", longest=10_000)
    assert key not in repr(redactor)


def test_a_bearer_of_somebody_else_is_hidden_too():
    assert Redactor().clean("got: Bearer abc.def-ghi, sorry") == "got: Bearer •••, sorry"


def test_redacting_nothing_changes_nothing():
    assert Redactor([""]).clean("all good") == "all good"


def test_a_key_is_hidden_before_the_text_is_cut():
    cleaned = Redactor(["test-key"]).clean("x" * 195 + "test-key")
    assert "test" not in cleaned
    assert len(cleaned) <= 200


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("jan@example.cz", "j•••@example.cz"),
        ("to jan.van-der+tag@mail.example.co.uk now", "to j•••@mail.example.co.uk now"),
        ("/subscribers/jan%40example.cz/transactions", "/subscribers/j•••%40example.cz/transactions"),
        ("a@b.cz,c@d.cz", "a•••@b.cz,c•••@d.cz"),
        ("no address @ here", "no address @ here"),
        ("žofie@příklad.cz", "ž•••@příklad.cz"),
    ],
)
def test_addresses_are_masked(text, masked):
    assert mask_emails(text) == masked


def test_masking_a_long_text_without_addresses_takes_no_time():
    mask_emails("a" * 20_000)
    mask_emails("a." * 10_000 + "@")
