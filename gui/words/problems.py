"""Failures in the user's language, and the report of one for support. The English is in ``core.domain.messages``."""

from __future__ import annotations

import logging
import platform
import traceback
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, qVersion

from core import __version__
from core.domain.errors import ApiError, ReconcilerError
from core.domain.messages import FAILURES, failure_text, names_in, number_in, public_code
from core.domain.model import FailureNote
from core.system.redaction import process_redactor
from gui.words.orders import for_the_window, part_text

_log = logging.getLogger(__name__)


class ErrorText(NamedTuple):
    """A failure in words: what happened (``title``, ``detail``), what to do (``hint``), and a redacted ``support``."""

    title: str
    detail: str
    hint: str
    support: str

    @property
    def message(self) -> str:
        return f"{self.detail} {self.hint}".strip()


def describe(error: BaseException) -> ErrorText:
    """The words for ``error``, in the user's language."""
    if isinstance(error, ReconcilerError):
        return _worded(error.note, _report(error))
    _log.error("unexpected", exc_info=error)
    translate = QCoreApplication.translate
    return ErrorText(
        translate("ErrorPresenter", "Something unexpected happened"),
        translate("ErrorPresenter", "This is a mistake in the program, not yours. What was done so far is kept."),
        translate("ErrorPresenter", "Try it again. If it comes back, send the report to support: it holds no keys."),
        _report(error),
    )


def describe_failure(note: FailureNote) -> ErrorText:
    """The words for a failure that was stored with an order or a run."""
    return _worded(note, redacted(f"{public_code(note)}: {failure_text(note)}"))


def _worded(note: FailureNote, support: str) -> ErrorText:
    failure = FAILURES.get(note.code)
    params = {name: part_text(name, value) for name, value in note.params.items()}
    if failure is None or not all(names_in(template) <= params.keys() for template in failure[:3]):
        # Of another version of the program, or its values were forgotten with the customer.
        title = QCoreApplication.translate("ReconcilerError", FAILURES["error"].title)
        return ErrorText(title, params.get("detail", ""), "", support)
    title, detail, hint = (_translated(template, params) for template in failure[:3])
    return ErrorText(title, detail, hint, support)


def _translated(template: str, params: Mapping[str, str]) -> str:
    text = for_the_window(template)
    number = number_in(template, params)
    return QCoreApplication.translate("ReconcilerError", text, None, number).format(**params) if text else ""


def redacted(text: str) -> str:
    """``text`` for support: without keys, whole e-mail addresses and users' names."""
    return process_redactor().clean_report(text)


def _report(error: BaseException) -> str:
    versions = (
        f"Order Reconciler {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    )
    lines = [f"{type(error).__module__}.{type(error).__qualname__}"]
    if isinstance(error, ReconcilerError):
        lines.append(f"{error.code}: {error}")
        if isinstance(error, ApiError):
            lines.append(f"service: {error.service}")
    else:
        lines += traceback.format_exception(error)
    return versions + "\n" + redacted("\n".join(lines))
