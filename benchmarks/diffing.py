"""The diff beside DeepDiff and plain typed equality, and the reading of a page beside msgspec on its own."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import Any, Final

import msgspec
from deepdiff import DeepDiff
from msgspec import Struct

from benchmarks.measuring import Figure, per_second, side_by_side
from benchmarks.transactions import page, pairs
from core.domain.comparison import compare_transactions, differs
from core.domain.model import Transaction
from core.services.ecomail_json import decode_page, read_transaction

_PAIRS: Final = 1000
_DEEP_PAIRS: Final = 20
_ROWS: Final = 500
_PAGES: Final = 10
"""In turns, so that no total is met a second time: only prices and quantities repeat."""
_GROUP: Final = "Diff and decode"


class _Line(Struct):
    order_id: str
    code: str
    title: str
    category: str
    categories: tuple[str, ...]
    price: Decimal
    amount: Decimal


class _Row(Struct):
    id: int
    order_id: str
    email: str
    shop: str
    amount: Decimal
    tax: Decimal
    shipping: Decimal
    city: str
    county: str
    country: str
    timestamp: str
    props: Any
    status: str
    items: tuple[_Line, ...]


class _Page(Struct):
    transactions: list[_Row]


def run(*, quick: bool) -> list[Figure]:
    some = pairs(_PAIRS)
    plain = [(msgspec.to_builtins(one), msgspec.to_builtins(other)) for one, other in some[:_DEEP_PAIRS]]
    bodies = itertools.cycle([page(_ROWS, number) for number in range(_PAGES)])
    odd = page(_ROWS, odd=True)
    typed = msgspec.json.Decoder(_Page, float_hook=Decimal)
    times = side_by_side(
        {
            "equality": lambda: [one == other for one, other in some],
            "differs": lambda: [differs(one, other) for one, other in some],
            "compare": lambda: [compare_transactions(one, other) for one, other in some],
            "deepdiff": lambda: [DeepDiff(one, other) for one, other in plain],
            "msgspec": lambda: typed.decode(next(bodies)),
            "read": lambda: _read(next(bodies)),
            "odd": lambda: _read(odd),
        },
        repeats=3 if quick else 15,
    )
    each = {
        name: timed.cpu / {"deepdiff": _DEEP_PAIRS, "msgspec": _ROWS, "read": _ROWS, "odd": _ROWS}.get(name, _PAIRS)
        for name, timed in times.items()
    }
    against_deepdiff, against_equality = each["deepdiff"] / each["differs"], each["equality"] / each["differs"]
    whole = each["deepdiff"] / each["compare"]
    decoding = each["msgspec"] / each["read"]
    return [
        Figure(
            group=_GROUP,
            what="whether two versions differ (3 lines, one pair in ten does)",
            measured=f"{per_second(1, each['differs'])}; {against_deepdiff:,.0f} × DeepDiff "
            f"({per_second(1, each['deepdiff'])})",
            goal="≥ 100 ×",
            met=against_deepdiff >= 100,
        ),
        Figure(
            group=_GROUP,
            what="the same beside plain typed equality",
            measured=f"{against_equality:.2f} × of {per_second(1, each['equality'])}",
            goal="≥ 0.4 ×",
            met=against_equality >= 0.4,
        ),
        Figure(
            group=_GROUP,
            what="every field and line of a pair as a row of the card, equal ones too",
            measured=f"{per_second(1, each['compare'])}; {whole:,.0f} × DeepDiff, which tells only what differs",
        ),
        Figure(
            group=_GROUP,
            what=f"a documented page of {_ROWS} transactions with 3 lines each",
            measured=f"{per_second(1, each['read'])}; {decoding:.2f} × msgspec ({per_second(1, each['msgspec'])})",
            goal="≥ 0.5 ×",
            met=decoding >= 0.5,
            reason="" if decoding >= 0.5 else "Each amount is looked at by Python: msgspec takes what is no price.",
        ),
        Figure(
            group=_GROUP,
            what="the same with a key that no type knows in every row, which are all kept",
            measured=f"{per_second(1, each['odd'])}; {each['msgspec'] / each['odd']:.2f} × msgspec",
        ),
    ]


def _read(body: bytes) -> list[Transaction]:
    rows = decode_page(body, "transactions", full=True)["transactions"]
    return [row if isinstance(row, Transaction) else read_transaction(row, full=True) for row in rows]
