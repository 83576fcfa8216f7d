"""The transaction that an order calls for, field by field, each with where it comes from.

Pure: the same order, file row, settings and Ecomail version always give the same transaction. It never guesses:
what nobody knows stays ``UNSET`` with the origin *nowhere*, and blocks where Ecomail or the user's numbers need it.
What an item's figures mean is for ``core.domain.readings``.
What the shop does not know (county, properties, a line's categories) is carried over from what Ecomail holds, since
Ecomail's update overwrites the entire transaction. It does not judge whether the figures add up
(``balance``), compare (``comparison``) or apply the user's choices (``decisions``).

Choices made here, where the references are silent:

- A tax or shipping that Wemasy leaves out is carried over from Ecomail; where Ecomail holds none, it is not sent.
- A line's code, title and categories that Wemasy leaves out are carried over from the same line in Ecomail. A GA4
  item without ``item_category`` says nothing of categories; it does not say that there are none.
- Tags are the shop's brand and variant. With neither, what Ecomail shows is kept; Ecomail shows none as a rule, and
  then the warning *tags_unreadable* says what an update does.
- Money in a currency without a rate is unknown, not wrong by a factor: it stays ``UNSET`` (see ``unconverted``).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final, TypeAlias, TypeVar
from zoneinfo import ZoneInfo

from msgspec import UNSET, Struct, UnsetType

from core.domain.amounts import ZERO, grand_total, is_usable, line_is_usable, round_to_cents
from core.domain.email_address import is_email
from core.domain.fields import HEADER, Field, Kind
from core.domain.html_entities import without_entities
from core.domain.line_pairing import LinePair, pair_lines
from core.domain.model import (
    FileRow,
    LinePrice,
    Notice,
    Numbering,
    Order,
    OrderLine,
    Origin,
    Readable,
    Transaction,
    TransactionLine,
    ValueIncludes,
)
from core.domain.readings import Reading, figures_of, line_cost, piece_cost
from core.domain.settings import ECOMAIL_STATUSES, STATUS_NONE, ShopSettings, folded_shop, former_names

T = TypeVar("T")
Sourced: TypeAlias = tuple[Readable[T], Origin]
"""A field's value and where it comes from."""

UNKNOWN: Final[tuple[UnsetType, Origin]] = (UNSET, Origin.NOWHERE)
_NOTHING_HELD: Final = Transaction(order_id="")
_BESIDE_THE_NUMBER: Final = tuple(field for field in HEADER if field.kind is not Kind.NUMBER)
_SECONDS_OF_MINUTE: Final = 60
_SECONDS_OF_DAY: Final = 86_400


class Expected(Struct, frozen=True, kw_only=True):
    """What an order calls for. ``origins`` is per header field; the lines share the key ``items``."""

    transaction: Transaction
    origins: dict[str, Origin]
    currency: str | None = None
    """The currency of the transaction's amounts; ``None`` where neither the order nor the profile names one."""
    rate: Decimal = Decimal(1)
    """What one unit of the order's currency is in the transaction's; 1 also while nobody knows."""
    unconverted: tuple[str, ...] = ()
    """The paths whose money stays unknown because the order's currency has no rate."""
    blockers: tuple[Notice, ...] = ()
    warnings: tuple[Notice, ...] = ()


def expected_transaction(order: Order, row: FileRow, settings: ShopSettings, actual: Transaction | None) -> Expected:
    """What Ecomail should hold of ``order``. ``actual`` is its version in full, ``None`` where it holds none."""
    held = actual or _NOTHING_HELD
    exchange = _exchange(order, settings)
    reading = figures_of(order, settings).chosen.reading
    lines = _lines([_line(line, reading, exchange.rate, settings.line_price) for line in order.lines], held.lines)
    own_rule: dict[str, Sourced[Any]] = {
        "email": _email(row, held),
        "shop": _shop(row, settings, held),
        "amount": _amount(order, settings, exchange.rate),
        "timestamp": _timestamp(row, held.timestamp, settings),
        "status": _status(order.payment_status, settings.status_map),
    }
    sources: dict[str, Sourced[Any]] = {
        field.name: own_rule.get(field.name) or _plainly(field, order, row, held, exchange.rate)
        for field in _BESIDE_THE_NUMBER
    }
    origins = {field: origin for field, (_, origin) in sources.items()}
    values: dict[str, Any] = {field: value for field, (value, _) in sources.items()}
    transaction = Transaction(
        order_id=order.order_id or row.order_id or held.order_id,
        lines=tuple(pair.expected for pair in lines if pair.expected is not None),
        **values,
    )
    return Expected(
        transaction=transaction,
        origins={"order_id": _order_id_origin(order, row, held), **origins, "items": Origin.WEMASY},
        currency=exchange.currency,
        rate=exchange.rate if exchange.rate is not None else Decimal(1),
        unconverted=_unconverted(order, lines) if exchange.rate is None else (),
        blockers=(
            *_standing_problems(order, exchange),
            *_identity_blockers(order, row),
            *_field_blockers(transaction, row, order),
            *exchange.blockers,
            *_figure_blockers(order),
            *_line_blockers(transaction),
        ),
        warnings=(*exchange.warnings, *_warnings(transaction, actual)),
    )


def expected_evidence(order: Order, row: FileRow, settings: ShopSettings) -> Transaction:
    """What of the same transaction tells which order it is, where Ecomail holds none: its buyer, moment and money.

    Its lines stay ``UNSET``: reading what their figures mean is most of the work, and a survey asks this of thousands.
    """
    rate = _exchange(order, settings).rate
    return Transaction(
        order_id=order.order_id or row.order_id or "",
        email=_email(row, _NOTHING_HELD)[0],
        amount=_amount(order, settings, rate)[0],
        tax=_side_money(order.tax, UNSET, rate)[0],
        shipping=_side_money(order.shipping, UNSET, rate)[0],
        timestamp=_timestamp(row, UNSET, settings)[0],
    )


# ------------------------------------------------------------------------------------------------ header fields


def _order_id_origin(order: Order, row: FileRow, held: Transaction) -> Origin:
    if order.order_id:
        return Origin.WEMASY
    if row.order_id:
        return Origin.FILE
    return Origin.ECOMAIL if held.order_id else Origin.NOWHERE


def _carried(value: Readable[T]) -> Sourced[T]:
    return UNKNOWN if isinstance(value, UnsetType) else (value, Origin.ECOMAIL)


def _plainly(field: Field, order: Order, row: FileRow, held: Transaction, rate: Decimal | None) -> Sourced[Any]:
    """A field without a rule of its own: from the shop, else from the file, else as Ecomail holds it."""
    kept = getattr(held, field.name)
    if field.from_shop and field.kind is Kind.MONEY:
        return _side_money(getattr(order, field.name), kept, rate)
    if field.from_shop and (value := getattr(order, field.name)) is not None:
        return value, Origin.WEMASY
    if field.column is not None and (value := getattr(row, field.name)):
        return without_entities(value) if isinstance(value, str) else value, Origin.FILE
    return _carried(kept)


def _email(row: FileRow, held: Transaction) -> Sourced[str]:
    """As written: some mail servers tell upper from lower case; comparing does not."""
    if row.email and row.email.strip():
        return row.email.strip(), Origin.FILE
    return (held.email, Origin.ECOMAIL) if held.email else UNKNOWN


def _shop(row: FileRow, settings: ShopSettings, held: Transaction) -> Sourced[str]:
    """Where a number belongs to its shop, what the shop sent under a former name can be found by that name alone."""
    if settings.numbering is Numbering.PER_SHOP and _has_former_name(held, settings):
        return held.shop, Origin.ECOMAIL
    if row.shop:
        return row.shop, Origin.FILE
    if settings.shop_name:
        return settings.shop_name, Origin.PROFILE
    return (held.shop, Origin.ECOMAIL) if held.shop else UNKNOWN


def _has_former_name(held: Transaction, settings: ShopSettings) -> bool:
    name = folded_shop(held.shop)
    return name not in {"", folded_shop(settings.shop_name)} and name in map(folded_shop, former_names(settings))


def _status(payment_status: str | None, status_map: dict[str, str]) -> Sourced[str]:
    """Through the profile's map; what the map does not know, or maps to no status of Ecomail, stays unknown."""
    wanted = (payment_status or "").strip().casefold()
    for name, status in status_map.items():
        if name.casefold() == wanted:
            if status == STATUS_NONE:
                return None, Origin.WEMASY
            return (status, Origin.WEMASY) if status in ECOMAIL_STATUSES else UNKNOWN
    return UNKNOWN


def _timestamp(row: FileRow, held: Readable[datetime], settings: ShopSettings) -> Sourced[datetime]:
    """The file's date, unless Ecomail's is the same one told more exactly."""
    if row.timestamp is None:
        return _carried(held)
    if isinstance(held, datetime) and _same_moment(row.timestamp, held, row.timestamp_resolution, settings):
        return held, Origin.ECOMAIL
    return row.timestamp, Origin.FILE


def _same_moment(filed: datetime, held: datetime, resolution: int, settings: ShopSettings) -> bool:
    if resolution >= _SECONDS_OF_DAY:
        zone = ZoneInfo(settings.shop_timezone)
        return filed.astimezone(zone).date() == held.astimezone(zone).date()
    if resolution >= _SECONDS_OF_MINUTE:
        return _to_minute(filed) == _to_minute(held)
    return False


def _to_minute(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(second=0, microsecond=0)


# -------------------------------------------------------------------------------------------------------- money


class _Exchange(Struct, frozen=True):
    rate: Decimal | None
    """What one unit of the order's currency is in the shop's; ``None`` where nobody knows."""
    currency: str | None
    blockers: tuple[Notice, ...] = ()
    warnings: tuple[Notice, ...] = ()


def _exchange(order: Order, settings: ShopSettings) -> _Exchange:
    own, theirs = settings.shop_currency.upper(), (order.currency or "").upper()
    rates = {currency.upper(): rate for currency, rate in settings.exchange_rates.items()}
    if order.currency_sign is not None and not theirs:
        return _of_a_sign(order.currency_sign, own, rates.get(order.currency_sign))
    if not own:
        return _Exchange(Decimal(1), theirs or None, warnings=(Notice("currency_unset"),))
    if not theirs:
        return _Exchange(Decimal(1), own, warnings=(Notice("currency_unknown", {"shop_currency": own}),))
    if theirs == own:
        return _Exchange(Decimal(1), own)
    rate = rates.get(theirs)
    if rate is None or not is_usable(rate) or rate <= 0:
        return _Exchange(None, own, blockers=(Notice("currency", {"currency": theirs, "shop_currency": own}),))
    params = {"currency": theirs, "shop_currency": own, "rate": format(rate, "f")}
    return _Exchange(rate, own, warnings=(Notice("currency_converted", params),))


def _of_a_sign(sign: str, own: str, rate: Decimal | None) -> _Exchange:
    """A sign may mean several currencies: until the user gave a rate for it, its money is unknown."""
    if rate is None or rate == 1:
        return _Exchange(rate, own or None)
    params = {"currency": sign, "shop_currency": own, "rate": format(rate, "f")}
    return _Exchange(rate, own or None, warnings=(Notice("currency_converted", params),))


def _standing_problems(order: Order, exchange: _Exchange) -> list[Notice]:
    """What the reader of Wemasy's answer could not read and no setting explains."""
    return [problem for problem in order.problems if problem.code != "currency_unclear" or exchange.rate is None]


def _money(figure: Decimal, rate: Decimal | None) -> Readable[Decimal]:
    if rate is None:
        return UNSET
    return round_to_cents(figure if rate == 1 else figure * rate)


def _amount(order: Order, settings: ShopSettings, rate: Decimal | None) -> Sourced[Decimal]:
    """The total, with what the account's totals include."""
    total = grand_total(order, settings.value_includes)
    if total is None or rate is None or not is_usable(total):
        return UNKNOWN
    if settings.total_includes is not ValueIncludes.TAX_AND_SHIPPING:
        total -= order.shipping or ZERO
    if settings.total_includes is ValueIncludes.NOTHING:
        total -= order.tax or ZERO
    return _money(total, rate), Origin.WEMASY if total == order.value and rate == 1 else Origin.COMPUTED


def _side_money(figure: Decimal | None, held: Readable[Decimal], rate: Decimal | None) -> Sourced[Decimal]:
    """Tax, shipping and other money beside the total."""
    if figure is None:
        return _carried(held)
    if rate is None or not is_usable(figure):
        return UNKNOWN
    return _money(figure, rate), Origin.WEMASY if rate == 1 else Origin.COMPUTED


def _side_figures(order: Order) -> dict[str, Decimal | None]:
    return {field.name: getattr(order, field.name) for field in HEADER if field.from_shop and field.kind is Kind.MONEY}


def _unconverted(order: Order, lines: Sequence[LinePair]) -> tuple[str, ...]:
    figures = {"amount": order.value, **_side_figures(order)}
    paths = [field for field, figure in figures.items() if figure is not None]
    return (*paths, *(f"items[{pair.key}].price" for pair in lines if pair.expected is not None))


# -------------------------------------------------------------------------------------------------------- lines


def _lines(own: Sequence[TransactionLine], held: Readable[tuple[TransactionLine, ...]]) -> tuple[LinePair, ...]:
    """The shop's lines, each filled up from the line of Ecomail that it is; named as the diff will name them."""
    if not held:
        return pair_lines(own, ())
    theirs = held
    pairs = pair_lines(own, theirs)
    filled = [_fill(pair.expected, pair.actual) for pair in pairs if pair.expected is not None]
    return pair_lines(filled, theirs)


def _line(line: OrderLine, reading: Reading, rate: Decimal | None, convention: LinePrice) -> TransactionLine:
    usable = line_is_usable(line)
    cost = piece_cost if convention is LinePrice.PIECE else line_cost
    return TransactionLine(
        code=line.code or UNSET,
        title=line.title or UNSET,
        categories=tuple(filter(None, line.categories)) or UNSET,
        price=_money(cost(line, reading), rate) if usable else UNSET,
        amount=_plain(line.quantity) if usable else UNSET,
        tags=tuple(filter(None, (line.brand, line.variant))) or UNSET,
    )


def _plain(quantity: Decimal) -> Decimal:
    """``quantity`` without an exponent or idle decimals: 2, not 2.000 or 2E+0."""
    return Decimal(format(quantity.normalize(), "f")) or Decimal(0)


def _fill(line: TransactionLine, held: TransactionLine | None) -> TransactionLine:
    """``line`` with what the shop does not say of it taken from Ecomail's version of the line."""
    if held is None:
        return line
    return TransactionLine(
        code=held.code if line.code is UNSET else line.code,
        title=held.title if line.title is UNSET else line.title,
        category=held.category if line.categories is UNSET else UNSET,
        categories=held.categories if line.categories is UNSET else line.categories,
        price=line.price,
        amount=line.amount,
        tags=held.tags if line.tags is UNSET else line.tags,
    )


# ---------------------------------------------------------------------------------------- what blocks, what warns


def _identity_blockers(order: Order, row: FileRow) -> list[Notice]:
    if not order.order_id:
        return [] if _is_reported(order, "order_id", "transaction_id") else [Notice("order_id_missing")]
    if row.order_id and row.order_id.strip() != order.order_id:
        return [Notice("order_id_differs", {"file": row.order_id, "wemasy": order.order_id})]
    return []


def _field_blockers(transaction: Transaction, row: FileRow, order: Order) -> list[Notice]:
    notices = []
    if not transaction.email:
        notices.append(Notice("email_missing"))
    elif row.email and row.email.strip() and not is_email(transaction.email):
        notices.append(Notice("email_invalid", {"email": transaction.email}))
    if not transaction.shop:
        notices.append(Notice("shop_missing"))
    if transaction.status is UNSET and order.payment_status:
        notices.append(Notice("status_unmapped", {"status": order.payment_status}))
    elif transaction.status is UNSET and not _is_reported(order, "payment_status"):
        notices.append(Notice("status_missing"))
    return notices


def _figure_blockers(order: Order) -> list[Notice]:
    """What no amount can be made of. Wemasy's own unreadable fields are in ``order.problems`` already."""
    notices = []
    if order.value is None and not _is_reported(order, "value"):
        notices.append(Notice("field_unreadable", {"field": "value", "reason": Notice("missing")}))
    for field, figure in {"value": order.value, **_side_figures(order)}.items():
        if figure is not None and not is_usable(figure):
            notices.append(Notice("field_unreadable", {"field": field, "reason": Notice("number_too_large")}))
    for number, line in enumerate(order.lines, start=1):
        if not line_is_usable(line):
            notices.append(Notice("line_unreadable", {"line": str(number), "reason": Notice("a_number_too_large")}))
    return notices


def _line_blockers(transaction: Transaction) -> list[Notice]:
    """A line that nobody could recognise. An order without any line is for the balance to say."""
    lines = transaction.lines or ()
    return [
        Notice("line_code_missing", {"line": str(number)})
        for number, line in enumerate(lines, start=1)
        if not line.code and not line.title
    ]


def _is_reported(order: Order, *fields: str) -> bool:
    """Whether the reader of Wemasy's answer has already said that one of ``fields`` cannot be read."""
    return any(problem.value("field").removeprefix("purchase.") in fields for problem in order.problems)


def _warnings(transaction: Transaction, actual: Transaction | None) -> list[Notice]:
    if actual is None:
        return [] if transaction.timestamp else [Notice("date_missing")]
    hidden = any(line.tags is UNSET or line.tags is None for line in actual.lines or ())
    return [Notice("tags_unreadable")] if hidden else []


# ----------------------------------------------------------------------------------------------------- document
