"""Guard text against formula injection when it is written into cells, and undo that when it is read back.

A spreadsheet takes a cell that begins with ``=``, ``+``, ``-``, ``@``, a tab, a carriage return (or the full-width
twins of the signs) for a formula. Exports put an apostrophe before such text; imports take that one apostrophe away,
so ``unguard(guard(text)) == text`` for every text. A file of its own, although small, because readers and writers both
depend on it and on nothing of each other. It knows neither files nor orders.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_STARTER: Final = "[=+\\-@\t\r\n＝＋－＠]"  # noqa: RUF001 - the full-width twins are meant
_POSITION: Final = r"(?:\A|(?<=[,;\t\r\n]))"
"""A cell's start, and every place where a spreadsheet that splits at other characters than we do would start one."""
_SKIPPED: Final = "[\"' \u00a0]*"
"""What may stand before a formula: a quote is none any more where a cell is split at another character than ours."""

_TO_GUARD: Final = re.compile(rf"{_POSITION}(?={_SKIPPED}{_STARTER})")
_GUARDED: Final = re.compile(rf"{_POSITION}'(?={_SKIPPED}{_STARTER})")
_PLAIN_NUMBER: Final = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?\Z")
SEPARATOR: Final = "\0"
"""Between the cells of a row that is looked at as a whole; a cell that holds it is looked at by itself."""
_ROW_TO_GUARD: Final = re.compile(rf"[,;\t\r\n\0]{_SKIPPED}{_STARTER}|\0(?:[\"'#]|[EFC]\w+:)")
"""Or a cell that another rule may change: one that begins like a quoted text or an error of a spreadsheet."""


def guard(text: str) -> str:
    """``text`` with an apostrophe wherever a spreadsheet would begin a formula. Plain numbers stay as they are."""
    if _PLAIN_NUMBER.match(text):
        return text
    return _TO_GUARD.sub("'", text)


def joined_if_harmless(texts: Sequence[str]) -> str | None:
    """The cells of a row, with ``SEPARATOR`` between them, where writing would change none; else ``None``.

    One look at a row instead of one at each cell: of a long list nearly every row is harmless.
    """
    joined = SEPARATOR.join(texts)
    if _ROW_TO_GUARD.search(SEPARATOR + joined) or joined.count(SEPARATOR) != len(texts) - 1:
        return None
    return joined


def unguard(text: str) -> str:
    """What ``guard`` was given. Text from elsewhere is only touched where it has the form that ``guard`` makes."""
    return _GUARDED.sub("", text) if "'" in text else text
