"""Lets the tests of the core run where Qt cannot be loaded: takes pytest-qt out before it looks for Qt.

Named in ``tests/conftest.py`` as a plugin; the tests of the window then skip themselves with the reason.
"""

from __future__ import annotations

import pytest


def why_qt_is_absent() -> str:
    """The loader's own words, or an empty text where Qt is there."""
    try:
        import PySide6.QtWidgets  # noqa: F401, PLC0415
    except ImportError as error:
        return str(error)
    return ""


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    del config
    if why_qt_is_absent():
        from pytestqt.qt_compat import qt_api  # noqa: PLC0415

        qt_api.set_qt_api = lambda _api: None


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    plugins = session.config.pluginmanager
    for name in ("pytest-qt", "_qt_logging"):
        if why_qt_is_absent() and plugins.has_plugin(name):
            plugins.unregister(name=name)
