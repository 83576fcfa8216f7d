"""One line that says whether the lines, tax and shipping of an order add up to its total."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from core.domain.model import Balance
from gui.kit.theme import tone_colors
from gui.words.formatting import money
from gui.words.tone import Tone


class BalanceLine(QLabel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("balance_line")
        self._tone = Tone.QUIET

    def show_balance(self, balance: Balance | None, currency: str | None) -> None:
        """The sums in words; amounts are in the order's own currency."""
        self.setVisible(balance is not None)
        if balance is None:
            self.clear()
            return
        self._tone = Tone.GOOD if balance.adds_up else Tone.WARN
        sums = self._sums(balance)
        value = money(balance.value, currency)
        text = (
            self.tr("{sums} = {value} · adds up ✓")
            if balance.adds_up
            else self.tr("{sums} ≠ {value} · does not add up")
        )
        self.setText(text.format(sums=sums, value=value))
        self._tint()

    def _sums(self, balance: Balance) -> str:
        """The sum that fits the shop's value, or the likeliest one; tax is part of prices in most shops."""
        lines, tax, shipping = (money(part) for part in (balance.lines_total, balance.tax, balance.shipping))
        for text, total in (
            (self.tr("lines {lines} + shipping {shipping}"), balance.lines_total + balance.shipping),
            (self.tr("lines {lines} + tax {tax} + shipping {shipping}"), grand_sum(balance)),
            (self.tr("lines {lines}"), balance.lines_total),
            (self.tr("lines {lines} + tax {tax}"), balance.lines_total + balance.tax),
        ):
            if abs(total - balance.value) <= balance.tolerance:
                return text.format(lines=lines, tax=tax, shipping=shipping)
        return self.tr("lines {lines}, tax {tax}, shipping {shipping}").format(lines=lines, tax=tax, shipping=shipping)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationPaletteChange:
            self._tint()

    def _tint(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, tone_colors(self._tone, palette).text)
        self.setPalette(palette)


def grand_sum(balance: Balance) -> Decimal:
    return balance.lines_total + balance.tax + balance.shipping
