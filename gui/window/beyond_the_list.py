"""What the main window can do beyond the list of orders: its actions, its menu, and the dialogs they open.

Fetch from the shop, what only Ecomail has, the account's conventions, a report, and watching. Each dialog is loaded
when it is first wanted; what came of it is passed on.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QMenuBar, QWidget

from gui.kit.jobs import AsyncRunner
from gui.kit.theme import icon

if TYPE_CHECKING:
    from core.domain.model import Notice
    from core.shop.shop import Reconciler
    from gui.dialogs.folder_watch import FolderWatch

_ACTIONS: Final[tuple[tuple[str, object, str, str], ...]] = (
    ("fetch", QT_TRANSLATE_NOOP("BeyondTheList", "&Fetch orders from the shop…"), "shop", "Ctrl+Shift+O"),
    ("only_in_ecomail", QT_TRANSLATE_NOOP("BeyondTheList", "&Only in Ecomail…"), "search", "Ctrl+Shift+E"),
    ("conventions", QT_TRANSLATE_NOOP("BeyondTheList", "&What the account already does…"), "info", ""),
    ("report", QT_TRANSLATE_NOOP("BeyondTheList", "&Report…"), "file", ""),
    ("watch", QT_TRANSLATE_NOOP("BeyondTheList", "Watch for &new orders…"), "eye", ""),
)
"""Name, words, icon, keys."""
_PLACE_IN_BAR: Final = 2
"""After the file's and the orders'."""
_REPORT_FILTER: Final = "HTML (*.html);;Excel (*.xlsx);;CSV (*.csv)"


class BeyondTheList(QObject):
    orders_changed = Signal(object)
    """The keys of the orders that changed; ``None`` for the whole list."""
    compare_requested = Signal(object)
    """The keys of the orders to compare; ``None`` for all."""
    settings_changed = Signal()
    only_in_ecomail_counted = Signal(int)
    """How many orders in Ecomail have none on the list, as far as anybody searched."""
    said = Signal(str)
    """A sentence for the status bar."""

    def __init__(self, runner: AsyncRunner, settings: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._runner = runner
        self._settings = settings
        self._window = window
        self._reconciler: Reconciler | None = None
        self._watch: FolderWatch | None = None
        self._actions: dict[str, QAction] = {}
        slots: dict[str, Callable[[Reconciler], None]] = {
            "fetch": self._open_fetch,
            "only_in_ecomail": self._open_only_in_ecomail,
            "conventions": self._open_conventions,
            "report": self._save_report,
            "watch": self._open_watch,
        }
        for name, _, picture, keys in _ACTIONS:
            action = QAction(icon(picture), "", self)
            action.setObjectName(name)
            if keys:
                action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, slot=slots[name]: self._with_shop(slot))
            self._actions[name] = action
        self.enable(possible=False)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> list[QAction]:
        return list(self._actions.values())

    def add_menu(self, bar: QMenuBar) -> None:
        """Adds the menu to ``bar``, in the language of now."""
        for name, text, _, _ in _ACTIONS:
            self._actions[name].setText(QCoreApplication.translate("BeyondTheList", str(text)))
        menu = QMenu(self.title(), bar)
        menu.addActions(self.all())
        bar.insertMenu(bar.actions()[_PLACE_IN_BAR], menu)

    def title(self) -> str:
        return self.tr("&Shop")

    def show_shop(self, reconciler: Reconciler | None) -> None:
        """Work with this shop from now on; ``None`` when it is left."""
        if reconciler is self._reconciler:
            return
        self._reconciler = reconciler
        if self._watch is not None:
            self._watch.deleteLater()
            self._watch = None
        if reconciler is None:
            return
        job = self._runner.start(lambda _progress, _stop: reconciler.only_in_ecomail())
        job.succeeded.connect(lambda found: self.only_in_ecomail_counted.emit(len(found.transactions)))
        if self._settings.value(f"watching/{reconciler.name}/folder") is not None:
            self._begin_watching(reconciler)

    def enable(self, *, possible: bool) -> None:
        for action in self._actions.values():
            action.setEnabled(possible)

    # ------------------------------------------------------------------------------------------------------ dialogs

    def _with_shop(self, slot: Callable[[Reconciler], None]) -> None:
        if self._reconciler is not None:
            slot(self._reconciler)

    def _open_fetch(self, reconciler: Reconciler) -> None:
        from gui.dialogs.fetch_orders import FetchDialog  # noqa: PLC0415 - the window is shown before this is needed

        dialog = FetchDialog(reconciler, self._runner, self._window)
        dialog.fetched.connect(lambda _report: self.orders_changed.emit(None))
        dialog.compare_requested.connect(lambda: self.compare_requested.emit(None))
        self._show(dialog)

    def _open_only_in_ecomail(self, reconciler: Reconciler) -> None:
        from gui.dialogs.only_in_ecomail import OnlyInEcomailDialog  # noqa: PLC0415

        dialog = OnlyInEcomailDialog(reconciler, self._runner, self._window)
        dialog.orders_changed.connect(self.orders_changed)
        dialog.compare_requested.connect(self.compare_requested)
        dialog.counted.connect(self.only_in_ecomail_counted)
        self._show(dialog)

    def _open_conventions(self, reconciler: Reconciler) -> None:
        from gui.dialogs.conventions import ConventionsDialog  # noqa: PLC0415

        dialog = ConventionsDialog(reconciler, self._runner, self._window)
        dialog.settings_changed.connect(self.settings_changed)
        self._show(dialog)

    def _save_report(self, reconciler: Reconciler) -> None:
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Report"), "", _REPORT_FILTER)
        if not name:
            return
        path = Path(name)
        job = self._runner.start(lambda _progress, _stop: reconciler.report(path))
        job.failed.connect(self._present)
        job.succeeded.connect(lambda _nothing: self.said.emit(self.tr("Saved as {file}").format(file=path.name)))

    def _open_watch(self, reconciler: Reconciler) -> None:
        from gui.dialogs.watch_folder import WatchDialog  # noqa: PLC0415

        watch = self._watch or self._begin_watching(reconciler)
        dialog = WatchDialog(watch.choice, self._window)
        dialog.chosen.connect(watch.choose)
        self._show(dialog)

    def _begin_watching(self, reconciler: Reconciler) -> FolderWatch:
        from gui.dialogs.folder_watch import FolderWatch  # noqa: PLC0415

        watch = FolderWatch(reconciler, self._runner, self._settings, self)
        watch.noticed.connect(self._say)
        watch.orders_changed.connect(lambda: self.orders_changed.emit(None))
        self._watch = watch
        return watch

    def _say(self, notice: Notice) -> None:
        from gui.words.orders import notice_text  # noqa: PLC0415

        self.said.emit(notice_text(notice))

    def _present(self, error: Exception) -> None:
        from gui.kit.error_box import present_error  # noqa: PLC0415

        present_error(self._window, error)

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
