"""Which field of a listed order is which field of ours, where its dotted name says so plainly.

A list of orders from the shop nests what a file has in columns: ``customer.email`` is the customer's, ``shop.email``
is not. So the last part has to be a name that a file's column may have, and the parts before it have to speak of the
order or its buyer. What is not plain is left to the user. Two fields are never matched by name:

- the order's number: lists number orders in their own way, and a wrong number blocks every order;
- the shop's name: Ecomail's spelling of it is a setting, and an address or a short name here would make a new shop.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from core.files.columns import field_named, fold, match_columns
from core.files.options import FIELDS

_ORDER: Final = frozenset(
    map(fold, ("order", "checkout", "purchase", "bestelling", "objednávka", "data", "attributes"))
)
_MONEY: Final = _ORDER | frozenset(map(fold, ("pricing", "prices", "totals", "amounts", "prijzen", "totalen", "ceny")))
_PERSON: Final = _ORDER | frozenset(map(fold, (
    "user", "customer", "client", "buyer", "contact", "klant", "koper", "zákazník", "kupující", "kontakt",
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


def _plain_field(header: str) -> tuple[str, tuple[int, ...]] | None:
    """The field that ``header`` plainly is, with a rank (lowest is best): delivery before billing, near before deep."""
    *parents, name = header.split(".")
    named = field_named(name)
    if named is None and parents:
        named = field_named(parents[-1] + name)  # website.id
        parents = parents[:-1]
    folded = [fold(parent) for parent in parents]
    if named is None or named[0] not in _SPEAKS_OF:
        return None
    field, rank = named
    if not all(parent in _SPEAKS_OF[field] for parent in folded):
        return None
    delivered = field in {"city", "county", "country"} and any(parent.startswith(tuple(_DELIVERY)) for parent in folded)
    return field, (0 if delivered else 1, len(parents), rank)
