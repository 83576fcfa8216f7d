"""What of the window works on this computer: the part of ``--self-test`` that needs Qt. Shows nothing on the screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from core.self_test import Probe, Report, core_probes, report
from core.system.resources import resource_path
from gui import preflight


def window_report(data_dir: Path | None) -> Report:
    """The whole report. Without a display, or without Qt's system libraries, Qt is not started."""
    probes = core_probes(data_dir)
    problem = preflight.problem(os.environ)
    if problem is None:
        probes |= _window_probes()
    else:
        probes["display"] = _failing(problem)
    return report("order-reconciler", probes)


def _failing(problem: str) -> Probe:
    def probe() -> str:
        raise RuntimeError(problem)

    return probe


def _window_probes() -> dict[str, Probe]:
    from PySide6.QtGui import QFontDatabase, QIcon, QImageReader  # noqa: PLC0415 - after the preflight only
    from PySide6.QtWidgets import QApplication, QPushButton  # noqa: PLC0415

    from gui.words.language import LANGUAGES  # noqa: PLC0415

    app = QApplication.instance() or QApplication(sys.argv[:1])

    def display() -> str:
        screen = QApplication.primaryScreen()
        if screen is None:
            raise RuntimeError("Qt sees no screen")
        size = screen.size()
        return (
            f"{QApplication.platformName()}, {size.width()} × {size.height()}, {screen.devicePixelRatio():.2f} ×, "
            f"style {QApplication.style().objectName()}"
        )

    def painting() -> str:
        button = QPushButton("Řeší ≠ €")
        picture = button.grab().toImage()
        points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
        colours = {picture.pixel(x, y) for x, y in points}
        families = len(QFontDatabase.families())
        button.deleteLater()
        if len(colours) < 4 or families == 0:  # noqa: PLR2004 - letters have soft edges
            raise RuntimeError(f"text is not drawn ({families} font families)")
        return f"text is drawn; {families} font families"

    def pictures() -> str:
        if b"svg" not in QImageReader.supportedImageFormats():
            raise RuntimeError("Qt's part for SVG is missing")
        if QIcon(str(resource_path("icons", "order-reconciler.svg"))).pixmap(32, 32).isNull():
            raise RuntimeError("icons are not drawn")
        return "icons are drawn"

    probes: dict[str, Probe] = {"display": display, "painting": painting, "icons": pictures}
    probes["translations"] = lambda: _translations(tuple(LANGUAGES))
    probes["guide"] = lambda: _guide(tuple(LANGUAGES))
    app.processEvents()
    return probes


def _translations(languages: tuple[str, ...]) -> str:
    """Our own words and Qt's, in every language but English, which needs none."""
    from PySide6.QtCore import QLibraryInfo, QTranslator  # noqa: PLC0415

    own_folder = str(resource_path("translations"))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    foreign = [language for language in languages if language != "en"]
    missing = []
    for language in foreign:
        qts_words, our_words = QTranslator(), QTranslator()
        # Loading is not enough: a file of another Qt loads and knows none of its words.
        if not (qts_words.load(f"qtbase_{language}", qt_folder) and qts_words.translate("QPlatformTheme", "Cancel")):
            missing.append(f"qtbase_{language}")
        if not (our_words.load(f"order-reconciler_{language}", own_folder) and our_words.translate("Menus", "&Help")):
            missing.append(f"order-reconciler_{language}")
    if missing:
        raise FileNotFoundError(f"missing: {', '.join(missing)}")
    return ", ".join(languages)


def _guide(languages: tuple[str, ...]) -> str:
    from gui.dialogs.help import CHAPTERS  # noqa: PLC0415 - it needs Qt

    wanted = [(language, f"{chapter}.md") for language in languages for chapter in CHAPTERS]
    missing = ["/".join(parts) for parts in wanted if not resource_path("guide", *parts).is_file()]
    if missing:
        raise FileNotFoundError(f"missing: {', '.join(missing)}")
    return f"{len(CHAPTERS)} chapters in {', '.join(languages)}"
