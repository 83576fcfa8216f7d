"""What crosses the sandbox's edge: requests and responses, as plain data.

Whoever carries a request here does so in its own way: the demo within the process, the tests over loopback as well.
Nothing in this package opens a socket, knows an HTTP client, sleeps or starts a thread.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final
from urllib.parse import parse_qsl

import msgspec
from msgspec import Struct

JSON_TYPE: Final = "application/json"

_ENCODER: Final = msgspec.json.Encoder(decimal_format="number")
_DECODER: Final = msgspec.json.Decoder(float_hook=Decimal)


class Request(Struct, frozen=True):
    method: str
    path: str
    """Still percent-encoded, without the query."""
    query: dict[str, str] = {}
    headers: dict[str, str] = {}
    """Names in lower case."""
    body: bytes = b""

    @classmethod
    def from_wire(cls, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Request:
        """A request from its target (path and query as on the wire) and headers of any case."""
        path, _, query = target.partition("?")
        lowered = {name.lower(): value for name, value in headers.items()}
        return cls(method, path, dict(parse_qsl(query, keep_blank_values=True)), lowered, body)


class Response(Struct, frozen=True):
    status: int
    headers: dict[str, str] = {}
    body: bytes = b""


def encode(value: Any) -> bytes:
    """``value`` as JSON; a ``Decimal`` becomes a number with exactly its digits."""
    return _ENCODER.encode(value)


def decode(body: bytes) -> Any:
    """JSON as plain data; numbers with a fraction are ``Decimal``. Raises ``msgspec.DecodeError``.

    A number that Python cannot hold stays as it is written.
    """
    try:
        return _DECODER.decode(body)
    except (msgspec.ValidationError, ArithmeticError):
        return json.loads(body, parse_int=_number, parse_float=_number)


def _number(text: str) -> Any:
    try:
        return _DECODER.decode(text)
    except (msgspec.ValidationError, ArithmeticError):
        return msgspec.Raw(text.encode())


def json_response(status: int, value: Any, headers: dict[str, str] | None = None) -> Response:
    return Response(status, {"content-type": JSON_TYPE, **(headers or {})}, encode(value))


def html_response(status: int, title: str, headers: dict[str, str] | None = None) -> Response:
    page = f"<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>"
    return Response(status, {"content-type": "text/html; charset=UTF-8", **(headers or {})}, page.encode())


def redirect_response(location: str) -> Response:
    return html_response(302, f"Redirecting to {location}", {"location": location})


def validation_response(errors: dict[str, list[str]]) -> Response:
    """Laravel's 422: the first sentence as message, all of them by field."""
    first, *others = [sentence for sentences in errors.values() for sentence in sentences]
    more = f" (and {len(others)} more error{'s' if len(others) > 1 else ''})" if others else ""
    return json_response(422, {"message": first + more, "errors": errors})


def wants_json(request: Request) -> bool:
    """Whether Laravel would answer errors in JSON; ``*/*`` is not enough for it."""
    accepted = request.headers.get("accept", "")
    return "/json" in accepted or "+json" in accepted


def sends_json(request: Request) -> bool:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower() == JSON_TYPE
