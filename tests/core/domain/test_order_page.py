"""The web page of an order: nothing but https to the host that the user typed, and nothing unquoted behind it."""

from __future__ import annotations

import pytest

from core.domain.errors import SettingsError
from core.domain.order_page import address_of
from core.domain.settings import ShopSettings, set_setting
from tests.support.gui_orders import summary

PATTERN = "https://shop.example.com/admin/#/orders/{order_id}?tab=2"


@pytest.mark.parametrize(
    "text", [PATTERN, "https://app.example.com/contact/{email}", "https://a.cz:8443/{order_session}"]
)
@pytest.mark.parametrize("name", ["wemasy.order_page", "ecomail.order_page"])
def test_a_pattern_is_kept_as_it_was_typed(name: str, text: str) -> None:
    assert getattr(set_setting(ShopSettings(), name, text), name.replace(".", "_")) == text


@pytest.mark.parametrize(
    "text",
    [
        "http://shop.example.com/{order_id}", "javascript:alert({order_id})", "file:///{order_id}", "shop/{order_id}",
        "https://shop.example.com/orders", "https://shop.example.com/{order_id}/{key}", "https://{order_id}.example.com/",
        "https://user:pass@example.com/{order_id}", "https://example.com@evil.example/{order_id}",
        "https://example.com\\@evil.example/{order_id}", "https://exa mple.com/{order_id}",
        "https://example.com/{order_id} b", "https://example.com/{order_id", "https:///{order_id}",
        "https://example.com/{{order_id}}", "https://example.com/{}", "https://[::1]/{order_id}", "https://{order_id}",
    ],
)  # fmt: skip
def test_what_is_no_pattern_is_refused(text: str) -> None:
    with pytest.raises(SettingsError):
        set_setting(ShopSettings(), "wemasy.order_page", text)


def test_what_an_order_says_is_quoted_and_leads_nowhere_else() -> None:
    order = summary(1, order_id="../../@evil.example/?a=b#c d")
    address = address_of(PATTERN, order)
    assert address == "https://shop.example.com/admin/#/orders/..%2F..%2F%40evil.example%2F%3Fa%3Db%23c%20d?tab=2"


def test_an_order_that_lacks_what_is_asked_for_has_no_page() -> None:
    assert address_of(PATTERN, summary(1, order_id=None)) is None
    assert address_of("", summary(1)) is None
