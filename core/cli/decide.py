"""``decide``: the user's word on single orders or on all that are alike, without the window. Sends nothing.

A file of its own: every blocker has its way out here, beside the one on the card.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from core.cli import json_output, tables
from core.cli.commands import Call
from core.cli.exit_status import ExitStatus
from core.cli.listing import show_orders
from core.domain.decisions import WHOLE_ORDER, ignore, leave_for_later, shops_word
from core.domain.errors import ReasonError, UsageError
from core.domain.messages import text
from core.domain.model import Decision, OrderCard, OrderKey, Side
from core.domain.setting_changes import decided_for_all
from core.shop.orders import Changes

_SIDES: Final = {"shop": Side.SHOP, "ecomail": Side.ECOMAIL}
_TAKE_BACK: Final = "undecided"
_IDENTITY: Final = "identity"
"""Stands among the fields for what was said of which order it is; it can only be taken back there."""

_MOST_KINDS: Final = 8


async def decide(call: Call) -> int:
    """Takes what was said, then shows the orders that it changed; with ``--list`` all that was ever said and holds.

    With ``--dry-run`` nothing is kept: it shows how the orders would be.
    """
    choices, taken_back = _choices(call)
    changes = await _said_of_fields(call, choices)
    for_all: Mapping[str, str] | None = None
    if call.flag("dry_run"):
        if call.arguments["same"] or call.arguments["another"] or taken_back:
            raise UsageError(detail="--dry-run shows choices for fields, and --same-all.")
        cards = await call.shop.orders.preview(changes)
        if call.flag("same_all"):
            cards, for_all = (*cards, *await call.shop.only_in_ecomail.preview_links()), {}
    else:
        await call.shop.orders.decide_many(changes)
        keys = [*await _said_of_identity(call, taken_back=taken_back), *changes]
        cards = await call.shop.orders.cards(keys) if keys else ()
    if call.flag("list"):
        cards = tuple(card for card in await call.shop.orders.cards() if _is_decided(card))
        for_all = decided_for_all(call.shop.settings)
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.decided_json(cards, for_all)))
    elif for_all is None:
        show_orders(call.terminal.out, cards)
    else:
        tables.show_decided(call.terminal.out, cards, for_all)
    return ExitStatus.DONE


async def _said_of_identity(call: Call, *, taken_back: bool) -> list[OrderKey]:
    found = call.shop.only_in_ecomail
    keys: list[OrderKey] = []
    if taken_back:
        sessions = call.arguments["order"]
        keys += await found.take_back(await call.shop.orders.keys_of_sessions(sessions) if sessions else None)
    if call.arguments["same"]:
        session, order_id = call.arguments["same"]
        same = await call.shop.orders.keys_of_sessions([session])
        for key in same:
            await found.take_match(key, order_id)
        keys += same
    if call.flag("same_all"):
        keys += [match.key for match in await found.link_twins()]
    if call.arguments["another"]:
        others = await call.shop.orders.keys_of_sessions(call.arguments["another"])
        await found.say_another(others)
        keys += others
    return keys


def _choices(call: Call) -> tuple[dict[str, Decision | None], bool]:
    """What was said of fields, and whether what was said of the orders' identity is taken back."""
    choices = dict(_choice(text) for text in call.arguments["choices"]) | _said_of_the_whole(call)
    if _IDENTITY not in choices:
        return choices, False
    if choices.pop(_IDENTITY) is not None:
        raise UsageError(detail="Say with --same or --another which order it is; identity=undecided takes that back.")
    if bool(call.arguments["order"]) == call.flag("all"):
        raise UsageError(detail="Say of which orders: --order SESSION, or --all.")
    return choices, True


async def _said_of_fields(call: Call, choices: dict[str, Decision | None]) -> Changes:
    sessions, where = call.arguments["order"], call.arguments["where"]
    if not choices:
        if (sessions or call.flag("all") or call.arguments["like"]) and not call.arguments["choices"]:
            raise UsageError(detail="Say what is decided: FIELD=shop, FIELD=ecomail, FIELD=VALUE, --later or --ignore.")
        return {}
    if [bool(sessions), call.flag("all"), call.arguments["like"] is not None].count(True) != 1:
        raise UsageError(
            detail="Say for which orders: --order SESSION, or --all or --like SESSION with --where REASON."
        )
    if where is None:
        if not sessions:
            raise UsageError(
                detail="Say with --where for which reason the orders wait, such as balance or email_missing."
            )
        return dict.fromkeys(await call.shop.orders.keys_of_sessions(sessions), choices)
    choices = _of_lines_too(choices, where)
    return dict.fromkeys(await _waiting(call, where, choices), choices)


async def _waiting(call: Call, where: str, choices: Mapping[str, Decision | None]) -> list[OrderKey]:
    """The orders that were asked for, of those that wait for the reason.

    A word on fields is for orders of one kind: it raises ``UsageError`` where *all* are of several. What is taken back,
    or said of orders as a whole, is for all of them.
    """
    orders, sessions, like = call.shop.orders, call.arguments["order"], call.arguments["like"]
    named = await orders.keys_of_sessions(sessions or ([like] if like is not None else []))
    taken_back = [path for path, choice in choices.items() if choice is None]
    if like is not None:
        kinds = [await orders.waiting_for(where, undecided=taken_back, like=key) for key in named]
        if not any(kinds):
            raise UsageError(detail=f"The order {like} does not wait for {where}.")
        return [key for kind in kinds for keys in kind for key in keys]
    kinds_of_all = await orders.waiting_for(where, undecided=taken_back)
    waiting = {key for kind in kinds_of_all for key in kind}
    if sessions:
        return [key for key in named if key in waiting]
    if len(kinds_of_all) > 1 and any(choice is not None for path, choice in choices.items() if path != WHOLE_ORDER):
        raise UsageError(detail=await _which_kind(call, where, kinds_of_all))
    return [key for kind in kinds_of_all for key in kind]


async def _which_kind(call: Call, where: str, kinds: Sequence[Sequence[OrderKey]]) -> str:
    lines = [f"Orders wait for {where} in {len(kinds)} kinds. Say of which, with --like SESSION in place of --all:"]
    sizes = {kind[0]: len(kind) for kind in kinds[:_MOST_KINDS]}
    cards = {card.record.key: card for card in await call.shop.orders.cards(tuple(sizes))}
    for key, size in sizes.items():
        why = next((text(notice) for notice in cards[key].assessment.blockers if notice.code == where), "")
        lines.append(f"--like {key.order_session} ({size}): {why}")
    return "\n".join([*lines, *(["…"] if len(kinds) > _MOST_KINDS else [])])


def _said_of_the_whole(call: Call) -> dict[str, Decision | None]:
    later, reason = call.arguments["later"], call.arguments["ignore"]
    if later is None and reason is None:
        return {}
    try:
        return {WHOLE_ORDER: leave_for_later(later) if reason is None else ignore(reason)}
    except ReasonError as error:
        raise UsageError(detail=error.reason) from error


def _of_lines_too(choices: dict[str, Decision | None], where: str) -> dict[str, Decision | None]:
    """Who takes the shop's amount for orders whose lines do not make it, by that very reason, takes its lines as well.

    So one choice settles them; taking it back takes both back.
    """
    word, amount = shops_word(where), choices.get("amount", Decision(Side.MANUAL))
    takes_it = amount is None or amount.side is Side.SHOP
    return choices | dict.fromkeys(word, amount) if "amount" in word and takes_it else choices


def _choice(text: str) -> tuple[str, Decision | None]:
    field, equals, value = text.partition("=")
    if not equals or not field.strip():
        raise UsageError(detail=f"“{text}” is not FIELD=shop, FIELD=ecomail or FIELD=VALUE.")
    if value == _TAKE_BACK:
        return field.strip(), None
    side = _SIDES.get(value)
    return field.strip(), Decision(side) if side is not None else Decision(Side.MANUAL, value)


def _is_decided(card: OrderCard) -> bool:
    record = card.record
    return bool(record.decisions) or record.identity.another or record.matched_order_id is not None
