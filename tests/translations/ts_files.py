"""Qt Linguist files (.ts) as plain data, and back: the same content is always the same bytes, without line numbers."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from tests.translations.messages import ROOT, Message

FOLDER = ROOT / "resources" / "translations"
LRELEASE = Path(sys.executable).with_name("pyside6-lrelease")
LANGUAGES = {"en": "en_GB", "nl": "nl_NL", "cs": "cs_CZ"}
PLURAL_FORMS = {"en": 2, "nl": 2, "cs": 3}
"""As Qt counts them: one and many; in Czech one, two to four, and many."""

Forms = tuple[str, ...]
"""One text, or the plural forms in Qt's order; an empty one is not translated yet."""


def ts_path(language: str) -> Path:
    return FOLDER / f"order-reconciler_{language}.ts"


def qm_path(language: str) -> Path:
    return ts_path(language).with_suffix(".qm")


def read(path: Path) -> dict[Message, Forms]:
    """What a file holds; nothing where there is none. A translation that is marked unfinished counts as none."""
    if not path.exists():
        return {}
    translations: dict[Message, Forms] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            key = Message(context.findtext("name", ""), message.findtext("source", ""))
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                translations[key] = ()
            elif message.get("numerus") == "yes":
                translations[key] = tuple(form.text or "" for form in translation.iter("numerusform"))
            else:
                translations[key] = (translation.text or "",)
    return translations


def is_finished(message: Message, forms: Forms, language: str) -> bool:
    return len(forms) == (PLURAL_FORMS[language] if message.is_plural else 1) and all(forms)


def written(translations: Mapping[Message, Forms], language: str) -> str:
    """The text of a file, in the order of the alphabet."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{LANGUAGES[language]}" sourcelanguage="en_GB">',
    ]
    for name, messages in groupby(sorted(translations), key=lambda message: message.context):
        lines += ["<context>", f"    <name>{_escaped(name)}</name>"]
        for message in messages:
            lines += _message_lines(message, translations[message], language)
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message_lines(message: Message, forms: Forms, language: str) -> list[str]:
    kind = "" if is_finished(message, forms, language) else ' type="unfinished"'
    lines = [
        '    <message numerus="yes">' if message.is_plural else "    <message>",
        f"        <source>{_escaped(message.source)}</source>",
    ]
    if message.is_plural:
        padded = [*forms, *[""] * PLURAL_FORMS[language]][: PLURAL_FORMS[language]]
        lines.append(f"        <translation{kind}>")
        lines += [f"            <numerusform>{_escaped(form)}</numerusform>" for form in padded]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{kind}>{_escaped(forms[0] if forms else '')}</translation>")
    return [*lines, "    </message>"]


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def compile_to(source: Path, target: Path) -> None:
    """Run lrelease: what is unfinished stays English in the window.

    The old file is replaced whole: a window that runs has it mapped into memory, and would die if it were cut short.
    """
    partial = target.with_suffix(".part.qm")
    command = [str(LRELEASE), "-silent", "-nounfinished", str(source), "-qm", str(partial)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - Qt's own tool
    partial.replace(target)
