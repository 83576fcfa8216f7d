"""The menu bar: every action of the window by subject, and the language. Also the groups of the sheet of keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.window.actions import Actions
from gui.words.language import LANGUAGES, LanguageSwitcher

_FILE: Final = ("import_file", "export", "", "demo", "", "settings", "", "quit")
_ORDERS: Final = (
    "compare_all", "compare_selected", "compare_new", "compare_failed", "", "review", "pause", "stop", "", "search",
    "copy", "remove", "", "history",
)  # fmt: skip
_HELP: Final = ("shortcuts", "", "updates")


class Menus:
    """Fills ``bar``; ``fill`` again after a change of language or of the card."""

    def __init__(self, bar: QMenuBar, actions: Actions, language: LanguageSwitcher) -> None:
        self._bar = bar
        self._actions = actions
        self._language = language
        self._card_actions: Sequence[QAction] = ()

    def fill(self, card_actions: Sequence[QAction]) -> None:
        translate = QCoreApplication.translate
        self._card_actions = card_actions
        self._bar.clear()
        self._add(self._bar.addMenu(translate("Menus", "&File")), _FILE)
        self._add(self._bar.addMenu(translate("Menus", "&Orders")), _ORDERS)
        if card_actions:
            self._bar.addMenu(translate("Menus", "&Card")).addActions(card_actions)
        self._add_languages(self._bar.addMenu(translate("Menus", "&Language")))
        self._add(self._bar.addMenu(translate("Menus", "&Help")), _HELP)

    def groups(self) -> dict[str, list[QAction]]:
        """All actions under the titles of their menus, for the sheet of keys."""
        translate = QCoreApplication.translate
        named = {
            translate("Menus", "&File"): _FILE,
            translate("Menus", "&Orders"): _ORDERS,
            translate("Menus", "&Help"): _HELP,
        }
        groups = {title: [self._actions[name] for name in names if name] for title, names in named.items()}
        if self._card_actions:
            groups[translate("Menus", "&Card")] = list(self._card_actions)
        return {title.replace("&", ""): actions for title, actions in groups.items()}

    def _add(self, menu: QMenu, names: Iterable[str]) -> None:
        menu.setToolTipsVisible(True)
        for name in names:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()

    def _add_languages(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for code, name in LANGUAGES.items():
            choice = menu.addAction(name)
            choice.setCheckable(True)
            choice.setChecked(code == self._language.current)
            choice.triggered.connect(lambda _checked=False, code=code: self._language.choose(code))
            group.addAction(choice)
