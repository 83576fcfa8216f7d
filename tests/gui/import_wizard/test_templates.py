"""Columns under a name: saved, picked for any file, renamed, deleted, and never a reason to fall over."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
import xlsxwriter
from PySide6.QtCore import QSettings, Qt

from gui.import_wizard.column_templates import ColumnTemplate, TemplateStore, clean_name
from gui.import_wizard.wizard import ImportWizard
from tests.support.gui_import import Desk, choose, shown_fields

UNKNOWN = "Kenmerk;Wie;Prijs\nabc-1;jan@example.com;1.234,50\n"
OTHER = "Klant;Wie;Kenmerk;Extra\nA;eva@example.com;abc-2;x\n"


def save_template(desk: Desk, wizard: ImportWizard, name: str) -> None:
    bar = wizard.columns_step.templates
    desk.click(bar.save_button)
    assert bar.name.hasFocus() or bar.is_naming
    desk.qtbot.keyClicks(bar.name, name)
    desk.qtbot.keyClick(bar.name, Qt.Key.Key_Return)
    desk.settle()


def a_template(desk: Desk, name: str = "Vaas export") -> ImportWizard:
    """Columns chosen by hand, saved under a name, and the file left alone."""
    wizard = desk.open(desk.file(UNKNOWN))
    choose(desk, wizard, "Kenmerk", "Wemasy code")
    choose(desk, wizard, "Wie", "E-mail")
    choose(desk, wizard, "Prijs", "Total")
    save_template(desk, wizard, name)
    return wizard


def names(wizard: ImportWizard) -> list[str]:
    combo = wizard.columns_step.templates.choice
    return [combo.itemText(number) for number in range(1, combo.count())]


def test_choices_saved_under_a_name_are_offered_for_another_file(desk: Desk) -> None:
    first = a_template(desk)
    assert first.current_step is first.columns_step, "saving imports nothing"
    first.reject()
    wizard = desk.open(desk.file(OTHER, "other.csv"))
    assert not wizard.next_button.isEnabled()
    assert names(wizard) == ["Vaas export"]
    desk.pick(wizard.columns_step.templates.choice, "Vaas export")
    assert shown_fields(wizard) == {"Klant": None, "Wie": "email", "Kenmerk": "order_session", "Extra": None}
    assert "Prijs" in wizard.columns_step.note.text, "this file has no such column, and that is said"
    desk.click(wizard.next_button)
    assert desk.sessions() == {"abc-2"}


def test_a_template_that_fits_is_named_where_the_columns_are_not_known(desk: Desk) -> None:
    a_template(desk).reject()
    wizard = desk.open(desk.file(UNKNOWN.replace("abc-1", "abc-9").replace("Kenmerk;", "Nr;Kenmerk;"), "b.csv"))
    assert "Vaas export" in wizard.columns_step.note.text


def test_the_format_comes_with_the_template(desk: Desk) -> None:
    first = desk.open(desk.file("abc-1;jan@example.com\nabc-2;eva@example.com\n"))
    first.columns_step.has_header.click()
    desk.settle()
    choose(desk, first, "1", "Wemasy code")
    choose(desk, first, "2", "E-mail")
    save_template(desk, first, "Without header")
    first.reject()
    wizard = desk.open(desk.file("abc-7;piet@example.com\n", "b.csv"))
    desk.pick(wizard.columns_step.templates.choice, "Without header")
    assert not wizard.columns_step.has_header.isChecked()
    desk.click(wizard.next_button)
    assert desk.sessions() == {"abc-7"}


def test_a_template_reads_numbers_and_dates_its_own_way(desk: Desk) -> None:
    first = desk.open(desk.file("order_session;total;date\nabc-1;1,234;3/4/2026\n"))
    desk.pick(first.columns_step.numbers, "Decimal point")
    desk.pick(first.columns_step.dates, "Month first")
    save_template(desk, first, "American")
    first.reject()
    wizard = desk.open(desk.file("order_session;total;date\nabc-2;5,678;5/6/2026\n", "b.csv"))
    desk.pick(wizard.columns_step.templates.choice, "American")
    desk.click(wizard.next_button)
    order = desk.orders()["abc-2"]
    assert (order.date.month, order.date.day) == (5, 6)


def test_a_template_with_a_sheet_takes_that_sheet_where_there_is_one(desk: Desk) -> None:
    path = desk.folder / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Notes").write_row(0, 0, ["nothing", "here"])
        orders = book.add_worksheet("Orders")
        orders.write_row(0, 0, ["Kenmerk", "Wie"])
        orders.write_row(1, 0, ["abc-1", "jan@example.com"])
    first = desk.open(path)
    desk.pick(first.columns_step.sheet, "Orders")
    choose(desk, first, "Kenmerk", "Wemasy code")
    save_template(desk, first, "Workbook")
    first.reject()
    wizard = desk.open(path)
    desk.pick(wizard.columns_step.templates.choice, "Workbook")
    assert shown_fields(wizard)["Kenmerk"] == "order_session"
    plain = desk.open(desk.file("Kenmerk;Wie\nabc-3;a@b.nl\n", "plain.csv"))
    desk.pick(plain.columns_step.templates.choice, "Workbook")
    assert plain.next_button.isEnabled()


def test_none_takes_the_file_as_it_looks_by_itself(desk: Desk) -> None:
    wizard = a_template(desk)
    desk.pick(wizard.columns_step.templates.choice, "None")
    assert set(shown_fields(wizard).values()) == {None}


def test_a_template_is_renamed(desk: Desk) -> None:
    wizard = a_template(desk)
    bar = wizard.columns_step.templates
    bar.rename_action.trigger()
    bar.name.selectAll()
    desk.qtbot.keyClicks(bar.name, "  Vaas &  Zo ")
    desk.click(bar.keep_button)
    assert names(wizard) == ["Vaas & Zo"]
    assert bar.choice.currentText() == "Vaas & Zo"


def test_a_deleted_template_can_be_brought_back(desk: Desk) -> None:
    wizard = a_template(desk)
    bar = wizard.columns_step.templates
    bar.delete_action.trigger()
    assert names(wizard) == []
    assert "Vaas export" in bar.restore_button.text()
    desk.click(bar.restore_button)
    assert names(wizard) == ["Vaas export"]
    bar.delete_action.trigger()
    wizard.reject()
    assert names(desk.open(desk.file(OTHER, "other.csv"))) == []


def test_changed_choices_are_saved_in_the_same_template(desk: Desk) -> None:
    wizard = a_template(desk)
    bar = wizard.columns_step.templates
    assert not bar.update_action.isEnabled(), "nothing differs yet"
    desk.pick(wizard.columns_step.table.choices[2], "Not used")
    assert bar.choice.currentText() == "Vaas export"
    bar.update_action.trigger()
    (kept,) = TemplateStore(desk.settings).all()
    assert kept.columns["total"] == ""
    assert kept.columns["email"] == "Wie"


def test_a_name_that_is_taken_says_that_it_is_replaced(desk: Desk) -> None:
    wizard = a_template(desk)
    bar = wizard.columns_step.templates
    desk.click(bar.save_button)
    desk.qtbot.keyClicks(bar.name, "VAAS export")
    assert "replaced" in bar.replacing
    desk.click(bar.keep_button)
    assert names(wizard) == ["VAAS export"]


def test_escape_leaves_the_name_and_keeps_the_window(desk: Desk) -> None:
    wizard = desk.open(desk.file(UNKNOWN))
    bar = wizard.columns_step.templates
    desk.click(bar.save_button)
    desk.qtbot.keyClicks(bar.name, "half a na")
    desk.qtbot.keyClick(bar.name, Qt.Key.Key_Escape)
    assert wizard.isVisible()
    assert not bar.is_naming
    assert names(wizard) == []


def test_without_a_name_nothing_is_saved(desk: Desk) -> None:
    wizard = desk.open(desk.file(UNKNOWN))
    bar = wizard.columns_step.templates
    desk.click(bar.save_button)
    desk.qtbot.keyClicks(bar.name, "   ")
    assert not bar.keep_button.isEnabled()
    desk.qtbot.keyClick(bar.name, Qt.Key.Key_Return)
    assert TemplateStore(desk.settings).all() == ()


def test_templates_serve_all_shops_and_hold_no_data_of_customers(desk: Desk) -> None:
    a_template(desk)
    stored = " ".join(str(desk.settings.value(key)) for key in desk.settings.allKeys())
    assert "Kenmerk" in stored
    assert "jan@example.com" not in stored
    assert str(desk.folder) not in stored


# ------------------------------------------------------------------------------------------------ what is stored


@pytest.fixture
def store(settings: QSettings) -> TemplateStore:
    return TemplateStore(settings)


def damage(settings: QSettings, content: object) -> None:
    for key in settings.allKeys():
        settings.setValue(key, content)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{half",
        "[]",
        "null",
        '{"name": "", "columns": {}}',
        '{"name": 7}',
        '{"name": "A", "columns": {"email": 3}}',
        '{"name": "A", "date_order": "sideways"}',
        '{"name": "A\\u0000B"}',
        "[" * 100_000,
        ["a", "b"],
    ],
)
def test_an_entry_that_makes_no_sense_is_as_if_it_were_not_there(
    store: TemplateStore, settings: QSettings, content: object
) -> None:
    store.save(ColumnTemplate(name="A", columns={"email": "Wie"}))
    damage(settings, content)
    assert store.all() == ()


def test_a_choice_that_makes_no_sense_counts_as_none(store: TemplateStore, settings: QSettings) -> None:
    wrong = {
        "name": "  A  B ", "encoding": "rot13", "delimiter": ";;", "columns": {"email": "Wie", "shoe_size": "Maat"},
    }  # fmt: skip
    store.save(ColumnTemplate(name="A"))
    damage(settings, msgspec.json.encode(wrong).decode())
    assert store.all() == (ColumnTemplate(name="A B", columns={"email": "Wie"}),)


def test_a_wizard_opens_on_whatever_was_stored(desk: Desk) -> None:
    a_template(desk).reject()
    damage(desk.settings, '{"name": "Odd", "encoding": "utf-16", "columns": {"order_session": "Kenmerk"}}')
    wizard = desk.open(desk.file(UNKNOWN))
    desk.pick(wizard.columns_step.templates.choice, "Odd")
    assert wizard.current_step is wizard.columns_step
    assert wizard.columns_step.note.text, "the file is not written like that, and that is said"
    assert wizard.columns_step.templates.choice.currentText() == "None"


def test_two_windows_do_not_write_over_each_others_templates(tmp_path: Path) -> None:
    file = str(tmp_path / "w.ini")
    one, other = (TemplateStore(QSettings(file, QSettings.Format.IniFormat)) for _ in range(2))
    one.save(ColumnTemplate(name="One"))
    other.save(ColumnTemplate(name="Other"))
    assert [template.name for template in one.all()] == ["One", "Other"]


def test_without_settings_there_is_nothing_to_pick_or_to_save(desk: Desk) -> None:
    assert TemplateStore(None).all() == ()
    wizard = ImportWizard(desk.shop, desk.runner, desk.file(UNKNOWN))
    desk.qtbot.addWidget(wizard)
    wizard.show()
    desk.settle()
    assert not wizard.columns_step.templates.isVisible()


def test_a_name_is_tidy_and_not_endless() -> None:
    assert clean_name("  Vaas \n export ") == "Vaas export"
    assert len(clean_name("x" * 500)) == 60
