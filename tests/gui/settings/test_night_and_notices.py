"""The night shift and its notices in the settings: what is chosen is kept, a dry shift sends nothing, a test says how it went."""

from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from core.domain.settings import MailSecurity
from core.system.keyring import KeyState, Service
from gui.kit.jobs import AsyncRunner
from gui.settings.dialog import SettingsDialog
from gui.settings.fields import SettingsPage
from tests.support.gui_sandbox import SmallShop, small_shop
from tests.support.gui_shop import until_idle
from tests.support.profiles import held_transaction
from tests.support.tls_servers import PASSWORD, USER, Mail, mail_server, trusted

__all__ = ["small_shop"]


@pytest.fixture
def opened(qtbot: QtBot, runner: AsyncRunner, small_shop: SmallShop) -> Callable[[str], SettingsDialog]:
    def open_at(section: str) -> SettingsDialog:
        dialog = SettingsDialog(small_shop.shop, runner, None, section)
        qtbot.addWidget(dialog)
        dialog.show()
        until_idle(qtbot, runner)
        return dialog

    return open_at


def editor(page: SettingsPage, name: str) -> Any:
    return next(field.editor for field in page.fields if field.name == name)


def test_it_is_off_and_what_is_chosen_is_kept(qtbot, runner, small_shop, opened) -> None:
    dialog = opened("night.send")
    page = dialog.night
    assert not editor(page, "night.send").isChecked()
    editor(page, "night.send").click()
    editor(page, "night.marks").click()
    orders, until = editor(page, "night.orders"), editor(page, "night.until")
    assert isinstance(orders, QSpinBox)
    assert isinstance(until, QLineEdit)
    orders.setValue(7)
    until.setText("5:15")
    dialog.apply()
    until_idle(qtbot, runner)
    settings = small_shop.shop.settings
    assert (settings.night_send, settings.night_adds, settings.night_marks) == (True, True, False)
    assert (settings.night_orders, settings.night_until) == (7, "05:15")
    assert until.text() == "05:15"


def test_a_time_that_is_none_is_said_beside_its_field(qtbot, runner, small_shop, opened) -> None:
    dialog = opened("night.from")
    editor(dialog.night, "night.from").setText("late")
    dialog.apply()
    until_idle(qtbot, runner)
    field = next(field for field in dialog.night.fields if field.name == "night.from")
    assert "02:30" in field.problem.text
    assert small_shop.shop.settings.night_from == "02:00"


def test_known_causes_can_be_confirmed_and_stay_when_they_are_gone(qtbot, runner, small_shop, opened) -> None:
    settings = replace(small_shop.shop.settings, night_repairs="left_out:city")
    small_shop.do(lambda: small_shop.shop.setup.change_settings(settings))
    pieces = tuple(replace(item, price=Decimal("20.00")) for item in held_transaction(1).items)
    small_shop.far_side.ecomail.transactions[:] = [held_transaction(number, items=pieces) for number in range(1, 6)]
    small_shop.compare()
    dialog = opened("night.send")
    boxes = dialog.night._causes
    assert {name: box.isChecked() for name, box in boxes.items()} == {"left_out:city": True, "pieces": False}
    assert "per piece" in boxes["pieces"].text()
    boxes["pieces"].click()
    dialog.apply()
    until_idle(qtbot, runner)
    assert small_shop.shop.settings.night_repairs == "left_out:city;pieces"


def test_a_dry_shift_says_what_would_go_and_sends_nothing(qtbot, runner, small_shop, opened) -> None:
    dialog = opened("night.send")
    editor(dialog.night, "night.share").setValue(100)
    dialog.night.dry_button.click()
    qtbot.waitUntil(lambda: "would send" in dialog.night.result.text)
    until_idle(qtbot, runner)
    first, *_, last = dialog.night.result.text.splitlines()
    assert re.fullmatch(r"Last night, from .+, the night shift would have sent 3 orders\.", first)
    assert last == "If it ran now, it would send 3 orders."
    assert not dialog.night.result.visibleRegion().isEmpty(), "it is scrolled to"
    assert small_shop.shop.settings.night_share == 100, "what was typed is what is tried"
    assert small_shop.writes() == []


# -------------------------------------------------------------------------------------------------------- notices


@contextmanager
def mail_in_a_thread(certificate: Path) -> Iterator[Mail]:
    """A mail server that answers while the test's own thread waits."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    server = mail_server(certificate)
    mail = asyncio.run_coroutine_threadsafe(server.__aenter__(), loop).result(10)
    try:
        yield mail
    finally:
        asyncio.run_coroutine_threadsafe(server.__aexit__(None, None, None), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


@pytest.fixture
def certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return trusted(tmp_path, monkeypatch)


def test_a_test_saves_the_password_in_the_password_store_and_arrives(
    qtbot, runner, small_shop, opened, certificate
) -> None:
    dialog = opened("notice.email")
    page = dialog.notices
    with mail_in_a_thread(certificate) as mail:
        for name, text in {"email": "eva@example.com", "smtp_host": "localhost", "smtp_user": USER}.items():
            editor(page, f"notice.{name}").setText(text)
        editor(page, "notice.smtp_port").setValue(mail.port)
        page.panels[0].field.setText("wrong")
        page.test_button.click()
        qtbot.waitUntil(lambda: "does not accept" in page.result.text)
        until_idle(qtbot, runner)
        page.panels[0].field.setText(PASSWORD)
        page.test_button.click()
        qtbot.waitUntil(lambda: "A test was sent" in page.result.text)
        until_idle(qtbot, runner)
    assert len(mail.messages) == 1
    assert page.panels[0].typed_key == ""
    assert small_shop.shop.settings.notice_smtp_security is MailSecurity.TLS
    assert small_shop.do(lambda: small_shop.shop.setup.key_status(Service.SMTP)).state is KeyState.STORED
    for file in certificate.parent.rglob("*"):
        if file.is_file() and file != certificate:
            assert PASSWORD.encode() not in file.read_bytes(), file


def test_a_test_without_any_way_says_what_to_fill_in(qtbot, runner, opened) -> None:
    dialog = opened("notice.email")
    dialog.notices.test_button.click()
    until_idle(qtbot, runner)
    assert "mail server" in dialog.notices.result.text
