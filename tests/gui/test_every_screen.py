"""Every screen and state, in three languages, looked through for what a keyboard or a screen reader stumbles over.

The way through them is that of the contact sheet (``tests/pictures``): what is not on it is not looked at here.
"""

from __future__ import annotations

from collections import defaultdict

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from gui.kit.theme import apply_theme
from tests.pictures.scenes import LOCALES, play
from tests.support.gui_inspection import clashing_keys, nameless, out_of_reach, undescribed, unseen_focus

RUNNING = {"paused", "comparing", "sending", "sending-asked-to-stop"}
"""Looked at while something runs: the focus is left where it is."""
SCREENS_AND_STATES = 75


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


@pytest.fixture(scope="module", params=LOCALES)
def findings(request: pytest.FixtureRequest, qapp: QApplication) -> Findings:
    language = request.param
    before = QLocale()
    QLocale.setDefault(QLocale(LOCALES[language]))
    apply_theme(qapp)
    found = Findings(language)
    try:
        play(qapp, language, found.look, rest_milliseconds=40)
    finally:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QLocale.setDefault(before)
    return found


def test_every_screen_was_looked_at(findings: Findings) -> None:
    assert len(findings.screens) >= SCREENS_AND_STATES


def test_every_control_has_a_name(findings: Findings) -> None:
    assert findings.of("names") == {}


def test_every_control_says_what_it_does(findings: Findings) -> None:
    assert findings.of("descriptions") == {}


def test_tab_comes_to_everything_that_can_be_used(findings: Findings) -> None:
    assert findings.of("reach") == {}


def test_what_has_the_focus_can_be_seen(findings: Findings) -> None:
    assert findings.of("focus") == {}


def test_no_letter_reaches_two_things_in_one_window_or_menu(findings: Findings) -> None:
    assert findings.of("keys") == {}
