"""Column matching: which column of a file, or field of a listed order, is which field of ours.

Header names in English, Dutch, Czech and German are compared without case, accents, spaces and punctuation. Knows
nothing of what is in the columns, and leaves to the user what is not plain.

The shop's own list nests what a file has in columns: ``customer.email`` is the customer's, ``shop.email`` is not. So
the last part of a dotted name has to be a name that a file's column may have, and the parts before it have to speak of
the order or its buyer. Two fields are never matched by name:

- the order's number: lists number orders in their own way, and a wrong number blocks every order;
- the shop's name: Ecomail's spelling of it is a setting, and an address or a short name here would make a new shop.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from core.domain.errors import ImportFileError, UsageError
from core.domain.fields import FILE_COLUMNS
from core.domain.model import Notice
from core.files.options import FIELDS

_NAMES: Final[dict[str, str]] = {
    "order_session": """order session, order session id, order sessie, bestelsessie, bestelling sessie, sessie,
        sessie id, session, session id, relace, id relace, relace objednávky, relace objednavky, session objednávky,
        objednávka session, objednávková relace, wemasy session, wemasy order session, wemasy code, kód wemasy,
        sessiecode, sessienummer, session key, session token, kód relace, identifikátor relace, klíč relace""",
    "website_id": """website id, web id, site id, id website, website nummer, websitenummer, id webu, číslo webu,
        id webové stránky, wemasy website id""",
    "order_id": """order id, order number, order no, order nr, order, bestelnummer, bestelnr, bestelling nummer,
        bestelling, ordernummer, ordernr, order nummer, bestel id, číslo objednávky, č. objednávky, objednávka číslo,
        objednávka, id objednávky, kód objednávky, bestelcode, ordercode, bestelling id, bestellingsnummer,
        orderreferentie, order name, order reference, č. obj., číslo obj., obj. č., objednávka č., id obj.,
        objednávka id, bestellnummer, bestellnr, bestell id, auftragsnummer, auftragsnr""",
    "email": """email, e-mail, email address, e-mail address, mail, customer email, e-mailadres, emailadres, mailadres,
        e-mail klant, klant e-mail, klantemail, e-mail adres, e-mailová adresa, emailová adresa, e-mail zákazníka,
        email zákazníka, zákazník e-mail, adresa e-mailu, kontaktní e-mail, e-mailadres klant, klant e-mailadres,
        e-mail koper, e-mailadres koper, e-mail besteller, e-mailadres besteller, customer email address, buyer email,
        contact email, e-mail odběratele, e-mail kupujícího, e-mail objednatele, e-mailová adresa zákazníka,
        e-mail-adresse, e-mail kunde, kunden-e-mail, factuur e-mail, factuur e-mailadres, facturatie e-mail,
        e-mail facturatie, e-mail (facturering), e-mailadres (factuur), billing email, email (billing),
        fakturační e-mail, e-mail (fakturační)""",
    "shop": """shop, shop name, store, store name, webshop, winkel, winkelnaam, naam winkel, naam webshop, obchod,
        název obchodu, e-shop, název e-shopu, webwinkel, naam webwinkel, onlineshop""",
    "city": """city, town, place, delivery city, shipping city, plaats, woonplaats, stad, plaatsnaam, afleverplaats,
        bezorgplaats, město, obec, město doručení, doručovací město, leverplaats, plaats levering, verzendplaats,
        bezorgadres plaats, afleveradres plaats, city (shipping), ship city, town/city, gemeente, dodací město,
        město (dodací), město dodání, dodací adresa město, doručovací adresa město, město/obec, lieferort, stadt, ort,
        wohnort, billing city, city (billing), factuurplaats, factuur plaats, factuuradres plaats, plaats (factuur),
        fakturační město, město (fakturační), fakturační adresa město, rechnungsort""",
    "county": """county, province, region, provincie, regio, kraj, okres, region doručení, oblast, shipping province,
        bundesland, billing province""",
    "country": """country, country code, delivery country, shipping country, land, landcode, bezorgland, land code,
        země, stát, kód země, země doručení, kód státu, leverland, afleverland, verzendland, country (shipping),
        dodací země, země dodání, dodací stát, stát (dodací), lieferland, ländercode, billing country,
        country (billing), country code (billing), factuurland, factuur land, land (factuur), fakturační země,
        fakturační stát, země (fakturační), rechnungsland""",
    "timestamp": """timestamp, date, order date, date of order, order time, datetime, date time, created, created at,
        ordered at, placed at, datum, besteldatum, orderdatum, datum bestelling, datum order, datum en tijd,
        aangemaakt op, geplaatst op, tijdstip, datum objednávky, datum vytvoření, datum a čas, vytvořeno,
        datum přijetí, datum nákupu, čas objednávky, date created, created date, date added, date placed,
        order created, order date/time, ordered on, placed on, purchase date, besteld op, datum besteld, aankoopdatum,
        datum aankoop, aangemaakt, aanmaakdatum, geplaatst, datum/tijd, besteldatum en tijd, datum obj.,
        datum objednání, datum a čas objednávky, datum a čas vytvoření, čas vytvoření, vytvořena, objednáno, přijato,
        datum podání, datum založení, bestelldatum, bestellt am, erstellt am, auftragsdatum, kaufdatum, paid at,
        betaald op, datum platby""",
    "total": """total, grand total, order total, total amount, total incl vat, total price, totaal, totaalbedrag,
        orderbedrag, bestelbedrag, ordertotaal, totaal incl btw, totaal inclusief btw, bedrag, celkem, celková cena,
        cena celkem, celkem s DPH, cena celkem s DPH, celková částka, částka, celkem k úhradě, k úhradě,
        totaal incl., eindtotaal, totaal te betalen, te betalen, totaalprijs, orderwaarde, bestelwaarde,
        bestelling totaal, totaal bestelling, totaal order, bedrag incl btw, bedrag inclusief btw, order total amount,
        order amount, total incl. tax, total inc. vat, total tax incl., total price incl. vat, celkem vč. DPH,
        celkem včetně DPH, celková cena s DPH, celková cena vč. DPH, celková částka s DPH, částka celkem,
        cena objednávky, hodnota objednávky, celková hodnota, celková suma, celkem Kč, celkem k zaplacení,
        besteltotaal, total incl, total price with vat, total price with tax, grand total purchased, k zaplacení,
        gesamt, gesamtbetrag, gesamtsumme, gesamtpreis, endbetrag, gesamt brutto, amount""",
    "currency": """currency, currency code, order currency, valuta, valutacode, munteenheid, munt, měna, kód měny,
        währung, währungscode, mena""",
}  # fmt: skip
"""The better a name, the earlier: where the order goes before where its bill goes, and what may be a part of the
order's money or its payment last. Left out on purpose: what holds the shop's address (*Website*), the number of a
payment (*Transactie-ID*, *variabilní symbol*), a line's price, or a total without tax."""
_PLACES: Final = frozenset(column.name for column in FILE_COLUMNS if column.is_place)


@functools.lru_cache(maxsize=10_000)
def fold(header: str) -> str:
    """``header`` as it is compared: no case, accents, spaces or punctuation."""
    decomposed = unicodedata.normalize("NFKD", header.casefold())
    return "".join(character for character in decomposed if character.isalnum())


_FIELD_OF: Final[dict[str, tuple[str, int]]] = {
    fold(name): (field, 2 * rank)
    for field in FIELDS
    for rank, name in enumerate(_NAMES.get(field, field).split(","))
}  # fmt: skip
"""Folded header → its field, and how good a name for the field it is (0 is best)."""
_LONGEST_NAME: Final = 80
_LAST_RANK: Final = 1000
_BILLING: Final = tuple(map(fold, ("bill", "invoice", "factuur", "factur", "fakturační", "rechnung")))
_OF_BILL: Final = frozenset(map(fold, (
    "billing", "bill", "invoice", "factuur", "facturatie", "facturering", "factuuradres", "fakturační", "fakturace",
    "rechnung", "rechnungsadresse",
)))  # fmt: skip
_OF_DELIVERY: Final = frozenset(map(fold, (
    "shipping", "ship", "delivery", "bezorging", "bezorg", "bezorgadres", "levering", "leveradres", "aflevering",
    "afleveradres", "verzending", "verzendadres", "doručovací", "doručení", "dodací", "dodání", "lieferung",
    "lieferadresse", "versand",
)))  # fmt: skip
"""Whole words: a *leverancier* delivers to the shop."""
_ADDRESS_WORDS: Final = frozenset(map(fold, ("address", "adres", "adresa", "adresse", "customer", "order")))
_WORD: Final = re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+(?![^\W\d_A-Z])")
"""Also those of ``deliveryCity``."""


def _says_billing(header: str) -> bool:
    return any(word in fold(header) for word in _BILLING)


_FIRST_OF_BILL: Final = {
    field: min(
        (rank for name, (of, rank) in _FIELD_OF.items() if of == field and _says_billing(name)), default=_LAST_RANK
    )
    for field in {*_PLACES, "email"}
}


def field_named(name: str) -> tuple[str, int] | None:
    """The field that a column of this name holds, and how good a name for it this is (0 is best)."""
    known = _FIELD_OF.get(fold(name)) or _of_address(name)
    if known is None and zone_named(name):
        known = _FIELD_OF.get(fold(_ZONE_AT_END.sub("", name)))
        return known if known is not None and known[0] == "timestamp" else None
    return known


@functools.lru_cache(maxsize=10_000)
def _of_address(name: str) -> tuple[str, int] | None:
    """A place or an e-mail address that the name says is of the delivery or of the bill, whatever its word for that.

    Behind the names of a delivery that are known, and before those of a bill; or behind all of them.
    """
    words = [fold(word) for word in _WORD.findall(name[:_LONGEST_NAME])]
    of = [word for word in words if word in _OF_BILL or word in _OF_DELIVERY]
    rest = "".join(word for word in words if word not in of and word not in _ADDRESS_WORDS)
    field, _ = _FIELD_OF.get(rest, ("", 0))
    if len(of) != 1 or field not in _FIRST_OF_BILL or _says_billing(rest):
        return None
    return field, _LAST_RANK if of[0] in _OF_BILL else _FIRST_OF_BILL[field] - 1


_ZONE_AT_END: Final = re.compile(
    r"[\s(\[,/_-]+(UTC|GMT|(?:UTC|GMT)?\s?[+-][0-9]{1,2}(?::?[0-9]{2})?|[A-Z][a-z]+/[A-Z][A-Za-z_]+)[)\]\s]*\Z",
    re.IGNORECASE,
)


def zone_named(header: str) -> str:
    """The time zone that a header names: ``UTC``, ``+02:00``, ``Europe/Prague``; empty for most headers."""
    match = _ZONE_AT_END.search(header)
    return match[1] if match else ""


def known_headers(headers: Iterable[str]) -> int:
    """How many of ``headers`` are names that we know."""
    return sum(1 for header in headers if field_named(header) is not None)


def names_session(headers: Sequence[str], overrides: Mapping[str, str]) -> bool:
    """Whether this row of cells can be the header: it names the column of the order session."""
    wanted = overrides.get("order_session")
    if wanted:
        return wanted.strip() in unique_names(headers) or fold(wanted) in {fold(header) for header in headers}
    return any((field_named(header) or ("", 0))[0] == "order_session" for header in headers)


def unique_names(headers: Sequence[str]) -> tuple[str, ...]:
    """``headers`` as the user may choose among them: trimmed, numbered where empty or there more than once."""
    names: dict[str, None] = {}
    counts: dict[str, int] = {}  # of each name, so that a thousand of one name are not counted anew for each
    for index, header in enumerate(headers):
        base = header.strip() or str(index + 1)
        name, count = base, counts.get(base, 2)
        while name in names:
            name, count = f"{base} ({count})", count + 1
        counts[base] = count
        names[name] = None
    return tuple(names)


def match_columns(
    headers: Sequence[str],
    overrides: Mapping[str, str],
    *,
    file: str,
    undecided: dict[str, tuple[str, str]] | None = None,
) -> dict[str, int]:
    """Field → index of its column. What ``overrides`` says goes before what the header's name suggests.

    Raises ``UsageError`` for a field that does not exist and ``ImportFileError`` for a column that does not exist.
    Two columns that fit a field equally: ``ImportFileError`` too, unless they are wanted in ``undecided``; then neither
    is taken.
    """
    for field in overrides:
        if field not in FIELDS:
            raise UsageError(detail=Notice("no_field_of_order", {"name": field, "names": ", ".join(FIELDS)}))
    found = {field: named_column(headers, field, name, file) for field, name in overrides.items() if name}
    taken = set(found.values())
    candidates: dict[str, list[tuple[int, int]]] = {}
    for index, header in enumerate(headers):
        field, rank = field_named(header) or ("", 0)
        if field and field not in overrides and index not in taken:
            candidates.setdefault(field, []).append((rank, index))
    for field, ranked in candidates.items():
        best, index = min(ranked)
        rivals = [other for rank, other in ranked if rank == best and other != index]
        if not rivals:
            found[field] = index
            continue
        names = unique_names(headers)
        if undecided is None:
            raise _either(field, names[index], names[rivals[0]], file)
        undecided[field] = names[index], names[rivals[0]]
    return {field: found[field] for field in FIELDS if field in found}


def billing_columns(headers: Sequence[str], columns: Mapping[str, int]) -> dict[str, int]:
    """Place → the column with where the bill goes, beside the one in use (``columns``) with where the order goes."""
    found: dict[str, int] = {}
    for field in _PLACES & columns.keys():
        in_use = headers[columns[field]]
        ranked = [
            (named[1], index)
            for index, header in enumerate(headers)
            if (named := field_named(header)) is not None and named[0] == field and _says_billing(header)
        ]
        if ranked and not _says_billing(in_use) and field_named(in_use) is not None:
            found[field] = min(ranked)[1]
    return found


def named_column(headers: Sequence[str], field: str, name: str, file: str) -> int:
    """Where the column is that was told for ``field``. Raises ``ImportFileError`` for none, or for two."""
    names = unique_names(headers)
    if name.strip() in names:
        return names.index(name.strip())
    alike = [index for index, header in enumerate(names) if fold(header) and fold(header) == fold(name)]
    if not alike:
        raise ImportFileError(
            file,
            Notice("column_missing", {"name": name, "columns": columns_found(headers)}),
            Notice("advise_choose_column"),
        )
    if len(alike) > 1:
        raise _either(field, names[alike[0]], names[alike[1]], file)
    return alike[0]


def _either(field: str, first: str, second: str, file: str) -> ImportFileError:
    names = {"field": field, "first": first, "second": second}
    return ImportFileError(file, Notice("columns_either", names), Notice("advise_choose_either", names))


_MOST_NAMED: Final = 15
"""Columns that a sentence names before it grows too long to read."""


def columns_found(headers: Sequence[str]) -> Notice:
    """A sentence that names the columns of a file, cut where it grows too long to read."""
    names = [header.strip()[:40] for header in headers if header.strip()]
    if not names:
        return Notice("columns_unnamed")
    shown = ", ".join(names[:_MOST_NAMED])
    if len(names) > _MOST_NAMED:
        return Notice("columns_found_more", {"names": shown, "count": str(len(names) - _MOST_NAMED)})
    return Notice("columns_found", {"names": shown})


def no_session_column(headers: Sequence[str], file: str) -> ImportFileError:
    return ImportFileError(
        file,
        Notice("session_column_missing", {"columns": columns_found(headers)}),
        Notice("advise_choose_session"),
    )


_ORDER: Final = frozenset(
    map(fold, ("order", "checkout", "purchase", "bestelling", "objednávka", "data", "attributes"))
)
_MONEY: Final = _ORDER | frozenset(map(fold, ("pricing", "prices", "totals", "amounts", "prijzen", "totalen", "ceny")))
_PERSON: Final = _ORDER | frozenset(map(fold, (
    "user", "users", "customer", "client", "buyer", "contact", "klant", "koper", "zákazník", "kupující", "kontakt",
)))  # fmt: skip
_DELIVERY: Final = frozenset(map(fold, (
    "shipping", "delivery", "bezorging", "levering", "aflevering", "doručení", "doprava",
)))  # fmt: skip
_ADDRESS: Final = _PERSON | _DELIVERY | frozenset(map(fold, (
    "address", "billing", "invoice", "location", "adres", "factuur", "facturatie", "adresa", "fakturace",
    "shipping address", "delivery address", "billing address", "bezorgadres", "afleveradres", "factuuradres",
)))  # fmt: skip

_SPEAKS_OF: Final[dict[str, frozenset[str]]] = {
    "order_session": _ORDER, "website_id": _ORDER | {fold("website")}, "email": _ADDRESS, "city": _ADDRESS,
    "county": _ADDRESS, "country": _ADDRESS, "timestamp": _ORDER, "total": _MONEY, "currency": _MONEY,
}  # fmt: skip
"""Field → the names that may stand before it. Fields that are missing here are never matched by name."""


def match_listed(headers: Sequence[str], chosen: Mapping[str, str], *, source: str) -> dict[str, str]:
    """Our field → the dotted name that holds it. What the user has ``chosen`` goes before what names suggest.

    Raises ``UsageError`` for a field that does not exist, ``ImportFileError`` for a name that the list does not have.
    """
    others = dict.fromkeys(set(FIELDS) - set(chosen), "")
    by_choice = match_columns(headers, {**chosen, **others}, file=source)
    found = {field: headers[index] for field, index in by_choice.items()}
    taken = set(found.values())
    candidates: dict[str, list[tuple[tuple[int, ...], str]]] = {}
    for header in headers:
        plain = _plain_field(header)
        if plain is not None and plain[0] not in chosen and header not in taken:
            candidates.setdefault(plain[0], []).append((plain[1], header))
    for field, ranked in candidates.items():
        best, header = min(ranked)
        if sum(1 for rank, _ in ranked if rank == best) == 1:
            found[field] = header
    return {field: found[field] for field in FIELDS if field in found}


def fitting(remembered: Iterable[Mapping[str, str]], headers: Iterable[str]) -> dict[str, str]:
    """The first of the ``remembered`` choices whose columns this list all has; nothing where none fits."""
    there = set(headers)
    for columns in remembered:
        if all(not name or name in there for name in columns.values()):
            return dict(columns)
    return {}


_FIRST: Final = "1"
"""Stands for the first entry of a list, such as the buyer in ``users``."""


def _plain_field(header: str) -> tuple[str, tuple[int, ...]] | None:
    """The field that ``header`` plainly is, with a rank (lowest is best): delivery before billing, near before deep."""
    *parents, name = header.split(".")
    named = field_named(name)
    if named is None and parents:
        named = field_named(parents[-1] + name)  # website.id
        parents = parents[:-1]
    folded = [fold(parent) for parent in parents if parent != _FIRST]
    if named is None or named[0] not in _SPEAKS_OF:
        return None
    field, rank = named
    if not all(parent in _SPEAKS_OF[field] for parent in folded):
        return None
    delivered = field in _PLACES and any(parent.startswith(tuple(_DELIVERY)) for parent in folded)
    return field, (0 if delivered else 1, len(parents), rank)
