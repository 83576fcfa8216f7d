"""Sentences in the page itself: a note with a mark and a colour, a strip with buttons that resolve it, quiet text.

They never interrupt, never take the focus, and must not know where their text comes from. Colours are taken from the
palette when they paint, so a change of theme needs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from gui.kit.dialog_style import set_prominent
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import HEADING, SPACING, grown, lettered, muted_color, tone_colors
from gui.kit.tinted import TintedFrame
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.domain.results import InterruptedRun
    from gui.words.orders import Verdict

_MARKS = {Tone.GOOD: "✓", Tone.WARN: "!", Tone.BAD: "×", Tone.INFO: "i", Tone.QUIET: "○"}
_RADIUS: Final = 6.0
_LEAST_BANNERS: Final = 76
_MOST_BANNERS: Final = 132
"""Heights of all sentences together, in logical pixels."""
_LOW_WINDOW: Final = 560
_ONE_BANNER: Final = 44
"""A lower window shows one sentence at a time, and the others where it is scrolled."""
_MOST_FOR_BUTTONS: Final = 0.6
"""Of the width of a banner; the words keep the rest."""
_BANNER_MARKS: Final = {Tone.GOOD: "✓", Tone.WARN: "!", Tone.BAD: "!", Tone.INFO: "i", Tone.QUIET: "i"}


class InlineNote(TintedFrame):
    """Hidden while it has nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.INFO, parent)
        self._mark = PlainLabel(parent=self)
        self._mark.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._text = PlainLabel(parent=self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACING + SPACING // 2, SPACING, SPACING + SPACING // 2, SPACING)
        layout.setSpacing(SPACING)
        layout.addWidget(self._mark)
        layout.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty while hidden."""
        return self._text.text()

    def say(self, tone: Tone, text: str) -> None:
        self.set_tone(tone)
        self._mark.setText(_MARKS[tone])
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def clear(self) -> None:
        self._text.clear()
        self.setAccessibleName("")
        self.hide()


class QuietLabel(PlainLabel):
    """Plain text, wrapped unless told otherwise."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, wrap: bool = True) -> None:
        super().__init__(text, parent)
        self.setWordWrap(wrap)
        self._quieten()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._quieten()

    def _quieten(self) -> None:
        # The application's palette: a parent may still have the one of before when this is called. It stands on a
        # dialog, not in a list, so the contrast is owed on that ground.
        ground = QGuiApplication.palette()
        ground.setColor(QPalette.ColorRole.Base, ground.color(QPalette.ColorRole.Window))
        color, palette = muted_color(ground), self.palette()
        if palette.color(QPalette.ColorRole.WindowText) != color:  # setting it brings us here again
            palette.setColor(QPalette.ColorRole.WindowText, color)
            self.setPalette(palette)


class Banner(QWidget):
    """One sentence (or a few), with a mark, and buttons at its end."""

    def __init__(self, tone: Tone, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setObjectName("banner")
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._mark = PlainLabel(_BANNER_MARKS[tone])
        font = QFont(self.font())
        font.setBold(True)
        self._mark.setFont(font)
        self._label = PlainLabel(text)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QHBoxLayout()
        words.setSpacing(SPACING)
        words.addWidget(self._mark)
        words.addWidget(self._label, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SPACING)
        self._buttons.addStretch()
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(SPACING + 4, SPACING // 2 + 1, SPACING, SPACING // 2 + 1)
        self._parts.setSpacing(SPACING)
        self._parts.addLayout(words, 1)
        self._parts.addLayout(self._buttons)

    @property
    def text(self) -> str:
        return self._label.text()

    def set_text(self, text: str) -> None:
        self._label.setText(text)
        self.setAccessibleName(text)

    def add_button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleDescription(self.text)
        self._buttons.addWidget(button)
        return button

    def fit(self, width: int) -> None:
        """The buttons beside the words where they leave most of ``width`` to them, else below."""
        is_wide = self._buttons.sizeHint().width() < _MOST_FOR_BUTTONS * width
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if direction != self._parts.direction():
            self._parts.setDirection(direction)
            self.updateGeometry()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit(self.width())
        super().resizeEvent(event)

    def buttons(self) -> list[QPushButton]:
        return self.findChildren(QPushButton)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        _paint_ground(self, self._tone, _RADIUS)


class InterruptedNote(Banner):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.INFO, "", parent)
        self.go_on = self.add_button("")
        self.later = self.add_button(self.tr("&Not now"))
        set_prominent(self.go_on)
        self.go_on.setToolTip(self.tr("Compares the orders that had no turn yet"))
        self.later.setToolTip(self.tr("Hides this line; the next comparison of all orders goes on there as well"))
        self.go_on.clicked.connect(self.hide)
        self.later.clicked.connect(self.hide)
        self.hide()

    def show_run(self, run: InterruptedRun | None) -> None:
        """``None``: nothing was left."""
        self.setVisible(run is not None)
        if run is None:
            return
        locale = self.locale()
        counts = {"done": locale.toString(run.done), "total": locale.toString(run.total)}
        self.set_text(self.tr("The comparison was not finished. What was compared is kept."))
        self.go_on.setText(self.tr("&Go on where you stopped ({done} of {total})").format(**counts))


class BannerList(QScrollArea):
    """Banners below each other. Takes no more room than a few lines; what is more scrolls. Hidden while empty."""

    most_of_window = 5
    """They take one part in so many of the window's height at the most, and always the room of two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._content = QWidget()
        self._content.setAutoFillBackground(False)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACING // 2)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._content)
        self.hide()

    def add(self, banner: Banner) -> Banner:
        """One more, below the others."""
        self._column.addWidget(banner)
        banner.show()  # a layout gives a widget no height before it is shown, and the height is asked for now
        self.show()
        self._fit_height()
        return banner

    def clear(self) -> None:
        for banner in self.banners():
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.hide()
        self._fit_height()

    def banners(self) -> list[Banner]:
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, Banner)]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        """As high as the sentences need at this width, up to the limit; less in a low window."""
        for banner in self.banners():
            banner.fit(self.width())
        room = self.window().height()
        is_low = room < grown(_LOW_WINDOW)
        most = grown(_ONE_BANNER) if is_low else max(_LEAST_BANNERS, min(_MOST_BANNERS, room // self.most_of_window))
        height = max(0, self._column.heightForWidth(self.width())) if self.banners() else 0
        all_fit = height <= most
        # Not as needed: the banners would be laid out as if there were no scroll bar, and end below it.
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if all_fit else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self.setVerticalScrollBarPolicy(policy)
        self.setFixedHeight(min(height, most))


class Pill(QWidget):
    """A verdict: mark, word and colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.QUIET
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        return self._text

    def show_verdict(self, verdict: Verdict) -> None:
        self.show_text(verdict.tone, f"{verdict.mark} {verdict.word}")

    def show_text(self, tone: Tone, text: str) -> None:
        self._tone, self._text = tone, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 3 * SPACING, metrics.height() + SPACING)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        _paint_ground(self, self._tone, self.height() / 2)
        painter = QPainter(self)
        painter.setPen(tone_colors(self._tone, self.palette()).text)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()


class Placeholder(QWidget):
    """What a place says that has nothing to show: a title, a sentence and at most one button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel()
        self._title.setFont(lettered(self.font(), HEADING, bold=True))
        self._text = PlainLabel()
        self._text.setWordWrap(True)
        self.button = QPushButton()
        column = QVBoxLayout(self)
        column.setSpacing(SPACING)
        column.addStretch()
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(SPACING)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch()

    @property
    def texts(self) -> tuple[str, str]:
        return self._title.text(), self._text.text()

    def say(self, title: str, text: str, button: str = "") -> None:
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.button.setText(button)
        self.button.setVisible(bool(button))


def _paint_ground(widget: QWidget, tone: Tone, radius: float) -> None:
    colors = tone_colors(tone, widget.palette())
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colors.border)
    painter.setBrush(colors.fill)
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.end()
