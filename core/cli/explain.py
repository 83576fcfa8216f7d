"""``explain``: why the two sides differ, and one choice for all orders of a cause. Asks no service; sends nothing."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from rich.console import Console

from core.cli.arguments import CAUSE_SIDES
from core.cli.commands import Call
from core.cli.exit_status import ExitStatus
from core.cli.json_output import encode
from core.cli.tables import show_rows
from core.cli.terminal import shown
from core.domain.causes import Cause, Remedy, known_writers, sentence
from core.domain.errors import UsageError
from core.domain.messages import text
from core.domain.model import Side
from core.shop.causes import FoundCauses
from core.shop.orders import DifferingOrder

_SIDES: Final = dict(zip(CAUSE_SIDES, (Side.SHOP, Side.ECOMAIL, None, Side.MANUAL), strict=True))


async def explain(call: Call) -> int:
    found = await call.shop.causes.find(stop=call.stop)
    if call.arguments["choose"] is not None:
        name, side = call.arguments["choose"]
        cause = _named(found, name)
        if call.flag("dry_run"):
            rows = await call.shop.causes.preview(cause, stop=call.stop)
            if call.as_json:
                call.terminal.result(encode({"values": [_value_json(row) for row in rows]}))
            else:
                show_rows(call.terminal.out, rows)
            return ExitStatus.DONE
        chosen = await call.shop.causes.choose(cause, _SIDES[side])
        call.terminal.note(f"{len(chosen)} orders: {side}. Nothing was sent." + _then(cause))
        found = await call.shop.causes.find(stop=call.stop)
    if call.as_json:
        call.terminal.result(encode(found_json(found)))
    else:
        show_causes(call.terminal.out, found)
    return ExitStatus.DIFFERENT if found.at_odds and call.arguments["choose"] is None else ExitStatus.DONE


def _named(found: FoundCauses, name: str) -> Cause:
    for cause in found.explanation.causes:
        if cause.key.name == name:
            return cause
    names = ", ".join(cause.key.name for cause in found.explanation.causes) or "none"
    raise UsageError(detail=f"There is no cause “{name}” in this shop. There are: {names}.")


def _then(cause: Cause) -> str:
    return "" if cause.remedy in {Remedy.DECIDE, Remedy.REFUND} else " Compare them again."


# ---------------------------------------------------------------------------------------------------------- showing


def show_causes(console: Console, found: FoundCauses) -> None:
    explanation = found.explanation
    for cause in explanation.causes:
        new = " New since the last comparison." if cause.key in found.new else ""
        console.print(shown(f"{_line(cause)}{new}"))
        known = known_writers(cause)
        if known is not None:
            console.print(shown(f"    {text(known)}"))
        decided = found.decided.get(cause.key, 0)
        said = f", decided for {decided}" if decided else ""
        console.print(shown(f"    {cause.key.name}{said}"))
    if not explanation.differing:
        console.print(f"Nothing differs in the {found.compared} orders that were compared.")
        return
    console.print(
        f"{explanation.explaining} causes explain {explanation.explained} of {explanation.differing} orders that "
        f"differ; {len(explanation.unexplained)} are not explained."
    )


def _line(cause: Cause) -> str:
    said = text(sentence(cause)).removesuffix(".")
    return f"{said}: " + ", ".join([_count(cause), *_sums(cause.money)]) + "."


def _count(cause: Cause) -> str:
    return "1 order" if len(cause.orders) == 1 else f"{len(cause.orders)} orders"


def _sums(money: Mapping[str, Decimal]) -> list[str]:
    return [f"{abs(sum_):f} {currency} too {'low' if sum_ < 0 else 'high'}" for currency, sum_ in money.items()]


def found_json(found: FoundCauses) -> dict[str, Any]:
    explanation = found.explanation
    return {
        "causes": [cause_json(cause, found) for cause in explanation.causes],
        "unexplained": [key.order_session for key in explanation.unexplained],
        "summary": {
            "compared": found.compared,
            "differing": explanation.differing,
            "explained": explanation.explained,
            "unexplained": len(explanation.unexplained),
            "causes": len(explanation.causes),
        },
    }


def cause_json(cause: Cause, found: FoundCauses) -> dict[str, Any]:
    """One cause; its ``cause`` is what ``--choose`` takes."""
    known = known_writers(cause)
    return {
        "cause": cause.key.name,
        "code": cause.key.code,
        "param": cause.key.param,
        "message": text(sentence(cause)),
        "orders": [key.order_session for key in cause.orders],
        "money": [{"currency": currency or None, "amount": amount} for currency, amount in cause.money.items()],
        "first": cause.first,
        "last": cause.last,
        "began": cause.began,
        "ended": cause.ended,
        "new": cause.key in found.new,
        "decided": found.decided.get(cause.key, 0),
        "tax_rates": list(cause.rates),
        "known": list(cause.known),
        "known_message": text(known) if known is not None else None,
        "choice": cause.remedy,
    }


def _value_json(row: DifferingOrder) -> dict[str, Any]:
    return {
        "order_session": row.key.order_session,
        "order_id": row.order_id,
        "field": row.path,
        "shop": row.shop,
        "ecomail": row.ecomail,
        "decided": row.decision.side if row.decision is not None else None,
        "left": row.proposed[row.path].value if row.path in row.proposed else None,
    }
