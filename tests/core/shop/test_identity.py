"""Which order is which, when only Ecomail's answers tell: fewer were added than sent, so the number is somewhere."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from core.demo_shop.wire import json_response
from core.domain.likely_matches import Held, person_of
from core.domain.model import Identity, Presence, Twin
from core.domain.pushes import Outcome
from core.files.options import ImportOptions
from core.shop.identity import identities
from core.store.store import Store
from core.store.survey import SurveyState
from tests.core.shop.test_many_lines import calls_in
from tests.far_side.faults import Trouble, status
from tests.support.orders import make_order, make_order_line, make_record, make_row
from tests.support.profiles import PLACED, SETTINGS, held_transaction, key_of, shop_order, write_csv
from tests.support.push_scene import PushScene, on_a_loop

LONG_BEFORE = int(PLACED.timestamp()) - 400 * 86_400


@on_a_loop
async def test_fewer_added_than_sent_shows_where_the_number_is(tmp_path: Path) -> None:
    scene = PushScene(tmp_path, orders=[shop_order(1)], held=[])
    async with scene.open() as shop:
        await scene.compare(shop)
        elsewhere = held_transaction(1, email="moved@example.org", timestamp=LONG_BEFORE)
        scene.shop.ecomail.transactions.append(elsewhere)
        few = Trouble(answer=json_response(200, {"inserts": 0}))
        scene.shop.ecomail.faults.add(few, method="POST", path="transaction-bulk", times=None)
        (push,) = (await scene.push(shop)).pushes
        assert push.outcome is Outcome.FAILED
        card = await shop.orders.card(key_of(1))
        assert [notice.code for notice in card.assessment.blockers] == ["likely_twin"]
        assert [twin.order_id for twin in card.record.identity.twins] == ["ORD-1"]
        await shop.only_in_ecomail.take_match(key_of(1), "ORD-1")
        await shop.compare.run([key_of(1)])
        held = (await shop.orders.card(key_of(1))).record.transaction
        assert held is not None
        assert held.email == "moved@example.org"
    assert scene.shop.ecomail.transactions == [elsewhere]


@on_a_loop
async def test_nothing_is_added_before_all_of_the_account_was_looked_through(tmp_path: Path) -> None:
    """The list of the whole account fails: whether the order stands elsewhere in it is not known."""
    scene = PushScene(
        tmp_path, orders=[shop_order(1)], held=[held_transaction(1, email="moved@example.org", timestamp=1)]
    )
    async with scene.open() as shop:
        await shop.import_file.run(write_csv(tmp_path / "orders.csv", [1]), ImportOptions())
        scene.shop.ecomail.faults.add(status(500), path="/tracker/transaction", skip=1, times=None)
        result = await shop.compare.run()
        assert result.failure is not None
        scene.shop.ecomail.faults.clear()
        plan = await shop.send.plan()
        assert plan.entries == ()
        assert [reason.code for entry in plan.skipped for reason in entry.reasons] == ["not_surveyed"]
        await shop.compare.run()
        blockers = (await shop.orders.card(key_of(1))).assessment.blockers
        assert [notice.code for notice in blockers] == ["likely_twin"]


MANY = 200
MOST_CALLS = 300
"""An order, whatever it bought; its whole transaction, which nobody needs for this, is some 200 more and 100 a line."""


def test_identity_asks_no_more_of_an_order_of_many_lines(tmp_path: Path) -> None:
    lines = tuple(make_order_line(code=f"SKU-{number}") for number in range(30))
    records = [
        make_record(
            key=key_of(number), presence=Presence.ABSENT, transaction=None,
            order=make_order(order_id=f"#{1000 + number}", value=Decimal(45), lines=lines),
            row=make_row(email=f"k{number}@example.com", timestamp=PLACED + timedelta(hours=number)),
        )
        for number in range(MANY)
    ]  # fmt: skip
    store = Store.open(tmp_path / "orders.sqlite3", now=PLACED)
    try:
        store.survey.add(
            [
                (number, Held(
                    order_id=f"presta_{1000 + number}", shop="prestashop", person=person_of(f"k{number}@example.com"),
                    amount=Decimal(45), moment=PLACED + timedelta(hours=number),
                ))
                for number in range(MANY)
            ],
            SurveyState(walk=1),
        )  # fmt: skip
        found = identities(records, store.survey, SETTINGS, frozenset())
        assert found == {
            key_of(number): Identity((Twin(f"presta_{1000 + number}", "prestashop", sure=True),))
            for number in range(MANY)
        }
        calls = calls_in(lambda: identities(records, store.survey, SETTINGS, frozenset()))
        assert calls <= MANY * MOST_CALLS
    finally:
        store.close()
