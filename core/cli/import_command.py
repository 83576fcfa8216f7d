"""The command ``import``: how the file is read, as told or as found out; what it holds, or what became of it.

Shows what core says; decides nothing about the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from rich.table import Table

from core.cli import json_output, tables
from core.cli.exit_status import ExitStatus, status_of_import
from core.cli.terminal import printable
from core.files.options import FilePreview, ImportOptions

if TYPE_CHECKING:
    from rich.console import Console

    from core.cli.commands import Call
    from core.shop.payouts import PayoutReport

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
    take = payouts.preview if call.flag("preview") else payouts.take_in
    report = await take(call.arguments["file"], options)
    if call.as_json:
        call.terminal.result(json_output.encode(_payouts_json(report)))
    else:
        show_payouts(call.terminal.out, report)
    return ExitStatus.USAGE if report.file.rejected and not report.file.movements else ExitStatus.DONE


def _payouts_json(report: PayoutReport) -> dict[str, Any]:
    file = report.file
    return {
        "source": file.source,
        "rows": file.rows,
        "orders": report.orders,
        "movements": len(file.movements),
        "new": report.new,
        "sums": [{"currency": s.currency or None, "paid": s.paid, "refunded": s.refunded} for s in report.sums],
        "not_listed": list(file.not_listed),
        "left_out": list(file.left_out),
        "rejected": json_output.rejected_json(file.rejected),
        "columns": [{"field": field, "column": header} for field, header in file.columns],
        "encoding": file.encoding,
        "delimiter": file.delimiter,
    }


def show_payouts(console: Console, report: PayoutReport) -> None:
    """What a settlement file says of the orders on the list."""
    file = report.file
    new = "" if report.new is None else f", {report.new} of them new"
    console.print(
        f"{file.rows} rows read ({file.source}): {len(file.movements)} payments and refunds of {report.orders} orders"
        f"{new}; {len(file.not_listed)} of no order on the list, {len(file.left_out)} are no payments, "
        f"{len(file.rejected)} rejected."
    )
    for sums in report.sums:
        console.print(f"Paid {sums.paid:f}, refunded {sums.refunded:f} {printable(sums.currency)}".rstrip())
    tables.show_rejected(console, file.rejected)


def _either(undecided: dict[str, tuple[str, str]]) -> list[str]:
    return [f'--map "{field}={one}" or "{field}={other}"' for field, (one, other) in undecided.items()]


def show_preview(console: Console, preview: FilePreview) -> None:
    """How the file will be read, what its columns are taken to be, and which rows cannot be used."""
    plan = preview.plan
    how = Table.grid(padding=(0, 2))
    lines = {
        "Sheet": plan.sheet,
        "Letters and accents": plan.encoding if plan.format == "text" else "",
        "Columns separated by": _DELIMITERS.get(plan.delimiter, plan.delimiter),
        "Header in line": str(plan.header_line) if plan.header_line else "none",
        "Cents after a": "comma" if plan.decimal_comma else "point",
        "Dates with": _DATES[plan.date_order],
        "Not clear, to be said": ", ".join([*(_UNCLEAR[part] for part in plan.unclear), *_either(plan.undecided)]),
        "Left out as no orders": ", ".join(f"line {line}" for line in preview.left_out),
    }
    for name, value in lines.items():
        if value:
            how.add_row(name, printable(value))
    console.print(how)
    tables.show_columns(console, preview.columns, title="Column of the file")
    tables.show_rejected(console, preview.problems)
