"""The words of a run: what it was, how it ended, what it adds up to. Pure text from plain data; knows no widget."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from core.store.history import RunEnd, RunLine
from core.store.runs import RunKind
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


def run_name(run: RunLine) -> str:
    """What the run was for, with its number of orders."""
    translate, number = QCoreApplication.translate, run.selected
    return {
        RunKind.COMPARE: translate("History", "Compared the list: %n orders", "", number),
        RunKind.COMPARE_SOME: translate("History", "Compared %n orders", "", number),
        RunKind.PUSH: translate("History", "Sent to Ecomail: %n orders", "", number),
        RunKind.PUT_BACK: translate("History", "Put back: %n orders", "", number),
        RunKind.REMOVE: translate("History", "Removed from Ecomail: %n orders", "", number),
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
        RunKind.REMOVE: translate("History", "%n removed and checked", "", number),
        RunKind.SETTLE: translate("History", "%n certain now", "", number),
    }.get(run.kind, translate("History", "%n sent and checked", "", number))
