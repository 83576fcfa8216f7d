"""Header names in three languages, whatever their spelling."""

from __future__ import annotations

import pytest

from core.files.columns import match_columns, unique_names
from core.files.options import FIELDS

SPELLINGS = [
    ("Order session", "order_session"), ("ORDER_SESSION", "order_session"), ("Bestel-sessie", "order_session"),
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
