"""What is said of the order on the card, or of several that are chosen: a side for all of it, later, ignored.

Turns one intention into decisions, undone as one step. Keeps nothing and sends nothing; how the decisions are carried
out is the page's business.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from core.domain.decisions import MAY_BE_SET_ASIDE, WHOLE_ORDER, ignore, leave_for_later
from core.domain.errors import ReasonError, UsageError
from core.domain.model import Decision
from gui.kit.jobs import AsyncRunner, task
from gui.window.taking_off import ask_why_ignored

if TYPE_CHECKING:
    from core.domain.model import OrderCard, OrderKey
    from gui.order_card.view import ChangesOf
    from gui.window.shop_page import ShopView


class Choosing(QObject):
    """Lives as long as its page."""

    def __init__(self, page: ShopView, runner: AsyncRunner) -> None:
        super().__init__(page)
        self._page = page
        self._runner = runner
        page.card.for_several = self._for_several
        actions = page.card.card_actions
        actions.later.triggered.connect(self._on_later)
        actions.ignore.triggered.connect(self._on_ignore)

    def present(self, error: Exception) -> None:
        """Show why it did not work."""
        self._page.present(error)

    def set_aside(self, said: Decision | None) -> None:
        """Leave what is chosen for later, or ignore it; ``None``: take it up again."""
        card = self._page.card

        def changes_of(order: OrderCard) -> Mapping[str, Decision | None]:
            state = order.assessment.beneath or order.assessment.state
            return {WHOLE_ORDER: said} if state in MAY_BE_SET_ASIDE else {}

        if not self._for_several(changes_of) and card.card is not None and changes_of(card.card):
            card.set_aside(said)

    def _on_later(self) -> None:
        card = self._page.card.card
        is_aside = card is not None and card.assessment.beneath is not None
        self.set_aside(None if is_aside else leave_for_later())

    def _on_ignore(self) -> None:
        ask = ask_why_ignored(self._page.window(), len(self._page.several_selected() or (0,)))
        ask.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ask.textValueSelected.connect(self._ignore)
        ask.open()

    def _ignore(self, reason: str) -> None:
        try:
            self.set_aside(ignore(reason))
        except ReasonError as error:
            self.present(UsageError(detail=error.reason))

    def _for_several(self, changes_of: ChangesOf) -> bool:
        """Whether several orders are chosen; then each of them gets what is wanted of it."""
        keys = self._page.several_selected()
        if keys is not None:
            self._decide_for(keys, changes_of)
        return keys is not None

    @task
    async def _decide_for(self, keys: tuple[OrderKey, ...], changes_of: ChangesOf) -> None:
        orders = self._page.shop.orders
        changes, before = await self._runner.start(lambda _progress, _stop: orders.changes_for(keys, changes_of))
        self._page.card.decide_many(changes, before)
