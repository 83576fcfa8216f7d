"""The addresses that keys may be sent to: https anywhere, plain http to this very computer only."""

from __future__ import annotations

import ipaddress
import re
from typing import Final
from urllib.parse import urlsplit

from core.errors import BaseUrlError

_LONGEST_SHOWN: Final = 200
_ALLOWED: Final = re.compile(r"[!-\[\]-~]+")
"""Printable ASCII without blanks and backslashes (which browsers and libraries read differently)."""
_HOST: Final = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")


def checked_base_url(value: str, *, setting: str) -> str:
    """``value`` without trailing slashes. Raises ``BaseUrlError`` naming ``setting`` when keys may not go there."""
    if not _ALLOWED.fullmatch(value):
        raise _refusal(setting, value, "is empty or contains a character that no address has.")
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        raise _refusal(setting, value, "is not an address.") from None
    if "@" in parts.netloc:
        raise _refusal(setting, value, "contains a user name or a password; keys are kept elsewhere.")
    if parts.scheme not in {"https", "http"} or not parts.hostname:
        raise _refusal(setting, value, "is not a web address.")
    if port == 0 or parts.netloc.endswith(":"):
        raise _refusal(setting, value, "names a port that does not exist.")
    if "?" in value or "#" in value:
        raise _refusal(setting, value, "goes on after the path (“?” or “#”).")
    if not _is_ip(parts.hostname) and not _HOST.fullmatch(parts.hostname):
        raise _refusal(setting, value, "is not a web address.")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise _refusal(setting, value, "would send the key unprotected.")
    return value.rstrip("/")


def is_loopback(host: str) -> bool:
    """Whether ``host`` is this computer: 127.0.0.0/8, ::1, or ``localhost`` to the letter."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _refusal(setting: str, value: str, reason: str) -> BaseUrlError:
    return BaseUrlError(setting=setting, value=_shown(value), reason=reason)


def _shown(value: str) -> str:
    """``value`` for people: without what may be a password, and printable."""
    printable = "".join(character if character.isprintable() else "�" for character in value)
    if "@" in printable:
        scheme, separator, rest = printable.rpartition("://")
        printable = f"{scheme}{separator}…@{rest.rpartition('@')[2]}"
    return f"“{printable[:_LONGEST_SHOWN]}”"
