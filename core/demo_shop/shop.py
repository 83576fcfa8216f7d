"""The demo shop: a florist whose orders meet everything the program knows (``cases``), kept in memory or as JSON.

Its services allow so many requests that a demo takes seconds; a test makes its own with the real limits.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, Final

import msgspec
from msgspec import Struct

from core.demo_shop.cases import REFUSED, only_in_ecomail, plant
from core.demo_shop.catalogue import SHOP_NAME
from core.demo_shop.ecomail import FakeEcomail
from core.demo_shop.orders import WEBSITE_ID, DemoOrder
from core.demo_shop.request_log import Exchange, Journal
from core.demo_shop.shop_orders import ShopOrder
from core.demo_shop.transactions import StoredTransaction
from core.demo_shop.wemasy import FakeWemasy
from core.demo_shop.wire import Request, Response, encode
from core.domain.settings import ShopSettings
from core.system.clock import Clock, SystemClock
from core.system.resources import resource_path

DEMO_WEMASY_TOKEN: Final = "demo-shop-token"  # noqa: S105 - opens nothing but this sandbox
DEMO_ECOMAIL_KEY: Final = "demo-shop-key"
DEMO_WEMASY_URL: Final = "https://wemasy.demo.invalid/api"
DEMO_ECOMAIL_URL: Final = "https://ecomail.demo.invalid"
"""Names that can never be resolved: nothing of the demo can leave the computer."""
DEMO_LIMIT: Final = 6000
"""Requests in a minute."""
CSV_COLUMNS: Final = (
    "Order sessie", "Bestelnummer", "Besteldatum", "Klant", "E-mailadres", "Plaats", "Land", "Totaalbedrag", "Valuta",
)  # fmt: skip


class _State(Struct, kw_only=True):
    """What is kept between two runs; a change of it that cannot be read needs another ``version``."""

    version: int = 1
    orders: list[ShopOrder]
    transactions: list[StoredTransaction]
    subscribers: list[str]
    refused_emails: list[str] = []
    automations: list[str]
    exchanges: list[Exchange]


class DemoShop:
    """Both services with one record of what they were asked. Without ``orders`` it is the planted florist.

    Not safe for several threads at once.
    """

    wemasy_kind: ClassVar[type[FakeWemasy]] = FakeWemasy
    ecomail_kind: ClassVar[type[FakeEcomail]] = FakeEcomail
    """What stands behind the two addresses."""

    def __init__(
        self,
        *,
        clock: Clock | None = None,
        orders: Iterable[ShopOrder] | None = None,
        transactions: Iterable[StoredTransaction] | None = None,
        subscribers: Iterable[str] | None = None,
        refused_emails: Iterable[str] | None = None,
        token: str | None = DEMO_WEMASY_TOKEN,
        key: str = DEMO_ECOMAIL_KEY,
        wemasy_limit: int = DEMO_LIMIT,
        ecomail_limit: int = DEMO_LIMIT,
        row_style: int = 0,
        exchanges: Iterable[Exchange] = (),
    ) -> None:
        clock = clock or SystemClock()
        if orders is None:
            orders = [demo.order for demo in planted() if demo.order]
            transactions = _held_in_all() if transactions is None else transactions
            subscribers = ["nieuwsbrief@example.com"] if subscribers is None else subscribers
            if refused_emails is None:
                refused_emails = [demo.file_email for demo in planted() if demo.kind in REFUSED]
        self.journal = Journal(clock, exchanges)
        self.wemasy = self.wemasy_kind(
            orders, clock=clock, token=token, limit=wemasy_limit, row_style=row_style, journal=self.journal
        )
        self.ecomail = self.ecomail_kind(
            transactions or (),
            clock=clock,
            key=key,
            limit=ecomail_limit,
            subscribers=subscribers or (),
            account=SHOP_NAME,
            journal=self.journal,
        )
        self.ecomail.refused_emails.update(refused_emails or ())
        self.wemasy.witness = self.ecomail.find

    def handle_wemasy(self, request: Request) -> Response:
        return self.wemasy.handle(request)

    def handle_ecomail(self, request: Request) -> Response:
        return self.ecomail.handle(request)

    # -- between two runs

    def to_json(self) -> bytes:
        """Everything stored and asked so far. Faults, limits used and delays are not kept, and keys never."""
        return encode(
            _State(
                orders=list(self.wemasy.orders.values()),
                transactions=self.ecomail.transactions,
                subscribers=sorted(self.ecomail.subscribers),
                refused_emails=sorted(self.ecomail.refused_emails),
                automations=self.ecomail.automations,
                exchanges=list(self.journal.exchanges),
            )
        )

    @classmethod
    def from_json(cls, data: bytes, *, clock: Clock | None = None) -> DemoShop:
        """The shop as ``to_json`` kept it. Raises ``msgspec.DecodeError`` (a ``ValueError``) for anything else."""
        state = msgspec.json.Decoder(_State, float_hook=Decimal).decode(data)
        shop = cls(
            clock=clock,
            orders=state.orders,
            transactions=state.transactions,
            subscribers=state.subscribers,
            refused_emails=state.refused_emails,
            exchanges=state.exchanges,
        )
        shop.ecomail.automations = state.automations
        return shop

    # -- what goes with it

    @staticmethod
    def settings() -> ShopSettings:
        """The profile that fits the demo shop."""
        return ShopSettings(
            wemasy_base_url=DEMO_WEMASY_URL,
            wemasy_website_id=WEBSITE_ID,
            ecomail_base_url=DEMO_ECOMAIL_URL,
            shop_name=SHOP_NAME,
            shop_currency="EUR",
        )

    @staticmethod
    def expected(order_id: str) -> dict[str, Any] | None:
        """The document that Ecomail should hold of a planted order in the end; ``None`` where nothing is right yet."""
        return _documents().get(order_id)

    @staticmethod
    def csv() -> bytes:
        """The demo's file of orders: semicolons, Dutch headers, dates and numbers, UTF-8 with BOM, newest first."""
        text = io.StringIO(newline="")
        writer = csv.writer(text, delimiter=";")
        writer.writerow(CSV_COLUMNS)
        for demo in sorted(planted(), key=lambda demo: demo.placed_at, reverse=True):
            writer.writerow(_csv_row(demo))
        return text.getvalue().encode("utf-8-sig")


def csv_path() -> Path:
    """Where the file of ``DemoShop.csv`` is shipped."""
    return resource_path("demo", "orders.csv")


@cache
def planted() -> tuple[DemoOrder, ...]:
    """All demo orders, oldest first, with their kinds."""
    return plant()


def _held_in_all() -> list[StoredTransaction]:
    """What the account holds: of the planted orders, and of nobody on the list."""
    held = [kept for demo in planted() for kept in demo.held]
    newest = int(planted()[-1].placed_at.timestamp())
    return [*held, *only_in_ecomail(max(kept.id for kept in held) + 1, newest)]


@cache
def _documents() -> dict[str, dict[str, Any]]:
    documents = {demo.order_id: demo.document() for demo in planted()}
    return {order_id: document for order_id, document in documents.items() if document is not None}


def _csv_row(demo: DemoOrder) -> list[str]:
    return [
        demo.order_session,
        demo.file_order_id,
        demo.placed_at.strftime("%d-%m-%Y %H:%M:%S"),
        demo.customer,
        demo.file_email,
        demo.place.city,
        demo.place.country,
        _dutch(demo.file_total),
        demo.file_currency,
    ]


def _dutch(amount: Decimal) -> str:
    """``1.234,50``."""
    return f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))
