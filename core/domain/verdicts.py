"""One row a verdict: all that sets one state of an order apart wherever it is shown, counted or written down.

A new verdict is a member of ``OrderState``, a row here, and the rule in ``core.domain.assessment`` that comes to it.
The words are English; the window translates them. Nothing here decides which verdict an order gets.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Final, TypeAlias

from msgspec import Struct

from core.domain.model import Action, OrderState


class Group(enum.IntEnum):
    """What the list tells apart; every order is in exactly one of these."""

    DIFFERENT = 0
    MISSING = 1
    CANNOT_SEND = 2
    TO_MARK = 3
    ALL_GOOD = 4
    COULD_NOT_CHECK = 5
    NOT_COMPARED = 6
    LATER = 7
    IGNORED = 8


SET_ASIDE: Final = frozenset({OrderState.LATER, OrderState.IGNORED})
"""Neither agreed nor left to do: the user said so."""
NEEDS_YOU: Final = frozenset({Group.DIFFERENT, Group.MISSING, Group.CANNOT_SEND})
"""What is left for the user to do; at none the work is done."""

BY_URGENCY: Final = (
    Group.CANNOT_SEND, Group.DIFFERENT, Group.MISSING, Group.COULD_NOT_CHECK, Group.NOT_COMPARED, Group.LATER,
    Group.IGNORED, Group.TO_MARK, Group.ALL_GOOD,
)  # fmt: skip
"""How a list begins that is sorted by the verdict."""
VARIED: Final = frozenset({Group.CANNOT_SEND, Group.DIFFERENT})
"""The groups in which orders differ in several ways: those that do in the same way stand beside each other."""


Kinds: TypeAlias = Mapping[tuple[OrderState, Action], int]
"""How many orders there are of each verdict and step."""


class Verdict(Struct, frozen=True, kw_only=True):
    state: OrderState
    mark: str
    """One character that says it without any colour."""
    word: str
    """In the window."""
    plain: str
    """Within a sentence or a table: on the command line and in reports."""
    plain_mark: str = ""
    """On the command line, where it is another than in the window."""
    step: str = ""
    """What the user does next, where that does not follow from what a push would do."""
    group: Group
    colour: str
    """Of its bars in the picture of a report."""
    turn: int
    """When everything is compared, the lowest come first: what was not answered, what needs the user, the rest."""


_ROWS: Final = (
    Verdict(
        state=OrderState.IN_SYNC, mark="=", word="All good", plain="all good", group=Group.ALL_GOOD,
        colour="#2e7d32", turn=4,
    ),
    Verdict(
        state=OrderState.DIFFERS, mark="≠", word="Different", plain="different", group=Group.DIFFERENT,
        colour="#b26a00", turn=1,
    ),
    Verdict(
        state=OrderState.MISSING, mark="+", word="Missing in Ecomail", plain="missing in Ecomail",
        group=Group.MISSING, colour="#1565c0", turn=1,
    ),
    Verdict(
        state=OrderState.BLOCKED, mark="!", word="Cannot send yet", plain="cannot send yet", step="Decide",
        group=Group.CANNOT_SEND, colour="#c62828", turn=1,
    ),
    Verdict(
        state=OrderState.FAILED, mark="\N{MULTIPLICATION SIGN}", word="Could not check", plain="could not check",
        step="Compare again", group=Group.COULD_NOT_CHECK, colour="#6a1b9a", turn=0,
    ),
    Verdict(
        state=OrderState.NOT_FOUND, mark="\N{MULTIPLICATION SIGN}", plain_mark="?", word="Not in your shop",
        plain="unknown to the shop", step="Check the code", group=Group.COULD_NOT_CHECK, colour="#5d4037", turn=3,
    ),
    Verdict(
        state=OrderState.NEW, mark="…", word="Not compared yet", plain="not compared", step="Compare",
        group=Group.NOT_COMPARED, colour="#757575", turn=2,
    ),
    Verdict(
        state=OrderState.LATER, mark="»", word="Left for later", plain="left for later", group=Group.LATER,
        colour="#9e9e9e", turn=3,
    ),
    Verdict(
        state=OrderState.IGNORED, mark="–", word="Ignored", plain="ignored", group=Group.IGNORED,
        colour="#bdbdbd", turn=3,
    ),
)  # fmt: skip

VERDICTS: Final[dict[OrderState, Verdict]] = {row.state: row for row in _ROWS}
"""In the order in which a report names them."""

TO_MARK: Final = Verdict(
    state=OrderState.IN_SYNC, mark="=", word="To be marked", plain="all good", group=Group.TO_MARK, colour="#2e7d32",
    turn=4,
)  # fmt: skip
"""All good, but that the shop does not know yet that it is: the window tells it apart."""


def verdict_of(state: OrderState, action: Action) -> Verdict:
    """The verdict on an order, as the list and the card show it."""
    return TO_MARK if state is OrderState.IN_SYNC and action is Action.MARK else VERDICTS[state]
