"""The ways a file can be written, in words: text encodings, separators, styles of numbers and dates."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

DELIMITERS: Final = (",", ";", "\t", "|")


def encoding_choices(detected: str) -> list[tuple[str, str]]:
    """Words and name of each encoding; the detected one is always among them."""
    choices = [
        (QCoreApplication.translate("ImportFormat", "Unicode (UTF-8)"), "utf-8"),
        (QCoreApplication.translate("ImportFormat", "Unicode (UTF-16)"), "utf-16"),
        (QCoreApplication.translate("ImportFormat", "Central European (Windows-1250)"), "cp1250"),
        (QCoreApplication.translate("ImportFormat", "Western European (Windows-1252)"), "cp1252"),
    ]
    if detected and all(name != plain_encoding(detected) for _, name in choices):
        choices.append((detected, detected))
    return choices


def plain_encoding(name: str) -> str:
    """One name per encoding, with or without its byte order mark."""
    lower = name.lower().replace("_", "-")
    if lower in ("utf-8-sig", "utf8", "ascii"):
        return "utf-8"
    return "utf-16" if lower.startswith("utf-16") else lower


def delimiter_choices(detected: str) -> list[tuple[str, str]]:
    words = {
        ",": QCoreApplication.translate("ImportFormat", "Comma  ,"),
        ";": QCoreApplication.translate("ImportFormat", "Semicolon  ;"),
        "\t": QCoreApplication.translate("ImportFormat", "Tab"),
        "|": QCoreApplication.translate("ImportFormat", "Vertical line  |"),
    }
    choices = [(words[delimiter], delimiter) for delimiter in DELIMITERS]
    if detected and detected not in DELIMITERS:
        choices.append((detected, detected))
    return choices


def number_choices() -> list[tuple[str, bool]]:
    return [
        (QCoreApplication.translate("ImportFormat", "Decimal comma: 1.234,50"), True),
        (QCoreApplication.translate("ImportFormat", "Decimal point: 1,234.50"), False),
    ]


def date_choices() -> list[tuple[str, str]]:
    """Of dates with slashes; those that begin with the year, and those with points, can be read in one way only."""
    return [
        (QCoreApplication.translate("ImportFormat", "Day first: 3/4 is 3 April"), "dmy"),
        (QCoreApplication.translate("ImportFormat", "Month first: 3/4 is 4 March"), "mdy"),
    ]
