from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec import UNSET
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from core.domain.model import Decision, Side
from gui.order_card.header import CardHeader, Facts
from gui.order_card.rows import rows_of
from gui.order_card.tree_model import CardTreeModel, Column
from gui.order_card.tree_view import CardTreeView
from gui.order_card.view import OrderCardView
from tests.support import gui_cards as cards


class Shop:
    """Keeps the decisions, as the core does, and hands the card back."""

    def __init__(self, view, card):
        self.view, self.card, self.asked, self.actions = view, card, [], []
        view.decision_made.connect(self.decide)
        view.action_requested.connect(lambda code, notice: self.actions.append((code, notice)))
        view.set_card(card)

    def decide(self, key, changes):
        assert key == self.card.record.key
        self.asked.append(changes)
        self.card = cards.decided(self.card, changes)
        self.view.set_card(self.card)

    @property
    def decisions(self):
        return self.card.record.decisions


@pytest.fixture
def view(qtbot):
    view = OrderCardView()
    qtbot.addWidget(view)
    view.resize(1100, 800)
    view.show()
    view.activateWindow()
    with qtbot.waitActive(view):
        pass
    return view


def tree(view) -> CardTreeView:
    return view.findChild(CardTreeView)


def texts(view, path):
    model = tree(view).card_model
    return tuple(model.index_of(path, column).data() for column in (Column.SHOP, Column.ECOMAIL, Column.OUTCOME))


def click_choice(qtbot, view, path, side):
    table = tree(view)
    index = table.card_model.index_of(path, Column.CHOICE)
    row = CardTreeModel.row_at(index)
    places = dict(table.delegate.segments(table.visualRect(index), table.fontMetrics(), row))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=places[side].center())


def press(qtbot, view, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(tree(view), key, modifier)


def current_path(view):
    row = tree(view).current_row()
    return row.path if row else None


def banners(view):
    return {banner.text: banner for banner in view.banners()}


ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def test_the_tree_is_a_sound_model(qtmodeltester):
    model = CardTreeModel()
    model.set_rows(rows_of(cards.card_that_differs()))

    qtmodeltester.check(model)


def test_both_sides_and_the_outcome_stand_beside_each_other(view):
    Shop(view, cards.card_that_differs())

    assert texts(view, "email") == ("jan.janssen@example.com", "jan.jansen@example.com", "jan.janssen@example.com")
    assert texts(view, "items[SKU-9]")[2] == "removed"


@pytest.mark.parametrize("width", range(0, 300, 20))
def test_no_fact_beside_the_verdict_is_cut(qtbot, width):
    header = CardHeader()
    qtbot.addWidget(header)
    header.show_card(cards.card_that_differs())
    facts = header.findChild(Facts)
    facts.resize(width, 20)
    whole = facts.text().split(" · ")
    assert facts.shown in [" · ".join(whole[:number]) for number in range(len(whole) + 1)]
    assert facts.fontMetrics().horizontalAdvance(facts.shown) <= width
    facts.resize(2_000, 20)
    assert facts.shown == facts.text() == facts.toolTip()


def test_without_a_rate_the_amounts_are_shown_as_still_to_be_decided(view):
    Shop(view, cards.card_of(cards.record(cards.shop_order(currency="CZK"), cards.held())))

    assert texts(view, "amount") == ("–", "1,505.00", "still to be decided")
    assert texts(view, "items[SKU-1]")[2] == "still to be decided"
    assert any("Give a rate for CZK" in text for text in banners(view))


def test_a_click_keeps_ecomails_value(qtbot, view):
    shop = Shop(view, cards.card_that_differs())

    click_choice(qtbot, view, "city", Side.ECOMAIL)

    assert shop.decisions == {"city": Decision(Side.ECOMAIL)}
    assert texts(view, "city")[2] == "Utrecht West"


def test_choosing_what_is_chosen_already_asks_for_nothing(qtbot, view):
    shop = Shop(view, cards.card_that_differs())
    click_choice(qtbot, view, "city", Side.ECOMAIL)

    click_choice(qtbot, view, "city", Side.ECOMAIL)

    assert len(shop.asked) == 1


def test_keys_walk_the_differences_and_choose(qtbot, view):
    shop = Shop(view, cards.card_that_differs())

    press(qtbot, view, Qt.Key.Key_Down, ALT)
    press(qtbot, view, Qt.Key.Key_Down, ALT)
    assert current_path(view) == "city"
    press(qtbot, view, Qt.Key.Key_Left, ALT)
    assert shop.decisions == {"city": Decision(Side.ECOMAIL)}
    press(qtbot, view, Qt.Key.Key_Right, ALT)
    assert shop.decisions == {"city": Decision(Side.SHOP)}
    press(qtbot, view, Qt.Key.Key_Up, ALT)
    assert current_path(view) == "email"
    press(qtbot, view, Qt.Key.Key_Up, ALT)
    assert current_path(view) == "items[SKU-9]"  # around the end


def test_a_choice_keeps_the_row_that_was_current(qtbot, view):
    Shop(view, cards.card_that_differs())
    tree(view).go_to("items[SKU-1].price")

    press(qtbot, view, Qt.Key.Key_Left, ALT)

    assert current_path(view) == "items[SKU-1].price"


def test_every_choice_can_be_undone_and_redone(qtbot, view):
    shop = Shop(view, cards.card_that_differs())
    click_choice(qtbot, view, "city", Side.ECOMAIL)
    click_choice(qtbot, view, "city", Side.SHOP)

    press(qtbot, view, Qt.Key.Key_Z, CTRL)
    assert shop.decisions == {"city": Decision(Side.ECOMAIL)}
    press(qtbot, view, Qt.Key.Key_Z, CTRL)
    assert shop.decisions == {}
    press(qtbot, view, Qt.Key.Key_Y, CTRL)
    assert shop.decisions == {"city": Decision(Side.ECOMAIL)}


def test_undo_never_touches_an_order_that_is_not_in_sight(qtbot, view):
    first = Shop(view, cards.card_that_differs())
    click_choice(qtbot, view, "city", Side.ECOMAIL)
    asked = []
    view.order_wanted.connect(lambda key: asked.append((key, dict(first.decisions))))
    other = cards.card_of(cards.record(cards.shop_order("ORD-2"), cards.held("ORD-2", city="Praha")))

    view.set_card(other)
    press(qtbot, view, Qt.Key.Key_Z, CTRL)

    assert asked == [(first.card.record.key, {"city": Decision(Side.ECOMAIL)})], "it is brought into sight before"
    assert first.decisions == {}
    assert not view.card_actions.undo.isEnabled()


def test_keep_ecomails_for_all_is_one_step(qtbot, view):
    shop = Shop(view, cards.card_that_differs())

    view.card_actions.ecomail_for_all.trigger()
    assert shop.card.assessment.remaining == ()
    press(qtbot, view, Qt.Key.Key_Z, CTRL)

    assert shop.decisions == {}


def open_editor(qtbot, view, path):
    click_choice(qtbot, view, path, Side.MANUAL)
    editor = tree(view).findChild(QLineEdit)
    assert editor is not None
    return editor


def test_a_value_can_be_typed_by_hand(qtbot, view):
    shop = Shop(view, cards.card_that_differs())
    editor = open_editor(qtbot, view, "city")

    editor.setText("Utrecht Oost")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(shop.asked))

    assert shop.decisions == {"city": Decision(Side.MANUAL, "Utrecht Oost")}
    assert texts(view, "city")[2] == "Utrecht Oost"


def test_an_amount_that_cannot_be_read_is_not_taken_and_the_editor_says_why(qtbot, view):
    shop = Shop(view, cards.card_that_differs())
    editor = open_editor(qtbot, view, "amount")

    editor.setText("a lot")
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    assert shop.asked == []
    assert "not an amount" in editor.accessibleDescription()
    editor.setText("1499.50")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(shop.asked))
    assert shop.decisions == {"amount": Decision(Side.MANUAL, Decimal("1499.50"))}


def test_escape_leaves_a_field_as_it_was(qtbot, view):
    shop = Shop(view, cards.card_that_differs())
    editor = open_editor(qtbot, view, "city")

    editor.setText("elsewhere")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)

    assert shop.asked == []


def test_a_missing_email_is_said_and_typed_on_the_card(qtbot, view):
    shop = Shop(view, cards.card_without_email())
    (banner,) = [each for text, each in banners(view).items() if "No e-mail address" in text]

    qtbot.mouseClick(banner.buttons()[0], Qt.MouseButton.LeftButton)
    editor = tree(view).findChild(QLineEdit)
    editor.setText("eva@example")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert shop.asked == []
    editor.setText("eva@example.com")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(shop.asked))

    assert shop.decisions == {"email": Decision(Side.MANUAL, "eva@example.com")}
    assert not any("No e-mail address" in text for text in banners(view))


def test_an_unknown_status_asks_to_be_mapped(qtbot, view):
    shop = Shop(view, cards.card_that_does_not_add_up())
    (banner,) = [each for text, each in banners(view).items() if "refunding" in text]

    qtbot.mouseClick(banner.buttons()[0], Qt.MouseButton.LeftButton)

    ((code, notice),) = shop.actions
    assert code == "status_map"
    assert notice.params == {"status": "refunding"}


def test_a_total_that_does_not_add_up_offers_the_sums(view):
    shop = Shop(view, cards.card_that_does_not_add_up())

    menu = view.amount_menu()
    offered = [action.text() for action in menu.actions() if action.text()]
    next(action for action in menu.actions() if "items and shipping" in action.text()).trigger()

    assert any("1,600.00" in text and "your shop's total" in text for text in offered)
    assert any("1,505.00" in text for text in offered)
    assert shop.decisions == {"amount": Decision(Side.MANUAL, Decimal("1505.00"))}


def test_whether_it_adds_up_is_said_of_what_will_be_sent(view):
    doubtful = cards.card_that_does_not_add_up()
    said = view.findChild(QLabel, "balance_line")
    view.set_card(doubtful)
    assert said.text().endswith("does not add up")
    view.set_card(cards.decided(doubtful, {"amount": Decision(Side.MANUAL, "1505.00")}))
    assert " ".join(said.text().split()) == "items 1,500.00 + shipping 5.00 = 1,505.00 EUR · adds up ✓"

    right = cards.card_that_differs()
    view.set_card(right)
    assert said.text().endswith("adds up ✓")
    view.set_card(cards.decided(right, {"amount": Decision(Side.MANUAL, "15050.00")}))
    assert "15,050.00" in said.text()
    assert said.text().endswith("does not add up")
    assert any("Look for a slip of the keys" in banner.text for banner in view.banners())


def test_equal_fields_are_folded_until_asked_for(qtbot, view):
    Shop(view, cards.card_that_differs())
    fold = view.findChild(QToolButton, "fold")
    assert not tree(view).card_model.index_of("county").isValid()

    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)

    assert tree(view).card_model.index_of("county").isValid()


@pytest.mark.parametrize(
    ("card", "said", "button"),
    [
        (None, "No order chosen", ""),
        (cards.card_never_compared(), "Not compared yet", "Compare this order"),
        (cards.card_that_could_not_be_compared(), "no route", "Try again"),
    ],
    ids=["nothing selected", "not compared yet", "could not be compared"],
)
def test_a_card_without_rows_says_why_and_what_to_do(qtbot, view, card, said, button):
    asked = []
    view.action_requested.connect(lambda code, _: asked.append(code))

    view.set_card(card)

    assert any(said in text for text in view.placeholder.texts)
    assert view.placeholder.button.text() == button
    if button:
        qtbot.mouseClick(view.placeholder.button, Qt.MouseButton.LeftButton)
        assert asked == ["compare"]


def test_an_order_that_is_all_good_shows_its_fields_unfolded(view):
    Shop(view, cards.card_all_good())

    assert tree(view).card_model.index_of("county").isValid()
    assert not view.findChild(QToolButton, "fold").isVisible()


def test_what_ecomail_does_not_show_is_given_up_with_one_click(qtbot, view):
    held = cards.held(amount=Decimal(1400), props=UNSET)
    shop = Shop(view, cards.card_of(cards.record(cards.shop_order(), held)))

    assert texts(view, "props")[1] == "not shown by Ecomail"
    click_choice(qtbot, view, "props", Side.SHOP)

    assert shop.decisions == {"props": Decision(Side.SHOP)}
    assert shop.card.assessment.blockers == ()
