"""The words of a review, of its result and of the history for one order: what happens to it and what came of it.

Pure text from plain data; knows no widget.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from core.domain.model import Action, DifferenceKind, FieldComparison, JsonValue, Transaction
from core.domain.pushes import REMOVING, Outcome, PlanEntry, PushLine, PushPlan, RunResult
from core.domain.results import Progress
from gui.words.differences import changes_text, signed
from gui.words.formatting import NOTHING, field_value, money
from gui.words.tone import Tone


def is_undo(plan: PushPlan) -> bool:
    return any(entry.undoes is not None for entry in plan.entries)


def is_removal(plan: PushPlan) -> bool:
    """What only Ecomail has, picked by hand to be removed."""
    return any(entry.action in REMOVING and entry.undoes is None for entry in plan.entries)


def marks_wanted(plan: PushPlan) -> int:
    """How many orders would be marked as tracked in the shop afterwards."""
    return sum(1 for entry in plan.entries if not entry.tracked) if plan.mark else 0


def headline(plan: PushPlan) -> str:
    """“12 new, 5 changed, 3 left out; then 17 marked as tracked in your shop”."""
    counts = QCoreApplication.translate("PushReview", ", ").join(_counts(plan))
    if not counts:
        return QCoreApplication.translate("PushReview", "Nothing to send")
    marks = marks_wanted(plan)
    if not marks:
        return counts
    then = QCoreApplication.translate("PushReview", "then %n marked as reported in your shop", "", marks)
    return QCoreApplication.translate("PushReview", "{changes}; {then}").format(changes=counts, then=then)


def _counts(plan: PushPlan) -> Iterator[str]:
    translate = QCoreApplication.translate
    actions = Counter(entry.action for entry in plan.entries)
    if is_undo(plan):
        if back := actions[Action.RESTORE] + actions[Action.CREATE] + actions[Action.DUPLICATE]:
            yield translate("PushReview", "%n put back as they were", "", back)
        if removed := actions[Action.DELETE] + actions[Action.DEDUPLICATE]:
            yield translate("PushReview", "%n deleted from Ecomail again", "", removed)
    else:
        if new := actions[Action.CREATE]:
            yield translate("PushReview", "%n new", "", new)
        if changed := actions[Action.UPDATE]:
            yield translate("PushReview", "%n changed", "", changed)
        if removed := actions[Action.DELETE]:
            yield translate("PushReview", "%n deleted from Ecomail", "", removed)
        if doubled := actions[Action.DEDUPLICATE]:
            yield translate("PushReview", "%n of which one copy stays", "", doubled)
        if only_marked := actions[Action.MARK]:
            yield translate("PushReview", "%n right already", "", only_marked)
    if plan.skipped:
        yield translate("PushReview", "%n left out", "", len(plan.skipped))


def what_happens(entry: PlanEntry) -> str:
    """One line for one order, in words."""
    translate = QCoreApplication.translate
    if entry.action is Action.CREATE and entry.undoes is not None:
        return translate("PushReview", "Put back: Ecomail does not hold it any more")
    if entry.action is Action.DELETE and entry.undoes is None:
        return translate("PushReview", "Delete from Ecomail: it is not on your list")
    if entry.action is Action.DEDUPLICATE:
        return translate("PushReview", "Remove %n surplus copies, one stays", "", entry.copies - 1)
    if entry.action is Action.DUPLICATE:
        return translate("PushReview", "Put back: add %n copies again", "", entry.copies_again - entry.copies)
    fields = _changes_in_words(entry.changes) if entry.action in (Action.UPDATE, Action.RESTORE) else ""
    return {
        Action.CREATE: translate("PushReview", "Add to Ecomail"),
        Action.UPDATE: translate("PushReview", "Change {fields}"),
        Action.RESTORE: translate("PushReview", "Put back {fields}"),
        Action.DELETE: translate("PushReview", "Delete from Ecomail: it was added by this program"),
        Action.MARK: translate("PushReview", "Only mark as reported; Ecomail is right already"),
        Action.NONE: "",
    }[entry.action].format(fields=fields)


def _changes_in_words(changes: Sequence[FieldComparison]) -> str:
    return changes_text(changes) or QCoreApplication.translate("PushReview", "nothing that can be seen")


def change_text(change: FieldComparison) -> str:
    """“1 400,00 → 1 505,00”; what goes away says so."""
    if change.kind is DifferenceKind.ONLY_IN_SHOP:
        return f"+ {_value(change.path, change.shop)}"
    before = _value(change.path, change.ecomail)
    if change.kind is DifferenceKind.ONLY_IN_ECOMAIL:
        after = QCoreApplication.translate("PushReview", "removed")
    else:
        after = _value(change.path, change.shop)
    return f"{before} → {after}"


def _value(path: str, value: JsonValue) -> str:
    return NOTHING if value is None else field_value(path, value)


def send_text(plan: PushPlan, shop_name: str) -> str:
    """The words on the button that sends; an ampersand in the shop's name is no mnemonic."""
    translate = QCoreApplication.translate
    number = len(plan.entries)
    if is_undo(plan):
        text = translate("PushReview", "Put back %n orders", "", number)
    elif is_removal(plan):
        text = translate("PushReview", "Delete %n orders from Ecomail", "", number)
    elif all(entry.action is Action.MARK for entry in plan.entries):
        text = translate("PushReview", "Mark %n orders as reported", "", number)
    elif marked := plan.count(Action.MARK):
        mark = QLocale().toString(marked)
        text = translate("PushReview", "Send %n, mark {mark}", "", number - marked).format(mark=mark)
    else:
        text = translate("PushReview", "Send %n orders to Ecomail", "", number)
    if shop_name:
        text = translate("PushReview", "{what} · {shop}").format(what=text, shop=shop_name)
    return text.replace("&", "&&")


class Amounts(NamedTuple):
    """The total of one order, or of many, in Ecomail: now, and after the push. ``None``: it holds none."""

    now: Decimal | None
    will_hold: Decimal | None

    @property
    def apart(self) -> Decimal:
        return (self.will_hold or Decimal(0)) - (self.now or Decimal(0))

    @property
    def more_than_doubles(self) -> bool:
        """Perhaps a slip of the keys, or money counted twice."""
        return bool(self.now and self.will_hold and self.will_hold > 2 * self.now)


def amounts_of(entry: PlanEntry) -> Amounts:
    now = _known(entry.seen)
    if entry.action is Action.DELETE:
        return Amounts(now, None)
    if entry.action in (Action.DEDUPLICATE, Action.DUPLICATE) and now is not None:
        return Amounts(entry.copies * now, entry.copies_again * now)
    return Amounts(now, now if entry.action is Action.MARK else _known(entry.intended))


def amounts_of_all(entries: Iterable[PlanEntry]) -> Amounts:
    every = [amounts_of(entry) for entry in entries]
    zero = Decimal(0)
    return Amounts(
        sum((each.now for each in every if each.now is not None), zero),
        sum((each.will_hold for each in every if each.will_hold is not None), zero),
    )


def turnover_text(entries: Iterable[PlanEntry]) -> str:
    """“Ecomail’s total of these orders: 5,310.20 → 7,303.71 (+1,993.51)”."""
    sums = amounts_of_all(entries)
    return QCoreApplication.translate("PushReview", "Ecomail's total of these orders: {now} → {then} ({apart})").format(
        now=money(sums.now), then=money(sums.will_hold), apart=signed(sums.apart)
    )


def _known(held: Transaction | None) -> Decimal | None:
    return held.amount if held is not None and isinstance(held.amount, Decimal) else None


# ---------------------------------------------------------------------------------------------------- the result


class OutcomeText(NamedTuple):
    """How it ended for one order: in a word, what that means, and what to do."""

    mark: str
    word: str
    meaning: str
    next_step: str
    tone: Tone

    @property
    def sentence(self) -> str:
        return f"{self.meaning} {self.next_step}".strip()


_IN_VAIN: Final = frozenset(
    {"landed_different", "never_taken", "not_added", "number_not_found", "number_taken", "plan_refused"}
)
"""Failures that sending again does not end; each says itself what does."""


def outcome_text(push: PushLine) -> OutcomeText:
    match push.outcome:
        case Outcome.VERIFIED:
            return _verified(push)
        case Outcome.SKIPPED:
            return left_out_text()
        case Outcome.LANDED_DIFFERENT | Outcome.STALE | Outcome.UNCERTAIN | Outcome.FAILED:
            text = _trouble(push.outcome)
            code = push.error.code if push.error is not None else ""
            if code == "shop_changed":  # it says all of it itself, and it was not Ecomail
                return text._replace(meaning="", next_step="")
            return text._replace(next_step="") if code in _IN_VAIN else text
    return OutcomeText("…", QCoreApplication.translate("Outcome", "Under way"), "", "", Tone.QUIET)


def _trouble(outcome: Outcome) -> OutcomeText:
    translate = QCoreApplication.translate
    return {
        Outcome.LANDED_DIFFERENT: OutcomeText(
            "≠",
            translate("Outcome", "Saved differently"),
            translate("Outcome", "Ecomail took it, but shows something else than was sent. It was not marked."),
            translate("Outcome", "Compare the order again and look at its card."),
            Tone.WARN,
        ),
        Outcome.STALE: OutcomeText(
            "↻",
            translate("Outcome", "Changed meanwhile"),
            translate("Outcome", "Ecomail changed since you compared, so nothing was sent."),
            translate("Outcome", "Look at the order again, then send it."),
            Tone.WARN,
        ),
        Outcome.UNCERTAIN: OutcomeText(
            "?",
            translate("Outcome", "Not certain"),
            translate("Outcome", "Ecomail gave no clear answer, and it could not be read back."),
            translate("Outcome", "It is looked up before anything else is sent. Try again in a while."),
            Tone.BAD,
        ),
        Outcome.FAILED: OutcomeText(
            "×",
            translate("Outcome", "Failed"),
            translate("Outcome", "Nothing was changed in Ecomail."),
            translate("Outcome", "Correct what is named, then try again."),
            Tone.BAD,
        ),
    }[outcome]


def _verified(push: PushLine) -> OutcomeText:
    translate = QCoreApplication.translate
    if push.error is not None and push.mark_wanted and not push.marked:
        return OutcomeText(
            "✓",
            translate("Outcome", "Sent, not marked"),
            translate("Outcome", "Ecomail holds it and it was checked, but your shop could not be told."),
            translate("Outcome", "Compare again and send: only the mark is missing."),
            Tone.WARN,
        )
    word = {
        Action.MARK: translate("Outcome", "Marked"),
        Action.RESTORE: translate("Outcome", "Put back and checked"),
        Action.DELETE: translate("Outcome", "Deleted and checked"),
        Action.DEDUPLICATE: translate("Outcome", "One left, checked"),
    }.get(push.action, translate("Outcome", "Sent and checked"))
    return OutcomeText("✓", word, translate("Outcome", "Read back from Ecomail, as it should be."), "", Tone.GOOD)


def left_out_text() -> OutcomeText:
    translate = QCoreApplication.translate
    return OutcomeText("–", translate("Outcome", "Left out"), translate("Outcome", "Nothing was sent."), "", Tone.QUIET)


def not_begun_text() -> OutcomeText:
    translate = QCoreApplication.translate
    return OutcomeText(
        "–",
        translate("Outcome", "Not begun"),
        translate("Outcome", "Stopped before its turn; nothing was sent."),
        translate("Outcome", "Send it again whenever you like."),
        Tone.QUIET,
    )


class Sums(NamedTuple):
    """What became of all that was selected; ``good + trouble + not_begun + left_out`` is all of it."""

    good: int
    trouble: int
    not_begun: int
    left_out: int
    marked: int
    """Of those that were not tracked yet, as the review promised; to mark one again changes nothing."""

    @property
    def selected(self) -> int:
        return self.good + self.trouble + self.not_begun + self.left_out


def sums_of(plan: PushPlan, result: RunResult) -> Sums:
    """Counted by order, from what was selected, so that it always adds up."""
    outcomes = {push.key: push for push in result.pushes}
    left_out = {entry.key for entry in (*plan.skipped, *result.skipped)}
    pushes = [outcomes[entry.key] for entry in plan.entries if entry.key in outcomes]
    good = sum(1 for push in pushes if push.outcome is Outcome.VERIFIED)
    tracked_before = {entry.key for entry in plan.entries if entry.tracked}
    without = [entry.key for entry in plan.entries if entry.key not in outcomes]
    return Sums(
        good=good,
        trouble=len(pushes) - good,
        not_begun=sum(1 for key in without if key not in left_out),
        left_out=len(left_out - outcomes.keys()),
        marked=sum(1 for push in pushes if push.marked and push.key not in tracked_before),
    )


def result_headline(plan: PushPlan, sums: Sums) -> str:
    """In words, with the proof named: “17 orders sent and checked in Ecomail.”."""
    translate = QCoreApplication.translate
    if is_undo(plan):
        done = translate("PushReview", "%n orders put back and checked in Ecomail.", "", sums.good)
    elif is_removal(plan):
        done = translate("PushReview", "%n orders deleted from Ecomail. History can put them back.", "", sums.good)
    elif plan.entries and all(entry.action is Action.MARK for entry in plan.entries):
        done = translate("PushReview", "%n orders marked as reported in your shop.", "", sums.good)
    else:
        done = translate("PushReview", "%n orders sent and checked in Ecomail.", "", sums.good)
    if not sums.trouble:
        return done
    trouble = translate("PushReview", "%n need you.", "", sums.trouble)
    return translate("PushReview", "{done} {trouble}").format(done=done, trouble=trouble)


def result_sums(sums: Sums) -> str:
    """“17 sent + 2 failed + 3 left out = 22 selected · 17 marked as tracked”."""
    translate = QCoreApplication.translate
    parts = [
        translate("PushReview", "%n sent and checked", "", sums.good),
        translate("PushReview", "%n not sent or not certain", "", sums.trouble) if sums.trouble else "",
        translate("PushReview", "%n not begun", "", sums.not_begun) if sums.not_begun else "",
        translate("PushReview", "%n left out", "", sums.left_out) if sums.left_out else "",
    ]
    total = translate("PushReview", "%n selected", "", sums.selected)
    text = translate("PushReview", "{parts} = {total}").format(parts=" + ".join(filter(None, parts)), total=total)
    if not sums.marked:
        return text
    marked = translate("PushReview", "%n marked as reported", "", sums.marked)
    return translate("PushReview", "{sums} · {marked}").format(sums=text, marked=marked)


# ------------------------------------------------------------------------------------------------- while sending

_A_MINUTE = 60


def progress_text(progress: Progress) -> str:
    translate = QCoreApplication.translate
    phase = {
        "rechecking": translate("PushReview", "Reading everything back once more: {done} of {total}"),
        "checking": translate("PushReview", "Looking up: {done} of {total}"),
    }.get(progress.phase, translate("PushReview", "Sending and checking: {done} of {total}"))
    text = phase.format(done=progress.done, total=progress.total)
    left = _time_left(progress)
    return translate("PushReview", "{progress} · {time_left}").format(progress=text, time_left=left) if left else text


def _time_left(progress: Progress) -> str:
    translate = QCoreApplication.translate
    if progress.waiting_seconds:
        return translate(
            "PushReview", "request limit reached, goes on in %n s", "", max(1, round(progress.waiting_seconds))
        )
    if progress.seconds_left is None or progress.done >= progress.total:
        return ""
    if progress.seconds_left < _A_MINUTE:
        return translate("PushReview", "less than a minute left")
    return translate("PushReview", "about %n minutes left", "", round(progress.seconds_left / _A_MINUTE))


def what_happened(push: PushLine) -> str:
    """In words; whether it worked is another column."""
    translate = QCoreApplication.translate
    if push.undoes is not None:
        removed = translate("History", "Deleted again")
        words = {Action.DELETE: removed, Action.DEDUPLICATE: removed}.get(push.action, translate("History", "Put back"))
    else:
        words = {
            Action.CREATE: translate("History", "Added as a new order")
            if push.as_new
            else translate("History", "Added without automations"),
            Action.UPDATE: translate("History", "Changed"),
            Action.DELETE: translate("History", "Deleted from Ecomail"),
            Action.DEDUPLICATE: translate("History", "Surplus copies deleted"),
            Action.MARK: translate("History", "Marked only"),
        }.get(push.action, "")
    return translate("History", "{what} (put back later)").format(what=words) if push.undone_by is not None else words
