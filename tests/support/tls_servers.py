"""A mail server and a webhook on this computer, over TLS, with a certificate that is made here and trusted for a test.

certificate = trusted(tmp_path, monkeypatch)
async with mail_server(certificate) as mail: … mail.port, mail.messages
async with hook_server(certificate) as hook: … hook.url, hook.requests
"""

from __future__ import annotations

import asyncio
import base64
import email
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.message import Message
from pathlib import Path

import pytest

from tests.support.raw_server import Behaviour, RawServer, answer, http


def certificate_of_localhost(folder: Path) -> Path:
    """Of localhost, with its key in the same file, trusted by nobody yet."""
    x509 = pytest.importorskip("cryptography.x509", reason="comes with the keyring on Linux, and nowhere else")
    from cryptography.hazmat.primitives import hashes, serialization  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(datetime.now(UTC) + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "localhost.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM) + secret)
    return path


def trusted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Such a certificate, which this process trusts until the test ends."""
    path = certificate_of_localhost(folder)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    return path


def context_of(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


class HookServer(RawServer):
    @property
    def url(self) -> str:
        return f"https://localhost:{self.port}/hook?shop=1"


def hook_server(certificate: Path, *behaviours: Behaviour) -> HookServer:
    """Takes what is told; without ``behaviours`` it says yes to all."""
    return HookServer(*(behaviours or (answer(http()),)), tls=context_of(certificate))


class Mail:
    """A mail server, and what it was told."""

    def __init__(
        self,
        context: ssl.SSLContext,
        *,
        starttls: bool,
        offers_tls: bool,
        offers_auth: str,
        silent: bool,
        refuses: str,
    ) -> None:
        self.port = 0
        self.messages: list[Message] = []
        self.said: list[tuple[str, bool]] = []
        """Each line of the client, and whether the connection was safe by then."""
        self.connections: set[asyncio.Task[None]] = set()
        self._context = context
        self._starttls = starttls
        self._offers_tls = offers_tls
        self._offers_auth = offers_auth
        self._silent = silent
        self._refuses = refuses

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self.connections.add(task)
        try:
            if self._silent:
                await asyncio.Event().wait()
            await self._talk(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self.connections.discard(task)
            writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        safe = not self._starttls
        writer.write(b"220 localhost\r\n")
        while line := (await reader.readline()).decode().strip():
            self.said.append((line, safe))
            answer_ = self._answer(line, safe=safe)
            writer.write(answer_)
            if answer_.startswith(b"354"):
                content = await reader.readuntil(b"\r\n.\r\n")
                self.messages.append(email.message_from_bytes(content[:-3]))
                writer.write(b"250 kept\r\n")
            await writer.drain()
            if line.upper() == "STARTTLS":
                await writer.start_tls(self._context)
                safe = True

    def _answer(self, line: str, *, safe: bool) -> bytes:
        verb = line.upper()
        if self._refuses and verb.startswith(self._refuses):
            return b"550 no\r\n"
        if verb.startswith("EHLO"):
            sign_in = f"AUTH {self._offers_auth}" if self._offers_auth else "HELP"
            offered = sign_in if safe else ("STARTTLS" if self._offers_tls else "HELP")
            return f"250-localhost\r\n250 {offered}\r\n".encode()
        if verb.startswith("AUTH PLAIN"):
            given = base64.b64decode(line.split()[2]).decode()
            return b"235 yes\r\n" if given == f"\0{USER}\0{PASSWORD}" else f"535 no {given}\r\n".encode()
        known = {"STARTTLS": b"220 go ahead\r\n", "DATA": b"354 go\r\n", "QUIT": b"221 bye\r\n"}
        return known.get(verb, b"250 ok\r\n")


USER, PASSWORD = "eva", "pass word"


@asynccontextmanager
async def mail_server(
    certificate: Path,
    *,
    starttls: bool = False,
    offers_tls: bool = True,
    offers_auth: str = "PLAIN",
    silent: bool = False,
    refuses: str = "",
) -> AsyncIterator[Mail]:
    """``refuses``: answers commands that begin so with 550. ``silent``: takes the connection and says nothing."""
    context = context_of(certificate)
    mail = Mail(
        context, starttls=starttls, offers_tls=offers_tls, offers_auth=offers_auth, silent=silent, refuses=refuses
    )
    server = await asyncio.start_server(mail.serve, "localhost", 0, ssl=None if starttls else context)
    async with server:
        mail.port = server.sockets[0].getsockname()[1]
        yield mail
        for task in mail.connections:
            task.cancel()
        await asyncio.gather(*mail.connections, return_exceptions=True)
