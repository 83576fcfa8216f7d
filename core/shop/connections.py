"""The two clients of one shop profile, made when first needed from the settings and the keys of that moment.

Keys are fetched from the password store here, off the event loop (a locked store blocks until its prompt is answered),
and handed to the session that sends them; nothing else sees them.

A rate limit belongs to a key: two profiles with the same one share its limiter, two with different ones must not. A key
is told from another by a salted hash, made anew for every start and never written anywhere. What was used of a limit is
kept with the shop when it is closed, since the command line may be called twice in a minute: so many requests, so many
seconds ago. A start that was killed keeps nothing, and another shop with the same key is another program: what they
requested shows in what the service answers.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import urllib.parse
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Annotated, Final

from msgspec import Meta, Struct

from core.domain.errors import (
    CredentialsError,
    KeyForOtherAddressError,
    KeyMissingError,
    KeyringUnavailableError,
    NotSetUpError,
    StoreError,
)
from core.domain.model import Notice
from core.domain.results import ConnectionReport
from core.domain.settings import ShopSettings
from core.services.ecomail import EcomailClient
from core.services.rate_limit import GUARD_SECONDS, WINDOW_SECONDS, RateLimiter
from core.services.session import ApiSession, Transport
from core.services.wemasy import WemasyClient
from core.store.store import Store
from core.system.clock import Clock
from core.system.keyring import CredentialStore, Service, checked_key
from core.system.redaction import AuthHeader

_SALT_BYTES: Final = 16

FACT: Final = "used_{}"
"""Under which name the store keeps what was used of a service's limit."""


class _Used(Struct, frozen=True):
    at: Annotated[datetime, Meta(tz=True)]
    """By the wall clock."""
    limit: Annotated[int, Meta(gt=0)]
    ages: tuple[float, ...]
    """Of each request that still counted then, in seconds."""


def keep_used(store: Store, limiters: Mapping[Service, RateLimiter], now: datetime) -> None:
    """For the next start. A store that cannot be written to loses it: then a refusal says so, and is obeyed."""
    with contextlib.suppress(StoreError):
        for service, limiter in limiters.items():
            if ages := tuple(round(age, 1) for age in limiter.ages()):
                store.key_values.set(FACT.format(service), _Used(now, limiter.limit, ages))


def recall_used(store: Store, limiters: Mapping[Service, RateLimiter], now: datetime) -> None:
    """A clock that was set back makes it the usage of just now: that costs one window, and breaks no limit."""
    for service, limiter in limiters.items():
        used = store.key_values.get(FACT.format(service), _Used)
        if used is None:
            continue
        since = max(0.0, (now - used.at).total_seconds())
        if since < WINDOW_SECONDS + GUARD_SECONDS:
            limiter.recall(used.limit, [age + since for age in used.ages])


class LimiterPool:
    """Shared by the profiles that are open in one event loop."""

    def __init__(self) -> None:
        self._salt = os.urandom(_SALT_BYTES)
        self._limiters: dict[tuple[Service, bytes], RateLimiter] = {}

    def limiter(self, service: Service, key: str, *, own: RateLimiter) -> RateLimiter:
        """The limiter of ``key``; where no profile used the key yet, ``own`` becomes it."""
        name = hashlib.blake2b(key.encode(), salt=self._salt).digest()
        return self._limiters.setdefault((service, name), own)


_ADDRESSES: Final = "key_addresses"


class KeyAddresses:
    """For which address each key was stored: at another one it is asked for again, and never sent.

    An address can change without anybody meaning to hand over a key, by a settings file of somebody else's for example.
    Kept are addresses only, in the shop's store.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def check(self, service: Service, base_url: str) -> None:
        """Raises ``KeyForOtherAddressError`` where the key of ``service`` was stored for another host.

        A key of before this was kept belongs to the address at which it is first used.
        """
        known = self._known()
        if (address := known.get(service)) is None:
            self.bind(service, base_url)
        elif address != _host_of(base_url):
            raise KeyForOtherAddressError(
                service=_NAMES[service], service_name=service.value, address=address, now=_host_of(base_url)
            )

    def bind(self, service: Service, base_url: str) -> None:
        """The key of ``service`` is for this address from now on."""
        self._store.key_values.set(_ADDRESSES, {**self._known(), service.value: _host_of(base_url)})

    def release(self, service: Service) -> None:
        """There is no key of ``service`` any more."""
        self._store.key_values.set(_ADDRESSES, {name: url for name, url in self._known().items() if name != service})

    def _known(self) -> dict[str, str]:
        return self._store.key_values.get(_ADDRESSES, dict[str, str]) or {}


def _host_of(base_url: str) -> str:
    """Scheme, host and port: the path does not decide who gets a key."""
    parts = urllib.parse.urlsplit(base_url)
    return f"{parts.scheme}://{parts.netloc}".casefold()


REQUESTS_A_MINUTE: Final = {Service.WEMASY: 60, Service.ECOMAIL: 1000}
"""As both references say; the limiters learn otherwise from the answers."""
_NAMES: Final = {
    Service.WEMASY: "Wemasy", Service.ECOMAIL: "Ecomail", Service.SMTP: "SMTP", Service.WEBHOOK: "webhook",
}  # fmt: skip


class Connections:
    """Belongs to one event loop. ``transports`` replaces the network, for the demo shop."""

    def __init__(
        self,
        credentials: CredentialStore,
        *,
        clock: Clock,
        transports: Mapping[Service, Transport] | None = None,
        pool: LimiterPool | None = None,
        addresses: KeyAddresses | None = None,
    ) -> None:
        """Without ``addresses`` every key may go to every address: for the demo shop only."""
        self._credentials = credentials
        self._addresses = addresses
        self._clock = clock
        self._transports = transports or {}
        self._pool = pool or LimiterPool()
        self._sessions: dict[Service, ApiSession] = {}
        self.limiters = {service: RateLimiter(limit, clock=clock) for service, limit in REQUESTS_A_MINUTE.items()}
        """They outlive a change of key or address: forgetting what was used could break the limit. A key that another
        shop uses as well brings its limiter along."""

    async def open(self, settings: ShopSettings) -> tuple[WemasyClient, EcomailClient]:
        """Both clients, ready to work. Raises ``CredentialsError``, ``BaseUrlError`` or ``NotSetUpError``."""
        missing = [service for service in REQUESTS_A_MINUTE if service not in self._sessions]
        if missing:
            if not settings.wemasy_website_id:
                raise NotSetUpError(missing=Notice("the_shop_website_id"), setting="wemasy.website_id")
            # All or none: a key that is missing must be missed again the next time.
            self._sessions |= {service: await self._session(service, settings, typed_key=None) for service in missing}
        return WemasyClient(self._sessions[Service.WEMASY]), EcomailClient(self._sessions[Service.ECOMAIL])

    async def open_wemasy(self, settings: ShopSettings) -> WemasyClient:
        """Wemasy alone, for what Ecomail and its key have no part in."""
        session = self._sessions.get(Service.WEMASY)
        if session is None:
            session = await self._session(Service.WEMASY, settings, typed_key=None)
            self._sessions[Service.WEMASY] = session
        return WemasyClient(session)

    async def test(self, service: Service, settings: ShopSettings, *, typed_key: str | None) -> ConnectionReport:
        """Asks ``service`` who we are, with a session of its own."""
        session = await self._session(service, settings, typed_key=typed_key)
        try:
            if service is Service.WEMASY:
                return await WemasyClient(session).test_connection(settings.wemasy_website_id)
            return await EcomailClient(session).test_connection()
        finally:
            await session.close()

    async def secret(self, service: Service, settings: ShopSettings) -> str:
        """What opens the way of notices that ``service`` is. Raises ``CredentialsError``, also where it was stored for
        another host.
        """
        secret = await asyncio.to_thread(self._credentials.get, service)
        if secret is None:
            raise KeyMissingError(service=_NAMES[service], service_name=service.value)
        if self._addresses is not None:
            self._addresses.check(service, _base_url(service, settings))
        return secret.reveal()

    def clock_ahead(self) -> timedelta | None:
        """By how much this computer's clock is ahead; of two services that differ, the one that it agrees with more.

        ``None`` where no answer since the connections were made said what time it is.
        """
        said = [session.clock_ahead for session in self._sessions.values() if session.clock_ahead is not None]
        return min(said, key=abs, default=None)

    def bind_key(self, service: Service, settings: ShopSettings) -> None:
        """The key that was stored just now is for the address in ``settings``."""
        if self._addresses is not None:
            self._addresses.bind(service, _base_url(service, settings))

    def release_key(self, service: Service) -> None:
        if self._addresses is not None:
            self._addresses.release(service)

    async def reset(self) -> None:
        """Forgets the sessions, so that the next ones use the new settings and keys; lets what was sent end."""
        sessions, self._sessions = list(self._sessions.values()), {}
        for session in sessions:
            await session.close()

    async def close(self) -> None:
        await self.reset()

    async def _session(self, service: Service, settings: ShopSettings, *, typed_key: str | None) -> ApiSession:
        base_url = _base_url(service, settings)
        key = await self._key(service, typed_key)
        if key and typed_key is None and self._addresses is not None:
            self._addresses.check(service, base_url)
        limiter = self._pool.limiter(service, key, own=self.limiters[service])
        if typed_key is None:
            self.limiters[service] = limiter
        return ApiSession(
            _NAMES[service],
            base_url,
            auth=_auth(service, key),
            limiter=limiter,
            clock=self._clock,
            transport=self._transports.get(service),
        )

    async def _key(self, service: Service, typed_key: str | None) -> str:
        """The key to use; empty where none is stored."""
        if typed_key is not None:
            return checked_key(typed_key)
        try:
            secret = await asyncio.to_thread(self._credentials.get, service)
        except CredentialsError as error:
            # Wemasy's token is optional: where there is no password store none was stored, and who keeps the other key
            # for the session goes without the store.
            without_store = isinstance(error, KeyringUnavailableError)
            without_store = without_store or self._credentials.is_kept_for_session(Service.ECOMAIL)
            if service is not Service.WEMASY or not without_store:
                raise
            secret = None
        return secret.reveal() if secret is not None else ""


def _base_url(service: Service, settings: ShopSettings) -> str:
    """Where the key of ``service`` goes."""
    return {
        Service.WEMASY: settings.wemasy_base_url,
        Service.ECOMAIL: settings.ecomail_base_url,
        Service.SMTP: f"smtp://{settings.notice_smtp_host}:{settings.notice_smtp_port}",
        Service.WEBHOOK: settings.notice_webhook,
    }[service]


def _auth(service: Service, key: str) -> AuthHeader | None:
    if service is Service.WEMASY:
        # Reading and marking are public; a token is sent when the shop has stored one.
        return AuthHeader("Authorization", key, prefix="Bearer ") if key else None
    if not key:
        raise KeyMissingError(service="Ecomail", service_name="ecomail")
    return AuthHeader("key", key)
