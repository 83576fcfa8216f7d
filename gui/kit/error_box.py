"""The box that shows a failure: what happened, what to do, and a report for support, folded away.

It blocks nothing and shows one failure once. What a failure means in words is ``gui.words.problems``' business; what a
report may hold, ``core.system.redaction``'s.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.domain.errors import StoppedByUser
from core.domain.model import FailureNote
from gui.kit.dialog_style import describe_buttons
from gui.kit.plain_text import PlainLabel
from gui.kit.screen import ScreenDialog
from gui.kit.theme import HEADING, SPACING, grown, lettered
from gui.words.problems import ErrorText, describe, describe_failure


def present_error(parent: QWidget, error: BaseException, *, report: str = "") -> ErrorBox | None:
    """Show ``error`` in a box that blocks nothing. What the user stopped is no failure and is not shown.

    ``report`` is what support should get instead of the short one: that of a crash, redacted already.
    """
    if isinstance(error, StoppedByUser):
        return None
    text = describe(error)
    return present_text(parent, text._replace(support=report) if report else text, _place_of(error))


def present_failure(parent: QWidget, note: FailureNote) -> ErrorBox | None:
    """Show why a whole run ended early."""
    if note.code == StoppedByUser.code:
        return None
    return present_text(parent, describe_failure(note), _PLACES.get(note.code, ""))


_PLACES: Final = {
    "key_missing": "keys", "key_for_other_address": "keys", "key_format": "keys", "key_refused": "keys",
    "key_refused_words": "keys", "keyring_unavailable": "keys", "keyring_locked": "keys",
}  # fmt: skip
"""The section of the settings in which a failure is mended, by its code."""


def _place_of(error: BaseException) -> str:
    return _PLACES.get(str(getattr(error, "code", "")), "")


def present_text(parent: QWidget, text: ErrorText, place: str = "") -> ErrorBox | None:
    """Show a failure that is in words already; one that is on the screen already is not shown twice.

    ``place``: the section of the settings where it is mended; then the box has a button that asks for it.
    """
    for box in parent.window().findChildren(ErrorBox):
        if box.isVisible() and box.text[:3] == text[:3]:  # twenty orders that fail alike make one box
            box.raise_()
            return None
    box = ErrorBox(text, parent.window(), place)
    box.open_box()
    return box


class ErrorBox(ScreenDialog):
    """Title, what happened, what to do; the report folded away."""

    mend_wanted = Signal(str)
    """A section of the settings."""

    def __init__(self, text: ErrorText, parent: QWidget | None, place: str = "") -> None:
        super().__init__(parent)
        self._place = place
        self.text = text
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._icon = PlainLabel(parent=self)
        side = self.style().pixelMetric(QStyle.PixelMetric.PM_MessageBoxIconSize)
        warning = self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        self._icon.setPixmap(warning.pixmap(side, side))
        self._title = _label(text.title, self)
        font = self._title.font()
        font.setBold(True)
        font = lettered(font, HEADING)
        self._title.setFont(font)
        self._detail = _label(text.detail, self)
        self._hint = _label(text.hint, self)
        self._hint.setVisible(bool(text.hint))
        self._report = QPlainTextEdit(text.support, self)
        self._report.setReadOnly(True)
        self._report.setMinimumHeight(160)
        self._report.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._fold = QPushButton(self)
        self._copy = QPushButton(self)
        self.mend = QPushButton(self)
        self.mend.setVisible(bool(place))
        self.mend.clicked.connect(self._on_mend_clicked)
        if place:
            self._buttons.addButton(self.mend, QDialogButtonBox.ButtonRole.ActionRole)
        self._buttons.addButton(self._fold, QDialogButtonBox.ButtonRole.ActionRole)
        self._buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        self._buttons.rejected.connect(self.reject)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        self._fold.clicked.connect(self._on_fold_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._lay_out()
        self._retranslate()

    def _on_mend_clicked(self) -> None:
        self.accept()
        self.mend_wanted.emit(self._place)

    def open_box(self) -> None:
        self.show()
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACING)
        for label in (self._title, self._detail, self._hint):
            words.addWidget(label)
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACING * 3, SPACING * 3, SPACING * 3, SPACING * 2)
        grid.setHorizontalSpacing(SPACING * 2)
        grid.setVerticalSpacing(SPACING * 2)
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(words, 0, 1)
        grid.addWidget(self._report, 1, 0, 1, 2)
        grid.addWidget(self._buttons, 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self.setMinimumWidth(grown(560))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Order Reconciler"))
        self.mend.setText(self.tr("Open the &settings…"))
        self.mend.setToolTip(self.tr("Opens the settings where this is mended"))
        self._copy.setText(self.tr("&Copy for support"))
        self._copy.setToolTip(self.tr("Copies a report without keys and e-mail addresses"))
        self._fold.setText(self.tr("Show &details") if self._report.isHidden() else self.tr("Hide &details"))
        self._report.setAccessibleName(self.tr("Report for support"))
        self._report.setAccessibleDescription(self._copy.toolTip())
        self._fold.setToolTip(self.tr("What exactly happened, for support"))
        describe_buttons(self._buttons)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_fold_clicked(self) -> None:
        self._report.setVisible(self._report.isHidden())
        self._retranslate()
        self.adjustSize()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.text.support)


def _label(text: str, parent: QWidget) -> PlainLabel:
    label = PlainLabel(text, parent)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
