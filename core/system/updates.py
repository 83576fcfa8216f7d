"""Is there a newer version? Asked only after the user switched it on, of one address, and never more than that.

Nothing is sent but a plain request for one file: no version, no identity, no count. Nothing is downloaded, unpacked or
run: what comes of it is a version, a page to open, and the SHA-256 of each download, with which ``check_file`` looks at
what the user fetched. The address comes with the program (``resources/updates.json``); a build without one asks nobody.

The file there is JSON::

    {"version": "1.2.0", "page": "https://<same host>/…",
     "downloads": [{"name": "order-reconciler-1.2.0-setup.exe", "size": 61000000, "sha256": "64 hex digits"}]}
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import re
import ssl
import threading
from datetime import datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

from core import __version__
from core.domain.errors import SettingsFileError, StoppedByUser, UpdateCheckError
from core.system.clock import Clock, SystemClock
from core.system.resources import resource_path
from core.system.stop import Stop

if TYPE_CHECKING:
    import httpx

_log = logging.getLogger("order_reconciler.updates")

LARGEST_ANSWER_BYTES: Final = 64 * 1024
ANSWER_SECONDS: Final = 20.0
"""For the whole exchange; a closing window waits no longer for it than for the next step of the loop."""
ASK_AGAIN_AFTER: Final = timedelta(days=1)
_HEADERS: Final = {
    "User-Agent": "order-reconciler",
    "Accept": "application/json",
    "Accept-Encoding": "identity",  # what is packed could be any size
}
_VERSION: Final = re.compile(r"(\d{1,6})\.(\d{1,6})\.(\d{1,6})", re.ASCII)
_SHA256: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_FILE_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~+-]{0,199}", re.ASCII)
_LONGEST_ADDRESS: Final = 500


class Download(Struct, frozen=True):
    name: str
    size: int
    """In bytes."""
    sha256: str


class Release(Struct, frozen=True):
    """A version that can be had."""

    version: str
    page: str
    """Where a person reads about it and fetches it; on the host that was asked."""
    downloads: tuple[Download, ...] = ()

    @property
    def is_newer(self) -> bool:
        return version_key(self.version) > version_key(__version__)


class FileCheck(Enum):
    """What a file is that the user fetched."""

    GENUINE = "genuine"
    """Byte for byte one of those that were published."""
    OTHER = "other"
    UNREADABLE = "unreadable"


class UpdateChoice(Struct, frozen=True, kw_only=True):
    """What the user chose, and when was last asked. Off until switched on."""

    enabled: bool = False
    last_asked: datetime | None = None


class UpdateChecker:
    """For the whole program, not for a shop; its file lies in the data folder."""

    def __init__(
        self,
        data_dir: Path,
        *,
        url: str | None = None,
        clock: Clock | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """``url`` takes the place of the one that comes with the program; ``transport`` that of the network."""
        self._file = data_dir / "updates.json"
        self._url = url if url is not None else shipped_url()
        self._clock = clock or SystemClock()
        self._transport = transport
        self._choosing = threading.Lock()
        """Switched off in the window's thread, while the loop's notes that it asks: off it stays."""

    @property
    def is_possible(self) -> bool:
        """Whether this build knows whom to ask."""
        return bool(self._url)

    @property
    def host(self) -> str:
        """Whom it asks, for people; empty in a build that knows no address."""
        return urlsplit(self._url).hostname or ""

    @property
    def choice(self) -> UpdateChoice:
        """Raises ``SettingsFileError`` for a file that cannot be read."""
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=UpdateChoice)
        except FileNotFoundError:
            return UpdateChoice()
        except (OSError, msgspec.MsgspecError) as error:
            raise SettingsFileError(file=str(self._file), reason=f"{error}.") from error

    def switch(self, *, on: bool) -> None:
        """Raises ``SettingsFileError`` when the choice cannot be kept."""
        with self._choosing:
            self._keep(UpdateChoice(enabled=on, last_asked=self.choice.last_asked))

    async def look(self, *, now: bool = False, stop: Stop | None = None) -> Release | None:
        """A newer version, or ``None``. Asks nobody while it is switched off, and at most once a day.

        ``now`` is for a person who presses the button: asks today again. A ``stop`` ends it at once: there is nothing
        to finish. Raises ``UpdateCheckError``, ``SettingsFileError``, ``StoppedByUser``.
        """
        if not self._url or not self._note_that_it_asks(even_today=now):
            return None
        release = checked_release(await self._answer(self._url, stop or Stop()), asked=self._url)
        return release if release.is_newer else None

    def _note_that_it_asks(self, *, even_today: bool) -> bool:
        """Whether it may ask now; noted before it does, so that a server that is down is not asked at every start."""
        with self._choosing:
            choice, moment = self.choice, self._clock.now()
            asked_today = choice.last_asked is not None and moment - choice.last_asked < ASK_AGAIN_AFTER
            if not choice.enabled or (asked_today and not even_today):
                return False
            self._keep(UpdateChoice(enabled=True, last_asked=moment))
            return True

    async def _answer(self, url: str, stop: Stop) -> bytes:
        checked_url(url, what="address")
        fetching, stopping = asyncio.ensure_future(self._fetch(url)), asyncio.ensure_future(stop.wait())
        try:
            await asyncio.wait({fetching, stopping}, timeout=ANSWER_SECONDS, return_when=asyncio.FIRST_COMPLETED)
            if fetching.done():
                return fetching.result()
        finally:
            fetching.cancel()
            stopping.cancel()
            await asyncio.gather(fetching, stopping, return_exceptions=True)
        if stop.requested:
            raise StoppedByUser
        raise UpdateCheckError(reason="no answer came in time")

    async def _fetch(self, url: str) -> bytes:
        # Imported here, on the loop's thread: the window is on the screen before HTTP is loaded.
        import httpx  # noqa: PLC0415
        import truststore  # noqa: PLC0415

        try:
            async with (
                httpx.AsyncClient(
                    transport=self._transport,
                    verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
                    follow_redirects=False,
                    timeout=ANSWER_SECONDS,
                    headers=_HEADERS,
                ) as client,
                client.stream("GET", url) as response,
            ):
                if response.status_code != httpx.codes.OK:
                    raise UpdateCheckError(reason=f"the server answered with status {response.status_code}")
                if "Content-Encoding" in response.headers:
                    raise UpdateCheckError(reason="the answer is not what was expected")
                body = b""
                async for part in response.aiter_bytes():
                    body += part
                    if len(body) > LARGEST_ANSWER_BYTES:
                        raise UpdateCheckError(reason="the answer is far too long")
                return body
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            _log.warning("no answer about a newer version: %s", type(error).__name__)
            raise UpdateCheckError(reason="the server could not be reached") from None

    def _keep(self, choice: UpdateChoice) -> None:
        partial = self._file.with_suffix(".part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            partial.write_bytes(msgspec.json.encode(choice))
            partial.replace(self._file)
        except OSError as error:
            raise SettingsFileError(file=str(self._file), reason=f"{error.strerror or error}.") from error


def shipped_url() -> str:
    """The one address that comes with the program; empty in a build that was given none."""
    path = resource_path("updates.json")
    if not path.is_file():
        return ""
    return msgspec.json.decode(path.read_bytes(), type=dict[str, str])["url"]


def checked_release(body: bytes, *, asked: str) -> Release:
    """The answer, if every part of it is what it should be. Raises ``UpdateCheckError``."""
    try:
        release = msgspec.json.decode(body, type=Release)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise UpdateCheckError(reason="the answer is not what was expected") from None
    version_key(release.version)
    if checked_url(release.page, what="page") != checked_url(asked, what="address"):
        raise UpdateCheckError(reason="the page is on another server")
    for download in release.downloads:
        if not (_FILE_NAME.fullmatch(download.name) and _SHA256.fullmatch(download.sha256) and download.size > 0):
            raise UpdateCheckError(reason="a download is not described as expected")
    return release


def check_file(path: Path, release: Release) -> FileCheck:
    """Whether a file that the user fetched is one of the published ones, whatever it is called now."""
    try:
        size = path.stat().st_size
        of_that_size = {download.sha256 for download in release.downloads if download.size == size}
        if not of_that_size:
            return FileCheck.OTHER
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return FileCheck.UNREADABLE
    return FileCheck.GENUINE if digest in of_that_size else FileCheck.OTHER


def version_key(version: str) -> tuple[int, int, int]:
    """To compare two versions by. Raises ``UpdateCheckError`` for what is no released version."""
    match = _VERSION.fullmatch(version)
    if match is None:
        raise UpdateCheckError(reason="the answer names no version")
    major, minor, patch = (int(number) for number in match.groups())
    return major, minor, patch


def checked_url(url: str, *, what: Literal["address", "page"]) -> str:
    """Its host and port. Only https, without anything that could hide another host. Raises ``UpdateCheckError``."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port, parts = None, None, urlsplit("")
    plain = url.isascii() and url.isprintable() and " " not in url and "\\" not in url and "@" not in url
    if parts.scheme == "https" and host and plain and len(url) <= _LONGEST_ADDRESS:
        return f"{host}:{port or 443}"
    if what == "page":
        raise UpdateCheckError(reason="the page is not a plain https address")
    raise UpdateCheckError(reason="the address to ask is not a plain https address")
