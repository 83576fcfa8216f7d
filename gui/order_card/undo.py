"""Undo and redo of the choices made on a card, order by order.

Decides nothing and keeps nothing that matters: each step only asks for decisions to be set, and the card shows
what came of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack
from typing_extensions import override

from core.domain.model import Decision, OrderKey

Changes: TypeAlias = Mapping[str, Decision | None]
ManyChanges: TypeAlias = Mapping[OrderKey, Changes]
DecideOne: TypeAlias = Callable[[OrderKey, Changes], None]
"""The order, and path → decision or ``None`` (take it back)."""
DecideMany: TypeAlias = Callable[[ManyChanges, ManyChanges], None]
"""By order: what to decide, and what its decisions must still be for that (by path; ``None``: none)."""
_STEPS_KEPT: Final = 200


class DecisionStacks(QObject):
    """One undo stack an order, so that Ctrl+Z never changes an order that is not in sight.

    Choices for several orders at once have a stack of their own. It is the one to undo right after such a choice, and
    beside an order without steps of its own: the orders may have left the list that is shown, and with them the card.
    """

    def __init__(self, decide: DecideOne, decide_many: DecideMany, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ask_for, self.ask_for_many = decide, decide_many
        self.group = QUndoGroup(self)
        self._stacks: dict[OrderKey, QUndoStack] = {}
        self._many = QUndoStack(self.group)
        self._many.setUndoLimit(_STEPS_KEPT)
        self._shown: OrderKey | None = None

    def show(self, key: OrderKey | None) -> None:
        """Undo and redo now mean the choices of this order; the same order again changes nothing."""
        if key is None:
            self.group.setActiveStack(None)  # type: ignore[arg-type]  # None is allowed
        elif key != self._shown:
            own = self._stack(key)
            self.group.setActiveStack(own if own.count() or not self._many.count() else self._many)
        self._shown = key

    def decide(self, key: OrderKey, before: Mapping[str, Decision], changes: Changes, text: str) -> None:
        """Ask for ``changes``; ``before`` are the decisions the order has now."""
        undone = {path: before.get(path) for path in changes}
        stack = self._stack(key)
        self.group.setActiveStack(stack)
        stack.push(_DecisionStep(self, key, undone, dict(changes), text))

    def decide_many(self, before: ManyChanges, changes: ManyChanges, text: str) -> None:
        """The same for several orders, as one step; undone, it spares an order for which the user chose anew since."""
        self.group.setActiveStack(self._many)
        self._many.push(_ManyStep(self, before, changes, text))

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
        self._stacks.ask_for(self._key, self._before)

    @override
    def redo(self) -> None:
        self._stacks.ask_for(self._key, self._after)


class _ManyStep(QUndoCommand):
    def __init__(self, stacks: DecisionStacks, before: ManyChanges, after: ManyChanges, text: str) -> None:
        super().__init__(text)
        self._stacks, self._before, self._after = stacks, before, after

    @override
    def undo(self) -> None:
        self._stacks.ask_for_many(self._before, self._after)

    @override
    def redo(self) -> None:
        self._stacks.ask_for_many(self._after, self._before)
