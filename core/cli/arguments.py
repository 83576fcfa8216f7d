"""What may be typed on the command line."""

from __future__ import annotations

import argparse
import functools
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from typing_extensions import override

from core import __version__
from core.cli.main import PROGRAM
from core.domain.email_address import may_be_stored_as_email
from core.domain.model import OrderState
from core.domain.settings import MOST_DAYS, Follow
from core.files.options import FIELDS, PAYOUT_FIELDS

_MINUTES_OF_WEEK = 10_080
_MOST_LINES = 1_048_576

CAUSE_SIDES: Final = ("shop", "ecomail", "undecided", "left")
"""What one choice for all orders of a cause can be; *left*: what a refund leaves, or that the order does not count."""


@functools.cache
def build_parser() -> argparse.ArgumentParser:
    """Of all commands: the same one for all who ask, since parsing leaves nothing in it."""
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description="Keeps the orders of a Wemasy shop and Ecomail's record of them the same.",
        epilog="Exit status: 0 done (compare: everything agrees), 1 something differs, 2 wrong usage or unreadable "
        "file or setting, 3 some orders failed, or push left them out because they need you (not compared yet, not to "
        "be read, or Ecomail may hold them already), 4 a key is missing or was refused, 5 stopped, "
        "70 an error in this program (a report of it is written). Messages are in English.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument("--self-test", action=_SelfTest, nargs=0, help="what works on this computer, for support")
    _add_global_options(parser, first=True)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    command = _command(commands, "import", "take orders from a CSV or Excel file into the list; sends nothing")
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--preview", action="store_true", help="only show how the file will be read")
    command.add_argument(
        "--payouts",
        action="store_true",
        help="a settlement file of Mollie or Stripe or a bank's list, not orders; its fields for --map are "
        + ", ".join(PAYOUT_FIELDS)
        + " (number and text also several times)",
    )
    _add_reading(command)
    _add_json(command)

    command = _command(commands, "orders", "show the list; asks neither service")
    command.add_argument(
        "--state", action="append", default=[], choices=[state.value for state in OrderState], metavar="STATE"
    )
    command.add_argument(
        "--remove", action="append", default=[], metavar="SESSION", help="take this order off the list; nothing is sent"
    )
    _add_json(command)

    command = _command(commands, "compare", "compare every order in Wemasy and Ecomail; changes nothing")
    _add_order(command)
    command.add_argument(
        "--let-rest",
        action="store_true",
        help="do not ask about orders that agreed lately; older ones rest up to 6 days",
    )
    _add_json(command)

    _add_push(commands)
    _add_sources(commands)
    _add_json(_command(commands, "history", "show everything that was sent or put back, newest first"))

    command = _command(commands, "undo", "put back what Ecomail held before a push")
    command.add_argument("push_id", type=int, metavar="PUSH_ID")
    command.add_argument("--yes", action="store_true", help="do not ask")
    _add_json(command)

    command = _command(commands, "report", "save counts and sums per month as .csv, .xlsx or .html, by the ending")
    command.add_argument("file", type=Path, metavar="FILE")

    _add_statement(commands)
    _add_watch(commands)
    _add_notices(commands)

    command = _command(commands, "export", "save the list as .csv, .xlsx, .html or .json, by the ending")
    command.add_argument("file", type=Path, metavar="FILE")

    command = _command(commands, "key", "store, check or delete a key in this computer's password store")
    command.add_argument("key_action", choices=["set", "status", "delete"])
    command.add_argument("service", choices=["wemasy", "ecomail", "smtp", "webhook"])

    command = _command(commands, "forget", "delete customers' data from the list, the history and their backups")
    command.add_argument("--older-than", type=_days, metavar="DAYS", help="only what is older; without it, everything")
    command.add_argument(
        "--clock-is-right", action="store_true", help="with --older-than, after a jump of the clock or a long silence"
    )
    command.add_argument("--email", type=_address, metavar="ADDRESS", help="only of the customer with that address")
    command.add_argument("--yes", action="store_true", help="do not ask")
    _add_json(command)

    _add_settings(commands)
    _command(commands, "demo", "try the whole job on the built-in demo shop")
    return parser


class _SelfTest(argparse.Action):
    """Like ``--version``: answers and ends, with 1 when something does not work."""

    @override
    def __call__(self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, *_: object) -> None:
        from core.self_test import core_probes, report, write_report  # noqa: PLC0415 - nothing else needs it

        parser.exit(write_report(report(PROGRAM, core_probes(namespace.data_dir)), None))


def _add_watch(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = _command(
        commands, "watch", "import new files of a folder and compare now and then; sends nothing without --send"
    )
    command.add_argument("--folder", type=Path, metavar="DIR", help="where new files of orders appear")
    command.add_argument("--every", type=_minutes, metavar="MINUTES", help="how often everything is compared")
    command.add_argument("--once", action="store_true", help="look once and end, for cron or Task Scheduler")
    command.add_argument(
        "--send", action="store_true", help="in its hours the night shift sends what the settings night.* let through"
    )
    command.add_argument(
        "--dry-run", action="store_true", help="with --send: compare, and only show what last night would have sent"
    )
    command.add_argument(
        "--last", action="store_true", help="with --send: only show what the last shift did; asks nobody"
    )
    command.add_argument(
        "--recipe", choices=["cron", "task-scheduler"], help="only print what to enter there for a shift each night"
    )
    _add_reading(command)
    _add_json(command)


def _add_notices(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    help_text = "send a test the ways that the settings notice.* name, or say whether the last notice arrived"
    command = _command(commands, "notices", help_text)
    command.add_argument("notices_action", choices=["test", "status"])


def _add_push(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = _command(
        commands, "push", "send the shop's values to Ecomail, check them there, and mark the orders in Wemasy"
    )
    _add_order(command)
    command.add_argument("--dry-run", action="store_true", help="only show what would be sent")
    command.add_argument("--yes", action="store_true", help="do not ask")
    command.add_argument(
        "--expect", type=int, metavar="N", help="the number of orders a mass change overwrites or adds"
    )
    command.add_argument("--as-new", action="store_true", help="add one by one: may start Ecomail's automations")
    command.add_argument("--no-mark", action="store_true", help="do not mark the orders as reported in Wemasy")
    _add_json(command)


def _add_sources(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """What looks beyond the list of orders, and what the user says of them."""
    _add_decide(commands)
    command = _command(commands, "fetch", "take orders from the shop's own list; without a period, the new ones")
    _add_period(command)
    command.add_argument("--columns", action="store_true", help="only show the fields of the shop's list, with samples")
    _add_map(command)
    _add_json(command)

    command = _command(commands, "only-in-ecomail", "find orders in Ecomail that are not on the list; changes nothing")
    _add_period(command)
    command.add_argument(
        "--shop", action="append", default=[], metavar="NAME", help="also under this name; may be repeated"
    )
    _add_json(command)

    command = _command(commands, "remove", "delete the named orders from Ecomail; undo puts them back")
    command.add_argument("order_ids", nargs="+", metavar="ORDER_ID")
    command.add_argument("--dry-run", action="store_true", help="only show what would be removed")
    command.add_argument("--yes", action="store_true", help="do not ask")
    command.add_argument("--expect", type=int, metavar="N", help="the number of orders, when there are many")
    _add_json(command)

    help_text = (
        "leave one of each order that Ecomail holds more than once, all as this program added it; undo adds it again"
    )
    command = _command(commands, "remove-doubles", help_text)
    _add_order(command)
    command.add_argument("--dry-run", action="store_true", help="only show what would be removed")
    command.add_argument("--yes", action="store_true", help="do not ask")
    command.add_argument("--expect", type=int, metavar="N", help="the number of orders, when there are many")
    _add_json(command)

    command = _command(commands, "conventions", "show how earlier orders were sent: prices, totals, shop name")
    command.add_argument("--follow", choices=[follow.value for follow in Follow], help="keep this in the settings")
    _add_json(command)

    _add_json(
        _command(commands, "overview", "show what waits in all shops, or in those that are named; opens none of them")
    )

    command = _command(
        commands, "explain", "show why the two sides differ: the causes of all differences; sends nothing"
    )
    command.add_argument(
        "--choose",
        type=_cause_and_side,
        metavar=f"CAUSE={'|'.join(CAUSE_SIDES)}",
        help="one choice for all its orders; left: what a refund leaves of them",
    )
    command.add_argument("--dry-run", action="store_true", help="only show the values that the choice would be for")
    _add_json(command)

    command = _command(
        commands, "matches", "show orders that Ecomail may hold under another number; link or unlink them"
    )
    command.add_argument("--take", nargs=2, metavar=("SESSION", "ORDER_ID"), help="this order is that one")
    command.add_argument("--take-back", metavar="SESSION", help="it is not")
    _add_json(command)


def _add_decide(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = _command(commands, "decide", "say which version counts, or which order it is; sends nothing")
    command.add_argument(
        "choices",
        nargs="*",
        metavar="FIELD=shop|ecomail|VALUE",
        help="FIELD=undecided takes a choice back, identity=undecided what --same or --another said",
    )
    _add_order(command)
    command.add_argument("--all", action="store_true", help="every order that waits for the same reason")
    command.add_argument(
        "--like", metavar="SESSION", help="those that wait for it as this order does, such as with the same fee missing"
    )
    command.add_argument("--where", metavar="REASON", help="the code of that reason, such as balance")
    aside = command.add_mutually_exclusive_group()
    aside.add_argument(
        "--later", nargs="?", const="", metavar="REASON",
        help="leave these orders for later; they come back when what differs changes, or by order=undecided",
    )  # fmt: skip
    aside.add_argument("--ignore", metavar="REASON", help="the same, but nothing is to be done about them")
    command.add_argument("--same", nargs=2, metavar=("SESSION", "ORDER_ID"), help="the order is that one in Ecomail")
    command.add_argument("--same-all", action="store_true", help="every order with one sure twin is that one")
    command.add_argument("--another", action="append", metavar="SESSION", help="it is another order: it may be added")
    command.add_argument("--list", action="store_true", help="what was decided so far")
    command.add_argument("--dry-run", action="store_true", help="only show what the choices would make of the orders")
    _add_json(command)


def _add_statement(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = _command(commands, "statement", "close a month with a statement, check one, or list the closed months")
    _add_json(command)
    actions = command.add_subparsers(dest="statement_action", metavar="close|verify|list", required=True)
    close = actions.add_parser("close", help="write the statement of a month that is over, and remember it")
    close.add_argument("month", metavar="MONTH", help="such as 2026-06")
    close.add_argument(
        "--to",
        type=Path,
        metavar="FILE",
        help="the page to print (.pdf or .html); the .json that is checked lies beside it",
    )
    close.add_argument("--again", action="store_true", help="in place of the statement that there is")
    verify = actions.add_parser("verify", help="check a statement and its page; needs no shop and no network")
    verify.add_argument("file", type=Path, metavar="FILE")
    verify.add_argument("--seal", type=_seal, metavar="SEAL", help="the one that you kept elsewhere")
    for action in (close, verify, actions.add_parser("list", help="the closed months, newest first")):
        _add_global_options(action, first=False)
        _add_json(action, again=True)


def _add_settings(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = _command(commands, "settings", "show or change the settings of the profile")
    _add_json(command)
    actions = command.add_subparsers(dest="settings_action", metavar="get|set|list|import")
    for name, help_text, operands in (
        ("list", "all settings (the default)", ()),
        ("get", "one setting", ("key",)),
        ("set", "change one setting", ("key", "value")),
    ):
        action = actions.add_parser(name, help=help_text)
        for operand in operands:
            said = "for ecomail.base_url also ecomail.cz or ecomail.app" if operand == "value" else None
            action.add_argument(operand, metavar=operand.upper(), help=said)
        _add_global_options(action, first=False)
        _add_json(action, again=True)
    action = actions.add_parser("import", help="take over a file of settings; what it changes is shown first")
    action.add_argument("file", type=Path, metavar="FILE")
    action.add_argument(
        "--take", action="append", default=[], metavar="KEY",
        help="also this one, which deletes, sends or points elsewhere; may be repeated",
    )  # fmt: skip
    action.add_argument("--dry-run", action="store_true", help="only show what would change")
    action.add_argument("--yes", action="store_true", help="do not ask")
    _add_global_options(action, first=False)
    _add_json(action, again=True)


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, help_text: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=help_text, description=help_text[0].upper() + help_text[1:] + ".")
    _add_global_options(command, first=False)
    return command


def _add_global_options(parser: argparse.ArgumentParser, *, first: bool) -> None:
    """Global options may stand before or after the command; there they do not overrule with their defaults."""

    def default(value: object) -> object:
        return value if first else argparse.SUPPRESS

    parser.add_argument("--data-dir", type=Path, metavar="DIR", default=default(None), help="where everything is kept")
    parser.add_argument(
        "--profile",
        action="append",
        metavar="NAME",
        dest="profiles" if first else "more_profiles",
        help="which shop; may be repeated",
    )
    parser.add_argument("--all-profiles", action="store_true", default=default(False), help="every shop there is")
    parser.add_argument("--demo", action="store_true", default=default(False), help="the built-in demo shop")


def _add_order(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--order", action="append", metavar="SESSION", help="only this order, by its session or number; may be repeated"
    )


def _add_map(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--map",
        action="append",
        default=[],
        type=_field_and_column,
        metavar="FIELD=COLUMN",
        help=f"which column holds a field ({', '.join(FIELDS)})",
    )


def _add_reading(command: argparse.ArgumentParser) -> None:
    """How a file is read, where it is not to be found out from the file."""
    _add_map(command)
    command.add_argument("--sheet", metavar="NAME", help="which sheet of a workbook")
    command.add_argument("--encoding", metavar="NAME", help="of a text file, such as utf-8, cp1250, cp1252 or cp852")
    command.add_argument(
        "--delimiter", type=_delimiter, metavar="CHARACTER", help="what separates the columns of a text file, or “tab”"
    )
    command.add_argument("--decimal", choices=["comma", "point"], help="what stands before the cents")
    command.add_argument("--dates", choices=["dmy", "mdy"], help="whether the day or the month comes first")
    command.add_argument(
        "--header-row", type=_line, metavar="LINE", help="the line of the header, counted from 1; 0 for none"
    )


def _add_period(command: argparse.ArgumentParser) -> None:
    for name, help_text in (("from", "the first day"), ("to", "the last day")):
        command.add_argument(
            f"--{name}", dest=f"date_{name}", type=_day, metavar="DATE", help=f"{help_text}, YYYY-MM-DD"
        )


def _add_json(command: argparse.ArgumentParser, *, again: bool = False) -> None:
    command.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS if again else False, help="machine-readable result"
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2026-02-28") from None


def _address(text: str) -> str:
    """An empty one, from a script that has lost it, must never come to mean everybody."""
    address = text.strip()
    if not may_be_stored_as_email(address):
        raise argparse.ArgumentTypeError(f"{text!r} is not an e-mail address, such as eva@example.com")
    return address


def _days(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or not 0 < int(text[:6]) <= MOST_DAYS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of days from 1 to {MOST_DAYS}")
    return int(text)


def _line(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or int(text[:8]) > _MOST_LINES:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of a line")
    return int(text)


def _delimiter(text: str) -> str:
    character = "\t" if text in {"tab", "\\t"} else text
    if len(character) != 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not one character, nor “tab”")
    return character


def _seal(text: str) -> str:
    if re.fullmatch(r"[0-9a-fA-F]{64}", text) is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no seal: it has 64 digits and letters from a to f")
    return text.lower()


def _minutes(text: str) -> timedelta:
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text) <= _MINUTES_OF_WEEK:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of minutes from 1 to {_MINUTES_OF_WEEK}")
    return timedelta(minutes=int(text))


def _field_and_column(text: str) -> tuple[str, str]:
    field, separator, column = text.partition("=")
    if not separator or field not in {*FIELDS, *PAYOUT_FIELDS}:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not FIELD=COLUMN; the fields are {', '.join(FIELDS)}; "
            f"with --payouts: {', '.join(PAYOUT_FIELDS)}"
        )
    return field, column


def _cause_and_side(text: str) -> tuple[str, str]:
    cause, separator, side = text.rpartition("=")
    if not separator or side not in CAUSE_SIDES:
        raise argparse.ArgumentTypeError(f"{text!r} is not CAUSE=SIDE; the sides are {', '.join(CAUSE_SIDES)}")
    return cause, side
