"""Texts made fit to be shown, logged and reported: without keys, without customers, without odd characters.

What a server says may echo the key, name a customer, or carry characters that rearrange the line it is shown in. Every
such text goes through a ``Redactor`` before it gets into an error, a log or a report.

Which keys there are is known to the whole process, as the log is one for the whole process: whoever comes to hold a key
tells ``keep_out_of_sight``, and no line written afterwards, by whatever library, shows it. Keys go in here and never
come out again.

The header that carries a key and cannot show it by accident. How texts are cleaned: ``core.system.redaction``.
"""

from __future__ import annotations

import base64
import html
import json
import re
import threading
import unicodedata
from collections.abc import Callable, Iterable
from typing import Final
from urllib.parse import quote, quote_plus

from core.domain.errors import KeyFormatError

HIDDEN: Final = "•••"
LONGEST_QUOTE: Final = 200
"""Characters of the far side's words that are shown."""

_LONGEST_LOOKED_AT: Final = 20_000
"""Characters; a text without end must not take time without end."""
_SHORTEST_SECRET: Final = 4
"""Characters; hiding every ``a`` would hide the log, and nothing so short is a key."""

_EMAIL: Final = re.compile(
    r"(?P<first>[\w.+!#$&'*=?^`{|}~-])[\w.+!#$&'*=?^`{|}~%-]{0,63}?(?P<at>@|%40)(?P<host>[\w-]+(?:\.[\w-]+)+)"
)
_BEARER: Final = re.compile(r"\bBearer\s+[^\s\"',;]+", re.IGNORECASE)


class Redactor:
    """Cleans texts of ``secrets`` (as they are and encoded), of e-mail addresses and of odd characters."""

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


class _KeptSecrets:
    """The keys that this process has come to hold, and one ``Redactor`` for all of them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._secrets: frozenset[str] = frozenset()
        self._redactor = Redactor()

    def add(self, secret: str) -> None:
        if len(secret) < _SHORTEST_SECRET or secret in self._secrets:
            return
        with self._lock:
            self._secrets |= {secret}
            self._redactor = Redactor(self._secrets)

    @property
    def redactor(self) -> Redactor:
        return self._redactor


_kept: Final = _KeptSecrets()


def keep_out_of_sight(secret: str) -> None:
    """From now on, no log line and no report of this process shows ``secret``. May be called from any thread."""
    _kept.add(secret)


def redactor_of_this_process() -> Redactor:
    """One that knows every key this process has come to hold so far; ask anew for each text."""
    return _kept.redactor


def mask_emails(text: str) -> str:
    """Every e-mail address in ``text`` as ``j•••@example.cz``."""
    return _EMAIL.sub(lambda found: f"{found['first']}{HIDDEN}{found['at']}{found['host']}", text)


def _visible(text: str) -> str:
    """Without control, format (bidi, zero-width) and unassigned characters; white space becomes single blanks."""
    kept = (" " if character.isspace() else character for character in text)
    return " ".join("".join(c for c in kept if not unicodedata.category(c).startswith("C")).split())


def _forms(secret: str) -> set[str]:
    """``secret`` as it is, and as it stands in an address, in JSON, in HTML and in base64."""
    raw = secret.encode()
    forms = {secret, quote(secret, safe=""), quote_plus(secret), quote(secret)}
    forms |= {json.dumps(secret)[1:-1], html.escape(secret), html.escape(secret, quote=False)}
    for encode in (base64.b64encode, base64.urlsafe_b64encode):
        forms |= {_encoded_in_the_middle(encode, raw, offset) for offset in range(3)}
    return {form for form in forms if len(form) >= _SHORTEST_SECRET} | {secret}


def _encoded_in_the_middle(encode: Callable[[bytes], bytes], raw: bytes, offset: int) -> str:
    """The base64 digits that follow from ``raw`` alone, wherever it stands in what was encoded (``user:key``)."""
    digits = encode(bytes(offset) + raw).decode()
    return digits[-(-offset * 8 // 6) : (offset + len(raw)) * 8 // 6]


__all__ = ["HIDDEN", "LONGEST_KEY", "LONGEST_QUOTE", "AuthHeader", "Redactor", "mask_emails"]

LONGEST_KEY: Final = 1000
"""Characters; more than this is no key but a pasted text."""


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
        keep_out_of_sight(key)
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
