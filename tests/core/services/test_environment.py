"""Proxies, certificates and key logs that the environment names: obeyed or not as the docs say, and no key in clear."""

from __future__ import annotations

import asyncio
import ssl
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.domain.errors import ConnectionFailedError, NoticeNotSentError, TlsError
from core.services.notices import call_webhook
from core.services.retry import RetryPolicy
from core.services.session import ApiSession
from tests.support.api_sessions import KEY, read, session
from tests.support.tls_servers import certificate_of_localhost

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the system keeps certificates")
ANSWER = (
    b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 11\r\nConnection: close\r\n\r\n{"x": "ok"}'
)


@pytest.fixture(autouse=True)
def _nothing_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
        "NO_PROXY",
        "SSL_CERT_FILE",
        "SSL_CERT_DIR",
        "SSLKEYLOGFILE",
    ):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of localhost, with its key in the same file, trusted by nobody yet."""
    return certificate_of_localhost(tmp_path_factory.mktemp("tls"))


class Heard:
    """What a server or a proxy was told, byte by byte."""

    def __init__(self) -> None:
        self.port = 0
        self.told = b""
        self.writers: list[asyncio.StreamWriter] = []

    async def end(self) -> None:
        for writer in self.writers:
            writer.close()
        await asyncio.gather(*(writer.wait_closed() for writer in self.writers), return_exceptions=True)


@asynccontextmanager
async def tls_server(certificate: Path) -> AsyncIterator[Heard]:
    heard = Heard()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.writers.append(writer)
        heard.told += await reader.readuntil(b"\r\n\r\n")
        writer.write(ANSWER)
        await writer.drain()
        writer.close()

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server = await asyncio.start_server(serve, "localhost", 0, ssl=context)
    async with server:
        heard.port = server.sockets[0].getsockname()[1]
        yield heard
        await heard.end()


@asynccontextmanager
async def tunnel() -> AsyncIterator[Heard]:
    """A proxy that does what it is asked for and writes down all that goes to the server."""
    heard = Heard()

    async def pipe(source: asyncio.StreamReader, target: asyncio.StreamWriter, *, noted: bool) -> None:
        while part := await source.read(65536):
            heard.told += part if noted else b""
            target.write(part)
            await target.drain()
        target.close()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.writers.append(writer)
        head = await reader.readuntil(b"\r\n\r\n")
        heard.told += head
        host, port = head.split()[1].decode().split(":")
        server_reader, server_writer = await asyncio.open_connection(host, int(port))
        heard.writers.append(server_writer)
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        await asyncio.gather(
            pipe(reader, server_writer, noted=True), pipe(server_reader, writer, noted=False), return_exceptions=True
        )

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        heard.port = server.sockets[0].getsockname()[1]
        yield heard
        await heard.end()


async def ask(opened: ApiSession) -> object:
    try:
        return await opened.send(read())
    finally:
        await opened.close()


def of(server: Heard) -> ApiSession:
    return session(f"https://localhost:{server.port}", policy=RetryPolicy(attempts=1))


def test_a_server_that_nobody_vouches_for_gets_no_key(certificate: Path) -> None:
    async def scenario() -> None:
        async with tls_server(certificate) as server:
            with pytest.raises(TlsError):
                await ask(of(server))
            assert server.told == b""

    asyncio.run(scenario())


def test_a_certificate_that_the_environment_names_is_trusted_and_no_secret_of_the_connection_is_logged(
    certificate: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "secrets.log"))

    async def scenario() -> None:
        async with tls_server(certificate) as server:
            assert await ask(of(server)) == {"x": "ok"}
            assert KEY.encode() in server.told

    asyncio.run(scenario())
    assert not (tmp_path / "secrets.log").exists()


def test_a_proxy_carries_the_request_and_never_sees_the_key(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))

    async def scenario() -> None:
        async with tls_server(certificate) as server, tunnel() as proxy:
            monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
            assert await ask(of(server)) == {"x": "ok"}
            assert KEY.encode() in server.told
            assert proxy.told.startswith(b"CONNECT localhost:")
            assert len(proxy.told) > 500, "the request went through it"
            assert KEY.encode() not in proxy.told

    asyncio.run(scenario())


NO_PROXIES = pytest.mark.parametrize(
    "proxy",
    ["http://u:secret@127.0.0.1:99999", "socks5://u:secret@127.0.0.1:1", "::::", "http://[::bad", "ftp://u:secret@x"],
)


@NO_PROXIES
def test_a_notice_says_the_same_of_such_a_proxy(monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    """A watch at night tells at its end, and must not die of it."""
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    with pytest.raises(NoticeNotSentError, match="proxy settings") as raised:
        asyncio.run(call_webhook("https://localhost:1/hook", b"{}", "secret", datetime(2026, 3, 2, 3, tzinfo=UTC)))
    assert "secret" not in repr(raised.value)


@NO_PROXIES
def test_a_proxy_that_cannot_be_one_is_said_without_its_password(
    certificate: Path, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)

    async def scenario() -> None:
        async with tls_server(certificate) as server:
            with pytest.raises(ConnectionFailedError, match="proxy settings") as raised:
                await ask(of(server))
            assert server.told == b""
            assert "secret" not in repr(raised.value)

    asyncio.run(scenario())
