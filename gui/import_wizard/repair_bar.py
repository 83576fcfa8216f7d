"""Fix all rows of one kind: what can be done to them, how many it will change, and what two of them become.

Says what is to be changed and changes nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.domain.model import RejectedRow
from core.domain.settings import ShopSettings
from core.files.repairs import FileStyle, Repair, reason_against, repaired, repairs_for
from gui.import_wizard.sample_readings import reading_of
from gui.kit.entry_line import EntryLine
from gui.kit.quiet_label import QuietLabel
from gui.kit.theme import SPACING
from gui.words.reject_reasons import Kind, sentence_for

_TRIED: Final = 2_000
"""Rows that a repair is tried on before it is offered."""
_SAMPLES: Final = 2
_SAMPLE_CHARACTERS: Final = 40


def repair_text(repair: Repair) -> str:
    """What ``repair`` does, in the user's language."""
    words = {
        Repair.ADDRESS_WITHIN: QCoreApplication.translate("ImportRepair", "Keep only the address that is in the text"),
        Repair.DAY_FIRST: QCoreApplication.translate("ImportRepair", "Read the day first: 3/4/26 is 3 April 2026"),
        Repair.MONTH_FIRST: QCoreApplication.translate("ImportRepair", "Read the month first: 3/4/26 is 4 March 2026"),
        Repair.DAY_ONLY: QCoreApplication.translate("ImportRepair", "Keep the day and leave out the time"),
        Repair.COMMA: QCoreApplication.translate("ImportRepair", "Read cents after a comma: 1.234,50"),
        Repair.POINT: QCoreApplication.translate("ImportRepair", "Read cents after a point: 1,234.50"),
        Repair.PLAIN: QCoreApplication.translate("ImportRepair", "Write it with plain characters"),
        Repair.FIRST_ROW: QCoreApplication.translate("ImportRepair", "Use what the order's first row says"),
        Repair.VALUE: QCoreApplication.translate("ImportRepair", "Use one value for all"),
        Repair.LEAVE_OUT: QCoreApplication.translate("ImportRepair", "Leave this value out"),
    }
    return words[repair]


class RepairBar(QWidget):
    """Says ``repair_requested(dict)``: number of a row → its new text."""

    repair_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: Kind | None = None
        self._rows: Mapping[int, RejectedRow] = {}
        self._place = 0
        self._style = FileStyle(decimal_comma=False, date_order="dmy", timezone="UTC")
        self._texts: dict[int, str] = {}
        self._default_values: Mapping[str, str] = {}
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("What to do with all rows of this kind"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.setToolTip(self.tr("Only what helps at least one of these rows is offered."))
        self.value = EntryLine(self)
        self.value.setAccessibleName(self.tr("The value for all rows of this kind"))
        self.value.setAccessibleDescription(self.tr("Checked as you type, as the import would."))
        self.value.setMaximumWidth(180)
        self.apply_button = QPushButton(self)
        self.apply_button.setToolTip(self.tr("One step that Undo takes back. They are not imported yet."))
        self._readings = QuietLabel("", self)
        label = QLabel(self.tr("&Fix all of this kind:"), self)
        label.setBuddy(self.choice)
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addWidget(label)
        row.addWidget(self.choice)
        row.addWidget(self.value)
        row.addWidget(self.apply_button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        layout.addLayout(row)
        layout.addWidget(self._readings)
        self.choice.activated.connect(self._on_chosen)
        self.value.textChanged.connect(self._show_effect)
        self.value.entered.connect(self._on_apply)
        self.apply_button.clicked.connect(self._on_apply)

    @property
    def readings(self) -> str:
        """What rows become, as shown."""
        return self._readings.text()

    def set_shop(self, shop: ShopSettings) -> None:
        """The value that is most likely wanted for all rows is the shop's own."""
        self._default_values = {"website_id": shop.wemasy_website_id, "currency": shop.shop_currency}

    def show_kind(
        self, kind: Kind | None, rows: Mapping[int, RejectedRow], place: int | None, style: FileStyle
    ) -> None:
        """Offer what helps ``rows``, which are all of ``kind``; nothing where nothing does."""
        same = kind == self._kind
        self._kind, self._rows, self._place, self._style = kind, rows, place or 0, style
        before = self.choice.currentData() if same else None
        self.choice.clear()
        if kind is not None and place is not None:
            for repair in repairs_for(kind.code, kind.column):
                if repair is Repair.VALUE or self._helps(repair):
                    self.choice.addItem(repair_text(repair), repair)
            if not same:
                self.value.setText(self._default_values.get(kind.column, ""))
        self.choice.setCurrentIndex(max(0, self.choice.findData(before)))
        self.setVisible(self.choice.count() > 0)
        self._on_chosen()

    def _helps(self, repair: Repair) -> bool:
        some = dict(list(self._rows.items())[:_TRIED])
        return bool(repaired(repair, some, self._place, self._style))

    def _on_chosen(self) -> None:
        self.value.setVisible(self.choice.currentData() is Repair.VALUE)
        self._show_effect()

    def _show_effect(self) -> None:
        repair = self.choice.currentData()
        self._texts = {}
        if isinstance(repair, Repair) and (repair is not Repair.VALUE or self.value.text().strip()):
            self._texts = repaired(repair, self._rows, self._place, self._style, self.value.text().strip())
        self.apply_button.setEnabled(bool(self._texts))
        self.apply_button.setText(self.tr("C&hange %n rows", "", len(self._texts)))
        self._readings.setText(self._words())

    def _words(self) -> str:
        if self.choice.currentData() is Repair.VALUE and self._kind is not None:
            value = self.value.text().strip()
            refused = reason_against(self._kind.column, value, self._style) if value else None
            if refused:
                return sentence_for(refused.code)
            return f"{value} → {reading_of(self._kind.column, value, self._style)}" if value else ""
        texts = list(self._texts.items())[:_SAMPLES]
        shown = [self._reading(self._rows[number], text) for number, text in texts]
        left = len(self._rows) - len(self._texts)
        if left and self._texts:
            shown.append(self.tr("%n rows stay as they are", "", left))
        return "     ".join(shown)

    def _reading(self, row: RejectedRow, text: str) -> str:
        before = row.cells[self._place].strip()
        if len(before) > _SAMPLE_CHARACTERS:
            before = f"{before[:_SAMPLE_CHARACTERS]}…"
        if not text:
            return self.tr("{value} → left out").format(value=before)
        return f"{before} → {reading_of(row.column, text, self._style)}"

    def _on_apply(self) -> None:
        if self._texts:
            self.repair_requested.emit(dict(self._texts))
