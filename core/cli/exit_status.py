"""How a call ended, as the contract numbers it."""

from __future__ import annotations

import enum
from typing import Final

from core.domain.errors import (
    CannotUndoError,
    CredentialsError,
    ImportFileError,
    KeyRefusedError,
    MassChangeError,
    NotSetUpError,
    PushNotFoundError,
    ReconcilerError,
    SettingsError,
    StoppedByUser,
    StoreError,
    UsageError,
)
from core.domain.messages import public_code
from core.domain.model import FailureNote, OrderState
from core.domain.pushes import Outcome, RunResult
from core.domain.results import CompareResult, ImportReport

_BAD: frozenset[Outcome] = frozenset({Outcome.LANDED_DIFFERENT, Outcome.STALE, Outcome.UNCERTAIN, Outcome.FAILED})
_KEY_CODES = frozenset(
    {"key_refused", "key_missing", "keyring_unavailable", "keyring_locked", "key_format", "key_for_other_address"}
)
_NEEDS_A_WORD: Final = frozenset({OrderState.FAILED, OrderState.NEW, OrderState.BLOCKED})
"""As what an order is left out that has still to be compared, or about which only the user can say more."""
_IN_DOUBT: Final = frozenset({"not_surveyed", "same_number"})
"""Why one of another state is left out all the same: which of the account's, or the list's, it is."""


class ExitStatus(enum.IntEnum):
    DONE = 0
    DIFFERENT = 1
    USAGE = 2
    SOME_FAILED = 3
    KEY = 4
    STOPPED = 5
    BUG = 70
    """A mistake of ours, outside of the contract's numbers: ``EX_SOFTWARE`` of sysexits."""


def status_of(error: ReconcilerError) -> ExitStatus:
    """The status of a call that ended with ``error`` before it was done."""
    match error:
        case StoppedByUser():
            return ExitStatus.STOPPED
        case CredentialsError() | KeyRefusedError():
            return ExitStatus.KEY
        case (
            UsageError() | ImportFileError() | SettingsError() | NotSetUpError() | StoreError() | MassChangeError()
            | PushNotFoundError() | CannotUndoError()
        ):  # fmt: skip
            return ExitStatus.USAGE
        case _:
            return ExitStatus.SOME_FAILED


def status_of_import(report: ImportReport) -> ExitStatus:
    """A file of which nothing could be used is as good as one that cannot be read."""
    taken_in = report.added + report.updated + report.unchanged
    return ExitStatus.USAGE if report.rejected and not taken_in else ExitStatus.DONE


def status_of_compare(result: CompareResult) -> ExitStatus:
    """By all orders that were asked for, whichever call came to them."""
    if result.failure is not None:
        return status_of_note(result.failure)
    if result.stopped:
        return ExitStatus.STOPPED
    states = result.counts.keys()
    if OrderState.FAILED in states:
        return ExitStatus.SOME_FAILED
    return ExitStatus.DONE if states <= {OrderState.IN_SYNC} else ExitStatus.DIFFERENT


def status_of_run(result: RunResult) -> ExitStatus:
    """What waits for the user is no success. What the user left for later, ignored or kept as Ecomail has it is one."""
    if result.failure is not None:
        return status_of_note(result.failure)
    if result.stopped:
        return ExitStatus.STOPPED
    bad = any(push.outcome in _BAD or push.error is not None for push in result.pushes)
    left_out = any(
        entry.state in _NEEDS_A_WORD or not _IN_DOUBT.isdisjoint(reason.code for reason in entry.reasons)
        for entry in result.skipped
    )
    return ExitStatus.SOME_FAILED if bad or left_out else ExitStatus.DONE


def status_of_note(failure: FailureNote) -> ExitStatus:
    return ExitStatus.KEY if public_code(failure) in _KEY_CODES else ExitStatus.SOME_FAILED
