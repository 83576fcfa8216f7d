"""An Ecomail with memory: the part of its API v2 that this project speaks.

Stricter than life where the reference is silent: a number that is taken is stored a second time in bulk, a PUT keeps
nothing that it was not given, a bulk request with one bad document stores none. Switches make the open questions
askable. Errors come without a message, in the forms that the reference has: by field, as a list, as one text.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import Any, ClassVar, Final, TypeVar
from urllib.parse import unquote

from msgspec import Struct, structs

from core.demo_shop.request_log import Change, Journal
from core.demo_shop.service import Route, Service, json_body, wrong_method
from core.demo_shop.transactions import StoredTransaction, document_errors, full, short, store
from core.demo_shop.wire import Request, Response, json_response
from core.system.clock import Clock

T = TypeVar("T")

TRANSACTIONS: Final = "/tracker/transaction"
BULK: Final = "/tracker/transaction-bulk"
DELETE_BULK: Final = "/tracker/transaction/delete-bulk"
_NUMBER: Final = "transaction.order_id"
_TAKEN: Final = "The transaction.order id has already been taken."
LARGEST_BULK: Final = 1000
LARGEST_PAGE: Final = 500
DEFAULT_PAGE: Final = 100


class TakenInBulk(enum.Enum):
    """What Ecomail does with a number in bulk that it holds already: not documented."""

    STORED = "stored"
    SKIPPED = "skipped"
    REFUSED = "refused"


class _Lag(Struct):
    """The old version of an order that reads still show: so many of them, and until that moment."""

    old: tuple[StoredTransaction, ...]
    reads: int
    until: float


class FakeEcomail(Service):
    name: ClassVar[str] = "ecomail"
    accept_is_asked_for: ClassVar[bool] = False

    def __init__(
        self,
        transactions: Iterable[StoredTransaction] = (),
        *,
        clock: Clock,
        key: str,
        limit: int = 1000,
        window: float = 60.0,
        subscribers: Iterable[str] = (),
        account: str = "Sandbox",
        journal: Journal | None = None,
    ) -> None:
        super().__init__(clock=clock, limit=limit, window=window, journal=journal)
        self.transactions: list[StoredTransaction] = list(transactions)
        self.subscribers: set[str] = {email.lower() for email in subscribers}
        self.account = account
        self.automations: list[str] = []
        """Order ids whose single create would have started the "Makes an order" automations."""
        self.unknown_email_is_404 = True
        """Whether the transactions of somebody unknown are a 404 or an empty page."""
        self.reads_until_visible = 0
        """How many reads of an order still show its old version after a write."""
        self.seconds_until_visible = 0.0
        """How long every read of an order still shows its old version after a write."""
        self.refused_bulk_keeps_good = False
        """Whether a bulk request that is refused for one document stores the others all the same."""
        self.refused_emails: set[str] = set()
        """Addresses that Ecomail does not take, for reasons that nobody else can know."""
        self.one_numbering_per_shop = False
        """Whether two shops of the account may hold one number; otherwise a number is taken in all of it."""
        self.removes_one_at_a_time = False
        """Whether removing a number that is there more than once takes the oldest alone; otherwise all of them go."""
        self.taken_in_bulk = TakenInBulk.STORED
        """What becomes of a number in bulk that is taken; a single create refuses it."""
        self.skipped_in_bulk: set[str] = set()
        """Numbers that a bulk request passes over without a word: ``inserts`` is smaller than what was sent."""
        self.kept_as: Callable[[StoredTransaction], StoredTransaction] = _as_it_is
        """What is stored of a document: this account may cut or respell what it is given."""
        self.shown_as: Callable[[dict[str, Any]], dict[str, Any]] = _as_it_is
        """How a transaction is shown, short or in full."""
        self._lags: dict[str, _Lag] = {}
        self._key = key
        self._newest_id = max((kept.id for kept in self.transactions), default=0)
        self.journal.secrets[self.name] = key

    # -- the state, for tests and for other people who use the same account

    def find(self, order_id: str) -> tuple[StoredTransaction, ...]:
        """Everything stored under that order id, oldest first."""
        return tuple(kept for kept in self.transactions if kept.order_id == order_id)

    def change_elsewhere(self, order_id: str, **fields: Any) -> None:
        """Somebody changes a transaction in Ecomail itself."""
        self.transactions = [
            structs.replace(kept, **fields) if kept.order_id == order_id else kept for kept in self.transactions
        ]

    def remove_elsewhere(self, order_id: str) -> None:
        self.transactions = [kept for kept in self.transactions if kept.order_id != order_id]

    # -- routes

    def _route(self, request: Request) -> Route | None:
        path = request.path.rstrip("/")
        fixed: dict[str, Route] = {"/account": self._account, TRANSACTIONS: self._collection, BULK: self._create_bulk}
        if path in fixed:
            return fixed[path]
        if path == DELETE_BULK and request.method == "DELETE":
            return self._delete_bulk
        match path.split("/"):
            case ["", "tracker", "transaction", order_id]:
                return lambda asked: self._update(asked, unquote(order_id))
            case ["", "tracker", "transaction", order_id, "delete"]:
                return lambda asked: self._delete(asked, unquote(order_id))
            case ["", "subscribers", email, "transactions"]:
                return lambda asked: self._of_subscriber(asked, unquote(email))
        return None

    def _refuse_key(self, request: Request) -> Response | None:
        if request.headers.get("key") == self._key:
            return None
        return json_response(401, {"errors": "Wrong api key"})

    def _account(self, request: Request) -> Response:
        if request.method != "GET":
            return wrong_method(request, "GET")
        return json_response(200, {"id": 1, "name": self.account, "plan": "Marketer+"})

    # -- reading

    def _collection(self, request: Request) -> Response:
        if request.method == "POST":
            return self._create(request)
        if request.method != "GET":
            return wrong_method(request, "GET, POST")
        page, errors = _page_of(request.query)
        days = {name: _day(request.query, name, errors) for name in ("date_from", "date_to")}
        if errors:
            return _refused(errors)
        shop, email = request.query.get("shop"), request.query.get("email")

        def wanted(kept: StoredTransaction) -> bool:
            day = datetime.fromtimestamp(kept.timestamp, UTC).date()
            return (
                (shop is None or kept.shop == shop)
                and (email is None or kept.email.lower() == email.lower())
                and (days["date_from"] is None or day >= days["date_from"])
                and (days["date_to"] is None or day <= days["date_to"])
            )

        found = self._readable(wanted)
        return json_response(
            200,
            {
                "current_page": page.number,
                "data": [self.shown_as(short(kept)) for kept in page.cut(found)],
                "per_page": page.size,
                "total": len(found),
            },
        )

    def _of_subscriber(self, request: Request, email: str) -> Response:
        if request.method != "GET":
            return wrong_method(request, "GET")
        page, errors = _page_of(request.query)
        if errors:
            return _refused(errors)
        found = self._readable(lambda kept: kept.email.lower() == email.lower())
        if not found and email.lower() not in self.subscribers and self.unknown_email_is_404:
            return _not_found("Subscriber not found.")
        return json_response(
            200,
            {
                "transactions": [self.shown_as(full(kept)) for kept in page.cut(found)],
                "current_page": page.number,
                "per_page": page.size,
                "total": len(found),
                "last_page": max(1, -(-len(found) // page.size)),
            },
        )

    def _readable(self, wanted: Callable[[StoredTransaction], bool]) -> list[StoredTransaction]:
        """What a read shows of the wanted ones, newest first; each order's delay counts the reads that touch it."""
        shown = [kept for kept in self.transactions if kept.order_id not in self._lags]
        for order_id, lag in list(self._lags.items()):
            current = self.find(order_id)
            touched = any(wanted(kept) for kept in (*current, *lag.old))
            shown.extend(lag.old)
            if touched:
                lag.reads -= 1
            if lag.reads <= 0 and self.clock.monotonic() >= lag.until:
                del self._lags[order_id]
        return sorted(filter(wanted, shown), key=lambda kept: (kept.timestamp, kept.id), reverse=True)

    # -- writing

    def _create(self, request: Request) -> Response:
        document = json_body(request)
        errors = self._errors_of(document)
        if not errors and self._is_taken(document):
            errors = {_NUMBER: [_TAKEN]}
        if errors:
            return _refused(errors)
        created = self._store_new(document)
        self.automations.append(created.order_id)
        return json_response(200, short(created))

    def _create_bulk(self, request: Request) -> Response:
        if request.method != "POST":
            return wrong_method(request, "POST")
        body = json_body(request)
        documents = body.get("transaction_data") if isinstance(body, dict) else None
        if not isinstance(documents, list) or not documents:
            return _refused({"transaction_data": ["The transaction_data field is required."]})
        if len(documents) > LARGEST_BULK:
            sentence = f"The transaction_data field must not have more than {LARGEST_BULK} items."
            return _refused({"transaction_data": [sentence]})
        errors: dict[str, list[str]] = {}
        good = []
        for index, document in enumerate(documents):
            wrong = self._errors_of(document, prefix=f"transaction_data.{index}.")
            taken = not wrong and self.taken_in_bulk is not TakenInBulk.STORED and self._is_taken(document)
            if taken and self.taken_in_bulk is TakenInBulk.REFUSED:
                wrong = {f"transaction_data.{index}.{_NUMBER}": [_TAKEN]}
            errors |= wrong
            if not wrong and not taken and document["transaction"]["order_id"] not in self.skipped_in_bulk:
                good.append(document)
        if errors and not self.refused_bulk_keeps_good:
            return _refused(errors)
        for document in good:
            self._store_new(document)
        return _refused(errors) if errors else json_response(200, {"inserts": len(good)})

    def _errors_of(self, document: Any, *, prefix: str = "") -> dict[str, list[str]]:
        errors = document_errors(document, prefix=prefix)
        if not errors and document["transaction"]["email"] in self.refused_emails:
            errors[f"{prefix}transaction.email"] = ["This address cannot be used."]
        return errors

    def _is_taken(self, document: dict[str, Any]) -> bool:
        header = document["transaction"]
        return bool(self._held(header["order_id"], header.get("shop") or ""))

    def _held(self, order_id: str, shop: str) -> list[StoredTransaction]:
        """What a new order of that number would collide with."""
        return [kept for kept in self.find(order_id) if not self.one_numbering_per_shop or kept.shop == shop]

    def _store_new(self, document: dict[str, Any]) -> StoredTransaction:
        self._newest_id += 1
        created = self.kept_as(store(document, number=self._newest_id, now=self._now()))
        self._begin_lag(created.order_id)
        self.transactions.append(created)
        self._changed(Change(kind="created", order_id=created.order_id, after=created))
        return created

    def _update(self, request: Request, order_id: str) -> Response:
        if request.method != "PUT":
            return wrong_method(request, "PUT")
        document = json_body(request)
        errors = self._errors_of(document)
        if errors:
            return _refused(errors)
        before = next(iter(self._held(order_id, document["transaction"].get("shop") or "")), None)
        if before is None:
            return _not_found("Transaction not found.")
        after = self.kept_as(store(document, number=before.id, now=self._now()))
        self._begin_lag(order_id)
        self.transactions[self.transactions.index(before)] = after
        self._changed(Change(kind="updated", order_id=order_id, before=before, after=after))
        return json_response(200, {})

    def _delete(self, request: Request, order_id: str) -> Response:
        if request.method != "DELETE":
            return wrong_method(request, "DELETE")
        body = json_body(request)
        guard = body.get("transaction_data") if isinstance(body, dict) else None
        shop = guard.get("shop") if isinstance(guard, dict) else None
        return json_response(200, {"deleted": bool(self._remove(order_id, shop))})

    def _remove(self, order_id: str, shop: str | None) -> int:
        """How many there were of that number, of ``shop`` only where it is given."""
        doomed = [kept for kept in self.find(order_id) if shop in {None, kept.shop}]
        doomed = doomed[:1] if self.removes_one_at_a_time else doomed
        if doomed:
            self._begin_lag(order_id)
        for kept in doomed:
            self.transactions.remove(kept)
            self._changed(Change(kind="deleted", order_id=order_id, before=kept))
        return len(doomed)

    def _delete_bulk(self, request: Request) -> Response:
        """How its body looks is not documented: taken to be like the single one's, with a number beside each shop."""
        body = json_body(request)
        entries = body.get("transaction_data") if isinstance(body, dict) else None
        if not isinstance(entries, list) or not 0 < len(entries) <= LARGEST_BULK:
            return _refused({"transaction_data": [f"The transaction_data field must have 1 to {LARGEST_BULK} items."]})
        deleted = 0
        for entry in entries:
            order_id, shop = (entry.get("order_id"), entry.get("shop")) if isinstance(entry, dict) else (entry, None)
            deleted += self._remove(str(order_id), shop)
        return json_response(200, {"deleted": deleted})

    def _begin_lag(self, order_id: str) -> None:
        if order_id in self._lags or not (self.reads_until_visible or self.seconds_until_visible):
            return
        until = self.clock.monotonic() + self.seconds_until_visible
        self._lags[order_id] = _Lag(self.find(order_id), self.reads_until_visible, until)

    def _now(self) -> int:
        return int(self.clock.now().timestamp())


def _refused(errors: dict[str, list[str]]) -> Response:
    return json_response(422, {"errors": errors})


def _not_found(sentence: str) -> Response:
    return json_response(404, {"errors": [sentence]})


def _as_it_is(value: T) -> T:
    return value


class _Page(Struct, frozen=True):
    number: int
    size: int

    def cut(self, found: list[StoredTransaction]) -> list[StoredTransaction]:
        return found[(self.number - 1) * self.size : self.number * self.size]


def _page_of(query: dict[str, str]) -> tuple[_Page, dict[str, list[str]]]:
    errors: dict[str, list[str]] = {}
    page = _Page(
        _whole(query, "page", 1, None, errors),
        _whole(query, "per_page", DEFAULT_PAGE, LARGEST_PAGE, errors),
    )
    return page, errors


def _whole(query: dict[str, str], name: str, default: int, largest: int | None, errors: dict[str, list[str]]) -> int:
    text = query.get(name, str(default))
    if not (text.isascii() and text.isdecimal()) or int(text) < 1:
        errors[name] = [f"The {name} field must be at least 1."]
        return default
    if largest is not None and int(text) > largest:
        errors[name] = [f"The {name} field must not be greater than {largest}."]
        return default
    return int(text)


def _day(query: dict[str, str], name: str, errors: dict[str, list[str]]) -> date | None:
    text = query.get(name)
    if text is None:
        return None
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC).date()
    except ValueError:
        errors[name] = [f"The {name} field must match the format Y-m-d."]
        return None
