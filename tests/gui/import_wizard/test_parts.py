"""The small parts of the import: readings, choices, saved rows, memory, models."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QWheelEvent

from core.domain.results import RejectedRow
from core.files.options import ColumnGuess
from gui.import_wizard.column_templates import LayoutChoices, LayoutMemory
from gui.import_wizard.columns_step import chosen_columns, delimiter_choices, encoding_choices, plain_encoding
from gui.import_wizard.corrections import RejectedRowsModel, rejected_csv
from gui.import_wizard.preview import PreviewModel, PreviewTable, date_readings, money_readings
from gui.words.orders import notice_text


@pytest.fixture
def dutch(qapp: Any) -> Any:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield
    QLocale.setDefault(before)


def rejected(**changes: Any) -> RejectedRow:
    row = {"line": 4, "column": "email", "value": "x", "code": "email"} | changes
    return RejectedRow(**row)


def test_a_reading_shows_the_users_own_way_of_writing(dutch: None) -> None:
    assert money_readings(["1.234,50"], decimal_comma=True) == ["1.234,50 → 1.234,50"]
    assert money_readings(["1,234.50"], decimal_comma=False) == ["1,234.50 → 1.234,50"]
    assert date_readings(["3.4.2026"], "dmy", "Europe/Amsterdam") == ["3.4.2026 → 3 april 2026"]


@pytest.mark.parametrize(
    ("locale", "reading"), [("cs_CZ", "3. dubna 2026"), ("en_US", "April 3, 2026"), ("en_GB", "3 April 2026")]
)
def test_a_date_is_written_out_as_the_users_country_does(qapp: Any, locale: str, reading: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert date_readings(["3.4.2026"], "dmy", "Europe/Amsterdam") == [f"3.4.2026 → {reading}"]
    finally:
        QLocale.setDefault(before)


def test_at_most_two_readings_and_those_that_tell_most() -> None:
    readings = money_readings(["5", "84,95", "1.234,50", "7"], decimal_comma=True)
    assert [reading.partition(" ")[0] for reading in readings] == ["1.234,50", "84,95"]


def test_a_value_that_cannot_be_read_says_so() -> None:
    assert money_readings(["about ten"], decimal_comma=True) == ["about ten → cannot be read"]
    assert date_readings(["31.2.2026"], "dmy", "Europe/Amsterdam") == ["31.2.2026 → cannot be read"]


def test_a_time_is_part_of_the_reading(dutch: None) -> None:
    assert date_readings(["2026-04-03 14:05"], "dmy", "Europe/Prague") == ["2026-04-03 14:05 → 3 april 2026 14:05"]
    in_utc = date_readings(["2026-04-03 12:05"], "dmy", "Europe/Prague", "Order date (UTC)")
    assert in_utc == ["2026-04-03 12:05 → 3 april 2026 14:05"]
    assert date_readings(["12/30/25"], "mdy", "Europe/Prague") == ["12/30/25 → 30 december 2025"]


@pytest.mark.parametrize(
    ("header", "field", "changes"),
    [
        ("Contact", "email", {"email": "Contact"}),
        ("Mail", "order_id", {"email": "", "order_id": "Mail"}),
        ("Mail", None, {"email": ""}),
        ("Mail", "email", {"email": "Mail"}),
        ("Contact", None, {}),
    ],
)
def test_a_column_is_one_field_and_a_field_one_column(header: str, field: str | None, changes: dict[str, str]) -> None:
    assert chosen_columns({"email": "Mail", "order_session": "Session"}, header, field) == changes


def test_whatever_was_detected_is_among_the_choices() -> None:
    assert "cp852" in [name for _, name in encoding_choices("cp852")]
    assert "#" in [mark for _, mark in delimiter_choices("#")]
    assert plain_encoding("utf-8-sig") == plain_encoding("UTF_8") == "utf-8"


def test_saved_rows_hold_the_whole_row_the_line_and_the_reason() -> None:
    rows = [rejected(cells=("s-1", "x", "=1+1")), rejected(line=9, cells=("s-2",))]
    text = rejected_csv(("S", "M", "N"), rows, delimiter=";").decode("utf-8-sig")
    assert text.splitlines() == [
        "S;M;N;Line in the file;What is wrong",
        "s-1;x;'=1+1;4;This is not an e-mail address.",
        "s-2;;;9;This is not an e-mail address.",
    ]


def test_names_of_columns_run_as_little_as_cells_do() -> None:
    text = rejected_csv(("=1+1", "a,=1+1"), [rejected(cells=("s", "x"))], delimiter=";").decode("utf-8-sig")
    assert text.splitlines()[0].startswith("'=1+1;a,'=1+1;")


def test_rows_whose_cells_are_not_known_keep_what_is_known() -> None:
    text = rejected_csv(("S",), [rejected()], delimiter=",").decode("utf-8-sig")
    assert text.splitlines()[1] == "E-mail,x,4,This is not an e-mail address."


def test_rows_that_contradict_each_other_are_named() -> None:
    params = {"first_line": "3", "first": "a@b.nl", "second_line": "7", "second": "c@d.nl"}
    assert "line 3 says “a@b.nl”, line 7 says “c@d.nl”" in notice_text(rejected(code="conflict", params=params).reason)


def test_a_kind_of_problem_without_a_sentence_is_named_by_its_code() -> None:
    assert "brand_new" in notice_text(rejected(code="brand_new").reason)


def test_the_memory_does_not_mind_the_order_of_columns(tmp_path: Path) -> None:
    memory = LayoutMemory(QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    choices = LayoutChoices(columns={"email": "Wie"}, decimal_comma=True)
    memory.remember(["Wie", "Kenmerk"], choices)
    assert memory.recall(["kenmerk ", "Wie"]) == choices
    assert memory.recall(["Wie"]) == LayoutChoices()


def test_a_memory_that_was_damaged_is_as_if_empty(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)
    memory = LayoutMemory(settings)
    memory.remember(["A"], LayoutChoices(columns={"email": "A"}))
    for key in settings.allKeys():
        settings.setValue(key, "{broken")
    assert memory.recall(["A"]) == LayoutChoices()


def test_without_settings_nothing_is_kept() -> None:
    memory = LayoutMemory(None)
    memory.remember(["A"], LayoutChoices(columns={"email": "A"}))
    assert memory.recall(["A"]) == LayoutChoices()


def test_the_models_keep_qts_rules(qtmodeltester: Any) -> None:
    preview = PreviewModel()
    preview.show_rows(("A", "B"), [("1", "2"), ("3",)])
    qtmodeltester.check(preview)
    rows = RejectedRowsModel()
    rows.show_rows([rejected(), rejected(line=5)])
    qtmodeltester.check(rows)


def test_a_short_row_is_shown_with_empty_cells() -> None:
    preview = PreviewModel()
    preview.show_rows(("A", "B"), [("1",)])
    assert preview.index(0, 1).data() == ""


def test_the_wheel_over_a_choice_changes_nothing(qtbot: Any) -> None:
    table = PreviewTable()
    qtbot.addWidget(table)
    table.show_file([ColumnGuess(header="A", field="email", samples=())], [("x",)])
    choice = table.choices[0]
    event = QWheelEvent(
        QPointF(2, 2), QPointF(2, 2), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    choice.wheelEvent(event)
    assert choice.field == "email"
