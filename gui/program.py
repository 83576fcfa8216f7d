"""Builds the window and everything it stands on, and opens shops for it. The only place of ``gui`` that constructs."""

from __future__ import annotations

import contextlib
import logging
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

import platformdirs
from PySide6.QtCore import QCoreApplication, QObject, QSettings, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core import __version__
from core.system.private_files import make_private_folder
from core.system.resources import resource_path
from gui.arguments import Arguments
from gui.kit.appearance import Appearance
from gui.kit.jobs import AsyncRunner, Job, ProgressCallback, task
from gui.kit.theme import apply_theme
from gui.kit.under_way import UnderWay
from gui.window.desktop import FrontRequest, FrontWatch, bring_to_front
from gui.window.main_window import MainWindow
from gui.words.language import LanguageSwitcher

if TYPE_CHECKING:
    from core.shop.all_shops import AllShops, Compared
    from core.shop.connections import LimiterPool
    from core.shop.overview import Tile
    from core.shop.shop import Shop
    from core.system.logs import Logs

_log = logging.getLogger(__name__)
_APPLICATION: Final = "order-reconciler"
_FAILED: Final = 1


def data_dir_of(arguments: Arguments) -> Path:
    """Where everything is kept: what was asked for, or where this system wants it."""
    return arguments.data_dir or platformdirs.user_data_path(_APPLICATION, appauthor=False)


async def open_shop(
    data_dir: Path, name: str, *, demo: bool, progress: ProgressCallback, pool: LimiterPool | None = None
) -> Opened:
    """Open a shop for the window; the demo shop comes with its orders in the list."""
    # Imported here, on the loop's thread: the window is on the screen while HTTP and the keyring are being loaded.
    from core.files.options import ImportOptions  # noqa: PLC0415
    from core.shop.profile_folders import list_profiles  # noqa: PLC0415
    from core.shop.profiles import open_profile  # noqa: PLC0415

    shop = await open_profile(data_dir, name, demo=demo, pool=pool)
    if demo and not await shop.orders.summaries():
        await shop.import_file.run(resource_path("demo", "orders.csv"), ImportOptions(), progress=progress)
    return shop, list_profiles(data_dir)


async def take_off_list(data_dir: Path, name: str) -> tuple[Path, tuple[str, ...]]:
    """Where the shop's data stay, and the shops that are left on the list."""
    from core.shop.profile_folders import hide_profile, list_profiles  # noqa: PLC0415

    return hide_profile(data_dir, name), list_profiles(data_dir)


_NIGHTS_MILLISECONDS: Final = 60_000
_LAST_SHOP: Final = "window/last_shop"
_FIRST_SHOP: Final = "default"
"""What the profile of a computer's first shop is called."""


class Program(QObject):
    def __init__(self, app: QApplication, arguments: Arguments) -> None:
        super().__init__(app)
        self._logs: Logs | None = None
        self._arguments = arguments
        self._data_dir = data_dir_of(arguments)
        with contextlib.suppress(OSError):  # opening the shop says in words what is wrong with it
            make_private_folder(self._data_dir)
        self._settings = QSettings(str(self._data_dir / "window.ini"), QSettings.Format.IniFormat)
        self._language = LanguageSwitcher(app, self._settings)
        self._language.start()
        self.runner = AsyncRunner(self)
        appearance = Appearance(app, self._settings)
        appearance.start()
        self.window = MainWindow(self.runner, self._settings, self._language, appearance=appearance, shops=self)
        last = str(self._settings.value(_LAST_SHOP, "") or "")
        self._wanted = (arguments.profile or last or _FIRST_SHOP, arguments.demo)
        self._closed = False
        self._known_shops: AllShops | None = None
        self._nights = QTimer(self, interval=_NIGHTS_MILLISECONDS)  # of the shops that are not the open one
        self._nights.timeout.connect(self.look_after_nights)
        self._front: FrontWatch | FrontRequest | None = None
        self.exit_status = 0
        self.window.opening_page.retry.clicked.connect(lambda _checked=False: self._open())
        self.window.closed.connect(self._on_closed)
        if arguments.quit_after_start:
            self.window.shop_opened.connect(self.window.close)

    def start(self) -> None:
        """Show the window; the shop is opened once it is on the screen."""
        self.window.show()
        QTimer.singleShot(0, self._open)

    def end(self) -> None:
        """After the application's loop: nothing may be left running."""
        self.runner.shutdown()
        self._settings.sync()
        with contextlib.suppress(OSError):  # Qt gives it the rights of the umask
            Path(self._settings.fileName()).chmod(0o600)
        if self._logs is not None:
            self._logs.close()

    def report_bug(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        """For ``sys.excepthook``: say it calmly, and go on."""
        if issubclass(kind, KeyboardInterrupt):
            self.window.close()
            return
        from gui.kit.error_box import present_error  # noqa: PLC0415

        report = self._opened_logs().write_crash_report(error.with_traceback(where))
        if self._arguments.quit_after_start:  # nobody is there to close a box
            self.exit_status = _FAILED
            self.window.close()
            return
        present_error(self.window, error, report=report.text)

    def _opened_logs(self) -> Logs:
        """The log of this process; opened once the window is on the screen, or by a bug before that."""
        from core.system.logs import configure_logging  # noqa: PLC0415

        if self._logs is None:
            self._logs = configure_logging()
        return self._logs

    def switch_to(self, name: str, *, demo: bool = False) -> None:
        """Leave the open shop and open this one."""
        self._wanted = (name, demo)
        self.window.leave_shop(self._open)

    def take_off_list(self, name: str) -> Job[tuple[Path, tuple[str, ...]]]:
        """Where its data stay, and the shops that are left."""
        if self._settings.value(_LAST_SHOP) == name:
            self._settings.remove(_LAST_SHOP)
        return self.runner.start(lambda _progress, _stop: take_off_list(self._data_dir, name))

    def overview(self, opened: Shop | None) -> Job[tuple[Tile, ...]]:
        """How all shops stand; ``opened`` as it is now."""
        return self.runner.start(lambda _progress, _stop: self._all_shops.overview(opened))

    def compare_all(self, opened: Shop | None, work: UnderWay) -> Job[tuple[Compared, ...]]:
        """Compare every shop, as the one long job of ``work``."""
        return work.start(
            lambda progress, stop: self._all_shops.compare(opened=opened, progress=progress, stop=stop), can_pause=True
        )

    @property
    def _all_shops(self) -> AllShops:
        """Made on the loop's thread, once the window is on the screen."""
        from core.shop.all_shops import AllShops  # noqa: PLC0415

        if self._known_shops is None:
            self._known_shops = AllShops(self._data_dir)
        return self._known_shops

    def _on_closed(self) -> None:
        self._closed = True
        self._end_front()
        QCoreApplication.quit()

    @task
    async def _open(self) -> None:
        if self._closed:
            return
        self._opened_logs()
        self._end_front()
        name, demo = self._wanted
        self.window.opening_page.show_opening()
        opening = self.runner.start(
            lambda progress, _stop: open_shop(
                self._data_dir, name, demo=demo, progress=progress, pool=self._all_shops.pool
            )
        )
        shop, profiles = await opening
        self._front = FrontWatch(self._folder(), self)
        self._front.front_wanted.connect(lambda: bring_to_front(self.window))
        if not demo:
            self._settings.setValue(_LAST_SHOP, name)
        self.window.open_shop(shop, profiles)
        self._nights.start()

    @task
    async def look_after_nights(self) -> None:
        """Run the night shifts that are due in other shops than the open one; not while something else is under way."""
        view, tasks = self.window.shop_view, self.window.tasks
        if view is None or tasks is None or self.runner.is_busy or self.runner.is_shut_down:
            return
        opened = "" if view.shop.is_demo else view.shop.name
        if not set(tasks.profiles) - {opened}:
            return
        from gui.words.orders import notice_text  # noqa: PLC0415 - no part of the first paint

        shifts = await self.runner.start(
            lambda _progress, stop: self._all_shops.shifts(opened=opened, say=notice_text, stop=stop)
        )
        for shift in shifts:
            text = f"{shift.shop}: {' '.join(map(notice_text, shift.said))}"
            (self.window.tell_done if shift.told else self.window.say)(text)

    def present(self, error: Exception) -> None:
        """Show on the page of the shop why it could not be opened."""
        from core.domain.errors import StoreInUseError  # noqa: PLC0415 - not needed before the first paint
        from gui.words.problems import describe  # noqa: PLC0415

        _log.error("the shop could not be opened", exc_info=error)
        self.window.opening_page.show_failure(describe(error))
        if self._arguments.quit_after_start:
            self.exit_status = _FAILED
            self.window.close()
        elif isinstance(error, StoreInUseError):
            self._front = FrontRequest(self._folder(), self)
            self._front.answered.connect(self.window.opening_page.show_handed_over)
            self._front.send()

    def _folder(self) -> Path:
        from core.shop.profile_folders import profile_folder  # noqa: PLC0415 - loaded by now, on the loop's thread

        name, demo = self._wanted
        return profile_folder(self._data_dir, name, demo=demo)

    def _end_front(self) -> None:
        front, self._front = self._front, None
        if front is not None:
            front.end()


def run(arguments: Arguments) -> int:
    """Run the window until it is closed. Returns the exit status."""
    QCoreApplication.setApplicationName("Order Reconciler")
    QCoreApplication.setApplicationVersion(__version__)
    app = QApplication(sys.argv[:1])
    app.setDesktopFileName(_APPLICATION)
    app.setWindowIcon(QIcon(str(resource_path("icons", "order-reconciler.svg"))))
    apply_theme(app)
    program = Program(app, arguments)
    sys.excepthook = program.report_bug
    try:
        program.start()
        app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        program.end()
    return program.exit_status


if TYPE_CHECKING:
    Opened = tuple[Shop, tuple[str, ...]]
