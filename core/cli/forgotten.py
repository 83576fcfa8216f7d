"""What forgetting customers' data did, or would cost: in words, and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.shop.forget_customers import ForgetReport


def forgotten_json(report: ForgetReport) -> dict[str, Any]:
    return {
        "orders": report.orders,
        "no_longer_undoable": list(report.no_longer_undoable),
        "unsettled": report.unsettled,
    }


def done_sentence(report: ForgetReport) -> str:
    return f"{report.orders} orders on the list no longer hold any customer data. {cost_sentence(report)}"


def cost_sentence(report: ForgetReport) -> str:
    count = len(report.no_longer_undoable)
    numbers = f"{count} ({_ranges(report.no_longer_undoable)})" if count else "none"
    parts = [f"Entries of the history that can no longer be put back because of it: {numbers}."]
    if report.unsettled:
        parts.append(
            f"{report.unsettled} entries, with their orders, stay as they are until it is certain how they ended: "
            "push once more, then forget again."
        )
    return " ".join(parts)


def _ranges(numbers: Sequence[int]) -> str:
    """Ascending numbers as ``1, 3–6, 9``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(f"{first}" if first == last else f"{first}–{last}" for first, last in runs)
