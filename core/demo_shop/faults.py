"""What can be made to go wrong at the far side, request by request.

A ``Trouble`` says what happens to one request and whether the far side had acted by then; ``Faults`` decides which
request gets which. Nothing here waits: what takes long is held behind a ``Gate``, or is a ``Fault`` at once.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote

from msgspec import Struct, structs

from core.demo_shop.wire import Fault, Gate, Request, Response, html_response, json_response, redirect_response


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

    def on(self, true_answer: Response) -> Response:
        """What the client sees where the far side would have given ``true_answer``."""
        seen = self.answer or true_answer
        return structs.replace(seen, fault=self.fault) if self.fault else seen


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
