"""The translation files hold every sentence of the program, finished, and the compiled twins hold the same."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from tests.translations import ts_files, words_page
from tests.translations.messages import Message, all_messages
from tests.translations.ts_files import LANGUAGES
from tests.translations.update import wanted

UPDATE = "run: python -m tests.translations.update"


@pytest.fixture(scope="module")
def messages() -> tuple[Message, ...]:
    return all_messages()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_the_program_is_in_the_file_and_no_other(language: str, messages: tuple[Message, ...]):
    known = ts_files.read(ts_files.ts_path(language))
    expected = set(wanted(language, messages))
    assert sorted(expected - known.keys()) == [], UPDATE
    assert sorted(known.keys() - expected) == [], UPDATE


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_untranslated(language: str):
    known = ts_files.read(ts_files.ts_path(language))
    assert [key for key, forms in known.items() if not ts_files.is_finished(key, forms, language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_is_written_the_one_way_there_is(language: str):
    path = ts_files.ts_path(language)
    assert path.read_text(encoding="utf-8") == ts_files.written(ts_files.read(path), language), UPDATE


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_is_that_of_its_source(language: str, tmp_path: Path):
    compiled = tmp_path / "new.qm"
    ts_files.compile_to(ts_files.ts_path(language), compiled)
    assert compiled.read_bytes() == ts_files.qm_path(language).read_bytes(), UPDATE


def test_the_page_of_words_has_a_row_for_every_sentence(messages: tuple[Message, ...]):
    rows = [line for line in words_page.page(messages).splitlines() if line.startswith("| ")]
    assert len(rows) == len(messages) + len({message.context for message in messages})  # a heading for each subject


def placeholders(text: str) -> list[str]:
    """What is filled in, with its conversion; ``%n`` counts as well."""
    named = [f"{name}!{conversion}" for _, name, _, conversion in string.Formatter().parse(text) if name]
    return sorted(named + re.findall(r"%n", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_fill_in_what_the_english_does(language: str):
    wrong = [
        (key.source, form)
        for key, forms in ts_files.read(ts_files.ts_path(language)).items()
        for form in forms
        if placeholders(form) != placeholders(key.source)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_mnemonic_the_dots_and_the_full_stop(language: str):
    def shape(text: str) -> tuple[int, bool, bool, bool]:
        bare = text.replace("&&", "")
        return bare.count("&"), text.endswith("…"), text.endswith("."), text.endswith(":")

    wrong = [
        (key.source, form)
        for key, forms in ts_files.read(ts_files.ts_path(language)).items()
        for form in forms
        if shape(form) != shape(key.source)
    ]
    assert wrong == []


FORBIDDEN = {
    "en": r"transactions?|payload|PUT|endpoint|422|sync|[Vv]erdicts?|[Oo]rder session|as tracked|[Qq]uietly|stands?",
    "nl": r"transacties?|payload|PUT|endpoint|422|sync|u|uw|oordeel|bestelsessie|geregistreerd|beurt(en)?|haar|aanvaardt|verstuur\w*|ze (is|was|werd|staat)",
    "cs": r"transakc\w+|payload|PUT|endpoint|422|sync|tvůj|tvoje|tvého|verdikt\w*|relac[ei] objednávky|zaznamen(án|an)\w*|běh(y|u|ů)?|daň|daně|daní|potichu|nezačat\w*",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_workshop_meets_the_user(language: str, messages: tuple[Message, ...]):
    texts = [form for forms in ts_files.read(ts_files.ts_path(language)).values() for form in forms]
    if language == "en":
        texts += [message.source for message in messages if message.source != "{value} is no transaction"]
    word = re.compile(rf"\b({FORBIDDEN[language]})\b", re.IGNORECASE if language != "en" else re.NOFLAG)
    assert [text for text in texts if word.search(re.sub(r"{\w+}", "", text))] == []


GLOSSARY = {
    "order numbers?": ("bestelnummer", "čísl"),
    "Wemasy codes?": ("Wemasy-code", r"kód\w* Wemasy"),
    "website ids?": ("website-id", "ID web"),
    "items?": ("artikel", "polož"),
    "shipping": ("verzendkosten", "doprav"),
    "tax": ("btw", "DPH"),
    "payment status(es)?": ("betaalstatus", r"stav\w* plat"),
    "automations?": ("automatiser", "automatizac"),
    "tags?": ("tag", "štít"),
    "contacts?": ("contact", "kontakt"),
    "history": ("geschiedenis", "histori"),
    "reported": ("doorgegeven", "předan|předán|nahláš"),
    "unlink": ("ontkoppel", "spojen"),
    "put back": ("terug", "vrac|vrác|vrát|vrať"),
    "left out": ("overgeslagen|weggelaten|laten|weg", "vynech"),
    "password store": ("kluis", "úložiš"),
    "letters and accents": ("letters en accenten", r"písmen\w+ a diakriti"),
    "look only": ("kijk", "prohlíž|prohlíd"),
    "night shift": ("nachtdienst", r"noční směn"),
    "causes?": ("oorza", "příčin"),
    "payouts?": ("uitbetal", "vyúčtov|výplat"),
    "notices?": ("melding", "zpráv|upozorn"),
    "templates?": ("sjablo", "šablon"),
}
"""One word for a thing: in English, in Dutch, in Czech."""
MEANT_OTHERWISE = {
    "it reported a fault of its own (status {status})", "it reported a fault of its own (status {status}): {words}",
    "Orders from after that are left out, and what was sent since counts as not sent; all else is as it is now.",
    "Shipping is left out of the total.", "The fee is left out of the total.",
    "a price is that of the whole item ({count})", "Of the whole item",
}  # fmt: skip


@pytest.mark.parametrize("word", GLOSSARY)
def test_a_thing_has_one_name_in_each_language(word: str):
    called = re.compile(rf"\b{word}\b", re.IGNORECASE)
    wrong = []
    for language, name in zip(("nl", "cs"), GLOSSARY[word], strict=True):
        for message, forms in ts_files.read(ts_files.ts_path(language)).items():
            source = re.sub(r"{\w+}", "", message.source.replace("&", ""))
            if called.search(source) and message.source not in MEANT_OTHERWISE:
                shown = [form.replace("&", "") for form in forms]
                wrong += [form for form in shown if not re.search(name, form, re.IGNORECASE)]
    assert wrong == []
