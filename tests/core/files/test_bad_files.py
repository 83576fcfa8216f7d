"""Files that cannot be used at all: one sentence each, and nothing is imported."""

from __future__ import annotations

import os
import zipfile

import pytest
import xlsxwriter

from core.domain.errors import ImportFileError, SettingValueError, UsageError
from core.files.options import ImportOptions
from core.files.preview import preview_file, read_orders

PASSWORD_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

BAD_FILES = {
    "empty": (b"", "The file is empty."),
    "only blank lines": (b"\xef\xbb\xbf\r\n \r\n\t\r\n", "The file is empty."),
    "only delimiters": (b";;;\n;;;\n", "The file has no orders."),
    "a header without rows": (b"session;total\n;;\n", "The file has a header and no orders."),
    "no session column": (
        b"name;town\nJan;Delft\n",
        "No column holds the Wemasy code (order_session). Columns found: name, town.",
    ),
    "prose": (b"Dear all,\nplease find the orders below.\n", "Columns found: Dear all."),
    "an unclosed quote": (
        b'session;city\na;b\nc;"d\ne;f\n',
        "Line 3: a quotation mark is opened and never closed.",
    ),
    "text after a quote": (
        b'session;city\na;"b"c\n',
        "Line 2: unexpected text after a closing quotation mark.",
    ),
    "text after a quote opened earlier": (
        b'session;city\na;"b\nc;"d"\n',
        "Line 3: unexpected text after the closing of a quotation mark opened in line 2.",
    ),
    "a NUL byte": (b"session;city\na;b\nc;d\0\n" + b"x;y\n" * 50, "Line 3 contains a NUL byte"),
    "a huge cell": (b"session;city\na;" + b"x" * 140_000 + b"\n", "Line 2 holds a cell longer than 128 kB"),
    "damaged UTF-8": (
        "session;city\na;Zoë\nb;Příbram, Ústí\n".encode() + b"c;Zo\xeb\n",
        "Line 4 is not valid UTF-8, although the rest of the file is.",
    ),
    "two session columns": (b"session;session\na;b\n", "“session” and “session (2)” can both be"),
    "two total columns": (b"session;Total;total\na;1;2\n", "“Total” and “total” can both be"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3", "This is a PDF document"),
    "a picture": (b"\x89PNG\r\n\x1a\n", "This is a picture"),
    "bytes": (bytes(range(256)) * 4, "This is not a text file and not an Excel workbook."),
    "a web page": (b"<html><table><tr><td>session</td></tr></table>", "This is a web page"),
    "JSON": (b'[{"order_session": "a"}]', "This is a JSON document"),
    "half a workbook": (b"PK\x03\x04junk", "looks like an Excel workbook, but cannot be read as one"),
    "half an old workbook": (PASSWORD_MARK + bytes(600), "looks like an Excel workbook, but cannot be read as one"),
    "bytes that no Windows encoding has": (
        b"session;city\na;\xb0\x81\xb2\xb3\x8d\xb4x\xb9\n",
        "encoding could not be recognised",
    ),
    "bytes that two old encodings have": (b"session;city\na;\x81\x9d\x81\n", "nothing in it tells which"),
}


@pytest.mark.parametrize(("content", "sentence"), BAD_FILES.values(), ids=BAD_FILES.keys())
def test_a_file_that_cannot_be_used_gets_its_sentence(tmp_path, content, sentence):
    path = tmp_path / "orders.csv"
    path.write_bytes(content)
    with pytest.raises(ImportFileError) as failure:
        read_orders(path, ImportOptions())
    assert sentence in failure.value.detail
    assert failure.value.detail.startswith("orders.csv: ")
    assert "Nothing was imported." in failure.value.detail
    assert failure.value.hint


def test_a_zip_that_is_no_workbook_is_refused(tmp_path):
    path = tmp_path / "orders.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(ImportFileError, match="looks like an Excel workbook"):
        read_orders(path, ImportOptions())


def test_a_workbook_that_unpacks_to_more_than_memory_holds_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "orders.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write_row(0, 0, ["session"])
    monkeypatch.setattr("core.files.workbook_table._MAX_UNPACKED_BYTES", 1000)
    with pytest.raises(ImportFileError, match="larger than 1 GB when unpacked"):
        read_orders(path, ImportOptions())


def test_an_empty_workbook_has_no_orders(tmp_path):
    path = tmp_path / "orders.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet()
    with pytest.raises(ImportFileError, match="has no orders"):
        read_orders(path, ImportOptions())


def test_a_file_that_is_too_large_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "orders.csv"
    path.write_text("session\nabc\n")
    monkeypatch.setattr("core.files.order_stream.MAX_FILE_BYTES", 5)
    with pytest.raises(ImportFileError, match="larger than 1 GB"):
        read_orders(path, ImportOptions())


@pytest.mark.parametrize("read", [read_orders, preview_file])
def test_what_is_no_readable_file_is_said_to_be_so(tmp_path, read):
    with pytest.raises(ImportFileError, match="is not there"):
        read(tmp_path / "gone.csv", ImportOptions())
    with pytest.raises(ImportFileError, match="This is a folder"):
        read(tmp_path, ImportOptions())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(ImportFileError, match="not a file"):
        read_orders(tmp_path / "pipe.csv", ImportOptions())


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_file_that_may_not_be_read_is_said_to_be_so(tmp_path):
    path = tmp_path / "orders.csv"
    path.write_text("session\nabc\n")
    path.chmod(0)
    with pytest.raises(ImportFileError, match="may not be read"):
        read_orders(path, ImportOptions())


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (PermissionError(13, "Permission denied"), "The file may not be read."),
        (OSError(5, "Input/output error"), "The file cannot be read (Input/output error)."),
    ],
)
def test_what_the_system_refuses_is_said_in_words(tmp_path, error, sentence):
    path = tmp_path / "orders.csv"
    path.write_text("session\n" + "abc\n" * 1000)

    def refuse(_count):
        raise error

    with pytest.raises(ImportFileError) as failure:
        read_orders(path, ImportOptions(), progress=refuse)
    assert sentence in failure.value.detail


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path):
    path = tmp_path / "orders.csv"
    path.write_text("session\n" + "abc\n" * 1000)

    def grow(_count):
        with path.open("a") as stream:
            stream.write("def\n")

    with pytest.raises(ImportFileError, match="changed while it was being read"):
        read_orders(path, ImportOptions(), progress=grow)


def test_the_wrong_encoding_asked_for_is_named_with_the_line(tmp_path):
    path = tmp_path / "orders.csv"
    path.write_bytes("session;city\na;Zoë\n".encode("cp1252"))
    with pytest.raises(ImportFileError, match="not written in the encoding utf-8"):
        read_orders(path, ImportOptions(encoding="utf-8"))


@pytest.mark.parametrize(
    ("options", "error", "sentence"),
    [
        (ImportOptions(columns={"email": "Mail to"}), ImportFileError, "There is no column “Mail to”. Columns found: session, city."),
        (ImportOptions(columns={"mail": "city"}), UsageError, "mail is no field of an order."),
        (ImportOptions(encoding="klingon"), UsageError, "“klingon” is no known text encoding."),
        (ImportOptions(encoding="hex"), UsageError, "“hex” is no known text encoding."),
        (ImportOptions(encoding="undefined"), UsageError, "“undefined” is no known text encoding."),
        (ImportOptions(encoding="utf\0"), UsageError, "is no known text encoding."),
        (ImportOptions(delimiter=";;"), UsageError, "cannot separate columns"),
        (ImportOptions(delimiter='"'), UsageError, "cannot separate columns"),
        (ImportOptions(timezone="Europe/Atlantis"), SettingValueError, "This is not a time zone"),
        (ImportOptions(timezone="../../etc"), SettingValueError, "This is not a time zone"),
        (ImportOptions(has_header=False), ImportFileError, "Columns found: 1, 2."),
    ],
)  # fmt: skip
def test_options_that_make_no_sense_get_their_sentence(tmp_path, options, error, sentence):
    path = tmp_path / "orders.csv"
    path.write_text("session;city\na;b\n")
    with pytest.raises(error) as failure:
        read_orders(path, options)
    assert sentence in failure.value.detail


def test_a_sheet_that_is_not_there_names_those_that_are(tmp_path):
    path = tmp_path / "orders.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Orders").write_row(0, 0, ["session"])
    with pytest.raises(ImportFileError, match=r"It has no sheet “Items”\. Sheets found: Orders"):
        read_orders(path, ImportOptions(sheet="Items"))


def test_a_preview_shows_a_file_whose_session_column_is_still_to_be_chosen(tmp_path):
    path = tmp_path / "orders.csv"
    path.write_text("ref;Datum;Datum\nabc;1;2\n")
    preview = preview_file(path, ImportOptions())
    assert [(guess.header, guess.field) for guess in preview.columns] == [
        ("ref", None), ("Datum", None), ("Datum (2)", None),
    ]  # fmt: skip
    assert preview.problems == ()
    chosen = read_orders(path, ImportOptions(columns={"order_session": "ref", "timestamp": ""}))
    assert chosen.columns == {"order_session": "ref"}
    second = preview_file(path, ImportOptions(columns={"order_session": "ref", "timestamp": "Datum (2)"}))
    assert [problem.value for problem in second.problems] == ["2"]


@pytest.mark.parametrize("filler", [262_141, 262_142, 262_143, 262_144])
def test_a_wrong_byte_is_found_wherever_the_file_is_cut_for_reading(tmp_path, filler):
    head = b"session;city\n"
    good = "é".encode() * 10
    body = head + b"a" * (filler - len(head)) + b"\xc3" + b";" + good + b"\n"
    path = tmp_path / "list.csv"
    path.write_bytes(body)
    with pytest.raises(ImportFileError, match="Line 2 is not valid UTF-8"):
        read_orders(path, ImportOptions())
