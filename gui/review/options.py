"""What is chosen before sending: how new orders are added, whether orders are marked, and the typed number.

Reports choices; plans and sends nothing.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.domain.model import Action, PushPlan
from gui.kit.banner import Banner
from gui.kit.theme import SPACING
from gui.words.orders import notice_text
from gui.words.pushes import is_removal, is_undo
from gui.words.tone import Tone


class ReviewOptions(QWidget):
    plan_wanted = Signal(bool, bool)
    """``as_new`` and ``mark`` were chosen, and the plan has to be made again."""
    number_typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number: int | None = None
        self._showing = False
        """A plan is being shown: what is set then was not chosen by the user."""
        self.quietly = QRadioButton(self.tr("Add &quietly (recommended: starts no e-mails)"))
        self.as_new = QRadioButton(self.tr("Add as &new orders (may start Ecomail's automations, such as e-mails)"))
        self._ways = QButtonGroup(self)
        self._ways.addButton(self.quietly)
        self._ways.addButton(self.as_new)
        self._new_title = QLabel()
        self.mark = QCheckBox(self.tr("&Mark each order as tracked in your shop, once it was checked in Ecomail"))
        self.quietly.setToolTip(self.tr("No automation of Ecomail starts, so nobody gets an e-mail"))
        self.as_new.setToolTip(self.tr("Ecomail's automations may write to these customers"))
        self.mark.setToolTip(self.tr("Your shop then knows that Ecomail has the order"))
        self._brake = Banner(Tone.WARN, "")
        self.number = QLineEdit()
        self.number.setToolTip(self.tr("Many orders would be overwritten: the number shows that you mean it"))
        self.number.setMaximumWidth(12 * SPACING)
        self._number_label = QLabel()
        self._number_label.setBuddy(self.number)
        self._number_row = QWidget()
        row = QHBoxLayout(self._number_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._number_label)
        row.addWidget(self.number)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        for widget in (self._new_title, self.quietly, self.as_new, self.mark, self._brake, self._number_row):
            column.addWidget(widget)
        self._ways.buttonToggled.connect(self._on_way_toggled)
        self.mark.toggled.connect(self._on_chosen)
        self.number.textChanged.connect(self.number_typed)

    def show_plan(self, plan: PushPlan) -> None:
        """Show the choices that ``plan`` leaves; asks for no new plan."""
        news = plan.count(Action.CREATE)
        undo = is_undo(plan)
        self._showing = True
        for control, on in ((self.quietly, not plan.as_new), (self.as_new, plan.as_new), (self.mark, plan.mark)):
            control.setChecked(on)
        self._showing = False
        for widget in (self._new_title, self.quietly, self.as_new):
            widget.setVisible(bool(news) and not undo)
        self._new_title.setText(self.tr("%n orders are new to Ecomail:", "", news))
        self.mark.setVisible(not undo and not is_removal(plan) and bool(plan.entries or plan.skipped))
        self._show_brake(plan)

    def number_is_right(self) -> bool:
        """True also when no number has to be named."""
        return self._number is None or self.number.text().strip() == str(self._number)

    def _show_brake(self, plan: PushPlan) -> None:
        if plan.confirm_number != self._number:
            self.number.clear()
        self._number = plan.confirm_number
        self._brake.setVisible(self._number is not None)
        self._number_row.setVisible(self._number is not None)
        if self._number is None:
            return
        text = self.tr("%n orders in Ecomail would be overwritten", "", self._number)
        if plan.brake_reason is not None:
            why = notice_text(plan.brake_reason)
            text = self.tr("{what}: {why}.").format(what=text, why=why)
        self._brake.set_text(text)
        label = self.tr("If that is what you want, type the number {number} &here:").format(number=self._number)
        self._number_label.setText(label)
        self.number.setAccessibleName(label.replace("&", ""))

    def _on_way_toggled(self, _button: object, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if checked:
            self._on_chosen()

    def _on_chosen(self) -> None:
        if not self._showing:
            self.plan_wanted.emit(self.as_new.isChecked(), self.mark.isChecked())
