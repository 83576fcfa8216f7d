"""The main job through the real window, with mouse and keys, over real HTTP: import, compare, decide, send, verify, mark.

What came of it is read from the far side's own state.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from core.demo_shop.cases import BLOCKED, PLANTED, REFUSED
from core.demo_shop.shop import DemoShop, csv_path, planted
from core.domain.model import Action
from gui.order_list.filters import Chip
from gui.review.dialog import PushReviewDialog
from tests.far_side.observer import READING, violations
from tests.support.few_orders import ours_of
from tests.support.gui_over_http import click, desktop, far_side, import_by_dropping, user
from tests.support.gui_window import Desktop

__all__ = ["desktop", "far_side", "user"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_from_a_dropped_file_to_right_transactions_and_marks(user: Desktop, far_side: DemoShop) -> None:
    import_by_dropping(user, csv_path())
    model = user.shop.model
    assert model.total == model.count(Chip.NOT_COMPARED) == len(planted())

    far_side.journal.phase = READING
    user.press(Qt.Key.Key_F5)
    user.until(lambda: user.window.work.is_busy)
    user.until(lambda: not user.window.work.is_busy)
    user.until_idle()
    far_side.journal.phase = ""
    assert model.count(Chip.NOT_COMPARED) == 0
    assert model.count(Chip.NEEDS_YOU) > 0

    user.until(user.window.known_actions["review"].isEnabled)
    user.press(Qt.Key.Key_P, CTRL, SHIFT)
    review = user.dialog()
    assert isinstance(review, PushReviewDialog)
    assert not [entry for entry in far_side.journal.exchanges if entry.applied], "nothing is sent before the review"
    user.press(Qt.Key.Key_Return, on=review)
    assert not [entry for entry in far_side.journal.exchanges if entry.applied], "Return never sends"
    send = review.findChild(QPushButton, "send")
    assert isinstance(send, QPushButton)
    marked = review.plan.count(Action.MARK)
    assert send.text().startswith(f"Send {len(review.plan.entries) - marked}, mark {marked}"), send.text()
    click(user, send)
    user.until(lambda: review.run_result is not None)
    user.until_idle()
    review.close()

    assert violations(far_side, expected=DemoShop.expected) == []
    right = [demo for demo in planted() if demo.kind not in BLOCKED | REFUSED]
    refused = sum(PLANTED[kind] for kind in REFUSED)
    for demo in right:
        (held,) = ours_of(far_side, demo)
        assert (held.amount, held.status) == (demo.right.amount, demo.right.status), demo.order_id
        assert [(item.code, item.price, item.amount) for item in held.items] == [
            (item.code, item.price, item.amount) for item in demo.right.items
        ], demo.order_id
        assert far_side.wemasy.orders["1", demo.order_session].tracked, demo.order_id
    user.until(lambda: model.count(Chip.ALL_GOOD) == len(right))
    assert model.count(Chip.MISSING) == model.count(Chip.TO_MARK) == 0
    assert model.count(Chip.DIFFERENT) == refused


def test_a_choice_made_on_the_card_is_what_is_sent(user: Desktop, far_side: DemoShop, tmp_path: Path) -> None:
    wanted = (demo for demo in planted() if demo.kind == "amount_without_tax" and demo.order is not None)
    demo = next(demo for demo in wanted if demo.order is not None and not demo.order.tracked)
    header, *lines = csv_path().read_text("utf-8-sig").splitlines()
    file = tmp_path / "one.csv"
    file.write_text("\n".join([header, *(line for line in lines if demo.order_session in line)]), "utf-8")
    import_by_dropping(user, file)
    user.compare_all()
    key = user.shop.model.key_at(0)
    user.open_card(key)
    user.shop.card.card_actions.ecomail_for_all.trigger()
    user.until(lambda: user.shop.card.card is not None and bool(user.shop.card.card.record.decisions))
    user.until_idle()
    before = far_side.ecomail.find(demo.order_id)
    user.until(user.window.known_actions["review"].isEnabled)
    user.press(Qt.Key.Key_P, CTRL, SHIFT)
    review = user.dialog()
    send = review.findChild(QPushButton, "send")
    assert isinstance(send, QPushButton)
    click(user, send)
    user.until(lambda: review.run_result is not None)  # type: ignore[attr-defined]
    user.until_idle()
    review.close()
    assert far_side.ecomail.find(demo.order_id) == before, "Ecomail's version was to be kept"
    assert before[0].amount != Decimal(demo.right.amount)
    assert far_side.wemasy.orders["1", demo.order_session].tracked
    assert violations(far_side) == []
