"""The language of the window: chosen, remembered, switched while it runs. Numbers and dates stay the system's.

A file of its own, although small: it loads translations before any window is made, and words nothing itself.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QSettings, QTranslator

from core.system.resources import resource_path

LANGUAGES: Final = {"en": "English", "nl": "Nederlands", "cs": "Čeština"}
"""Code → the language's own name, which is never translated."""
_CHOSEN: Final = "window/language"


class LanguageSwitcher(QObject):
    """Installs translators; every widget then gets a ``LanguageChange`` event and words itself again."""

    def __init__(self, app: QCoreApplication, settings: QSettings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._installed: list[QTranslator] = []
        self.current = ""

    def start(self) -> None:
        """The language chosen before, or the first of the system's that there is."""
        chosen = self._settings.value(_CHOSEN)
        self._install(chosen if chosen in LANGUAGES else _system_language())

    def choose(self, language: str) -> None:
        """Switch now, and remember it. Raises ``KeyError`` for a language that there is not."""
        if language not in LANGUAGES:
            raise KeyError(language)
        self._settings.setValue(_CHOSEN, language)
        if language != self.current:
            self._install(language)

    def _install(self, language: str) -> None:
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()
        self.current = language
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        own_folder = str(resource_path("translations"))
        for name, folder in ((f"qtbase_{language}", qt_folder), (f"order-reconciler_{language}", own_folder)):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)


def _system_language() -> str:
    for wanted in QLocale.system().uiLanguages():
        code = wanted[:2].lower()
        if code in LANGUAGES:
            return code
    return "en"
