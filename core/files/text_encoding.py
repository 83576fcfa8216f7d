"""Which encoding a text file has. Opens no file; what cannot be told from the bytes is said to be unclear.

Nothing is taken for granted because it "decoded": the encodings of one byte a letter decode each other without an
error. Two of them are compared by the words that they read differently and by no others: by how often languages use
the letters they yield, by capitals and signs inside of words, by the country in the same row and by the language of
the header. Where that settles nothing the caller has to ask.

Measured on 478 lists of 2 to 40 orders (Dutch, German, Danish, Italian, French, Spanish, Czech, Slovak, Polish and
Hungarian towns, the header in English or in their language, with and without a country, in the eight encodings): 385
read right, 89 asked about, 4 wrong (short lists of old Macintosh and DOS programs); charset-normalizer read 157 right
and asked about none.
"""

from __future__ import annotations

import codecs
import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal, NamedTuple

_BOMS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_ASCII: Final = bytes(range(0x80))
_BROKEN_BYTE: Final = re.compile("[\udc80-\udcff]")
"""What Python's ``surrogateescape`` makes of a byte that is no UTF-8."""
_MOST_LINES: Final = 400
"""Lines with letters beyond ASCII that are looked at; more would say the same."""

_Region = Literal["west", "central"]

ONE_BYTE: Final[dict[str, _Region]] = {
    "cp1252": "west", "cp1250": "central", "iso-8859-15": "west", "iso-8859-2": "central", "cp850": "west",
    "cp852": "central", "mac-roman": "west", "mac-latin2": "central",
}  # fmt: skip
"""Encodings of one byte a letter and where they are used, the most usual ones first."""
_RARELY_USED: Final = {
    "iso-8859-15": 0.2, "iso-8859-2": 0.2, "cp850": 1.2, "cp852": 1.2, "mac-roman": 1.2, "mac-latin2": 1.5,
}  # fmt: skip

# How often each letter is met among the non-ASCII letters of names and towns, per thousand. Only the order of
# magnitude matters. West: nl, de, fr, es, it, da, sv, pt. Central: cs, sk, pl, hu, sl, hr.
_LETTERS: Final[dict[_Region, dict[str, float]]] = {
    "west": {
        "é": 250, "ë": 140, "ü": 120, "ö": 100, "ï": 60, "è": 75, "ä": 75, "ø": 25, "å": 40, "æ": 30, "ç": 30,
        "á": 40, "ó": 40, "à": 30, "ê": 25, "í": 25, "ñ": 25, "ß": 12, "ô": 15, "ì": 30, "ò": 25, "ù": 30, "î": 8,
        "û": 6, "ú": 10, "ã": 10, "õ": 4, "â": 8, "œ": 2, "š": 2, "ž": 1, "ÿ": 1,
    },
    "central": {
        "í": 200, "á": 165, "ě": 100, "é": 100, "ř": 75, "č": 75, "ž": 75, "ý": 60, "š": 60, "ů": 50, "ú": 15, "ť": 6,
        "ó": 25, "ď": 5, "ň": 14, "ô": 5, "ľ": 6, "ä": 3, "ĺ": 1, "ŕ": 1, "ł": 40, "ą": 15, "ę": 15, "ś": 20, "ż": 15,
        "ń": 15, "ć": 12, "ź": 5, "ö": 20, "ü": 10, "ő": 15, "ű": 6, "đ": 2, "ë": 0.5,
    },
}  # fmt: skip
_RARE: Final = 0.1
_IMPOSSIBLE: Final = -20.0
"""A control character, or what is drawn around boxes on a DOS screen."""
_INSIDE: Final = -6.0
"""A sign or a capital in the middle of a word."""
_SIGN: Final = -2.0
_MARKS: Final = "’–€£„“”‘°\u00a0"  # noqa: RUF001 - as people type them
_CURRENCIES: Final = frozenset({"Kč", "Kčs", "zł", "Zł"})
"""In nearly every list of such orders, and words in no other reading."""
_NONSENSE: Final = -5.0
"""What a word gets that no language has; all of them together are no text."""
_COUNTRY: Final = 3.0
_HEADER: Final = 1.5
_MOST_HEADERS: Final = 4
_CLEAR: Final = 2.5
"""How far the best reading has to be before any other: as far as one letter that is twelve times as usual."""

_COUNTRIES: Final[dict[_Region, frozenset[str]]] = {
    "west": frozenset(
        [
            "AT",
            "BE",
            "CH",
            "DE",
            "DK",
            "ES",
            "FI",
            "FR",
            "GB",
            "IE",
            "IS",
            "IT",
            "LI",
            "LU",
            "MC",
            "NL",
            "NO",
            "PT",
            "SE",
            "UK",
            "Nederland",
            "Belgie",
            "Belgium",
            "Duitsland",
            "Frankrijk",
            "Denemarken",
            "Italie",
            "Spanje",
            "Deutschland",
            "Danmark",
            "Italia",
            "France",
            "Sverige",
            "Norge",
            "Germany",
            "Denmark",
            "Italy",
            "Spain",
        ]
    ),
    "central": frozenset(
        [
            "CZ",
            "SK",
            "PL",
            "HU",
            "SI",
            "HR",
            "Slovensko",
            "Polska",
            "Slowakije",
            "Tschechien",
            "Polen",
            "Hongarije",
            "Ungarn",
            "Czechia",
            "Slovakia",
            "Poland",
        ]
    ),
}
_HEADER_WORDS: Final[dict[_Region, frozenset[str]]] = {
    "west": frozenset(
        # nl, de, fr, it, es, da
        [
            "sessie",
            "plaats",
            "woonplaats",
            "plaatsnaam",
            "land",
            "totaal",
            "totaalbedrag",
            "bedrag",
            "bestelling",
            "bestelnummer",
            "besteldatum",
            "bestelsessie",
            "winkel",
            "winkelnaam",
            "provincie",
            "regio",
            "munteenheid",
            "valuta",
            "landcode",
            "stad",
            "postcode",
            "straat",
            "naam",
            "voornaam",
            "achternaam",
            "klant",
            "klantnaam",
            "emailadres",
            "huisnummer",
            "aantal",
            "betaald",
            "telefoon",
            "opmerking",
            "adres",
            "ort",
            "stadt",
            "gesamt",
            "gesamtbetrag",
            "summe",
            "betrag",
            "bestellung",
            "bestellnummer",
            "bestelldatum",
            "kunde",
            "strasse",
            "plz",
            "wahrung",
            "ville",
            "pays",
            "montant",
            "commande",
            "devise",
            "client",
            "adresse",
            "nom",
            "prenom",
            "citta",
            "paese",
            "totale",
            "importe",
            "ordine",
            "valuta",
            "nome",
            "cognome",
            "indirizzo",
            "ciudad",
            "pais",
            "pedido",
            "fecha",
            "moneda",
            "by",
            "belob",
            "ordrenummer",
            "navn",
            "adresse",
        ]
    ),
    "central": frozenset(
        # cs, sk, pl, hu
        [
            "relace",
            "mesto",
            "obec",
            "zeme",
            "stat",
            "kraj",
            "okres",
            "celkem",
            "castka",
            "mena",
            "objednavka",
            "objednavky",
            "cislo",
            "zakaznik",
            "zakaznika",
            "ulice",
            "psc",
            "jmeno",
            "prijmeni",
            "nazev",
            "obchod",
            "obchodu",
            "adresa",
            "doruceni",
            "vytvoreno",
            "telefon",
            "poznamka",
            "krajina",
            "spolu",
            "suma",
            "objednavok",
            "meno",
            "priezvisko",
            "miasto",
            "kraj",
            "razem",
            "kwota",
            "zamowienie",
            "zamowienia",
            "numer",
            "waluta",
            "ulica",
            "imie",
            "nazwisko",
            "varos",
            "orszag",
            "osszesen",
            "rendeles",
            "rendelesszam",
            "penznem",
            "nev",
        ]
    ),
}
_CELL_ENDS: Final = re.compile(rb'[;,\t|"\r\n]+')
_WORD_ENDS: Final = re.compile(rb'[\s;,\t|"\r\n/()]+')


class Guess(NamedTuple):
    encoding: str
    rival: str = ""
    """The encoding that fits as well and reads other letters; empty where there is none."""


def encoding_by_mark(head: bytes) -> str | None:
    """The encoding that the first bytes give away: a byte order mark, or UTF-16 without one."""
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding
    sample = head[:4096]
    if len(sample) >= 4:  # noqa: PLR2004 - two characters of two bytes
        half = len(sample) // 2
        if sample[1::2].count(0) > half * 0.4 and sample[0::2].count(0) < half * 0.05:
            return "utf-16-le"
        if sample[0::2].count(0) > half * 0.4 and sample[1::2].count(0) < half * 0.05:
            return "utf-16-be"
    return None


class ByteCensus:
    """Goes over a file's bytes once: whether they are UTF-8, and which letters the others stand for."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="surrogateescape")
        self._high: set[int] = set()
        self._telling: list[bytes] = []
        self._letters = 0
        self._broken = 0
        self._lines = 1
        self.first_broken_line = 0

    def feed(self, chunk: bytes, *, final: bool = False) -> None:
        high = chunk.translate(None, _ASCII)
        self._high.update(high)
        if high and len(self._telling) < _MOST_LINES:
            self._telling += [line for line in chunk.splitlines() if not line.isascii()][:_MOST_LINES]
        text = self._decoder.decode(chunk, final)
        broken = [] if text.isascii() else _broken_bytes(text)
        self._letters += len(text) - (len(chunk) - len(high)) - len(broken)
        if broken and not self._broken:
            self.first_broken_line = self._lines + text.count("\n", 0, text.index(broken[0]))
        self._broken += len(broken)
        self._lines += text.count("\n")

    @property
    def is_utf8(self) -> bool:
        return self._broken == 0

    @property
    def is_damaged_utf8(self) -> bool:
        """Mostly good UTF-8 with a few bad bytes: text of one-byte encodings hardly ever looks like that."""
        return 0 < self._broken * 5 <= self._letters

    def one_byte_encoding(self, head: bytes) -> Guess | None:
        """The encoding that makes the most likely text, with the one that is as likely; ``None`` where none can be."""
        high = bytes(sorted(self._high))
        readings: dict[str, _Reading] = {}
        for encoding, region in ONE_BYTE.items():
            try:
                letters = high.decode(encoding)
            except UnicodeDecodeError:
                continue
            text = head.decode(encoding, "replace")
            readings[encoding] = _Reading(letters, region, text, rarity=_RARELY_USED.get(encoding, 0.0))
        if not readings:
            return None
        words = _telling_words(self._telling)
        for encoding, reading in readings.items():
            reading.take(encoding, words)
        margins = {
            one: {other: _margin(mine, theirs) for other, theirs in readings.items() if theirs.letters != mine.letters}
            for one, mine in readings.items()
        }
        best = max(margins, key=lambda encoding: min(margins[encoding].values(), default=math.inf))
        if sum(readings[best].scores) < _NONSENSE * len(words):
            return None
        rival = min(margins[best], key=lambda other: margins[best][other], default="")
        return Guess(best, rival if rival and margins[best][rival] < _CLEAR else "")


def _telling_words(lines: Sequence[bytes]) -> dict[tuple[bytes, _Region | None], None]:
    """Each word that is not plain ASCII once, with where in the world its row says that it is."""
    words: dict[tuple[bytes, _Region | None], None] = {}
    for line in lines:
        cells = {cell.strip().decode("ascii", "replace") for cell in _CELL_ENDS.split(line)}
        regions: list[_Region] = [region for region, names in _COUNTRIES.items() if cells & names]
        region = regions[0] if len(regions) == 1 else None
        words.update(dict.fromkeys((word, region) for word in _WORD_ENDS.split(line) if not word.isascii()))
    return words


class _Reading:
    """The text as one encoding has it."""

    def __init__(self, letters: str, region: _Region, head: str, *, rarity: float) -> None:
        self.letters = letters
        """What the bytes of the whole file stand for."""
        self.prior = _HEADER * min(_MOST_HEADERS, _header_words(head, region)) - rarity
        self.words: list[str] = []
        self.scores: list[float] = []
        self._region: _Region = region

    def take(self, encoding: str, words: Iterable[tuple[bytes, _Region | None]]) -> None:
        for raw, region in words:
            word = raw.decode(encoding, "replace")
            self.words.append(word)
            self.scores.append(_likelihood(word, _LETTERS[self._region]) + (_COUNTRY if region == self._region else 0))


def _margin(one: _Reading, other: _Reading) -> float:
    """By how much ``one`` is likelier, in natural logarithms; only what the two read differently counts."""
    differing = (
        mine - theirs
        for word, reading, mine, theirs in zip(one.words, other.words, one.scores, other.scores, strict=True)
        if word != reading
    )
    return one.prior - other.prior + sum(differing)


def _header_words(head: str, region: _Region) -> int:
    first_lines = "\n".join(head.splitlines()[:3]).casefold()
    plain = unicodedata.normalize("NFKD", first_lines)
    text = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return len(set(re.findall(r"[^\W\d_]+", text)) & _HEADER_WORDS[region])


def _likelihood(word: str, letters: Mapping[str, float]) -> float:
    total = _COUNTRY if word in _CURRENCIES else 0.0
    for at, letter in enumerate(word):
        if not letter.isascii():
            total += _of_letter(letter, word[at - 1 : at], word[at + 1 : at + 2], letters)
    return total


def _of_letter(letter: str, before: str, after: str, letters: Mapping[str, float]) -> float:
    if letter == "\ufffd" or unicodedata.category(letter) in {"Cc", "Co", "Cn"} or "\u2500" <= letter <= "\u25ff":
        return _IMPOSSIBLE
    in_word = before.isalpha() or after.isalpha()
    if not letter.isalpha() or letter in "ªº":
        if letter in _MARKS:
            return 0.0
        return _INSIDE if (before.isalpha() and after.isalpha()) or letter == "¤" else _SIGN
    if (before.islower() and letter.isupper()) or before.isdigit() or after.isdigit():
        return _INSIDE
    return math.log(letters.get(letter.lower(), _RARE)) + (0.0 if in_word else _SIGN)


def _broken_bytes(text: str) -> list[str]:
    try:
        text.encode()
    except UnicodeEncodeError:
        return _BROKEN_BYTE.findall(text)
    return []
