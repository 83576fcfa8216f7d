"""Which of the encodings that fit a file was meant; what nothing tells is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.domain.errors import ImportFileError
from core.files.options import ImportOptions
from core.files.preview import preview_file, read_orders

CASES = Path(__file__).parents[2] / "data" / "files"
DUTCH = "Order sessie;E-mail;Plaats;Land"
CZECH = "Relace;E-mail;Město;Země"
ENGLISH = "order_session;email;city;country"


def towns(path: Path) -> list[str | None]:
    return [row.city for row in read_orders(path, ImportOptions()).rows]


def write(folder: Path, encoding: str, header: str, *rows: str) -> Path:
    path = folder / "list.csv"
    lines = [header, *(f"s{number};k{number}@x.nl;{row}" for number, row in enumerate(rows))]
    path.write_bytes("".join(f"{line}\r\n" for line in lines).encode(encoding))
    return path


@pytest.mark.parametrize(("file", "town"), [("enc-west-dk.csv", "København"), ("enc-west-it.csv", "Forlì")])
def test_dutch_lists_with_foreign_towns_are_western(file: str, town: str):
    assert town in towns(CASES / file)
    plan = preview_file(CASES / file, ImportOptions()).plan
    assert (plan.encoding, plan.unclear) == ("cp1252", ())


@pytest.mark.parametrize(
    ("encoding", "header", "rows"),
    [
        ("cp1252", DUTCH, ["Málaga;ES", "Logroño;ES"]),
        ("cp1252", DUTCH, ["Næstved;DK", "Coëvorden;NL"]),
        ("cp1252", ENGLISH, ["Düsseldorf;DE", "Köln;DE", "Göttingen;DE"]),
        ("cp1250", CZECH, ["Příbram;CZ", "Třebíč;CZ"]),
        ("cp1250", DUTCH, ["Příbram;CZ", "Dvůr Králové;CZ", "Třebíč;CZ", "Plzeň;CZ"]),
        ("cp1250", ENGLISH, ["Łódź;PL", "Gdańsk;PL", "Częstochowa;PL"]),
        ("iso-8859-2", CZECH, ["Košice;SK", "Žilina;SK", "Třebíč;CZ"]),
        ("cp852", CZECH, ["Příbram;CZ", "Ústí nad Labem;CZ", "Třebíč;CZ"]),
        ("cp850", DUTCH, ["Coëvorden;NL", "Zoë;NL", "Curaçao;NL", "Café;NL"]),
        ("mac-roman", DUTCH, ["Coëvorden;NL", "Zoë;NL", "Oekraïne;NL", "Café;NL", "Hélène;NL"]),
        ("mac-latin2", CZECH, ["Příbram;CZ", "Ústí nad Labem;CZ", "Třebíč;CZ", "Dvůr Králové;CZ"]),
        ("iso-8859-15", DUTCH, ["Coëvorden €;NL"]),
    ],
)
def test_the_letters_the_header_and_the_country_tell(tmp_path: Path, encoding: str, header: str, rows: list[str]):
    path = write(tmp_path, encoding, header, *rows)
    assert towns(path) == [row.split(";")[0] for row in rows]


def test_what_nothing_tells_is_asked_and_never_guessed(tmp_path: Path):
    path = write(tmp_path, "cp1252", ENGLISH, "Tønder;", "Utrecht;")
    plan = preview_file(path, ImportOptions()).plan
    assert plan.unclear == ("encoding",)
    assert plan.options(ImportOptions()).encoding is None
    with pytest.raises(ImportFileError, match="can be read as cp1250 or as cp1252") as caught:
        read_orders(path, ImportOptions())
    assert "--encoding" in caught.value.message
    assert read_orders(path, ImportOptions(encoding="cp1252")).rows[0].city == "Tønder"
    assert preview_file(path, ImportOptions(encoding="cp1250")).plan.unclear == ()


def test_encodings_that_read_the_same_are_no_question(tmp_path: Path):
    path = write(tmp_path, "cp1252", ENGLISH, "Café;")  # é is one byte in cp1250, cp1252 and both ISO encodings
    assert towns(path) == ["Café"]
    assert preview_file(path, ImportOptions()).plan.unclear == ()
