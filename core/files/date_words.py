"""Names of months and days of the week, in English, Dutch, Czech and German, as dates are written with them.

Names are compared without case, accents and stops. A table, since a library of all languages would not know the short
forms that shops write, and a file of its own, since it is data and no code. Knows no dates.
"""

from __future__ import annotations

import unicodedata
from typing import Final

_MONTHS: Final = (
    "january jan januari leden ledna led januar jänner",
    "february feb februari únor února úno februar feber",
    "march mar maart mrt březen března bře märz mär mrz maerz",
    "april apr duben dubna dub",
    "may mei květen května kvě mai",
    "june jun juni červen června čvn",
    "july jul juli červenec července čvc",
    "august aug augustus srpen srpna srp",
    "september sep sept září zář",
    "october oct oktober okt říjen října říj",
    "november nov listopad listopadu lis",
    "december dec prosinec prosince pro dezember dez",
)
"""January to December: whole names, the Czech ones in two cases, and short forms."""
_WEEKDAYS: Final = """
    monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun
    maandag ma dinsdag di woensdag wo donderdag do vrijdag vr zaterdag za zondag zo
    pondělí po úterý út středa st čtvrtek čt pátek pá sobota so neděle ne
    montag mo dienstag mittwoch mi donnerstag freitag fr samstag sonnabend sa sonntag
"""


def _fold(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in decomposed if letter.isalpha())


MONTHS: Final = {_fold(name): number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
"""Folded name → 1 to 12."""
_DAYS: Final = frozenset(map(_fold, _WEEKDAYS.split()))


def month_of(name: str) -> int | None:
    """1 to 12; ``None`` where ``name`` is no month."""
    return MONTHS.get(_fold(name))


def is_weekday(name: str) -> bool:
    return _fold(name) in _DAYS
