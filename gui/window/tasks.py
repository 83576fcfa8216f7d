"""Opens the main window's dialogs, each loaded when it is first wanted, and passes on what came of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from gui.kit.jobs import AsyncRunner

if TYPE_CHECKING:
    from core.domain.model import Notice, PushPlan, Side
    from core.shop.shop import Reconciler
    from gui.dialogs.decide_many import DecideManyDialog
    from gui.dialogs.shops import ShopsDialog


class Dialogs(QObject):
    """Dialogs are window-modal and delete themselves when they are closed."""

    orders_changed = Signal(object)
    """The keys of the orders that changed; ``None`` for the whole list."""
    settings_changed = Signal()
    compare_requested = Signal()
    sent = Signal(str)
    """A push has ended; what came of it, in a sentence."""

    def __init__(self, runner: AsyncRunner, settings: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._runner = runner
        self._settings = settings
        self._window = window

    def open_import(self, reconciler: Reconciler, path: Path | None) -> None:
        from gui.import_wizard.wizard import ImportWizard  # noqa: PLC0415 - the window is shown before this is needed

        wizard = ImportWizard(reconciler, self._runner, path, self._window, settings=self._settings, offer_compare=True)
        wizard.imported.connect(lambda _report: self.orders_changed.emit(None))
        wizard.compare_requested.connect(self.compare_requested)
        self._show(wizard)

    def open_settings(self, reconciler: Reconciler, section: str | None) -> None:
        from gui.settings.dialog import SettingsDialog  # noqa: PLC0415

        dialog = SettingsDialog(reconciler, self._runner, self._window, section)
        dialog.settings_changed.connect(self.settings_changed)
        self._show(dialog)

    def open_settings_for(self, reconciler: Reconciler, action: str, notice: Notice | None) -> None:
        """The setting that resolves ``notice``."""
        from gui.settings.sections import section_for  # noqa: PLC0415

        section = section_for(notice) if notice is not None else None
        self.open_settings(reconciler, section or action)

    def open_review(self, reconciler: Reconciler, plan: PushPlan) -> None:
        from gui.review.dialog import PushReviewDialog  # noqa: PLC0415

        shop = reconciler.settings.shop_name or reconciler.name
        dialog = PushReviewDialog(plan, shop, reconciler, self._runner, self._window)
        dialog.orders_changed.connect(self.orders_changed)
        dialog.sent.connect(self.sent)
        self._show(dialog)

    def open_shops(self, reconciler: Reconciler, profiles: Sequence[str]) -> ShopsDialog:
        from gui.dialogs.shops import ShopsDialog  # noqa: PLC0415

        dialog = ShopsDialog(reconciler, self._runner, profiles, self._window)
        dialog.settings_changed.connect(self.settings_changed)
        self._show(dialog)
        return dialog

    def open_decide_many(self, reconciler: Reconciler, path: str, side: Side) -> DecideManyDialog:
        """Every order that differs in ``path`` alone; what is chosen for them is announced by the dialog."""
        from gui.dialogs.decide_many import DecideManyDialog  # noqa: PLC0415

        dialog = DecideManyDialog(reconciler, self._runner, path, side, self._window)
        self._show(dialog)
        return dialog

    def open_history(self, reconciler: Reconciler, run_id: int | None = None) -> None:
        """``run_id``: the run to begin with."""
        from gui.history.view import HistoryView  # noqa: PLC0415

        view = HistoryView(reconciler, self._runner, self._window, run_id=run_id)
        view.orders_changed.connect(self.orders_changed)
        self._show(view)

    def open_help(self, groups: Mapping[str, Sequence[QAction]], language: str) -> None:
        from gui.dialogs.help import HelpDialog  # noqa: PLC0415

        self._show(HelpDialog(groups, language, self._window))

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
