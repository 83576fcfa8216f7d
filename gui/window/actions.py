"""Everything the main window can be asked to do, as actions, and the menu bar that holds them by subject.

Words, keys and icons are declared once, for menus, bars and the sheet of keys. Knows nothing of how anything is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.kit.appearance import Appearance, Theme
from gui.kit.theme import icon
from gui.words.language import LANGUAGES, LanguageSwitcher

_Standard = QKeySequence.StandardKey


class _Declared(NamedTuple):
    name: str
    text: object
    tip: object
    icon: str = ""
    key: str | QKeySequence.StandardKey | None = None


_ACTIONS: Final = (
    _Declared(
        "import_file",
        QT_TRANSLATE_NOOP("Actions", "&Import…"),
        QT_TRANSLATE_NOOP("Actions", "Takes orders from a CSV or Excel file into the list. Nothing is sent."),
        "import",
        _Standard.Open,
    ),
    _Declared(
        "export",
        QT_TRANSLATE_NOOP("Actions", "&Export the list…"),
        QT_TRANSLATE_NOOP("Actions", "Saves the list as CSV, Excel or a page to print"),
        "export",
    ),
    _Declared(
        "settings",
        QT_TRANSLATE_NOOP("Actions", "&Settings…"),
        QT_TRANSLATE_NOOP("Actions", "Shop, keys, payment statuses and privacy"),
        "settings",
        "Ctrl+,",
    ),
    _Declared("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "", "", _Standard.Quit),
    _Declared(
        "compare_all",
        QT_TRANSLATE_NOOP("Actions", "&Compare"),
        QT_TRANSLATE_NOOP("Actions", "Looks at both sides of every order. Comparing changes nothing."),
        "compare",
        "F5",
    ),
    _Declared(
        "compare_selected",
        QT_TRANSLATE_NOOP("Actions", "Compare s&elected orders"),
        QT_TRANSLATE_NOOP("Actions", "Looks at both sides of the selected orders. Comparing changes nothing."),
        "compare",
        "Shift+F5",
    ),
    _Declared(
        "compare_failed",
        QT_TRANSLATE_NOOP("Actions", "Compare again what could &not be checked"),
        "",
        "refresh",
    ),
    _Declared(
        "compare_new",
        QT_TRANSLATE_NOOP("Actions", "Compare &only what is not compared yet"),
        "",
        "",
    ),
    _Declared(
        "compare_anew",
        QT_TRANSLATE_NOOP("Actions", "Compare everything ane&w"),
        QT_TRANSLATE_NOOP("Actions", "Asks about every order, also about those that agreed lately and rest."),
        "",
    ),
    _Declared(
        "review",
        QT_TRANSLATE_NOOP("Actions", "&Review and send…"),
        QT_TRANSLATE_NOOP("Actions", "Shows exactly what would be sent. Nothing is sent before you say so there."),
        "send",
        "Ctrl+Shift+P",
    ),
    _Declared(
        "pause",
        QT_TRANSLATE_NOOP("Actions", "Pa&use"),
        QT_TRANSLATE_NOOP("Actions", "Begins nothing new until you say so; what was begun is finished"),
        "pause",
    ),
    _Declared(
        "stop",
        QT_TRANSLATE_NOOP("Actions", "S&top"),
        QT_TRANSLATE_NOOP("Actions", "Starts nothing new; what was begun is finished and kept"),
        "stop",
    ),
    _Declared(
        "copy_number",
        QT_TRANSLATE_NOOP("Actions", "Copy the order num&ber"),
        QT_TRANSLATE_NOOP("Actions", "Copies the numbers of the selected orders, one on each line"),
        "copy",
        "Ctrl+Shift+C",
    ),
    _Declared(
        "same_customer",
        QT_TRANSLATE_NOOP("Actions", "&All orders of this customer"),
        QT_TRANSLATE_NOOP("Actions", "Searches the list for the e-mail address of the chosen order"),
        "search",
    ),
    _Declared(
        "open_wemasy",
        QT_TRANSLATE_NOOP("Actions", "O&pen in Wemasy"),
        QT_TRANSLATE_NOOP("Actions", "Opens the chosen order in your shop, in the browser; asks once where that is"),
        "shop",
    ),
    _Declared(
        "open_ecomail",
        QT_TRANSLATE_NOOP("Actions", "Open &in Ecomail"),
        QT_TRANSLATE_NOOP("Actions", "Opens the chosen order in Ecomail, in the browser; asks once where that is"),
        "eye",
    ),
    _Declared("copy", QT_TRANSLATE_NOOP("Actions", "Cop&y as a table"), "", "copy"),
    _Declared(
        "remove",
        QT_TRANSLATE_NOOP("Actions", "Take off the &list"),
        QT_TRANSLATE_NOOP("Actions", "Takes the orders out of this list only; your shop and Ecomail keep them"),
        "remove",
    ),
    _Declared("search", QT_TRANSLATE_NOOP("Actions", "&Search"), "", "search", _Standard.Find),
    _Declared(
        "filter",
        QT_TRANSLATE_NOOP("Actions", "&Filter…"),
        QT_TRANSLATE_NOOP("Actions", "Shows the orders that meet conditions, such as an amount between two others"),
        "filter",
        "Ctrl+Shift+F",
    ),
    _Declared(
        "whats_new",
        QT_TRANSLATE_NOOP("Actions", "New since last ti&me"),
        QT_TRANSLATE_NOOP("Actions", "Shows what appeared or changed since you last had this shop open"),
        "",
        "Ctrl+Shift+N",
    ),
    _Declared(
        "history",
        QT_TRANSLATE_NOOP("Actions", "&History…"),
        QT_TRANSLATE_NOOP("Actions", "Shows what was sent, and puts it back"),
        "history",
        "Ctrl+H",
    ),
    _Declared("demo", QT_TRANSLATE_NOOP("Actions", "Try the &demo shop"), "", "demo"),
    _Declared("fetch", QT_TRANSLATE_NOOP("Actions", "&Fetch orders from the shop…"), "", "shop", "Ctrl+Shift+O"),
    _Declared("only_in_ecomail", QT_TRANSLATE_NOOP("Actions", "&Only in Ecomail…"), "", "search", "Ctrl+Shift+E"),
    _Declared(
        "causes",
        QT_TRANSLATE_NOOP("Actions", "&Causes…"),
        QT_TRANSLATE_NOOP("Actions", "Why your shop and Ecomail differ, and one choice for all orders of a cause"),
        "search",
    ),
    _Declared(
        "payouts",
        QT_TRANSLATE_NOOP("Actions", "Import pa&youts…"),
        QT_TRANSLATE_NOOP("Actions", "What Mollie, Stripe or your bank paid and refunded, beside both totals"),
        "import",
    ),
    _Declared("conventions", QT_TRANSLATE_NOOP("Actions", "&How earlier orders were sent…"), "", "info"),
    _Declared("report", QT_TRANSLATE_NOOP("Actions", "&Report…"), "", "file"),
    _Declared(
        "closed_months",
        QT_TRANSLATE_NOOP("Actions", "C&lose a month…"),
        QT_TRANSLATE_NOOP("Actions", "A statement of both sides, as PDF, in which every later change shows"),
        "lock",
    ),
    _Declared("watch", QT_TRANSLATE_NOOP("Actions", "Watch for &new orders…"), "", "eye"),
    _Declared(
        "all_shops",
        QT_TRANSLATE_NOOP("Actions", "&All shops"),
        QT_TRANSLATE_NOOP("Actions", "Shows every shop on this computer, and compares them all at once"),
        "grid",
        "Ctrl+Shift+A",
    ),
    _Declared("new_shop", QT_TRANSLATE_NOOP("Actions", "&New shop…"), "", "plus"),
    _Declared("shops", QT_TRANSLATE_NOOP("Actions", "&Manage shops…"), ""),
    _Declared(
        "home",
        QT_TRANSLATE_NOOP("Actions", "Ho&me"),
        QT_TRANSLATE_NOOP("Actions", "Shows what agrees and what does not, by month, and what to do next"),
        "home",
        "Alt+Home",
    ),
    _Declared("larger", QT_TRANSLATE_NOOP("Actions", "&Larger"), "", "", _Standard.ZoomIn),
    _Declared("smaller", QT_TRANSLATE_NOOP("Actions", "&Smaller"), "", "", _Standard.ZoomOut),
    _Declared("usual_size", QT_TRANSLATE_NOOP("Actions", "&Usual size"), "", "", "Ctrl+0"),
    _Declared(
        "palette",
        QT_TRANSLATE_NOOP("Actions", "&Find a command…"),
        QT_TRANSLATE_NOOP("Actions", "Finds every command of the menus by a part of its name"),
        "search",
        "Ctrl+K",
    ),
    _Declared(
        "shortcuts",
        QT_TRANSLATE_NOOP("Actions", "&Help and keys"),
        QT_TRANSLATE_NOOP("Actions", "What the words and marks mean, and all keys"),
        "help",
        _Standard.HelpContents,
    ),
)


class Actions(QObject):
    """The actions by name, made from their declarations."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._by_name: dict[str, QAction] = {}
        for declared in _ACTIONS:
            action = QAction(self)
            action.setObjectName(declared.name)
            if declared.icon:
                action.setIcon(icon(declared.icon))
            if declared.key is not None:
                action.setShortcut(QKeySequence(declared.key))
            self._by_name[declared.name] = action
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def all(self) -> tuple[QAction, ...]:
        return tuple(self._by_name.values())

    def retranslate(self) -> None:
        for declared in _ACTIONS:
            action = self._by_name[declared.name]
            action.setText(QCoreApplication.translate("Actions", str(declared.text)))
            action.setIconText(action.text().replace("&", ""))  # Qt's own would lose the ellipsis
            tip = QCoreApplication.translate("Actions", str(declared.tip)) if declared.tip else ""
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setStatusTip("")
            parts = [tip or action.text().replace("&", ""), keys]
            action.setToolTip("\n".join(filter(None, parts)))


_FILE: Final = ("import_file", "payouts", "export", "", "demo", "", "settings", "", "quit")
_ORDERS: Final = (
    "compare_all", "compare_anew", "compare_selected", "compare_new", "compare_failed", "", "review", "pause", "stop",
    "", "search", "filter", "whats_new", "", "same_customer", "copy_number", "copy", "open_wemasy", "open_ecomail",
    "remove", "", "history",
)  # fmt: skip
OF_ORDERS: Final = (
    "compare_selected", "review", "same_customer", "copy_number", "copy", "open_wemasy", "open_ecomail", "remove",
)  # fmt: skip
"""What can be done with the orders that are chosen in the list."""
OF_THE_SHOP: Final = ("fetch", "only_in_ecomail", "causes", "conventions", "report", "closed_months", "watch")
"""What goes beyond the orders on the list."""
_VIEW: Final = ("home", "all_shops", "", "larger", "smaller", "usual_size")
_HELP: Final = ("shortcuts", "palette")


class Menus:
    """Fills ``bar``; ``fill`` again after a change of language or of the card."""

    def __init__(self, bar: QMenuBar, actions: Actions, language: LanguageSwitcher, appearance: Appearance) -> None:
        self._bar = bar
        self._actions = actions
        self._language = language
        self._appearance = appearance
        self._card_actions: Sequence[QAction] = ()

    def fill(self, card_actions: Sequence[QAction]) -> None:
        translate = QCoreApplication.translate
        self._card_actions = card_actions
        self._bar.clear()
        self._add(self._bar.addMenu(translate("Menus", "&File")), _FILE)
        self._add(self._bar.addMenu(translate("Menus", "&Orders")), _ORDERS)
        self._add(self._bar.addMenu(translate("Menus", "&Shop")), OF_THE_SHOP)
        if card_actions:
            self._bar.addMenu(translate("Menus", "&Card")).addActions(card_actions)
        view = self._bar.addMenu(translate("Menus", "&View"))
        self._add(view, (*_VIEW, ""))
        self._add_themes(view)
        self._add_languages(self._bar.addMenu(translate("Menus", "&Language")))
        self._add(self._bar.addMenu(translate("Menus", "&Help")), _HELP)

    def groups(self) -> dict[str, list[QAction]]:
        """All actions under the titles of their menus, for the sheet of keys."""
        translate = QCoreApplication.translate
        named = {
            translate("Menus", "&File"): _FILE,
            translate("Menus", "&Orders"): _ORDERS,
            translate("Menus", "&View"): _VIEW,
            translate("Menus", "&Help"): _HELP,
            translate("Menus", "&Shop"): OF_THE_SHOP,
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

    def _add_themes(self, menu: QMenu) -> None:
        translate, group = QCoreApplication.translate, QActionGroup(menu)
        for theme, name in (
            (Theme.SYSTEM, translate("Menus", "As the s&ystem has it")),
            (Theme.LIGHT, translate("Menus", "L&ight")),
            (Theme.DARK, translate("Menus", "&Dark")),
        ):
            choice = menu.addAction(name)
            choice.setCheckable(True)
            choice.setChecked(theme is self._appearance.theme)
            choice.triggered.connect(lambda _checked=False, theme=theme: self._appearance.choose(theme))
            group.addAction(choice)

        menu.addSeparator()
        less = menu.addAction(translate("Menus", "Less mo&vement"))
        less.setCheckable(True)
        less.setChecked(self._appearance.less_movement)
        less.toggled.connect(lambda checked: self._appearance.move_less(less=checked))

    def _add_languages(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for code, name in LANGUAGES.items():
            choice = menu.addAction(name)
            choice.setCheckable(True)
            choice.setChecked(code == self._language.current)
            choice.triggered.connect(lambda _checked=False, code=code: self._language.choose(code))
            group.addAction(choice)
