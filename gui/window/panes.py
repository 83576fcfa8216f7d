"""The list and the card: side by side where there is room for both, one at a time where there is not.

Or one page instead of both. Knows no order: it is told what is wanted, and remembers how the room was shared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from gui.kit.motion import cross_fade
from gui.kit.theme import SPACING, icon
from gui.order_list.filters import Chip, Standing
from gui.order_list.sidebar import Sidebar
from gui.window.home import HomePage

if TYPE_CHECKING:
    from gui.kit.job_dialog import JobPage

_SPLIT: Final = "window/split"
_LEAST_FOR_BOTH: Final = (1040, 520)
"""Width and height of the whole page, in logical pixels; in less, a card would have no room for its sums."""
_LIST_SHARE: Final = 3
_CARD_SHARE: Final = 2


def fits_both(width: int, height: int) -> bool:
    """Whether a page of this size, in logical pixels, has room for list and card at once."""
    return width >= _LEAST_FOR_BOTH[0] and height >= _LEAST_FOR_BOTH[1]


def column_of(*parts: QWidget) -> QVBoxLayout:
    """``parts`` below each other; the last one takes the room that is left."""
    column = QVBoxLayout()
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    column.setStretchFactor(parts[-1], 1)
    return column


def beside(left: QWidget, rest: QVBoxLayout, parent: QWidget) -> QWidget:
    """``left`` at the left, ``rest`` in the room that is left."""
    both = QWidget(parent)
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(left)
    row.addLayout(rest, 1)
    return both


class Panes(QWidget):
    def __init__(self, order_list: QWidget, card: QWidget, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._one_at_a_time = False
        self.open_card = QPushButton(icon("go-on"), "", self)
        self.back = QPushButton(icon("left"), "", self)
        self._list, self._card = _with(order_list, below=self.open_card), _with(card, above=self.back)
        self._split = QSplitter(Qt.Orientation.Vertical, self)
        self._split.setChildrenCollapsible(False)
        for pane, share in ((self._list, _LIST_SHARE), (self._card, _CARD_SHARE)):
            self._split.addWidget(pane)
            self._split.setStretchFactor(self._split.count() - 1, share)
        state = settings.value(_SPLIT)
        if state is not None:
            self._split.restoreState(state)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)
        self.open_card.clicked.connect(self.show_card)
        self.back.clicked.connect(self.show_list)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._card)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.show_list)
        self._focus_of_list = order_list
        self._show_buttons()
        self._retranslate()

    @property
    def one_at_a_time(self) -> bool:
        return self._one_at_a_time

    def show_one_at_a_time(self, *, one: bool) -> None:
        if one is self._one_at_a_time:
            return
        self._one_at_a_time = one
        self._show_buttons()
        self._list.show()
        self._card.setVisible(not one)

    def show_card(self) -> None:
        """Where only one of them has room: the card instead of the list."""
        if self._one_at_a_time:
            self._card.show()
            self._list.hide()
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_list(self) -> None:
        if self._one_at_a_time:
            self._list.show()
            self._card.hide()
            self._focus_of_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Remember how the room is shared, where both have some."""
        if not self._one_at_a_time:
            self._settings.setValue(_SPLIT, self._split.saveState())

    def _show_buttons(self) -> None:
        self.open_card.setVisible(self._one_at_a_time)
        self.back.setVisible(self._one_at_a_time)

    def _retranslate(self) -> None:
        self.open_card.setText(self.tr("Show the chosen order"))
        self.open_card.setToolTip(self.tr("Shows both sides of the chosen order (Enter)"))
        self.back.setText(self.tr("Back to the list"))
        self.back.setToolTip(self.tr("Shows the list again (Esc)"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


class Centre(QStackedWidget):
    """What stands beside the filters: the list with its card, the home page, or another page instead."""

    def __init__(self, panes: Panes, home: HomePage, sidebar: Sidebar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panes, self._home, self._sidebar = panes, home, sidebar
        self._page: JobPage | None = None
        self._before: QWidget = panes
        self.addWidget(panes)
        self.addWidget(home)
        self.currentChanged.connect(self._on_shown)
        sidebar.home.clicked.connect(self.show_home)
        for chip in Chip:  # also the one that is chosen already
            sidebar.button(chip).clicked.connect(self.show_orders)

    @property
    def shows_orders(self) -> bool:
        return self.currentWidget() is self._panes

    @property
    def shows_home(self) -> bool:
        return self.currentWidget() is self._home

    @property
    def shows_page(self) -> bool:
        """Whether a page is shown that closes."""
        return self._page is not None and self.currentWidget() is self._page

    def show_orders(self) -> None:
        self._change_to(self._panes)

    def _change_to(self, page: QWidget) -> None:
        if page is not self.currentWidget():
            cross_fade(self, lambda: self.setCurrentWidget(page))

    def show_home(self) -> None:
        self.show_page(self._home)
        self._on_shown()

    def show_page(self, page: QWidget) -> None:
        """``page`` instead of list and card, until ``show_orders``."""
        self._change_to(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_page(self, page: JobPage) -> None:
        """The same of a page that is there until it closes; then what was shown before is shown again."""
        if self._page is not None:
            self._page.close()
        else:
            self._before = self.currentWidget() or self._panes
        self._page = page
        self.addWidget(page)
        page.closed.connect(self._on_page_closed)
        self.show_page(page)

    def focus_search(self) -> bool:
        """Whether the page that is shown has a search of its own, which has the keys now."""
        field = self._page.search_field if self._page is not None else None
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return field is not None

    def _on_page_closed(self) -> None:
        page = self.sender()
        if page is self._page:
            self._page = None
            if self.currentWidget() is page:
                self._change_to(self._before)
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(page, QWidget):
            self.removeWidget(page)
            page.deleteLater()

    def lead(self, stands: Standing) -> None:
        """Home where nothing needs anybody; to the list where something came up while home was shown."""
        if stands.is_all_clear and not self.shows_home and self._page is not None:
            self._before = self._home  # nobody is taken away from a page
        elif stands.is_all_clear and not self.shows_home:
            self.show_home()
            self._home.celebrate()
        elif stands is Standing.NEEDS_YOU and self.shows_home:
            self.show_orders()

    def _on_shown(self) -> None:
        if self._page is not None and self.currentWidget() in {self._panes, self._home}:
            self._page.close()
        self._sidebar.show_page(home=self.shows_home, orders=self.shows_orders)


def _with(content: QWidget, *, above: QWidget | None = None, below: QWidget | None = None) -> QWidget:
    pane = QWidget()
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACING // 2)
    if above is not None:
        column.addWidget(above, 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(content, 1)
    if below is not None:
        column.addWidget(below, 0, Qt.AlignmentFlag.AlignRight)
    return pane
