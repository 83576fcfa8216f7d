"""The first page of a shop: three steps with their state, the demo shop, and a field to drop a file on.

Skippable and resumable: every step says by itself whether it is done, whoever did it and whenever. It opens nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from core.domain.settings import ShopSettings
from core.system.keyring import KeyState, KeyStatus, Service
from gui.kit.dialog_style import set_prominent
from gui.kit.inputs import DropArea, FileChooser, choose_file
from gui.kit.jobs import AsyncRunner
from gui.kit.notes import QuietLabel
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import SPACING, tone_colors
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.shop.shop import Shop

_BADGE_SIDE = 32


class StepCard(QFrame):
    """Its badge is the step's number until the step is done, then a check mark."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.done = False
        self._badge = PlainLabel(parent=self)
        self._badge.setObjectName("badge")
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._badge.setFixedSize(_BADGE_SIDE, _BADGE_SIDE)
        self._name = PlainLabel(parent=self)
        font = self._name.font()
        font.setBold(True)
        self._name.setFont(font)
        self._state = QuietLabel("", self)
        self.button = QPushButton(self)
        words = QVBoxLayout()
        words.setSpacing(SPACING // 4)
        words.addWidget(self._name)
        words.addWidget(self._state)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, SPACING, 0, SPACING)
        layout.setSpacing(2 * SPACING)
        layout.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_state(done=False, sentence="")

    @property
    def sentence(self) -> str:
        return self._state.text()

    def show_words(self, title: str, button: str) -> None:
        self._name.setText(title)
        self.button.setText(button)
        self.button.setAccessibleDescription(title)

    def show_state(self, *, done: bool, sentence: str) -> None:
        self.done = done
        self._badge.setText("✓" if done else str(self._number))
        self._state.setText(sentence)
        state = self.tr("done") if done else self.tr("still to do")
        self.setAccessibleName(f"{self._number}. {self._name.text()}: {state}")
        self.setAccessibleDescription(sentence)
        self._restyle()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._restyle()

    def _restyle(self) -> None:
        colors = tone_colors(Tone.GOOD if self.done else Tone.INFO, QGuiApplication.palette())
        style = (
            f"#badge {{ background: {colors.fill.name()}; color: {colors.text.name()};"
            f" border: 1px solid {colors.border.name()}; border-radius: {_BADGE_SIDE // 2}px; font-weight: bold; }}"
        )
        if self._badge.styleSheet() != style:
            self._badge.setStyleSheet(style)


_STEPS_WIDTH: Final = 680
_TITLE_SCALE: Final = 1.7


class FirstRunPage(QWidget):
    """Shown while the list of orders is empty. ``refresh`` after settings or keys were changed."""

    import_requested = Signal(object)
    """The ``Path`` of a dropped or chosen file; ``None`` when the wizard should ask for one."""
    settings_requested = Signal(str)
    """A section of the settings."""

    def __init__(
        self,
        shop: Shop,
        runner: AsyncRunner,
        parent: QWidget | None = None,
        *,
        choose: FileChooser = choose_file,
    ) -> None:
        super().__init__(parent)
        self._shop = shop
        self._runner = runner
        self._choose = choose
        self._build()
        self._retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Show what is set up by now."""
        self._show_shop(self._shop.settings)
        job = self._runner.start(lambda _progress, _stop: self._shop.setup.key_status(Service.ECOMAIL))
        job.succeeded.connect(self._show_key)
        job.failed.connect(self._on_key_unknown)
        token = self._runner.start(lambda _progress, _stop: self._shop.setup.key_status(Service.WEMASY))
        token.succeeded.connect(self._show_token)
        token.failed.connect(lambda _error: self.fetch_button.hide())

    # ------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        self._title = PlainLabel(parent=self)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * _TITLE_SCALE)
        self._title.setFont(font)
        self._title.setWordWrap(True)
        self._sentence = QuietLabel("", self)
        self.shop_step, self.keys_step, self.orders_step = (StepCard(number, self) for number in (1, 2, 3))
        self.shop_step.button.clicked.connect(lambda: self.settings_requested.emit("shop"))
        self.keys_step.button.clicked.connect(lambda: self.settings_requested.emit("keys"))
        self.orders_step.button.clicked.connect(lambda: self.import_requested.emit(None))
        self.fetch_button = QPushButton(self)
        """Wants the orders from the shop itself."""
        self.fetch_button.hide()
        self.drop_area = DropArea(self, choose=self._choose)
        self.drop_area.file_chosen.connect(self.import_requested)
        self._demo_sentence = QuietLabel("", self)
        self.demo_button = QPushButton(self)
        demo = QHBoxLayout()
        demo.setSpacing(2 * SPACING)
        demo.addWidget(self._demo_sentence, 1)
        demo.addWidget(self.demo_button)
        column = QWidget(self)
        column.setMaximumWidth(_STEPS_WIDTH)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(3 * SPACING, 4 * SPACING, 3 * SPACING, 3 * SPACING)
        rows.setSpacing(SPACING)
        rows.addWidget(self._title)
        rows.addWidget(self._sentence)
        rows.addSpacing(2 * SPACING)
        for card in (self.shop_step, self.keys_step, self.orders_step):
            rows.addWidget(card)
        rows.addWidget(self.fetch_button, 0, Qt.AlignmentFlag.AlignRight)
        rows.addSpacing(SPACING)
        rows.addWidget(self.drop_area, 1)
        rows.addSpacing(SPACING)
        rows.addLayout(demo)
        self._place(column)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Your shop's orders and Ecomail, side by side"))
        self._sentence.setText(
            self.tr("See what differs, decide, and make Ecomail right. Nothing is sent before you have seen it.")
        )
        self.shop_step.show_words(self.tr("Your shop"), self.tr("Set &up the shop…"))
        self.keys_step.show_words(self.tr("The two keys"), self.tr("Add the &keys…"))
        self.orders_step.show_words(self.tr("Orders in"), self.tr("&Import orders…"))
        self.orders_step.show_state(
            done=False, sentence=self.tr("A file of orders, from Excel or as CSV. Importing sends nothing.")
        )
        self.fetch_button.setText(self.tr("&Fetch them from the shop…"))
        self.fetch_button.setToolTip(self.tr("Takes the orders that the shop itself lists; nothing is sent"))
        self._demo_sentence.setText(
            self.tr("Just looking? The demo shop has orders with differences of every kind and needs no keys.")
        )
        self.demo_button.setText(self.tr("&Try the demo shop"))
        self.demo_button.setToolTip(self.tr("Opens a made-up shop on this computer; nothing leaves it"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()

    def _place(self, column: QWidget) -> None:
        """In the middle, no wider than reads well, and scrollable in a small window."""
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        inner = QWidget(area)
        sides = QHBoxLayout(inner)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addStretch(1)
        sides.addWidget(column, 100)
        sides.addStretch(1)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    # -------------------------------------------------------------------------------------------- showing

    def _show_shop(self, settings: ShopSettings) -> None:
        done = bool(settings.wemasy_website_id and settings.shop_name)
        if done and settings.shop_currency:
            sentence = self.tr("{shop}, website id {website_id}, {currency}").format(
                shop=settings.shop_name, website_id=settings.wemasy_website_id, currency=settings.shop_currency
            )
        elif done:
            sentence = self.tr("{shop}, website id {website_id}. Its currency is not set yet; set it here.").format(
                shop=settings.shop_name, website_id=settings.wemasy_website_id
            )
        else:
            sentence = self.tr("Its website id at Wemasy, its name in Ecomail and its currency.")
        self.shop_step.show_state(done=done, sentence=sentence)
        self._lead_on()

    def _show_key(self, ecomail: KeyStatus) -> None:
        done = ecomail.state in (KeyState.STORED, KeyState.SESSION)
        if ecomail.state is KeyState.SESSION:
            sentence = self.tr("Ecomail's key is kept until you close the program.")
        elif done:
            sentence = self.tr("Ecomail's key is stored. Wemasy's is optional.")
        else:
            sentence = self.tr("Ecomail's, and Wemasy's if your shop needs it. They stay on this computer.")
        self.keys_step.show_state(done=done, sentence=sentence)
        self._lead_on()

    def _show_token(self, wemasy: KeyStatus) -> None:
        """With a token the shop lists its orders itself."""
        self.fetch_button.setVisible(wemasy.state in (KeyState.STORED, KeyState.SESSION))

    def _lead_on(self) -> None:
        """The first step that is still to do has the prominent button."""
        steps = (self.shop_step, self.keys_step, self.orders_step)
        following = next(step for step in steps if not step.done)
        for step in steps:
            set_prominent(step.button, prominent=step is following)

    def _on_key_unknown(self, _error: Exception) -> None:
        self.keys_step.show_state(
            done=False, sentence=self.tr("The password store of this computer did not answer. Look into it here.")
        )
