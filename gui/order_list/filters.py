"""The filters of the list and the groups of orders they show. Words and numbers only; knows no order.

A file of its own, although small: the filters are shown before anything of an order is loaded.
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Final

from core.domain.verdicts import NEEDS_YOU, Group


class Chip(enum.StrEnum):
    """A filter the user can choose, in the order in which they are shown."""

    NEEDS_YOU = "needs_you"
    DIFFERENT = "different"
    MISSING = "missing"
    CANNOT_SEND = "cannot_send"
    ALL_GOOD = "all_good"
    TO_MARK = "to_mark"
    COULD_NOT_CHECK = "could_not_check"
    NOT_COMPARED = "not_compared"
    ALL = "all"
    LATER = "later"
    IGNORED = "ignored"


GROUPS_OF: Final[dict[Chip, frozenset[Group]]] = {
    Chip.NEEDS_YOU: NEEDS_YOU,
    Chip.DIFFERENT: frozenset({Group.DIFFERENT}),
    Chip.MISSING: frozenset({Group.MISSING}),
    Chip.CANNOT_SEND: frozenset({Group.CANNOT_SEND}),
    Chip.ALL_GOOD: frozenset({Group.ALL_GOOD, Group.TO_MARK}),
    Chip.TO_MARK: frozenset({Group.TO_MARK}),
    Chip.COULD_NOT_CHECK: frozenset({Group.COULD_NOT_CHECK}),
    Chip.NOT_COMPARED: frozenset({Group.NOT_COMPARED}),
    Chip.ALL: frozenset(Group),
    Chip.LATER: frozenset({Group.LATER}),
    Chip.IGNORED: frozenset({Group.IGNORED}),
}
SET_ASIDE: Final = (Chip.LATER, Chip.IGNORED)
"""What the user left for later or ignores: shown only where there is any."""


class Standing(enum.Enum):
    """Where the work on the whole list stands. Only the last two are an all-clear."""

    NOTHING_LISTED = "nothing_listed"
    NEEDS_YOU = "needs_you"
    NOT_COMPARED = "not_compared"
    COULD_NOT_CHECK = "could_not_check"
    BROKE_OFF = "broke_off"
    """The last comparison did not come to its end, so nobody knows what is true now."""
    SET_ASIDE = "set_aside"
    """Nothing is left but what the user left for later or ignores: nobody says that both sides agree."""
    TO_MARK = "to_mark"
    """Your shop and Ecomail agree; some orders only wait to be marked as tracked."""
    AGREES = "agrees"

    @property
    def is_all_clear(self) -> bool:
        return self in {Standing.TO_MARK, Standing.AGREES}


def standing(count: Callable[[Chip], int], *, broke_off: bool = False) -> Standing:
    """The one rule for what may be called finished, from how many orders each filter has.

    ``broke_off``: whether the last comparison failed as a whole, on a full disk for instance.
    """
    if not count(Chip.ALL):
        return Standing.NOTHING_LISTED
    if broke_off and not any(map(count, (Chip.NEEDS_YOU, Chip.COULD_NOT_CHECK, Chip.NOT_COMPARED))):
        return Standing.BROKE_OFF
    for chip, stands in (
        (Chip.NEEDS_YOU, Standing.NEEDS_YOU),
        (Chip.COULD_NOT_CHECK, Standing.COULD_NOT_CHECK),
        (Chip.NOT_COMPARED, Standing.NOT_COMPARED),
        *((chip, Standing.SET_ASIDE) for chip in SET_ASIDE),
        (Chip.TO_MARK, Standing.TO_MARK),
    ):
        if count(chip):
            return stands
    return Standing.AGREES
