"""The sheet of keys (F1), made from the actions themselves, so that it cannot tell anything else than they do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.kit.theme import SPACING

_COLUMNS: Final = 2
_CAP_STYLE: Final = (
    "#key_cap { border: 1px solid palette(mid); border-bottom-width: 2px; border-radius: 5px;"
    " padding: 2px 7px; background: palette(base); color: palette(text); }"
)


class KeySheet(QScrollArea):
    """``groups`` are titles and their actions. Actions without a key are left out, and so are groups without any."""

    def __init__(self, groups: Mapping[str, Sequence[QAction]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(_CAP_STYLE)
        shown = {title: with_keys for title, actions in groups.items() if (with_keys := _with_keys(actions))}
        sheet = QWidget(self)
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(5 * SPACING)
        for titles in _balanced({title: len(actions) for title, actions in shown.items()}):
            column = QVBoxLayout()
            column.setSpacing(3 * SPACING)
            for title in titles:
                column.addWidget(self._group(title, shown[title]))
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the words wrap
        self.setWidget(sheet)

    def _group(self, title: str, actions: Sequence[QAction]) -> QWidget:
        group = QWidget(self)
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * SPACING)
        grid.setVerticalSpacing(SPACING)
        name = QLabel(title, group)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        grid.addWidget(name, 0, 0, 1, 2)
        for row, action in enumerate(actions, start=1):
            what = QLabel(plain_text(action), group)
            what.setTextFormat(Qt.TextFormat.PlainText)
            what.setWordWrap(True)
            grid.addWidget(what, row, 0)
            grid.addWidget(self._keys(action), row, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        return group

    def _keys(self, action: QAction) -> QWidget:
        keys = QWidget(self)
        row = QHBoxLayout(keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        for text in key_texts(action):
            cap = QLabel(text, keys)
            cap.setObjectName("key_cap")
            cap.setAccessibleName(f"{plain_text(action)}: {text}")
            row.addWidget(cap)
        return keys


def key_texts(action: QAction) -> list[str]:
    """The keys of ``action`` as this system writes them."""
    texts = [sequence.toString(QKeySequence.SequenceFormat.NativeText) for sequence in action.shortcuts()]
    return [text for text in texts if text]


def plain_text(action: QAction) -> str:
    """What the action is called, without mnemonic and dots."""
    doubled = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
    return doubled.removesuffix("…").removesuffix("...")


def _with_keys(actions: Sequence[QAction]) -> list[QAction]:
    return [action for action in actions if key_texts(action)]


def _balanced(sizes: Mapping[str, int]) -> list[list[str]]:
    """The titles in their order, in two columns of about the same length."""
    half = (sum(sizes.values()) + len(sizes)) / _COLUMNS
    columns: list[list[str]] = [[], []]
    filled = 0
    for title, size in sizes.items():
        columns[0 if filled + size / 2 < half else 1].append(title)
        filled += size + 1
    return columns
