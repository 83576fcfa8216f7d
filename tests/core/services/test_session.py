"""The session over real sockets and over a scripted transport: what goes out, how often, and what never does."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import logging
import socket
import ssl
import zlib
from datetime import timedelta
from email.utils import format_datetime

import httpx
import pytest

from core.domain.errors import (
    BaseUrlError,
    ConnectionFailedError,
    KeyFormatError,
    KeyRefusedError,
    NoUsableAnswerError,
    RateLimitedError,
    RequestRefusedError,
    TlsError,
)
from core.domain.model import Notice
from core.services.in_process import InProcessTransport
from core.services.rate_limit import RateLimiter
from core.services.retry import RetryPolicy
from core.services.session import LARGEST_NUMBER_UNDER_WAY, ApiSession, _unpacked
from core.system.redaction import AuthHeader
from tests.support.api_sessions import KEY, ScriptedTransport, json_response, post, put, read, session
from tests.support.raw_server import (
    RawServer,
    answer,
    answer_and_close,
    drip,
    flood,
    http,
    reset,
    silence,
)
from tests.support.virtual_clock import VirtualClock


@pytest.fixture(autouse=True)
def _no_proxy_of_this_machine(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "ssl_cert_file", "ssl_cert_dir"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@contextlib.asynccontextmanager
async def closing(opened: ApiSession):
    try:
        yield opened
    finally:
        await opened.close()


def run(coroutine):
    return asyncio.run(coroutine)


async def send_to(server: RawServer, request, **more):
    async with closing(session(server.base_url, **more)) as opened:
        return await opened.send(request)


# ------------------------------------------------------------------------------------------------- keys and hosts


def test_the_key_goes_out_in_its_header_and_json_is_asked_for():
    async def scenario():
        async with RawServer(answer(http(body=b'{"price": 1.10}'))) as server:
            value = await send_to(server, put(b'{"x":1}'))
            assert str(value["price"]) == "1.10"
            (request,) = server.requests
            assert request.line == "PUT /thing/1 HTTP/1.1"
            assert request.header("key") == KEY
            assert request.header("accept") == "application/json"
            assert request.header("content-type") == "application/json"
            assert request.body == b'{"x":1}'

    run(scenario())


def test_a_redirect_is_not_followed_and_the_other_host_gets_no_request():
    async def scenario():
        async with RawServer(answer(http())) as elsewhere:
            redirect = http(302, b"", "text/html", Location=f"{elsewhere.base_url}/stolen?x=1")
            async with RawServer(answer(redirect)) as server:
                with pytest.raises(NoUsableAnswerError, match=r"redirects to 127\.0\.0\.1"):
                    await send_to(server, read())
                assert len(server.requests) == 1
            assert elsewhere.requests == []

    run(scenario())


def test_a_refusal_that_echoes_the_key_does_not_show_it():
    async def scenario():
        body = f'{{"message": "no such key: {KEY}, asked by jan.novak@example.cz"}}'.encode()
        async with RawServer(answer(http(400, body))) as server:
            with pytest.raises(RequestRefusedError) as caught:
                await send_to(server, read())
        everything = caught.value.message + repr(caught.value) + repr(caught.value.__dict__)
        assert KEY not in everything
        assert "jan.novak" not in everything
        assert "j•••@example.cz" in caught.value.detail

    run(scenario())


@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_key_is_said_without_the_key(status):
    async def scenario():
        async with RawServer(answer(http(status, f'{{"message":"{KEY}"}}'.encode()))) as server:
            with pytest.raises(KeyRefusedError) as caught:
                await send_to(server, read())
            assert len(server.requests) == 1
        assert KEY not in caught.value.message
        assert str(status) in caught.value.detail

    run(scenario())


@pytest.mark.parametrize(
    "key", ["abc\n", "abc\r\nX-Evil: 1", " abc", "a b", "ключ", "abc\u200b", "", "k" * 1001, "abc\x00", "abc\x7f"]
)
def test_what_cannot_stand_in_a_header_is_no_key_and_is_not_repeated(key):
    with pytest.raises(KeyFormatError) as caught:
        AuthHeader("key", key)
    assert not key or key not in caught.value.message


def test_nothing_that_knows_the_key_shows_it():
    opened = session()
    auth = AuthHeader("Authorization", KEY, prefix="Bearer ")
    shown = [repr(auth), str(auth), repr(auth.key), f"{auth.key}", repr(opened), repr(opened.redactor), repr(put(b"x"))]
    shown += [repr(value) for value in vars(opened).values()]
    assert all(KEY not in text for text in shown)
    run(opened.close())


@pytest.mark.parametrize(
    "url", ["http://far.example.com", "https://u:p@far.example.com", "https://far.example.com?x=1"]
)
def test_an_address_that_keys_may_not_go_to_is_refused_at_once(url):
    with pytest.raises(BaseUrlError, match=r"ecomail\.base_url"):
        session(url)


def test_a_proxy_sees_a_tunnel_and_never_the_key(monkeypatch):
    async def scenario():
        async with RawServer(answer(http(403, b"no", "text/plain"))) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", proxy.base_url)
            policy = RetryPolicy(attempts=1)
            async with closing(session("https://far.example.com", policy=policy)) as opened:
                with pytest.raises(ConnectionFailedError, match="proxy"):
                    await opened.send(post())
            (request,) = proxy.requests
            assert request.line.startswith("CONNECT far.example.com:443")
            assert KEY.encode() not in request.head

    run(scenario())


def test_plain_http_to_this_computer_never_goes_through_a_proxy(monkeypatch):
    async def scenario():
        async with RawServer(answer(http())) as proxy, RawServer(answer(http())) as server:
            monkeypatch.setenv("HTTP_PROXY", proxy.base_url)
            monkeypatch.setenv("ALL_PROXY", proxy.base_url)
            await send_to(server, read())
            assert proxy.requests == []
            assert len(server.requests) == 1

    run(scenario())


def test_proxy_settings_that_make_no_sense_are_said_without_their_password(monkeypatch):
    async def scenario():
        monkeypatch.setenv("HTTPS_PROXY", "gopher://user:secret@proxy.example.com")
        async with closing(session()) as opened:
            with pytest.raises(ConnectionFailedError, match="proxy settings") as caught:
                await opened.send(read())
        assert "secret" not in caught.value.message

    run(scenario())


def test_the_users_netrc_and_a_servers_cookies_are_left_alone(monkeypatch, tmp_path):
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login somebody password something\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))

    async def scenario():
        async with (
            RawServer(answer(http(Set_Cookie="track=me; Path=/"))) as server,
            closing(session(server.base_url)) as opened,
        ):
            await opened.send(read())
            await opened.send(read())
            assert [request.header("authorization") for request in server.requests] == [None, None]
            assert [request.header("cookie") for request in server.requests] == [None, None]

    run(scenario())


# ---------------------------------------------------------------------------------------- connections that fail


def test_a_read_that_is_reset_is_tried_again():
    async def scenario():
        async with RawServer(reset, reset, answer(http(body=b'{"n":3}'))) as server:
            assert await send_to(server, read()) == {"n": 3}
            assert len(server.requests) == 3

    run(scenario())


def test_a_put_that_is_reset_is_repeated_with_the_same_bytes():
    async def scenario():
        async with RawServer(reset, answer(http())) as server:
            await send_to(server, put(b'{"price":1.10}'))
            assert [request.body for request in server.requests] == [b'{"price":1.10}'] * 2

    run(scenario())


def test_a_post_that_is_reset_is_unknown_and_not_repeated():
    async def scenario():
        async with RawServer(reset) as server:
            with pytest.raises(NoUsableAnswerError):
                await send_to(server, post())
            assert len(server.requests) == 1

    run(scenario())


def test_a_put_that_may_have_landed_stays_unknown_when_the_next_attempt_finds_nobody():
    script = ScriptedTransport(httpx.ReadTimeout("late"), httpx.ConnectError("gone"))

    async def scenario():
        async with closing(session(transport=script)) as opened:
            with pytest.raises(NoUsableAnswerError):
                await opened.send(put())

    run(scenario())
    assert len(script.requests) == 4


@pytest.mark.parametrize("status", [401, 404, 422])
def test_a_put_that_may_have_landed_stays_unknown_when_the_next_attempt_is_refused(status):
    script = ScriptedTransport(httpx.ReadTimeout("late"), json_response({"message": "no"}, status))

    async def scenario():
        async with closing(session(transport=script)) as opened:
            with pytest.raises(NoUsableAnswerError):
                await opened.send(put())

    run(scenario())


def test_a_read_that_is_refused_after_a_failure_is_refused():
    script = ScriptedTransport(httpx.ReadTimeout("late"), json_response({}, 401))

    async def scenario():
        async with closing(session(transport=script)) as opened:
            with pytest.raises(KeyRefusedError):
                await opened.send(read())

    run(scenario())


@pytest.mark.parametrize("request_", [read(), put(), post()], ids=["read", "put", "post"])
def test_nobody_listening_means_surely_not_sent_and_may_be_tried_again(request_):
    async def scenario():
        async with RawServer(answer(http())) as server:
            url = server.base_url
        clock = VirtualClock()
        limiter = RateLimiter(100, clock=clock)
        async with closing(session(url, clock=clock, limiter=limiter)) as opened:
            with pytest.raises(ConnectionFailedError, match="Nothing was sent") as caught:
                await opened.send(request_)
        assert not isinstance(caught.value, TlsError)
        assert limiter.used() == 4

    run(scenario())


@pytest.mark.parametrize(
    "failure",
    [httpx.ConnectTimeout("x"), httpx.ConnectError("x"), httpx.PoolTimeout("x")],
    ids=lambda failure: type(failure).__name__,
)
def test_a_post_whose_connection_never_came_about_is_sent_once_it_does(failure):
    script = ScriptedTransport(failure, json_response({"ok": True}))

    async def scenario():
        async with closing(session(transport=script)) as opened:
            assert await opened.send(post()) == {"ok": True}

    run(scenario())
    assert len(script.requests) == 2


@pytest.mark.parametrize(
    "failure",
    [
        httpx.ReadTimeout("x"), httpx.WriteTimeout("x"), httpx.ReadError("x"), httpx.WriteError("x"),
        httpx.RemoteProtocolError("x"), httpx.LocalProtocolError(f"Illegal header value b'{KEY}'"),
        ssl.SSLError(1, "decryption failed"), ConnectionResetError("x"), httpx.CloseError("x"),
    ],
    ids=lambda failure: type(failure).__name__,
)  # fmt: skip
def test_whatever_breaks_after_sending_leaves_a_post_unknown(failure):
    script = ScriptedTransport(failure)

    async def scenario():
        async with closing(session(transport=script)) as opened:
            with pytest.raises(NoUsableAnswerError) as caught:
                await opened.send(post())
            assert KEY not in str(caught.value)
            assert caught.value.__cause__ is None
            assert caught.value.__suppress_context__

    run(scenario())
    assert len(script.requests) == 1


@pytest.mark.parametrize("host", ["far.invalid", "a" * 64 + ".example"])
def test_a_name_that_cannot_be_looked_up_is_surely_not_sent(host, monkeypatch):
    async def nobody_knows(*_args, **_more):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    async def scenario():
        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", nobody_knows)
        async with closing(session(f"https://{host}")) as opened:
            with pytest.raises(ConnectionFailedError, match="looked up"):
                await opened.send(post())

    run(scenario())


def test_a_path_that_no_address_can_hold_is_surely_not_sent():
    script = ScriptedTransport(json_response())

    async def scenario():
        async with closing(session(transport=script)) as opened:
            with pytest.raises(ConnectionFailedError, match="address"):
                await opened.send(read("/" + "x" * 70_000))

    run(scenario())
    assert script.requests == []


def test_a_certificate_nobody_vouches_for_is_named_and_not_tried_again(tmp_path):
    context = self_signed(tmp_path)

    async def scenario():
        async with RawServer(answer(http()), tls=context) as server:
            clock = VirtualClock()
            limiter = RateLimiter(100, clock=clock)
            async with closing(session(f"https://127.0.0.1:{server.port}", clock=clock, limiter=limiter)) as opened:
                with pytest.raises(TlsError, match="certificate"):
                    await opened.send(read())
            assert limiter.used() == 1
            assert server.requests == []

    run(scenario())


def self_signed(folder) -> ssl.SSLContext:
    """A server's context with a certificate made here and now, so that no private key lies in the repository."""
    x509 = pytest.importorskip("cryptography.x509", reason="makes the certificate of this test")
    from cryptography.hazmat.primitives import hashes, serialization  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415

    clock = VirtualClock()
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.oid.NameOID.COMMON_NAME, "127.0.0.1")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(1)
        .not_valid_before(clock.now() - timedelta(days=1))
        .not_valid_after(clock.now() + timedelta(days=36500))
        .sign(private, hashes.SHA256())
    )
    pem = folder / "server.pem"
    pem.write_bytes(
        private.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    return context


def test_a_server_that_speaks_no_tls_is_a_tls_failure():
    async def speak_plainly(reader, writer):
        await reader.read(1)
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    async def scenario():
        server = await asyncio.start_server(speak_plainly, "127.0.0.1", 0)
        async with server, closing(session(f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}")) as opened:
            with pytest.raises(TlsError):
                await opened.send(post())

    run(scenario())


# ------------------------------------------------------------------------------------------- answers that are none


@pytest.mark.parametrize(
    "raw",
    [
        b'HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"data":[1,2',
        b'HTTP/1.1 200 X\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{"data":[1,2',
        b'HTTP/1.1 200 X\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nc\r\n{"data":[1,2\r\n',
        b"HTTP/1.1 200 X\r\nContent-Ty",
        b"",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"
        + gzip.compress(b'{"data":[1,2]}')[:-6],
        http(200, b'{"data":[1,2]}', Content_Encoding="gzip"),
    ],
    ids=["length", "close", "chunked", "head", "nothing", "no-http", "gzip", "no-gzip"],
)
def test_a_cut_answer_is_no_answer_and_a_post_with_it_is_unknown(raw):
    async def scenario():
        async with RawServer(answer_and_close(raw)) as server:
            with pytest.raises(NoUsableAnswerError):
                await send_to(server, post())
            assert len(server.requests) == 1

    run(scenario())


def test_a_cut_answer_to_a_read_is_asked_for_again():
    async def scenario():
        cut = b"HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
        async with RawServer(answer_and_close(cut), answer(http(body=b'{"n":1}'))) as server:
            assert await send_to(server, read()) == {"n": 1}

    run(scenario())


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n",
        b"HTTP/1.1 200 X\r\nX-Slow: ",
    ],
    ids=["body", "head"],
)
def test_a_slow_drip_ends_at_the_deadline_and_the_next_request_works(head):
    async def scenario():
        async with (
            RawServer(drip(head), answer(http(body=b'{"n":2}'))) as server,
            closing(session(server.base_url, deadline_seconds=0.1)) as opened,
        ):
            with pytest.raises(NoUsableAnswerError, match="complete"):
                await opened.send(post())
            assert await opened.send(post()) == {"n": 2}
            assert len(server.requests) == 2

    run(scenario())


def test_a_small_packed_answer_that_unpacks_without_end_is_given_up():
    bomb = gzip.compress(b"0" * (40 * 1024 * 1024))
    assert len(bomb) < 100_000

    async def scenario():
        async with RawServer(answer(http(200, bomb, Content_Encoding="gzip"))) as server:
            with pytest.raises(NoUsableAnswerError, match="too long"):
                await send_to(server, read())
            assert len(server.requests) == 1

    run(scenario())


def test_unpacking_stops_at_the_room_there_is():
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)
    assert len(_unpacked(unpacker, gzip.compress(b"0" * 1_000_000), 1000, "Ecomail")) == 1000


def test_an_endless_answer_is_given_up():
    async def scenario():
        head = b"HTTP/1.1 200 X\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"
        async with RawServer(flood(head, b" " * 1_000_000)) as server:
            with pytest.raises(NoUsableAnswerError, match="too long"):
                await send_to(server, read())

    run(scenario())


def test_a_packed_answer_is_read():
    async def scenario():
        async with RawServer(answer(http(200, gzip.compress(b'{"n":1}'), Content_Encoding="gzip"))) as server:
            assert await send_to(server, read()) == {"n": 1}
            assert server.requests[0].header("accept-encoding") == "gzip"

    run(scenario())


def test_an_answer_packed_in_an_unknown_way_is_no_answer():
    async def scenario():
        async with RawServer(answer(http(200, b"xx", Content_Encoding="br"))) as server:
            with pytest.raises(NoUsableAnswerError) as refused:
                await send_to(server, read())
        assert refused.value.params["reason"] == Notice("packing_unknown")

    run(scenario())


# ----------------------------------------------------------------------------------------------------- retries


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_fault_of_the_service_is_tried_four_times_for_reads_and_puts_and_once_for_posts(status):
    async def scenario(request_):
        script = ScriptedTransport(json_response({"message": "x"}, status))
        async with closing(session(transport=script)) as opened:
            with pytest.raises(NoUsableAnswerError, match=str(status)) as caught:
                await opened.send(request_)
        assert caught.value.status == status
        return len(script.requests)

    assert run(scenario(read())) == 4
    assert run(scenario(put())) == 4
    assert run(scenario(post())) == 1


def test_a_service_that_says_when_it_is_back_is_not_asked_before():
    clock = VirtualClock()
    script = ScriptedTransport(json_response({}, 503, retry_after="40"), json_response({"n": 1}))

    async def scenario():
        async with closing(session(clock=clock, transport=script)) as opened:
            assert await opened.send(read()) == {"n": 1}

    run(scenario())
    assert clock.monotonic() == 40


def test_a_service_that_is_away_for_longer_than_retries_last_is_given_up_at_once():
    clock = VirtualClock()
    script = ScriptedTransport(json_response({}, 503, retry_after="3600"))

    async def scenario():
        async with closing(session(clock=clock, transport=script)) as opened:
            with pytest.raises(NoUsableAnswerError):
                await opened.send(read())

    run(scenario())
    assert len(script.requests) == 1
    assert clock.monotonic() == 0


def test_retries_end_when_their_time_is_used_up():
    clock = VirtualClock()

    class Slow(ScriptedTransport):
        async def handle_async_request(self, request):
            clock.advance(50)
            return await super().handle_async_request(request)

    script = Slow(httpx.ReadTimeout("x"))

    async def scenario():
        async with closing(session(clock=clock, transport=script)) as opened:
            with pytest.raises(NoUsableAnswerError):
                await opened.send(read())

    run(scenario())
    assert len(script.requests) == 3


def test_waiting_for_the_limiter_does_not_use_up_the_retries_time():
    clock = VirtualClock()
    limiter = RateLimiter(1, clock=clock)
    script = ScriptedTransport(httpx.ReadTimeout("x"), httpx.ReadTimeout("x"), httpx.ReadTimeout("x"), json_response())

    async def scenario():
        async with closing(session(clock=clock, limiter=limiter, transport=script)) as opened:
            await opened.send(read())

    run(scenario())
    assert len(script.requests) == 4
    assert clock.monotonic() > 150


# --------------------------------------------------------------------------------------------------------- 429


def with_header(response, name, value):
    """A header with whatever bytes a far side may send."""
    response.headers = httpx.Headers([*response.headers.raw, (name.encode(), value.encode())])


@pytest.mark.parametrize(
    ("header", "least", "most"),
    [
        ("7", 7, 7.5), ("0", 1, 1.5), ("-5", 5, 5.5), ("1.5", 5, 5.5), ("soon", 5, 5.5), ("", 5, 5.5), ("٣", 5, 5.5),
        (None, 5, 5.5), ("900", 900, 900.5), ("Mon, 02 Mar 2026 12:00:40 GMT", 40, 40.5),
        ("Mon, 02 Mar 2020 12:00:40 GMT", 1, 1.5),
    ],
)  # fmt: skip
def test_a_429_is_waited_out_and_then_even_a_post_is_sent_again(header, least, most):
    clock = VirtualClock()
    refusal = json_response({"message": "Too Many Attempts."}, 429)
    if header is not None:
        with_header(refusal, "retry-after", header)
    script = ScriptedTransport(refusal, json_response({"ok": 1}))

    async def scenario():
        async with closing(session(clock=clock, transport=script)) as opened:
            assert await opened.send(post()) == {"ok": 1}

    run(scenario())
    assert len(script.requests) == 2
    assert least <= clock.monotonic() <= most


@pytest.mark.parametrize("header", ["901", "99999999999", "9" * 400])
def test_an_absurdly_long_wait_is_not_waited_but_everybody_else_keeps_quiet(header):
    clock = VirtualClock()
    limiter = RateLimiter(100, clock=clock)
    script = ScriptedTransport(json_response({}, 429, retry_after=header))

    async def scenario():
        async with closing(session(clock=clock, limiter=limiter, transport=script)) as opened:
            with pytest.raises(RateLimitedError):
                await opened.send(read())

    run(scenario())
    assert len(script.requests) == 1
    assert clock.monotonic() == 0
    assert limiter.next_free_in() == 900


def test_a_far_date_is_an_absurdly_long_wait():
    clock = VirtualClock()
    far = format_datetime(clock.now() + timedelta(days=3), usegmt=True)
    script = ScriptedTransport(json_response({}, 429, retry_after=far))

    async def scenario():
        async with closing(session(clock=clock, transport=script)) as opened:
            with pytest.raises(RateLimitedError, match="259200"):
                await opened.send(read())

    run(scenario())


def test_refusals_without_end_are_given_up():
    script = ScriptedTransport(json_response({}, 429, retry_after="1"))

    async def scenario():
        async with closing(session(transport=script)) as opened:
            with pytest.raises(RateLimitedError):
                await opened.send(post())

    run(scenario())
    assert len(script.requests) == 6


def test_the_limit_is_learnt_from_the_answers():
    clock = VirtualClock()
    limiter = RateLimiter(60, clock=clock)
    script = ScriptedTransport(json_response({}, X_RateLimit_Limit="30", X_RateLimit_Remaining="20"))

    async def scenario():
        async with closing(session(clock=clock, limiter=limiter, transport=script)) as opened:
            await opened.send(read())

    run(scenario())
    assert limiter.limit == 30
    assert limiter.used() == 10


@pytest.mark.parametrize("value", ["", "-1", "x", "٣", "1.5"])
def test_junk_in_the_limit_headers_is_ignored(value):
    clock = VirtualClock()
    limiter = RateLimiter(60, clock=clock)
    response = json_response({})
    with_header(response, "x-ratelimit-limit", value)
    with_header(response, "x-ratelimit-remaining", value)

    async def scenario():
        async with closing(session(clock=clock, limiter=limiter, transport=ScriptedTransport(response))) as opened:
            await opened.send(read())

    run(scenario())
    assert limiter.limit == 60
    assert limiter.used() == 1


# ------------------------------------------------------------------------------------- cancelling and closing


class GatedTransport(httpx.AsyncBaseTransport):
    """Holds every request until the gate opens, and counts how many it holds."""

    def __init__(self) -> None:
        self.gate = asyncio.Event()
        self.came = asyncio.Event()
        self.holding = 0
        self.most = 0
        self.answered = 0

    async def handle_async_request(self, _request):
        self.holding += 1
        self.most = max(self.most, self.holding)
        self.came.set()
        await self.gate.wait()
        self.holding -= 1
        self.answered += 1
        return json_response()


def test_a_caller_cancelled_before_its_turn_sends_nothing():
    async def scenario():
        clock = VirtualClock(auto=False)
        limiter = RateLimiter(10, clock=clock)
        script = ScriptedTransport(json_response())
        async with closing(session(clock=clock, limiter=limiter, transport=script)) as opened:
            limiter.pause(100)
            tasks = [asyncio.create_task(opened.send(put())) for _ in range(2 * LARGEST_NUMBER_UNDER_WAY)]
            await clock.until_sleeping(1)
            for task in tasks:
                task.cancel()
            ends = await asyncio.gather(*tasks, return_exceptions=True)
            assert {type(end) for end in ends} == {asyncio.CancelledError}
            clock.advance(1000)
            await opened.drain()
            assert script.requests == []
            assert limiter.used() == 0
            # Their places are free again.
            async with asyncio.timeout(10):
                await opened.send(read())

    run(scenario())


def test_what_was_sent_ends_although_its_caller_was_cancelled():
    async def scenario():
        transport = GatedTransport()
        async with closing(session(transport=transport)) as opened:
            task = asyncio.create_task(opened.send(put()))
            await transport.came.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert transport.answered == 0
            draining = asyncio.create_task(opened.drain())
            await asyncio.sleep(0)
            assert not draining.done()
            transport.gate.set()
            await draining
            assert transport.answered == 1

    run(scenario())


def test_a_failure_that_nobody_waits_for_any_more_is_no_noise(caplog):
    async def scenario():
        gate = asyncio.Event()
        async with RawServer(silence(gate)) as server:
            opened = session(server.base_url, deadline_seconds=0.05)
            task = asyncio.create_task(opened.send(post()))
            await server.came.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await opened.close()
            gate.set()

    run(scenario())
    assert "never retrieved" not in caplog.text


def test_closing_waits_for_what_was_sent_and_then_sends_nothing():
    async def scenario():
        transport = GatedTransport()
        opened = session(transport=transport)
        task = asyncio.create_task(opened.send(put()))
        await transport.came.wait()
        closed = asyncio.create_task(opened.close())
        await asyncio.sleep(0)
        assert not closed.done()
        transport.gate.set()
        await closed
        assert await task == {}
        with pytest.raises(RuntimeError, match="closed"):
            await opened.send(read())

    run(scenario())


def test_no_more_than_ten_are_under_way():
    async def scenario():
        transport = GatedTransport()
        async with closing(session(transport=transport)) as opened:
            tasks = [asyncio.create_task(opened.send(read())) for _ in range(40)]
            for _ in range(50):
                await asyncio.sleep(0)
            assert transport.holding == LARGEST_NUMBER_UNDER_WAY
            transport.gate.set()
            await asyncio.gather(*tasks)
            assert transport.most == LARGEST_NUMBER_UNDER_WAY

    run(scenario())


def test_a_stuck_pool_gets_a_new_client():
    script = ScriptedTransport(httpx.PoolTimeout("stuck"), json_response())

    async def scenario():
        async with closing(session(transport=script)) as opened:
            await opened.send(read())
            assert script.times_closed == 1

    run(scenario())
    assert script.times_closed == 2


# --------------------------------------------------------------------------------------------------- logging


def test_each_request_leaves_one_line_without_people_bodies_and_keys(caplog):
    caplog.set_level(logging.DEBUG)

    async def scenario():
        async with RawServer(reset, answer(http(body=b'{"secret":"body"}'))) as server:
            await send_to(server, put(b'{"email":"jan@example.cz"}'))

    run(scenario())
    lines = [record.getMessage() for record in caplog.records if record.name == "order_reconciler.api"]
    assert len(lines) == 2
    assert lines[0].startswith("Ecomail PUT /thing/{id}: no answer in ")
    assert lines[1].startswith("Ecomail PUT /thing/{id}: 200 in ")
    for forbidden in (KEY, "jan@", "secret", "/thing/1"):
        assert forbidden not in caplog.text


# ------------------------------------------------------------------------------------------------ in process


def test_the_demo_shop_answers_in_process_with_the_target_as_on_the_wire():
    seen = []

    def handle(method, target, headers, body):
        seen.append((method, target, headers["key"], body))
        return 200, {"Content-Type": "application/json"}, b'{"n":1}'

    async def scenario():
        async with closing(session("https://demo.invalid/base", transport=InProcessTransport(handle))) as opened:
            request = put(b"{}")
            assert await opened.send(request) == {"n": 1}

    run(scenario())
    assert seen == [("PUT", "/base/thing/1", KEY, b"{}")]
