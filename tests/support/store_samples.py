"""Records for tests of the store, and a stand-in for the rules that summarise them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from core.domain.model import (
    Action,
    Decision,
    FailureNote,
    FileRow,
    Notice,
    Order,
    OrderKey,
    OrderLine,
    OrderRecord,
    OrderState,
    OrderSummary,
    Presence,
    Side,
    Transaction,
    TransactionLine,
)
from core.store.journal import PushIntent

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
KEY = OrderKey("1", "session-1")
EMAIL = "jan.novak@example.cz"

ROW = FileRow(
    order_session=KEY.order_session, website_id=KEY.website_id, email=EMAIL, city="Příbram", county="Středočeský",
    country="CZ", timestamp=NOW, timestamp_resolution=60, total=Decimal("1500.10"), currency="CZK",
    file="orders.csv", line=2,
)  # fmt: skip
TRANSACTION = Transaction(
    order_id="ORD-1", email=EMAIL, shop="shop", amount=Decimal("1500.10"), tax=None, city="", county="Středočeský",
    timestamp=NOW, props={"note": EMAIL, "weight": Decimal("1.10")}, status="completed",
    lines=(TransactionLine(code="SKU-1", price=Decimal("1500.10"), amount=Decimal(1), other={"x": EMAIL}),),
    ecomail_id=7, full=True, other={"contact": EMAIL},
)  # fmt: skip
ORDER = Order(
    website_id="1", order_session=KEY.order_session, order_id="ORD-1", value=Decimal("1500.10"), tax=Decimal("0.00"),
    shipping=None, currency="CZK", lines=(OrderLine(code="SKU-1", unit_price=Decimal("1500.10"), other={"y": EMAIL}),),
    payment_status="paid", tracked=True, problems=(Notice("no_lines", {"line": "1"}),), other={"contact": EMAIL},
)  # fmt: skip
RECORD = OrderRecord(
    key=KEY, row=ROW, order=ORDER, transaction=TRANSACTION, presence=Presence.PRESENT, wemasy_knows=True,
    compared_at=NOW, compared_run=3,
    decisions={"email": Decision(Side.MANUAL, EMAIL), "amount": Decision(Side.MANUAL, Decimal("1500.10"))},
    failure=FailureNote("refused", {"reason": EMAIL, "detail": f"{EMAIL} was refused"}),
)  # fmt: skip


def summarise(record: OrderRecord) -> OrderSummary:
    """A stand-in for the rules of assessment: enough to see that it was asked, and about what."""
    order, transaction = record.order, record.transaction
    return OrderSummary(
        key=record.key,
        order_id=order.order_id if order else record.row.order_id,
        email=record.row.email,
        date=record.row.timestamp,
        currency=record.row.currency,
        shop_total=record.row.total,
        ecomail_total=transaction.amount if transaction and isinstance(transaction.amount, Decimal) else None,
        tracked=order.tracked if order else None,
        presence=record.presence,
        payment_status=order.payment_status if order else None,
        state=OrderState.NEW if transaction is None else OrderState.DIFFERS,
        action=Action.NONE if transaction is None else Action.UPDATE,
        products="SKU-1" if order else "",
        compared_at=record.compared_at,
        decided=bool(record.decisions),
    )


def rows(count: int, *, first: int = 0) -> list[FileRow]:
    return [
        FileRow(order_session=f"session-{number}", website_id="1", email=f"p{number}@example.cz", line=number + 2)
        for number in range(first, first + count)
    ]


def intent(
    run_id: int, *, key: OrderKey = KEY, action: Action = Action.UPDATE, undoes: int | None = None
) -> PushIntent:
    request = b'{"transaction":{"email":"' + EMAIL.encode() + b'"}}'
    return PushIntent(
        run_id=run_id, key=key, order_id="ORD-1", action=action, request=request, intended=TRANSACTION,
        before=TRANSACTION, undoes=undoes,
    )  # fmt: skip
