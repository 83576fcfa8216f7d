"""The import, step by step and in each of its states: the screens of the wizard for the contact sheet."""

from __future__ import annotations

from pathlib import Path

from core.system.resources import resource_path
from gui.import_wizard.wizard import ImportWizard
from tests.pictures.stage import Stage

WITH_PROBLEMS = (
    "Sessie;Bestelnummer;E-mailadres;Plaats;Totaal;Valuta;Besteldatum;Opmerking\n"
    "new-1;ORD-9001;fenna@example.com;Utrecht;1.234,50;EUR;3/4/2026;\n"
    "new-2;ORD-9002;Eva Nováková <eva@example.com>;Brno;84,95;EUR;13/4/2026;\n"
    "new-3;ORD-9003;geen;Gent;7,00;EUR;14/4/2026;cadeau\n"
    "new-4;ORD-9004;onbekend;Gent;1,250.00;EUR;14/4/2026;\n"
    "new-5;ORD-9005;piet@example.com;Praha;12,00;EUR;15/4/26;\n"
    "new-6;ORD-9006;mia@example.com;Praha;12,00;euros;16/4/2026;\n"
    "1,2E+34;ORD-9007;lou@example.com;Delft;9,00;EUR;17/4/2026;\n"
)
LEFT_OPEN = "order_session;email;plaats;datum;totaal\na;a@example.com;Tønder;13/4/2026;1,234\nb;b@example.com;;4/13/2026;2,500\n"
"""Two alphabets, two signs and two orders of dates fit it."""
UNKNOWN_COLUMNS = "Kenmerk;Wie;Prijs\nabc-1;jan@example.com;1.234,50\n"


def wizard_screens(stage: Stage) -> None:
    """From the file to the summary; a file without and one with problems."""
    stage.act("import_file")
    wizard = stage.dialog(ImportWizard)
    stage.show("import-file", wizard)
    wizard.open_file(stage.data / "gone.csv")
    stage.show("import-file-gone", wizard)
    wizard.open_file(_file(stage, "unknown.csv", UNKNOWN_COLUMNS))
    stage.show("import-unknown-columns", wizard)
    wizard.open_file(_file(stage, "open.csv", LEFT_OPEN, encoding="cp1252"))
    stage.show("import-asked", wizard)
    wizard.open_file(resource_path("demo", "orders.csv"))
    stage.show("import-columns", wizard)
    _templates(stage, wizard)
    _problems(stage, wizard)
    stage.close(wizard)


def _templates(stage: Stage, wizard: ImportWizard) -> None:
    bar = wizard.columns_step.templates
    bar.save_button.click()
    bar.name.setText("Vaas & Zo")
    stage.show("import-template-named", wizard)
    bar.keep_button.click()
    stage.show("import-template", wizard)
    assert bar.more_button.menu() is not None
    stage.show_menu("menu-of-template", bar.more_button.menu())
    bar.delete_action.trigger()
    stage.show("import-template-deleted", wizard)


def _problems(stage: Stage, wizard: ImportWizard) -> None:
    marked = WITH_PROBLEMS
    for text in ("Opmerking", "cadeau", "geen", "onbekend"):
        marked = marked.replace(text, text + stage.added)
    wizard.open_file(_file(stage, "bestellingen.csv", marked))
    stage.settle()
    wizard.next_button.click()
    stage.show("import-kinds", wizard)
    problems = wizard.problems_step
    for number in range(1, problems.kinds.count()):
        problems.kinds.setCurrentRow(number)
        stage.show(f"import-kind-{number}", wizard)
    problems.kinds.setCurrentRow(1)
    problems.repairs.apply_button.click()
    stage.show("import-corrected", wizard)
    problems.import_button.click()
    stage.settle()
    wizard.next_button.click()
    stage.show("import-corrected-summary", wizard)


def _file(stage: Stage, name: str, content: str, *, encoding: str = "utf-8") -> Path:
    path = stage.data / name
    path.write_text(content, encoding=encoding)
    return path
