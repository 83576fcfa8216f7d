"""What crosses the sandbox's edge: requests, responses, and the ways a connection can fail, as plain data.

Whoever carries a request here (the in-process transport of the demo, the loopback server of the tests) translates a
``Fault`` into the real thing. Nothing in this package opens a socket, knows an HTTP client, sleeps or starts a thread.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final
from urllib.parse import parse_qsl

import msgspec
from msgspec import Struct

JSON_TYPE: Final = "application/json"

_ENCODER: Final = msgspec.json.Encoder(decimal_format="number")
_DECODER: Final = msgspec.json.Decoder(float_hook=Decimal)


class Fault(enum.StrEnum):
    """How a connection fails, as the client sees it."""

    REFUSED = "refused"
    """Nobody listens: the request never arrived."""
    RESET = "reset"
    """The request was read, then the connection was reset without an answer."""
    TIMEOUT = "timeout"
    """No byte of an answer ever comes."""
    STALLED = "stalled"
    """The head and half of the body come, then nothing more."""
    TRUNCATED = "truncated"
    """Half of the body comes, then the connection is closed."""


class Gate:
    """Something that a test opens when it wants a held answer to go on: an event instead of a delay."""

    def __init__(self) -> None:
        self.is_open = False
        self._waiting: list[Callable[[], None]] = []

    def open(self) -> None:
        """Let everything that waits go on, in the order in which it came."""
        self.is_open = True
        waiting, self._waiting = self._waiting, []
        for callback in waiting:
            callback()

    def when_open(self, callback: Callable[[], None]) -> None:
        """Call ``callback`` from ``open``; at once if that has been."""
        if self.is_open:
            callback()
        else:
            self._waiting.append(callback)


class Held:
    """An answer that is made when its gate opens, whether or not the client is still there to read it."""

    def __init__(self, gate: Gate, answer: Callable[[], Response]) -> None:
        self._answer = answer
        self._response: Response | None = None
        self._gate = gate
        gate.when_open(self._finish)

    def _finish(self) -> None:
        self._response = self._answer()

    def when_answered(self, callback: Callable[[], None]) -> None:
        self._gate.when_open(callback)

    @property
    def response(self) -> Response:
        """The answer. Raises ``LookupError`` before the gate is open."""
        if self._response is None:
            raise LookupError("this answer is still held back")
        return self._response


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
    """An answer. With ``fault`` set the client must see that failure; ``body`` is then what would have been sent.

    With ``held`` set the transport waits for it (``held.when_answered``) and sends ``held.response`` instead.
    """

    status: int
    headers: dict[str, str] = {}
    body: bytes = b""
    fault: Fault | None = None
    held: Held | None = None


def encode(value: Any) -> bytes:
    """``value`` as JSON; a ``Decimal`` becomes a number with exactly its digits."""
    return _ENCODER.encode(value)


def decode(body: bytes) -> Any:
    """JSON as plain data; numbers with a fraction are ``Decimal``. Raises ``msgspec.DecodeError``."""
    return _DECODER.decode(body)


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
