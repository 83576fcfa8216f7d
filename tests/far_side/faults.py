"""What can be made to go wrong at the far side, request by request.

A ``Trouble`` says what happens to one request and whether the far side had acted by then; ``Faults`` decides which
request gets which. Nothing here waits: what takes long is held behind a ``Gate``, or is a ``Fault`` at once. Whoever
imports this gets a demo shop whose services have ``faults``; the product knows of none.
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

from msgspec import Struct

from core.demo_shop.ecomail import FakeEcomail
from core.demo_shop.service import NO_ANSWER, Service
from core.demo_shop.shop import DemoShop
from core.demo_shop.wemasy import FakeWemasy
from core.demo_shop.wire import Request, Response, html_response, json_response, redirect_response


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


class TroubledResponse(Response, frozen=True):
    """An answer. With ``fault`` set the client must see that failure; ``body`` is then what would have been sent.

    With ``held`` set the transport waits for it (``held.when_answered``) and sends ``held.response`` instead.
    """

    fault: Fault | None = None
    held: Held | None = None

    @classmethod
    def of(cls, response: Response, fault: Fault | None = None) -> TroubledResponse:
        if isinstance(response, cls) and fault is None:
            return response
        return cls(response.status, response.headers, response.body, fault)


class Trouble(Struct, frozen=True, kw_only=True):
    """What goes wrong with one request.

    ``applied``: the far side acts on the request before the client sees the trouble.
    ``gate``: the request waits for it. With a ``fault`` the client sees that at once and the request is applied when
    the gate opens, long after the client gave up; without one the client's answer waits as well.
    With neither ``answer`` nor ``fault`` the client gets the true answer.
    """

    applied: bool = False
    answer: Response | None = None
    fault: Fault | None = None
    gate: Gate | None = None

    def on(self, true_answer: Response) -> TroubledResponse:
        """What the client sees where the far side would have given ``true_answer``."""
        return TroubledResponse.of(self.answer or true_answer, self.fault)


Chooser = Callable[[Request], Trouble | None]


def answer(response: Response, *, applied: bool = False) -> Trouble:
    return Trouble(answer=response, applied=applied)


def status(code: int, *, applied: bool = False) -> Trouble:
    """A bare status with a JSON message, such as 500, 503 or 409."""
    return answer(json_response(code, {"message": f"Error {code}"}), applied=applied)


def key_refused(code: int = 401) -> Trouble:
    return answer(json_response(code, {"error": True, "message": "Unauthenticated."}))


def too_many_requests(retry_after: str | None = None) -> Trouble:
    """A 429; ``retry_after`` is sent as it is: seconds, an HTTP date, or nonsense."""
    headers = {} if retry_after is None else {"retry-after": retry_after}
    return answer(json_response(429, {"message": "Too Many Attempts."}, headers))


def redirect(location: str, *, applied: bool = False) -> Trouble:
    return answer(redirect_response(location), applied=applied)


def html(*, code: int = 200, applied: bool = False) -> Trouble:
    """A web page where JSON was asked for, as a proxy or a login page gives it."""
    return answer(html_response(code, "Service temporarily unavailable"), applied=applied)


def cut_json(*, applied: bool = False) -> Trouble:
    """A complete answer whose JSON stops in the middle."""
    return answer(Response(200, {"content-type": "application/json"}, b'{"data":[{"order_id":"1'), applied=applied)


def other_shape(*, applied: bool = False) -> Trouble:
    """JSON, but not of the documented shape."""
    return answer(json_response(200, ["unexpected", 1]), applied=applied)


def connection(fault: Fault, *, applied: bool = False) -> Trouble:
    """The connection fails; ``STALLED`` and ``TRUNCATED`` need an answer to cut and so are always applied."""
    return Trouble(fault=fault, applied=applied or fault in {Fault.STALLED, Fault.TRUNCATED})


def applied_late(gate: Gate, fault: Fault = Fault.TIMEOUT) -> Trouble:
    """The client sees ``fault`` now; the far side acts when ``gate`` opens."""
    return Trouble(fault=fault, gate=gate)


def held(gate: Gate) -> Trouble:
    """Request and answer wait until ``gate`` opens."""
    return Trouble(gate=gate)


class _Rule(Struct):
    trouble: Trouble
    wanted: Callable[[Request], bool]
    skip: int
    times: int | None


class Faults:
    """The troubles of one service: planned ones first, then whatever ``chooser`` says (``None``: all is well)."""

    def __init__(self) -> None:
        self.chooser: Chooser | None = None
        self._rules: list[_Rule] = []

    def add(
        self,
        trouble: Trouble,
        *,
        method: str | None = None,
        path: str = "",
        body: bytes = b"",
        skip: int = 0,
        times: int | None = 1,
    ) -> None:
        """Let ``trouble`` happen to the next ``times`` requests (``None``: to all) that fit, after ``skip`` of them.

        A request fits when it has that method and its decoded path and its body contain those texts.
        """

        def wanted(request: Request) -> bool:
            fits = path in unquote(request.path) and body in request.body
            return fits and method in {None, request.method}

        self._rules.append(_Rule(trouble, wanted, skip, times))

    def clear(self) -> None:
        self.chooser = None
        self._rules.clear()

    def next(self, request: Request) -> Trouble | None:
        for rule in self._rules:
            if rule.times == 0 or not rule.wanted(request):
                continue
            if rule.skip > 0:
                rule.skip -= 1
                continue
            if rule.times is not None:
                rule.times -= 1
            return rule.trouble
        return self.chooser(request) if self.chooser else None


class _Faulty(Service):
    """A service with whatever trouble is planned for it."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.faults = Faults()

    def handle(self, request: Request) -> Response:
        trouble = self.faults.next(request)
        if trouble is None:
            return self._apply(request)
        if trouble.gate is not None:
            return self._postpone(request, trouble)
        if trouble.applied:
            return self._apply(request, trouble)
        seen = trouble.on(Response(NO_ANSWER))
        self.journal.record(self.name, request, seen.status, fault=trouble.fault)
        return seen

    def _postpone(self, request: Request, trouble: Trouble) -> Response:
        """Held: nothing is noted until it is answered. Applied late: noted now, and once more when it is applied."""
        late = trouble.fault is not None
        if late:
            self.journal.record(self.name, request, NO_ANSWER, fault=trouble.fault)
        held = Held(trouble.gate, lambda: self._apply(request, late=late))
        return TroubledResponse(NO_ANSWER, fault=trouble.fault, held=None if late else held)

    def _apply(self, request: Request, trouble: Trouble | None = None, *, late: bool = False) -> Response:
        true_answer, did = self.carry_out(request)
        seen = trouble.on(true_answer) if trouble else TroubledResponse.of(true_answer)
        self.journal.record(self.name, request, seen.status, fault=seen.fault, late=late, did=did)
        return seen


class FaultyWemasy(_Faulty, FakeWemasy):
    pass


class FaultyEcomail(_Faulty, FakeEcomail):
    pass


DemoShop.wemasy_kind, DemoShop.ecomail_kind = FaultyWemasy, FaultyEcomail
