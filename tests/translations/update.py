"""Bring the translation files and their compiled twins up to date with the program.

    python -m tests.translations.update

New sentences come in as unfinished, those that are gone leave, finished ones stay. Translate the unfinished ones in
``resources/translations/*.ts`` (Qt Linguist opens them), then run this again. English only holds plural forms.
"""

from __future__ import annotations

import sys

from tests.translations import ts_files
from tests.translations.messages import Message, all_messages
from tests.translations.ts_files import Forms


def wanted(language: str, messages: tuple[Message, ...]) -> tuple[Message, ...]:
    """English needs no more than “1 order” beside “2 orders”."""
    return tuple(message for message in messages if message.is_plural or language != "en")


def update() -> dict[str, list[Message]]:
    """Write everything; what is unfinished now, by language."""
    messages = all_messages()
    unfinished: dict[str, list[Message]] = {}
    ts_files.FOLDER.mkdir(parents=True, exist_ok=True)
    for language in ts_files.LANGUAGES:
        path = ts_files.ts_path(language)
        known = ts_files.read(path)
        kept: dict[Message, Forms] = {message: known.get(message, ()) for message in wanted(language, messages)}
        path.write_text(ts_files.written(kept, language), encoding="utf-8", newline="\n")
        ts_files.compile_to(path, ts_files.qm_path(language))
        unfinished[language] = [key for key, forms in kept.items() if not ts_files.is_finished(key, forms, language)]
    return unfinished


def main() -> int:
    unfinished = update()
    for language, messages in unfinished.items():
        for message in messages:
            sys.stdout.write(f"{language}: not translated yet: {message.context}: {message.source}\n")
    return 1 if any(unfinished.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
