"""The sandbox over real sockets and in process: both show a client the same things."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import httpx
import pytest

from core.demo_shop.shop import DemoShop, planted
from tests.far_side import faults
from tests.far_side.faults import Fault, Gate
from tests.support.http_server import serve
from tests.support.sandbox_builders import KEY, a_document, an_order
from tests.support.sandbox_transport import FAILURES, SandboxTransport

HEADERS = {"accept": "application/json", "key": KEY}
TIMEOUT = httpx.Timeout(5, read=0.3)


@pytest.fixture
def shop() -> DemoShop:
    return DemoShop(orders=[an_order("abc")], key=KEY)


@pytest.fixture
def server_url(shop: DemoShop) -> Iterator[str]:
    with serve(shop.handle_ecomail) as (server,):
        yield server.base_url


@asynccontextmanager
async def in_process(shop: DemoShop) -> AsyncIterator[httpx.AsyncClient]:
    transport = SandboxTransport(shop.handle_ecomail)
    async with httpx.AsyncClient(base_url="https://ecomail.invalid", transport=transport, headers=HEADERS) as client:
        yield client


def test_many_requests_go_over_one_connection_and_keep_their_paths(shop, server_url):
    with httpx.Client(base_url=server_url, headers=HEADERS) as client:
        assert client.post("/tracker/transaction", json=a_document("A/B 100%")).status_code == 200
        for _ in range(20):
            answer = client.put("/tracker/transaction/A%2FB%20100%25", json=a_document("A/B 100%", city="Brno"))
            assert (answer.status_code, answer.json()) == (200, {})
        listed = client.get("/tracker/transaction", params={"email": "jan@example.com", "per_page": 5})
        assert listed.json()["total"] == 1
        assert listed.headers["x-ratelimit-limit"] == "6000"
    assert shop.journal.of("ecomail")[-1].query == {"email": "jan@example.com", "per_page": "5"}
    assert shop.journal.of("ecomail")[-1].host == server_url.removeprefix("http://")


@pytest.mark.parametrize("fault", [Fault.RESET, Fault.TIMEOUT, Fault.STALLED, Fault.TRUNCATED])
def test_a_fault_is_the_same_failure_over_a_socket_as_in_process(shop, server_url, fault):
    shop.ecomail.faults.add(faults.connection(fault, applied=True), method="POST", times=2)
    with httpx.Client(base_url=server_url, headers=HEADERS, timeout=TIMEOUT) as client:
        with pytest.raises(FAILURES[fault]):
            client.post("/tracker/transaction", json=a_document("SOCKET"))
        assert client.get("/account").status_code == 200

    async def ask_in_process() -> None:
        async with in_process(shop) as client:
            with pytest.raises(FAILURES[fault]):
                await client.post("/tracker/transaction", json=a_document("PROCESS"))

    asyncio.run(ask_in_process())
    assert [kept.order_id for kept in shop.ecomail.transactions] == ["SOCKET", "PROCESS"]


def test_a_refused_connection_is_a_stopped_server_or_the_fault(shop):
    with serve(shop.handle_ecomail) as (server,):
        server.stop()
        with httpx.Client(base_url=server.base_url) as client, pytest.raises(FAILURES[Fault.REFUSED]):
            client.get("/account")

    async def ask_in_process() -> None:
        shop.ecomail.faults.add(faults.connection(Fault.REFUSED))
        async with in_process(shop) as client:
            with pytest.raises(httpx.ConnectError):
                await client.get("/account")

    asyncio.run(ask_in_process())


def test_a_held_answer_waits_for_its_gate_over_a_socket(shop, server_url):
    gate, answers = Gate(), []
    arrived = threading.Event()

    def choose(_request):
        arrived.set()
        return faults.held(gate)

    shop.ecomail.faults.chooser = choose

    def ask() -> None:
        with httpx.Client(base_url=server_url, headers=HEADERS, timeout=30) as client:
            answers.append(client.get("/account").status_code)

    asking = threading.Thread(target=ask)
    asking.start()
    assert arrived.wait(10)
    assert answers == []
    gate.open()
    asking.join(10)
    assert answers == [200]


def test_a_held_answer_waits_for_its_gate_in_process(shop):
    async def ask() -> int:
        gate = Gate()
        shop.ecomail.faults.add(faults.held(gate))
        async with in_process(shop) as client:
            asking = asyncio.create_task(client.get("/account"))
            for _ in range(5):
                await asyncio.sleep(0)
            assert not asking.done()
            gate.open()
            return (await asking).status_code

    assert asyncio.run(ask()) == 200


def test_a_stopped_server_leaves_no_thread_and_no_open_silence(shop):
    before = set(threading.enumerate())
    shop.ecomail.faults.add(faults.connection(Fault.TIMEOUT), times=3)
    with (
        serve(shop.handle_wemasy, shop.handle_ecomail) as (_wemasy, ecomail),
        httpx.Client(base_url=ecomail.base_url, headers=HEADERS, timeout=0.2) as client,
    ):
        for _ in range(3):
            with pytest.raises(httpx.ReadTimeout):
                client.get("/account")
        client.get("/account")
    assert set(threading.enumerate()) <= before


def test_requests_at_the_same_time_do_not_disturb_each_other():
    shop = DemoShop(key=KEY)
    emails = sorted({kept.email for demo in planted() for kept in demo.held})[:40]

    async def ask_all(base_url: str) -> list[int]:
        async with httpx.AsyncClient(base_url=base_url, headers=HEADERS, timeout=30) as client:
            answers = await asyncio.gather(*(client.get(f"/subscribers/{email}/transactions") for email in emails))
            return [answer.json()["total"] for answer in answers]

    with serve(shop.handle_ecomail) as (server,):
        totals = asyncio.run(ask_all(server.base_url))
    held = [kept.email.lower() for kept in shop.ecomail.transactions]
    assert totals == [held.count(email.lower()) for email in emails]
    assert shop.ecomail.throttle.headers()["x-ratelimit-remaining"] == str(6000 - len(emails))
