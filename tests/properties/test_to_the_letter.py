"""What is only carried goes through the comparison, the store, a push and putting back to the letter, and is no difference."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from msgspec import Raw, structs

from core.cli.json_output import history_json, transaction_json
from core.demo_shop.shop import DemoShop
from core.demo_shop.wire import Request, Response
from core.domain.pushes import Outcome
from core.files.options import ImportOptions
from tests.support import profiles
from tests.support.json_texts import json_objects, json_texts
from tests.support.virtual_clock import VirtualClock

ENCODER = msgspec.json.Encoder(decimal_format="number")
ODD = (
    b'{"a":1e400,"a":1E+400,"b":[1.0,-0,"a\\/b","\\u017e"],"n":' + b"8" * 5000 + b',"e":1e100000000000000000000}',
    b"1e100000000000000000000",
    b'{"colour":1,"colour":2}',
)


def squeezed(text: bytes) -> bytes:
    return msgspec.json.format(text, indent=-1)


class LetterByLetter:
    """An Ecomail that keeps ``props`` as the bytes that came, and shows two fields that nobody documented."""

    def __init__(self, clock: VirtualClock, props: bytes, of_order: bytes, of_line: bytes) -> None:
        held = profiles.held_transaction(1, props=Raw(props), city="Elsewhere")
        self.shop: DemoShop = profiles.empty_shop(clock, orders=[profiles.shop_order(1)], transactions=[held])
        self.received: list[bytes] = []
        self._shown = b'"weather":%b,"props":' % of_order, b'"colour":%b,"category":' % of_line
        self._handle = self.shop.handle_ecomail
        self.shop.handle_ecomail = self.handle  # type: ignore[method-assign]  # the edge, not one of our objects

    def handle(self, request: Request) -> Response:
        if request.method == "PUT":
            document = msgspec.json.decode(request.body, type=dict[str, Raw])
            header = msgspec.json.decode(document["transaction"], type=dict[str, Raw])
            self.received.append(bytes(header["props"]))
            self.shop.ecomail.kept_as = lambda kept: structs.replace(kept, props=Raw(self.received[-1]))
        answer = self._handle(request)
        of_order, of_line = self._shown
        body = answer.body.replace(b'"props":', of_order).replace(b'"category":', of_line)
        return structs.replace(answer, body=body)


async def there_and_back(folder: Path, props: bytes, of_order: bytes, of_line: bytes) -> None:
    clock = VirtualClock()
    far_side = LetterByLetter(clock, props, of_order, of_line)

    async with profiles.open_profile_on(far_side.shop, folder, clock) as shop:
        await shop.import_file.run(profiles.write_csv(folder / "orders.csv", [1]), ImportOptions())
        await shop.compare.run()
    async with profiles.open_profile_on(far_side.shop, folder, clock) as shop:  # all of it out of the database
        card = await shop.orders.card(profiles.key_of(1))
        assert [row.path for row in card.assessment.remaining] == ["city"]
        shown = ENCODER.encode(transaction_json(card.record.transaction))
        assert carried(shown) == tuple(map(squeezed, (props, of_order, of_line)))
        await pushed(shop, await shop.send.plan())
    async with profiles.open_profile_on(far_side.shop, folder, clock) as shop:
        (push,) = await shop.history.entries()
        assert carried(ENCODER.encode(history_json([push])[0]["before"])) == tuple(
            map(squeezed, (props, of_order, of_line))
        )
        await pushed(shop, await shop.send.plan_undo([push.push_id]))
    assert far_side.shop.ecomail.find("ORD-1")[0].city == "Elsewhere"
    assert list(map(squeezed, far_side.received)) == [squeezed(props)] * 2


async def pushed(shop: Any, plan: Any) -> None:
    result = await shop.send.run(plan, confirmed_number=plan.confirm_number)
    assert [(each.outcome, each.error) for each in result.pushes] == [(Outcome.VERIFIED, None)]


def carried(shown: bytes) -> tuple[bytes, ...]:
    row = msgspec.json.decode(shown, type=dict[str, Raw])
    (line,) = msgspec.json.decode(row["items"], type=list[dict[str, Raw]])
    return squeezed(row["props"]), squeezed(row["weather"]), squeezed(line["colour"])


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@example(ODD[0], ODD[1], ODD[2])
@given(json_objects, json_texts, json_texts)
def test_what_is_only_carried_comes_back_byte_for_byte(props: bytes, of_order: bytes, of_line: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(there_and_back(Path(folder), props, of_order, of_line))


@pytest.mark.parametrize("text", [b'{"a":1e400}', b'{"a":1,"a":2}', b'{"url":"http:\\/\\/x"}'])
def test_extra_data_shown_as_text_is_given_back_as_the_object_it_is(tmp_path: Path, text: bytes) -> None:
    as_text = msgspec.json.encode(text.decode()).replace(b"/", b"\\/")
    far_side = LetterByLetter(VirtualClock(), as_text, b"null", b"null")

    async def there() -> None:
        async with profiles.open_profile_on(far_side.shop, tmp_path, VirtualClock()) as shop:
            await shop.import_file.run(profiles.write_csv(tmp_path / "orders.csv", [1]), ImportOptions())
            await shop.compare.run()
            await pushed(shop, await shop.send.plan())

    asyncio.run(there())
    assert far_side.received == [text]
