"""Header names in three languages, whatever their spelling."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.domain.errors import ImportFileError
from core.files.columns import match_columns, unique_names
from core.files.options import FIELDS, ImportOptions
from core.files.preview import read_orders

SPELLINGS = [
    ("Wemasy code", "order_session"), ("ORDER_SESSION", "order_session"), ("Bestel-sessie", "order_session"),
    ("sessie", "order_session"), ("Relace", "order_session"), ("session objednávky", "order_session"),
    ("SESSION OBJEDNAVKY", "order_session"), ("Website-ID", "website_id"), ("ID webu", "website_id"),
    ("Bestelnummer", "order_id"), ("Order nr.", "order_id"), ("Číslo objednávky", "order_id"),
    ("cislo objednavky", "order_id"), ("E-mail", "email"), ("E-mailadres", "email"), ("E-mailová adresa", "email"),
    ("Webshop", "shop"), ("Název e-shopu", "shop"), ("Plaats", "city"), ("Woonplaats", "city"), ("Město", "city"),
    ("Mesto", "city"), ("Stad", "city"), ("Provincie", "county"), ("Kraj", "county"), ("Land", "country"),
    ("Země", "country"), ("Besteldatum", "timestamp"), ("Datum objednávky", "timestamp"), ("Order date", "timestamp"),
    ("Totaal (incl. btw)", "total"), ("Celkem s DPH", "total"), ("Grand total", "total"), ("Valuta", "currency"),
    ("Měna", "currency"), ("Currency", "currency"),
]  # fmt: skip


@pytest.mark.parametrize(("header", "field"), SPELLINGS)
def test_a_header_is_known_in_every_spelling(header, field):
    assert match_columns([header], {}, file="x") == {field: 0}


def test_our_own_names_are_known():
    assert match_columns(FIELDS, {}, file="x") == {field: index for index, field in enumerate(FIELDS)}


@pytest.mark.parametrize("header", ["status", "state", "notes", "BTW", "doprava", "", "ecomail_total", "known_email"])
def test_other_headers_are_left_alone(header):
    assert match_columns([header], {}, file="x") == {}


def test_the_better_name_wins_wherever_it_stands():
    assert match_columns(["datum", "total", "timestamp", "session", "grand total"], {}, file="x") == {
        "order_session": 3, "timestamp": 2, "total": 1,
    }  # fmt: skip


def test_what_the_user_says_goes_before_what_a_name_suggests():
    headers = ["session", "id", "e-mail", "mail2"]
    overrides = {"order_session": "ID", "email": "mail2"}
    assert match_columns(headers, overrides, file="x") == {"order_session": 1, "email": 3}


def test_a_column_that_the_user_took_is_not_taken_again():
    assert match_columns(["session", "total"], {"order_id": "total"}, file="x") == {"order_session": 0, "order_id": 1}


def test_columns_without_a_name_or_with_the_same_name_can_still_be_named():
    assert unique_names(["a", "", "a", " a "]) == ("a", "2", "a (2)", "a (3)")


FILES = Path(__file__).parents[2] / "data" / "files"


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Wemasy-code", "order_session"), ("Kód Wemasy", "order_session"), ("identifikátor relace", "order_session"),
        ("č. obj.", "order_id"), ("Číslo obj.", "order_id"), ("Bestellnr.", "order_id"), ("Ordercode", "order_id"),
        ("E-mail (fakturační)", "email"), ("E-mailadres besteller", "email"), ("Kunden-E-Mail", "email"),
        ("Webwinkel", "shop"), ("Onlineshop", "shop"), ("City (Shipping)", "city"), ("Město/obec", "city"),
        ("Ort", "city"), ("Leverplaats", "city"), ("Bundesland", "county"), ("Dodací stát", "country"),
        ("Ländercode", "country"), ("Bestelldatum", "timestamp"), ("Datum obj.", "timestamp"), ("Objednáno", "timestamp"),
        ("Order Date/Time", "timestamp"), ("Total (incl. tax)", "total"), ("Celkem vč. DPH", "total"),
        ("K zaplacení", "total"), ("Gesamtbetrag", "total"), ("Te betalen", "total"), ("Währung", "currency"),
    ],
)  # fmt: skip
def test_the_words_of_dutch_czech_and_german_shops_are_known(header, field):
    assert match_columns([header], {}, file="x") == {field: 0}


@pytest.mark.parametrize(
    "header",
    [
        "Website", "Web", "Webová stránka", "Transaction", "Transaction ID", "Transactie-ID", "Číslo transakce",
        "ID transakce", "Variabilní symbol", "Prodejna", "Subtotaal", "Subtotal", "Totaal excl. btw", "Celkem bez DPH",
        "Cena", "Prijs", "Cena s DPH", "Betaald bedrag", "Zaplaceno", "Factuurnummer", "Doklad", "Postcode", "PSČ",
        "Verzendkosten", "Total (UTC)", "Order +1",
    ],
)  # fmt: skip
def test_what_means_something_else_is_never_taken(header):
    assert match_columns([header], {}, file="x") == {}


def test_where_the_order_goes_counts_before_where_its_bill_goes():
    headers = [
        "Billing City",
        "Shipping City",
        "Factuur land",
        "Verzendland",
        "Amount",
        "Total",
        "Betaald op",
        "Besteld op",
    ]
    found = match_columns(headers, {}, file="x")
    assert {headers[index] for index in found.values()} == {"Shipping City", "Verzendland", "Total", "Besteld op"}


@pytest.mark.parametrize(
    ("delivery", "bill", "field"),
    [
        ("Country Code (Shipping)", "Country Code (Billing)", "country"),
        ("Plaats (verzending)", "Plaats (facturatie)", "city"),
        ("Landcode (verzending)", "Landcode (facturatie)", "country"),
        ("Město (doručovací)", "Město (fakturační)", "city"),
        ("deliveryCity", "billCity", "city"),
        ("Address_Shipping_Country", "Address_Billing_Country", "country"),
        ("Versand Ort", "Rechnung Ort", "city"),
        ("Region (shipping)", "Billing region", "county"),
    ],
)
def test_a_place_is_known_by_its_word_for_delivery_or_bill(tmp_path: Path, delivery: str, bill: str, field: str):
    """A country of the bill once stood beside a town of the delivery, whose own country had an unknown name."""
    assert match_columns([bill, delivery], {}, file="x") == {field: 1}
    assert match_columns([bill], {}, file="x") == {field: 0}
    path = tmp_path / "list.csv"
    path.write_text(f"session;{bill};{delivery}\ns1;AB;\ns2;AB;CD\n", encoding="utf-8")
    imported = read_orders(path, ImportOptions())
    assert [getattr(row, field) for row in imported.rows] == ["AB", "CD"]
    assert imported.rows_from_billing == 1


@pytest.mark.parametrize(
    "header",
    ["Leverancier plaats", "Shipping method", "Billing name", "Shipping total", "Delivery date", "Bezorging", "ship",
     "Shipping billing city", "Order city hall", "Verzending land kosten"],
)  # fmt: skip
def test_what_only_speaks_of_a_delivery_is_no_place(header: str):
    assert match_columns([header], {}, file="x") == {}


@pytest.mark.parametrize(
    ("header", "field"),
    [("E-mailadres (facturatie)", "email"), ("Email (Shipping)", "email"), ("Besteltotaal", "total"),
     ("totalPriceWithVat", "total"), ("Total_Incl", "total"), ("Grand Total (Purchased)", "total")],
)  # fmt: skip
def test_names_of_the_usual_shop_systems_are_known(header: str, field: str):
    assert match_columns([header], {}, file="x") == {field: 0}


def test_an_address_in_a_column_called_website_is_no_website_id():
    imported = read_orders(FILES / "col-website-url.csv", ImportOptions(website_id="1"))
    assert [(row.website_id, row.order_session) for row in imported.rows] == [("1", "a"), ("1", "b")]
    assert "website_id" not in imported.columns
    chosen = read_orders(FILES / "col-website-url.csv", ImportOptions(columns={"website_id": "Website"}))
    assert {row.website_id for row in chosen.rows} == {"www.voorbeeld.nl"}, "who names the column means it"


def test_a_column_that_is_not_there_is_not_found_among_the_orders():
    for name in ("1", "5018", "a@x.nl", "2"):
        with pytest.raises(ImportFileError, match=f"There is no column “{name}”"):
            read_orders(FILES / "map-number-hits-data.csv", ImportOptions(columns={"order_session": name}))
    found = read_orders(FILES / "map-number-hits-data.csv", ImportOptions(columns={"order_session": "nr"}))
    assert found.row_count == len(found.rows) == 4


@pytest.mark.parametrize(
    ("header", "hour"),
    [
        ("Order date (UTC)", 12), ("Created at GMT+3", 9), ("Datum (America/New_York)", 16), ("besteldatum +01:00", 11),
        ("Date, utc", 12), ("Datum", 10), ("Date", 10),
    ],
)  # fmt: skip
def test_a_zone_in_the_header_is_the_zone_of_its_times(tmp_path, header, hour):
    path = tmp_path / "list.csv"
    path.write_text(f"session;{header}\na;2026-04-03 12:00\nb;2026-04-03 12:00:00 +02:00\n", encoding="utf-8")
    (row, with_own) = read_orders(path, ImportOptions(timezone="Europe/Prague")).rows
    assert row.timestamp == datetime(2026, 4, 3, hour, tzinfo=UTC)
    assert with_own.timestamp == datetime(2026, 4, 3, 10, tzinfo=UTC), "a cell that names its zone is right"
