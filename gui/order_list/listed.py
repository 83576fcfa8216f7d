"""A list that was read, with what is worked out of all its orders: by whoever read it, not by the window's thread.

Pure: knows no widget, no filter and no other sequence than the first one. Any thread may ask it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from operator import attrgetter
from typing import Final, NamedTuple, TypeAlias

from core.domain.differences import signature_of
from core.domain.model import OrderSummary
from core.domain.verdicts import BY_URGENCY, VARIED, Group
from gui.order_list.groups import group_of, groups_of

Kind: TypeAlias = tuple[int, str]
"""The number of a group, and in what its orders differ or why they wait."""
URGENCY_OF_GROUP: Final = bytes(BY_URGENCY.index(group) for group in Group).ljust(256)
"""For ``bytes.translate``: the sort value of the verdict, by group."""
_TEXT_OF: Final = attrgetter("differs")


class Listed(NamedTuple):
    """Each order, and of each the number of its group, what a push would do about it and its kind."""

    summaries: list[OrderSummary]
    groups: bytearray
    planned: bytearray
    kinds: list[Kind]
    by_urgency: list[int]
    """The rows, as ``by_urgency`` has them."""


class _Signatures(dict[str | None, str]):
    """Many orders, few ways to differ."""

    def __missing__(self, text: str | None) -> str:
        self[text] = signature = signature_of(text) or ""
        return signature


class _Kinds(dict[Kind, Kind]):
    """One tuple for all that are alike."""

    def __missing__(self, kind: Kind) -> Kind:
        self[kind] = kind
        return kind


def listed(summaries: Iterable[OrderSummary]) -> Listed:
    orders = list(summaries)
    groups, planned = groups_of(orders)
    signatures = map(_Signatures().__getitem__, map(_TEXT_OF, orders))
    kinds = list(map(_Kinds().__getitem__, zip(groups, signatures, strict=True)))
    return Listed(orders, groups, planned, kinds, by_urgency(groups, lambda row: kinds[row][1]))


async def listing(reading: Awaitable[Iterable[OrderSummary]]) -> Listed:
    """``listed``, where the reading is done."""
    return listed(await reading)


def kind_of(summary: OrderSummary) -> Kind:
    return int(group_of(summary.state, summary.action)), signature_of(summary.differs) or ""


def by_urgency(groups: Sequence[int], signature: Callable[[int], str]) -> list[int]:
    """The rows by verdict; those that differ in the same fields, or wait for the same reason, beside each other."""
    rows = sorted(range(len(groups)), key=bytes(groups).translate(URGENCY_OF_GROUP).__getitem__)
    place = 0
    for group in BY_URGENCY:
        end = place + groups.count(group)
        if group in VARIED:
            rows[place:end] = sorted(rows[place:end], key=signature)
        place = end
    return rows
