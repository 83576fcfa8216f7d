"""Asking for a newer version: never unasked, only of one address, and nothing is believed that is not as it should be."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import json
import ssl
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from core.demo_shop.wire import Request, Response
from core.domain.errors import SettingsFileError, StoppedByUser, UpdateCheckError
from core.system import updates
from core.system.stop import Stop
from core.system.updates import Download, FileCheck, Release, UpdateChecker, check_file, checked_url, version_key
from tests.support.http_server import serve
from tests.support.virtual_clock import VirtualClock

URL = "https://downloads.example/newest.json"
ANSWER: dict[str, Any] = {
    "version": "99.0.0",
    "page": "https://downloads.example/99",
    "downloads": [
        {"name": "order-reconciler-99.0.0-setup.exe", "size": 3, "sha256": hashlib.sha256(b"abc").hexdigest()}
    ],
}


class Server:
    """The one address, and what it was asked."""

    def __init__(self, answer: Callable[[httpx.Request], httpx.Response] | None = None) -> None:
        self.requests: list[httpx.Request] = []
        self._answer = answer or (lambda _request: httpx.Response(200, json=ANSWER))

    def transport(self) -> httpx.MockTransport:
        def handle(request: httpx.Request) -> httpx.Response:
            self.requests.append(request)
            return self._answer(request)

        return httpx.MockTransport(handle)


def checker(folder: Path, server: Server, clock: VirtualClock | None = None, url: str = URL) -> UpdateChecker:
    return UpdateChecker(folder, url=url, clock=clock or VirtualClock(), transport=server.transport())


def look(checker: UpdateChecker, *, now: bool = False) -> Release | None:
    return asyncio.run(checker.look(now=now))


def test_nobody_is_asked_until_it_is_switched_on(tmp_path: Path) -> None:
    server = Server()
    asking = checker(tmp_path, server)
    assert look(asking) is None
    assert look(asking, now=True) is None
    assert server.requests == []
    assert list(tmp_path.iterdir()) == []


def test_switched_on_it_finds_a_newer_version(tmp_path: Path) -> None:
    asking = checker(tmp_path, Server())
    asking.switch(on=True)
    release = look(asking)
    assert release is not None
    assert (release.version, release.page) == ("99.0.0", "https://downloads.example/99")


def test_the_request_says_nothing_about_the_user(tmp_path: Path) -> None:
    server = Server()
    asking = checker(tmp_path, server)
    asking.switch(on=True)
    look(asking)
    (request,) = server.requests
    assert (request.method, str(request.url), request.content) == ("GET", URL, b"")
    assert set(request.headers) <= {"host", "accept", "accept-encoding", "connection", "user-agent"}
    assert request.headers["user-agent"] == "order-reconciler"


@pytest.mark.parametrize("version", ["0.0.1", "0.1.0"])
def test_a_version_that_is_not_newer_is_no_news(tmp_path: Path, version: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updates, "__version__", "0.1.0")
    asking = checker(tmp_path, Server(lambda _request: httpx.Response(200, json=ANSWER | {"version": version})))
    asking.switch(on=True)
    assert look(asking) is None


def test_it_asks_once_a_day_unless_told_to(tmp_path: Path) -> None:
    server, clock = Server(), VirtualClock()
    asking = checker(tmp_path, server, clock)
    asking.switch(on=True)
    look(asking)
    look(checker(tmp_path, server, clock))
    assert len(server.requests) == 1
    look(asking, now=True)
    assert len(server.requests) == 2
    asyncio.run(clock.sleep(timedelta(days=1).total_seconds()))
    look(asking)
    assert len(server.requests) == 3


def test_a_server_that_is_down_is_not_asked_at_every_start(tmp_path: Path) -> None:
    def down(_request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("down")

    server = Server(down)
    asking = checker(tmp_path, server)
    asking.switch(on=True)
    with pytest.raises(UpdateCheckError, match="could not be reached"):
        look(asking)
    assert look(asking) is None
    assert len(server.requests) == 1


class SilentServer(httpx.AsyncBaseTransport):
    """Takes the request and never answers."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()

    async def handle_async_request(self, _request: httpx.Request) -> httpx.Response:
        self.asked.set()
        await asyncio.Event().wait()
        raise AssertionError


def test_a_window_that_closes_does_not_wait_for_an_answer(tmp_path: Path) -> None:
    async def stopped() -> None:
        server, stop = SilentServer(), Stop()
        asking = UpdateChecker(tmp_path, url=URL, clock=VirtualClock(), transport=server)
        asking.switch(on=True)
        looking = asyncio.ensure_future(asking.look(stop=stop))
        await server.asked.wait()
        stop.request()
        with pytest.raises(StoppedByUser):
            await looking

    asyncio.run(stopped())


def test_a_server_that_never_answers_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updates, "ANSWER_SECONDS", 0.001)
    asking = UpdateChecker(tmp_path, url=URL, clock=VirtualClock(), transport=SilentServer())
    asking.switch(on=True)
    with pytest.raises(UpdateCheckError, match="no answer came in time"):
        look(asking)


def test_half_an_answer_is_none(tmp_path: Path) -> None:
    async def broken_off(_request: httpx.Request) -> httpx.Response:
        async def halves() -> AsyncIterator[bytes]:
            yield b'{"version": "99.'
            raise httpx.RemoteProtocolError("gone")

        return httpx.Response(200, content=halves())

    asking = UpdateChecker(tmp_path, url=URL, clock=VirtualClock(), transport=httpx.MockTransport(broken_off))
    asking.switch(on=True)
    with pytest.raises(UpdateCheckError, match="could not be reached"):
        look(asking)


def test_a_server_without_a_trusted_certificate_is_asked_nothing(tmp_path: Path) -> None:
    connections = pytest.importorskip(
        "packager.checks.connections", reason="makes the certificate", exc_type=ImportError
    )
    asked: list[Request] = []

    def answer(request: Request) -> Response:
        asked.append(request)
        return Response(200, {"Content-Type": "application/json"}, json.dumps(ANSWER).encode())

    with serve(answer) as (server,):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*connections.make_certificate(tmp_path))
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        asking = UpdateChecker(
            tmp_path, url=f"https://localhost:{server.server_port}/newest.json", clock=VirtualClock()
        )
        asking.switch(on=True)
        with pytest.raises(UpdateCheckError, match="could not be reached"):
            look(asking)
    assert asked == []


def test_switched_off_again_it_asks_nobody(tmp_path: Path) -> None:
    server = Server()
    asking = checker(tmp_path, server)
    asking.switch(on=True)
    asking.switch(on=False)
    assert look(asking, now=True) is None
    assert server.requests == []


def test_a_build_that_knows_no_address_asks_nobody(tmp_path: Path) -> None:
    server = Server()
    asking = checker(tmp_path, server, url="")
    assert not asking.is_possible
    asking.switch(on=True)
    assert look(asking) is None
    assert server.requests == []


@pytest.mark.parametrize(
    ("response", "reason"),
    [
        (httpx.Response(302, headers={"Location": "https://elsewhere.example/"}), "status 302"),
        (httpx.Response(404), "status 404"),
        (httpx.Response(200, text="<html>sign in</html>"), "not what was expected"),
        (
            httpx.Response(200, content=gzip.compress(b"{}"), headers={"Content-Encoding": "gzip"}),
            "not what was expected",
        ),
        (httpx.Response(200, content=b"{" + b" " * updates.LARGEST_ANSWER_BYTES + b"}"), "far too long"),
        (httpx.Response(200, json=ANSWER | {"version": "newest"}), "names no version"),
        (httpx.Response(200, json=ANSWER | {"version": "9.0.0\n"}), "names no version"),
        (httpx.Response(200, json=ANSWER | {"version": "\u0669.\u0660.\u0660"}), "names no version"),
        (httpx.Response(200, json={"version": "99.0.0"}), "not what was expected"),
        (httpx.Response(200, json=ANSWER | {"page": "https://downloads.example.evil.example/"}), "another server"),
        (httpx.Response(200, json=ANSWER | {"page": "https://downloads.example:8443/"}), "another server"),
        (httpx.Response(200, json=ANSWER | {"page": "http://downloads.example/99"}), "plain https"),
        (httpx.Response(200, json=ANSWER | {"page": "https://downloads.example@evil.example/"}), "plain https"),
        (httpx.Response(200, json=ANSWER | {"page": "file:///etc/passwd"}), "plain https"),
        (
            httpx.Response(200, json=ANSWER | {"downloads": [{"name": "../x", "size": 1, "sha256": "0" * 64}]}),
            "not described",
        ),
        (httpx.Response(200, json=ANSWER | {"downloads": [{"name": "x", "size": 1, "sha256": "0"}]}), "not described"),
    ],
)
def test_an_answer_that_is_not_as_it_should_be_is_not_believed(
    tmp_path: Path, response: httpx.Response, reason: str
) -> None:
    asking = checker(tmp_path, Server(lambda _request: response))
    asking.switch(on=True)
    with pytest.raises(UpdateCheckError, match=reason):
        look(asking)


@pytest.mark.parametrize("url", ["http://downloads.example/", "https://", "https://[", "https://a b/", "ftp://x/", ""])
def test_only_plain_https_addresses_are_asked(url: str) -> None:
    with pytest.raises(UpdateCheckError, match="plain https"):
        checked_url(url, what="address")


def test_a_choice_that_cannot_be_read_is_said_and_kept(tmp_path: Path) -> None:
    (tmp_path / "updates.json").write_text("{")
    asking = checker(tmp_path, Server())
    with pytest.raises(SettingsFileError):
        look(asking)
    with pytest.raises(SettingsFileError):
        asking.switch(on=True)
    assert (tmp_path / "updates.json").read_text() == "{"


def test_when_was_last_asked_survives(tmp_path: Path) -> None:
    clock = VirtualClock()
    asking = checker(tmp_path, Server(), clock)
    asking.switch(on=True)
    look(asking)
    kept = checker(tmp_path, Server(), clock).choice
    assert kept.enabled
    assert kept.last_asked == clock.now()
    assert isinstance(kept.last_asked, datetime)
    assert kept.last_asked.tzinfo == UTC


def release_with(*contents: bytes) -> Release:
    downloads = [
        Download(f"file-{number}.zip", len(content), hashlib.sha256(content).hexdigest())
        for number, content in enumerate(contents)
    ]
    return Release("99.0.0", "https://downloads.example/99", tuple(downloads))


def test_a_file_is_genuine_only_byte_for_byte_whatever_it_is_called(tmp_path: Path) -> None:
    release, path = release_with(b"abc", b"12345"), tmp_path / "renamed by a browser (1).zip"
    for content, expected in ((b"abc", "genuine"), (b"12345", "genuine"), (b"abd", "other"), (b"abcd", "other")):
        path.write_bytes(content)
        assert check_file(path, release) is FileCheck(expected), content


def test_a_file_that_cannot_be_read_is_neither(tmp_path: Path) -> None:
    assert check_file(tmp_path / "gone.zip", release_with(b"abc")) is FileCheck.UNREADABLE
    assert check_file(tmp_path, release_with(b"x" * tmp_path.stat().st_size)) is FileCheck.UNREADABLE


def test_with_nothing_published_no_file_is_genuine(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"abc")
    assert check_file(tmp_path / "a.zip", release_with()) is FileCheck.OTHER


def test_versions_are_ordered_by_number_not_by_letter() -> None:
    assert version_key("1.10.0") > version_key("1.9.9")
