"""Verdicts, notices and failures: every state and every class has its words, and none of them tells a secret."""

from __future__ import annotations

import string

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from core.domain.errors import KeyMissingError, NoUsableAnswerError, StoppedByUser, StoreInUseError
from core.domain.messages import FAILURES, TEMPLATES, as_notice, names_in
from core.domain.model import Action, FailureNote, Notice, OrderState
from gui.kit.error_box import ErrorBox, present_error
from gui.words.orders import field_label, next_step, notice_text, verdict
from gui.words.problems import describe, describe_failure, redacted


@pytest.mark.parametrize("state", OrderState)
@pytest.mark.parametrize("action", Action)
def test_every_state_has_a_mark_and_a_word(state, action) -> None:
    words = verdict(state, action)
    assert words.mark
    assert words.word
    assert isinstance(next_step(state, action), str)


def test_an_order_that_only_waits_for_its_mark_is_told_apart() -> None:
    assert verdict(OrderState.IN_SYNC, Action.MARK) != verdict(OrderState.IN_SYNC, Action.NONE)
    assert next_step(OrderState.IN_SYNC, Action.NONE) == ""


@pytest.mark.parametrize("code", TEMPLATES)
def test_every_notice_has_its_sentence_with_its_values_filled_in(code) -> None:
    names = {name for _, name, _, _ in string.Formatter().parse(TEMPLATES[code]) if name}
    text = notice_text(Notice(code, dict.fromkeys(names, "city")))
    assert "{" not in text
    assert text


def test_a_notice_names_fields_in_words_and_survives_a_code_or_value_it_does_not_know() -> None:
    assert "Total" in notice_text(Notice("brake_same_field", {"field": "amount"}))
    assert notice_text(Notice("from_a_newer_version")) == "from_a_newer_version"
    assert notice_text(Notice("email_invalid", {})) != ""


def test_field_paths_read_like_words() -> None:
    assert field_label("amount") == "Total"
    assert field_label("items[SKU-1]") == "SKU-1"
    assert field_label("items[SKU-1].amount") == "SKU-1 · quantity"
    assert field_label("items[A.b]c].price") == "A.b]c · price"


@pytest.mark.parametrize("code", FAILURES)
def test_every_expected_failure_has_a_title_and_every_template_can_be_filled(code) -> None:
    names = {name for template in FAILURES[code][:3] for name in names_in(template)}
    text = describe_failure(FailureNote(code, dict.fromkeys(names, "x")))
    assert text.title
    assert "{" not in text.title + text.message


def test_a_failure_that_was_stored_reads_like_the_one_that_was_raised() -> None:
    error = NoUsableAnswerError("Ecomail", "HTML instead of JSON")
    stored = describe_failure(error.note)
    assert stored[:3] == describe(error)[:3]


def test_a_failure_whose_values_were_forgotten_says_no_more_than_that_something_went_wrong() -> None:
    text = describe_failure(FailureNote("refused"))
    assert (text.title, text.message) == ("Something went wrong", "")
    assert notice_text(as_notice(FailureNote("refused"))) == ""


def test_a_bug_gets_one_calm_text_and_its_traceback_only_in_the_report() -> None:
    try:
        raise LookupError("x")  # noqa: TRY301
    except LookupError as error:
        text = describe(error)
    assert "LookupError" not in text.title + text.message
    assert "LookupError" in text.support


@pytest.mark.parametrize(
    "secret",
    [
        "jan.novak+shop@example.co.uk",
        "Bearer abcdef",
        "key: 0123456789abcdef0123456789abcdef",
        "eyJhbGciOiJIUzI1NiJ9-abcDEF123456",
    ],
)
def test_a_report_holds_no_key_and_no_address(secret) -> None:
    assert secret.split()[-1] not in redacted(f"it said {secret} and stopped")


def test_a_report_holds_no_users_name() -> None:
    assert "/home/[user]/data" in redacted("open /home/eva/data failed")


def test_what_the_user_stopped_is_not_shown_as_a_failure(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    present_error(window, StoppedByUser())
    assert window.findChildren(ErrorBox) == []


def test_the_box_folds_its_report_and_the_same_failure_is_shown_once(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    for _ in range(3):
        present_error(window, StoreInUseError())
    present_error(window, KeyMissingError(service="Ecomail", service_name="ecomail"))
    boxes = window.findChildren(ErrorBox)
    assert len(boxes) == 2
    assert not boxes[0]._report.isVisible()
    qtbot.mouseClick(boxes[0]._fold, Qt.MouseButton.LeftButton)
    assert boxes[0]._report.isVisible()
    for box in boxes:
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChildren(ErrorBox) == [])


@pytest.mark.parametrize(
    ("notice", "shown"),
    [
        (Notice("total_differs", {"file": "1849.51", "shop": "-99.00"}), ["1.849,51", "99,00"]),
        (Notice("currency_converted", {"currency": "CZK", "shop_currency": "EUR", "rate": "0.0395"}), ["0,0395"]),
        (Notice("seen_long_ago", {"seen": "2026-11-07 18:44"}), ["07-11-2026", "18:44"]),
        (Notice("list_is_shorter", {"first": "2026-11-01", "last": "2026-11-07"}), ["01-11-2026", "07-11-2026"]),
        (Notice("reading_unclear", {"lines": "12.00, 1500.00 / 6.50"}), ["(12,00, 1.500,00 / 6,50)"]),
        (Notice("row_mangled", {"value": "1.50"}), ["“1.50”"]),
        (Notice("account_shop", {"shop": "vaasenzo.nl", "count": "2", "sum": "1500.00"}), ["vaasenzo.nl", "1.500,00"]),
    ],
)
def test_figures_in_a_sentence_are_written_as_on_the_card(notice, shown) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    said = notice_text(notice)
    assert [part for part in shown if part not in said] == [], said
