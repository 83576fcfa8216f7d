"""Amounts of money as people and spreadsheets write them.

Whether a comma divides thousands or begins the cents is decided once for a whole column, never cell by cell:
``1,234`` is one euro and a bit in one file and more than a thousand in another.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from core.domain.amounts import is_usable
from core.files.cells import SYMBOLS, CellError, as_typed, trim
from core.files.options import Cell

_MAX_DIGITS: Final = 18
_MAX_LENGTH: Final = 60
"""Characters; the amount of no order needs more."""

_SPACES: Final = " \u00a0\u202f\u2009"
_AMOUNT: Final = re.compile(
    rf"(?P<sign>[+\-\u2212])?(?P<before>[^\d\s.,+\-\u2212]*)[{_SPACES}]*(?P<sign_after>[+\-\u2212])?"
    rf"(?P<number>[0-9][0-9.,'’{_SPACES}]*?)(?P<whole>[.,][-\u2013\u2014]{{1,2}})?"
    rf"[{_SPACES}]*(?P<after>[^\d\s.,+\-\u2212]*)",
)
_COMMA: Final = re.compile(rf"(?:[1-9][0-9]{{0,2}}(?:[.'’{_SPACES}][0-9]{{3}})+|[0-9]+)(?:,[0-9]+)?")
_POINT: Final = re.compile(rf"(?:[1-9][0-9]{{0,2}}(?:[,'’{_SPACES}][0-9]{{3}})+|[0-9]+)(?:\.[0-9]+)?")
_PLAIN: Final = re.compile(r"[0-9]{1,12}\.[0-9]{1,2}").fullmatch
"""An amount that needs no thought, in a column that writes cents after a point."""
_NOT_DIGITS: Final = re.compile(r"[^0-9]")


class Reading(enum.Enum):
    """What one cell says about the decimal sign of its column."""

    COMMA = "comma"
    POINT = "point"
    EITHER = "either"
    """A number of another value under each reading: ``1,234``."""
    SAME = "same"
    """No separator that matters, or no number at all."""


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
        sign, number, currency = _take_apart(cell)
        self._refuse_other_style(number)
        comma = bool(self.decimal_comma)
        if not (_COMMA if comma else _POINT).fullmatch(number):
            raise _not_money()
        whole, _, fraction = number.partition("," if comma else ".")
        digits = _NOT_DIGITS.sub("", whole)
        if len(digits) + len(fraction) > _MAX_DIGITS:
            raise _not_money()
        return Amount(sign * Decimal(f"{digits}.{fraction}" if fraction else digits), currency)

    def read_all(self, cells: Sequence[str]) -> list[Decimal] | None:
        """The same for many cells of a text file, where all of them are plain; ``None`` where one is not.

        None of those names a currency.
        """
        if self.decimal_comma is None or not _is_plain(cells, "," if self.decimal_comma else "."):
            return None
        numbers = "\n".join(cells).replace(",", ".").split("\n") if self.decimal_comma else cells
        return list(map(Decimal, numbers))

    def _refuse_other_style(self, number: str) -> None:
        reading, comma = _reading(number), self.decimal_comma
        if reading is Reading.SAME:
            return
        if comma is None:
            raise CellError("money_ambiguous")
        if reading is (Reading.POINT if comma else Reading.COMMA):
            raise CellError("money_style")


def _is_short(number: Decimal) -> bool:
    """Whether it has no more digits than an amount can have; 1E-300 has three hundred."""
    _, digits, exponent = number.as_tuple()
    return isinstance(exponent, int) and len(digits) <= _MAX_DIGITS and exponent >= -_MAX_DIGITS


def _is_plain(cells: Sequence[str], mark: str) -> bool:
    """Whether all of ``cells`` are digits, ``mark`` and two digits: what a column mostly is from top to bottom."""
    column = "".join(cells)
    return (
        column.count(mark) == len(cells)
        and {cell[-3:-2] for cell in cells} == {mark}
        and min(map(len, cells)) > len(".00")
        and max(map(len, cells)) <= _MAX_DIGITS
        and column.isascii()
        and column.replace(mark, "").isdecimal()
    )


def reading_of(text: str) -> Reading:
    """What ``text`` says about the decimal sign."""
    try:
        _, number, _ = _take_apart(as_typed(text))
    except CellError:
        return Reading.SAME
    return _reading(number)


def _reading(number: str) -> Reading:
    as_comma, as_point = bool(_COMMA.fullmatch(number)), bool(_POINT.fullmatch(number))
    if as_comma != as_point:
        return Reading.COMMA if as_comma else Reading.POINT
    if not as_comma or ("," not in number and "." not in number):
        return Reading.SAME
    return Reading.EITHER  # one separator with three digits after it


def _take_apart(text: str) -> tuple[int, str, str | None]:
    """Sign (1 or -1), the bare number, the currency named. Raises ``CellError``."""
    match = _AMOUNT.fullmatch(trim(text)) if len(text) <= _MAX_LENGTH else None
    if match is None:
        raise _not_money()
    before, after = match["before"].casefold(), match["after"].casefold()
    names = [SYMBOLS.get(name, "") for name in (before, after) if name]
    if "" in names or len(names) > 1 or (match["sign"] and match["sign_after"]):
        raise _not_money()
    sign = match["sign"] or match["sign_after"]
    return (-1 if sign and sign != "+" else 1), match["number"], names[0] if names else None


def _not_money() -> CellError:
    return CellError("not_money")
