"""The command ``import``: how the file is read, as told or as found out; what it holds, or what became of it.

Shows what core says; decides nothing about the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from msgspec.structs import replace
from rich.table import Table

from core.cli import json_output, tables
from core.cli.exit_status import ExitStatus, status_of_import
from core.cli.terminal import shown
from core.domain.messages import text
from core.files.options import COLUMNS_BETWEEN, FilePreview, ImportOptions

if TYPE_CHECKING:
    from rich.console import Console

    from core.cli.commands import Call
    from core.files.payouts import PayoutFile

_DATES: Final = {"dmy": "the day first", "mdy": "the month first", "ymd": "the year first"}
_DELIMITERS: Final = {"\t": "tab"}
_UNCLEAR: Final = {"encoding": "--encoding", "decimal_comma": "--decimal", "date_order": "--dates"}


def reading_options(arguments: dict[str, Any]) -> ImportOptions:
    """How a file is to be read, as far as it was said."""
    decimal = arguments["decimal"]
    return ImportOptions(
        columns=dict(arguments["map"]),
        encoding=arguments["encoding"],
        delimiter=arguments["delimiter"],
        sheet=arguments["sheet"],
        decimal_comma=None if decimal is None else decimal == "comma",
        date_order=arguments["dates"],
        has_header=arguments["header_row"] != 0,
        header_line=arguments["header_row"] or None,
    )


async def import_(call: Call) -> int:
    options = reading_options(call.arguments)
    if call.flag("payouts"):
        return await _payouts(call, options)
    if call.flag("preview"):
        return await _preview(call, options)
    with call.terminal.progress() as progress:
        report = await call.shop.import_file.run(call.arguments["file"], options, progress=progress)
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.import_json(report)))
    else:
        tables.show_import(call.terminal.out, report)
    return status_of_import(report)


async def _preview(call: Call, options: ImportOptions) -> int:
    preview = await call.shop.import_file.preview(call.arguments["file"], options)
    if call.as_json:
        call.terminal.result(json_output.encode(json_output.preview_json(preview)))
    else:
        show_preview(call.terminal.out, preview)
    return ExitStatus.DONE


async def _payouts(call: Call, options: ImportOptions) -> int:
    payouts = call.shop.payouts
    columns: dict[str, str] = {}
    for field, name in call.arguments["map"]:  # texts may stand in several columns
        columns[field] = COLUMNS_BETWEEN.join(filter(None, (columns.get(field), name)))
    options = replace(options, columns=columns)
    file = await payouts.preview(call.arguments["file"], options)
    new = None if call.flag("preview") else await payouts.take_in(file)
    if call.as_json:
        call.terminal.result(json_output.encode(_payouts_json(file, new)))
    else:
        show_payouts(call.terminal.out, file, new)
    return ExitStatus.USAGE if file.problems and not file.movements else ExitStatus.DONE


def _payouts_json(file: PayoutFile, new: int | None) -> dict[str, Any]:
    return {
        "source": file.source,
        "rows": file.row_count,
        "orders": file.orders,
        "movements": len(file.movements),
        "new": new,
        "sums": [{"currency": s.currency or None, "paid": s.paid, "refunded": s.refunded} for s in file.sums],
        "not_listed": list(file.not_listed),
        "left_out": list(file.left_out),
        "rejected": json_output.rejected_json(file.problems),
        "columns": [{"field": guess.field, "column": guess.header} for guess in file.columns if guess.field],
        "unknown_columns": [guess.header for guess in file.columns if not guess.field],
        "encoding": file.plan.encoding,
        "delimiter": file.plan.delimiter,
        "hundredfold": file.is_hundredfold,
    }


def show_payouts(console: Console, file: PayoutFile, new: int | None = None) -> None:
    """What a settlement file says of the orders on the list, and how it is read; ``new``: of what was taken in."""
    if new is None:
        show_plan(console, file, of_orders=False)
    if file.lacks is not None:
        console.print(shown(f"{text(file.lacks)} Say it: --map amount=COLUMN --map text=COLUMN."))
        return
    taken = "" if new is None else f", {new} of them new"
    console.print(
        f"{file.row_count} rows read ({file.source}): {len(file.movements)} payments and refunds of {file.orders} "
        f"orders{taken}; {len(file.not_listed)} of no order on the list or of several, {len(file.left_out)} are no "
        f"payments, {len(file.problems)} rejected."
    )
    for sums in file.sums:
        console.print(f"Paid {sums.paid:f}, refunded {sums.refunded:f} {shown(sums.currency)}".rstrip())
    if file.is_hundredfold:
        console.print("Most payments are a hundred times what the order costs: are these cents?")
    tables.show_rejected(console, file.problems)


def _either(undecided: dict[str, tuple[str, str]]) -> list[str]:
    return [f'--map "{field}={one}" or "{field}={other}"' for field, (one, other) in undecided.items()]


def show_preview(console: Console, preview: FilePreview) -> None:
    """How the file will be read, what its columns are taken to be, and which rows cannot be used."""
    show_plan(console, preview)
    tables.show_rejected(console, preview.problems)


def show_plan(console: Console, preview: FilePreview, *, of_orders: bool = True) -> None:
    plan = preview.plan
    how = Table.grid(padding=(0, 2))
    lines = {
        "Sheet": plan.sheet,
        "Letters and accents": plan.encoding if plan.format == "text" else "",
        "Columns separated by": _DELIMITERS.get(plan.delimiter, plan.delimiter),
        "Header in line": str(plan.header_line) if plan.header_line else "none",
        "Cents after a": "comma" if plan.decimal_comma else "point",
        "Dates with": _DATES[plan.date_order] if of_orders else "",
        "Not clear, to be said": ", ".join([*(_UNCLEAR[part] for part in plan.unclear), *_either(plan.undecided)]),
        "Left out as no orders": ", ".join(f"line {line}" for line in preview.left_out if of_orders),
    }
    for name, value in lines.items():
        if value:
            how.add_row(name, shown(value))
    console.print(how)
    tables.show_columns(console, preview.columns, title="Column of the file")
