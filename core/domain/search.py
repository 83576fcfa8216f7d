"""Text as a search looks at it. Pure."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Case and accents taken away, so that “dvorak” finds “Dvořák”."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
