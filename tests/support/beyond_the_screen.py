"""Goes through every screen of the program and names those that leave the computer's, and words that are cut.

    python -m tests.support.beyond_the_screen LANGUAGE POINTS

POINTS is the size of the system's letters, 0 for those of this one. The first line is how many screens were looked at.
"""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QMenu, QWidget

from tests.pictures.scenes import application, play
from tests.pictures.stage import FewForEveryScreen
from tests.support.cut_texts import cut_texts


def main(language: str, points: int) -> None:
    app = application(language, points)
    seen: set[str] = set()
    beyond: list[str] = []
    cut: dict[str, str] = {}

    def look(name: str, widget: QWidget) -> None:
        seen.add(name)
        window = widget.window()
        if isinstance(window, QMenu):
            return
        for words in cut_texts(widget):
            cut.setdefault(words, name)
        room, frame = window.screen().availableGeometry(), window.frameGeometry()
        if not room.contains(frame):
            beyond.append(f"{name}: {type(window).__name__} {frame.getRect()} on {room.getRect()}")

    play(app, language, look, rest_milliseconds=40, few=FewForEveryScreen)
    beyond += [f"{name}: {words}" for words, name in cut.items()]
    sys.stdout.write("\n".join([str(len(seen)), *beyond]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
