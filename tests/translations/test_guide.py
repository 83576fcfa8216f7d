"""The guide is whole in every language, its links and pictures lead somewhere, and it uses the window's own words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gui.dialogs.help import CHAPTERS
from tests.pictures.__main__ import IN_THE_GUIDE
from tests.translations import ts_files
from tests.translations.messages import ROOT, Message
from tests.translations.ts_files import LANGUAGES

GUIDE = ROOT / "resources" / "guide"
LINK = re.compile(r"!?\[[^\]]*\]\(([^)]+)\)")
OTHERS = ("nl", "cs")


def read(language: str, name: str) -> str:
    return (GUIDE / language / f"{name}.md").read_text(encoding="utf-8")


def shape(text: str) -> list[str]:
    """What kind of line follows what: headings, list items, rows of tables, pictures; wrapped text does not count."""
    kinds = []
    for line in text.splitlines():
        mark = re.match(r"#+ |- |\d+\. |\||!\[", line)
        if mark:
            kinds.append(mark[0].strip())
    return kinds


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_tells_the_same_in_every_language(name: str, language: str):
    assert shape(read(language, name)) == shape(read("en", name))
    assert LINK.findall(read(language, name)) == LINK.findall(read("en", name))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CHAPTERS)
def test_links_and_pictures_lead_somewhere(name: str, language: str):
    for link in LINK.findall(read(language, name)):
        assert (GUIDE / language / link).is_file(), link
        assert not link.startswith("images/") or Path(link).stem in IN_THE_GUIDE


def test_the_page_in_docs_links_to_every_chapter():
    page = ROOT / "docs" / "guide" / "README.md"
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert sorted(links) == sorted(f"../../resources/guide/{code}/{name}.md" for code in LANGUAGES for name in CHAPTERS)
    assert all((page.parent / link).is_file() for link in links)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chapter_on_verdicts_names_each_as_the_window_does(language: str):
    known = ts_files.read(ts_files.ts_path("nl"))
    words = [message for message in known if message.context in ("Verdict", "Outcome") and len(message.source) < 20]
    assert len(words) > 12
    text = read(language, "verdicts")
    not_explained = {"Marked", "Put back and checked", "Left out", "Not begun", "Under way"}
    not_explained |= {"Nothing was sent."}
    for message in words:
        if message.source not in not_explained:
            assert translated(message, language) in text


def translated(message: Message, language: str) -> str:
    return message.source if language == "en" else ts_files.read(ts_files.ts_path(language))[message][0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CHAPTERS)
def test_what_the_guide_calls_by_name_is_on_the_screen(name: str, language: str):
    """Everything in italics is a word of the window."""
    shown = {screen_text(form) for form in screen_forms(language)}
    for words in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", read(language, name)):
        wanted = screen_text(" ".join(words.split()))
        parts = [wanted, *wanted.split(", ")]
        assert wanted in EXAMPLES or any(part in text for part in parts for text in shown), words


EXAMPLES = {
    "Send", "Verzenden", "Odeslat", "Send 17 orders to Ecomail", "17 bestellingen naar Ecomail verzenden",
    "Odeslat 17 objednávek do Ecomailu", "Historii",
}  # fmt: skip
"""Names within a sentence that decline, or that carry a number."""


def screen_forms(language: str) -> list[str]:
    if language == "en":
        return [message.source for message in ts_files.read(ts_files.ts_path("nl"))]
    return [form for forms in ts_files.read(ts_files.ts_path(language)).values() for form in forms]


def screen_text(text: str) -> str:
    return text.replace("&", "").removesuffix("…").removesuffix(".")
