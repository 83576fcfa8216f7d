"""Files of payouts as they come: banks' own lines above, no header, chargebacks, other currencies, the same file twice.

The heads are those of the providers' and banks' own exports; the payers, numbers and amounts are made up.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from core.domain.errors import ImportFileError, UsageError
from core.domain.payouts import Movement, Numbers, added_up, merged
from core.files.options import ImportOptions
from core.files.payouts import read_payouts
from tests.core.files.test_payouts import MOLLIE, read, sums_of

KB_PLUS = (
    "KB+, vypis v csv. formatu;;;;;;;;;;;;;;;;;;\n" + ";;;;;;;;;;;;;;;;;;\n"
    + "".join(f"Udaj {number};hodnota {number};;;;;;;;;;;;;;;;;\n" for number in range(14))
    + "Datum zauctovani;Datum provedeni;Protistrana;Nazev protiuctu;Castka;Mena;Originalni castka;Originalni mena;Smenny kurz;"
    "VS;KS;SS;Identifikace transakce;Typ transakce;Popis pro me;Zprava pro prijemce;Reference platby;BIC / SWIFT;Poplatek\n"
    "02.10.2026;02.10.2026;123/0800;Jan Novak;1 250,00;CZK;;;;1001;;;KB-1;Prichozi platba;;platba;;;\n"
    "05.10.2026;05.10.2026;123/0800;Jan Novak;-250,00;CZK;;;;;;;KB-2;Odchozi platba;;vratka VZ-1001;;;\n"
)  # fmt: skip
KB = (
    "Datum vytvoření souboru;06.10.2026\nČíslo účtu;123456789\n\n"
    '"Datum splatnosti";"Datum odepsání z jiné banky";"Protiúčet a kód banky";"Název protiúčtu";"Částka";'
    '"Originální částka";"Originální měna";"Kurz";"VS";"KS";"SS";"Identifikace transakce";"Systémový popis";'
    '"Popis příkazce";"Popis pro příjemce";"AV pole 1";"AV pole 2";"AV pole 3";"AV pole 4"\n'
    '"02.10.2026";"";"";"";"389,00";"15,90";"EUR";"";"1002";"";"";"KB001";"Příchozí úhrada";"";"";"";"";"";""\n'
)
CSOB = (
    "Pohyby na účtu 277150116/0300 ze dne 06.10.2026;;;;;;;;;;;;;\n;;;;;;;;;;;;;\n"
    "číslo účtu;datum zaúčtování;částka;měna;zůstatek;číslo účtu protiúčtu;kód banky protiúčtu;název účtu protiúčtu;"
    "konstantní symbol;variabilní symbol;specifický symbol;označení operace;ID transakce;poznámka\n"
    "277150116/0300;03.10.2026;156,7;CZK;9844;;;Eva;;1003;;Příchozí úhrada;6924891286;\n"
    "277150116/0300;04.10.2026;-99;CZK;9745;;;Papír s.r.o.;;1002;;Odchozí úhrada;6924891287;faktura\n"
)
RAIFFEISEN = (
    "Datum provedení;Datum zaúčtování;Číslo účtu;Název účtu;Kategorie transakce;Číslo protiúčtu;Název protiúčtu;"
    "Typ transakce;Zpráva;Poznámka;VS;KS;SS;Zaúčtovaná částka;Měna účtu;Původní částka a měna;Původní částka a měna;"
    "Poplatek;Id transakce;Vlastní poznámka;Název obchodníka;Město\n"
    '"08.10.2026";"08.10.2026 14:23";"76/5500";"Vaas";"Platba";"14/3030";"Nikola Z.";"Příchozí úhrada";"";"";"1001";"";"";'
    '"2 000,00";"CZK";"";"";"";"9071506574";"";"";""\n'
)
RABO = (
    '"IBAN/BBAN","Munt","BIC","Volgnr","Datum","Rentedatum","Bedrag","Saldo na trn","Tegenrekening IBAN/BBAN",'
    '"Naam tegenpartij","Naam uiteindelijke partij","Naam initiërende partij","BIC tegenpartij","Code","Batch ID",'
    '"Transactiereferentie","Machtigingskenmerk","Incassant ID","Betalingskenmerk","Omschrijving-1","Omschrijving-2",'
    '"Omschrijving-3","Reden retour","Oorspr bedrag","Oorspr munt","Koers"\n'
)


def rabo(account: str, number: str, amount: str, text: str, reference: str = "NOTPROVIDED") -> str:
    return (
        f'"{account}","EUR","RABONL2U","{number}","2026-10-02","2026-10-02","{amount}","+1,00","NL02X","P. de Wit","","",'
        f'"","cb","","{reference}","","","","{text}","","","","","",""\n'
    )  # fmt: skip


KNAB = (
    "KNAB EXPORT;;;;;;;;;;;;;;;\n"
    "Rekeningnummer;Transactiedatum;Valutacode;CreditDebet;Bedrag;Tegenrekeningnummer;Tegenrekeninghouder;Valutadatum;"
    "Betaalwijze;Omschrijving;Type betaling;Machtigingsnummer;Incassant ID;Adres;Referentie;Boekdatum\n"
    "NL00KNAB;02-10-2026;EUR;C;250,00;NL02;J. Smit;02-10-2026;Overboeking;Bestelling VZ-1001;;;;;Z1;02-10-2026\n"
    "NL00KNAB;09-10-2026;EUR;D;12,50;NL02;J. Smit;09-10-2026;Overboeking;Retour VZ-1001;;;;;Z2;09-10-2026\n"
)
STRIPE = (
    "balance_transaction_id,created_utc,created,available_on_utc,currency,gross,fee,net,reporting_category,source_id,"
    "description,customer_facing_amount,customer_facing_currency,charge_id,payment_intent_id,payment_metadata[order_id]\n"
)
PAYMENTS = (
    "id,Description,Seller Message,Created date (UTC),Amount,Amount Refunded,Currency,Converted Amount,"
    "Converted Amount Refunded,Fee,Converted Currency,Mode,Status,Customer Email,Captured,PaymentIntent ID\n"
)

CASES = {
    "Komerční banka, below sixteen lines of its own": (KB_PLUS, {"VZ-1001": [("CZK", "1250.00", "250.00")]}, (0, 0)),
    "Komerční banka, older": (KB, {"VZ-1002": [("", "389.00", "0.00")]}, (0, 0)),
    "ČSOB; a bill of a supplier has an order's digits": (CSOB, {"VZ-1003": [("CZK", "156.70", "0.00")]}, (1, 0)),
    "Raiffeisenbank": (RAIFFEISEN, {"VZ-1001": [("CZK", "2000.00", "0.00")]}, (0, 0)),
    "Knab, a letter says the direction": (KNAB, {"VZ-1001": [("EUR", "250.00", "12.50")]}, (0, 0)),
    "Rabobank, two accounts that count from one, one reference for all": (
        RABO + rabo("NL01", "000000000001", "+45,00", "VZ-1001") + rabo("NL09", "000000000001", "+15,00", "VZ-1001")
        + rabo("NL01", "000000000002", "+10,00", "VZ-1002"),
        {"VZ-1001": [("EUR", "60.00", "0.00")], "VZ-1002": [("EUR", "10.00", "0.00")]},
        (0, 0),
    ),
    "Stripe: what the customer paid, and a chargeback that names only the charge": (
        STRIPE
        + "txn_1,2026-06-30 21:30:00,,2026-07-02,eur,40.00,1.00,39.00,charge,ch_1,Order VZ-1001,1000.00,czk,ch_1,pi_1,\n"
        + "txn_2,2026-07-10 10:00:00,,2026-07-10,eur,-40.00,15.00,-55.00,dispute,du_1,"
        "Chargeback withdrawal for ch_1,-1000.00,czk,ch_1,pi_1,\n"
        + "txn_3,2026-07-20 10:00:00,,2026-07-20,eur,40.00,-15.00,55.00,dispute_reversal,du_1,"
        "Chargeback reversal for ch_1,1000.00,czk,ch_1,pi_1,\n"
        + "txn_4,2026-07-21 00:00:00,,2026-07-21,eur,-1.20,0.00,-1.20,fee,,Billing - Usage Fee (2026-07-20),,,,,\n",
        {"VZ-1001": [("CZK", "1000.00", "0.00")]},
        (0, 1),
    ),
    "Stripe: a refund that failed is no payment": (
        STRIPE
        + "txn_1,2026-07-01 10:00:00,,2026-07-02,eur,45.00,1.00,44.00,charge,ch_1,Subscription update,,,ch_1,pi_1,VZ-1002\n"
        + "txn_2,2026-07-02 10:00:00,,2026-07-02,eur,-5.00,0.00,-5.00,refund,re_1,REFUND FOR CHARGE,,,ch_1,pi_1,VZ-1002\n"
        + "txn_3,2026-07-03 10:00:00,,2026-07-03,eur,5.00,0.00,5.00,refund_failure,re_1,REFUND FAILURE,,,ch_1,pi_1,\n",
        {"VZ-1002": [("EUR", "45.00", "0.00")]},
        (0, 0),
    ),
    "Stripe's payments: failed, not captured, a test": (
        PAYMENTS
        + "ch_1,Order VZ-1001,ok,2026-07-01 10:00,45.00,45.00,eur,45.00,45.00,1.00,eur,Live,Refunded,e@x.nl,true,pi_1\n"
        + "ch_2,Order VZ-1002,no,2026-07-01 10:00,45.00,0.00,eur,,0.00,0.00,eur,Live,Failed,e@x.nl,false,pi_2\n"
        + "ch_3,Order VZ-1002,ok,2026-07-01 10:00,45.00,0.00,eur,45.00,0.00,0.00,eur,Live,Paid,e@x.nl,false,pi_3\n"
        + "ch_4,Order VZ-1002,ok,2026-07-01 10:00,45.00,0.00,eur,45.00,0.00,0.00,eur,Test,Paid,e@x.nl,true,pi_4\n",
        {"VZ-1001": [("EUR", "45.00", "45.00")]},
        (0, 3),
    ),
    "Mollie: a capture, a chargeback, a payment in parts": (
        MOLLIE
        + "2026-06-30T21:30:00+00:00,,EUR,45.00,,cpt_1,Original payment: tr_9 - Order VZ-1001,,,,EUR,45.00,1.1,\n"
        + "2026-07-02T10:00:00+00:00,chargeback,EUR,-45.00,,chb_1,Chargeback Order VZ-1001,,,,EUR,-45.00,1.1,\n"
        + "2026-07-02T10:00:00+00:00,ideal,EUR,20.00,paid,tr_2,Order VZ-1002,,,,EUR,20.00,1.1,\n"
        + "2026-07-03T10:00:00+00:00,giftcard,EUR,25.00,paid,tr_3,Order VZ-1002,,,,EUR,25.00,1.1,\n"
        + "2026-07-03T10:00:00+00:00,klarna,EUR,25.00,authorized,tr_4,Order VZ-1003,,,,EUR,25.00,1.1,\n",
        {"VZ-1001": [("EUR", "45.00", "45.00")], "VZ-1002": [("EUR", "45.00", "0.00")]},
        (0, 1),
    ),
    "Mollie: a refund has the payment's id, and was made in two parts": (
        MOLLIE
        + "2026-07-01,ideal,EUR,45.00,paid,tr_1,Order VZ-1001,,,,EUR,45.00,1.1,15.00\n"
        + "2026-07-02,refund,EUR,-5.00,refunded,tr_1,Order VZ-1001,,,,EUR,-5.00,1.1,\n"
        + "2026-07-03,refund,EUR,-10.00,refunded,tr_1,Order VZ-1001,,,,EUR,-10.00,1.1,\n",
        {"VZ-1001": [("EUR", "45.00", "15.00")]},
        (0, 0),
    ),
    "refunds without a sign": (
        "ID;Type;Bedrag;Valuta;Omschrijving\ntr_1;betaling;45,00;EUR;VZ-1001\nre_1;terugbetaling;5,00;EUR;VZ-1001\n",
        {"VZ-1001": [("EUR", "45.00", "5.00")]},
        (0, 0),
    ),
    "a column for what came and one for what went": (
        "Datum;Popis;Příjem;Výdaj;Měna\n1.10.2026;VZ-1001;1 000,50;;CZK\n2.10.2026;vratka VZ-1001;;100,50;CZK\n",
        {"VZ-1001": [("CZK", "1000.50", "100.50")]},
        (0, 0),
    ),
    "two files put one under the other": (
        MOLLIE + "2026-07-01,ideal,EUR,45.00,paid,tr_1,VZ-1001,,,,EUR,45.00,1.1,\n"
        + MOLLIE + "2026-07-01,ideal,EUR,45.00,paid,tr_1,VZ-1001,,,,EUR,45.00,1.1,\n",
        {"VZ-1001": [("EUR", "45.00", "0.00")]},
        (0, 1),
    ),
    "a year in a bank's sentence is no order": (
        "Datum;Bedrag (EUR);Mededelingen\n20261001;5,00;Kerstborrel 2025\n20261002;7,00;order 2025\n20261003;9,00;#2025\n",
        {"2025": [("EUR", "16.00", "0.00")]},
        (1, 0),
    ),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _numbers(monkeypatch):
    monkeypatch.setattr("tests.core.files.test_payouts.NUMBERS", Numbers(["VZ-1001", "VZ-1002", "VZ-1003", "2025"]))


def summed(movements: list[tuple[str, Movement]]) -> dict[str, list[tuple[str, str, str]]]:
    """As they are kept."""
    by_order: dict[str, list[Movement]] = {}
    for number, movement in movements:
        by_order.setdefault(number, []).append(movement)
    return {
        number: [(sums.currency, f"{sums.paid:.2f}", f"{sums.refunded:.2f}") for sums in added_up(merged((), several))]
        for number, several in by_order.items()
    }


@pytest.mark.parametrize(("text", "sums", "others"), CASES.values(), ids=CASES)
def test_it_is_read_as_what_it_is(tmp_path, text, sums, others):
    file = read(tmp_path, text)
    assert file.problems == ()
    assert summed(list(file.movements)) == sums
    assert (len(file.not_listed), len(file.left_out)) == others
    assert file.row_count == len(file.movements) + len(file.not_listed) + len(file.left_out)


@pytest.mark.parametrize("name", CASES)
def test_once_more_says_nothing_new(tmp_path, name):
    movements = read(tmp_path, CASES[name][0]).movements
    again = read(tmp_path, CASES[name][0]).movements
    assert set(movements) == set(again)
    assert summed([*movements, *again]) == CASES[name][1]


def test_two_files_of_one_provider_name_a_payment_alike(tmp_path):
    balance = read(
        tmp_path, STRIPE + "txn_1,,,,eur,45.00,1.00,44.00,charge,ch_1,Order VZ-1001,,,ch_1,pi_1,\n"
    ).movements
    export = read(tmp_path, PAYMENTS + "ch_1,VZ-1001,ok,,45.00,5.00,eur,,,,,Live,Paid,e@x.nl,true,pi_1\n").movements
    assert summed([*balance, *export]) == {"VZ-1001": [("EUR", "45.00", "5.00")]}


def test_a_chargeback_of_a_later_file_finds_the_payment_of_an_earlier_one(tmp_path):
    path = tmp_path / "july.csv"
    path.write_text(
        STRIPE + "txn_2,,,,eur,-45.00,15.00,-60.00,dispute,du_1,Chargeback withdrawal for ch_1,,,,,\n", "utf-8"
    )
    paid = Movement("ch_1", "stripe", Decimal(45), "EUR")
    numbers = Numbers(["VZ-1001"])
    assert read_payouts(path, ImportOptions(), numbers).not_listed == (2,)
    (found,) = read_payouts(path, ImportOptions(), numbers, {"VZ-1001": (paid,)}).movements
    assert (found[0], found[1].amount) == ("VZ-1001", Decimal(-45))


def test_a_file_without_a_header_is_read_as_it_is_told(tmp_path):
    """ABN AMRO's."""
    text = "123456789\tEUR\t20261002\t3025,00\t3070,00\t20261002\t45,00\tSEPA Overboeking Omschrijving: VZ-1001\n"
    assert read(tmp_path, text).lacks is not None
    told = {"amount": "7", "text": "8", "currency": "2"}
    assert sums_of(read(tmp_path, text, has_header=False, columns=told)) == {"VZ-1001": [("EUR", "45.00", "0.00")]}


def test_texts_may_stand_in_several_columns_that_were_told(tmp_path):
    text = "How much;Why;Wherefore\n45,00;;VZ-1001\n5,00;VZ-1002;\n"
    file = read(tmp_path, text, columns={"amount": "How much", "text": "Why\nWherefore"})
    assert set(sums_of(file)) == {"VZ-1001", "VZ-1002"}
    assert file.plan.columns == {"amount": "How much", "text": "Why\nWherefore"}
    assert [guess.field for guess in file.columns] == ["amount", "text", "text"]


def test_a_column_or_field_that_there_is_not_is_said(tmp_path):
    with pytest.raises(ImportFileError):
        read(tmp_path, "Amount;Description\n5;VZ-1001\n", columns={"text": "Because"})
    with pytest.raises(UsageError):
        read(tmp_path, "Amount;Description\n5;VZ-1001\n", columns={"order_session": "Description"})


def test_a_column_that_is_told_to_be_nothing_is_nothing(tmp_path):
    text = "Amount;Description;Message\n5,00;VZ-1001;VZ-1002\n"
    assert sums_of(read(tmp_path, text)) == {}
    assert set(sums_of(read(tmp_path, text, columns={"text": "Message"}))) == {"VZ-1002"}


def test_a_currency_that_is_none_is_said_with_its_column(tmp_path: Path):
    (problem,) = read(tmp_path, "Amount;Currency;Description\n5,00;money;VZ-1001\n").problems
    assert (problem.line, problem.column, problem.value) == (2, "Currency", "money")
