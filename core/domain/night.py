"""The night shift's rule: what of a plan may be sent without anybody looking, and why the rest waits. Pure.

What may go was said beforehand in the settings: add what has no likely twin, mark, and correct what a confirmed cause
explains altogether. Nothing with a warning goes, nothing that would lose what Ecomail holds, and nothing whose number a
person would have to type. A night over its limits sends nothing at all: it is not cut down to them, since nobody would
know what was left. Asks no clock and sends nothing itself.
"""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from core.domain.amounts import ZERO, as_text
from core.domain.assessment import local_text
from core.domain.causes import Explanation, Remedy
from core.domain.model import Action, Notice, OrderKey, OrderState
from core.domain.pushes import PlanEntry, PushPlan, PushRecord, SkippedEntry
from core.domain.settings import ShopSettings

LONGEST_ABSENCE: Final = timedelta(days=31)
"""After it, what the settings say of the night is no longer what somebody has in mind."""
CLOCK_STEP: Final = timedelta(hours=1)
"""By so much a clock may be put back without anybody's plans being mixed up."""
CLOCK_TOLERANCE: Final = timedelta(minutes=5)
"""By so much this computer's clock and that of a service may differ: both are set now and then, and answers travel."""
_CONFIRMED_ANYWAY: Final = frozenset({"tags_unreadable"})
"""What is said of every correction, and was said where corrections were switched on."""


_DONE_WITH: Final = frozenset({OrderState.IN_SYNC, OrderState.LATER, OrderState.IGNORED})
_SKIPPED: Final = {
    OrderState.NEW: "night_not_compared", OrderState.FAILED: "night_not_compared",
    OrderState.NOT_FOUND: "night_not_found",
}  # fmt: skip


class Waiting(Struct, frozen=True):
    """An order that waits for the morning."""

    key: OrderKey
    order_id: str | None
    why: Notice
    """Without any value of the order's own, so that orders can be grouped by it."""


class Choice(Struct, frozen=True, kw_only=True):
    """What of a plan may go."""

    going: tuple[OrderKey, ...] = ()
    waiting: tuple[Waiting, ...] = ()


class NightEnd(enum.StrEnum):
    """How a shift ended."""

    BEGUN = "begun"
    """It was killed, or is under way."""
    DONE = "done"
    OVER_LIMIT = "over_limit"
    COMPARED_ONLY = "compared_only"
    FAILED = "failed"
    STOPPED = "stopped"


class Night(Struct, frozen=True, kw_only=True):
    """What one shift did, or, of a dry one, would have done."""

    night: date
    """On which it began, in the shop's zone."""
    at: datetime
    """When it was begun first; a shift that was killed is begun again in the same night."""
    end: NightEnd = NightEnd.BEGUN
    why: Notice | None = None
    """Why it ended before it had sent everything, or sent nothing."""
    dry: bool = False
    run_id: int | None = None
    sent: dict[Action, int] = {}
    """What landed and was checked; of a dry shift what would have been sent."""
    money: Decimal = ZERO
    """The totals of these orders, in the shop's currency."""
    needs_you: int = 0
    """Orders that were begun and did not end well."""
    clock_ahead: float | None = None
    """By how many seconds this computer's clock was ahead of the services'; ``None`` where these did not say."""
    waiting: tuple[tuple[Notice, int], ...] = ()
    """Why how many orders wait; the commonest reason first."""

    @property
    def count(self) -> int:
        return sum(self.sent.values())

    @property
    def left(self) -> int:
        """How many orders wait."""
        return sum(count for _, count in self.waiting)


class DryNight(Struct, frozen=True, kw_only=True):
    """What the night shift would have done last night, and what it would do now. Nothing of it was done."""

    last: Night
    """``at``: when that night began. Of what is known now, without what came later."""
    now: Night


def choose(plan: PushPlan, settings: ShopSettings, repairs: Mapping[OrderKey, Collection[str]]) -> Choice:
    """What of ``plan`` may go; ``repairs`` is what of each order the confirmed causes explain."""
    going: list[OrderKey] = []
    waiting = [
        Waiting(entry.key, entry.order_id, Notice(_why_skipped(entry)))
        for entry in plan.skipped
        if entry.state not in _DONE_WITH
    ]
    for entry in plan.entries:
        why = _why_not(entry, settings, repairs.get(entry.key, ()))
        if why is None:
            going.append(entry.key)
        else:
            waiting.append(Waiting(entry.key, entry.order_id, why))
    return Choice(going=tuple(going), waiting=tuple(waiting))


def confirmed_repairs(explanation: Explanation, settings: ShopSettings) -> dict[OrderKey, frozenset[str]]:
    """What of each order the causes explain that the user confirmed for the night."""
    confirmed = confirmed_causes(settings)
    found: dict[OrderKey, frozenset[str]] = {}
    for cause in explanation.causes:
        if cause.remedy is Remedy.DECIDE and cause.key.name in confirmed:
            for key, paths in cause.paths.items():
                found[key] = found.get(key, frozenset()).union(paths)
    return found


def confirmed_causes(settings: ShopSettings) -> frozenset[str]:
    return frozenset(filter(None, settings.night_repairs.split(";")))


def _why_skipped(entry: SkippedEntry) -> str:
    if any(reason.code == "likely_twin" for reason in entry.reasons):
        return "night_twin"
    return _SKIPPED.get(entry.state, "night_blocked")


def _why_not(entry: PlanEntry, settings: ShopSettings, repaired: Collection[str]) -> Notice | None:
    allowed = {
        Action.CREATE: (settings.night_adds, "night_no_adding"),
        Action.MARK: (settings.night_marks, "night_no_marking"),
        Action.UPDATE: (bool(settings.night_repairs), "night_no_repairs"),
    }
    is_wanted, reason = allowed.get(entry.action, (False, "night_by_hand"))
    if not is_wanted:
        return Notice(reason)
    if entry.action is Action.UPDATE and not all(change.path in repaired for change in entry.changes):
        return Notice("night_no_cause")
    passed = _CONFIRMED_ANYWAY if entry.action is Action.UPDATE else frozenset[str]()
    if any(warning.code not in passed for warning in entry.warnings):
        return Notice("night_warning")
    if entry.lost:
        return Notice("night_loses")
    return Notice("night_no_amount") if _money_of(entry) is None else None


def _money_of(entry: PlanEntry | PushRecord) -> Decimal | None:
    """How much of the night's limit it takes: the whole total of what is written, nothing for a mark."""
    if entry.action is Action.MARK:
        return ZERO
    amount = entry.intended.amount if entry.intended is not None else None
    return abs(amount) if isinstance(amount, Decimal) else None


def money_of(entries: Iterable[PlanEntry | PushRecord]) -> Decimal:
    return sum((_money_of(entry) or ZERO for entry in entries), ZERO)


def over_limit(
    plan: PushPlan, settings: ShopSettings, *, listed: int, used: Collection[PushRecord] = ()
) -> Notice | None:
    """Why none of ``plan`` may go; ``listed``: orders on the list; ``used``: what the same night began already."""
    count, money = len(plan.entries) + len(used), money_of(plan.entries) + money_of(used)
    if not plan.entries:
        return None
    if plan.confirm_number is not None:
        return Notice("night_needs_number", {"count": str(plan.confirm_number)})
    if count > settings.night_orders:
        return Notice("night_over_orders", {"count": str(count), "most": str(settings.night_orders)})
    if count * 100 > settings.night_share * listed:
        share = str(settings.night_share)
        return Notice("night_over_share", {"count": str(count), "share": share, "listed": str(listed)})
    if money > settings.night_money:
        return Notice("night_over_money", {"amount": as_text(money), "value": as_text(settings.night_money)})
    return None


def night_of(now: datetime, settings: ShopSettings) -> date | None:
    """Which night ``now`` belongs to, by the day on which it began in the shop's zone; ``None`` outside its hours."""
    zone = ZoneInfo(settings.shop_timezone)
    local = now.astimezone(zone)
    begins, ends = time.fromisoformat(settings.night_from), time.fromisoformat(settings.night_until)
    at = local.time()
    if at >= ends > begins:  # of hours that the clock jumped over, as in spring, as many come after them
        first, last = (datetime.combine(local.date(), hour, zone) for hour in (begins, ends))
        if first.astimezone(UTC) <= now < first.astimezone(UTC) + (last - first):
            return local.date()
    if begins < ends:
        return local.date() if begins <= at < ends else None
    if at >= begins:
        return local.date()
    return local.date() - timedelta(days=1) if at < ends or begins == ends else None


def began_last(now: datetime, settings: ShopSettings) -> datetime:
    """When the last night began, the one that ``now`` is in included, as its moment in UTC."""
    zone = ZoneInfo(settings.shop_timezone)
    begins, today = time.fromisoformat(settings.night_from), now.astimezone(zone).date()
    days = (today, today - timedelta(days=1))
    return next(moment for day in days if (moment := datetime.combine(day, begins, zone).astimezone(UTC)) <= now)


def why_only_compare(now: datetime, happened: datetime | None, settings: ShopSettings) -> Notice | None:
    """Why tonight nothing is sent, whatever there is: the clock went back, or nobody was here for a month.

    ``happened``: when something was last done for this shop; ``None`` where nothing ever was.
    """
    if happened is None:
        return Notice("night_first")
    if now < happened - CLOCK_STEP:
        return Notice("night_clock_back", {"seen": local_text(happened, settings)})
    if now - happened > LONGEST_ABSENCE:
        return Notice("night_long_away", {"seen": local_text(happened, settings)})
    return None


def why_clock_is_wrong(night: Night, last: Night | None, settings: ShopSettings, now: datetime) -> Notice | None:
    """Why, by what the services said of the time, nothing is sent tonight; ``last``: the shift before this one."""
    if night.clock_ahead is None:
        return None
    ahead = timedelta(seconds=night.clock_ahead)
    if abs(ahead) > CLOCK_TOLERANCE:
        return Notice("night_clock_wrong", {"seen": local_text(now - ahead, settings)})
    before = last.clock_ahead if last is not None else None
    jumped = before is not None and abs(ahead - timedelta(seconds=before)) > CLOCK_STEP
    return Notice("night_clock_jumped") if jumped else None


def in_groups(waiting: Collection[Waiting]) -> tuple[tuple[Notice, int], ...]:
    """By reason; the commonest first."""
    counts = Counter(entry.why.code for entry in waiting)
    return tuple((Notice(code), count) for code, count in counts.most_common())


def said_of(night: Night) -> tuple[Notice, ...]:
    """What there is to tell of a shift: what went, why it ended, what waits. Numbers and reasons only."""
    said = []
    if night.count:
        said.append(Notice("night_sent", {"count": str(night.count)}))
    if night.why is not None:
        said.append(Notice("night_ended", {"reason": night.why}))
    if not said:
        said.append(Notice("night_nothing"))
    said += [Notice("night_waits", {"count": str(count), "reason": why}) for why, count in night.waiting]
    return tuple(said)


def said_of_dry(dry: DryNight, settings: ShopSettings) -> tuple[Notice, ...]:
    """The same of what was not done: last night first, then now."""
    last, now = dry.last, dry.now
    if last.end in {NightEnd.FAILED, NightEnd.STOPPED}:
        return said_of(last)
    seen = {"seen": local_text(last.at, settings)}
    said = [
        Notice("night_would", {**seen, "count": str(last.count)}) if last.count else Notice("night_would_not", seen)
    ]
    said += [Notice("night_ended", {"reason": last.why})] if last.why is not None else []
    said += [Notice("night_waited", {"count": str(count), "reason": why}) for why, count in last.waiting]
    said.append(Notice("night_as_far"))
    if now.why is not None:
        return (*said, Notice("night_now_ends", {"reason": now.why}))
    return (*said, Notice("night_now", {"count": str(now.count)}) if now.count else Notice("night_now_not"))
