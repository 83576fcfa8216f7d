"""Ecomail's endpoints: transactions read, created, overwritten and deleted. Knows paths and bodies, decides nothing.

Writes fail in one of three ways, and nothing else matters to the caller: surely not sent (``ConnectionFailedError``),
surely not applied (``RequestRefusedError``, ``KeyRefusedError``, ``RateLimitedError``), or unknown
(``NoUsableAnswerError``). A create or a delete is never repeated after an unknown end.
"""

from __future__ import annotations

import contextlib
import functools
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final
from urllib.parse import quote

import msgspec

from core.domain.errors import NotFoundError, NoUsableAnswerError, NumberNotFoundError, RequestRefusedError
from core.domain.model import JsonValue, Notice, Transaction
from core.domain.results import ConnectionReport
from core.services.answers import Decode
from core.services.ecomail_json import NoOrderNumberError, decode_page, read_transaction
from core.services.json_values import UnreadableValueError, as_list, whole
from core.services.paging import IncompleteListingError, OnPage, Page, read_all
from core.services.rate_limit import Permit
from core.services.retry import Look, Repeat
from core.services.session import ApiRequest, ApiSession
from core.system.redaction import AuthHeader, mask_emails

SERVICE: Final = "Ecomail"
DEFAULT_LIMIT: Final = 1000
"""Requests a minute and key, as the reference says."""
ROWS_PER_PAGE: Final = 500
MOST_IN_BULK: Final = 1000

_TRANSACTIONS: Final = "/tracker/transaction"
_BULK: Final = "/tracker/transaction-bulk"

_log = logging.getLogger("order_reconciler.api")


def key_header(key: str) -> AuthHeader:
    """Ecomail's key as it is sent. Raises ``KeyFormatError``."""
    return AuthHeader("key", key)


class EcomailClient:
    """Reads and writes transactions. A row of an answer without an order number is left out: it is no order of ours."""

    def __init__(self, session: ApiSession, permit: Permit | None = None) -> None:
        self._session = session
        self._permit = permit

    @contextlib.asynccontextmanager
    async def together(self, requests: int) -> AsyncIterator[EcomailClient]:
        """A client whose first ``requests`` have their places at the limit already: none waits after another."""
        async with self._session.together(requests) as permit:
            yield EcomailClient(self._session, permit)

    def release(self) -> None:
        """Give back the places that were not used; whoever has none has nothing to give."""
        if self._permit is not None:
            self._permit.release()

    def now(self) -> Look:
        """For a write that relies on what was just read."""
        return self._session.now()

    # -------------------------------------------------------------------------------------------------- reading

    async def subscriber_transactions(self, email: str) -> tuple[Transaction, ...]:
        """All transactions of one person, in full; none when Ecomail does not know the address."""
        path = f"/subscribers/{self._segment(email)}/transactions"

        async def read_page(number: int) -> Page[Transaction]:
            query = {"per_page": str(ROWS_PER_PAGE), "page": str(number)}
            try:
                return await self._page(path, "/subscribers/{email}/transactions", query, rows_in="transactions")
            except NotFoundError:
                if number > 1:  # what page 1 showed is there
                    raise self._session.unusable(Notice("page_missing", {"page": str(number)})) from None
                return Page(rows=(), per_page=ROWS_PER_PAGE)

        return await self._read_all(read_page)

    async def list_transactions(
        self,
        date_from: date | None,
        date_to: date | None,
        *,
        email: str | None = None,
        shop: str | None = None,
        on_page: OnPage | None = None,
    ) -> tuple[Transaction, ...]:
        """All transactions of these days (both included, UTC), short: an absent field is unknown, not empty."""
        wanted = {
            "shop": shop,
            "email": email,
            "date_from": date_from.isoformat() if date_from else None,
            "date_to": date_to.isoformat() if date_to else None,
        }
        filters = {name: value for name, value in wanted.items() if value}

        async def read_page(number: int) -> Page[Transaction]:
            query = {**filters, "per_page": str(ROWS_PER_PAGE), "page": str(number)}
            return await self._page(_TRANSACTIONS, _TRANSACTIONS, query, rows_in="data")

        return await self._read_all(read_page, on_page)

    async def account_page(self, number: int) -> Page[Transaction]:
        """One page of all that the account holds, short; it is for the caller to know when that was the whole."""
        query = {"per_page": str(ROWS_PER_PAGE), "page": str(number)}
        return await self._page(_TRANSACTIONS, _TRANSACTIONS, query, rows_in="data")

    async def test_connection(self) -> ConnectionReport:
        """Whether Ecomail answers and accepts the key. Changes nothing."""
        answer = await self._send("GET", "/account", repeat=Repeat.READ)
        return ConnectionReport(SERVICE, self._account_name(answer))

    # -------------------------------------------------------------------------------------------------- writing

    # ``look``: when what is written was last looked for. All of them raise ``LookTooOldError`` where that was so long
    # ago that nothing was sent.

    async def create(self, document: bytes, *, look: Look | None = None) -> None:
        """Add one transaction as a new order: Ecomail's automations may write to the customer."""
        await self._send("POST", _TRANSACTIONS, repeat=Repeat.NEVER, body=document, look=look)

    async def create_bulk(self, documents: Sequence[bytes], *, look: Look | None = None) -> int:
        """Add up to 1,000 transactions quietly. Returns how many Ecomail says that it added."""
        if not 0 < len(documents) <= MOST_IN_BULK:
            raise ValueError(f"1 to {MOST_IN_BULK} documents, not {len(documents)}")
        body = b'{"transaction_data":[' + b",".join(documents) + b"]}"
        answer = await self._send("POST", _BULK, repeat=Repeat.NEVER, body=body, look=look)
        try:
            return whole(answer.get("inserts"))
        except UnreadableValueError:
            raise self._session.unusable(Notice("added_not_told")) from None

    async def update(self, order_id: str, document: bytes, *, look: Look | None = None) -> None:
        """Overwrite a whole transaction: what ``document`` leaves out is lost. Safe to repeat with the same bytes."""
        path = f"{_TRANSACTIONS}/{self._segment(order_id)}"
        with _naming(order_id):
            await self._send(
                "PUT", path, f"{_TRANSACTIONS}/{{order_id}}", repeat=Repeat.SAME_STATE, body=document, look=look
            )  # fmt: skip

    async def delete(self, order_id: str, shop: str, *, look: Look | None = None) -> None:
        """Delete a transaction, of ``shop`` only."""
        path = f"{_TRANSACTIONS}/{self._segment(order_id)}/delete"
        body = msgspec.json.encode({"transaction_data": {"shop": shop}})
        template = f"{_TRANSACTIONS}/{{order_id}}/delete"
        with _naming(order_id):
            answer = await self._send("DELETE", path, template, repeat=Repeat.NEVER, body=body, look=look)
        if answer.get("deleted") is False:
            raise self._session.unusable(Notice("delete_refused"))

    # -------------------------------------------------------------------------------------------------- helpers

    async def _send(
        self,
        method: str,
        path: str,
        template: str = "",
        *,
        repeat: Repeat,
        query: dict[str, str] | None = None,
        body: bytes | None = None,
        look: Look | None = None,
        decode: Decode | None = None,
    ) -> dict[str, JsonValue]:
        request = ApiRequest(
            method=method, path=path, template=template or path, repeat=repeat, query=query or {}, body=body,
            look=look, decode=decode,
        )  # fmt: skip
        answer = await self._session.send(request, self._permit)
        if not isinstance(answer, dict):
            raise self._session.unusable(Notice("shape_unexpected"))
        if answer.get("error") or answer.get("errors"):
            raise self._session.own_error(answer)
        return answer

    async def _read_all(
        self, read_page: Callable[[int], Awaitable[Page[Transaction]]], on_page: OnPage | None = None
    ) -> tuple[Transaction, ...]:
        try:
            return await read_all(read_page, _identity, on_page)
        except IncompleteListingError as error:
            raise self._session.unusable(error.reason) from None

    async def _page(self, path: str, template: str, query: dict[str, str], *, rows_in: str) -> Page[Transaction]:
        full = rows_in == "transactions"
        decode = functools.partial(decode_page, rows_in=rows_in, full=full)
        answer = await self._send("GET", path, template, repeat=Repeat.READ, query=query, decode=decode)
        raw = as_list(answer.get(rows_in))
        if not isinstance(raw, list):
            raise self._session.unusable(Notice("list_shape_unexpected"))
        rows = []
        for row in raw:
            try:
                rows.append(row if isinstance(row, Transaction) else read_transaction(row, full=full))
            except NoOrderNumberError:
                continue
            except UnreadableValueError as error:
                raise self._session.unusable(Notice("order_unreadable", {"why": error.reason})) from None
        if raw and not rows:
            raise self._session.unusable(Notice("list_without_numbers"))
        if len(rows) < len(raw):
            _log.warning("%s %s: %d rows without an order number left out", SERVICE, template, len(raw) - len(rows))
        return Page(
            rows=tuple(rows),
            ignored=len(raw) - len(rows),
            per_page=self._count(answer, "per_page") or ROWS_PER_PAGE,
            total=self._count(answer, "total"),
            last_page=self._count(answer, "last_page"),
            number=self._count(answer, "current_page"),
        )

    def _count(self, answer: Mapping[str, JsonValue], name: str) -> int | None:
        value = answer.get(name)
        if value is None:
            return None
        try:
            return whole(value)
        except UnreadableValueError as error:
            raise self._session.unusable(Notice("list_unreadable", {"name": name, "why": error.reason})) from None

    def _segment(self, value: str) -> str:
        """``value`` as one part of a path. Dots alone would climb out of it, whatever their encoding."""
        if value.strip() in {"", ".", ".."}:
            raise RequestRefusedError(SERVICE, 400, Notice("not_in_an_address", {"value": value}))
        return quote(value, safe="")

    def _account_name(self, answer: Mapping[str, JsonValue]) -> str:
        """The account's company or name, or its address masked; empty where nothing of that is shown."""
        for part in (answer, answer.get("account"), answer.get("data")):
            if isinstance(part, dict):
                for name in ("company", "company_name", "name", "email"):
                    value = part.get(name)
                    if isinstance(value, str) and value.strip():
                        return mask_emails(self._session.redactor.clean(value, longest=100))
        return ""


@contextlib.contextmanager
def _naming(order_id: str) -> Iterator[None]:
    """A 404 for one order says for which: it is gone, or no address of Ecomail's can carry its number."""
    try:
        yield
    except NotFoundError as error:
        raise NumberNotFoundError(SERVICE, order_id, error.params["reason"]) from None
    except NoUsableAnswerError as error:
        if not error.is_no_such_address:
            raise
        raise NumberNotFoundError(SERVICE, order_id, error.words) from None


def _identity(transaction: Transaction) -> object:
    """What tells two transactions apart: Ecomail's own id, else everything that is known of them.

    Not the order's number: two transactions with the same one are what a duplicate is.
    """
    if isinstance(transaction.ecomail_id, int):
        return transaction.ecomail_id
    return msgspec.json.encode(transaction)
