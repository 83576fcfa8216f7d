"""Settlement files of Mollie and Stripe, and a bank's CSV: which money moved for which order.

They are opened as files of orders are (encoding, separator, sheet, header, decimal sign found out or told), and their
columns are known by name, in English, Dutch and Czech, or told. The names are those that the providers document or that
are to be seen in public converters of their files: Mollie's settlement report, Stripe's itemised balance report and
exports of payments, lists of ING, Rabobank, ABN AMRO, Knab, Fio, Air Bank, ČSOB, Komerční banka and Raiffeisenbank. Of
a row only the reference, the amount, the currency and the order number are kept: never who paid.

Every row with data is accounted for: a movement, of an order that is not on the list, no payment (a fee, a payout), or
refused with a reason. Nothing is guessed: a payment that names two orders is given to neither, and money that left the
bank with the digits of an order as its symbol is a refund only where that much was paid for it before.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final, NamedTuple

from core.domain.amounts import ZERO
from core.domain.errors import ImportFileError, UsageError
from core.domain.model import Notice
from core.domain.payouts import Movement, Numbers, Paid, added_up
from core.domain.results import RejectedRow
from core.files.cell_amounts import MoneyColumn
from core.files.cells import CellError, read_currency
from core.files.columns import columns_found, fold, named_column, unique_names
from core.files.options import (
    COLUMNS_BETWEEN,
    PAYOUT_FIELDS,
    Cell,
    ColumnGuess,
    FilePreview,
    ImportOptions,
    RawRow,
    ReadingPlan,
    Table,
    text_of,
)
from core.files.order_stream import open_table, plain_failures
from core.files.table_shape import Header, data_rows, find_header, first_rows, texts_of
from core.files.text_table import TextTable

_NAMES: Final[dict[str, str]] = {
    "amount": """gross, amount, bedrag, bedrag (eur), amount (eur), transactiebedrag, částka, objem, zaúčtovaná částka,
        částka v měně účtu, castka, transaction amount, brutto, bruto, hrubá částka""",
    "incoming": "credit, paid in, money in, bijgeschreven, ontvangen, příjem, připsáno, kredit",
    "outgoing": "debit, paid out, money out, afgeschreven, uitgegeven, výdej, výdaj, odepsáno, debet",
    "currency": "currency, valuta, valutacode, munt, muntsoort, munteenheid, měna, měna účtu, mena, currency code",
    "reference": """source_id, source, balance_transaction_id, id, payment id, betaling id, id pohybu, id operace,
        identifikace transakce, transaction id, transactie-id, id transakce, referenční číslo, volgnr""",
    "kind": """reporting_category, type, payment method, betaalmethode, způsob platby, platební metoda, typ, soort,
        typ úhrady, typ transakce, označení operace""",
    "sign": "af bij, af/bij, bij/af, debit/credit, creditdebet, credit/debet, d/c, směr úhrady, smer uhrady, směr",
    "status": "status, stav, captured, mode",
    "refunded": """amount refunded, refunded amount, terugbetaald bedrag, bedrag terugbetaald, terugbetaald,
        vrácená částka, vráceno""",
    "number": """order id (metadata), order_id (metadata), order number (metadata), order_number (metadata),
        payment_metadata[order_id], payment_metadata[order_number], charge_metadata[order_id],
        refund_metadata[order_id], merchant reference, merchant_reference, order number, order id, ordernummer,
        bestelnummer, číslo objednávky, vs, variabilní symbol, betalingskenmerk, payment reference""",
    "text": """description, omschrijving, omschrijving-1, omschrijving-2, omschrijving-3, mededelingen, mededeling,
        notifications, naam / omschrijving, name / description, popis, popis pro příjemce, popis příkazce,
        popis pro mě, zpráva pro příjemce, zpráva, poznámka, message, statement descriptor,
        uživatelská identifikace, komentář, av pole 1, av pole 2""",
    "facing": "customer_facing_amount",
    "facing_currency": "customer_facing_currency",
    "link": "charge_id, payment_intent_id, paymentintent id",
}  # fmt: skip
"""The last three are Stripe's own: what the customer paid, before it became the account's currency, and of which
payment a refund or a dispute is."""
_FIELD_OF: Final = {fold(name): field for field, names in _NAMES.items() for name in reversed(names.split(","))}
_RANK: Final = {fold(name): rank for names in _NAMES.values() for rank, name in enumerate(names.split(","))}
_SEVERAL: Final = frozenset({"number", "text", "reference", "status", "link"})
_NAMING: Final = frozenset({"number", "text"})
_MONEY: Final = ("amount", "incoming", "outgoing", "refunded", "facing")
_MOLLIE: Final = frozenset(map(fold, ("settlement reference", "settlement amount", "consumer bank account")))
_STRIPE: Final = frozenset(map(fold, (
    "balance_transaction_id", "reporting_category", "available on (utc)", "converted amount", "seller message",
    "paymentintent id",
)))  # fmt: skip
_OF_MOLLIE: Final = re.compile(r"(?:tr|chb|cpt)_\w+").fullmatch
_OF_STRIPE: Final = re.compile(r"(?:ch|py|pi|txn|dp|du)_\w+").fullmatch
_ID: Final = re.compile(r"\b(?:ch|py|pi|tr|cpt)_\w+")
"""By which a provider names a payment, wherever it stands."""
_CURRENCY: Final = re.compile(r"\(([A-Z]{3})\)")
_NO_PAYMENT: Final = frozenset(map(fold, (
    "fee", "fees", "stripe_fee", "payout", "transfer", "topup", "network_cost", "payout_reversal", "payout_failure",
    "tax_fee", "tax", "kosten", "uitbetaling", "poplatek", "vyplacení", "reserve_transaction", "financing_paydown",
    "risk_reserved_funds", "reserved_funds",
)))  # fmt: skip
"""Kinds of rows that are of no order."""
_NOT_PAID: Final = frozenset(map(fold, (
    "failed", "expired", "canceled", "cancelled", "open", "pending", "authorized", "queued", "blocked", "uncaptured",
    "requires_payment_method", "requires_capture", "requires_action", "requires_confirmation", "incomplete",
    "mislukt", "verlopen", "geannuleerd", "openstaand", "in behandeling", "geautoriseerd", "neúspěšná", "selhalo",
    "zrušeno", "vypršelo", "otevřená", "čeká", "zamítnuto", "false", "test",
)))  # fmt: skip
"""*false* is of *Captured*, *test* of *Mode*."""
_REFUND: Final = frozenset(map(fold, (
    "refund", "refunds", "payment_refund", "chargeback", "terugbetaling", "vratka", "refundace",
)))  # fmt: skip
_REVERSAL: Final = tuple(map(fold, (
    "refund_failure", "dispute_reversal", "chargeback reversal", "returned refund", "failed refund",
)))  # fmt: skip
"""How a row begins by which money comes back to the shop."""
_OUTGOING: Final = frozenset(map(fold, ("af", "debit", "debet", "d", "odchozí", "výdaj", "výdej")))
_INCOMING: Final = frozenset(map(fold, ("bij", "credit", "c", "příchozí", "příjem", "kredit")))
_HEADER_WITHIN: Final = 40
"""Rows with data: banks say who asked, for which account and days, and what its balance was, line by line."""
_SHOWN: Final = 20
_SAMPLES: Final = 3
_DIGEST: Final = 16


class PayoutFile(FilePreview, frozen=True, kw_only=True):
    """A whole file, read, and what its beginning looks like. ``problems`` are all the rows that were refused.

    ``row_count`` is the sum of the movements, the rows that were not taken, and the problems.
    """

    source: str
    """``mollie``, ``stripe`` or ``bank``."""
    file: str
    """Its name."""
    row_count: int
    movements: tuple[tuple[str, Movement], ...]
    """Each with its order's number."""
    not_listed: tuple[int, ...]
    """Lines that name no order of the list, or more than one."""
    lacks: Notice | None = None
    """Why none of its rows can be read, before somebody says what its columns are."""
    is_hundredfold: bool = False
    """Most payments are a hundred times what the order costs."""

    @property
    def orders(self) -> int:
        """How many of the list it names."""
        return len({number for number, _ in self.movements})

    @property
    def sums(self) -> tuple[Paid, ...]:
        """What it says of them, by currency."""
        return added_up(movement for _, movement in self.movements)

    def refuse(self) -> None:
        """Raises ``ImportFileError`` where it cannot be used as one of movements of money."""
        if self.lacks is not None:
            raise ImportFileError(self.file, self.lacks, Notice("advise_payouts"))


def read_payouts(
    path: Path, options: ImportOptions, numbers: Numbers, known: Mapping[str, Sequence[Movement]] | None = None
) -> PayoutFile:
    """``known``: what was taken in before, by order number; by it the payment is found that a refund is of.

    Raises ``ImportFileError`` for a file that cannot be opened or has no column of a name that was told, and
    ``UsageError`` for a field that there is not.
    """
    for field in options.columns:
        if field not in PAYOUT_FIELDS:
            raise UsageError(detail=Notice("no_field_of_payout", {"name": field, "names": ", ".join(PAYOUT_FIELDS)}))
    with plain_failures(path):
        table = open_table(path, options)
        header = _find_header(table, options, path.name)
        columns = _columns_of(header.names, options.columns, path.name)
        reader = _Reader(columns, header, options, numbers, known or {})
        rows = list(data_rows(table, header))
        for row in rows:
            reader.look_at(row)
        for row in rows if reader.lacks is None else ():
            reader.read(row)
    return reader.result(table, rows, path.name)


def _find_header(table: Table, options: ImportOptions, file: str) -> Header:
    """The row that names most of what is wanted: banks put their own lines above it."""
    if options.header_line is not None or not options.has_header:
        return find_header(table, options, file)
    best: tuple[tuple[int, int], Header] | None = None
    for row in first_rows(table, _HEADER_WITHIN):
        names = texts_of(row)
        told = sum(name in names for told in options.columns.values() for name in told.split(COLUMNS_BETWEEN) if name)
        score = told + len({_FIELD_OF[fold(name)] for name in names if fold(name) in _FIELD_OF}), sum(map(bool, names))
        if best is None or score > best[0]:
            best = score, Header(names, row.line, (1, len(names)))
    if best is None:
        raise ImportFileError(file, Notice("file_empty"), Notice("advise_payouts"))
    return best[1]


def _columns_of(names: Sequence[str], chosen: Mapping[str, str], file: str) -> list[tuple[str, int]]:
    """Field and index; of a field that is wanted once, the column with the better name. What was told comes first."""
    found = [
        (field, named_column(names, field, name, file))
        for field, told in chosen.items()
        for name in told.split(COLUMNS_BETWEEN)
        if name
    ]
    taken = {index for _, index in found}
    known = [(_RANK[fold(name)], index) for index, name in enumerate(names) if fold(name) in _FIELD_OF]
    for _, index in sorted(known):
        field = _FIELD_OF[fold(names[index])]
        if index not in taken and field not in chosen and (field in _SEVERAL or field not in dict(found)):
            found.append((field, index))
    return found


class _Unsure(NamedTuple):
    """A row of which it has to be seen whose it is when all are read."""

    line: int
    movement: Movement
    number: str | None
    """What its symbol may mean."""
    ids: frozenset[str]


class _Reader:
    def __init__(
        self,
        columns: list[tuple[str, int]],
        header: Header,
        options: ImportOptions,
        numbers: Numbers,
        known: Mapping[str, Sequence[Movement]],
    ) -> None:
        self._columns = columns
        self._header = header
        self._numbers = numbers
        self._known = known
        self._money = MoneyColumn(decimal_comma=options.decimal_comma)
        self._source = _source_of(header.names)
        heads = " ".join(header.names[index] for field, index in columns if field in _MONEY).upper()
        in_head = _CURRENCY.search(heads)
        self._own_currency = in_head[1] if in_head else ""
        self._has_negative = False
        self._seen: defaultdict[tuple[str, bool], set[str]] = defaultdict(set)
        self._same: Counter[str] = Counter()
        self._orders_of_id: defaultdict[str, set[str]] = defaultdict(set)
        for number, movements in known.items():
            for movement in movements:
                self._orders_of_id[movement.reference].add(number)
        self._movements: list[tuple[str, Movement]] = []
        self._unsure: list[_Unsure] = []
        self._not_listed: list[int] = []
        self._left_out: list[int] = []
        self._rejected: list[RejectedRow] = []
        self._reading = "amount"

    @property
    def lacks(self) -> Notice | None:
        fields = {field for field, _ in self._columns}
        if fields & {"amount", "incoming", "outgoing"} and fields & _NAMING:
            return None
        return Notice("no_payouts", {"columns": columns_found(self._header.names)})

    def look_at(self, row: RawRow) -> None:
        for field in _MONEY:
            for cell in self._cells(row, field):
                self._money.look_at(cell)
        amount = self._text(row, "amount")
        self._has_negative |= amount.startswith(("-", "\u2212")) or amount.endswith("-")
        given = self._given_reference(row)
        if given:
            self._seen[given, amount.startswith(("-", "\u2212"))].add(_digest_of(row))
        if self._source == "bank" and given:
            self._source = "mollie" if _OF_MOLLIE(given) else "stripe" if _OF_STRIPE(given) else "bank"

    def read(self, row: RawRow) -> None:
        try:
            movement = self._movement(row)
        except CellError as error:
            self._rejected.append(
                RejectedRow(
                    line=row.line,
                    column=self._header.names[dict(self._columns)[self._reading]],
                    value=self._text(row, self._reading),
                    code=error.code,
                    params=error.params,
                )
            )
            return
        if movement is None:
            self._left_out.append(row.line)
            return
        orders, ids = self._orders(row), self._ids(row)
        symbols = {self._numbers.by_symbol(text_of(cell)) for cell in self._cells(row, "number")} - {None}
        if not orders and len(symbols) == 1 and movement.amount > 0:
            orders = frozenset(filter(None, symbols))
        if len(orders) == 1:
            (number,) = orders
            self._take(number, movement, ids)
        elif orders:
            self._not_listed.append(row.line)
        else:
            symbol = next(iter(symbols)) if len(symbols) == 1 else None
            self._unsure.append(_Unsure(row.line, movement, symbol, ids))

    def _take(self, number: str, movement: Movement, ids: Iterable[str]) -> None:
        self._movements.append((number, movement))
        for name in (movement.reference, *ids):
            self._orders_of_id[name].add(number)

    def _settle(self) -> None:
        """What names no order itself may name the payment that it is of, or be a refund of what was paid."""
        for unsure in self._unsure:
            orders = set[str]().union(*(self._orders_of_id.get(name, ()) for name in unsure.ids))
            if not orders and unsure.number is not None and self._is_refund_of(unsure.number, unsure.movement):
                orders = {unsure.number}
            if len(orders) == 1:
                self._movements.append((orders.pop(), unsure.movement))
            else:
                self._not_listed.append(unsure.line)

    def _is_refund_of(self, number: str, movement: Movement) -> bool:
        before = [*self._known.get(number, ()), *(seen for name, seen in self._movements if name == number)]
        paid = sum((seen.amount for seen in before if seen.amount > 0 and seen.currency == movement.currency), ZERO)
        return movement.amount < 0 and paid >= -movement.amount

    def result(self, table: Table, rows: Sequence[RawRow], file: str) -> PayoutFile:
        self._settle()
        names = unique_names(self._header.names)
        comma = self._money.decimal_comma
        fields = {index: field for field, index in self._columns if field in PAYOUT_FIELDS}
        shown = [texts_of(row) for row in rows[:_SHOWN]]
        rival = isinstance(table, TextTable) and table.rival_encoding
        return PayoutFile(
            plan=ReadingPlan(
                format="text" if table.delimiter else "workbook",
                encoding=table.encoding,
                delimiter=table.delimiter,
                sheet=table.sheet,
                header_line=self._header.line,
                columns={
                    field: COLUMNS_BETWEEN.join(names[index] for index, name in sorted(fields.items()) if name == field)
                    for field in PAYOUT_FIELDS
                    if field in fields.values()
                },
                decimal_comma=table.delimiter == ";" if comma is None else comma,
                unclear=(
                    *(("encoding",) if rival else ()),
                    *(("decimal_comma",) if self._money.is_unclear else ()),
                ),
                untold=("decimal_comma",) if comma is None and not self._money.is_unclear else (),
            ),
            columns=tuple(
                ColumnGuess(
                    header=name,
                    field=fields.get(index),
                    samples=tuple(cells[index] for cells in shown if index < len(cells) and cells[index])[:_SAMPLES],
                )
                for index, name in enumerate(names)
            ),
            rows=tuple(shown),
            sheets=table.sheets,
            beginning=tuple((row.line, texts_of(row)) for row in first_rows(table, _HEADER_WITHIN)),
            left_out=tuple(self._left_out),
            problems=tuple(self._rejected),
            source=self._source,
            file=file,
            row_count=len(rows),
            movements=tuple(self._movements),
            not_listed=tuple(sorted(self._not_listed)),
            lacks=self.lacks,
        )

    # ------------------------------------------------------------------------------------------------------ one row

    def _movement(self, row: RawRow) -> Movement | None:
        statuses = {fold(text_of(cell)) for cell in self._cells(row, "status")}
        if fold(self._text(row, "kind")) in _NO_PAYMENT or statuses & _NOT_PAID or texts_of(row) == self._header.names:
            return None
        if self._source == "mollie" and not self._text(row, "reference"):
            return None  # what Mollie withholds: every payment and refund has an id
        amount, currency = self._amount_of(row)
        if not amount:
            return None
        stated = abs(self._amount(row, "refunded")[0])
        is_reversal = amount > 0 and any(
            fold(text_of(cell)).startswith(_REVERSAL)
            for field in ("kind", "text")
            for cell in self._cells(row, field)
        )  # fmt: skip
        return Movement(
            reference=self._reference(row, amount),
            source=self._source,
            amount=amount,
            currency=currency,
            refunded=stated if amount > 0 else ZERO,
            is_reversal=is_reversal,
        )

    def _amount_of(self, row: RawRow) -> tuple[Decimal, str]:
        """Below zero for what went back; in the currency that the customer paid, where the file says it."""
        amount, named = self._amount(row, "amount")
        if not amount:
            incoming, named_in = self._amount(row, "incoming")
            outgoing, named_out = self._amount(row, "outgoing")
            amount, named = abs(incoming) - abs(outgoing), named_in or named_out
        sign = fold(self._text(row, "sign"))
        kind = fold(self._text(row, "kind"))
        if sign in _OUTGOING or (kind in _REFUND and not self._has_negative):
            amount = -abs(amount)
        elif sign in _INCOMING:
            amount = abs(amount)
        facing, _ = self._amount(row, "facing")
        if facing and self._text(row, "facing_currency"):
            return abs(facing).copy_sign(amount), self._currency(row, "facing_currency")
        return amount, self._currency(row, "currency") or named or self._own_currency

    def _amount(self, row: RawRow, field: str) -> tuple[Decimal, str]:
        self._reading = field
        read = next((self._money.read(cell) for cell in self._cells(row, field)), None)
        return (ZERO, "") if read is None else (read.value, read.currency or "")

    def _currency(self, row: RawRow, field: str) -> str:
        self._reading = field
        return read_currency(self._text(row, field).upper()) or ""

    def _given_reference(self, row: RawRow) -> str:
        """Stripe's *Source* of other files is where an order came from."""
        for name, index in self._columns:
            given = text_of(row.cells[index]).strip() if name == "reference" and index < len(row.cells) else ""
            if given and (fold(self._header.names[index]) != "source" or re.fullmatch(r"[a-z]+_\w+", given)):
                return given
        return ""

    def _reference(self, row: RawRow, amount: Decimal) -> str:
        """Where the file gives none, or one to several movements: one that the same row has in another file."""
        given, digest = self._given_reference(row), _digest_of(row)
        if given and len(self._seen[given, self._text(row, "amount").startswith(("-", "\u2212"))]) == 1:
            return given
        if given:
            return f"{given}/{digest}"
        self._same[digest] += 1
        return f"{digest}/{self._same[digest]}/{amount}"

    def _orders(self, row: RawRow) -> frozenset[str]:
        for cell in self._cells(row, "number"):
            known = self._numbers.exactly(text_of(cell))
            if known is not None:
                return frozenset({known})
        of_a_bank = self._source == "bank"
        texts = (text_of(cell) for field in sorted(_NAMING) for cell in self._cells(row, field))
        return frozenset().union(*(self._numbers.within(text, of_a_bank=of_a_bank) for text in texts))

    def _ids(self, row: RawRow) -> frozenset[str]:
        """Of the payments that it is about: its own, and those that it names."""
        named = {text_of(cell).strip() for field in ("reference", "link") for cell in self._cells(row, field)}
        texts = (text_of(cell) for cell in self._cells(row, "text"))
        return frozenset(named | {found for text in texts for found in _ID.findall(text)}) - {""}

    def _cells(self, row: RawRow, field: str) -> Iterator[Cell]:
        for name, index in self._columns:
            if name == field and index < len(row.cells):
                yield row.cells[index]

    def _text(self, row: RawRow, field: str) -> str:
        return next((text_of(cell).strip() for cell in self._cells(row, field)), "")


def _digest_of(row: RawRow) -> str:
    return hashlib.sha256("\n".join(map(text_of, row.cells)).encode()).hexdigest()[:_DIGEST]


def _source_of(names: Sequence[str]) -> str:
    folded = frozenset(map(fold, names))
    if folded & _STRIPE:
        return "stripe"
    return "mollie" if folded & _MOLLIE else "bank"
