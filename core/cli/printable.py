"""Text of shops, customers and services on its way to a terminal: it is shown, and never obeyed.

A terminal takes some characters as orders: to move, to recolour, to set its title, to type. Such characters, and those
that turn the direction of what follows, are shown as marks. JSON does not pass here: it is exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

_PICTURES: Final = 0x2400
"""Where Unicode draws the control characters 0 to 31: ``␛`` for escape, ``␊`` for a line break."""
_DELETE: Final = 0x7F
_UNDRAWN: Final = "�"
_TURNING: Final = (0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A))
"""Line and paragraph separators, and the marks that write backwards what follows them."""


def printable(text: str) -> str:
    """``text`` in one line, every character of it harmless."""
    return text.translate(_MARKS)


def printable_lines(text: str) -> str:
    """The same where line breaks are ours."""
    return "\n".join(map(printable, text.split("\n")))


def _marks() -> Iterator[tuple[int, str]]:
    for code in range(0x20):
        yield code, chr(_PICTURES + code)
    for code in (_DELETE, *range(0x80, 0xA0), *_TURNING):
        yield code, _UNDRAWN


_MARKS: Final = dict(_marks())
