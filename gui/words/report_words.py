"""The words of a run's report, in the language of the window. Pure; writes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from core.domain.model import Action, OrderState, PushRecord, Transaction
from core.store.history import LeftOut, RunLine
from gui.kit.error_box import describe_failure
from gui.words.formatting import date_time, money
from gui.words.orders import verdict
from gui.words.pushes import left_out_text, not_begun_text, outcome_text
from gui.words.run_words import run_end, run_name, run_sum
from gui.words.words import what_happened

Cell = str | Decimal | bool | None


class RunReportWords:
    """For one shop. Fits ``core.shop.ReportWords``."""

    def __init__(self, shop: str, zone: tzinfo) -> None:
        self.language = QLocale().bcp47Name()
        self._shop = shop
        self._zone = zone

    def title(self, run: RunLine) -> str:
        return QCoreApplication.translate("RunReport", "{shop}: {what}").format(shop=self._shop, what=run_name(run))

    def sheets(self) -> tuple[str, str]:
        return QCoreApplication.translate("RunReport", "Orders"), QCoreApplication.translate("RunReport", "In total")

    def facts(self, run: RunLine) -> Sequence[tuple[str, str]]:
        translate, end = QCoreApplication.translate, run_end(run)
        return (
            (translate("RunReport", "Begun"), date_time(run.at, self._zone)),
            (translate("RunReport", "Ended"), date_time(run.finished_at, self._zone)),
            (translate("RunReport", "Outcome"), f"{end.word}. {end.sentence}".rstrip()),
            (translate("RunReport", "In total"), run_sum(run)),
        )

    def columns(self) -> tuple[str, ...]:
        translate = QCoreApplication.translate
        return (
            translate("RunReport", "Time"),
            translate("RunReport", "Order"),
            translate("RunReport", "Session"),
            translate("RunReport", "What"),
            translate("RunReport", "Outcome"),
            translate("RunReport", "Marked as tracked"),
            translate("RunReport", "Total in Ecomail before"),
            translate("RunReport", "Total in Ecomail after"),
            translate("RunReport", "Remark"),
        )

    def push(self, push: PushRecord) -> Sequence[Cell]:
        outcome = outcome_text(push)
        remark = describe_failure(push.error).message if push.error is not None else outcome.next_step
        before, after = _total(push.before), _total(push.after)
        marked = self._yes() if push.marked else None
        order = push.order_id, push.key.order_session
        return (*order, what_happened(push), outcome.word, marked, before, after, remark or None)

    def left_out(self, entry: LeftOut) -> Sequence[Cell]:
        text = not_begun_text() if entry.state is None else left_out_text()
        remark = text.sentence if entry.state is None else _why(entry.state)
        return (entry.order_id, entry.key.order_session, None, text.word, None, None, None, remark)

    def not_listed(self, number: int) -> Sequence[Cell]:
        remark = QCoreApplication.translate("RunReport", "%n orders whose turn never came", "", number)
        return (None, None, None, not_begun_text().word, None, None, None, remark)

    def shown(self, value: Cell) -> str:
        if isinstance(value, Decimal):
            return money(value)
        return "" if value is None else str(value)

    def _yes(self) -> str:
        return QCoreApplication.translate("Value", "yes")


def _total(held: Transaction | None) -> Decimal | None:
    return held.amount if held is not None and isinstance(held.amount, Decimal) else None


def _why(state: OrderState) -> str:
    return verdict(state, Action.NONE).word
