"""What may explain each difference of an order: sets of causes that make Ecomail's value of the shop's. Pure.

Each difference is looked at once, by every row of ``core.domain.cause_table`` that may be at work on it. A value that
nothing explains does not spoil the others of its order, but a cause of prices is barred from an order in which it
would have changed a line that is right. Which of the possible causes is at work is not decided here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, tzinfo
from decimal import Decimal
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from msgspec import UNSET, Struct
from msgspec.structs import replace

from core.domain.amounts import ZERO, figure_or_zero, is_usable, round_to_cents
from core.domain.assessment import expected_of
from core.domain.cause_cover import Alternatives, CauseKey, Group
from core.domain.cause_money import PRICE, ROUNDINGS, SHIPPING, TAX, TOTAL, Figure, Pair, Setting, may_be_whole
from core.domain.cause_signs import Seen, number_params
from core.domain.cause_table import BY_CODE, READERS, WRITERS
from core.domain.comparison import DIFFERENT_KINDS, compare_transactions
from core.domain.line_pairing import LinePair, pair_lines
from core.domain.model import (
    FieldComparison,
    OrderKey,
    OrderRecord,
    OrderSummary,
    Presence,
    Transaction,
    TransactionLine,
)
from core.domain.settings import ShopSettings

_MOST_TOGETHER: Final = 3
"""Causes on one figure; with more of them nearly every amount could be made."""
_MOST_ON_LINE: Final = 6
"""On all parts of a line that is under another code: title, categories, price."""
_ROUNDED_LINE: Final = Decimal("0.01")
_LEAST_TAX: Final = Decimal(1)
_PERCENTS: Final = range(1, 28)
"""Rates of tax in Europe."""
_MOST_RATES: Final = 4
_FEWEST_OF_RATE: Final = 3
_WHOLE_BY_CHANCE: Final = 0.05
"""Of a hundred totals one is whole; of many that differ for other reasons a few more."""
_FEWEST_SILENT: Final = 5
"""Orders in a row, nearly all of them absent, that make a time in which nothing arrived."""
_PRESENT_COSTS: Final = 4
"""One order that arrived weighs as many that did not."""


class Apart(Struct, frozen=True, kw_only=True):
    """An order that Ecomail does not hold as this shop's under its number."""

    key: OrderKey
    order_id: str
    day: date | None
    status: str
    """Wemasy's payment status."""
    total: Decimal | None
    currency: str = ""
    twin: str = ""
    """The number of the transaction that surely is this order."""
    other_shop: str = ""
    """Under whose name Ecomail holds the number."""


class Standing(NamedTuple):
    """One order that was compared, right or wrong, and as little of it as tells when something began."""

    day: date | None
    is_absent: bool
    status: str


def pair_of(record: OrderRecord, settings: ShopSettings) -> Pair | None:
    """An order that Ecomail holds, as both sides have it; ``None`` for any other. The user's choices do not count."""
    order, actual = record.order, record.transaction
    if order is None or actual is None or record.presence is not Presence.PRESENT:
        return None
    expected = expected_of(record, order, settings, actual)
    ours = expected.transaction
    moment = ours.timestamp if isinstance(ours.timestamp, datetime) else record.row.timestamp
    return Pair(
        key=record.key,
        order=order,
        expected=ours,
        actual=actual,
        lines=() if actual.lines is UNSET else pair_lines(ours.lines or (), actual.lines or ()),
        day=_day(moment, ZoneInfo(settings.shop_timezone)),
        currency=expected.currency or "",
        rate=expected.rate,
        kept=record.kept,
    )


def apart_of(record: OrderRecord, summary: OrderSummary, settings: ShopSettings) -> Apart | None:
    """An order that Ecomail does not hold as this shop's under its number; ``None`` for any other."""
    if record.order is None or record.presence is not Presence.ABSENT:
        return None
    twins = [twin for twin in record.identity.twins if twin.sure and not record.identity.another]
    return Apart(
        key=record.key,
        order_id=record.order.order_id or "",
        day=_day(summary.date, ZoneInfo(settings.shop_timezone)),
        status=record.order.payment_status or "",
        total=summary.shop_total,
        currency=summary.currency or "",
        twin=twins[0].order_id if len(twins) == 1 else "",
        other_shop="" if record.identity.another else record.identity.other_shop,
    )


def standing_of(summary: OrderSummary, zone: tzinfo) -> Standing | None:
    """``None`` for an order of which nobody knows whether Ecomail holds it."""
    if summary.presence is Presence.NOT_CHECKED:
        return None
    return Standing(_day(summary.date, zone), summary.presence is Presence.ABSENT, summary.payment_status or "")


def _day(moment: datetime | None, zone: tzinfo) -> date | None:
    return None if moment is None else moment.astimezone(zone).date()


def tax_rates(pairs: Iterable[Pair]) -> tuple[Decimal, ...]:
    """The rates of tax that the orders show, as fractions, the most frequent first."""
    seen: Counter[int] = Counter()
    for pair in pairs:
        tax, total = (figure_or_zero(figure) for figure in (pair.expected.tax, pair.expected.amount))
        shipping = figure_or_zero(pair.expected.shipping)
        if tax < _LEAST_TAX:
            continue
        for base in dict.fromkeys((total - tax, total - shipping - tax)):
            percent = round(tax * 100 / base) if base > 0 else 0
            if percent in _PERCENTS and abs(base * percent / 100 - tax) <= 2 * _ROUNDED_LINE:
                seen[percent] += 1
                break
    return tuple(Decimal(rate) / 100 for rate, count in seen.most_common(_MOST_RATES) if count >= _FEWEST_OF_RATE)


def whole_by(pairs: Iterable[Pair]) -> str:
    """How Ecomail's totals were rounded where they are whole more often than by chance, and the shop's are not."""
    seen, whole = 0, 0
    by: Counter[str] = Counter(dict.fromkeys(ROUNDINGS, 0))
    for pair in pairs:
        ours, theirs = pair.expected.amount, pair.actual.amount
        if not isinstance(ours, Decimal) or not isinstance(theirs, Decimal):
            continue
        if is_usable(ours) and is_usable(theirs) and ours != ours.to_integral_value():
            seen += 1
            if theirs == theirs.to_integral_value():
                whole += 1
                by.update(way for way in ROUNDINGS if ours.quantize(Decimal(1), rounding=way) == theirs)
    return by.most_common(1)[0][0] if whole >= max(_FEWEST_OF_RATE, _WHOLE_BY_CHANCE * seen) else ""


def has_winter(standing: Iterable[Standing], zone: tzinfo) -> bool:
    return any(
        not datetime.combine(day, time(12), zone).dst() for day in {order.day for order in standing} if day is not None
    )


def groups_of(pair: Pair, setting: Setting) -> Iterator[Group]:
    """Every difference of ``pair`` with what may explain it."""
    rows = [row for row in compare_transactions(pair.expected, pair.actual, pair.kept) if row.kind in DIFFERENT_KINDS]
    if rows:
        yield from _Evidence(pair, setting).groups(rows)


class _Evidence:
    """What one order shows."""

    def __init__(self, pair: Pair, setting: Setting) -> None:
        self._pair = pair
        self._setting = setting
        self._position = {line.key: number for number, line in enumerate(pair.lines)}
        missing = [line for line in pair.lines if line.actual is None]
        added = [line for line in pair.lines if line.expected is None]
        self._recoded = _recoded(missing, added)
        matched = {line.key for both in self._recoded for line in both}
        self._missing = [line for line in missing if line.key not in matched]
        self._added = [line for line in added if line.key not in matched]
        self._barred: frozenset[CauseKey] | None = None
        lost = [line.expected for line in self._missing]
        self._alternatives_of_missing = self._read("missing", lost, ()) if lost else {}
        self._lost = frozenset(key for keys in self._alternatives_of_missing for key in keys)

    def groups(self, rows: Sequence[FieldComparison]) -> Iterator[Group]:
        key = self._pair.key
        if self._missing:
            yield Group(key, _paths(self._missing), self._alternatives_of_missing, "missing")
        if self._added:
            alternatives = self._read("added", (), [line.actual for line in self._added])
            yield Group(key, _paths(self._added), alternatives, "added")
        for ours, theirs in self._recoded:
            yield self._group_of_recoded(ours, theirs)
        for row in rows:
            if not row.path.endswith("]"):
                line, _, part = row.path.rpartition("].")
                yield self._group(row, part or row.path, self._position.get(line.removeprefix("items[")))

    def _group(self, row: FieldComparison, field: str, line: int | None) -> Group:
        pair, key = self._pair, self._pair.key
        if field == PRICE or (line is None and field in {TOTAL, TAX, SHIPPING}):
            alternatives = self._figures(row, Figure(field, ZERO, ZERO, pair, self._setting, line))
            is_money = field in {TOTAL, PRICE}
            return Group(key, (row.path,), alternatives, field, is_total=field == TOTAL, is_money=is_money)
        field = "quantity" if line is not None and field == "amount" else field
        return Group(key, (row.path,), self._read(field, row.shop, row.ecomail), field)

    def _group_of_recoded(self, ours: LinePair, theirs: LinePair) -> Group:
        """A line under another code: each of its parts has to be explained."""
        line = self._position[ours.key]
        found: Alternatives = self._read("code", _code(ours.expected), _code(theirs.actual))
        for row in _parts(ours.expected, theirs.actual):
            part = self._group(row, row.path.rpartition("].")[2], line).alternatives
            found = {one | other: {**found[one], **part[other]} for one in found for other in part}
            found = {keys: added for keys, added in found.items() if len(keys) <= _MOST_ON_LINE}
        return Group(self._pair.key, _paths((ours, theirs)), found, "code")

    def _read(self, field: str, ours: object, theirs: object) -> Alternatives:
        seen = Seen(field, ours, theirs, self._pair, self._setting)
        return {
            frozenset({CauseKey(row.code, param)}): {}
            for row in READERS
            if row.reads is not None and field in row.fields
            for param in row.reads(seen)
        }

    def _figures(self, row: FieldComparison, figure: Figure) -> Alternatives:
        """``figure`` says which one it is; its value is that of ``row``."""
        theirs = row.ecomail if isinstance(row.ecomail, Decimal) else ZERO
        if not isinstance(row.shop, Decimal) or not is_usable(row.shop) or not is_usable(theirs):
            return {}
        found: dict[frozenset[CauseKey], dict[CauseKey, Decimal]] = {}
        start = Figure(figure.scope, row.shop, theirs, figure.pair, figure.setting, figure.line)
        barred = self._barred_of_prices() if figure.scope == PRICE else _NONE
        tolerance = ZERO if may_be_whole(start) else _tolerance(figure.pair, figure.scope)
        for steps in _ways(start, self._lost, tolerance):
            keys = frozenset(steps)
            if not keys & barred:
                found.setdefault(keys, steps)
        return {keys: steps for keys, steps in found.items() if not any(other < keys for other in found)}

    def _barred_of_prices(self) -> frozenset[CauseKey]:
        if self._barred is None:
            self._barred = _barred(self._pair, self._setting)
        return self._barred


def _recoded(missing: Sequence[LinePair], added: Sequence[LinePair]) -> list[tuple[LinePair, LinePair]]:
    """Lines that only one side has, of which one code is the other with something before it."""
    found, free = [], list(added)
    for ours in missing:
        code = _code(ours.expected)
        theirs = next((line for line in free if code and number_params(code, _code(line.actual))), None)
        if theirs is not None:
            free.remove(theirs)
            found.append((ours, theirs))
    return found


def _code(line: TransactionLine | None) -> str:
    return line.code if line is not None and isinstance(line.code, str) else ""


def _paths(lines: Iterable[LinePair]) -> tuple[str, ...]:
    return tuple(f"items[{line.key}]" for line in lines)


def _parts(ours: TransactionLine | None, theirs: TransactionLine | None) -> Iterator[FieldComparison]:
    """What differs between two lines, their codes aside."""
    one, other = (
        Transaction("", lines=(replace(line, code=UNSET),) if line is not None else ()) for line in (ours, theirs)
    )
    for row in compare_transactions(one, other):
        if row.kind in DIFFERENT_KINDS and not row.path.endswith("]"):
            yield row


def _tolerance(pair: Pair, scope: str) -> Decimal:
    """How far rounding may put a figure off that is not exact."""
    return _ROUNDED_LINE * max(1, len(pair.lines)) if scope == TOTAL else _ROUNDED_LINE


def _ways(start: Figure, lines_lost: frozenset[CauseKey], tolerance: Decimal) -> Iterator[dict[CauseKey, Decimal]]:
    """Every way from the shop's figure to Ecomail's by at most so many causes, in the order of the table."""
    wanted = round_to_cents(start.wanted)
    pending: list[tuple[int, Figure, dict[CauseKey, Decimal], bool]] = [(0, start, {}, True)]
    while pending:
        begin, figure, steps, exact = pending.pop()
        for number in range(begin, len(WRITERS)):
            row = WRITERS[number]
            if row.writes is None or (row.fields and not lines_lost) or steps.keys() & _OPPOSITES.get(row.code, _NONE):
                continue
            still_exact = exact and row.is_exact
            allowed = ZERO if still_exact else tolerance
            for param, value in row.writes(figure):
                if value == figure.value:
                    continue
                arrived = (
                    abs(value - wanted) <= allowed + _ROUNDED_LINE and abs(round_to_cents(value) - wanted) <= allowed
                )
                for key in _keys_of(row.code, param, lines_lost):
                    taken = steps | {key: value - figure.value}
                    if arrived:
                        yield taken
                    elif len(taken) < _MOST_TOGETHER:
                        pending.append((number + 1, figure.at(value), taken, still_exact))


def _keys_of(code: str, param: str, lines_lost: frozenset[CauseKey]) -> Iterable[CauseKey]:
    """A row of missing lines writes with the parameters with which it reads."""
    if BY_CODE[code].fields:
        return [key for key in lines_lost if key.code == code]
    return _PLAIN[code] if not param else (CauseKey(code, param),)


_PLAIN: Final = {row.code: (CauseKey(row.code),) for row in WRITERS}
_NONE: Final[frozenset[CauseKey]] = frozenset()
_OPPOSITES: Final = {
    "tax_added": frozenset({CauseKey("tax_left_out")}),
    "hundredth": frozenset({CauseKey("hundredfold")}),
}
"""What undoes what another did is at work on no figure."""


def _barred(pair: Pair, setting: Setting) -> frozenset[CauseKey]:
    """What would have changed the price of a line that is right."""
    barred: set[CauseKey] = set()
    for number, line in enumerate(pair.lines):
        if line.expected is None or line.actual is None:
            continue
        ours, theirs = line.expected.price, line.actual.price
        if not isinstance(ours, Decimal) or not isinstance(theirs, Decimal) or not is_usable(ours):
            continue
        if round_to_cents(ours) != round_to_cents(theirs):
            continue
        figure = Figure(PRICE, ours, theirs, pair, setting, number)
        for row in WRITERS:
            made: dict[CauseKey, bool] = {}
            for param, value in row.writes(figure) if row.writes is not None else ():
                key = CauseKey(row.code, param)
                made[key] = made.get(key, True) and abs(value - ours) > _ROUNDED_LINE
            barred |= {key for key, changes in made.items() if changes}
    return frozenset(barred)


def groups_apart(apart: Sequence[Apart], standing: Sequence[Standing]) -> Iterator[Group]:
    silent = _silent_times(standing)
    never = _never_sent(standing)
    for order in apart:
        keys: list[CauseKey] = []
        if order.other_shop:
            keys.append(CauseKey("shop_called", order.other_shop))
        elif order.twin:
            keys += [CauseKey("number_prefix", param) for param in number_params(order.order_id, order.twin)]
            keys.append(CauseKey("number_other"))
        else:
            if order.day is not None:
                keys += [CauseKey("absent_since", f"{first}") for first, last in silent if first <= order.day <= last]
            if order.status in never:
                keys.append(CauseKey("absent_status", order.status))
            if order.total is not None and not order.total:
                keys.append(CauseKey("absent_free"))
        yield Group(order.key, ("order_id",), {frozenset({key}): {} for key in keys}, "order_id")


def _never_sent(standing: Iterable[Standing]) -> frozenset[str]:
    """Payment statuses of which (nearly) no order arrived, though others do."""
    all_of, absent = Counter[str](), Counter[str]()
    for order in standing:
        all_of[order.status] += 1
        absent[order.status] += order.is_absent
    if not sum(all_of.values()) - sum(absent.values()):
        return frozenset()
    return frozenset(status for status, count in all_of.items() if status and absent[status] >= 0.9 * count)


def _silent_times(standing: Iterable[Standing]) -> list[tuple[date, date]]:
    """The times in which nearly nothing arrived: the runs of days of the greatest sum, one after another."""
    weights: dict[date, int] = {}
    for order in standing:
        if order.day is not None:
            weights[order.day] = weights.get(order.day, 0) + (1 if order.is_absent else -_PRESENT_COSTS)
    found = []
    best: tuple[int, date, date] | None = None
    total, first = 0, date.min
    for day in sorted(weights):
        if total <= 0:
            if best is not None:
                found.append(best[1:])
            best, total, first = None, 0, day
        total += weights[day]
        if total >= _FEWEST_SILENT and (best is None or total > best[0]):
            best = (total, first, day)
    if best is not None:
        found.append(best[1:])
    return found
