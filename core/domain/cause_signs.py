"""What known mistakes make of all that is no money: dates, statuses, names, texts, codes, whole lines. Pure.

Each function looks at one value on both sides (or at the lines that one side lacks) and says with which parameters its
cause would explain it on its own; none where it does not. The rows that use them are in ``core.domain.cause_table``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import Decimal
from typing import Any, Final

from msgspec import Struct

from core.domain.amounts import figure_or_zero, round_to_cents
from core.domain.cause_money import (
    Pair,
    Setting,
    lines_of,
)
from core.domain.html_entities import with_entities, without_entities
from core.domain.model import JsonValue, Readable, TransactionLine

_LONGEST_DELAY: Final = timedelta(minutes=15)
_QUARTER: Final = 900
_FARTHEST_ZONE: Final = 14 * 3600
_SHORTEST_CUT: Final = 12
"""Characters; what is shorter may well be another title that begins the same."""
_CODE_PAGES: Final = ("cp1252", "cp1250", "latin-1")


class Seen(Struct, frozen=True):
    """One value on both sides. Lines that one side lacks are seen together, as ``missing`` or ``added``."""

    field: str
    ours: Any
    theirs: Any
    pair: Pair
    setting: Setting


# ------------------------------------------------------------------------------------------------- date and time


def _seconds(seen: Seen) -> int | None:
    if not isinstance(seen.ours, datetime) or not isinstance(seen.theirs, datetime):
        return None
    return round((seen.theirs - seen.ours).total_seconds())


def _offset(moment: datetime, zone: tzinfo) -> int:
    return round((moment.astimezone(zone).utcoffset() or timedelta()).total_seconds())


def local_as_utc(seen: Seen) -> Iterable[str]:
    apart = _seconds(seen)
    return ("",) if apart and apart == _offset(seen.ours, seen.setting.zone) else ()


def utc_as_local(seen: Seen) -> Iterable[str]:
    apart = _seconds(seen)
    return ("",) if apart and apart == -_offset(seen.ours, seen.setting.zone) else ()


def summer_hour(seen: Seen) -> Iterable[str]:
    apart = _seconds(seen)
    if not apart or not seen.setting.has_winter:
        return ()
    summer = round((seen.ours.astimezone(seen.setting.zone).dst() or timedelta()).total_seconds())
    return (f"{apart // abs(apart):+d}",) if abs(apart) == summer else ()


def hours_off(seen: Seen) -> Iterable[str]:
    apart = _seconds(seen)
    if not apart or apart % _QUARTER or abs(apart) > _FARTHEST_ZONE:
        return ()
    return (f"{Decimal(apart) / 3600:+f}",)


def day_only(seen: Seen) -> Iterable[str]:
    if _seconds(seen) is None:
        return ()
    zones = (seen.setting.zone, UTC)
    local = [(seen.theirs.astimezone(zone), seen.ours.astimezone(zone).date()) for zone in zones]
    return ("",) if any(held.time().isoformat() == "00:00:00" and held.date() == day for held, day in local) else ()


def sent_later(seen: Seen) -> Iterable[str]:
    apart = _seconds(seen)
    return ("",) if apart is not None and timedelta() < timedelta(seconds=apart) <= _LONGEST_DELAY else ()


# -------------------------------------------------------------------------------------------------- texts and words

_STEPS: Final = {None: 0, "pending": 1, "processing": 2, "completed": 3, "canceled": 4}


def status_left_out(seen: Seen) -> Iterable[str]:
    return ("",) if not seen.theirs and seen.ours else ()


def status_moved_on(seen: Seen) -> Iterable[str]:
    known = isinstance(seen.theirs, str) and seen.theirs in _STEPS and seen.ours in _STEPS
    return ("",) if known and _STEPS[seen.theirs] < _STEPS[seen.ours] else ()


def status_otherwise(seen: Seen) -> Iterable[str]:
    return (f"{seen.ours} → {seen.theirs}",) if seen.theirs and seen.ours else ()


def shop_name(seen: Seen) -> Iterable[str]:
    return (seen.theirs,) if isinstance(seen.theirs, str) and seen.theirs else ()


def left_out(seen: Seen) -> Iterable[str]:
    nothing = seen.theirs is None or seen.theirs in ("", (), {}, [])
    return (seen.field,) if nothing and seen.ours else ()


def _texts(seen: Seen) -> tuple[str, str] | None:
    """Both sides as texts, as a reader is meant to see them; levels one after another."""
    ours, theirs = (without_entities(_joined(value)) for value in (seen.ours, seen.theirs))
    return (ours, theirs) if ours and theirs and ours != theirs else None


def _joined(value: JsonValue) -> str:
    return "\n".join(value) if isinstance(value, tuple) else value if isinstance(value, str) else ""


def garbled(seen: Seen) -> Iterable[str]:
    """UTF-8 read as an older code page, or letters that one did not have."""
    if not (both := _texts(seen)) or both[0].isascii():
        return ()
    for page in _CODE_PAGES:
        if (
            both[0].encode().decode(page, "replace") == both[1]
            or both[0].encode(page, "replace").decode(page) == both[1]
        ):
            return ("",)
    lost = "".join(letter if letter.isascii() else "?" for letter in both[0])
    return ("",) if lost == both[1] else ()


def accents_lost(seen: Seen) -> Iterable[str]:
    if not (both := _texts(seen)):
        return ()
    bare = "".join(c for c in unicodedata.normalize("NFKD", both[0]) if not unicodedata.combining(c))
    return ("",) if bare == both[1] else ()


def letter_case(seen: Seen) -> Iterable[str]:
    both = _texts(seen)
    return ("",) if both and both[0].casefold() == both[1].casefold() else ()


def cut(seen: Seen) -> Iterable[str]:
    """By the length that was allowed: a blank at the cut goes, too. A text may have been escaped before it was cut."""
    if not (both := _texts(seen)):
        return ()
    lengths = dict.fromkeys(_lengths(*both))
    held = _joined(seen.theirs)
    if "&" in held:
        for written in (both[0], *with_entities(both[0])):
            lengths |= dict.fromkeys(_lengths(written, held))
    return tuple(map(str, lengths))


def _lengths(ours: str, theirs: str) -> tuple[int, ...]:
    bare = theirs.removesuffix("…").removesuffix("...").rstrip()
    if len(bare) < _SHORTEST_CUT or len(bare) >= len(ours) or not ours.startswith(bare):
        return ()
    blank = theirs == bare and ours[len(bare)] == " "
    return (len(theirs), len(theirs) + 1) if blank else (len(theirs),)


def longer(seen: Seen) -> Iterable[str]:
    """By what was added behind."""
    both = _texts(seen)
    return (both[1].removeprefix(both[0]).strip(),) if both and both[1].startswith(both[0]) else ()


def _prefix(ours: str, theirs: str) -> Iterable[str]:
    """``+presta_`` was put before the number, ``-VZ-`` was taken away from it."""
    if ours and theirs != ours and theirs.endswith(ours):
        return (f"+{theirs.removesuffix(ours)}",)
    if theirs and theirs != ours and ours.endswith(theirs):
        return (f"-{ours.removesuffix(theirs)}",)
    return ()


def code_prefix(seen: Seen) -> Iterable[str]:
    both = _texts(seen)
    return _prefix(*both) if both else ()


def number_params(ours: str, theirs: str) -> Iterable[str]:
    """How Ecomail's number of an order came from the shop's."""
    return _prefix(ours, theirs)


def first_category(seen: Seen) -> Iterable[str]:
    return ("",) if isinstance(seen.ours, tuple) and len(seen.ours) > 1 and seen.theirs == seen.ours[:1] else ()


def joined_categories(seen: Seen) -> Iterable[str]:
    if not isinstance(seen.ours, tuple) or len(seen.ours) < 2 or not isinstance(seen.theirs, tuple):  # noqa: PLR2004
        return ()
    return ("",) if len(seen.theirs) == 1 and any(mark.join(seen.ours) == seen.theirs[0] for mark in _MARKS) else ()


_MARKS: Final = (" | ", "|", " > ", ">", " / ", "/", ", ", ",")


# ------------------------------------------------------------------------------------------------- whole lines


def which_are_missing(wanted: Callable[[TransactionLine], bool]) -> Callable[[Seen], Iterable[str]]:
    def reads(seen: Seen) -> Iterable[str]:
        lines: Sequence[TransactionLine] = seen.ours
        return ("",) if [line for line in lines_of(seen.pair) if wanted(line)] == list(lines) else ()

    return reads


def all_missing(seen: Seen) -> Iterable[str]:
    return ("",) if len(seen.ours) == len(lines_of(seen.pair)) else ()


def all_but_first_missing(seen: Seen) -> Iterable[str]:
    lines = lines_of(seen.pair)
    return ("",) if len(lines) > 1 and list(lines[1:]) == list(seen.ours) else ()


def product_missing(seen: Seen) -> Iterable[str]:
    return _only_name(line.code for line in seen.ours)


def shipping_as_line(seen: Seen) -> Iterable[str]:
    shipping = figure_or_zero(seen.pair.expected.shipping)
    prices = [figure_or_zero(line.price) for line in seen.theirs]
    return ("",) if shipping and prices == [round_to_cents(shipping)] else ()


def product_added(seen: Seen) -> Iterable[str]:
    return _only_name(line.code or line.title for line in seen.theirs)


def _only_name(names: Iterable[Readable[str]]) -> Iterable[str]:
    found = set(names)
    return tuple(name for name in found if isinstance(name, str) and name) if len(found) == 1 else ()


def quantity_one(seen: Seen) -> Iterable[str]:
    return ("",) if seen.theirs == 1 and isinstance(seen.ours, Decimal) and seen.ours != 1 else ()
