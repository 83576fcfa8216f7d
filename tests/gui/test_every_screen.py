"""Every screen and state, in three languages, looked through for what a keyboard or a screen reader stumbles over.

The way through them is that of the contact sheet (``tests/pictures``): what is not on it is not looked at here.
"""

from __future__ import annotations

from collections import defaultdict

import pytest
from PySide6.QtCore import QEvent, QLocale, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from gui.kit.theme import apply_theme
from tests.pictures.scenes import LOCALES, play
from tests.pictures.stage import FewForEveryScreen
from tests.support.gui_inspection import clashing_keys, nameless, out_of_reach, undescribed, unseen_focus

RUNNING = {"paused", "comparing", "sending", "sending-asked-to-stop"}
"""Looked at while something runs: the focus is left where it is."""
SCREENS_AND_STATES = 75
MUST_HOLD = {
    "names": "every control has a name",
    "descriptions": "every control says what it does",
    "reach": "Tab comes to everything that can be used",
    "focus": "what has the focus can be seen",
    "keys": "no letter reaches two things in one window or menu",
}


class Findings:
    """What was found on the way, by kind; each with the screens it was found on."""

    def __init__(self, language: str) -> None:
        self.screens: set[str] = set()
        self.found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._language = language

    def look(self, name: str, screen: QWidget) -> None:
        self.screens.add(name)
        self._keep("keys", clashing_keys(screen), name)
        if isinstance(screen, QMenu):
            return
        self._keep("names", nameless(screen), name)
        self._keep("descriptions", undescribed(screen), name)
        self._keep("reach", out_of_reach(screen), name)
        if self._language == "en" and name not in RUNNING:
            self._keep("focus", unseen_focus(screen), name)

    def of(self, kind: str) -> dict[str, list[str]]:
        return dict(self.found[kind])

    def _keep(self, kind: str, things: list[str], screen: str) -> None:
        for thing in things:
            self.found[kind][thing].append(screen)


@pytest.mark.parametrize("language", LOCALES)
def test_every_screen_can_be_used_by_everyone(qapp: QApplication, language: str) -> None:
    """One test a language: the way through all screens is long, and several processes must not each go it."""
    before = QLocale()
    QLocale.setDefault(QLocale(LOCALES[language]))
    apply_theme(qapp)
    found = Findings(language)
    try:
        play(qapp, language, found.look, rest_milliseconds=40, few=FewForEveryScreen)
    finally:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QLocale.setDefault(before)
    assert len(found.screens) >= SCREENS_AND_STATES
    for kind, sentence in MUST_HOLD.items():
        assert found.of(kind) == {}, f"not so: {sentence}"


def test_a_control_that_goes_while_it_is_looked_at_is_passed_over(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    leaving, staying = QPushButton("Old", window), QPushButton("New", window)
    staying.move(200, 0)
    window.show()
    QTimer.singleShot(0, window, lambda: delete(leaving))
    assert unseen_focus(window) == []
    assert isValid(staying)
    assert not isValid(leaving)
