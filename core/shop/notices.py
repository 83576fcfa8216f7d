"""When somebody is told what happened while nobody watched, and by which ways: tray, e-mail, webhook.

Called after a run, never within one; what leaves this computer is sent beside everything else, and whether it arrives
changes nothing of what was done. What was told last is kept, so that the same is not told again each half hour. What a
notice says, and what it must not, is ``core.domain.notices``'.
"""

from __future__ import annotations

import asyncio
import logging
import platform
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from email.message import EmailMessage
from typing import Annotated, Final
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from core.domain.errors import NoticeNotSentError, ReconcilerError, StoppedByUser
from core.domain.messages import text
from core.domain.model import FailureNote, Notice
from core.domain.night import Night
from core.domain.notices import Occasion, Told, told_of_cause, told_of_night, told_of_run, told_of_silence
from core.services.notices import DEADLINE_SECONDS, MailServer, call_webhook, send_mail
from core.shop.causes import Causes
from core.shop.run import ShopContext
from core.system.keyring import Service

_KEPT: Final = "notices"
LEAVE_SECONDS: Final = 3.0
"""For what is being sent when the shop is closed."""
_log = logging.getLogger("order_reconciler.notices")


class _Kept(Struct, frozen=True, kw_only=True):
    said: str = ""
    """Of the last comparison: by code and number, so that the same is told once."""
    silent_since: Annotated[datetime, Meta(tz=True)] | None = None
    """When something was compared last, as far as seen; what can no longer be compared does not say it."""
    silence_told: Annotated[datetime, Meta(tz=True)] | None = None
    causes_of: Annotated[datetime, Meta(tz=True)] | None = None
    """The comparison whose new causes were told."""


class Notices:
    """Of one shop. Belongs to its event loop."""

    def __init__(self, context: ShopContext, causes: Causes, *, is_demo: bool = False) -> None:
        """The demo's stay on this computer."""
        self._is_demo = is_demo
        self._context = context
        self._causes = causes
        self._under_way: set[asyncio.Task[None]] = set()
        self.say: Callable[[Notice], str] = text
        """The words, in the language of whoever has the shop open."""
        self.on_tell: Callable[[Told], None] = lambda _told: None
        """For the tray; called with everything that is told."""
        self.deadline = DEADLINE_SECONDS

    # ----------------------------------------------------------------------------------------------------- when

    async def after_night(self, night: Night) -> None:
        """A shift has ended."""
        if self._context.settings.notice_runs:
            self.tell(told_of_night(night))
        await self._after_any()

    async def after_comparison(self, notice: Notice) -> None:
        """A comparison that nobody watched has ended with ``notice``."""
        kept = self._kept
        said = f"{notice.code}:{notice.value('count')}"
        if said != kept.said:
            self._keep(replace(kept, said=said))
            if self._context.settings.notice_runs:
                self.tell(told_of_run(notice))
        await self._after_any()

    async def _after_any(self) -> None:
        self._tell_silence()
        if self._context.settings.notice_causes:
            await self._tell_new_causes()

    def _tell_silence(self) -> None:
        """Once for each so many days."""
        settings, now, kept = self._context.settings, self._context.clock.now(), self._kept
        since = self._context.store.orders.newest_comparison(that_worked=True) or kept.silent_since or now
        if since != kept.silent_since:
            self._keep(kept := replace(kept, silent_since=since))
        told = told_of_silence(since, now, settings)
        again = timedelta(days=settings.notice_silent_days)
        if told is not None and (kept.silence_told is None or now - max(kept.silence_told, since) >= again):
            self._keep(replace(kept, silence_told=now))
            self.tell(told)

    async def _tell_new_causes(self) -> None:
        newest, kept = self._context.store.orders.newest_comparison(), self._kept
        if newest is None or newest == kept.causes_of:
            return
        self._keep(replace(kept, causes_of=newest))
        if not self._causes.has_new():
            return
        try:
            found = await self._causes.find()
        except StoppedByUser:
            return
        for cause in found.explanation.causes:
            if cause.key in found.new:
                self.tell(told_of_cause(cause))

    # ------------------------------------------------------------------------------------------------------ how

    def tell(self, told: Told) -> None:
        """Begins to send ``told`` every way that is set up, and returns at once."""
        self.on_tell(told)
        if self._is_demo:
            return
        settings = self._context.settings
        if settings.notice_email and settings.notice_smtp_host:
            self._begin(self._by_mail(told))
        if settings.notice_webhook:
            self._begin(self._by_webhook(told))

    async def test(self) -> None:
        """Sends a test every way that is set up, one after the other, and waits. Raises what goes wrong first."""
        settings = self._context.settings
        told = Told(occasion=Occasion.TEST, said=(Notice("notice_test"),))
        self.on_tell(told)
        if self._is_demo:
            to = settings.notice_smtp_host or urlsplit(settings.notice_webhook).hostname or ""
            raise NoticeNotSentError(to=to, reason=Notice("demo_stays_here"))
        if settings.notice_email and settings.notice_smtp_host:
            await self._by_mail(told)
        if settings.notice_webhook:
            await self._by_webhook(told)

    @property
    def failure(self) -> FailureNote | None:
        """Why the last notice did not arrive; ``None`` where it did."""
        return self._context.store.key_values.get(f"{_KEPT}.failure", FailureNote)

    async def drain(self) -> None:
        """Waits for what is being sent, for as long as an attempt may take."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=2 * self.deadline)

    async def leave(self) -> None:
        """The shop is closed: what is nearly there may arrive, the rest is given up."""
        if self._under_way:
            _, hanging = await asyncio.wait(self._under_way, timeout=LEAVE_SECONDS)
            for task in hanging:
                task.cancel()
            await asyncio.gather(*hanging, return_exceptions=True)

    def _begin(self, sending: Coroutine[None, None, None]) -> None:
        async def send() -> None:
            try:
                await sending
            except ReconcilerError as error:
                _log.warning("%s", error.message)
                self._note(error.note)
            else:
                self._note(None)

        task = asyncio.get_running_loop().create_task(send())
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    def _note(self, failure: FailureNote | None) -> None:
        if failure != self.failure:
            self._context.store.key_values.set(f"{_KEPT}.failure", failure)

    async def _by_mail(self, told: Told) -> None:
        settings, clock = self._context.settings, self._context.clock
        password = ""
        if settings.notice_smtp_user:
            password = await self._context.connections.secret(Service.SMTP, settings)
        message = EmailMessage()
        message["From"] = message["To"] = settings.notice_email
        message["Subject"] = _one_line(f"{self._shop}: {self.say(told.said[0])}")
        lines = [*map(self.say, told.said), "", self.say(Notice("notice_from", {"computer": platform.node()}))]
        message.set_content("\n".join(lines))
        server = MailServer(
            host=settings.notice_smtp_host,
            port=settings.notice_smtp_port,
            security=settings.notice_smtp_security,
            user=settings.notice_smtp_user,
            deadline=self.deadline,
        )
        await send_mail(server, message, password, clock.now())

    async def _by_webhook(self, told: Told) -> None:
        settings, now = self._context.settings, self._context.clock.now()
        secret = await self._context.connections.secret(Service.WEBHOOK, settings)
        body = msgspec.json.encode(
            {
                "occasion": told.occasion,
                "shop": self._shop,
                "at": now,
                "text": "\n".join(map(self.say, told.said)),
                "codes": [notice.code for notice in told.said],
                "figures": told.figures,
            }
        )
        await call_webhook(settings.notice_webhook, body, secret, now, deadline=self.deadline)

    @property
    def _shop(self) -> str:
        return self._context.settings.shop_name or self._context.name

    @property
    def _kept(self) -> _Kept:
        return self._context.store.key_values.get(_KEPT, _Kept) or _Kept()

    def _keep(self, kept: _Kept) -> None:
        self._context.store.key_values.set(_KEPT, kept)


def _one_line(text_: str) -> str:
    return " ".join(text_.split())
