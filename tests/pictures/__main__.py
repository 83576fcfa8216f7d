"""Pictures of every screen and state: light and dark, English, Dutch and Czech, on five screens, and with large letters.

    python -m tests.pictures FOLDER         all of them, and FOLDER/index.html, the contact sheet
    python -m tests.pictures --guide        the few that the README (docs/images) and the guide (resources/guide) show

Needs no display. Each look is a process of its own, because the scale can only be set before Qt starts.
"""

from __future__ import annotations

import argparse
import collections
import html
import itertools
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.support.screens import WIDE, offscreen

LANGUAGES = ("en", "nl", "cs")
THEMES = ("light", "dark")
SCREENS = ((1280, 720, 1), (1366, 768, 1), (1440, 900, 1), (1920, 1080, 1), (1920, 1080, 2))
"""Width and height in pixels, and the scale."""
LARGE_POINTS = 16
ROOT = Path(__file__).parents[2]
DOCS_IMAGES = ROOT / "docs" / "images"
IN_THE_DOCS = {
    ("en", "light"): ("orders", "review"),
    ("en", "dark"): ("orders",),
    ("nl", "light"): ("orders", "review"),
    ("cs", "light"): ("orders", "review"),
}

IN_THE_GUIDE = ("first-run", "orders", "review", "sent", "history", "import-columns", "import-kind-1",
                "settings-2", "blocked-no-email")  # fmt: skip
"""Of each language, light."""


def guide_images(language: str) -> Path:
    return ROOT / "resources" / "guide" / language / "images"


class Look(NamedTuple):
    """What one process takes. ``points``: how large the system's letters are, 0 for those of this one."""

    language: str
    theme: str
    screen: tuple[int, int, int] = (*WIDE, 1)
    points: int = 0

    @property
    def name(self) -> str:
        width, height, scale = self.screen
        letters = f"-{self.points}pt" if self.points else ""
        return f"{self.language}-{self.theme}-{width}x{height}-{scale}00{letters}"


def take(folder: Path, look: Look) -> None:
    width, height, scale = look.screen
    screen = offscreen(Path(tempfile.gettempdir()), width, height)
    environment = os.environ | {"QT_QPA_PLATFORM": screen, "QT_SCALE_FACTOR": str(scale)}
    command = [sys.executable, "-m", "tests.pictures.scenes", str(folder), look.language, look.theme, str(look.points)]
    subprocess.run(command, env=environment, check=True)  # noqa: S603 - our own module


def take_all(folder: Path) -> None:
    looks = list(itertools.starmap(Look, itertools.product(LANGUAGES, THEMES, SCREENS)))
    looks += [Look(language, "light", SCREENS[0], LARGE_POINTS) for language in LANGUAGES]
    for look in looks:
        take(folder / look.name, look)
    names = sorted(picture.stem for picture in (folder / looks[0].name).glob("*.png"))
    rows = []
    for name in names:
        pictures = "".join(
            f'<figure><img src="{look.name}/{name}.png" width="640" loading="lazy">'
            f"<figcaption>{look.name}</figcaption></figure>"
            for look in looks
        )
        rows.append(f"<h2>{html.escape(name)}</h2><div>{pictures}</div>")
    style = "body{font-family:sans-serif}div{display:flex;flex-wrap:wrap}figure{margin:8px}"
    page = f'<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>{style}</style>{"".join(rows)}'
    (folder / "index.html").write_text(page, encoding="utf-8")


def take_for_the_docs() -> None:
    DOCS_IMAGES.mkdir(parents=True, exist_ok=True)
    for (language, theme), names in IN_THE_DOCS.items():
        with tempfile.TemporaryDirectory() as folder:
            take(Path(folder), Look(language, theme))
            for name in names:
                in_few_colours(Path(folder) / f"{name}.png", DOCS_IMAGES / f"{name}-{theme}-{language}.png")
            if theme == "light":
                guide_images(language).mkdir(parents=True, exist_ok=True)
                for name in IN_THE_GUIDE:
                    in_few_colours(Path(folder) / f"{name}.png", guide_images(language) / f"{name}.png")


def in_few_colours(picture: Path, target: Path) -> None:
    """The picture in its 256 commonest colours: what differs is soft edges of letters, and it takes a third of the room."""
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
    counted = collections.Counter(memoryview(image.constBits()).cast("I"))
    table = [color for color, _ in counted.most_common(256)]
    flat = image.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)
    if not flat.save(str(target), "PNG", 0):
        raise OSError(f"{target} cannot be written")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--guide", action="store_true")
    arguments = parser.parse_args()
    if arguments.guide:
        take_for_the_docs()
    elif arguments.folder is not None:
        take_all(arguments.folder)
    else:
        parser.error("name a folder, or --guide")
