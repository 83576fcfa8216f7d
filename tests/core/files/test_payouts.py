"""Settlement files of Mollie and Stripe and lists of banks, each with its neighbours; who paid is never kept.

The columns are those that the providers document; the payers and numbers are made up.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from core.domain.errors import ImportFileError
from core.domain.payouts import Movement, Numbers, added_up, merged
from core.files.options import PAYOUT_FIELDS, ImportOptions
from core.files.payouts import _NAMES, PayoutFile, _columns_of, read_payouts

NUMBERS = Numbers(["VZ-1001", "VZ-1002", "VZ-1003", "12"])
MOLLIE = (
    "Date,Payment method,Currency,Amount,Status,ID,Description,Consumer name,Consumer bank account,Consumer BIC,"
    "Settlement currency,Settlement amount,Settlement reference,Amount refunded\n"
)
STRIPE = "balance_transaction_id,created_utc,available_on_utc,currency,gross,fee,net,reporting_category,source_id,description\n"
ING = '"Datum";"Naam / Omschrijving";"Rekening";"Tegenrekening";"Code";"Af Bij";"Bedrag (EUR)";"Mutatiesoort";"Mededelingen"\n'
RABO = '"IBAN/BBAN","Munt","BIC","Volgnr","Datum","Rentedatum","Bedrag","Saldo na trn","Naam tegenpartij","Omschrijving-1"\n'
FIO = "ID pohybu;Datum;Objem;Měna;Protiúčet;Název protiúčtu;VS;KS;SS;Zpráva pro příjemce\n"
AIR = "Datum provedení;Směr úhrady;Typ úhrady;Měna účtu;Částka v měně účtu;Název protistrany;Variabilní symbol;Zpráva pro příjemce\n"

CASES = {
    "Mollie": (
        MOLLIE
        + "2026-10-01 10:12:00,ideal,EUR,100.00,paidout,tr_a,Order VZ-1001,J. Jansen,NL01X,X,EUR,100.00,1.2610.01,20.00\n"
        + "2026-10-03 09:00:00,refund,EUR,-20.00,refunded,re_c,Refund Order VZ-1001,,,,EUR,-20.00,1.2610.01,20.00\n"
        + "2026-10-04 00:00:00,,EUR,-2.88,,,Withheld transaction fees MOL-1,,,,EUR,-2.88,1.2610.01,\n",
        "mollie",
        {"VZ-1001": [("EUR", "100.00", "20.00")]},
        (0, 1),
    ),
    "Mollie with semicolons and commas": (
        MOLLIE.replace(",", ";") + "2026-10-01;ideal;EUR;1.100,00;paidout;tr_a;VZ-1001;;;;EUR;1.100,00;1;\n",
        "mollie",
        {"VZ-1001": [("EUR", "1100.00", "0")]},
        (0, 0),
    ),
    "Mollie in Dutch": (
        ("Datum;Betaalmethode;Valuta;Bedrag;Status;ID;Omschrijving;Terugbetaald bedrag\n"
        "01-10-2026;iDEAL;EUR;45,50;Betaald;tr_a;Bestelling VZ-1002;10,00\n01-10-2026;iDEAL;EUR;45,50;Verlopen;tr_b;Bestelling VZ-1003;\n"),
        "mollie",
        {"VZ-1002": [("EUR", "45.50", "10.00")]},
        (0, 1),
    ),
    "Mollie in two currencies": (
        MOLLIE
        + "2026-10-01,ideal,EUR,10.00,paidout,tr_a,VZ-1001,,,,EUR,10.00,1,\n"
        + "2026-10-01,card,CZK,250.00,paidout,tr_b,VZ-1001,,,,EUR,10.00,1,\n",
        "mollie",
        {"VZ-1001": [("EUR", "10.00", "0"), ("CZK", "250.00", "0")]},
        (0, 0),
    ),
    "Stripe, itemised": (
        STRIPE
        + "txn_1,2026-10-01 10:00:00,2026-10-03 00:00:00,eur,45.91,0.94,44.97,charge,ch_1,Shop - Order VZ-1001\n"
        + "txn_2,2026-10-02 10:00:00,2026-10-03 00:00:00,eur,-5.00,0.00,-5.00,refund,re_1,REFUND FOR CHARGE (Shop - Order VZ-1001)\n"
        + "txn_3,2026-10-04 10:00:00,2026-10-04 00:00:00,eur,-39.97,0.00,-39.97,payout,po_1,STRIPE PAYOUT\n"
        + "txn_4,2026-10-04 10:00:00,2026-10-04 00:00:00,eur,-1.00,0.00,-1.00,fee,,Billing - Usage Fee\n",
        "stripe",
        {"VZ-1001": [("EUR", "45.91", "5.00")]},
        (0, 2),
    ),
    "Stripe, the older history": (
        ("id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Available On (UTC),Description\n"
        "txn_1,charge,ch_1,120.00,3.78,116.22,usd,2026-09-01 14:03,2026-09-03 00:00,VZ-1002\n"
        "txn_2,refund,re_1,-20.00,0.00,-20.00,usd,2026-09-02 14:03,2026-09-04 00:00,REFUND FOR CHARGE (VZ-1002)\n"),
        "stripe",
        {"VZ-1002": [("USD", "120.00", "20.00")]},
        (0, 0),
    ),
    "Stripe's payments with metadata": (
        ("id,Created date (UTC),Amount,Amount Refunded,Currency,Description,Status,Customer Email,order_id (metadata)\n"
        'pi_1,2026-09-01 14:03:00,"1,120.50",20.50,eur,Subscription creation,Paid,eva@example.com,VZ-1003\n'
        "pi_2,2026-09-01 14:03:00,10.00,0.00,eur,Subscription creation,Failed,eva@example.com,VZ-1003\n"),
        "stripe",
        {"VZ-1003": [("EUR", "1120.50", "20.50")]},
        (0, 1),
    ),
    "ING": (
        ING
        + '"20261001";"J. Jansen";"NL01INGB";"NL02ABNA";"OV";"Bij";"45,00";"Overschrijving";"Bestelling VZ-1001 IBAN: NL02"\n'
        + '"20261002";"J. Jansen";"NL01INGB";"NL02ABNA";"OV";"Af";"15,00";"Overschrijving";"Retour VZ-1001"\n'
        + '"20261003";"Mollie";"NL01INGB";"NL03";"OV";"Bij";"2.500,00";"Overschrijving";"T1234567.2610.01"\n',
        "bank",
        {"VZ-1001": [("EUR", "45.00", "15.00")]},
        (1, 0),
    ),
    "Rabobank": (
        RABO
        + '"NL01","EUR","RABO","1","2026-10-01","2026-10-01","+45,00","+145,00","P. de Wit","vz-1002"\n'
        + '"NL01","EUR","RABO","2","2026-10-01","2026-10-01","-5,25","+139,75","P. de Wit","terug #VZ-1002."\n',
        "bank",
        {"VZ-1002": [("EUR", "45.00", "5.25")]},
        (0, 0),
    ),
    "Fio, below lines of its own": (
        "Výpis č. 10/2026 z účtu\n\n" + FIO
        + "9001;14.07.2026;1000,00;CZK;123;Jan Novák;0000001001;;;platba\n9002;15.07.2026;-200,00;CZK;123;Jan Novák;1001;;;vratka\n"
        + "9003;15.07.2026;77,00;CZK;123;Jan Novák;555;;;nájem\n",
        "bank",
        {"VZ-1001": [("CZK", "1000.00", "200.00")]},
        (1, 0),
    ),
    "Air Bank": (
        AIR
        + "01.10.2026;Příchozí;Příchozí úhrada;CZK;1 250,00;Jan Novák;1003;\n"
        + "02.10.2026;Odchozí;Odchozí úhrada;CZK;-250,00;Jan Novák;;vratka VZ-1003\n",
        "bank",
        {"VZ-1003": [("CZK", "1250.00", "250.00")]},
        (0, 0),
    ),
}  # fmt: skip


def sums_of(file: PayoutFile) -> dict[str, list[tuple[str, str, str]]]:
    by_order: dict[str, list[Movement]] = {}
    for number, movement in file.movements:
        by_order.setdefault(number, []).append(movement)
    return {
        number: [(sums.currency, f"{sums.paid:.2f}", f"{sums.refunded:.2f}") for sums in added_up(movements)]
        for number, movements in by_order.items()
    }


def read(folder: Path, text: str, *, encoding: str = "utf-8", **options: object) -> PayoutFile:
    path = folder / "payouts.csv"
    path.write_bytes(text.encode(encoding))
    return read_payouts(path, ImportOptions(**options), NUMBERS)  # type: ignore[arg-type]  # options of a test


@pytest.mark.parametrize(("text", "source", "sums", "others"), CASES.values(), ids=CASES)
def test_what_was_paid_and_paid_back_is_found(tmp_path, text, source, sums, others):
    file = read(tmp_path, text)
    wanted = {
        number: [(c, f"{Decimal(p):.2f}", f"{Decimal(r):.2f}") for c, p, r in rows] for number, rows in sums.items()
    }
    assert sums_of(file) == wanted
    assert (len(file.not_listed), len(file.left_out)) == others
    assert file.source == source
    assert file.problems == ()
    assert file.row_count == len(file.movements) + len(file.not_listed) + len(file.left_out) + len(file.problems)


@pytest.mark.parametrize("name", ["Fio, below lines of its own", "Air Bank"])
def test_a_bank_that_writes_as_windows_does(tmp_path, name):
    text, _, sums, _ = CASES[name]
    assert list(sums_of(read(tmp_path, text, encoding="cp1250", decimal_comma=True))) == list(sums)


@pytest.mark.parametrize("name", CASES)
def test_nothing_of_who_paid_is_kept(tmp_path, name):
    file = read(tmp_path, CASES[name][0])
    for told in ("Jansen", "Wit", "Novák", "eva@", "NL0"):
        assert told not in repr(file.movements)


@pytest.mark.parametrize(
    ("description", "orders"),
    [
        ("Order VZ-1001", {"VZ-1001"}),
        ("order vz-1001.", {"VZ-1001"}),
        ("(#VZ-1001)", {"VZ-1001"}),
        ("VZ-1001/VZ-1002", set()),
        ("VZ-1001 + VZ-1002", {"VZ-1001", "VZ-1002"}),
        ("VZ-10011", set()),
        ("XVZ-1001", set()),
        ("1001", set()),
        ("12 mugs", set()),
        ("12", {"12"}),
        ("", set()),
    ],
)
def test_a_number_is_found_whole_and_never_within_another(description, orders):
    assert NUMBERS.within(description) == orders


def test_a_payment_symbol_is_the_digits_of_one_order_only():
    assert NUMBERS.by_symbol("0000001001") == "VZ-1001"
    assert Numbers(["A-77", "B-77"]).by_symbol("77") is None
    assert NUMBERS.by_symbol("9999") is None
    assert NUMBERS.exactly("1001") is None


def test_a_payment_for_two_orders_is_given_to_neither(tmp_path):
    file = read(tmp_path, MOLLIE + "2026-10-01,ideal,EUR,90.00,paidout,tr_a,VZ-1001 + VZ-1002,,,,EUR,90.00,1,\n")
    assert (file.movements, file.not_listed) == ((), (2,))


def test_the_same_payment_twice_counts_once_and_two_alike_twice(tmp_path):
    text = CASES["ING"][0] + CASES["ING"][0].splitlines()[1] + "\n"
    first, again = read(tmp_path, text), read(tmp_path, text)
    movements = [movement for _, movement in first.movements]
    assert added_up(movements)[0].paid == Decimal(90)
    assert merged(movements, [movement for _, movement in again.movements]) == tuple(movements)


def test_an_amount_that_is_none_is_refused_with_its_line(tmp_path):
    file = read(tmp_path, MOLLIE + "2026-10-01,ideal,EUR,ten,paidout,tr_a,VZ-1001,,,,EUR,10,1,\n")
    assert [(row.line, row.column, row.value) for row in file.problems] == [(2, "Amount", "ten")]


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "Amount\n5\n", "Description\nVZ-1001\n"])
def test_another_file_is_refused_whole(tmp_path, text):
    with pytest.raises(ImportFileError):
        read(tmp_path, text).refuse()


def test_a_workbook_is_read_as_well(tmp_path):
    book = xlsxwriter.Workbook(tmp_path / "payouts.xlsx")
    sheet = book.add_worksheet()
    for column, name in enumerate(MOLLIE.strip().split(",")):
        sheet.write_string(0, column, name)
    for column, value in enumerate(["2026-10-01", "ideal", "EUR", 45.5, "paidout", "tr_a", "VZ-1001"]):
        sheet.write(1, column, value)
    book.close()
    file = read_payouts(tmp_path / "payouts.xlsx", ImportOptions(), NUMBERS)
    assert sums_of(file) == {"VZ-1001": [("EUR", "45.50", "0.00")]}


@pytest.mark.parametrize("field", PAYOUT_FIELDS)
def test_each_field_has_names_of_its_own(field):
    name = _NAMES[field].split(",")[0].strip()
    assert (field, 0) in _columns_of([name], {}, "bank.csv")


def test_a_file_of_other_names_is_read_as_it_is_told(tmp_path):
    text = "Our bank\nWhen;How much;Why\n2026-10-01;45,00;VZ-1001\n"
    with pytest.raises(ImportFileError):
        read(tmp_path, text).refuse()
    file = read(tmp_path, text, header_line=2, columns={"amount": "How much", "text": "Why"}, delimiter=";")
    assert sums_of(file) == {"VZ-1001": [("", "45.00", "0.00")]}
