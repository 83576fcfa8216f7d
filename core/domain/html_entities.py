"""HTML entities within a text: “Peper &amp; zout” is “Peper & zout”. Pure.

Shop software stores what it shows on its pages, so names arrive escaped, some of them twice. A file of its own,
although small: who reads the shop's answers, who compares, and who pairs lines ask it. It knows no tags and no markup.
"""

from __future__ import annotations

import html
import re
from html.entities import codepoint2name, html5
from typing import Final

_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
"""With its semicolon only: “AT&T” and “fish&chips” are texts."""
_MOST_LAYERS: Final = 3
_ASCII: Final = 127


def without_entities(text: str) -> str:
    """``text`` as a reader is meant to see it; the very same object where it has no entity."""
    for _ in range(_MOST_LAYERS):
        if "&" not in text or (decoded := _ENTITY.sub(_character, text)) == text:
            return text
        text = decoded
    return text


def with_entities(text: str) -> tuple[str, ...]:
    """``text`` as shop software may have escaped it: the signs of markup, quotes too, letters with accents too."""
    plain = html.escape(text, quote=False)
    quoted = plain.replace('"', "&quot;").replace("'", "&#039;")
    named = "".join(f"&{codepoint2name[ord(sign)]};" if ord(sign) > _ASCII and ord(sign) in codepoint2name else sign
                    for sign in quoted)  # fmt: skip
    return tuple(dict.fromkeys((plain, quoted, named)))


def _character(match: re.Match[str]) -> str:
    """One that stands for nothing printable, such as ``&#0;`` or a line break, stays as it is."""
    entity = match[0]
    decoded = html.unescape(entity) if entity[1] == "#" else html5.get(entity[1:], entity)
    return decoded if decoded.isprintable() or decoded == "\xa0" else entity
