"""A user at the window, in a process of their own: types keys, tests, compares, meets errors, copies reports.

    python -m tests.support.window_session DATA_DIR FILE

The keys come on standard input, Wemasy's first. Before something that the far side should answer badly, ``MOOD service
name`` is printed and a line awaited. All that the window shows, copies and describes is printed as well, to be searched.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget

from core.files.options import ImportOptions
from core.system.keyring import CredentialStore, Service
from gui.arguments import Arguments
from gui.kit.error_box import ErrorBox
from gui.kit.theme import apply_theme
from gui.program import Program
from gui.settings.keys import KeyPanel
from tests.support.talkative_far_side import Mood

LONGEST_WAIT_SECONDS = 120
"""Only a hang reaches it."""


class User:
    def __init__(self, app: QApplication, data_dir: Path) -> None:
        self.program = Program(app, Arguments(data_dir=data_dir))
        self.window = self.program.window
        self.program.start()
        self.until(lambda: self.window.shop_view is not None)

    @property
    def shop(self) -> Any:
        assert self.window.shop_view is not None
        return self.window.shop_view.shop

    def until(self, condition: Callable[[], object]) -> None:
        end = time.monotonic() + LONGEST_WAIT_SECONDS
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            time.sleep(0.002)

    def until_idle(self) -> None:
        self.until(lambda: not self.program.runner.is_busy)

    def import_file(self, path: Path) -> None:
        self.program.runner.start(lambda _progress, _stop: self.shop.import_file.run(path, ImportOptions()))
        self.until_idle()

    def enter_keys(self, keys: dict[Service, str]) -> None:
        assert self.window.tasks is not None
        self.window.tasks.open_settings("keys")
        panels = {panel.service: panel for panel in self.window.findChildren(KeyPanel)}
        for service, key in keys.items():
            panel = panels[service]
            QTest.keyClicks(panel.field, key)
            self.tell("typed")
            for mood in Mood:
                self.ask_for(service, mood)
                panel.test()
                self.until_idle()
                self.tell("tested")
            self.ask_for(service, Mood.DECENT)
            panel.store()
            self.until_idle()
            self.tell("stored")
        self.close_dialogs()

    def compare(self) -> None:
        self.window.known_actions["compare_all"].trigger()
        self.until_idle()
        self.tell("compared")
        self.close_dialogs()

    def meet_a_bug(self, key: str) -> None:
        error = RuntimeError(f"key {key}, customer jan.novak@example.com")
        error.__cause__ = ValueError(key)
        self.program.report_bug(RuntimeError, error, error.__traceback__)
        self.tell("bug")
        self.close_dialogs()

    def ask_for(self, service: Service, mood: Mood) -> None:
        print(f"MOOD {service.value} {mood.name}", flush=True)  # noqa: T201
        sys.stdin.readline()

    def tell(self, occasion: str) -> None:
        """Everything that can be read or heard at this moment, on the screen or after a click on *Copy*."""
        for box in self.window.findChildren(ErrorBox):
            box._copy.click()
            print(f"COPIED {occasion}: {QGuiApplication.clipboard().text()!r}", flush=True)  # noqa: T201
        seen = [text for widget in QApplication.allWidgets() for text in _texts_of(widget)]
        seen += [text for action in self.window.findChildren(QAction) for text in (action.text(), action.toolTip())]
        print(f"SHOWN {occasion}: {sorted(set(seen))!r}", flush=True)  # noqa: T201

    def close_dialogs(self) -> None:
        for dialog in self.window.findChildren(QDialog):
            dialog.reject()
        self.until_idle()

    def leave(self) -> None:
        self.window.close()
        self.until(lambda: not self.window.isVisible())
        self.program.end()


def _texts_of(widget: QWidget) -> list[str]:
    texts = [widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    match widget:
        case QLineEdit():
            texts.append(widget.displayText())
            widget.selectAll()
            widget.copy()  # a password is not copied
            texts.append(QGuiApplication.clipboard().text())
        case QLabel() | QAbstractButton():
            texts.append(widget.text())
        case QPlainTextEdit():
            texts.append(widget.toPlainText())
    return [text for text in texts if text]


def main() -> int:
    data_dir, file = map(Path, sys.argv[1:])
    keys = {Service.WEMASY: sys.stdin.readline().strip(), Service.ECOMAIL: sys.stdin.readline().strip()}
    app = QApplication(sys.argv[:1])
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    apply_theme(app)
    user = User(app, data_dir)
    sys.excepthook = user.program.report_bug
    user.import_file(file)
    user.enter_keys(keys)
    for service in Service:
        for mood in Mood:
            user.ask_for(service, mood)
            user.compare()
        user.ask_for(service, Mood.DECENT)
    stored = CredentialStore("default").get(Service.ECOMAIL)
    assert stored is not None
    user.meet_a_bug(stored.reveal())
    user.leave()
    print("DONE", flush=True)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
