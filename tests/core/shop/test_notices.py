"""Who is told what, and when: after a run, of new causes, of silence; without customers, and never holding up a run."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from core.demo_shop.shop import DemoShop, csv_path
from core.domain import notices
from core.domain.errors import KeyForOtherAddressError, KeyMissingError, NoticeNotSentError
from core.domain.messages import FAILURES, TEMPLATES, names_in
from core.domain.model import Notice
from core.domain.night import NightEnd
from core.domain.notices import Occasion, Told, told_of_cause, without_others_words
from core.files.options import ImportOptions
from core.shop.connections import KeyAddresses
from core.shop.profiles import open_profile
from core.shop.shop import Shop
from core.shop.watch_folder import Watcher, WatchOptions
from core.system.keyring import Service
from core.system.stop import Stop
from tests.far_side import faults
from tests.far_side.faults import Fault
from tests.reliability.far_side import TO_ADD, TO_MARK, twelve_orders
from tests.support import raw_server
from tests.support.profiles import SETTINGS, email_of, held_transaction, open_profile_on, shop_order
from tests.support.push_scene import PushScene, on_a_loop
from tests.support.tls_servers import PASSWORD, USER, hook_server, mail_server, trusted
from tests.support.virtual_clock import VirtualClock

NIGHT = replace(SETTINGS, night_send=True, night_from="00:00", night_until="00:00", night_share=100)
SECRET = "secret-of-the-hook"


def mailing(port: int) -> dict[str, Any]:
    return {
        "notice_email": "eva@example.com", "notice_smtp_host": "localhost", "notice_smtp_port": port,
        "notice_smtp_user": USER,
    }  # fmt: skip


@asynccontextmanager
async def opened(scene: PushScene, settings: Any) -> AsyncIterator[tuple[Shop, list[Told]]]:
    """The shop with both secrets, and what was told."""
    told: list[Told] = []
    async with scene.open(settings=settings) as shop:
        shop.notices.on_tell = told.append
        await shop.setup.set_key(Service.SMTP, PASSWORD)
        await shop.setup.set_key(Service.WEBHOOK, SECRET)
        yield shop, told


async def look(scene: PushScene, shop: Shop, **options: Any) -> None:
    options = options or {"every": timedelta(minutes=1)}
    await Watcher(shop.watch_folder, WatchOptions(**options), clock=scene.clock, tell=lambda _notice: None).look(Stop())


def codes(told: list[Told]) -> list[tuple[str, str]]:
    return [(one.occasion.value, one.said[0].code) for one in told]


# ----------------------------------------------------------------------------------------------------- both ways


@on_a_loop
async def test_a_night_is_told_by_e_mail_and_webhook_without_customers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = trusted(tmp_path, monkeypatch)
    scene = twelve_orders(tmp_path)
    async with scene.open(settings=NIGHT) as shop:
        await scene.compare(shop)
    async with mail_server(certificate) as mail, hook_server(certificate) as hook:
        settings = replace(NIGHT, **mailing(mail.port), notice_webhook=hook.url)
        async with opened(scene, settings) as (shop, _):
            await look(scene, shop, send=True)
            await shop.notices.drain()
            assert shop.notices.failure is None
    (arrived,) = mail.messages
    assert arrived["Subject"] == "Vaas & Zo: Night shift: 7 orders were sent and checked."
    body = arrived.get_payload(decode=True).decode()
    assert body.splitlines()[:2] == [
        "Night shift: 7 orders were sent and checked.",
        "4 orders wait: Correcting orders at night is switched off.",
    ]
    (request,) = hook.requests
    said = json.loads(request.body)
    assert (said["occasion"], said["shop"]) == ("run", "Vaas & Zo")
    assert said["figures"] == {"end": "done", "sent": 7, "waiting": 4, "needs_you": 0, "money": "225.00"}
    for number in scene.numbers:
        for text in (body, request.body.decode()):
            assert email_of(number) not in text
            assert "Utrecht" not in text


@pytest.mark.parametrize(
    "behaviour",
    [raw_server.answer(raw_server.http(500, b"")), raw_server.silence(asyncio.Event()), raw_server.reset],
    ids=["500", "hangs", "resets"],
)
@on_a_loop
async def test_a_webhook_that_fails_or_hangs_holds_up_no_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, behaviour: raw_server.Behaviour
) -> None:
    """The night ends as it would without it, and the next run begins while the request still hangs."""
    certificate = trusted(tmp_path, monkeypatch)
    scene = twelve_orders(tmp_path)
    async with scene.open(settings=NIGHT) as shop:
        await scene.compare(shop)
    async with hook_server(certificate, behaviour) as hook:  # noqa: SIM117 - its address is needed
        async with opened(scene, replace(NIGHT, notice_webhook=hook.url)) as (shop, told):
            shop.notices.deadline = 0.3
            await look(scene, shop, send=True)
            assert shop.night_shift.last is not None
            assert shop.night_shift.last.end is NightEnd.DONE
            await look(scene, shop)
            await shop.notices.drain()
            failure = shop.notices.failure
            assert failure is not None
            assert failure.code == "notice_not_sent"
            assert ("run", "night_sent") in codes(told)
    scene.check_the_end([*TO_ADD, *TO_MARK])


@on_a_loop
async def test_a_test_says_what_is_wrong_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = trusted(tmp_path, monkeypatch)
    scene = PushScene(tmp_path)
    async with mail_server(certificate) as mail:
        async with opened(scene, replace(SETTINGS, **mailing(mail.port))) as (shop, _):
            await shop.notices.test()
            await shop.setup.set_key(Service.SMTP, "s3cret of another")
            with pytest.raises(NoticeNotSentError) as refused:
                await shop.notices.test()
        assert refused.value.detail == (
            "The notice to localhost was not sent: the mail server does not accept this user name and password."
        )
    assert len(mail.messages) == 1


@on_a_loop
async def test_secrets_are_not_sent_to_another_host_than_they_were_stored_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = trusted(tmp_path, monkeypatch)
    scene = PushScene(tmp_path)
    async with hook_server(certificate) as hook, mail_server(certificate) as mail:  # noqa: SIM117 - as above
        async with scene.open(settings=SETTINGS) as shop:
            shop._context.connections._addresses = KeyAddresses(shop._context.store)
            await shop.setup.change_settings(replace(SETTINGS, notice_webhook=hook.url))
            with pytest.raises(KeyMissingError):
                await shop.notices.test()
            await shop.setup.set_key(Service.WEBHOOK, SECRET)
            await shop.notices.test()
            await shop.setup.change_settings(replace(SETTINGS, notice_webhook="https://localhost:1/hook"))
            with pytest.raises(KeyForOtherAddressError):
                await shop.notices.test()
            await shop.setup.change_settings(replace(SETTINGS, **mailing(mail.port)))
            await shop.setup.set_key(Service.SMTP, PASSWORD)
            await shop.notices.test()
            await shop.setup.change_settings(replace(SETTINGS, **mailing(1)))
            with pytest.raises(KeyForOtherAddressError):
                await shop.notices.test()
    assert (len(hook.requests), len(mail.messages)) == (1, 1)


# ----------------------------------------------------------------------------------------------------------- when


@on_a_loop
async def test_the_same_is_told_once_also_over_restarts(tmp_path: Path) -> None:
    scene = twelve_orders(tmp_path)
    told: list[Told] = []
    for _ in range(3):
        async with opened(scene, SETTINGS) as (shop, heard):
            await scene.compare(shop)
            await look(scene, shop)
            told += heard
        scene.clock.advance(3600)
    assert codes(told) == [("run", "watch_needs_you")]


@on_a_loop
async def test_a_cause_is_told_when_it_appears_and_when_it_comes_back(tmp_path: Path) -> None:
    numbers = range(1, 13)
    right = [held_transaction(number) for number in numbers]
    scene = PushScene(tmp_path, orders=[shop_order(number, tracked=True) for number in numbers], held=right)
    piece = tuple(replace(item, price=Decimal("20.00")) for item in right[0].items)
    wrong = [held_transaction(number, items=piece) for number in numbers]
    told: list[Told] = []
    async with scene.open() as shop:
        await scene.compare(shop)
    for held in (wrong, wrong, right, wrong):
        scene.clock.advance(7 * 86_400)
        scene.shop.ecomail.transactions[:] = held
        async with opened(scene, replace(SETTINGS, notice_runs=False)) as (shop, heard):
            await look(scene, shop)
            told += heard
    assert codes(told) == [("cause", "notice_cause")] * 2
    assert told[0].figures == {"cause": "pieces", "orders": 12, "money_EUR": "-240.00"}


@pytest.mark.parametrize(
    "trouble",
    [
        lambda shop: shop.ecomail.faults.add(faults.key_refused(), times=None),
        lambda shop: shop.wemasy.faults.add(faults.status(500), times=None),
        lambda shop: shop.wemasy.faults.add(faults.connection(Fault.REFUSED), times=None),
    ],
    ids=["the key", "every order", "the network"],
)
@on_a_loop
async def test_silence_is_told_after_so_many_days_and_again_after_as_many(
    tmp_path: Path, trouble: Callable[[DemoShop], object]
) -> None:
    scene = twelve_orders(tmp_path)
    async with scene.open() as shop:
        await look(scene, shop)  # of an empty list: that was long ago by the time there are orders
        scene.clock.advance(40 * 86_400)
        await scene.compare(shop)
        await look(scene, shop)
    trouble(scene.shop)
    settings = replace(SETTINGS, notice_silent_days=3, notice_runs=False)
    days = []
    async with opened(scene, settings) as (shop, told):
        for day in range(1, 9):
            scene.clock.advance(86_400)
            await look(scene, shop)
            days += [day for one in told if one.occasion is Occasion.SILENT]
            told.clear()
        assert days == [3, 6]
        scene.shop.wemasy.faults.clear()
        scene.shop.ecomail.faults.clear()
        for _ in range(4):
            scene.clock.advance(86_400)
            await look(scene, shop)
        assert not told, "it works again"


@on_a_loop
async def test_what_is_switched_off_is_not_told(tmp_path: Path) -> None:
    scene = twelve_orders(tmp_path)
    settings = replace(SETTINGS, notice_runs=False, notice_causes=False, notice_silent_days=0)
    scene.shop.ecomail.faults.add(faults.key_refused(), times=None)
    async with opened(scene, settings) as (shop, told):
        for _ in range(3):
            scene.clock.advance(40 * 86_400)
            await look(scene, shop)
    assert told == []


# ------------------------------------------------------------------------------------------------ nothing of others


def test_nothing_that_others_wrote_is_told() -> None:
    words = {"words": "eva@example.com is unknown", "reason": "eva@example.com", "service": "Ecomail", "status": "422"}
    said = Notice("night_ended", {"reason": Notice("brief.refused", words)})
    assert without_others_words(said) == Notice(
        "night_ended", {"reason": Notice("title.refused", {"service": "Ecomail"})}
    )
    file = Notice("watch_imported", {"file": "Eva Jansen.csv", "added": "1", "updated": "2"})
    assert "Eva" not in str(without_others_words(file))


def test_no_kind_of_notice_lets_a_customer_through() -> None:
    """Every sentence there is, with a customer in each of its places but those of numbers, times, fields and names."""
    harmless = notices._MAY_BE_TOLD
    assert not harmless & {
        "email",
        "words",
        "file",
        "reason",
        "city",
        "title",
        "session",
        "order",
        "value_words",
        "why",
    }
    for code, template in {**TEMPLATES, **{f"brief.{code}": row.detail for code, row in FAILURES.items()}}.items():
        places = names_in(template)
        said = Notice(code, dict.fromkeys(places - harmless, "Eva Jansen, eva@example.com"))
        for seen in (said, Notice("night_ended", {"reason": said}), Notice("watch_failed", {"reason": said})):
            assert "Eva" not in str(without_others_words(seen)), code


@on_a_loop
async def test_of_a_lived_in_account_nobody_is_told_about(tmp_path: Path) -> None:
    """A night, its causes, watching and silence over the demo's account: no address, no town of any customer."""
    clock = VirtualClock(datetime.now(UTC))
    far_side, told = DemoShop(clock=clock), list[Told]()
    settings = replace(
        DemoShop.settings(), night_send=True, night_from="00:00", night_until="00:00", night_share=100,
        night_orders=500, night_money=Decimal(10**6), notice_silent_days=1, night_repairs="pieces",
    )  # fmt: skip
    async with open_profile_on(far_side, tmp_path, clock, settings=settings) as shop:
        shop.notices.on_tell = told.append
        await shop.import_file.run(csv_path(), ImportOptions())
        await shop.compare.run()
        told += map(told_of_cause, (await shop.causes.find()).explanation.causes)
        watcher = Watcher(
            shop.watch_folder, WatchOptions(send=True, every=timedelta(1)), clock=clock, tell=lambda _notice: None
        )
        for trouble in (False, False, True):
            clock.advance(2 * 86_400)
            if trouble:
                far_side.ecomail.faults.add(faults.key_refused(), times=None)
            await watcher.look(Stop())
            watcher._next_compare = 0.0
            await watcher._compare(Stop())
        said = "\n".join(shop.notices.say(notice) for one in told for notice in one.said)
        said += str([one.figures for one in told])
    assert {one.occasion for one in told} == {Occasion.RUN, Occasion.CAUSE, Occasion.SILENT}
    for kept in far_side.ecomail.transactions:
        assert kept.email not in said
        assert not kept.city or kept.city not in said


@on_a_loop
async def test_a_failure_of_a_far_side_that_quotes_a_customer_is_told_without_it(tmp_path: Path) -> None:
    scene = twelve_orders(tmp_path)
    async with scene.open() as shop:
        await scene.compare(shop)
    refusal = faults.json_response(403, {"message": f"Not for {email_of(1)}, Utrecht"})
    scene.shop.ecomail.faults.add(faults.answer(refusal), times=None)
    async with opened(scene, SETTINGS) as (shop, told):
        await look(scene, shop)
        texts = [shop.notices.say(notice) for one in told for notice in one.said]
    assert texts
    assert not any(re.search(r"customer1|Utrecht|\{", text) for text in texts)


@on_a_loop
async def test_the_demo_tells_nobody_beyond_this_computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = trusted(tmp_path, monkeypatch)
    told: list[Told] = []
    async with mail_server(certificate) as mail, hook_server(certificate) as hook:
        shop = await open_profile(tmp_path, demo=True)
        try:
            ways = mailing(mail.port) | {"notice_smtp_user": "", "notice_webhook": hook.url}
            await shop.setup.set_key(Service.WEBHOOK, SECRET)
            await shop.setup.change_settings(replace(shop.settings, **ways))
            shop.notices.on_tell = told.append
            with pytest.raises(NoticeNotSentError, match="speaks to nothing but itself"):
                await shop.notices.test()
            shop.notices.tell(Told(occasion=Occasion.TEST, said=(Notice("notice_test"),)))
            await shop.notices.drain()
        finally:
            await shop.close()
        assert (mail.said, hook.requests) == ([], [])
    assert len(told) == 2, "the tray says it all the same"
