"""The keys of a shop profile, in the operating system's password store, and nothing else. The only place that
knows keyring.

A key is never written to a file, a log, an error or an argument. ``keyring`` itself would also load plaintext and null
back ends and, through its configuration file and environment, foreign code; so a back end is made directly from a
short list, and every key stored is read back. Calls may block until a person answers the system's prompt: make them
outside the event loop.
"""

from __future__ import annotations

import contextlib
import enum
import importlib
import re
import sys
import threading
from collections.abc import Iterator
from typing import Any, Final, NoReturn, Protocol

from msgspec import Struct

from core.domain.errors import CredentialsError, KeyFormatError, KeyringLockedError, KeyringUnavailableError
from core.domain.model import FailureNote, Notice
from core.system.redaction import register_secret

MAX_KEY_LENGTH: Final = 1000
"""In characters. The Windows Credential Manager holds 1,280."""

_ON_LINUX: Final = (("keyring.backends.SecretService", "Keyring"), ("keyring.backends.kwallet", "DBusKeyring"))
_ALLOWED: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "darwin": (("keyring.backends.macOS", "Keyring"),),
    "win32": (("keyring.backends.Windows", "WinVaultKeyring"),),
}
_ABSENT: Final = {
    "darwin": Notice("keychain_silent"),
    "win32": Notice("credential_manager_silent"),
}
_ABSENT_ON_LINUX: Final = Notice("no_keyring_running")

_BEARER: Final = re.compile(r"\Abearer(\s+|$)", re.IGNORECASE)

_LOCKED_NAMES: Final = frozenset({"KeyringLocked", "LockedException", "PromptDismissedException"})
"""Exceptions of keyring and SecretStorage, by name: neither is imported before it is needed."""


class Service(enum.StrEnum):
    """Whose key it is."""

    WEMASY = "wemasy"
    ECOMAIL = "ecomail"
    SMTP = "smtp"
    """The password of the mail server that carries notices."""
    WEBHOOK = "webhook"
    """What the requests to a webhook are signed with."""


class Secret:
    """A key that does not show itself: not in a repr, a log, an f-string, a comparison or a pickle."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        register_secret(text)
        self._text = text

    def reveal(self) -> str:
        """The key itself; for the header of a request, and nowhere else."""
        return self._text

    def __repr__(self) -> str:
        return "•••"

    __str__ = __repr__

    def __format__(self, _spec: str) -> str:
        return repr(self)

    def __reduce_ex__(self, _protocol: object) -> NoReturn:
        raise TypeError("a secret cannot be copied or pickled")


class KeyState(enum.StrEnum):
    STORED = "stored"
    SESSION = "session"
    """Kept in memory until the program is closed."""
    MISSING = "missing"
    UNAVAILABLE = "unavailable"
    """There is no usable password store."""
    LOCKED = "locked"


class KeyStatus(Struct, frozen=True):
    state: KeyState
    failure: FailureNote | None = None
    """Why, for ``UNAVAILABLE`` and ``LOCKED``."""


class KeyBackend(Protocol):
    """What is used of a keyring back end."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


class MemoryBackend:
    """Forgets everything with the program. For the demo shop, whose keys open nothing, and for tests."""

    def __init__(self) -> None:
        self._passwords: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._passwords.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._passwords[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self._passwords[service, username]


class CredentialStore:
    """The keys of one profile. Safe to call from several threads; one call at a time reaches the password store.

    The password store is looked for at the first call. Any call may raise ``KeyringUnavailableError`` or
    ``KeyringLockedError``.
    """

    def __init__(self, profile: str, *, backend: KeyBackend | None = None) -> None:
        """``backend`` takes the place of the system's password store; refused unless it is on the list."""
        if backend is not None and not _is_allowed(backend):
            raise KeyringUnavailableError(reason=Notice("store_not_safe", {"store": type(backend).__name__}))
        self._keyring_service = f"Order Reconciler – {profile}"
        self._backend = backend
        self._session: dict[Service, Secret] = {}
        self._lock = threading.Lock()

    @classmethod
    def in_memory(cls, profile: str) -> CredentialStore:
        """For the demo shop only: never holds a real key, never touches the system's password store."""
        return cls(profile, backend=MemoryBackend())

    def get(self, service: Service) -> Secret | None:
        """The key for this session, or else the stored one; ``None`` where there is neither."""
        if (secret := self._session.get(service)) is not None:
            return secret
        with self._translated():
            text = self._resolved().get_password(self._keyring_service, service.value)
        return Secret(text) if text else None

    def set(self, service: Service, text: str) -> None:
        """Store a key, and read it back; it takes the place of one kept for the session.

        Raises ``KeyFormatError`` for what cannot be a key, ``KeyringUnavailableError`` when it was not kept.
        """
        key = checked_secret(service, text)
        register_secret(key)
        with self._translated(key):
            self._resolved().set_password(self._keyring_service, service.value, key)
            kept = self._resolved().get_password(self._keyring_service, service.value)
        if kept != key:
            raise KeyringUnavailableError(reason=Notice("keyring_did_not_keep"))
        self._session.pop(service, None)

    def set_for_session(self, service: Service, text: str) -> None:
        """Keep a key in memory until the program is closed. Raises ``KeyFormatError``."""
        self._session[service] = Secret(checked_secret(service, text))

    def is_kept_for_session(self, service: Service) -> bool:
        """Whether its key is in memory only, as it is where the password store cannot be used."""
        return service in self._session

    def delete(self, service: Service) -> bool:
        """Remove the key, from memory and from the password store; ``False`` when there was none.

        Where the password store cannot be used, a key kept for the session is removed all the same.
        """
        in_session = self._session.pop(service, None) is not None
        try:
            return self._delete_stored(service) or in_session
        except CredentialsError:
            if in_session:
                return True
            raise

    def status(self, service: Service) -> KeyStatus:
        """Whether there is a key; never raises a ``CredentialsError``."""
        if service in self._session:
            return KeyStatus(KeyState.SESSION)
        try:
            found = self.get(service)
        except KeyringLockedError as error:
            return KeyStatus(KeyState.LOCKED, error.note)
        except CredentialsError as error:
            return KeyStatus(KeyState.UNAVAILABLE, error.note)
        return KeyStatus(KeyState.MISSING if found is None else KeyState.STORED)

    def _delete_stored(self, service: Service) -> bool:
        with self._translated():
            backend = self._resolved()
            if backend.get_password(self._keyring_service, service.value) is None:
                return False
            backend.delete_password(self._keyring_service, service.value)
            left = backend.get_password(self._keyring_service, service.value)
        if left is not None:
            raise KeyringUnavailableError(reason=Notice("keyring_did_not_remove"))
        return True

    def _resolved(self) -> KeyBackend:
        if self._backend is None:
            self._backend = _system_backend()
        return self._backend

    @contextlib.contextmanager
    def _translated(self, key: str = "") -> Iterator[None]:
        """One call at a time, and its failures in our words: without their cause, and never with ``key``."""
        try:
            with self._lock:
                yield
        except CredentialsError:
            raise
        except Exception as error:  # noqa: BLE001 - back ends let through whatever their system raises
            failure = _failure(error, key)
        else:
            return
        raise failure from None


def checked_secret(service: Service, text: str) -> str:
    """``text`` as it is kept for ``service``: a password may have blanks; one with accents no mail server is told.

    Raises ``KeyFormatError``.
    """
    if service is not Service.SMTP:
        return checked_key(text)
    password = text.strip("\r\n")
    if not password.strip():
        raise KeyFormatError(reason=Notice("key_empty"))
    if len(password) > MAX_KEY_LENGTH:
        raise KeyFormatError(reason=Notice("key_longer_than", {"count": str(MAX_KEY_LENGTH)}))
    if not (password.isascii() and password.isprintable()):
        raise KeyFormatError(reason=Notice("key_odd_character"))
    return password


def checked_key(text: str) -> str:
    """The key in ``text``: without blanks, line breaks or quotes around it, and without ``Bearer`` before it.

    Raises ``KeyFormatError`` for the rest that cannot be sent in a header; it never repeats the text.
    """
    key = text.strip("\ufeff \t\r\n\v\f")
    key = _BEARER.sub("", key)
    if len(key) > 1 and key[0] == key[-1] and key[0] in "\"'":
        key = key[1:-1].strip()
    if not key:
        raise KeyFormatError(reason=Notice("key_empty"))
    if len(key) > MAX_KEY_LENGTH:
        raise KeyFormatError(reason=Notice("key_longer_than", {"count": str(MAX_KEY_LENGTH)}))
    if any(character.isspace() for character in key):
        raise KeyFormatError(reason=Notice("key_blank_inside"))
    if not (key.isascii() and key.isprintable()):
        raise KeyFormatError(reason=Notice("key_odd_character"))
    return key


def _system_backend() -> KeyBackend:
    """The best one of the list that works in this session; nothing is read from keyring's configuration."""
    usable: list[tuple[float, Any]] = []
    for module, name in _ALLOWED.get(sys.platform, _ON_LINUX):
        with contextlib.suppress(Exception):  # a back end that cannot work here says so in many ways
            kind = getattr(importlib.import_module(module), name)
            usable.append((float(kind.priority), kind))
    if not usable:
        raise KeyringUnavailableError(reason=_ABSENT.get(sys.platform, _ABSENT_ON_LINUX))
    _, best = max(usable, key=lambda found: found[0])
    backend: KeyBackend = best()
    if hasattr(backend, "appid"):  # else KWallet would ask about the path of our executable
        backend.appid = "Order Reconciler"
    return backend


def _is_allowed(backend: KeyBackend) -> bool:
    kind = type(backend)
    return isinstance(backend, MemoryBackend) or (kind.__module__, kind.__qualname__) in _ALLOWED.get(
        sys.platform, _ON_LINUX
    )


def _failure(error: Exception, key: str) -> CredentialsError:
    text = " ".join(str(error).split()).rstrip(".")
    dismissed = type(error).__name__ == "InitError" and "dismissed" in text.casefold()
    if type(error).__name__ in _LOCKED_NAMES or dismissed:
        return KeyringLockedError()
    reason = text or type(error).__name__
    return KeyringUnavailableError(reason=reason.replace(key, "•••") if key else reason)
