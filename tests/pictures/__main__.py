"""Pictures of every screen and state: light and dark, English, Dutch and Czech, at 100 % and 200 %.

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

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.support.screens import WIDE, offscreen

LANGUAGES = ("en", "nl", "cs")
THEMES = ("light", "dark")
SCALES = (1, 2)
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


def take(folder: Path, language: str, theme: str, scale: int) -> None:
    screen = offscreen(Path(tempfile.gettempdir()), *(side * scale for side in WIDE))
    environment = os.environ | {"QT_QPA_PLATFORM": screen, "QT_SCALE_FACTOR": str(scale)}
    command = [sys.executable, "-m", "tests.pictures.scenes", str(folder), language, theme]
    subprocess.run(command, env=environment, check=True)  # noqa: S603 - our own module


def take_all(folder: Path) -> None:
    looks = list(itertools.product(LANGUAGES, THEMES, SCALES))
    for language, theme, scale in looks:
        take(folder / f"{language}-{theme}-{scale}", language, theme, scale)
    names = sorted(picture.stem for picture in (folder / "en-light-1").glob("*.png"))
    rows = []
    for name in names:
        pictures = "".join(
            f'<figure><img src="{language}-{theme}-{scale}/{name}.png" width="640" loading="lazy">'
            f"<figcaption>{language} · {theme} · {scale}00 %</figcaption></figure>"
            for language, theme, scale in looks
        )
        rows.append(f"<h2>{html.escape(name)}</h2><div>{pictures}</div>")
    style = "body{font-family:sans-serif}div{display:flex;flex-wrap:wrap}figure{margin:8px}"
    page = f'<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>{style}</style>{"".join(rows)}'
    (folder / "index.html").write_text(page, encoding="utf-8")


def take_for_the_docs() -> None:
    DOCS_IMAGES.mkdir(parents=True, exist_ok=True)
    for (language, theme), names in IN_THE_DOCS.items():
        with tempfile.TemporaryDirectory() as folder:
            take(Path(folder), language, theme, 1)
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
