"""Amounts of money as people and spreadsheets write them.

Whether a comma divides thousands or begins the cents is decided once for a whole column, never cell by cell:
``1,234`` is one euro and a bit in one file and more than a thousand in another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from core.domain.amounts import is_usable
from core.domain.written_amounts import MOST_DIGITS, Reading, Written, take_apart
from core.files.cells import SYMBOLS, CellError, as_typed, trim
from core.files.options import Cell

_PLAIN: Final = re.compile(r"[0-9]{1,12}\.[0-9]{1,2}").fullmatch
"""An amount that needs no thought, in a column that writes cents after a point."""


class Amount(NamedTuple):
    value: Decimal
    currency: str | None
    """ISO 4217, where the cell names one."""


class MoneyColumn:
    """Collects what the cells of a column say, then reads them all the same way."""

    def __init__(self, *, decimal_comma: bool | None = None) -> None:
        self._asked = decimal_comma
        self._comma = 0
        self._point = 0
        self._either = 0

    def look_at(self, cell: Cell) -> None:
        if self._asked is not None or not isinstance(cell, str):
            return
        match reading_of(cell):
            case Reading.COMMA:
                self._comma += 1
            case Reading.POINT:
                self._point += 1
            case Reading.EITHER:
                self._either += 1
            case Reading.SAME:
                pass

    def look_at_all(self, cells: Sequence[str]) -> None:
        """The same for many cells of a text file."""
        if self._asked is not None:
            return
        if _is_plain(cells, "."):
            self._point += len(cells)
            return
        if _is_plain(cells, ","):
            self._comma += len(cells)
            return
        for cell in cells:
            self.look_at(cell)

    @property
    def decimal_comma(self) -> bool | None:
        """``None`` while nothing in the column tells."""
        if self._asked is not None:
            return self._asked
        if self._comma == self._point:
            return None
        return self._comma > self._point

    @property
    def is_unclear(self) -> bool:
        """Whether there are amounts that are two numbers, and nothing in the column tells which."""
        return self.decimal_comma is None and bool(self._either or self._comma)

    def read(self, cell: Cell) -> Amount | None:
        """The amount in ``cell``; ``None`` for an empty one. Raises ``CellError``."""
        if isinstance(cell, Decimal):
            if not is_usable(cell) or not _is_short(cell):
                raise _not_money()
            return Amount(cell, None)
        if not isinstance(cell, str):
            raise _not_money()
        if _PLAIN(cell) and self.decimal_comma is False:
            return Amount(Decimal(cell), None)
        cell = as_typed(cell)
        if not cell:
            return None
        written = _take_apart(cell)
        self._refuse_other_style(written)
        amount = written.value(comma=bool(self.decimal_comma))
        if amount is None:
            raise _not_money()
        return Amount(amount, SYMBOLS.get(written.name))

    def read_all(self, cells: Sequence[str]) -> list[Decimal] | None:
        """The same for many cells of a text file, where all of them are plain; ``None`` where one is not.

        None of those names a currency.
        """
        if self.decimal_comma is None or not _is_plain(cells, "," if self.decimal_comma else "."):
            return None
        numbers = "\n".join(cells).replace(",", ".").split("\n") if self.decimal_comma else cells
        return list(map(Decimal, numbers))

    def _refuse_other_style(self, written: Written) -> None:
        reading, comma = written.reading, self.decimal_comma
        if reading is None or reading is Reading.SAME:
            return
        if comma is None:
            raise CellError("money_ambiguous")
        if reading is (Reading.POINT if comma else Reading.COMMA):
            raise CellError("money_style")


def _is_short(number: Decimal) -> bool:
    """Whether it has no more digits than an amount can have; 1E-300 has three hundred."""
    _, digits, exponent = number.as_tuple()
    return isinstance(exponent, int) and len(digits) <= MOST_DIGITS and exponent >= -MOST_DIGITS


def _is_plain(cells: Sequence[str], mark: str) -> bool:
    """Whether all of ``cells`` are digits, ``mark`` and two digits: what a column mostly is from top to bottom."""
    column = "".join(cells)
    return (
        column.count(mark) == len(cells)
        and {cell[-3:-2] for cell in cells} == {mark}
        and min(map(len, cells)) > len(".00")
        and max(map(len, cells)) <= MOST_DIGITS
        and column.isascii()
        and column.replace(mark, "").isdecimal()
    )


def reading_of(text: str) -> Reading:
    """What ``text`` says about the decimal sign."""
    try:
        return _take_apart(as_typed(text)).reading or Reading.SAME
    except CellError:
        return Reading.SAME


def _take_apart(text: str) -> Written:
    """Raises ``CellError``, also for a currency that nobody knows."""
    written = take_apart(trim(text))
    if written is None or (written.name and written.name not in SYMBOLS):
        raise _not_money()
    return written


def _not_money() -> CellError:
    return CellError("not_money")
