"""A service's HTTP session: its address, its key, its rate limit, its retries. It knows no endpoint and no field.

Rules that hold for every request, whoever makes it:

* The key goes into one header to one host, over TLS (plain http to this computer only). Redirects are never followed.
* Not more than ten requests are under way, and the limiter lets each of them through.
* Once a request is sent it is never cancelled: it runs in a task of its own, which a caller that goes away leaves
  behind. ``drain`` waits for those. A caller that goes away earlier sends nothing.
* Every exchange has a deadline and a size limit of our own, which httpx lacks; the answer is unpacked here as well, so
  that a small packed answer cannot fill the memory.
* Failures leave as our own errors, sorted by the one thing that matters after a write: whether anything was surely
  *not* sent. Their words are ours: httpx's may contain the whole address, or the key.
* After a write, a missing or senseless answer is ``NoUsableAnswerError``: unknown. If one of several attempts is
  unknown and none after it succeeds, the whole is unknown, whatever the last attempt said.

The system's proxies are used for https (companies need them; the key travels through them inside TLS) and never for
plain http, which only ever goes to this computer. The user's .netrc is not read: httpx does so only when asked to. The
demo shop is reached through a transport that calls a function in this process and needs no port.
"""

from __future__ import annotations

import asyncio
import contextlib
import http.cookiejar
import logging
import random
import socket
import ssl
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from http import HTTPStatus
from typing import Final, TypeAlias, TypeVar

import httpx
import truststore
from msgspec import Struct

from core.domain.errors import (
    AnsweredAtLastError,
    ApiError,
    ConnectionFailedError,
    LookTooOldError,
    NoUsableAnswerError,
    RateLimitedError,
    TlsError,
)
from core.domain.messages import as_notice
from core.domain.model import JsonValue, Notice
from core.domain.settings import checked_base_url
from core.services.answers import Answer, Decode, PassingFailure, error_words, field_errors, json_of, moment_of
from core.services.rate_limit import Permit, RateLimiter
from core.services.retry import LONGEST_RETRY_AFTER_SECONDS, Look, Repeat, RetryBudget, RetryPolicy, retry_after_seconds
from core.system.clock import Clock
from core.system.redaction import AuthHeader, Redactor

LARGEST_BODY_BYTES: Final = 32 * 1024 * 1024
CHUNK_BYTES: Final = 64 * 1024
DEEPEST_CAUSE: Final = 10
_ANY_ZLIB_OR_GZIP: Final = zlib.MAX_WBITS | 32

E = TypeVar("E", bound=BaseException)

_REASONS: Final[tuple[tuple[type[Exception], Notice], ...]] = (
    (httpx.ReadTimeout, Notice("no_answer_in_time")),
    (httpx.WriteTimeout, Notice("request_not_taken")),
    (httpx.RemoteProtocolError, Notice("answer_ended_early")),
    (httpx.NetworkError, Notice("connection_broke")),
    (OSError, Notice("connection_broke")),
)
Transport: TypeAlias = httpx.AsyncBaseTransport
"""What carries requests: the network, unless something else is handed in."""
LARGEST_NUMBER_UNDER_WAY: Final = 10
"""httpx collapses above 15."""
CONNECT_SECONDS: Final = 10.0
READ_SECONDS: Final = 30.0
WRITE_SECONDS: Final = 30.0
POOL_SECONDS: Final = 5.0
KEEP_ALIVE_SECONDS: Final = 3.0
"""Shorter than servers keep idle connections (Apache: 5 s): a request into a closing one ends as *unknown*."""
_LONGEST_QUOTE: Final = 300
"""Characters of an answer that a reason may quote."""
DEADLINE_SECONDS: Final = 90.0
"""For one exchange from the first byte out to the last byte in."""
_FIRST_BYTE: Final = "http11.send_request_headers.started"
"""httpcore's name for the moment before anything of a request is sent, with the connection made."""
_log = logging.getLogger("order_reconciler.api")


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
        late = NoUsableAnswerError(service, Notice("answer_incomplete", {"seconds": f"{deadline:.0f}"}))
        raise ClientWornOutError(PassingFailure(late)) from None
    except httpx.PoolTimeout:
        stuck = ConnectionFailedError(service, reason=Notice("no_free_connection"))
        raise ClientWornOutError(PassingFailure(stuck)) from None
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError) as error:
        raise _not_connected(service, error) from None
    except UnicodeError:
        # From the name lookup: a host name that is too long. The key and the path are ASCII by construction.
        raise ConnectionFailedError(service, reason=Notice("address_not_found")) from None
    except ExceptionGroup as error:
        if error.subgroup(OverflowError) is None:
            raise
        # From the connection: the port of a proxy is beyond all ports; that of the service was checked.
        raise ConnectionFailedError(service, reason=Notice("proxy_unusable")) from None
    except (httpx.TransportError, httpx.InvalidURL, httpx.StreamError, OSError) as error:
        # OSError: a TLS failure in the middle of an answer comes through httpx as it is.
        raise _no_answer(service, error) from None
    return Answer(response.status_code, {name.lower(): value for name, value in response.headers.items()}, body)


async def _read(response: httpx.Response, service: str) -> bytes:
    if response.is_stream_consumed:  # a transport without a network hands over an answer as a whole
        return response.content
    packing = response.headers.get("content-encoding", "identity").strip().lower()
    if packing not in {"identity", "", "gzip", "x-gzip", "deflate"}:
        reason = Notice("packing_unknown")
        raise NoUsableAnswerError(service, reason, status=response.status_code)
    unpacker = zlib.decompressobj(_ANY_ZLIB_OR_GZIP) if packing not in {"identity", ""} else None
    body = bytearray()
    async for chunk in response.aiter_raw(CHUNK_BYTES):
        if unpacker is None:
            body += chunk
        else:
            body += _unpacked(unpacker, chunk, LARGEST_BODY_BYTES + 1 - len(body), service)
        if len(body) > LARGEST_BODY_BYTES:
            raise NoUsableAnswerError(service, Notice("answer_too_long"), status=response.status_code)
    if unpacker is not None and body and not unpacker.eof:
        raise PassingFailure(NoUsableAnswerError(service, Notice("answer_cut_off"), status=response.status_code))
    return bytes(body)


def _unpacked(unpacker: zlib._Decompress, chunk: bytes, room: int, service: str) -> bytes:
    try:
        return unpacker.decompress(chunk, room)
    except zlib.error:
        raise PassingFailure(NoUsableAnswerError(service, Notice("answer_damaged"))) from None


def _not_connected(service: str, error: httpx.TransportError) -> TlsError | PassingFailure:
    """Nothing of the request was sent: the connection never came about."""
    tls = _cause(error, ssl.SSLError)
    if tls is not None and not isinstance(tls, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
        return TlsError(service, reason=getattr(tls, "verify_message", "") or Notice("tls_failed"))
    if _cause(error, socket.gaierror) is not None:
        reason = Notice("address_not_found")
    elif isinstance(error, httpx.ConnectTimeout):
        reason = Notice("no_answer_in_time")
    elif isinstance(error, httpx.ProxyError):
        reason = Notice("proxy_refused")
    else:
        reason = Notice("not_connected")
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
    return PassingFailure(NoUsableAnswerError(service, Notice("http_broken")))


class ApiRequest(Struct, frozen=True, kw_only=True):
    """One request to a service. Its representation shows no person's data and no body."""

    method: str
    path: str
    """Below the base URL, percent-encoded."""
    template: str
    """``path`` for the log, with names in braces instead of ids of people."""
    repeat: Repeat
    query: dict[str, str] = {}
    body: bytes | None = None
    """JSON."""
    decode: Decode | None = None
    """How its answer is decoded, if not as any JSON."""
    look: Look | None = None
    """Of a write: when what it relies on was read. It is not sent once that is too long ago."""

    def __repr__(self) -> str:
        return f"ApiRequest({self.method} {self.template})"


class _TooOldError(Exception):
    """What a write relies on was read too long ago; not a byte of this attempt was sent."""


class ApiSession:
    """One service's connection. Belongs to one event loop; ``close`` it there."""

    def __init__(
        self,
        service: str,
        base_url: str,
        *,
        auth: AuthHeader | None,
        limiter: RateLimiter,
        clock: Clock,
        transport: Transport | None = None,
        policy: RetryPolicy | None = None,
        rng: random.Random | None = None,
        deadline_seconds: float = DEADLINE_SECONDS,
    ) -> None:
        """``service`` is ``Wemasy`` or ``Ecomail``. Raises ``BaseUrlError`` for an address no key may go to."""
        self.service = service
        self.redactor = Redactor([auth.key.reveal()] if auth is not None else [])
        self._base_url = checked_base_url(f"{service.lower()}.base_url", base_url)
        self._auth = auth
        self._limiter = limiter
        self._clock = clock
        self._transport = transport
        self._policy = policy or RetryPolicy()
        self._rng = rng or random.Random()  # noqa: S311 - spreads retries, guards nothing
        self._deadline = deadline_seconds
        self._places = asyncio.Semaphore(LARGEST_NUMBER_UNDER_WAY)
        self._under_way: set[asyncio.Task[Answer]] = set()
        self._client: httpx.AsyncClient | None = None
        self._worn_out: list[httpx.AsyncClient] = []
        self._closed = False
        self.clock_ahead: timedelta | None = None
        """By how much this computer's clock is ahead of the service's, as its last answer said; ``None``: none did."""

    @property
    def has_key(self) -> bool:
        return self._auth is not None

    def __repr__(self) -> str:
        return f"ApiSession({self.service}, {self._base_url})"

    @contextlib.asynccontextmanager
    async def together(self, requests: int) -> AsyncIterator[Permit]:
        """Places at the limit for so many requests, taken before the first of them."""
        permit = await self._limiter.reserve(requests)
        try:
            yield permit
        finally:
            permit.release()

    def now(self) -> Look:
        """For a write that relies on what was just read."""
        return Look.now(self._clock)

    async def send(self, request: ApiRequest, permit: Permit | None = None) -> JsonValue:
        """The JSON of the answer, after as many attempts as are safe. Raises ``ApiError``."""
        budget = RetryBudget(self._policy, clock=self._clock, rng=self._rng)
        unknown, failed = False, None
        while True:
            answer: Answer | None = None
            try:
                answer = await self._attempt(request, budget, permit)
                if answer.status != HTTPStatus.TOO_MANY_REQUESTS:
                    value = json_of(self.service, answer, self.redactor, request.decode)
                    if unknown and request.look is not None:
                        raise AnsweredAtLastError(self.service)
                    return value
                self._obey(answer, budget)
            except PassingFailure as failure:
                surely_not_sent = isinstance(failure.error, ConnectionFailedError)
                unknown = unknown or (not surely_not_sent and request.repeat is Repeat.SAME_STATE)
                may_repeat = surely_not_sent or request.repeat is not Repeat.NEVER
                asked = self._asked_to_wait(answer)
                pause = budget.pause_after_failure(asked) if may_repeat else None
                if pause is None:
                    raise self._verdict(failure.error, unknown=unknown) from None
                failed = failure.error
                if request.look is not None and asked is None:
                    pause = min(pause, request.look.seconds_left(self._clock))
                await self._clock.sleep(pause)
            except _TooOldError:
                if unknown and failed is not None:
                    raise self._verdict(failed, unknown=True) from None
                raise LookTooOldError(self.service, held_up_by=failed) from None
            except ApiError as error:
                raise self._verdict(error, unknown=unknown) from None

    def unusable(self, reason: Notice) -> NoUsableAnswerError:
        """An answer that came and makes no sense. ``reason`` may quote it."""
        return NoUsableAnswerError(self.service, _cleaned(reason, self.redactor))

    def own_error(self, answer: JsonValue) -> NoUsableAnswerError:
        """A failure under the flag of success: nobody knows what was done."""
        words = error_words(answer, self.redactor)
        reason = Notice("own_error_words", {"words": words}) if words else Notice("own_error")
        named = field_errors(answer, self.redactor)
        return NoUsableAnswerError(self.service, reason, is_own_fault=True, field_errors=named)

    async def drain(self) -> None:
        """Wait until everything that was sent has ended, however it ends."""
        while self._under_way:
            await asyncio.wait(set(self._under_way))

    async def close(self) -> None:
        """Drain, then close the connections. Nothing can be sent after that."""
        self._closed = True
        await self.drain()
        if self._client is not None:
            self._worn_out.append(self._client)
            self._client = None
        await self._close_worn_out()

    # ------------------------------------------------------------------------------------------------ one attempt

    async def _attempt(self, request: ApiRequest, budget: RetryBudget, permit: Permit | None) -> Answer:
        """Wait for a place and a turn, then send. Cancelled while waiting: nothing is sent and no place is lost.

        Raises ``_TooOldError`` instead of sending what relies on a look that is too long ago.
        """
        if self._closed:
            raise RuntimeError(f"the session with {self.service} is closed")
        await self._places.acquire()
        try:
            waited = 0.0 if permit is not None and permit.take() else await self._limiter.begin()
        except BaseException:
            self._places.release()
            raise
        budget.waited_for_limiter(waited)
        if request.look is not None and request.look.is_old(self._clock):
            self._limiter.withdraw()
            self._places.release()
            raise _TooOldError
        task = asyncio.create_task(self._carry_out(request, waited))
        self._under_way.add(task)
        task.add_done_callback(self._ended)
        return await asyncio.shield(task)

    def _ended(self, task: asyncio.Task[Answer]) -> None:
        self._under_way.discard(task)
        self._limiter.end()
        self._places.release()
        if not task.cancelled():
            task.exception()  # seen, also when the caller has gone

    async def _carry_out(self, request: ApiRequest, waited: float) -> Answer:
        began = self._clock.monotonic()
        outcome = "no answer"
        try:
            client = self._usable_client()
            answer = await exchange(client, self._built(client, request), service=self.service, deadline=self._deadline)
            outcome = str(answer.status)
        except ClientWornOutError as worn_out:
            self._replace_client(client)
            raise worn_out.failure from None
        finally:
            _log.info(
                "%s %s %s: %s in %d ms (limit: %d ms)",
                self.service, request.method, request.template, outcome,
                round((self._clock.monotonic() - began) * 1000), round(waited * 1000),
            )  # fmt: skip
            if len(self._under_way) == 1:  # this one
                await self._close_worn_out()
        if (there := moment_of(answer)) is not None:
            self.clock_ahead = self._clock.now() - there
        refused = answer.status == HTTPStatus.TOO_MANY_REQUESTS
        self._limiter.learn(
            _count(answer.headers.get("x-ratelimit-limit")),
            None if refused else _count(answer.headers.get("x-ratelimit-remaining")),
        )
        return answer

    def _built(self, client: httpx.AsyncClient, request: ApiRequest) -> httpx.Request:
        headers = {"Accept": "application/json", "Accept-Encoding": "gzip", "Content-Type": "application/json"}
        if self._auth is not None:
            name, value = self._auth.pair()
            headers[name] = value
        try:
            return client.build_request(
                request.method,
                self._base_url + request.path,
                params=request.query or None,
                content=request.body,
                headers=headers,
                extensions={"trace": self._last_check(request.look)} if request.look is not None else None,
            )
        except httpx.InvalidURL:
            raise ConnectionFailedError(self.service, reason=Notice("address_unusable")) from None

    def _last_check(self, look: Look) -> Callable[[str, object], Awaitable[None]]:
        """Told by httpcore of each thing it does. Once a connection is made, the first byte may still be held back."""

        async def check(event: str, _info: object) -> None:
            if event == _FIRST_BYTE and look.is_old(self._clock):
                raise _TooOldError

        return check

    def _asked_to_wait(self, answer: Answer | None) -> float | None:
        """Seconds, where the answer says how many."""
        return None if answer is None else retry_after_seconds(answer.headers.get("retry-after"), self._clock.now())

    def _obey(self, answer: Answer, budget: RetryBudget) -> None:
        """A 429: surely not carried out, so anything may be sent again, after the wait."""
        asked = self._asked_to_wait(answer)
        pause = budget.pause_after_429(asked)
        if pause is not None:
            self._limiter.pause(pause)
            return
        seconds = LONGEST_RETRY_AFTER_SECONDS if asked is None else asked
        self._limiter.pause(min(max(1.0, seconds), LONGEST_RETRY_AFTER_SECONDS))
        raise RateLimitedError(self.service, seconds=str(round(seconds)))

    def _verdict(self, error: ApiError, *, unknown: bool) -> ApiError:
        """``error``, unless an earlier attempt of the same write may have been carried out."""
        certain = not isinstance(error, NoUsableAnswerError) or error.is_no_such_address
        if not (unknown and certain):
            return error
        return NoUsableAnswerError(self.service, Notice("then_this", {"answer": as_notice(error.note, in_brief=True)}))

    # ------------------------------------------------------------------------------------------------- the client

    def _usable_client(self) -> httpx.AsyncClient:
        if self._client is None:
            try:
                self._client = self._new_client()
            except (ValueError, ImportError, httpx.InvalidURL):
                # httpx reads the system's proxy settings here, and quotes them, password and all.
                raise ConnectionFailedError(self.service, reason=Notice("proxy_unusable")) from None
        return self._client

    def _new_client(self) -> httpx.AsyncClient:
        # httpx logs whole addresses (customers' e-mails) at INFO, httpcore headers (keys) at DEBUG.
        for name in ("httpx", "httpcore"):
            logging.getLogger(name).setLevel(logging.WARNING)
        secure = self._base_url.startswith("https:")
        return httpx.AsyncClient(
            transport=self._transport,
            verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT) if secure else False,
            trust_env=secure,
            follow_redirects=False,
            http2=False,
            cookies=http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(allowed_domains=[])),
            timeout=httpx.Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS, write=WRITE_SECONDS, pool=POOL_SECONDS),
            limits=httpx.Limits(
                max_connections=LARGEST_NUMBER_UNDER_WAY,
                max_keepalive_connections=LARGEST_NUMBER_UNDER_WAY,
                keepalive_expiry=KEEP_ALIVE_SECONDS,
            ),
        )

    def _replace_client(self, client: httpx.AsyncClient) -> None:
        """What ``client`` has under way may end in it; new requests get a new one."""
        if self._client is client:
            self._client = None
            self._worn_out.append(client)

    async def _close_worn_out(self) -> None:
        while self._worn_out:
            await self._worn_out.pop().aclose()


def _count(header: str | None) -> int | None:
    """A header's number of requests; ``None`` for anything that is none."""
    if header is None or not (header.isascii() and header.isdigit()):
        return None
    return int(header[:9])


def _cleaned(reason: Notice, redactor: Redactor) -> Notice:
    """``reason`` without what could be a secret in the values that it quotes."""
    return Notice(
        reason.code,
        {
            name: _cleaned(value, redactor)
            if isinstance(value, Notice)
            else redactor.clean(value, longest=_LONGEST_QUOTE)
            for name, value in reason.params.items()
        },
    )
