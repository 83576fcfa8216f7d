"""Orders that others suffered from, one by one in the real window: what the list, the card and the review say of each.

The command line's share of the same cases is in ``tests/e2e``. The far side is the sandbox, over loopback.
"""

from __future__ import annotations

import itertools
import json
import threading
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel

from core.demo_shop.shop import DemoShop
from core.demo_shop.transactions import StoredItem, StoredTransaction
from core.demo_shop.wire import Request, json_response
from core.domain.model import OrderKey, OrderState, ValueIncludes
from core.domain.pushes import Outcome
from core.system.clock import SystemClock
from gui.dialogs.fetch_orders import FetchDialog
from gui.dialogs.settle_alike import AlikeDialog
from gui.import_wizard.wizard import ImportWizard
from gui.order_list.columns import COLUMNS
from gui.order_list.filters import Chip
from gui.review.dialog import PushReviewDialog, Stage
from tests.far_side.faults import Trouble
from tests.support.gui_over_http import desktop
from tests.support.gui_over_http import user as owner
from tests.support.gui_window import Desktop, answer_of, rows_of
from tests.support.profiles import PLACED, email_of, empty_shop, held_transaction, shop_order, write_csv

__all__ = ["desktop", "owner"]

SHOWN, HINT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
VASE = {"item_id": "SKU-1", "item_name": "Modra vaza", "price": Decimal("10.0"), "quantity": 1}
SAVED = {"item_id": "SKU_123", "price": Decimal("8.00"), "discount": Decimal("2.00"), "quantity": 3}
SAVED_TOO = {"item_id": "SKU_456", "price": Decimal("17.60"), "discount": Decimal("4.40"), "quantity": 1}


def item(price: str, quantity: int = 1, **fields: Any) -> dict[str, Any]:
    return {"item_id": f"SKU-{price}", "price": Decimal(price), "quantity": quantity} | fields


def purchase(value: str, *items: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"value": Decimal(value), "items": list(items), "currency": "EUR", "tax": None, "shipping": None} | fields


READ: Mapping[str, tuple[dict[str, Any], str, dict[str, str]]] = {
    "4: GA4's price is after the discount": (
        purchase("41.60", SAVED, SAVED_TOO, coupon="SAVE20"), "41.60", {"SKU_123": "24.00", "SKU_456": "17.60"},
    ),
    "4: a discount that is still to be taken off": (
        purchase("24", item("10", 3, discount=Decimal(2))), "24.00", {"SKU-10": "24.00"},
    ),
    "5: the price is the line's": (purchase("50", item("50", 2)), "50.00", {"SKU-50": "50.00"}),
    "7: no brand": (purchase("10", VASE | {"item_brand": False}), "10.00", {"SKU-1": "10.00"}),
    "7: PHP's empty coupon": (purchase("10", VASE | {"coupon": []}), "10.00", {"SKU-1": "10.00"}),
    "7: two variants": (purchase("10", VASE | {"item_variant": ["M", "rood"]}), "10.00", {"SKU-1": "10.00"}),
    "7: a list of categories": (purchase("10", VASE | {"item_category": ["Food"]}), "10.00", {"SKU-1": "10.00"}),
    "7: a gift without a price": (
        purchase("10", VASE, {"item_id": "GIFT", "price": None}), "10.00", {"SKU-1": "10.00", "GIFT": "0.00"},
    ),
    "8: a returned piece": (
        purchase("150", {"item_id": "EXCH", "price": 250}, {"item_id": "MAIN", "price": 100, "quantity": -1}),
        "150.00", {"EXCH": "250.00", "MAIN": "-100.00"},
    ),
    "10: a discount on the whole order": (
        purchase("94.95", item("100.0"), shipping=Decimal("4.95"), coupon="TIEN", discount=Decimal("10.0")),
        "94.95", {"SKU-100.0": "100.00"},
    ),
    "16: half a cent a piece": (purchase("119.00", item("0.83", 144)), "119.00", {"SKU-0.83": "119.52"}),
}  # fmt: skip
"""Case → the order, its total in Ecomail, and what its lines cost there."""
WAITS: Mapping[str, tuple[dict[str, Any], str, str]] = {
    "10: a fee that only the total has": (
        purchase("159", item("100"), shipping=29), "do not", "All orders like this…",
    ),
    "16: a line is missing": (purchase("114.00", item("0.83", 144)), "do not", "All orders like this…"),
    "9: a sign that may mean several": (purchase("10", VASE, currency="$"), "“$”", "Give a rate for $…"),
    "9: Kč is CZK": (purchase("10", VASE, currency="Kč"), "CZK", "Give a rate for CZK…"),
}  # fmt: skip
"""Case → the order, what the card says, and a button that leads on."""


def key(number: int) -> OrderKey:
    return OrderKey("1", f"session-{number}")


class Window:
    """The user's window on one far side, after importing and comparing."""

    def __init__(self, user: Desktop, far_side: DemoShop, folder: Path) -> None:
        self.user, self.far_side = user, far_side
        self.shown = ""
        """All that the last review said after sending."""
        numbers = [int(session.removeprefix("session-")) for _, session in far_side.wemasy.orders]
        user.import_and_compare(write_csv(folder / "orders.csv", sorted(numbers)))

    def in_list(self, number: int) -> tuple[OrderState, str]:
        """The verdict, and all that the row says."""
        model = self.user.shop.model
        row = next(row for row in range(model.rowCount()) if model.key_at(row) == key(number))
        cells = [str(model.index(row, column).data() or "") for column in range(len(COLUMNS))]
        return model.summary_at(row).state, " | ".join(cells)

    def on_card(self, number: int) -> str:
        self.user.open_card(key(number))
        return "\n".join(banner.text for banner in self.user.shop.card.banners())

    def buttons_on_card(self) -> list[str]:
        return [button.text() for banner in self.user.shop.card.banners() for button in banner.buttons()]

    def press_on_card(self, text: str) -> None:
        buttons = (each for banner in self.user.shop.card.banners() for each in banner.buttons())
        self.user.qtbot.mouseClick(next(each for each in buttons if each.text() == text), Qt.MouseButton.LeftButton)

    def review(self) -> PushReviewDialog:
        self.user.window.tasks.review(None)
        review = self.user.dialog()
        assert isinstance(review, PushReviewDialog)
        self.user.until_idle()
        return review

    def send(self, review: PushReviewDialog) -> dict[str, Outcome]:
        review.send()
        self.user.until(lambda: review.stage is Stage.DONE)
        self.user.until_idle()
        assert review.run_result is not None
        outcomes = {push.order_id: push.outcome for push in review.run_result.pushes}
        self.shown = "\n".join(_texts(review))
        review.close()
        self.user.until(lambda: not review.isVisible())
        return outcomes

    def turnover(self) -> Decimal:
        return sum((held.amount for held in self.far_side.ecomail.transactions), Decimal(0))


def _texts(review: PushReviewDialog) -> Iterator[str]:
    """What its list shows of each order, and what it says below."""
    for view in review.findChildren(QAbstractItemView):
        model, places = view.model(), [QModelIndex()]
        while places:
            place = places.pop()
            for row in range(model.rowCount(place)):
                inside = model.index(row, 0, place)
                places.append(inside)
                for column in range(model.columnCount(place)):
                    cell = model.index(row, column, place)
                    yield from (str(cell.data(role) or "") for role in (SHOWN, HINT))
    yield from (label.text() for label in review.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def far_side(request: pytest.FixtureRequest) -> DemoShop:
    make: Callable[[], DemoShop] = request.param
    far_side = make()
    far_side.ecomail.subscribers |= {email_of(number) for number in range(1, 40)}
    return far_side


@pytest.fixture
def window(owner: Desktop, far_side: DemoShop, tmp_path: Path) -> Iterator[Window]:
    return Window(owner, far_side, tmp_path)


def far_side_of(*purchases: dict[str, Any], held: Any = ()) -> DemoShop:
    orders = [shop_order(number, **fields) for number, fields in enumerate(purchases, start=1)]
    return empty_shop(SystemClock(), orders=orders, transactions=list(held))


# ------------------------------------------------------------------------------------------------ what figures mean


@pytest.mark.parametrize("far_side", [lambda: far_side_of(*(case[0] for case in READ.values()))], indirect=True)
def test_what_is_read_is_ready_says_how_it_was_read_and_arrives_as_it_is_meant(window: Window) -> None:
    for number, name in enumerate(READ, start=1):
        state, row = window.in_list(number)
        assert (state, READ[name][1] in row) == (OrderState.MISSING, True), name
        assert window.on_card(number) == "", name
    review = window.review()
    assert len(review.plan.entries) == len(READ)
    said = "\n".join(remark.text for remark in review.remarks())
    assert "read" in said, "in one sentence, which readings are used"
    assert set(window.send(review).values()) == {Outcome.VERIFIED}
    for number, (name, (_, amount, lines)) in enumerate(READ.items(), start=1):
        (held,) = window.far_side.ecomail.find(f"ORD-{number}")
        assert (str(held.amount), {line.code: str(line.price) for line in held.items}) == (amount, lines), name
        assert window.far_side.wemasy.find(f"session-{number}").tracked


@pytest.mark.parametrize("far_side", [lambda: far_side_of(purchase("10", VASE))], indirect=True)
def test_an_order_that_does_not_say_whether_it_is_tracked_is_sent_and_marked(window: Window) -> None:
    """Case 7: ``already_tracked`` is null."""
    window.far_side.wemasy.change_elsewhere("session-1", tracked=None)
    window.user.compare_all()
    assert (window.in_list(1)[0], window.on_card(1)) == (OrderState.MISSING, "")
    assert window.send(window.review()) == {"ORD-1": Outcome.VERIFIED}
    assert window.far_side.wemasy.find("session-1").tracked is True


@pytest.mark.parametrize("far_side", [lambda: far_side_of(*(case[0] for case in WAITS.values()))], indirect=True)
def test_what_cannot_be_read_waits_with_its_reason_and_a_way_out(window: Window) -> None:
    for number, (name, (_, reason, button)) in enumerate(WAITS.items(), start=1):
        assert window.in_list(number)[0] is OrderState.BLOCKED, name
        assert reason in window.on_card(number), name
        assert button in window.buttons_on_card(), name
    assert window.user.shop.model.sendable() == 0


@pytest.mark.parametrize(
    "far_side",
    [lambda: far_side_of(*[purchase("159", item("100"), shipping=29), purchase("129", item("100"), shipping=29)] * 10)],
    indirect=True,
)
def test_one_choice_settles_all_that_lack_the_same_fee(window: Window) -> None:
    """Case 10: those of one kind are all listed before the one answer, which one undo takes back."""
    model = window.user.shop.model
    assert (model.count(Chip.CANNOT_SEND), model.sendable()) == (10, 10)
    window.on_card(1)
    window.press_on_card("All orders like this…")
    dialog = window.user.dialog()
    assert isinstance(dialog, AlikeDialog)
    assert sorted(row[0] for row in rows_of(dialog.table)) == sorted(f"ORD-{number}" for number in range(1, 21, 2))
    window.user.qtbot.mouseClick(answer_of(dialog, "Settle all 10"), Qt.MouseButton.LeftButton)
    window.user.until(lambda: model.sendable() == 20)
    window.user.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    window.user.until(lambda: model.sendable() == 10)


WITHOUT_TAX = (
    purchase("20.00", item("12.10", 2), tax=Decimal("4.20")), purchase("20.00", item("10.00", 2), tax=Decimal("4.20"))
)  # fmt: skip


@pytest.mark.parametrize("far_side", [lambda: far_side_of(*WITHOUT_TAX)], indirect=True)
def test_a_value_without_tax_is_read_beside_prices_with_it_and_without(window: Window) -> None:
    """Case 11."""
    user, shop = window.user, window.user.shop.shop
    settings = replace(shop.settings, value_includes=ValueIncludes.NOTHING)
    user.program.runner.start(lambda _progress, _stop: shop.setup.change_settings(settings))
    user.until_idle()
    user.compare_all()
    assert user.shop.model.sendable() == 2
    assert set(window.send(window.review()).values()) == {Outcome.VERIFIED}
    assert {str(held.amount) for held in window.far_side.ecomail.transactions} == {"24.20"}
    lines = [str(held.items[0].price) for number in (1, 2) for held in window.far_side.ecomail.find(f"ORD-{number}")]
    assert lines == ["24.20", "20.00"]


# --------------------------------------------------------------------------------------------- which order this is


def thirty_of_an_older_plugin(shop: str) -> DemoShop:
    """Case 1, and 1b under another shop's name."""
    vase = (StoredItem(code="SKU-1", title="Modra vaza", price=Decimal(10), amount=Decimal(1)),)
    held = [
        held_transaction(
            number, order_id=f"{999 + number}", shop=shop, amount=Decimal(9 + number), tax=None, shipping=None,
            timestamp=int(PLACED.timestamp()) + 20, items=(replace(vase[0], price=Decimal(9 + number)),),
        )
        for number in range(1, 31)
    ]  # fmt: skip
    orders = [
        purchase(str(9 + number), VASE | {"price": Decimal(9 + number)}, transaction_id=f"#{999 + number}")
        for number in range(1, 31)
    ]
    return far_side_of(*orders, held=held)


@pytest.mark.parametrize(
    "far_side",
    [lambda: thirty_of_an_older_plugin("Vaas & Zo"), lambda: thirty_of_an_older_plugin("prestashop")],
    ids=["1: another number", "1b: another shop's name too"],
    indirect=True,
)
def test_orders_under_another_number_are_not_added_but_linked_with_one_answer(window: Window) -> None:
    user, before = window.user, window.turnover()
    assert before == 735
    assert (user.shop.model.count(Chip.CANNOT_SEND), user.shop.model.sendable()) == (30, 0)
    assert "1000" in window.on_card(1)
    assert {"It is the same…", "It is another order"} <= set(window.buttons_on_card())
    window.press_on_card("It is the same…")
    user.until(lambda: isinstance(user.dialog(), AlikeDialog))
    dialog = user.dialog()
    assert isinstance(dialog, AlikeDialog)
    pairs = [row[:2] for row in rows_of(dialog.table)]
    assert sorted(pairs) == sorted([f"#{999 + number}", f"{999 + number}"] for number in range(1, 31)), "all of them"
    user.qtbot.mouseClick(answer_of(dialog, "Link all 30"), Qt.MouseButton.LeftButton)
    user.until(lambda: user.shop.model.count(Chip.CANNOT_SEND) == 0)
    user.until(lambda: user.shop.model.count(Chip.NOT_COMPARED) == 0 and not user.window.work.is_busy)
    user.until_idle()
    assert user.shop.model.sendable() == 30
    assert (window.turnover(), len(window.far_side.ecomail.transactions)) == (before, 30)
    user.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    user.until(lambda: user.shop.model.count(Chip.CANNOT_SEND) == 30)
    user.until_idle()


MOVED = {"email": "moved@example.org", "timestamp": int(PLACED.timestamp()) - 40 * 86_400}
JANA = {
    "email": "jana@jinyobchod.cz", "shop": "jinyobchod.cz", "amount": Decimal("4990.0"), "city": "Brno",
    "timestamp": int(PLACED.timestamp()) - 3600,
}  # fmt: skip
IDENTITY: Mapping[str, tuple[Callable[[], DemoShop], OrderState, tuple[str, ...], tuple[str, ...]]] = {
    "1c: its own number, another address, weeks away": (
        lambda: far_side_of({}, held=[held_transaction(1, **MOVED)]),
        OrderState.BLOCKED, ("most likely holds this order already", "ORD-1"), ("It is the same…",),
    ),
    "2: another shop's order": (
        lambda: far_side_of({}, held=[held_transaction(1, **JANA)]),
        OrderState.BLOCKED, ("belongs to another shop, “jinyobchod.cz”",), ("It is another order",),
    ),
    "3: both shops have the number": (
        lambda: far_side_of({}, held=[held_transaction(1), held_transaction(1, **JANA, id=2)]),
        OrderState.IN_SYNC, (), (),
    ),
    "6: counted twice under two addresses": (
        lambda: far_side_of({}, held=[held_transaction(1), held_transaction(1, id=2, email="klnat@example.com")]),
        OrderState.BLOCKED, ("2 times",), (),
    ),
    "17: entities are no difference": (
        lambda: far_side_of(
            {"items": [{"item_id": "MUG", "item_name": "Peper &amp; zout", "price": Decimal(20), "quantity": 2}]},
            held=[held_transaction(1, items=(
                StoredItem(code="MUG", title="Peper & zout", price=Decimal(40), amount=Decimal(2)),
            ))],
        ),
        OrderState.IN_SYNC, (), (),
    ),
}  # fmt: skip
"""Case → the far side, the verdict, what the card says, and the buttons that it offers."""


@pytest.mark.parametrize(
    ("far_side", "state", "said", "offered"), IDENTITY.values(), ids=IDENTITY.keys(), indirect=["far_side"]
)
def test_which_order_is_which_is_said_and_nothing_of_others_is_touched(
    window: Window, state: OrderState, said: tuple[str, ...], offered: tuple[str, ...]
) -> None:
    before = list(window.far_side.ecomail.transactions)
    assert window.in_list(1)[0] is state
    card = window.on_card(1)
    assert all(part in card for part in said)
    assert set(offered) <= set(window.buttons_on_card())
    if state is OrderState.IN_SYNC:
        assert "emove" not in card, "nobody is told to delete another's order"
        assert set(window.send(window.review()).values()) == {Outcome.VERIFIED}, "only the mark was missing"
    else:
        assert window.user.shop.model.sendable() == 0
    assert window.far_side.ecomail.transactions == before


@pytest.mark.parametrize("far_side", [lambda: far_side_of({}, {})], indirect=True)
def test_a_column_that_gives_every_order_another_number_is_said_once_and_left_aside(
    window: Window, tmp_path: Path
) -> None:
    """Case 12."""
    lines = ["order_session,order_id,email,timestamp"]
    lines += [f"session-{number},F-{number},{email_of(number)},{PLACED.isoformat()}" for number in (1, 2)]
    (tmp_path / "numbered.csv").write_text("\n".join([*lines, ""]), "utf-8")
    window.user.import_and_compare(tmp_path / "numbered.csv")
    assert [window.in_list(number)[0] for number in (1, 2)] == [OrderState.MISSING] * 2
    assert window.on_card(1) == ""
    assert any("F-1" in label.text() and "ORD-1" in label.text() for label in window.user.window.findChildren(QLabel))


# ------------------------------------------------------------------------------------------ far sides that are not ours


def _cut_titles(kept: StoredTransaction) -> StoredTransaction:
    return replace(kept, items=tuple(replace(line, title=line.title[:150]) for line in kept.items))


@pytest.mark.parametrize(
    "far_side", [lambda: far_side_of({"items": [VASE | {"item_name": "Modra vaza " * 20, "price": 40}]})], indirect=True
)
def test_a_title_that_ecomail_cuts_is_named_and_not_sent_again(window: Window) -> None:
    """Case 14."""
    window.far_side.ecomail.kept_as = _cut_titles
    outcomes = window.send(window.review())
    assert outcomes == {"ORD-1": Outcome.LANDED_DIFFERENT}
    assert "SKU-1" in window.shown
    assert not window.far_side.wemasy.find("session-1").tracked
    window.user.compare_all()
    assert window.in_list(1)[0] is OrderState.IN_SYNC, "what Ecomail keeps in its own way is no difference any more"
    assert "SKU-1" in window.on_card(1)


@pytest.mark.usefixtures("waiting_takes_no_time")
@pytest.mark.parametrize("status", [200, 422, 500])
@pytest.mark.parametrize("far_side", [lambda: far_side_of(*[{}] * 6)], indirect=True)
def test_one_poison_document_is_named_with_ecomails_words_and_the_rest_arrives(window: Window, status: int) -> None:
    """Case 15."""
    words = {"errors": {"transaction_data.3.transaction.email": ["The email is on the blacklist."]}}
    poison = Trouble(answer=json_response(status, words))
    window.far_side.ecomail.faults.add(poison, method="POST", body=b"ORD-3", times=None)
    review = window.review()
    outcomes = window.send(review)
    assert outcomes.pop("ORD-3") is Outcome.FAILED
    assert list(outcomes.values()) == [Outcome.VERIFIED] * 5
    assert window.in_list(3)[0] is OrderState.MISSING
    assert "The email is on the blacklist." in window.shown


def _in_its_own_form(shown: dict[str, Any]) -> dict[str, Any]:
    bare = {name: None if name in {"tax", "shipping"} else value for name, value in shown.items()}
    return bare | {"items": [{**line, "tags": None} for line in shown["items"]]}


@pytest.mark.parametrize(
    "far_side",
    [lambda: far_side_of(purchase("10", VASE | {"item_brand": "Zo"}, tax=Decimal(0), shipping=Decimal(0)))],
    indirect=True,
)
def test_no_tags_and_zero_shown_as_nothing_are_no_difference(window: Window) -> None:
    """Case 14."""
    window.far_side.ecomail.shown_as = _in_its_own_form
    assert window.send(window.review()) == {"ORD-1": Outcome.VERIFIED}
    assert window.far_side.wemasy.find("session-1").tracked
    window.user.compare_all()
    assert (window.in_list(1)[0], window.on_card(1)) == (OrderState.IN_SYNC, "")
    assert window.user.shop.model.sendable() == 0, "nothing is sent again"


def with_props_as_text() -> DemoShop:
    return far_side_of({}, held=[held_transaction(1, city="Elsewhere", props='{"source": {"web": true}}')])


@pytest.mark.parametrize("far_side", [with_props_as_text], indirect=True)
def test_extra_data_as_text_is_given_back_as_the_object_it_is(window: Window) -> None:
    """Case T7."""
    assert window.in_list(1)[0] is OrderState.DIFFERS
    assert window.send(window.review()) == {"ORD-1": Outcome.VERIFIED}
    (held,) = window.far_side.ecomail.find("ORD-1")
    assert (held.city, held.props) == ("Utrecht", {"source": {"web": True}})


def growing() -> DemoShop:
    """Eighty orders that Ecomail lacks, between two that it holds; its list grows after every third page."""
    first, last = held_transaction(1), held_transaction(82, timestamp=int(PLACED.timestamp()) - 3600)
    others = [
        held_transaction(number, order_id=f"W-{number}", email=f"w{number}@example.org", amount=Decimal(9))
        for number in range(1_600)
    ]
    far_side, pages = far_side_of(*[{}] * 82, held=[*others, first, last]), itertools.count(1)

    def one_more(request: Request) -> None:
        if request.path == "/tracker/transaction" and (page := next(pages)) % 3 == 0:
            far_side.ecomail.transactions.append(held_transaction(2_000 + page, order_id=f"N-{page}"))

    far_side.ecomail.faults.chooser = one_more
    return far_side


@pytest.mark.parametrize("far_side", [growing], indirect=True)
def test_a_list_that_grows_while_it_is_read_makes_no_order_missing_and_ends_no_comparison(window: Window) -> None:
    """Case 13."""
    assert len(window.far_side.ecomail.transactions) > 1_602, "it grew"
    model = window.user.shop.model
    assert (model.count(Chip.MISSING), model.count(Chip.COULD_NOT_CHECK), model.total) == (80, 0, 82)
    assert (model.count(Chip.DIFFERENT), model.count(Chip.CANNOT_SEND)) == (1, 0), "the oldest is found, an hour off"


BUYER = {"email": "klant@example.cz"}


@pytest.mark.parametrize("users", [BUYER, json.dumps(BUYER)], ids=["an object", "as text"])
@pytest.mark.parametrize("far_side", [lambda: far_side_of({})], indirect=True)
def test_the_buyer_is_found_where_the_shops_list_names_it(owner: Desktop, far_side: DemoShop, users: Any) -> None:
    """Case T5."""
    row = {"order_number": "ORD-1", "order_session": "session-1", "created_at": "2026-02-20 13:25:35", "users": users}
    far_side.wemasy.change_elsewhere("session-1", listed=row)
    owner.window.known_actions["fetch"].trigger()
    dialog = owner.dialog()
    assert isinstance(dialog, FetchDialog)
    owner.until_idle()
    dialog.fetch_button.click()
    owner.until(lambda: owner.shop.model.total == 1)
    owner.until_idle()
    dialog.close()
    owner.until(lambda: not dialog.isVisible())
    model = owner.shop.model
    assert BUYER["email"] in [model.index(0, column).data() for column in range(len(COLUMNS))]


# -------------------------------------------------------------------------------------------- all that the account holds


def account_of_others() -> DemoShop:
    """One order, and four pages of other people's, a year earlier."""
    long_ago = int(PLACED.timestamp()) - 400 * 86_400
    held = [
        held_transaction(number, order_id=f"P-{number}", email=f"o{number}@example.org", timestamp=long_ago + number)
        for number in range(100, 2_000)
    ]
    return far_side_of({}, held=held)


@pytest.mark.parametrize("far_side", [account_of_others], indirect=True)
def test_while_the_account_is_looked_through_the_window_says_how_far_it_is(
    owner: Desktop, far_side: DemoShop, tmp_path: Path
) -> None:
    reached, go_on = threading.Event(), threading.Event()

    def hold(request: Request) -> None:
        if "date_from" not in request.query and request.query.get("page") == "3":
            reached.set()
            go_on.wait(timeout=60)

    far_side.ecomail.faults.chooser = hold
    status = owner.window.strip
    owner.window.tasks.import_file(write_csv(tmp_path / "orders.csv", [1]))
    wizard = owner.dialog()
    assert isinstance(wizard, ImportWizard)
    owner.until_idle()
    wizard.next_button.click()
    owner.until(lambda: owner.shop.model.total > 0)
    wizard.close()
    owner.until(lambda: not wizard.isVisible())
    try:
        owner.click("compare_all")
        owner.until(reached.is_set)
        owner.until(lambda: "Looking through Ecomail: 2 of 4" in [each.text() for each in status.findChildren(QLabel)])
    finally:
        go_on.set()
    owner.until(lambda: not owner.window.work.is_busy)
    owner.until_idle()
    assert owner.shop.model.sendable() == 1
    walked = [entry.query.get("page", "1") for entry in far_side.journal.of("ecomail", path="/tracker/transaction")
              if "date_from" not in entry.query]  # fmt: skip
    assert walked == ["1", "2", "3", "4"]
    owner.compare_all()
    again = [
        entry for entry in far_side.journal.of("ecomail", path="/tracker/transaction") if "date_from" not in entry.query
    ]
    assert len(again) == 5, "one page tells that nothing is new"
