"""Wemasy's endpoints: one order's purchase, read or marked; the list of orders. The session does the rest.

``mark`` is always sent, ``false`` for a read and ``true`` for a mark: what Wemasy makes of a missing one is not
documented. Marking takes a ``LandedProof`` that the transaction landed, and only a verifying read can make one.
"""

from __future__ import annotations

import contextlib
from typing import Final, NoReturn

import msgspec

from core.domain.comparison import same_as_sent
from core.domain.errors import (
    KeyMissingError,
    KeyRefusedError,
    ListRefusedError,
    NotFoundError,
    NotSetUpError,
    NoUsableAnswerError,
    RequestRefusedError,
)
from core.domain.kept_forms import NOTHING_KEPT
from core.domain.model import FieldComparison, JsonValue, KeptForms, ListedOrder, Notice, Order, OrderKey, Transaction
from core.domain.results import ConnectionReport
from core.services.retry import Repeat
from core.services.session import ApiRequest, ApiSession
from core.services.wemasy_json import NoListError, NoPurchaseError, OrderPage, read_detail, read_order, read_page
from core.system.redaction import AuthHeader

_ONLY_FROM_A_READING: Final = object()
SERVICE: Final = "Wemasy"
DEFAULT_LIMIT: Final = 60
"""Requests a minute, until an answer says otherwise."""
_TRACKED_PATH: Final = "/services/webshop/v1/orders/mark-purchase-tracked"
_DETAIL_PATH: Final = "/services/webshop/v1/orders/detail"
_ORDERS_PATH: Final = "/services/webshop/v1/orders/all"
MOST_LISTED: Final = 100
"""Orders on one page of the list; more are not known to be allowed."""
_NO_SUCH_ORDER: Final = "order-reconciler-connection-test"


class NotLandedError(Exception):
    """What was read back is not what was sent. ``differences`` says in what; empty when it cannot be read in full."""

    def __init__(self, differences: tuple[FieldComparison, ...]) -> None:
        self.differences = differences
        super().__init__("what was read back is not what was sent")


class LandedProof:
    """Ecomail was read after the write and holds what was sent for ``key``. Made by ``from_reading`` only."""

    __slots__ = ("_key", "_read_back")

    def __init__(self, key: OrderKey, read_back: Transaction, *, token: object) -> None:
        """Not for you: use ``from_reading``."""
        if token is not _ONLY_FROM_A_READING:
            raise TypeError("a LandedProof is made by LandedProof.from_reading")
        self._key = key
        self._read_back = read_back

    @classmethod
    def from_reading(
        cls, key: OrderKey, sent: Transaction, read_back: Transaction, kept: KeptForms = NOTHING_KEPT
    ) -> LandedProof:
        """The proof for ``key``. Raises ``NotLandedError`` unless ``read_back`` shows what was ``sent``.

        What Ecomail never shows (item tags) cannot be asked of it; ``core.domain.comparison.same_as_sent`` knows.
        """
        differences = same_as_sent(sent, read_back, kept)
        if differences or read_back.problems:
            raise NotLandedError(differences)
        return cls(key, read_back, token=_ONLY_FROM_A_READING)

    @property
    def key(self) -> OrderKey:
        """The order that landed."""
        return self._key

    @property
    def read_back(self) -> Transaction:
        """What Ecomail held."""
        return self._read_back

    def __repr__(self) -> str:
        return f"LandedProof({self._read_back.order_id!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a LandedProof cannot be stored: read again")


def bearer(key: str) -> AuthHeader:
    """Wemasy's key as it is sent. Raises ``KeyFormatError``."""
    return AuthHeader("Authorization", key, prefix="Bearer ")


class WemasyClient:
    """Reads and marks orders."""

    def __init__(self, session: ApiSession) -> None:
        self._session = session

    async def read_order(self, website_id: str, order_session: str) -> Order:
        """The order as Wemasy holds it. Raises ``NotFoundError`` when Wemasy does not know it, else ``ApiError``."""
        return await self._purchase(OrderKey(website_id, order_session), mark=False)

    async def mark_tracked(self, proof: LandedProof) -> Order:
        """Record that the order reached Ecomail. Returns Wemasy's answer: what it held while it was marked."""
        return await self._purchase(proof.key, mark=True)

    async def list_orders(self, page: int, *, per_page: int = MOST_LISTED) -> OrderPage:
        """One page of the shop's own list, newest first, without quotes as far as Wemasy knows them apart.

        The address of the next page that the answer names is never followed: it may lead to another host.
        Raises ``KeyMissingError`` without a token, ``ListRefusedError`` when it may not read the list, else
        ``ApiError``.
        """
        if not self._session.has_key:
            raise KeyMissingError(service=SERVICE, service_name="wemasy")
        body = {"sortKey": "created_at", "sortOrder": "desc", "per_page": per_page, "type": "checkout"}
        try:
            answer = await self._send(_ORDERS_PATH, body, repeat=Repeat.READ, query={"page": str(page)})
        except KeyRefusedError as error:
            raise ListRefusedError(SERVICE, status=error.params["status"]) from None
        try:
            return read_page(answer, asked=page)
        except NoListError as error:
            raise self._session.unusable(error.reason) from None

    @property
    def has_key(self) -> bool:
        return self._session.has_key

    async def order_detail(self, order_number: str) -> ListedOrder:
        """One order by its number, in full; where it holds what is not documented, as in the list.

        Raises ``NotFoundError``, ``ListRefusedError`` when the token may not read it, else ``ApiError``.
        """
        try:
            answer = await self._send(_DETAIL_PATH, {"order_number": order_number}, repeat=Repeat.READ)
        except KeyRefusedError as error:
            raise ListRefusedError(SERVICE, status=error.params["status"]) from None
        try:
            return read_detail(answer)
        except NoListError as error:
            raise self._session.unusable(error.reason) from None

    async def test_connection(self, website_id: str) -> ConnectionReport:
        """Whether Wemasy answers and, where it can be seen, accepts the key. Changes nothing.

        Reading one order is public, so it proves nothing of the key; the list of orders does.
        Raises ``NotSetUpError`` or ``ApiError``.
        """
        if not website_id:
            raise NotSetUpError(missing=Notice("the_website_id"), setting="wemasy.website_id")
        with contextlib.suppress(NotFoundError):  # it understood the question: that is the proof
            await self.read_order(website_id, _NO_SUCH_ORDER)
        if not self._session.has_key:
            return ConnectionReport(SERVICE, "", Notice("wemasy_without_key"))
        try:
            await self._send(_ORDERS_PATH, {"per_page": 1}, repeat=Repeat.READ)
        except KeyRefusedError:
            raise
        except (RequestRefusedError, NoUsableAnswerError) as error:
            return ConnectionReport(SERVICE, "", Notice("wemasy_key_unproven", {"reason": error.params["reason"]}))
        return ConnectionReport(SERVICE, "", Notice("wemasy_key_accepted"))

    async def _purchase(self, key: OrderKey, *, mark: bool) -> Order:
        body = {"website_id": key.website_id, "order_session": key.order_session, "mark": mark}
        answer = await self._send(_TRACKED_PATH, body, repeat=Repeat.SAME_STATE if mark else Repeat.READ)
        try:
            return read_order(key, answer)
        except NoPurchaseError as error:
            raise self._session.unusable(error.reason) from None

    async def _send(
        self, path: str, body: JsonValue, *, repeat: Repeat, query: dict[str, str] | None = None
    ) -> dict[str, JsonValue]:
        content = msgspec.json.encode(body)
        answer = await self._session.send(
            ApiRequest(method="POST", path=path, template=path, repeat=repeat, query=query or {}, body=content)
        )
        if not isinstance(answer, dict):
            raise self._session.unusable(Notice("shape_unexpected"))
        if answer.get("error") is True or answer.get("success") is False:
            # A failure under the flag of success: what it carries beside is not to be trusted.
            raise self._session.own_error(answer)
        return answer
