"""The two clients of one shop profile, made when first needed from the settings and the keys of that moment.

Keys are fetched from the password store here, off the event loop (a locked store blocks until its prompt is
answered), and handed to the session that sends them; nothing else sees them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Final

from core.domain.errors import KeyMissingError, NotSetUpError
from core.domain.model import ConnectionReport
from core.domain.settings import ShopSettings
from core.services.ecomail import EcomailClient
from core.services.rate_limit import RateLimiter
from core.services.session import ApiSession, Transport
from core.services.wemasy import WemasyClient
from core.shop.limits import LimiterPool
from core.system.clock import Clock
from core.system.keyring import CredentialStore, Service, checked_key
from core.system.redaction_part import AuthHeader

REQUESTS_A_MINUTE: Final = {Service.WEMASY: 60, Service.ECOMAIL: 1000}
"""As both references say; the limiters learn otherwise from the answers."""
_NAMES: Final = {Service.WEMASY: "Wemasy", Service.ECOMAIL: "Ecomail"}


class Connections:
    """Belongs to one event loop. ``transports`` replaces the network, for the demo shop."""

    def __init__(
        self,
        credentials: CredentialStore,
        *,
        clock: Clock,
        transports: Mapping[Service, Transport] | None = None,
        pool: LimiterPool | None = None,
    ) -> None:
        self._credentials = credentials
        self._clock = clock
        self._transports = transports or {}
        self._pool = pool or LimiterPool()
        self._sessions: dict[Service, ApiSession] = {}
        self.limiters = {service: RateLimiter(limit, clock=clock) for service, limit in REQUESTS_A_MINUTE.items()}
        """They outlive a change of key or address: forgetting what was used could break the limit. A key that another
        shop uses as well brings its limiter along."""

    async def open(self, settings: ShopSettings) -> tuple[WemasyClient, EcomailClient]:
        """Both clients, ready to work. Raises ``CredentialsError``, ``BaseUrlError`` or ``NotSetUpError``."""
        missing = [service for service in Service if service not in self._sessions]
        if missing:
            if not settings.wemasy_website_id:
                raise NotSetUpError(missing="The website id of the shop", setting="wemasy.website_id")
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

    async def reset(self) -> None:
        """Forgets the sessions, so that the next ones use the new settings and keys; lets what was sent end."""
        sessions, self._sessions = list(self._sessions.values()), {}
        for session in sessions:
            await session.close()

    async def close(self) -> None:
        await self.reset()

    async def _session(self, service: Service, settings: ShopSettings, *, typed_key: str | None) -> ApiSession:
        base_url = settings.wemasy_base_url if service is Service.WEMASY else settings.ecomail_base_url
        key = await self._key(service, typed_key)
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
        secret = await asyncio.to_thread(self._credentials.get, service)
        return secret.reveal() if secret is not None else ""


def _auth(service: Service, key: str) -> AuthHeader | None:
    if service is Service.WEMASY:
        # Reading and marking are public; a token is sent when the shop has stored one.
        return AuthHeader("Authorization", key, prefix="Bearer ") if key else None
    if not key:
        raise KeyMissingError(service="Ecomail", service_name="ecomail")
    return AuthHeader("key", key)
