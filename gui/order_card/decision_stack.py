"""Undo and redo of the choices made on a card, order by order.

Decides nothing and keeps nothing that matters: each step only asks for decisions to be set, and the card shows
what came of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack
from typing_extensions import override

from core.models import Decision, OrderKey

Changes: TypeAlias = Mapping[str, Decision | None]
_STEPS_KEPT: Final = 200


class DecisionStacks(QObject):
    """One undo stack an order, so that Ctrl+Z never changes an order that is not in sight."""

    decisions_wanted = Signal(object, object)
    """The order's key, and path → decision or ``None`` (take it back)."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.group = QUndoGroup(self)
        self._stacks: dict[OrderKey, QUndoStack] = {}

    def show(self, key: OrderKey | None) -> None:
        """Undo and redo now mean the choices of this order."""
        self.group.setActiveStack(None if key is None else self._stack(key))  # type: ignore[arg-type]  # None is allowed

    def decide(self, key: OrderKey, before: Mapping[str, Decision], changes: Changes, text: str) -> None:
        """Ask for ``changes``; ``before`` are the decisions the order has now."""
        undone = {path: before.get(path) for path in changes}
        self._stack(key).push(_DecisionStep(self, key, undone, dict(changes), text))

    def _stack(self, key: OrderKey) -> QUndoStack:
        stack = self._stacks.get(key)
        if stack is None:
            stack = self._stacks[key] = QUndoStack(self.group)
            stack.setUndoLimit(_STEPS_KEPT)
        return stack


class _DecisionStep(QUndoCommand):
    def __init__(
        self,
        stacks: DecisionStacks,
        key: OrderKey,
        before: dict[str, Decision | None],
        after: dict[str, Decision | None],
        text: str,
    ) -> None:
        super().__init__(text)
        self._stacks, self._key, self._before, self._after = stacks, key, before, after

    @override
    def undo(self) -> None:
        self._stacks.decisions_wanted.emit(self._key, self._before)

    @override
    def redo(self) -> None:
        self._stacks.decisions_wanted.emit(self._key, self._after)
