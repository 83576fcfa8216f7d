"""The bar at the top: what is done most, the search, and which shop this is. Made of the window's actions.

The search filters as you type; Esc empties it, ↓ goes to the list. Nothing here does what its buttons ask for.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionEvent, QActionGroup, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget
from typing_extensions import override

from gui.kit.dialog_style import set_prominent
from gui.kit.plain_text import name_choice
from gui.kit.theme import SPACING, grown, icon
from gui.window.actions import Actions


class SearchField(QLineEdit):
    left_for_list = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._magnifier = QAction(icon("search"), "", self)
        self.addAction(self._magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self.setMinimumWidth(grown(180))
        self.setMaximumWidth(grown(320))
        self._retranslate()

    def go_to(self) -> None:
        """Take the keys, with what is there already selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_for_list.emit()
        else:
            super().keyPressEvent(event)

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Search orders"))
        self.setAccessibleName(self.tr("Search orders"))
        for button in self.findChildren(QToolButton):  # Qt's own
            is_clear = button.defaultAction() is not self._magnifier
            button.setAccessibleName(self.tr("Empty the search") if is_clear else self.tr("Search orders"))
        self.setToolTip(self.tr("Order, Wemasy code, e-mail, item or amount"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


_ICON_SIDE: Final = 20
_KNOWN_BY_ICON: Final = ("import_file", "compare_all", "pause", "stop")


class MainToolBar(QToolBar):
    profile_chosen = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._known_actions = actions
        self.setObjectName("tool_bar")
        self.setMovable(False)
        self.setIconSize(QSize(_ICON_SIDE, _ICON_SIDE))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.search = SearchField(self)
        self.compare_menu = QMenu(self)
        for name in ("compare_anew", "compare_selected", "compare_new", "compare_failed"):
            self.compare_menu.addAction(actions[name])
        self.shop = QToolButton(self)
        self.shop_menu = QMenu(self)
        self._shop_name = ""
        self._choices: dict[str, QAction] = {}
        self._suggested: str | None = None
        self._fitted_for: tuple[object, ...] = ()
        self._fill()
        self._retranslate()

    def _fill(self) -> None:
        for name in ("import_file", "compare_all", "review", "pause", "stop"):
            self.addAction(self._known_actions[name])
        compare = self.widgetForAction(self._known_actions["compare_all"])
        if isinstance(compare, QToolButton):
            compare.setMenu(self.compare_menu)
            compare.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.suggest("")
        room = QWidget(self)
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(room)
        self.addWidget(self.search)
        self.addAction(self._known_actions["filter"])
        self.shop.setIcon(icon("shop"))
        self.shop.setMenu(self.shop_menu)
        self.shop.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.shop.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.addWidget(self.shop)
        for name in ("settings", "shortcuts"):
            self.addAction(self._known_actions[name])
        for name in ("filter", "settings", "shortcuts"):
            button = self.widgetForAction(self._known_actions[name])
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        for button in self.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # everything can be reached without a mouse

    def _fit(self) -> None:
        """Icons alone for what is known by its icon, where the words of all have no room: nothing goes out of sight."""
        buttons = [self.widgetForAction(self._known_actions[name]) for name in _KNOWN_BY_ICON]
        words = [action.iconText() for action in self.actions() if action.isVisible()]
        fits_for = (self.width(), self._shop_name, self.font().key(), *words)
        if fits_for == self._fitted_for:
            return
        self._fitted_for = fits_for
        words_too, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        for style, of_the_shop in ((words_too, words_too), (alone, words_too), (alone, alone)):
            self.shop.setToolButtonStyle(of_the_shop)
            for button in buttons:
                if isinstance(button, QToolButton):
                    button.setToolButtonStyle(style)
            if self.sizeHint().width() + 2 * SPACING <= self.width():
                break

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def actionEvent(self, event: QActionEvent) -> None:
        super().actionEvent(event)
        if event.type() == QEvent.Type.ActionChanged:
            self._fit()

    def suggest(self, name: str) -> None:
        """Make one button stand out: what most people would do next. An empty name: none."""
        if name == self._suggested:
            return
        self._suggested = name
        for other, drawing in (("compare_all", "compare"), ("review", "send")):
            is_next = other == name
            role = QPalette.ColorRole.Base if is_next else QPalette.ColorRole.ButtonText
            self._known_actions[other].setIcon(icon(drawing, role))
            button = self.widgetForAction(self._known_actions[other])
            if isinstance(button, QToolButton):
                set_prominent(button, prominent=is_next)

    def show_shop(self, name: str, profile: str, profiles: tuple[str, ...]) -> None:
        """The shop that is open, and the others there are."""
        self._shop_name = name
        self.shop_menu.clear()
        self._choices.clear()
        group = QActionGroup(self.shop_menu)
        for other in profiles:
            choice = self.shop_menu.addAction("")
            self._choices[other] = choice
            name_choice(choice, name if other == profile else other)
            choice.setCheckable(True)
            choice.setChecked(other == profile)
            if other != profile:  # the one that is open has nothing to be opened for
                choice.triggered.connect(lambda _checked=False, other=other: self.profile_chosen.emit(other))
            group.addAction(choice)
        self.shop_menu.addSeparator()
        for action in ("all_shops", "new_shop", "shops", "demo"):
            self.shop_menu.addAction(self._known_actions[action])
        self._retranslate()

    def show_badges(self, badges: Mapping[str, tuple[str, str]]) -> None:
        """What each shop is called, and how it stands in a few characters, by the names of the profiles."""
        for profile, (name, badge) in badges.items():
            if profile in self._choices:
                name_choice(self._choices[profile], name, badge)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Tools"))
        self.shop.setText(self._shop_name.replace("&", "&&") or self.tr("Shop"))
        self.shop.setToolTip(self.tr("The open shop, and the others"))
        self.shop.setAccessibleName(self.tr("Shop: {name}").format(name=self._shop_name))
        more = self.findChild(QToolButton, "qt_toolbar_ext_button")  # Qt's own, for a window too narrow for the bar
        if more is not None:
            more.setAccessibleName(self.tr("More tools"))
        settings = self.widgetForAction(self._known_actions["settings"])
        settings.setAccessibleName(self.tr("Settings"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
