"""The header that carries a key and cannot show it by accident. How texts are cleaned: ``core.system.redaction``."""

from __future__ import annotations

from typing import Final

from core.domain.errors import KeyFormatError
from core.system.redaction import HIDDEN, LONGEST_QUOTE, Redactor, keep_out_of_sight, mask_emails

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
