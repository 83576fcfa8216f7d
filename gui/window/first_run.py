"""The first page of a shop: one flow from nothing to a comparison, without a dialog for the settings.

Which shop it is, its keys, tested as they are pasted, orders from the shop or from a file, and the comparison that is
offered once they are in. The step at hand is open, those that are done are one line. Skippable and resumable: every
step says by itself whether it is done, whoever did it and whenever. It opens nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from core.domain.errors import SettingsError
from core.domain.settings import ShopSettings
from core.system.keyring import KeyState, KeyStatus, Service
from gui.kit.dialog_style import set_prominent
from gui.kit.error_box import present_error
from gui.kit.inputs import DropArea, FileChooser, choose_file
from gui.kit.jobs import AsyncRunner, task
from gui.kit.notes import InlineNote, QuietLabel
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import HEADING, HUGE, SPACING
from gui.kit.tiles import Panel, sized
from gui.kit.tinted import Badge
from gui.settings.keys import KeyPanel, key_words
from gui.settings.shop_page import ShopIdentity
from gui.words.tone import Tone

if TYPE_CHECKING:
    from core.shop.shop import Shop

_BADGE_SIDE: Final = 32
_STEPS_WIDTH: Final = 640
_HELP_WIDTH: Final = 300
_BESIDE: Final = 1000
"""Logical pixels of width from which the explanation stands beside the steps, else below them."""


class StepCard(QFrame):
    """Its badge is the step's number until the step is done, then a check mark; its body is shown while it is open."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.done = False
        self._badge = Badge(Tone.QUIET, self)
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._badge.setFixedSize(_BADGE_SIDE, _BADGE_SIDE)
        self._name = sized(PlainLabel(parent=self), 1.0)
        self._state = QuietLabel("", self)
        self.button = QPushButton(self)
        """Opens the step."""
        self.body = QWidget(self)
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, SPACING, 0, 0)
        self.column.setSpacing(SPACING)
        words = QVBoxLayout()
        words.setSpacing(SPACING // 4)
        words.addWidget(self._name)
        words.addWidget(self._state)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(head)
        right.addWidget(self.body)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, SPACING, 0, SPACING)
        layout.setSpacing(2 * SPACING)
        layout.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(right, 1)
        self.show_state(done=False, sentence="")

    @property
    def sentence(self) -> str:
        return self._state.text()

    @property
    def is_open(self) -> bool:
        return self.body.isVisibleTo(self)

    def open(self, *, is_open: bool) -> None:
        self.body.setVisible(is_open)
        self.button.setVisible(not is_open)
        self._restyle()

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

    def _restyle(self) -> None:
        tone = Tone.GOOD if self.done else Tone.INFO if self.is_open else Tone.QUIET
        self._badge.set_tone(tone)


class FirstRunPage(QWidget):
    """Shown while the list of orders is empty. ``refresh`` after settings or keys were changed elsewhere."""

    import_requested = Signal(object)
    """The ``Path`` of a dropped or chosen file; ``None`` when the wizard should ask for one."""
    settings_changed = Signal()
    """They were saved from here."""

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
        self._chosen: StepCard | None = None
        """What the user opened, whatever is done."""
        self._is_wide: bool | None = None
        self._build()
        self._retranslate()
        self.identity.show_settings(shop.settings)
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

    def present(self, error: Exception) -> None:
        present_error(self, error)

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Into the first field of the step that is open: nobody has to look for it."""
        if self.shop_step.is_open:
            self.identity.fields[0].editor.setFocus(reason)
        elif self.keys_step.is_open:
            self.key_panels[0].field.setFocus(reason)
        else:
            self.drop_area.button.setFocus(reason)

    # ------------------------------------------------------------------------------------------- building

    def _build(self) -> None:
        self._title = sized(PlainLabel(parent=self), HUGE)
        self._title.setWordWrap(True)
        self._sentence = QuietLabel("", self)
        steps = self.shop_step, self.keys_step, self.orders_step, self.compare_step = (
            StepCard(1, self), StepCard(2, self), StepCard(3, self), StepCard(4, self),
        )  # fmt: skip
        self._steps = steps
        self._build_shop()
        self._build_keys()
        self._build_orders()
        for step in steps:
            step.button.clicked.connect(lambda _checked=False, step=step: self._open(step))
        column = QWidget(self)
        column.setMaximumWidth(_STEPS_WIDTH)
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACING // 2)
        rows.addWidget(self._title)
        rows.addWidget(self._sentence)
        rows.addSpacing(2 * SPACING)
        for step in steps:
            rows.addWidget(step)
        self._below = QVBoxLayout()
        rows.addLayout(self._below)
        rows.addStretch(1)
        self._place(column, self._build_help())

    def _build_shop(self) -> None:
        self.identity = ShopIdentity(parent=self)
        for label in self.identity.findChildren(PlainLabel):  # the letters belong to the menus of the window
            label.setText(label.text().replace("&", ""))
        self.shop_on = self._go_on(self.shop_step, self.identity)
        self.shop_on.clicked.connect(lambda _checked=False: self._save_shop())
        for field in self.identity.fields:
            if isinstance(field.editor, QLineEdit):
                field.editor.returnPressed.connect(self.shop_on.click)

    def _build_keys(self) -> None:
        self.key_panels = [KeyPanel(words, self._shop, self._runner, self, at_once=True) for words in key_words()]
        self._no_key = InlineNote(self)
        self.keys_on = self._go_on(self.keys_step, *self.key_panels, self._no_key)
        self.keys_on.clicked.connect(lambda _checked=False: self._leave_keys())
        for panel in self.key_panels:
            panel.keys_changed.connect(self._on_key_kept)

    def _build_orders(self) -> None:
        self.fetch_button = QPushButton(self)
        """Wants the orders from the shop itself."""
        self.fetch_button.hide()
        self.drop_area = DropArea(self, choose=self._choose)
        self.drop_area.file_chosen.connect(self.import_requested)
        self.orders_step.column.addWidget(self.fetch_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.orders_step.column.addWidget(self.drop_area)
        set_prominent(self.drop_area.button)

    def _go_on(self, step: StepCard, *content: QWidget) -> QPushButton:
        """The one filled button of a step, below what is asked in it."""
        for widget in content:
            step.column.addWidget(widget)
        button = QPushButton(self)
        set_prominent(button)
        step.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def _build_help(self) -> QWidget:
        """Where to find what is asked, and the demo shop."""
        self._help_title = sized(PlainLabel(parent=self), HEADING)
        self._help = QuietLabel("", self)
        self._demo_title = sized(PlainLabel(parent=self), HEADING)
        self._demo_sentence = QuietLabel("", self)
        self.demo_button = QPushButton(self)
        self._help_title.setWordWrap(True)
        beside = Panel(self)
        for widget in (self._help_title, self._help):
            beside.column.addWidget(widget)
        beside.column.addSpacing(2 * SPACING)
        for widget in (self._demo_title, self._demo_sentence):
            beside.column.addWidget(widget)
        beside.column.addSpacing(SPACING // 2)
        beside.column.addWidget(self.demo_button, 0, Qt.AlignmentFlag.AlignLeft)
        return beside

    def _place(self, steps: QWidget, beside: QWidget) -> None:
        """In the middle, no wider than reads well, and scrollable in a small window."""
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(area)
        self._beside = beside
        self._sides = QHBoxLayout(inner)
        self._sides.setContentsMargins(4 * SPACING, 4 * SPACING, 4 * SPACING, 3 * SPACING)
        self._sides.setSpacing(4 * SPACING)
        self._sides.addStretch(1)
        self._sides.addWidget(steps, 100)
        self._sides.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
        self._sides.addStretch(1)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Make your shop and Ecomail agree"))
        self._sentence.setText(self.tr("Four steps, about three minutes. Nothing is sent before you have seen it."))
        edit, open_it = self.tr("Edit"), self.tr("Open")
        titles = (self.tr("Your shop"), self.tr("The two keys"), self.tr("Orders in"), self.tr("Compare"))
        for step, title in zip(self._steps, titles, strict=True):
            step.show_words(title, edit if step.done else open_it)
            step.button.setToolTip(self.tr("Opens this step"))
        self.compare_step.button.hide()
        for button, tip in (
            (self.shop_on, self.tr("Saves the shop and opens the next step")),
            (self.keys_on, self.tr("Opens the next step")),
        ):
            button.setText(self.tr("Go on"))
            button.setToolTip(tip)
        self.orders_step.show_state(
            done=False, sentence=self.tr("A file of orders, from Excel or as CSV. Importing sends nothing.")
        )
        self.compare_step.show_state(
            done=False, sentence=self.tr("Offered once orders are in. Comparing changes nothing.")
        )
        self.fetch_button.setText(self.tr("&Fetch them from the shop…"))
        self.fetch_button.setToolTip(self.tr("Takes the orders that the shop itself lists; nothing is sent"))
        self._demo_title.setText(self.tr("Only looking around?"))
        self._demo_sentence.setText(
            self.tr("The demo shop has orders with differences of every kind and needs no keys.")
        )
        self.demo_button.setText(self.tr("&Try the demo shop"))
        self.demo_button.setToolTip(self.tr("Opens a made-up shop on this computer; nothing leaves it"))
        self._show_help()

    def _show_help(self) -> None:
        """About the step that is open."""
        if self.shop_step.is_open:
            title = self.tr("Where you find the website id")
            text = self.tr("In Wemasy, open your webshop: its number is in the address and in its settings.")
        elif self.keys_step.is_open:
            title = self.tr("Where you find the keys")
            text = self.tr(
                "In Ecomail, open “Manage your account” and “For developers”; only administrators see it. Do "
                "not make a new key unless you must: the old one then stops working everywhere."
            )
        else:
            title = self.tr("Where you find the orders")
            text = self.tr("Export them from Wemasy, as CSV or Excel. The columns are recognised and can be corrected.")
        self._help_title.setText(title)
        self._help.setText(text)
        self._fit_help()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = event.size().width() >= _BESIDE * max(1.0, self.fontMetrics().height() / 17)
        if is_wide is not self._is_wide:
            self._is_wide = is_wide
            if is_wide:
                self._sides.insertWidget(2, self._beside, 0, Qt.AlignmentFlag.AlignTop)
            else:
                self._below.addWidget(self._beside)
        self._fit_help()

    def _fit_help(self) -> None:
        """As high as its sentences are at the width that it has: a layout in a scrolled page would squeeze it."""
        layout = self._beside.layout()
        width = _HELP_WIDTH if self._is_wide else min(_STEPS_WIDTH, self.width() - 10 * SPACING)
        if layout is not None and self._is_wide is not None:
            self._beside.setFixedSize(width, layout.totalHeightForWidth(width))

    # --------------------------------------------------------------------------------------------- acting

    def _open(self, step: StepCard) -> None:
        self._chosen = step
        self._lead_on()
        self.setFocus()

    @task
    async def _save_shop(self) -> None:
        """Keep what was typed; what cannot be is said beside its field."""
        try:
            settings = self.identity.put_into(self._shop.settings)
        except SettingsError:
            return  # shown by the field
        if settings != self._shop.settings:
            await self._runner.start(lambda _progress, _stop: self._shop.setup.change_settings(settings))
            self.settings_changed.emit()
        self._show_shop(self._shop.settings)
        if not self.shop_step.done:
            self.identity.fields[0].problem.say(
                Tone.BAD, self.tr("Without its number the shop cannot be asked. Type it here.")
            )
            return
        self._chosen = None
        self._open(next(step for step in self._steps if not step.done))

    def _on_key_kept(self) -> None:
        self._chosen = self.keys_step  # the other one may follow: the user says when to go on
        self._no_key.clear()
        self.refresh()

    def _leave_keys(self) -> None:
        if not self.key_panels[0].has_key:
            self._no_key.say(
                Tone.WARN,
                self.tr("Without Ecomail's key nothing can be compared. Orders can come in already."),
            )
        self._open(self.orders_step)

    # -------------------------------------------------------------------------------------------- showing

    def _show_shop(self, settings: ShopSettings) -> None:
        done = bool(settings.wemasy_website_id)
        said = [
            settings.shop_name,
            self.tr("website id {website_id}").format(website_id=settings.wemasy_website_id),
            settings.shop_currency or self.tr("currency of its first order"),
        ]
        sentence = self.tr("Its website id at Wemasy, its name in Ecomail and its currency.")
        self.shop_step.show_state(done=done, sentence=", ".join(filter(None, said)) if done else sentence)
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
        """Open the step that the user chose, or else the first that is still to do."""
        at_hand = self._chosen or next(step for step in self._steps if not step.done)
        for step in self._steps:
            step.open(is_open=step is at_hand)
            step.button.setText(self.tr("Edit") if step.done else self.tr("Open"))
        self.compare_step.button.hide()
        self._show_help()

    def _on_key_unknown(self, _error: Exception) -> None:
        self.keys_step.show_state(
            done=False, sentence=self.tr("The password store of this computer did not answer. Look into it here.")
        )
