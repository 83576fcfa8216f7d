"""Inputs that several dialogs share: where a file is dropped or chosen, a choice of days, a line to type in.

They hand over what was chosen and know nothing of what it is for. Return in the line to type in is its own: it does not
press the dialog's button as well.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.files.shop_listing import Period
from gui.kit.files import ask_which_to_open, downloads
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import SPACING, icon, mixed, muted_color

_CORNER_RADIUS = 10.0
_PICTURE_SIDE = 40
FileChooser = Callable[[QWidget], Path | None]


def choose_file(parent: QWidget) -> Path | None:
    """Ask for a file of orders; ``None`` when the user changed their mind."""
    return ask_which_to_open(
        parent,
        QCoreApplication.translate("DropArea", "Choose a file of orders"),
        downloads(),
        QCoreApplication.translate("DropArea", "Orders (*.csv *.tsv *.txt *.xlsx);;All files (*)"),
    )


def dropped_files(mime: QMimeData) -> tuple[Path, ...]:
    """The files on this computer that are being dragged."""
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())


class DropArea(QFrame):
    """A dashed field that says what will happen; says ``file_chosen(Path)``."""

    file_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, choose: FileChooser = choose_file) -> None:
        super().__init__(parent)
        self._choose = choose
        self._hovered = False
        self.setAcceptDrops(True)
        self._picture = PlainLabel(parent=self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._show_picture()
        self._sentence = PlainLabel(parent=self)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        self.button = QPushButton(self)
        self.button.clicked.connect(self._on_choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACING, 3 * SPACING, 3 * SPACING, 3 * SPACING)
        layout.setSpacing(2 * SPACING)
        layout.addStretch(1)
        layout.addWidget(self._picture)
        layout.addWidget(self._sentence)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self._retranslate()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        files = dropped_files(event.mimeData())
        if not files:
            return
        self._hovered = True
        if len(files) == 1:
            self._sentence.setText(self.tr("Let go to look at {file}. Nothing is sent.").format(file=files[0].name))
            event.acceptProposedAction()
        else:
            self._sentence.setText(self.tr("One file at a time."))
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        self.update()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_sentence()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        event.acceptProposedAction()
        if len(files) == 1:
            self._show_sentence()
            self.file_chosen.emit(files[0])
        else:
            self._hovered = False
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        border = accent if self._hovered else muted_color(self.palette())
        painter.setPen(QPen(border, 1.5, Qt.PenStyle.DashLine))
        base = self.palette().color(QPalette.ColorRole.Base)
        painter.setBrush(mixed(accent, base, 0.12) if self._hovered else base)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _CORNER_RADIUS, _CORNER_RADIUS)
        painter.end()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_picture()
        elif event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.button.setText(self.tr("Choose a file…"))
        self.button.setAccessibleDescription(self.tr("Opens a file of orders from this computer"))
        self._show_sentence()

    def _show_picture(self) -> None:
        self._picture.setPixmap(icon("import").pixmap(QSize(_PICTURE_SIDE, _PICTURE_SIDE), self.devicePixelRatioF()))

    def _show_sentence(self) -> None:
        self._hovered = False
        self._sentence.setText(self.tr("Drop a file with orders here: CSV, or Excel (.xlsx)"))
        self.update()

    def _on_choose(self) -> None:
        path = self._choose(self)
        if path is not None:
            self.file_chosen.emit(path)


class PeriodChoice(QWidget):
    """``label`` belongs to the box that turns the days on."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.only = QCheckBox(label, self)
        self.only.setToolTip(self.tr("With it, only the days from the first to the last count"))
        today = QDate.currentDate()
        self.first = self._day(today.addMonths(-1), self.tr("First day"), self.tr("The first of the days that count"))
        self.last = self._day(today, self.tr("Last day"), self.tr("The last of the days that count"))
        self._days = QHBoxLayout()
        self._days.setSpacing(SPACING)
        self._days.addWidget(self.first)
        self._days.addWidget(PlainLabel(self.tr("to"), self))
        self._days.addWidget(self.last)
        self._days.addStretch(1)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(SPACING)
        self._parts.addWidget(self.only)
        self._parts.addLayout(self._days, 1)
        self.only.toggled.connect(self._enable)
        self._enable()

    def period(self) -> Period:
        """The days chosen; open at both ends while the box is not ticked."""
        if not self.only.isChecked():
            return Period()
        return Period(first=_date(self.first.date()), last=_date(self.last.date()))

    def choose(self, period: Period) -> None:
        self.only.setChecked(not period.is_open)
        for edit, day in ((self.first, period.first), (self.last, period.last)):
            if day is not None:
                edit.setDate(QDate(day.year, day.month, day.day))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.only.minimumSizeHint().width(), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The days below the words where both have no room beside each other."""
        super().resizeEvent(event)
        needed = self.only.sizeHint().width() + self._days.sizeHint().width() + SPACING
        direction = QBoxLayout.Direction.LeftToRight if needed <= self.width() else QBoxLayout.Direction.TopToBottom
        if direction != self._parts.direction():
            self._parts.setDirection(direction)

    def _day(self, day: QDate, name: str, description: str) -> QDateEdit:
        edit = QDateEdit(day, self)
        edit.setCalendarPopup(True)
        edit.setAccessibleName(name)
        edit.setToolTip(description)
        return edit

    def _enable(self) -> None:
        for edit in (self.first, self.last):
            edit.setEnabled(self.only.isChecked())


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


class EntryLine(QLineEdit):
    entered = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
