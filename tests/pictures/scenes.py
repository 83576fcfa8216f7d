"""Every screen and state of the window, reached as a user reaches it, on the real shop and the demo shop.

    python -m tests.pictures.scenes FOLDER LANGUAGE light|dark [POINTS]

One process takes one look (the screen and its scale are set before it starts); ``python -m tests.pictures`` takes all.
POINTS is the size of the system's letters. On a small screen the window fills it, as it does for a user.
The test that walks through every control (``tests/gui/test_every_screen.py``) goes the same way.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import msgspec
from msgspec import UNSET
from msgspec.structs import replace
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QInputDialog, QMenu, QWidget

from core.demo_shop.transactions import StoredTransaction
from core.domain.assessment import assess
from core.domain.errors import KeyRefusedError
from core.domain.model import Action, OrderCard, OrderState, Side
from core.domain.results import Limits, Progress
from core.shop.overview import KeysAre, NewestCause, Tile
from core.shop.profile_folders import profile_folder
from gui.dialogs.causes import CausesDialog
from gui.dialogs.closed_months import ClosedMonthsDialog
from gui.dialogs.conventions import ConventionsDialog
from gui.dialogs.decide_many import DecideManyDialog
from gui.dialogs.fetch_orders import FetchDialog
from gui.dialogs.help import HelpDialog
from gui.dialogs.only_in_ecomail import OnlyInEcomailPage
from gui.dialogs.payouts import PayoutsDialog
from gui.dialogs.report import ReportPage
from gui.dialogs.shops import ShopsDialog
from gui.dialogs.watch_folder import WatchDialog
from gui.history.view import HistoryView
from gui.import_wizard.wizard import ImportWizard
from gui.kit.error_box import ErrorBox, present_error
from gui.kit.theme import apply_theme, palette_for
from gui.order_list.filters import Chip
from gui.review.dialog import PushReviewDialog
from gui.review.dialog import Stage as ReviewStage
from gui.settings.dialog import SettingsDialog
from gui.settings.fields import FormField
from gui.window.opening_page import OpeningPage
from gui.words.problems import describe
from tests.far_side import faults
from tests.pictures.importing import wizard_screens
from tests.pictures.stage import REST_MILLISECONDS, USUAL, Camera, Stage
from tests.support.few_orders import ShopOfFewOrders

LOCALES = {"en": "en_GB", "nl": "nl_NL", "cs": "cs_CZ"}
PRIVACY = 5
"""Where the page on privacy is among the settings."""
FILE_WITH_PROBLEMS = """Website-id;Order sessie;Bestelnummer;Besteldatum;E-mailadres;Plaats;Totaalbedrag
1;5f0c1a90-0000-4000-8000-000000000001;VZ-20001;03-11-2026 10:15;jan.de.vries@example.com;Leiden;1.500,00
1;5f0c1a90-0000-4000-8000-000000000002;VZ-20002;04-11-2026 11:20;eva@example.com;Brno;84,95
1;;VZ-20003;05-11-2026 12:25;noor@example.com;Utrecht;12,50
1;5f0c1a90-0000-4000-8000-000000000004;VZ-20004;31-02-2026 09:00;daan@example.com;Delft;9,95
1;5f0c1a90-0000-4000-8000-000000000005;VZ-20005;06-11-2026 14:00;anouk.example.com;Breda;20,00
"""


def _other_shops(stage: Stage) -> None:
    """As they were left by runs of theirs: one that needs somebody, one that is done, one whose key was refused."""
    at, states = datetime(2026, 11, 30, 8, 12, tzinfo=UTC), OrderState
    for tile in (
        Tile(
            name="kaas",
            shop=f"Kaashuis Verdonk{stage.added}",
            colour="orange",
            compared_at=at,
            needed_before=83,
            keys=KeysAre.WORK,
            counts={states.IN_SYNC: 800, states.DIFFERS: 121, states.MISSING: 3, states.BLOCKED: 4},
            at_odds={"EUR": Decimal("1407.45"), "CZK": Decimal(12_000)},
            cause=NewestCause("shipping", "", 90, is_new=True),
        ),
        Tile(name="caj", shop="Čajovna Kopecký", colour="blue", compared_at=at, counts={states.IN_SYNC: 612}),
        Tile(name="rij", shop="Rijwielhuis Dam", colour="red", counts={states.IN_SYNC: 40}, keys=KeysAre.REFUSED),
    ):
        folder = profile_folder(stage.data, tile.name)
        folder.mkdir(parents=True)
        (folder / "overview.json").write_bytes(msgspec.json.encode(tile))


def _all_shops(stage: Stage) -> None:
    window = stage.window
    stage.act("all_shops")
    stage.show("all-shops")
    window.resize(window.minimumSize())
    stage.show("all-shops-small")
    stage.resize(*USUAL)
    window._back_to_shop()


def _steps_of_first_run(stage: Stage) -> None:
    page = stage.shop_view.first_run
    page.shop_on.click()
    stage.show("first-run-not-right")
    for step, name in ((page.keys_step, "keys"), (page.orders_step, "orders")):
        step.button.click()
        stage.show(f"first-run-{name}")


def _a_file_with_problems(stage: Stage) -> None:
    file = stage.data / "orders.csv"
    file.write_text(FILE_WITH_PROBLEMS, "utf-8")
    stage.shop_view.first_run.import_requested.emit(file)
    wizard = stage.dialog(ImportWizard)
    stage.until(lambda: wizard.current_step is wizard.columns_step)
    wizard.next_button.click()
    stage.until(lambda: wizard.current_step is wizard.problems_step)
    stage.show("import-problems", wizard)
    wizard.next_button.click()
    stage.until(lambda: wizard.current_step is wizard.summary_step)
    stage.show("import-summary", wizard)
    stage.close(wizard)


def new_shop(stage: Stage) -> None:
    """A shop that nobody has set up yet."""
    window = stage.window
    _other_shops(stage)
    stage.show("first-run")
    window.resize(window.minimumSize())
    stage.show("first-run-small")
    stage.resize(*USUAL)
    _steps_of_first_run(stage)
    stage.act("settings")
    settings = stage.dialog(SettingsDialog)
    stage.show("settings", settings)
    currency = next(field for field in settings.findChildren(FormField) if field.name == "shop.currency").editor
    assert isinstance(currency, QComboBox)
    currency.setCurrentText("EURO")
    settings.ok_button.click()
    stage.show("settings-not-right", settings)
    stage.close(settings)
    _all_shops(stage)
    stage.act("shops")
    shops = stage.dialog(ShopsDialog)
    stage.show("shops", shops)
    shops.export_to(stage.data / "settings.json")
    stage.show("shops-exported", shops)
    stage.close(shops)
    _a_file_with_problems(stage)
    stage.show("without-keys")
    opening = OpeningPage(window)
    opening.setWindowFlag(Qt.WindowType.Window)
    opening.resize(900, 480)
    opening.show()
    stage.show("opening", opening)
    opening.show_failure(describe(KeyRefusedError(service="Ecomail", status="401")))
    stage.show("opening-failed", opening)
    opening.close()
    present_error(window, KeyRefusedError(service="Ecomail", status="401"))
    box = stage.dialog(ErrorBox)
    stage.show("error", box)
    box._fold.click()
    stage.show("error-details", box)
    stage.close(box)


def the_list(stage: Stage) -> None:
    """Comparing, and what the list and the card show of each kind of order."""
    window, shop_view = stage.window, stage.shop_view
    stage.show("not-compared")
    stage.act("home")
    stage.show("home-not-compared")
    shop_view.centre.show_orders()
    stage.act("compare_all")
    stage.wait_for(lambda: shop_view.model.count(Chip.NOT_COMPARED) < shop_view.model.total)
    stage.act("pause")
    stage.snap("paused")
    stage.act("pause")
    stage.snap("comparing")
    stage.act("stop")
    stage.until(lambda: not stage.window.work.is_busy)
    stage.show("stopped")
    stage.compare_all()
    limits = Limits(wemasy_used=60, wemasy_limit=60, ecomail_used=998, ecomail_limit=1000)
    window.strip.show_progress(
        Progress(phase="comparing", done=812, total=1240, seconds_left=420.0, waiting_seconds=23.0, limits=limits)
    )
    stage.show("waiting-for-the-limit")
    window.strip.end_progress()
    window.strip.say("")
    stage.show("hint")
    shop_view.hints.put_away.click()
    for name, wanted in {
        "orders": lambda each: each.state is OrderState.DIFFERS and each.shop_total != each.ecomail_total,
        "blocked-no-email": lambda each: each.state is OrderState.BLOCKED and each.email is None,
        "blocked-status": lambda each: each.state is OrderState.BLOCKED and each.payment_status == "refunding",
        "blocked-currency": lambda each: each.state is OrderState.BLOCKED and each.currency == "CZK",
        "missing": lambda each: each.state is OrderState.MISSING,
        "not-found": lambda each: each.state is OrderState.NOT_FOUND,
        "all-good": lambda each: each.state is OrderState.IN_SYNC,
    }.items():
        stage.choose(wanted)
        stage.show(name)
    _hide_fields_in_ecomail(stage)
    stage.choose(lambda each: each.state is OrderState.IN_SYNC)
    stage.choose(lambda each: each.state is OrderState.DIFFERS and each.shop_total != each.ecomail_total)
    window.resize(window.minimumSize())
    stage.show("orders-small")
    stage.act("home")
    stage.show("home-small")
    stage.resize(*USUAL)
    stage.show("home")
    shop_view.home.months.by_money.click()
    stage.show("home-money")
    shop_view.centre.show_orders()
    shop_view.card.edit_field("amount")
    stage.show("by-hand")
    shop_view.card.edit_field("city")
    stage.show("unfolded")
    shop_view.table.setFocus()
    shop_view.table.selectAll()
    stage.show("several-selected")
    window.tools.search.setText("no such order")
    stage.show("filtered-to-nothing")
    window.tools.search.setText("")
    shop_view.sidebar.choose(Chip.NOT_COMPARED)
    stage.show("none-of-that-kind")
    shop_view.sidebar.choose(Chip.ALL)


def set_aside(stage: Stage) -> None:
    """Orders that are left for later or ignored, and an end at which nothing else is left."""
    shop_view = stage.shop_view
    shop_view.sidebar.choose(Chip.NEEDS_YOU)
    stage.choose(lambda each: each.state is OrderState.MISSING)
    stage.until(shop_view.card.card_actions.ignore.isEnabled)
    shop_view.card.card_actions.ignore.trigger()
    ask = stage.dialog(QInputDialog)
    ask.setTextValue(ask.textValue() + stage.added)
    stage.show("why-ignored", ask)
    ask.accept()
    stage.until(lambda: shop_view.model.count(Chip.IGNORED) == 1)
    stage.show("ignored")
    stage.choose(lambda each: each.state is OrderState.DIFFERS)
    shop_view.table.selectAll()
    stage.until(shop_view.card.card_actions.later.isEnabled)
    shop_view.card.card_actions.later.trigger()
    stage.until(lambda: shop_view.model.count(Chip.NEEDS_YOU) == 0)
    shop_view.sidebar.choose(Chip.NEEDS_YOU)
    shop_view.model.stay(None)
    stage.show("all-set-aside")
    shop_view.sidebar.choose(Chip.LATER)
    stage.choose(lambda each: each.state is OrderState.LATER)
    stage.show("left-for-later")
    for _ in range(2):
        shop_view.card.steps.undo()
        stage.settle()
    stage.until(lambda: shop_view.model.count(Chip.LATER) + shop_view.model.count(Chip.IGNORED) == 0)


def _hide_fields_in_ecomail(stage: Stage) -> None:
    """An Ecomail that leaves fields out of what it shows, which the demo shop does not."""
    card = stage.shop_view.card
    key = stage.choose(lambda each: each.state is OrderState.DIFFERS and each.shop_total != each.ecomail_total)
    stage.until(lambda: card.card is not None and card.card.record.key == key)
    assert card.card is not None
    record = card.card.record
    assert record.transaction is not None
    hidden = replace(record, transaction=replace(record.transaction, county=UNSET, props=UNSET))
    card.set_card(OrderCard(record=hidden, assessment=assess(hidden, stage.shop_view.shop.settings)))
    stage.show("blocked-unseen")


def menus(stage: Stage) -> None:
    window, shop_view = stage.window, stage.shop_view
    for number, entry in enumerate(window.menuBar().actions(), start=1):
        menu = entry.menu()
        assert isinstance(menu, QMenu)
        stage.show_menu(f"menu-{number}", menu)
    shop_menu = window.tools.shop.menu()
    assert shop_menu is not None
    stage.show_menu("menu-of-shops", shop_menu)
    stage.show_menu("menu-of-compare", window.tools.compare_menu)
    stage.choose(lambda each: each.state is OrderState.DIFFERS)
    stage.show_menu("menu-of-amounts", shop_view.card.amount_menu())
    header = shop_view.table.horizontalHeader()
    header.customContextMenuRequested.emit(QPoint(200, 10))
    popup = QApplication.activePopupWidget()
    assert popup is not None
    stage.show("menu-of-columns", popup)
    popup.close()
    stage.settle()


def dialogs(stage: Stage) -> None:
    """Everything that opens beside the list, in each of its states."""
    wizard_screens(stage)
    _settings_pages(stage)
    stage.act("shortcuts")
    guide = stage.dialog(HelpDialog)
    stage.show("guide", guide)
    guide.show_chapter("verdicts")
    stage.show("guide-verdicts", guide)
    guide.show_keys()
    stage.show("keys", guide)
    stage.close(guide)
    stage.shop_view.card.many_requested.emit("amount", Side.SHOP)
    many = stage.dialog(DecideManyDialog)
    stage.show("decide-many", many)
    stage.close(many)
    stage.shop_view.card.many_requested.emit("county", Side.SHOP)
    none = stage.dialog(DecideManyDialog)
    stage.show("decide-many-none", none)
    stage.close(none)
    stage.act("causes")
    causes = stage.dialog(CausesDialog)
    stage.until(lambda: bool(causes.tiles))
    stage.show("causes", causes)
    causes.tiles[0].button.click()
    of_cause = stage.dialog(DecideManyDialog)
    stage.show("causes-decide", of_cause)
    stage.close(of_cause)
    stage.close(causes)
    stage.act("closed_months")
    stage.show("closed-months", stage.dialog(ClosedMonthsDialog))
    stage.close(stage.dialog(ClosedMonthsDialog))
    stage.act("payouts")
    payouts = stage.dialog(PayoutsDialog)
    stage.show("payouts", payouts)
    payouts.read(_settlement(stage))
    stage.until(lambda: payouts.report is not None)
    stage.show("payouts-read", payouts)
    stage.close(payouts)
    _beyond_the_list(stage)


def _settings_pages(stage: Stage) -> None:
    stage.act("settings")
    settings = stage.dialog(SettingsDialog)
    for number in range(settings.sections.count()):
        settings.sections.setCurrentRow(number)
        if settings.current_page is settings.night:
            stage.until(lambda: bool(settings.night.findChildren(QCheckBox)[3:]))
        stage.show(f"settings-{number + 1}", settings)
    settings.sections.setCurrentRow(PRIVACY + 1)
    settings.night.dry_button.click()
    stage.until(lambda: len(settings.night.result.text.splitlines()) > 1)
    stage.show("settings-night-dry", settings)
    settings.sections.setCurrentRow(1)
    settings.keys.panels[0].test_button.click()
    stage.show("settings-key-tested", settings)
    settings.sections.setCurrentRow(PRIVACY)
    settings.privacy.ask_button.click()
    stage.show("settings-forget", settings)
    stage.close(settings)


def _beyond_the_list(stage: Stage) -> None:
    stage.act("fetch")
    fetch = stage.dialog(FetchDialog)
    stage.show("fetch", fetch)
    fetch.fetch_button.click()
    stage.show("fetched", fetch)
    stage.close(fetch)
    if stage.added:
        _look_at_what_was_fetched(stage)
    _add_what_only_ecomail_has(stage)
    stage.act("only_in_ecomail")
    only = stage.page(OnlyInEcomailPage)
    stage.show("only-in-ecomail")
    only.search()
    stage.show("only-in-ecomail-found")
    only.tabs.setCurrentIndex(1)
    stage.show("only-in-ecomail-same")
    stage.close(only)
    stage.act("report")
    report = stage.page(ReportPage)
    stage.show("report")
    stage.close(report)
    stage.act("conventions")
    conventions = stage.dialog(ConventionsDialog)
    stage.show("conventions", conventions)
    stage.close(conventions)
    stage.act("watch")
    watch = stage.dialog(WatchDialog)
    stage.show("watching", watch)
    stage.close(watch)


def _look_at_what_was_fetched(stage: Stage) -> None:
    fetched = stage.shop_view.model.keys_of(Chip.NOT_COMPARED)
    stage.compare_all()
    for number, key in enumerate(fetched, 1):
        stage.choose(lambda each, key=key: each.key == key)
        stage.show(f"fetched-{number}")


def _settlement(stage: Stage) -> Path:
    """Of two orders of the list, one refunded in part."""
    model = stage.shop_view.model
    shown = (model.summary_at(row).order_id for row in range(model.rowCount()))
    numbers = [number for number in shown if number][:2]
    rows = [
        f"2026-11-0{row},ideal,EUR,45.00,paidout,tr_{row},Order {number},1.2" for row, number in enumerate(numbers, 1)
    ]
    rows += [f"2026-11-09,refund,EUR,-10.00,refunded,re_1,Refund {numbers[0]},1.2", "2026-11-09,,EUR,-1.20,,,Fees,1.2"]
    path = stage.data / "settlement.csv"
    path.write_text(
        "\n".join(["Date,Payment method,Currency,Amount,Status,ID,Description,Settlement reference", *rows])
    )
    return path


def _add_what_only_ecomail_has(stage: Stage) -> None:
    """One that nobody knows, and one that looks like an order of the list under another number."""
    key = stage.choose(lambda each: each.state is OrderState.MISSING and each.email is not None)
    missing = stage.shop_view.model.summary_at(stage.shop_view.model.positions_of([key])[0])
    assert missing.email is not None
    assert missing.shop_total is not None
    assert missing.date is not None
    stage.far_sides[-1].ecomail.transactions += [
        StoredTransaction(
            id=number,
            order_id=f"WEB-{number}",
            email=email,
            shop="Vaas & Zo",
            amount=missing.shop_total,
            timestamp=int(missing.date.timestamp()),
            status="completed",
        )
        for number, email in ((990_001, missing.email), (990_002, "somebody.else@example.com"))
    ]


def sending(stage: Stage) -> None:
    """The review, the sending and its results: one order, with trouble, all of them, and with the brake."""
    stage.choose(lambda each: each.state is OrderState.DIFFERS)
    stage.shop_view.card.card_actions.send_this.trigger()
    review = stage.dialog(PushReviewDialog)
    stage.show("review-one", review)
    review.show_document_button.click()
    stage.show("review-document", review)
    stage.close(review)
    _send_all(stage)
    runs = stage.shop_view.sidebar.runs
    stage.until(lambda: any(run.pushes for run in runs.runs))
    stage.show("after-sending")
    runs.bars()[-1].click()
    _look_at_history(stage, stage.page(HistoryView))


def _look_at_history(stage: Stage, history: HistoryView) -> None:
    """A run with its sum, one order of it, what a search finds and does not find, and a report that was written."""
    stage.show("history-run")
    run = history.tree.currentIndex()
    sent = history.tree.model().rowCount(run) - 1  # the first was refused: there is nothing after it
    history.tree.choose(history.tree.model().index(sent, 0, run))
    stage.show("history")
    for name, text in (("history-search", "vaas"), ("history-nothing-found", "no such order"), ("history-all", "")):
        history.search.setText(text)
        history.search.returnPressed.emit()
        stage.show(name)
    history.report_to(stage.data / "report.pdf")
    stage.show("history-report")
    stage.close(history)


def _send_all(stage: Stage) -> None:
    stage.act("review")
    review = stage.dialog(PushReviewDialog)
    stage.show("review", review)
    stage.close(review)
    _make_it_a_mass_change(stage)
    stage.act("review")
    review = stage.dialog(PushReviewDialog)
    stage.show("review-with-the-brake", review)
    review._options.number.setText(str(review.plan.confirm_number))
    changed = [entry.order_id for entry in review.plan.entries if entry.action is Action.UPDATE]
    ecomail = stage.far_sides[-1].ecomail
    ecomail.faults.add(faults.status(422), method="PUT", path=str(changed[0]))
    ecomail.change_elsewhere(str(changed[1]), city="Delft")
    review.send()
    stage.wait_for(lambda: review.stage is not ReviewStage.SENDING or review._progress.value() > 0)
    stage.snap("sending", review)
    review.reject()
    stage.snap("sending-asked-to-stop", review)
    review._remarks.clear()
    stage.until(lambda: review.run_result is not None)
    stage.show("sent-with-trouble", review)
    review._again.click()
    stage.until(lambda: review.stage is ReviewStage.REVIEW)
    stage.show("review-again", review)
    review.send()
    stage.until(lambda: review.run_result is not None)
    stage.show("sent", review)
    stage.close(review)


def _make_it_a_mass_change(stage: Stage) -> None:
    """Fewer orders on the list: what differs is more than a quarter of them."""
    model = stage.shop_view.model
    good = set(model.keys_of(Chip.ALL_GOOD)) - set(model.keys_of(Chip.TO_MARK))
    stage.do(lambda: stage.shop.orders.remove(tuple(good)))
    stage.shop_view.refresh_orders()
    stage.settle()


def finish(stage: Stage) -> None:
    """Nothing needs the user any more."""
    shop_view = stage.shop_view
    blocked = shop_view.model.keys_of(Chip.NEEDS_YOU)
    stage.do(lambda: stage.shop.orders.remove([*blocked, *shop_view.model.keys_of(Chip.COULD_NOT_CHECK)]))
    shop_view.refresh_orders()
    stage.compare_all()
    stage.show("finished")
    stage.do(lambda: stage.shop.orders.remove(shop_view.model.keys_of(Chip.COULD_NOT_CHECK)))
    shop_view.refresh_orders()
    stage.until(lambda: shop_view.centre.shows_home)
    stage.show("home-finished")


def a_night(stage: Stage) -> None:
    """What the night shift left for the morning, on the first page."""
    before = stage.shop.settings
    night = replace(before, night_send=True, night_from="00:00", night_until="00:00")
    stage.do(lambda: stage.shop.setup.change_settings(night))
    stage.do(stage.shop.night_shift.run)
    stage.do(lambda: stage.shop.setup.change_settings(before))
    stage.window.tasks.show_settings()
    stage.settle()  # a list that was read anew is shown
    stage.act("home")
    stage.until(stage.shop_view.home.night.isVisible)
    stage.show("home-after-a-night")
    stage.shop_view.centre.show_orders()


def look_only(stage: Stage) -> None:
    """A shop that may be looked at and nothing else; coloured, to be told from the others."""
    before = stage.shop.settings
    for settings in (replace(before, look_only=True, shop_colour="purple"), before):
        stage.do(lambda settings=settings: stage.shop.setup.change_settings(settings))
        stage.window.tasks.show_settings()
        stage.settle()
        if settings is not before:
            stage.choose(lambda each: each.state is OrderState.DIFFERS)
            stage.show("look-only")


SCENES: dict[bool, tuple[Callable[[Stage], None], ...]] = {
    False: (new_shop,),
    True: (the_list, set_aside, menus, dialogs, look_only, sending, finish, a_night),
}
"""By whether the demo shop is open."""


def play(
    app: QApplication,
    language: str,
    camera: Camera,
    *,
    rest_milliseconds: int = REST_MILLISECONDS,
    few: type[ShopOfFewOrders] | None = None,
) -> None:
    """Go through all of it; on a demo shop with ``few`` orders where nobody looks at their number."""
    for demo, scenes in SCENES.items():
        stage = Stage(app, language, camera, demo=demo, rest_milliseconds=rest_milliseconds, few=few)
        try:
            for scene in scenes:
                scene(stage)
        finally:
            stage.end()


def application(language: str, points: float = 0) -> QApplication:
    """The program's own, in a system whose letters have so many points; 0: those of this one."""
    QLocale.setDefault(QLocale(LOCALES[language]))
    app = QApplication(["order-reconciler"])
    if points:  # before the theme, which asks only once how large the letters are
        font = app.font()
        font.setPointSizeF(points)
        app.setFont(font)
    apply_theme(app)
    return app


def main(folder: Path, language: str, theme: str, points: float = 0) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    app = application(language, points)
    app.setPalette(palette_for(dark=theme == "dark"))  # without a display there is no system to follow
    play(app, language, lambda name, widget: _take(folder / f"{name}.png", widget))


def _take(path: Path, widget: QWidget) -> None:
    widget.grab().save(str(path))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], *map(float, sys.argv[4:]))
