"""Payouts in the window: shown before they are taken in, then on the card and among the causes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from core.domain.model import Decision, Side
from core.domain.payouts import Paid
from gui.dialogs.causes import CausesDialog
from gui.dialogs.decide_many import Column as ManyColumn
from gui.dialogs.decide_many import DecideManyDialog
from gui.dialogs.payouts import PayoutsDialog
from gui.order_card.header import CardHeader
from gui.order_card.tree_model import Column, Role
from gui.order_card.tree_view import CardTreeView
from gui.order_card.view import OrderCardView
from gui.words.tone import Tone
from tests.support.gui_sandbox import SmallShop
from tests.support.gui_shop import until_idle
from tests.support.profiles import held_transaction, key_of

ROWS = """Date;Payment method;Currency;Amount;Status;ID;Description;Consumer name;Settlement reference
2026-02-21;ideal;EUR;45,00;paidout;tr_5;Order ORD-5;J. Jansen;1.2
2026-02-22;refund;EUR;-10,00;refunded;re_5;Refund Order ORD-5;J. Jansen;1.2
2026-02-22;ideal;EUR;99,00;paidout;tr_x;Order ORD-77;J. Jansen;1.2
2026-02-23;;EUR;-1,20;;;Withheld transaction fees;;1.2
"""


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def dialog(qtbot, small_shop: SmallShop, tmp_path, monkeypatch):
    (tmp_path / "mollie.csv").write_text(ROWS, "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(tmp_path / "mollie.csv"), ""))
    shown = PayoutsDialog(small_shop.shop, small_shop.runner)
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    shown.close()


@pytest.fixture
def press(qtbot, small_shop: SmallShop):
    def do(button):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        until_idle(qtbot, small_shop.runner)

    return do


def test_a_file_is_shown_before_anything_is_taken_in(dialog, press, small_shop):
    assert not dialog.take_button.isEnabled()
    press(dialog.choose_button)
    texts = [[plain(dialog.movements.index(row, column).data()) for column in range(4)] for row in range(2)]
    assert texts == [["ORD-5", "45.00 EUR", "", "tr_5"], ["ORD-5", "", "10.00 EUR", "re_5"]]
    assert "2 payments and refunds" in dialog.found.text()
    assert "Paid 45.00 EUR, refunded 10.00 EUR." in plain(dialog.found.text())
    assert "1 rows name no order" in dialog.found.text()
    assert small_shop.do(lambda: small_shop.shop.payouts.of_order("ORD-5")) == ()


def test_taken_in_it_is_on_the_card_and_among_the_causes(qtbot, dialog, press, small_shop):
    press(dialog.choose_button)
    with qtbot.waitSignal(dialog.taken_in):
        press(dialog.take_button)
    assert (dialog.note.tone, "2 payments and refunds are new" in dialog.note.text) == (Tone.GOOD, True)
    card = small_shop.do(lambda: small_shop.shop.orders.card(key_of(5)))
    assert card.paid == (Paid(currency="EUR", paid=Decimal("45.00"), refunded=Decimal("10.00")),)
    assert [notice.code for notice in card.assessment.warnings if notice.code.startswith("refunded")] == [
        "refunded_part"
    ]
    header = CardHeader()
    qtbot.addWidget(header)
    header.show_card(card)
    assert "paid 45.00 EUR, refunded 10.00 EUR" in plain(header.texts[2])
    causes = CausesDialog(small_shop.shop, small_shop.runner)
    qtbot.addWidget(causes)
    causes.show()
    until_idle(qtbot, small_shop.runner)
    titles = [tile.title.text() for tile in causes.tiles]
    assert "Refunded in part, and Ecomail holds the full amount." in titles
    causes.close()


def test_all_of_it_is_dropped_when_that_is_wanted(dialog, press, small_shop):
    press(dialog.choose_button)
    press(dialog.take_button)
    press(dialog.drop_button)
    (box,) = dialog.findChildren(QMessageBox)
    press(box.button(QMessageBox.StandardButton.Cancel))
    assert small_shop.do(lambda: small_shop.shop.payouts.of_order("ORD-5")) != ()
    press(dialog.drop_button)
    box = dialog.findChildren(QMessageBox)[-1]
    press(next(each for each in box.buttons() if box.buttonRole(each) == QMessageBox.ButtonRole.AcceptRole))
    assert small_shop.do(lambda: small_shop.shop.payouts.of_order("ORD-5")) == ()
    assert dialog.note.tone is Tone.GOOD


def test_a_card_without_payouts_says_nothing_of_them(small_shop):
    card = small_shop.do(lambda: small_shop.shop.orders.card(key_of(5)))
    assert card.paid == ()
    assert not any(notice.code.startswith("refunded") for notice in card.assessment.warnings)


def choose(qtbot, small_shop, combo, value):
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())
    until_idle(qtbot, small_shop.runner)


def test_the_sign_before_the_cents_can_be_said(qtbot, dialog, press, small_shop):
    press(dialog.choose_button)
    press(dialog.columns_button)
    assert dialog.columns_step.numbers.isVisible()
    choose(qtbot, small_shop, dialog.columns_step.numbers, False)
    assert not dialog.take_button.isEnabled()
    assert "cannot be read" in dialog.found.text()
    choose(qtbot, small_shop, dialog.columns_step.numbers, True)
    assert dialog.take_button.isEnabled()


def test_another_file_is_refused_in_words(dialog, press, tmp_path):
    (tmp_path / "mollie.csv").write_text("a,b\n1,2\n", "utf-8")
    press(dialog.choose_button)
    assert dialog.note.tone is Tone.BAD
    assert not dialog.take_button.isEnabled()


BANK = """My bank\nWhen;How much;Why;Wherefore\n1-2-2026;45,00;;ORD-5\n2-2-2026;-10,00;back ORD-5;\n3-2-2026;12,00;ORD-4;\n"""


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def test_a_file_of_unknown_columns_is_read_as_it_is_told_and_remembered(qtbot, small_shop, press, settings, tmp_path):
    (tmp_path / "bank.csv").write_text(BANK, "utf-8")
    shown = PayoutsDialog(small_shop.shop, small_shop.runner, settings)
    qtbot.addWidget(shown)
    shown.show()
    shown.read(tmp_path / "bank.csv")
    until_idle(qtbot, small_shop.runner)
    step = shown.columns_step
    assert (step.isVisible(), step.is_ready) == (True, False)
    assert "Which column holds the amount" in step.note.text
    choose(qtbot, small_shop, step.header_line, 2)
    for header, field in (("How much", "amount"), ("Why", "text"), ("Wherefore", "text")):
        choose(qtbot, small_shop, next(each for each in step.table.choices if each.header == header), field)
    assert [(number, movement.amount) for number, movement in shown.report.movements] == [
        ("ORD-5", Decimal("45.00")),
        ("ORD-5", Decimal("-10.00")),
        ("ORD-4", Decimal("12.00")),
    ]
    choose(qtbot, small_shop, next(each for each in step.table.choices if each.header == "Why"), None)
    assert [number for number, _ in shown.report.movements] == ["ORD-5"]
    choose(qtbot, small_shop, next(each for each in step.table.choices if each.header == "Why"), "text")
    press(shown.take_button)
    assert small_shop.do(lambda: small_shop.shop.payouts.of_order("ORD-5")) != ()
    shown.close()
    again = PayoutsDialog(small_shop.shop, small_shop.runner, settings)
    qtbot.addWidget(again)
    again.read(tmp_path / "bank.csv")
    until_idle(qtbot, small_shop.runner)
    assert (len(again.report.movements), again.take_button.isEnabled()) == (3, True)
    again.close()


def test_when_ecomail_holds_what_is_left_the_card_is_quiet(dialog, press, small_shop):
    press(dialog.choose_button)
    press(dialog.take_button)
    held = small_shop.far_side.ecomail.transactions
    held[:] = [
        replace(one, amount=Decimal("35.00")) if one.order_id == held_transaction(5).order_id else one for one in held
    ]
    small_shop.clock.advance(86_400 * 7)
    small_shop.compare()
    card = small_shop.do(lambda: small_shop.shop.orders.card(key_of(5)))
    assert not any(notice.code.startswith("refunded") for notice in card.assessment.warnings)


@pytest.fixture
def card_with_payouts(qtbot, dialog, press, small_shop):
    """The card of an order of which ten of 45 were paid back, and the choices that were made on it."""
    press(dialog.choose_button)
    press(dialog.take_button)
    view = OrderCardView()
    qtbot.addWidget(view)
    view.resize(1000, 600)
    view.show()
    made = []
    view.decision_made.connect(lambda key, changes: made.append((key, changes)))
    view.set_card(small_shop.do(lambda: small_shop.shop.orders.card(key_of(5))))
    return view, made


def test_what_was_paid_is_a_third_total_beside_both(card_with_payouts, small_shop):
    view, _ = card_with_payouts
    tree = view.findChild(CardTreeView)
    model = tree.card_model
    assert not tree.header().isSectionHidden(Column.PAID)
    assert plain(model.index_of("amount", Column.PAID).data()) == "35.00 EUR"
    assert model.index_of("amount", Column.PAID).data(Role.SECONDARY) == "partly refunded"
    spoken = model.index_of("amount", Column.PAID).data(Qt.ItemDataRole.AccessibleTextRole)
    assert plain(spoken) == "35.00 EUR partly refunded"
    tip = plain(model.index_of("amount", Column.PAID).data(Qt.ItemDataRole.ToolTipRole))
    assert "paid 45.00 EUR, refunded 10.00 EUR" in tip
    assert model.headerData(Column.PAID, Qt.Orientation.Horizontal) == "Paid, less refunds"
    view.set_card(small_shop.do(lambda: small_shop.shop.orders.card(key_of(3))))
    assert tree.header().isSectionHidden(Column.PAID)


def test_one_click_on_the_card_takes_the_refund_off(card_with_payouts, press):
    view, made = card_with_payouts
    press(next(button for button in view.findChildren(QPushButton) if button.text() == "Take the refund off"))
    wanted = {"amount": Decision(Side.MANUAL, Decimal("35.00")), "items": Decision(Side.SHOP)}
    assert made == [(key_of(5), wanted)]


def test_one_choice_among_the_causes_shows_what_will_be_held(qtbot, dialog, press, small_shop):
    press(dialog.choose_button)
    press(dialog.take_button)
    causes = CausesDialog(small_shop.shop, small_shop.runner)
    qtbot.addWidget(causes)
    causes.show()
    until_idle(qtbot, small_shop.runner)
    decided = []
    causes.decided.connect(lambda changes, before: decided.append((changes, before)))
    press(next(tile for tile in causes.tiles if tile.cause.key.code == "refunded_part").button)
    many = causes.findChild(DecideManyDialog)
    model = many.model
    assert plain(model.index(0, ManyColumn.ECOMAIL).data()) == "45.00"
    assert plain(model.index(0, ManyColumn.PROPOSED).data()) == "35.00"
    assert many.findChild(QPushButton, "apply").text() == "&Take the refund off for 1 orders"
    press(many.findChild(QPushButton, "apply"))
    wanted = {"amount": Decision(Side.MANUAL, Decimal("35.00")), "items": Decision(Side.SHOP)}
    assert decided == [({key_of(5): wanted}, {key_of(5): {"amount": None, "items": None}})]
    causes.close()
