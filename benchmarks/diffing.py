"""The diff beside DeepDiff and plain typed equality, and the reading of a page beside msgspec on its own."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import msgspec
from deepdiff import DeepDiff
from msgspec import Struct

from benchmarks.measuring import Figure, per_second, side_by_side
from benchmarks.transactions import page, pairs
from core.domain.comparison import compare_transactions, differs
from core.services.ecomail_json import read_transaction

_PAIRS: Final = 1000
_DEEP_PAIRS: Final = 20
_ROWS: Final = 500
_FIELDS: Final = 33
"""Of one transaction with three lines."""
_GROUP: Final = "Diff and decode"


class _Line(Struct):
    code: str
    title: str
    category: str
    price: Decimal
    amount: Decimal
    timestamp: str


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
    status: str
    items: tuple[_Line, ...]


class _Page(Struct):
    transactions: list[_Row]


def run(*, quick: bool) -> list[Figure]:
    some = pairs(_PAIRS)
    plain = [(msgspec.to_builtins(one), msgspec.to_builtins(other)) for one, other in some[:_DEEP_PAIRS]]
    body = page(_ROWS)
    typed = msgspec.json.Decoder(_Page, float_hook=Decimal)
    untyped = msgspec.json.Decoder(float_hook=Decimal)
    times = side_by_side(
        {
            "equality": lambda: [one == other for one, other in some],
            "differs": lambda: [differs(one, other) for one, other in some],
            "compare": lambda: [compare_transactions(one, other) for one, other in some],
            "deepdiff": lambda: [DeepDiff(one, other) for one, other in plain],
            "msgspec": lambda: typed.decode(body),
            "untyped": lambda: untyped.decode(body),
            "read": lambda: [read_transaction(row, full=True) for row in untyped.decode(body)["transactions"]],
        },
        repeats=3 if quick else 15,
    )
    each = {
        name: timed.cpu / {"deepdiff": _DEEP_PAIRS, "msgspec": _ROWS, "untyped": _ROWS, "read": _ROWS}.get(name, _PAIRS)
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
            what=f"a page of {_ROWS} transactions with 3 lines each",
            measured=f"{per_second(1, each['read'])}; {decoding:.2f} × msgspec ({per_second(1, each['msgspec'])})",
            goal="≥ 0.9 ×",
            met=decoding >= 0.9,
            reason=""
            if decoding >= 0.9
            else (
                "Into plain dictionaries, which keep the keys that no type knows, msgspec itself is no quicker than "
                f"{each['msgspec'] / each['untyped']:.2f} × its typed decoding; the rest is {_FIELDS} fields, each "
                "looked at by Python: an amount that is no plausible price, a date without a zone or a text that is "
                "none must be told and not refuse the page. Types that drop unknown keys and refuse would reach the "
                "goal; what Ecomail adds to its answers would then be lost at the next push without a word. A page is "
                f"one request, at most 1,000 of them are allowed in a minute, and reading one takes "
                f"{each['read'] * _ROWS * 1000:.0f} ms, so it never is what is waited for."
            ),
        ),
    ]
