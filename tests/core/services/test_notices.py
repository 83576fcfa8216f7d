"""Notices leave this computer over TLS or not at all, once, before a deadline, and say nothing of their secrets."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from core.domain.errors import BaseUrlError, NoticeNotSentError
from core.domain.model import Notice
from core.domain.settings import MailSecurity
from core.services.notices import SIGNATURE, TIMESTAMP, MailServer, call_webhook, send_mail, signature_of
from tests.support import raw_server
from tests.support.push_scene import on_a_loop
from tests.support.tls_servers import PASSWORD, USER, Mail, certificate_of_localhost, hook_server, mail_server, trusted

AT = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)


def message() -> EmailMessage:
    made = EmailMessage()
    made["From"] = made["To"] = "eva@example.com"
    made["Subject"] = "Vaas & Zo: 7 bestellingen"
    made.set_content("Zeven – sedm")
    return made


def server_of(mail: Mail, *, deadline: float = 15.0, security: MailSecurity = MailSecurity.TLS) -> MailServer:
    return MailServer(host="localhost", port=mail.port, security=security, user=USER, deadline=deadline)


def reason_of(refused: pytest.ExceptionInfo[NoticeNotSentError]) -> str:
    reason = refused.value.params["reason"]
    assert isinstance(reason, Notice)
    assert "\n" not in refused.value.message
    return reason.code


# --------------------------------------------------------------------------------------------------------- e-mail


@pytest.mark.parametrize("security", list(MailSecurity))
@on_a_loop
async def test_an_e_mail_arrives_over_tls(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, security: MailSecurity
) -> None:
    certificate = trusted(tmp_path, monkeypatch)
    async with mail_server(certificate, starttls=security is MailSecurity.STARTTLS) as mail:
        await send_mail(server_of(mail, security=security), message(), PASSWORD, AT)
    (arrived,) = mail.messages
    assert (arrived["To"], arrived["Subject"]) == ("eva@example.com", "Vaas & Zo: 7 bestellingen")
    assert arrived["Date"] == "Mon, 02 Mar 2026 03:00:00 +0000"
    assert {line.split()[0].upper() for line, safe in mail.said if not safe} <= {"EHLO", "STARTTLS"}


@on_a_loop
async def test_a_wrong_password_is_one_sentence_without_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = trusted(tmp_path, monkeypatch)
    async with mail_server(certificate) as mail:  # it repeats what it was given, as some do
        with pytest.raises(NoticeNotSentError) as refused:
            await send_mail(server_of(mail), message(), "s3cret", AT)
    assert reason_of(refused) == "mail_password_refused"
    assert "s3cret" not in refused.value.message
    assert mail.messages == []


@on_a_loop
async def test_a_server_that_lets_nobody_sign_in_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or only in a way that this program does not know: then the password is not what is wrong."""
    certificate = trusted(tmp_path, monkeypatch)
    for offers in ("", "XOAUTH2"):
        async with mail_server(certificate, offers_auth=offers) as mail:
            with pytest.raises(NoticeNotSentError) as refused:
                await send_mail(server_of(mail), message(), PASSWORD, AT)
        assert reason_of(refused) == "mail_no_sign_in"
        assert not any(line.upper().startswith("AUTH") for line, _ in mail.said)


@on_a_loop
async def test_an_address_with_letters_that_the_server_does_not_know_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = trusted(tmp_path, monkeypatch)
    made = EmailMessage()
    made["From"] = made["To"] = "květa@example.com"
    made["Subject"] = "x"
    async with mail_server(certificate) as mail:
        with pytest.raises(NoticeNotSentError) as refused:
            await send_mail(server_of(mail), made, PASSWORD, AT)
    assert reason_of(refused) == "mail_address_refused"


@pytest.mark.parametrize("at", ["user:pa55@localhost", "localhost:99999", "localhost\r\nX-A: b", ""])
@on_a_loop
async def test_an_address_that_must_not_be_is_never_called(at: str) -> None:
    with pytest.raises(BaseUrlError) as refused:
        await call_webhook(f"https://{at}/hook", b"{}", "secret", AT)
    assert "pa55" not in refused.value.message


@on_a_loop
async def test_an_endless_answer_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = trusted(tmp_path, monkeypatch)
    endless = raw_server.drip(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", b"x" * 65_536)
    async with hook_server(certificate, endless) as hook:
        await call_webhook(hook.url, b"{}", "secret", AT, deadline=5.0)
        assert len(hook.requests) == 1


@on_a_loop
async def test_nothing_is_said_where_no_safe_connection_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = trusted(tmp_path, monkeypatch)
    async with mail_server(certificate, starttls=True, offers_tls=False) as mail:
        with pytest.raises(NoticeNotSentError) as refused:
            await send_mail(server_of(mail, security=MailSecurity.STARTTLS), message(), PASSWORD, AT)
    assert reason_of(refused) == "mail_not_protected"
    assert not any(line.upper().startswith(("AUTH", "MAIL", "DATA")) for line, _ in mail.said)


@on_a_loop
async def test_a_server_that_nobody_vouches_for_is_told_nothing(tmp_path: Path) -> None:
    certificate = certificate_of_localhost(tmp_path)
    async with mail_server(certificate) as mail:
        with pytest.raises(NoticeNotSentError) as refused:
            await send_mail(server_of(mail), message(), PASSWORD, AT)
        assert reason_of(refused) == "tls_failed"
        assert mail.said == []
    async with hook_server(certificate) as hook:
        with pytest.raises(NoticeNotSentError) as untrusted:
            await call_webhook(hook.url, b"{}", "secret", AT)
        assert reason_of(untrusted) == "tls_failed"
        assert hook.requests == []


@pytest.mark.parametrize(
    ("refuses", "reason"),
    [("MAIL", "mail_address_refused"), ("RCPT", "mail_address_refused"), ("DATA", "mail_not_taken")],
)
@on_a_loop
async def test_what_a_mail_server_refuses_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refuses: str, reason: str
) -> None:
    certificate = trusted(tmp_path, monkeypatch)
    async with mail_server(certificate, refuses=refuses) as mail:
        with pytest.raises(NoticeNotSentError) as refused:
            await send_mail(server_of(mail), message(), PASSWORD, AT)
    assert reason_of(refused) == reason


@on_a_loop
async def test_a_mail_server_that_says_nothing_is_left_at_the_deadline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = trusted(tmp_path, monkeypatch)
    async with mail_server(certificate, silent=True) as mail:
        with pytest.raises(NoticeNotSentError) as refused:
            await send_mail(server_of(mail, deadline=0.1), message(), PASSWORD, AT)
    assert reason_of(refused) == "no_answer_in_time"


@on_a_loop
async def test_a_name_that_is_no_server_is_said() -> None:
    nowhere = MailServer(host="localhost", port=1, security=MailSecurity.TLS)
    with pytest.raises(NoticeNotSentError) as refused:
        await send_mail(nowhere, message(), "", AT)
    assert reason_of(refused) == "not_connected"


# -------------------------------------------------------------------------------------------------------- webhook


@on_a_loop
async def test_a_webhook_gets_a_signed_body(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = trusted(tmp_path, monkeypatch)
    async with hook_server(certificate) as hook:
        await call_webhook(hook.url, b'{"a": 1}', "secret of the hook", AT)
    (request,) = hook.requests
    assert request.line == "POST /hook?shop=1 HTTP/1.1"
    assert json.loads(request.body) == {"a": 1}
    assert request.header(TIMESTAMP) == str(int(AT.timestamp()))
    assert request.header(SIGNATURE) == f"sha256={signature_of('secret of the hook', '1772420400', request.body)}"
    assert "secret of the hook" not in request.head.decode()


def test_the_signature_is_the_hmac_of_time_and_body() -> None:
    """Made by hand: ``printf '1772420400.{"a": 1}' | openssl dgst -sha256 -hmac key``."""
    signed = signature_of("key", "1772420400", b'{"a": 1}')
    assert signed == "8a918b03719acff09d16f5f3c2a79b0875ada73e382a2e07c8914a7d498e04e7"


@pytest.mark.parametrize("status", [302, 400, 401, 404, 500, 503])
@on_a_loop
async def test_a_webhook_that_does_not_say_yes_is_said_and_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    certificate = trusted(tmp_path, monkeypatch)
    elsewhere = raw_server.http(status, b"no", location="https://localhost:1/")
    async with hook_server(certificate, raw_server.answer(elsewhere)) as hook:
        with pytest.raises(NoticeNotSentError) as refused:
            await call_webhook(hook.url, b"{}", "secret", AT)
        assert len(hook.requests) == 1, "once"
    assert reason_of(refused) == "webhook_answered"
    assert str(status) in refused.value.message
    assert "shop=1" not in refused.value.message, "the address may be its secret"


@on_a_loop
async def test_a_webhook_that_hangs_or_drips_is_left_at_the_deadline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = trusted(tmp_path, monkeypatch)
    for behaviour in (raw_server.silence(asyncio.Event()), raw_server.drip(b"HTTP/1.1 200 X\r\nA: ", b"a")):
        async with hook_server(certificate, behaviour) as hook:
            with pytest.raises(NoticeNotSentError) as refused:
                await call_webhook(hook.url, b"{}", "secret", AT, deadline=0.3)
            assert reason_of(refused) in {"no_answer_in_time", "not_connected"}


@on_a_loop
async def test_an_address_without_tls_is_never_called() -> None:
    async with raw_server.RawServer(raw_server.answer(raw_server.http())) as server:
        with pytest.raises(BaseUrlError):
            await call_webhook(server.base_url, b"{}", "secret", AT)
        assert server.requests == []
