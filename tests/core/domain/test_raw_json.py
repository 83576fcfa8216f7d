"""JSON of others comes back as it came; what it means does not depend on its spelling."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest
from hypothesis import given, settings
from msgspec import Raw

from core.domain import raw_json
from tests.support.json_texts import json_texts

LONG = b"7" * 5000
ENCODER = msgspec.json.Encoder(decimal_format="number")


def squeezed(text: bytes) -> bytes:
    return msgspec.json.format(text, indent=-1)


@settings(deadline=None, max_examples=300)
@given(json_texts)
def test_any_json_is_written_again_as_it_came(text: bytes) -> None:
    kept = raw_json.to_the_letter(text)
    assert squeezed(ENCODER.encode(kept)) == squeezed(text)
    again = raw_json.to_the_letter(ENCODER.encode(kept))
    assert type(again) is type(kept)
    assert again == kept
    assert raw_json.meaning(kept) == raw_json.meaning(Raw(text))
    assert raw_json.as_text(kept)
    raw_json.plain(kept)


@pytest.mark.parametrize(("text", "value"), [
    (b'{"a": [1, 1.10, "x", null, true]}', {"a": [1, Decimal("1.10"), "x", None, True]}),
    (b"123456789012345678901234567890", 123456789012345678901234567890), (b"{ }", {}), (b'""', ""), (b"null", None),
])  # fmt: skip
def test_usual_json_is_plain_values(text: bytes, value: object) -> None:
    assert raw_json.to_the_letter(text) == value


@pytest.mark.parametrize(
    "text", [b"1e400", b"1E5", b"-0", b'{"a":1,"a":2}', b'"a\\/b"', b'"\\u017e"', LONG, b"1e100000000000000000000"]
)
def test_what_python_would_spell_otherwise_stays_raw(text: bytes) -> None:
    assert raw_json.to_the_letter(text) == Raw(text)


@pytest.mark.parametrize(("one", "other", "same"), [
    (b"1e400", b"10E399", True), (b"1e400", b"1e401", False), (b"1.50", b"15e-1", True), (b"0e99999", b"-0.00", True),
    (LONG, LONG + b".0", True), (LONG, LONG[:-1] + b"8", False), (b"1e100000000000000000000", b"10E99999999999999999999", True),
    (b"1e100000000000000000000", b"1e100000000000000000001", False), (b"1e" + LONG, b"1E" + LONG, True),
    (b"1e" + LONG, b"2e" + LONG, False), (b"1", b"-1", False), (b"1", b"true", False), (b"1", b'"1"', False),
    (b'"a\\/b\\u017e"', '"a/bž"'.encode(), True), (b'{"a":1,"b":2}', b'{"b":2.0,"a":1}', True),
    (b'{"a":1,"a":2}', b'{"a":2}', True), (b'{"a":1,"a":2}', b'{"a":1}', False), (b"[1,2]", b"[2,1]", False),
    (b'["number","1","0"]', b"1", False),
], ids=lambda value: repr(value)[:30])  # fmt: skip
def test_two_spellings_mean_the_same(one: bytes, other: bytes, same: bool) -> None:  # noqa: FBT001
    assert (raw_json.meaning(Raw(one)) == raw_json.meaning(Raw(other))) is same
    assert (repr(raw_json.meaning(Raw(one))) == repr(raw_json.meaning(Raw(other)))) is same


def test_plain_values_and_raw_ones_are_compared_alike() -> None:
    assert raw_json.meaning({"a": Decimal("1E+400"), "b": [1]}) == raw_json.meaning(Raw(b'{"b":[1.0],"a":1e400}'))


@pytest.mark.parametrize("text", [b"", b"{", b"1.", b"nul", b'{"a":"\xff"}', b'["\xff",' + LONG + b"]"])
def test_what_is_no_json_is_refused(text: bytes) -> None:
    with pytest.raises((msgspec.DecodeError, UnicodeDecodeError)):
        raw_json.to_the_letter(text)


def test_a_number_beyond_all_sense_is_never_written_out() -> None:
    assert raw_json.plain(Raw(b"1e999999999")) == "1E+999999999"
    assert raw_json.plain(Decimal("1E+999999999")) == "1E+999999999"
    assert raw_json.plain(Raw(b"1e100000000000000000000")) == "1e100000000000000000000"
    assert raw_json.plain(Raw(b"1.50e1")) == Decimal("15.0")


@pytest.mark.parametrize("end", [b"", b"}", b", NaN]", b", Infinity]", b"]]", b',"\\x"]'])
def test_json_with_such_a_number_is_as_strict_as_any(end: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        raw_json.tolerant(b"[" + LONG + end)


def test_a_number_too_large_for_python_is_its_text_where_it_is_only_read() -> None:
    assert raw_json.tolerant(b'{"a": [1.10, ' + LONG + b', 1e100000000000000000000, 1e5], "b": 2}') == {
        "a": [Decimal("1.10"), LONG.decode(), "1e100000000000000000000", Decimal("1e5")], "b": 2,
    }  # fmt: skip
