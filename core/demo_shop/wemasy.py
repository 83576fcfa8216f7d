"""A Wemasy with memory: reading and marking one order, and the shop's order list.

As the contract leaves it open, ``mark`` that is left out or null marks: a client that forgets it is caught.
The rows of the order list are not documented, so two styles of them exist and no client may count on either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ClassVar, Final

from msgspec import structs

from core.demo_shop.request_log import Change, Journal
from core.demo_shop.service import Route, Service, json_body, wrong_method
from core.demo_shop.shop_orders import ShopOrder, listed_row, order_detail
from core.demo_shop.transactions import StoredTransaction
from core.demo_shop.wire import Request, Response, json_response, validation_response
from core.system.clock import Clock

BASE_PATH: Final = "/api"
ORDERS: Final = "/services/webshop/v1/orders"
SORT_KEYS: Final = ("created_at", "order_number", "status", "total_amount", "payment_method", "invoice_id")
ORDER_STATUSES: Final = (
    "on_hold", "payment_received", "paid", "completed", "cancelled", "refunding", "refunded", "pending", "failed",
)  # fmt: skip
DEFAULT_PAGE: Final = 15
LARGEST_PAGE: Final = 100


class FakeWemasy(Service):
    name: ClassVar[str] = "wemasy"

    def __init__(
        self,
        orders: Iterable[ShopOrder] = (),
        *,
        clock: Clock,
        token: str | None = None,
        limit: int = 60,
        window: float = 60.0,
        row_style: int = 0,
        journal: Journal | None = None,
    ) -> None:
        """Without a ``token`` only the public endpoint can be used.

        ``row_style`` names the fields of listed orders: 0 and 1 as shops might, any other number at random, always
        the same for the same number.
        """
        super().__init__(clock=clock, limit=limit, window=window, journal=journal)
        self.orders: dict[tuple[str, str], ShopOrder] = {(o.website_id, o.order_session): o for o in orders}
        self.row_style = row_style
        self.witness: Callable[[str], tuple[StoredTransaction, ...]] = lambda _order_id: ()
        """Says what Ecomail holds of an order at the moment it is marked."""
        self._token = token
        if token:
            self.journal.secrets[self.name] = token

    def find(self, order_session: str) -> ShopOrder:
        """The order with that session, of whichever website. Raises ``KeyError``."""
        for order in self.orders.values():
            if order.order_session == order_session:
                return order
        raise KeyError(order_session)

    def change_elsewhere(self, order_session: str, **fields: Any) -> None:
        """Somebody changes an order in the shop itself."""
        order = structs.replace(self.find(order_session), **fields)
        self.orders[order.website_id, order.order_session] = order

    # -- requests

    def _route(self, request: Request) -> Route | None:
        path = request.path.removeprefix(BASE_PATH)
        routes = {
            f"{ORDERS}/mark-purchase-tracked": self._mark,
            f"{ORDERS}/all": self._list,
            f"{ORDERS}/detail": self._detail,
        }
        return routes.get(path)

    def _refuse_key(self, request: Request) -> Response | None:
        public = request.path.endswith("/mark-purchase-tracked")
        if public or (self._token and request.headers.get("authorization") == f"Bearer {self._token}"):
            return None
        return json_response(401, {"error": True, "message": "Unauthenticated."})

    def _refuse_too_many(self) -> Response:
        return json_response(429, {"error": True, "message": "Too Many Attempts."}, self.throttle.refusal_headers())

    def _mark(self, request: Request) -> Response:
        if request.method != "POST":
            return wrong_method(request, "POST")
        body = json_body(request)
        fields: dict[str, Any] = body if isinstance(body, dict) else {}
        errors = _mark_errors(fields)
        if errors:
            return validation_response(errors)
        key = (fields["website_id"], fields["order_session"])
        order = self.orders.get(key)
        if order is None:
            return json_response(404, {"error": True})
        mark = fields.get("mark")
        if mark not in _FALSE or mark is None:
            self._set_tracked(key, order, asked=mark is not None)
        return json_response(
            200,
            {
                "error": False,
                "already_tracked": order.tracked,
                "payment_status": order.payment_status,
                "purchase": order.purchase,
            },
        )

    def _set_tracked(self, key: tuple[str, str], order: ShopOrder, *, asked: bool) -> None:
        self.orders[key] = structs.replace(order, tracked=True)
        order_id = str(order.purchase.get("transaction_id") or "")
        self._changed(
            Change(
                kind="marked",
                order_id=order_id,
                order_session=order.order_session,
                held=self.witness(order_id),
                marking_asked=asked,
            )
        )

    def _detail(self, request: Request) -> Response:
        if request.method != "POST":
            return wrong_method(request, "POST")
        body = json_body(request)
        number = body.get("order_number") if isinstance(body, dict) else None
        if not isinstance(number, str) or not number:
            return validation_response({"order_number": ["The order number field is required."]})
        for order in self.orders.values():
            if str(order.purchase.get("transaction_id")) == number:
                return json_response(200, {"error": False, "data": order_detail(order)})
        return json_response(404, {"error": True, "message": "Order not found."})

    def _list(self, request: Request) -> Response:
        if request.method != "POST":
            return wrong_method(request, "POST")
        body = json_body(request) if request.body else {}
        fields: dict[str, Any] = body if isinstance(body, dict) else {}
        errors = _list_errors(fields)
        page_text = request.query.get("page", "1")
        page = int(page_text) if page_text.isdecimal() and int(page_text) else 1
        if errors:
            return validation_response(errors)
        per_page = fields.get("per_page") or DEFAULT_PAGE
        chosen = self._chosen(fields)
        last_page = max(1, -(-len(chosen) // per_page))
        here = f"https://{request.headers.get('host', 'wemasy.invalid')}{request.path}"
        paginator = {
            "current_page": page,
            "data": [listed_row(order, self.row_style) for order in chosen[(page - 1) * per_page : page * per_page]],
            "last_page": last_page,
            "next_page_url": f"{here}?page={page + 1}" if page < last_page else None,
            "per_page": per_page,
            "total": len(chosen),
        }
        return json_response(200, {"error": False, "data": paginator})

    def _chosen(self, fields: dict[str, Any]) -> list[ShopOrder]:
        status = fields.get("status")
        search = (fields.get("search_query") or "").lower()
        chosen = [
            order
            for order in self.orders.values()
            if status in {None, order.payment_status}
            and (fields.get("type") or order.kind) == order.kind
            and search in f"{order.purchase.get('transaction_id')} {order.email} {order.customer}".lower()
        ]
        sort_key = _SORTING.get(fields.get("sortKey") or "", _SORTING["created_at"])
        return sorted(chosen, key=sort_key, reverse=fields.get("sortOrder") != "asc")


_FALSE: Final = (False, 0, "0")
_BOOLEANS: Final = (True, False, 0, 1, "0", "1")
"""What Laravel's boolean rule takes."""
_SORTING: Final[dict[str, Callable[[ShopOrder], Any]]] = {
    "created_at": lambda order: order.created_at,
    "order_number": lambda order: str(order.purchase.get("transaction_id")),
    "status": lambda order: order.payment_status,
    "total_amount": lambda order: float(order.purchase.get("value") or 0),
}


def _mark_errors(fields: dict[str, Any]) -> dict[str, list[str]]:
    errors: dict[str, list[str]] = {}
    for name in ("website_id", "order_session"):
        words = name.replace("_", " ")
        value = fields.get(name)
        if value is None or (isinstance(value, str) and not value.strip()):
            errors[name] = [f"The {words} field is required."]
        elif not isinstance(value, str):
            errors[name] = [f"The {words} field must be a string."]
    mark = fields.get("mark")
    if mark is not None and mark not in _BOOLEANS:
        errors["mark"] = ["The mark field must be true or false."]
    return errors


def _list_errors(fields: dict[str, Any]) -> dict[str, list[str]]:
    errors: dict[str, list[str]] = {}
    choices = (("sortKey", SORT_KEYS), ("sortOrder", ("asc", "desc")), ("status", ORDER_STATUSES))
    for name, allowed in choices:
        value = fields.get(name)
        if value is not None and value not in allowed:
            errors[name] = [f"The selected {name} is invalid."]
    for name in ("type", "search_query"):
        value = fields.get(name)
        if value is not None and not isinstance(value, str):
            errors[name] = [f"The {name.replace('_', ' ')} field must be a string."]
    per_page = fields.get("per_page")
    if per_page is not None and (type(per_page) is not int or not 1 <= per_page <= LARGEST_PAGE):
        errors["per_page"] = [f"The per page field must be an integer between 1 and {LARGEST_PAGE}."]
    return errors
