from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from core.demo_shop.ecomail import FakeEcomail
from core.demo_shop.wemasy import FakeWemasy
from core.demo_shop.wire import Request, Response, encode
from tests.far_side.faults import FaultyEcomail, FaultyWemasy
from tests.support.sandbox_builders import JSON, KEY, TOKEN, WEMASY_PATH, an_order
from tests.support.virtual_clock import VirtualClock

Ask = Callable[..., Response]


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock(auto=False)


@pytest.fixture
def wemasy(clock: VirtualClock) -> FakeWemasy:
    return FaultyWemasy([an_order("abc"), an_order("def", order_id="ORD-2")], clock=clock, token=TOKEN)


@pytest.fixture
def ecomail(clock: VirtualClock) -> FakeEcomail:
    return FaultyEcomail(clock=clock, key=KEY, subscribers=["subscriber@example.com"])


@pytest.fixture
def ask_wemasy(wemasy: FakeWemasy) -> Ask:
    def ask(endpoint: str = "mark-purchase-tracked", method: str = "POST", *, token: str | None = None, **body: Any):
        headers = JSON | ({"authorization": f"Bearer {token}"} if token else {})
        query = {"page": str(body.pop("page"))} if "page" in body else {}
        return wemasy.handle(Request(method, f"{WEMASY_PATH}/{endpoint}", query, headers, encode(body)))

    return ask


@pytest.fixture
def ask(ecomail: FakeEcomail) -> Ask:
    """Ask Ecomail."""

    def ask(method: str, path: str, body: Any = None, *, key: str | None = KEY, **query: str) -> Response:
        headers = JSON | ({"key": key} if key else {})
        return ecomail.handle(Request(method, path, query, headers, b"" if body is None else encode(body)))

    return ask
