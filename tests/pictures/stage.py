"""The real program without a display, on the demo shop or a new one, and the means to act in it as a user does.

What happens with each screen that is reached is up to the camera: a picture is taken of it, or it is looked through.
"""

from __future__ import annotations

import tempfile
from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from pathlib import Path
from typing import Any, TypeVar
from unittest.mock import patch

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from core.demo_shop.shop import DemoShop
from core.domain.model import OrderKey, OrderSummary
from core.shop.shop import Shop
from gui.arguments import Arguments
from gui.kit.appearance import Theme
from gui.kit.motion import choose_less
from gui.kit.screen import room_for
from gui.order_list.filters import Chip
from gui.program import Program
from gui.window.shop_page import ShopView
from tests.support.few_orders import ShopOfFewOrders, short_demo

PATIENCE_SECONDS = 120
REST_MILLISECONDS = 150
"""For what is gathered before it is shown, and for the painting."""
HEARTBEAT_MILLISECONDS = 10
USUAL = (1320, 860)
"""Logical pixels."""
Camera = Callable[[str, QWidget], None]
D = TypeVar("D", bound=QDialog)
P = TypeVar("P", bound=QWidget)
_MIDDLE = 0.5


class FewForEveryScreen(ShopOfFewOrders):
    OF_EACH = 3
    """Enough for a mass change, and for runs that are caught in their middle."""


class Stage:
    """``far_side`` is the demo shop behind the window; absent where a new shop is open."""

    def __init__(
        self,
        app: QApplication,
        language: str,
        camera: Camera,
        *,
        demo: bool,
        rest_milliseconds: int = REST_MILLISECONDS,
        few: type[ShopOfFewOrders] | None = None,
    ) -> None:
        self._app = app
        self._rest_milliseconds = rest_milliseconds
        self._camera = camera
        self._heartbeat = QTimer(interval=HEARTBEAT_MILLISECONDS)
        self._heartbeat.start()
        self._folder = tempfile.TemporaryDirectory()
        self.data = Path(self._folder.name)
        self.far_sides: list[DemoShop] = []
        QSettings(str(self.data / "window.ini"), QSettings.Format.IniFormat).setValue("window/language", language)
        theme = Theme.DARK if app.palette().window().color().lightnessF() < _MIDDLE else Theme.LIGHT
        QSettings(str(self.data / "window.ini"), QSettings.Format.IniFormat).setValue("window/theme", str(theme))
        self._shop: type[DemoShop] = few or DemoShop
        self.added = few.ADDED if few else ""
        """Stands after what is typed here and after the name of another shop."""
        with (
            short_demo(self.data, few) if few else nullcontext(),
            patch("core.shop.profiles.DemoShop", self._remembered()),
        ):
            self.program = Program(app, Arguments(demo=demo, data_dir=self.data))
            self.window = self.program.window
            choose_less(app, less=True)  # a picture in the middle of a movement shows neither of its ends
            self.resize(*USUAL)
            self.program.start()
            try:
                self.until(lambda: self.window.shop_view is not None and not self.program.runner.is_busy)
            except BaseException:  # whoever asked for it has nothing to end it with
                self.end()
                raise

    def resize(self, width: int, height: int) -> None:
        """Make the window so large, as far as the screen has the room, and no smaller than it can be."""
        room = room_for(self.window).size()
        self.window.resize(min(width, room.width()), min(height, room.height()))

    @property
    def shop_view(self) -> ShopView:
        assert self.window.shop_view is not None
        return self.window.shop_view

    @property
    def shop(self) -> Shop:
        return self.shop_view.shop

    # ------------------------------------------------------------------------------------------------- waiting

    def until(self, ready: Callable[[], bool]) -> None:
        self.wait_for(ready)
        self.settle()

    def wait_for(self, ready: Callable[[], bool]) -> None:
        """Without letting the rest end, for what is there only while something runs."""
        deadline = QDeadlineTimer(PATIENCE_SECONDS * 1000)
        while not ready():
            if deadline.hasExpired():
                raise TimeoutError("the window did not get there")
            self._take_events()

    def settle(self) -> None:
        """Let what was started end and be painted."""
        deadline = QDeadlineTimer(self._rest_milliseconds)
        while not deadline.hasExpired() or self.program.runner.is_busy:
            self._take_events()

    def _take_events(self) -> None:
        """Sleep until something happens, at most for a heartbeat: a loop without rest would slow down what it waits for."""
        self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def do(self, work: Callable[[], Awaitable[Any]]) -> None:
        """Something at the shop, and what comes of it."""
        self.program.runner.start(lambda _progress, _stop: work())
        self.settle()

    # -------------------------------------------------------------------------------------------------- acting

    def act(self, name: str) -> None:
        self.window.known_actions[name].trigger()

    def compare_all(self) -> None:
        self.act("compare_all")
        self.until(lambda: not self.window.work.is_busy)

    def choose(self, wanted: Callable[[OrderSummary], bool]) -> OrderKey:
        """Select the first order of that kind, in the list of those that need the user if it is there, else of all."""
        shop_view = self.shop_view
        for chip in (Chip.NEEDS_YOU, Chip.ALL):
            shop_view.sidebar.choose(chip)
            rows = [shop_view.model.summary_at(row) for row in range(shop_view.model.rowCount())]
            if any(map(wanted, rows)):
                break
        key = next(summary for summary in rows if wanted(summary)).key
        shop_view.table.select_order(key)
        self.settle()
        return key

    def dialog(self, kind: type[D]) -> D:
        """The dialog of that kind, once it is there."""
        found: list[D] = []

        def look() -> bool:
            found[:] = [w for w in self._app.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
            return bool(found)

        self.wait_for(look)
        return found[-1]

    def page(self, kind: type[P]) -> P:
        """The page of that kind that is shown instead of the list."""
        self.wait_for(lambda: isinstance(self.shop_view.centre.currentWidget(), kind))
        page = self.shop_view.centre.currentWidget()
        assert isinstance(page, kind)
        return page

    def close(self, dialog: QWidget) -> None:
        dialog.close()
        self.until(lambda: not dialog.isVisible())

    # ------------------------------------------------------------------------------------------------- showing

    def show(self, name: str, widget: QWidget | None = None) -> None:
        self.settle()
        self.snap(name, widget)

    def snap(self, name: str, widget: QWidget | None = None) -> None:
        """As it is at this moment, whatever still runs."""
        self._app.processEvents()
        self._camera(name, widget or self.window)

    def show_menu(self, name: str, menu: QMenu) -> None:
        menu.popup(self.window.mapToGlobal(self.window.rect().center()))
        self.show(name, menu)
        menu.close()

    def end(self) -> None:
        """Whatever state it is in: a window that is left open is destroyed when Python finds it, and takes Qt with it."""
        try:
            self.program.runner.stop_all()  # also what is paused, which would never end
            for dialog in self.window.findChildren(QDialog):
                dialog.close()
            self.settle()
            self.window.close()
            self.wait_for(lambda: not self.window.isVisible())
        finally:
            self.program.end()
            self._heartbeat.stop()
            self.window.hide()
            self.window.deleteLater()
            self.program.deleteLater()
            self._folder.cleanup()

    def _remembered(self) -> type[DemoShop]:
        far_sides = self.far_sides

        class Remembered(self._shop):  # type: ignore[name-defined,misc]
            def __init__(self, **options: Any) -> None:
                super().__init__(**options)
                far_sides.append(self)

        return Remembered
