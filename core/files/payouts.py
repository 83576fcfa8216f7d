"""Settlement files of Mollie and Stripe, and a bank's CSV: which money moved for which order.

They are opened as files of orders are (encoding, separator, sheet, decimal sign found out or told), and their columns
are known by name, in English, Dutch and Czech. The names are those that the providers document: Mollie's settlement
report, Stripe's itemised balance and payout reports and exports of payments, ING's, Rabobank's, Fio's and Air Bank's
lists. Of a row only the reference, the amount, the currency and the order number are kept: never who paid.

Every row with data is accounted for: a movement, of an order that is not on the list, no payment (a fee, a payout), or
refused with a reason.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final

from msgspec import Struct

from core.domain.amounts import ZERO
from core.domain.errors import ImportFileError
from core.domain.model import Notice
from core.domain.payouts import Movement, Numbers
from core.domain.results import RejectedRow
from core.files.cell_amounts import MoneyColumn
from core.files.cells import CellError, read_currency
from core.files.columns import fold
from core.files.options import Cell, ImportOptions, RawRow, Table, text_of
from core.files.order_stream import open_table, plain_failures
from core.files.table_shape import Header, data_rows, first_rows, texts_of

_NAMES: Final[dict[str, str]] = {
    "amount": """gross, amount, bedrag, bedrag (eur), amount (eur), transactiebedrag, částka, objem, částka v měně účtu,
        castka, transaction amount, brutto, hrubá částka""",
    "currency": "currency, valuta, munt, munteenheid, měna, měna účtu, mena, currency code",
    "reference": """balance_transaction_id, id, payment id, betaling id, transactiereferentie, id pohybu, id operace,
        transaction id, transactie-id, id transakce, referentie, volgnr, referenční číslo""",
    "kind": """reporting_category, type, payment method, betaalmethode, způsob platby, platební metoda, typ, soort,
        typ úhrady""",
    "sign": "af bij, af/bij, debit/credit, směr úhrady, smer uhrady, směr",
    "status": "status, stav",
    "refunded": """amount refunded, refunded amount, terugbetaald bedrag, bedrag terugbetaald, terugbetaald,
        vrácená částka, vráceno""",
    "number": """order id (metadata), order_id (metadata), order number (metadata), order_number (metadata),
        payment_metadata[order_id], payment_metadata[order_number], charge_metadata[order_id],
        refund_metadata[order_id], merchant reference, merchant_reference, order number, order id, ordernummer,
        bestelnummer, číslo objednávky, vs,
        variabilní symbol, betalingskenmerk, payment reference""",
    "text": """description, omschrijving, omschrijving-1, omschrijving-2, omschrijving-3, mededelingen, mededeling,
        notifications, naam / omschrijving, name / description, popis, zpráva pro příjemce, poznámka, message,
        statement descriptor, uživatelská identifikace, komentář""",
}  # fmt: skip
_FIELD_OF: Final = {fold(name): field for field, names in _NAMES.items() for name in names.split(",")}
_SEVERAL: Final = frozenset({"number", "text"})
_MOLLIE: Final = frozenset(map(fold, ("settlement reference", "settlement amount", "consumer bank account")))
_STRIPE: Final = frozenset(map(fold, ("balance_transaction_id", "reporting_category", "available on (utc)")))
_NO_PAYMENT: Final = frozenset(map(fold, (
    "fee", "fees", "stripe_fee", "payout", "transfer", "topup", "network_cost", "payout_reversal", "tax_fee", "tax",
    "kosten", "uitbetaling", "poplatek", "vyplacení", "reserve_transaction", "financing_paydown",
)))  # fmt: skip
"""Kinds of rows that are of no order."""
_NOT_PAID: Final = frozenset(map(fold, (
    "failed", "expired", "canceled", "cancelled", "open", "pending", "mislukt", "verlopen", "geannuleerd", "neúspěšná",
    "requires_payment_method", "incomplete", "selhalo", "zrušeno", "vypršelo",
)))  # fmt: skip
_OUTGOING: Final = frozenset(map(fold, ("af", "debit", "d", "odchozí", "výdaj")))
_INCOMING: Final = frozenset(map(fold, ("bij", "credit", "c", "příchozí", "příjem")))


class PayoutFile(Struct, frozen=True, kw_only=True):
    """A whole file, read: ``rows`` is the sum of all the others."""

    source: str
    """``mollie``, ``stripe`` or ``bank``."""
    rows: int
    movements: tuple[tuple[str, Movement], ...]
    """Each with its order's number."""
    not_listed: tuple[int, ...]
    """Lines that name no order of the list."""
    left_out: tuple[int, ...]
    """Lines that are no payments: fees, payouts, attempts that failed."""
    rejected: tuple[RejectedRow, ...]
    columns: tuple[tuple[str, str], ...]
    """What is read → the file's header; texts and numbers may stand in several."""
    encoding: str
    delimiter: str
    decimal_comma: bool


def read_payouts(path: Path, options: ImportOptions, numbers: Numbers) -> PayoutFile:
    """Raises ``ImportFileError`` for a file that cannot be used as one of movements of money."""
    with plain_failures(path):
        table = open_table(path, options)
        header, columns = _find_columns(table, options, path.name)
        reader = _Reader(columns, header, options, numbers)
        for row in data_rows(table, header):
            reader.look_at(row)
        for row in data_rows(table, header):
            reader.read(row)
    return reader.result(table)


def _find_columns(table: Table, options: ImportOptions, file: str) -> tuple[Header, list[tuple[str, int]]]:
    """The header is the row that names most of what is wanted: banks put their own lines above it."""
    best: tuple[Header, list[tuple[str, int]]] | None = None
    for row in first_rows(table):
        if options.header_line not in {None, row.line}:
            continue
        names = texts_of(row)
        columns = _columns_of(names, options.columns)
        if best is None or len(columns) > len(best[1]):
            best = Header(names, row.line, (1, len(names))), columns
    if best is None:
        raise ImportFileError(file, Notice("file_empty"), Notice("advise_payouts"))
    fields = {field for field, _ in best[1]}
    if "amount" not in fields or not fields & _SEVERAL:
        raise ImportFileError(file, Notice("no_payouts"), Notice("advise_payouts"))
    return best


def _columns_of(names: Sequence[str], chosen: Mapping[str, str]) -> list[tuple[str, int]]:
    """Field and index; of a field that is wanted once, the column with the better name. What was chosen comes first."""
    found = [(field, names.index(name)) for field, name in chosen.items() if field in _NAMES and name in names]
    order = list(_FIELD_OF)
    known = [(fold(name), index) for index, name in enumerate(names) if fold(name) in _FIELD_OF]
    for name, index in sorted(known, key=lambda each: (order.index(each[0]), each[1])):
        field = _FIELD_OF[name]
        if field in _SEVERAL or field not in dict(found):
            found.append((field, index))
    return found


class _Reader:
    def __init__(
        self, columns: list[tuple[str, int]], header: Header, options: ImportOptions, numbers: Numbers
    ) -> None:
        self._columns = columns
        self._header = header
        self._numbers = numbers
        self._money = MoneyColumn(decimal_comma=options.decimal_comma)
        self._source = _source_of(header.names)
        self._currency = next(
            (code for code in ("EUR", "CZK") for name in header.names if f"({code})" in name.upper()), ""
        )
        self._same: Counter[str] = Counter()
        self._movements: list[tuple[str, Movement]] = []
        self._not_listed: list[int] = []
        self._left_out: list[int] = []
        self._rejected: list[RejectedRow] = []
        self._rows = 0

    def look_at(self, row: RawRow) -> None:
        for cell in (*self._cells(row, "amount"), *self._cells(row, "refunded")):
            self._money.look_at(cell)

    def read(self, row: RawRow) -> None:
        self._rows += 1
        try:
            movement = self._movement(row)
        except CellError as error:
            self._rejected.append(
                RejectedRow(
                    line=row.line,
                    column=self._name("amount"),
                    value=self._text(row, "amount"),
                    code=error.code,
                    params=error.params,
                )
            )
            return
        if movement is None:
            self._left_out.append(row.line)
            return
        orders = self._orders(row)
        if len(orders) == 1:
            self._movements.append((next(iter(orders)), movement))
        else:
            self._not_listed.append(row.line)

    def result(self, table: Table) -> PayoutFile:
        return PayoutFile(
            source=self._source,
            rows=self._rows,
            movements=tuple(self._movements),
            not_listed=tuple(self._not_listed),
            left_out=tuple(self._left_out),
            rejected=tuple(self._rejected),
            columns=tuple((field, self._header.names[index]) for field, index in self._columns),
            encoding=table.encoding,
            delimiter=table.delimiter,
            decimal_comma=bool(self._money.decimal_comma),
        )

    def _movement(self, row: RawRow) -> Movement | None:
        if fold(self._text(row, "kind")) in _NO_PAYMENT or fold(self._text(row, "status")) in _NOT_PAID:
            return None
        if self._source == "mollie" and not self._text(row, "reference"):
            return None  # what Mollie withholds: every payment and refund has an id
        amount, named = self._amount(row, "amount")
        stated = abs(self._amount(row, "refunded")[0])
        sign = fold(self._text(row, "sign"))
        if sign in _OUTGOING | _INCOMING:
            amount = -abs(amount) if sign in _OUTGOING else abs(amount)
        if not amount:
            return None
        currency = read_currency(self._text(row, "currency").upper()) or named or self._currency
        return Movement(
            reference=self._reference(row, amount),
            source=self._source,
            amount=amount,
            currency=currency,
            refunded=stated if amount > 0 else ZERO,
        )

    def _amount(self, row: RawRow, field: str) -> tuple[Decimal, str]:
        read = next((self._money.read(cell) for cell in self._cells(row, field)), None)
        return (ZERO, "") if read is None else (read.value, read.currency or "")

    def _reference(self, row: RawRow, amount: Decimal) -> str:
        """Where the file gives none, one that the same file gives again: of what the row says, and the how many-th."""
        given = self._text(row, "reference")
        if given:
            return given
        said = hashlib.sha256("\n".join(text_of(cell) for cell in row.cells).encode()).hexdigest()[:16]
        self._same[said] += 1
        return f"{said}/{self._same[said]}/{amount}"

    def _orders(self, row: RawRow) -> frozenset[str]:
        for cell in self._cells(row, "number"):
            known = self._numbers.exactly(text_of(cell))
            if known is not None:
                return frozenset({known})
        texts = (text_of(cell) for field in ("number", "text") for cell in self._cells(row, field))
        return frozenset().union(*map(self._numbers.within, texts))

    def _cells(self, row: RawRow, field: str) -> Iterator[Cell]:
        for name, index in self._columns:
            if name == field and index < len(row.cells):
                yield row.cells[index]

    def _text(self, row: RawRow, field: str) -> str:
        return next((text_of(cell).strip() for cell in self._cells(row, field)), "")

    def _name(self, field: str) -> str:
        return self._header.names[dict(self._columns)[field]]


def _source_of(names: Sequence[str]) -> str:
    folded = frozenset(map(fold, names))
    if folded & _STRIPE:
        return "stripe"
    return "mollie" if folded & _MOLLIE else "bank"
