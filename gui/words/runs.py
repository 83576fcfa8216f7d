"""The words of a run: what it was, how it ended, what it adds up to, and those of its report.

Pure text from plain data, in the language of the window; knows no widget and writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import tzinfo
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from core.domain.model import Action, OrderState, Transaction
from core.domain.pushes import PushRecord
from core.domain.results import CompareResult
from core.domain.runs import LeftOut, RunEnd, RunKind, RunLine
from gui.words.formatting import date_time, money
from gui.words.orders import verdict
from gui.words.problems import describe_failure
from gui.words.pushes import left_out_text, not_begun_text, outcome_text, what_happened
from gui.words.tone import Tone

_COMPARISONS = frozenset({RunKind.COMPARE, RunKind.COMPARE_SOME})


class EndText(NamedTuple):
    """How a run ended: in a word with its mark, what that means, and how to go on."""

    mark: str
    word: str
    tone: Tone
    meaning: str = ""
    next_step: str = ""

    @property
    def sentence(self) -> str:
        return f"{self.meaning} {self.next_step}".strip()


def compared_text(result: CompareResult, *, all_clear: bool) -> str:
    """How a comparison ended, in one sentence; ``all_clear``: no order of the list needs anybody."""
    translate, failed = QCoreApplication.translate, result.counts.get(OrderState.FAILED, 0)
    compared = result.compared
    if result.stopped:
        text = translate("Compared", "Stopped after %n orders. What was compared is kept.", "", compared)
    elif result.failure is not None:
        text = translate("Compared", "The comparison broke off. %n orders were compared and are kept.", "", compared)
    elif result.needing_the_user:
        text = translate("Compared", "Compared. %n orders need you.", "", result.needing_the_user)
    elif failed:
        text = translate("Compared", "Compared. %n orders could not be checked.", "", failed)
    elif not all_clear:
        text = translate("Compared", "Compared %n orders. None of them needs you.", "", compared)
    elif compared:
        text = translate("Compared", "Compared %n orders. Nothing needs you.", "", compared)
    else:  # all were looked at a moment ago
        text = translate("Compared", "Nothing needs you.")
    return text


def run_name(run: RunLine) -> str:
    """What the run was for, with its number of orders."""
    translate, number = QCoreApplication.translate, run.selected
    return {
        RunKind.COMPARE: translate("History", "Compared the list: %n orders", "", number),
        RunKind.COMPARE_SOME: translate("History", "Compared %n orders", "", number),
        RunKind.PUSH: translate("History", "Sent to Ecomail: %n orders", "", number),
        RunKind.NIGHT: translate("History", "Night shift: %n orders", "", number),
        RunKind.PUT_BACK: translate("History", "Put back: %n orders", "", number),
        RunKind.REMOVE: translate("History", "Deleted from Ecomail: %n orders", "", number),
        RunKind.SETTLE: translate("History", "Looked up what was not certain: %n orders", "", number),
    }[run.kind]


def run_end(run: RunLine) -> EndText:
    translate = QCoreApplication.translate
    if run.end is RunEnd.UNDER_WAY:
        return EndText("…", translate("History", "Under way"), Tone.QUIET)
    if run.end is RunEnd.STOPPED:
        meaning = translate("History", "You stopped it before every order had its turn.")
        return EndText("■", translate("History", "Stopped"), Tone.QUIET, meaning, _how_to_go_on(run))
    if run.end is RunEnd.INTERRUPTED:
        meaning = translate("History", "It ended before every order had its turn.")
        return EndText("!", translate("History", "Interrupted"), Tone.WARN, meaning, _how_to_go_on(run))
    return EndText("✓", translate("History", "Done"), Tone.WARN if run.failed else Tone.GOOD)


def _how_to_go_on(run: RunLine) -> str:
    translate = QCoreApplication.translate
    if run.kind in _COMPARISONS:
        return translate("History", "Compare again to go on.")
    return translate("History", "What was not begun is still on the list.")


def run_parts(run: RunLine) -> tuple[str, ...]:
    """“17 sent and checked”, “2 failed”: everything that was chosen, each once, what there is none of left out."""
    return tuple(text for number, text in _parts(run) if number)


def run_sum(run: RunLine) -> str:
    """“17 sent and checked + 2 failed + 3 left out = 22 chosen”."""
    translate = QCoreApplication.translate
    total = translate("History", "%n chosen", "", run.selected)
    return translate("History", "{parts} = {total}").format(parts=" + ".join(run_parts(run)), total=total)


def _parts(run: RunLine) -> Iterator[tuple[int, str]]:
    translate = QCoreApplication.translate
    if run.kind in _COMPARISONS:
        yield run.good, translate("History", "%n all good", "", run.good)
        yield run.needs_you, translate("History", "%n need you", "", run.needs_you)
        yield run.failed, translate("History", "%n could not be checked", "", run.failed)
        yield run.not_begun, translate("History", "%n not reached", "", run.not_begun)
        return
    yield run.good, _good(run)
    yield run.needs_you, translate("History", "%n need you", "", run.needs_you)
    yield run.failed, translate("History", "%n failed", "", run.failed)
    yield run.not_begun, translate("History", "%n not begun", "", run.not_begun)
    yield run.left_out, translate("History", "%n left out", "", run.left_out)


def _good(run: RunLine) -> str:
    translate, number = QCoreApplication.translate, run.good
    return {
        RunKind.PUT_BACK: translate("History", "%n put back and checked", "", number),
        RunKind.REMOVE: translate("History", "%n deleted and checked", "", number),
        RunKind.SETTLE: translate("History", "%n certain now", "", number),
    }.get(run.kind, translate("History", "%n sent and checked", "", number))


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
            translate("RunReport", "Marked as reported"),
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
