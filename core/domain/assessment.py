"""What follows from everything stored of one order: its state, what a push would do, and what stands in its way.

Pure and cheap: it is computed whenever it is needed and never stored, so a changed setting or choice shows at once. It
joins expected, balance, decisions and comparison, and holds no rule of theirs. Whether the shop is set to look only is
not its business: that bars sending, it does not change what is true of an order.

It also says when what was seen of an order may be stale. The check right before writing is in ``core.shop.send``:
Ecomail is read again for every order, the shop only for what was compared a while ago, since 60 requests a minute are
few. Its answer to the mark tells of the others what it says by then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from core.domain.amounts import as_text
from core.domain.balance import check_balance, check_sent
from core.domain.comparison import BOOKKEEPING_KEYS, DIFFERENT_KINDS, compare_transactions, known_categories
from core.domain.decisions import (
    AMOUNT_IN_DOUBT,
    MAY_BE_SET_ASIDE,
    Decided,
    apply_decisions,
    digest_of,
    has_choices,
    set_aside_of,
)
from core.domain.differences import differences_text
from core.domain.expected import Expected, expected_transaction
from core.domain.fields import HEADER_FIELDS
from core.domain.kept_forms import NOTHING_KEPT, is_own_form
from core.domain.line_pairing import pair_lines
from core.domain.messages import SHOP_CHANGED, SHOP_CHANGED_SINCE
from core.domain.model import (
    Action,
    Assessment,
    Balance,
    Decision,
    DifferenceKind,
    FieldComparison,
    FileRow,
    JsonValue,
    KeptForms,
    Notice,
    Numbering,
    Order,
    OrderRecord,
    OrderState,
    OrderSummary,
    Origin,
    Presence,
    Readable,
    Side,
    Transaction,
)
from core.domain.pushes import Outcome, PushRecord
from core.domain.settings import ShopSettings, folded_shop

T = TypeVar("T")

_MOST_TWINS: Final = 5
_MOST_ALIKE: Final = 12
"""Blockers of one kind that are told one by one: as many as an order has fields beside its lines."""
_FAR_OFF: Final = 2
"""A total so many times its lines' sum, or the other way round, is most likely mistyped."""
ASSESSED_BY: Final = frozenset(
    {
        "shop_name", "shop_currency", "shop_timezone", "value_includes", "item_price", "item_discount",
        "line_price", "total_includes", "status_map", "exchange_rates", "numbering",
    }
)  # fmt: skip
"""The settings that an assessment looks at: a change of any other changes no verdict."""
ONLY_FOR_AN_UPDATE: Final = frozenset({"tags_unreadable"})
"""Warnings that matter only when an existing transaction is about to be overwritten."""
LONG_AGO: Final = timedelta(days=1)
"""In so much time a shop may well have changed an order: paid, cancelled, a line less."""
_MOST_FIELDS: Final = 4
"""Named one by one; the card shows all of them."""


def assess(record: OrderRecord, settings: ShopSettings) -> Assessment:
    """What is true of ``record`` under ``settings``, and what a push would do."""
    found, said = _assess(record, settings), set_aside_of(record.decisions)
    if said is None or found.state not in MAY_BE_SET_ASIDE or said.of != digest_of(found):
        return found
    code = "ignored_because" if said.ignored else "left_for_later_because" if said.reason else "left_for_later"
    notice = Notice(code, {"reason": said.reason} if said.reason else {})
    return replace(found, state=said.state, beneath=found.state, action=Action.NONE, warnings=(notice, *found.warnings))


def _assess(record: OrderRecord, settings: ShopSettings) -> Assessment:
    """The same without what the user said of the order as a whole."""
    actual = record.transaction if record.presence is Presence.PRESENT else None
    if record.order is None:
        return Assessment(state=_state_unread(record), action=Action.NONE, blockers=_record_blockers(record))
    expected = expected_of(record, record.order, settings, actual)
    decided = apply_decisions(expected, actual, record.decisions)
    balance = check_balance(record.order, settings, _file_total(record, record.order))
    sent = (
        check_sent(decided.transaction, record.order, settings, rate=expected.rate)
        if has_choices(record.decisions)
        else None
    )
    looked = actual is not None or record.presence is Presence.ABSENT
    comparison = compare_transactions(expected.transaction, actual, record.kept) if looked else ()
    remaining = _remaining(decided.transaction, expected.transaction, actual, comparison, record.kept) if looked else ()
    blockers = (
        *_record_blockers(record),
        *_open_blockers(expected, balance, decided, sent),
        *(actual.problems if actual is not None else ()),
        *(_unseen_blockers(actual, decided.transaction, record.decisions) if actual is not None and remaining else ()),
        *(same_number_elsewhere(settings, decided.transaction, record.identity.neighbour) if remaining else ()),
    )
    state, action = _verdict(record, actual, remaining, blockers)
    return Assessment(
        state=state,
        action=action,
        expected=expected.transaction,
        outcome=decided.transaction,
        origins=decided.origins,
        currency=expected.currency,
        comparison=comparison,
        remaining=remaining,
        balance=balance,
        sent_balance=sent,
        blockers=_folded(blockers),
        warnings=(
            *_match_notices(record),
            *_own_form_notices(record, decided.transaction, actual),
            *_warnings(record.order, state, expected, decided, remaining),
            *(_total_warnings(expected, decided, sent) if remaining or actual is None else ()),
            *_unseen_warnings(state, actual, decided.transaction, record.decisions),
        ),
        lost=_lost(decided.transaction, actual, remaining) if actual is not None else (),
    )


def expected_of(record: OrderRecord, order: Order, settings: ShopSettings, actual: Transaction | None) -> Expected:
    """What ``order``, the shop's side of ``record``, calls for; ``actual`` is Ecomail's version of it."""
    return expected_transaction(*_as_numbered_in_ecomail(record, order), settings, actual)


def added_as(record: OrderRecord, order: Order, settings: ShopSettings) -> Transaction:
    """What Ecomail would hold of ``order``, the shop's side of ``record``, if it were added now."""
    return apply_decisions(expected_of(record, order, settings, None), None, record.decisions).transaction


def summarise(record: OrderRecord, assessment: Assessment) -> OrderSummary:
    """The order's line in the list. Both totals are in one currency, so that they can be read side by side.

    That is the shop's, or the order's own while there is no rate to convert it with.
    """
    order, row = record.order, record.row
    held = record.transaction if record.presence is Presence.PRESENT else None
    outcome = assessment.outcome or Transaction(order_id="")
    total = _known(assessment.expected.amount) if assessment.expected is not None else None
    currency = assessment.currency
    said = set_aside_of(record.decisions) if assessment.beneath is not None else None
    if total is None:
        total = assessment.balance.total if assessment.balance is not None else None
        currency = order.currency if order is not None else row.currency
    return OrderSummary(
        key=record.key,
        order_id=(order.order_id if order is not None else None) or row.order_id,
        email=_known(outcome.email) or row.email,
        date=_known(outcome.timestamp) or row.timestamp,
        currency=currency,
        shop_total=total,
        ecomail_total=_known(held.amount) if held is not None else None,
        tracked=order.tracked if order is not None else None,
        presence=record.presence,
        payment_status=order.payment_status if order is not None else None,
        state=assessment.state,
        action=assessment.action,
        products=_products(order),
        compared_at=record.compared_at,
        decided=has_choices(record.decisions),
        differs=differences_text(assessment),
        set_aside_because=said.reason if said is not None else None,
    )


# ------------------------------------------------------------------------------------------------------- the state


def _state_unread(record: OrderRecord) -> OrderState:
    """The state as far as it can be told without the order itself, or with only an old copy of it."""
    if record.failure is not None:
        return OrderState.FAILED
    return OrderState.NOT_FOUND if record.wemasy_knows is False else OrderState.NEW


def _verdict(
    record: OrderRecord,
    actual: Transaction | None,
    remaining: tuple[FieldComparison, ...],
    blockers: tuple[Notice, ...],
) -> tuple[OrderState, Action]:
    unread = _state_unread(record)
    if unread is not OrderState.NEW:
        return unread, Action.NONE
    if actual is None and record.presence is not Presence.ABSENT and _can_be_looked_up(record):
        return OrderState.NEW, Action.NONE
    if blockers:
        return OrderState.BLOCKED, Action.NONE
    if actual is None:
        return OrderState.MISSING, Action.CREATE
    if remaining:
        return OrderState.DIFFERS, Action.UPDATE
    tracked = record.order is not None and record.order.tracked
    return OrderState.IN_SYNC, Action.NONE if tracked else Action.MARK


def _can_be_looked_up(record: OrderRecord) -> bool:
    """Whether comparing it (again) can tell more: not without an order number, nor while Ecomail holds it twice."""
    return record.order is not None and bool(record.order.order_id) and record.duplicates_in_ecomail <= 1


def _remaining(
    outcome: Transaction,
    expected: Transaction,
    actual: Transaction | None,
    comparison: tuple[FieldComparison, ...],
    kept: KeptForms,
) -> tuple[FieldComparison, ...]:
    rows = comparison if outcome is expected else compare_transactions(outcome, actual, kept)
    return tuple(row for row in rows if row.kind in DIFFERENT_KINDS)


# ------------------------------------------------------------------------------------------------- what blocks it


def _folded(notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
    """Of each kind the first few, and how many more there are: each of a thousand lines may be wrong."""
    of_kind = Counter(notice.code for notice in notices)
    if not of_kind or max(of_kind.values()) <= _MOST_ALIKE:
        return notices
    shown: list[Notice] = []
    for code, count in of_kind.items():
        shown += [notice for notice in notices if notice.code == code][:_MOST_ALIKE]
        shown += [Notice("more_alike", {"count": str(count - _MOST_ALIKE)})] if count > _MOST_ALIKE else []
    return tuple(shown)


def _record_blockers(record: OrderRecord) -> tuple[Notice, ...]:
    blockers = []
    if record.duplicates_in_ecomail > 1:
        code = "own_doubles" if record.identity.own_doubles else "duplicate_in_ecomail"
        blockers.append(Notice(code, {"count": str(record.duplicates_in_ecomail)}))
    if record.unsettled:
        blockers.append(Notice("unsettled"))
    if record.matched_order_id is not None and record.presence is Presence.ABSENT:
        # Adding it under the other number would make an order of that number which nobody knows.
        blockers.append(Notice("match_gone", {"order_id": record.matched_order_id}))
    if record.presence is Presence.ABSENT and not record.identity.another:
        blockers += _doubts_of_identity(record)
    return tuple(blockers)


def _doubts_of_identity(record: OrderRecord) -> list[Notice]:
    """What stands against adding an order that Ecomail does not hold as this shop's under its number."""
    identity, number = record.identity, record.order.order_id if record.order is not None else None
    if identity.other_shop:
        return [Notice("other_shop", {"order_id": number or "", "shop": identity.other_shop})]
    if identity.twins:
        shops = dict.fromkeys(twin.shop or "–" for twin in identity.twins)
        numbers = ", ".join(twin.order_id for twin in identity.twins[:_MOST_TWINS])
        return [Notice("likely_twin", {"numbers": numbers, "shop": ", ".join(shops)})]
    return []


def same_number_elsewhere(settings: ShopSettings, outcome: Transaction, neighbour: str) -> tuple[Notice, ...]:
    """Why ``outcome`` is not written over an order while ``neighbour`` has one of its number too.

    Ecomail is told the number and the shop of what it shall overwrite, and whether it minds the shop is not documented.
    """
    if not neighbour or is_told_apart(settings, outcome.shop, neighbour):
        return ()
    code = "number_for_all" if settings.numbering is Numbering.PER_ACCOUNT else "number_shared"
    return (Notice(code, {"order_id": outcome.order_id, "shop": neighbour}),)


def is_told_apart(settings: ShopSettings, shop: object, neighbour: str) -> bool:
    """Whether a write to ``shop`` leaves ``neighbour``'s order of that number alone, by the user's word."""
    return settings.numbering is Numbering.PER_SHOP and folded_shop(shop) not in {"", folded_shop(neighbour)}


def _open_blockers(expected: Expected, balance: Balance, decided: Decided, sent: Balance | None) -> tuple[Notice, ...]:
    """The notices of mapping and balance that the user's choices have not settled, and choices that cannot be used.

    An order whose total was in doubt, or unknown, is not out of it while the lines that would be sent do not make it.
    """
    doubts = [
        notice for notice in (*expected.blockers, *balance.notices) if decided.leaves_open(notice, expected.unconverted)
    ]
    if sent is not None and not sent.adds_up and _settles_the_amount(expected, balance, decided):
        doubts += filter(decided.leaves_open, [Notice("lines_in_doubt", _in_words(sent))])
    return (*doubts, *decided.problems)


def _settles_the_amount(expected: Expected, balance: Balance, decided: Decided) -> bool:
    """Whether the user's choice stands for a total that was in doubt or that nobody knew."""
    in_doubt = [notice for notice in balance.notices if notice.code in AMOUNT_IN_DOUBT]
    unknown = expected.transaction.amount is UNSET and "amount" in decided.chosen
    return unknown or (bool(in_doubt) and not any(map(decided.leaves_open, in_doubt)))


def _unseen_blockers(actual: Transaction, outcome: Transaction, decisions: Mapping[str, Decision]) -> list[Notice]:
    """An update overwrites everything, so it needs to have seen everything that it leaves out.

    A field that is not shown is no obstacle where a value for it is known, or the user said to send it without one.
    """
    if not actual.seen_whole:
        unread = any(problem.code == "too_many_lines_held" for problem in actual.problems)
        return [] if unread else [Notice("not_in_full")]
    named = {problem.params.get("field") for problem in actual.problems}
    return [
        Notice("field_unseen", {"field": field})
        for field in _unseen(actual, outcome)
        if field not in named and not _is_given_up(field, decisions)
    ]


def _unseen(actual: Transaction, outcome: Transaction) -> list[str]:
    """What an update would remove without anybody having seen it."""
    return [field for field in HEADER_FIELDS if getattr(actual, field) is UNSET and getattr(outcome, field) is UNSET]


def _is_given_up(field: str, decisions: Mapping[str, Decision]) -> bool:
    return field in decisions and decisions[field].side is Side.SHOP


def _as_numbered_in_ecomail(record: OrderRecord, order: Order) -> tuple[Order, FileRow]:
    """The order under the number of the transaction that the user took for it, which keeps that number."""
    if record.matched_order_id is None:
        return order, record.row
    return replace(order, order_id=record.matched_order_id), replace(record.row, order_id=None)


def _match_notices(record: OrderRecord) -> tuple[Notice, ...]:
    if record.matched_order_id is None:
        return ()
    return (Notice("matched_to", {"order_id": record.matched_order_id}),)


def _own_form_notices(record: OrderRecord, outcome: Transaction, actual: Transaction | None) -> list[Notice]:
    """What Ecomail shows otherwise than the order calls for, and will whatever is sent."""
    if actual is None or record.kept == NOTHING_KEPT:
        return []
    rows = compare_transactions(outcome, actual)
    paths = [
        row.path for row in rows if row.kind in DIFFERENT_KINDS and is_own_form(record.kept, outcome.order_id, row)
    ]
    return [Notice("kept_in_own_form", {"fields": ", ".join(paths[:_MOST_FIELDS])})] if paths else []


def _file_total(record: OrderRecord, order: Order) -> Decimal | None:
    """The file's total, where it is in the order's currency or does not say in which."""
    filed, own = record.row.currency, order.currency
    return record.row.total if not filed or not own or filed.upper() == own.upper() else None


# ------------------------------------------------------------------------------------------------ what it will mean


def _total_warnings(expected: Expected, decided: Decided, sent: Balance | None) -> list[Notice]:
    """What is said of a total that was chosen: the lines do not make it, or it looks like a slip of the keys."""
    if sent is None or sent.adds_up:
        notices = []
    else:
        notices = [Notice("total_not_made", _in_words(sent))]
        if _is_far_off(sent.value, sent.lines_total):
            return [*notices, Notice("total_far_off", _in_words(sent))]
    shops, total = expected.transaction.amount, decided.transaction.amount
    typed = decided.origins.get("amount") is Origin.MANUAL
    if typed and isinstance(shops, Decimal) and isinstance(total, Decimal) and _is_far_off(total, shops):
        notices.append(Notice("total_far_from_shop", {"total": as_text(total), "shop": as_text(shops)}))
    return notices


def _is_far_off(one: Decimal, other: Decimal) -> bool:
    return one > _FAR_OFF * other or other > _FAR_OFF * one


def _in_words(sent: Balance) -> dict[str, str]:
    return {"lines": as_text(sent.lines_total), "total": as_text(sent.value)}


def _warnings(
    order: Order,
    state: OrderState,
    expected: Expected,
    decided: Decided,
    remaining: tuple[FieldComparison, ...],
) -> tuple[Notice, ...]:
    """Only what still holds after the user's choices and for what a push would do."""
    kept = [notice for notice in expected.warnings if remaining or notice.code not in ONLY_FOR_AN_UPDATE]
    if decided.transaction.timestamp:
        kept = [notice for notice in kept if notice.code != "date_missing"]
    if order.tracked and state is OrderState.MISSING:
        kept.append(Notice("already_tracked_missing"))
    return tuple(kept)


def _unseen_warnings(
    state: OrderState, actual: Transaction | None, outcome: Transaction, decisions: Mapping[str, Decision]
) -> list[Notice]:
    """What nobody could look at, though the order is right as far as it shows, or is about to be sent."""
    if actual is None:
        return []
    if state is OrderState.IN_SYNC:
        return [] if actual.full else [Notice("seen_in_short")]
    given_up = [field for field in _unseen(actual, outcome) if _is_given_up(field, decisions)]
    return [Notice("field_given_up", {"field": field}) for field in given_up]


def _lost(
    outcome: Transaction, actual: Transaction, remaining: tuple[FieldComparison, ...]
) -> tuple[FieldComparison, ...]:
    """What Ecomail holds and an update would remove: values the outcome lacks, and keys the document cannot carry."""
    if not remaining:
        return ()
    removed = [row for row in remaining if row.kind is DifferenceKind.ONLY_IN_ECOMAIL]
    removed += [_only_in_ecomail(key, value) for key, value in _uncarried(actual.other)]
    for pair in pair_lines(outcome.lines or (), actual.lines or ()):
        if pair.expected is None or pair.actual is None:
            continue  # a line that is dropped as a whole is in ``remaining``
        path = f"items[{pair.key}]"
        removed += [_only_in_ecomail(f"{path}.{key}", value) for key, value in _uncarried(pair.actual.other)]
        category = pair.actual.category
        if category and category not in (known_categories(pair.expected) or ()):
            removed.append(_only_in_ecomail(f"{path}.category", category))
    return tuple(removed)


def _uncarried(other: dict[str, JsonValue]) -> list[tuple[str, JsonValue]]:
    """Values behind keys the document does not know. Nothing is lost where there is nothing."""
    return [
        (key, value)
        for key, value in other.items()
        if key not in BOOKKEEPING_KEYS and value is not None and value not in ("", [], {})
    ]


def _only_in_ecomail(path: str, value: JsonValue) -> FieldComparison:
    return FieldComparison(path=path, kind=DifferenceKind.ONLY_IN_ECOMAIL, ecomail=value)


def _known(value: Readable[T]) -> T | None:
    return None if isinstance(value, UnsetType) else value


def _products(order: Order | None) -> str:
    lines = order.lines if order is not None else ()
    return " ".join(text for line in lines for text in (line.title, line.code) if text)


def stale_notice(push: PushRecord | None, record: OrderRecord, settings: ShopSettings) -> Notice | None:
    """The notice for ``record``, whose last push is ``push``; ``None`` once it was compared again."""
    by_shop = push.error.code if push is not None and push.error is not None else ""
    if push is None or (push.outcome is not Outcome.STALE and by_shop != SHOP_CHANGED_SINCE.code):
        return None
    if record.compared_at is not None and record.compared_at > (push.finished_at or push.at):
        return None
    seen = {"seen": local_text(record.compared_at or push.at, settings)}
    if by_shop == SHOP_CHANGED_SINCE.code:
        return Notice("shop_changed_since")
    if push.before is None or by_shop == SHOP_CHANGED.code:
        return Notice("shop_changed", seen) if by_shop == SHOP_CHANGED.code else Notice("stale_added", seen)
    if push.after is None:
        return Notice("stale_gone", seen)
    # In History, too, "before" is what was seen and "after" is what was found.
    rows = compare_transactions(push.after, push.before)
    changed = [row.path for row in rows if row.kind in DIFFERENT_KINDS]
    return Notice("stale", {"fields": ", ".join(changed[:_MOST_FIELDS]) or "items", **seen})


def seen_long_ago(record: OrderRecord, settings: ShopSettings, now: datetime) -> tuple[Notice, ...]:
    """The warning before sending what the shop said of ``record`` days ago."""
    if record.compared_at is None or now - record.compared_at < LONG_AGO:
        return ()
    return (Notice("seen_long_ago", {"seen": local_text(record.compared_at, settings)}),)


def local_text(moment: datetime, settings: ShopSettings) -> str:
    return f"{moment.astimezone(ZoneInfo(settings.shop_timezone)):%Y-%m-%d %H:%M}"
