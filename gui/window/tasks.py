"""What the user can want of the open shop: one intention, one function, which reads from the click to what is said.

Each dialog is loaded when it is first wanted. Nothing here draws, or knows how a list or a card is kept: that is the
page's. At most one long job is under way at a time: ``UnderWay`` knows which.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QDialog, QInputDialog, QWidget
from shiboken6 import isValid

from core.domain.errors import StoppedByUser, UsageError
from gui.kit.error_box import ErrorBox, present_error, present_failure
from gui.kit.files import ask_where_to_save
from gui.kit.jobs import AsyncRunner, task
from gui.kit.under_way import UnderWay
from gui.order_list.filters import Chip
from gui.window.taking_off import ask_to_take_off
from gui.words.orders import notice_text

if TYPE_CHECKING:
    from core.domain.model import Notice, OrderKey, OrderRecord, Side
    from gui.dialogs.shops import ShopsDialog
    from gui.dialogs.watch_folder import FolderWatch
    from gui.window.outside import Shops, Voice
    from gui.window.shop_page import ShopView


class Tasks(QObject):
    """Lives as long as the page of its shop. Whatever fails is shown in a box over the window."""

    shop_changed = Signal()
    """The settings of the shop, or the shops that there are."""

    def __init__(
        self,
        page: ShopView,
        runner: AsyncRunner,
        work: UnderWay,
        *,
        voice: Voice,
        shops: Shops,
        settings: QSettings,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._window: QWidget = page.window()
        self._shop = page.shop
        self._runner = runner
        self._work = work
        self._voice, self._shops, self._settings = voice, shops, settings
        self._watch: FolderWatch | None = None
        self.profiles: Sequence[str] = (self._shop.name,)
        """The shops on this computer."""
        self.shop_names: Mapping[str, str] = {}  # what they call themselves, as far as that was read
        self._connect_page()

    def begin(self) -> None:
        """What is done for a shop that was just opened, without being asked."""
        self._count_only_in_ecomail()
        if self._settings.value(f"watching/{self._shop.name}/folder") is not None or self._shop.settings.night_send:
            self._begin_watching().refresh()

    def present(self, error: Exception) -> None:
        """Show a failure that a task did not deal with itself."""
        self._lead_to_settings(present_error(self._window, error))

    def _lead_to_settings(self, box: ErrorBox | None) -> None:
        if box is not None:
            box.mend_wanted.connect(self.open_settings)

    def by_action(self) -> dict[str, Callable[[], object]]:
        """What the window's actions do, by their names."""
        return {
            "import_file": self.import_file,
            "payouts": self.import_payouts,
            "export": self.export_list,
            "settings": self.open_settings,
            "compare_all": self.compare,
            "compare_anew": lambda: self.compare(anew=True),
            "compare_selected": lambda: self.compare(self._page.selected_keys()),
            "compare_failed": lambda: self.compare(self._page.model.keys_of(Chip.COULD_NOT_CHECK)),
            "compare_new": lambda: self.compare(self._page.model.keys_of(Chip.NOT_COMPARED)),
            "review": lambda: self.review(self._page.several_selected()),
            "pause": lambda: self._work.pause(paused=not self._work.is_paused),
            "stop": self.stop,
            "remove": self.remove,
            "history": self.open_history,
            "demo": lambda: self._shops.switch_to("demo", demo=True),
            "fetch": self.fetch_orders,
            "only_in_ecomail": self.open_only_in_ecomail,
            "causes": self.open_causes,
            "conventions": self.open_conventions,
            "report": self.open_report,
            "closed_months": self.open_closed_months,
            "watch": self.open_watch,
            "new_shop": self.add_shop,
            "shops": self.open_shops,
        }

    def _connect_page(self) -> None:
        page = self._page
        page.first_run.import_requested.connect(self.import_file)
        page.first_run.settings_changed.connect(self.shop_changed)
        page.first_run.fetch_button.clicked.connect(lambda _checked=False: self.fetch_orders())
        page.first_run.demo_button.clicked.connect(lambda: self._shops.switch_to("demo", demo=True))
        for button in (page.sidebar.history, page.home.night.history):
            button.clicked.connect(lambda _checked=False: self.open_history())
        page.sidebar.runs.run_requested.connect(self.open_history)
        page.sidebar.only_in_ecomail.clicked.connect(self.open_only_in_ecomail)
        page.interrupted.go_on.clicked.connect(lambda _checked=False: self.compare())
        page.card.action_requested.connect(self.resolve)
        page.card.many_requested.connect(self.decide_many)
        page.table.all_clicked.connect(self.decide_many)
        page.card.card_actions.send_this.triggered.connect(self.review_this)

    # ---------------------------------------------------------------------------------------- comparing and sending

    @task
    async def compare(self, keys: Sequence[OrderKey] | None = None, *, anew: bool = False) -> None:
        """Look at both sides of these orders, or of all, beginning with those in sight; ``anew``: none may rest."""
        if self._work.is_busy:
            return
        self._voice.say(self.tr("Comparing…"))
        run, first = self._shop.compare.run, self._page.table.looked_at_keys()
        comparing = self._work.start(
            lambda progress, stop: run(keys, even_resting=anew, first=first, progress=progress, stop=stop),
            can_pause=True,
        )
        try:
            result = await comparing
        except Exception:
            self._voice.say("")
            self._page.model.note_comparison(whole=False)
            raise
        self._page.model.note_comparison(whole=result.failure is None)
        self._page.forget_changes()
        await self._page.read_all()
        from gui.words.runs import compared_text  # noqa: PLC0415 - the window is shown before this is needed

        all_clear = self._page.model.standing.is_all_clear
        texts = (
            compared_text(result, all_clear=all_clear),
            self._page.model.set_aside_text,
            *map(notice_text, result.notices),
        )
        self._voice.tell_done(" ".join(filter(None, texts)))
        if result.failure is not None:
            self._lead_to_settings(present_failure(self._window, result.failure))

    def review_this(self) -> None:
        """Show what would be sent of the order on the card, and of no other."""
        card = self._page.card.card
        if card is not None:
            self.review((card.record.key,))

    @task
    async def review(self, keys: Sequence[OrderKey] | None, *, doubles: bool = False) -> None:
        """Show what would be sent of these orders, or of all that can be sent; the review is what sends it.

        ``doubles``: what would be removed instead, so that Ecomail holds each of them once.
        """
        if self._work.is_busy:
            return
        self._voice.say(self.tr("Preparing the review…"))
        try:
            planning = self._shop.doubles.plan if doubles else self._shop.send.plan
            plan = await self._work.start(lambda _progress, _stop: planning(keys))
        finally:
            self._voice.say("")
        from gui.review.dialog import PushReviewDialog  # noqa: PLC0415 - the window is shown before this is needed

        review = PushReviewDialog(plan, self._page.shop_name, self._shop, self._runner, self._window)
        review.orders_changed.connect(self._page.refresh_orders)
        review.sent.connect(self._voice.tell_done)
        self._open(review)

    @task
    async def finish_unsettled(self) -> None:
        """Find out about pushes whose outcome is not certain."""
        if self._work.is_busy:
            return
        try:
            await self._work.start(
                lambda progress, stop: self._shop.send.finish_unsettled(progress=progress, stop=stop), can_pause=True
            )
        finally:
            self._voice.say("")
        self._page.load()

    def stop(self) -> None:
        """Begin nothing new; what was begun is finished."""
        self._voice.say(self.tr("Stopping: what was begun is finished…"))
        self._work.stop()

    # -------------------------------------------------------------------------------------------------- deciding

    def resolve(self, action: str, notice: Notice | None) -> None:
        """A button on the card asks for what is done elsewhere, or for the setting that resolves ``notice``."""
        elsewhere: dict[str, Callable[[], object]] = {
            "compare": lambda: self.compare(self._page.selected_keys()),
            "import": self.import_file,
            "finish_unsettled": self.finish_unsettled,
            "same_order": self.link_to_twin,
            "another_order": self.say_another_order,
            "match_back": self.take_match_back,
            "remove_doubles": lambda: self.review(None, doubles=True),
        }
        if action in elsewhere:
            elsewhere[action]()
        elif action == "settle_alike" and notice is not None:
            self.settle_alike(notice)
        else:
            from gui.settings.sections import section_for  # noqa: PLC0415

            section = section_for(notice) if notice is not None else None
            self.open_settings(section or action)

    @task
    async def link_to_twin(self) -> None:
        """The order on the card is the one that Ecomail holds under another number; so are, if wanted, all alike."""
        card = self._page.card.card
        if card is None or self._work.is_busy:
            return
        key, (twin, *others) = card.record.key, card.record.identity.twins
        if others:  # several fit: which one it is, is chosen among what only Ecomail has
            self.open_only_in_ecomail()
            return
        from gui.dialogs.settle_alike import link_dialog  # noqa: PLC0415

        alike = await self._work.start(lambda _progress, _stop: self._shop.only_in_ecomail.linkable())
        if len(alike) <= 1:
            self._link([key], twin.order_id)
        else:
            self._open(link_dialog(alike, self._link, lambda: self._link([key], twin.order_id), self._window))

    @task
    async def _link(self, keys: Sequence[OrderKey], twin: str = "", *, is_new: bool = True) -> None:
        found = self._shop.only_in_ecomail
        await self._work.start(lambda _p, _s: found.take_match(keys[0], twin) if twin else found.link_twins(keys))
        if is_new:
            undo, redo = lambda: self._unlink(keys), lambda: self._link(keys, twin, is_new=False)
            self._page.card.steps.keep(undo, redo, self.tr("linking %n orders", "", len(keys)))
        self.compare(keys)

    @task
    async def _unlink(self, keys: Sequence[OrderKey]) -> None:
        await self._work.start(lambda _progress, _stop: self._shop.only_in_ecomail.take_back(keys))
        self.compare(keys)

    def take_match_back(self) -> None:
        """The order on the card is compared under its own number again."""
        if self._page.card.card is not None and not self._work.is_busy:
            self._unlink([self._page.card.card.record.key])

    def say_another_order(self) -> None:
        """The order on the card is none of those that Ecomail holds: it may be added."""
        if self._page.card.card is not None and not self._work.is_busy:
            self._say_another(self._page.card.card.record.key)

    @task
    async def _say_another(self, key: OrderKey, *, another: bool = True, is_new: bool = True) -> None:
        await self._work.start(lambda _p, _s: self._shop.only_in_ecomail.say_another([key], another=another))
        if is_new:
            undo, redo = (lambda so=so: self._say_another(key, another=so, is_new=False) for so in (False, True))
            self._page.card.steps.keep(undo, redo, self.tr("calling it another order"))
        self._page.refresh_orders((key,))

    @task
    async def settle_alike(self, notice: Notice) -> None:
        """Show every order that waits as the one on the card does, for one word for all of them."""
        card = self._page.card.card
        if card is None or self._work.is_busy:
            return
        from gui.dialogs.settle_alike import settle_dialog  # noqa: PLC0415

        like = self._shop.orders.waiting_like
        if waiting := await self._work.start(lambda _p, _s: like(card.record.key, notice.code)):
            self._open(settle_dialog(notice, waiting, self._page.card.decide_many, self._window))

    def decide_many(self, path: str, side: Side) -> None:
        """Show every order that differs in ``path`` alone, for one choice for all of them."""
        from gui.dialogs.decide_many import DecideManyDialog  # noqa: PLC0415

        dialog = DecideManyDialog(self._shop, self._runner, path, side, self._window)
        dialog.decided.connect(self._page.card.decide_many)
        self._open(dialog)

    # -------------------------------------------------------------------------------------- the list and its files

    def remove(self) -> None:
        """Take the selected orders off the list, if that is really wanted."""
        if keys := self._page.selected_keys():
            box = ask_to_take_off(self._window, len(keys))
            box.accepted.connect(lambda: self._remove(keys))
            self._open(box)

    @task
    async def _remove(self, keys: Sequence[OrderKey], *, is_new: bool = True) -> None:
        records = await self._page.take_off(keys)
        if is_new:
            text = self.tr("taking %n orders off the list", "", len(records))
            undo, redo = lambda: self._put_back(records), lambda: self._remove(keys, is_new=False)
            self._page.card.steps.keep(undo, redo, text)
        self._voice.say(self.tr("%n orders were taken off the list.", "", len(keys)))

    @task
    async def _put_back(self, records: Sequence[OrderRecord]) -> None:
        number = await self._runner.start(lambda _progress, _stop: self._shop.orders.put_back(records))
        await self._page.read_all()
        self._voice.say(self.tr("%n orders are on the list again.", "", number))

    def import_file(self, path: Path | None = None) -> None:
        """Take orders from a file into the list; without ``path`` the wizard asks for one."""
        if self._work.is_busy:
            return
        from gui.import_wizard.wizard import ImportWizard  # noqa: PLC0415

        wizard = ImportWizard(
            self._shop, self._runner, path, self._window, settings=self._settings, offer_compare=True
        )  # fmt: skip
        wizard.imported.connect(lambda _report: self._page.refresh_orders())
        wizard.compare_requested.connect(self.compare)
        self._open(wizard)

    def import_payouts(self) -> None:
        """Take in what a payment provider or the bank says of the orders."""
        from gui.dialogs.payouts import PayoutsDialog  # noqa: PLC0415

        dialog = PayoutsDialog(self._shop, self._runner, self._settings, self._window)
        dialog.taken_in.connect(self._page.refresh_orders)
        self._open(dialog)

    @task
    async def export_list(self) -> None:
        """Save the list as a file."""
        from gui.words.files import list_kinds, list_words, name_with_day  # noqa: PLC0415

        shop, export = self._page.shop_name, self._shop.orders.export
        path = ask_where_to_save(self._window, self.tr("Export the list"), name_with_day(shop), list_kinds())
        if path is None or self._work.is_busy:
            return
        try:
            words = list_words(shop)
            await self._work.start(lambda progress, stop: export(path, words=words, progress=progress, stop=stop))
        except StoppedByUser:
            self._voice.say(self.tr("Stopped. No file was written."))
        else:
            self._voice.say(self.tr("Saved as {file}").format(file=path.name))

    def open_report(self) -> None:
        """Show what is right and wrong in this shop, to be saved as a page or a table."""
        from gui.dialogs.report import ReportPage  # noqa: PLC0415

        centre = self._page.centre
        centre.open_page(ReportPage(self._shop, self._page.shop_name, self._runner, centre, within=self._work))

    def open_closed_months(self) -> None:
        """Close a month with a statement, or check one."""
        from gui.dialogs.closed_months import ClosedMonthsDialog  # noqa: PLC0415
        from gui.history.pdf import to_pdf  # noqa: PLC0415

        self._open(ClosedMonthsDialog(self._shop, self._runner, to_pdf, self._window))

    # ---------------------------------------------------------------------------------------------- beyond the list

    def fetch_orders(self) -> None:
        """Take the shop's own orders into the list."""
        from gui.dialogs.fetch_orders import FetchDialog  # noqa: PLC0415

        dialog = FetchDialog(self._shop, self._runner, self._window)
        dialog.fetched.connect(lambda _report: self._page.refresh_orders())
        dialog.compare_requested.connect(self.compare)
        self._open(dialog)

    def open_only_in_ecomail(self) -> None:
        """Show what Ecomail holds and no order on the list accounts for."""
        from gui.dialogs.only_in_ecomail import OnlyInEcomailPage  # noqa: PLC0415

        page = OnlyInEcomailPage(self._shop, self._runner, self._page.centre, within=self._work)
        page.orders_changed.connect(self._page.refresh_orders)
        page.compare_requested.connect(self.compare)
        page.counted.connect(self._page.sidebar.show_only_in_ecomail)
        self._page.centre.open_page(page)

    @task
    async def _count_only_in_ecomail(self) -> None:
        """How many orders in Ecomail have none on the list, as far as anybody searched."""
        found = await self._runner.start(lambda _progress, _stop: self._shop.only_in_ecomail.found())
        self._page.sidebar.show_only_in_ecomail(len(found.transactions))

    def open_causes(self) -> None:
        """Show why the two sides differ, for one choice for all orders of a cause."""
        from gui.dialogs.causes import CausesDialog  # noqa: PLC0415

        dialog = CausesDialog(self._shop, self._runner, self._window)
        dialog.decided.connect(self._page.card.decide_many)
        dialog.compare_requested.connect(self.compare)
        dialog.link_requested.connect(self._link)
        dialog.settings_changed.connect(self.show_settings)
        self._open(dialog)

    def open_conventions(self) -> None:
        """Show how the account already writes things, to be taken over as settings."""
        from gui.dialogs.conventions import ConventionsDialog  # noqa: PLC0415

        dialog = ConventionsDialog(self._shop, self._runner, self._window)
        dialog.settings_changed.connect(self.show_settings)
        self._open(dialog)

    def open_history(self, run_id: int | None = None) -> None:
        """Show what was done; ``run_id``: the run to begin with."""
        from gui.history.view import HistoryView  # noqa: PLC0415

        history = HistoryView(self._shop, self._runner, self._page.centre, run_id=run_id, within=self._work)
        history.orders_changed.connect(self._page.refresh_orders)
        self._page.centre.open_page(history)

    def open_watch(self) -> None:
        """Choose a folder to watch and how often to compare."""
        from gui.dialogs.watch_folder import WatchDialog  # noqa: PLC0415

        watch = self._watch or self._begin_watching()
        dialog = WatchDialog(watch.choice, self._window)
        dialog.chosen.connect(watch.choose)
        self._open(dialog)

    def _begin_watching(self) -> FolderWatch:
        from gui.dialogs.watch_folder import FolderWatch  # noqa: PLC0415

        watch = FolderWatch(self._shop, self._runner, self._settings, self)
        watch.noticed.connect(lambda notice: self._voice.say(notice_text(notice)))
        watch.orders_changed.connect(self._page.refresh_orders)
        watch.told.connect(self._voice.tell_done)
        watch.described.connect(self._voice.show_watching)
        self._watch = watch
        return watch

    # ----------------------------------------------------------------------------------------- settings and shops

    def open_settings(self, section: str | None = None) -> None:
        from gui.settings.dialog import SettingsDialog  # noqa: PLC0415

        dialog = SettingsDialog(self._shop, self._runner, self._window, section or None)
        dialog.settings_changed.connect(self.show_settings)
        self._open(dialog)

    def show_settings(self) -> None:
        """The settings were changed: show the shop and its list as they are by them."""
        self.shop_changed.emit()
        self._page.refresh_orders()
        if self._watch is not None or self._shop.settings.night_send:
            (self._watch or self._begin_watching()).refresh()

    def open_shops(self) -> None:
        """Show the shops on this computer: open another, add one, take one off the list."""
        from gui.dialogs.shops import ShopsDialog  # noqa: PLC0415

        dialog = ShopsDialog(self._shop, self._runner, self.profiles, self._window, names=self.shop_names)
        dialog.settings_changed.connect(self.show_settings)
        dialog.open_requested.connect(self._shops.switch_to)
        dialog.new_requested.connect(self.add_shop)
        dialog.removal_requested.connect(lambda name: self._take_shop_off_list(dialog, name))
        self._open(dialog)

    @task
    async def _take_shop_off_list(self, dialog: ShopsDialog, name: str) -> None:
        taking = self._shops.take_off_list(name)
        try:
            folder, profiles = await taking
        except Exception as error:
            if error is not taking.failure or not isValid(dialog):  # nobody is left to read it there
                raise
            dialog.show_failure(error)
            return
        self.profiles = profiles
        self.shop_changed.emit()
        if isValid(dialog):
            dialog.show_removed(name, folder, profiles)

    def add_shop(self) -> None:
        """Ask for the name of a new shop, and open it."""
        from core.shop.profile_folders import named_shop  # noqa: PLC0415 - loaded by now, on the loop's thread

        title, asked = self.tr("New shop"), self.tr("A short name for the new shop:")
        name, accepted = QInputDialog.getText(self._window, title, asked)
        try:
            if accepted and name.strip():
                self._shops.switch_to(named_shop(name))
        except UsageError as error:
            self.present(error)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
