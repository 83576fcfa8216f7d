"""The account's conventions in the user's words: read one sentence, choose, keep."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from core.demo_shop.transactions import StoredItem
from core.domain.model import LinePrice
from core.domain.settings import Follow
from gui.dialogs.conventions import ConventionsDialog
from gui.words.tone import Tone
from tests.support.gui_shop import until_idle
from tests.support.profiles import held_transaction


@pytest.fixture
def opened(qtbot, runner, small_shop):
    mug = StoredItem(code="MUG", title="Mug", categories=("Kitchen",), price=Decimal(20), amount=Decimal(2))
    at = small_shop.clock.now() - timedelta(days=3)
    kept = [held_transaction(n, timestamp=int(at.timestamp()), items=(mug,)) for n in range(20, 40)]
    small_shop.far_side.ecomail.transactions.extend(kept)
    small_shop.far_side.ecomail.subscribers.update(each.email for each in kept)
    dialog = ConventionsDialog(small_shop.shop, runner)
    qtbot.addWidget(dialog)
    dialog.show()
    until_idle(qtbot, runner)
    yield dialog
    dialog.close()


def test_one_sentence_says_it_and_nothing_is_chosen_by_itself(opened, small_shop) -> None:
    assert "20 × of one piece" in opened.note.text
    assert opened.follow is Follow.DOCUMENTATION
    assert small_shop.shop.settings.line_price is LinePrice.LINE_TOTAL


def test_what_is_kept_counts_from_now_on(qtbot, runner, opened, small_shop) -> None:
    opened.earlier.setChecked(True)
    assert "one piece" in opened.means.text()
    with qtbot.waitSignal(opened.settings_changed):
        opened.keep_button.click()
    until_idle(qtbot, runner)
    assert small_shop.shop.settings.line_price is LinePrice.PIECE
    assert small_shop.shop.settings.follow is Follow.EARLIER
    assert not opened.isVisible()


def test_a_failure_is_said_and_nothing_can_be_kept(qtbot, runner, small_shop) -> None:
    small_shop.far_side.ecomail._key = "another key"
    dialog = ConventionsDialog(small_shop.shop, runner)
    qtbot.addWidget(dialog)
    until_idle(qtbot, runner)
    assert dialog.note.tone is Tone.BAD
    assert not dialog.keep_button.isEnabled()
