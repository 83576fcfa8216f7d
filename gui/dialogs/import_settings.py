"""Shows what a file of settings would change before any of it is taken; what is dangerous has a tick of its own.

Takes nothing itself: it says which of the dangerous changes were agreed to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QScrollArea, QVBoxLayout, QWidget

from core.domain.setting_changes import Risk, SettingChange
from gui.kit.dialog_style import describe_buttons, grow_to_fit, set_prominent
from gui.kit.notes import InlineNote, QuietLabel
from gui.kit.plain_text import PlainLabel, plain
from gui.kit.screen import ScreenDialog
from gui.kit.theme import SPACING
from gui.words.orders import setting_label
from gui.words.tone import Tone

_MOST_SHOWN: Final = 60
_LONG_WORD: Final = re.compile(r"\S{20}")
"""Letters of a value."""


class ImportSettingsDialog(ScreenDialog):
    """Accepted, ``allowed`` holds the names of the dangerous changes that were ticked."""

    def __init__(self, changes: Sequence[SettingChange], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import settings"))
        self.ticks: dict[str, QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACING, 2 * SPACING, 3 * SPACING, 2 * SPACING)
        column.setSpacing(SPACING + SPACING // 2)
        intro = PlainLabel(self.tr("This file changes the settings of the open shop. Its keys stay."), self)
        intro.setWordWrap(True)
        column.addWidget(intro)
        column.addWidget(self._list(changes), 1)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        describe_buttons(self.buttons)
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(self.tr("&Take over"))
        set_prominent(ok)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self.resize(560, 360)
        grow_to_fit(self)

    @property
    def allowed(self) -> tuple[str, ...]:
        return tuple(name for name, tick in self.ticks.items() if tick.isChecked())

    def _list(self, changes: Sequence[SettingChange]) -> QScrollArea:
        """All that changes, the dangerous first: however much a file holds, every tick can be read and reached."""
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("What changes"))
        area.setAccessibleDescription(self.tr("Each setting with its value now and in the file"))
        inside = QWidget(area)
        lines = QVBoxLayout(inside)
        self._ask_about([change for change in changes if change.risk is not None], inside, lines)
        harmless = [change for change in changes if change.risk is None]
        for change in harmless:
            lines.addWidget(_whole(_shown(change), inside))
        if not harmless:
            lines.addWidget(QuietLabel(self.tr("Nothing else changes."), inside))
        lines.addStretch(1)
        area.setWidget(inside)
        return area

    def _ask_about(self, risky: Sequence[SettingChange], inside: QWidget, lines: QVBoxLayout) -> None:
        if not risky:
            return
        note = InlineNote(inside)
        note.say(Tone.WARN, self.tr("These are taken only if you tick them. Do so if you know why they are there."))
        lines.addWidget(note)
        for change in risky:
            tick = QCheckBox(_shown(change).replace("&", "&&"), inside)
            tick.setToolTip(plain(self._meaning(change)))
            self.ticks[change.name] = tick
            lines.addWidget(tick)
            if len(change.after) > _MOST_SHOWN:  # an address may show whose it is at its very end
                lines.addWidget(_whole(change.after, inside))
            lines.addWidget(QuietLabel(self._meaning(change), inside))

    def _meaning(self, change: SettingChange) -> str:
        return {
            Risk.DELETES: self.tr("Customers' data that are older than that many days are forgotten by themselves."),
            Risk.SENDS: self.tr("This shop may then be changed in Ecomail and in Wemasy; today it only looks."),
            Risk.ELSEWHERE: self.tr("Orders come from there or go there. The key is asked for again."),
            Risk.AT_NIGHT: self.tr("It decides what is sent at night without asking."),
            Risk.TELLS: self.tr("Figures of this shop would be told to an address."),
        }[change.risk or Risk.SENDS]


def _shown(change: SettingChange) -> str:
    before, after = (_short(value) or "–" for value in (change.before, change.after))
    return f"{setting_label(change.name)}: {before} → {after}"


def _short(value: str) -> str:
    return value if len(value) <= _MOST_SHOWN else f"{value[:_MOST_SHOWN]}…"


def _whole(text: str, parent: QWidget) -> PlainLabel:
    """All of ``text``, on as many lines as it needs, also where it is one long word."""
    label = PlainLabel(_LONG_WORD.sub("\\g<0>\u200b", text), parent)
    label.setWordWrap(True)
    return label
