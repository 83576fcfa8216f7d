"""Small orders and documents for tests against the sandbox."""

from __future__ import annotations

from typing import Any

from msgspec import structs

from core.demo_shop.shop_orders import ShopOrder
from core.demo_shop.wire import Response, decode

WEMASY_PATH = "/api/services/webshop/v1/orders"
KEY = "test-key"
TOKEN = "test-token"
JSON = {"accept": "application/json", "content-type": "application/json"}


def an_order(session: str, *, order_id: str = "ORD-1", **fields: Any) -> ShopOrder:
    purchase = {
        "transaction_id": order_id,
        "value": 121.5,
        "tax": 21,
        "shipping": 5.5,
        "currency": "EUR",
        "items": [{"item_id": "A", "item_name": "Vaas", "price": 58, "quantity": 2}],
    }
    order = ShopOrder(
        website_id="1", order_session=session, payment_status="paid", purchase=purchase, email="jan@example.com"
    )
    return structs.replace(order, **fields)


def a_document(order_id: str = "ORD-1", email: str = "jan@example.com", **fields: Any) -> dict[str, Any]:
    items = fields.pop("items", [{"code": "A", "title": "Vaas", "categories": ["Vazen"], "price": 116, "amount": 2}])
    return {
        "transaction": {"order_id": order_id, "email": email, "amount": 121.5, "timestamp": 1441905935} | fields,
        "transaction_items": items,
    }


def said(response: Response) -> Any:
    """The decoded body of an answer."""
    return decode(response.body)
