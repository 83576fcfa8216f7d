"""Which line of the shop is which line of Ecomail, and by what name a line is called in a field path.

Both sides number their lines as they like, and neither has a key of its own. So a line is recognised by its code,
then by its title, then by its position. This module only pairs and names; what differs is said by ``comparison``.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct, UnsetType

from core.domain.html_entities import without_entities
from core.domain.model import Readable, TransactionLine

MOST_LINES: Final = 2_000
"""Of one order. A shop's order has a few hundred at most, and a window full of more could not be looked through: with
more lines, none is read, and the order is blocked."""


class LinePair(Struct, frozen=True):
    """One line on both sides, or on one of them. ``key`` is unique within the order: ``items[key]``."""

    key: str
    expected: TransactionLine | None
    actual: TransactionLine | None


def line_keys(lines: Sequence[TransactionLine]) -> tuple[str, ...]:
    """What each line is called in a path: its code, else its title, else its position (``#1``).

    A name that occurs again gets ``#2``, ``#3`` … behind it.
    """
    taken: Counter[str] = Counter()
    names = set()
    keys = []
    for position, line in enumerate(lines, start=1):
        name = _identity(line.code) or _identity(line.title) or f"#{position}"
        key = name
        while key in names:  # a shop may well call another product "SKU-1#2"
            taken[name] += 1
            key = f"{name}#{taken[name] + 1}"
        names.add(key)
        keys.append(key)
    return tuple(keys)


def pair_lines(expected: Sequence[TransactionLine], actual: Sequence[TransactionLine]) -> tuple[LinePair, ...]:
    """The lines of both sides, side by side: first those of the shop in its order, then those only Ecomail has.

    By code, then by title. By position only where one of the two has no code: two different codes with two
    different titles are two different products, wherever they stand. Of several lines with one code, those that
    have more in common belong together, so that the same lines in another order are the same lines.
    """
    if not actual:
        return tuple(LinePair(key, line, None) for key, line in zip(line_keys(expected), expected, strict=True))
    partner: dict[int, int] = {}
    free = dict(enumerate(actual))
    for identify in _IDENTITIES:
        _pair_by(identify, expected, free, partner)
    for index, line in enumerate(expected):
        other = free.get(index)
        if index not in partner and other is not None and not (_code(line) and _code(other)):
            partner[index] = index
            del free[index]
    sides = [(line, actual[partner[i]] if i in partner else None) for i, line in enumerate(expected)]
    keys = line_keys([*expected, *free.values()])
    shown = [*sides, *((None, line) for line in free.values())]
    return tuple(LinePair(key, ours, theirs) for key, (ours, theirs) in zip(keys, shown, strict=True))


def _pair_by(
    identify: Callable[[TransactionLine], object],
    expected: Sequence[TransactionLine],
    free: dict[int, TransactionLine],
    partner: dict[int, int],
) -> None:
    """Pair what ``identify`` calls the same, in the order of both sides; moves pairs from ``free`` to ``partner``."""
    if not free or len(partner) == len(expected):
        return
    waiting: dict[object, list[int]] = {}
    for index in reversed(free):
        name = identify(free[index])
        if name:
            waiting.setdefault(name, []).append(index)
    for index, line in enumerate(expected):
        if index not in partner and (found := waiting.get(identify(line))):
            partner[index] = found.pop()
            del free[partner[index]]


def _code(line: TransactionLine) -> str:
    return _identity(line.code)


def _title(line: TransactionLine) -> str:
    return _identity(line.title)


def _whole_line(line: TransactionLine) -> object:
    return (line.code, line.title, line.category, line.categories, line.price, line.amount, line.tags)


def _code_title_and_figures(line: TransactionLine) -> object:
    code = _identity(line.code)
    return code and (code, _identity(line.title), line.price, line.amount)


def _code_and_title(line: TransactionLine) -> object:
    code = _identity(line.code)
    return code and (code, _identity(line.title))


def _code_and_figures(line: TransactionLine) -> object:
    code = _identity(line.code)
    return code and (code, line.price, line.amount)


def _identity(text: Readable[str]) -> str:
    if text is None or isinstance(text, UnsetType):
        return ""
    text = (without_entities(text) if "&" in text else text).strip()
    return text if text.isascii() else unicodedata.normalize("NFC", text)


_IDENTITIES: Final = (_whole_line, _code_title_and_figures, _code_and_title, _code_and_figures, _code, _title)
"""What makes two lines one, the strongest first. The first two or three are enough for nearly every order."""
