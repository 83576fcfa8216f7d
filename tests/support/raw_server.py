"""A far side made of raw sockets, for the answers that no decent server gives. Loopback only.

    async with RawServer(reset, answer(json_answer(b"{}"))) as server:
        ... server.base_url, server.requests ...

Each request is handled by the next behaviour; the last one handles all that come after.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Self


@dataclass(frozen=True)
class RawRequest:
    """One request as it came over the wire."""

    head: bytes
    body: bytes

    @property
    def line(self) -> str:
        return self.head.split(b"\r\n")[0].decode()

    def header(self, name: str) -> str | None:
        for line in self.head.split(b"\r\n")[1:]:
            found, _, value = line.partition(b":")
            if found.decode().lower() == name.lower():
                return value.strip().decode()
        return None


Behaviour = Callable[[asyncio.StreamWriter], Awaitable[None]]


class RawServer:
    def __init__(self, *behaviours: Behaviour, tls: ssl.SSLContext | None = None) -> None:
        self._behaviours = list(behaviours)
        self._tls = tls
        self._connections: set[asyncio.Task[None]] = set()
        self.requests: list[RawRequest] = []
        self.came = asyncio.Event()
        """Set when a request has been read."""

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._tls)
        self.port: int = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for task in self._connections:
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def stop_listening(self) -> None:
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._connections.add(task)
        try:
            with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
                while True:
                    self.requests.append(await _read_request(reader))
                    self.came.set()
                    index = min(len(self.requests), len(self._behaviours)) - 1
                    await self._behaviours[index](writer)
                    await writer.drain()
        finally:
            self._connections.discard(task)
            writer.close()
            with contextlib.suppress(ConnectionError, ssl.SSLError, asyncio.CancelledError):
                await writer.wait_closed()


async def _read_request(reader: asyncio.StreamReader) -> RawRequest:
    head = await reader.readuntil(b"\r\n\r\n")
    request = RawRequest(head, b"")
    length = int(request.header("content-length") or 0)
    return RawRequest(head, await reader.readexactly(length))


def http(status: int = 200, body: bytes = b"{}", content_type: str = "application/json", **headers: str) -> bytes:
    """A whole answer. Header names with ``_`` for ``-``."""
    lines = [f"HTTP/1.1 {status} X", f"Content-Type: {content_type}", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def answer(raw: bytes) -> Behaviour:
    """Send ``raw`` and keep the connection."""

    async def behave(writer: asyncio.StreamWriter) -> None:
        writer.write(raw)

    return behave


def answer_and_close(raw: bytes) -> Behaviour:
    """Send ``raw``, whole or not, and end the connection in an orderly way."""

    async def behave(writer: asyncio.StreamWriter) -> None:
        writer.write(raw)
        await writer.drain()
        writer.close()

    return behave


async def reset(writer: asyncio.StreamWriter) -> None:
    """Read the request, then reset the connection without a word."""
    connection: socket.socket = writer.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


def silence(until: asyncio.Event) -> Behaviour:
    """Say nothing until ``until``, then answer as if nothing had been."""

    async def behave(writer: asyncio.StreamWriter) -> None:
        await until.wait()
        writer.write(http())

    return behave


def drip(head: bytes, byte: bytes = b" ") -> Behaviour:
    """Send ``head``, then one byte after the other for as long as the client listens."""

    async def behave(writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        while True:
            writer.write(byte)
            await writer.drain()
            await asyncio.sleep(0.005)

    return behave


def flood(head: bytes, chunk: bytes) -> Behaviour:
    """Send ``head``, then ``chunk`` again and again for as long as the client listens."""

    async def behave(writer: asyncio.StreamWriter) -> None:
        writer.write(head)
        while True:
            writer.write(chunk)
            await writer.drain()

    return behave
