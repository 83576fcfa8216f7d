"""How a notice leaves this computer: as an e-mail by SMTP, or as a signed request to a webhook. Only over TLS.

Each attempt has one deadline for all of it, however slowly the other side drips, and is made once: a notice is worth no
second try, and nothing waits for it. A password is only said after the connection is safe. Decides nothing of what is
told, and keeps nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import logging
import smtplib
import socket
import ssl
import threading
from collections.abc import Callable
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from http import HTTPStatus
from typing import Final
from urllib.parse import urlsplit

import httpx
import truststore
from msgspec import Struct

from core.domain.errors import NoticeNotSentError
from core.domain.model import Notice
from core.domain.settings import MailSecurity, checked_webhook

DEADLINE_SECONDS: Final = 15.0
"""For all of one attempt."""
_STEP_SECONDS: Final = 10.0
"""For each step of a mail server's answers."""
SIGNATURE: Final = "X-Order-Reconciler-Signature"
TIMESTAMP: Final = "X-Order-Reconciler-Timestamp"


class MailServer(Struct, frozen=True, kw_only=True):
    host: str
    port: int
    security: MailSecurity
    user: str = ""
    """Empty: nobody signs in."""
    deadline: float = DEADLINE_SECONDS


def signature_of(secret: str, timestamp: str, body: bytes) -> str:
    """What proves that ``body`` is ours and of that moment: HMAC-SHA256 over ``TIMESTAMP.BODY``, in hexadecimal."""
    return hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


async def call_webhook(url: str, body: bytes, secret: str, at: datetime, *, deadline: float = DEADLINE_SECONDS) -> None:
    """One POST. Raises ``NoticeNotSentError``; what was answered is not read, only whether it was a yes."""
    checked_webhook("notice.webhook", url)
    host, timestamp = urlsplit(url).hostname or "", str(int(at.timestamp()))
    for name in ("httpx", "httpcore"):  # they log whole addresses, and a webhook's may be its secret
        logging.getLogger(name).setLevel(logging.WARNING)
    headers = {
        "Content-Type": "application/json",
        TIMESTAMP: timestamp,
        SIGNATURE: f"sha256={signature_of(secret, timestamp, body)}",
    }

    async def post() -> int:
        tls = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        try:
            client = httpx.AsyncClient(verify=tls, follow_redirects=False, timeout=deadline)
        except (ValueError, ImportError, httpx.InvalidURL):
            # httpx reads the system's proxy settings here, and quotes them, password and all.
            raise NoticeNotSentError(to=host, reason=Notice("proxy_unusable")) from None
        async with client, client.stream("POST", url, content=body, headers=headers) as response:
            return response.status_code

    try:
        status = await asyncio.wait_for(post(), deadline)
    except TimeoutError:
        raise NoticeNotSentError(to=host, reason=Notice("no_answer_in_time")) from None
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, OSError) as error:
        raise NoticeNotSentError(to=host, reason=_why(error)) from None
    except ExceptionGroup as error:
        if error.subgroup(OverflowError) is None:
            raise
        raise NoticeNotSentError(to=host, reason=Notice("proxy_unusable")) from None  # its port is beyond all ports
    if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        raise NoticeNotSentError(to=host, reason=Notice("webhook_answered", {"status": str(status)}))


async def send_mail(server: MailServer, message: EmailMessage, password: str, at: datetime) -> None:
    """One e-mail. Raises ``NoticeNotSentError``.

    smtplib blocks, and nothing can end a thread that does: so it is one that nobody waits for, and that ends with the
    program at the latest.
    """
    message["Date"] = format_datetime(at)
    loop = asyncio.get_running_loop()
    ended: asyncio.Future[Exception | None] = loop.create_future()

    def tell(error: Exception | None) -> None:
        if not ended.done():
            ended.set_result(error)

    def work() -> None:
        error = _failure_of(lambda: _deliver(server, message, password))
        with contextlib.suppress(RuntimeError):  # the loop may be gone by now
            loop.call_soon_threadsafe(tell, error)

    threading.Thread(target=work, name="notice by e-mail", daemon=True).start()
    try:
        error = await asyncio.wait_for(ended, server.deadline)
    except TimeoutError:
        raise NoticeNotSentError(to=server.host, reason=Notice("no_answer_in_time")) from None
    if error is not None:
        raise NoticeNotSentError(to=server.host, reason=_why(error)) from None


def _failure_of(work: Callable[[], None]) -> Exception | None:
    try:
        work()
    except (smtplib.SMTPException, OSError, ValueError) as error:
        return error
    return None


def _deliver(server: MailServer, message: EmailMessage, password: str) -> None:
    tls = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    step = min(_STEP_SECONDS, server.deadline)
    if server.security is MailSecurity.TLS:
        smtp: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=step, context=tls)
    else:
        smtp = smtplib.SMTP(server.host, server.port, timeout=step)
    with smtp:
        if server.security is MailSecurity.STARTTLS:
            smtp.starttls(context=tls)  # raises where it is not offered: nothing is said in clear
        if server.user:
            smtp.ehlo_or_helo_if_needed()
            if not _KNOWN_WAYS & set(smtp.esmtp_features.get("auth", "").upper().split()):
                raise _RefusedError(Notice("mail_no_sign_in"))
            smtp.login(server.user, password)
        try:
            smtp.send_message(message)
        except smtplib.SMTPNotSupportedError:  # letters in the address that this server does not know
            raise _RefusedError(Notice("mail_address_refused")) from None


_KNOWN_WAYS: Final = frozenset({"CRAM-MD5", "PLAIN", "LOGIN"})
"""Of signing in, to smtplib."""


class _RefusedError(ValueError):
    def __init__(self, reason: Notice) -> None:
        self.reason = reason
        super().__init__(reason.code)


_REASONS: Final[tuple[tuple[type[Exception], Notice], ...]] = (
    (smtplib.SMTPAuthenticationError, Notice("mail_password_refused")),
    (smtplib.SMTPRecipientsRefused, Notice("mail_address_refused")),
    (smtplib.SMTPSenderRefused, Notice("mail_address_refused")),
    (smtplib.SMTPNotSupportedError, Notice("mail_not_protected")),
    (smtplib.SMTPServerDisconnected, Notice("connection_broke")),
    (smtplib.SMTPException, Notice("mail_not_taken")),
    (UnicodeError, Notice("mail_password_refused")),
    (ssl.SSLError, Notice("tls_failed")),
    (TimeoutError, Notice("no_answer_in_time")),
    (httpx.TimeoutException, Notice("no_answer_in_time")),
    (socket.gaierror, Notice("address_not_found")),
)


def _why(error: Exception) -> Notice:
    """In our words only: an answer may repeat what was sent to it."""
    seen: BaseException | None = error
    while isinstance(seen, Exception):
        if isinstance(seen, _RefusedError):
            return seen.reason
        for kind, reason in _REASONS:
            if isinstance(seen, kind):
                return reason
        seen = seen.__cause__ or seen.__context__
    return Notice("not_connected")
