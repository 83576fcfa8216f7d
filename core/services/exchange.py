"""One HTTP exchange: a request out, an answer in, with a deadline and a size limit of our own.

httpx has neither. The answer is unpacked here as well, so that a small packed answer cannot fill the memory. Failures
leave as our own errors, sorted by the one thing that matters after a write: whether anything was surely *not* sent.
Their words are ours: httpx's may contain the whole address, or the key.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import zlib
from typing import Final, TypeVar

import httpx

from core.domain.errors import ConnectionFailedError, NoUsableAnswerError, TlsError
from core.services.answers import Answer, PassingFailure

LARGEST_BODY_BYTES: Final = 32 * 1024 * 1024
CHUNK_BYTES: Final = 64 * 1024
DEEPEST_CAUSE: Final = 10
_ANY_ZLIB_OR_GZIP: Final = zlib.MAX_WBITS | 32

E = TypeVar("E", bound=BaseException)

_REASONS: Final[tuple[tuple[type[Exception], str], ...]] = (
    (httpx.ReadTimeout, "it did not answer in time"),
    (httpx.WriteTimeout, "it did not take the request in time"),
    (httpx.RemoteProtocolError, "the connection ended in the middle of the answer"),
    (httpx.NetworkError, "the connection broke off"),
    (OSError, "the connection broke off"),
)


class ClientWornOutError(Exception):
    """The exchange was cut off, or the pool is stuck: this httpx client may never recover and has to be replaced."""

    def __init__(self, failure: PassingFailure) -> None:
        self.failure = failure
        super().__init__()


async def exchange(client: httpx.AsyncClient, request: httpx.Request, *, service: str, deadline: float) -> Answer:
    """Send ``request``, read the whole answer within ``deadline`` seconds (real ones: the network knows no others).

    Raises ``PassingFailure``, ``ApiError`` or ``ClientWornOutError``.
    """
    try:
        async with asyncio.timeout(deadline):
            response = await client.send(request, stream=True)
            try:
                body = await _read(response, service)
            finally:
                await response.aclose()
    except TimeoutError:
        late = NoUsableAnswerError(service, f"its answer was not complete after {deadline:.0f} seconds")
        raise ClientWornOutError(PassingFailure(late)) from None
    except httpx.PoolTimeout:
        stuck = ConnectionFailedError(service, reason="no connection was free")
        raise ClientWornOutError(PassingFailure(stuck)) from None
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError) as error:
        raise _not_connected(service, error) from None
    except UnicodeError:
        # From the name lookup: a host name that is too long. The key and the path are ASCII by construction.
        raise ConnectionFailedError(service, reason="its address could not be looked up") from None
    except (httpx.TransportError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
        # OSError: a TLS failure in the middle of an answer comes through httpx as it is.
        raise _no_answer(service, error) from None
    return Answer(response.status_code, {name.lower(): value for name, value in response.headers.items()}, body)


async def _read(response: httpx.Response, service: str) -> bytes:
    if response.is_stream_consumed:  # a transport without a network hands over an answer as a whole
        return response.content
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing not in {"identity", "", "gzip", "x-gzip", "deflate"}:
        reason = "its answer was packed in a way nobody asked for"
        raise NoUsableAnswerError(service, reason, status=response.status_code)
    unpacker = zlib.decompressobj(_ANY_ZLIB_OR_GZIP) if packing not in {"identity", ""} else None
    body = bytearray()
    async for chunk in response.aiter_raw(CHUNK_BYTES):
        if unpacker is None:
            body += chunk
        else:
            body += _unpacked(unpacker, chunk, LARGEST_BODY_BYTES + 1 - len(body), service)
        if len(body) > LARGEST_BODY_BYTES:
            raise NoUsableAnswerError(service, "its answer was far too long", status=response.status_code)
    if unpacker is not None and body and not unpacker.eof:
        raise PassingFailure(NoUsableAnswerError(service, "its answer was cut off", status=response.status_code))
    return bytes(body)


def _unpacked(unpacker: zlib._Decompress, chunk: bytes, room: int, service: str) -> bytes:
    try:
        return unpacker.decompress(chunk, room)
    except zlib.error:
        raise PassingFailure(NoUsableAnswerError(service, "its answer was damaged on the way")) from None


def _not_connected(service: str, error: httpx.TransportError) -> TlsError | PassingFailure:
    """Nothing of the request was sent: the connection never came about."""
    tls = _cause(error, ssl.SSLError)
    if tls is not None and not isinstance(tls, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
        return TlsError(service, reason=getattr(tls, "verify_message", "") or "the secure connection failed")
    if _cause(error, socket.gaierror) is not None:
        reason = "its address could not be looked up"
    elif isinstance(error, httpx.ConnectTimeout):
        reason = "it did not answer in time"
    elif isinstance(error, httpx.ProxyError):
        reason = "the proxy of this computer refused the connection"
    else:
        reason = "no connection to its address was possible"
    return PassingFailure(ConnectionFailedError(service, reason=reason))


def _cause(error: BaseException, kind: type[E]) -> E | None:
    """What of ``kind`` lies behind ``error``: httpx shows every connection that failed alike."""
    seen: BaseException | None = error
    for _ in range(DEEPEST_CAUSE):
        if seen is None or isinstance(seen, kind):
            return seen
        seen = seen.__cause__ or seen.__context__
    return None


def _no_answer(service: str, error: Exception) -> PassingFailure:
    for kind, reason in _REASONS:
        if isinstance(error, kind):
            return PassingFailure(NoUsableAnswerError(service, reason))
    return PassingFailure(NoUsableAnswerError(service, "the request or its answer broke the rules of HTTP"))
