"""Keys that cannot be seen by accident, and texts of the far side made fit to be shown and logged.

What a server says may echo the key, name a customer, or carry characters that rearrange the line it is shown in. Every
such text goes through a ``Redactor`` before it gets into an error or a log.
"""

from __future__ import annotations

import base64
import re
import unicodedata
from collections.abc import Iterable
from typing import Final
from urllib.parse import quote, quote_plus

from core.errors import KeyFormatError

HIDDEN: Final = "•••"
LONGEST_KEY: Final = 1000
"""Characters; more than this is no key but a pasted text."""
LONGEST_QUOTE: Final = 200
"""Characters of the far side's words that are shown."""

_LONGEST_LOOKED_AT: Final = 20_000
"""Characters; a text without end must not take time without end."""

_EMAIL: Final = re.compile(
    r"(?P<first>[\w.+!#$&'*=?^`{|}~-])[\w.+!#$&'*=?^`{|}~%-]{0,63}?(?P<at>@|%40)(?P<host>[\w-]+(?:\.[\w-]+)+)"
)
_BEARER: Final = re.compile(r"\bBearer\s+[^\s\"',;]+", re.IGNORECASE)


class AuthHeader:
    """A header that carries a key. Neither its text nor its representation shows the key."""

    __slots__ = ("_value", "key", "name")

    def __init__(self, name: str, key: str, *, prefix: str = "") -> None:
        """Raises ``KeyFormatError`` for a key that cannot stand in a header; httpx's own complaint would print it."""
        if not key:
            raise KeyFormatError(reason="The key is empty.")
        if len(key) > LONGEST_KEY:
            raise KeyFormatError(reason=f"A key has at most {LONGEST_KEY} characters.")
        if not all("!" <= character <= "~" for character in key):
            raise KeyFormatError(reason="The key contains a space, a line break or a letter that no key has.")
        self.name = name
        self.key = _Hidden(key)
        self._value = _Hidden(prefix + key)

    def pair(self) -> tuple[str, str]:
        """Name and value, for the one request that needs them."""
        return self.name, self._value.reveal()

    def __repr__(self) -> str:
        return f"AuthHeader({self.name!r}, {HIDDEN})"


class _Hidden:
    """A text that does not show itself."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return HIDDEN


class Redactor:
    """Cleans texts of ``secrets`` (as they are, url-quoted, in base64), of e-mail addresses and of odd characters."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        forms = {form for secret in secrets if secret for form in _forms(secret)}
        longest_first = sorted(forms, key=len, reverse=True)
        self._secrets = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)", re.IGNORECASE)

    def __repr__(self) -> str:
        return "Redactor()"

    def clean(self, text: str, *, longest: int = LONGEST_QUOTE) -> str:
        """``text`` on one line, without keys and customers, cut after ``longest`` characters."""
        text, rest = text[:_LONGEST_LOOKED_AT], text[_LONGEST_LOOKED_AT:]
        text = _visible(text)
        if rest:
            text = text.rpartition(" ")[0]  # its last word may be half a key
        text = self._secrets.sub(HIDDEN, text)
        text = _BEARER.sub(f"Bearer {HIDDEN}", text)
        text = mask_emails(text)
        return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def mask_emails(text: str) -> str:
    """Every e-mail address in ``text`` as ``j•••@example.cz``."""
    return _EMAIL.sub(lambda found: f"{found['first']}{HIDDEN}{found['at']}{found['host']}", text)


def _visible(text: str) -> str:
    """Without control, format (bidi, zero-width) and unassigned characters; white space becomes single blanks."""
    kept = (" " if character.isspace() else character for character in text)
    return " ".join("".join(c for c in kept if not unicodedata.category(c).startswith("C")).split())


def _forms(secret: str) -> tuple[str, ...]:
    raw = secret.encode()
    encoded = base64.b64encode(raw).decode().rstrip("=")
    urlsafe = base64.urlsafe_b64encode(raw).decode().rstrip("=")
    return secret, quote(secret, safe=""), quote_plus(secret), quote(secret), encoded, urlsafe
