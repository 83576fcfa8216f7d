"""Every screen and state of the window, reached as a user reaches it, on the real façade and the demo shop.

    python -m tests.pictures.scenes FOLDER LANGUAGE light|dark [SCENE ...]

One process takes one look (a scale is set by QT_SCALE_FACTOR before it starts); ``python -m tests.pictures`` takes all.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QLocale, QSettings
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.models import OrderState, OrderSummary
from core.resources import resource_path
from gui.application import Arguments
from gui.order_list.groups import Chip
from gui.program import Program
from gui.theme import apply_theme, palette_for

PATIENCE_SECONDS = 120
LOCALES = {"en": "en_GB", "nl": "nl_NL", "cs": "cs_CZ"}


class Stage:
    """The real program, offscreen, with the means to act and to take a picture."""

    def __init__(self, app: QApplication, folder: Path, language: str, *, demo: bool) -> None:
        self._app = app
        self._folder = folder
        self._data = tempfile.TemporaryDirectory()
        data = Path(self._data.name)
        QSettings(str(data / "window.ini"), QSettings.Format.IniFormat).setValue("window/language", language)
        self.program = Program(app, Arguments(demo=demo, data_dir=data))
        self.window = self.program.window
        self.window.resize(1320, 860)
        self.program.start()
        self.until(lambda: self.window.workplace is not None and not self.program.runner.is_busy)

    def until(self, ready: Callable[[], bool]) -> None:
        deadline = QDeadlineTimer(PATIENCE_SECONDS * 1000)
        while not ready():
            if deadline.hasExpired():
                raise TimeoutError("the window did not get there")
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        self.settle()

    def settle(self) -> None:
        """Let what was started end and be painted."""
        deadline = QDeadlineTimer(400)
        while not deadline.hasExpired() or self.program.runner.is_busy:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def take(self, name: str, widget: QWidget | None = None) -> None:
        self.settle()
        picture = (widget or self.window).grab()
        picture.save(str(self._folder / f"{name}.png"))

    def dialog(self) -> QDialog:
        """The dialog in front."""
        found: list[QDialog] = []

        def look() -> bool:
            found[:] = [w for w in self._app.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
            return bool(found)

        self.until(look)
        return found[-1]

    def close_dialog(self) -> None:
        dialog = self.dialog()
        dialog.close()
        self.until(lambda: not dialog.isVisible())

    def act(self, name: str) -> None:
        self.window.known_actions[name].trigger()

    def choose(self, wanted: Callable[[OrderSummary], bool]) -> None:
        """Select the first order of that kind, in the list of those that need the user if it is there, else of all."""
        workplace = self.window.workplace
        assert workplace is not None
        for chip in (Chip.NEEDS_YOU, Chip.ALL):
            workplace.sidebar.choose(chip)
            rows = [workplace.model.summary_at(row) for row in range(workplace.model.rowCount())]
            if any(map(wanted, rows)):
                break
        workplace.table.select_order(next(summary for summary in rows if wanted(summary)).key)
        self.settle()

    def end(self) -> None:
        for dialog in self.window.findChildren(QDialog):
            dialog.close()
        self.window.close()
        self.until(lambda: not self.window.isVisible())
        self.program.end()
        self._data.cleanup()


def first_run(stage: Stage) -> None:
    stage.take("first-run")
    stage.act("settings")
    dialog = stage.dialog()
    stage.take("settings", dialog)
    stage.close_dialog()


def work(stage: Stage) -> None:
    window = stage.window
    stage.take("not-compared")
    stage.act("compare_all")
    stage.until(lambda: window.workplace is not None and not window.workplace.desk.is_working)
    stage.choose(lambda summary: summary.state is OrderState.DIFFERS and summary.shop_total != summary.ecomail_total)
    stage.take("orders")
    stage.choose(lambda summary: summary.state is OrderState.BLOCKED and summary.email is None)
    stage.take("blocked-no-email")
    stage.choose(lambda summary: summary.state is OrderState.BLOCKED and summary.payment_status == "refunding")
    stage.take("blocked-status")
    stage.choose(lambda summary: summary.state is OrderState.BLOCKED and summary.currency == "CZK")
    stage.take("blocked-currency")
    stage.choose(lambda summary: summary.state is OrderState.MISSING)
    stage.take("missing")
    stage.choose(lambda summary: summary.state is OrderState.NOT_FOUND)
    stage.take("not-found")
    stage.choose(lambda summary: summary.state is OrderState.IN_SYNC)
    stage.take("all-good")
    window.tools.search.setText("no such order")
    stage.take("filtered-to-nothing")
    window.tools.search.setText("")
    stage.act("import_file")
    wizard = stage.dialog()
    stage.take("import-file", wizard)
    wizard.open_file(resource_path("demo", "orders.csv"))  # type: ignore[attr-defined]
    stage.settle()
    stage.take("import-columns", wizard)
    stage.close_dialog()
    stage.act("settings")
    settings = stage.dialog()
    for number in range(settings.sections.count()):  # type: ignore[attr-defined]
        settings.sections.setCurrentRow(number)  # type: ignore[attr-defined]
        stage.take(f"settings-{number + 1}", settings)
    stage.close_dialog()
    stage.act("shortcuts")
    stage.take("guide", stage.dialog())
    stage.close_dialog()
    stage.choose(lambda summary: summary.state is OrderState.DIFFERS)
    stage.act("review")
    review = stage.dialog()
    stage.take("review", review)
    review.send()  # type: ignore[attr-defined]
    stage.until(lambda: review.run_result is not None)  # type: ignore[attr-defined]
    stage.take("sent", review)
    stage.close_dialog()
    stage.take("finished")
    stage.act("history")
    history = stage.dialog()
    stage.take("history", history)
    stage.close_dialog()


def main(folder: Path, language: str, theme: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    QLocale.setDefault(QLocale(LOCALES[language]))
    app = QApplication(["order-reconciler"])
    apply_theme(app)
    app.setPalette(palette_for(dark=theme == "dark"))  # without a display there is no system to follow
    app.setStyleSheet(app.styleSheet())  # it resolves the palette's roles when it is set
    for demo, scenes in ((False, first_run), (True, work)):
        stage = Stage(app, folder, language, demo=demo)
        try:
            scenes(stage)
        finally:
            stage.end()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
