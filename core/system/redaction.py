"""The one redactor: texts made fit to be shown, logged and reported, without keys, customers and odd characters.

What a server says may echo the key, name a customer, or carry characters that rearrange the line it is shown in. Every
such text goes through a ``Redactor`` before it gets into an error, a log, a crash report or what *Copy for support*
copies. There must be no second one: what one of them learns to hide, all of them hide.

Which keys there are is known to the whole process, as the log is one for the whole process: whoever comes to hold a key
calls ``register_secret``, and no line written afterwards, by whatever library, shows it. Keys go in here and never come
out again, but in the one header that carries each (``AuthHeader``), which cannot show it by accident.
"""

from __future__ import annotations

import base64
import html
import json
import re
import threading
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final
from urllib.parse import quote, quote_plus

from core.domain.errors import KeyFormatError
from core.domain.model import Notice

HIDDEN: Final = "•••"
LONGEST_QUOTE: Final = 200
"""Characters of the far side's words that are shown."""
LONGEST_LINE: Final = 2_000
"""Characters of one line of a log or of a report."""
LONGEST_KEY: Final = 1000
"""Characters; more than this is no key but a pasted text."""

_LONGEST_LOOKED_AT: Final = 20_000
"""Characters; a text without end must not take time without end."""
_SHORTEST_SECRET: Final = 4
"""Characters; hiding every ``a`` would hide the log, and nothing so short is a key."""

_EMAIL: Final = re.compile(
    r"(?P<first>[\w.+!#$&'*=?^`{|}~-])[\w.+!#$&'*=?^`{|}~%-]{0,63}?(?P<at>@|%40)(?P<host>[\w-]+(?:\.[\w-]+)+)"
)
_BEARER: Final = re.compile(r"\bBearer\s+[^\s\"',;]+", re.IGNORECASE)
_HOMES: Final = re.compile(r"(/home/|/Users/|\\Users\\)[^/\\\s\"']+", re.IGNORECASE)
"""Where a user's name stands in a path."""
_LABELLED: Final = re.compile(
    r"\b((?:api[_-]?)?key|token|authorization|password)([\"']?\s*[:=]\s*[\"']?)(?!\s*Bearer)[^\s\"',;]+", re.IGNORECASE
)
_LIKE_A_KEY: Final = re.compile(r"\b(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{24,}\b")
"""Long, letters and digits: a key that nobody registered, or an order's session, which a report can do without."""
_DEEPEST_INDENT: Final = 20


class Redactor:
    """Cleans texts of ``secrets`` (as they are and encoded), of e-mail addresses and of odd characters."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        forms = {form for secret in secrets if secret for form in _forms(secret)}
        longest_first = sorted(forms, key=len, reverse=True)
        self._secrets = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)", re.IGNORECASE)

    def __repr__(self) -> str:
        return "Redactor()"

    def clean(self, text: str, *, longest: int = LONGEST_QUOTE) -> str:
        """``text`` on one line, without keys, customers and users' names, cut after ``longest`` characters."""
        text, rest = text[:_LONGEST_LOOKED_AT], text[_LONGEST_LOOKED_AT:]
        text = _visible(text)
        if rest:
            text = text.rpartition(" ")[0]  # its last word may be half a key
        text = self._secrets.sub(HIDDEN, text)
        text = _BEARER.sub(f"Bearer {HIDDEN}", text)
        text = mask_emails(_without_users(text))
        return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"

    def clean_lines(self, lines: Iterable[str]) -> list[str]:
        """Each of ``lines`` by itself, with its indentation: none can pass for more than one."""
        return [_indent_of(line) + self.clean(line, longest=LONGEST_LINE) for line in lines]

    def clean_report(self, text: str) -> str:
        """``text`` for somebody else to read, line by line; also without what only looks like a key."""
        cleaned = "\n".join(self.clean_lines(text.splitlines()))
        return _LIKE_A_KEY.sub(HIDDEN, _LABELLED.sub(rf"\1\2{HIDDEN}", cleaned))


class AuthHeader:
    """A header that carries a key. Neither its text nor its representation shows the key."""

    __slots__ = ("_value", "key", "name")

    def __init__(self, name: str, key: str, *, prefix: str = "") -> None:
        """Raises ``KeyFormatError`` for a key that cannot stand in a header; httpx's own complaint would print it."""
        if not key:
            raise KeyFormatError(reason=Notice("key_empty"))
        if len(key) > LONGEST_KEY:
            raise KeyFormatError(reason=Notice("key_has_at_most", {"count": str(LONGEST_KEY)}))
        if not all("!" <= character <= "~" for character in key):
            raise KeyFormatError(reason=Notice("key_unprintable"))
        register_secret(key)
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


class _ProcessSecrets:
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


_process_secrets: Final = _ProcessSecrets()


def register_secret(secret: str) -> None:
    """From now on, no log line and no report of this process shows ``secret``. May be called from any thread."""
    _process_secrets.add(secret)


def process_redactor() -> Redactor:
    """One that knows every key this process has come to hold so far; ask anew for each text."""
    return _process_secrets.redactor


def mask_emails(text: str) -> str:
    """Every e-mail address in ``text`` as ``j•••@example.cz``."""
    return _EMAIL.sub(lambda found: f"{found['first']}{HIDDEN}{found['at']}{found['host']}", text)


def _without_users(text: str) -> str:
    """Paths without the user's name in them."""
    home = str(Path.home())
    if len(home) > 1:  # that of a service may be the root of everything
        text = text.replace(home, "~")
    return _HOMES.sub(r"\1[user]", text)


def _indent_of(line: str) -> str:
    return " " * min(len(line) - len(line.lstrip()), _DEEPEST_INDENT)


def _visible(text: str) -> str:
    """Without control, format (bidi, zero-width) and unassigned characters; white space becomes single blanks."""
    if text.isprintable():
        return " ".join(text.split())
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
