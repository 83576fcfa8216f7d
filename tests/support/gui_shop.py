"""A real shop behind a real runner for the tests of dialogs: fixtures and a few words of their language."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.shop.profiles import open_profile
from core.shop.shop import Shop
from core.system.keyring import CredentialStore
from gui.kit.jobs import AsyncRunner
from gui.kit.theme import apply_theme

SHOP_WEBSITE_ID = "1042"


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[AsyncRunner]:
    apply_theme(qapp)
    runner = AsyncRunner()
    yield runner
    runner.shutdown()


def result_of(qtbot: QtBot, runner: AsyncRunner, make: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
    """Run a coroutine where the shop lives and hand over what it answers."""
    results: list[Any] = []
    failures: list[Exception] = []
    job = runner.start(lambda _progress, _stop: make())
    job.succeeded.connect(results.append)
    job.failed.connect(failures.append)
    with qtbot.waitSignal(job.finished):
        pass
    if failures:
        raise failures[0]
    return results[0]


def until_idle(qtbot: QtBot, runner: AsyncRunner) -> None:
    """Until everything that was started has ended and its signals have arrived."""
    qtbot.waitUntil(lambda: not runner.is_busy)


def said_on(widget: QWidget) -> str:
    """What the labels of ``widget`` say that can be seen, a line each.

    A widget that was just put into a layout is shown with the next events, so those that are waiting come first.
    """
    QCoreApplication.sendPostedEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def _opened(qtbot: QtBot, runner: AsyncRunner, folder: Path, **options: Any) -> Iterator[Shop]:
    shop = result_of(qtbot, runner, lambda: open_profile(folder, **options))
    yield shop
    until_idle(qtbot, runner)
    result_of(qtbot, runner, shop.close)


@pytest.fixture
def demo(qtbot: QtBot, runner: AsyncRunner, tmp_path: Path) -> Iterator[Shop]:
    """The demo shop: both services answer."""
    yield from _opened(qtbot, runner, tmp_path, demo=True)


@pytest.fixture
def new_shop(qtbot: QtBot, runner: AsyncRunner, tmp_path: Path) -> Iterator[Shop]:
    """A shop that nobody set up yet, with an empty password store."""
    yield from _opened(qtbot, runner, tmp_path, credentials=CredentialStore.in_memory("test"))


@pytest.fixture
def shop(qtbot: QtBot, runner: AsyncRunner, new_shop: Shop) -> Shop:
    """A shop that is set up, still without keys."""
    settings = msgspec.structs.replace(
        new_shop.settings, wemasy_website_id=SHOP_WEBSITE_ID, shop_name="Vaas & Zo", shop_currency="EUR"
    )
    result_of(qtbot, runner, lambda: new_shop.setup.change_settings(settings))
    return new_shop
