"""The words of the history for one order: what was done, and whether it can be put back.

Pure text from plain data; knows no widget.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.domain.model import Action, Outcome, PushLine

_LANDED = frozenset({Outcome.VERIFIED, Outcome.LANDED_DIFFERENT})


def can_be_put_back(push: PushLine) -> bool:
    """As far as the entry itself says; the core looks at Ecomail before it promises anything."""
    return (
        push.undone_by is None
        and push.action is not Action.MARK
        and push.outcome in _LANDED
        and not push.forgotten
    )  # fmt: skip


def what_happened(push: PushLine) -> str:
    """In words; whether it worked is another column."""
    translate = QCoreApplication.translate
    if push.undoes is not None:
        words = {Action.DELETE: translate("History", "Removed again")}.get(
            push.action, translate("History", "Put back")
        )
    else:
        words = {
            Action.CREATE: translate("History", "Added as a new order")
            if push.as_new
            else translate("History", "Added quietly"),
            Action.UPDATE: translate("History", "Changed"),
            Action.DELETE: translate("History", "Removed"),
            Action.MARK: translate("History", "Marked only"),
        }.get(push.action, "")
    return translate("History", "{what} (put back later)").format(what=words) if push.undone_by is not None else words
