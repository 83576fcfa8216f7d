"""Undo and redo of the choices made on cards, newest first, whichever order they were made for.

Decides nothing and keeps nothing that matters: each step only asks for decisions to be set, and the card shows what
came of it. Whoever is asked brings the order into sight first, so that nothing changes unseen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack
from typing_extensions import override

from core.domain.model import Decision, OrderKey

Changes: TypeAlias = Mapping[str, Decision | None]
ManyChanges: TypeAlias = Mapping[OrderKey, Changes]
DecideOne: TypeAlias = Callable[[OrderKey, Changes], None]
"""The order, and path → decision or ``None`` (take it back)."""
DecideMany: TypeAlias = Callable[[ManyChanges, ManyChanges], None]
"""By order: what to decide, and what its decisions must still be for that (by path; ``None``: none)."""
_STEPS_KEPT: Final = 200


class DecisionSteps(QUndoStack):
    """The choices of this session. ``decide`` makes one now; ``again`` undoes or redoes one of any order."""

    def __init__(
        self, decide: DecideOne, again: DecideOne, decide_many: DecideMany, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._decide, self._again, self._decide_many = decide, again, decide_many
        self.setUndoLimit(_STEPS_KEPT)

    def decide(self, key: OrderKey, before: Mapping[str, Decision], changes: Changes, text: str) -> None:
        """Ask for ``changes``; ``before`` are the decisions the order has now."""
        undone = {path: before.get(path) for path in changes}
        self._decide(key, changes)
        self.push(
            _Step(lambda: self._again(key, undone), lambda: self._again(key, changes), text),
        )

    def keep(self, undo: Callable[[], object], redo: Callable[[], object], text: str) -> None:
        """Something that was done already and is no choice: how it is taken back, and done again."""
        self.push(_Step(undo, redo, text))

    def decide_many(self, before: ManyChanges, changes: ManyChanges, text: str) -> None:
        """The same for several orders, as one step; undone, it spares an order for which the user chose anew since."""
        self._decide_many(changes, before)
        self.push(
            _Step(lambda: self._decide_many(before, changes), lambda: self._decide_many(changes, before), text),
        )


class _Step(QUndoCommand):
    """What was done when it was made is only done again when it is redone."""

    def __init__(self, undo: Callable[[], object], redo: Callable[[], object], text: str) -> None:
        super().__init__(text)
        self._undo, self._redo, self._is_new = undo, redo, True

    @override
    def undo(self) -> None:
        self._undo()

    @override
    def redo(self) -> None:
        if self._is_new:
            self._is_new = False
        else:
            self._redo()
