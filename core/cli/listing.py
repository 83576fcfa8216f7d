"""Orders page by page, as a plain table or as JSON: written as they come, so a list of any length needs no more memory.

The widths are those of the first page, each with a ceiling. In a pipe an order is one line, whatever it holds, for
``grep`` and its like; on a terminal what is too long goes on below, within its column. Nothing is ever cut off.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from typing import Any, Final

from rich.cells import cell_len, chop_cells
from rich.console import Console

from core.cli.json_output import differences_of, encode, order_json
from core.cli.tables import changes_text
from core.cli.terminal import Terminal, printable
from core.cli.ways_out import WaysOut
from core.domain.messages import failure_text, text
from core.domain.model import OrderCard, OrderState
from core.domain.payouts import Paid
from core.domain.verdicts import VERDICTS

_HEADERS: Final = ("", "Order", "E-mail", "Verdict", "Wemasy", "What differs, or what is in the way")
_CEILINGS: Final = (1, 24, 40, 24, 8)
"""Characters; the last column has what is left over."""
_LEAST_REST: Final = 24
_FOLDED: Final = (2, 1)
_LEAST_FOLDED: Final = 12
_GAP: Final = "  "
_Cells = tuple[str, ...]


async def show_pages(
    terminal: Terminal, pages: AsyncIterator[Sequence[OrderCard]], *, as_json: bool
) -> Counter[OrderState]:
    """Write all orders of ``pages``; returns how many there are of each verdict. ``end_json`` closes the JSON."""
    counts: Counter[OrderState] = Counter()
    table = OrderTable(terminal.out)
    if as_json:
        terminal.write('{\n  "orders": [')
    async for page in pages:
        if as_json:
            start = "," if counts else ""
            terminal.write(start + ",".join(f"\n    {_indented(order_json(card), 4)}" for card in page))
        else:
            table.add(page)
        counts.update(card.assessment.state for card in page)
    if not as_json:
        table.end()
    return counts


def end_json(terminal: Terminal, counts: Mapping[OrderState, int], **more: Any) -> None:
    """The rest of the JSON that ``show_pages`` began: its summary, and whatever else belongs to the result."""
    terminal.write("\n  ]" if any(counts.values()) else "]")
    rest = {"summary": {state: counts.get(state, 0) for state in OrderState}, **more}
    terminal.result("".join(f',\n  "{name}": {_indented(value, 2)}' for name, value in rest.items()) + "\n}")


def _indented(value: Any, by: int) -> str:
    return encode(value).replace("\n", "\n" + " " * by)  # a line break within a text is escaped


def show_orders(console: Console, cards: Sequence[OrderCard]) -> None:
    """A few orders that are there already."""
    table = OrderTable(console)
    if cards:
        table.add(cards)
    table.end()


class OrderTable:
    def __init__(self, console: Console) -> None:
        self._console = console
        self._widths: tuple[int, ...] = ()
        self._counts: Counter[OrderState] = Counter()
        self._ways = WaysOut()

    def add(self, cards: Sequence[OrderCard]) -> None:
        """The next page."""
        rows = [_cells_of(card) for card in cards]
        if not self._widths:
            self._begin(rows)
        self._write("\n".join(line for row in rows for line in self._lines(row)))
        self._counts.update(card.assessment.state for card in cards)
        for card in cards:
            self._ways.add(card.assessment.blockers, name_of(card))

    def end(self) -> None:
        if not self._widths:
            self._begin([])
        counts = self._counts
        self._write(" · ".join(f"{counts[state]} {VERDICTS[state].plain}" for state in OrderState if counts[state]))
        if lines := self._ways.lines():
            self._write("\n".join(map(printable, lines)))

    def _begin(self, rows: Sequence[_Cells]) -> None:
        columns = list(zip(_HEADERS, *rows, strict=True))
        widths = [min(max(map(_width, column)), most) for column, most in zip(columns, _CEILINGS, strict=False)]
        rest = 0
        if self._console.is_terminal:
            room = self._console.width - len(widths) * len(_GAP)
            for column in _FOLDED:  # a narrow one takes from the longest columns what the last needs
                widths[column] -= min(max(0, widths[column] - _LEAST_FOLDED), max(0, sum(widths) + _LEAST_REST - room))
            rest = max(_LEAST_REST, room - sum(widths))
        self._widths = (*widths, rest)
        self._console.print("\n".join(self._lines(_HEADERS)), style="bold", markup=False, soft_wrap=True)

    def _lines(self, row: _Cells) -> Iterator[str]:
        """The lines of one order: one, unless a terminal is too narrow for it."""
        widths = self._widths
        if widths[-1] and any(_width(cell) > width for cell, width in zip(row, widths, strict=True)):
            parts = [_folded(cell, width) for cell, width in zip(row, widths, strict=True)]
            for number in range(max(map(len, parts))):
                yield _joined([part[number] if number < len(part) else "" for part in parts], widths)
        else:
            yield _joined(row, widths)

    def _write(self, text: str) -> None:
        self._console.out(text, highlight=False)


def _joined(cells: Sequence[str], widths: Sequence[int]) -> str:
    *padded, last = cells
    return _GAP.join([*map(_padded, padded, widths), last]).rstrip()


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell))


def _width(cell: str) -> int:
    """In a terminal's columns."""
    return len(cell) if cell.isascii() else cell_len(cell)


def _folded(cell: str, width: int) -> list[str]:
    """Lines no wider than ``width``: broken between words, and within a word that is longer."""
    lines, line = [], ""
    for word in cell.split(" "):
        longer = f"{line} {word}" if line else word
        if _width(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = chop_cells(word, width) or [""]
        lines += full
    return [*lines, line]


def name_of(card: OrderCard) -> str:
    """What the list calls an order: its number, or its session where none is known."""
    order = card.record.order
    number = order.order_id if order is not None else card.record.row.order_id
    return number or card.record.key.order_session


def _cells_of(card: OrderCard) -> _Cells:
    record, verdict = card.record, VERDICTS[card.assessment.state]
    order = record.order
    tracked = "" if order is None else "reported" if order.tracked else "not yet"
    outcome = card.assessment.outcome or card.assessment.expected
    email = outcome.email if outcome is not None and isinstance(outcome.email, str) else record.row.email
    return (
        verdict.plain_mark or verdict.mark, printable(name_of(card)), printable(email or ""),
        verdict.plain, tracked, printable(_why(card)),
    )  # fmt: skip


def _why(card: OrderCard) -> str:
    return "; ".join(filter(None, (_in_the_way(card), *map(_paid, card.paid))))


def _paid(sums: Paid) -> str:
    refunded = f", refunded {sums.refunded:f}" if sums.refunded else ""
    return f"paid {sums.paid:f}{refunded} {sums.currency}".rstrip()


def _in_the_way(card: OrderCard) -> str:
    if card.record.failure is not None:
        return failure_text(card.record.failure)
    if card.assessment.blockers:
        return " ".join(text(notice) for notice in card.assessment.blockers)
    return changes_text(differences_of(card))
