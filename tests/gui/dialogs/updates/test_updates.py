"""Check for updates in the window: off until switched on, calm whatever comes back, and nothing fetched by itself."""

from __future__ import annotations

import asyncio
import functools
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from core import __version__
from core.system.updates import Release, UpdateChecker
from gui.dialogs.updates import UpdatesDialog
from gui.dialogs.updates_part import Updates
from gui.kit.jobs import AsyncRunner
from gui.words.tone import Tone
from tests.support.gui_shop import until_idle
from tests.support.gui_window import Desktop, desktop
from tests.support.virtual_clock import VirtualClock

__all__ = ["desktop"]

URL = "https://downloads.example/newest.json"
ANSWER: dict[str, Any] = {
    "version": "99.0.0",
    "page": "https://downloads.example/99",
    "downloads": [{"name": "setup.exe", "size": 3, "sha256": hashlib.sha256(b"abc").hexdigest()}],
}


class Server:
    """The one address, and how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.answers: Callable[[], httpx.Response] = lambda: httpx.Response(200, json=ANSWER)

    def transport(self) -> httpx.MockTransport:
        def handle(_request: httpx.Request) -> httpx.Response:
            self.asked += 1
            return self.answers()

        return httpx.MockTransport(handle)


class User:
    """Has the dialog in front of them, and a far side that answers as it is told to."""

    def __init__(self, qtbot: QtBot, runner: AsyncRunner, folder: Path) -> None:
        self.qtbot = qtbot
        self.runner = runner
        self.folder = folder
        self.server = Server()
        self.checker = UpdateChecker(folder, url=URL, clock=VirtualClock(), transport=self.server.transport())

    @functools.cached_property
    def dialog(self) -> UpdatesDialog:
        return self.open()

    def open(self, checker: UpdateChecker | None = None, release: Release | None = None) -> UpdatesDialog:
        made = UpdatesDialog(checker or self.checker, self.runner, release)
        self.qtbot.addWidget(made)
        made.show()
        return made

    def switch(self) -> None:
        switch = self.dialog.switch
        self.qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect().center() / 8)
        self.until_idle()

    def press(self, button: QPushButton) -> None:
        assert button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.until_idle()

    def until_idle(self) -> None:
        until_idle(self.qtbot, self.runner)


@pytest.fixture
def user(qtbot: QtBot, runner: AsyncRunner, tmp_path: Path) -> User:
    return User(qtbot, runner, tmp_path)


def test_off_until_switched_on_and_it_says_whom_it_will_ask(user: User) -> None:
    assert not user.dialog.switch.isChecked()
    assert not user.dialog.look_button.isEnabled()
    assert __version__ in user.dialog.version.text()
    assert "downloads.example" in user.dialog.what_it_does.text()
    assert user.server.asked == 0
    user.switch()
    assert user.server.asked == 1
    assert user.dialog.look_button.isEnabled()


def test_switched_off_again_nobody_is_asked_and_the_choice_is_kept(user: User) -> None:
    user.switch()
    assert user.checker.choice.enabled
    user.dialog.switch.click()
    user.until_idle()
    assert not user.checker.choice.enabled
    assert user.server.asked == 1
    assert not user.open().switch.isChecked()


def test_a_newer_version_is_told_with_the_way_to_its_page_and_nothing_more(
    user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert not user.dialog.page_button.isVisible()
    user.switch()
    assert "99.0.0" in user.dialog.note.text
    assert opened == []
    user.press(user.dialog.page_button)
    assert opened == [QUrl("https://downloads.example/99")]


def test_the_newest_version_is_said_to_be_it(user: User) -> None:
    user.server.answers = lambda: httpx.Response(200, json=ANSWER | {"version": __version__})
    user.switch()
    assert user.dialog.note.text == "This is the newest version."
    assert user.dialog.note.tone is Tone.GOOD
    assert not user.dialog.page_button.isVisible()


def no_network() -> httpx.Response:
    raise httpx.ConnectError("no network")


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        (no_network, "could not be reached"),
        (lambda: httpx.Response(200, text="<html>Sign in to the hotel's network</html>"), "not what was expected"),
        (lambda: httpx.Response(200, content=b'{"version": "99.'), "not what was expected"),
        (lambda: httpx.Response(503), "status 503"),
        (lambda: httpx.Response(302, headers={"Location": "https://elsewhere.example/"}), "status 302"),
        (lambda: httpx.Response(200, json=ANSWER | {"page": "https://elsewhere.example/"}), "on another server"),
        (
            lambda: httpx.Response(200, json=ANSWER | {"downloads": [{"name": "a", "size": 1, "sha256": "bad"}]}),
            "not described as expected",
        ),
    ],
)
def test_whatever_comes_back_it_stays_calm_and_can_be_asked_again(
    user: User, answers: Callable[[], httpx.Response], says: str
) -> None:
    user.server.answers = answers
    user.switch()
    assert says in user.dialog.note.text
    assert "Nothing was changed." in user.dialog.note.text
    assert user.dialog.note.tone is Tone.WARN
    assert not user.dialog.page_button.isVisible()
    user.server.answers = lambda: httpx.Response(200, json=ANSWER)
    user.press(user.dialog.look_button)
    user.until_idle()
    assert "99.0.0" in user.dialog.note.text


@pytest.mark.parametrize(
    ("content", "tone", "says"),
    [
        (b"abc", Tone.GOOD, "is the file that was published"),
        (b"abd", Tone.BAD, "Do not open it"),
        (None, Tone.WARN, ""),
    ],
)
def test_a_file_that_was_fetched_is_looked_at(user: User, says: str, content: bytes | None, tone: Tone) -> None:
    user.switch()
    assert user.dialog.file_button.isVisible()
    path = user.folder / "setup (1).exe"
    if content is not None:
        path.write_bytes(content)
    user.dialog.check(path)
    user.until_idle()
    assert user.dialog.note.tone is tone
    assert "setup (1).exe" in user.dialog.note.text
    assert says in user.dialog.note.text


def test_a_copy_without_an_address_says_so_and_offers_nothing(user: User) -> None:
    dialog = user.open(UpdateChecker(user.folder, url="", transport=user.server.transport()))
    assert "without an address to ask" in dialog.what_it_does.text()
    assert not dialog.switch.isEnabled()
    assert not dialog.look_button.isEnabled()
    assert list(user.folder.iterdir()) == []


def test_a_choice_that_cannot_be_read_or_kept_is_said(user: User) -> None:
    (user.folder / "updates.json").write_text("{")
    user.dialog.switch.click()
    assert not user.dialog.switch.isChecked()
    assert "updates.json" in user.dialog.note.text
    assert user.server.asked == 0
    again = user.open()
    assert "updates.json" in again.note.text
    assert not again.switch.isEnabled()


class SilentServer(httpx.AsyncBaseTransport):
    async def handle_async_request(self, _request: httpx.Request) -> httpx.Response:
        await asyncio.Event().wait()
        raise AssertionError


def test_closing_does_not_wait_for_a_server_that_says_nothing(user: User) -> None:
    dialog = user.open(UpdateChecker(user.folder, url=URL, transport=SilentServer()))
    dialog.switch.click()
    assert "downloads.example" in dialog.note.text
    assert dialog.progress.isVisible()
    user.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    user.qtbot.waitUntil(lambda: not dialog.isVisible())
    assert not user.runner.is_busy


def test_switched_off_while_it_asks_it_asks_no_longer(user: User) -> None:
    dialog = user.open(UpdateChecker(user.folder, url=URL, transport=SilentServer()))
    dialog.switch.click()
    dialog.switch.click()
    user.until_idle()
    assert dialog.note.text == ""
    assert not dialog.progress.isVisible()


def test_a_release_that_was_found_before_is_there_at_once(user: User) -> None:
    dialog = user.open(release=Release("99.1.0", "https://downloads.example/99"))
    assert "99.1.0" in dialog.note.text
    assert dialog.page_button.isVisible()
    assert user.server.asked == 0


# ------------------------------------------------------------------------------------------------ in the main window


@pytest.fixture
def updates(user: User) -> Updates:
    window = QMainWindow()
    user.qtbot.addWidget(window)
    window.show()
    return Updates(user.runner, user.checker, window)


def the_dialog(updates: Updates) -> UpdatesDialog:
    (dialog,) = updates.parent().findChildren(UpdatesDialog)
    return dialog


def test_at_the_start_nobody_is_asked_where_it_is_off(user: User, updates: Updates) -> None:
    updates.look()
    user.until_idle()
    assert user.server.asked == 0
    assert not updates.sign.isVisible()


def test_at_the_start_a_newer_version_is_a_quiet_button_that_leads_to_it(user: User, updates: Updates) -> None:
    user.checker.switch(on=True)
    updates.look()
    user.until_idle()
    assert updates.sign.isVisible()
    assert updates.sign.text() == "Version 99.0.0 is there"
    updates.look()
    user.until_idle()
    assert user.server.asked == 1, "once a day"
    assert updates.sign.isVisible()
    user.qtbot.mouseClick(updates.sign, Qt.MouseButton.LeftButton)
    dialog = the_dialog(updates)
    assert dialog.page_button.isVisible()
    assert "99.0.0" in dialog.note.text
    assert user.server.asked == 1
    dialog.close()


def test_at_the_start_a_failure_is_not_told_to_anybody(user: User, updates: Updates) -> None:
    user.checker.switch(on=True)
    user.server.answers = no_network
    updates.look()
    user.until_idle()
    (user.folder / "updates.json").write_text("{")
    updates.look()
    user.until_idle()
    assert user.server.asked == 1
    assert not updates.sign.isVisible()
    assert updates.parent().findChildren(UpdatesDialog) == []


def test_what_the_dialog_finds_the_window_shows_as_well(user: User, updates: Updates) -> None:
    updates.open()
    dialog = the_dialog(updates)
    dialog.switch.click()
    user.until_idle()
    dialog.close()
    assert updates.sign.isVisible()


def test_the_help_menu_leads_there(desktop: Callable[..., Desktop]) -> None:
    """As the program is in the repository: without an address."""
    program = desktop().start()
    program.window.known_actions["updates"].trigger()
    dialog = program.dialog()
    assert isinstance(dialog, UpdatesDialog)
    assert "without an address to ask" in dialog.what_it_does.text()
    dialog.close()
