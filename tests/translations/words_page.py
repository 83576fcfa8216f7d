"""Prints every sentence that the user can meet, in three languages, made from the translation files.

    python -m tests.translations.words_page > words.md

For whoever wants to read them all; nothing of it is kept.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import groupby

from tests.translations import ts_files
from tests.translations.messages import Message, all_messages
from tests.translations.ts_files import Forms

_HEAD = """\
# Every sentence of the program

Made from the program and its translation files.
`{…}` and `%n` are filled in while the program runs, `&` stands before the letter that a key reaches, and plural forms
are parted by ` / `. How sentences are written: what happened, what that means for the order, what to do next; *order*,
*your shop (Wemasy)* and *Ecomail* are the words; nobody is blamed.
"""


def page(messages: Iterable[Message]) -> str:
    translations = {language: ts_files.read(ts_files.ts_path(language)) for language in ts_files.LANGUAGES}
    lines = [_HEAD]
    for context, group in groupby(sorted(messages), key=lambda message: message.context):
        lines += [f"## {context}", "", "| English | Nederlands | Čeština |", "|---|---|---|"]
        for message in group:
            cells = [_english(message, translations["en"].get(message, ()))]
            cells += [_cell(translations[language].get(message, ())) for language in ("nl", "cs")]
            lines.append(f"| {' | '.join(cells)} |")
        lines.append("")
    return "\n".join(lines)


def _english(message: Message, forms: Forms) -> str:
    return _cell(forms if message.is_plural and any(forms) else (message.source,))


def _cell(forms: Forms) -> str:
    text = " / ".join(forms)
    for plain, written in (("\\", "\\\\"), ("|", "\\|"), ("\n", "<br>"), ("*", "\\*"), ("<!", "&lt;!")):
        text = text.replace(plain, written)
    return text.strip()


if __name__ == "__main__":
    sys.stdout.write(page(all_messages()))
