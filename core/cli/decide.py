"""``decide``: the user's word on single orders or on all that are alike, without the window. Sends nothing.

A file of its own: every blocker has its way out here, beside the one on the card.
"""

from __future__ import annotations

from typing import Final

from core.cli import json_output, tables
from core.cli.commands import Call
from core.cli.exit_status import ExitStatus
from core.domain.errors import UsageError
from core.domain.model import Decision, OrderCard, OrderKey, Side

_SIDES: Final = {"shop": Side.SHOP, "ecomail": Side.ECOMAIL}
_TAKE_BACK: Final = "undecided"


async def decide(call: Call) -> int:
    """Takes what was said, then shows the orders that it changed, or every decided one with ``--list``."""
    keys = [*await _said_of_identity(call), *await _said_of_fields(call)]
    if call.flag("list"):
        cards = [card for card in await call.shop.orders.cards() if _is_decided(card)]
    elif keys:
        cards = list(await call.shop.orders.cards(keys))
    else:
        cards = []
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.decided_json(cards)))
    else:
        tables.show_orders(call.terminal.out, cards)
    return ExitStatus.DONE


async def _said_of_identity(call: Call) -> list[OrderKey]:
    found, keys = call.shop.only_in_ecomail, []
    if call.arguments["same"]:
        session, order_id = call.arguments["same"]
        keys = list(await call.shop.orders.keys_of_sessions([session]))
        for key in keys:
            await found.take_match(key, order_id)
    if call.flag("same_all"):
        keys += [match.key for match in await found.link_twins()]
    if call.arguments["another"]:
        others = await call.shop.orders.keys_of_sessions(call.arguments["another"])
        await found.say_another(others)
        keys += others
    return keys


async def _said_of_fields(call: Call) -> list[OrderKey]:
    choices = dict(_choice(text) for text in call.arguments["choices"])
    sessions, where = call.arguments["order"], call.arguments["where"]
    if not choices:
        if sessions or call.flag("all"):
            raise UsageError(detail="Say what is decided: FIELD=shop, FIELD=ecomail or FIELD=VALUE.")
        return []
    if bool(sessions) == call.flag("all"):
        raise UsageError(detail="Say for which orders: --order SESSION, or --all with --where REASON.")
    if call.flag("all") and where is None:
        raise UsageError(detail="Say with --where for which reason the orders wait, such as balance or email_missing.")
    cards = await call.shop.orders.cards(await call.shop.orders.keys_of_sessions(sessions) if sessions else None)
    chosen = [card.record.key for card in cards if where is None or where in _reasons(card)]
    await call.shop.orders.decide_many(dict.fromkeys(chosen, choices))
    return chosen


def _choice(text: str) -> tuple[str, Decision | None]:
    field, equals, value = text.partition("=")
    if not equals or not field.strip():
        raise UsageError(detail=f"“{text}” is not FIELD=shop, FIELD=ecomail or FIELD=VALUE.")
    if value == _TAKE_BACK:
        return field.strip(), None
    side = _SIDES.get(value)
    return field.strip(), Decision(side) if side is not None else Decision(Side.MANUAL, value)


def _reasons(card: OrderCard) -> frozenset[str]:
    return frozenset(notice.code for notice in card.assessment.blockers)


def _is_decided(card: OrderCard) -> bool:
    record = card.record
    return bool(record.decisions) or record.identity.another or record.matched_order_id is not None
