"""A shop and an Ecomail over real sockets that repeat the key they were sent wherever they can, and a third host.

They also look at the process that asks them, at every request: what its command line and its environment hold.
"""

from __future__ import annotations

import contextlib
import enum
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from core.demo_shop.shop import DemoShop
from core.demo_shop.wire import Request, Response, encode
from tests.support.http_server import serve

WEMASY_TOKEN = "wemasy-test-token/4+a=b&c~d"
ECOMAIL_KEY = "ecomail-test-key/9+x=y&z~w"
KEYS = {"Wemasy's key": WEMASY_TOKEN, "Ecomail's key": ECOMAIL_KEY}


class Mood(enum.StrEnum):
    DECENT = "decent"
    REFUSES_KEY = "refuses the key and quotes it"
    FORBIDS = "forbids and quotes the request"
    HTML = "shows a page with the key on it"
    REDIRECT = "sends to another host, with the key in the address"
    INVALID = "does not accept it, naming the key and the customer"
    BROKEN = "breaks and prints its variables"
    GARBLED = "answers with the key where an order should be"


class TalkativeFarSide:
    """Open it with ``with``; ``wemasy``, ``ecomail`` and ``elsewhere`` are the running servers."""

    def __init__(self) -> None:
        self.shop = DemoShop(token=WEMASY_TOKEN, key=ECOMAIL_KEY, wemasy_limit=6000, ecomail_limit=6000)
        self.moods = {"wemasy": Mood.DECENT, "ecomail": Mood.DECENT}
        self.only_writes = False
        """Moods come out when something is to be changed, and not at reading."""
        self.quoted: list[str] = []
        """Moods in which a key was really sent back."""
        self.requests: dict[str, list[Request]] = {"wemasy": [], "ecomail": [], "elsewhere": []}
        self.seen_in_process: list[bytes] = []
        self.process_id: int | None = None

    def __enter__(self) -> Self:
        with contextlib.ExitStack() as stack:
            self.wemasy, self.ecomail, self.elsewhere = stack.enter_context(
                serve(self._wemasy, self._ecomail, self._elsewhere)
            )
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def outside_of_their_headers(self) -> Iterator[tuple[str, bytes]]:
        """Everything that each server received, but for the one header in which its own key belongs."""
        for name, requests in self.requests.items():
            for request in requests:
                headers = dict(request.headers)
                if name == "wemasy" and headers.get("authorization") == f"Bearer {WEMASY_TOKEN}":
                    del headers["authorization"]
                if name == "ecomail" and headers.get("key") == ECOMAIL_KEY:
                    del headers["key"]
                rest = json.dumps([request.method, request.path, request.query, headers], ensure_ascii=False)
                yield name, rest.replace("\\\\", "\\").encode() + request.body

    def keys_arrived(self) -> bool:
        """Whether both keys reached their own servers at all; else no leak could be found."""
        return any(request.headers.get("key") == ECOMAIL_KEY for request in self.requests["ecomail"]) and any(
            WEMASY_TOKEN in request.headers.get("authorization", "") for request in self.requests["wemasy"]
        )

    # ------------------------------------------------------------------------------------------------- the servers

    def _wemasy(self, request: Request) -> Response:
        self._note("wemasy", request)
        key = request.headers.get("authorization", "").removeprefix("Bearer ")
        return self._in_mood("wemasy", request, key) or self.shop.handle_wemasy(request)

    def _ecomail(self, request: Request) -> Response:
        self._note("ecomail", request)
        return self._in_mood("ecomail", request, request.headers.get("key", "")) or self.shop.handle_ecomail(request)

    def _elsewhere(self, request: Request) -> Response:
        self._note("elsewhere", request)
        return Response(200, {"content-type": "application/json"}, b"{}")

    def _note(self, name: str, request: Request) -> None:
        self.requests[name].append(request)
        if self.process_id is not None:
            for file in ("cmdline", "environ"):
                with contextlib.suppress(OSError):
                    self.seen_in_process.append(Path(f"/proc/{self.process_id}/{file}").read_bytes())

    def _in_mood(self, name: str, request: Request, key: str) -> Response | None:  # noqa: PLR0911 - one answer a mood
        mood = self.moods[name]
        if mood is Mood.DECENT or (self.only_writes and not _writes(request)):
            return None
        if key:
            self.quoted.append(f"{name} {mood}")
        kind = {"content-type": "application/json"}
        everything = f"{request.method} {request.path} {request.query} {request.headers}"
        match mood:
            case Mood.REFUSES_KEY:
                return Response(401, kind, encode({"error": True, "message": f"Wrong key: {key}"}))
            case Mood.FORBIDS:
                return Response(403, kind, encode({"message": everything, "errors": {key: [key]}}))
            case Mood.HTML:
                page = f"<html><title>{key}</title><body>Bearer {key} <pre>{everything}</pre></body></html>"
                return Response(200, {"content-type": "text/html"}, page.encode())
            case Mood.REDIRECT:
                location = f"{self.elsewhere.base_url}/login?key={key}&email=jan.novak@example.com"
                return Response(302, {"location": location, "content-type": "text/html"}, key.encode())
            case Mood.INVALID:
                errors = {"email": ["jan.novak@example.com is not valid", key], key: [f"{key} is unknown"]}
                return Response(422, kind, encode({"message": f"The key {key} is invalid", "errors": errors}))
            case Mood.BROKEN:
                return Response(400, kind, encode({"message": f"Undefined index\n{everything}", "exception": key}))
            case Mood.GARBLED:
                return Response(200, kind, encode({"purchase": key, "transactions": key, key: [key]}))


def _writes(request: Request) -> bool:
    return request.method in {"PUT", "DELETE"} or (
        request.body.startswith(b"{") and b'"mark":false' not in request.body
    )
