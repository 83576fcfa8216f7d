"""A shop whose customers type markup at the checkout: on no screen is it anything but plain text.

Qt takes tool tips, labels and message boxes for HTML by themselves, and opens the files that an image in it names: a
town called ``Praha<img src='/dev/zero'>`` would fill the memory as soon as the mouse rests on it.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

import gui
from core.demo_shop.transactions import StoredItem
from gui.kit.plain_text import OwnPage, PlainLabel, in_short, plain, plain_for
from gui.kit.theme import apply_theme
from tests.pictures.scenes import play
from tests.pictures.stage import FewForEveryScreen
from tests.support.gui_inspection import taken_for_markup, tool_tips
from tests.support.profiles import email_of, held_transaction, shop_order
from tests.translations import ts_files

_IN_OPEN = 0x20
_MOST_SHOWN = 20
"""Tool tips of one screen that are really shown."""


@contextmanager
def watched(path: Path) -> Iterator[Callable[[], bool]]:
    """Whether the file was opened meanwhile, as the kernel saw it; ``False`` where it cannot be asked."""
    if not sys.platform.startswith("linux"):
        yield lambda: False
        return
    libc = ctypes.CDLL(None, use_errno=True)
    descriptor = libc.inotify_init1(os.O_NONBLOCK)
    assert descriptor >= 0
    assert libc.inotify_add_watch(descriptor, os.fsencode(path), _IN_OPEN) >= 0

    def was_opened() -> bool:
        try:
            return bool(os.read(descriptor, 4096))
        except BlockingIOError:
            return False

    try:
        yield was_opened
    finally:
        os.close(descriptor)


class _EverywhereMarkup(FewForEveryScreen):
    """Beside what customers type, orders and transactions of which every text that others write holds markup."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        added = self.ADDED
        line = {"item_id": added, "item_name": added, "item_category": added, added: added, "price": 20, "quantity": 2}
        for number, purchase in enumerate(({"transaction_id": f"M1{added}"}, {"currency": added}, {"tax": added}), 1):
            order = shop_order(number, **({"items": [line], added: added} | purchase))
            self.wemasy.orders[order.website_id, f"markup-{number}"] = replace(
                order, order_session=f"markup-{number}", email=email_of(number), customer=added, city=added,
                country=added, created_at="2026-11-02 10:00:00", payment_status=f"paid{added}" if number == 1 else "paid",
            )  # fmt: skip
        item = StoredItem(code=added, title=added, categories=(added,), price=Decimal(1))
        self.ecomail.transactions += [
            held_transaction(
                990_000 + number, order_id=f"M{number}{added}", props={added: added}, items=(item,), **held
            )
            for number, held in enumerate(({"shop": added}, {"email": f"{added}@example.com"}, {"country": added}), 1)
        ]


def test_what_customers_type_is_plain_text_on_every_screen(qapp: QApplication, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.touch()
    markup = f"<b>x</b><a href='https://example.invalid'>y</a><img src='{picture}'>"
    shop = type("ShopOfMarkup", (_EverywhereMarkup,), {"ADDED": markup})
    found: dict[str, str] = {}
    seen: set[str] = set()
    screens: set[str] = set()

    def look(name: str, screen: QWidget) -> None:
        for thing in taken_for_markup(screen, f"<img src='{picture}'"):
            found.setdefault(thing, name)
        tips = {tip for tip in tool_tips(screen) if picture.name in tip}
        seen.update(tips)
        if tips:
            screens.add(name)
        for tip in sorted(tips)[:_MOST_SHOWN]:
            QToolTip.showText(QPoint(), tip, screen)
        QToolTip.hideText()
        screen.grab()

    apply_theme(qapp)
    with watched(picture) as was_opened:
        play(qapp, "en", look, rest_milliseconds=40, few=shop)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert not was_opened()
    assert found == {}
    assert len(seen) > _MOST_SHOWN, "the markup stands on the screens that are looked at"
    assert {"all-shops", "ignored"} <= screens, "the names of other shops, and why an order was ignored"


def test_the_watch_sees_a_file_that_is_opened(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("the kernel cannot be asked here")
    path = tmp_path / "file"
    path.touch()
    with watched(path) as was_opened:
        path.read_bytes()
        assert was_opened()


@pytest.mark.parametrize("language", ["nl", "cs"])
def test_a_translation_is_no_more_markup_than_its_original(language: str) -> None:
    """So what holds on every screen in English holds in the other languages."""
    known = ts_files.read(ts_files.ts_path(language))
    assert len(known) > 1_000
    markup = {form for message, forms in known.items() for form in forms if "<" in form and "<" not in message.source}
    assert markup == set()


def test_a_text_longer_than_anybody_reads_is_not_laid_out(qtbot: QtBot) -> None:
    """A town of a million letters held the window up for half a minute when the mouse rested on it."""
    for text in ("Q" * 1_000_000, "word " * 200_000, "a\n" * 500_000):
        label = PlainLabel(text)
        again = PlainLabel()
        qtbot.addWidget(label)
        qtbot.addWidget(again)
        again.setText(text)
        for shown in (plain(text), plain_for(Qt.ItemDataRole.DisplayRole, text), label.text(), again.text()):
            assert len(shown) <= 10_001
            assert shown.endswith("…")
            assert shown.count("\n") <= 400
        assert plain_for(Qt.ItemDataRole.EditRole, text) == text, "what is edited is whole"
    assert plain("Praha\nBrno") == in_short("Praha\nBrno") == "Praha\nBrno"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there the kernel says what was opened")
def test_a_page_of_our_own_opens_no_file_and_follows_no_link(qtbot: QtBot, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.touch()
    page = OwnPage()
    qtbot.addWidget(page)
    page.show()
    with watched(picture) as was_opened:
        page.show_page(f"<img src='{picture}'><img src='{picture.as_uri()}'><link rel=stylesheet href='{picture}'>")
        page.grab()
        assert not was_opened()
    assert not page.openLinks()


def test_every_label_is_made_by_the_one_class_that_shows_plain_text() -> None:
    """And message boxes by the one function; the sources are looked through, since a screen may be missed."""
    folder = Path(gui.__file__).parent
    found = [
        f"{path.relative_to(folder)}: {line.strip()}"
        for path in folder.rglob("*.py")
        if path.name != "plain_text.py"
        for line in path.read_text(encoding="utf-8").splitlines()
        for name in ("QLabel(", "(QLabel)", "QLabel,", "QMessageBox(", "QProgressDialog", "QErrorMessage", "setHtml(")
        if name in line
    ]
    assert found == []
