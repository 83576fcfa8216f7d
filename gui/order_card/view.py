"""The order card: assembles header, banners, table and footer, and turns clicks into decisions.

Holds no rule of the core: it shows an ``OrderCard``, asks for decisions, and shows what came of them. The footer says
whether lines, tax and shipping add up to the total, and where they do not, lists the totals the order could have; it
never guesses which one is right.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final, TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from core.domain.decisions import MAY_BE_SET_ASIDE, WHOLE_ORDER
from core.domain.messages import as_notice, not_found
from core.domain.model import Assessment, Balance, Decision, JsonValue, Notice, OrderCard, OrderKey, OrderState, Side
from core.domain.payouts import Refunded
from gui.kit.notes import Banner, Placeholder
from gui.kit.plain_text import PlainLabel
from gui.kit.theme import SPACING, tone_colors
from gui.order_card.actions import CardActions, CardTools, send_button
from gui.order_card.header import Banners, CardHeader, Means, Resolution, order_title
from gui.order_card.rows import (
    CardRow,
    can_choose_all,
    choose,
    choose_all,
    count_equal,
    differing_paths,
    first_to_type,
    folds,
    only_difference,
    rows_of,
    shown_rows,
)
from gui.order_card.tree_view import CardTreeView
from gui.order_card.undo import DecisionSteps, ManyChanges
from gui.words.formatting import money
from gui.words.orders import field_label, notice_text
from gui.words.tone import Tone

ChangesOf: TypeAlias = Callable[[OrderCard], Mapping[str, Decision | None]]
"""What is wanted of an order, from what is known of it."""
_WORTH_A_SENTENCE: Final = 3
"""Orders with the same single difference."""


def fill_amount_menu(
    menu: QMenu,
    card: OrderCard,
    row: CardRow,
    *,
    choose_side: Callable[[Side], None],
    take_value: Callable[[Decimal], None],
    by_hand: Callable[[], object],
) -> None:
    """Offer each amount once. ``row`` is that of the total."""
    translate = QCoreApplication.translate
    currency = card.assessment.currency
    offered: set[Decimal] = set()

    def offer(amount: JsonValue, text: str, choose: Callable[[Decimal], object]) -> None:
        if isinstance(amount, Decimal) and amount not in offered:
            offered.add(amount)
            action = menu.addAction(text.format(amount=money(amount, currency)))
            action.triggered.connect(lambda: choose(amount))

    offer(row.shop, translate("AmountMenu", "{amount}: your shop's total"), lambda _: choose_side(Side.SHOP))
    if not _is_converted(card):
        balance = card.assessment.balance
        if balance is not None:
            without_tax = balance.lines_total + balance.adjustment + balance.shipping
            offer(without_tax, translate("AmountMenu", "{amount}: items and shipping"), take_value)
            offer(without_tax + balance.tax, translate("AmountMenu", "{amount}: items, tax and shipping"), take_value)
        offer(card.record.row.total, translate("AmountMenu", "{amount}: the file's total"), take_value)
    offer(row.ecomail, translate("AmountMenu", "{amount}: what Ecomail holds now"), lambda _: choose_side(Side.ECOMAIL))
    menu.addSeparator()
    menu.addAction(translate("AmountMenu", "Another amount…")).triggered.connect(by_hand)


def _is_converted(card: OrderCard) -> bool:
    """Then the order's own sums are in another currency than the amount to choose."""
    order = card.record.order
    return order is not None and order.currency not in (None, card.assessment.currency)


class BalanceLine(PlainLabel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("balance_line")
        self._tone = Tone.QUIET

    def show_assessment(self, assessment: Assessment, currency: str | None) -> None:
        """What will be sent, as sums in words: the order's own, in its ``currency``, or what the user chose."""
        balance = assessment.balance
        if assessment.sent_balance is not None:
            balance, currency = assessment.sent_balance, assessment.currency
        self.setVisible(balance is not None)
        if balance is None:
            self.clear()
            return
        self._tone = Tone.GOOD if balance.adds_up else Tone.WARN
        sums = self._sums(balance)
        value = money(balance.value, currency)
        text = (
            self.tr("{sums} = {value} · adds up ✓")
            if balance.adds_up
            else self.tr("{sums} ≠ {value} · does not add up")
        )
        self.setText(text.format(sums=sums, value=value))
        self._tint()

    def _sums(self, balance: Balance) -> str:
        """The sum that fits the shop's value, or the likeliest one; tax is part of prices in most shops."""
        lines, tax, shipping = (money(part) for part in (balance.lines_total, balance.tax, balance.shipping))
        goods = balance.lines_total + balance.adjustment
        if balance.adjustment:
            sign = "+" if balance.adjustment > 0 else "−"  # noqa: RUF001 - a minus, as typeset
            lines = f"{lines} {sign} {money(abs(balance.adjustment))}"
        for text, total in (
            (self.tr("items {lines} + shipping {shipping}"), goods + balance.shipping),
            (self.tr("items {lines} + tax {tax} + shipping {shipping}"), goods + balance.tax + balance.shipping),
            (self.tr("items {lines}"), goods),
            (self.tr("items {lines} + tax {tax}"), goods + balance.tax),
        ):
            if abs(total - balance.value) <= balance.tolerance:
                return text.format(lines=lines, tax=tax, shipping=shipping)
        return self.tr("items {lines}, tax {tax}, shipping {shipping}").format(lines=lines, tax=tax, shipping=shipping)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationPaletteChange:
            self._tint()

    def _tint(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, tone_colors(self._tone, palette).text)
        self.setPalette(palette)


class OrderCardView(QWidget):
    decision_made = Signal(object, object)
    """The order's key, and path → ``Decision`` or ``None`` (take it back). The result comes back by ``set_card``."""
    action_requested = Signal(str, object)
    """What is resolved elsewhere (``status_map``, ``exchange_rate``, ``compare`` …), and its ``Notice`` or ``None``."""

    order_wanted = Signal(object)
    """The key of an order for which a choice is taken back or made again next: it has to be in sight for that."""
    many_decided = Signal(object, object)
    """Order → path → ``Decision`` or ``None``, and what the orders' decisions must still be for that."""
    many_requested = Signal(str, object)
    """A path and a ``Side``: every order that differs there alone is to be shown, for one choice for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("order_card")
        self._card: OrderCard | None = None
        self._rows: tuple[CardRow, ...] = ()
        self._steps = DecisionSteps(self.decision_made.emit, self._decide_again, self.many_decided.emit, self)
        self._alike: tuple[str, int] = ("", 0)
        self.for_several: Callable[[ChangesOf], bool] = lambda _changes_of: False
        """Asked first: whether several orders are chosen, which then takes the choice for each of them."""
        self.card_actions = CardActions(self, self._steps)
        """For the main window's menus."""
        self._build()
        self._connect()
        self.set_card(None)

    # ---------------------------------------------------------------------------------------------- what is shown

    @property
    def card(self) -> OrderCard | None:
        return self._card

    @property
    def placeholder(self) -> Placeholder:
        """What is said instead of a card."""
        return self._placeholder

    def banners(self) -> list[Banner]:
        """What stands in the way of the shown order, and what is good to know."""
        return self._banners.banners()

    @property
    def only_difference(self) -> str | None:
        """The path of the one field in which the shown order differs, where nothing else does."""
        return only_difference(self._rows)

    def allow_sending(self, *, allowed: bool) -> None:
        """Whether there is anything of the chosen order to send, and nothing else is under way."""
        self.card_actions.send_this.setEnabled(allowed)

    def show_alike(self, path: str, number: int) -> None:
        """Offer one choice for all ``number`` orders that differ in ``path`` alone, where that is worth a sentence."""
        if path == self.only_difference and self._alike != (path, number):
            self._alike = (path, number)
            if self._card is not None:
                self._show_banners(self._card)

    def set_card(self, card: OrderCard | None) -> None:
        """Show ``card``; the same order again keeps the current row and the scroll position."""
        same = card is not None and self._card is not None and card.record.key == self._card.record.key
        self._card = card
        self._rows = rows_of(card) if card is not None else ()
        if card is None or not self._rows:
            self._show_placeholder(card)
            self._pages.setCurrentWidget(self._placeholder)
        else:
            self._show_card(card, same_order=same)
            self._pages.setCurrentWidget(self._page)
        self._enable_actions()

    def _show_card(self, card: OrderCard, *, same_order: bool) -> None:
        assessment = card.assessment
        self._header.show_card(card)
        self._show_banners(card)
        self._balance.show_assessment(assessment, card.record.order.currency if card.record.order else None)
        self._show_fold()
        self._show_rows(keep_place=same_order)

    def _show_banners(self, card: OrderCard) -> None:
        self._banners.show_notices(_blockers(card), card.assessment.warnings)
        path, number = self._alike
        if path != self.only_difference or number < _WORTH_A_SENTENCE:
            return
        text = self.tr("%n orders differ only in one field, as this one does: {field}.", "", number)
        banner = Banner(Tone.INFO, text.format(field=field_label(path)))
        banner.setObjectName("alike")
        for side, words in (
            (Side.SHOP, self.tr("Use your shop's for all %n…", "", number)),
            (Side.ECOMAIL, self.tr("Keep Ecomail's for all %n…", "", number)),
        ):
            button = banner.add_button(words)
            button.clicked.connect(lambda _checked=False, side=side: self.many_requested.emit(path, side))
        self._banners.add(banner)

    def _show_rows(self, *, keep_place: bool) -> None:
        with_equal = self._fold.isChecked() or not folds(self._rows)
        self._tree.set_rows(shown_rows(self._rows, with_equal=with_equal), keep_place=keep_place)

    def _show_fold(self) -> None:
        counts = count_equal(self._rows)
        texts = [self.tr("%n fields are equal", "", counts.equal)]
        if counts.unreadable:
            texts.append(self.tr("%n cannot be seen in Ecomail", "", counts.unreadable))
        mark = "▾" if self._fold.isChecked() else "▸"
        self._fold.setText(f"{mark}  {' · '.join(texts)}")
        self._fold.setVisible(folds(self._rows) and bool(counts.equal or counts.unreadable))

    def _show_placeholder(self, card: OrderCard | None) -> None:
        say = self._placeholder.say
        if card is None:
            say(self.tr("No order chosen"), self.tr("Choose an order in the list to see both sides of it here."))
            return
        title = order_title(card)
        match card.assessment.beneath or card.assessment.state:
            case OrderState.NEW:
                say(
                    title,
                    self.tr("Not compared yet. Comparing only reads; it changes nothing, in your shop or in Ecomail."),
                    self.tr("Compare this order"),
                )
            case OrderState.NOT_FOUND:
                say(title, notice_text(not_found(card.record.key)), self.tr("Compare again"))
            case OrderState.FAILED:
                failure = card.record.failure
                reason = as_notice(failure) if failure else ""
                say(title, notice_text(Notice("compare_failed", {"reason": reason})), self.tr("Try again"))
            case _:
                reasons = "\n".join(notice_text(notice) for notice in _blockers(card))
                say(title, reasons or self.tr("There is nothing to show of this order yet."), self.tr("Compare again"))

    # ------------------------------------------------------------------------------------------------- decisions

    def decide(self, changes: dict[str, Decision | None], text: str) -> None:
        """Ask for ``changes`` to the shown order; undone as one step, which ``text`` names.

        An order that was set aside is taken up again by it.
        """
        if self._card is not None and changes:
            if self._card.assessment.beneath is not None:
                changes = {WHOLE_ORDER: None, **changes}
            self._steps.decide(self._card.record.key, self._card.record.decisions, changes, text)

    def set_aside(self, said: Decision | None) -> None:
        """Ask to leave the shown order for later or to ignore it; ``None``: to take it up again."""
        text = self.tr("taking it up again") if said is None else self.tr("setting it aside")
        self.decide({WHOLE_ORDER: said}, text)

    @property
    def steps(self) -> DecisionSteps:
        """What Ctrl+Z takes back."""
        return self._steps

    def take_back(self, card: OrderCard) -> None:
        """Ask to forget all choices for the order of ``card``."""
        decisions = card.record.decisions
        if card.assessment.beneath is not None:
            decisions = {WHOLE_ORDER: decisions[WHOLE_ORDER]}
        if decisions:
            self._steps.decide(
                card.record.key, decisions, dict.fromkeys(decisions), self.tr("taking back your choices")
            )

    def decide_many(self, changes: ManyChanges, before: ManyChanges) -> None:
        """Ask for ``changes`` to several orders; undone as one step."""
        if changes:
            self._steps.decide_many(before, changes, self.tr("choice for %n orders", "", len(changes)))

    def _decide_again(self, key: OrderKey, changes: Mapping[str, Decision | None]) -> None:
        self.order_wanted.emit(key)
        self.decision_made.emit(key, changes)

    def _on_choice_made(self, row: CardRow, side: Side) -> None:
        if row.decided and row.side is side and side is not Side.MANUAL:
            return
        self.decide(choose(row, side), self.tr("choice for {field}").format(field=field_label(row.path)))

    def _on_value_typed(self, row: CardRow, value: JsonValue) -> None:
        text = self.tr("{field} by hand").format(field=field_label(row.path))
        self.decide(choose(row, Side.MANUAL, value), text)

    def _on_side_for_row(self, side: Side) -> None:
        row = self._tree.current_row()
        if row is not None and side in row.choices:
            self._on_choice_made(row, side)

    def _on_side_for_all(self, side: Side) -> None:
        if self.for_several(lambda card: choose_all(rows_of(card), side)):
            return
        text = self.tr("your shop's for all") if side is Side.SHOP else self.tr("Ecomail's for all")
        self.decide(choose_all(self._rows, side), text)

    def _on_resolution_chosen(self, resolution: Resolution, notice: Notice) -> None:
        match resolution.means:
            case Means.EDIT_FIELD:
                self.edit_field(resolution.target)
            case Means.CHOOSE_AMOUNT:
                self.amount_menu().popup(QCursor.pos())
            case Means.CONFIRM:
                what = self.tr("items as they are") if resolution.target == "items" else self.tr("the shop's number")
                self.decide({resolution.target: Decision(Side.SHOP)}, what)
            case Means.CORRECT:
                self._correct(notice)
            case Means.TAKE_UP:
                self.set_aside(None)
            case Means.ELSEWHERE:
                self.action_requested.emit(resolution.target, notice)

    def _correct(self, notice: Notice) -> None:
        """Ecomail gets what a refund left, or that the order does not count."""
        held = self._card.record.transaction.amount if self._card and self._card.record.transaction else None
        if isinstance(held, Decimal):
            refunded = Refunded(notice.code, Decimal(notice.value("amount")))
            self.decide(dict(refunded.correction(held)), self.tr("refund"))

    def edit_field(self, path: str) -> bool:
        """Open the editor of ``path`` in its row, unfolding the equal rows if it hides there."""
        if not self._tree.card_model.index_of(path).isValid():
            self._fold.setChecked(True)
        return self._tree.edit_by_hand(path)

    def amount_menu(self) -> QMenu:
        """The totals that are possible; shown by the button of a balance that does not add up."""
        self._amount_menu.clear()
        row = next((row for row in self._rows if row.path == "amount"), None)
        if self._card is not None and row is not None:
            fill_amount_menu(
                self._amount_menu,
                self._card,
                row,
                choose_side=lambda side: self._on_choice_made(row, side),
                take_value=lambda value: self._on_value_typed(row, value),
                by_hand=lambda: self.edit_field("amount"),
            )
        return self._amount_menu

    def _on_fold_toggled(self) -> None:
        self._show_fold()
        self._show_rows(keep_place=True)

    # -------------------------------------------------------------------------------------------------- assembly

    def _build(self) -> None:
        self._placeholder = Placeholder()
        self._header, self._banners, self._tree = CardHeader(), Banners(), CardTreeView()
        self._balance = BalanceLine()
        self._fold = QToolButton()
        self._fold.setObjectName("fold")
        self._fold.setCheckable(True)
        self._fold.setProperty("quiet", True)
        self._fold.setAccessibleName(self.tr("Show the equal fields too"))
        self._fold.setToolTip(self.tr("Shows or hides the fields that are the same on both sides"))
        self._placeholder.button.setToolTip(self.tr("Looks at both sides of this order; nothing is changed"))
        self._amount_menu = QMenu(self)
        self._header.row.addWidget(CardTools(self.card_actions.on_the_card()))
        self._header.row.addWidget(send_button(self.card_actions.send_this))
        footer = QHBoxLayout()
        footer.setContentsMargins(SPACING, 0, SPACING, 0)
        footer.addWidget(self._fold)
        footer.addStretch()
        footer.addWidget(self._balance)
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(2 * SPACING, SPACING, 2 * SPACING, SPACING)
        column.setSpacing(SPACING)
        column.addWidget(self._header)
        column.addWidget(self._banners)
        column.addWidget(self._tree, 1)
        column.addLayout(footer)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._placeholder)
        self._pages.addWidget(self._page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _connect(self) -> None:
        self._placeholder.button.clicked.connect(lambda: self.action_requested.emit("compare", None))
        self._banners.resolution_chosen.connect(self._on_resolution_chosen)
        self._tree.choice_made.connect(self._on_choice_made)
        self._tree.value_typed.connect(self._on_value_typed)
        self._tree.selectionModel().currentRowChanged.connect(self._enable_actions)
        self._tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._tree.customContextMenuRequested.connect(self._on_context_menu)
        self._fold.toggled.connect(self._on_fold_toggled)
        actions = self.card_actions
        actions.next_difference.triggered.connect(lambda: self._tree.go_to_difference(1))
        actions.previous_difference.triggered.connect(lambda: self._tree.go_to_difference(-1))
        actions.take_shop.triggered.connect(lambda: self._on_side_for_row(Side.SHOP))
        actions.keep_ecomail.triggered.connect(lambda: self._on_side_for_row(Side.ECOMAIL))
        actions.by_hand.triggered.connect(self._on_by_hand)
        actions.edit_difference.triggered.connect(self._on_edit_difference)
        self._tree.addActions(actions.for_orders())
        actions.decide_many.triggered.connect(self._on_decide_many)
        actions.shop_for_all.triggered.connect(lambda: self._on_side_for_all(Side.SHOP))
        actions.ecomail_for_all.triggered.connect(lambda: self._on_side_for_all(Side.ECOMAIL))

    def _on_by_hand(self) -> None:
        row = self._tree.current_row()
        if row is not None:
            self._tree.edit_by_hand(row.path)

    def _on_edit_difference(self) -> None:
        """In the row at hand, or in the first that differs and can be typed."""
        row = self._tree.current_row()
        if row is not None and row.differs and self._tree.edit_by_hand(row.path):
            return
        if path := first_to_type(self._rows):
            self.edit_field(path)

    def _on_decide_many(self) -> None:
        row = self._tree.current_row()
        if row is not None:
            self.many_requested.emit(row.path, row.side if row.side is not Side.MANUAL else Side.SHOP)

    def _on_context_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self.card_actions.for_one_row())
        menu.popup(self._tree.viewport().mapToGlobal(place))

    def _enable_actions(self) -> None:
        row = self._tree.current_row() if self._rows else None
        actions = self.card_actions
        has_differences = bool(differing_paths(self._rows))
        actions.next_difference.setEnabled(has_differences)
        actions.previous_difference.setEnabled(has_differences)
        actions.take_shop.setEnabled(row is not None and Side.SHOP in row.choices)
        actions.keep_ecomail.setEnabled(row is not None and Side.ECOMAIL in row.choices)
        actions.by_hand.setEnabled(row is not None and Side.MANUAL in row.choices)
        actions.decide_many.setEnabled(row is not None and row.differs and not row.children)
        assessment = self._card.assessment if self._card is not None else None
        state = None if assessment is None else assessment.beneath or assessment.state
        is_aside = assessment is not None and assessment.beneath is not None
        actions.edit_difference.setEnabled(first_to_type(self._rows) is not None)
        actions.show_set_aside(possible=state in MAY_BE_SET_ASIDE, is_aside=is_aside)
        actions.shop_for_all.setEnabled(can_choose_all(self._rows, Side.SHOP))
        actions.ecomail_for_all.setEnabled(can_choose_all(self._rows, Side.ECOMAIL))


def _blockers(card: OrderCard) -> tuple[Notice, ...]:
    """What is in the way, with the failure of the last look where the order has rows from an earlier one."""
    stale = () if card.stale is None else (card.stale,)
    failure = card.record.failure
    if card.assessment.state is OrderState.FAILED and failure is not None:
        return (*stale, Notice("compare_failed", {"reason": as_notice(failure)}), *card.assessment.blockers)
    return (*stale, *card.assessment.blockers)
